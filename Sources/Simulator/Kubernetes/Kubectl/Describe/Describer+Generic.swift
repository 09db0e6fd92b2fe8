import Shell
import YAML

/// Objects of kinds that have no description of their own: all that they hold, as a tree.
extension Describer {
  mutating func anything() {
    head()
    labelsAndAnnotations()
    content(object, level: 0, path: "")
    events()
  }

  private static let shownAbove = [
    ".metadata.managedFields", ".metadata.name", ".metadata.namespace", ".metadata.labels",
    ".metadata.annotations",
  ]

  private mutating func content(_ value: JSONValue, level: Int, path: String) {
    if level > 60 { return }
    for member in value.members.sorted(by: { $0.name < $1.name }) {
      let inner = path + "." + member.name
      if Self.shownAbove.contains(inner) { continue }
      let label = Self.label(member.name)
      switch member.value {
      case .object:
        write(level, label + ":\n")
        content(member.value, level: level + 1, path: inner)
      case .array(let elements):
        write(level, label + ":\n")
        for element in elements {
          if case .object = element {
            content(element, level: level + 1, path: inner)
          } else {
            write(level + 1, Self.plain(element) + "\n")
          }
        }
      default: field(label, Self.plain(member.value), level: level)
      }
    }
  }

  private static func plain(_ value: JSONValue) -> String {
    value.isNull ? "<nil>" : JSONPath.text(value)
  }

  /// `Storage Class Name` of `storageClassName`.
  private static func label(_ name: String) -> String {
    func isUpper(_ byte: UInt8) -> Bool { 0x41...0x5A ~= byte }
    func isLower(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte }
    let bytes = Array(name.utf8)
    if !bytes.allSatisfy({ isUpper($0) || isLower($0) || $0 == 0x2D }) { return name }
    var parts: [[UInt8]] = []
    for (index, byte) in bytes.enumerated() {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      let last = index > 0 ? bytes[index - 1] : 0
      let begins =
        index == 0 || byte == 0x2D || last == 0x2D || isUpper(byte) && isLower(last)
        || isUpper(byte) && isUpper(last) && isLower(next)
      if begins { parts.append([byte]) } else { parts[parts.count - 1].append(byte) }
    }
    return parts.map { part in
      let word = String(decoding: part, as: UTF8.self)
      if ["API", "URL", "UID", "OSB", "GUID"].contains(word.raised) { return word.raised }
      let first = String(decoding: part.prefix(1), as: UTF8.self)
      return first.raised + String(decoding: part.dropFirst(), as: UTF8.self)
    }.joinedText(" ")
  }
}
