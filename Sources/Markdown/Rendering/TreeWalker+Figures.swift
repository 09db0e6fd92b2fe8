extension TreeWalker {
  /// Begins a paragraph of an image and its caption as a figure; `nil` when it has no caption.
  ///
  /// A caption is a line below the image, or a block quote, that begins with `출처:` or `Source:`;
  /// a line of emphasis, as Chirpy has it; or else the image's title.
  mutating func beginFigure(_ node: Node, _ image: Node) -> Bool? {
    var behind = image.next
    if let text = behind, text.kind == .text,
      let (_, length) = AttributeList.leading(literal(text)),
      length == literal(text).count
    {
      behind = text.next
    }
    // Spaces at the end of a line leave a text without any behind.
    if let text = behind, text.kind == .text, text.literal.isEmpty { behind = text.next }
    guard let behind else {
      if let quote = node.next, Self.isCaption(quote) {
        writeFigureStart(image)
        captionQuote = quote
        return false
      }
      return writeTitledFigure(image)
    }
    guard behind.kind == .softBreak || behind.kind == .lineBreak, let first = behind.next else {
      return nil
    }
    let isEmphasis = first.kind == .emphasis && first.next == nil
    guard isEmphasis || Self.beginsCaption(first) else { return nil }
    writeFigureStart(image)
    html.append("<figcaption>")
    while let node = node.firstChild, node != first { node.unlink() }
    paragraph.style = .caption
    return true
  }

  private mutating func writeFigureStart(_ image: Node) {
    html.beginLine()
    html.append("<figure>")
    writeImage(image)
  }

  private mutating func writeTitledFigure(_ image: Node) -> Bool? {
    let caption = title(image)
    guard !caption.isEmpty else { return nil }
    writeFigureStart(image)
    html.append("<figcaption>")
    html.append(escaping: title(image))
    html.append("</figcaption></figure>\n")
    return false
  }

  /// Whether a block is a quote that says where an image is from.
  private static func isCaption(_ node: Node) -> Bool {
    guard node.kind == .blockQuote, let paragraph = node.firstChild, paragraph.next == nil,
      paragraph.kind == .paragraph, let first = paragraph.firstChild
    else { return false }
    return beginsCaption(first)
  }

  private static func beginsCaption(_ node: Node) -> Bool {
    if node.kind == .link {
      guard let text = node.firstChild, text.kind == .text else { return false }
      return captionWord(text.literal) != nil
    }
    guard node.kind == .text, let rest = captionWord(node.literal) else { return false }
    return rest.trimmed.first == UInt8(ascii: ":") || rest.trimmed.starts(with: "：")
  }

  /// What follows the word that begins a caption; `nil` when none does.
  private static func captionWord(_ text: Bytes) -> Bytes? {
    let text = text.trimmed
    let words: [StaticString] = [
      "출처", "이미지 출처", "그림 출처", "사진 출처", "자료 출처", "원본 출처", "참고 출처",
    ]
    for word in words where text.starts(with: word) { return text.from(word.utf8CodeUnitCount) }
    for word: StaticString in ["image source", "source", "credit", "image credit"]
    where text.part(0..<word.utf8CodeUnitCount).isCaseInsensitively(word) {
      return text.from(word.utf8CodeUnitCount)
    }
    return nil
  }
}
