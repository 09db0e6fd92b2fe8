/// An expanded word, or a piece of one that word splitting gave.
struct Field {
  var bytes: [UInt8] = []
  /// Which bytes stand for themselves in a pattern.
  var quoted: [Bool] = []

  mutating func append(_ text: [UInt8], quoted isQuoted: Bool) {
    bytes += text
    quoted += repeatElement(isQuoted, count: text.count)
  }
}

/// Puts the pieces of a word together, splitting what expansions gave.
struct FieldBuilder {
  var fields: [Field] = []
  var current: Field?
  /// The bytes of `IFS`; `nil` when words are not split.
  var separators: [UInt8]?
  /// What `$*` puts between the parameters.
  var joiner: [UInt8] = [32]

  init(separators: [UInt8]?) { self.separators = separators }

  mutating func append(_ text: [UInt8], quoted: Bool) {
    if current == nil { current = Field() }
    current?.append(text, quoted: quoted)
  }

  mutating func finish() {
    if let field = current { fields.append(field) }
    current = nil
  }

  /// Appends the value of an unquoted expansion.
  mutating func appendSplit(_ text: [UInt8]) {
    guard let separators else {
      append(text, quoted: false)
      return
    }
    if text.isEmpty { return }
    var start = 0
    var afterSpace = false
    for index in text.indices where separators.contains(text[index]) {
      let byte = text[index]
      if start < index {
        append(Array(text[start..<index]), quoted: false)
        afterSpace = false
      }
      start = index + 1
      if byte == 32 || byte == 9 || byte == 10 {
        if current != nil {
          finish()
          afterSpace = true
        }
      } else if afterSpace {
        afterSpace = false
      } else {
        if current == nil { current = Field() }
        finish()
      }
    }
    if start < text.count { append(Array(text[start...]), quoted: false) }
  }

  /// Appends the elements of a list such as `$@`.
  mutating func appendList(_ values: [ByteString], quoted: Bool, joined: Bool) {
    if quoted && joined || separators == nil {
      let glue = joined ? joiner : [32]
      append(values.joined(ByteString(glue)).bytes, quoted: quoted)
      return
    }
    if !quoted, let separator = separators?.first {
      return appendSplit(values.joined(ByteString([separator])).bytes)
    }
    for (index, value) in values.enumerated() {
      if index > 0 { finish() }
      if quoted { append(value.bytes, quoted: true) } else { appendSplit(value.bytes) }
    }
  }
}
