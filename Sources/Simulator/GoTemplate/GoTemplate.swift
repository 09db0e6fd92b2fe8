import YAML

/// A template as Go's `text/template` reads and fills it: `docker --format`, `kubectl -o go-template`.
///
/// Source: the documentation of the package text/template.
struct GoTemplate {
  /// A method of what a field is asked of; it is given that value and its arguments.
  struct Method {
    var name: String
    var call: (JSONValue?, [JSONValue?]) -> JSONValue?
  }

  /// The methods that templates may call on the dot, and charts on what is in it.
  var methods: [Method] = []

  /// Which functions there are.
  enum Library {
    /// Go's own, docker's and kubectl's.
    case go
    /// Those of charts besides: `include`, `tpl` and the functions of sprig.
    case charts
  }

  /// A named piece of a template, and the file that it stands in.
  struct Definition {
    var nodes: [Node]
    var file: String
    var source: [UInt8]
  }

  let library: Library
  /// What `lookup` finds in a cluster.
  var lookup: (([JSONValue?]) -> JSONValue?)?

  /// Why a template can't be read or filled, in Go's words.
  struct Failure: Error {
    var message: String
    /// Whether it is the simulator that does not know how.
    var isNotSimulated = false
    /// What the template's author has it say.
    var said: String?
  }

  /// What a field that a value doesn't have means.
  enum MissingField {
    /// `<no value>`, as for maps by default.
    case isNoValue
    /// An error, as with the option `missingkey=error`.
    case isRefused
    /// An error that names the value's Go type, as for structures.
    case isRefusedByType(String)
    /// Nothing, of which no more fields can be asked, as in charts.
    case isNil
  }

  indirect enum Node {
    case text([UInt8])
    case action(Pipeline)
    case condition(Pipeline, then: [Node], otherwise: [Node])
    case with(Pipeline, then: [Node], otherwise: [Node])
    case range(Pipeline, body: [Node], otherwise: [Node])
    case template(String, Pipeline?, Int)
    case leave
    case skip
  }

  /// Commands between `|`, and the variables that get what comes out.
  struct Pipeline {
    var variables: [String] = []
    /// Whether the variables are new ones (`:=`).
    var declares = true
    var commands: [Call] = []
  }

  /// An operand, or a function with its arguments; `start` is its place in the template, in bytes.
  struct Call {
    var operands: [Operand]
    var start: Int
  }

  /// A value in a command, with the place that messages name.
  struct Operand {
    indirect enum Kind {
      case dot
      case null
      case literal(JSONValue)
      case function(String)
      case variable(String)
      case pipeline(Pipeline)
    }
    var kind: Kind
    /// The fields that are asked of it.
    var fields: [String] = []
    var start: Int
    var source: String
  }

  let name: String
  let source: [UInt8]
  var body: [Node] = []
  var definitions: [String: Definition] = [:]

  /// Reads a template.
  init(_ source: [UInt8], name: String = "", library: Library = .go) throws(Failure) {
    self.name = name
    self.source = source
    self.library = library
    var parser = GoTemplateParser(source, name: name, library: library)
    body = try parser.parseAll()
    for (name, nodes) in parser.definitions {
      definitions[name] = Definition(nodes: nodes, file: self.name, source: source)
    }
  }

  /// What the template makes of a value.
  ///
  /// What was written before a mistake is kept in `output`, as Go writes while it runs.
  func fill(_ value: JSONValue, missing: MissingField, into output: inout [UInt8]) throws(Failure) {
    var filler = GoTemplateFiller(template: self, missing: missing, root: value)
    defer { output += filler.output }
    try filler.run(body, value)
  }
}
