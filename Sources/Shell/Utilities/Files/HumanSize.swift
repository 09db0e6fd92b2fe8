/// Sizes with the letters of `-h`, rounded up as the GNU programs do.
enum HumanSize {
  /// The text of some bytes, as in `4.0K`.
  static func text(_ bytes: Int64, base: Int64 = 1024) -> ByteString {
    let letters: ByteString = base == 1024 ? "KMGTPE" : "kMGTPE"
    if bytes < base { return ByteString(bytes) }
    var unit = base
    var index = 0
    while bytes / unit >= base && index < letters.count - 1 {
      unit *= base
      index += 1
    }
    while true {
      let letter = ByteString([letters.bytes[index]])
      let (whole, part) = (bytes / unit, bytes % unit)
      let tenths =
        whole * 10 + (part / (unit / base) * 10 + (part % (unit / base) > 0 ? 10 : 0) + base - 1)
        / base
      if tenths < 100 { return "\(tenths / 10).\(tenths % 10)" + letter }
      let rounded = whole + (part > 0 ? 1 : 0)
      if rounded < base || index == letters.count - 1 { return ByteString(rounded) + letter }
      unit *= base
      index += 1
    }
  }

  /// The number of bytes that a word such as `10`, `4K`, `1MB` or `2GiB` means; `nil` for what is none.
  static func bytes(_ word: ByteString) -> Int64? {
    let digits = word.bytes.prefix { Byte.isDigit($0) }
    guard !digits.isEmpty, let number = ByteString(digits).integer64 else { return nil }
    let suffix = word.dropFirst(digits.count)
    guard let letter = suffix.bytes.first else { return number }
    if suffix == "b" { return product(number, 512) }
    if suffix == "c" { return number }
    if suffix == "w" { return product(number, 2) }
    let letters: [UInt8] = ByteString("KMGTPE").bytes
    guard
      let power = letters.firstIndex(of: letter == UInt8(ascii: "k") ? UInt8(ascii: "K") : letter)
    else { return nil }
    let rest = suffix.dropFirst()
    guard rest.isEmpty || rest == "B" || rest == "iB" else { return nil }
    var result = number
    for _ in 0...power {
      guard let next = product(result, rest == "B" ? 1000 : 1024) else { return nil }
      result = next
    }
    return result
  }

  private static func product(_ left: Int64, _ right: Int64) -> Int64? {
    let (result, overflows) = left.multipliedReportingOverflow(by: right)
    return overflows ? nil : result
  }
}

extension Inode {
  /// The 512-byte blocks that the content takes on a disk with blocks of 4 KiB.
  var blocks: Int {
    switch content {
    case .folder: 8
    case .file, .program: (size + 4095) / 4096 * 8
    default: 0
    }
  }

  /// The numbers of a device; `nil` for all else.
  var device: (major: Int, minor: Int)? {
    guard case .device(let device) = content else { return nil }
    switch device {
    case .null: return (1, 3)
    case .zero: return (1, 5)
    case .full: return (1, 7)
    case .random: return (1, 9)
    case .terminal: return (5, 0)
    case .descriptor(let number): return (136, number)
    }
  }
}
