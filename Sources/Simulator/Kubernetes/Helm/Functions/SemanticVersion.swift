/// A version such as `v1.28.3-gke.1`, and the constraints that it may meet (Masterminds/semver, version 3).
struct SemanticVersion {
  var numbers: [Int]
  /// How many of the numbers were given.
  var given: Int
  var prerelease = ""
  var metadata = ""

  /// Reads a version, of which what follows the first number may be missing; `nil` when it is none.
  init?(_ text: String) {
    var rest = text.hasPrefix("v") ? text.dropping(1) : text
    if let parts = rest.cut("+") { (rest, metadata) = (parts.before, parts.after) }
    if let parts = rest.cut("-") { (rest, prerelease) = (parts.before, parts.after) }
    let pieces = rest.pieces(".")
    guard 1...3 ~= pieces.count else { return nil }
    numbers = []
    for piece in pieces {
      guard let number = Int(piece), number >= 0, !piece.hasPrefix("+") else { return nil }
      numbers.append(number)
    }
    given = numbers.count
    while numbers.count < 3 { numbers.append(0) }
  }

  /// Negative when this is the lower one, 0 when both are the same.
  func compared(to other: SemanticVersion) -> Int {
    for (one, two) in zip(numbers, other.numbers) where one != two { return one < two ? -1 : 1 }
    if prerelease == other.prerelease { return 0 }
    if prerelease.isEmpty { return 1 }
    if other.prerelease.isEmpty { return -1 }
    let (mine, theirs) = (prerelease.pieces("."), other.prerelease.pieces("."))
    for (one, two) in zip(mine, theirs) where one != two {
      if let first = Int(one), let second = Int(two) { return first < second ? -1 : 1 }
      if Int(one) != nil { return -1 }
      if Int(two) != nil { return 1 }
      return GoText.precedes(one, two) ? -1 : 1
    }
    return mine.count < theirs.count ? -1 : 1
  }

  /// Whether the version meets a constraint such as `>=1.19-0 <2 || ~3.1`; `nil` when that is none.
  func satisfies(_ constraint: String) -> Bool? {
    var isMet = false
    for alternative in constraint.pieces(around: "||") {
      var holds = true
      var words = alternative.replacing(",", with: " ").pieces(" ").filter { !$0.isEmpty }
      if words.count == 3, words[1] == "-" { words = [">=" + words[0], "<=" + words[2]] }
      var index = 0
      while index < words.count {
        var word = words[index]
        index += 1
        if word.utf8.allSatisfy({ "=!<>~^".utf8.contains($0) }), index < words.count {
          word += words[index]
          index += 1
        }
        guard let met = meets(word) else { return nil }
        holds = holds && met
      }
      isMet = isMet || holds
    }
    return isMet
  }

  private func meets(_ word: String) -> Bool? {
    let sign = word.utf8.prefix { "=!<>~^".utf8.contains($0) }
    let operation = String(decoding: Array(sign), as: UTF8.self)
    let bare = word.dropping(sign.count)
    let pieces = bare.pieces(".")
    if ["*", "x", "X", ""].contains(pieces[0]) { return prerelease.isEmpty }
    let isWild = pieces.contains { ["*", "x", "X"].contains($0) }
    let known = pieces.prefix { !["*", "x", "X"].contains($0) }
    guard let other = SemanticVersion(isWild ? Array(known).joinedText(".") : bare) else {
      return nil
    }
    if !prerelease.isEmpty, other.prerelease.isEmpty { return false }
    let order = compared(to: other)
    switch operation {
    case ">": return order > 0 && (other.given == 3 || !shares(other, other.given))
    case "<": return order < 0
    case ">=", "=>": return order >= 0
    case "<=", "=<": return order <= 0 || other.given < 3 && shares(other, other.given)
    case "!=": return other.given < 3 ? !shares(other, other.given) : order != 0
    case "~", "~>": return order >= 0 && shares(other, min(2, other.given))
    case "^":
      let first = other.numbers.firstIndex { $0 != 0 } ?? other.given - 1
      return order >= 0 && shares(other, min(first, 2) + 1)
    case "", "=": return other.given < 3 ? shares(other, other.given) : order == 0
    default: return nil
    }
  }

  /// Whether the first numbers are the same.
  private func shares(_ other: SemanticVersion, _ count: Int) -> Bool {
    numbers.prefix(count) == other.numbers.prefix(count)
  }
}
