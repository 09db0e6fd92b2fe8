internal import Templates

/// The shapes of the values that several kinds of pages give to their templates.
///
/// These tables are the contract with template authors: templates are checked against them before
/// anything is rendered, and the reference page of the user guide is generated from them.
package enum Schemas {
  static let link = Schema(
    "link",
    [
      Field("title", .text, "보이는 글"),
      Field("url", .text, "주소"),
    ])

  static let navigationLink = Schema(
    "navigation link",
    [
      Field("title", .text, "보이는 글"),
      Field("url", .text, "주소"),
      Field("current", .flag, "지금 보고 있는 페이지이거나 그 위의 페이지인지"),
    ])

  static let breadcrumb = Schema(
    "breadcrumb",
    [
      Field("title", .text, "보이는 글"),
      Field("url", .text, "주소"),
      Field("last", .flag, "이 페이지 자신인지"),
    ])

  static let feed = Schema(
    "feed",
    [
      Field("title", .text, "피드 이름"),
      Field("url", .text, "주소"),
      Field("type", .text, "MIME 형식"),
    ])

  static let author = Schema("author", [Field("name", .text, "지은이 이름")])

  static let date = Schema(
    "date",
    [
      Field("iso", .text, "`2023-01-20T12:00:00+09:00` 꼴의 시각"),
      Field("display", .text, "`2023년 1월 20일` 꼴의 날짜"),
      Field("short", .text, "`2023-01-20` 꼴의 날짜"),
      Field("year", .text, "네 자리 해"),
      Field("month", .text, "두 자리 달"),
      Field("day", .text, "두 자리 날"),
    ])

  static let term = Schema(
    "term",
    [
      Field("title", .text, "태그나 카테고리의 이름"),
      Field("url", .text, "주소"),
      Field("count", .number, "글 수"),
      Field("weight", .number, "글 수에 따른 크기, 1(적음)부터 5(많음)까지"),
    ])

  static let taxonomy = Schema(
    "taxonomy",
    [
      Field("name", .text, "`tags` 또는 `categories`"),
      Field("title", .text, "보이는 이름"),
      Field("url", .text, "목록 페이지의 주소"),
    ])

  static let postSeries = Schema(
    "series of a post",
    [
      Field("title", .text, "시리즈 이름"),
      Field("url", .text, "시리즈 페이지의 주소"),
      Field("part", .text, "몇 번째 편인지"),
    ])

  static let post = Schema(
    "post",
    [
      Field("title", .text, "제목"),
      Field("url", .text, "주소"),
      Field("subtitle", .text, "부제"),
      Field("description", .text, "설명. 머리말에 없으면 본문의 첫 문단"),
      Field("date", .record(date), "쓴 날"),
      Field("readingMinutes", .number, "읽는 데 걸리는 시간(분)"),
      Field("tags", .list(term), "태그"),
      Field("categories", .list(term), "카테고리"),
      Field("thumbnail", .text, "대표 그림의 주소"),
      Field("series", .record(postSeries), "이 글이 속한 시리즈"),
      Field("draft", .flag, "초안인지"),
    ])

  static let page = Schema(
    "child page",
    [
      Field("title", .text, "제목"),
      Field("url", .text, "주소"),
      Field("description", .text, "설명"),
    ])

  static let partLink = Schema(
    "part link",
    [
      Field("part", .text, "몇 번째 편인지"),
      Field("title", .text, "제목"),
      Field("url", .text, "주소"),
    ])

  static let part = Schema(
    "part",
    [
      Field("part", .text, "몇 번째 편인지"),
      Field("title", .text, "제목. 아직 쓰지 않은 편은 비어 있음"),
      Field("url", .text, "주소. 아직 쓰지 않은 편은 비어 있음"),
      Field("written", .flag, "쓴 편인지"),
      Field("current", .flag, "지금 보고 있는 편인지"),
    ])

  static let seriesPart = Schema(
    "series part",
    [
      Field("part", .text, "몇 번째 편인지"),
      Field("title", .text, "제목. 아직 쓰지 않은 편은 비어 있음"),
      Field("url", .text, "주소. 아직 쓰지 않은 편은 비어 있음"),
      Field("written", .flag, "쓴 편인지"),
      Field("description", .text, "설명"),
      Field("date", .record(date), "쓴 날"),
      Field("readingMinutes", .number, "읽는 데 걸리는 시간(분)"),
    ])

  static let series = Schema(
    "series",
    [
      Field("title", .text, "시리즈 이름"),
      Field("url", .text, "시리즈 페이지의 주소"),
      Field("description", .text, "설명"),
      Field("written", .number, "쓴 편의 수"),
      Field("total", .number, "계획한 편의 수"),
      Field("percent", .number, "쓴 비율, 0부터 100까지"),
      Field("thumbnail", .text, "대표 그림의 주소"),
      Field("start", .text, "첫 편의 주소"),
      Field("identifier", .text, "시리즈의 바뀌지 않는 이름(읽던 곳을 기억할 때 쓰는 열쇠)"),
    ])

  static let seriesNavigation = Schema(
    "series navigation",
    [
      Field("title", .text, "시리즈 이름"),
      Field("url", .text, "시리즈 페이지의 주소"),
      Field("identifier", .text, "시리즈의 바뀌지 않는 이름"),
      Field("part", .text, "몇 번째 편인지"),
      Field("position", .number, "쓴 편 가운데 몇 번째인지, 1부터"),
      Field("written", .number, "쓴 편의 수"),
      Field("total", .number, "계획한 편의 수"),
      Field("percent", .number, "이 편까지의 비율, 0부터 100까지"),
      Field("previous", .record(partLink), "앞 편"),
      Field("next", .record(partLink), "다음 편"),
      Field("parts", .list(part), "모든 편"),
      Field("prerequisites", .list(link), "먼저 읽을 시리즈"),
    ])

  static let pageLink = Schema(
    "page number",
    [
      Field("number", .number, "쪽 번호"),
      Field("url", .text, "주소"),
      Field("current", .flag, "지금 쪽인지"),
      Field("gap", .flag, "건너뛴 쪽들의 자리인지"),
    ])

  static let pagination = Schema(
    "pagination",
    [
      Field("number", .number, "지금 쪽 번호, 1부터"),
      Field("total", .number, "모든 쪽 수"),
      Field("count", .number, "모든 글 수"),
      Field("previous", .text, "앞 쪽의 주소"),
      Field("next", .text, "다음 쪽의 주소"),
      Field("first", .text, "첫 쪽의 주소"),
      Field("last", .text, "마지막 쪽의 주소"),
      Field("pages", .list(pageLink), "쪽 번호들"),
    ])

  static let hero = Schema(
    "hero",
    [
      Field("image", .text, "머리 그림의 주소"),
      Field("video", .text, "머리 영상의 주소"),
      Field("alt", .text, "그림을 대신하는 글"),
    ])

  static let month = Schema(
    "month",
    [
      Field("month", .text, "두 자리 달"),
      Field("count", .number, "글 수"),
    ])

  static let year = Schema(
    "year",
    [
      Field("year", .text, "네 자리 해"),
      Field("url", .text, "그 해의 글 목록 주소"),
      Field("count", .number, "글 수"),
      Field("current", .flag, "지금 보고 있는 해인지"),
      Field("months", .list(month), "달마다의 글 수"),
    ])

  static let commands = Schema(
    "commands",
    [
      Field("total", .number, "명령의 수"),
      Field("verified", .number, "실행해서 확인한 명령의 수"),
      Field("assumed", .number, "글에 없는 것이 있다고 보고 실행한 명령의 수"),
      Field("wrong", .number, "틀린 명령의 수"),
      Field("notSimulated", .number, "시뮬레이터가 모르는 명령의 수"),
      Field("percent", .number, "확인했거나 가정한 명령의 비율, 0부터 100까지"),
    ])

  static let coveragePost = Schema(
    "coverage of a post",
    [
      Field("title", .text, "제목"),
      Field("url", .text, "주소"),
      Field("commands", .record(commands), "명령의 수"),
    ])

  static let coverageTool = Schema(
    "coverage of a tool",
    [
      Field("name", .text, "도구의 이름"),
      Field("version", .text, "흉내 낸 도구의 이름과 판"),
      Field("commands", .record(commands), "명령의 수"),
    ])

  static let toolCount = Schema(
    "tool",
    [
      Field("name", .text, "도구의 이름"),
      Field("count", .number, "명령의 수"),
    ])
}

extension Field {
  /// Creates a field; the labels would only repeat the words in long tables.
  init(_ name: String, _ type: FieldType, _ summary: String) {
    self.init(name: name, type: type, summary: summary)
  }
}
