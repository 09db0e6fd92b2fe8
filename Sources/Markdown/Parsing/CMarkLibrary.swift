import CCMarkGFM

/// cmark-gfm, set up once for all threads.
///
/// A parse in cmark-gfm 0.29.0.gfm.6 switches the special characters of its extensions on in a
/// table that all threads share, and off again at its end, under the feet of any other thread that
/// is parsing. Here they are switched on once, and the extensions then claim no characters, so
/// that nothing is ever switched off:
///
/// - `autolink` keeps working without its list, which only that switch reads.
/// - `strikethrough` does not: the list is also how its delimiters find their extension (without
///   it cmark-gfm loops for ever). `Strikethrough.swift` has one of our own in its place, whose
///   delimiters go by the character NUL, which no document contains.
///
/// `@unchecked Sendable`: everything is written in `init`, and only read by parses afterwards.
struct CMarkLibrary: @unchecked Sendable {
  static let shared = CMarkLibrary()

  let table: OpaquePointer?
  let tasklist: OpaquePointer?
  let autolink: OpaquePointer?
  let strikethrough: OpaquePointer?
  let hangulAutolink: OpaquePointer?
  let formula: OpaquePointer?

  /// The memory that trees are made of.
  private let arena: pilgi_arena_functions

  /// The types that the extensions registered, found by parsing a sample.
  let tableType: cmark_node_type
  let tableRowType: cmark_node_type
  let tableCellType: cmark_node_type
  let strikethroughType: cmark_node_type

  private init() {
    arena = pilgi_arena_make()
    cmark_gfm_core_extensions_ensure_registered()
    table = cmark_find_syntax_extension("table")
    tasklist = cmark_find_syntax_extension("tasklist")
    autolink = cmark_find_syntax_extension("autolink")
    let original = cmark_find_syntax_extension("strikethrough")

    let sample = "a|~~b~~\n-|-\n"
    let parser = cmark_parser_new(0)
    defer { cmark_parser_free(parser) }
    for syntax in [table, original, autolink] {
      cmark_parser_attach_syntax_extension(parser, syntax)
    }
    cmark_parser_feed(parser, sample, sample.utf8.count)
    let tree = cmark_parser_finish(parser)
    let tableNode = cmark_node_first_child(tree)
    let row = cmark_node_first_child(tableNode)
    let cell = cmark_node_last_child(row)
    tableType = cmark_node_get_type(tableNode)
    tableRowType = cmark_node_get_type(row)
    tableCellType = cmark_node_get_type(cell)
    strikethroughType = cmark_node_get_type(cmark_node_first_child(cell))
    cmark_node_free(tree)

    strikethrough = Self.makeStrikethrough()
    hangulAutolink = Self.makeHangulAutolink()
    formula = Self.makeFormula()
    cmark_parser_attach_syntax_extension(parser, formula)
    cmark_manage_extensions_special_characters(parser, 1)
    cmark_syntax_extension_set_special_inline_chars(autolink, nil)
    cmark_syntax_extension_set_special_inline_chars(formula, nil)
  }

  /// The characters that begin what an extension parses.
  static func specialCharacters(_ characters: UInt8...) -> UnsafeMutablePointer<cmark_llist>? {
    var list: UnsafeMutablePointer<cmark_llist>?
    for character in characters {
      list = cmark_llist_append(
        cmark_get_default_mem_allocator(), list, UnsafeMutableRawPointer(bitPattern: Int(character))
      )
    }
    return list
  }

  func extensionKind(of type: cmark_node_type) -> NodeKind {
    switch type {
    case tableType: .table
    case tableRowType: .tableRow
    case tableCellType: .tableCell
    case strikethroughType: .strikethrough
    default: .unknown
    }
  }
}

// MARK: Trees

extension CMarkLibrary {
  /// What a document is parsed for.
  struct Syntax {
    var hangulAutolinks = false
    var formulas = false
    var smartPunctuation = false
  }

  /// The memory that trees on this thread are made of.
  static var memory: UnsafeMutablePointer<cmark_mem>? { shared.arena.mem }

  /// Parses `markdown` and gives `body` the tree, which is gone when it returns.
  func withTree(
    of markdown: Bytes, _ syntax: Syntax, _ body: (Node) -> Void
  ) {
    let mark = arena.enter()
    defer { arena.leave(mark) }
    // Without positions, cmark-gfm loses count of the lines behind code that goes over two.
    var options = CMARK_OPT_SOURCEPOS
    // Footnotes take two walks over the tree, of which most documents have no need.
    if markdown.firstIndex(of: "[^") != nil { options |= CMARK_OPT_FOOTNOTES }
    if !UTF8Check.isValid(markdown) { options |= CMARK_OPT_VALIDATE_UTF8 }
    if syntax.smartPunctuation { options |= CMARK_OPT_SMART }
    // Everything that the parser allocates is in the arena: it needs no freeing.
    let parser = cmark_parser_new_with_mem(options, Self.memory)
    if syntax.formulas { cmark_parser_attach_syntax_extension(parser, formula) }
    if syntax.hangulAutolinks { cmark_parser_attach_syntax_extension(parser, hangulAutolink) }
    for syntax in [table, strikethrough, autolink, tasklist] {
      cmark_parser_attach_syntax_extension(parser, syntax)
    }
    if let base = markdown.baseAddress, !markdown.isEmpty {
      base.withMemoryRebound(to: CChar.self, capacity: markdown.count) {
        cmark_parser_feed(parser, $0, markdown.count)
      }
    }
    if let root = Node(cmark_parser_finish(parser)) { body(root) }
  }

  static func renderHTML(_ node: OpaquePointer) -> UnsafePointer<CChar>? {
    UnsafePointer(cmark_render_html_with_mem(node, CMARK_OPT_UNSAFE, nil, memory))
  }
}
