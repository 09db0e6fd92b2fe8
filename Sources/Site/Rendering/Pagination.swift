/// The pages that a long list is cut into.
struct Pagination: Sendable {
  /// How many entries there are in all.
  let count: Int
  /// How many entries a page shows.
  let pageSize: Int
  /// The URL path of the first page; the others are `page/2/` below it.
  let base: String

  /// How many pages there are; an empty list has one, empty, page.
  var total: Int { max(1, (count + pageSize - 1) / pageSize) }

  /// The URL path of a page, from 1.
  func url(_ number: Int) -> String { number == 1 ? base : base + "page/\(number)/" }

  /// The entries of a page, from 1.
  func range(_ number: Int) -> Range<Int> {
    let start = min(count, (number - 1) * pageSize)
    return start..<min(count, start + pageSize)
  }

  /// The numbers to show on a page: the first, the last and those around it; `nil` stands for a gap.
  func shown(_ number: Int) -> [Int?] {
    var result: [Int?] = []
    var last = 0
    let around = max(1, number - 2)...min(total, number + 2)
    for candidate in [1] + around + [total] where candidate > last {
      if candidate - last == 2 { result.append(candidate - 1) }
      if candidate - last > 2 { result.append(nil) }
      result.append(candidate)
      last = candidate
    }
    return result
  }
}
