import Shell

/// What a build prints while it goes on: BuildKit's plain progress.
final class BuildReport {
  private let write: (ByteString) -> Void
  private var number = 0
  private(set) var current = 0

  init(write: @escaping (ByteString) -> Void) { self.write = write }

  func begin() { write("#0 building with \"default\" instance using docker driver\n") }

  /// Starts a part of the build, with its name.
  func open(_ name: ByteString) {
    number += 1
    current = number
    write("\n#\(current) \(name)\n")
  }

  func say(_ text: ByteString) { write("#\(current) \(text)\n") }
  func done(_ time: ByteString = "0.0s") { say("DONE \(time)") }
  func cached() { say("CACHED") }
}

/// Why a build ends before its time.
struct BuildFailure: Error {
  /// What went wrong, for builders that say it in other words.
  enum Cause {
    /// A command ended with a status.
    case command(ByteString, Int)
    /// A source of `COPY` or `ADD` isn't there.
    case missingSource(instruction: ByteString, path: ByteString, isContext: Bool)
    /// The engine refused before the build began.
    case refusal
    case other
  }

  /// Behind `ERROR: `.
  var message: ByteString
  /// The part that failed, with what it printed; `nil` for mistakes of the file itself.
  var part: (name: ByteString, output: [ByteString])?
  /// The lines of the Dockerfile that are to blame.
  var lines: ClosedRange<Int>?
  var cause = Cause.other

  init(
    _ message: ByteString, part: (name: ByteString, output: [ByteString])? = nil,
    lines: ClosedRange<Int>? = nil, cause: Cause = .other
  ) {
    self.cause = cause
    self.message = message
    self.part = part
    self.lines = lines
  }

  /// The blocks that stand above the message.
  func text(_ file: Dockerfile?, named name: ByteString, source: ByteString) -> ByteString {
    var result = ByteString()
    if let part {
      result.append("------\n > \(part.name):\n")
      for line in part.output { result.append(line + "\n") }
      result.append("------\n")
    }
    if let lines { result.append(BuildFailure.excerpt(source, lines, named: name)) }
    return result + "ERROR: \(message)\n"
  }

  /// Lines of a Dockerfile with some around them, as BuildKit shows them.
  static func excerpt(
    _ source: ByteString, _ marked: ClosedRange<Int>, named name: ByteString
  ) -> ByteString {
    let lines = source.split(10)
    var first = marked.lowerBound
    var last = min(marked.upperBound, lines.count)
    guard first >= 1, first <= lines.count else { return "" }
    let most = first == last ? 4 : 2
    var added = 0
    while added < most {
      if first > 1 {
        first -= 1
        added += 1
      }
      if last != lines.count {
        last += 1
        added += 1
      }
      added += 1
    }
    var result: ByteString = "\(name):\(marked.lowerBound)\n--------------------\n"
    for number in first...max(first, last) {
      let digits = ByteString(number)
      let space = ByteString([UInt8](repeating: 32, count: max(0, 3 - digits.count)))
      result.append(
        " \(space)\(digits) | \(marked.contains(number) ? ">>>" : "   ") \(lines[number - 1])\n")
    }
    return result + "--------------------\n"
  }
}
