import Foundation
import Testing

@testable import Markdown

/// Without extensions, the HTML is what the `cmark-gfm` program prints.
@Suite struct CMarkDifferentialTests {
  private static let arguments = [
    "-e", "table", "-e", "strikethrough", "-e", "autolink", "-e", "tasklist", "-e", "footnotes",
    "--unsafe", "--validate-utf8",
  ]

  private static let renderer = MarkdownRenderer(MarkdownOptions(extensions: false))

  @Test func everyCorpusFileIsRenderedAsByTheProgram() throws {
    guard let program = CMarkProgram.find() else {
      print("skipped: the cmark-gfm program is not installed")
      return
    }
    let files = Corpus.markdownFiles()
    guard !files.isEmpty else {
      print("skipped: there is no corpus at \(Corpus.folder.path)")
      return
    }
    var differing: [String] = []
    var bytes = 0
    for file in files {
      let body = Corpus.body(of: try Data(contentsOf: file))
      bytes += body.count
      let expected = try program.output(Self.arguments, input: Data(body))
      let actual = Self.renderer.render(MarkdownSource(bytes: body[...])).html
      if Data(actual) != expected { differing.append(file.path) }
    }
    print("compared \(files.count) files of \(bytes) bytes")
    #expect(differing.count == 0, "such as \(differing.prefix(5))")
  }

  @Test(arguments: [
    "", "\n", "a", "\0", "a\0b\n", "\u{FEFF}# a", "a\r\nb\rc\n", "a&#xFDD0;b",
    "~a~ ~~b~~ ~~~c~~~ ~~d~ ~~ ~\n", "~~a ~b~ c~~ ~a ~~b~~ c~\n", "~~*a~~*\n", "~~a~~b~~c~~\n",
    "*~~a~~* **~b~**\n", "~~a\nb~~\n\n~~~\n~~a~~\n", String(repeating: "~", count: 205) + "\n",
    "a ~~b [c~~](d)\n", "[^a] [^b] [^a]\n\n[^a]: x\n\n    y\n[^b]:\n    ```\n    z\n    ```\n",
    "[^아] x[^없음]\n\n[^아]: [^아]\n", "- [ ] a\n- [x] b\n\n1. [X] c\n",
    "|a|b|c|d|\n|-|:-|-:|:-:|\n|1|2|\n|1|2|3|4|5|\n", "|a|\n|-|\n", "a\n|-|\n",
    "www.example.com http://a.b/c?d=e&f=g a@b.co mailto:x https://예.kr/a를 $a$ $5:w\n",
    "![a *b* `c` <d>](e \"f\") [g](<h i> 'j&k')\n",
    "<b>\n\n<iframe src=a>\n</iframe>\nx <i>y</i>\n",
    "# a\n## b {#c}\n\n> [!NOTE]\n> x\n{: .y }\n", "3) a\n4) b\n\n0. c\n",
    "- a\n\n  b\n- c\n    - d\n", "```a b\nc\n```\n\n    d\n", "a  \nb\\\nc\n***\n",
    "**가(나)**을 `a`\n", "&amp; &#0; &quot; \" < >\n",
  ])
  func thisIsRenderedAsByTheProgram(_ markdown: String) throws {
    guard let program = CMarkProgram.find() else { return }
    let expected = try program.output(Self.arguments, input: Data(markdown.utf8))
    let actual = Self.renderer.render(MarkdownSource(markdown)).html
    #expect(String(decoding: actual, as: UTF8.self) == String(decoding: expected, as: UTF8.self))
  }
}

/// The `cmark-gfm` program.
struct CMarkProgram {
  let url: URL

  static func find() -> CMarkProgram? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    for folder in folders {
      let path = "\(folder)/cmark-gfm"
      if FileManager.default.isExecutableFile(atPath: path) {
        return CMarkProgram(url: URL(fileURLWithPath: path))
      }
    }
    return nil
  }

  func output(_ arguments: [String], input: Data) throws -> Data {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("pilgi-\(UUID().uuidString).md")
    try input.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = url
    process.arguments = arguments + [file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return output
  }
}

/// The notes that the project is tried on, which lie beside its folder where they lie at all.
enum Corpus {
  static let folder: URL = {
    let package = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let shared = ProcessInfo.processInfo.environment["PILGI_SHARED"] ?? "../shared"
    let base =
      shared.hasPrefix("/") ? URL(fileURLWithPath: shared) : package.appendingPathComponent(shared)
    return base.appendingPathComponent("corpus").standardizedFileURL
  }()

  static func markdownFiles() -> [URL] {
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let files = found?.compactMap { $0 as? URL } ?? []
    return files.filter { $0.pathExtension == "md" }.sorted { $0.path < $1.path }
  }

  /// The bytes of a file behind its front matter.
  static func body(of file: Data) -> [UInt8] {
    let bytes = [UInt8](file)
    guard bytes.starts(with: "---\n".utf8) else { return bytes }
    let end = Data("\n---\n".utf8)
    guard let found = file.range(of: end, in: 3..<file.count) else { return bytes }
    return [UInt8](file[found.upperBound...])
  }
}
