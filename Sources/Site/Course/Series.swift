/// A course: posts that are meant to be read one after the other.
struct Series: Sendable {
  /// One part, written or only planned.
  struct Part: Sendable {
    /// The number as shown, such as `7`.
    var label: String
    /// The page's index; `nil` for a part that is not written yet.
    var page: Int?
  }

  /// The stable name: the last part of its URL.
  var identifier: String
  /// The name that its posts and the configuration use.
  var name: String
  /// What is shown.
  var title: String
  /// What it is about; may be empty.
  var description = ""
  /// The parts in reading order, with the planned ones.
  var parts: [Part] = []
  /// The indexes of the written parts, in reading order.
  var written: [Int] = []
  /// The planned number of parts; at least the number of written ones.
  var total = 0
  /// The series to read before: their places in the site's list, or their names where Pilgi does not
  /// know them.
  var prerequisites: [Int] = []
  /// The page `series/NAME.md` that introduces it.
  var introduction: Int?

  /// The numbers of the written parts as shown, in reading order.
  var writtenLabels: [String] { parts.filter { $0.page != nil }.map(\.label) }
  /// The URL path from the site's root.
  var url: String { "/series/" + identifier + "/" }
  /// How much is written, in percent.
  var percent: Int { total == 0 ? 0 : written.count * 100 / total }
}
