internal import Diagnostics

/// JSON-LD after schema.org: what search engines read.
enum StructuredData {
  /// The `script` elements of a page.
  static func html(
    _ head: ContextBuilder.Head, trail: [(title: String, url: String)], _ builder: ContextBuilder
  ) -> [UInt8] {
    guard !builder.origin.isEmpty else { return [] }
    var text = ""
    switch head.kind {
    case "post": text += script(article(head, builder))
    case "series": text += script(course(head, builder))
    case "home": text += script(site(builder))
    default: break
    }
    if trail.count > 1 { text += script(breadcrumbs(trail, builder)) }
    return Array(text.utf8)
  }

  private static func script(_ json: String) -> String {
    "<script type=\"application/ld+json\">" + json + "</script>"
  }

  private static func quoted(_ text: String) -> String { JSONText.quoted(text) }

  private static func article(_ head: ContextBuilder.Head, _ builder: ContextBuilder) -> String {
    var json = "{\"@context\":\"https://schema.org\",\"@type\":\"Article\""
    json += ",\"headline\":" + quoted(head.title)
    json += ",\"url\":" + quoted(builder.absolute(head.url))
    json += ",\"inLanguage\":" + quoted(builder.configuration.language)
    if !head.description.isEmpty { json += ",\"description\":" + quoted(head.description) }
    if let date = head.published { json += ",\"datePublished\":\"" + date.iso8601 + "\"" }
    if let date = head.modified ?? head.published {
      json += ",\"dateModified\":\"" + date.iso8601 + "\""
    }
    if !head.author.isEmpty {
      json += ",\"author\":{\"@type\":\"Person\",\"name\":" + quoted(head.author) + "}"
    }
    return json + "}"
  }

  private static func course(_ head: ContextBuilder.Head, _ builder: ContextBuilder) -> String {
    let about = head.description.isEmpty ? head.title : head.description
    return "{\"@context\":\"https://schema.org\",\"@type\":\"Course\",\"name\":"
      + quoted(head.title)
      + ",\"description\":" + quoted(about) + ",\"url\":" + quoted(builder.absolute(head.url))
      + ",\"inLanguage\":" + quoted(builder.configuration.language)
      + ",\"provider\":{\"@type\":\"Organization\",\"name\":" + quoted(builder.configuration.title)
      + "}}"
  }

  private static func site(_ builder: ContextBuilder) -> String {
    "{\"@context\":\"https://schema.org\",\"@type\":\"WebSite\",\"name\":"
      + quoted(builder.configuration.title) + ",\"url\":" + quoted(builder.absolute("/")) + "}"
  }

  private static func breadcrumbs(
    _ trail: [(title: String, url: String)], _ builder: ContextBuilder
  ) -> String {
    var json = "{\"@context\":\"https://schema.org\",\"@type\":\"BreadcrumbList\","
    json += "\"itemListElement\":["
    for (index, step) in trail.enumerated() {
      if index > 0 { json += "," }
      json += "{\"@type\":\"ListItem\",\"position\":\(index + 1),\"name\":" + quoted(step.title)
      json += ",\"item\":" + quoted(builder.absolute(step.url)) + "}"
    }
    return json + "]}"
  }
}
