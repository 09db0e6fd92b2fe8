import Shell
import YAML

/// A field that the API server refuses, and why.
struct Cause: Hashable {
  var field: String
  var message: String
}

/// What the API server answers instead of an object (a `Status` in the API).
struct APIError: Error {
  enum Reason: String {
    case notFound = "NotFound"
    case alreadyExists = "AlreadyExists"
    case conflict = "Conflict"
    case invalid = "Invalid"
    case forbidden = "Forbidden"
    case badRequest = "BadRequest"
    case methodNotAllowed = "MethodNotAllowed"
    case unsupportedMediaType = "UnsupportedMediaType"
    case tooManyRequests = "TooManyRequests"
    case unknown = ""
  }

  var reason: Reason
  var message: String
  /// The kind, for `Invalid`; empty when the request itself is.
  var kind = ""
  var name = ""
  var causes: [Cause] = []

  static func notFound(_ resource: APIResource, _ name: String) -> APIError {
    APIError(reason: .notFound, message: "\(resource.qualifiedName) \"\(name)\" not found")
  }

  static func alreadyExists(_ resource: APIResource, _ name: String) -> APIError {
    APIError(
      reason: .alreadyExists, message: "\(resource.qualifiedName) \"\(name)\" already exists")
  }

  static func forbidden(_ resource: APIResource, _ name: String, _ why: String) -> APIError {
    APIError(
      reason: .forbidden,
      message: name.isEmpty
        ? "\(resource.qualifiedName) is forbidden: \(why)"
        : "\(resource.qualifiedName) \"\(name)\" is forbidden: \(why)")
  }

  static func badRequest(_ message: String) -> APIError {
    APIError(reason: .badRequest, message: message)
  }

  static let noResource = APIError(
    reason: .notFound, message: "the server could not find the requested resource")

  static func invalid(_ qualifiedKind: String, _ name: String, _ causes: [Cause]) -> APIError {
    var unique: [Cause] = []
    for cause in causes where !unique.contains(cause) { unique.append(cause) }
    let texts = unique.map { $0.field + ": " + $0.message }
    let all = texts.count == 1 ? texts[0] : "[" + texts.joinedText(", ") + "]"
    let kind = qualifiedKind.cut(".")?.before ?? qualifiedKind
    return APIError(
      reason: .invalid, message: "\(qualifiedKind) \"\(name)\" is invalid: \(all)", kind: kind,
      name: name, causes: unique)
  }
}

/// Gathers what is wrong with an object, in the words of `k8s.io/apimachinery/pkg/util/validation/field`.
struct Problems {
  var causes: [Cause] = []

  mutating func required(_ field: String, _ detail: String = "") {
    causes.append(
      Cause(field: field, message: "Required value" + (detail.isEmpty ? "" : ": " + detail)))
  }

  mutating func invalid(_ field: String, _ value: String, _ detail: String) {
    causes.append(Cause(field: field, message: "Invalid value: \(value): \(detail)"))
  }

  mutating func invalidText(_ field: String, _ value: String, _ detail: String) {
    invalid(field, value.quotedGo, detail)
  }

  mutating func unsupported(_ field: String, _ value: String, _ supported: [String]) {
    let list = supported.map { $0.quotedGo }.joinedText(", ")
    causes.append(
      Cause(
        field: field, message: "Unsupported value: \(value.quotedGo): supported values: \(list)"))
  }

  mutating func duplicate(_ field: String, _ value: String) {
    causes.append(Cause(field: field, message: "Duplicate value: \(value.quotedGo)"))
  }

  mutating func notFound(_ field: String, _ value: String) {
    causes.append(Cause(field: field, message: "Not found: \(value.quotedGo)"))
  }

  mutating func forbidden(_ field: String, _ detail: String) {
    causes.append(Cause(field: field, message: "Forbidden: \(detail)"))
  }

  mutating func tooLong(_ field: String, _ most: Int) {
    causes.append(Cause(field: field, message: "Too long: may not be more than \(most) bytes"))
  }
}
