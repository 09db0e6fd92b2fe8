import Shell
import YAML

/// The functions that the templates of charts may call besides Go's: helm's own and those of the library sprig.
enum ChartFunctions {
  /// What a function is called with.
  struct Arguments {
    var name: String
    var values: [JSONValue?]

    var count: Int { values.count }

    func value(_ index: Int) -> JSONValue? { index < values.count ? values[index] : nil }

    /// Any value as a text, as sprig's `strval` writes it.
    func text(_ index: Int) -> String {
      guard let value = value(index) else { return "" }
      return value.isNull ? "" : GoText.print(value)
    }

    func integer(_ index: Int) -> Int64 { Self.integer(value(index)) }

    /// Any value as a whole number, 0 for what is none.
    static func integer(_ value: JSONValue?) -> Int64 {
      switch value {
      case .number(let text)?, .string(let text)?:
        if let number = Int64(text) { return number }
        guard let number = Double(text), number.magnitude < 9e18 else { return 0 }
        return Int64(number)
      case .boolean(let flag)?: return flag ? 1 : 0
      default: return 0
      }
    }

    func number(_ index: Int) -> Double {
      switch value(index) {
      case .number(let text)?, .string(let text)?: Double(text) ?? 0
      case .boolean(let flag)?: flag ? 1 : 0
      default: 0
      }
    }

    func list(_ index: Int) throws(GoFunctions.Failure) -> [JSONValue] {
      switch value(index) {
      case .array(let elements)?: return elements
      case nil, .null?: return []
      case let other?:
        throw GoFunctions.Failure(
          message: "Cannot use \(name) on type \(GoText.type(of: other))")
      }
    }

    func members(_ index: Int) throws(GoFunctions.Failure) -> [JSONValue.Member] {
      switch value(index) {
      case .object(let members)?: return members
      case nil, .null?: return []
      case let other?:
        throw GoFunctions.Failure(
          message:
            "wrong type for value; expected map[string]interface {}; got \(GoText.type(of: other))")
      }
    }

    func need(_ least: Int) throws(GoFunctions.Failure) {
      if count < least {
        throw GoFunctions.Failure(
          message: "wrong number of args for \(name): want \(least) got \(count)", isArity: true)
      }
    }
  }

  /// What a group of functions makes of a call.
  enum Result {
    case value(JSONValue?)
    /// The function is of another group.
    case unknown
  }

  private static let own = ["include", "tpl", "required", "fail", "lookup"]
  /// Functions that are known and that the simulator does not have.
  private static let notSimulated = [
    "genCA", "genCAWithKey", "genSelfSignedCert", "genSelfSignedCertWithKey", "genSignedCert",
    "genSignedCertWithKey", "genPrivateKey", "derivePassword", "htpasswd", "bcrypt", "encryptAES",
    "decryptAES", "toToml", "fromToml", "getHostByName", "buildCustomCert", "dateModify",
    "mustDateModify", "toDate", "ago", "duration", "durationRound", "adler32sum", "osBase",
    "urlParse", "urlJoin", "wrap", "wrapWith", "swapcase", "shuffle", "initials",
  ]

  /// Whether there is such a function.
  static func has(_ name: String) -> Bool {
    own.contains(name) || texts.contains(name) || numbers.contains(name) || lists.contains(name)
      || dictionaries.contains(name) || data.contains(name) || kinds.contains(name)
      || notSimulated.contains(name)
  }

  /// Calls a function that needs nothing but its arguments; `unknown` for Go's own.
  static func call(_ arguments: Arguments) throws(GoFunctions.Failure) -> Result {
    let name = arguments.name
    if texts.contains(name) { return .value(try text(arguments)) }
    if numbers.contains(name) { return .value(try number(arguments)) }
    if lists.contains(name) { return .value(try list(arguments)) }
    if dictionaries.contains(name) { return .value(try dictionary(arguments)) }
    if data.contains(name) { return .value(try convert(arguments)) }
    if kinds.contains(name) { return .value(try kind(arguments)) }
    if notSimulated.contains(name) {
      throw GoFunctions.Failure(message: "the function \(name)", isNotSimulated: true)
    }
    return .unknown
  }
}
