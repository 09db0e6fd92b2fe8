import Foundation
import FuzzShell
import FuzzSnippets
import FuzzYAML
import Testing

/// The seeds of the fuzzers, and what once made them fail, run again.
struct FuzzTests {
  private static func corpus(_ name: String) throws -> [[UInt8]] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Fuzz/Corpus/\(name)")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map {
      [UInt8](try Data(contentsOf: folder.appendingPathComponent($0)))
    }
  }

  @Test func shellEndsOnAllSeeds() throws {
    let seeds = try Self.corpus("shell")
    #expect(!seeds.isEmpty)
    for seed in seeds { FuzzShell.run(seed) }
  }

  @Test func yamlEndsOnAllSeeds() throws {
    let seeds = try Self.corpus("yaml")
    #expect(!seeds.isEmpty)
    for seed in seeds { FuzzYAML.run(seed) }
  }

  @Test func snippetsEndOnAllSeeds() throws {
    let seeds = try Self.corpus("snippets")
    #expect(!seeds.isEmpty)
    for seed in seeds { FuzzSnippets.run(seed) }
  }
}
