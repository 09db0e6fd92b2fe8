/// The Atom Syndication Format (RFC 4287).
enum AtomFeed {
  static func write(_ feed: Feed) -> [UInt8] {
    var xml = XMLWriter()
    let language = XMLWriter.attribute(feed.language)
    xml.raw("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\(language)>\n")
    xml.element("title", feed.title)
    if !feed.description.isEmpty { xml.element("subtitle", feed.description) }
    xml.raw("<link rel=\"self\" type=\"application/atom+xml\" href=")
    xml.raw(XMLWriter.attribute(feed.url) + "/>\n")
    xml.raw("<link rel=\"alternate\" type=\"text/html\" href=")
    xml.raw(XMLWriter.attribute(feed.home) + "/>\n")
    xml.element("id", feed.home)
    xml.element("updated", feed.updated)
    author(feed.author.isEmpty ? feed.title : feed.author, &xml)
    xml.raw("<generator>Pilgi</generator>\n")
    for entry in feed.entries { write(entry, &xml) }
    xml.raw("</feed>\n")
    return xml.bytes
  }

  private static func write(_ entry: Feed.Entry, _ xml: inout XMLWriter) {
    xml.raw("<entry>\n")
    xml.element("title", entry.title)
    xml.raw("<link rel=\"alternate\" type=\"text/html\" href=")
    xml.raw(XMLWriter.attribute(entry.url) + "/>\n")
    xml.element("id", entry.url)
    xml.element("published", entry.published)
    xml.element("updated", entry.updated)
    if !entry.author.isEmpty { author(entry.author, &xml) }
    for category in entry.categories {
      xml.raw("<category term=" + XMLWriter.attribute(category) + "/>\n")
    }
    if !entry.summary.isEmpty { xml.element("summary", entry.summary) }
    if let html = entry.html { xml.element("content", attributes: "type=\"html\"", html: html) }
    xml.raw("</entry>\n")
  }

  private static func author(_ name: String, _ xml: inout XMLWriter) {
    xml.raw("<author>")
    xml.element("name", name)
    xml.raw("</author>\n")
  }
}
