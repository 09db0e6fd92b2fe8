import Testing

@testable import Markdown

@Suite struct ReadingTimeTests {
  private func reading(_ text: String) -> [Int] {
    var reading = ReadingTime()
    Array(text.utf8).withUnsafeBufferPointer { reading.add($0) }
    return [reading.syllables, reading.words]
  }

  @Test(arguments: [
    ("", [0, 0]), ("쿠버네티스의 파드", [8, 0]), ("kubectl get pods", [0, 3]), ("Pod를 만든다.", [4, 1]),
    ("v1.2-rc", [0, 3]), ("漢字とカナ", [5, 0]), ("가、나。", [2, 0]), ("été наш", [0, 2]),
    ("“a” — b…", [0, 2]), ("🚀 a", [0, 1]),
  ])
  func syllablesAndWordsAreCounted(_ text: String, _ expected: [Int]) {
    #expect(reading(text) == expected)
  }

  @Test func minutesComeFromBoth() {
    var reading = ReadingTime()
    #expect(reading.seconds == 0)
    #expect(reading.minutes == 1)
    reading.syllables = 500
    reading.words = 200
    #expect(reading.seconds == 120)
    #expect(reading.minutes == 2)
    reading.words += 1
    #expect(reading.seconds == 121)
    #expect(reading.minutes == 3)
  }

  @Test func codeCountsToo() {
    let rendered = render("글\n\n```bash\nkubectl get pods\n```\n\n    들여쓴 글\n")
    #expect([rendered.reading.syllables, rendered.reading.words] == [5, 3])
  }
}

@Suite struct ExcerptTests {
  private func excerpt(_ markdown: String) -> String { render(markdown).excerpt }

  @Test func theFirstParagraphIsTheExcerpt() {
    #expect(
      excerpt(
        "# 제목\n\n![가](b)\n\n<iframe src=\"https://youtu.be/a\"></iframe>\n\n> 인용한 글입니다.\n\n- 목록\n\n"
          + "첫 문단의 *글*입니다.\n둘째 줄 `code`.\n\n둘째 문단입니다.")
        == "첫 문단의 글입니다. 둘째 줄 code.")
  }

  @Test func aLinkAloneIsNoParagraphToShow() {
    #expect(excerpt("[목록으로 돌아가기](../)\n\n이 글은 파드를 다룬다.") == "이 글은 파드를 다룬다.")
  }

  @Test func proseIndentedByAccidentServesWhereThereIsNoParagraph() {
    #expect(
      excerpt(
        "# 가\n\n- 가상머신\n- 컨테이너\n\n# 나\n\n"
          + "    멀티호스트 도커 플랫폼은 여러 호스트에 걸쳐 관리하는 솔루션입니다.\n\n    둘째.\n\n```\nls\n```")
        == "멀티호스트 도커 플랫폼은 여러 호스트에 걸쳐 관리하는 솔루션입니다.")
  }

  @Test func aListServesWhereThereIsNothingElse() {
    #expect(excerpt("## 가\n\n1. 쿠버네티스 소개\n2. 설치\n    - 도커\n") == "쿠버네티스 소개, 설치, 도커")
    #expect(excerpt("## 가\n\n- 나\n\n> 인용한 글이 더 낫다.") == "인용한 글이 더 낫다.")
    #expect(excerpt("## 가\n\n```bash\nls\n```") == "")
  }

  @Test func longExcerptsAreCutBetweenWords() {
    let word = String(repeating: "가", count: 9)
    let text = Array(repeating: word, count: 20).joined(separator: " ")
    let cut = excerpt(text)
    #expect(cut == Array(repeating: word, count: 16).joined(separator: " ") + "…")
    #expect(cut.count <= 160)
    #expect(excerpt(String(repeating: "가", count: 200)) == String(repeating: "가", count: 159) + "…")
    #expect(excerpt(String(repeating: "가", count: 160)) == String(repeating: "가", count: 160))
    // As many syllables in letters, as macOS writes them.
    let letters = String(repeating: "\u{1100}\u{1161}\u{11A8}", count: 200)
    #expect(excerpt(letters).count == 160)
  }

  @Test func plainTextHasALineForEachBlockAndNoCode() {
    let rendered = render(
      "# 가 `나`\n\n글 *하나*\n둘 [링크](a)\n\n- 목록\n\n```bash\nls\n```\n\n| a | b |\n|---|---|\n| c | d |\n\n"
        + "    쿠버네티스는 컨테이너를 관리하는 오픈소스 플랫폼입니다.\n")
    #expect(
      String(decoding: rendered.plainText, as: UTF8.self)
        == "가 나\n글 하나 둘 링크\n목록\na b\nc d\n쿠버네티스는 컨테이너를 관리하는 오픈소스 플랫폼입니다.\n")
  }
}
