import CCMarkGFM

extension CMarkLibrary {
  /// Formulas between dollars, taken as they are written: `$a_1 * b_2$` has no emphasis in it.
  ///
  /// The result is a code node that belongs to this extension, with its dollars.
  static func makeFormula() -> OpaquePointer? {
    let made = cmark_syntax_extension_new("pilgi-formula")
    cmark_syntax_extension_set_match_inline_func(made, matchFormula)
    cmark_syntax_extension_set_special_inline_chars(made, specialCharacters(UInt8(ascii: "$")))
    return made
  }
}

/// Pandoc's rules, so that `$5 and $6` and `$ docker` stay text, made stricter for shell: what
/// follows the closing dollar may not go on with a word, a brace or a parenthesis.
private func matchFormula(
  syntax: OpaquePointer?, _: OpaquePointer?, _: OpaquePointer?, character: UInt8,
  parser: OpaquePointer?
) -> OpaquePointer? {
  guard character == UInt8(ascii: "$") else { return nil }
  let start = cmark_inline_parser_get_offset(parser)
  let byte = { (position: Int32) in cmark_inline_parser_peek_at(parser, position) }
  if start > 0, ASCII.isAlphanumeric(byte(start - 1)) || byte(start - 1) == UInt8(ascii: "$") {
    return nil
  }
  let isDisplay = byte(start + 1) == UInt8(ascii: "$")
  let width: Int32 = isDisplay ? 2 : 1
  var position = start + width
  if !isDisplay && ASCII.isSpace(byte(position)) { return nil }
  while true {
    switch byte(position) {
    case 0: return nil
    case UInt8(ascii: "\\"):
      if byte(position + 1) == 0 { return nil }
      position += 2
      continue
    case UInt8(ascii: "$"): break
    default:
      position += 1
      continue
    }
    if isDisplay && byte(position + 1) != UInt8(ascii: "$") {
      position += 1
      continue
    }
    break
  }
  guard position > start + width else { return nil }
  if !isDisplay {
    let following = byte(position + 1)
    if ASCII.isSpace(byte(position - 1)) || ASCII.isAlphanumeric(following)
      || [UInt8(ascii: "$"), UInt8(ascii: "_"), UInt8(ascii: "{"), UInt8(ascii: "(")].contains(
        following)
    {
      return nil
    }
  }
  let end = position + width
  guard let node = cmark_node_new_with_mem(CMARK_NODE_CODE, CMarkLibrary.memory) else {
    return nil
  }
  let source = (start..<end).map(byte)
  source.withUnsafeBufferPointer { Node(node).setLiteral($0) }
  cmark_node_set_syntax_extension(node, syntax)
  cmark_inline_parser_set_offset(parser, end)
  return node
}
