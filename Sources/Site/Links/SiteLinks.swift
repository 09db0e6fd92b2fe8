internal import Markdown

/// Works out where the links of a page lead.
struct SiteLinks: Sendable {
  /// What a link leads to.
  enum Destination: Sendable, Hashable {
    /// Another site, or something that is not checked.
    case elsewhere
    /// A page of the author's, by its index, and the anchor in it.
    case page(Int, fragment: String?)
    /// A file, by its index.
    case file(Int)
    /// A page that Pilgi makes.
    case generated
    /// Nothing.
    case missing
  }

  private let urls: URLIndex
  /// The URL paths of the pages, by page index.
  private let pages: [String]
  private let files: [StaticFile]
  private let basePath: String
  /// The site's own scheme and host: links that spell them out are links within the site.
  private let origin: String

  init(_ model: SiteModel) {
    urls = model.urls
    pages = model.pages.map(\.url)
    files = model.files
    basePath = model.configuration.basePath
    origin = model.configuration.origin
  }

  /// What a link of a page leads to, and the URL to write for it.
  func resolve(_ destination: String, from page: Page) -> (Destination, ResolvedLink) {
    var text = destination
    if !origin.isEmpty, text.hasPrefix(origin), text.dropFirst(origin.count).first == "/" {
      text = String(text.dropFirst(origin.count))
    }
    let target = LinkTarget(text)
    let untouched = ResolvedLink(destination)
    switch target.form {
    case .external: return (.elsewhere, untouched)
    case .fragment: return (.page(page.index, fragment: target.fragment), untouched)
    case .absolute:
      var path = target.path
      if !basePath.isEmpty, path.hasPrefix(basePath + "/") { path.removeFirst(basePath.count) }
      if let found = lookUp(path) { return found(target, self) }
      let source = String(path.drop { $0 == "/" })
      return find(source: source, target) ?? (.missing, ResolvedLink(basePath + destination))
    case .relative:
      if let path = Path.normalized(Path.join(page.folder, target.path)),
        let found = find(source: path, target)
      {
        return found
      }
      // As browsers would resolve it.
      let base = page.url.utf8.last == UInt8(ascii: "/") ? page.url : Path.parent(page.url) + "/"
      if let path = Path.normalized(base + target.path), let found = lookUp("/" + path) {
        return found(target, self)
      }
      return (.missing, untouched)
    }
  }

  private typealias Found = (LinkTarget, SiteLinks) -> (Destination, ResolvedLink)

  private func lookUp(_ url: String) -> Found? {
    guard let entry = urls[url] else { return nil }
    return { target, links in links.link(to: entry, path: url, target) }
  }

  /// What was made from a source file: `config.md`, a folder with an index, or a name without ending.
  private func find(source path: String, _ target: LinkTarget) -> (Destination, ResolvedLink)? {
    let trimmed = path.utf8.last == UInt8(ascii: "/") ? String(path.dropLast()) : path
    for candidate in [trimmed, trimmed + ".md"] {
      if let entry = urls.target(source: candidate) { return link(to: entry, path: nil, target) }
    }
    for index in ["index.md", "_index.md", "README.md"] {
      if let entry = urls.target(source: Path.join(trimmed, index)) {
        return link(to: entry, path: nil, target)
      }
    }
    return nil
  }

  private func link(
    to entry: URLIndex.Target, path: String?, _ target: LinkTarget
  ) -> (Destination, ResolvedLink) {
    let fragment = target.fragment.map { "#" + LinkTarget.encoded($0) } ?? ""
    let tail = target.query + fragment
    switch entry {
    case .page(let index):
      return (
        .page(index, fragment: target.fragment),
        ResolvedLink(basePath + LinkTarget.encoded(pages[index]) + tail)
      )
    case .file(let index):
      let file = files[index]
      let url = basePath + LinkTarget.encoded(file.url) + tail
      return (
        .file(index),
        ResolvedLink(url, width: file.imageSize?.width, height: file.imageSize?.height)
      )
    case .generated:
      return (.generated, ResolvedLink(basePath + LinkTarget.encoded(path ?? "/") + tail))
    case .redirect(let url):
      return (.generated, ResolvedLink(basePath + LinkTarget.encoded(url) + tail))
    }
  }
}
