import Diagnostics
import Foundation

@testable import Site

/// A site in a folder of its own, which vanishes with it.
final class TemporarySite {
  let root: String

  init(_ files: [String: String]) throws {
    root = FileManager.default.temporaryDirectory.path + "/pilgi-test-" + UUID().uuidString
    try write(files)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func write(_ files: [String: String]) throws {
    for (path, text) in files {
      try Folder.make(Path.parent(root + "/" + path))
      try FileContents.write(Array(text.utf8), to: root + "/" + path)
    }
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: root + "/" + path)
  }

  func output(_ path: String) -> String? {
    FileContents.readIfPresent(root + "/public/" + path).map { String(decoding: $0, as: UTF8.self) }
  }

  /// 2026-01-01 in Seoul.
  static let now: Int64 = 1_767_193_200

  func build(_ change: (inout BuildOptions) -> Void = { _ in }) async throws -> BuildReport {
    var options = BuildOptions()
    options.source = root
    options.now = Self.now
    change(&options)
    return try await SiteBuilder(options).build()
  }
}

extension BuildReport {
  /// `file:line:column: severity: summary [identifier]` of each diagnostic.
  var messages: [String] {
    diagnostics.map { diagnostic in
      let place = diagnostic.range.map { ":\($0.start.line):\($0.start.column)" } ?? ""
      return "\(diagnostic.file)\(place): \(diagnostic.severity.word): \(diagnostic.summary)"
        + " [\(diagnostic.identifier)]"
    }
  }
}
