import Shell

/// A network that a container is to join: `mynet`, or `name=mynet,alias=db,ip=10.0.0.5`.
struct NetworkOption {
  var name = ByteString()
  var aliases: [ByteString] = []
  var address: ByteString?
  var hardwareAddress: ByteString?
  /// Why it is none, in the client's words (docker/cli, `opts/network.go`).
  private(set) var problem: ByteString?

  init(_ text: ByteString) {
    guard Self.isLong(text) else {
      name = text
      return
    }
    let (fields, problem) = CommaSeparated.read(text)
    self.problem = problem
    for field in fields where self.problem == nil { self.problem = take(field) }
    if self.problem == nil, name.isEmpty { self.problem = "network name/id is not specified" }
  }

  /// Whether a word, `=` and another word stand anywhere in a text.
  private static func isLong(_ text: ByteString) -> Bool {
    func isOfWord(_ byte: UInt8) -> Bool {
      byte >= 48 && byte <= 57 || byte | 32 >= 97 && byte | 32 <= 122 || byte == 95
    }
    let bytes = text.bytes
    return bytes.indices.contains { index in
      bytes[index] == 61 && index > 0 && isOfWord(bytes[index - 1]) && index + 1 < bytes.count
        && isOfWord(bytes[index + 1])
    }
  }

  private mutating func take(_ field: ByteString) -> ByteString? {
    guard field.contains(61) else { return "invalid field \(field)" }
    let (name, text) = field.pair
    let (key, value) = (name.trimmed.lowercased, text.trimmed)
    switch key {
    case "name": self.name = value
    case "alias": aliases.append(value)
    case "ip": address = value
    case "mac-address": hardwareAddress = value
    case "ip6", "link-local-ip": break
    case "driver-opt":
      return value.contains(61) ? nil : "invalid key value pair format in driver options"
    case "gw-priority":
      return value.integer == nil ? "invalid gw-priority (\(value)): invalid syntax" : nil
    default: return "invalid field key \(key)"
    }
    return nil
  }
}
