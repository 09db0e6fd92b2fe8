/// The bytes of the POSIX locale's character classes.
enum CharacterClass {
  static func bytes(_ name: ByteString) -> [UInt8]? {
    let upper = [UInt8](0x41...0x5A)
    let lower = [UInt8](0x61...0x7A)
    let digits = [UInt8](0x30...0x39)
    switch name.text {
    case "upper": return upper
    case "lower": return lower
    case "alpha": return upper + lower
    case "digit": return digits
    case "alnum": return digits + upper + lower
    case "blank": return [0x09, 0x20]
    case "space": return [UInt8](0x09...0x0D) + [0x20]
    case "punct": return (0x21...0x7E).filter { !(digits + upper + lower).contains($0) }
    case "print": return [UInt8](0x20...0x7E)
    case "graph": return [UInt8](0x21...0x7E)
    case "cntrl": return [UInt8](0...0x1F) + [0x7F]
    case "xdigit": return digits + [UInt8](0x41...0x46) + [UInt8](0x61...0x66)
    default: return nil
    }
  }
}
