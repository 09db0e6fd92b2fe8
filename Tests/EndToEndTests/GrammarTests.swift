import Foundation
import TestSupport
import Testing

/// Gives command lines to the real docker and to the simulated one, where the real one is installed.
///
/// The lines and the comparison are Tests/Conformance/grammar.py's; `make conformance` tries many more.
struct GrammarTests {
  private static func isInstalled(_ program: String) -> Bool {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/\(program)")
    }
  }

  @Test(
    .enabled(
      if: isInstalled("docker") && isInstalled("python3"), "docker or python3 is not installed"))
  func dockerRefusesWhatTheRealOneRefuses() throws {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../Conformance/grammar.py").standardized
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", "-B", script.path, "--pilgi", builtProgram.path, "--client", "docker",
      "--count", "400", "--seed", "28",
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardInput = FileHandle.nullDevice
    try withoutBlockedSignals { try process.run() }
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(text)")
  }

}
