/// The folders of one `PATH`, as they were found at one state of the files.
struct ProgramFolders {
  fileprivate var path: ByteString
  fileprivate var folder: ByteString
  fileprivate var credentials: Credentials
  fileprivate var generation: Int
  fileprivate var folders: [(prefix: ByteString, inode: Inode)]
}

extension Machine {
  /// The folders that `PATH` names, those that are there, each with what comes before a file's name.
  func programFolders(
    _ path: ByteString, from folder: ByteString, as who: Credentials
  ) -> [(prefix: ByteString, inode: Inode)] {
    if let last = lastProgramFolders, last.generation == fileSystem.generation, last.path == path,
      last.folder == folder, last.credentials == who
    {
      return last.folders
    }
    var folders: [(prefix: ByteString, inode: Inode)] = []
    for name in path.split(58) {
      let name = name.isEmpty ? "." : name
      guard let place = try? fileSystem.locate(name, from: folder, as: who), let inode = place.inode
      else { continue }
      folders.append((name + "/", inode))
    }
    lastProgramFolders = ProgramFolders(
      path: path, folder: folder, credentials: who, generation: fileSystem.generation,
      folders: folders)
    return folders
  }
}
