import CYaml
import Diagnostics
import Foundation
import Testing
import YAML

/// The cases of the YAML test suite (its branch `data`) that libyaml itself passes.
///
/// The suite is looked for where the variable `YAML_TEST_SUITE` says; without it, the test is skipped.
struct YAMLSuiteTests {
  private static let folder = ProcessInfo.processInfo.environment["YAML_TEST_SUITE"]

  /// Cases in which YAML 1.1, or what Pilgi makes of it, is another matter than the suite's YAML 1.2.
  private static let differences = [
    "C4HZ": "the key 'y' is true in YAML 1.1, as kubectl reads it"
  ]

  @Test(.enabled(if: folder != nil, "YAML_TEST_SUITE does not name a folder"))
  func casesThatLibyamlPasses() throws {
    var passed = 0
    var total = 0
    for name in Self.cases() {
      let text = try Self.bytes(name + "/in.yaml")
      let expected = (try? Self.bytes(name + "/test.event")).map {
        String(decoding: $0, as: UTF8.self)
      }
      let isError = FileManager.default.fileExists(atPath: Self.path(name + "/error"))
      let events = LibyamlEvents.of(text)
      guard isError ? events == nil : events == expected else { continue }
      total += 1
      let read = YAMLReader(file: "in.yaml").read(text)
      let isRefused = read.diagnostics.contains { $0.severity == .error }
      let isRight =
        isError
        ? isRefused
        : !isRefused
          && Self.json(of: name).map {
            $0.map(Self.normal) == read.documents.map { Self.normal(JSONValue($0)) }
          } ?? true
      if isRight { passed += 1 }
      if Self.differences[name] == nil {
        #expect(
          isRight,
          "\(name): \(read.diagnostics.map(\.summary)) \(read.documents.map(JSONValue.init))")
      } else {
        #expect(!isRight, "\(name) passes by now")
      }
    }
    print("YAML test suite: \(passed) of \(total) cases that libyaml passes")
    #expect(total > 200)
  }

  private static func path(_ name: String) -> String { (folder ?? "") + "/" + name }

  private static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path(name))))
  }

  /// A value whose numbers are written alike, and whose names are sorted.
  private static func normal(_ value: JSONValue) -> JSONValue {
    switch value {
    case .number(let text): .number(Double(text).map { "\($0)" } ?? text)
    case .array(let elements): .array(elements.map(normal))
    case .object(let members):
      .object(
        members.map { .init($0.name, normal($0.value)) }.sorted { $0.name < $1.name })
    default: value
    }
  }

  /// The folders with a case, also those with several in numbered folders.
  private static func cases() -> [String] {
    let manager = FileManager.default
    let names = (try? manager.subpathsOfDirectory(atPath: folder ?? "")) ?? []
    return names.filter {
      $0.hasSuffix("/in.yaml") && !$0.hasPrefix("tags/") && !$0.hasPrefix("name/")
    }
    .map { String($0.dropLast("/in.yaml".count)) }.sorted()
  }

  /// The documents as JSON, one behind the other; `nil` where the case has none.
  private static func json(of name: String) -> [JSONValue]? {
    guard let bytes = try? bytes(name + "/in.json") else { return nil }
    var documents: [JSONValue] = []
    var text: [UInt8] = []
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      text += line + [0x0A]
      if let value = JSONReader(file: "").read(text).value {
        documents.append(JSONValue(value))
        text = []
      }
    }
    return documents
  }
}

/// What libyaml says of a text, in the suite's notation.
private enum LibyamlEvents {
  static func of(_ text: [UInt8]) -> String? {
    var parser = yaml_parser_t()
    yaml_parser_initialize(&parser)
    defer { yaml_parser_delete(&parser) }
    return text.withUnsafeBufferPointer { bytes in
      yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
      var lines: [String] = []
      while true {
        var event = yaml_event_t()
        guard yaml_parser_parse(&parser, &event) == 1 else { return nil }
        defer { yaml_event_delete(&event) }
        lines.append(line(event))
        if event.type == YAML_STREAM_END_EVENT { return lines.joined(separator: "\n") + "\n" }
      }
    }
  }

  private static func line(_ event: yaml_event_t) -> String {
    let data = event.data
    switch event.type {
    case YAML_STREAM_START_EVENT: return "+STR"
    case YAML_STREAM_END_EVENT: return "-STR"
    case YAML_DOCUMENT_START_EVENT: return data.document_start.implicit == 0 ? "+DOC ---" : "+DOC"
    case YAML_DOCUMENT_END_EVENT: return data.document_end.implicit == 0 ? "-DOC ..." : "-DOC"
    case YAML_SEQUENCE_START_EVENT:
      let start = data.sequence_start
      let flow = start.style == YAML_FLOW_SEQUENCE_STYLE ? " []" : ""
      return "+SEQ" + flow + properties(start.anchor, start.tag)
    case YAML_SEQUENCE_END_EVENT: return "-SEQ"
    case YAML_MAPPING_START_EVENT:
      let start = data.mapping_start
      let flow = start.style == YAML_FLOW_MAPPING_STYLE ? " {}" : ""
      return "+MAP" + flow + properties(start.anchor, start.tag)
    case YAML_MAPPING_END_EVENT: return "-MAP"
    case YAML_ALIAS_EVENT: return "=ALI *" + string(data.alias.anchor)
    default:
      let scalar = data.scalar
      let mark =
        switch scalar.style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: "'"
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: "\""
        case YAML_LITERAL_SCALAR_STYLE: "|"
        case YAML_FOLDED_SCALAR_STYLE: ">"
        default: ":"
        }
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      return "=VAL" + properties(scalar.anchor, scalar.tag) + " " + mark + escaped(bytes)
    }
  }

  private static func properties(
    _ anchor: UnsafePointer<UInt8>?, _ tag: UnsafePointer<UInt8>?
  ) -> String {
    (anchor == nil ? "" : " &" + string(anchor)) + (tag == nil ? "" : " <" + string(tag) + ">")
  }

  private static func string(_ text: UnsafePointer<UInt8>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }

  private static func escaped(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    var result = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case "\u{8}": result += "\\b"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
