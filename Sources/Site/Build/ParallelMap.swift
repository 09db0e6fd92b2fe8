/// Work on many items on all cores, with the results in the order of the items.
enum Parallel {
  /// The items that one task works through; large enough to make the task's own cost vanish, small
  /// enough to keep all cores busy to the end.
  static let chunk = 32

  /// Applies `transform` to each index of `0..<count`.
  static func map<Result: Sendable>(
    _ count: Int, _ transform: @escaping @Sendable (Int) -> Result
  ) async -> [Result] {
    guard count > chunk else { return (0..<count).map(transform) }
    return await withTaskGroup(of: (Int, [Result]).self, returning: [Result].self) { group in
      for start in stride(from: 0, to: count, by: chunk) {
        group.addTask {
          (start, (start..<min(start + chunk, count)).map(transform))
        }
      }
      var parts: [(Int, [Result])] = []
      parts.reserveCapacity(count / chunk + 1)
      for await part in group { parts.append(part) }
      parts.sort { $0.0 < $1.0 }
      var results: [Result] = []
      results.reserveCapacity(count)
      for part in parts { results += part.1 }
      return results
    }
  }
}
