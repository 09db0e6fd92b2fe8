import YAML

/// Values that many objects have in common, of which one is kept for all of them.
final class SharedValues {
  private var known: [String: JSONValue] = [:]

  /// The value that was shared last under a key when it is the same as this one, which takes its place else.
  func share(_ value: JSONValue, as key: String) -> JSONValue {
    if let last = known[key], last == value { return last }
    known[key] = value
    return value
  }
}
