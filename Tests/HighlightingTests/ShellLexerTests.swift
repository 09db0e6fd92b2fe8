import Testing

@testable import Highlighting

struct ShellLexerTests {
  @Test func aCommandItsFlagsAndItsNumbersAreToldApart() {
    let code = """
      kubectl run web --image=nginx:1.14 --port 80 -it
      curl 10.0.0.1:8080

      """
    #expect(
      marked("bash", code)
        == """
        ‹fn kubectl› run web ‹fl --image›=nginx:1.14 ‹fl --port› ‹nu 80› ‹fl -it›
        ‹fn curl› 10.0.0.1:8080

        """)
  }

  @Test func aCommandStandsBehindEachOperator() {
    let code = """
      a | b || c && d; e & (f)
      h() { g; }
      case x in a) b;; esac

      """
    #expect(
      marked("bash", code)
        == """
        ‹fn a› ‹op |› ‹fn b› ‹op ||› ‹fn c› ‹op &&› ‹fn d›‹op ;› ‹fn e› ‹op &› ‹op (›‹fn f›‹op )›
        ‹fn h›‹op (›‹op )› ‹kw {› ‹fn g›‹op ;› ‹kw }›
        ‹kw case› x ‹kw in› a‹op )› ‹fn b›‹op ;;› ‹kw esac›

        """)
  }

  @Test func wordsThatRunAnotherCommandLeaveTheNextWordOne() {
    let code = """
      sudo -u postgres psql -c x
      xargs -n 1 -I '{}' kubectl get '{}'
      env A=1 b

      """
    #expect(
      marked("bash", code)
        == """
        ‹fn sudo› ‹fl -u› postgres ‹fn psql› ‹fl -c› x
        ‹fn xargs› ‹fl -n› 1 ‹fl -I› ‹st '{}'› ‹fn kubectl› get ‹st '{}'›
        ‹fn env› ‹va A›‹op =›1 ‹fn b›

        """)
  }

  @Test func stringsShowTheirSubstitutions() {
    let code = #"""
      echo "a $b ${c:-d} $(date +%s) \" \$e" '$f' $'\n'

      """#
    #expect(
      marked("bash", code)
        == #"""
        ‹fn echo› ‹st "a ›‹va $b›‹st  ›‹va ${c:-d}›‹st  ›‹op $(›‹fn date› +%s‹op )›‹st  \" \$e"› ‹st '$f'› $‹st '\n'›

        """#)
  }

  @Test func substitutionsNest() {
    let code = """
      x=$(a "$(b 'c')" `d`) y=$((1 + n))

      """
    #expect(
      marked("bash", code)
        == """
        ‹va x›‹op =›‹op $(›‹fn a› ‹st "›‹op $(›‹fn b› ‹st 'c'›‹op )›‹st "› ‹op `›‹fn d›‹op `›‹op )› ‹va y›‹op =›‹op $((›‹nu 1› + n‹op )›‹op )›

        """)
  }

  @Test func assignmentsAndDeclarationsAreVariables() {
    let code = """
      A=1 B="x" run --c=d
      export PATH=$PATH:/opt
      hosts=(a b)
      hosts[0]=c

      """
    #expect(
      marked("bash", code)
        == """
        ‹va A›‹op =›1 ‹va B›‹op =›‹st "x"› ‹fn run› ‹fl --c›=d
        ‹fn export› ‹va PATH›‹op =›‹va $PATH›:/opt
        ‹va hosts›‹op =›‹op (›a b‹op )›
        ‹va hosts›‹op [0]=›c

        """)
  }

  @Test func reservedWordsAreKeywordsOnlyWhereTheyActAsSuch() {
    let code = """
      for i in 1 2; do echo done; done
      if [ -f x ]; then exit 0; else echo if; fi
      while true; do sleep 1; done

      """
    #expect(
      marked("bash", code)
        == """
        ‹kw for› i ‹kw in› ‹nu 1› ‹nu 2›‹op ;› ‹kw do› ‹fn echo› done‹op ;› ‹kw done›
        ‹kw if› ‹op [› ‹fl -f› x ‹op ]›‹op ;› ‹kw then› ‹fn exit› ‹nu 0›‹op ;› ‹kw else› ‹fn echo› if‹op ;› ‹kw fi›
        ‹kw while› ‹fn true›‹op ;› ‹kw do› ‹fn sleep› ‹nu 1›‹op ;› ‹kw done›

        """)
  }

  @Test func redirectionsAreOperatorsWithTheirDescriptors() {
    let code = """
      a > b 2>&1 &>> c < d
      > empty cmd
      cat <(ls) <<< "x"

      """
    #expect(
      marked("bash", code)
        == """
        ‹fn a› ‹op >› b ‹op 2>&1› ‹op &>>› c ‹op <› d
        ‹op >› empty ‹fn cmd›
        ‹fn cat› ‹op <(›‹fn ls›‹op )› ‹op <<<› ‹st "x"›

        """)
  }

  @Test func aPlaceholderIsNoRedirection() {
    let code = """
      kubectl run <자원 이름> <pod-name>
      sort <in >out

      """
    #expect(
      marked("bash", code)
        == """
        ‹fn kubectl› run ‹va <자원 이름>› ‹va <pod-name>›
        ‹fn sort› ‹op <›in ‹op >›out

        """)
  }

  @Test func aCommentNeedsABlankBeforeIt() {
    let code = """
      ls # 목록
      # all
      echo a#b $# ${#a}

      """
    #expect(
      marked("bash", code)
        == """
        ‹fn ls› ‹cm # 목록›
        ‹cm # all›
        ‹fn echo› a#b ‹va $#› ‹va ${#a}›

        """)
  }

  @Test func aContinuedLineBelongsToItsCommand() {
    let code = #"""
      docker run \
        --rm \ 
        nginx

      """#
    #expect(
      marked("bash", code)
        == #"""
        ‹fn docker› run \
          ‹fl --rm› \ 
          nginx

        """#)
  }

  @Test func aHereDocumentShowsItsVariables() {
    let code = """
      cat <<EOF > x && ls
      a $b
        EOF
      ls

      """
    #expect(
      marked("bash", code)
        == """
        ‹fn cat› ‹op <<›‹st EOF› ‹op >› x ‹op &&› ‹fn ls›
        ‹st a ›‹va $b›‹st 
        ›  ‹st EOF›
        ‹fn ls›

        """)
  }

  @Test func aQuotedHereDocumentIsLiteral() {
    let code = """
      cat <<'E O'
      $a
      E O
      ls

      """
    #expect(
      marked("bash", code)
        == """
        ‹fn cat› ‹op <<›‹st 'E O'›
        ‹st $a
        ›‹st E O›
        ‹fn ls›

        """)
  }

  @Test func aManifestInAHereDocumentIsYAML() {
    let code = """
      cat <<EOF | kubectl apply -f -
      apiVersion: v1
      kind: Pod # x
      EOF

      """
    #expect(
      marked("bash", code)
        == """
        ‹fn cat› ‹op <<›‹st EOF› ‹op |› ‹fn kubectl› apply ‹fl -f› -
        ‹ke apiVersion›: v1
        ‹ke kind›: Pod ‹cm # x›
        ‹st EOF›

        """)
  }

  @Test func aHereDocumentWithoutEndIsNone() {
    let code = """
      cat <<EOF
      ls -l

      """
    #expect(
      marked("bash", code)
        == """
        ‹fn cat› ‹op <<›‹st EOF›
        ‹fn ls› ‹fl -l›

        """)
  }

  @Test func aStringThatNothingClosesEndsWithItsLine() {
    let code = """
      echo don't
      ls 'x

      """
    #expect(
      marked("bash", code)
        == """
        ‹fn echo› don't
        ‹fn ls› ‹st 'x›

        """)
  }

  @Test func aStringMayTakeLines() {
    let code = """
      curl -d '{
        "a": 1}' x
      ls

      """
    #expect(
      marked("bash", code)
        == """
        ‹fn curl› ‹fl -d› ‹st '{
          "a": 1}'› x
        ‹fn ls›

        """)
  }

  @Test func whatIsPlainlyOutputOfAScriptIsToldApart() {
    let code = """
      kubectl apply -f x.yaml
      pod/web created
      NAME   READY
      web    1/1

      kubectl get pods

      """
    #expect(
      marked("shell", code)
        == """
        ‹fn kubectl› apply ‹fl -f› x.yaml
        ‹ou pod/web created
        NAME   READY
        web    1/1›

        ‹fn kubectl› get pods

        """)
  }

  @Test func powerShellEscapesWithBackquotes() {
    let code = #"""
      docker run `
        -v C:\x:/y "$env:A"

      """#
    #expect(
      marked("powershell", code)
        == #"""
        ‹fn docker› run `
          ‹fl -v› C:\x:/y ‹st "›‹va $env›‹st :A"›

        """#)
  }
}
