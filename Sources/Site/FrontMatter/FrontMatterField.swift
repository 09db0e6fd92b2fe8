/// The keys that Pilgi knows, under all names that Jekyll, Hugo and Zola give them.
enum FrontMatterField: Sendable, CaseIterable {
  case title, subtitle, description, date, updated, expires, authors, layout, categories, tags
  case series, part, slug, permalink, aliases, draft, published, weight
  case heroImage, heroVideo, thumbnail, comments, share, tableOfContents, math, mermaid
  /// Hugo's `params` and Zola's `extra`: a map of other keys.
  case parameters
  /// Zola's `[taxonomies]`: a map of categories and tags.
  case taxonomies

  /// The key's names, Pilgi's own first.
  var names: [String] {
    switch self {
    case .title: ["title"]
    case .subtitle: ["subtitle"]
    case .description: ["description", "summary", "excerpt"]
    case .date: ["date", "publishDate"]
    case .updated: ["updated", "lastmod", "last_modified_at", "modified"]
    case .expires: ["expires", "expiryDate", "expiry-date"]
    case .authors: ["author", "authors"]
    case .layout: ["layout", "template"]
    case .categories: ["category", "categories"]
    case .tags: ["tags", "tag"]
    case .series: ["series"]
    case .part: ["part"]
    case .slug: ["slug"]
    case .permalink: ["permalink", "url", "path"]
    case .aliases: ["aliases", "redirect_from", "alias"]
    case .draft: ["draft"]
    case .published: ["published"]
    case .weight: ["weight", "order", "nav_order"]
    case .heroImage: ["header-img", "image", "header_img"]
    case .heroVideo: ["header-video", "header_video"]
    case .thumbnail: ["thumbnail"]
    case .comments: ["comments"]
    case .share: ["share"]
    case .tableOfContents: ["toc"]
    case .math: ["math", "katex", "mathjax"]
    case .mermaid: ["mermaid"]
    case .parameters: ["params", "extra"]
    case .taxonomies: ["taxonomies"]
    }
  }

  /// All known names.
  static let byName: [String: FrontMatterField] = {
    var table: [String: FrontMatterField] = [:]
    for field in allCases {
      for name in field.names { table[name] = field }
    }
    return table
  }()
}
