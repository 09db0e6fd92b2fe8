import Foundation
import Shell
import TestSupport
import Testing

/// Scripts by topic, each run here and in the real bash, where there is one.
///
/// A file of the table holds the scripts of a topic, each below its name as in `### topic: name`. Behind the
/// name, ` | differs: reason` says that the answers are known to differ. A line `# needs: program` at the
/// file's beginning names what the real machine may not have.
struct ConformanceTests {
  struct Outcome: Equatable, CustomStringConvertible {
    var output: String
    var errors: String
    var status: Int
    var description: String { "status \(status)\n\(output)\n\(errors)" }
  }

  struct Script {
    var name: String
    /// Why the answers are known to differ.
    var difference: String?
    var source: String
  }

  struct Topic: CustomTestStringConvertible, Sendable {
    var file: URL
    var testDescription: String { file.deletingPathExtension().lastPathComponent }

    var text: String { (try? String(contentsOf: file, encoding: .utf8)) ?? "" }

    /// Whether the real machine has what the scripts need.
    var isPossible: Bool {
      guard let program = text.split(separator: "\n").first, program.hasPrefix("# needs: ") else {
        return true
      }
      return ["/usr/local/bin/", "/usr/bin/", "/bin/"].contains {
        FileManager.default.isExecutableFile(atPath: $0 + program.dropFirst(9))
      }
    }

    var scripts: [Script] {
      text.components(separatedBy: "### ").dropFirst().compactMap { block in
        guard let newline = block.firstIndex(of: "\n") else { return nil }
        var source = String(block[block.index(after: newline)...])
        while source.hasSuffix("\n") { source.removeLast() }
        let heading = block[..<newline].components(separatedBy: " | differs: ")
        return Script(
          name: heading[0], difference: heading.count > 1 ? heading[1] : nil, source: source)
      }
    }
  }

  static let topics: [Topic] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Conformance")
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.sorted().filter { $0.hasSuffix(".sh") }.map {
      Topic(file: folder.appendingPathComponent($0))
    }
  }()

  @Test func theTableIsAsLargeAsItIsSaidToBe() {
    let scripts = Self.topics.flatMap { $0.scripts }
    #expect(scripts.count >= 1_550)
    #expect(Set(scripts.map { $0.name }).count == scripts.count)
    #expect(scripts.filter { $0.difference != nil }.count <= 18)
  }

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/bin/bash")), arguments: topics)
  func answersAsBashDoes(topic: Topic) throws {
    guard topic.isPossible else { return }
    let scripts = topic.scripts
    var agreeing = 0
    for script in scripts {
      let scratch = "/tmp/pilgi-conformance-\(UUID().uuidString)"
      try FileManager.default.createDirectory(
        atPath: scratch, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(atPath: scratch) }
      let expected = try real(script.source, in: scratch)
      let found = simulated(script.source, in: scratch)
      if found == expected { agreeing += 1 }
      if script.difference != nil {
        #expect(found != expected, "\(script.name) agrees by now")
      } else {
        #expect(found == expected, "\(script.name)")
      }
    }
    print("\(topic.testDescription): \(agreeing) of \(scripts.count) scripts give what bash gives")
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
    try withoutBlockedSignals { try process.run() }
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
    ("x=a; while :; do x=$x$x; done", "expansion"), ("yes", "output"), ("cat /dev/zero", "input"),
    ("seq 1 1000000000", "output"), ("sha256sum /dev/zero", "input"),
    ("head -c 100G /dev/zero | wc -c", "endless output"),
    ("while true; do ls -la /usr/bin; done", nil),
    ("while true; do grep -r root /etc; done", nil), ("while true; do find /; done", nil),
    ("while true; do tar czf x.tgz /etc; done", nil), ("echo a | sed ':a;s/a/aa/;ba'", "steps"),
    ("awk 'BEGIN { while (1) print 1 }'", nil), ("jq -n '[range(1000000000)]'", "steps"),
    ("yes | xargs echo", nil), ("dd if=/dev/zero of=/tmp/x bs=1M", nil),
    ("echo x > f; while true; do cat f f > g; mv g f; done", nil),
  ])
  func endlessScriptsEnd(script: String, limit: String?) {
    let machine = Machine()
    TestPrograms.install(on: machine)
    let shell = Interpreter(machine: machine, folder: "/tmp")
    shell.connect(input: .null(), output: .init(), errors: .init())
    _ = shell.runToEnd(Array(script.utf8))
    #expect(machine.exceededLimit != nil)
    if let limit { #expect(machine.exceededLimit?.text == limit) }
    // What one program does before it is asked whether it may go on is a part of the whole.
    #expect(machine.steps < machine.limits.steps * 5)
  }
}
