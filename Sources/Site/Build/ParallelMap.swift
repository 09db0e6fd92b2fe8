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
    let slots = Slots<Result>(count: count)
    await withTaskGroup(of: Void.self) { group in
      for start in stride(from: 0, to: count, by: chunk) {
        group.addTask {
          for index in start..<min(start + chunk, count) { slots.fill(index, transform(index)) }
        }
      }
    }
    return slots.take()
  }

  /// Places for results, each of which one task fills.
  private struct Slots<Result: Sendable>: @unchecked Sendable {
    private let buffer: UnsafeMutableBufferPointer<Result>

    init(count: Int) { buffer = .allocate(capacity: count) }

    func fill(_ index: Int, _ result: Result) { buffer.initializeElement(at: index, to: result) }

    /// The results, all of which must be there; the places are gone afterwards.
    func take() -> [Result] {
      defer { buffer.deallocate() }
      return [Result](unsafeUninitializedCapacity: buffer.count) { results, count in
        count = results.moveInitialize(fromContentsOf: buffer)
      }
    }
  }
}
