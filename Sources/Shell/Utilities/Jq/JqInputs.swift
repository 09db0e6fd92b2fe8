/// The values that `jq` is run on, one after the other.
struct JqInputs {
  private var reader: JqReader
  private let data: [UInt8]
  private let slurps: Bool
  private let isText: Bool
  private var at = 0
  private var isOver = false

  init(_ data: [UInt8], slurps: Bool, isText: Bool) {
    self.data = data
    self.slurps = slurps
    self.isText = isText
    reader = JqReader(data)
  }

  /// The lines read so far.
  var lines: Int { isText ? data[..<at].reduce(0) { $1 == 10 ? $0 + 1 : $0 } : reader.lines }

  mutating func next() throws(JqReader.Mistake) -> JqValue? {
    if isOver { return nil }
    if slurps {
      isOver = true
      if isText { return .string(ByteString(data)) }
      var values: [JqValue] = []
      while let value = try reader.next() { values.append(value) }
      return .array(values)
    }
    guard isText else { return try reader.next() }
    guard at < data.count else { return nil }
    let end = data[at...].firstIndex(of: 10) ?? data.count
    defer { at = min(end + 1, data.count) }
    return .string(ByteString(data[at..<end]))
  }

  // MARK: Mistakes

  /// A mistake in the input as what no filter catches.
  static func failure(_ mistake: JqReader.Mistake) -> JqObject {
    var object = JqObject()
    object["__jq"] = .string(
      "parse error: \(mistake.message) at line \(mistake.line), column \(mistake.column)")
    return object
  }

  static func isFailure(_ value: JqValue) -> Bool {
    if case .object(let object) = value { object["__jq"] != nil } else { false }
  }

  static func message(_ value: JqValue) -> ByteString {
    guard case .object(let object) = value, case .string(let text)? = object["__jq"] else {
      return "error"
    }
    return text
  }
}
