/// Backslash escapes, as `$'…'`, `echo -e` and `printf` read them.
enum Escapes {
  enum Style { case quote, echo, format, percentB }

  /// Decodes the escapes; `stopped` when `\c` ended the output.
  static func decode(_ raw: [UInt8], _ style: Style) -> (bytes: [UInt8], stopped: Bool) {
    var result: [UInt8] = []
    var index = 0
    while index < raw.count {
      let byte = raw[index]
      index += 1
      guard byte == 92, index < raw.count else {
        result.append(byte)
        continue
      }
      let escape = raw[index]
      index += 1
      switch escape {
      case 97: result.append(7)
      case 98: result.append(8)
      case 101, 69: result.append(27)
      case 102: result.append(12)
      case 110: result.append(10)
      case 114: result.append(13)
      case 116: result.append(9)
      case 118: result.append(11)
      case 92: result.append(92)
      case 39 where style == .quote || style == .format,
        34 where style == .quote || style == .format, 63 where style == .quote:
        result.append(escape)
      case 99:
        if style == .quote {
          if index < raw.count {
            result.append(raw[index] & 0x1F)
            index += 1
          }
        } else if style == .format {
          result += [92, 99]
        } else {
          return (result, true)
        }
      case 120:
        let (value, count) = digits(raw, index, base: 16, most: 2)
        if count == 0 { result += [92, 120] } else { result.append(UInt8(value & 255)) }
        index += count
      case 117, 85:
        let (value, count) = digits(raw, index, base: 16, most: escape == 117 ? 4 : 8)
        if count == 0 {
          result += [92, escape]
        } else if let scalar = Unicode.Scalar(UInt32(truncatingIfNeeded: value)) {
          result += Array(String(Character(scalar)).utf8)
        }
        index += count
      case 48 where style == .echo || style == .percentB:
        let (value, count) = digits(raw, index, base: 8, most: 3)
        result.append(UInt8(value & 255))
        index += count
      case 48...55 where style != .echo:
        let (value, count) = digits(raw, index - 1, base: 8, most: 3)
        result.append(UInt8(value & 255))
        index += count - 1
      default:
        result += [92, escape]
      }
    }
    return (result, false)
  }

  private static func digits(
    _ raw: [UInt8], _ start: Int, base: Int, most: Int
  ) -> (value: Int, count: Int) {
    var value = 0
    var count = 0
    while count < most, start + count < raw.count,
      let digit = digit(raw[start + count]), digit < base
    {
      value = value * base + digit
      count += 1
    }
    return (value, count)
  }

  static func digit(_ byte: UInt8) -> Int? {
    switch byte {
    case 48...57: Int(byte) - 48
    case 97...102: Int(byte) - 87
    case 65...70: Int(byte) - 55
    default: nil
    }
  }
}
