/// Recognises the prompts of shells as notes show them.
struct PromptReader {
  /// Which of the prompts that could be something else are taken for prompts.
  struct Doubtful: OptionSet {
    let rawValue: UInt8
    /// `# command`, which in a script is a comment: only before a command that notes show.
    static let root = Self(rawValue: 1 << 0)
    /// `% command`, and paths before `#` or `$`, such as `/ # ls`.
    static let bare = Self(rawValue: 1 << 1)
    /// `> command`, which is else how a shell asks for the rest of a command.
    static let angle = Self(rawValue: 1 << 2)
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let end: Int
  var doubtful: Doubtful

  /// The offset after the prompt, and the blank behind it, of the line at an offset; `nil` without one.
  ///
  /// `$ `, `root@master:~# `, `[root@node1 ~]# `, `~$ `, `bash-5.1$ `, `PS C:\> `, `C:\> `, `/ # `.
  func end(ofPromptAt lineStart: Int) -> Int? {
    var start = bytes.skippingBlanks(from: lineStart, limit: end)
    guard start < end else { return nil }
    if bytes[start] == UInt8(ascii: "("), let inside = environmentEnd(from: start) {
      start = inside
    }
    switch bytes[start] {
    case UInt8(ascii: "$"):
      return afterSign(start) ?? commandBehindDollar(start)
    case UInt8(ascii: "#"):
      guard doubtful.contains(.root), let stop = afterSign(start), stop > start + 1 else {
        return nil
      }
      return CommandLineSense(bytes, from: stop, to: end).isCommand ? stop : nil
    case UInt8(ascii: "%"):
      return doubtful.contains(.bare) ? afterSign(start) : nil
    case UInt8(ascii: ">"):
      return doubtful.contains(.angle) ? beforeCommand(start) : nil
    case UInt8(ascii: "["):
      return bracketed(start)
    case UInt8(ascii: "~"), UInt8(ascii: "/"):
      return path(start)
    case let byte where byte.isLetter || byte.isDigit:
      return named(start)
    default:
      return nil
    }
  }

  /// The offset after a prompt's last sign, and one blank, when a blank or the line's end follows it.
  private func afterSign(_ sign: Int) -> Int? {
    let next = sign + 1
    guard next < end, !bytes[next].isNewline else { return next }
    return bytes[next].isBlank ? next + 1 : nil
  }

  /// `$cat pod.yaml`, as some write it.
  private func commandBehindDollar(_ sign: Int) -> Int? {
    guard doubtful.contains(.bare), sign + 1 < end, bytes[sign + 1].isLetter else { return nil }
    return CommandLineSense(bytes, from: sign + 1, to: end).isCommand ? sign + 1 : nil
  }

  /// `(venv) `, before the prompt proper.
  private func environmentEnd(from start: Int) -> Int? {
    var index = start + 1
    let limit = min(end, start + 40)
    while index < limit, bytes[index].isNameByte || Self.isHostByte(bytes[index]) { index += 1 }
    guard index > start + 1, index + 2 < end, bytes[index] == UInt8(ascii: ")"),
      bytes[index + 1] == UInt8(ascii: " ")
    else { return nil }
    return index + 2
  }

  /// A prompt in brackets: `[root@node1 ~]# `.
  private func bracketed(_ start: Int) -> Int? {
    let limit = min(end, start + 80)
    var index = start + 1
    while index < limit, bytes[index] != UInt8(ascii: "]"), !bytes[index].isNewline { index += 1 }
    guard index + 1 < limit, bytes[index] == UInt8(ascii: "]"), index > start + 1 else {
      return nil
    }
    let sign = bytes[index + 1]
    guard sign == UInt8(ascii: "$") || sign == UInt8(ascii: "#") else { return nil }
    return afterSign(index + 1)
  }

  /// A path before the sign: `~$ `, `~/src# `, `/ # `.
  private func path(_ start: Int) -> Int? {
    let limit = min(end, start + 80)
    var index = start + 1
    while index < limit, bytes[index].isNameByte || Self.isHostByte(bytes[index]) { index += 1 }
    guard index < limit else { return nil }
    if bytes[start] == UInt8(ascii: "~"),
      bytes[index] == UInt8(ascii: "$") || bytes[index] == UInt8(ascii: "#")
    {
      return afterSign(index)
    }
    guard doubtful.contains(.bare), bytes[index] == UInt8(ascii: " "), index + 1 < limit,
      bytes[index + 1] == UInt8(ascii: "#") || bytes[index + 1] == UInt8(ascii: "$"),
      let stop = afterSign(index + 1)
    else { return nil }
    let isRoot = index == start + 1 && bytes[start] == UInt8(ascii: "/")
    return isRoot || CommandLineSense(bytes, from: stop, to: end).isCommand ? stop : nil
  }

  /// Prompts that begin with a name: `user@host:~$ `, `sh-4.4# `, `node1 $ `, `PS> `, `C:\> `.
  private func named(_ start: Int) -> Int? {
    let limit = min(end, start + 128)
    if bytes.hasText("PS", at: start, limit: end), let stop = powerShell(start) { return stop }
    if bytes[start].isLetter, bytes.hasText(":\\", at: start + 1, limit: end) {
      return angle(from: start + 3, limit: limit)
    }
    var index = start
    while index < limit,
      bytes[index].isNameByte || bytes[index] == UInt8(ascii: "-")
        || bytes[index] == UInt8(ascii: ".")
    {
      index += 1
    }
    guard index < limit, index > start else { return nil }
    switch bytes[index] {
    case UInt8(ascii: "@"):
      return hosted(index + 1, limit: limit)
    case UInt8(ascii: "$"), UInt8(ascii: "#"):
      if isShellWithVersion(start, index) { return afterSign(index) }
      return bytes[index] == UInt8(ascii: "$") ? beforeCommand(index) : nil
    case UInt8(ascii: " "):
      return bytes.hasText("$ ", at: index + 1, limit: end) ? beforeCommand(index + 1) : nil
    default:
      return nil
    }
  }

  /// `node1 $ `: a host's name alone is a prompt only before a command that notes show.
  private func beforeCommand(_ sign: Int) -> Int? {
    guard let stop = afterSign(sign) else { return nil }
    return CommandLineSense(bytes, from: stop, to: end).isCommand ? stop : nil
  }

  private func powerShell(_ start: Int) -> Int? {
    guard start + 2 < end else { return nil }
    if bytes[start + 2] == UInt8(ascii: ">") { return afterSign(start + 2) }
    guard bytes[start + 2] == UInt8(ascii: " ") else { return nil }
    return angle(from: start + 3, limit: min(end, start + 128))
  }

  /// A prompt that ends with `>`, behind a path.
  private func angle(from start: Int, limit: Int) -> Int? {
    var index = start
    while index < limit, bytes[index] != UInt8(ascii: ">"), bytes[index] != UInt8(ascii: "|"),
      !bytes[index].isNewline
    {
      index += 1
    }
    guard index < limit, bytes[index] == UInt8(ascii: ">") else { return nil }
    return index + 1 < end && bytes[index + 1] == UInt8(ascii: " ") ? index + 2 : index + 1
  }

  /// What follows `user@`: a host, a path, and the sign.
  private func hosted(_ start: Int, limit: Int) -> Int? {
    var index = start
    while index < limit {
      let byte = bytes[index]
      if byte == UInt8(ascii: "$") || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "%") {
        // ` # ` behind an address is a comment more likely than a prompt.
        if byte == UInt8(ascii: "#"), bytes[index - 1].isBlank { return nil }
        return index > start ? afterSign(index) : nil
      }
      guard byte.isNameByte || Self.isHostByte(byte) || byte == UInt8(ascii: " ") else {
        return nil
      }
      index += 1
    }
    return nil
  }

  private func isShellWithVersion(_ start: Int, _ end: Int) -> Bool {
    let length: Int
    if bytes.hasText("bash-", at: start, limit: end) {
      length = 5
    } else if bytes.hasText("sh-", at: start, limit: end) {
      length = 3
    } else {
      return false
    }
    return (start + length..<end).allSatisfy { bytes[$0].isDigit || bytes[$0] == UInt8(ascii: ".") }
  }

  private static func isHostByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "~"),
      UInt8(ascii: ":"), UInt8(ascii: "+"):
      true
    default:
      byte >= 0x80
    }
  }
}
