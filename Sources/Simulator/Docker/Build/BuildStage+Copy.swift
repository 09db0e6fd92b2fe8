import Shell

/// `COPY` and `ADD`: files of the context, or of another stage, put where they belong.
extension BuildStage {
  func copy(
    _ instruction: Dockerfile.Instruction, _ title: ByteString, _ build: DockerBuild
  ) throws(BuildFailure) {
    var words = (instruction.words ?? BuildVariables.words(instruction.text)).map {
      variables.expanded($0)
    }
    let target = words.removeLast()
    build.output.open(title)
    let lines = instruction.firstLine...instruction.lastLine
    let from = instruction.flag("from").map { variables.expanded($0) }
    let context =
      from == nil ? build.context : BuildContext(try build.source(from ?? ""), ignore: nil)
    let files = container.machine.fileSystem
    var found: [(name: ByteString, inode: Inode, isContent: Bool)] = []
    for word in words {
      if let document = instruction.documents.first(where: {
        word.hasSuffix($0.name) && word.hasPrefix("<<")
      }) {
        let content =
          document.expands
          ? variables.expanded(document.content, keepsQuotes: true) : document.content
        found.append(
          (document.name, files.makeInode(.file(content.bytes), mode: 0o644, as: .root), false))
        continue
      }
      if word.hasPrefix("http://") || word.hasPrefix("https://") || word.hasPrefix("git@") {
        guard let address = WebAddress(word) else { continue }
        engine.host.notSimulated.append("ADD " + word)
        throw BuildFailure(
          "failed to solve: failed to load cache key: Get \"\(word)\": dial tcp: lookup \(address.host) on 127.0.0.53:53: no such host",
          part: (title, []), lines: lines)
      }
      let matches = context.find(word, in: files)
      if matches.isEmpty, !word.contains(42), !word.contains(63) {
        let path = MountReader.absolute(word, "/")
        let reference: ByteString =
          "failed to calculate checksum of ref \(engine.identifiers.uuid())::\(engine.identifiers.text(25, of: "0123456789abcdefghijklmnopqrstuvwxyz")): \"\(path)\": not found"
        build.output.say("ERROR: \(reference)")
        throw BuildFailure(
          "failed to solve: failed to compute cache key: \(reference)", part: (title, []),
          lines: lines,
          cause: .missingSource(
            instruction: instruction.name, path: path.dropFirst(1), isContext: from == nil))
      }
      for match in matches {
        if instruction.name == "ADD", match.inode.isFile,
          let archive = TapeArchive.unpack(match.inode.data)
        {
          for (path, inode) in archive {
            DockerEngine.place(
              inode, at: MountReader.absolute(target + "/" + path, folder), in: files)
          }
          continue
        }
        found.append((match.name, match.inode, match.inode.isFolder))
      }
    }
    if found.count > 1, !target.hasSuffix("/"), target != ".", target != "./" {
      throw BuildFailure(
        "failed to solve: dockerfile parse error on line \(instruction.firstLine): When using \(instruction.name) with more than one source file, the destination must be a directory and end with a /",
        lines: lines)
    }
    put(found, target, instruction)
    let content = found.map { Self.digest($0.inode) }.joined()
    extend(instruction, build, layer: true, content: content)
    let kind: ByteString =
      found.count > 1 ? "multi" : found.first?.isContent == true ? "dir" : "file"
    copied = (kind, Digest.hexadecimal(content.text), target)
    let size = found.reduce(Int64(0)) { $0 + Self.bytes($1.inode) }
    note("\(instruction.name) \(instruction.text) # buildkit", size)
  }

  private var folder: ByteString {
    configuration.workingFolder.isEmpty ? "/" : configuration.workingFolder
  }

  private func put(
    _ found: [(name: ByteString, inode: Inode, isContent: Bool)], _ target: ByteString,
    _ instruction: Dockerfile.Instruction
  ) {
    let files = container.machine.fileSystem
    let path = MountReader.absolute(target, folder)
    let isFolder =
      target.hasSuffix("/") || target == "." || target.hasSuffix("/.")
      || ((try? files.find(path, from: "/", as: .root))?.isFolder ?? false)
    let owner = instruction.flag("chown").map {
      DockerUser.find(variables.expanded($0), on: container.machine).credentials
    }
    let mode = instruction.flag("chmod").flatMap { Int($0.text, radix: 8) }
    for (name, source, isContent) in found {
      let inode = DockerEngine.copy(source, in: files)
      Self.adjust(inode, owner ?? .root, mode)
      if isContent, case .folder = inode.content {
        merge(inode, into: path, files)
      } else {
        DockerEngine.place(
          inode, at: isFolder ? (path == "/" ? "" : path) + "/" + name : path, in: files)
      }
    }
  }

  private static func adjust(_ inode: Inode, _ owner: Credentials, _ mode: Int?) {
    inode.owner = owner.user
    inode.group = owner.group
    if let mode { inode.mode = mode }
    if case .folder(let table) = inode.content {
      for child in table.values { adjust(child, owner, mode) }
    }
  }

  private func merge(_ folder: Inode, into path: ByteString, _ files: FileSystem) {
    guard case .folder(let table) = folder.content else { return }
    files.install(path, .folder([:]), mode: 0o755)
    for (name, inode) in table {
      let inner = (path == "/" ? "" : path) + "/" + name
      if inode.isFolder, (try? files.find(inner, from: "/", as: .root))?.isFolder == true {
        merge(inode, into: inner, files)
      } else {
        DockerEngine.place(inode, at: inner, in: files)
      }
    }
  }

  /// The digest of a layer with these files.
  static func digest(of files: [(path: ByteString, inode: Inode?)]) -> ByteString {
    let parts = files.map { "\($0.path) \($0.inode.map { digest($0) } ?? "-")" as ByteString }
    return Digest.hexadecimal("changes " + parts.joined("\n").text)
  }

  private static func digest(_ inode: Inode) -> ByteString {
    guard case .folder(let table) = inode.content else {
      return MessageDigest.sha256.hexadecimal(inode.data)
    }
    return table.sorted { $0.key < $1.key }.map { "\($0.key)=\(digest($0.value))" as ByteString }
      .joined(",")
  }

  private static func bytes(_ inode: Inode) -> Int64 {
    guard case .folder(let table) = inode.content else { return Int64(inode.data.count) }
    return table.values.reduce(Int64(0)) { $0 + bytes($1) }
  }
}
