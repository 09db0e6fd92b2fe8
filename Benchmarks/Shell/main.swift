import Foundation
import Shell

// Runs shell scripts without pilgi, for Benchmarks/shell.py and Tests/conformance.py:
//
//     shell-bench run FILE…       a line a script: milliseconds, name, status, limit
//     shell-bench parse FILE…     a line a script: milliseconds, name, commands
//     shell-bench answer FILE…    a line of JSON a script: status, output, errors

/// What a script answered.
struct Answer: Codable {
  var status: Int
  var output: String
  var errors: String
}

func answer(_ source: [UInt8], folder: ByteString) -> (Answer, limit: String?) {
  let machine = Machine()
  machine.installShell("bash")
  for command in Utilities.all { machine.install(command) }
  machine.fileSystem.install(folder, .folder([:]))
  let shell = Interpreter(machine: machine, folder: folder)
  let output = Shell.Stream.Sink()
  let errors = Shell.Stream.Sink()
  shell.connect(input: .null(), output: output, errors: errors)
  let status = shell.runToEnd(source) & 255
  return (
    Answer(
      status: status, output: String(decoding: output.bytes, as: UTF8.self),
      errors: String(decoding: errors.bytes, as: UTF8.self)), machine.exceededLimit?.text
  )
}

let arguments = CommandLine.arguments.dropFirst()
guard let mode = arguments.first, ["run", "parse", "answer"].contains(mode) else {
  FileHandle.standardError.write(Data("usage: shell-bench run|parse|answer FILE...\n".utf8))
  exit(2)
}
for path in arguments.dropFirst() {
  guard let source = FileManager.default.contents(atPath: path).map(Array.init) else {
    FileHandle.standardError.write(Data("\(path): cannot be read\n".utf8))
    exit(2)
  }
  let start = ContinuousClock.now
  var result = ""
  if mode == "parse" {
    let parser = Parser(source)
    var commands = 0
    while (try? parser.nextCommand()) != nil { commands += 1 }
    result = "\(commands) commands"
  } else {
    let (found, limit) = answer(source, folder: "/tmp/scratch")
    if mode == "answer" {
      print(String(decoding: try JSONEncoder().encode(found), as: UTF8.self))
      continue
    }
    result = "status \(found.status), \(limit ?? "no limit")"
  }
  let time = ContinuousClock.now - start
  let milliseconds =
    Double(time.components.attoseconds) / 1e15 + Double(time.components.seconds) * 1e3
  let name = URL(fileURLWithPath: path).lastPathComponent
  print(String(format: "%10.3f ms", milliseconds), name, result)
}
