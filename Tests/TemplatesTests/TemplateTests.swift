import Diagnostics
import Mustache
import Templates
import Testing

/// Values that the templates of these tests print.
private enum Sample {
  static let item = Schema(
    "item",
    [
      Field(name: "name", type: .text, summary: ""),
      Field(name: "url", type: .text, summary: ""),
    ])
  static let page = Schema(
    "page",
    [
      Field(name: "title", type: .text, summary: ""),
      Field(name: "empty", type: .text, summary: ""),
      Field(name: "body", type: .html, summary: ""),
      Field(name: "count", type: .number, summary: ""),
      Field(name: "yes", type: .flag, summary: ""),
      Field(name: "no", type: .flag, summary: ""),
      Field(name: "author", type: .record(item), summary: ""),
      Field(name: "nobody", type: .record(item), summary: ""),
      Field(name: "items", type: .list(item), summary: ""),
      Field(name: "none", type: .list(item), summary: ""),
      Field(name: "params", type: .dynamic, summary: ""),
      Field(name: "asset", type: .function, summary: ""),
    ])
  static func item(_ name: String) -> Record {
    Record(item, ["name": .text(name), "url": .text("/" + name)])
  }
  static let record = Record(
    page,
    [
      "title": .text("A & <B> \"C\" 'D'"), "body": .html(Array("<p>x</p>".utf8)),
      "count": .number(3), "yes": .flag(true), "no": .flag(false), "author": .record(item("kim")),
      "items": .list([item("a"), item("b")]), "none": .list([]),
      "params": .dynamic(
        .map([
          .init("color", .text("red")), .init("list", .list([.text("1"), .text("2")])),
          .init("deep", .map([.init("key", .text("v"))])),
        ])),
    ])
}

struct TemplateTests {
  private func render(_ text: String, partials: [String: String] = [:], minify: Bool = false)
    -> String
  {
    var sources = partials.map {
      TemplateSource(name: $0.key, file: $0.key, text: Array($0.value.utf8))
    }
    sources.append(TemplateSource(name: "t", file: "t.mustache", text: Array(text.utf8)))
    let library = TemplateLibrary(
      sources: sources, functions: ["asset": { path throws(FunctionFailure) in "/assets/" + path }],
      minify: minify)
    let compiled = library.compile("t", for: Sample.page)
    guard let template = compiled.template else {
      return compiled.diagnostics.map(\.summary).joined(separator: "; ")
    }
    var output: [UInt8] = []
    template.render(Sample.record, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private func diagnostics(_ text: String, partials: [String: String] = [:]) -> [String] {
    var sources = partials.map {
      TemplateSource(name: $0.key, file: $0.key, text: Array($0.value.utf8))
    }
    sources.append(TemplateSource(name: "t", file: "t.mustache", text: Array(text.utf8)))
    return TemplateLibrary(sources: sources).compile("t", for: Sample.page).diagnostics.map {
      let start = $0.range?.start ?? SourcePosition(line: 0, column: 0)
      let help = $0.suggestions.first.map { " (\($0.summary))" } ?? ""
      return "\($0.file):\(start.line):\(start.column): \($0.summary)\(help) [\($0.identifier)]"
    }
  }

  @Test(arguments: [
    ("{{title}}", "A &amp; &lt;B&gt; &quot;C&quot; &#39;D&#39;"),
    ("{{{title}}}{{&title}}", "A & <B> \"C\" 'D'A & <B> \"C\" 'D'"),
    ("{{body}}{{count}}{{empty}}", "<p>x</p>3"),
    ("{{author.name}} {{#author}}{{url}}{{/author}}", "kim /kim"),
    ("{{#items}}{{name}},{{/items}}{{^items}}none{{/items}}", "a,b,"),
    ("{{#none}}x{{/none}}{{^none}}none{{/none}}", "none"),
    ("{{#yes}}1{{/yes}}{{#no}}2{{/no}}{{^no}}3{{/no}}{{^empty}}4{{/empty}}", "134"),
    (
      "{{#items}}{{title}}{{/items}}",
      String(repeating: "A &amp; &lt;B&gt; &quot;C&quot; &#39;D&#39;", count: 2)
    ),
    ("{{#nobody}}x{{/nobody}}{{nobody.name}}", ""),
    ("{{#title}}[{{.}}]{{/title}}", "[A &amp; &lt;B&gt; &quot;C&quot; &#39;D&#39;]"),
    (
      "{{params.color}} {{#params.list}}{{.}}{{/params.list}} {{params.deep.key}}{{params.no}}",
      "red 12 v"
    ),
    ("{{#params}}{{color}}{{/params}}", "red"),
    ("{{!comment}}a\n  {{! alone }}\nb", "a\nb"),
    ("{{=<% %>=}}<%count%>{{count}}", "3{{count}}"),
    ("{{#asset}} css/a.css {{/asset}}", "/assets/css/a.css"),
    ("{{#yes}}\nline\n{{/yes}}\n", "line\n"),
  ])
  func printsAsMustacheDoes(template: String, expected: String) {
    #expect(render(template) == expected)
  }

  @Test func partialsAndParentsAreTakenIn() {
    let partials = [
      "partials/link": "<{{name}}>", "base": "[{{$head}}default{{/head}}|{{$main}}{{/main}}]",
    ]
    #expect(render("{{#items}}{{>link}}{{/items}}", partials: partials) == "<a><b>")
    #expect(
      render("{{<base}}{{$main}}{{count}}{{/main}}{{/base}}", partials: partials) == "[default|3]")
  }

  @Test func minifyingKeepsOneSpaceAndPreformattedText() {
    let text = "<p>\n  a  <b>x</b>\n</p>\n<!-- gone -->\n<pre>\n  a  b\n</pre>"
    #expect(render(text, minify: true) == "<p> a <b>x</b> </p> <pre>\n  a  b\n</pre>")
  }

  @Test(arguments: [
    (
      "a\n {{titel}}",
      "t.mustache:2:2: there is no 'titel' here (did you mean 'title'?) [template.unknown-variable]"
    ),
    (
      "{{author.nam}}",
      "t.mustache:1:1: there is no 'nam' in 'author.nam' (did you mean 'name'?) [template.unknown-variable]"
    ),
    (
      "{{#yes}}",
      "t.mustache:1:1: '{{#yes}}' is never closed (put '{{/yes}}' where it ends) [template.unclosed-section]"
    ),
    (
      "{{#yes}}{{/no}}",
      "t.mustache:1:9: '{{/no}}' stands where '{{/yes}}' is wanted (write '{{/yes}}') [template.mismatched-close]"
    ),
    ("{{/yes}}", "t.mustache:1:1: '{{/yes}}' closes nothing [template.mismatched-close]"),
    ("x {{title", "t.mustache:1:3: the tag is never closed [template.unclosed-tag]"),
    (
      "{{items}}",
      "t.mustache:1:1: 'items' is no single value (go into it with '{{#items}}…{{/items}}') [template.not-a-value]"
    ),
    (
      "{{>heaad}}",
      "t.mustache:1:1: there is no partial 'heaad' (make the file templates/partials/heaad.mustache) [template.unknown-partial]"
    ),
    (
      "{{>t}}",
      "t.mustache:1:1: the templates take each other in: t → t [template.recursive-partial]"
    ),
  ])
  func mistakesHavePlacesAndHelp(template: String, expected: String) {
    #expect(diagnostics(template) == [expected])
  }

  @Test func unknownPartialsGetTheNearestName() {
    #expect(
      diagnostics("{{>hed}}", partials: ["partials/head": ""]) == [
        "t.mustache:1:1: there is no partial 'hed' (did you mean 'head'?) [template.unknown-partial]"
      ])
  }

  @Test func deepNestingIsAnError() {
    let text = String(repeating: "{{#yes}}", count: 500)
    #expect(diagnostics(text).contains { $0.hasSuffix("[template.too-deep]") })
  }

  /// The same templates and values through swift-mustache.
  @Test(arguments: [
    "{{name}}", "{{{name}}}", "<{{#items}}{{name}},{{/items}}>", "{{^items}}x{{/items}}",
    "{{#yes}}y{{/yes}}{{^yes}}n{{/yes}}", "a\n{{#yes}}\nb\n{{/yes}}\nc", "{{author.name}}",
    "{{#author}}{{name}}{{/author}}", "{{! x }}z", "{{=| |=}}|name|",
    "{{#no}}n{{/no}}{{^no}}y{{/no}}",
  ])
  func agreesWithSwiftMustache(template: String) throws {
    let values: [String: Any] = [
      "name": "<a> & b", "items": [["name": "1"], ["name": "2"]], "yes": true, "no": false,
      "author": ["name": "kim"],
    ]
    let schema = Schema(
      "oracle",
      [
        Field(name: "name", type: .text, summary: ""),
        Field(name: "items", type: .list(Sample.item), summary: ""),
        Field(name: "yes", type: .flag, summary: ""), Field(name: "no", type: .flag, summary: ""),
        Field(name: "author", type: .record(Sample.item), summary: ""),
      ])
    let record = Record(
      schema,
      [
        "name": .text("<a> & b"), "items": .list([Sample.item("1"), Sample.item("2")]),
        "yes": .flag(true), "no": .flag(false), "author": .record(Sample.item("kim")),
      ])
    let source = TemplateSource(name: "t", file: "t", text: Array(template.utf8))
    let compiled = TemplateLibrary(sources: [source]).compile("t", for: schema)
    let ours = try #require(compiled.template)
    var output: [UInt8] = []
    ours.render(record, into: &output)
    let theirs = try MustacheTemplate(string: template).render(values)
    #expect(String(decoding: output, as: UTF8.self) == theirs)
  }

  @Test func recordsWithOtherValuesHaveOtherHashes() {
    #expect(Sample.item("a").hash == Sample.item("a").hash)
    #expect(Sample.item("a").hash != Sample.item("b").hash)
    let other = Record(Sample.item, ["name": .text("/a"), "url": .text("a")])
    #expect(Sample.item("a").hash != other.hash)
  }
}
