/// The headings of a page as nested lists.
enum TableOfContents {
  /// The levels that are listed.
  private static let levels = 2...4

  /// `<ol>` with the headings of levels 2 to 4, nested; empty for fewer than two.
  ///
  /// A heading below a skipped level is listed under the heading before it, one list deeper.
  static func html(_ headings: [Heading]) -> [UInt8] {
    let listed = headings.filter { levels.contains($0.level) }
    guard listed.count >= 2 else { return [] }
    var html: [UInt8] = []
    html.reserveCapacity(listed.count * 96)
    var open: [Int] = []
    for heading in listed {
      // Closes the items that this one is not under; of a list, its first item sets the level.
      while let last = open.last, last >= heading.level, open.count > 1,
        open[open.count - 2] >= heading.level
      {
        html.append("</li></ol>")
        open.removeLast()
      }
      if let last = open.last, last >= heading.level {
        html.append("</li>")
        open[open.count - 1] = heading.level
      } else {
        html.append("<ol>")
        open.append(heading.level)
      }
      html.append("<li><a href=\"#")
      html.append(escaping: heading.id)
      html.append("\">")
      html.append(escaping: heading.text)
      html.append("</a>")
    }
    for _ in open { html.append("</li></ol>") }
    return html
  }
}
