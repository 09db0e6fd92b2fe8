import Shell
import YAML

/// `kubectl cp`: files between the machine and a container, by way of the container's `tar`.
extension Kubectl {
  /// A place such as `notes/web:/tmp/x`; without a Pod it is on the machine.
  private struct FileSpecification {
    var namespace: String
    var pod: String
    var file: String
  }

  /// How deep folders may lie inside each other.
  private static let deepest = 100

  func copy() throws(Failure) -> Int {
    guard arguments.count == 2 else { throw .error("source and destination are required") }
    let source = try fileSpecification(arguments[0])
    let destination = try fileSpecification(arguments[1])
    if !source.pod.isEmpty, !destination.pod.isEmpty {
      throw .error("one of src or dest must be a local file specification")
    }
    if source.file.isEmpty || destination.file.isEmpty {
      throw .error("filepath can not be empty")
    }
    if !source.pod.isEmpty { return try copy(from: source, to: destination.file) }
    if !destination.pod.isEmpty { return try copy(source.file, to: destination) }
    throw .error("one of src or dest must be a remote file specification")
  }

  private func fileSpecification(_ word: String) throws(Failure) -> FileSpecification {
    guard let (place, file) = word.cut(":") else {
      return FileSpecification(namespace: namespace, pod: "", file: word)
    }
    let parts = place.pieces("/")
    // A colon behind a path, as in `./a:b`, is a part of a file's name.
    if word.hasPrefix(".") || word.hasPrefix("/") {
      return FileSpecification(namespace: namespace, pod: "", file: word)
    }
    switch parts.count {
    case 1 where !place.isEmpty:
      return FileSpecification(namespace: namespace, pod: place, file: file)
    case 2: return FileSpecification(namespace: parts[0], pod: parts[1], file: file)
    default:
      throw .error("filespec must match the canonical format: [[namespace/]pod:]file/path")
    }
  }

  private func podToCopy(_ place: FileSpecification) throws(Failure) -> JSONValue {
    try connect()
    let pods = resource("pods")
    return try ask { () throws(APIError) in
      try self.server.read(pods, place.namespace, place.pod, self.options)
    }
  }

  // MARK: Into a container

  private func copy(_ path: String, to place: FileSpecification) throws(Failure) -> Int {
    let local = context.fileSystem
    guard let source = try? local.find(ByteString(path), from: context.folder, as: .root) else {
      throw .error("\(path) doesn't exist in local filesystem")
    }
    let pod = try podToCopy(place)
    let container = try runningContainer(containerName(of: pod), of: pod)
    let remote = container.machine.fileSystem
    var target = ByteString(place.file)
    if let there = try? remote.find(target, from: container.folder, as: .root), there.isFolder {
      target = target + "/" + (ByteString(path).split(47).last { !$0.isEmpty && $0 != "." } ?? "")
    }
    do throws(FileError) {
      try put(source, at: target, from: container.folder, in: remote, depth: 0)
    } catch {
      let folder = place.file.cutLast("/")?.before ?? "."
      err("tar: can't change directory to '\(folder)': No such file or directory")
      throw .raw("command terminated with exit code 1", 1)
    }
    return 0
  }

  // MARK: Out of a container

  private func copy(from place: FileSpecification, to path: String) throws(Failure) -> Int {
    let pod = try podToCopy(place)
    let name = containerName(of: pod) { self.line($0) }
    let container = try runningContainer(name, of: pod)
    let remote = container.machine.fileSystem
    // What `tar` complains of is shown on standard output, and not finding a file is no failure.
    guard let source = try? remote.find(ByteString(place.file), from: container.folder, as: .root)
    else {
      line("tar: \(place.file): No such file or directory")
      line("tar: error exit delayed from previous errors")
      return 0
    }
    if place.file.hasPrefix("/") { line("tar: removing leading '/' from member names") }
    let local = context.fileSystem
    let target = ByteString(path)
    if !source.isFolder, let there = try? local.find(target, from: context.folder, as: .root),
      there.isFolder
    {
      throw .error("open \(path): is a directory")
    }
    makeParents(of: target)
    do throws(FileError) {
      try put(source, at: target, from: context.folder, in: local, depth: 0)
    } catch {
      throw .error("open \(path): permission denied")
    }
    return 0
  }

  private func makeParents(of path: ByteString) {
    let parts = path.split(47)
    var folder: ByteString = path.hasPrefix("/") ? "" : context.folder
    for part in parts.dropLast() where !part.isEmpty {
      folder = folder + "/" + part
      _ = try? context.fileSystem.makeFolder(folder, as: context.credentials)
    }
  }

  /// Writes a copy of a file or folder; what is there already and is not in the copy stays.
  private func put(
    _ source: Inode, at path: ByteString, from folder: ByteString, in files: FileSystem, depth: Int
  ) throws(FileError) {
    guard depth < Self.deepest else { return }
    let place = try files.locate(path, from: folder, as: .root)
    if source.isFolder {
      if place.inode == nil {
        try files.makeFolder(path, from: folder, mode: source.mode, as: .root)
      }
      for entry in source.entries {
        try put(
          entry.inode, at: path + "/" + entry.name, from: folder, in: files, depth: depth + 1)
      }
    } else if let there = place.inode {
      guard !there.isFolder else { throw .isDirectory }
      there.content = .file(source.data)
      there.modified = files.clock.now
    } else {
      let copy = files.makeInode(.file(source.data), mode: source.mode, as: .root)
      try files.link(copy, at: place, as: .root)
    }
  }
}
