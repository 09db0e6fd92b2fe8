import Foundation
import Shell
import Testing

/// Scripts by topic, each run here and in the real bash, where there is one.
struct ConformanceTests {
  struct Outcome: Equatable, CustomStringConvertible {
    var output: String
    var errors: String
    var status: Int
    var description: String { "status \(status)\n\(output)\n\(errors)" }
  }

  struct Script: CustomStringConvertible, Sendable {
    var name: String
    var source: String
    var description: String { name }
  }

  /// Scripts whose answers are known to differ, with the reason.
  static let differences: [String: String] = [
    "builtins: printf": "printf rounds a C long double, this one a Double"
  ]

  static let scripts: [Script] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Conformance")
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    var result: [Script] = []
    for file in files.sorted() where file.hasSuffix(".sh") {
      guard
        let text = try? String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      else { continue }
      for block in text.components(separatedBy: "### ").dropFirst() {
        guard let newline = block.firstIndex(of: "\n") else { continue }
        var source = String(block[block.index(after: newline)...])
        while source.hasSuffix("\n") { source.removeLast() }
        result.append(Script(name: String(block[..<newline]), source: source))
      }
    }
    return result
  }()

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/bin/bash")))
  func answersAsBashDoes() throws {
    #expect(Self.scripts.count > 100)
    for script in Self.scripts {
      let scratch = "/tmp/pilgi-conformance-\(UUID().uuidString)"
      try FileManager.default.createDirectory(
        atPath: scratch, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(atPath: scratch) }
      let expected = try real(script.source, in: scratch)
      let found = simulated(script.source, in: scratch)
      if Self.differences[script.name] != nil {
        #expect(found != expected, "\(script.name) agrees by now")
      } else {
        #expect(found == expected, "\(script.name)")
      }
    }
  }

  private func real(_ source: String, in folder: String) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    // The name is `bash`, as when it is found along the path.
    process.arguments = ["-c", source, "bash"]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": "/root",
    ]
    process.standardInput = FileHandle.nullDevice
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let outputData = output.fileHandleForReading.readDataToEndOfFile()
    let errorData = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let isSignal = process.terminationReason == .uncaughtSignal
    return Outcome(
      output: String(decoding: outputData, as: UTF8.self),
      errors: String(decoding: errorData, as: UTF8.self),
      status: Int(process.terminationStatus) + (isSignal ? 128 : 0))
  }

  private func simulated(_ source: String, in folder: String) -> Outcome {
    let machine = Machine()
    TestPrograms.install(on: machine)
    machine.fileSystem.install(ByteString(folder), .folder([:]))
    let shell = Interpreter(machine: machine, folder: ByteString(folder))
    let output = Shell.Stream.Sink()
    let errors = Shell.Stream.Sink()
    shell.connect(input: .null(), output: output, errors: errors)
    let status = shell.runToEnd(Array(source.utf8))
    return Outcome(
      output: String(decoding: output.bytes, as: UTF8.self),
      errors: String(decoding: errors.bytes, as: UTF8.self), status: status & 255)
  }

  /// Not in the table: the tests run with signals blocked, and so would the real bash.
  @Test func signalsToItselfAreTrapped() {
    let found = simulated("trap 'echo got' USR1; kill -USR1 $$; echo after", in: "/tmp/a")
    #expect(found == Outcome(output: "got\nafter\n", errors: "", status: 0))
  }

  @Test(arguments: [
    ("while true; do :; done", "steps"), (":(){ :|:& };:", "depth"), ("f() { f; }; f", "depth"),
    ("x=a; while :; do x=$x$x; done", "expansion"),
  ])
  func endlessScriptsEnd(script: String, limit: String) {
    let machine = Machine()
    let shell = Interpreter(machine: machine)
    shell.connect(input: .null(), output: .init(), errors: .init())
    _ = shell.runToEnd(Array(script.utf8))
    #expect(machine.exceededLimit?.text == limit)
  }
}
