internal import Diagnostics

extension FrontMatterField {
  /// The entries that count, in their order: of one key the last, and of several names of one field
  /// the first in `names` that has a value, unless their values are joined.
  static func counting(_ entries: [FrontMatterValue.Entry]) -> [FrontMatterValue.Entry] {
    var last: [String: Int] = [:]
    for (index, entry) in entries.enumerated() { last[entry.key] = index }
    var ranks: [FrontMatterField: Int] = [:]
    for entry in entries where !entry.value.isNull && !entry.value.isBlank {
      guard let field = byName[entry.key], let rank = field.names.firstIndex(of: entry.key) else {
        continue
      }
      ranks[field] = min(ranks[field] ?? rank, rank)
    }
    return entries.enumerated().filter { index, entry in
      guard last[entry.key] == index else { return false }
      guard let field = byName[entry.key], !field.isJoined, let rank = ranks[field] else {
        return true
      }
      return field.names[rank] == entry.key
    }.map(\.element)
  }
}
