/// What the title of a post says of its place in a series.
///
/// Authors number their posts by hand: `[따배쿠] 1. 쿠버네티스 소개 [2/36]` or
/// `[07/36] 4-1. 쿠버네티스 아키텍처`.
struct SeriesTitle: Equatable, Sendable {
  /// The series' name, from the first bracket that is no number; `nil` when there is none.
  var name: String?
  /// Which part it is, from 1.
  var part: Int
  /// How many parts there are to be.
  var total: Int

  /// Reads a title; `nil` when it has no `[n/N]`.
  init?(_ title: String) {
    var name: String?
    var fraction: (part: Int, total: Int)?
    var rest = Substring(title)
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "[")),
      let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "]"))
    {
      let inside = rest[rest.index(after: open)..<close]
      if let found = Self.fraction(inside) {
        fraction = fraction ?? found
      } else if name == nil {
        name = Self.trimmed(inside)
      }
      rest = rest[rest.index(after: close)...]
    }
    guard let fraction else { return nil }
    self.name = name
    part = fraction.part
    total = fraction.total
  }

  /// The text of the first bracket in a text that is no `n/N`.
  static func bracketedName(_ text: String) -> String? {
    guard let open = text.firstIndex(of: "["), let close = text[open...].firstIndex(of: "]") else {
      return nil
    }
    let inside = text[text.index(after: open)..<close]
    return fraction(inside) == nil ? trimmed(inside) : nil
  }

  private static func fraction(_ text: Substring) -> (part: Int, total: Int)? {
    let halves = text.split(separator: "/", omittingEmptySubsequences: false)
    guard halves.count == 2, let part = number(halves[0]), let total = number(halves[1]),
      part >= 1, total >= 1, total <= 9999, part <= 9999
    else { return nil }
    return (part, total)
  }

  private static func number(_ text: Substring) -> Int? {
    guard let trimmed = trimmed(text), trimmed.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else {
      return nil
    }
    return Int(trimmed)
  }

  private static func trimmed(_ text: Substring) -> String? {
    var rest = text
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return rest.isEmpty ? nil : String(rest)
  }
}
