internal import Templates

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The output folder, changed all at once: new files gather in a folder beside it and take their
/// places only when the whole build has succeeded, so that a build that fails or is interrupted
/// leaves the site that was there.
struct StagedOutput: Sendable {
  /// The output folder.
  let destination: String
  /// Where new files gather: a sibling, so that they can be renamed into place.
  let staging: String
  /// Whether the output folder was not there, so that the staging folder can become it in one step.
  let isNew: Bool

  /// The file that says that Pilgi made an output folder and may remove what is in it.
  static let marker = ".pilgi-site"

  /// Opens an output folder for a build; nothing is changed in it yet.
  ///
  /// - Throws: `SiteFailure` when the folder has files but was not made by Pilgi, or when nothing can
  ///   be written beside it.
  init(destination: String) throws(SiteFailure) {
    self.destination = destination
    staging = Path.join(Path.parent(destination), "." + Path.name(destination) + ".pilgi-new")
    let exists = Folder.exists(destination)
    let isEmpty = exists ? try Folder.entries(destination).isEmpty : true
    if !isEmpty && FileIdentity(path: Path.join(destination, Self.marker)) == nil {
      throw SiteFailure(
        "the folder '\(destination)' was not made by Pilgi and is not empty; "
          + "choose another with --destination, or empty it yourself")
    }
    isNew = isEmpty
    if Folder.exists(staging) { try Folder.remove(staging) }
    try Folder.make(staging)
  }

  /// Writes one new file, to take its place in `commit`.
  ///
  /// - Throws: `SiteFailure` when it cannot be written.
  func write(_ bytes: [UInt8], to path: String) throws(SiteFailure) {
    let target = staging + "/" + path
    do throws(SiteFailure) { try FileContents.write(bytes, to: target) } catch {
      // The folder may be missing, and another task may be making it at this moment: it is made, or
      // found made, and a second failure is the real one.
      try Folder.make(Path.parent(target))
      try FileContents.write(bytes, to: target)
    }
  }

  /// Puts the new files in their places and removes the files that are no longer part of the site.
  ///
  /// Each file is renamed into place, so that it is either the old one or the new one, whole.
  /// - Throws: `SiteFailure` when a file cannot be moved.
  func commit(new: [String], removed: [String]) throws(SiteFailure) {
    try FileContents.write(Self.markerText, to: Path.join(staging, Self.marker))
    if isNew {
      try Folder.make(Path.parent(destination))
      rmdir(destination)
      guard rename(staging, destination) == 0 else { throw .system("write", destination) }
      return
    }
    for path in removed {
      let target = Path.join(destination, path)
      unlink(target)
      Folder.removeIfEmpty(Path.parent(target), upTo: destination)
    }
    for path in new { try move(path) }
    try Folder.remove(staging)
  }

  private func move(_ path: String) throws(SiteFailure) {
    let target = Path.join(destination, path)
    let source = Path.join(staging, path)
    if rename(source, target) == 0 { return }
    if errno == EISDIR || errno == ENOTEMPTY {
      // A folder of the old site stands where a file of the new one goes.
      try Folder.remove(target)
    } else {
      try clearTheWay(to: Path.parent(target))
      try Folder.make(Path.parent(target))
    }
    guard rename(source, target) == 0 else { throw .system("write", target) }
  }

  /// Removes files of the old site that stand where folders of the new one go.
  private func clearTheWay(to folder: String) throws(SiteFailure) {
    var path = folder
    while path.utf8.count > destination.utf8.count {
      if FileIdentity(path: path) != nil && !Folder.exists(path) { unlink(path) }
      path = Path.parent(path)
    }
  }

  /// The files of the output folder that are no longer part of the site.
  ///
  /// They are known from the last build; where they are not, the folder is looked through.
  func obsolete(keeping kept: Set<ContentHash>, known: OutputCache) -> [String] {
    if isNew { return [] }
    if !known.isEmpty { return known.paths(besides: kept) }
    var rest: [String] = []
    var folders = [""]
    while let folder = folders.popLast() {
      guard let entries = try? Folder.entries(Path.join(destination, folder)) else { continue }
      for entry in entries {
        let path = Path.join(folder, entry.name)
        if entry.kind == .folder && !entry.isLink {
          if !entry.name.hasPrefix(".") { folders.append(path) }
        } else if !kept.contains(ContentHash(path)) && !entry.name.hasPrefix(".") {
          rest.append(path)
        }
      }
    }
    return rest.sorted()
  }

  /// Removes the new files; the output folder is as it was.
  func discard() {
    do throws(SiteFailure) { try Folder.remove(staging) } catch {
      // What is left is removed when the next build opens the folder.
    }
  }

  private static let markerText = Array(
    "This folder was made by pilgi build, which may replace and remove what is in it.\n".utf8)
}
