/// RSS 2.0, with the Atom, Dublin Core and content modules for what it lacks.
enum RSSFeed {
  static func write(_ feed: Feed) -> [UInt8] {
    var xml = XMLWriter()
    xml.raw("<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\" ")
    xml.raw("xmlns:dc=\"http://purl.org/dc/elements/1.1/\" ")
    xml.raw("xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">\n<channel>\n")
    xml.element("title", feed.title)
    xml.element("link", feed.home)
    xml.element("description", feed.description.isEmpty ? feed.title : feed.description)
    xml.element("language", feed.language)
    xml.element("generator", "Pilgi")
    if let newest = feed.entries.first { xml.element("lastBuildDate", newest.publishedRFC822) }
    xml.raw("<atom:link rel=\"self\" type=\"application/rss+xml\" href=")
    xml.raw(XMLWriter.attribute(feed.url) + "/>\n")
    for entry in feed.entries { write(entry, &xml) }
    xml.raw("</channel>\n</rss>\n")
    return xml.bytes
  }

  private static func write(_ entry: Feed.Entry, _ xml: inout XMLWriter) {
    xml.raw("<item>\n")
    xml.element("title", entry.title)
    xml.element("link", entry.url)
    xml.element("guid", attributes: "isPermaLink=\"true\"", entry.url)
    xml.element("pubDate", entry.publishedRFC822)
    if !entry.author.isEmpty { xml.element("dc:creator", entry.author) }
    for category in entry.categories { xml.element("category", category) }
    if !entry.summary.isEmpty { xml.element("description", entry.summary) }
    if let html = entry.html { xml.element("content:encoded", html: html) }
    xml.raw("</item>\n")
  }
}
