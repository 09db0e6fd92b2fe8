/// What an author says of a block, in a comment above it or behind the language of its fence: `skip`,
/// `fresh`, `exit=1`, `expect-error="AlreadyExists"`.
package struct Directives: Sendable, Hashable {
  /// The block is left alone.
  package var skips = false
  /// The block begins in a new world.
  package var isFresh = false
  /// The status that its last command is expected to end with.
  package var status: Int?
  /// A text that the message of its last command is expected to hold.
  package var error: String?

  /// Whether its last command is expected to fail.
  package var expectsFailure: Bool { error != nil || (status ?? 0) != 0 }

  /// Reads words such as `fresh exit=1`; what is unknown is somebody else's.
  init(_ text: some StringProtocol) {
    var rest = text[...]
    while let start = rest.firstIndex(where: { !" \t{},".contains($0) }) {
      rest = rest[start...]
      let name = rest.prefix { !" \t{},=".contains($0) }
      rest = rest.dropFirst(name.count)
      var value: Substring?
      if rest.first == "=" {
        rest = rest.dropFirst()
        if let quote = rest.first, quote == "\"" || quote == "'" {
          let inner = rest.dropFirst().prefix { $0 != quote }
          value = Substring(inner)
          rest = rest.dropFirst(inner.count + 2)
        } else {
          let plain = rest.prefix { !" \t},".contains($0) }
          value = Substring(plain)
          rest = rest.dropFirst(plain.count)
        }
      }
      take(String(name), value.map(String.init))
    }
  }

  private mutating func take(_ name: String, _ value: String?) {
    switch (name, value) {
    case ("skip", nil): skips = true
    case ("fresh", nil): isFresh = true
    case ("exit", let value?): status = Int(value)
    case ("expect-error", let value?): error = value
    default: break
    }
  }

  /// These directives with those of another place, which go first.
  func adding(_ other: Directives) -> Directives {
    var result = self
    result.skips = skips || other.skips
    result.isFresh = isFresh || other.isFresh
    result.status = other.status ?? status
    result.error = other.error ?? error
    return result
  }
}
