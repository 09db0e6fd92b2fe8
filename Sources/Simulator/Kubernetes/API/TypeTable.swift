/// What the API server knows of resources and types: the table that is made from its own description.
package final class TypeTable {
  /// The resources in the order that discovery gives them, each in the version that is preferred.
  package private(set) var resources: [APIResource] = []
  /// Those in all versions that are served; the preferred ones stand first.
  package private(set) var served: [APIResource] = []
  /// The resources in the versions that their objects are kept in, be they served or not.
  private(set) var hubs: [APIResource] = []
  private var places: [String: Int] = [:]
  /// The resources that controllers and kubelets ask for all the time.
  private(set) var pods: APIResource?
  private(set) var events: APIResource?
  private var added: [APIResource] = []
  private(set) var version: KubernetesVersion
  private var types: [String: APIType] = [:]
  private let text: Text

  /// The table's lines, and where the types begin.
  private struct Text: Sendable {
    static let shared = Text()

    let lines: [String]
    let places: [String: Int]
    /// The names of types, by version and kind.
    let kinds: [String: String]
    let resources: [APIResource]

    private init() {
      let text = TypeTable.source.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
      let other = TypeTable.otherVersions.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
      lines = text.pieces("\n") + other.pieces("\n")
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
      self.places = places
      self.kinds = kinds
      var sorted: [APIResource] = []
      for resource in resources {
        let resource = resource.with(type: kinds[resource.apiVersion + ":" + resource.kind])
        sorted.insert(resource, at: TypeTable.place(of: resource, in: sorted))
      }
      self.resources = sorted
    }
  }

  /// Takes the table, which is read once, as it is in a version.
  package init(version: KubernetesVersion = .simulated) {
    text = Text.shared
    self.version = version
    list()
  }

  /// Goes on in another version, with the kinds that were added.
  func use(_ version: KubernetesVersion) {
    guard version != self.version else { return }
    self.version = version
    list()
  }

  /// Where a resource stands in discovery: those of the core first, the others by group and name.
  private static func place(of resource: APIResource, in list: [APIResource]) -> Int {
    if resource.group.isEmpty { return list.firstIndex { !$0.group.isEmpty } ?? list.count }
    return list.firstIndex {
      !$0.group.isEmpty && ($0.group, $0.name) > (resource.group, resource.name)
    } ?? list.count
  }

  /// Works out what the version serves.
  private func list() {
    let table = VersionTable.shared
    hubs = text.resources
    resources = []
    var others: [APIResource] = []
    var legacy: [APIResource] = []
    for hub in text.resources {
      var versions: [APIResource] = []
      if table.api(hub.apiVersion, hub.kind)?.span.contains(version.minor) ?? true {
        versions.append(hub)
      }
      for row in table.apis
      where row.kind == hub.kind && row.replacement == hub.apiVersion && row.otherKind == nil
        && row.span.contains(version.minor)
      {
        let type = text.kinds[row.apiVersion + ":" + row.kind]
        versions.append(hub.inVersion(row.version, group: row.group, type: type))
      }
      if let preferred = versions.first(where: { $0.group == hub.group }) {
        resources.append(preferred)
        others += versions.filter { $0.group == hub.group && $0.version != preferred.version }
      }
      legacy += versions.filter { $0.group != hub.group }
    }
    // The old group goes before those that took its kinds over.
    let place = resources.firstIndex { !$0.group.isEmpty } ?? resources.count
    resources.insert(contentsOf: legacy, at: place)
    served = resources + others
    for resource in added { insert(resource) }
    index()
  }

  private func index() {
    places = [:]
    for (place, hub) in hubs.enumerated() {
      let keys = [
        hub.apiVersion + ":" + hub.kind, hub.group + "/" + hub.name,
      ]
      for key in keys where places[key] == nil { places[key] = place }
    }
    pods = resource("pods")
    events = resource("events")
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

  /// The resource of a kind in the version that its objects are kept in.
  package func resource(apiVersion: String, kind: String) -> APIResource? {
    places[apiVersion + ":" + kind].map { hubs[$0] }
  }

  /// The resource of a plural in a group.
  package func resource(_ name: String, group: String = "") -> APIResource? {
    places[group + "/" + name].map { hubs[$0] }
  }

  /// The resource of a kind in a version that is served.
  package func served(apiVersion: String, kind: String) -> APIResource? {
    served.first { $0.kind == kind && $0.apiVersion == apiVersion }
  }

  /// The resource of a plural in a group as clients prefer it.
  func preferred(_ name: String, group: String) -> APIResource? {
    resources.first { $0.name == name && $0.group == group }
  }

  /// The resource whose objects are kept.
  func hub(of resource: APIResource) -> APIResource {
    guard let version = resource.hub else { return resource }
    return self.resource(apiVersion: version, kind: resource.kind) ?? resource
  }

  /// Adds a kind that a CustomResourceDefinition describes.
  func add(_ resource: APIResource) {
    remove(name: resource.name, group: resource.group, version: resource.version)
    added.append(resource)
    insert(resource)
    index()
  }

  private func insert(_ resource: APIResource) {
    resources.insert(resource, at: Self.place(of: resource, in: resources))
    hubs.insert(resource, at: Self.place(of: resource, in: hubs))
    served.insert(resource, at: resources.count - 1)
  }

  func remove(name: String, group: String, version: String) {
    let isMeant = { (resource: APIResource) in
      resource.name == name && resource.group == group && resource.version == version
    }
    added.removeAll(where: isMeant)
    resources.removeAll(where: isMeant)
    hubs.removeAll(where: isMeant)
    served.removeAll(where: isMeant)
    index()
  }
}
