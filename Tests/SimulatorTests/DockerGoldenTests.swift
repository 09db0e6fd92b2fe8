import Foundation
import Shell
import Simulator
import Testing

/// Runs the recorded scenarios of the real engine, where they are present beside the repository.
struct DockerGoldenTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "../../../shared/golden/docker").standardized
  private static let files =
    ((try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil))
    ?? [])
    .filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }

  /// Steps that agree with the recording in status, output and errors, below which it is not to fall.
  private static let floor = 1_535

  @Test(.enabled(if: !files.isEmpty))
  func agreesWithTheRealEngine() throws {
    let out = FileManager.default.temporaryDirectory.appending(path: "docker-golden-actual")
    try FileManager.default.createDirectory(at: out, withIntermediateDirectories: true)
    var pairs: [String] = []
    for file in Self.files {
      let data = try Data(contentsOf: file)
      let steps = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
      let actual = out.appending(path: file.lastPathComponent)
      try JSONSerialization.data(withJSONObject: replay(steps)).write(to: actual)
      pairs += [file.path, actual.path]
    }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      ["python3", Self.folder.appending(path: "../compare.py").standardized.path] + pairs
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let report = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    print(report)
    let last = try #require(report.split(separator: "\n").last)
    let match = try #require(last.firstMatch(of: /all (\d+) \([\d.]+%\)$/))
    #expect(try #require(Int(match.1)) >= Self.floor)
  }

  private func replay(_ steps: [[String: Any]]) -> [[String: Any]] {
    var world = World(hosts: ["docker"])
    var environment: [(name: ByteString, value: ByteString)] = []
    return steps.map { step in
      for event in step["before"] as? [String] ?? [] {
        let words = event.split(separator: " ", maxSplits: 1).map(String.init)
        switch words[0] {
        case "@fresh":
          world = World(hosts: ["docker"])
          environment = []
        case "@sleep":
          world.clock.advance(by: Int64((Double(words.last ?? "") ?? 0) * 1e9))
        case "@settle": world.settle()
        case "@env":
          let pair = (words.last ?? "").split(separator: "=", maxSplits: 1).map(String.init)
          environment.append((ByteString(pair[0]), ByteString(pair.count > 1 ? pair[1] : "")))
        default: break
        }
      }
      let terminal = Terminal(
        on: world.hosts[0], folder: "/root", isTerminal: step["tty"] as? Bool ?? false)
      let result = terminal.runApart(
        Array((step["cmd"] as? String ?? "").utf8),
        environment: [("HOME", "/root")] + environment)
      return [
        "cmd": step["cmd"] ?? "", "exit": result.status,
        "stdout": String(
          decoding: step["tty"] == nil ? result.output : result.screen, as: UTF8.self),
        "stderr": step["tty"] == nil ? String(decoding: result.errors, as: UTF8.self) : "",
      ]
    }
  }
}
