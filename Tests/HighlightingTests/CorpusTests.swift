import Foundation
import Testing

@testable import Highlighting

/// Every code block of real notes and documentation, where they are at hand (`PILGI_SHARED`, or
/// `shared` beside the package).
struct CorpusTests {
  static let corpus: URL? = {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let shared =
      ProcessInfo.processInfo.environment["PILGI_SHARED"].map { URL(filePath: $0) }
      ?? package.deletingLastPathComponent().appending(path: "shared")
    let corpus = shared.appending(path: "corpus")
    return FileManager.default.fileExists(atPath: corpus.path) ? corpus : nil
  }()

  @Test(.enabled(if: corpus != nil, "no corpus: set PILGI_SHARED to the folder that holds it"))
  func noBlockOfTheCorpusLosesItsText() throws {
    let corpus = try #require(Self.corpus)
    let files = try #require(FileManager.default.subpaths(atPath: corpus.path))
    var count = 0
    for file in files.sorted() where file.hasSuffix(".md") {
      let text = try Data(contentsOf: corpus.appending(path: file))
      for block in blocks(of: Array(text)) {
        count += 1
        for info in [block.info, block.info.isEmpty ? "bash {2}" : ""] {
          if let fault = faults(info, block.code) {
            Issue.record("\(file): block \(count) as “\(info)” gives \(fault)")
          }
        }
      }
    }
    #expect(count > 5_000)
  }

  /// The fenced blocks of a file, and its runs of indented lines: nearly those of CommonMark.
  private func blocks(of text: [UInt8]) -> [(info: String, code: [UInt8])] {
    var blocks: [(info: String, code: [UInt8])] = []
    var fence: (mark: ArraySlice<UInt8>, info: String)?
    var code: [UInt8] = []
    for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let content = line.drop { $0.isBlank }
      let mark = content.prefix { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~") }
      if let open = fence {
        if mark.count >= open.mark.count, mark.count == content.count {
          blocks.append((open.info, code))
          code = []
          fence = nil
        } else {
          code += line + [UInt8(ascii: "\n")]
        }
      } else if mark.count >= 3 {
        if !code.isEmpty { blocks.append(("", code)) }
        code = []
        fence = (mark, String(decoding: content.dropFirst(mark.count), as: UTF8.self))
      } else if line.starts(with: Array("    ".utf8)) {
        code += line.dropFirst(4) + [UInt8(ascii: "\n")]
      } else if !code.isEmpty {
        blocks.append(("", code))
        code = []
      }
    }
    return blocks
  }
}
