import Foundation
import Testing
import YAML

/// Prints as `kubectl -o yaml` and `-o json` do; where `kubectl` 1.32 is installed, it is asked.
struct PrinterTests {
  private func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  private func yaml(_ value: JSONValue) -> String {
    String(decoding: YAMLPrinter().print(value), as: UTF8.self)
  }

  @Test func keysAreInNaturalOrderAndSequencesNotIndented() {
    let value = JSONValue.object([
      .init("kind", .string("Pod")), .init("a10", .number("1")), .init("a9", .boolean(true)),
      .init("list", .array([.string("x"), .object([.init("b", .null), .init("a", .array([]))])])),
      .init("empty", .object([])),
    ])
    #expect(
      yaml(value) == """
        a9: true
        a10: 1
        empty: {}
        kind: Pod
        list:
        - x
        - a: []
          b: null

        """)
  }

  @Test(arguments: [
    ("yes", "\"yes\""), ("12:30", "\"12:30\""), ("- x", "'- x'"), ("it's: x", "'it''s: x'"),
    ("2024-01-01", "\"2024-01-01\""), ("2024-02-30", "2024-02-30"), ("1_000", "\"1_000\""),
    ("", "\"\""), ("~", "\"~\""), ("<<", "<<"), ("a\nb", "|-\n  a\n  b"), ("a\nb\n", "|\n  a\n  b"),
    ("한글", "한글"), ("😀", "\"\\U0001F600\""), ("tab\there", "\"tab\\there\""),
  ])
  func textsGetTheStyleThatKeepsThemTexts(text: String, printed: String) {
    #expect(yaml(.object([.init("k", .string(text))])) == "k: \(printed)\n")
  }

  @Test func jsonIsThatOfGo() {
    let value = JSONValue.object([
      .init("a", .string("<b>&\n\u{2028}\u{8}\u{7F}")), .init("b", .array([])),
      .init("c", .array([.number("1.10"), .null])), .init("d", .object([])),
    ])
    #expect(
      String(decoding: JSONPrinter().print(value), as: UTF8.self) == """
        {
            "a": "\\u003cb\\u003e\\u0026\\n\\u2028\\b\u{7F}",
            "b": [],
            "c": [
                1.10,
                null
            ],
            "d": {}
        }
        """)
    #expect(
      String(decoding: JSONPrinter(indent: 0).print(value["c"] ?? .null), as: UTF8.self)
        == "[1.10,null]")
  }

  /// 2,000 keys and texts made of the pieces that YAML trips over, with a fixed seed.
  @Test(.enabled(if: Oracle.kubectl != nil, "kubectl 1.32 is not installed"))
  func kubectlPrintsTheSame() throws {
    let kubectl = try #require(Oracle.kubectl)
    var random = SeededGenerator(state: 20_230_120)
    for _ in 0..<20 {
      var data: [String: String] = [:]
      for _ in 0..<100 { data[random.key()] = random.text() }
      let literals = data.map { "--from-literal=\($0.key)=\($0.value)" }
      let arguments = ["create", "configmap", "x", "--dry-run=client"] + literals
      let members = data.map { JSONValue.Member($0.key, .string($0.value)) }
      let value = JSONValue.object([
        .init("kind", .string("ConfigMap")), .init("apiVersion", .string("v1")),
        .init(
          "metadata", .object([.init("name", .string("x")), .init("creationTimestamp", .null)])),
        .init(
          "data", .object(members.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) })),
      ])
      let expected = try Oracle.run(kubectl, arguments + ["-o", "yaml"])
      let printed = String(decoding: YAMLPrinter().print(value), as: UTF8.self)
      for (own, real) in zip(lines(printed), lines(expected)) {
        #expect(own == real)
      }
      #expect(printed == expected)
      #expect(YAMLReader(file: "x").read(Array(printed.utf8)).diagnostics.isEmpty)
      let json = try Oracle.run(kubectl, arguments + ["-o", "json"])
      let read = JSONReader(file: "x").read(Array(json.utf8))
      #expect(read.diagnostics.isEmpty)
      let again = read.value.map { JSONPrinter().print(JSONValue($0)) } ?? []
      #expect(String(decoding: again, as: UTF8.self) + "\n" == json)
    }
  }
}

/// Numbers in a fixed sequence (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func key() -> String {
    // No number is the beginning of another: the order of such keys is a matter of chance.
    let pieces = ["a", "B", "z9x", "10x", "9x", "-", "_", ".-", "key", "app.kubernetes.io"]
    return (0..<Int.random(in: 1...4, using: &self)).map { _ in
      pieces.randomElement(using: &self) ?? ""
    }.joined() + "k"
  }

  mutating func text() -> String {
    let pieces = [
      "a", "yes", "no", "12", "0", "0x1F", "1e3", ".5", "-", "- ", ": ", ":", "#", " #", " ", "  ",
      "'",
      "\"", "\\", "\t", "\n", "\n\n", "한글", "가 나", "|", ">", "&a", "*", "!", "%", "@", "`", "{",
      "}",
      "[", "]", ",", ", ", "?", "? ", "~", "null", "true", "=", "<<", "2024-01-01", "T10:00:00Z",
      "12:30", "_", "+", "é", "\u{A0}", "😀", "...",
      "---",
      "word and more words in a line that grows long enough to be folded at eighty columns",
    ]
    return (0..<Int.random(in: 0...5, using: &self)).map { _ in
      pieces.randomElement(using: &self) ?? ""
    }.joined()
  }
}

/// The real programs that ours are compared with.
enum Oracle {
  /// `kubectl` of the version that Pilgi simulates: in the path, or beside the `kubectl` there.
  static let kubectl: String? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    for folder in folders {
      if FileManager.default.isExecutableFile(atPath: folder + "/kubectl.1.32") {
        return folder + "/kubectl.1.32"
      }
      let real = URL(fileURLWithPath: folder + "/kubectl").resolvingSymlinksInPath()
      let beside = real.deletingLastPathComponent().path + "/kubectl.1.32"
      if FileManager.default.isExecutableFile(atPath: beside) { return beside }
    }
    return nil
  }()

  static func run(_ program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
