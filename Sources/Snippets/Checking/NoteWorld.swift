internal import Diagnostics

/// A world that commands of notes run in, with what the notes have shown of it so far.
final class NoteWorld {
  let runner: Runner
  /// The manifest that the notes showed last.
  var manifest: ShownFile?
  /// The line of the manifest that is wrong, so that what reads it fails.
  var wrongLine: Int?
  /// The first command whose effects are not known, so that nobody can say any more what there is.
  var unknown: ShownCommand?
  /// The words that may be names of what the notes make.
  var names = ShownNames()
  /// Where a command made something of a name.
  var makings: [String: (file: String, line: Int)] = [:]
  /// The names of objects in the manifests that were shown, and in commands that were assumed.
  var shown: Set<String> = []
  /// The commands that fetched something from the network.
  var downloads: [SourceText] = []

  /// Creates a world by its name, `nil` for the one that notes begin in.
  ///
  /// The machine of `bare` is no cluster.
  init(_ name: String? = nil, _ guests: [GuestProgram]) {
    runner = Runner(guests: guests, isBare: name == "bare")
  }

  /// Goes on in a new world.
  func reset() {
    runner.reset()
    manifest = nil
    wrongLine = nil
    unknown = nil
    names = ShownNames()
    makings = [:]
    shown = []
    downloads = []
  }
}
