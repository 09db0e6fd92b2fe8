/// A file that is published as it is: an image beside a post, a style sheet, a download.
struct StaticFile: Sendable {
  /// Where the bytes come from.
  enum Origin: Sendable {
    /// A file, by its path from the site's folder, links followed.
    case file(String)
    /// A file outside the site's folder: KaTeX of the system.
    case system(String)
    /// The theme inside Pilgi.
    case bundled([UInt8])
  }

  var origin: Origin
  /// The URL path from the site's root, decoded.
  var url: String
  /// The file below the output folder.
  var outputPath: String
  /// The size of an image; `nil` for other files.
  var imageSize: ImageSize?
}
