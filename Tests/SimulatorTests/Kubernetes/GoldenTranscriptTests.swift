import Foundation
import Shell
import Simulator
import Testing

/// Replays transcripts that were recorded on a real cluster and counts the steps that agree.
///
/// They lie beside the repository and are skipped where they are missing. `KUBECTL_TRANSCRIPTS=FOLDER` keeps
/// what the simulator printed, one file a scenario, for a closer look with `compare.py --show N`.
struct GoldenTranscriptTests {
  /// The share of steps that have to agree, in per mille: what was reached may not be lost.
  private static let floor: [Agreement.Aspect: Int] = [
    .exit: 995, .stdout: 950, .stderr: 985, .all: 940,
  ]

  @Test(.enabled(if: Recording.folder != nil))
  func recordedStepsAgree() throws {
    let folder = try #require(Recording.folder)
    let kept = try keptFolder()
    defer { if kept.isTemporary { try? FileManager.default.removeItem(at: kept.url) } }
    var pairs: [String] = []
    for file in try Recording.files(in: folder) {
      let steps = try Recording.steps(of: file)
      let actual = kept.url.appending(path: file.lastPathComponent)
      try JSONEncoder().encode(Replay().run(steps)).write(to: actual)
      pairs += [file.path, actual.path]
    }
    let agreement = try Agreement(
      comparing: pairs, with: folder.deletingLastPathComponent().appending(path: "compare.py"))
    print(agreement.report)
    for (aspect, least) in Self.floor {
      #expect(
        agreement.perMille(aspect) >= least, "\(aspect.rawValue) agrees less often than it did")
    }
  }

  private func keptFolder() throws -> (url: URL, isTemporary: Bool) {
    let chosen = ProcessInfo.processInfo.environment["KUBECTL_TRANSCRIPTS"]
    let url =
      chosen.map { URL(filePath: $0) }
      ?? FileManager.default.temporaryDirectory.appending(path: "transcripts-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    return (url, chosen == nil)
  }
}

/// What was recorded.
private enum Recording {
  struct Step: Decodable {
    var before: [String]?
    var cmd: String
    var tty: Bool?
  }

  /// The folder of the transcripts; `nil` where there is none, or nothing to compare them with.
  static let folder: URL? = {
    var root = URL(filePath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    for above in ["..", "../.."] {
      let golden = root.appending(path: above + "/shared/golden").standardizedFileURL
      if FileManager.default.fileExists(atPath: golden.path + "/compare.py"),
        FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")
      {
        return golden.appending(path: "kubectl")
      }
    }
    return nil
  }()

  static func files(in folder: URL) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "json" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
  }

  static func steps(of file: URL) throws -> [Step] {
    try JSONDecoder().decode([Step].self, from: Data(contentsOf: file))
  }
}

/// Runs a scenario's steps in one world.
private final class Replay {
  struct Result: Encodable {
    var cmd: String
    var stdout: String
    var stderr: String
    var exit: Int
  }

  private var world = World()
  private var environment: [(name: ByteString, value: ByteString)] = []

  func run(_ steps: [Recording.Step]) -> [Result] {
    steps.map { step in
      for preparation in step.before ?? [] { prepare(preparation) }
      let isTerminal = step.tty == true
      let terminal = Terminal(on: world.hosts[0], isTerminal: isTerminal)
      let result = terminal.runApart(Array(step.cmd.utf8), environment: environment)
      return Result(
        cmd: step.cmd,
        stdout: String(decoding: isTerminal ? result.screen : result.output, as: UTF8.self),
        stderr: isTerminal ? "" : String(decoding: result.errors, as: UTF8.self),
        exit: result.status)
    }
  }

  private func prepare(_ preparation: String) {
    let words = preparation.split(separator: " ", maxSplits: 1).map(String.init)
    let value = words.count > 1 ? words[1] : ""
    switch words[0] {
    case "@fresh":
      world = World()
      environment = []
    case "@settle": world.settle()
    case "@sleep": world.clock.advance(by: (Int64(value) ?? 0) * 1_000_000_000)
    case "@env":
      let parts = value.split(separator: "=", maxSplits: 1).map(String.init)
      environment.append((ByteString(parts[0]), ByteString(parts.count > 1 ? parts[1] : "")))
    case "@node-down": world.cluster.setNode(value, isUp: false)
    case "@node-up": world.cluster.setNode(value, isUp: true)
    default: Issue.record("unknown preparation \(preparation)")
    }
  }
}

/// How far two sets of transcripts agree.
private struct Agreement {
  enum Aspect: String, CaseIterable { case exit, stdout, stderr, all }

  /// A line for each scenario, and one for all.
  let report: String

  /// Compares pairs of a recorded and an actual transcript.
  init(comparing pairs: [String], with script: URL) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = [script.path] + pairs
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    report = String(decoding: bytes, as: UTF8.self)
  }

  /// The share of all steps that agree.
  func perMille(_ aspect: Aspect) -> Int {
    guard let last = report.split(separator: "\n").last else { return 0 }
    let words = last.split(separator: " ").map(String.init)
    guard let steps = words.firstIndex(of: "steps").flatMap({ Int(words[$0 - 1]) }), steps > 0,
      let agreeing = words.firstIndex(of: aspect.rawValue).flatMap({ Int(words[$0 + 1]) })
    else { return 0 }
    return agreeing * 1000 / steps
  }
}
