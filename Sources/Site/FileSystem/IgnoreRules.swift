/// What is no part of a site although it lies in its folders: editor backups, version control, and
/// what `.gitignore` and the configuration's `exclude` name.
///
/// Patterns follow gitignore(5): `*`, `?` and `[a-z]` stay within a name, `**` crosses folders, a
/// slash at the start or in the middle ties a pattern to its folder, one at the end means folders
/// only, `!` takes a name back in, and the last pattern that fits decides.
struct IgnoreRules: Sendable {
  private struct Pattern: Sendable {
    var glob: [UInt8]
    var isNegated = false
    var isForFolders = false
    var isAnchored = false
  }

  private var patterns: [Pattern] = []

  /// Adds the patterns of a `.gitignore` file.
  mutating func add(gitignore bytes: [UInt8]) {
    for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) { add(pattern: line) }
  }

  /// Adds one pattern.
  mutating func add(_ pattern: String) { add(pattern: Array(pattern.utf8)[...]) }

  private mutating func add(pattern line: ArraySlice<UInt8>) {
    var glob = line
    while let last = glob.last, last == 0x20 || last == 0x09 { glob.removeLast() }
    guard let first = glob.first, first != UInt8(ascii: "#") else { return }
    var pattern = Pattern(glob: [])
    if first == UInt8(ascii: "!") {
      pattern.isNegated = true
      glob.removeFirst()
    }
    if glob.last == UInt8(ascii: "/") {
      pattern.isForFolders = true
      glob.removeLast()
    }
    pattern.isAnchored = glob.contains(UInt8(ascii: "/"))
    if glob.first == UInt8(ascii: "/") { glob.removeFirst() }
    pattern.glob = Array(glob)
    if !glob.isEmpty { patterns.append(pattern) }
  }

  /// Whether a file or folder, given by its path from the site's folder, is to be passed over.
  func excludes(_ path: String, isFolder: Bool) -> Bool {
    let name = Path.name(path)
    if Self.isJunk(name) { return true }
    if patterns.isEmpty { return false }
    let pathBytes = Array(path.utf8)
    let nameBytes = Array(name.utf8)
    var isExcluded = false
    for pattern in patterns where !pattern.isForFolders || isFolder {
      let text = pattern.isAnchored ? pathBytes : nameBytes
      if Glob.matches(pattern.glob[...], text[...]) { isExcluded = !pattern.isNegated }
    }
    return isExcluded
  }

  /// Whether a name is that of an editor's, a system's or a version control's file.
  static func isJunk(_ name: String) -> Bool {
    guard let first = name.utf8.first, let last = name.utf8.last else { return true }
    if first == UInt8(ascii: ".") { return name != ".well-known" }
    if first == UInt8(ascii: "#") && last == UInt8(ascii: "#") || last == UInt8(ascii: "~") {
      return true
    }
    switch name {
    case "Thumbs.db", "desktop.ini", "node_modules", "4913", "__MACOSX": return true
    default: break
    }
    switch Path.fileExtension(name) {
    case "swp", "swo", "swx", "bak", "tmp", "orig", "rej", "kate-swp": return true
    default: return name.hasSuffix("___jb_tmp___") || name.hasSuffix("___jb_old___")
    }
  }
}

/// Matching of names against shell patterns.
enum Glob {
  /// Whether the whole of `text` fits `pattern`, in time proportional to the product of their
  /// lengths at most for each `**`.
  static func matches(_ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Bool {
    var pattern = pattern
    var text = text
    var retry: (pattern: ArraySlice<UInt8>, text: ArraySlice<UInt8>, crosses: Bool)?
    while true {
      if pattern.first == UInt8(ascii: "*") {
        var stars = 0
        while pattern.first == UInt8(ascii: "*") {
          pattern.removeFirst()
          stars += 1
        }
        if stars > 1 && pattern.first == UInt8(ascii: "/") {
          // `**/` also stands for no folder at all.
          if matches(pattern.dropFirst(), text) { return true }
        }
        retry = (pattern, text, stars > 1)
        continue
      }
      if text.isEmpty && pattern.isEmpty { return true }
      if let head = text.first, let rest = matchOne(pattern, head) {
        pattern = rest
        text.removeFirst()
        continue
      }
      guard let point = retry, let skipped = point.text.first,
        point.crosses || skipped != UInt8(ascii: "/")
      else { return false }
      retry = (point.pattern, point.text.dropFirst(), point.crosses)
      pattern = point.pattern
      text = point.text.dropFirst()
    }
  }

  /// The pattern behind its first element when that fits one byte, else `nil`.
  private static func matchOne(_ pattern: ArraySlice<UInt8>, _ byte: UInt8) -> ArraySlice<UInt8>? {
    guard let first = pattern.first else { return nil }
    switch first {
    case UInt8(ascii: "?"): return byte == UInt8(ascii: "/") ? nil : pattern.dropFirst()
    case UInt8(ascii: "["): return matchSet(pattern.dropFirst(), byte)
    case UInt8(ascii: "\\"):
      let rest = pattern.dropFirst()
      return rest.first == byte ? rest.dropFirst() : nil
    default: return first == byte ? pattern.dropFirst() : nil
    }
  }

  private static func matchSet(_ set: ArraySlice<UInt8>, _ byte: UInt8) -> ArraySlice<UInt8>? {
    var rest = set
    let isNegated = rest.first == UInt8(ascii: "!") || rest.first == UInt8(ascii: "^")
    if isNegated { rest.removeFirst() }
    var isInside = false
    var isFirst = true
    while let low = rest.popFirst() {
      if low == UInt8(ascii: "]") && !isFirst {
        return isInside != isNegated && byte != UInt8(ascii: "/") ? rest : nil
      }
      isFirst = false
      var high = low
      if rest.first == UInt8(ascii: "-"), let end = rest.dropFirst().first,
        end != UInt8(ascii: "]")
      {
        high = end
        rest = rest.dropFirst(2)
      }
      if low <= byte && byte <= high { isInside = true }
    }
    return nil
  }
}
