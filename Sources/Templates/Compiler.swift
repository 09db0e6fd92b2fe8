internal import Diagnostics

/// Works out every name of a template against the schemas of the contexts that it will run in.
struct Compiler {
  /// A context as far as it is known before anything runs.
  enum Scope {
    case schema(Schema)
    /// An author's own value: any name may be in it.
    case dynamic
    /// A single value inside a section on it: `.` is it; nothing is put on the stack.
    case value(Resolved)
  }

  /// A name worked out.
  struct Resolved {
    var reference: Reference
    var type: FieldType
  }

  /// How many templates may take each other in.
  static let depthLimit = 32

  let library: TemplateLibrary
  var scopes: [Scope]
  private(set) var diagnostics: [Diagnostic] = []
  /// The hash of all that went into the program.
  private(set) var hash = ContentHash()
  var source = TemplateSource(name: "", file: "", text: [])
  /// What a child template puts in the place of its parent's blocks.
  private var overrides: [String: (elements: [Element], source: TemplateSource)] = [:]
  /// The templates that are being compiled, outermost first.
  private var chain: [String] = []
  private var minifier = Minifier()
  /// The diagnostics of a template's own text are reported once, however often it is taken in.
  private var reported: Set<String> = []

  init(_ library: TemplateLibrary, _ schema: Schema) {
    self.library = library
    scopes = [.schema(schema)]
  }

  mutating func compile(_ parsed: TemplateLibrary.Parsed) -> [Instruction] {
    hash.combine(parsed.hash)
    hash.combine(library.minifies ? 1 : 0)
    if reported.insert(parsed.source.name).inserted { diagnostics += parsed.diagnostics }
    let outer = source
    source = parsed.source
    chain.append(parsed.source.name)
    defer {
      source = outer
      chain.removeLast()
    }
    return compile(parsed.elements)
  }

  private mutating func compile(_ elements: [Element]) -> [Instruction] {
    var program: [Instruction] = []
    for element in elements {
      switch element {
      case .text(let bytes):
        literal(library.minifies ? minifier.minify(bytes) : bytes, &program)
      case .variable(let name, let isEscaped, let range):
        variable(name, isEscaped, range, &program)
      case .section(let name, let isInverted, let children, let tag, let inside):
        section(name, isInverted, children, tag, inside, &program)
      case .partial(let name, let range):
        if let parsed = takenIn(name, "partial", range) { append(compile(parsed), &program) }
      case .parent(let name, let children, let range):
        parent(name, children, range, &program)
      case .block(let name, let defaults, _): block(name, defaults, &program)
      }
    }
    return program
  }

  private func literal(_ bytes: [UInt8], _ program: inout [Instruction]) {
    append([.literal(bytes)], &program)
  }

  /// Appends instructions, melting neighbouring literals together.
  private func append(_ more: [Instruction], _ program: inout [Instruction]) {
    for instruction in more {
      if case .literal(let new) = instruction, case .literal(let old) = program.last {
        program[program.count - 1] = .literal(old + new)
      } else {
        program.append(instruction)
      }
    }
  }

  private mutating func variable(
    _ name: String, _ isEscaped: Bool, _ range: Range<Int>, _ program: inout [Instruction]
  ) {
    guard let resolved = resolve(name, range) else { return }
    switch resolved.type {
    case .record, .list:
      report(
        "template.not-a-value", range, "'\(name)' is no single value",
        [Suggestion("go into it with '{{#\(name)}}…{{/\(name)}}'")])
    case .function:
      report(
        "template.not-a-value", range, "'\(name)' wants a text",
        [Suggestion("write '{{#\(name)}}…{{/\(name)}}'")])
    default: program.append(.print(resolved.reference, isEscaped: isEscaped))
    }
  }

  private mutating func section(
    _ name: String, _ isInverted: Bool, _ children: [Element], _ tag: Range<Int>,
    _ inside: Range<Int>, _ program: inout [Instruction]
  ) {
    guard let resolved = resolve(name, tag) else {
      // What is inside is not looked at: its names would be reported for want of their context.
      return
    }
    if case .function = resolved.type {
      return function(name, tag, inside, &program)
    }
    if isInverted {
      program.append(.unless(resolved.reference, compile(children)))
      return
    }
    let scope: Scope
    switch resolved.type {
    case .record(let schema), .list(let schema): scope = .schema(schema)
    case .dynamic: scope = .dynamic
    default: scope = .value(resolved)
    }
    scopes.append(scope)
    let body = compile(children)
    scopes.removeLast()
    switch resolved.type {
    case .record: program.append(.with(resolved.reference, body))
    case .list: program.append(.forEach(resolved.reference, body))
    case .dynamic: program.append(.withDynamic(resolved.reference, body))
    default: program.append(.when(resolved.reference, body))
    }
  }

  private mutating func function(
    _ name: String, _ tag: Range<Int>, _ inside: Range<Int>, _ program: inout [Instruction]
  ) {
    guard let function = library.functions[name] else {
      return report("template.unknown-function", tag, "there is no function '\(name)'")
    }
    var argument = source.text[inside]
    while let first = argument.first, first <= 0x20 { argument.removeFirst() }
    while let last = argument.last, last <= 0x20 { argument.removeLast() }
    do throws(FunctionFailure) {
      let answer = try function(String(decoding: argument, as: UTF8.self))
      hash.combine(answer)
      literal(Array(HTMLText.escaped(answer).utf8), &program)
    } catch {
      let suggestions = error.suggestion.map { [Suggestion("did you mean '\($0)'?")] } ?? []
      report("template.function", inside, error.summary, suggestions)
    }
  }

  private mutating func parent(
    _ name: String, _ children: [Element], _ range: Range<Int>, _ program: inout [Instruction]
  ) {
    guard let parsed = takenIn(name, "parent", range) else { return }
    let outer = overrides
    for case .block(let block, let elements, _) in children where overrides[block] == nil {
      overrides[block] = (elements, source)
    }
    append(compile(parsed), &program)
    overrides = outer
  }

  private mutating func block(
    _ name: String, _ defaults: [Element], _ program: inout [Instruction]
  ) {
    guard let override = overrides[name] else { return append(compile(defaults), &program) }
    let outer = source
    source = override.source
    append(compile(override.elements), &program)
    source = outer
  }

  /// The template that a partial or parent names, with its mistakes reported.
  private mutating func takenIn(
    _ name: String, _ role: String, _ range: Range<Int>
  ) -> TemplateLibrary.Parsed? {
    guard let parsed = library.partial(name) else {
      let names = library.names.map { name in
        name.hasPrefix("partials/") ? String(name.dropFirst("partials/".utf8.count)) : name
      }
      let near = SpellingSuggestion.nearest(to: name, among: names)
      report(
        "template.unknown-partial", range, "there is no \(role) '\(name)'",
        near.map { [Suggestion("did you mean '\($0)'?")] } ?? [
          Suggestion("make the file templates/partials/\(name).mustache")
        ])
      return nil
    }
    guard !chain.contains(parsed.source.name), chain.count < Self.depthLimit else {
      let path = (chain + [parsed.source.name]).joined(separator: " → ")
      report("template.recursive-partial", range, "the templates take each other in: \(path)")
      return nil
    }
    return parsed
  }

  mutating func report(
    _ identifier: String, _ range: Range<Int>, _ summary: String, _ suggestions: [Suggestion] = []
  ) {
    let diagnostic = Diagnostic(
      .error, identifier, file: source.file, range: source.range(range), summary,
      suggestions: suggestions)
    // A partial that is taken in twice would say everything twice.
    if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
  }
}
