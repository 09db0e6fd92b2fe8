import YAML

/// Reads the nodes of a template.
struct GoTemplateParser {
  private static let deepest = 100
  private static let keywords = [
    "if", "with", "range", "end", "else", "define", "template", "block", "break", "continue",
  ]

  private var lexer: GoTemplateLexer
  private var ahead: [GoTemplateLexer.Place] = []
  private var variables = ["$"]
  private var depth = 0
  private var loops = 0
  private(set) var definitions: [String: [GoTemplate.Node]] = [:]

  private let library: GoTemplate.Library

  init(_ source: [UInt8], name: String, library: GoTemplate.Library = .go) {
    lexer = GoTemplateLexer(source, name: name)
    self.library = library
  }

  /// How a list of nodes ended.
  private enum Ending {
    case end
    case otherwise
    /// `{{else if …}}` and the like, whose pipeline comes next.
    case otherwiseBranch(String)
    case file
  }

  mutating func parseAll() throws(GoTemplate.Failure) -> [GoTemplate.Node] {
    let (nodes, ending) = try parseList()
    switch ending {
    case .file: return nodes
    case .end: throw lexer.failure("unexpected {{end}}")
    default: throw lexer.failure("unexpected {{else}}")
    }
  }

  private mutating func take() throws(GoTemplate.Failure) -> GoTemplateLexer.Place {
    if let place = ahead.popLast() { return place }
    return try lexer.next()
  }

  private mutating func takeNonSpace() throws(GoTemplate.Failure) -> GoTemplateLexer.Place {
    var place = try take()
    while place.token == .space { place = try take() }
    return place
  }

  private mutating func peek() throws(GoTemplate.Failure) -> GoTemplateLexer.Place {
    let place = try take()
    ahead.append(place)
    return place
  }

  private mutating func peekNonSpace() throws(GoTemplate.Failure) -> GoTemplateLexer.Place {
    let place = try takeNonSpace()
    ahead.append(place)
    return place
  }

  private mutating func parseList() throws(GoTemplate.Failure) -> ([GoTemplate.Node], Ending) {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.deepest else { throw lexer.failure("max expression depth exceeded") }
    var nodes: [GoTemplate.Node] = []
    while true {
      let place = try take()
      switch place.token {
      case .end: return (nodes, .file)
      case .text(let text): nodes.append(.text(text))
      default:
        let next = try peekNonSpace()
        guard case .word(let word) = next.token, Self.keywords.contains(word) else {
          nodes.append(.action(try parsePipeline(until: .close, "command")))
          continue
        }
        _ = try takeNonSpace()
        if word == "end" {
          try expectClose("end")
          return (nodes, .end)
        }
        if word == "else" {
          let after = try peekNonSpace()
          if case .word(let branch) = after.token, branch == "if" || branch == "with" {
            _ = try takeNonSpace()
            return (nodes, .otherwiseBranch(branch))
          }
          try expectClose("else")
          return (nodes, .otherwise)
        }
        if let node = try parseControl(word) { nodes.append(node) }
      }
    }
  }

  private mutating func expectClose(_ context: String) throws(GoTemplate.Failure) {
    let place = try takeNonSpace()
    guard place.token == .close else { throw unexpected(place, in: context) }
  }

  private func unexpected(_ place: GoTemplateLexer.Place, in context: String) -> GoTemplate.Failure
  {
    let shown: String
    switch place.token {
    case .end: shown = "EOF"
    case .word(let word) where Self.keywords.contains(word): shown = "<\(word)>"
    default: shown = place.source.quotedGo
    }
    return lexer.failure("unexpected \(shown) in \(context)")
  }

  private mutating func parseControl(
    _ word: String
  ) throws(GoTemplate.Failure) -> GoTemplate.Node? {
    switch word {
    case "if", "with", "range": return try parseBranch(word)
    case "break", "continue":
      try expectClose(word)
      guard loops > 0 else { throw lexer.failure("{{\(word)}} outside {{range}}") }
      return word == "break" ? .leave : .skip
    case "template":
      let start = try peekNonSpace().start
      let name = try parseName("template clause")
      let next = try peekNonSpace()
      if next.token == .close {
        _ = try takeNonSpace()
        return .template(name, nil, start)
      }
      return .template(name, try parsePipeline(until: .close, "template clause"), start)
    default:
      let start = try peekNonSpace().start
      let name = try parseName("\(word) clause")
      var pipeline: GoTemplate.Pipeline?
      if word == "block" {
        pipeline = try parsePipeline(until: .close, "block clause")
      } else {
        try expectClose("define clause")
      }
      let outer = variables
      variables = ["$"]
      let (nodes, ending) = try parseList()
      variables = outer
      guard case .end = ending else { throw lexer.failure("unexpected EOF") }
      definitions[name] = nodes
      return word == "block" ? .template(name, pipeline, start) : nil
    }
  }

  private mutating func parseName(_ context: String) throws(GoTemplate.Failure) -> String {
    let place = try takeNonSpace()
    guard case .string(let name) = place.token else { throw unexpected(place, in: context) }
    return name
  }

  private mutating func parseBranch(_ word: String) throws(GoTemplate.Failure) -> GoTemplate.Node {
    let outer = variables
    defer { variables = outer }
    let pipeline = try parsePipeline(until: .close, word)
    if word == "range" { loops += 1 }
    let (then, ending) = try parseList()
    if word == "range" { loops -= 1 }
    var otherwise: [GoTemplate.Node] = []
    switch ending {
    case .end: break
    case .file: throw lexer.failure("unexpected EOF")
    case .otherwise:
      let (nodes, last) = try parseList()
      guard case .end = last else {
        if case .file = last { throw lexer.failure("unexpected EOF") }
        throw lexer.failure("expected end; found {{else}}")
      }
      otherwise = nodes
    case .otherwiseBranch(let branch): otherwise = [try parseBranch(branch)]
    }
    switch word {
    case "if": return .condition(pipeline, then: then, otherwise: otherwise)
    case "with": return .with(pipeline, then: then, otherwise: otherwise)
    default: return .range(pipeline, body: then, otherwise: otherwise)
    }
  }

  private mutating func parsePipeline(
    until end: GoTemplateLexer.Token, _ context: String
  ) throws(GoTemplate.Failure) -> GoTemplate.Pipeline {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.deepest else { throw lexer.failure("max expression depth exceeded") }
    var pipeline = GoTemplate.Pipeline()
    try parseDeclaration(&pipeline, context)
    while true {
      let place = try peekNonSpace()
      if place.token == end {
        _ = try takeNonSpace()
        guard !pipeline.commands.isEmpty else {
          throw lexer.failure("missing value for \(context)")
        }
        return pipeline
      }
      if place.token == .close || place.token == .right { throw unexpected(place, in: context) }
      pipeline.commands.append(try parseCall(context))
    }
  }

  /// `$x := `, `$x = ` and, after `range`, `$i, $x := `.
  private mutating func parseDeclaration(
    _ pipeline: inout GoTemplate.Pipeline, _ context: String
  ) throws(GoTemplate.Failure) {
    var taken: [GoTemplateLexer.Place] = []
    var names: [String] = []
    while true {
      let place = try takeNonSpace()
      taken.append(place)
      guard case .variable(let name) = place.token else { break }
      names.append(name)
      let next = try takeNonSpace()
      taken.append(next)
      switch next.token {
      case .declare, .assign:
        pipeline.variables = names
        pipeline.declares = next.token == .declare
        if pipeline.declares {
          variables += names
        } else if let unknown = names.first(where: { !variables.contains($0) }) {
          throw lexer.failure("undefined variable \(unknown.quotedGo)")
        }
        return
      case .comma where context == "range":
        if names.count < 2 { continue }
        throw lexer.failure("too many declarations in range")
      default: break
      }
      break
    }
    // No declaration: a space between what was taken stands where one was.
    for (index, place) in taken.enumerated().reversed() {
      ahead.append(place)
      if index > 0, taken[index - 1].start + taken[index - 1].source.utf8.count < place.start {
        ahead.append(GoTemplateLexer.Place(token: .space, start: place.start, source: " "))
      }
    }
  }

  private mutating func parseCall(_ context: String) throws(GoTemplate.Failure) -> GoTemplate.Call {
    let start = try peekNonSpace().start
    var operands: [GoTemplate.Operand] = []
    while true {
      let place = try peekNonSpace()
      if place.token == .pipe || place.token == .close || place.token == .right { break }
      operands.append(try parseOperand(context))
      let next = try peek()
      switch next.token {
      case .space, .pipe, .close, .right: continue
      default: throw unexpected(next, in: "operand")
      }
    }
    if try peekNonSpace().token == .pipe {
      let pipe = try takeNonSpace()
      if operands.isEmpty { throw unexpected(pipe, in: context) }
    }
    guard !operands.isEmpty else { throw lexer.failure("empty command") }
    return GoTemplate.Call(operands: operands, start: start)
  }

  private mutating func parseOperand(_ context: String) throws(GoTemplate.Failure)
    -> GoTemplate.Operand
  {
    let place = try takeNonSpace()
    var operand = GoTemplate.Operand(kind: .dot, start: place.start, source: place.source)
    switch place.token {
    case .dot: break
    case .field(let name): operand.fields = [name]
    case .variable(let name):
      guard variables.contains(name) else {
        throw lexer.failure("undefined variable \(name.quotedGo)")
      }
      operand.kind = .variable(name)
    case .string(let text): operand.kind = .literal(.string(text))
    case .number(let text): operand.kind = .literal(.number(GoText.number(text)))
    case .word("true"), .word("false"):
      operand.kind = .literal(.boolean(place.token == .word("true")))
    case .word("nil"): operand.kind = .null
    case .word(let name):
      guard !Self.keywords.contains(name) else { throw unexpected(place, in: context) }
      guard GoFunctions.names.contains(name) || library == .charts && ChartFunctions.has(name)
      else {
        throw lexer.failure("function \(name.quotedGo) not defined")
      }
      operand.kind = .function(name)
    case .left:
      operand.kind = .pipeline(try parsePipeline(until: .right, "parenthesized pipeline"))
    default: throw unexpected(place, in: context == "command" ? "command" : context)
    }
    while case .field(let name) = try peek().token {
      let next = try take()
      if operand.fields.count == 1 || operand.source.hasPrefix("$") { operand.start = next.start }
      operand.fields.append(name)
      operand.source += next.source
    }
    return operand
  }
}
