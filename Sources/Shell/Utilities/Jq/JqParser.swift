/// Reads filters of `jq`'s language.
struct JqParser {
  let tokens: [JqToken]
  var at = 0
  var depth = 0
  static let mostDepth = 100

  let places: [Int]

  init(_ tokens: [JqToken], _ places: [Int] = []) {
    self.tokens = tokens
    self.places = places
  }

  /// Reads a whole filter.
  static func filter(_ text: ByteString) throws(JqMistake) -> JqNode {
    let (tokens, places) = try JqLexer.tokens(text)
    return try filter(tokens, places)
  }

  static func filter(
    _ tokens: [JqToken], _ places: [Int] = []
  ) throws(JqMistake) -> JqNode {
    var parser = JqParser(tokens, places)
    if case .end = parser.token { return .identity }
    let node = try parser.pipe()
    guard case .end = parser.token else { throw parser.unexpected(", expecting $end") }
    return node
  }

  /// Reads definitions alone.
  static func definitions(_ text: ByteString) throws(JqMistake) -> [JqFunction] {
    var parser = JqParser(try JqLexer.tokens(text).tokens)
    var functions: [JqFunction] = []
    while parser.isName("def") { functions.append(try parser.definition()) }
    return functions
  }

  // MARK: Tokens

  var token: JqToken { at < tokens.count ? tokens[at] : .end }

  func isSign(_ sign: ByteString) -> Bool {
    if case .sign(let found) = token { found == sign } else { false }
  }

  func isName(_ name: ByteString) -> Bool {
    if case .name(let found) = token { found == name } else { false }
  }

  static let keywords: [ByteString] = [
    "if", "then", "elif", "else", "end", "as", "def", "reduce", "foreach", "try", "catch", "label",
    "import", "include", "and", "or", "not", "__loc__",
  ]

  func unexpected(_ hope: ByteString = "") -> JqMistake {
    var word = token.word
    if isSign(")") || isSign("]") || isSign("}") { word = "INVALID_CHARACTER" }
    if case .name(let name) = token, Self.keywords.contains(name), name != "not" { word = name }
    return JqMistake(
      message: "syntax error, unexpected " + word + hope, place: at < places.count ? places[at] : 0)
  }

  mutating func expect(_ sign: ByteString) throws(JqMistake) {
    guard isSign(sign) else { throw unexpected() }
    at += 1
  }

  mutating func expectName(_ name: ByteString) throws(JqMistake) {
    guard isName(name) else { throw unexpected() }
    at += 1
  }

  mutating func take(_ sign: ByteString) -> Bool {
    guard isSign(sign) else { return false }
    at += 1
    return true
  }

  mutating func variable() throws(JqMistake) -> ByteString {
    guard case .variable(let name) = token else { throw unexpected() }
    at += 1
    return name
  }

  // MARK: Operators, the loosest first

  mutating func pipe() throws(JqMistake) -> JqNode {
    depth += 1
    defer { depth -= 1 }
    if depth > Self.mostDepth { throw JqMistake(message: "filters are too deep") }
    if isName("def") {
      let function = try definition()
      return .define(function, try pipe())
    }
    if isName("label") {
      at += 1
      let name = try variable()
      try expect("|")
      return .label(name, try pipe())
    }
    let left = try comma()
    if isName("as") {
      at += 1
      var patterns = [try pattern()]
      while take("?//") { patterns.append(try pattern()) }
      try expect("|")
      return .bind(left, patterns, try pipe())
    }
    return take("|") ? .pipe(left, try pipe()) : left
  }

  mutating func comma() throws(JqMistake) -> JqNode {
    var left = try binary(0)
    while take(",") { left = .comma(left, try binary(0)) }
    return left
  }

  static let levels: [[ByteString]] = [
    ["//"], ["=", "|=", "+=", "-=", "*=", "/=", "%=", "//="], ["or"], ["and"],
    ["==", "!=", "<", "<=", ">", ">="], ["+", "-"], ["*", "/", "%"],
  ]

  func operator_(at level: Int) -> ByteString? {
    switch token {
    case .sign(let sign), .name(let sign): Self.levels[level].contains(sign) ? sign : nil
    default: nil
    }
  }

  mutating func binary(_ level: Int) throws(JqMistake) -> JqNode {
    guard level < Self.levels.count else { return try postfix() }
    var left = try binary(level + 1)
    while let sign = operator_(at: level) {
      at += 1
      // `//` stands to the right; assignments and comparisons do not stand in a row.
      let right = try binary(level == 0 ? 0 : level + 1)
      left = level == 1 ? .assign(sign, left, right) : .binary(sign, left, right)
      if level == 1 || level == 4, operator_(at: level) != nil { throw unexpected() }
    }
    return left
  }

  mutating func postfix() throws(JqMistake) -> JqNode {
    depth += 1
    defer { depth -= 1 }
    if depth > Self.mostDepth { throw JqMistake(message: "filters are too deep") }
    if take("-") { return .negate(try postfix()) }
    if isName("try") {
      at += 1
      let body = try postfix()
      guard isName("catch") else { return .attempt(body, nil) }
      at += 1
      return .attempt(body, try postfix())
    }
    if isName("def") {
      let function = try definition()
      return .define(function, try pipe())
    }
    var node = try term()
    while true {
      if take("?") {
        node = .attempt(node, nil)
      } else if case .field(let name) = token {
        at += 1
        node = .index(node, .literal(.string(name)))
      } else if isSign("["), !isSign("..") {
        node = try brackets(node)
      } else if isSign("."), at + 1 < tokens.count, followsDot(tokens[at + 1]) {
        at += 1
        node = isSign("[") ? try brackets(node) : .index(node, try text(nil))
      } else if isName("as"), case .variable = node {
        return try binding(node)
      } else if isName("as") {
        return try binding(node)
      } else {
        return node
      }
    }
  }

  func followsDot(_ token: JqToken) -> Bool {
    switch token {
    case .text: true
    case .sign(let sign): sign == "["
    default: false
    }
  }

  mutating func binding(_ source: JqNode) throws(JqMistake) -> JqNode {
    at += 1
    var patterns = [try pattern()]
    while take("?//") { patterns.append(try pattern()) }
    try expect("|")
    return .bind(source, patterns, try pipe())
  }

  mutating func brackets(_ target: JqNode) throws(JqMistake) -> JqNode {
    try expect("[")
    if take("]") { return .iterate(target) }
    if take(":") {
      let end = try pipe()
      try expect("]")
      return .slice(target, nil, end)
    }
    let start = try pipe()
    if take(":") {
      if take("]") { return .slice(target, start, nil) }
      let end = try pipe()
      try expect("]")
      return .slice(target, start, end)
    }
    try expect("]")
    return .index(target, start)
  }
}
