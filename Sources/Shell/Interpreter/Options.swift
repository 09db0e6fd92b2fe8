/// The options of `set`.
enum Options {
  static let names: [(name: ByteString, letter: UInt8?)] = [
    ("allexport", 97), ("braceexpand", 66), ("emacs", nil), ("errexit", 101), ("errtrace", 69),
    ("functrace", 84), ("hashall", 104), ("histexpand", 72), ("history", nil), ("ignoreeof", nil),
    ("interactive-comments", nil), ("keyword", 107), ("monitor", 109), ("noclobber", 67),
    ("noexec", 110), ("noglob", 102), ("nolog", nil), ("notify", 98), ("nounset", 117),
    ("onecmd", 116), ("physical", 80), ("pipefail", nil), ("posix", nil), ("privileged", 112),
    ("verbose", 118), ("vi", nil), ("xtrace", 120),
  ]

  static func isOn(_ name: ByteString, in state: ShellState) -> Bool {
    if name == "interactive-comments" { return state.shopt.contains("interactive_comments") }
    guard let entry = names.first(where: { $0.name == name }) else { return false }
    return entry.letter.map { state.options.contains($0) } ?? state.longOptions.contains(name)
  }

  /// Sets an option by name; `false` if there is none of this name.
  static func set(_ name: ByteString, _ value: Bool, in state: inout ShellState) -> Bool {
    guard let entry = names.first(where: { $0.name == name }) else { return false }
    if let letter = entry.letter {
      if value { state.options.insert(letter) } else { state.options.remove(letter) }
    } else if value {
      state.longOptions.insert(name)
    } else {
      state.longOptions.remove(name)
    }
    return true
  }

  static func enabledNames(_ state: ShellState) -> [ByteString] {
    names.map { $0.name }.filter { isOn($0, in: state) }
  }

  /// The value of `$-`.
  static func letters(_ state: ShellState) -> ByteString {
    let order = Array("abefhkmnptuvxBCEHPT".utf8)
    return ByteString(
      order.filter { state.options.contains($0) } + (state.isInteractive ? [] : [99]))
  }
}
