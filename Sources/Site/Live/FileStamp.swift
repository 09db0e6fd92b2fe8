/// What tells one state of a file from another.
package struct FileStamp: Sendable, Equatable {
  /// Whether it is a folder.
  package var isFolder: Bool
  private var identity: FileIdentity?

  /// The entries of folders by their paths from the site's; folders that cannot be read have none.
  package static func all(in folders: [String], of root: String) -> [String: FileStamp] {
    var stamps: [String: FileStamp] = [:]
    for folder in folders {
      let entries = (try? Folder.entries(Path.join(root, folder))) ?? []
      for entry in entries where !IgnoreRules.isJunk(entry.name) {
        let path = folder.isEmpty ? entry.name : folder + "/" + entry.name
        let isFolder = entry.kind == .folder
        stamps[path] = FileStamp(
          isFolder: isFolder, identity: isFolder ? nil : FileIdentity(path: Path.join(root, path)))
      }
    }
    return stamps
  }
}
