/// Takes needless white space and comments out of the templates' own HTML.
///
/// Runs of white space become one space, since between inline elements one is seen; `pre`,
/// `textarea`, `script` and `style` are left alone.
struct Minifier {
  private static let rawElements: [[UInt8]] = ["pre", "textarea", "script", "style"].map {
    Array($0.utf8)
  }

  /// The element whose text is left alone, if the text so far ends in one.
  private var rawElement: [UInt8]?
  private var endsInSpace = false

  mutating func minify(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    endsInSpace = false
    var at = 0
    while at < bytes.count {
      if let raw = rawElement {
        if bytes[at] == 0x3C, Self.starts(bytes, at + 1, [0x2F] + raw) { rawElement = nil }
        result.append(bytes[at])
        at += 1
        continue
      }
      let byte = bytes[at]
      if byte == 0x3C, Self.starts(bytes, at + 1, Array("!--".utf8)),
        let end = Self.find(bytes, at + 4, Array("-->".utf8))
      {
        at = end
        continue
      }
      if byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D {
        if !endsInSpace { result.append(0x20) }
        endsInSpace = true
        at += 1
        continue
      }
      endsInSpace = false
      if byte == 0x3C {
        rawElement = Self.rawElements.first { name in
          let end = at + 1 + name.count
          return Self.starts(bytes, at + 1, name)
            && (end == bytes.count || bytes[end] == 0x3E || bytes[end] <= 0x20)
        }
      }
      result.append(byte)
      at += 1
    }
    return result
  }

  private static func starts(_ bytes: [UInt8], _ at: Int, _ text: [UInt8]) -> Bool {
    at + text.count <= bytes.count && bytes[at..<(at + text.count)].elementsEqual(text)
  }

  private static func find(_ bytes: [UInt8], _ start: Int, _ text: [UInt8]) -> Int? {
    var at = start
    while at + text.count <= bytes.count {
      if starts(bytes, at, text) { return at + text.count }
      at += 1
    }
    return nil
  }
}
