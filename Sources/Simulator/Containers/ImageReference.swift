/// The name of an image: `nginx:1.25`, `registry.k8s.io/pause@sha256:…` (distribution/reference).
struct ImageReference {
  /// Such as `docker.io`.
  var domain: String
  /// Such as `library/nginx`.
  var path: String
  /// `latest` where none is written and there is no digest.
  var tag: String
  var digest: String?

  /// Why a name is none, in the words of the reference library.
  static func problem(_ text: String) -> String? {
    if ImageReference(text) != nil { return nil }
    let (name, _, _) = split(text)
    if name.utf8.contains(where: { 0x41...0x5A ~= $0 }) {
      let parts = name.pieces("/")
      let hasDomain = parts.count > 1 && isDomain(parts[0])
      let full =
        hasDomain
        ? Array(parts.dropFirst()).joinedText("/") : name.has("/") ? name : "library/" + name
      if ImageReference(text.lowered) != nil || full.lowered != full {
        return "invalid reference format: repository name (\(full)) must be lowercase"
      }
    }
    return "invalid reference format"
  }

  private static func isDomain(_ text: String) -> Bool {
    text.has(".") || text.has(":") || text == "localhost" || text.lowered != text
  }

  /// Whether a text is a host's name or address, with a port or without.
  private static func isHost(_ text: String) -> Bool {
    var name = text
    if let (before, port) = text.cutLast(":"), !text.has("]") || text.has("]:") {
      guard !port.isEmpty, port.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return false }
      name = before
    }
    if name.hasPrefix("["), name.hasSuffix("]") { return name.utf8.count > 2 }
    return name.pieces(".").allSatisfy { part in
      guard let first = part.utf8.first, let last = part.utf8.last else { return false }
      func isPlain(_ byte: UInt8) -> Bool {
        Names.isLetterOrDigit(byte) || 0x41...0x5A ~= byte
      }
      return isPlain(first) && isPlain(last)
        && part.utf8.allSatisfy { isPlain($0) || $0 == 0x2D }
    }
  }

  /// Such as `nginx:1.14` → (`nginx`, `1.14`, nil).
  static func split(_ text: String) -> (name: String, tag: String?, digest: String?) {
    var rest = text
    var digest: String?
    if let (before, after) = rest.cut("@") { (rest, digest) = (before, after) }
    if let (before, after) = rest.cutLast(":"), !after.has("/") { return (before, after, digest) }
    return (rest, nil, digest)
  }

  /// Reads a name; `nil` for what is none.
  init?(_ text: String) {
    let (name, tag, digest) = Self.split(text)
    guard !name.isEmpty else { return nil }
    if let tag {
      let bytes = Array(tag.utf8)
      guard let first = bytes.first, bytes.count <= 128, first != 0x2D, first != 0x2E,
        bytes.allSatisfy({
          Names.isLetterOrDigit($0) || $0 == 0x5F || $0 == 0x2D || $0 == 0x2E
        })
      else { return nil }
    }
    if let digest {
      guard let (kind, digits) = digest.cut(":"), kind == "sha256", digits.utf8.count == 64,
        digits.utf8.allSatisfy({ 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 })
      else { return nil }
    }
    var parts = name.pieces("/")
    domain = "docker.io"
    if parts.count > 1, let first = parts.first, Self.isDomain(first) {
      guard Self.isHost(first) else { return nil }
      domain = first
      parts.removeFirst()
      if domain == "index.docker.io" { domain = "docker.io" }
      if domain == "docker.io", parts.count == 1 { parts.insert("library", at: 0) }
    } else if parts.count == 1 {
      parts.insert("library", at: 0)
    }
    for part in parts {
      guard let first = part.utf8.first, let last = part.utf8.last,
        Names.isLetterOrDigit(first), Names.isLetterOrDigit(last),
        part.utf8.allSatisfy({
          0x30...0x39 ~= $0 || 0x61...0x7A ~= $0 || $0 == 0x2D || $0 == 0x5F || $0 == 0x2E
        }), !part.has(".."), !part.has("___"), !part.has("._"), !part.has("_."),
        !part.has("-."), !part.has(".-"), !part.has("-_"), !part.has("_-")
      else { return nil }
    }
    path = parts.joinedText("/")
    self.digest = digest
    self.tag = tag ?? "latest"
  }

  /// Such as `docker.io/library/nginx:1.25`.
  var full: String { domain + "/" + path + (digest.map { "@" + $0 } ?? ":" + tag) }
  /// `nginx`, the last part of the path.
  var shortName: String { path.cutLast("/")?.after ?? path }
  /// Such as `docker.io/library/nginx`.
  var repository: String { domain + "/" + path }
}
