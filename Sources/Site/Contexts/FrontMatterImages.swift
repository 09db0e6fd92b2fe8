internal import Diagnostics

/// Where the images of front matters are.
enum FrontMatterImages {
  /// The URL path of an image, from the site's root: beside the page's file, or from the site's root
  /// with or without a slash, as Jekyll's themes take it.
  static func url(_ path: String, of page: Page, in model: SiteModel) -> String {
    let target = LinkTarget(path)
    if target.form == .relative {
      if let beside = Path.normalized(Path.join(page.folder, target.path)),
        case .file(let index) = model.urls.target(source: beside)
      {
        return model.files[index].url
      }
      return "/" + (Path.normalized(target.path) ?? target.path)
    }
    return target.path
  }

  /// Whether an image of a front matter is in the site.
  static func exists(_ path: String, of page: Page, in model: SiteModel) -> Bool {
    LinkTarget(path).form == .external || model.urls[url(path, of: page, in: model)] != nil
  }

  /// Reports the images of a page's front matter that are not in the site.
  static func check(_ page: Page, in model: SiteModel) -> [Diagnostic] {
    page.frontMatter.imageRanges.sorted { $0.value.start < $1.value.start }.compactMap {
      path, range in
      guard !path.isEmpty, !exists(path, of: page, in: model) else { return nil }
      return Diagnostic(
        .warning, "link.missing-image", file: page.source, range: range,
        "the file '\(path)' is not in this site")
    }
  }
}
