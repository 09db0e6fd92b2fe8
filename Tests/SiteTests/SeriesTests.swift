import Diagnostics
import Testing

@testable import Site

struct SeriesTests {
  @Test(arguments: [
    ("[따배쿠] 1. 쿠버네티스 소개 [2/36]", "따배쿠", 2, 36), ("[07/36] 4-1. 아키텍처", nil, 7, 36),
    ("[ 3 / 4 ] 제목", nil, 3, 4),
  ])
  func placesAreReadFromTitles(title: String, name: String?, part: Int, total: Int) throws {
    let place = try #require(SeriesTitle(title))
    #expect(place.name == name)
    #expect(place.part == part)
    #expect(place.total == total)
  }

  @Test(arguments: ["제목", "[공지] 제목", "1/2 제목", "[0/3] 제목", "[a/b]", "[1/2"])
  func otherTitlesHaveNoPlace(title: String) {
    #expect(SeriesTitle(title) == nil)
  }

  @Test func gapsDuplicatesAndUnwrittenPartsAreShown() async throws {
    let post = { (title: String, day: Int) in
      "---\ntitle: \"\(title)\"\ndate: 2025-01-0\(day)\ntags: [강좌]\n---\n"
    }
    let site = try TemporarySite([
      "templates/series.mustache":
        "{{#parts}}{{part}}{{^written}}?{{/written}} {{/parts}}{{#series}}{{written}}/{{total}}{{/series}}",
      "content/posts/a.md": post("[1/4] 하나", 1), "content/posts/b.md": post("[3/4] 셋", 2),
      "content/posts/c.md": post("[3/4] 또 셋", 3),
    ])
    let report = try await site.build()
    #expect(
      report.messages == [
        "content/posts/c.md: note: part 2 is missing from the series '강좌' and shown as not yet"
          + " written [series.gap]",
        "content/posts/c.md:2:8: warning: part 3 of the series '강좌' exists already"
          + " [series.duplicate-part]",
      ])
    #expect(site.output("series/강좌/index.html") == "1 2? 3 3 4? 3/5")
  }
}
