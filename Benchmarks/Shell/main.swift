import Foundation
import Shell

/// Runs shell scripts and says how long each took, for `Benchmarks/shell.py`.
///
///     shell-bench run FILE…       a line a script: milliseconds, status, limit
///     shell-bench parse FILE…     a line a script: milliseconds, commands
let arguments = CommandLine.arguments.dropFirst()
guard let mode = arguments.first, ["run", "parse"].contains(mode) else {
  FileHandle.standardError.write(Data("usage: shell-bench run|parse FILE...\n".utf8))
  exit(2)
}

for path in arguments.dropFirst() {
  guard let source = FileManager.default.contents(atPath: path).map(Array.init) else {
    FileHandle.standardError.write(Data("\(path): cannot be read\n".utf8))
    exit(2)
  }
  let start = ContinuousClock.now
  let result: String
  if mode == "parse" {
    let parser = Parser(source)
    var commands = 0
    while (try? parser.nextCommand()) != nil { commands += 1 }
    result = "\(commands)"
  } else {
    let machine = Machine()
    machine.installShell("bash")
    for command in Utilities.all { machine.install(command) }
    machine.limits.steps = Int(ProcessInfo.processInfo.environment["STEPS"] ?? "") ?? machine.limits.steps
    let shell = Interpreter(machine: machine, folder: "/tmp")
    let errors = Shell.Stream.Sink()
    shell.connect(input: .null(), output: .init(), errors: errors)
    let status = shell.runToEnd(source)
    result = "\(status) \(machine.exceededLimit?.text ?? "-") \(String(decoding: errors.bytes.suffix(120), as: UTF8.self).debugDescription)"
  }
  let time = ContinuousClock.now - start
  let milliseconds = Double(time.components.attoseconds) / 1e15 + Double(time.components.seconds) * 1e3
  print(String(format: "%9.3f ms", milliseconds), path.split(separator: "/").last ?? "", result)
}
