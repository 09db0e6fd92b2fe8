/// What a shell prints in front of a command.
package struct Prompt: Sendable, Hashable {
  /// What follows the prompt.
  package enum Shell: Sendable, Hashable { case posix, powerShell }

  /// Who types, if the prompt says so.
  package var user: String?
  /// The machine, if the prompt names one.
  package var host: String?
  package var shell = Shell.posix
  /// Whether it is one that shells in containers have, such as `/ # ` and `root@3f4e8da0caf7:/# `.
  package var isInContainer = false
  /// Whether it may as well be a comment, as `# ` may.
  package var isAmbiguous = false

  /// The prompt that a line begins with, and its length with the blanks around it; `nil` for none.
  static func leading(_ line: ArraySlice<UInt8>) -> (prompt: Prompt, length: Int)? {
    var scanner = PromptScanner(line)
    guard var prompt = scanner.prompt() else { return nil }
    // A prompt that was copied twice, or shown again: `$ $ ls`, `/ # / # ls`.
    while !prompt.isAmbiguous, let again = scanner.prompt(), !again.isAmbiguous { prompt = again }
    return (prompt, scanner.position - line.startIndex)
  }
}

/// Reads a prompt from the beginning of a line.
private struct PromptScanner {
  private let line: ArraySlice<UInt8>
  private(set) var position: Int

  init(_ line: ArraySlice<UInt8>) {
    self.line = line
    position = line.startIndex
    skipBlanks()
  }

  mutating func prompt() -> Prompt? {
    let start = position
    if let prompt = read() { return prompt }
    position = start
    skipEnvironment()
    if position > start, let prompt = read() { return prompt }
    position = start
    return nil
  }

  private mutating func read() -> Prompt? {
    bare() ?? glyph() ?? bracketed() ?? powerShell() ?? userAtHost() ?? folder() ?? named()
  }

  /// Passes over the name of a virtual environment: `(venv) `.
  private mutating func skipEnvironment() {
    guard peek == UInt8(ascii: "("), let end = find(")", within: 32) else { return }
    position = end + 1
    skipBlanks()
  }

  // MARK: Kinds

  /// `$ `, `# ` or `% `.
  private mutating func bare() -> Prompt? {
    let start = position
    guard let sign = peek, "$#%".utf8.contains(sign) else { return nil }
    position += 1
    // `$PATH` and `#!/bin/sh` are none; `$kubectl get pods` is.
    let isDetached = peek == nil || peek == 0x20 || peek == 0x09
    let isCommand =
      sign == UInt8(ascii: "$") && KnownTools.isTool(word(from: position))
    guard isDetached || isCommand else {
      position = start
      return nil
    }
    skipBlanks()
    return Prompt(isAmbiguous: sign != UInt8(ascii: "$"))
  }

  /// `❯ `, `➜  ~ ` and `λ `, as shells' themes have them, with a folder and a branch behind.
  private mutating func glyph() -> Prompt? {
    let start = position
    let signs = ["❯", "➜", "λ", "▶", "»", "⚡"]
    guard let sign = signs.first(where: { line[position...].starts(with: $0.utf8) }) else {
      return nil
    }
    position += sign.utf8.count
    guard peek == 0x20 || peek == 0x09 else {
      position = start
      return nil
    }
    skipBlanks()
    // Words up to the command: `~/work`, `git:(main)`, `✗`.
    for _ in 0..<4 {
      if CommandRecognizer.judge(line[position...]) == .command { return Prompt() }
      position = word(from: position).endIndex
      skipBlanks()
    }
    position = start
    return nil
  }

  /// `[root@node1 ~]# ` and `[node1 ~]$ `.
  private mutating func bracketed() -> Prompt? {
    let start = position
    guard peek == UInt8(ascii: "["), let end = find("]", within: 80) else { return nil }
    let inner = line[(position + 1)..<end]
    let at = inner.firstIndex(of: UInt8(ascii: "@"))
    let host = inner[(at.map { $0 + 1 } ?? inner.startIndex)...]
      .prefix { $0 != 0x20 && $0 != UInt8(ascii: ":") }
    guard Self.isName(host), at.map({ Self.isName(inner[..<$0]) }) ?? isFolder(inner, host) else {
      return nil
    }
    position = end + 1
    skipBlanks()
    guard sign() else {
      position = start
      return nil
    }
    return Prompt(user: at.map { Self.text(inner[..<$0]) }, host: Self.text(host))
  }

  /// Whether a name in brackets is followed by a folder, or by nothing.
  private func isFolder(_ inner: ArraySlice<UInt8>, _ host: ArraySlice<UInt8>) -> Bool {
    let rest = inner[host.endIndex...].drop { $0 == 0x20 || $0 == UInt8(ascii: ":") }
    guard let first = host.first, !(0x30...0x39).contains(first) else { return false }
    return rest.first.map { "~/".utf8.contains($0) } ?? true
  }

  /// `PS C:\>` and `C:\>`.
  private mutating func powerShell() -> Prompt? {
    var rest = line[position...]
    if rest.starts(with: "PS".utf8) {
      rest = rest.dropFirst(2)
      guard let next = rest.first, next == 0x20 || next == UInt8(ascii: ">") else { return nil }
      rest = rest.drop { $0 == 0x20 }
    } else {
      let drive = rest.dropFirst().prefix(2)
      guard drive.elementsEqual(":\\".utf8) else { return nil }
    }
    guard let end = rest.prefix(120).firstIndex(of: UInt8(ascii: ">")) else { return nil }
    position = end + 1
    skipBlanks()
    return Prompt(shell: .powerShell)
  }

  /// `root@master:~# `, `student@node1:~/work$`, `user@host ~ %`.
  private mutating func userAtHost() -> Prompt? {
    let start = position
    let rest = line[position...].prefix(120)
    guard let at = rest.firstIndex(of: UInt8(ascii: "@")), Self.isName(rest[..<at]) else {
      return nil
    }
    let host = rest[(at + 1)...].prefix { Self.isNameByte($0) }
    guard !host.isEmpty, let next = rest[host.endIndex...].first,
      ":$#% ".utf8.contains(next)
    else { return nil }
    var index = host.endIndex
    while index < rest.endIndex, !"$#%".utf8.contains(rest[index]) {
      guard rest[index] > 0x20 || rest[index] == 0x20 && (next == 0x20 || isBranch(rest, index))
      else { return nil }
      index += 1
    }
    position = index
    guard sign() else {
      position = start
      return nil
    }
    let isContainer =
      host.count == 12
      && host.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
      || GeneratedName(Self.text(host)) != nil
    return Prompt(
      user: Self.text(rest[..<at]), host: isContainer ? nil : Self.text(host),
      isInContainer: isContainer)
  }

  /// Whether a branch in parentheses follows a blank, as in `user@host:~/work (main)$ `.
  private func isBranch(_ line: ArraySlice<UInt8>, _ index: Int) -> Bool {
    let next = line[(index + 1)...].first
    return next == UInt8(ascii: "(") || next.map { "$#%".utf8.contains($0) } ?? false
  }

  /// `~$ `, `:~$ `, `/ # `, `bash-5.1# `, `~/work $ `.
  private mutating func folder() -> Prompt? {
    let start = position
    let rest = line[position...]
    guard let first = rest.first else { return nil }
    let isFolder =
      first == UInt8(ascii: "~") || first == UInt8(ascii: "/") || rest.starts(with: ":~".utf8)
    let isShell = rest.starts(with: "bash-".utf8) || rest.starts(with: "sh-".utf8)
    guard isFolder || isShell else { return nil }
    let end = rest.prefix(60).firstIndex { "$#%".utf8.contains($0) || $0 == 0x20 }
    guard let end, end < rest.endIndex else { return nil }
    position = end
    skipBlanks()
    if sign() {
      return Prompt(isInContainer: first != UInt8(ascii: "~") && first != UInt8(ascii: ":"))
    }
    position = start
    return nil
  }

  /// `node1$ `, `host-A $ ` and `master:~# `, in front of a command.
  private mutating func named() -> Prompt? {
    let start = position
    let name = line[position...].prefix(40).prefix { Self.isNameByte($0) }
    guard name.count >= 2, let first = name.first, (0x41...0x5A).contains(first & 0xDF),
      !KnownTools.isTool(name)
    else { return nil }
    position = name.endIndex
    if peek == UInt8(ascii: ":") {
      position += 1
      let folder = line[position...].prefix(60).prefix { $0 > 0x20 && !"$#%".utf8.contains($0) }
      guard folder.first.map({ "~/".utf8.contains($0) }) ?? false else {
        position = start
        return nil
      }
      position = folder.endIndex
    }
    skipBlanks()
    if sign(), CommandRecognizer.judge(line[position...]) == .command {
      let text = Self.text(name)
      return text == "root" ? Prompt(user: text) : Prompt(host: text)
    }
    position = start
    return nil
  }

  // MARK: Characters

  private var peek: UInt8? { position < line.endIndex ? line[position] : nil }

  private mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || byte == 0x09 { position += 1 }
  }

  /// Passes over the sign that a prompt ends with, and the blanks behind it.
  private mutating func sign() -> Bool {
    guard let byte = peek, "$#%".utf8.contains(byte) else { return false }
    position += 1
    guard peek == nil || peek == 0x20 || peek == 0x09 || KnownTools.isTool(word(from: position))
    else { return false }
    skipBlanks()
    return true
  }

  private func find(_ character: Unicode.Scalar, within count: Int) -> Int? {
    line[position...].prefix(count).firstIndex(of: UInt8(ascii: character))
  }

  private func word(from start: Int) -> ArraySlice<UInt8> {
    line[start...].prefix { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): true
    // Names in the readers' language.
    case 0x80...: true
    default: false
    }
  }

  private static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
    !bytes.isEmpty && bytes.count < 64 && bytes.allSatisfy(isNameByte)
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
