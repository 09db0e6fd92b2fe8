import YAML

/// What the namespaces that have quotas use, counted as their objects come and go.
final class QuotaLedger {
  /// What is used of one name of quotas.
  private struct Tally {
    var milli: Int64 = 0
    /// How many amounts are written in each form.
    var decimal = 0
    var binary = 0
    var exponent = 0

    mutating func add(_ amount: Quantity, _ sign: Int) {
      milli = milli &+ amount.milli &* Int64(sign)
      switch amount.format {
      case .decimal: decimal += sign
      case .binary: binary += sign
      case .exponent: exponent += sign
      }
    }

    /// The form that all amounts are written in; `nil` when there are several.
    var format: Quantity.Format? {
      if binary == 0, exponent == 0 { return .decimal }
      if decimal == 0, exponent == 0 { return .binary }
      return decimal == 0 && binary == 0 ? .exponent : nil
    }
  }

  private var spaces: [String: [String: Tally]] = [:]

  /// Takes in that an object came, changed or went.
  func note(_ new: JSONValue?, from old: JSONValue?) {
    if spaces.isEmpty { return }
    guard let space = (new ?? old)?.namespace, spaces[space] != nil else { return }
    // Most changes are of the status.
    if let new, let old, new[name: "spec"] == old[name: "spec"],
      new["status", "phase"] == old["status", "phase"]
    {
      return
    }
    if let old { count(old, -1, in: space) }
    if let new { count(new, 1, in: space) }
  }

  private func count(_ object: JSONValue, _ sign: Int, in space: String) {
    for (name, amount) in Quotas.usage(object) {
      spaces[space, default: [:]][name, default: Tally()].add(amount, sign)
    }
  }

  /// What a namespace uses of a quota's name, in the form of the last object that uses it.
  func used(_ name: String, in space: String, of server: APIServer) -> Quantity {
    if spaces[space] == nil {
      spaces[space] = [:]
      for object in Self.objects(in: space, of: server) { count(object, 1, in: space) }
    }
    let tally = spaces[space]?[name] ?? Tally()
    if let format = tally.format { return Quantity(milli: tally.milli, format: format) }
    var result = Quantity(milli: tally.milli)
    for object in Self.objects(in: space, of: server) {
      if let amount = Quotas.usage(object)[name] { result.format = amount.format }
    }
    return result
  }

  private static func objects(in space: String, of server: APIServer) -> [JSONValue] {
    Quotas.plurals.sorted { $0.key < $1.key }.flatMap { server.list($0.value, space) }
  }
}
