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
    var isInWord = false
    var syllables = 0
    var words = 0
    var index = 0
    let count = text.count
    while index < count {
      let byte = text[index]
      if byte < 0x80 {
        let isPart = ASCII.isAlphanumeric(byte)
        if isPart && !isInWord { words += 1 }
        isInWord = isPart
        index += 1
      } else if byte >= 0xE3 && byte < 0xEF {
        // Three bytes from U+3000: kana, ideographs, Hangul. U+3000 to U+303F are marks.
        if !(byte == 0xE3 && index + 1 < count && text[index + 1] == 0x80) { syllables += 1 }
        isInWord = false
        index += 3
      } else {
        // A letter beyond ASCII (é, ж) goes on with a word; marks such as “ and — end it.
        let isPart = byte >= 0xC3 && byte < 0xE2
        if isPart && !isInWord { words += 1 }
        isInWord = isPart
        index += byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      }
    }
    self.syllables += syllables
    self.words += words
  }
}
