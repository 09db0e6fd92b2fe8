internal import CPreviewClient
internal import Diagnostics

/// The script that the preview adds to every page.
enum ClientScript {
  /// The script.
  static let bytes = Array(
    UnsafeBufferPointer(start: pilgi_preview_script(), count: pilgi_preview_script_count()))

  private static let end = Array("</body>".utf8)

  /// Adds the script to the end of a page's body.
  ///
  /// - Parameters:
  ///   - page: the page.
  ///   - path: the file that the page is, or would be if there were one.
  ///   - version: the version of the file; empty when there is none.
  /// - Returns: the page.
  static func inserted(into page: [UInt8], path: String, version: String) -> [UInt8] {
    let tag =
      "<script src=\"/__pilgi/client.js\" data-path=\"\(attribute(path))\" "
      + "data-version=\"\(attribute(version))\" defer></script>"
    var place = page.count
    if page.count >= end.count {
      for start in stride(from: page.count - end.count, through: 0, by: -1)
      where page[start..<(start + end.count)].elementsEqual(end) {
        place = start
        break
      }
    }
    var result: [UInt8] = []
    result.reserveCapacity(page.count + tag.utf8.count)
    result += page[..<place]
    result += tag.utf8
    result += page[place...]
    return result
  }

  private static func attribute(_ text: String) -> String {
    var result = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": result += "&amp;"
      case "\"": result += "&quot;"
      case "<": result += "&lt;"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }
}
