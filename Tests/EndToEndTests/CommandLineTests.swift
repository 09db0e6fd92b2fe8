import Foundation
import Testing

/// The program that was built beside these tests.
let builtProgram: URL = {
  let tests = URL(fileURLWithPath: CommandLine.arguments[0])
  for folder in [tests.deletingLastPathComponent(), Bundle.main.bundleURL] {
    let candidate = folder.appendingPathComponent("pilgi")
    if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
  }
  return URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent(".build/debug/pilgi")
}()

/// Runs the built program on a site of its own.
struct CommandLineTests {
  private let root: String

  init() throws {
    root = FileManager.default.temporaryDirectory.path + "/pilgi-cli-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
  }

  private struct Run {
    var status: Int32
    var output: String
    var errors: String
  }

  private func pilgi(_ arguments: String..., input: String? = nil) throws -> Run {
    let process = Process()
    process.executableURL = builtProgram
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: root)
    process.environment = ["SOURCE_DATE_EPOCH": "1767193200", "PATH": "/usr/bin:/bin"]
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput =
      input.flatMap { FileHandle(forReadingAtPath: root + "/" + $0) } ?? FileHandle.nullDevice
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    let messages = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: String(decoding: text, as: UTF8.self),
      errors: String(decoding: messages, as: UTF8.self))
  }

  private func write(_ path: String, _ text: String) throws {
    let url = URL(fileURLWithPath: root + "/" + path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url, atomically: true, encoding: .utf8)
  }

  @Test func aCheckOfNothingDoesNotPass() throws {
    try write("empty/a.txt", "docker ps\n")
    let folder = try pilgi("check", "empty")
    #expect(folder.status == 2)
    #expect(folder.errors == "error: there is no Markdown file in 'empty'\n")
    let site = try pilgi("check", "-s", "empty")
    #expect(site.status == 2)
    #expect(site.errors == "error: the site 'empty' has no notes\n")
  }

  @Test func aFolderOfNotesNeedsNoSite() throws {
    try write("note.md", "# Note\n\n    echo hello\n    docker build -t a\n")
    let checked = try pilgi("check")
    #expect(checked.status == 1)
    #expect(checked.errors.contains("note.md:4:5: error: "))
    #expect(try pilgi("build").status == 0)
  }

  @Test func whatACheckFoundIsKept() throws {
    let cache = root + "/.pilgi/checks"
    try write("note.md", "    echo hello\n    docker run -p 80 x:\n")
    let first = try pilgi("check", "--format", "json")
    #expect(first.status == 1)
    #expect(FileManager.default.fileExists(atPath: cache))
    #expect(try pilgi("check", "--format", "json").output == first.output)
    try write("note.md", "    echo hello\n")
    #expect(try pilgi("check").status == 0)
    try Data("damaged".utf8).write(to: URL(fileURLWithPath: cache))
    #expect(try pilgi("check").status == 0)
    try FileManager.default.removeItem(atPath: cache)
    #expect(try pilgi("check", "--no-cache").status == 0)
    #expect(!FileManager.default.fileExists(atPath: cache))
  }

  @Test func shardsTogetherAreTheWhole() throws {
    for number in 1...7 { try write("n\(number).md", "    echo \(number)\n") }
    func places(_ arguments: String...) throws -> [String] {
      let process = try pilgi("check", "--format", "json", arguments.first ?? "-q")
      return process.output.split(separator: "\n").filter { $0.contains("\"file\"") }
        .map { String($0.drop { $0 != "{" }.prefix { $0 != "}" }) }
    }
    let whole = try places()
    let parts = try (1...3).map { try places("--shard=\($0)/3") }
    #expect(whole.count == 7)
    #expect(parts.allSatisfy { $0.count >= 2 })
    #expect(parts.flatMap { $0 }.sorted() == whole.sorted())
    #expect(try pilgi("check", "--shard", "4/3").status == 2)
  }

  @Test func reportsGoToSeveralFilesAtOnce() throws {
    try write("note.md", "    echo hello\n    docker build -t a\n")
    let run = try pilgi(
      "check", "--format", "sarif=a.sarif", "--format", "junit=a.xml", "--format", "text=a.txt",
      "--format", "tap")
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("TAP version 14\n1..2\n"))
    #expect(run.errors == "")
    for (file, start) in [
      ("a.sarif", "{\n  \"$schema\""), ("a.xml", "<?xml"), ("a.txt", "── note.md"),
    ] {
      let text = try String(contentsOfFile: root + "/" + file, encoding: .utf8)
      #expect(text.hasPrefix(start), "\(file)")
    }
  }

  @Test func aCheckEndsInATableOfTools() throws {
    try write("note.md", "    $ echo hello\n    $ docker ps\n    $ nosuchtool x\n")
    let run = try pilgi("check")
    #expect(
      run.errors == """
                      verified   wrong  assumed  not simulated     all
          docker             1       ·        ·              ·       1
          echo               1       ·        ·              ·       1
          nosuchtool         ·       ·        ·              1       1
          all                2       ·        ·              1       3  66 %
        3 commands in 1 note: 2 verified, 0 wrong, 0 assumed, 1 not simulated
        not simulated: nosuchtool 1

        """)
    #expect(try pilgi("check", "-q").errors == "")
  }

  @Test func pagesShowVerdictsUnlessTheyAreNotWanted() throws {
    try write("a.md", "# 글\n\n    $ docker ps\n    $ pilgi build --nonsense\n")
    #expect(try pilgi("build", "-q", ".").status == 0)
    let page = try String(contentsOfFile: root + "/public/a/index.html", encoding: .utf8)
    #expect(page.contains(">확인됨 1</span>"))
    #expect(page.contains("Unknown option &#39;--nonsense&#39;"))
    let again = try pilgi("check", "--format", "plain")
    #expect(again.errors.contains("a.md:4:7: error: Unknown option '--nonsense'"))
    #expect(try pilgi("build", "--no-check").status == 0)
    let plain = try String(contentsOfFile: root + "/public/a/index.html", encoding: .utf8)
    #expect(!plain.contains("code-check"))
    #expect(try pilgi("build", "here", "-s", "there").status == 2)
  }

  @Test func kindsOfMistakesAreExplained() throws {
    #expect(try pilgi("check", "--explain", "snippet.fails").output.hasPrefix("The command fails"))
    let other = try pilgi("check", "--explain", "site.unchecked").output
    #expect(other.hasPrefix("알림. 코드가 있는 페이지가 500쪽이 넘으면"))
    #expect(other.hasSuffix("`check: false`를 적으세요.\n"))
    let unknown = try pilgi("check", "--explain", "snippet.fail")
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("did you mean 'snippet.fails'?"))
  }

  @Test func aNewSiteBuildsAtOnce() throws {
    let made = try pilgi("init", "notes")
    #expect(made.status == 0)
    #expect(made.output.hasSuffix("next: cd notes && pilgi build\n"))
    let built = try pilgi("build", "-s", "notes")
    #expect(built.errors.hasPrefix("1 post, 0 pages → notes/public: "))
    #expect(built.status == 0)
    let again = try pilgi("init", "notes")
    #expect(again.output == "nothing to make\n")
  }

  @Test func newPostsAreDraftsAndNumberedInTheirSeries() throws {
    #expect(
      try pilgi("new", "post", "첫 글", "--series", "강좌").output
        == "made content/posts/강좌/2026-01-01-첫-글.md\n")
    let second = try pilgi("new", "post", "둘째", "--series", "강좌")
    #expect(second.status == 0)
    let text = try String(
      contentsOfFile: root + "/content/posts/강좌/2026-01-01-둘째.md", encoding: .utf8)
    #expect(text.contains("series: \"강좌\"\npart: 2\n"))
    #expect(try pilgi("new", "post", "둘째", "--series", "강좌").status == 2)
    #expect(try pilgi("list", "excluded").output.contains("draft (build it with --drafts)"))
  }

  @Test func statusIsOneForContentAndTwoForUsage() throws {
    try write("content/a.md", "---\ndate: 어제\n---\n")
    let wrong = try pilgi("build", "--format", "plain")
    #expect(wrong.status == 1)
    #expect(
      wrong.errors == "content/a.md:2:7: error: '어제' is not a date [front-matter.unknown-date]\n"
        + "not published: 1 error; 'public' is as it was\n")
    #expect(try pilgi("build", "--nonsense").status == 2)
    let missing = try pilgi("build", "-s", "nowhere")
    #expect(missing.status == 2)
    #expect(missing.errors == "error: there is no folder 'nowhere'\n")
    #expect(try pilgi("--version").output == "0.1.0\n")
  }

  @Test func diagnosticsAsJSONAreOnStandardOutput() throws {
    try write("content/a.md", "[x](y.md)\n")
    let run = try pilgi("build", "--format", "json", "--strict")
    #expect(run.status == 1)
    #expect(
      run.output
        == #"{"severity":"warning","identifier":"link.missing-page","file":"content/a.md","#
        + #""line":1,"column":5,"endLine":1,"endColumn":9,"#
        + #""summary":"the page 'y.md' is not in this site"}"# + "\n")
  }

  @Test func explainNamesRulesAndReasons() throws {
    try write("content/posts/2025-01-20-docker.md", "---\ntitle: 도커\n---\n")
    let run = try pilgi("explain", "/posts/docker/")
    #expect(
      run.output == """
        source        content/posts/2025-01-20-docker.md
        kind          post
        title         도커
        url           /posts/docker/
        address from  the pattern /posts/:slug/ and the file's name
        output        posts/docker/index.html
        template      post
        date          2025-01-20T00:00:00+09:00 (from the file's name, in the site's zone Asia/Seoul)

        """)
    #expect(try pilgi("explain", "/nothing/").status == 2)
  }

  @Test func scriptsRunAndEndWithTheirStatus() throws {
    try write("a.sh", "x=$(seq 3 | tail -n 1)\necho \"$x\"\nnosuch-program\nexit 3\n")
    let run = try pilgi("run", "a.sh")
    #expect(run.status == 3)
    #expect(run.output == "3\n")
    #expect(run.errors.hasPrefix("a.sh: line 3: nosuch-program: command not found\n"))
  }

  @Test func notesRunAndSayWhatEachCommandDid() throws {
    try write("a.md", "---\ntitle: x\n---\n글\n\n    echo 안녕\n    cd /nowhere\n")
    let run = try pilgi("run", "a.md")
    #expect(
      run.output == """
        root@localhost:~# echo 안녕
        안녕
        root@localhost:~# cd /nowhere
        bash: cd: /nowhere: No such file or directory

        """)
    #expect(run.status == 1)
    let steps = try pilgi("run", "a.md", "--format", "json")
    #expect(steps.output.contains(#""exit":0,"verdict":"verified"}"#))
    #expect(try pilgi("run", "nosuch.md").status == 2)
  }

  @Test func commandsAreListedWithTheirPlaces() throws {
    try write("a.md", "# 제목\n\n    * 이미지 받기\n    docker pull nginx\n")
    let run = try pilgi("run", "--dry-run", "a.md")
    #expect(run.output == "a.md:4:5: docker pull nginx\n")
  }

  @Test func aShellReadsStandardInput() throws {
    try write("a.md", "    mkdir -p /srv/x\n    FOO=1\n")
    try write("typed", "for i in 1 2; do\necho $i\ndone\nexit 5\n")
    let run = try pilgi("shell", input: "typed")
    #expect(run.output == "1\n2\n")
    #expect(run.status == 5)
  }

  @Test func cleanRemovesOnlyWhatPilgiMade() throws {
    try write("content/a.md", "a\n")
    try write("public/mine.txt", "mine")
    #expect(try pilgi("clean").status == 2)
    #expect(FileManager.default.fileExists(atPath: root + "/public/mine.txt"))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionScripts(shell: String) throws {
    #expect(try pilgi("completion", shell).output.contains("pilgi"))
  }
}
