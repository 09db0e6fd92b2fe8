/// What the text above a block says of it.
enum Lead {
  /// Whether it says that the block shows what something prints.
  static func announcesOutput(_ text: String) -> Bool {
    // Only the last sentence is about the block.
    var count = 0
    let end = text.utf8.reversed().prefix { byte in
      // The bytes within a character do not count.
      count += byte & 0xC0 == 0x80 ? 0 : 1
      return count <= 160
    }
    let lower = end.reversed().map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return lower.has(anyOf: words)
  }

  private static let words = [
    "출력은", "출력이", "출력:", "출력된다", "출력됩니다", "출력될", "출력 결과", "출력값", "결과는", "결과가", "결과와", "실행결과",
    "실행 결과", "표시된다", "표시됩니다", "나타난다", "보일 것이다",
    "다음과 유사", "다음과 비슷", "output", "result is", "looks like this", "look like this",
    "looks similar", "look similar", "similar to the following", "similar to this",
    "you should see",
    "you will see", "should print", "will print", "prints:", "displays:", "the response",
  ]
}
