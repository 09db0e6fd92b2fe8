import Shell

/// `docker cp`.
extension DockerInvocation {
  /// A side of a copy: a path of the host, or one of a container.
  private struct Side {
    var container: ByteString?
    var path: ByteString

    init(_ text: ByteString) {
      let colon = text.bytes.firstIndex(of: 58)
      if let colon, !text.hasPrefix("/"), !text.hasPrefix(".") {
        container = text.prefix(colon)
        path = text.dropFirst(colon + 1)
      } else {
        path = text
      }
    }
  }

  func copy() -> Int {
    let (from, to) = (Side(line.arguments[0]), Side(line.arguments[1]))
    if from.container != nil, to.container != nil {
      return fail("copying between containers is not supported")
    }
    guard from.container != nil || to.container != nil else {
      return fail("must specify at least one container source")
    }
    do throws(EngineRefusal) {
      if let name = from.container {
        return try copyOut(try container(name), name, from.path, to.path)
      }
      if from.path != "-",
        (try? context.fileSystem.find(from.path, from: context.folder, as: context.credentials))
          == nil
      {
        let whole = MountReader.absolute(from.path, context.folder)
        return fail("lstat \(whole): no such file or directory")
      }
      return try copyIn(from.path, try container(to.container ?? ""), to.container ?? "", to.path)
    } catch { return refuse(error.message) }
  }

  private func absolute(_ path: ByteString) -> ByteString {
    path.hasPrefix("/") ? path : "/" + path
  }

  private func copyOut(
    _ container: DockerContainer, _ name: ByteString, _ path: ByteString, _ target: ByteString
  ) throws(EngineRefusal) -> Int {
    let source = absolute(path)
    guard let inode = try? container.machine.fileSystem.find(source, from: "/", as: .root) else {
      throw EngineRefusal("Could not find the file \(path) in container \(name)")
    }
    if target == "-" {
      let archive = TapeArchive.pack(
        inode, named: source.split(47).last { !$0.isEmpty && $0 != "." } ?? "/")
      _ = context.write(archive)
      return 0
    }
    return put(inode, source, on: context.machine, target, from: context.folder, isHost: true)
  }

  private func copyIn(
    _ path: ByteString, _ container: DockerContainer, _ name: ByteString, _ target: ByteString
  ) throws(EngineRefusal) -> Int {
    if path == "-" { return context.notSimulated("cp - CONTAINER:PATH") }
    let whole = MountReader.absolute(path, context.folder)
    guard
      let inode = try? context.fileSystem.find(path, from: context.folder, as: context.credentials)
    else {
      return fail("lstat \(whole): no such file or directory")
    }
    let files = container.machine.fileSystem
    let wanted = absolute(target)
    if (try? files.find(wanted, from: "/", as: .root)) == nil {
      let parent = MountReader.absolute(wanted + "/..", "/")
      if wanted.hasSuffix("/"), !inode.isFolder { return fail("no such directory") }
      if (try? files.find(parent, from: "/", as: .root)) == nil {
        throw EngineRefusal("Could not find the file \(parent) in container \(name)")
      }
    }
    return put(inode, path, on: container.machine, wanted, from: "/", isHost: false)
  }

  /// Puts a copy of a file or folder at a path: into it where it is a folder.
  private func put(
    _ inode: Inode, _ source: ByteString, on machine: Machine, _ target: ByteString,
    from folder: ByteString, isHost: Bool
  ) -> Int {
    let files = machine.fileSystem
    let copy = DockerEngine.copy(inode, in: files)
    var path = MountReader.absolute(target, folder)
    let onlyContent = source.hasSuffix("/.") || source == "."
    if let existing = try? files.find(path, from: "/", as: .root) {
      if existing.isFolder {
        if onlyContent {
          merge(copy, into: existing)
          return 0
        }
        let name = source.split(47).last { !$0.isEmpty } ?? ""
        path = (path == "/" ? "" : path) + "/" + name
        if inode.isFolder, let inner = try? files.find(path, from: "/", as: .root), inner.isFolder {
          merge(copy, into: inner)
          return 0
        }
      } else if inode.isFolder {
        return fail("cannot copy directory")
      }
    } else {
      let parent = MountReader.absolute(path + "/..", "/")
      if (try? files.find(parent, from: "/", as: .root)) == nil {
        return fail("invalid output path: directory \"\(parent)\" does not exist")
      }
      if target.hasSuffix("/"), !inode.isFolder {
        return fail("no such directory")
      }
    }
    DockerEngine.place(copy, at: path, in: files)
    return 0
  }

  private func merge(_ source: Inode, into target: Inode) {
    guard case .folder(let added) = source.content, case .folder(var table) = target.content else {
      return
    }
    for (name, inode) in added {
      if let known = table[name], known.isFolder, inode.isFolder {
        merge(inode, into: known)
      } else {
        table[name] = inode
      }
    }
    target.content = .folder(table)
  }
}
