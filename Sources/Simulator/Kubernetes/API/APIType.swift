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
  private let places: [String: Int]

  init(name: String, fields: [Field], alias: FieldType?) {
    self.name = name
    self.fields = fields
    self.alias = alias
    var places: [String: Int] = [:]
    for (index, field) in fields.enumerated() { places[field.name] = index }
    self.places = places
  }

  func field(_ name: String) -> Field? { places[name].map { fields[$0] } }

  /// `v1.Container` of `core.v1.Container`.
  var goName: String {
    let parts = name.pieces(".")
    return parts.count < 2 ? name : parts[parts.count - 2] + "." + parts[parts.count - 1]
  }
  /// Such as `Container`.
  var structName: String { name.pieces(".").last ?? name }
}
