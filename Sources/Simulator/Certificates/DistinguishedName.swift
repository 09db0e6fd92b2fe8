/// The name of who holds a certificate (RFC 5280, section 4.1.2.4): `O = dev, CN = jane`.
struct DistinguishedName: Hashable {
  /// The short names of the attributes with their values, in order.
  var attributes: [(type: String, value: String)] = []

  static func == (a: DistinguishedName, b: DistinguishedName) -> Bool { a.text == b.text }
  func hash(into hasher: inout Hasher) { hasher.combine(text) }

  /// The attributes that have short names, with the encodings of their identifiers.
  private static let types: [(name: String, identifier: [UInt8])] = [
    ("CN", [0x55, 0x04, 0x03]), ("serialNumber", [0x55, 0x04, 0x05]), ("C", [0x55, 0x04, 0x06]),
    ("L", [0x55, 0x04, 0x07]), ("ST", [0x55, 0x04, 0x08]), ("O", [0x55, 0x04, 0x0A]),
    ("OU", [0x55, 0x04, 0x0B]),
    ("emailAddress", [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x01]),
  ]

  init(_ attributes: [(type: String, value: String)] = []) { self.attributes = attributes }

  /// Reads `/CN=jane/O=dev`; `nil` for anything else.
  init?(slashes text: String) {
    guard text.hasPrefix("/") else { return nil }
    for part in text.pieces("/") where !part.isEmpty {
      guard let (type, value) = part.cut("="), Self.types.contains(where: { $0.name == type })
      else { return nil }
      attributes.append((type, value))
    }
  }

  /// Reads an encoded name.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    for set in DistinguishedEncoding.elements(bytes, range) {
      for pair in DistinguishedEncoding.elements(bytes, set.content) {
        let parts = DistinguishedEncoding.elements(bytes, pair.content)
        guard parts.count == 2 else { continue }
        let identifier = Array(bytes[parts[0].content])
        let type = Self.types.first { $0.identifier == identifier }?.name ?? "unknown"
        attributes.append((type, String(decoding: bytes[parts[1].content], as: UTF8.self)))
      }
    }
  }

  var encoded: [UInt8] {
    let sets = attributes.map { attribute in
      let identifier = Self.types.first { $0.name == attribute.type }?.identifier ?? []
      let pair = DistinguishedEncoding.sequence([
        DistinguishedEncoding.element(0x06, identifier),
        DistinguishedEncoding.element(0x0C, Array(attribute.value.utf8)),
      ])
      return DistinguishedEncoding.element(DistinguishedEncoding.setTag, pair)
    }
    return DistinguishedEncoding.sequence(sets)
  }

  /// As `openssl` shows it.
  var text: String { attributes.map { $0.type + " = " + $0.value }.joinedText(", ") }

  /// The name as Go writes it into a certificate that it signs: attributes in a fixed order.
  var sortedForSigning: DistinguishedName {
    let order = ["C", "O", "OU", "L", "ST", "CN", "serialNumber", "emailAddress", "unknown"]
    return DistinguishedName(
      order.flatMap { type in attributes.filter { $0.type == type } })
  }

  /// The first value of an attribute.
  func value(_ type: String) -> String? { attributes.first { $0.type == type }?.value }

  /// All values of an attribute.
  func values(_ type: String) -> [String] {
    attributes.filter { $0.type == type }.map { $0.value }
  }
}
