/// A YouTube player, addressed so that YouTube sets no cookies before the reader plays the film.
struct VideoEmbed {
  /// The address of the player, escaped for an attribute.
  let address: [UInt8]

  /// The player that `address`, as written in an attribute, shows; `nil` when it isn't YouTube's.
  init?(_ address: Bytes) {
    var rest = Array(address.trimmed)
    for scheme in ["https:", "http:"] where rest.starts(with: scheme.utf8) {
      rest.removeFirst(scheme.utf8.count)
      break
    }
    guard rest.starts(with: "//".utf8) else { return nil }
    rest.removeFirst(2)
    let parts = rest.split(
      separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
    var path = parts[0].split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    let host = path.removeFirst().lowercased()
    let query = parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : ""
    var parameters = Self.parameters(query)
    var video: String?
    switch host {
    case "youtu.be", "www.youtu.be": video = path.first
    case "youtube.com", "www.youtube.com", "m.youtube.com", "music.youtube.com",
      "youtube-nocookie.com", "www.youtube-nocookie.com":
      if path.count >= 2, ["embed", "v", "shorts", "live"].contains(path[0]) {
        video = path[1]
      } else if path == ["watch"] {
        video = parameters.first { $0.name == "v" }?.value
      } else if path == ["playlist"] {
        video = "videoseries"
      }
    default: return nil
    }
    guard let video, !video.isEmpty, video.utf8.allSatisfy(Self.isIdentifierPart) else {
      return nil
    }
    parameters.removeAll { $0.name == "v" || Self.isTracking($0.name) }
    for index in parameters.indices where parameters[index].name == "t" {
      parameters[index] = ("start", parameters[index].value.filter(\.isNumber))
    }
    var result: [UInt8] = []
    result.append("https://www.youtube-nocookie.com/embed/")
    result.append(contentsOf: video.utf8)
    for (index, (name, value)) in parameters.enumerated() {
      result.append(index == 0 ? "?" : "&amp;")
      result.append(address: name)
      result.append(UInt8(ascii: "="))
      result.append(address: value)
    }
    self.address = result
  }

  private static func parameters(_ query: String) -> [(name: String, value: String)] {
    query.split(separator: "&").compactMap { pair in
      // In an attribute `&` may be written `&amp;`.
      let pair = pair.hasPrefix("amp;") ? pair.dropFirst(4) : pair
      let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = halves.first, !name.isEmpty else { return nil }
      return (String(name), halves.count > 1 ? String(halves[1]) : "")
    }
  }

  private static func isTracking(_ name: String) -> Bool {
    ["si", "feature", "ab_channel", "pp"].contains(name) || name.hasPrefix("utm_")
  }

  private static func isIdentifierPart(_ byte: UInt8) -> Bool {
    ASCII.isAlphanumeric(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }
}
