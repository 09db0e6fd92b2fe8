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

  /// Whether values under several of its names are joined; of other fields the first name counts.
  var isJoined: Bool {
    switch self {
    case .authors, .categories, .tags, .aliases, .parameters, .taxonomies: true
    default: false
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

  /// Keys that mean something to Hugo, Jekyll with its common themes, Zola or Docusaurus, and nothing
  /// to Pilgi: no slips of the finger, however near to a name of Pilgi's.
  static let foreign: Set<String> = [
    // Hugo
    "audio", "build", "_build", "cascade", "headless", "images", "isCJKLanguage", "keywords",
    "linkTitle", "linktitle", "markup", "menu", "menus", "outputs", "resources", "sitemap",
    "translationKey", "type", "types", "unpublishdate", "unpublishDate", "videos",
    // Jekyll
    "excerpt_separator", "grand_parent", "has_children", "has_toc", "header",
    "img_path", "lang", "last_updated", "media_subpath", "nav_exclude", "pagination", "parent",
    "pin", "redirect_to", "render_with_liquid", "robots", "sidebar", "teaser", "toc_label",
    "toc_sticky",
    // Zola
    "generate_feed", "generate_feeds", "in_search_index", "insert_anchor_links", "page_template",
    "paginate_by", "paginate_path", "paginate_reversed", "render", "sort_by", "transparent",
    // Docusaurus
    "custom_edit_url", "displayed_sidebar", "hide_table_of_contents", "hide_title", "id",
    "pagination_label", "sidebar_label", "sidebar_position", "toc_max_heading_level",
    "toc_min_heading_level",
  ]
}
