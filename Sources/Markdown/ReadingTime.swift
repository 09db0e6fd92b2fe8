/// How much there is to read: Korean is counted by syllables, as its readers do, not by spaces.
package struct ReadingTime: Sendable, Hashable {
  /// Hangul syllables and Chinese characters.
  package var syllables = 0
  /// Words of letters and digits in other scripts.
  package var words = 0

  /// Syllables read in a minute.
  package static let syllablesPerMinute = 500
  /// Words read in a minute.
  package static let wordsPerMinute = 200

  /// Creates an empty count.
  package init() {}

  /// The time a reader takes, in seconds, rounded up.
  package var seconds: Int {
    let ceiling = { (count: Int, rate: Int) in (count * 60 + rate - 1) / rate }
    return ceiling(syllables, Self.syllablesPerMinute) + ceiling(words, Self.wordsPerMinute)
  }

  /// The time a reader takes, in minutes, rounded up; 1 for an empty document.
  package var minutes: Int { max(1, (seconds + 59) / 60) }

  /// Counts what stands in `text`.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    guard let base = text.baseAddress else { return }
    var previousIsPart = false
    var syllables = 0
    var words = 0
    var index = 0
    let count = text.count
    while index < count {
      let byte = base[index]
      var isPart = false
      if byte < 0x80 {
        isPart = ASCII.isAlphanumeric(byte)
        index += 1
      } else if byte >= 0xE3 && byte < 0xEF {
        // Three bytes from U+3000: kana, ideographs, Hangul. U+3000 to U+303F are marks.
        let isMark = byte == 0xE3 && index + 1 < count && base[index + 1] == 0x80
        syllables += isMark ? 0 : 1
        index += 3
      } else {
        // A letter beyond ASCII (é, ж) goes on with a word; marks such as “ and — end it.
        isPart = byte >= 0xC3 && byte < 0xE2
        index += byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      }
      words += isPart && !previousIsPart ? 1 : 0
      previousIsPart = isPart
    }
    self.syllables += syllables
    self.words += words
  }
}
