internal import Diagnostics

/// One file found below a folder.
struct FoundFile: Sendable {
  /// The path from the site's folder as the file system spells it: what is opened.
  var path: String
  /// The path from the folder that was walked, in Normalization Form C.
  var relativePath: String
}

/// A walk through a folder and all below it, in byte order of the paths.
struct SourceTree {
  /// The files, sorted by path.
  private(set) var files: [FoundFile] = []
  /// The folders that were walked, in the order of the walk.
  private(set) var folders: [String] = []
  /// What was passed over although the author may not expect it.
  private(set) var diagnostics: [Diagnostic] = []

  /// The deepest folder that is entered.
  static let depthLimit = 64

  private let root: String
  private let rules: IgnoreRules
  private let skipped: Set<String>
  /// The device and inode numbers of the folders that lead to where the walk is.
  private var ancestors: [FileIdentity] = []

  /// Walks a folder.
  ///
  /// - Parameters:
  ///   - site: the site's folder.
  ///   - folder: the folder to walk, as a path from the site's; empty for the site's own.
  ///   - rules: what is passed over.
  ///   - skipped: folders, as paths from the site's, that are not entered.
  /// - Throws: `SiteFailure` when the folder itself cannot be read.
  init(
    site: String, folder: String, rules: IgnoreRules, skipping skipped: Set<String> = []
  ) throws(SiteFailure) {
    root = site
    self.rules = rules
    self.skipped = skipped
    try walk(folder, relative: "", depth: 0)
    files.sort { Path.precedes($0.path, $1.path) }
  }

  private mutating func walk(
    _ folder: String, relative: String, depth: Int
  ) throws(SiteFailure) {
    folders.append(folder)
    for entry in try Folder.entries(Path.join(root, folder)) {
      let path = folder.isEmpty ? entry.name : folder + "/" + entry.name
      if skipped.contains(path) || rules.excludes(path, isFolder: entry.kind == .folder) {
        continue
      }
      let name = Normalization.composed(entry.name)
      let below = relative.isEmpty ? name : relative + "/" + name
      switch entry.kind {
      case .file: files.append(FoundFile(path: path, relativePath: below))
      case .folder: enter(path, relative: below, depth: depth + 1, isLink: entry.isLink)
      case .brokenLink:
        warn("source.broken-link", path, "the symbolic link points to nothing that can be read")
      case .other: warn("source.not-a-file", path, "it is neither a file nor a folder")
      }
    }
  }

  private mutating func enter(_ path: String, relative: String, depth: Int, isLink: Bool) {
    guard depth <= Self.depthLimit else {
      warn("source.too-deep", path, "folders are nested more than \(Self.depthLimit) deep")
      return
    }
    guard let identity = FileIdentity(path: Path.join(root, path)) else { return }
    let isLoop = ancestors.contains { $0.inode == identity.inode && $0.device == identity.device }
    guard !isLoop else {
      warn("source.link-loop", path, "the symbolic link leads back to a folder above it")
      return
    }
    ancestors.append(identity)
    defer { ancestors.removeLast() }
    do throws(SiteFailure) { try walk(path, relative: relative, depth: depth) } catch {
      diagnostics.append(Diagnostic(.error, "source.unreadable", file: path, error.message))
    }
  }

  private mutating func warn(_ identifier: String, _ path: String, _ summary: String) {
    diagnostics.append(
      Diagnostic(.warning, identifier, file: path, summary + "; it is left out"))
  }
}
