internal import Diagnostics
internal import Shell

extension BlockReader {
  mutating func take(prompt: Prompt?, from start: Int) {
    add(ShownCommand(text: takeCommand(from: start), prompt: prompt))
  }

  /// Takes the command that begins on the next line, with the lines that it goes over.
  mutating func takeCommand(from start: Int) -> SourceText {
    takesOutput = true
    let line = text.bytes[start..<lines[next].range.upperBound]
    let end = TrailingRemark.start(in: line, isPrompted: lines[next].prompt != nil)
    var command = text.cut(start..<(end ?? line.endIndex))
    next += 1
    if end != nil { return command }
    takeRestOfToken(&command)
    if let end = brokenHereDocument(command.bytes) {
      while next <= end {
        command.insert([0x0A])
        command.append(text, lines[next].range)
        next += 1
      }
      return command
    }
    let taken = next
    let alone = command
    while isIncomplete(command) {
      guard next < lines.count, next - taken < Self.longestCommand,
        !isPrompted || lines[next].prompt == nil
      else {
        // Nothing completes it: the mistake is on its first line.
        next = taken
        return alone
      }
      if let accent = accent(command.bytes) {
        command = command.cut(0..<accent)
        command.insert([UInt8(ascii: "\\")])
      }
      command.insert([0x0A])
      command.append(text, continuation(lines[next]))
      next += 1
      takeRestOfToken(&command)
    }
    return command
  }

  mutating func takeRestOfToken(_ command: inout SourceText) {
    guard SwarmToken.isCut(command.bytes), next < lines.count, lines[next].prompt == nil,
      SwarmToken.isRest(text.bytes[lines[next].range])
    else { return }
    command.append(text, lines[next].range)
    next += 1
  }

  /// The most lines that one command goes over.
  static let longestCommand = 400

  func isIncomplete(_ command: SourceText) -> Bool {
    var bytes = command.bytes
    while bytes.last == 0x20 || bytes.last == 0x0D { bytes.removeLast() }
    if bytes.last == UInt8(ascii: "\\") { return true }
    if accent(command.bytes) != nil { return true }
    return ScriptReader.pieces(of: command.bytes).contains { $0.isIncomplete }
  }

  /// The line that closes a here-document whose opening lacks a `<`: `cat <EOF | kubectl apply -f -`.
  func brokenHereDocument(_ command: [UInt8]) -> Int? {
    guard let word = HereDocumentSlip.word(in: command) else { return nil }
    return lines.indices[next...].first { text.bytes[lines[$0].range].elementsEqual(word) }
  }

  /// Where the grave accent stands behind which PowerShell's lines go on.
  func accent(_ command: [UInt8]) -> Int? {
    let end = command.lastIndex { $0 != 0x20 && $0 != 0x0D }
    guard let end, end > 0, command[end] == UInt8(ascii: "`"), command[end - 1] == 0x20,
      command.lastIndex(of: UInt8(ascii: "`")) == command.firstIndex(of: UInt8(ascii: "`"))
    else { return nil }
    return end
  }

  /// The part of a continuation line that was typed: behind the prompt `> `.
  func continuation(_ line: BlockLine) -> Range<Int> {
    let bytes = text.bytes[line.range]
    let isPrompt = bytes.starts(with: "> ".utf8) || bytes.elementsEqual(">".utf8)
    return isPrompt && isPrompted
      ? min(line.range.lowerBound + 2, line.range.upperBound)..<line.range.upperBound : line.range
  }
}
