/// The record that awk works on, and its fields, which are cut when they are asked for.
struct AwkRecord {
  private var text: ByteString = ""
  private var value: AwkValue = .uninitialized
  private var fields: [AwkValue] = []
  private var isSplit = true
  private var isJoined = true

  /// The most fields of a record.
  static let most = 1 << 17

  mutating func set(_ text: ByteString) {
    self.text = text
    value = .input(text)
    isSplit = false
    isJoined = true
  }

  /// How fields are told apart.
  enum Separator {
    case blanks
    case byte(UInt8)
    case characters
    case expression(RegularExpression)
    /// The separator, or a newline: fields of records that blank lines separate.
    indirect case orNewline(Separator)
  }

  mutating func split(_ separator: Separator) throws(AwkInterrupt) {
    if isSplit { return }
    isSplit = true
    fields = try Self.pieces(text, separator).map { .input($0) }
  }

  /// The fields of a text.
  static func pieces(
    _ text: ByteString, _ separator: Separator
  ) throws(AwkInterrupt) -> [ByteString] {
    let bytes = text.bytes
    switch separator {
    case .blanks:
      return bytes.split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }.map { ByteString($0) }
    case .byte(let byte): return bytes.isEmpty ? [] : text.split(byte)
    case .characters: return bytes.map { ByteString([$0]) }
    case .orNewline(let inner):
      if case .blanks = inner { return try pieces(text, inner) }
      var result: [ByteString] = []
      for line in text.split(0x0A) { result += try pieces(line, inner) }
      return result
    case .expression(let expression):
      if bytes.isEmpty { return [] }
      var result: [ByteString] = []
      var (start, at) = (0, 0)
      do {
        while at < bytes.count, let range = try expression.match(bytes, from: at)?.range {
          if range.isEmpty {
            at += 1
            continue
          }
          result.append(ByteString(bytes[start..<range.lowerBound]))
          start = range.upperBound
          at = start
        }
      } catch {
        throw .limit
      }
      result.append(ByteString(bytes[start...]))
      return result
    }
  }

  /// The number of fields; they must have been cut.
  var count: Int { fields.count }

  /// The whole record.
  mutating func whole(_ joint: ByteString, _ format: ByteString) -> AwkValue {
    if !isJoined {
      text = fields.map { $0.text(format) }.joined(joint)
      value = .input(text)
      isJoined = true
    }
    return value
  }

  func field(_ number: Int) -> AwkValue {
    number <= fields.count ? fields[number - 1] : .uninitialized
  }

  mutating func setField(_ number: Int, _ value: AwkValue) {
    setCount(max(number, fields.count))
    fields[number - 1] = value
  }

  mutating func setCount(_ count: Int) {
    isJoined = false
    if count < fields.count {
      fields.removeLast(fields.count - count)
    } else {
      fields += [AwkValue](repeating: .string(""), count: count - fields.count)
    }
  }
}
