/// An amount of a resource (`k8s.io/apimachinery/pkg/api/resource`): `500m`, `64Mi`, `1.5`.
struct Quantity {
  enum Format { case decimal, binary, exponent }

  /// Thousandths of the unit.
  var milli: Int64
  var format: Format

  static let complaint =
    "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'"

  init(milli: Int64, format: Format = .decimal) {
    self.milli = milli
    self.format = format
  }

  /// Reads a quantity, rounding up to thousandths; `nil` for what is none.
  init?(_ text: String) {
    var bytes = Array(text.utf8)[...]
    var isNegative = false
    if let sign = bytes.first, sign == 0x2B || sign == 0x2D {
      isNegative = sign == 0x2D
      bytes = bytes.dropFirst()
    }
    let number = bytes.prefix { 0x30...0x39 ~= $0 || $0 == 0x2E }
    let suffix = String(decoding: bytes.dropFirst(number.count), as: UTF8.self)
    guard number.contains(where: { $0 != 0x2E }), number.filter({ $0 == 0x2E }).count <= 1 else {
      return nil
    }
    guard let scale = Self.scale(suffix) else { return nil }
    format = scale.format
    var digits: Double = 0
    var whole: Int64 = 0
    var fraction: Double = 0
    var unit = 0.1
    var behindDot = false
    var overflows = false
    for byte in number {
      if byte == 0x2E {
        behindDot = true
      } else if behindDot {
        fraction += Double(byte - 0x30) * unit
        unit /= 10
      } else {
        digits = digits * 10 + Double(byte - 0x30)
        let (product, first) = whole.multipliedReportingOverflow(by: 10)
        let (sum, second) = product.addingReportingOverflow(Int64(byte - 0x30))
        overflows = overflows || first || second
        whole = sum
      }
    }
    let (exact, tooMuch) = whole.multipliedReportingOverflow(by: scale.milli)
    if fraction == 0, !overflows, !tooMuch, scale.divisor == 1 {
      milli = isNegative ? -exact : exact
      return
    }
    let value = (digits + fraction) * Double(scale.milli) / Double(scale.divisor)
    let limited = value >= 9.2e18 ? Int64.max : Int64((value - 1e-6).rounded(.up))
    milli = isNegative ? -limited : limited
  }

  private static func scale(_ suffix: String) -> (milli: Int64, divisor: Int64, format: Format)? {
    switch suffix {
    case "": return (1000, 1, .decimal)
    case "n": return (1, 1_000_000, .decimal)
    case "u": return (1, 1000, .decimal)
    case "m": return (1, 1, .decimal)
    case "k": return (1_000_000, 1, .decimal)
    case "M": return (1_000_000_000, 1, .decimal)
    case "G": return (1_000_000_000_000, 1, .decimal)
    case "T": return (1_000_000_000_000_000, 1, .decimal)
    case "P": return (1_000_000_000_000_000_000, 1, .decimal)
    case "E": return (Int64.max, 1, .decimal)
    case "Ki": return (1000 << 10, 1, .binary)
    case "Mi": return (1000 << 20, 1, .binary)
    case "Gi": return (1000 << 30, 1, .binary)
    case "Ti": return (1000 << 40, 1, .binary)
    case "Pi": return (1000 << 50, 1, .binary)
    case "Ei": return (Int64.max, 1, .binary)
    default:
      guard let first = suffix.utf8.first, first | 0x20 == 0x65,
        let exponent = Int(suffix.dropping(1)), exponent > -4, exponent < 15
      else { return nil }
      var milli: Int64 = 1000
      var divisor: Int64 = 1
      if exponent > 0 { for _ in 0..<exponent { milli *= 10 } }
      if exponent < 0 { for _ in 0..<(-exponent) { divisor *= 10 } }
      return (milli, divisor, .exponent)
    }
  }

  /// The canonical form.
  var text: String {
    if milli == 0 { return "0" }
    if milli % 1000 != 0 { return "\(milli)m" }
    var value = milli / 1000
    if format == .binary {
      var suffix = 0
      let suffixes = ["", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"]
      while value % 1024 == 0, suffix < 6 {
        value /= 1024
        suffix += 1
      }
      return "\(value)" + suffixes[suffix]
    }
    var suffix = 0
    let suffixes = ["", "k", "M", "G", "T", "P", "E"]
    while value % 1000 == 0, suffix < 6 {
      value /= 1000
      suffix += 1
    }
    if format == .exponent { return suffix == 0 ? "\(value)" : "\(value)e\(suffix * 3)" }
    return "\(value)" + suffixes[suffix]
  }

  /// The whole units, rounded up.
  var value: Int64 { milli >= 0 ? milli / 1000 + (milli % 1000 > 0 ? 1 : 0) : milli / 1000 }

  /// As Go prints it with `%#v`: `resource.Quantity{i:resource.int64Amount{value:…, scale:0}, …}`.
  var goSyntax: String {
    let isWhole = milli % 1000 == 0
    let format = self.format == .binary ? "BinarySI" : "DecimalSI"
    return
      "resource.Quantity{i:resource.int64Amount{value:\(isWhole ? milli / 1000 : milli), scale:\(isWhole ? 0 : -3)}, d:resource.infDecAmount{Dec:(*inf.Dec)(nil)}, s:\(text.quotedGo), Format:\"\(format)\"}"
  }
}
