extension ProcessContext {
  /// How a program says that it cannot read a file.
  enum Complaint {
    /// `cat: a: No such file or directory`
    case plain
    /// `head: cannot open 'a' for reading: No such file or directory`
    case cannotOpen
    /// `tac: failed to open 'a' for reading: No such file or directory`
    case failedToOpen
    /// `sort: cannot read: a: No such file or directory`
    case cannotRead
  }

  /// The content of each operand, standard input for `-` and where there are no operands.
  ///
  /// What cannot be read is said and left out. Of devices, which may have no end, no more than `most` bytes
  /// are read.
  /// - Returns: the names with their contents, and whether all could be read.
  func inputs(
    _ operands: [ByteString], _ complaint: Complaint = .plain, most: Int = .max
  ) -> (files: [(name: ByteString, data: [UInt8])], isWhole: Bool) {
    if operands.isEmpty {
      if case .file(let inode)? = streams[0]?.kind, inode.isFolder {
        self.complain("-: " + FileError.isDirectory.message)
        return ([], false)
      }
      return ([("-", readAll())], true)
    }
    var files: [(name: ByteString, data: [UInt8])] = []
    for operand in operands {
      if let data = input(operand, complaint, most) { files.append((operand, data)) }
    }
    return (files, files.count == operands.count)
  }

  private func input(
    _ operand: ByteString, _ complaint: Complaint, _ most: Int
  ) -> [UInt8]? {
    if operand == "-" || operand == "/dev/stdin" { return readAll() }
    do {
      if streams.number(named: operand) == nil, let inode = existing(operand),
        case .device = inode.content
      {
        let stream = try fileSystem.open(operand, from: folder, .read, as: credentials)
        return readAll(stream, most: most)
      }
      if let size = existing(operand)?.size, size > Inode.mostInMemory {
        _ = notSimulated("reading \(size) bytes")
        return nil
      }
      let data = try contents(of: operand)
      spend(data.count >> 8)
      return data
    } catch {
      switch complaint {
      case .plain: complain(quoted(operand) + ": " + error.message)
      case .cannotOpen where error == .isDirectory:
        complain("error reading '" + operand + "': " + error.message)
      case .cannotOpen:
        complain("cannot open '" + operand + "' for reading: " + error.message)
      case .failedToOpen:
        complain("failed to open '" + operand + "' for reading: " + error.message)
      case .cannotRead where error == .isDirectory:
        complain("read failed: " + quoted(operand) + ": " + error.message)
      case .cannotRead: complain("cannot read: " + quoted(operand) + ": " + error.message)
      }
      return nil
    }
  }

  /// A name as the GNU programs put it into their messages: in quotation marks when the shell would
  /// read it otherwise.
  func quoted(_ name: ByteString) -> ByteString {
    if name.isEmpty { return "''" }
    let isPlain = name.bytes.allSatisfy { byte in
      switch byte {
      case 0x2B, 0x2D...0x3A, 0x40...0x5A, 0x5F, 0x61...0x7A, 0x7B, 0x7D, 0x80..., 0x25, 0x2C, 0x5D:
        true
      default: false
      }
    }
    if isPlain { return name }
    return name.contains(0x27) ? "\"" + name + "\"" : "'" + name + "'"
  }
}

/// The lines of some bytes, each with its newline; the last may lack one.
func lines(_ data: [UInt8]) -> [ArraySlice<UInt8>] {
  var lines: [ArraySlice<UInt8>] = []
  var start = 0
  while start < data.count {
    let end = data[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? data.count
    lines.append(data[start..<end])
    start = end
  }
  return lines
}

/// A line without the newline at its end.
func bare(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  line.last == 0x0A ? line.dropLast() : line
}

extension ProcessContext {
  /// Whether there is a program of a name, along the `PATH` of an environment or at a path.
  func finds(
    _ program: ByteString, in environment: [(name: ByteString, value: ByteString)]? = nil
  ) -> Bool {
    func isProgram(_ path: ByteString) -> Bool {
      guard let inode = existing(path) else { return false }
      return !inode.isFolder && credentials.may(1, inode)
    }
    if program.contains(UInt8(ascii: "/")) { return isProgram(program) }
    let given = (environment ?? self.environment).first { $0.name == "PATH" }?.value
    return (given ?? "/bin:/usr/bin").split(UInt8(ascii: ":")).contains { folder in
      isProgram(PathName.join(folder.isEmpty ? "." : folder, program))
    }
  }

  /// The same process with other arguments.
  package func with(arguments: [ByteString]) -> ProcessContext { with(arguments) }

  /// The moment that a date in the words of GNU `date` means; `nil` for what is none.
  package func moment(_ text: ByteString) -> Int64? {
    DateReader.moment(text, now: machine.clock.now, zone: zone)
  }

  /// The same process with other arguments.
  func with(_ arguments: [ByteString]) -> ProcessContext {
    let context = ProcessContext(
      machine: machine, arguments: arguments, environment: environment, folder: folder,
      credentials: credentials, streams: streams, mask: mask, launch: launch)
    context.parent = parent
    return context
  }

  /// Says that the command line is wrong, and where help is; gives the exit status of most programs.
  func usage(_ message: ByteString) -> Int {
    complain(message)
    let name = arguments[0]
    writeError("Try '\(name) --help' for more information.\n")
    return 1
  }

  /// A word of the command line as the GNU programs quote it.
  func gnuQuoted(_ word: ByteString) -> ByteString { "‘" + word + "’" }

  /// Writes a file anew; says why when that fails.
  func replace(
    _ path: ByteString, with data: [UInt8], because what: ByteString = ""
  ) -> Bool {
    var mode = OpenMode()
    mode.writes = true
    mode.creates = true
    mode.truncates = true
    do {
      let file = try fileSystem.open(path, from: folder, mode, mask: mask, as: credentials)
      try file.write(data)
      return true
    } catch {
      complain(what + quoted(path) + ": " + error.message)
      return false
    }
  }
}
