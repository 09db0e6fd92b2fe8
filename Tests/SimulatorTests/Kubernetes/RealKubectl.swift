import Foundation
import TestSupport

/// The real kubectl of the simulated version, where this machine has it; it reaches no server.
struct RealKubectl {
  struct Answer: Equatable, CustomStringConvertible {
    var status: Int
    var output: String
    var errors: String
    var description: String { "status \(status)\n\(output)\n\(errors)" }
  }

  static let path: String? = {
    let name = "kubectl.1.32"
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map(String.init)
    let manager = FileManager.default
    if let found = folders.first(where: { manager.isExecutableFile(atPath: $0 + "/" + name) }) {
      return found + "/" + name
    }
    // The Google Cloud CLI keeps several beside itself.
    for folder in folders {
      let link = URL(fileURLWithPath: folder + "/gcloud").resolvingSymlinksInPath()
      let beside = link.deletingLastPathComponent().appendingPathComponent(name).path
      if manager.isExecutableFile(atPath: beside) { return beside }
    }
    return nil
  }()

  private let folder: URL

  /// A client with a home of its own, in which some files lie.
  init(files: [String: String] = [:]) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("pilgi-kubectl-\(UUID().uuidString)")
    let configuration = """
      apiVersion: v1
      kind: Config
      current-context: c
      clusters: [{name: c, cluster: {server: 'http://127.0.0.1:1'}}]
      contexts: [{name: c, context: {cluster: c, user: u}}]
      users: [{name: u, user: {}}]

      """
    for (name, text) in files.merging([".kube/config": configuration], uniquingKeysWith: { $1 }) {
      let file = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// What it answers; `nil` when it goes on for longer than a few seconds.
  func answer(_ words: [String]) throws -> Answer? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.path ?? "")
    process.arguments = words
    process.currentDirectoryURL = folder
    process.environment = ["HOME": folder.path, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    process.standardInput = FileHandle.nullDevice
    let output = folder.appendingPathComponent("output-\(UUID().uuidString)")
    let errors = folder.appendingPathComponent("errors-\(UUID().uuidString)")
    for file in [output, errors] { try Data().write(to: file) }
    defer { for file in [output, errors] { try? FileManager.default.removeItem(at: file) } }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try withoutBlockedSignals { try process.run() }
    let end = Date(timeIntervalSinceNow: 30)
    while process.isRunning, Date() < end { usleep(2_000) }
    if process.isRunning {
      process.terminate()
      return nil
    }
    func text(_ file: URL) throws -> String {
      String(decoding: try Data(contentsOf: file), as: UTF8.self)
        .replacingOccurrences(of: "kubectl.1.32", with: "kubectl")
        .replacingOccurrences(of: folder.path, with: "/root")
    }
    return Answer(
      status: Int(process.terminationStatus), output: try text(output), errors: try text(errors))
  }

}
