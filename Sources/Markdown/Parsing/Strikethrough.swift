import CCMarkGFM

extension CMarkLibrary {
  /// GitHub's strikethrough (GFM section 6.5), as cmark-gfm's own extension parses it, but safe on
  /// several threads: see `CMarkLibrary`.
  static func makeStrikethrough() -> OpaquePointer? {
    let made = cmark_syntax_extension_new("pilgi-strikethrough")
    cmark_syntax_extension_set_match_inline_func(made, matchStrikethrough)
    cmark_syntax_extension_set_inline_from_delim_func(made, insertStrikethrough)
    cmark_syntax_extension_set_can_contain_func(made) { _, _, child in
      child.rawValue & UInt32(CMARK_NODE_TYPE_MASK) == UInt32(CMARK_NODE_TYPE_INLINE) ? 1 : 0
    }
    cmark_syntax_extension_set_special_inline_chars(made, specialCharacters(0))
    return made
  }
}

/// Turns a run of tildes into text, and into a delimiter when it can open or close.
private func matchStrikethrough(
  _: OpaquePointer?, _: OpaquePointer?, _: OpaquePointer?, character: UInt8,
  parser: OpaquePointer?
) -> OpaquePointer? {
  guard character == UInt8(ascii: "~") else { return nil }
  var isLeftFlanking: Int32 = 0
  var isRightFlanking: Int32 = 0
  var ignored: (Int32, Int32) = (0, 0)
  let count = cmark_inline_parser_scan_delimiters(
    parser, 100, character, &isLeftFlanking, &isRightFlanking, &ignored.0, &ignored.1)
  guard let text = cmark_node_new_with_mem(CMARK_NODE_TEXT, CMarkLibrary.memory) else {
    return nil
  }
  cmark_node_set_literal(text, String(repeating: "~", count: Int(count)))
  if (isLeftFlanking != 0 || isRightFlanking != 0) && (count == 1 || count == 2) {
    cmark_inline_parser_push_delimiter(parser, 0, isLeftFlanking, isRightFlanking, text)
  }
  return text
}

/// Wraps what stands between two delimiters of the same length.
private func insertStrikethrough(
  syntax: OpaquePointer?, _: OpaquePointer?, parser: OpaquePointer?,
  opener: UnsafeMutablePointer<delimiter>?, closer: UnsafeMutablePointer<delimiter>?
) -> UnsafeMutablePointer<delimiter>? {
  guard let opener, let closer else { return nil }
  let following = closer.pointee.next
  guard opener.pointee.length == closer.pointee.length,
    let node = opener.pointee.inl_text,
    cmark_node_set_type(node, CMarkLibrary.shared.strikethroughType) != 0
  else { return following }
  cmark_node_set_syntax_extension(node, syntax)
  while let child = cmark_node_next(node), child != closer.pointee.inl_text {
    cmark_node_append_child(node, child)
  }
  cmark_node_free(closer.pointee.inl_text)
  var delimiter = closer
  while delimiter != opener, let previous = delimiter.pointee.previous {
    cmark_inline_parser_remove_delimiter(parser, delimiter)
    delimiter = previous
  }
  cmark_inline_parser_remove_delimiter(parser, opener)
  return following
}
