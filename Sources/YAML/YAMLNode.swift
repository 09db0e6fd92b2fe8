public import Diagnostics

/// A value of a YAML document with its place in the text.
public struct YAMLNode: Hashable, Sendable {
  /// How a scalar was written.
  public enum Style: UInt8, Sendable {
    /// Without quotation marks: its type follows from its text.
    case plain
    /// In single or double quotation marks: always text.
    case quoted
    /// A block scalar, behind `|` or `>`: always text.
    case block
  }

  /// A key of a mapping with its value.
  public struct Pair: Hashable, Sendable {
    /// The key, nearly always a scalar.
    public var key: YAMLNode
    /// The value.
    public var value: YAMLNode

    /// Creates a pair.
    public init(key: YAMLNode, value: YAMLNode) {
      self.key = key
      self.value = value
    }
  }

  /// What the node holds.
  public enum Content: Hashable, Sendable {
    /// A text, with escapes and folds worked out.
    case scalar(String, Style)
    /// A list.
    case sequence([YAMLNode])
    /// Keys and values in the order of the text, merge keys worked out.
    case mapping([Pair])
  }

  /// What the node holds.
  public var content: Content
  /// The explicit tag, such as `tag:yaml.org,2002:str`; `nil` where the text has none.
  public var tag: String?
  /// The node's place; for a value that an alias or a merge key brought in, the place of the original.
  public var range: SourceRange

  /// Creates a node.
  public init(_ content: Content, tag: String? = nil, range: SourceRange) {
    self.content = content
    self.tag = tag
    self.range = range
  }

  /// The text of a scalar, whatever its type; `nil` for sequences and mappings.
  public var text: String? {
    if case .scalar(let text, _) = content { return text }
    return nil
  }

  /// The elements of a sequence; `nil` for anything else.
  public var elements: [YAMLNode]? {
    if case .sequence(let elements) = content { return elements }
    return nil
  }

  /// The pairs of a mapping; `nil` for anything else.
  public var pairs: [Pair]? {
    if case .mapping(let pairs) = content { return pairs }
    return nil
  }

  /// The value of a key of a mapping; `nil` when there is none.
  ///
  /// Of duplicate keys the last wins.
  public subscript(key: String) -> YAMLNode? {
    pairs?.last { $0.key.text == key }?.value
  }
}
