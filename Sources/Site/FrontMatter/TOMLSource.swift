internal import Diagnostics

/// Where the keys and values of a TOML text stand, and how its numbers are written.
///
/// TOMLKit keeps neither. What is not TOML ends the walk, and keys that were not come to have no place.
struct TOMLSource {
  struct Place {
    var key: SourceRange
    var value: SourceRange
    /// A value without quotation marks as written; empty for all others.
    var raw = ""
  }

  /// The places by the paths of the keys; elements of lists have their number for a key.
  private(set) var places: [[String]: Place] = [:]
  /// The first `[` behind which no table's name stands; TOMLKit aborts the program there.
  private(set) var namelessTable: SourcePosition?
  private let text: UnsafeBufferPointer<UInt8>
  private var at = 0
  private var line: Int
  private var lineStart = 0
  private var tableCounts: [[String]: Int] = [:]

  /// The deepest nesting that is followed, which is toml++'s.
  private static let depth = 256

  init(_ text: UnsafeBufferPointer<UInt8>, firstLine: Int) {
    self.text = text
    line = firstLine
    var table: [String] = []
    skipBlanks(andLines: true)
    while at < text.count {
      let before = at
      if take("[") {
        let isElement = take("[")
        skipBlanks(andLines: false)
        let start = position
        if !beginsKey && next != UInt8(ascii: "]") { namelessTable = namelessTable ?? start }
        var path = keyPath()
        let range = SourceRange(start, position)
        for _ in 0..<(isElement ? 2 : 1) { _ = take("]") }
        places[resolved(path)] = places[resolved(path)] ?? Place(key: range, value: range)
        if isElement {
          path = resolved(path, isLast: false)
          tableCounts[path, default: 0] += 1
        }
        table = resolved(path)
      } else {
        pair(in: table, depth: 0)
      }
      skipBlanks(andLines: true)
      if at == before { return }
    }
  }

  // MARK: Keys

  /// A path in which tables of a list have their number behind the list's name.
  private func resolved(_ path: [String], isLast: Bool = true) -> [String] {
    var result: [String] = []
    for (index, key) in path.enumerated() {
      result.append(key)
      if let count = tableCounts[result], isLast || index < path.count - 1 {
        result.append(String(count - 1))
      }
    }
    return result
  }

  private mutating func pair(in table: [String], depth: Int) {
    let start = position
    let path = table + keyPath()
    let key = SourceRange(start, position)
    skipBlanks(andLines: false)
    guard take("=") else { return }
    skipBlanks(andLines: false)
    // `a.b = 1` gives `a` a place, too.
    for length in (table.count + 1)..<max(table.count + 1, path.count)
    where places[Array(path[..<length])] == nil {
      places[Array(path[..<length])] = Place(key: key, value: key)
    }
    value(path, key, depth)
  }

  private mutating func keyPath() -> [String] {
    var path: [String] = []
    repeat {
      skipBlanks(andLines: false)
      path.append(key())
      let end = at
      skipBlanks(andLines: false)
      if at < text.count && text[at] == UInt8(ascii: ".") { continue }
      // What stands behind the key is not part of it.
      at = end
    } while take(".")
    return path
  }

  private mutating func key() -> String {
    let start = at
    if next == UInt8(ascii: "\"") || next == UInt8(ascii: "'") {
      skipString()
      guard at - start >= 2 else { return "" }
      return String(decoding: text[(start + 1)..<(at - 1)], as: UTF8.self)
    }
    while let byte = next, !Self.ends.contains(byte), byte != UInt8(ascii: ".") { at += 1 }
    return String(decoding: text[start..<at], as: UTF8.self)
  }

  private static let ends: [UInt8] = Array(" \t\r\n=[]{},#".utf8)

  private var beginsKey: Bool {
    guard let next else { return false }
    return switch next {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D, 0x22, 0x27: true
    default: false
    }
  }

  // MARK: Values

  private mutating func value(_ path: [String], _ key: SourceRange, _ depth: Int) {
    let start = position
    let offset = at
    var raw = ""
    switch next {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): skipString()
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      guard depth < Self.depth else {
        at = text.count
        return
      }
      let isList = next == UInt8(ascii: "[")
      at += 1
      elements(of: path, key, isList: isList, depth + 1)
    default:
      while let byte = next, !Array(",]}\r\n#".utf8).contains(byte) { at += 1 }
      while at > offset && (text[at - 1] == 0x20 || text[at - 1] == 0x09) { at -= 1 }
      raw = String(decoding: text[offset..<at], as: UTF8.self)
    }
    places[path] = Place(key: key, value: SourceRange(start, position), raw: raw)
  }

  private mutating func elements(
    of path: [String], _ key: SourceRange, isList: Bool, _ depth: Int
  ) {
    var count = 0
    while at < text.count {
      skipBlanks(andLines: true)
      if take(isList ? "]" : "}") { return }
      let before = at
      if isList {
        value(path + [String(count)], key, depth)
        count += 1
      } else {
        pair(in: path, depth: depth)
      }
      skipBlanks(andLines: true)
      if !take(",") && at == before { return }
    }
  }

  private mutating func skipString() {
    guard let quote = next else { return }
    let isTriple =
      at + 2 < text.count && text[at + 1] == quote && text[at + 2] == quote
    at += isTriple ? 3 : 1
    var run = 0
    while let byte = next {
      if byte == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"") {
        run = 0
        step()
      } else {
        run = byte == quote ? run + 1 : 0
      }
      step()
      if run == (isTriple ? 3 : 1) { break }
    }
    // Up to two quotation marks may stand before the three that close.
    if isTriple { while next == quote { at += 1 } }
  }

  // MARK: Bytes

  private var next: UInt8? { at < text.count ? text[at] : nil }
  private var position: SourcePosition {
    SourcePosition(line: line, column: at - lineStart + 1)
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    at += 1
    return true
  }

  private mutating func step() {
    guard let byte = next else { return }
    at += 1
    if byte == 0x0A {
      line += 1
      lineStart = at
    }
  }

  private mutating func skipBlanks(andLines: Bool) {
    while let byte = next {
      switch byte {
      case 0x20, 0x09: at += 1
      case 0x0A where andLines, 0x0D where andLines: step()
      case UInt8(ascii: "#") where andLines: while let byte = next, byte != 0x0A { at += 1 }
      default: return
      }
    }
  }
}
