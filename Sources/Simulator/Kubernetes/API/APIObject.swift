package import YAML

/// What every object of the API has.
extension JSONValue {
  package var name: String { self["metadata", "name"]?.string ?? "" }
  package var namespace: String { self["metadata", "namespace"]?.string ?? "" }
  package var kind: String { self[name: "kind"]?.string ?? "" }
  package var apiVersion: String { self[name: "apiVersion"]?.string ?? "" }
  var uid: String { self["metadata", "uid"]?.string ?? "" }
  var labels: [Member] { self["metadata", "labels"]?.members ?? [] }
  var annotations: [Member] { self["metadata", "annotations"]?.members ?? [] }
  var generation: Int64 { self["metadata", "generation"]?.int ?? 0 }
  var isTerminating: Bool { self["metadata", "deletionTimestamp"] != nil }
  var created: Int64 {
    self["metadata", "creationTimestamp"]?.string.flatMap { Timestamp.parse($0) } ?? 0
  }

  func label(_ name: String) -> String? { self["metadata", "labels"]?[name: name]?.string }
  func annotation(_ name: String) -> String? {
    self["metadata", "annotations"]?[name: name]?.string
  }

  /// The owner that manages the object.
  var controller: JSONValue? {
    self["metadata", "ownerReferences"]?.elements.first { $0[name: "controller"]?.bool == true }
  }

  /// Whether an object owns this one as its controller.
  func isControlled(by uid: String) -> Bool { controller?[name: "uid"]?.string == uid }

  /// The condition of a type.
  func condition(_ type: String) -> JSONValue? {
    self["status", "conditions"]?.elements.first { $0[name: "type"]?.string == type }
  }
}
