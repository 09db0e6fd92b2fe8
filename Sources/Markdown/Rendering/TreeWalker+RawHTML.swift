extension TreeWalker {
  mutating func writeHTMLBlock(_ node: Node) {
    place.begin(node)
    html.beginLine()
    let text = literal(node)
    if isExtended, text.starts(with: "<!--", at: 0), let end = takeCheckComment(text, at: 0),
      text.from(end).trimmed.isEmpty
    {
      return
    }
    if options.html == .escape {
      html.append("<p>")
      html.append(escaping: text.trimmed)
      html.append("</p>")
    } else if isExtended {
      writeHTML(text, node, isInline: false)
    } else {
      html.append(text)
    }
    html.beginLine()
  }

  mutating func writeInlineHTML(_ node: Node) {
    let text = literal(node)
    if isExtended && isWithinShortcode(node) {
      let name = Array(Bytes("{{")) + Array(text)
      name.withUnsafeBufferPointer { noteShortcode($0) }
      html.append(escaping: text)
    } else if options.html == .escape {
      html.append(escaping: text)
    } else if isExtended {
      writeHTML(text, node, isInline: true)
    } else {
      html.append(text)
    }
  }

  /// Whether a tag is really one of Hugo's shortcodes without spaces, `{{<note>}}`.
  private func isWithinShortcode(_ node: Node) -> Bool {
    guard let before = node.previous, before.kind == .text, let after = node.next,
      after.kind == .text
    else { return false }
    return literal(before).ends(with: "{{") && literal(after).starts(with: "}}")
  }

  // MARK: Tags

  /// Writes an author's HTML as it is, but for addresses that resolve to others and videos.
  private mutating func writeHTML(_ text: Bytes, _ node: Node, isInline: Bool) {
    var written = 0
    var position = 0
    while let start = text.firstIndex(of: UInt8(ascii: "<"), from: position) {
      if text.starts(with: "<!--", at: start) {
        if let end = takeCheckComment(text, at: start) {
          html.append(text.part(written..<start))
          (written, position) = (end, end)
          continue
        }
        position = (text.firstIndex(of: "-->", from: start + 4) ?? text.count) + 3
        continue
      }
      guard let tag = HTMLTag(in: text, at: start) else {
        position = start + 1
        continue
      }
      position = tag.end
      if tag.isNamed("iframe", in: text), writeVideoTag(tag, text, written..<start, isInline) {
        written = tag.end
        continue
      }
      if tag.isEnd { continue }
      if tag.isNamed("script", in: text) || tag.isNamed("style", in: text) {
        position = Self.end(of: tag, in: text)
        continue
      }
      noteIdentifiers(tag, text)
      writeAddresses(tag, text, &written, node)
    }
    html.append(text.from(written))
  }

  /// Takes in a comment about the next block's commands; the offset behind it, `nil` for another.
  private mutating func takeCheckComment(_ text: Bytes, at start: Int) -> Int? {
    guard let end = CheckComment.end(in: text, at: start) else { return nil }
    if CheckComment.hasHidden(text.part(start + 4..<end - 3)) { hidesNextCode = true }
    return end
  }

  /// The offset of the end tag of an element whose content is no HTML.
  private static func end(of tag: HTMLTag, in text: Bytes) -> Int {
    var position = tag.end
    while let start = text.firstIndex(of: "</", from: position) {
      if let end = HTMLTag(in: text, at: start),
        text.part(end.name).elementsEqual(text.part(tag.name))
      {
        return start
      }
      position = start + 2
    }
    return text.count
  }

  private mutating func noteIdentifiers(_ tag: HTMLTag, _ text: Bytes) {
    let id = tag.value(of: "id", in: text)?.string
    noteAnchor(id)
    if tag.isNamed("a", in: text), let name = tag.value(of: "name", in: text)?.string, name != id {
      noteAnchor(name)
    }
  }

  /// Writes the start tag of a YouTube player in a frame of its own, or the end tag of one; returns
  /// whether it did.
  private mutating func writeVideoTag(
    _ tag: HTMLTag, _ text: Bytes, _ unwritten: Range<Int>, _ isInline: Bool
  ) -> Bool {
    if tag.isEnd {
      guard let end = videoEnd else { return false }
      videoEnd = nil
      html.append(text.part(unwritten))
      html.append("</iframe>")
      html.append(end)
      return true
    }
    guard videoEnd == nil, let source = tag.value(of: "src", in: text),
      let video = VideoEmbed(source)
    else { return false }
    html.append(text.part(unwritten))
    html.append(isInline ? "<span class=\"video\">" : "<div class=\"video\">")
    videoEnd = isInline ? "</span>" : "</div>"
    html.append("<iframe src=\"")
    html.append(contentsOf: video.address)
    html.append("\" loading=\"lazy\" title=\"")
    writeAttributeValue(tag.value(of: "title", in: text) ?? Bytes("YouTube 동영상"))
    html.append("\" allowfullscreen referrerpolicy=\"strict-origin-when-cross-origin\">")
    noteIdentifiers(tag, text)
    return true
  }

  /// Writes what was in quotes of either kind into double ones.
  private mutating func writeAttributeValue(_ value: Bytes) {
    for byte in value {
      if byte == UInt8(ascii: "\"") { html.append("&quot;") } else { html.append(byte) }
    }
  }

  /// Reports the addresses in a tag, and writes those that resolve to others.
  private mutating func writeAddresses(
    _ tag: HTMLTag, _ text: Bytes, _ written: inout Int, _ node: Node
  ) {
    let isImage = tag.isNamed("img", in: text)
    let isMedium =
      isImage || tag.isNamed("video", in: text) || tag.isNamed("audio", in: text)
      || tag.isNamed("source", in: text)
    let isLink = tag.isNamed("a", in: text) || tag.isNamed("area", in: text)
    guard isMedium || isLink else { return }
    for attribute in tag.attributes where !attribute.value.isEmpty {
      let name = text.part(attribute.name)
      let isAddress =
        isLink
        ? name.isCaseInsensitively("href")
        : name.isCaseInsensitively("src") || name.isCaseInsensitively("poster")
      guard isAddress else { continue }
      let destination = Self.unescaped(text.part(attribute.value))
      let resolved = destination.withUnsafeBufferPointer {
        report($0, isLink ? .link : .image, inTagAs: text.part(attribute.value), node)
      }
      if isImage {
        result.imageCount += 1
        if result.firstImage == nil {
          result.firstImage = resolved?.url ?? String(decoding: destination, as: UTF8.self)
        }
      }
      guard let resolved, !resolved.url.utf8.elementsEqual(destination) else { continue }
      html.append(text.part(written..<attribute.value.lowerBound))
      html.append(address: resolved.url)
      written = attribute.value.upperBound
    }
  }

  /// An attribute's value with `&amp;` as `&`, the one reference that addresses need.
  private static func unescaped(_ value: Bytes) -> [UInt8] {
    var result: [UInt8] = []
    var start = 0
    while let found = value.firstIndex(of: "&amp;", from: start) {
      result.append(value.part(start..<found + 1))
      start = found + 5
    }
    result.append(value.from(start))
    return result
  }
}
