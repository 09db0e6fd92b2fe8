/// A part of a file that a client asks for (RFC 9110, section 14).
enum ByteRange: Equatable {
  /// All of it: nothing else was asked for, or what was is not understood.
  case whole
  case part(Range<Int>)
  case unsatisfiable

  /// Reads a `Range` field for a file of `count` bytes; for several ranges at once the whole is given,
  /// as RFC 9110 allows.
  init(_ field: String?, count: Int) {
    self = .whole
    guard let field, field.hasPrefix("bytes=") else { return }
    let parts = field.dropFirst("bytes=".count).split(
      separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return }
    switch (Int(parts[0]), Int(parts[1])) {
    case (nil, let length?) where parts[0].isEmpty:
      self = length == 0 || count == 0 ? .unsatisfiable : .part(max(0, count - length)..<count)
    case (let first?, nil) where parts[1].isEmpty:
      self = first < count ? .part(first..<count) : .unsatisfiable
    case (let first?, let last?):
      guard first <= last else { return }
      self = first < count ? .part(first..<(min(last, count - 1) + 1)) : .unsatisfiable
    default: return
    }
  }
}
