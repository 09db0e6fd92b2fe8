import Testing

@testable import Highlighting

struct CodeBlockTests {
  @Test func aTaggedBlockHasLanguageButtonAndCode() {
    #expect(
      rendered("YAML title=\"a<b>.yaml\"", "a: 1\n")
        == "<div class=\"code\" data-lang=\"yaml\"><div class=\"code-header\">"
        + "<span class=\"code-title\">a&lt;b&gt;.yaml</span><span class=\"code-lang\">YAML</span>"
        + "<button type=\"button\" class=\"code-copy\" hidden>복사</button></div>"
        + "<pre tabindex=\"0\"><code class=\"language-yaml\">"
        + "<span class=\"t-ke\">a</span>: <span class=\"t-nu\">1</span>\n</code></pre></div>")
  }

  @Test func anUntaggedBlockOfTextHasNoLanguage() {
    #expect(
      rendered("", "쿠버네티스 & <도커>\n")
        == "<div class=\"code\"><div class=\"code-header\">"
        + "<button type=\"button\" class=\"code-copy\" hidden>복사</button></div>"
        + "<pre tabindex=\"0\"><code>쿠버네티스 &amp; &lt;도커&gt;\n</code></pre></div>")
  }

  @Test func aSeenLanguageIsNamedForStylesButNotShown() {
    #expect(
      rendered("", "$ ls \"a\"\nb\n")
        == "<div class=\"code\" data-lang=\"console\"><div class=\"code-header\">"
        + "<button type=\"button\" class=\"code-copy\" hidden data-copy=\"ls &quot;a&quot;\">복사"
        + "</button></div><pre tabindex=\"0\"><code class=\"language-console\">"
        + "<span class=\"t-pr\">$ </span><span class=\"t-fn\">ls</span> "
        + "<span class=\"t-st\">\"a\"</span>\n<span class=\"t-ou\">b</span>\n</code></pre></div>")
  }

  @Test func linesHaveElementsWhereNumbersAreAsked() {
    #expect(
      rendered("json {linenos=true,linenostart=9,hl_lines=[2]}", "{\n\"a\": /* b\n\nc */ 1 }")
        == "<div class=\"code numbered\" data-lang=\"json\"><div class=\"code-header\">"
        + "<span class=\"code-lang\">json</span>"
        + "<button type=\"button\" class=\"code-copy\" hidden>복사</button></div>"
        + "<pre tabindex=\"0\"><code class=\"language-json\" style=\"--first-line:8\">"
        + "<span class=\"line\">{\n</span>"
        + "<span class=\"line hl\"><span class=\"t-ke\">\"a\"</span>: "
        + "<span class=\"t-cm\">/* b</span>\n</span>"
        + "<span class=\"line\">\n</span>"
        + "<span class=\"line\"><span class=\"t-cm\">c */</span> <span class=\"t-nu\">1</span> }"
        + "</span></code></pre></div>")
  }

  @Test func changesInALanguageKeepItsSpans() {
    #expect(
      marked("yaml diff", " a: 1\n-b: 2\n+b: 3\n")
        == "‹line  ‹ke a›: ‹nu 1›\n›‹line t-de -‹ke b›: ‹nu 2›\n›‹line t-in +‹ke b›: ‹nu 3›\n›")
    #expect(marked("diff", "-b\n+c\n") == "‹de -b›\n‹in +c›\n")
  }

  @Test func whatIsCopiedOfASessionAreItsCommands() {
    #expect(
      copied("console", "$ cat <<EOF \\\n>   x\n> a\n> EOF\nout\n\n# 주석\n$ echo \"<b>\" # c\n$\n")
        == "cat <<EOF \\\n  x\na\nEOF\necho \"<b>\" # c")
    #expect(copied("", "설명\n$ ls\na\n") == "ls")
  }

  @Test func whatIsCopiedBetweenSentencesAreTheCommands() {
    #expect(
      copied("", "* 이미지 pull\n  docker pull a\n\n* 실행\ndocker run \\\n  a\n")
        == "docker pull a\ndocker run \\\n  a")
  }

  @Test func aBlockWithLinesOfDoubtIsCopiedWhole() {
    #expect(copied("", "kubectl get pods\nmytool --all\n") == nil)
    #expect(copied("bash", "ls\n# a\nmytool\n") == nil)
    #expect(copied("console", "Welcome\n") == nil)
    #expect(copied("", "kubectl get pods\n# 설명\n\nls\n") == nil)
  }

  @Test func outputInAScriptIsNotCopied() {
    #expect(
      copied("shell", "# 적용\nkubectl apply -f a.yaml\npod/web created\n\nls\n")
        == "# 적용\nkubectl apply -f a.yaml\nls")
    #expect(copied("shell", "pod/web created\n") == nil)
  }

  @Test func untaggedCodeIsSeenForWhatItPlainlyIs() {
    #expect(marked("", "# a\n---\nkind: Pod\n") == "‹cm # a›\n‹pp ---›\n‹ke kind›: Pod\n")
    #expect(marked("", "[{\"a\": 1}]\n") == "[{‹ke \"a\"›: ‹nu 1›}]\n")
    #expect(marked("", "FROM a\nRUN b\n") == "‹pp FROM› a\n‹pp RUN› ‹fn b›\n")
    #expect(marked("", "#!/bin/bash\na=1\n") == "‹cm #!/bin/bash›\n‹va a›‹op =›1\n")
    #expect(marked("", "FROM a to b\nthere\n") == "FROM a to b\nthere\n")
    #expect(marked("", "{ a }\n") == "{ a }\n")
    #expect(marked("text", "$ ls\n") == "$ ls\n")
  }

  @Test func aBlockMayBeEmpty() {
    for info in ["", "bash", "console", "yaml", "json", "dockerfile", "diff", "python", "bash {1}"]
    {
      #expect(marked(info, "") == "")
      #expect(copied(info, "") == nil)
    }
  }
}
