internal import Site
internal import Snippets
internal import Templates

/// What earlier checks found, below `.pilgi`: a group of notes whose bytes are the same is not run
/// again.
struct CheckMemory: Sendable {
  /// A group as it lies in the file: the numbers of its notes, and the notes themselves.
  private struct Group {
    var tallies: Range<Int>
    var notes: Range<Int>
  }

  private let root: String
  private let file: CacheFile
  private var bytes: [UInt8] = []
  private var groups: [ContentHash: Group] = [:]

  /// The most groups that are kept.
  private static let mostGroups = 50_000

  /// Reads what is kept of the notes below a folder.
  init(root: String) {
    self.root = root
    file = CacheFile(path: Self.path(".pilgi/checks", root), fingerprint: Self.fingerprint)
    guard var content = file.read() else { return }
    bytes = content.bytes
    do throws(ByteReader.Damaged) {
      for _ in 0..<(try content.reader.count()) {
        let key = try content.reader.plain(ContentHash.self)
        groups[key] = Group(
          tallies: try content.reader.skipByteString(), notes: try content.reader.skipByteString())
      }
    } catch {
      groups = [:]
    }
  }

  private static func path(_ name: String, _ root: String) -> String {
    root == "." ? name : root + "/" + name
  }

  /// The program itself, and the form of the file.
  private static var fingerprint: ContentHash {
    var hash = ContentHash("checks 2")
    hash.combine(PilgiVersion.program)
    return hash
  }

  /// What a group's verdicts depend on: the names and bytes of its notes, in their order.
  static func key(of notes: [NoteSource]) -> ContentHash {
    var hash = ContentHash()
    for note in notes {
      hash.combine("\(note.file.utf8.count) \(note.file)")
      hash.combine(note.hash)
    }
    return hash
  }

  /// Whether it is known what a group came to.
  func knows(_ key: ContentHash) -> Bool { groups[key] != nil }

  /// What the notes of a group came to; `nil` when that is not known.
  func notes(for key: ContentHash) -> [CheckedNote]? {
    guard let group = groups[key] else { return nil }
    var reader = ByteReader(bytes, in: group.notes)
    return try? reader.list { reader throws(ByteReader.Damaged) in try reader.note() }
  }

  /// The numbers of a group's notes; `nil` when they are not known.
  func tallies(for key: ContentHash) -> [[ToolTally]]? {
    guard let group = groups[key] else { return nil }
    var reader = ByteReader(bytes, in: group.tallies)
    return try? reader.list { reader throws(ByteReader.Damaged) in try reader.tallies() }
  }

  /// Writes what is kept, if there is anything new.
  ///
  /// - Parameters:
  ///   - found: the groups that were checked.
  ///   - asked: all groups that were of use.
  ///   - keepsOthers: whether what was of no use this time may be again.
  /// - Throws: `SiteFailure` when it cannot be written.
  func save(
    _ found: [ContentHash: [CheckedNote]], asked: Set<ContentHash>, keepingOthers keepsOthers: Bool
  ) throws {
    let old = keepsOthers ? Set(groups.keys) : asked.intersection(groups.keys)
    let keys = old.union(found.keys)
    guard keys != Set(groups.keys), keys.count <= Self.mostGroups else { return }
    let sorted = keys.sorted { ($0.high, $0.low) < ($1.high, $1.low) }
    try file.write(capacity: bytes.count + 1 << 16) { writer in
      writer.write(sorted.count)
      for key in sorted {
        writer.write(plain: key)
        if let notes = found[key] {
          var (tallies, whole) = (ByteWriter(), ByteWriter())
          tallies.write(notes) { writer, note in writer.write(note.tallies) { $0.write($1) } }
          whole.write(notes) { $0.write($1) }
          writer.write(tallies.bytes[...])
          writer.write(whole.bytes[...])
        } else if let group = groups[key] {
          writer.write(bytes[group.tallies])
          writer.write(bytes[group.notes])
        }
      }
    }
    // Nobody wants the folder in a repository.
    try SourceLines.write(Array("*\n".utf8), to: Self.path(".pilgi/.gitignore", root))
  }
}
