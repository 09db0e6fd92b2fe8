/// The rules for names, labels and the like, with the words of
/// `k8s.io/apimachinery/pkg/util/validation`; each gives what is wrong, or nothing.
enum Names {
  static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte
  }
  private static func isSmall(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte || 0x61...0x7A ~= byte }

  static func isLabel(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last else { return false }
    return isSmall(first) && isSmall(last) && bytes.allSatisfy { isSmall($0) || $0 == 0x2D }
  }

  /// RFC 1123, one label.
  static func label(_ text: String) -> [String] {
    var problems: [String] = []
    if !isLabel(text) {
      problems.append(
        "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')"
      )
    }
    if text.utf8.count > 63 { problems.append("must be no more than 63 characters") }
    return problems
  }

  /// RFC 1123, labels with dots between.
  static func subdomain(_ text: String) -> [String] {
    var problems: [String] = []
    if !text.pieces(".").allSatisfy({ isLabel($0) }) {
      problems.append(
        "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')"
      )
    }
    if text.utf8.count > 253 { problems.append("must be no more than 253 characters") }
    return problems
  }

  /// RFC 1035, one label.
  static func label1035(_ text: String) -> [String] {
    var problems: [String] = []
    if !isLabel(text) || !(text.utf8.first.map { 0x61...0x7A ~= $0 } ?? false) {
      problems.append(
        "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')"
      )
    }
    if text.utf8.count > 63 { problems.append("must be no more than 63 characters") }
    return problems
  }

  private static func isName(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last else { return false }
    return isLetterOrDigit(first) && isLetterOrDigit(last)
      && bytes.allSatisfy { isLetterOrDigit($0) || $0 == 0x2D || $0 == 0x5F || $0 == 0x2E }
  }

  private static let nameRule =
    "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')"

  /// The key of a label: a name, with a domain and a slash before it if one likes.
  static func qualifiedName(_ text: String) -> [String] {
    let parts = text.pieces("/")
    var problems: [String] = []
    let name: String
    switch parts.count {
    case 1: name = parts[0]
    case 2:
      name = parts[1]
      if parts[0].isEmpty {
        problems.append("prefix part must be non-empty")
      } else {
        problems += subdomain(parts[0]).map { "prefix part " + $0 }
      }
    default:
      return [
        "a qualified name " + nameRule
          + " with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')"
      ]
    }
    if name.isEmpty {
      problems.append("name part must be non-empty")
    } else if name.utf8.count > 63 {
      problems.append("name part must be no more than 63 characters")
    }
    if !isName(name) { problems.append("name part " + nameRule) }
    return problems
  }

  /// The value of a label.
  static func labelValue(_ text: String) -> [String] {
    var problems: [String] = []
    if text.utf8.count > 63 { problems.append("must be no more than 63 characters") }
    if !text.isEmpty && !isName(text) {
      problems.append(
        "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')"
      )
    }
    return problems
  }

  /// What is wrong with the name of an environment variable.
  static func environmentName(_ text: String) -> [String] {
    let isRight =
      !text.isEmpty
      && text.utf8.enumerated().allSatisfy { index, byte in
        isLetterOrDigit(byte) && (index > 0 || !(0x30...0x39 ~= byte))
          || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      }
    if !isRight {
      return [
        "a valid environment variable name must consist of alphabetic characters, digits, '_', '-', or '.', and must not start with a digit (e.g. 'my.env-name',  or 'MY_ENV.NAME',  or 'MyEnvName1', regex used for validation is '[-._a-zA-Z][-._a-zA-Z0-9]*')"
      ]
    }
    if text == "." || text == ".." { return ["must not be '\(text)'"] }
    return text.hasPrefix("..") ? ["must not start with '..'"] : []
  }

  /// The key of a ConfigMap or Secret.
  static func configKey(_ text: String) -> [String] {
    var problems: [String] = []
    if text.utf8.count > 253 { problems.append("must be no more than 253 characters") }
    let isGood =
      !text.isEmpty
      && text.utf8.allSatisfy { isLetterOrDigit($0) || $0 == 0x2D || $0 == 0x5F || $0 == 0x2E }
    if !isGood {
      problems.append(
        "a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is '[-._a-zA-Z0-9]+')"
      )
    }
    return problems
  }

  /// The name of a port (RFC 6335).
  static func portName(_ text: String) -> [String] {
    var problems: [String] = []
    let bytes = Array(text.utf8)
    if bytes.count > 15 { problems.append("must be no more than 15 characters") }
    if !bytes.allSatisfy({ isSmall($0) || $0 == 0x2D }) {
      problems.append("must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)")
    }
    if !bytes.contains(where: { 0x61...0x7A ~= $0 }) {
      problems.append("must contain at least one letter (a-z)")
    }
    if text.has("--") { problems.append("must not contain consecutive hyphens") }
    if bytes.first == 0x2D || bytes.last == 0x2D {
      problems.append("must not begin or end with a hyphen")
    }
    return problems
  }

  /// What may stand in an address.
  static func pathSegment(_ text: String) -> [String] {
    if text == "." || text == ".." { return ["may not be '\(text)'"] }
    var problems: [String] = []
    if text.has("/") { problems.append("may not contain '/'") }
    if text.has("%") { problems.append("may not contain '%'") }
    return problems
  }

  /// The four numbers of an IPv4 address.
  static func address(_ text: String) -> [UInt8]? {
    let parts = text.pieces(".")
    guard parts.count == 4 else { return nil }
    var result: [UInt8] = []
    for part in parts {
      guard let number = UInt8(part), "\(number)" == part else { return nil }
      result.append(number)
    }
    return result
  }
}
