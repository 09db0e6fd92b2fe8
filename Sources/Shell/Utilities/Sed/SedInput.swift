/// The lines of `sed`'s input files, one after the other.
final class SedInput {
  private let context: ProcessContext
  private var pending: ArraySlice<ByteString>
  private var source: LineSource?
  private var ahead: (line: [UInt8], isEnded: Bool)?
  private let terminator: UInt8
  /// The file that is read.
  private(set) var name: ByteString = "-"
  /// The file whose line waits to be taken.
  private var nameAhead: ByteString = "-"
  private(set) var status = 0
  /// The number of the last line that was taken.
  var number = 0

  init(_ context: ProcessContext, _ files: [ByteString], terminator: UInt8) {
    self.context = context
    pending = files[...]
    self.terminator = terminator
  }

  private func fill() {
    while ahead == nil {
      if source != nil, let line = source?.nextWithEnd(terminator) {
        ahead = line
        return
      }
      source = nil
      guard let file = pending.popFirst() else { return }
      if file == "-" {
        source = LineSource(context)
        nameAhead = file
        continue
      }
      do {
        let data = try context.contents(of: file)
        source = LineSource(data)
        nameAhead = file
      } catch {
        if error == .isDirectory {
          context.complain("read error on \(file): \(error.message)")
          status = 4
          pending = []
        } else {
          context.complain("can't read \(file): \(error.message)")
          status = 2
        }
      }
    }
  }

  /// Whether the last line was taken.
  var isAtEnd: Bool {
    fill()
    return ahead == nil
  }

  /// The next line; `nil` at the end.
  func next() -> (line: [UInt8], isEnded: Bool)? {
    fill()
    guard let line = ahead else { return nil }
    ahead = nil
    name = nameAhead
    number += 1
    return line
  }
}

/// Where `sed` writes to: standard output or a file, with newlines where they are due.
final class SedOutput {
  private let put: ([UInt8]) -> Bool
  private var lacksNewline = false
  private(set) var isBroken = false

  init(_ put: @escaping ([UInt8]) -> Bool) { self.put = put }

  func write(_ text: [UInt8], end: UInt8?) {
    var bytes: [UInt8] = lacksNewline ? [0x0A] : []
    lacksNewline = end == nil
    bytes += text
    if let end { bytes.append(end) }
    if !put(bytes) { isBroken = true }
  }

  /// Writes text that has its newlines in it.
  func write(whole text: [UInt8]) {
    let bytes = (lacksNewline ? [0x0A] : []) + text
    lacksNewline = false
    if !bytes.isEmpty && !put(bytes) { isBroken = true }
  }
}
