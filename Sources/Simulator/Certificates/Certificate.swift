import Shell

/// A certificate, or a request for one (RFC 5280, RFC 2986).
///
/// Names and times are real. Keys and signatures are bytes of the right shape: nobody in a simulated world
/// computes with them.
struct Certificate {
  var subject: DistinguishedName
  var issuer = DistinguishedName()
  /// The times between which it is valid, in nanoseconds since 1970.
  var validity: (from: Int64, to: Int64) = (0, 0)

  private typealias DER = DistinguishedEncoding

  /// sha256WithRSAEncryption.
  private static let algorithm = DER.sequence([
    DER.element(0x06, [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x0B]),
    DER.element(0x05, []),
  ])

  private static func noise(_ count: Int, _ identifiers: IdentifierSource) -> [UInt8] {
    (0..<count).map { _ in UInt8(truncatingIfNeeded: identifiers.next()) }
  }

  private static func publicKey(_ identifiers: IdentifierSource) -> [UInt8] {
    let type = DER.sequence([
      DER.element(0x06, [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x01]),
      DER.element(0x05, []),
    ])
    let key = DER.sequence([
      DER.integer([0xC1] + noise(255, identifiers)), DER.integer([1, 0, 1]),
    ])
    return DER.sequence([type, DER.element(0x03, [0] + key)])
  }

  /// The text of a request.
  func request(_ identifiers: IdentifierSource) -> String {
    let content = DER.sequence([
      DER.integer([0]), subject.encoded, Self.publicKey(identifiers), DER.element(0xA0, []),
    ])
    let signature = DER.element(0x03, [0] + Self.noise(256, identifiers))
    return PEM.text(
      "CERTIFICATE REQUEST", DER.sequence([content, Self.algorithm, signature]))
  }

  /// The text of a certificate.
  func text(_ identifiers: IdentifierSource) -> String {
    let content = DER.sequence([
      DER.element(0xA0, DER.integer([2])), DER.integer([0x5A] + Self.noise(15, identifiers)),
      Self.algorithm, issuer.encoded,
      DER.sequence([Self.time(validity.from), Self.time(validity.to)]), subject.encoded,
      Self.publicKey(identifiers),
    ])
    let signature = DER.element(0x03, [0] + Self.noise(256, identifiers))
    return PEM.text("CERTIFICATE", DER.sequence([content, Self.algorithm, signature]))
  }

  /// The text of a private key.
  static func privateKey(_ identifiers: IdentifierSource) -> String {
    PEM.text("PRIVATE KEY", DER.sequence([DER.integer([0])]) + noise(1190, identifiers))
  }

  private static func time(_ nanoseconds: Int64) -> [UInt8] {
    let parts = Calendar(seconds: nanoseconds / 1_000_000_000)
    let two = Timestamp.two
    let day = two(Int(parts.year % 100)) + two(parts.month) + two(parts.day)
    let text = day + two(parts.hour) + two(parts.minute) + two(parts.second) + "Z"
    return DER.element(0x17, Array(text.utf8))
  }

  private static func time(of bytes: ArraySlice<UInt8>) -> Int64 {
    let digits = Array(bytes).map { Int64($0) - 48 }
    guard digits.count == 13 else { return 0 }
    func pair(_ at: Int) -> Int64 { digits[at] * 10 + digits[at + 1] }
    let year = pair(0) >= 50 ? 1900 + pair(0) : 2000 + pair(0)
    let days = Calendar.days(year: year, month: pair(2), day: pair(4))
    return (((days * 24 + pair(6)) * 60 + pair(8)) * 60 + pair(10)) * 1_000_000_000
  }

  /// Reads the text of a certificate or a request; `nil` for anything else.
  init?(_ text: String) {
    let bytes: [UInt8]
    let isRequest: Bool
    if let found = PEM.bytes("CERTIFICATE", in: text) {
      (bytes, isRequest) = (found, false)
    } else if let found = PEM.bytes("CERTIFICATE REQUEST", in: text) {
      (bytes, isRequest) = (found, true)
    } else {
      return nil
    }
    guard let outer = DER.elements(bytes, 0..<bytes.count).first,
      let content = DER.elements(bytes, outer.content).first
    else { return nil }
    let parts = DER.elements(bytes, content.content)
    if isRequest {
      guard parts.count >= 2 else { return nil }
      subject = DistinguishedName(bytes, parts[1].content)
    } else {
      guard parts.count >= 6 else { return nil }
      issuer = DistinguishedName(bytes, parts[3].content)
      let times = DER.elements(bytes, parts[4].content)
      if times.count == 2 {
        validity = (Self.time(of: bytes[times[0].content]), Self.time(of: bytes[times[1].content]))
      }
      subject = DistinguishedName(bytes, parts[5].content)
    }
  }

  init(subject: DistinguishedName, issuer: DistinguishedName = DistinguishedName()) {
    self.subject = subject
    self.issuer = issuer
  }
}

/// Bytes as text between two lines that name them (RFC 7468).
enum PEM {
  static func text(_ label: String, _ bytes: [UInt8]) -> String {
    let letters = Array(Base64.encode(bytes).utf8)
    var result = "-----BEGIN \(label)-----\n"
    var at = 0
    while at < letters.count {
      let end = min(at + 64, letters.count)
      result += String(decoding: letters[at..<end], as: UTF8.self) + "\n"
      at = end
    }
    return result + "-----END \(label)-----\n"
  }

  static func bytes(_ label: String, in text: String) -> [UInt8]? {
    let begin = "-----BEGIN \(label)-----"
    guard let start = text.position(of: begin) else { return nil }
    let rest = text.dropping(start + begin.utf8.count)
    guard let end = rest.position(of: "-----END \(label)-----") else { return nil }
    return Base64.decode(rest.droppingLast(rest.utf8.count - end))
  }
}
