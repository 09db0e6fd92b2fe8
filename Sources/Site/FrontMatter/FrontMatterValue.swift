internal import Diagnostics
internal import YAML

/// A value of a front matter, whether it was written in YAML or TOML.
indirect enum FrontMatterValue: Hashable, Sendable {
  /// A single value: what it means, and its text as written.
  case scalar(YAMLScalar, raw: String)
  case list([FrontMatterValue])
  /// Keys and values in the order of the text.
  case map([Entry])

  /// A key with its value and their places.
  struct Entry: Hashable, Sendable {
    var key: String
    var value: FrontMatterValue
    var keyRange: SourceRange
    var valueRange: SourceRange
  }

  /// The text of a single value as written; `nil` for null, lists and maps.
  var text: String? {
    guard case .scalar(let scalar, let raw) = self, scalar != .null else { return nil }
    return raw
  }

  /// Whether it stands for nothing.
  var isNull: Bool {
    if case .scalar(.null, _) = self { return true }
    return false
  }

  /// Whether it is a text with nothing in it.
  var isBlank: Bool {
    guard case .scalar(.text, let raw) = self else { return false }
    return raw.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// What the value is, for messages: `a list`, `the number 3`.
  var kindName: String {
    switch self {
    case .scalar(.null, _): "nothing"
    case .scalar(.boolean, let raw): "'\(raw)'"
    case .scalar(.integer, let raw), .scalar(.number, let raw): "the number \(raw)"
    case .scalar(.text, let raw): raw.utf8.count > 40 ? "a text" : "the text '\(raw)'"
    case .list: "a list"
    case .map: "a mapping"
    }
  }
}

extension FrontMatterValue {
  /// A YAML node as a value.
  init(_ node: YAMLNode) {
    switch node.content {
    case .scalar(let text, _): self = .scalar(node.scalar ?? .text(text), raw: text)
    case .sequence(let elements): self = .list(elements.map { FrontMatterValue($0) })
    case .mapping(let pairs): self = .map(Self.entries(pairs))
    }
  }

  /// The pairs of a YAML mapping; keys that are no scalars are left out.
  static func entries(_ pairs: [YAMLNode.Pair]) -> [Entry] {
    pairs.compactMap { pair in
      guard let key = pair.key.text else { return nil }
      return Entry(
        key: key, value: FrontMatterValue(pair.value), keyRange: pair.key.range,
        valueRange: pair.value.range)
    }
  }
}
