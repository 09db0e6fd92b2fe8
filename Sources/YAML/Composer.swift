internal import CYaml
internal import Diagnostics

/// Puts libyaml's events together to trees of nodes, without recursion.
struct Composer {
  /// A list or mapping that is being read.
  private struct Open {
    var isMapping: Bool
    var start: SourcePosition
    var tag: String?
    var anchor: String?
    var elements: [YAMLNode] = []
    var pairs: [YAMLNode.Pair] = []
    var key: YAMLNode?
    /// How many nodes are in it, aliases counted as what they stand for.
    var size = 1
  }

  private let file: String
  private let limits: YAMLReader.Limits
  private var open: [Open] = []
  private var anchors: [String: (node: YAMLNode, size: Int)] = [:]
  private var documents: [YAMLNode] = []
  private var diagnostics: [Diagnostic] = []
  private var count = 0
  /// Whether more events are wanted.
  private(set) var isReading = true

  init(file: String, limits: YAMLReader.Limits) {
    self.file = file
    self.limits = limits
  }

  mutating func take(_ event: yaml_event_t, _ table: LineTable) {
    switch event.type {
    case YAML_DOCUMENT_START_EVENT: anchors = [:]
    case YAML_SCALAR_EVENT: scalar(event, table)
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      begin(false, text(start.tag), text(start.anchor), table.range(event))
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      begin(true, text(start.tag), text(start.anchor), table.range(event))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: end(table.position(event.start_mark))
    case YAML_ALIAS_EVENT: alias(text(event.data.alias.anchor) ?? "", table.range(event))
    default: break
    }
  }

  /// The file that diagnostics name.
  var fileName: String { file }

  /// Keeps a diagnostic; the reading goes on.
  mutating func note(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Ends the reading with an error.
  mutating func fail(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
    isReading = false
  }

  /// The documents and diagnostics; what is still open is closed where it stands.
  mutating func finish() -> (documents: [YAMLNode], diagnostics: [Diagnostic]) {
    while let last = open.last { end(last.start) }
    return (documents, diagnostics)
  }

  private func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    guard let pointer else { return nil }
    var length = 0
    while pointer[length] != 0 { length += 1 }
    return String(decoding: UnsafeBufferPointer(start: pointer, count: length), as: UTF8.self)
  }

  private mutating func scalar(_ event: yaml_event_t, _ table: LineTable) {
    let scalar = event.data.scalar
    let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    let style: YAMLNode.Style =
      switch scalar.style {
      case YAML_PLAIN_SCALAR_STYLE: .plain
      case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
      default: .quoted
      }
    let value = String(decoding: bytes, as: UTF8.self)
    let node = YAMLNode(.scalar(value, style), tag: text(scalar.tag), range: table.range(event))
    add(node, anchor: text(scalar.anchor), size: 1)
  }

  private mutating func begin(
    _ isMapping: Bool, _ tag: String?, _ anchor: String?, _ range: SourceRange
  ) {
    guard open.count < limits.depth else {
      return fail(
        Diagnostic(
          .error, "yaml.too-deep", file: file, range: range,
          "lists and mappings are nested more than \(limits.depth) deep"))
    }
    open.append(Open(isMapping: isMapping, start: range.start, tag: tag, anchor: anchor))
  }

  private mutating func end(_ position: SourcePosition) {
    guard var last = open.popLast() else { return }
    if let key = last.key {
      last.pairs.append(.init(key: key, value: YAMLNode(.scalar("", .plain), range: key.range)))
    }
    let content: YAMLNode.Content =
      last.isMapping ? .mapping(mapping(last.pairs)) : .sequence(last.elements)
    let node = YAMLNode(content, tag: last.tag, range: SourceRange(last.start, position))
    add(node, anchor: last.anchor, size: last.size)
  }

  private mutating func alias(_ name: String, _ range: SourceRange) {
    guard let known = anchors[name] else {
      let near = SpellingSuggestion.nearest(to: name, among: anchors.keys.sorted())
      diagnostics.append(
        Diagnostic(
          .error, "yaml.unknown-anchor", file: file, range: range,
          "'*\(name)' stands for nothing: there is no '&\(name)' above it",
          suggestions: near.map { [Suggestion("did you mean '*\($0)'?")] } ?? []))
      return add(YAMLNode(.scalar("", .plain), range: range), anchor: nil, size: 1)
    }
    add(known.node, anchor: nil, size: known.size, at: range)
  }

  private mutating func add(
    _ node: YAMLNode, anchor: String?, size: Int, at range: SourceRange? = nil
  ) {
    // What is inside a list or mapping was counted when it was added; an alias counts in full.
    count += range == nil ? 1 : size
    guard count <= limits.nodes else {
      if isReading {
        fail(
          Diagnostic(
            .error, "yaml.too-many-nodes", file: file, range: range ?? node.range,
            "the document holds more than \(limits.nodes) values, aliases counted in full"))
      }
      return
    }
    if let anchor { anchors[anchor] = (node, size) }
    guard let place = open.indices.last else {
      documents.append(node)
      return
    }
    open[place].size += size
    if !open[place].isMapping {
      open[place].elements.append(node)
    } else if let key = open[place].key {
      open[place].pairs.append(.init(key: key, value: node))
      open[place].key = nil
    } else {
      open[place].key = node
    }
  }
}
