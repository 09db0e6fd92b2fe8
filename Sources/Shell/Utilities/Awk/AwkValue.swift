/// A value of an awk program.
enum AwkValue {
  case uninitialized
  case number(Double)
  case string(ByteString)
  /// Text from outside that looks like a number, and is compared as one.
  case numeric(ByteString, Double)

  /// The value of text from outside: a field, a variable of the command line.
  static func input(_ text: ByteString) -> AwkValue {
    guard let first = text.bytes.first, first < 0x3A else { return .string(text) }
    return DecimalReader.whole(text).map { .numeric(text, $0) } ?? .string(text)
  }

  static func flag(_ isTrue: Bool) -> AwkValue { .number(isTrue ? 1 : 0) }

  var number: Double {
    switch self {
    case .uninitialized: 0
    case .number(let number), .numeric(_, let number): number
    case .string(let text): DecimalReader.read(text.bytes[...]).value
    }
  }

  var isTrue: Bool {
    switch self {
    case .uninitialized: false
    case .number(let number), .numeric(_, let number): number != 0
    case .string(let text): !text.isEmpty
    }
  }

  /// Whether it is compared as a number with another such.
  var isNumeric: Bool { if case .string = self { false } else { true } }

  /// The text, numbers that are no integers after `format` (`CONVFMT` or `OFMT`).
  func text(_ format: ByteString) -> ByteString {
    switch self {
    case .uninitialized: ""
    case .string(let text), .numeric(let text, _): text
    case .number(let number): Self.text(number, format)
    }
  }

  static func text(_ number: Double, _ format: ByteString) -> ByteString {
    if number == number.rounded(.towardZero), abs(number) < 1e18 {
      return ByteString(Int64(number))
    }
    if let special = special(number) { return special }
    var formatter = AwkFormatter(format, [.number(number)], conversion: format)
    return (try? formatter.run()) ?? ""
  }

  /// The text of what is no number, or beyond all.
  static func special(_ number: Double) -> ByteString? {
    if number.isNaN { return number.sign == .minus ? "-nan" : "nan" }
    return number.isInfinite ? (number < 0 ? "-inf" : "inf") : nil
  }
}

/// An array, whose elements are listed in the order in which they were made.
///
/// POSIX leaves the order of `for (k in a)` open; each real awk has another.
final class AwkArray {
  private var places: [ByteString: Int] = [:]
  private var entries: [(key: ByteString, value: AwkValue)?] = []

  var count: Int { places.count }
  var keys: [ByteString] { entries.compactMap { $0?.key } }

  func has(_ key: ByteString) -> Bool { places[key] != nil }

  subscript(key: ByteString) -> AwkValue {
    get {
      if let place = places[key], let entry = entries[place] { return entry.value }
      self[key] = .uninitialized
      return .uninitialized
    }
    set {
      if let place = places[key] {
        entries[place] = (key, newValue)
      } else {
        places[key] = entries.count
        entries.append((key, newValue))
      }
    }
  }

  func remove(_ key: ByteString) {
    guard let place = places.removeValue(forKey: key) else { return }
    entries[place] = nil
    if entries.count > 64 && entries.count > 2 * places.count {
      entries = entries.filter { $0 != nil }
      for (place, entry) in entries.enumerated() { if let entry { places[entry.key] = place } }
    }
  }

  func removeAll() {
    places = [:]
    entries = []
  }
}

/// What a variable holds.
enum AwkCell {
  case value(AwkValue)
  case array(AwkArray)
  /// Not used yet; an array if it comes to be one, shared with those it was passed to.
  case unused(AwkArray?)
}

/// Why an awk program ends before its end.
enum AwkInterrupt: Error {
  case failure(ByteString)
  case exit
  case limit
}
