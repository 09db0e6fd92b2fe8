internal import CBundledTheme
internal import Templates

/// The templates and assets of a site: those of its own folders, and the bundled theme's where the
/// site has none of that name.
struct Theme: Sendable {
  private(set) var templates: [TemplateSource] = []
  /// The assets, by their path below `assets/`.
  private(set) var assets: [String: StaticFile.Origin] = [:]
  /// The site's own folders with templates and assets, as paths from the site's.
  private(set) var folders: [String] = []

  /// Collects the theme of a site.
  ///
  /// - Throws: `SiteFailure` when a folder or template cannot be read.
  init(site: String, rules: IgnoreRules) throws(SiteFailure) {
    var sources: [String: TemplateSource] = [:]
    for (path, bytes) in Self.bundled {
      if let name = Self.templateName(path, below: "templates/") {
        sources[name] = TemplateSource(name: name, file: "(bundled) " + path, text: bytes)
      } else if path.hasPrefix("assets/") {
        assets[String(path.dropFirst("assets/".utf8.count))] = .bundled(bytes)
      }
    }
    if Folder.exists(Path.join(site, "templates")) {
      let tree = try SourceTree(site: site, folder: "templates", rules: rules)
      folders += tree.folders
      for file in tree.files {
        guard let name = Self.templateName(file.relativePath, below: "") else { continue }
        let text = try FileContents.read(Path.join(site, file.path))
        sources[name] = TemplateSource(name: name, file: file.path, text: text)
      }
    }
    templates = sources.values.sorted { $0.name < $1.name }
    if Folder.exists(Path.join(site, "assets")) {
      let tree = try SourceTree(site: site, folder: "assets", rules: rules)
      folders += tree.folders
      for file in tree.files { assets[file.relativePath] = .file(Path.join(site, file.path)) }
    }
  }

  private static func templateName(_ path: String, below folder: String) -> String? {
    guard path.hasPrefix(folder), Path.fileExtension(path) == "mustache" else { return nil }
    return String(Path.withoutExtension(path).dropFirst(folder.utf8.count))
  }

  /// The files of the theme inside the program, by path.
  static let bundled: [(path: String, bytes: [UInt8])] = (0..<pilgi_theme_count()).map { index in
    let file = pilgi_theme_file_at(index)
    let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
    return (String(cString: file.path), Array(bytes))
  }
}
