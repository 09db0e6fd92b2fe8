internal import Diagnostics

/// What an author says of a block, in a comment above it or behind the language of its fence, or of a
/// whole note, in its front matter: `skip`, `fresh`, `exit=1`, `expect-error="AlreadyExists"`.
package struct Directives: Sendable, Hashable {
  /// The block is left alone.
  package var skips = false
  /// The block sets something up that readers do not see.
  package var isHidden = false
  /// The block begins in a new world.
  package var isFresh = false
  /// The status that its last command is expected to end with.
  package var status: Int?
  /// A text that the message of its last command is expected to hold.
  package var error: String?
  /// The world that its commands run in, where it is one of several.
  package var world: String?
  /// The world that it goes on from, which an earlier block made.
  package var continued: String?
  /// The machine that its commands run on.
  package var host: String?
  /// The version of the tools that it is written for, such as `1.28`.
  package var version: String?
  /// The words that nobody knows, each with the known one that it may mean.
  package private(set) var unknown: [Unknown] = []

  /// A word that is no directive, and the one that it may mean.
  package struct Unknown: Hashable, Sendable {
    package var name: String
    package var meant: String?
  }

  /// Whether its last command is expected to fail.
  package var expectsFailure: Bool { error != nil || (status ?? 0) != 0 }

  /// The words there are; those that want a value end with `=`.
  static let words = [
    "skip", "hidden", "fresh", "exit=", "expect-error=", "world=", "continue=", "host=", "version=",
  ]

  init() {}

  /// Reads words such as `fresh exit=1`; those behind a fence's language may be somebody else's.
  init(_ text: some StringProtocol, isShared: Bool = false) {
    var rest = text[...]
    while let start = rest.firstIndex(where: { !" \t{},\n".contains($0) }) {
      rest = rest[start...]
      let name = rest.prefix { !" \t{},=\n".contains($0) }
      rest = rest.dropFirst(name.count)
      var value: Substring?
      if rest.first == "=" {
        rest = rest.dropFirst()
        if let quote = rest.first, quote == "\"" || quote == "'" {
          let inner = rest.dropFirst().prefix { $0 != quote }
          value = Substring(inner)
          rest = rest.dropFirst(inner.count + 2)
        } else {
          let plain = rest.prefix { !" \t},\n".contains($0) }
          value = Substring(plain)
          rest = rest.dropFirst(plain.count)
        }
      }
      if !take(String(name), value.map(String.init)) { note(String(name), isShared: isShared) }
    }
  }

  /// Takes a word with its value; gives whether there is such a word.
  mutating func take(_ name: String, _ value: String?) -> Bool {
    switch (name, value) {
    case ("skip", nil), ("skip", "true"): skips = true
    case ("hidden", nil), ("hidden", "true"): isHidden = true
    case ("fresh", nil), ("fresh", "true"): isFresh = true
    case ("skip", "false"), ("hidden", "false"), ("fresh", "false"): break
    case ("exit", let value?):
      guard let number = Int(value) else { return false }
      status = number
    case ("expect-error", let value?): error = value
    case ("world", let value?): world = value
    case ("continue", let value?): continued = value
    case ("host", let value?): host = value
    case ("version", let value?): version = value
    default: return false
    }
    return true
  }

  /// Notes an unknown word; of a fence only one that is nearly one of ours.
  private mutating func note(_ name: String, isShared: Bool) {
    let names = Self.words.map { String($0.prefix { $0 != "=" }) }
    let meant =
      names.contains(name)
      ? Self.words.first { $0.hasPrefix(name) }
      : SpellingSuggestion.nearest(to: name, among: names)
    if isShared {
      guard let meant, name.utf8.count >= 5, name != meant, !names.contains(name) else { return }
    }
    unknown.append(Unknown(name: name, meant: meant))
  }

  /// These directives with those of another place, which go first.
  func adding(_ other: Directives) -> Directives {
    var result = self
    result.skips = skips || other.skips
    result.isHidden = isHidden || other.isHidden
    result.isFresh = isFresh || other.isFresh
    result.status = other.status ?? status
    result.error = other.error ?? error
    result.world = other.world ?? world
    result.continued = other.continued ?? continued
    result.host = other.host ?? host
    result.version = other.version ?? version
    result.unknown += other.unknown
    return result
  }
}
