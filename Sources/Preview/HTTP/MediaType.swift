/// The media types of a site's files.
enum MediaType {
  static let json = "application/json; charset=utf-8"
  static let html = "text/html; charset=utf-8"

  /// The type of a file, by the ending of its name.
  static func of(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return "application/octet-stream" }
    return switch name[name.index(after: dot)...].lowercased() {
    case "html", "htm": html
    case "css": "text/css; charset=utf-8"
    case "js", "mjs": "text/javascript; charset=utf-8"
    case "json", "map", "webmanifest": json
    case "txt", "yaml", "yml", "sh", "conf", "md", "toml", "log": "text/plain; charset=utf-8"
    case "csv": "text/csv; charset=utf-8"
    case "xml": path.hasSuffix("sitemap.xml") ? "application/xml" : "application/rss+xml"
    case "rss": "application/rss+xml"
    case "atom": "application/atom+xml"
    case "svg": "image/svg+xml"
    case "png": "image/png"
    case "jpg", "jpeg": "image/jpeg"
    case "gif": "image/gif"
    case "webp": "image/webp"
    case "avif": "image/avif"
    case "ico": "image/x-icon"
    case "woff2": "font/woff2"
    case "woff": "font/woff"
    case "ttf": "font/ttf"
    case "mp4": "video/mp4"
    case "webm": "video/webm"
    case "mp3": "audio/mpeg"
    case "pdf": "application/pdf"
    case "zip": "application/zip"
    case "gz", "tgz": "application/gzip"
    case "wasm": "application/wasm"
    default: "application/octet-stream"
    }
  }
}
