import Shell
import YAML

/// What Go's `encoding/json` says of a text that is no JSON.
enum JSONComplaint {
  static func text(_ bytes: [UInt8]) -> String {
    var depth: [UInt8] = []
    var expectsKey = false
    var inString = false
    var isEscaped = false
    for byte in bytes {
      if inString {
        if isEscaped {
          isEscaped = false
        } else if byte == 0x5C {
          isEscaped = true
        } else if byte == 0x22 {
          inString = false
          expectsKey = false
        }
        continue
      }
      switch byte {
      case 0x20, 0x0A, 0x0D, 0x09: continue
      case 0x22: inString = true
      case 0x7B:
        depth.append(byte)
        expectsKey = true
        continue
      case 0x5B: depth.append(byte)
      case 0x7D, 0x5D: _ = depth.popLast()
      case 0x2C:
        expectsKey = depth.last == 0x7B
        continue
      default:
        if expectsKey {
          let shown = byte == 0x27 ? "\\'" : String(decoding: [byte], as: UTF8.self)
          return "invalid character '\(shown)' looking for beginning of object key string"
        }
      }
      if byte != 0x22 { expectsKey = false }
    }
    return "unexpected end of JSON input"
  }
}
