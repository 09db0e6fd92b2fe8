private import Diagnostics

extension ProcessContext {
  /// What a path names.
  func inode(_ path: ByteString, follows: Bool = true) throws(FileError) -> Inode {
    if let number = streams.number(named: path) {
      return Inode(
        number: number, mode: 0o600, owner: credentials.user, group: credentials.group,
        modified: machine.clock.now, content: .device(.descriptor(number)))
    }
    return try fileSystem.find(path, from: folder, as: credentials, followLast: follows)
  }

  /// Where a path leads.
  func place(_ path: ByteString, follows: Bool = true) throws(FileError) -> FileSystem.Place {
    try fileSystem.locate(path, from: folder, as: credentials, followLast: follows)
  }

  /// What a path names, if there is such a thing.
  func existing(_ path: ByteString, follows: Bool = true) -> Inode? {
    try? inode(path, follows: follows)
  }

  /// A name in single quotes, as most file programs put it into their messages.
  func shellQuoted(_ name: ByteString) -> ByteString {
    if name.bytes.contains(where: { $0 < 32 || $0 == 127 }) {
      var result: ByteString = "'"
      var isEscaped = false
      for byte in name.bytes {
        let isControl = byte < 32 || byte == 127
        if isControl != isEscaped { result.append(isControl ? "'$'" : "''") }
        isEscaped = isControl
        if isControl {
          result.append(Quoting.dollar(ByteString([byte])).dropFirst(2).dropLast())
        } else {
          result.append(byte)
        }
      }
      return result + "'"
    }
    guard name.contains(UInt8(ascii: "'")) else { return "'" + name + "'" }
    let isSimple = !name.bytes.contains { ByteString("\"$`\\").contains($0) }
    return isSimple ? "\"" + name + "\"" : Quoting.single(name, always: true)
  }

  /// Asks on standard error, and reads the answer.
  func confirms(_ question: ByteString) -> Bool {
    writeError(arguments[0] + ": " + question)
    guard let first = readLine()?.bytes.first else { return false }
    return first == UInt8(ascii: "y") || first == UInt8(ascii: "Y")
  }

  /// Says what failed with a file.
  func complain(_ what: ByteString, _ path: ByteString, _ error: FileError) {
    complain(what + " " + shellQuoted(path) + ": " + error.message)
  }

  /// The zone that clocks are shown in: `TZ`, or that of the machine.
  var zone: ClockZone {
    if let given = environmentValue("TZ") { return ClockZone(given) }
    let link = (try? fileSystem.find("/etc/localtime", from: "/", as: .root, followLast: false))?
      .linkTarget
    let prefix: ByteString = "/usr/share/zoneinfo/"
    guard let link, let at = link.range(of: prefix) else { return .utc }
    return ClockZone(link.dropFirst(at + prefix.count))
  }
}

extension ByteString {
  /// Where a piece begins for the first time.
  func range(of piece: ByteString) -> Int? {
    guard piece.count <= count else { return nil }
    for start in 0...(count - piece.count)
    where bytes[start..<(start + piece.count)] == piece.bytes[...] { return start }
    return nil
  }

  /// The number that octal digits write; `nil` for anything else and beyond 18 digits.
  var octal: Int? {
    guard !isEmpty, count <= 10 else { return nil }
    var value = 0
    for byte in bytes {
      guard 48...55 ~= byte else { return nil }
      value = value * 8 + Int(byte) - 48
    }
    return value
  }

  /// The octal digits of a number, at least as many as wanted.
  static func octal(_ number: Int, digits: Int = 1) -> ByteString {
    var result: [UInt8] = []
    var rest = max(0, number)
    while rest > 0 || result.count < digits {
      result.append(48 + UInt8(rest & 7))
      rest >>= 3
    }
    return ByteString(result.reversed())
  }

  /// With spaces behind it, up to a width in bytes.
  func filled(to width: Int) -> ByteString {
    self + ByteString([UInt8](repeating: 32, count: max(0, width - count)))
  }

  /// With spaces before it, up to a width in bytes.
  func aligned(to width: Int) -> ByteString {
    ByteString([UInt8](repeating: 32, count: max(0, width - count))) + self
  }

  /// The columns that a terminal needs for the text.
  var columns: Int {
    if bytes.allSatisfy({ $0 < 128 }) { return count }
    var width = 0
    for scalar in text.unicodeScalars { width += DisplayWidth.of(scalar) }
    return width
  }
}
