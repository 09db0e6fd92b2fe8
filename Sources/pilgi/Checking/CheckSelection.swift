internal import ArgumentParser
internal import Foundation
internal import Site

/// The options that say which notes are checked and reported.
struct CheckSelection: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Report only notes whose path ends with or lies below this; those before them run.",
      valueName: "path"))
  var only: [String] = []

  @Option(
    help: ArgumentHelp(
      "Report only notes that changed since a revision of git, and the parts behind them.",
      valueName: "revision"))
  var since: String?

  @Option(
    help: ArgumentHelp(
      "Check one of several parts of the notes, such as 3/10: together they are all.",
      valueName: "i/n"))
  var shard: Shard?

  /// Whether notes may be left out.
  var isPartial: Bool { !only.isEmpty || since != nil || shard != nil }

  /// One of several parts of a whole.
  struct Shard: ExpressibleByArgument {
    var index: Int
    var count: Int

    init?(argument: String) {
      let parts = argument.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 2, let index = Int(parts[0]), let count = Int(parts[1]),
        index >= 1, index <= count
      else { return nil }
      self.index = index
      self.count = count
    }
  }

  /// A group of notes that share a world, and which of them are reported.
  struct Group: Sendable {
    var notes: [String]
    var reported: Set<String>
  }

  /// Chooses among groups of notes; what no reported note stands on is left out.
  ///
  /// - Throws: `SiteFailure` when git does not know the revision, or nothing is chosen with `--only`.
  func choose(among groups: [[String]], root: String) throws -> [Group] {
    let changed = try since.map { try Self.changed(since: $0, root: root) }
    var result: [Group] = []
    for (index, notes) in groups.enumerated() {
      if let shard, index % shard.count != shard.index - 1 { continue }
      var reported = Set(notes)
      if let changed {
        reported = Set(notes.drop { !changed.contains(Self.normal($0)) })
      }
      if !only.isEmpty {
        reported = reported.filter { note in only.contains { Self.is(note, $0) } }
      }
      guard let last = notes.lastIndex(where: reported.contains) else { continue }
      result.append(Group(notes: Array(notes[...last]), reported: reported))
    }
    if !only.isEmpty && result.isEmpty && shard == nil && since == nil {
      throw SiteFailure("no note is '\(only.joined(separator: "' or '"))'")
    }
    return result
  }

  /// Whether a note is the one that a path means, or lies below it.
  private static func `is`(_ note: String, _ path: String) -> Bool {
    let (note, path) = (normal(note), normal(path))
    return note == path || note.hasSuffix("/" + path) || note.hasPrefix(path + "/")
  }

  private static func normal(_ path: String) -> String {
    var path = path[...]
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    while path.hasSuffix("/") { path = path.dropLast() }
    return String(path)
  }

  /// The files below a folder, as paths from it, that differ from a revision or that git does not know.
  private static func changed(since revision: String, root: String) throws -> Set<String> {
    // A revision never begins with a dash, which git would take for an option.
    guard !revision.hasPrefix("-") else { throw SiteFailure("git has no revision '\(revision)'") }
    let differing = try git(["diff", "--name-only", "--relative", "-z", revision, "--"], root)
    let new = try git(["ls-files", "--others", "--exclude-standard", "-z"], root)
    guard let differing, let new else {
      throw SiteFailure("git cannot compare '\(root)' with the revision '\(revision)'")
    }
    let names = (differing + new).split(separator: 0)
    return Set(names.map { String(decoding: $0, as: UTF8.self) })
  }

  /// What git prints; `nil` when it fails.
  private static func git(_ arguments: [String], _ folder: String) throws -> [UInt8]? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "-C", folder] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch {
      throw SiteFailure("cannot run git, which --since needs")
    }
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? [UInt8](output) : nil
  }
}
