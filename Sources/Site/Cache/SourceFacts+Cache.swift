internal import Diagnostics
internal import Markdown
internal import YAML

/// Facts as bytes. What is written here is read in the same order below it.
extension SourceFacts {
  func write(to writer: inout ByteWriter) {
    frontMatter.write(to: &writer)
    writer.write(bodyStart)
    writer.write(bodyLine)
    writer.write(heading) { $0.write($1) }
    writer.write(markdown) { writer, markdown in markdown.write(to: &writer) }
    writer.write(diagnostics) { writer, diagnostic in writer.write(diagnostic) }
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damaged) {
    let frontMatter = try FrontMatter(from: &reader)
    let (bodyStart, bodyLine) = (try reader.integer(), try reader.integer())
    let heading = try reader.optionalText()
    let markdown = try reader.optional { reader throws(ByteReader.Damaged) in
      try MarkdownFacts(from: &reader)
    }
    self.init(
      frontMatter: frontMatter, bodyStart: bodyStart, bodyLine: bodyLine, heading: heading,
      diagnostics: try reader.list { reader throws(ByteReader.Damaged) in try reader.diagnostic() })
    self.markdown = markdown
  }
}

extension MarkdownFacts {
  func write(to writer: inout ByteWriter) {
    writer.write(excerpt)
    writer.write(readingSeconds)
    writer.write(headings.bytes[...])
    writer.write(anchors.bytes[...])
    writer.write(links) { writer, link in
      writer.write(link.destination)
      writer.write(link.kind == .link)
      writer.write(link.isRawHTML)
      writer.write(link.range)
    }
    writer.write(shortcodes) { writer, shortcode in
      writer.write(shortcode.name)
      writer.write(shortcode.range)
    }
    writer.write(hasTableOfContents)
    writer.write(hasMath)
    writer.write(hasMermaid)
    writer.write(hasCode)
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damaged) {
    excerpt = try reader.text()
    readingSeconds = try reader.integer()
    headings = TextList(bytes: try reader.byteString())
    anchors = TextList(bytes: try reader.byteString())
    links = try reader.list { reader throws(ByteReader.Damaged) in
      MarkdownLink(
        try reader.text(), kind: try reader.flag() ? .link : .image, isRawHTML: try reader.flag(),
        range: try reader.range())
    }
    shortcodes = try reader.list { reader throws(ByteReader.Damaged) in
      Shortcode(name: try reader.text(), range: try reader.range())
    }
    hasTableOfContents = try reader.flag()
    hasMath = try reader.flag()
    hasMermaid = try reader.flag()
    hasCode = try reader.flag()
  }
}

extension FrontMatter {
  fileprivate func write(to writer: inout ByteWriter) {
    for text in [title, subtitle, description] { writer.write(text) { $0.write($1) } }
    for date in [date, updated, expires] { writer.write(date) { $0.write($1) } }
    for texts in [authors, categories, tags, aliases] { writer.write(texts) { $0.write($1) } }
    for text in [
      layout, series, part, slug, permalink, heroImage, heroVideo, heroAlt, thumbnail,
    ] {
      writer.write(text) { $0.write($1) }
    }
    for flag in [isDraft, isPublished, comments, share, tableOfContents] { writer.write(flag) }
    for flag in [math, mermaid] { writer.write(flag) { $0.write($1) } }
    writer.write(weight) { $0.write($1) }
    writer.write(parameters) { $0.write($1) }
    for range in [titleRange, layoutRange, addressRange] { writer.write(range) { $0.write($1) } }
    writer.write(imageRanges.sorted { $0.key < $1.key }) { writer, entry in
      writer.write(entry.key)
      writer.write(entry.value)
    }
  }

  fileprivate init(from reader: inout ByteReader) throws(ByteReader.Damaged) {
    title = try reader.optionalText()
    subtitle = try reader.optionalText()
    description = try reader.optionalText()
    date = try reader.optionalDate()
    updated = try reader.optionalDate()
    expires = try reader.optionalDate()
    authors = try reader.texts()
    categories = try reader.texts()
    tags = try reader.texts()
    aliases = try reader.texts()
    layout = try reader.optionalText()
    series = try reader.optionalText()
    part = try reader.optionalText()
    slug = try reader.optionalText()
    permalink = try reader.optionalText()
    heroImage = try reader.optionalText()
    heroVideo = try reader.optionalText()
    heroAlt = try reader.optionalText()
    thumbnail = try reader.optionalText()
    isDraft = try reader.flag()
    isPublished = try reader.flag()
    comments = try reader.flag()
    share = try reader.flag()
    tableOfContents = try reader.flag()
    math = try reader.optional { reader throws(ByteReader.Damaged) in try reader.flag() }
    mermaid = try reader.optional { reader throws(ByteReader.Damaged) in try reader.flag() }
    weight = try reader.optional { reader throws(ByteReader.Damaged) in try reader.integer() }
    parameters = try reader.list { reader throws(ByteReader.Damaged) in try reader.entry(depth: 0) }
    titleRange = try reader.optionalRange()
    layoutRange = try reader.optionalRange()
    addressRange = try reader.optionalRange()
    let ranges = try reader.list { reader throws(ByteReader.Damaged) in
      (try reader.text(), try reader.range())
    }
    imageRanges = Dictionary(ranges) { _, last in last }
  }
}
