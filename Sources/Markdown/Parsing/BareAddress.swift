/// A web address in running text that Hangul follows without a space.
struct BareAddress {
  var start: Int
  var end: Int
  /// Whether it begins with `http://` and the like, and not with `www.`.
  var hasScheme: Bool

  /// The longest path looked through, in bytes, so that no input takes quadratic time.
  private static let longest = 4096

  /// The address around the `:` of its scheme, or beginning with the `w` of `www.`, at `position`;
  /// `nil` when there is none, or none that ends at Hangul.
  ///
  /// After a host, Hangul always ends it. After a path, a particle does, when it stands alone
  /// between ASCII and the end of the word; anything else in Hangul is part of the path, as in
  /// `https://ko.wikipedia.org/wiki/쿠버네티스`.
  init?(at position: Int, _ byte: (Int) -> UInt8) {
    if byte(position) == UInt8(ascii: ":") {
      guard byte(position + 1) == UInt8(ascii: "/"), byte(position + 2) == UInt8(ascii: "/") else {
        return nil
      }
      var first = position
      while ASCII.isLetter(byte(first - 1)) { first -= 1 }
      let scheme = (first..<position).map { ASCII.lowercased(byte($0)) }
      guard ["http", "https", "ftp"].contains(where: { Array($0.utf8) == scheme }) else {
        return nil
      }
      start = first
      hasScheme = true
      end = position + 3
    } else {
      let before = byte(position - 1)
      guard position == 0 || ASCII.isSpace(before) || Bytes("*_~(").contains(before),
        (0..<4).allSatisfy({ byte(position + $0) == Bytes("www.")[$0] })
      else { return nil }
      start = position
      hasScheme = false
      end = position
    }
    guard let hostEnd = Self.endOfHost(from: end, byte) else { return nil }
    guard let cut = Self.cut(after: hostEnd, byte) else { return nil }
    end = Self.withoutTrailingMarks(start, cut, byte)
    guard end >= hostEnd else { return nil }
  }

  /// The end of a host in ASCII; `nil` for one that cmark-gfm would not take either.
  private static func endOfHost(from start: Int, _ byte: (Int) -> UInt8) -> Int? {
    var end = start
    while ASCII.isAlphanumeric(byte(end)) || Bytes("-._").contains(byte(end)) { end += 1 }
    let host = (start..<end).map(byte)
    guard let last = host.last, last != UInt8(ascii: "."), host.first != UInt8(ascii: ".") else {
      return nil
    }
    // GFM section 6.9: no underscores in the last two segments.
    let segments = host.split(separator: UInt8(ascii: "."))
    guard !segments.suffix(2).contains(where: { $0.contains(UInt8(ascii: "_")) }) else {
      return nil
    }
    return end
  }

  /// Where Hangul ends the address; `nil` when it doesn't.
  private static func cut(after hostEnd: Int, _ byte: (Int) -> UInt8) -> Int? {
    if Hangul.width(at: hostEnd, byte) > 0 { return hostEnd }
    var position = hostEnd
    while position - hostEnd < longest {
      let current = byte(position)
      if current == 0 || ASCII.isSpace(current) || current == UInt8(ascii: "<") { return nil }
      guard current >= 0x80 else {
        position += 1
        continue
      }
      guard Hangul.width(at: position, byte) > 0 else {
        position += 1
        continue
      }
      var runEnd = position
      while case let width = Hangul.width(at: runEnd, byte), width > 0 { runEnd += width }
      let before = byte(position - 1)
      let following = byte(runEnd)
      let endsWord =
        !ASCII.isAlphanumeric(following) && !Bytes("/-_%#?=&").contains(following)
      if endsWord, before < 0x80, !Bytes("=#?&").contains(before),
        HangulParticle.isParticle((position..<runEnd).map(byte))
      {
        return position
      }
      position = runEnd
    }
    return nil
  }

  /// The address without the punctuation behind it (GFM section 6.9, extended autolink path
  /// validation).
  private static func withoutTrailingMarks(
    _ start: Int, _ end: Int, _ byte: (Int) -> UInt8
  ) -> Int {
    var end = end
    while end > start {
      let last = byte(end - 1)
      if Bytes("?!.,:*_~'\"`").contains(last) {
        end -= 1
      } else if last == UInt8(ascii: ")") {
        let opening = (start..<end).count { byte($0) == UInt8(ascii: "(") }
        let closing = (start..<end).count { byte($0) == UInt8(ascii: ")") }
        if closing <= opening { break }
        end -= 1
      } else if last == UInt8(ascii: ";") {
        var entity = end - 2
        while entity > start, ASCII.isLetter(byte(entity)) { entity -= 1 }
        end = entity < end - 2 && byte(entity) == UInt8(ascii: "&") ? entity : end - 1
      } else {
        break
      }
    }
    return end
  }
}
