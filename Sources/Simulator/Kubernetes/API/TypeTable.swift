/// A kind of object that the API serves.
package struct APIResource {
  /// The plural, as in addresses: `deployments`.
  package var name: String
  /// Empty for the core group.
  package var group: String
  package var version: String
  package var kind: String
  package var namespaced: Bool
  package var shortNames: [String]
  package var verbs: [String]
  package var categories: [String]
  /// The name of its type in the table; `nil` for kinds that were added at run time.
  package var type: String?

  package var apiVersion: String { group.isEmpty ? version : group + "/" + version }
  /// Such as `deployments.apps`.
  package var qualifiedName: String { group.isEmpty ? name : name + "." + group }
  /// Such as `Deployment.apps`.
  package var qualifiedKind: String { group.isEmpty ? kind : kind + "." + group }
  package var singular: String { kind.lowered }
}

/// The type of a field.
indirect enum FieldType {
  case string, bytes, boolean, int32, int64, double, intOrString, any, object
  case reference(String)
  case list(FieldType)
  case map(FieldType)

  /// Reads the notation of the table: `s`, `[]@core.v1.Container`, `{}s`.
  init(_ text: String) {
    if text.hasPrefix("[]") {
      self = .list(FieldType(text.dropping(2)))
    } else if text.hasPrefix("{}") {
      self = .map(FieldType(text.dropping(2)))
    } else if text.hasPrefix("@") {
      self = .reference(text.dropping(1))
    } else {
      switch text {
      case "y": self = .bytes
      case "b": self = .boolean
      case "i": self = .int32
      case "l": self = .int64
      case "d": self = .double
      case "x": self = .intOrString
      case "a": self = .any
      case "o": self = .object
      default: self = .string
      }
    }
  }
}

/// A field of a type.
struct Field {
  var name: String
  var type: FieldType
  var isRequired = false
  /// The values that it may have; none when it is free.
  var values: [String] = []
  /// The key by which a strategic merge patch joins the elements of a list.
  var mergeKey: String?
  /// The keys that tell the elements of a list apart.
  var mapKeys: [String] = []
  var isSet = false
  /// Where a client prints it among the fields of its type.
  var place = 0
  /// Whether Go tells a missing value from an empty one.
  var isPointer = false
  /// Whether a client prints it when it is empty, too.
  var isAlwaysPrinted = false
}

/// A type: its fields, sorted by name, or the type that it stands for.
final class APIType {
  let name: String
  let fields: [Field]
  let alias: FieldType?

  init(name: String, fields: [Field], alias: FieldType?) {
    self.name = name
    self.fields = fields
    self.alias = alias
  }

  func field(_ name: String) -> Field? { fields.first { $0.name == name } }

  /// `v1.Container` of `core.v1.Container`.
  var goName: String {
    let parts = name.pieces(".")
    return parts.count < 2 ? name : parts[parts.count - 2] + "." + parts[parts.count - 1]
  }
  /// Such as `Container`.
  var structName: String { name.pieces(".").last ?? name }
}

/// What the API server knows of resources and types: the table that is made from its own description.
package final class TypeTable {
  /// The resources in the order that discovery gives them.
  package private(set) var resources: [APIResource] = []
  private var types: [String: APIType] = [:]
  private let text: Text

  /// The table's lines, and where the types begin.
  private struct Text: Sendable {
    static let shared = Text()

    let lines: [String]
    let places: [String: Int]
    let resources: [APIResource]

    private init() {
      let text = TypeTable.source.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
      lines = text.pieces("\n")
      var places: [String: Int] = [:]
      var kinds: [String: String] = [:]
      var resources: [APIResource] = []
      for (index, line) in lines.enumerated() {
        guard let first = line.utf8.first, first != 0x20 else { continue }
        let words = line.pieces(" ")
        if words[0] == "R" {
          resources.append(TypeTable.row(words))
        } else {
          places[words[1]] = index
          if words.count > 2 { kinds[words[2]] = words[1] }
        }
      }
      for index in resources.indices {
        resources[index].type = kinds[resources[index].apiVersion + ":" + resources[index].kind]
      }
      self.places = places
      self.resources = resources
    }
  }

  /// Takes the table, which is read once.
  package init() {
    text = Text.shared
    resources = text.resources
  }

  private static func row(_ words: [String]) -> APIResource {
    let words = words + Array(repeating: "-", count: max(0, 8 - words.count))
    let parts = words[2].cut("/")
    func list(_ word: String) -> [String] { word == "-" ? [] : word.pieces(",") }
    return APIResource(
      name: words[1], group: parts?.before ?? "", version: parts?.after ?? words[2],
      kind: words[3], namespaced: words[4] == "n", shortNames: list(words[5]),
      verbs: list(words[6]), categories: list(words[7]))
  }

  /// The type of a name, such as `core.v1.Container`.
  func type(_ name: String) -> APIType? {
    if let known = types[name] { return known }
    guard let place = text.places[name] else { return nil }
    let words = text.lines[place].pieces(" ")
    var fields: [Field] = []
    var alias: FieldType?
    if words[0] == "A" {
      alias = FieldType(words[2])
    } else {
      var index = place + 1
      while index < text.lines.count, text.lines[index].hasPrefix(" ") {
        fields.append(Self.field(text.lines[index].dropping(1).pieces(" ")))
        index += 1
      }
    }
    let type = APIType(name: name, fields: fields, alias: alias)
    types[name] = type
    return type
  }

  private static func field(_ words: [String]) -> Field {
    var field = Field(name: words[0], type: FieldType(words[1]))
    for word in words.dropFirst(2) {
      if word == "r" {
        field.isRequired = true
      } else if word == "set" {
        field.isSet = true
      } else if word.hasPrefix("g") {
        field.isAlwaysPrinted = word.hasSuffix("z")
        field.isPointer = word.has("p")
        field.place = Int(word.dropping(1).filter { $0.isNumber }) ?? 0
      } else if word.hasPrefix("e=") {
        field.values = word.dropping(2).pieces(",")
      } else if word.hasPrefix("k=") {
        field.mergeKey = word.dropping(2)
      } else if word.hasPrefix("m=") {
        field.mapKeys = word.dropping(2).pieces(",")
      }
    }
    return field
  }

  /// The resource of a kind in a version.
  package func resource(apiVersion: String, kind: String) -> APIResource? {
    resources.first { $0.kind == kind && $0.apiVersion == apiVersion }
  }

  /// The resource of a plural in a group.
  package func resource(_ name: String, group: String = "") -> APIResource? {
    resources.first { $0.name == name && $0.group == group }
  }

  /// Adds a kind that a CustomResourceDefinition describes.
  func add(_ resource: APIResource) {
    remove(name: resource.name, group: resource.group, version: resource.version)
    let place =
      resources.firstIndex {
        !$0.group.isEmpty && ($0.group, $0.name) > (resource.group, resource.name)
      } ?? resources.count
    resources.insert(resource, at: place)
  }

  func remove(name: String, group: String, version: String) {
    resources.removeAll { $0.name == name && $0.group == group && $0.version == version }
  }
}
