/// Permission bits as programs write and read them.
enum FileMode {
  /// What `ls -l` begins with, as in `drwxr-xr-x`.
  static func text(_ inode: Inode) -> ByteString {
    let type: UInt8 =
      switch inode.content {
      case .folder: UInt8(ascii: "d")
      case .symbolicLink: UInt8(ascii: "l")
      case .device: UInt8(ascii: "c")
      default: UInt8(ascii: "-")
      }
    let mode = inode.mode
    var bytes: [UInt8] = [type]
    for shift in [6, 3, 0] {
      let bits = mode >> shift
      bytes.append(bits & 4 != 0 ? UInt8(ascii: "r") : UInt8(ascii: "-"))
      bytes.append(bits & 2 != 0 ? UInt8(ascii: "w") : UInt8(ascii: "-"))
      let special = mode & (shift == 6 ? 0o4000 : shift == 3 ? 0o2000 : 0o1000) != 0
      let letter = shift == 0 ? UInt8(ascii: "t") : UInt8(ascii: "s")
      if special {
        bytes.append(bits & 1 != 0 ? letter : letter - 32)
      } else {
        bytes.append(bits & 1 != 0 ? UInt8(ascii: "x") : UInt8(ascii: "-"))
      }
    }
    return ByteString(bytes)
  }

  /// The mode that a description such as `755` or `u+x,go-w` makes of another; `nil` for what is none.
  static func applying(
    _ description: ByteString, to mode: Int, isFolder: Bool, mask: Int
  ) -> Int? {
    if let octal = description.octal {
      guard octal <= 0o7777 else { return nil }
      // Few digits leave a folder's set-ID bits alone.
      let kept = isFolder && description.count < 5 ? mode & 0o6000 & ~octal : 0
      return octal | kept
    }
    var mode = mode
    guard !description.isEmpty else { return nil }
    for clause in description.split(UInt8(ascii: ",")) {
      guard let changed = clauseApplied(clause.bytes[...], mode, isFolder, mask) else { return nil }
      mode = changed
    }
    return mode
  }

  private static func clauseApplied(
    _ clause: ArraySlice<UInt8>, _ start: Int, _ isFolder: Bool, _ mask: Int
  ) -> Int? {
    var rest = clause
    var mode = start
    var who = 0
    while let letter = rest.first, let bits = whoBits(letter) {
      who |= bits
      rest = rest.dropFirst()
    }
    let isGiven = who != 0
    if !isGiven { who = 0o7777 }
    guard !rest.isEmpty else { return nil }
    while let sign = rest.first {
      guard ByteString("+-=").contains(sign) else { return nil }
      rest = rest.dropFirst()
      guard let bits = permissions(&rest, mode, isFolder, who) else { return nil }
      let affected = bits & who & (isGiven ? 0o7777 : ~mask)
      switch sign {
      case UInt8(ascii: "+"): mode |= affected
      case UInt8(ascii: "-"): mode &= ~affected
      default:
        let cleared = (isGiven ? who : 0o7777) & (isFolder ? 0o1777 | (bits & 0o6000) : 0o7777)
        mode = (mode & ~cleared) | affected
      }
    }
    return mode
  }

  private static func whoBits(_ letter: UInt8) -> Int? {
    switch letter {
    case UInt8(ascii: "u"): 0o4700
    case UInt8(ascii: "g"): 0o2070
    case UInt8(ascii: "o"): 0o1007
    case UInt8(ascii: "a"): 0o7777
    default: nil
    }
  }

  private static func permissions(
    _ rest: inout ArraySlice<UInt8>, _ mode: Int, _ isFolder: Bool, _ who: Int
  ) -> Int? {
    var bits = 0
    let digits = rest.prefix { 48...55 ~= $0 }
    if !digits.isEmpty {
      rest = rest.dropFirst(digits.count)
      return ByteString(digits).octal
    }
    while let letter = rest.first {
      switch letter {
      case UInt8(ascii: "r"): bits |= 0o444
      case UInt8(ascii: "w"): bits |= 0o222
      case UInt8(ascii: "x"): bits |= 0o111
      case UInt8(ascii: "X"): if isFolder || mode & 0o111 != 0 { bits |= 0o111 }
      case UInt8(ascii: "s"): bits |= 0o6000
      case UInt8(ascii: "t"): bits |= 0o1000
      case UInt8(ascii: "u"): bits |= (mode >> 6 & 7) * 0o111
      case UInt8(ascii: "g"): bits |= (mode >> 3 & 7) * 0o111
      case UInt8(ascii: "o"): bits |= (mode & 7) * 0o111
      case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="): return bits
      default: return nil
      }
      rest = rest.dropFirst()
    }
    return bits
  }
}
