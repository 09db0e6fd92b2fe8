internal import Diagnostics
internal import Templates

/// What machines read of a whole site.
enum SiteIndexes {
  /// The sitemap (sitemaps.org, protocol 0.9); one file, as 50,000 URLs fit in it.
  static func sitemap(_ contexts: ContextBuilder) -> [UInt8] {
    var xml = XMLWriter()
    xml.raw("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    let model = contexts.model
    let newest = model.posts.first.flatMap { model.pages[$0].date?.iso8601 }
    add(contexts.absolute("/"), newest, &xml)
    for page in model.pages where page.kind == .post || page.kind == .page {
      add(contexts.absolute(page.url), (page.updated ?? page.date)?.iso8601, &xml)
    }
    for series in model.series { add(contexts.absolute(series.url), nil, &xml) }
    for taxonomy in model.taxonomies {
      for term in taxonomy.terms {
        let date = term.posts.first.flatMap { model.pages[$0].date?.iso8601 }
        add(contexts.absolute(taxonomy.url(term)), date, &xml)
      }
    }
    xml.raw("</urlset>\n")
    return xml.bytes
  }

  private static func add(_ url: String, _ date: String?, _ xml: inout XMLWriter) {
    xml.raw("<url><loc>")
    xml.text(url)
    xml.raw("</loc>")
    if let date { xml.raw("<lastmod>" + date + "</lastmod>") }
    xml.raw("</url>\n")
  }

  /// `robots.txt` (RFC 9309).
  static func robots(_ contexts: ContextBuilder) -> [UInt8] {
    var text = "User-agent: *\nAllow: /\n"
    if !contexts.origin.isEmpty { text += "\nSitemap: \(contexts.absolute("/sitemap.xml"))\n" }
    return Array(text.utf8)
  }

  /// A site's contents for language models, after llmstxt.org.
  static func llms(_ contexts: ContextBuilder) -> [UInt8] {
    let model = contexts.model
    var text = "# \(contexts.configuration.title)\n"
    if !contexts.configuration.description.isEmpty {
      text += "\n> \(contexts.configuration.description)\n"
    }
    for series in model.series {
      text += "\n## \(series.title)\n\n"
      for page in series.written { text += line(model.pages[page], contexts) }
    }
    let others = model.posts.filter { model.pages[$0].series == nil }
    if !others.isEmpty { text += "\n## 글\n\n" }
    for page in others { text += line(model.pages[page], contexts) }
    let pages = model.pages.filter { $0.kind == .page }
    if !pages.isEmpty { text += "\n## 페이지\n\n" }
    for page in pages { text += line(page, contexts) }
    return Array(text.utf8)
  }

  private static func line(_ page: Page, _ contexts: ContextBuilder) -> String {
    let description = contexts.description(page)
    let tail = description.isEmpty ? "" : ": " + description
    return "- [\(page.title)](\(contexts.absolute(page.url)))\(tail)\n"
  }

  /// The search index that the search page reads: one object for each page with its title (`t`), URL
  /// (`u`), description (`d`), tags (`g`), categories (`c`), series (`s`) and headings (`h`).
  static func search(_ contexts: ContextBuilder) -> [UInt8] {
    let model = contexts.model
    var bytes = Array("[".utf8)
    var isFirst = true
    for page in model.pages where page.kind == .post || page.kind == .page {
      bytes += (isFirst ? "\n" : ",\n").utf8
      isFirst = false
      let entry = page.series.map { model.series[$0.series].title }
      add("{\"t\":", page.title, &bytes)
      add(",\"u\":", contexts.path(LinkTarget.encoded(page.url)), &bytes)
      add(",\"d\":", contexts.description(page), &bytes)
      add(",\"g\":", page.frontMatter.tags, &bytes)
      add(",\"c\":", page.frontMatter.categories, &bytes)
      add(",\"s\":", entry ?? "", &bytes)
      add(",\"h\":", page.facts.markdown?.headings.texts ?? [], &bytes)
      bytes.append(UInt8(ascii: "}"))
    }
    return bytes + Array("\n]\n".utf8)
  }

  private static func add(_ key: StaticString, _ text: String, _ bytes: inout [UInt8]) {
    guard !text.isEmpty else { return }
    key.withUTF8Buffer { bytes.append(contentsOf: $0) }
    JSONText.append(text, to: &bytes)
  }

  private static func add(_ key: StaticString, _ texts: [String], _ bytes: inout [UInt8]) {
    guard !texts.isEmpty else { return }
    key.withUTF8Buffer { bytes.append(contentsOf: $0) }
    for (index, text) in texts.enumerated() {
      bytes.append(index == 0 ? 0x5B : 0x2C)
      JSONText.append(text, to: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// A page that sends its readers to another address.
  static func redirect(_ contexts: ContextBuilder, to url: String) -> [UInt8] {
    let path = HTMLText.escaped(contexts.path(LinkTarget.encoded(url)))
    let canonical = HTMLText.escaped(
      contexts.origin.isEmpty ? contexts.path(LinkTarget.encoded(url)) : contexts.absolute(url))
    let language = HTMLText.escaped(contexts.configuration.language)
    let text = """
      <!DOCTYPE html>
      <html lang="\(language)"><head><meta charset="utf-8"><title>옮긴 페이지</title>
      <link rel="canonical" href="\(canonical)"><meta name="robots" content="noindex">
      <meta http-equiv="refresh" content="0; url=\(path)"></head>
      <body><p>이 페이지는 <a href="\(path)">\(path)</a>로 옮겼습니다.</p></body></html>

      """
    return Array(text.utf8)
  }
}
