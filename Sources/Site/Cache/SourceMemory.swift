/// What is known of source files before they are read.
protocol SourceMemory: Sendable {
  /// The page of a file at a path, if the file is the very one that was read before.
  func known(_ file: FoundFile, at path: String) -> Page?

  /// The facts of a source, if its bytes have the hash that they had.
  func facts(of path: String, hash: SourceHash) -> SourceFacts?
}
