internal import Diagnostics
internal import Templates

/// Gives assets their URLs: as they are, or minified and named after their content.
struct AssetPipeline: Sendable {
  /// The published files.
  private(set) var files: [StaticFile] = []
  /// The URL path, from the site's root, of each asset, by its path below `assets/`.
  private(set) var urls: [String: String] = [:]

  /// The folder in which Debian's `libjs-katex` puts KaTeX.
  static let katexFolder = "/usr/share/javascript/katex"

  /// Prepares the assets of a theme.
  ///
  /// - Throws: `SiteFailure` when a style sheet or script cannot be read.
  init(_ theme: Theme, minify: Bool) throws(SiteFailure) {
    for (path, origin) in theme.assets.sorted(by: { $0.key < $1.key }) {
      try add(path, origin, minify: minify)
    }
  }

  private mutating func add(
    _ path: String, _ origin: StaticFile.Origin, minify: Bool
  ) throws(SiteFailure) {
    var origin = origin
    var published = path
    let kind = Path.fileExtension(path)
    if minify && (kind == "css" || kind == "js") {
      var bytes = try Self.bytes(origin)
      if kind == "css" { bytes = StyleSheet.minify(bytes) }
      origin = .bundled(bytes)
      let hash = ContentHash(bytes).hexadecimal.prefix(10)
      published = Path.withoutExtension(path) + "." + hash + "." + kind
    }
    urls[path] = "/assets/" + published
    var size: ImageSize?
    if case .file(let file) = origin { size = ImageSize(path: file) }
    files.append(
      StaticFile(
        origin: origin, url: "/assets/" + published, outputPath: "assets/" + published,
        imageSize: size))
  }

  private static func bytes(_ origin: StaticFile.Origin) throws(SiteFailure) -> [UInt8] {
    switch origin {
    case .bundled(let bytes): bytes
    case .file(let path), .system(let path): try FileContents.read(path)
    }
  }

  /// The functions that templates may use.
  func functions(basePath: String) -> [String: TemplateFunction] {
    let urls = urls
    return [
      "asset": { path throws(FunctionFailure) in
        if let url = urls[path] { return basePath + LinkTarget.encoded(url) }
        throw FunctionFailure(
          "there is no asset 'assets/\(path)'",
          suggestion: SpellingSuggestion.nearest(to: path, among: urls.keys.sorted()))
      },
      "link": { path throws(FunctionFailure) in
        guard path.utf8.first == UInt8(ascii: "/") else {
          throw FunctionFailure("the path '\(path)' does not begin with '/'")
        }
        return basePath + LinkTarget.encoded(path)
      },
    ]
  }

  /// KaTeX's files as the system has them; empty when it is not installed.
  static func katex() -> [StaticFile] {
    let wanted = ["katex.min.css", "katex.min.js", "contrib/auto-render.min.js"]
    var paths = wanted.filter { FileIdentity(path: katexFolder + "/" + $0) != nil }
    guard paths.count == wanted.count else { return [] }
    do throws(SiteFailure) {
      for entry in try Folder.entries(katexFolder + "/fonts") {
        paths.append("fonts/" + entry.name)
      }
    } catch {
      // Without its fonts KaTeX still shows formulas, in the fonts of the page.
    }
    return paths.map { path in
      StaticFile(
        origin: .system(katexFolder + "/" + path), url: "/assets/katex/" + path,
        outputPath: "assets/katex/" + path)
    }
  }
}

/// CSS without comments and needless white space.
enum StyleSheet {
  static func minify(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var at = 0
    var needsSpace = false
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: "/"), at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "*") {
        at += 2
        while at + 1 < bytes.count,
          !(bytes[at] == UInt8(ascii: "*") && bytes[at + 1] == UInt8(ascii: "/"))
        {
          at += 1
        }
        at += 2
        continue
      }
      if byte <= 0x20 {
        needsSpace = true
        at += 1
        continue
      }
      if needsSpace, let last = result.last, !hugs(last, behind: true), !hugs(byte, behind: false) {
        result.append(0x20)
      }
      needsSpace = false
      if byte == UInt8(ascii: "}"), result.last == UInt8(ascii: ";") { result.removeLast() }
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        let end = string(bytes, at)
        result += bytes[at..<end]
        at = end
        continue
      }
      result.append(byte)
      at += 1
    }
    return result
  }

  /// Whether no space is needed beside a character: `:` before a space is kept apart, since
  /// ` :hover` and `:hover` differ, and so are `+`, `(` and `)`.
  private static func hugs(_ byte: UInt8, behind: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"), UInt8(ascii: ","),
      UInt8(ascii: ">"):
      true
    case UInt8(ascii: ":"): behind
    default: false
    }
  }

  private static func string(_ bytes: [UInt8], _ start: Int) -> Int {
    var at = start + 1
    while at < bytes.count && bytes[at] != bytes[start] {
      at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(at + 1, bytes.count)
  }
}
