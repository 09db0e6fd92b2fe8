import YAML

/// A value of Go's with its type's name, as far as messages of the API server print it.
indirect enum GoValue: Equatable {
  /// A field of a struct or an entry of a map, whose name is then written as a key.
  struct Member: Equatable {
    let name: String
    let value: GoValue
  }

  case boolean(Bool)
  case number(String)
  /// A text; a `String()` of its own is marked by Go's comparison with an `s`.
  case text(String, isNamed: Bool)
  case quantity(GoQuantity)
  case structure(type: String, [Member])
  /// A slice; `nil` as Go's nil slice.
  case slice(type: String, [GoValue]?)
  case map(type: String, [Member]?)
  case pointer(type: String, GoValue?)

  /// Reads a value of a type of ``GoTypes`` from an object's JSON.
  init(_ json: JSONValue?, type: String) {
    let json = json == .null ? nil : json
    let label = GoTypes.label(type)
    if type.hasPrefix("*") {
      self = .pointer(type: label, json.map { GoValue($0, type: type.dropping(1)) })
    } else if type.hasPrefix("[]") {
      self = .slice(
        type: label, json?.elements.map { GoValue($0, type: type.dropping(2)) })
    } else if type == "map[string]string" {
      self = .map(
        type: label,
        json?.sorted().members.map { member in
          Member(name: GoLayout.quoted(member.name), value: GoValue(member.value, type: "string"))
        })
    } else if type == "ResourceList" {
      self = .map(
        type: label,
        json?.sorted().members.map { member in
          Member(
            name: "s" + GoLayout.quoted(member.name), value: GoValue(member.value, type: "Quantity")
          )
        })
    } else if type == "v1.Time" {
      self = .structure(type: label, [])
    } else if type == "Quantity" {
      self = .quantity(GoQuantity(json?.string ?? ""))
    } else if type == "intstr.IntOrString" {
      self = .portOrName(json)
    } else if let fields = GoTypes.fields(type) {
      self = .structure(
        type: label,
        fields.map { field in
          Member(
            name: field.name,
            value: GoValue(field.isEmbedded ? json : json?[name: field.json], type: field.type))
        })
    } else if type == "bool" {
      self = .boolean(json?.bool ?? false)
    } else if type == "int32" || type == "int64" {
      self = .number("\(json?.int ?? 0)")
    } else {
      self = .text(json?.string ?? "", isNamed: type == "ResourceName")
    }
  }

  /// The specification of a Pod as the server holds it: what concerns the host's namespaces stands in the
  /// security context, which is always there.
  init(podSpec: JSONValue) {
    var spec = podSpec
    if spec["securityContext"] == nil { spec.set("securityContext", to: .object([])) }
    for name in ["hostNetwork", "hostPID", "hostIPC", "shareProcessNamespace", "hostUsers"] {
      spec.set("securityContext", name, to: spec[name: name])
    }
    self = GoValue(spec, type: "PodSpec")
  }

  private static func portOrName(_ json: JSONValue?) -> GoValue {
    var name = ""
    if case .string(let text)? = json { name = text }
    return .structure(
      type: "intstr.IntOrString",
      [
        Member(name: "Type", value: .number(name.isEmpty ? "0" : "1")),
        Member(name: "IntVal", value: .number("\(name.isEmpty ? json?.int ?? 0 : 0)")),
        Member(name: "StrVal", value: .text(name, isNamed: false)),
      ])
  }

  /// Whether it is its type's zero value.
  var isZero: Bool {
    switch self {
    case .boolean(let flag): !flag
    case .number(let digits): digits == "0"
    case .text(let text, _): text.isEmpty
    case .quantity(let quantity): quantity == GoQuantity("")
    case .structure(_, let fields): fields.allSatisfy { $0.value.isZero }
    case .slice(_, let elements): elements == nil
    case .map(_, let entries): entries == nil
    case .pointer(_, let value): value == nil
    }
  }
}

/// An amount as `resource.Quantity` holds it: a number with a decimal scale, and the text where it was
/// canonical already.
struct GoQuantity: Equatable {
  private(set) var value = ""
  private(set) var scale = 0
  private(set) var text = ""
  private(set) var format = ""
  /// The number where it is no whole number of 64 bits.
  private(set) var decimal = ""
  /// As it was given.
  let given: String
  private let milli: Int64

  /// Reads an amount as `ParseQuantity` does; an empty text is the zero value.
  init(_ text: String) {
    given = text
    guard let parsed = Quantity(text) else {
      milli = 0
      return
    }
    milli = parsed.milli
    let digits = text.utf8.prefix { 0x30...0x39 ~= $0 || $0 == 0x2E || $0 == 0x2B || $0 == 0x2D }
    let suffix = text.dropping(digits.count)
    let number = String(decoding: digits, as: UTF8.self)
    let (whole, fraction) = number.cut(".") ?? (number, "")
    format =
      switch parsed.format {
      case .decimal: "DecimalSI"
      case .binary: "BinarySI"
      case .exponent: "DecimalExponent"
      }
    if text == "0" {
      self.text = text
    } else if parsed.format == .binary {
      let power = ["Ki", "Mi", "Gi", "Ti", "Pi", "Ei"].firstIndex(of: suffix) ?? 0
      guard fraction.isEmpty, let count = Int64(whole),
        case let (bytes, isOver) = count.multipliedReportingOverflow(by: 1 << (10 * (power + 1))),
        !isOver
      else {
        let (units, rest) = parsed.milli.quotientAndRemainder(dividingBy: 1000)
        let thousandths = "\(1000 + abs(rest))".dropping(1)
        decimal = "\(units).\(thousandths)"
        return
      }
      value = "\(bytes)"
      if count & 7 != 0 { self.text = text }
    } else {
      let exponents = [
        ("n", -9), ("u", -6), ("m", -3), ("", 0), ("k", 3), ("M", 6), ("G", 9), ("T", 12),
        ("P", 15), ("E", 18),
      ]
      let exponent =
        exponents.first { $0.0 == suffix }?.1 ?? Int(suffix.dropping(1)) ?? 0
      value = "\(Int64(whole + fraction) ?? 0)"
      scale = exponent - fraction.utf8.count
      let shifted = whole + fraction
      if scale % 3 == 0, !shifted.hasSuffix("000"), !shifted.hasPrefix("0") { self.text = text }
    }
  }

  static func == (a: GoQuantity, b: GoQuantity) -> Bool {
    a.milli == b.milli && a.format == b.format
  }

  /// As `%#v` prints it.
  var goSyntax: String {
    let number = value.isEmpty ? "0" : value
    let exact = decimal.isEmpty ? "nil" : GoSyntax.address
    return
      "resource.Quantity{i:resource.int64Amount{value:\(number), scale:\(scale)}, d:resource.infDecAmount{Dec:(*inf.Dec)(\(exact))}, s:\(text.quotedGo), Format:\(format.quotedGo)}"
  }

  /// As a struct.
  var structure: GoValue {
    var amount: [GoValue.Member] = [
      .init(name: "value", value: .number(value.isEmpty ? "0" : value)),
      .init(name: "scale", value: .number("\(scale)")),
    ]
    if !decimal.isEmpty { amount = [] }
    return .structure(
      type: "resource.Quantity",
      [
        .init(name: "i", value: .structure(type: "resource.int64Amount", amount)),
        .init(name: "d", value: .text(decimal, isNamed: true)),
        .init(name: "s", value: .text(text, isNamed: false)),
        .init(name: "Format", value: .text(format, isNamed: false)),
      ])
  }
}
