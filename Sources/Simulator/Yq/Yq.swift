import Diagnostics
import Shell
import YAML

/// The program `yq` (mikefarah, version 4), as far as its language is jq's.
struct Yq {
  let context: ProcessContext
  private var isInPlace = false
  private var output = "yaml"
  private var input = "yaml"
  private var unwraps = true
  private var hasMarks = true
  private var isNull = false
  private var setsStatus = false
  private var operands: [ByteString] = []
  private var lastIsNothing = false

  init(context: ProcessContext) { self.context = context }

  mutating func run() -> Int {
    if let status = readArguments() { return status }
    var expression: ByteString = "."
    var files = operands
    if let first = operands.first, !isNull {
      if operands.count > 1 || !hasFile(first) || first == "." {
        expression = first
        files.removeFirst()
      }
    } else if let first = operands.first {
      expression = first
      files.removeFirst()
    }
    let filter: JqFilter
    do {
      guard let text = YqExpression.jq(expression.text) else {
        return context.notSimulated("'\(expression)'")
      }
      filter = try JqFilter(ByteString(text), context)
    } catch {
      return refuse(error)
    }
    if isNull { return evaluate(filter, nil, nil) }
    if isInPlace, files.isEmpty {
      return fail(
        "write in place flag only applicable when giving an expression and at least one file")
    }
    for file in files.isEmpty ? ["-"] : files {
      var data: [UInt8]
      if file == "-" {
        data = context.readAll()
      } else {
        do {
          data = try context.contents(of: file)
        } catch {
          return fail("open \(file): \(error.message.text.lowered)")
        }
      }
      let status = evaluate(filter, data, file == "-" ? nil : file)
      if status != 0 { return status }
    }
    return setsStatus && lastIsNothing ? 1 : 0
  }

  private func hasFile(_ path: ByteString) -> Bool {
    (try? context.fileSystem.find(path, from: context.folder, as: context.credentials)) != nil
  }

  private func fail(_ text: ByteString) -> Int {
    context.writeError("Error: \(text)\n")
    return 1
  }

  private func refuse(_ mistake: JqFilter.Mistake) -> Int {
    switch mistake {
    case .failure(let text): return fail(text)
    case .notSimulated(let what): return context.notSimulated(what)
    }
  }

  private mutating func readArguments() -> Int? {
    var rest = context.arguments.dropFirst()
    if let first = rest.first, ["eval", "e"].contains(first) { rest = rest.dropFirst() }
    if let first = rest.first, ["eval-all", "ea", "shell-completion"].contains(first) {
      return context.notSimulated(first)
    }
    while let word = rest.popFirst() {
      let (name, value) = word.pair
      switch name {
      case "-i", "--inplace": isInPlace = true
      case "-j", "--tojson": output = "json"
      case "-o", "--output-format": output = (value.isEmpty ? rest.popFirst() ?? "" : value).text
      case "-p", "--input-format": input = (value.isEmpty ? rest.popFirst() ?? "" : value).text
      case "-oj", "-ojson", "-o=j": output = "json"
      case "-oy": output = "yaml"
      case "-pj", "-pjson": input = "json"
      case "-r", "--unwrapScalar": unwraps = value != "false"
      case "-N", "--no-doc": hasMarks = false
      case "-n", "--null-input": isNull = true
      case "-e", "--exit-status": setsStatus = true
      case "-M", "--no-colors", "-P", "--prettyPrint": break
      case "-V", "--version":
        context.write("yq (https://github.com/mikefarah/yq/) version v4.44.3\n")
        return 0
      default:
        if word.hasPrefix("-"), word.count > 1 { return context.notSimulated(word) }
        operands.append(word)
      }
    }
    if output == "y" { output = "yaml" }
    if output == "j" { output = "json" }
    guard ["yaml", "json"].contains(output), ["yaml", "json"].contains(input) else {
      return context.notSimulated("-o \(ByteString(output))")
    }
    return nil
  }

  // MARK: Documents

  private mutating func evaluate(_ filter: JqFilter, _ data: [UInt8]?, _ file: ByteString?) -> Int {
    var documents: [YAMLNode] = []
    if let data {
      let (found, diagnostics) = YAMLReader(file: file?.text ?? "-").read(data)
      if let problem = diagnostics.first(where: { $0.severity == .error }) {
        return fail(
          "bad file '\(file ?? "-")': yaml: line \(problem.range?.start.line ?? 1): \(ByteString(problem.summary))"
        )
      }
      documents = found
    }
    let source = YqSource(data ?? [])
    var result: [UInt8] = []
    var isFirst = true
    let values = data == nil ? [JSONValue.null] : documents.map { JSONValue($0) }
    for (index, value) in values.enumerated() {
      let printer = JSONPrinter(indent: 2)
      let outputs: [[UInt8]]
      do {
        outputs = try filter.results(for: printer.print(value))
      } catch {
        return refuse(error)
      }
      for output in outputs {
        guard let node = JSONReader(file: "").read(output).value else { continue }
        let found = JSONValue(node)
        lastIsNothing = found.isNull || found.bool == false
        let isTree = !found.members.isEmpty || !found.elements.isEmpty
        if isTree, source.hasComments, self.output == "yaml" {
          return context.notSimulated("comments of \(file ?? "-")")
        }
        if !isFirst, index > 0, outputs.count == 1 || output == outputs[0], hasMarks,
          self.output == "yaml"
        {
          result += Array("---\n".utf8)
        }
        isFirst = false
        if self.output == "json" {
          if let text = found.string, unwraps, !isTree, context.arguments.contains("-r") {
            result += Array((text + "\n").utf8)
          } else {
            result += printer.print(found) + (printer.print(found).last == 10 ? [] : [10])
          }
          continue
        }
        let original =
          index < documents.count ? source.origin(of: found, in: documents[index]) : nil
        result += YqPrinter(source: source, unwraps: unwraps).text(found, original)
      }
    }
    guard isInPlace, let file else {
      context.write(result)
      return 0
    }
    guard
      let stream = try? context.fileSystem.open(
        file, from: context.folder, .write, as: context.credentials),
      (try? stream.write(result)) != nil
    else { return fail("open \(file): permission denied") }
    return 0
  }
}
