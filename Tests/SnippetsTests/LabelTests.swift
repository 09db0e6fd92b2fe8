import Diagnostics
import Foundation
import Snippets
import Testing

/// Finds the commands of lines that were labelled by hand (`Tests/Corpora/labels`) in the notes of the
/// corpora, where these are at hand.
struct LabelTests {
  private static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let corpus: URL? = {
    let given = ProcessInfo.processInfo.environment["PILGI_SHARED"].map { URL(filePath: $0) }
    let places =
      [given].compactMap { $0 } + ["..", "../.."].map { package.appending(path: $0 + "/shared") }
    return places.map { $0.appending(path: "corpus") }
      .first { FileManager.default.fileExists(atPath: $0.path) }
  }()

  /// How often lines that begin commands were found, taken for commands wrongly, and missed.
  private struct Count {
    var (found, wrong, missed) = (0, 0, 0)
    var precision: Double { Double(found) / Double(max(1, found + wrong)) }
    var recall: Double { Double(found) / Double(max(1, found + missed)) }
    var f1: Double { Double(2 * found) / Double(max(1, 2 * found + wrong + missed)) }
  }

  private struct Label {
    var file: String
    var topic: String
    var line: Int
    var isCommand: Bool
  }

  private static func labels() throws -> [Label] {
    let folder = package.appending(path: "Tests/Corpora/labels")
    var labels: [Label] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
      var file = ""
      for line in try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        .split(separator: "\n") where !line.hasPrefix("#")
      {
        guard line.hasPrefix(" ") else {
          file = String(line)
          continue
        }
        let words = line.split(separator: " ")
        for word in words.dropFirst() {
          let ends = word.dropLast().split(separator: "-").compactMap { Int($0) }
          let first = try #require(ends.first), last = try #require(ends.last)
          for number in first...last {
            labels.append(
              Label(
                file: file, topic: String(words[0].dropLast()), line: number,
                isCommand: word.last == "c"))
          }
        }
      }
    }
    return labels
  }

  @Test func enoughLinesAreLabelled() throws {
    let labels = try Self.labels()
    #expect(labels.count >= 600)
    #expect(labels.filter(\.isCommand).count >= 200)
    #expect(Set(labels.map { $0.file.split(separator: "/")[0] }).count == 9)
  }

  @Test(.enabled(if: corpus != nil, "no corpus: set PILGI_SHARED to the folder that holds it"))
  func commandsAreToldFromAllElse() throws {
    let corpus = try #require(Self.corpus)
    var counts: [String: Count] = [:]
    var total = Count()
    for (file, labels) in Dictionary(grouping: try Self.labels(), by: \.file) {
      let bytes = Array(try Data(contentsOf: corpus.appending(path: file)))
      let plan = RunPlan(bytes, file: "a.md")
      let starts = Set(
        plan.items.compactMap { item in
          if case .step(let step) = item { step.command.position(at: 0).line } else { nil }
        })
      for label in labels {
        let isFound = starts.contains(label.line)
        for path in [\Count.found, \Count.wrong, \Count.missed] {
          let counted: WritableKeyPath<Count, Int>? =
            label.isCommand ? (isFound ? \.found : \.missed) : (isFound ? \.wrong : nil)
          if path == counted {
            counts[label.topic, default: Count()][keyPath: path] += 1
            total[keyPath: path] += 1
          }
        }
      }
    }
    for (topic, count) in counts.sorted(by: { $0.key < $1.key }) {
      print("labels: \(topic): F1 \(count.f1) of \(count.found + count.missed) commands")
    }
    print("labels: precision \(total.precision), recall \(total.recall), F1 \(total.f1)")
    #expect(total.f1 >= 0.98)
  }
}
