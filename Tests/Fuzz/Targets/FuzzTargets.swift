import Diagnostics
import Markdown
import Shell
import Snippets
import YAML

/// What is fed with bytes made at random: nothing may crash or run on without end, whatever they are.
package enum FuzzTargets {
  /// Parses a script, takes it apart, and runs it on a machine of few resources.
  package static func shell(_ bytes: [UInt8]) {
    let pieces = ScriptReader.pieces(of: bytes)
    for piece in pieces {
      precondition(piece.range.lowerBound <= piece.range.upperBound)
      precondition(piece.range.upperBound <= bytes.count)
    }
    let machine = Machine()
    machine.limits.steps = 2_000
    machine.limits.stageSteps = 500
    machine.limits.processes = 100
    machine.limits.depth = 60
    machine.limits.expansion = 1 << 16
    machine.installShell("bash")
    for command in Utilities.all { machine.install(command) }
    let shell = Interpreter(machine: machine, folder: "/tmp")
    let output = Stream.Sink()
    output.limit = 1 << 18
    shell.connect(input: .null(), output: output, errors: output)
    _ = shell.runToEnd(bytes)
  }

  /// Reads YAML and JSON, and reads again what is printed of them.
  package static func yaml(_ bytes: [UInt8]) {
    let reader = YAMLReader(file: "fuzz.yaml")
    for document in reader.read(bytes).documents {
      let printed = YAMLPrinter().print(JSONValue(document))
      _ = reader.read(printed)
    }
    _ = JSONReader(file: "fuzz.json").read(bytes)
  }

  /// Reads the commands and files that a note shows.
  package static func snippets(_ bytes: [UInt8]) {
    _ = SnippetReader.read(MarkdownSource(bytes: bytes[...]))
  }
}

/// The entry points for libFuzzer, one for each target.
@_cdecl("pilgi_fuzz_shell")
public func fuzzShell(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  FuzzTargets.shell(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// Runs ``FuzzTargets/yaml(_:)``.
@_cdecl("pilgi_fuzz_yaml")
public func fuzzYAML(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  FuzzTargets.yaml(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// Runs ``FuzzTargets/snippets(_:)``.
@_cdecl("pilgi_fuzz_snippets")
public func fuzzSnippets(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  FuzzTargets.snippets(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
