import Shell

/// What is fed with bytes made at random: nothing may crash or run on without end, whatever they are.
package enum FuzzShell {
  /// Parses a script, takes it apart, and runs it on a machine of few resources.
  package static func run(_ bytes: [UInt8]) {
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
}

/// The entry point for libFuzzer.
@_cdecl("pilgi_fuzz_shell")
public func fuzzShell(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  FuzzShell.run(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
