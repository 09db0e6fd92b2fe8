package import Templates

extension Schemas {
  static let openGraph = Schema(
    "openGraph",
    [
      Field("type", .text, "`article` 또는 `website`"),
      Field("image", .text, "대표 그림의 절대 주소"),
    ])

  static let site = Schema(
    "site",
    [
      Field("title", .text, "사이트 이름"),
      Field("subtitle", .text, "부제"),
      Field("description", .text, "설명"),
      Field("url", .text, "사이트의 절대 주소, 끝의 `/` 없이"),
      Field("home", .text, "첫 페이지의 주소"),
      Field("language", .text, "언어, 예: `ko`"),
      Field("author", .text, "지은이"),
      Field("copyright", .text, "저작권 표시"),
      Field("repository", .text, "저장소 주소"),
      Field("search", .text, "검색 페이지의 주소"),
      Field("series", .text, "시리즈 목록의 주소"),
      Field("tags", .text, "태그 목록의 주소"),
      Field("categories", .text, "카테고리 목록의 주소"),
      Field("archive", .text, "연도별 목록의 주소"),
      Field("feeds", .list(feed), "사이트 전체의 피드"),
      Field("coverage", .text, "명령 확인 페이지의 주소. 보일 것이 없으면 비어 있음"),
      Field("social", .list(link), "다른 곳의 주소들"),
      Field("accent", .text, "설정의 `theme.accent`. 없으면 비어 있음"),
      Field("accentDark", .text, "어두운 화면의 강조색"),
      Field("generator", .text, "`Pilgi`와 그 버전"),
    ])

  /// The fields that every page has.
  static let root: [Field] = [
    Field("site", .record(site), "사이트 전체의 값"),
    Field("navigation", .list(navigationLink), "맨 위의 차림표"),
    Field("kind", .text, "페이지의 종류: `home`, `post`, `page`, `series`, `term` 등"),
    Field("title", .text, "페이지의 제목"),
    Field("documentTitle", .text, "`<title>`에 쓸 제목"),
    Field("description", .text, "설명"),
    Field("url", .text, "주소"),
    Field("canonical", .text, "절대 주소"),
    Field("language", .text, "언어"),
    Field("openGraph", .record(openGraph), "OpenGraph에 쓸 값"),
    Field("jsonLD", .html, "`<script type=\"application/ld+json\">` 요소"),
    Field("breadcrumbs", .list(breadcrumb), "첫 페이지부터 이 페이지까지의 길"),
    Field("feeds", .list(feed), "이 페이지에 맞는 피드"),
    Field("published", .text, "쓴 시각(ISO 8601)"),
    Field("modified", .text, "고친 시각(ISO 8601)"),
    Field("robots", .text, "`noindex`이거나 비어 있음"),
    Field("isPost", .flag, "글인지"),
    Field("math", .flag, "수식이 있는지"),
    Field("mermaid", .flag, "Mermaid 그림이 있는지"),
    Field("asset", .function, "`assets/` 아래 파일의 주소: `{{#asset}}css/site.css{{/asset}}`"),
    Field("link", .function, "사이트 안의 주소에 앞부분을 붙임: `{{#link}}/archive/{{/link}}`"),
  ]

  /// The common fields alone.
  static let rootRecord = Schema("page", root)

  static let content = Schema(
    "post",
    root + [
      Field("content", .html, "본문"),
      Field("toc", .html, "차례. 제목이 둘보다 적으면 비어 있음"),
      Field("subtitle", .text, "부제"),
      Field("author", .text, "지은이들, 쉼표로 이어서"),
      Field("authors", .list(author), "지은이들"),
      Field("date", .record(date), "쓴 날"),
      Field("updated", .record(date), "고친 날"),
      Field("readingMinutes", .number, "읽는 데 걸리는 시간(분)"),
      Field("commands", .record(commands), "본문의 명령 가운데 몇 개를 확인했는지. 명령이 없으면 비어 있음"),
      Field("tags", .list(term), "태그"),
      Field("categories", .list(term), "카테고리"),
      Field("hero", .record(hero), "머리 그림이나 영상"),
      Field("thumbnail", .text, "대표 그림의 주소"),
      Field("series", .record(seriesNavigation), "이 글이 속한 시리즈"),
      Field("previous", .record(post), "바로 앞에 쓴 글"),
      Field("next", .record(post), "바로 뒤에 쓴 글"),
      Field("related", .list(post), "관련 글"),
      Field("children", .list(page), "폴더의 첫 페이지라면 그 폴더의 페이지들"),
      Field("comments", .flag, "머리말의 `comments`"),
      Field("share", .flag, "머리말의 `share`"),
      Field("draft", .flag, "초안인지"),
      Field("params", .dynamic, "Pilgi가 모르는 머리말의 값들"),
      Field("source", .text, "원본 파일의 경로"),
      Field("editURL", .text, "고치는 페이지의 주소"),
    ])

  static let home = Schema(
    "home",
    root + [
      Field("content", .html, "`content/_index.md`의 본문"),
      Field("hero", .record(hero), "머리 그림이나 영상"),
      Field("posts", .list(post), "이 쪽의 글"),
      Field("pagination", .record(pagination), "쪽 번호"),
      Field("seriesList", .list(series), "시리즈들"),
    ])

  static let missingPart = Schema("missing part", [Field("part", .text, "몇 번째 편인지")])

  static let seriesPage = Schema(
    "series page",
    root + [
      Field("content", .html, "시리즈 소개 페이지의 본문"),
      Field("series", .record(series), "이 시리즈"),
      Field("parts", .list(seriesPart), "모든 편"),
      Field("prerequisites", .list(link), "먼저 읽을 시리즈"),
      Field("missing", .list(missingPart), "아직 쓰지 않은 편"),
    ])

  static let seriesIndex = Schema(
    "series index", root + [Field("seriesList", .list(series), "시리즈들")])

  static let termPage = Schema(
    "term page",
    root + [
      Field("taxonomy", .record(taxonomy), "태그인지 카테고리인지"),
      Field("term", .record(term), "이 태그나 카테고리"),
      Field("posts", .list(post), "이 쪽의 글"),
      Field("pagination", .record(pagination), "쪽 번호"),
    ])

  static let termIndex = Schema(
    "term index",
    root + [
      Field("taxonomy", .record(taxonomy), "태그인지 카테고리인지"),
      Field("terms", .list(term), "모든 태그나 카테고리"),
    ])

  static let archive = Schema(
    "archive", root + [Field("years", .list(year), "해마다의 글 수")])

  static let archiveYear = Schema(
    "archive of a year",
    root + [
      Field("year", .text, "네 자리 해"),
      Field("years", .list(year), "모든 해"),
      Field("posts", .list(post), "이 쪽의 글"),
      Field("pagination", .record(pagination), "쪽 번호"),
    ])

  static let search = Schema(
    "search", root + [Field("index", .text, "검색 색인(JSON)의 주소")])

  static let coverage = Schema(
    "coverage",
    root + [
      Field("commands", .record(commands), "사이트의 모든 명령"),
      Field("posts", .list(coveragePost), "명령이 있는 페이지들. 틀린 것이 많은 페이지부터"),
      Field("tools", .list(coverageTool), "도구들. 많이 나오는 것부터"),
      Field("notSimulated", .list(toolCount), "시뮬레이터가 모르는 도구들. 많이 나오는 것부터"),
    ])

  static let notFound = Schema("not found", root)

  /// The templates that a theme has and the values that each gets.
  package static let templates: [(name: String, schema: Schema)] = [
    ("home", home), ("post", content), ("page", content), ("series", seriesPage),
    ("series-index", seriesIndex), ("term", termPage), ("tag", termPage), ("category", termPage),
    ("term-index", termIndex), ("archive", archive), ("archive-year", archiveYear),
    ("search", search), ("coverage", coverage), ("404", notFound),
  ]
}
