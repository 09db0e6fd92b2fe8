/// The open descriptors of a process.
package struct Descriptors: ExpressibleByDictionaryLiteral {
  private var input: Stream?
  private var output: Stream?
  private var errors: Stream?
  private var others: [Int: Stream] = [:]

  /// Creates a table of these streams, by number.
  package init(dictionaryLiteral streams: (Int, Stream)...) {
    for (number, stream) in streams { self[number] = stream }
  }

  /// The stream behind a descriptor; `nil` when it is closed.
  package subscript(number: Int) -> Stream? {
    get {
      switch number {
      case 0: input
      case 1: output
      case 2: errors
      default: others.isEmpty ? nil : others[number]
      }
    }
    set {
      switch number {
      case 0: input = newValue
      case 1: output = newValue
      case 2: errors = newValue
      default: others[number] = newValue
      }
    }
  }

  /// The open descriptor that a path such as `/dev/fd/63` names, which process substitution gives.
  package func number(named path: ByteString) -> Int? {
    guard path.hasPrefix("/dev/fd/"), let number = path.dropFirst(8).integer, self[number] != nil
    else { return nil }
    return number
  }
}
