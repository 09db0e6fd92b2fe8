/// The lines of a site's files, for diagnostics.
package final class SourceLines {
  private let root: String
  private var files: [String: [UInt8]] = [:]

  /// Prepares the reading of files below a folder.
  package init(root: String) { self.root = root }

  /// The bytes of a file.
  ///
  /// - Throws: `SiteFailure` when it cannot be read.
  package static func bytes(of path: String) throws(SiteFailure) -> [UInt8] {
    try FileContents.read(path)
  }

  /// Writes a file.
  ///
  /// - Throws: `SiteFailure` when it cannot be written.
  package static func write(_ bytes: [UInt8], to path: String) throws(SiteFailure) {
    try FileContents.write(bytes, to: path)
  }

  /// The text of a line, from 1, without its break; `nil` when there is none.
  package func line(_ number: Int, of file: String) -> String? {
    let bytes: [UInt8]
    if let known = files[file] {
      bytes = known
    } else {
      bytes = FileContents.readIfPresent(Path.join(root, file)) ?? bundled(file)
      files[file] = bytes
    }
    var start = 0
    for _ in 1..<max(1, number) {
      guard let end = bytes[start...].firstIndex(of: 0x0A) else { return nil }
      start = end + 1
    }
    guard start < bytes.count else { return nil }
    let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    let line = String(decoding: bytes[start..<end], as: UTF8.self)
    return line.hasSuffix("\r") ? String(line.dropLast()) : line
  }

  private func bundled(_ file: String) -> [UInt8] {
    Theme.bundled.first { "(bundled) " + $0.path == file }?.bytes ?? []
  }
}
