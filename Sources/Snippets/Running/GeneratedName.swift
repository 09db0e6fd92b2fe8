/// The name of a Pod that a controller made: `web-65d846d465-pzjg7`, `hello-fd959`.
struct GeneratedName {
  /// The name of what made it.
  let base: String

  /// The letters and digits of generated names (`k8s.io/apimachinery/pkg/util/rand`).
  private static let alphabet = Set("bcdfghjklmnpqrstvwxz2456789".utf8)

  /// Takes a name apart; `nil` for one that nobody generated.
  init?(_ name: String) {
    var parts = name.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count > 1, let suffix = parts.popLast(), suffix.utf8.count == 5,
      suffix.utf8.allSatisfy(Self.alphabet.contains)
    else { return nil }
    if parts.count > 1, let hash = parts.last, (6...10).contains(hash.utf8.count),
      hash.utf8.allSatisfy({
        Self.alphabet.contains($0) || (0x30...0x39).contains($0) || (0x61...0x66).contains($0)
      })
    {
      parts.removeLast()
    }
    base = parts.joined(separator: "-")
  }
}
