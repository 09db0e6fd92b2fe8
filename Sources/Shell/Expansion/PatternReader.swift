/// Takes a pattern apart.
struct PatternReader {
  let bytes: [UInt8]
  let quoted: [Bool]
  let extended: Bool
  var index = 0
  private var depth = 0
  private static let deepest = 60

  init(bytes: [UInt8], quoted: [Bool], extended: Bool) {
    self.bytes = bytes
    self.quoted = quoted
    self.extended = extended
  }

  func special(_ byte: UInt8, at place: Int) -> Bool {
    place < bytes.count && bytes[place] == byte && !quoted[place]
  }

  mutating func read(nested: Bool) -> [Pattern.Element] {
    depth += 1
    defer { depth -= 1 }
    var result: [Pattern.Element] = []
    while index < bytes.count {
      let byte = bytes[index]
      if quoted[index] {
        result.append(.byte(byte))
        index += 1
        continue
      }
      if nested && (byte == 124 || byte == 41) { break }
      if extended, depth < Self.deepest, [63, 42, 43, 64, 33].contains(byte),
        special(40, at: index + 1)
      {
        let start = index
        index += 2
        var branches: [[Pattern.Element]] = []
        repeat {
          branches.append(read(nested: true))
          index += 1
        } while index <= bytes.count && index > 0 && special(124, at: index - 1)
        if special(41, at: index - 1) {
          result.append(.group(byte, branches))
        } else {
          index = start + 1
          result.append(byte == 42 ? .star : byte == 63 ? .any : .byte(byte))
        }
        continue
      }
      index += 1
      switch byte {
      case 42:
        if case .star = result.last { continue }
        result.append(.star)
      case 63: result.append(.any)
      case 91: result.append(readSet() ?? .byte(91))
      case 92 where index < bytes.count:
        result.append(.byte(bytes[index]))
        index += 1
      default: result.append(.byte(byte))
      }
    }
    return result
  }

  private mutating func readSet() -> Pattern.Element? {
    var place = index
    var negated = false
    if special(33, at: place) || special(94, at: place) {
      negated = true
      place += 1
    }
    var ranges: [(UInt8, UInt8)] = []
    var first = true
    while place < bytes.count {
      var byte = bytes[place]
      if byte == 93 && !quoted[place] && !first {
        index = place + 1
        return .set(ranges, negated: negated)
      }
      first = false
      if byte == 91 && !quoted[place] && special(58, at: place + 1),
        let end = findClass(place + 2)
      {
        ranges += Self.classRanges(ByteString(bytes[(place + 2)..<end]))
        place = end + 2
        continue
      }
      if byte == 92 && !quoted[place] && place + 1 < bytes.count {
        place += 1
        byte = bytes[place]
      }
      if special(45, at: place + 1) && place + 2 < bytes.count && !special(93, at: place + 2) {
        ranges.append((byte, bytes[place + 2]))
        place += 3
      } else {
        ranges.append((byte, byte))
        place += 1
      }
    }
    return nil
  }

  private func findClass(_ start: Int) -> Int? {
    var place = start
    while place + 1 < bytes.count {
      if bytes[place] == 58 && bytes[place + 1] == 93 { return place }
      place += 1
    }
    return nil
  }

  static func classRanges(_ name: ByteString) -> [(UInt8, UInt8)] {
    switch name {
    case "alpha": [(65, 90), (97, 122)]
    case "digit": [(48, 57)]
    case "alnum": [(48, 57), (65, 90), (97, 122)]
    case "upper": [(65, 90)]
    case "lower": [(97, 122)]
    case "space": [(9, 13), (32, 32)]
    case "blank": [(9, 9), (32, 32)]
    case "punct": [(33, 47), (58, 64), (91, 96), (123, 126)]
    case "xdigit": [(48, 57), (65, 70), (97, 102)]
    case "cntrl": [(0, 31), (127, 127)]
    case "print": [(32, 126)]
    case "graph": [(33, 126)]
    case "word": [(48, 57), (65, 90), (95, 95), (97, 122)]
    default: []
    }
  }
}
