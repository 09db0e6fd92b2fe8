import Diagnostics
import Foundation
import Testing

@testable import Site

/// The front matter of notes that Jekyll, Hugo and Docusaurus publish.
struct CorpusFrontMatterTests {
  /// The notes that the project is tried on, which lie beside its folder where they lie at all.
  private static let folder: URL = {
    let package = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let shared = ProcessInfo.processInfo.environment["PILGI_SHARED"] ?? "../shared"
    let base =
      shared.hasPrefix("/") ? URL(fileURLWithPath: shared) : package.appendingPathComponent(shared)
    return base.appendingPathComponent("corpus").standardizedFileURL
  }()

  private static func files() -> [URL] {
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let files = found?.compactMap { $0 as? URL } ?? []
    return files.filter { $0.pathExtension == "md" }.sorted { $0.path < $1.path }
  }

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: folder.path),
      "there are no notes in '\(folder.path)'; PILGI_SHARED names another folder"))
  func everyFileThatOtherToolsAcceptIsAccepted() throws {
    var messages: [String] = []
    for file in Self.files() {
      let path = String(file.path.dropFirst(Self.folder.path.count + 1))
      let bytes = [UInt8](try Data(contentsOf: file))
      let result = FrontMatterReader.read(bytes, file: path)
      #expect(result.bodyStart <= bytes.count)
      messages += result.diagnostics.map { diagnostic in
        let line = diagnostic.range?.start.line ?? 0
        return "\(path):\(line): \(diagnostic.severity.word): \(diagnostic.summary)"
      }
    }
    #expect(messages == [])
  }
}
