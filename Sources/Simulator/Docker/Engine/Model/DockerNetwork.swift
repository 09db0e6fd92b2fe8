import Shell

/// A network that containers are joined by.
final class DockerNetwork {
  let identifier: ByteString
  let name: ByteString
  let driver: ByteString
  let created: Int64
  var scope: ByteString = "local"
  var subnet: AddressRange?
  var gateway: ByteString?
  /// Whether the subnet was asked for.
  var hasOwnSubnet = false
  /// The part of the subnet that addresses come from.
  var range: AddressRange?
  /// A second subnet, of the version 6.
  var longSubnet: ByteString?
  var longGateway: ByteString?
  var isInternal = false
  var isAttachable = false
  var labels: [(name: ByteString, value: ByteString)] = []
  var options: [(name: ByteString, value: ByteString)] = []

  init(identifier: ByteString, name: ByteString, driver: ByteString, created: Int64) {
    self.identifier = identifier
    self.name = name
    self.driver = driver
    self.created = created
  }

  /// Whether the engine made it.
  var isPredefined: Bool { ["bridge", "host", "none"].contains(name) }
}

/// Addresses of the version 4 that begin with the same bits (CIDR, RFC 4632).
struct AddressRange: Equatable {
  var base: UInt32
  var bits: Int

  /// Reads `10.9.0.0/24`; `nil` for anything else.
  init?(_ text: ByteString) {
    let parts = text.split(47)
    guard parts.count == 2, let bits = parts[1].integer, bits >= 0, bits <= 32,
      let address = Self.address(parts[0])
    else { return nil }
    self.init(address, bits)
  }

  init(_ address: UInt32, _ bits: Int) {
    self.bits = bits
    base = bits == 0 ? 0 : address & (UInt32.max << UInt32(32 - bits))
  }

  /// Reads `10.9.0.1`.
  static func address(_ text: ByteString) -> UInt32? {
    let parts = text.split(46)
    guard parts.count == 4 else { return nil }
    var result: UInt32 = 0
    for part in parts {
      guard let number = part.integer, number >= 0, number < 256, part.count < 4 else { return nil }
      result = result << 8 | UInt32(number)
    }
    return result
  }

  static func text(_ address: UInt32) -> ByteString {
    "\(Int(address >> 24)).\(Int(address >> 16 & 255)).\(Int(address >> 8 & 255)).\(Int(address & 255))"
  }

  var text: ByteString { "\(Self.text(base))/\(bits)" }

  /// The last address.
  var last: UInt32 {
    bits == 0 ? .max : base | (UInt32.max >> UInt32(bits) & (bits == 32 ? 0 : .max))
  }

  func contains(_ address: UInt32) -> Bool { address >= base && address <= last }

  func overlaps(_ other: AddressRange) -> Bool { base <= other.last && other.base <= last }
}
