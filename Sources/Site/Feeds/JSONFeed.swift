internal import Diagnostics

/// JSON Feed, version 1.1.
enum JSONFeed {
  static func write(_ feed: Feed) -> [UInt8] {
    var text = "{\n\"version\":\"https://jsonfeed.org/version/1.1\",\n"
    text += "\"title\":\(JSONText.quoted(feed.title)),\n"
    text += "\"home_page_url\":\(JSONText.quoted(feed.home)),\n"
    text += "\"feed_url\":\(JSONText.quoted(feed.url)),\n"
    if !feed.description.isEmpty {
      text += "\"description\":\(JSONText.quoted(feed.description)),\n"
    }
    text += "\"language\":\(JSONText.quoted(feed.language)),\n"
    if !feed.author.isEmpty {
      text += "\"authors\":[{\"name\":\(JSONText.quoted(feed.author))}],\n"
    }
    text += "\"items\":["
    for (index, entry) in feed.entries.enumerated() {
      text += index == 0 ? "\n" : ",\n"
      text += item(entry)
    }
    return Array((text + "\n]\n}\n").utf8)
  }

  private static func item(_ entry: Feed.Entry) -> String {
    var text = "{\"id\":\(JSONText.quoted(entry.url)),\"url\":\(JSONText.quoted(entry.url))"
    text += ",\"title\":\(JSONText.quoted(entry.title))"
    if let html = entry.html {
      text += ",\"content_html\":\(JSONText.quoted(String(decoding: html, as: UTF8.self)))"
    } else {
      text += ",\"content_text\":\(JSONText.quoted(entry.summary))"
    }
    if !entry.summary.isEmpty { text += ",\"summary\":\(JSONText.quoted(entry.summary))" }
    text += ",\"date_published\":\(JSONText.quoted(entry.published))"
    text += ",\"date_modified\":\(JSONText.quoted(entry.updated))"
    if !entry.author.isEmpty {
      text += ",\"authors\":[{\"name\":\(JSONText.quoted(entry.author))}]"
    }
    if !entry.categories.isEmpty {
      let tags = entry.categories.map { JSONText.quoted($0) }.joined(separator: ",")
      text += ",\"tags\":[\(tags)]"
    }
    return text + "}"
  }
}
