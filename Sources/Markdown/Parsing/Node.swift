import CCMarkGFM

/// What a node of the syntax tree is.
enum NodeKind: UInt8 {
  case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
  case footnoteDefinition, table, tableRow, tableCell
  case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image
  case footnoteReference, strikethrough
  case unknown
}

/// A node of cmark-gfm's syntax tree; it lives as long as the tree does.
struct Node: Equatable {
  let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) {
    self.pointer = pointer
  }

  init?(_ pointer: OpaquePointer?) {
    guard let pointer else { return nil }
    self.pointer = pointer
  }

  var kind: NodeKind {
    let type = cmark_node_get_type(pointer)
    switch type {
    case CMARK_NODE_TEXT: return .text
    case CMARK_NODE_SOFTBREAK: return .softBreak
    case CMARK_NODE_LINEBREAK: return .lineBreak
    case CMARK_NODE_CODE: return .code
    case CMARK_NODE_HTML_INLINE: return .htmlInline
    case CMARK_NODE_EMPH: return .emphasis
    case CMARK_NODE_STRONG: return .strong
    case CMARK_NODE_LINK: return .link
    case CMARK_NODE_IMAGE: return .image
    case CMARK_NODE_FOOTNOTE_REFERENCE: return .footnoteReference
    case CMARK_NODE_DOCUMENT: return .document
    case CMARK_NODE_BLOCK_QUOTE: return .blockQuote
    case CMARK_NODE_LIST: return .list
    case CMARK_NODE_ITEM: return .item
    case CMARK_NODE_CODE_BLOCK: return .codeBlock
    case CMARK_NODE_HTML_BLOCK: return .htmlBlock
    case CMARK_NODE_PARAGRAPH: return .paragraph
    case CMARK_NODE_HEADING: return .heading
    case CMARK_NODE_THEMATIC_BREAK: return .thematicBreak
    case CMARK_NODE_FOOTNOTE_DEFINITION: return .footnoteDefinition
    default: return CMarkLibrary.shared.extensionKind(of: type)
    }
  }

  // MARK: The tree

  var next: Node? { Node(cmark_node_next(pointer)) }
  var previous: Node? { Node(cmark_node_previous(pointer)) }
  var parent: Node? { Node(cmark_node_parent(pointer)) }
  var firstChild: Node? { Node(cmark_node_first_child(pointer)) }
  var lastChild: Node? { Node(cmark_node_last_child(pointer)) }

  /// Takes the node out of the tree.
  func unlink() {
    cmark_node_unlink(pointer)
  }

  func appendChild(_ child: Node) {
    cmark_node_append_child(pointer, child.pointer)
  }

  // MARK: Its text

  /// The text of text, code, HTML and code blocks.
  var literal: Bytes { Bytes(terminated: cmark_node_get_literal(pointer)) }
  var destination: Bytes { Bytes(terminated: cmark_node_get_url(pointer)) }
  var title: Bytes { Bytes(terminated: cmark_node_get_title(pointer)) }
  var fenceInfo: Bytes { Bytes(terminated: cmark_node_get_fence_info(pointer)) }

  func setLiteral(_ text: Bytes) {
    Self.withTerminated(text) { _ = cmark_node_set_literal(pointer, $0) }
  }

  func setDestination(_ text: Bytes) {
    Self.withTerminated(text) { _ = cmark_node_set_url(pointer, $0) }
  }

  func setTitle(_ text: Bytes) {
    Self.withTerminated(text) { _ = cmark_node_set_title(pointer, $0) }
  }

  func setFenceInfo(_ text: Bytes) {
    Self.withTerminated(text) { _ = cmark_node_set_fence_info(pointer, $0) }
  }

  private static func withTerminated(_ text: Bytes, _ body: (UnsafePointer<CChar>) -> Void) {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: text.count + 1) { buffer in
      for (index, byte) in text.enumerated() { buffer[index] = CChar(bitPattern: byte) }
      buffer[text.count] = 0
      if let base = buffer.baseAddress { body(base) }
    }
  }

  // MARK: Its properties

  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var isOrderedList: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var listStart: Int { Int(cmark_node_get_list_start(pointer)) }
  var isTightList: Bool { cmark_node_get_list_tight(pointer) != 0 }

  /// Whether a code block stands between fences, and is not merely indented.
  var isFenced: Bool {
    var length: Int32 = 0
    var offset: Int32 = 0
    var character: CChar = 0
    return cmark_node_get_fenced(pointer, &length, &offset, &character) != 0
  }

  /// Whether a task is done; `nil` for an item that is no task.
  var isTaskDone: Bool? {
    let owner = cmark_node_get_syntax_extension(pointer)
    guard let owner, owner == CMarkLibrary.shared.tasklist else { return nil }
    return cmark_gfm_extensions_get_tasklist_item_checked(pointer)
  }

  /// Whether this code is a formula with its dollars.
  var isFormula: Bool {
    cmark_node_get_syntax_extension(pointer) == CMarkLibrary.shared.formula
  }

  var isHeaderRow: Bool { cmark_gfm_extensions_get_table_row_is_header(pointer) != 0 }

  /// The alignment of a table's column: `l`, `c`, `r` or 0.
  func columnAlignment(_ column: Int) -> UInt8 {
    guard column < Int(cmark_gfm_extensions_get_table_columns(pointer)) else { return 0 }
    return cmark_gfm_extensions_get_table_alignments(pointer)?[column] ?? 0
  }

  // MARK: Its place

  /// The line of the Markdown, from 1; 0 where cmark-gfm did not note it.
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
  var endColumn: Int { Int(cmark_node_get_end_column(pointer)) }

  /// What cmark-gfm itself makes of the node.
  func cmarkHTML() -> [UInt8] {
    Array(Bytes(terminated: CMarkLibrary.renderHTML(pointer)))
  }
}
