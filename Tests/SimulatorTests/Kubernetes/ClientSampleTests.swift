import Foundation
import Shell
import Testing

@testable import Simulator

/// A sample of what `Tests/Conformance/grammar.py` and `generators.py` compare at length: command lines that
/// are drawn by lot, the same for the same seed, and answered by the real kubectl and the simulated one.
struct ClientSampleTests {
  private static let skipped: Comment = "kubectl.1.32 is neither on the PATH nor beside gcloud"

  private func answer(_ words: [String], in world: World) -> RealKubectl.Answer {
    let line = (["kubectl"] + words).map {
      "'" + $0.replacingOccurrences(of: "'", with: "'\\''") + "'"
    }
    let result = Terminal(on: world.hosts[0]).runApart(Array(line.joined(separator: " ").utf8))
    return RealKubectl.Answer(
      status: result.status, output: String(decoding: result.output, as: UTF8.self),
      errors: String(decoding: result.errors, as: UTF8.self))
  }

  // MARK: Command lines

  /// What only a refused command line says.
  private static let refusals = [
    "unknown flag", "unknown shorthand flag", "flag needs an argument", "invalid argument \"",
    "unknown command", "required flag(s)",
  ]
  /// What the real client says when it would go on to a server.
  private static let unreached = [
    "did you specify the right host or port", "connection refused",
    "bind: address already in use",
  ]

  @Test(.enabled(if: RealKubectl.path != nil, skipped), arguments: [1, 2, 3])
  func commandLinesAreAcceptedAndRefusedAlike(seed: UInt64) throws {
    let client = try RealKubectl()
    defer { client.remove() }
    var sample = GrammarSample(seed: seed)
    for _ in 0..<40 {
      let words = sample.line()
      guard let real = try client.answer(words) else { continue }
      let ours = answer(words, in: World())
      let said = real.output + real.errors
      let isReached = real.status == 0 || Self.unreached.contains { said.contains($0) }
      if isReached {
        let isRefused = Self.refusals.contains { ours.errors.contains($0) }
        #expect(ours.status == 0 || !isRefused, "kubectl \(words): \(ours)")
      } else {
        #expect(ours == real, "kubectl \(words)")
      }
    }
  }

  // MARK: Objects

  private static let files = [
    "deploy.yaml": """
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: web
      labels: {app: web}
      annotations: {team: a}
    spec:
      replicas: 2
      selector:
        matchLabels: {app: web}
      template:
        metadata:
          labels: {app: web}
        spec:
          containers:
          - name: nginx
            image: nginx:1.14
            env:
            - {name: MODE, value: test}
          - name: side
            image: busybox:1.28

    """,
    "a.txt": "hello\nworld\n", "b.txt": "no end of line", "c.env": "A=1\nB=two words\n",
  ]

  @Test(.enabled(if: RealKubectl.path != nil, skipped), arguments: [1, 2, 3])
  func objectsAreMadeByteForByte(seed: UInt64) throws {
    let client = try RealKubectl(files: Self.files)
    defer { client.remove() }
    let world = World()
    for (name, text) in Self.files {
      world.hosts[0].fileSystem.install(ByteString("/root/" + name), .file(Array(text.utf8)))
    }
    var sample = ObjectSample(seed: seed)
    for _ in 0..<40 {
      let words = sample.line()
      guard let real = try client.answer(words),
        !Self.unreached.contains(where: { real.errors.contains($0) })
      else { continue }
      #expect(answer(words, in: world) == real, "kubectl \(words)")
    }
  }
}

/// A source of numbers that looks random and is the same for the same seed (SplitMix64).
private struct Lot: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Command lines of all commands with one flag, right or wrong.
private struct GrammarSample {
  private var lot: Lot
  private let commands: [CommandEntry]

  init(seed: UInt64) {
    lot = Lot(state: seed)
    let table = CommandTable.shared
    let left = [
      "help", "plugin", "alpha", "completion", "options", "proxy", "port-forward", "edit",
    ]
    let names = table.topCommands.filter { !left.contains($0) }
    let below = [
      "create": ["deployment", "configmap", "job", "role"], "rollout": ["undo", "status"],
      "set": ["image", "env"], "config": ["view", "use-context"], "auth": ["can-i"],
      "top": ["pod", "node"], "certificate": ["approve"],
    ]
    var commands: [CommandEntry] = []
    for name in names {
      let paths = (below[name] ?? []).map { "kubectl \(name) \($0)" } + ["kubectl " + name]
      commands += paths.compactMap { table.entry($0) }.filter {
        !table.hasChildren($0.path) || name == "create"
      }
    }
    self.commands = commands
  }

  private mutating func pick<Element>(_ list: [Element]) -> Element {
    list[Int.random(in: list.indices, using: &lot)]
  }

  mutating func line() -> [String] {
    let command = pick(commands)
    var words = (0..<pick([0, 1, 1, 2, 3])).map { _ in
      pick(["a", "web", "nginx", "pods", "deployment", "svc/web", "node1", "1"])
    }
    var flags: [String] = []
    if !command.flags.isEmpty {
      let flag = pick(command.flags)
      let values: [String] =
        switch flag.kind {
        case .boolean: ["true", "false"]
        case .integer: ["1", "0", "-1"]
        case .duration: ["5s", "1m30s"]
        default: ["x", "a=b", "json"]
        }
      switch Int.random(in: 0..<5, using: &lot) {
      case 0, 1: flags = ["--\(flag.name)=\(pick(values))"]
      case 2: flags = ["--\(flag.name)=\(pick(["many", "1.x", "!", "5parsecs", "a b"]))"]
      case 3: flags = ["--\(flag.name)s"]
      default:
        words.append(
          flag.shorthand.map { "-" + String(decoding: [$0], as: UTF8.self) } ?? "--\(flag.name)")
      }
    }
    let path = command.path.split(separator: " ").dropFirst().map(String.init)
    return Bool.random(using: &lot) ? path + flags + words : path + words + flags
  }
}

/// Command lines that make objects on the client, or change them there.
private struct ObjectSample {
  private var lot: Lot

  init(seed: UInt64) { lot = Lot(state: seed &+ 1_000) }

  private mutating func pick(_ list: [String]) -> String {
    list[Int.random(in: list.indices, using: &lot)]
  }

  private static let templates: [(command: String, flags: [String: [String]], words: [String])] = [
    (
      "run",
      [
        "image": ["nginx", "nginx:1.14", "a b"], "port": ["80", "x"], "env": ["A=1", "D"],
        "labels": ["a=b", "a=b,c=d"], "restart": ["Never", "never"], "annotations": ["a=b", "x"],
      ], ["web"]
    ),
    (
      "create deployment",
      ["image": ["nginx", "library/redis:7"], "port": ["80"], "replicas": ["3", "-1"]], ["web"]
    ),
    (
      "create configmap",
      [
        "from-literal": ["a=b", "c=d e", "noequals", "n=null", "y=한글"],
        "from-file": ["a.txt", "k=b.txt", "none.txt"],
      ], ["conf"]
    ),
    ("create secret generic", ["from-literal": ["a=b", "e="], "from-env-file": ["c.env"]], ["s"]),
    ("create service clusterip", ["tcp": ["80", "80:8080", "x"], "clusterip": ["None"]], ["svc"]),
    ("create service nodeport", ["tcp": ["80:8080"], "node-port": ["30080", "-1"]], ["svc"]),
    ("create job", ["image": ["busybox", ""]], ["j"]),
    (
      "create cronjob",
      ["image": ["busybox"], "schedule": ["@daily", "*/5 * * * *"], "restart": ["Never"]], ["c"]
    ),
    ("create quota", ["hard": ["cpu=1", "cpu=x", "pods=3"], "scopes": ["BestEffort"]], ["q"]),
    (
      "create poddisruptionbudget",
      [
        "selector": ["app=web", "app in (a,b)"], "min-available": ["1", "50%", "x"],
        "max-unavailable": ["1"],
      ], ["p"]
    ),
    ("create priorityclass", ["value": ["1000"], "description": ["high", "a: b"]], ["p"]),
    (
      "create rolebinding",
      ["clusterrole": ["view"], "user": ["ann"], "serviceaccount": ["dev:robot", "robot"]], ["b"]
    ),
    (
      "create ingress",
      [
        "rule": ["foo.com/bar=svc1:8080", "foo.com/*=svc:80,tls=cert", "x"], "class": ["nginx"],
        "default-backend": ["svc:80", "svc"],
      ], ["i"]
    ),
    ("set image", [:], ["nginx=nginx:1.20", "*=alpine", "none=x"]),
    ("set env", ["containers": ["nginx", "none"]], ["A=1", "MODE-", "1X=2"]),
    ("set resources", ["limits": ["cpu=1", "cpu"], "requests": ["memory=1Gi"]], []),
    ("label", ["overwrite": ["true"]], ["x=1", "app=new", "app-", "bad=a b"]),
    ("annotate", ["overwrite": ["true"]], ["x=1", "team=b", "team-"]),
    ("patch", ["type": ["strategic", "merge", "json"]], []),
  ]

  mutating func line() -> [String] {
    let template = Self.templates[Int.random(in: Self.templates.indices, using: &lot)]
    var words = template.command.split(separator: " ").map(String.init)
    for name in template.flags.keys.sorted() where Int.random(in: 0..<3, using: &lot) > 0 {
      words.append("--\(name)=" + pick(template.flags[name] ?? []))
    }
    let form = pick(["yaml", "yaml", "json", "name", "jsonpath={.metadata}"])
    words += ["-o", form]
    let isLocal = ["set", "label", "annotate", "patch"].contains(words[0])
    words += isLocal ? ["-f=deploy.yaml", "--local"] : ["--dry-run=client"]
    if words[0] == "patch" {
      words += [
        "-p",
        pick([
          "{\"spec\":{\"replicas\":5}}", "{\"metadata\":{\"labels\":null}}",
          "[{\"op\":\"replace\",\"path\":\"/spec/replicas\",\"value\":3}]", "{\"spec\":",
        ]),
      ]
    }
    if !template.words.isEmpty { words.append(pick(template.words)) }
    return words
  }
}
