import Testing

@testable import Site

struct DateTextTests {
  @Test(arguments: [
    ("2023-01-20", "2023-01-20T00:00:00+09:00"), ("2023/1/5", "2023-01-05T00:00:00+09:00"),
    ("2023.01.20", "2023-01-20T00:00:00+09:00"),
    ("2023-01-20 7:10:00", "2023-01-20T07:10:00+09:00"),
    ("2023-01-20T12:00", "2023-01-20T12:00:00+09:00"),
    ("2023-01-20 12:00:00 +0900", "2023-01-20T12:00:00+09:00"),
    ("2023-01-20T12:00:00.123Z", "2023-01-20T12:00:00+00:00"),
    ("2024-02-29 23:59:59 -05:00", "2024-02-29T23:59:59-05:00"),
  ])
  func formsOfJekyllHugoAndZola(text: String, iso: String) throws {
    #expect(try DateText(text).moment(in: .seoul).iso8601 == iso)
  }

  @Test(arguments: [
    ("어제", DateText.Problem.form), ("2023-1", .form), ("2023-01-20 12", .form),
    ("20-01-2023", .form),
    ("2023-02-30", .range("month 2 of 2023 has 28 days")),
    ("2023-13-01", .range("there is no month 13")),
    ("2023-01-01 25:00", .range("there is no time 25:00")),
  ])
  func otherTextsAreNoDates(text: String, problem: DateText.Problem) {
    #expect(throws: problem) { try DateText(text) }
  }

  @Test(arguments: [
    ("2023-01-20-intro", "intro"), ("2023-1-5-도커", "도커"), ("2023-01-20", ""),
  ])
  func fileNamesBeginWithDates(name: String, rest: String) throws {
    #expect(try #require(DateText.prefix(of: name)).rest == rest)
    #expect(DateText.prefix(of: "2023-99-20-x") == nil)
    #expect(DateText.prefix(of: "10-things") == nil)
  }

  @Test func calendarRoundTrips() {
    for day in stride(from: Int64(-800_000), to: 800_000, by: 977) {
      let civil = CivilDateTime(secondsSince1970: day * 86_400 + 3_661)
      #expect(civil.secondsSince1970 == day * 86_400 + 3_661)
    }
  }

  @Test func rfc822NamesTheWeekday() throws {
    #expect(
      try DateText("2023-01-20 12:00").moment(in: .seoul).rfc822
        == "Fri, 20 Jan 2023 12:00:00 +0900")
  }

  @Test func zonesWithSummerTime() throws {
    let berlin = try #require(TimeZoneRules("Europe/Berlin"))
    #expect(
      try DateText("2023-07-01 12:00").moment(in: berlin).iso8601 == "2023-07-01T12:00:00+02:00")
    #expect(
      try DateText("2023-01-01 12:00").moment(in: berlin).iso8601 == "2023-01-01T12:00:00+01:00")
    #expect(TimeZoneRules("Asia/Soul") == nil)
  }
}
