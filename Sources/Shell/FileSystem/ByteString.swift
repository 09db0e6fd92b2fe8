/// A string of any bytes: what the shell's words, variables, paths and files are made of.
package struct ByteString: Hashable, Sendable {
  /// The bytes, in any encoding.
  package var bytes: [UInt8]

  /// Creates a string of these bytes.
  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Creates a string of a slice's bytes.
  package init(_ bytes: ArraySlice<UInt8>) { self.bytes = Array(bytes) }

  /// Creates an empty string.
  package init() { bytes = [] }

  /// Creates the UTF-8 form of `text`.
  package init(_ text: String) { bytes = Array(text.utf8) }

  /// Creates the decimal form of `number`.
  package init(_ number: Int) { self.init(Int64(number)) }

  /// Creates the decimal form of `number`.
  package init(_ number: Int64) {
    if number >= 0 && number < 10 {
      bytes = [48 + UInt8(number)]
      return
    }
    var digits: [UInt8] = []
    var rest = number.magnitude
    repeat {
      digits.append(48 + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    if number < 0 { digits.append(45) }
    digits.reverse()
    bytes = digits
  }

  /// Hashes all bytes at once, which is several times as fast as one after the other.
  package func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }

  /// Whether the bytes are those of a literal: comparing with it makes no string of it.
  package func equals(_ literal: StaticString) -> Bool {
    bytes.count == literal.utf8CodeUnitCount && matches(literal, at: 0)
  }

  /// Whether two strings have the same bytes.
  @_disfavoredOverload
  package static func == (lhs: ByteString, rhs: ByteString) -> Bool { lhs.bytes == rhs.bytes }

  /// Whether the bytes are those of a literal, which is preferred because it makes no string of it.
  package static func == (lhs: ByteString, rhs: StaticString) -> Bool { lhs.equals(rhs) }

  /// Whether the bytes are not those of a literal.
  package static func != (lhs: ByteString, rhs: StaticString) -> Bool { !lhs.equals(rhs) }

  /// Matches a literal in a `switch`.
  package static func ~= (literal: StaticString, value: ByteString) -> Bool {
    value.equals(literal)
  }

  /// The string without blanks and ends of lines at either end.
  package var trimmed: ByteString {
    func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 13 || byte == 10 }
    guard let first = bytes.firstIndex(where: { !isSpace($0) }),
      let last = bytes.lastIndex(where: { !isSpace($0) })
    else { return ByteString() }
    return ByteString(bytes[first...last])
  }

  /// Whether there are no bytes.
  package var isEmpty: Bool { bytes.isEmpty }

  /// The number of bytes.
  package var count: Int { bytes.count }

  /// The bytes read as UTF-8, with U+FFFD for what is none.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether the bytes begin with those of `prefix`.
  @_disfavoredOverload
  package func hasPrefix(_ prefix: ByteString) -> Bool { bytes.starts(with: prefix.bytes) }

  /// Whether the bytes begin with those of a literal, of which no string is made.
  package func hasPrefix(_ prefix: StaticString) -> Bool {
    matches(prefix, at: 0)
  }

  /// Whether the bytes end with those of a literal, of which no string is made.
  package func hasSuffix(_ suffix: StaticString) -> Bool {
    matches(suffix, at: count - suffix.utf8CodeUnitCount)
  }

  private func matches(_ literal: StaticString, at place: Int) -> Bool {
    let size = literal.utf8CodeUnitCount
    guard place >= 0, place + size <= bytes.count else { return false }
    let start = literal.utf8Start
    for index in 0..<size where bytes[place + index] != start[index] { return false }
    return true
  }

  /// Whether the bytes end with those of `suffix`.
  @_disfavoredOverload
  package func hasSuffix(_ suffix: ByteString) -> Bool {
    count >= suffix.count && bytes[(count - suffix.count)...] == suffix.bytes[...]
  }

  /// Whether `byte` is among the bytes.
  package func contains(_ byte: UInt8) -> Bool { bytes.contains(byte) }

  /// The bytes from the `n`th on.
  package func dropFirst(_ n: Int = 1) -> ByteString { ByteString(bytes.dropFirst(n)) }

  /// The bytes without the last `n`.
  package func dropLast(_ n: Int = 1) -> ByteString { ByteString(bytes.dropLast(n)) }

  /// The first `n` bytes.
  package func prefix(_ n: Int) -> ByteString { ByteString(bytes.prefix(n)) }

  /// The pieces between occurrences of `separator`, empty ones too.
  package func split(_ separator: UInt8) -> [ByteString] {
    bytes.split(separator: separator, omittingEmptySubsequences: false).map { ByteString($0) }
  }

  /// Appends the bytes of `other`.
  package mutating func append(_ other: ByteString) { bytes.append(contentsOf: other.bytes) }

  /// Appends one byte.
  package mutating func append(_ byte: UInt8) { bytes.append(byte) }

  /// The decimal number that the whole string is, with an optional sign; `nil` otherwise.
  package var integer: Int? { integer64.flatMap { Int(exactly: $0) } }

  /// The same for numbers of 64 bits, which `Int` does not hold everywhere.
  package var integer64: Int64? {
    var rest = bytes[...]
    var negative = false
    if let sign = rest.first, sign == 45 || sign == 43 {
      negative = sign == 45
      rest = rest.dropFirst()
    }
    guard !rest.isEmpty else { return nil }
    var value: Int64 = 0
    for byte in rest {
      guard byte >= 48 && byte <= 57 else { return nil }
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, overflow2) = product.subtractingReportingOverflow(Int64(byte - 48))
      if overflow || overflow2 { return nil }
      value = sum
    }
    if negative { return value }
    return value == Int64.min ? nil : -value
  }

  /// The two strings, one after the other.
  package static func + (lhs: ByteString, rhs: ByteString) -> ByteString {
    ByteString(lhs.bytes + rhs.bytes)
  }
}

extension ByteString: Comparable {
  /// Orders strings by their bytes, as the C locale does.
  package static func < (lhs: ByteString, rhs: ByteString) -> Bool {
    lhs.bytes.lexicographicallyPrecedes(rhs.bytes)
  }
}

extension ByteString: ExpressibleByStringInterpolation {
  /// Gathers the pieces of an interpolated literal.
  package struct StringInterpolation: StringInterpolationProtocol {
    var bytes: [UInt8] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + interpolationCount * 8)
    }
    package mutating func appendLiteral(_ literal: String) {
      bytes.append(contentsOf: literal.utf8)
    }
    package mutating func appendInterpolation(_ value: ByteString) { bytes += value.bytes }
    package mutating func appendInterpolation(_ value: String) {
      bytes.append(contentsOf: value.utf8)
    }
    package mutating func appendInterpolation(_ value: Int64) { bytes += ByteString(value).bytes }
    package mutating func appendInterpolation(_ value: Int) { bytes += ByteString(value).bytes }
  }

  /// Creates the UTF-8 form of a literal.
  package init(stringLiteral value: String) { bytes = Array(value.utf8) }

  /// Creates the string that an interpolated literal's pieces make.
  package init(stringInterpolation: StringInterpolation) { bytes = stringInterpolation.bytes }
}

extension Array where Element == ByteString {
  /// The strings one after the other, with `separator` between them.
  package func joined(_ separator: ByteString = "") -> ByteString {
    var result = ByteString()
    result.bytes.reserveCapacity(reduce(0) { $0 + $1.count + separator.count })
    for (index, element) in enumerated() {
      if index > 0 { result.append(separator) }
      result.append(element)
    }
    return result
  }
}
