import CCMarkGFM

extension CMarkLibrary {
  /// Bare addresses that end before Hangul: `https://example.com/a를` links to `/a`.
  ///
  /// It comes before cmark-gfm's `autolink` and takes only what that would take too far; all else,
  /// addresses with a path in Hangul included, is left to it.
  static func makeHangulAutolink() -> OpaquePointer? {
    let made = cmark_syntax_extension_new("pilgi-hangul-autolink")
    cmark_syntax_extension_set_match_inline_func(made, matchHangulAutolink)
    return made
  }
}

private func matchHangulAutolink(
  _: OpaquePointer?, _: OpaquePointer?, parent: OpaquePointer?, character: UInt8,
  parser: OpaquePointer?
) -> OpaquePointer? {
  guard character == UInt8(ascii: ":") || character == UInt8(ascii: "w"),
    cmark_inline_parser_in_bracket(parser, 0) == 0, cmark_inline_parser_in_bracket(parser, 1) == 0
  else { return nil }
  let offset = cmark_inline_parser_get_offset(parser)
  let byte = { (position: Int) in
    position < 0 ? 0 : cmark_inline_parser_peek_at(parser, Int32(position))
  }
  guard let address = BareAddress(at: Int(offset), byte) else { return nil }
  guard let link = cmark_node_new_with_mem(CMARK_NODE_LINK, CMarkLibrary.memory),
    let text = cmark_node_new_with_mem(CMARK_NODE_TEXT, CMarkLibrary.memory)
  else { return nil }
  let written = (address.start..<address.end).map(byte)
  written.withUnsafeBufferPointer { Node(text).setLiteral($0) }
  let destination = address.hasScheme ? written : Array("http://".utf8) + written
  destination.withUnsafeBufferPointer { Node(link).setDestination($0) }
  cmark_node_append_child(link, text)
  cmark_inline_parser_set_offset(parser, Int32(address.end))
  cmark_node_unput(parent, offset - Int32(address.start))
  return link
}
