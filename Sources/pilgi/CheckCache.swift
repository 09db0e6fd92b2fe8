internal import Diagnostics
internal import Foundation
internal import Site
internal import Snippets
internal import Templates

/// What earlier checks found, below `.pilgi`: a group of notes whose bytes are the same is not run
/// again.
struct CheckCache: Sendable {
  private let root: String
  private let file: CacheFile
  private var known: [ContentHash: [CheckedNote]] = [:]
  private var used: [ContentHash: [CheckedNote]] = [:]

  /// The most groups that are kept.
  private static let mostGroups = 50_000

  /// Reads the cache of the notes below a folder.
  init(root: String) {
    self.root = root
    file = CacheFile(
      path: (root == "." ? "" : root + "/") + ".pilgi/checks", fingerprint: Self.fingerprint)
    guard var reader = file.read()?.reader else { return }
    do throws(ByteReader.Damaged) {
      let groups = try reader.list { reader throws(ByteReader.Damaged) in
        (
          key: try reader.plain(ContentHash.self),
          notes: try reader.list { reader throws(ByteReader.Damaged) in try reader.note() }
        )
      }
      for group in groups { known[group.key] = group.notes }
    } catch {
      known = [:]
    }
  }

  /// The program itself: another build of it may come to other verdicts.
  private static var fingerprint: ContentHash {
    var hash = ContentHash("checks 1 " + PilgiVersion.current)
    let path = Bundle.main.executablePath ?? CommandLine.arguments[0]
    let facts = try? FileManager.default.attributesOfItem(atPath: path)
    let size = (facts?[.size] as? NSNumber)?.int64Value ?? 0
    let date = (facts?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
    hash.combine("\(size) \(date)")
    return hash
  }

  /// What a group's verdicts depend on: the names and bytes of its notes, in their order.
  static func key(of notes: [(name: String, bytes: [UInt8])]) -> ContentHash {
    var hash = ContentHash()
    for note in notes {
      hash.combine("\(note.name.utf8.count) \(note.name) \(note.bytes.count) ")
      note.bytes.withUnsafeBytes { hash.combine($0) }
    }
    return hash
  }

  /// What the notes of a group came to; `nil` when that is not known.
  func notes(for key: ContentHash) -> [CheckedNote]? { used[key] ?? known[key] }

  /// Remembers what the notes of a group came to.
  mutating func keep(_ notes: [CheckedNote], for key: ContentHash) { used[key] = notes }

  /// Writes the cache, if there is anything new in it.
  ///
  /// - Parameter keepsOthers: whether what this check had no use for may be of use again.
  /// - Throws: `SiteFailure` when it cannot be written.
  func save(keepingOthers keepsOthers: Bool) throws {
    var groups = used
    if keepsOthers { groups.merge(known) { new, _ in new } }
    guard Set(groups.keys) != Set(known.keys), groups.count <= Self.mostGroups else { return }
    let sorted = groups.sorted { ($0.key.high, $0.key.low) < ($1.key.high, $1.key.low) }
    try file.write(capacity: 1 << 20) { writer in
      writer.write(sorted) { writer, group in
        writer.write(plain: group.key)
        writer.write(group.value) { $0.write($1) }
      }
    }
    // Nobody wants the folder in a repository.
    let ignore = (root == "." ? "" : root + "/") + ".pilgi/.gitignore"
    try SourceLines.write(Array("*\n".utf8), to: ignore)
  }
}

extension ByteWriter {
  fileprivate mutating func write(_ note: CheckedNote) {
    write(note.file)
    write(note.commands) { writer, command in
      writer.write(command.text.file)
      writer.write(command.text.pieces) { writer, piece in
        writer.write(piece.bytes[...])
        writer.write(piece.origin.line)
        writer.write(piece.origin.column)
        writer.write(piece.isInserted)
      }
      writer.write(command.text.endPosition.line)
      writer.write(command.text.endPosition.column)
      writer.write(command.verdict.rawValue)
      writer.write(command.diagnostics) { $0.write($1) }
      writer.write(command.output[...])
      writer.write(command.tool)
    }
  }
}

extension ByteReader {
  fileprivate mutating func note() throws(Damaged) -> CheckedNote {
    var note = CheckedNote(file: try text())
    note.commands = try list { reader throws(Damaged) in try reader.command() }
    return note
  }

  private mutating func position() throws(Damaged) -> SourcePosition {
    SourcePosition(line: try integer(), column: try integer())
  }

  private mutating func command() throws(Damaged) -> CheckedCommand {
    let file = try text()
    let pieces = try list { reader throws(Damaged) in
      SourceText.Piece(
        try reader.byteString(), at: try reader.position(), isInserted: try reader.flag())
    }
    let end = try position()
    guard let verdict = Verdict(rawValue: try text()) else { throw Damaged() }
    return CheckedCommand(
      text: SourceText(file: file, pieces: pieces, end: end), verdict: verdict,
      diagnostics: try list { reader throws(Damaged) in try reader.diagnostic() },
      output: try byteString(), tool: try text())
  }
}
