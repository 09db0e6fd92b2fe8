/// Expressions of `yq` in the words of jq.
enum YqExpression {
  /// What jq has no words for.
  private static let strange = [
    "ireduce", "fileIndex", "fi ", "filename", "documentIndex", "document_index", "di ", "splitDoc",
    "split_doc", "comments", "headComment", "head_comment", "lineComment", "line_comment",
    "footComment", "style", "tag", "anchor", "alias", "explode", "load", "with(", "eval(",
    "sortKeys", "sort_keys", "kind", "parent", "line", "column", "envsubst", "to_yaml", "from_yaml",
    "@yaml", "@props", "@xml", "@csv", "pivot", "filter(", "omit(", "pick(", "shuffle",
    "with_dtf", "format_datetime", "error(", "...", "ref ", "as $", "=c ", "?*", "*+", "*d", "*n",
  ]

  /// The same in jq's language; `nil` for what that has no words for.
  static func jq(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var bare: [UInt8] = []
    var index = 0
    func isName(_ byte: UInt8) -> Bool {
      97...122 ~= byte || 65...90 ~= byte || 48...57 ~= byte || byte == 95
    }
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 34 {
        // Texts are the same in both.
        var end = index + 1
        while end < bytes.count, bytes[end] != 34 { end += bytes[end] == 92 ? 2 : 1 }
        end = min(end + 1, bytes.count)
        result += bytes[index..<end]
        bare.append(34)
        index = end
        continue
      }
      bare.append(byte)
      if byte == 46, index + 1 < bytes.count, isName(bytes[index + 1]) || bytes[index + 1] == 45 {
        // Names may have hyphens.
        var end = index + 1
        while end < bytes.count, isName(bytes[end]) || bytes[end] == 45 || bytes[end] == 47 {
          end += 1
        }
        let name = bytes[(index + 1)..<end]
        if name.contains(45) || name.contains(47) {
          result += [46, 34] + name + [34]
        } else {
          result += bytes[index..<end]
        }
        // A name of the document is no word of the language.
        bare.append(95)
        index = end
        continue
      }
      if byte == 91, index + 1 < bytes.count, bytes[index + 1] == 93, let last = result.last,
        isName(last) || last == 46 || last == 34 || last == 93 || last == 41
      {
        // Nothing has no elements.
        result += Array("[]?".utf8)
        bare.append(93)
        index += 2
        if index < bytes.count, bytes[index] == 63 { index += 1 }
        continue
      }
      if isName(byte), index == 0 || !isName(bytes[index - 1]) {
        var end = index
        while end < bytes.count, isName(bytes[end]) { end += 1 }
        let word = String(decoding: bytes[index..<end], as: UTF8.self)
        if word == "keys" {
          result += Array("keys_unsorted".utf8)
          bare += bytes[(index + 1)..<end]
          index = end
          continue
        }
        if word == "env" || word == "strenv", end < bytes.count, bytes[end] == 40,
          let close = bytes[end...].firstIndex(of: 41)
        {
          let name = String(decoding: bytes[(end + 1)..<close], as: UTF8.self).trimmed
          let value = "$ENV[\"\(name)\"]"
          result += Array(
            (word == "strenv" ? value : "(\(value) as $v | try ($v|fromjson) catch $v)").utf8)
          index = close + 1
          continue
        }
      }
      result.append(byte)
      index += 1
    }
    let plain = String(decoding: bare, as: UTF8.self) + " "
    if strange.contains(where: { plain.has($0) }) { return nil }
    return String(decoding: result, as: UTF8.self)
  }
}
