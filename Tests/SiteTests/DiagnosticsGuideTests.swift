import Foundation
import Testing

/// The guide's page about diagnostics against the identifiers in the sources.
struct DiagnosticsGuideTests {
  private static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The areas that the guide's table lists; a diagnostic of another area is found by its severity.
  private static func identifiers() throws -> Set<String> {
    let areas = "config|front-matter|link|markdown|run|series|site|snippet|source|template|yaml"
    let byArea = try Regex<(Substring, Substring)>("\"((?:\(areas))\\.[a-z]+(?:-[a-z]+)*)\"")
    let bySeverity = try Regex<(Substring, Substring)>(
      "\\.(?:error|warning|note),\\s*\"([a-z-]+\\.[a-z-]+)\"")
    let sources = package.appendingPathComponent("Sources")
    let found = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    var identifiers: Set<String> = []
    for case let file as URL in found?.allObjects ?? [] where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: byArea) { identifiers.insert(String(match.output.1)) }
      for match in text.matches(of: bySeverity) { identifiers.insert(String(match.output.1)) }
    }
    return identifiers
  }

  @Test func everyIdentifierHasAnAnchorInTheGuide() throws {
    let identifiers = try Self.identifiers()
    #expect(identifiers.contains("yaml.tab"))
    let page = Self.package.appendingPathComponent("content/guide/diagnostics.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let headings = try Regex<(Substring, Substring, Substring)>("#### `([^`]+)` \\{#([^}]+)\\}\n")
    var described: Set<String> = []
    for match in text.matches(of: headings) {
      #expect(match.output.1 == match.output.2)
      #expect(described.insert(String(match.output.1)).inserted, "\(match.output.1) stands twice")
    }
    #expect(identifiers.subtracting(described).sorted() == [])
    #expect(described.subtracting(identifiers).sorted() == [])
  }
}
