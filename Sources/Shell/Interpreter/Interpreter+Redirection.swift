extension Interpreter {
  /// Opens a file as a redirection does; devices such as `/dev/stdout` are this shell's.
  func open(_ path: ByteString, _ mode: OpenMode) throws(FileError) -> Stream {
    if path.hasPrefix("/dev/fd/"), let number = path.dropFirst(8).integer {
      guard let stream = state.streams[number] else { throw .noEntry }
      return stream
    }
    if let found = try? machine.fileSystem.find(path, from: state.folder, as: state.credentials),
      case .device(.descriptor(let number)) = found.content
    {
      guard let stream = state.streams[number] else { throw .noEntry }
      return stream
    }
    return try machine.fileSystem.open(
      path, from: state.folder, mode, mask: state.mask, as: state.credentials)
  }

  /// The text of a script, which may come through a descriptor, as from `<(…)`.
  func readScript(_ path: ByteString) throws(FileError) -> [UInt8] {
    guard path.hasPrefix("/dev/") else {
      return try machine.fileSystem.readFile(path, from: state.folder, as: state.credentials)
    }
    let stream = try open(path, .read)
    var text: [UInt8] = []
    while let more = try? stream.read(1 << 16), !more.isEmpty {
      text += more
      if text.count > machine.limits.expansion * 4 {
        machine.exceed("endless input")
        break
      }
    }
    return text
  }

  /// Carries out redirections; `false`, having complained, if one fails.
  func redirect(_ redirections: [Redirection]) throws(Unwind) -> Bool {
    for redirection in redirections {
      guard try redirect(redirection) else { return false }
    }
    return true
  }

  private func redirect(_ redirection: Redirection) throws(Unwind) -> Bool {
    var number = redirection.descriptor
    if let variable = redirection.variable {
      if redirection.target.literal == "-" {
        number = value(variable)?.integer
      } else {
        var free = 10
        while state.streams[free] != nil { free += 1 }
        number = free
        try spend(free >> 4)
        _ = try assign(variable, ByteString(free))
      }
    }
    switch redirection.kind {
    case .hereDocument:
      let body =
        try redirection.document.map { d throws(Unwind) in try expandString(d.body.parts) } ?? ""
      state.streams[number ?? 0] = Stream(.source(body.bytes), readable: true, writable: false)
      return true
    case .hereString:
      let text = try expandString(redirection.target) + "\n"
      state.streams[number ?? 0] = Stream(.source(text.bytes), readable: true, writable: false)
      return true
    default: break
    }
    var words: [ByteString] = []
    try expand(redirection.target, into: &words)
    guard words.count == 1 else {
      let source = redirection.target.parts.first.map { part in
        switch part {
        case .variable(let name): "$" + name
        case .parameter(let parameter): parameter.source
        default: words.joined(" ")
        }
      }
      complain("\(source ?? ""): ambiguous redirect")
      return false
    }
    let target = words[0]
    try spend(4)
    do {
      switch redirection.kind {
      case .input: state.streams[number ?? 0] = try open(target, .read)
      case .output, .clobber:
        var mode = OpenMode.write
        mode.exclusive = state.has("C") && redirection.kind == .output
        state.streams[number ?? 1] = try open(target, mode)
      case .append: state.streams[number ?? 1] = try open(target, .append)
      case .readWrite: state.streams[number ?? 0] = try open(target, .readWrite)
      case .both, .appendBoth:
        let stream = try open(target, redirection.kind == .both ? .write : .append)
        state.streams[1] = stream
        state.streams[2] = stream
      case .duplicateOutput
      where number == nil && target != "-" && target.integer == nil
        && !target.hasSuffix("-"):
        let stream = try open(target, .write)
        state.streams[1] = stream
        state.streams[2] = stream
      case .duplicateInput, .duplicateOutput:
        return duplicate(number ?? (redirection.kind == .duplicateInput ? 0 : 1), target)
      default: break
      }
      return true
    } catch {
      let reason: ByteString =
        error == .exists ? "cannot overwrite existing file" : error.message
      if machine.hasBusyBox, error != .exists {
        let verb: ByteString =
          redirection.kind == .input ? "can't open" : "can't create"
        writeError("\(state.name): \(verb) \(target): \(BusyBox.reason(error))\n")
        return false
      }
      complain("\(target.isEmpty ? "" : target): \(reason)")
      return false
    }
  }

  private func duplicate(_ number: Int, _ target: ByteString) -> Bool {
    if target == "-" {
      state.streams[number] = nil
      return true
    }
    let closes = target.hasSuffix("-")
    guard let source = (closes ? target.dropLast() : target).integer else {
      complain("\(target): ambiguous redirect")
      return false
    }
    guard let stream = state.streams[source] else {
      complain("\(source): Bad file descriptor")
      return false
    }
    state.streams[number] = stream
    if closes { state.streams[source] = nil }
    return true
  }
}
