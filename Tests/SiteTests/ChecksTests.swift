import Synchronization
import Testing

@testable import Site

/// Pages with verdicts, from a checker that finds what the lines of notes say they are.
struct ChecksTests {
  /// Takes every line `VERDICT: COMMAND` of a note for a command.
  private final class LineChecker: CommandChecker {
    let asked = Mutex<[String]>([])

    func transcripts(of notes: [NoteSource]) throws(SiteFailure) -> [[Transcript]] {
      var result: [[Transcript]] = []
      for note in notes {
        asked.withLock { $0.append(note.file) }
        result.append(Self.transcripts(try note.read()))
      }
      return result
    }

    func tallies(of notes: [NoteSource]) throws(SiteFailure) -> [[ToolTally]] {
      try transcripts(of: notes).map { commands in
        var tallies: [ToolTally] = []
        for tool in Set(commands.map(\.tool)).sorted() {
          var tally = ToolTally(tool: tool, version: tool == "docker" ? "docker 28.2.2" : nil)
          for command in commands where command.tool == tool { tally.counts[command.verdict] += 1 }
          tallies.append(tally)
        }
        return tallies
      }
    }

    private static func transcripts(_ bytes: [UInt8]) -> [Transcript] {
      let lines = String(decoding: bytes, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false)
      return lines.enumerated().compactMap { index, line in
        let words = line.split(separator: " ", maxSplits: 2).map(String.init)
        guard words.count == 3,
          let verdict = Transcript.Verdict.allCases.first(where: { $0.name + ":" == words[0] })
        else { return nil }
        var transcript = Transcript(
          line: index + 1, command: Array("\(words[1]) \(words[2])".utf8), verdict: verdict,
          tool: words[1])
        transcript.version = words[1] == "docker" ? "docker 28.2.2" : nil
        transcript.message = verdict == .verified ? "" : "because <\(words[1])>"
        transcript.output = verdict == .verified ? Array("out\u{1B}[1m&\u{1B}[0m\n".utf8) : []
        return transcript
      }
    }
  }

  private static let post = """
    ---
    title: 글
    date: 2024-05-01
    ---

    ```
    verified: docker ps
    ```

    ```
    wrong: docker build -t a
    assumed: cat f
    ```
    """

  private func site(_ files: [String: String], _ date: Int64? = nil) async throws -> TemporarySite {
    let site = try TemporarySite(files)
    let report = try await site.build {
      $0.checker = LineChecker()
      $0.checkDate = date
    }
    #expect(report.messages == [])
    return site
  }

  @Test func blocksShowVerdictVersionDateAndOutput() async throws {
    let site = try await site(["content/posts/a.md": Self.post])
    let page = try #require(site.output("posts/a/index.html"))
    #expect(
      page.contains(
        """
        </code></pre><div class="code-check"><details><summary><span class="verdict \
        verdict-verified">확인됨</span> <span class="facts">docker 28.2.2 · \
        <time datetime="2024-05-01T00:00:00+09:00">2024-05-01</time> 기준</span> \
        <span class="more">결과</span></summary><pre tabindex="0"><samp>\
        <span class="t-pr">$ </span>docker ps
        <span class="t-ou">out&amp;
        </span></samp></pre></details></div></div>
        """))
    #expect(page.contains("명령 3개 중 1개 확인됨"))
  }

  @Test func whatIsWrongIsInViewAndTheOtherReasonsAreFolded() async throws {
    let site = try await site(["content/posts/a.md": Self.post])
    let page = try #require(site.output("posts/a/index.html"))
    #expect(
      page.contains(
        """
        <div class="code-check"><details><summary><span class="verdict verdict-assumed">가정함 1\
        </span> <span class="verdict verdict-wrong">틀림 1</span> <span class="facts">docker \
        28.2.2 · <time datetime="2024-05-01T00:00:00+09:00">2024-05-01</time> 기준</span> \
        <span class="more">까닭</span></summary><pre tabindex="0"><samp><span class="t-pr">$ \
        </span>cat f
        <span class="reason"># 가정함: <span lang="en">because &lt;cat&gt;</span></span>
        </samp></pre></details><ul class="findings"><li><code>docker build -t a</code> \
        <span lang="en">because &lt;docker&gt;</span></li></ul></div>
        """))
  }

  @Test func theSourcesDateGoesBeforeThatOfThePost() async throws {
    let site = try await site(["content/posts/a.md": Self.post], 1_767_193_200)
    let page = try #require(site.output("posts/a/index.html"))
    #expect(page.contains("<time datetime=\"2025-12-31T15:00:00+00:00\">2025-12-31</time> 기준"))
  }

  @Test func thereIsAPageOfCoverageAndTheFooterLeadsToIt() async throws {
    let site = try await site([
      "content/posts/a.md": Self.post,
      "content/posts/b.md":
        "---\ntitle: 둘\ndate: 2024-05-02\n---\n```\nnot-simulated: helm ls\n```\n",
    ])
    #expect(site.output("index.html")?.contains("<a href=\"/coverage/\">명령 확인</a>") == true)
    let page = try #require(site.output("coverage/index.html"))
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("<tr><th scope=\"row\">") }
    #expect(
      rows == [
        "<tr><th scope=\"row\"><a href=\"/posts/a/\">글</a></th><td>3</td><td>1</td><td>1</td><td>0</td><td>1</td></tr>",
        "<tr><th scope=\"row\"><a href=\"/posts/b/\">둘</a></th><td>1</td><td>0</td><td>0</td><td>1</td><td>0</td></tr>",
        "<tr><th scope=\"row\"><code>docker</code> <span class=\"count\">28.2.2</span></th><td>2</td><td>1</td><td>0</td><td>0</td><td>1</td></tr>",
        "<tr><th scope=\"row\"><code>cat</code></th><td>1</td><td>0</td><td>1</td><td>0</td><td>0</td></tr>",
        "<tr><th scope=\"row\"><code>helm</code></th><td>1</td><td>0</td><td>0</td><td>1</td><td>0</td></tr>",
      ])
    #expect(page.contains("<li><code>helm</code> <span class=\"count\">1</span></li>"))
  }

  @Test func aSiteMayShowNone() async throws {
    let files = ["content/posts/a.md": Self.post, "pilgi.yaml": "check: false\n"]
    let site = try await site(files)
    #expect(site.output("posts/a/index.html")?.contains("code-check") == false)
    #expect(site.output("index.html")?.contains("/coverage/") == false)
    #expect(site.output("coverage/index.html") == nil)
  }

  @Test func aLargeSiteShowsThemWhenItIsAskedTo() async throws {
    var files: [String: String] = [:]
    for number in 0...PageChecks.mostUnasked { files["content/\(number).md"] = Self.post }
    let site = try TemporarySite(files)
    let report = try await site.build { $0.checker = LineChecker() }
    #expect(
      report.messages == [
        ": note: 501 pages hold code; the verdicts on their commands are not shown [site.unchecked]"
      ])
    #expect(site.output("coverage/index.html") == nil)
    try site.write(["pilgi.yaml": "check:\n  show: true\n"])
    #expect(try await site.build { $0.checker = LineChecker() }.messages == [])
    #expect(site.output("coverage/index.html") != nil)
  }

  @Test func pagesWithoutCodeAreNotAskedFor() async throws {
    let site = try TemporarySite([
      "content/posts/a.md": "---\ntitle: a\ndate: 2024-05-01\n---\n글\n"
    ])
    let checker = LineChecker()
    _ = try await site.build { $0.checker = checker }
    #expect(checker.asked.withLock { $0 } == [])
    #expect(site.output("coverage/index.html") == nil)
  }

  @Test func aPartIsMadeAnewWhenOneBeforeItChanges() async throws {
    func part(_ number: Int, _ text: String) -> String {
      "---\ntitle: \(number)편\nseries: 강좌\npart: \(number)\ndate: 2024-05-0\(number)\n---\n"
        + "```\nverified: docker \(text)\n```\n"
    }
    let files = (1...3).map { ("content/posts/p\($0).md", part($0, "ps")) }
    let site = try TemporarySite(Dictionary(uniqueKeysWithValues: files))
    _ = try await site.build { $0.checker = LineChecker() }
    #expect(try await site.build { $0.checker = LineChecker() }.written == 0)
    try site.write(["content/posts/p2.md": part(2, "images")])
    let checker = LineChecker()
    _ = try await site.build { $0.checker = checker }
    // For pages 2 and 3 and for the page of coverage.
    #expect(checker.asked.withLock { $0.count } == 9)
  }

  @Test func anAuthorsPageOfThatAddressStays() async throws {
    let site = try await site([
      "content/posts/a.md": Self.post, "content/coverage.md": "# 나의 페이지\n",
    ])
    #expect(site.output("coverage/index.html")?.contains("나의 페이지") == true)
    #expect(site.output("index.html")?.contains("명령 확인") == false)
  }
}
