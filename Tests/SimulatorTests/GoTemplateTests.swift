import Testing
import YAML

@testable import Simulator

/// Templates with what kubectl 1.32 makes of them; after `! ` stands its complaint.
@Suite struct GoTemplateTests {
  private static let object = JSONValue.object([
    .init("kind", .string("ConfigMap")), .init("apiVersion", .string("v1")),
    .init(
      "metadata", .object([.init("name", .string("c")), .init("creationTimestamp", .null)])),
    .init("data", .object([.init("a", .string("1")), .init("b", .string("two"))])),
  ])

  private static let table: [(template: String, result: String)] = [
    ("{{.metadata.name}}", "c"),
    ("{{.data.a}}-{{.data.b}}", "1-two"),
    ("{{range $k, $v := .data}}{{$k}}={{$v}};{{end}}", "a=1;b=two;"),
    ("{{range .data}}[{{.}}]{{else}}none{{end}}", "[1][two]"),
    ("{{range .nothing}}x{{else}}none{{end}}", "none"),
    ("{{len .data}} {{len .metadata.name}}", "2 1"),
    (#"{{index .data "a"}}"#, "1"),
    (#"{{index .data "zz"}}"#, "<no value>"),
    ("{{if .data.a}}yes{{else}}no{{end}}", "yes"),
    ("{{if .data.zz}}yes{{else if .data.b}}b{{else}}no{{end}}", "b"),
    ("{{with .data.a}}<{{.}}>{{end}}", "<1>"),
    ("{{with .data.zz}}x{{else}}none{{end}}", "none"),
    ("{{with $x := .data.a}}{{$x}}{{$.kind}}{{end}}", "1ConfigMap"),
    ("{{- .kind -}}   after", "ConfigMapafter"),
    (#"a  {{- " b " -}}  c"#, "a b c"),
    ("{{/* comment */}}x", "x"),
    ("{{- /* c */ -}} y", "y"),
    (#"{{printf "%s %d %q %v" .kind 3 "q" .data}}"#, #"ConfigMap 3 "q" map[a:1 b:two]"#),
    (#"{{printf "%5d|%-5s|%05d" 42 "ab" 42}}"#, "   42|ab   |00042"),
    (#"{{print 1 2 "a" "b" 3}}"#, "1 2ab3"),
    (#"{{println "a" 1}}"#, "a 1\n"),
    (
      #"{{eq 1 1}} {{eq "a" "b"}} {{ne 1 2}} {{lt 1 2}} {{ge 2 2}} {{eq "a" "b" "a"}}"#,
      "true false true true true true"
    ),
    (#"{{and true false}} {{or "" "x"}} {{not 1}}"#, "false x false"),
    (#"{{.kind | printf "%s!"}}"#, "ConfigMap!"),
    (#"{{"a\tb\n"}}"#, "a\tb\n"),
    ("{{`raw`}}", "raw"),
    ("{{'a'}}", "97"),
    ("{{$x := 5}}{{$x}}{{$x = 6}}{{$x}}", "56"),
    (#"{{define "t"}}T:{{.}}{{end}}{{template "t" .kind}}"#, "T:ConfigMap"),
    (#"{{block "b" .kind}}B{{.}}{{end}}"#, "BConfigMap"),
    (#"{{slice "abcdef" 1 3}}"#, "bc"),
    (#"{{html "<a>"}} {{js "a'b"}} {{urlquery "a b&c"}}"#, #"&lt;a&gt; a\'b a+b%26c"#),
    ("{{range $i, $e := .metadata}}{{$i}}{{end}}", "creationTimestampname"),
    (
      "{{.}}",
      "map[apiVersion:v1 data:map[a:1 b:two] kind:ConfigMap metadata:map[creationTimestamp:<nil> name:c]]"
    ),
    ("{{.data}}", "map[a:1 b:two]"),
    ("{{.nosuch}}", "<no value>"),
    ("{{.nosuch.x}}", "<no value>"),
    (
      "{{.metadata.name.foo}}",
      #"! 1:11: executing "output" at <.metadata.name.foo>: can't evaluate field foo in type interface {}"#
    ),
    ("{{index .data}}", "map[a:1 b:two]"),
    (
      "{{index .data 1}}",
      #"! 1:2: executing "output" at <index .data 1>: error calling index: value has type int; should be string"#
    ),
    (
      "{{index 1 2}}",
      #"! 1:2: executing "output" at <index 1 2>: error calling index: can't index item of type int"#
    ),
    ("{{len 3}}", #"! 1:2: executing "output" at <len 3>: error calling len: len of type int"#),
    (
      #"{{lt 1 "a"}}"#,
      #"! 1:2: executing "output" at <lt 1 "a">: error calling lt: incompatible types for comparison"#
    ),
    (
      #"{{eq 1 "a"}}"#,
      #"! 1:2: executing "output" at <eq 1 "a">: error calling eq: incompatible types for comparison"#
    ),
    (
      "{{eq}}",
      #"! 1:2: executing "output" at <eq>: wrong number of args for eq: want at least 1 got 0"#
    ),
    ("{{foo}}", #"! 1: function "foo" not defined"#),
    ("{{.a", "! 1: unclosed action"),
    ("{{.a}", "! 1: bad character U+007D '}'"),
    ("{{end}}", "! 1: unexpected {{end}}"),
    ("{{else}}", "! 1: unexpected {{else}}"),
    ("{{if}}x{{end}}", "! 1: missing value for if"),
    ("{{if .a}}", "! 1: unexpected EOF"),
    ("{{range}}{{end}}", "! 1: missing value for range"),
    ("{{$y}}", #"! 1: undefined variable "$y""#),
    ("{{.data[0]}}", "! 1: bad character U+005B '['"),
    (#"{{"abc}}"#, "! 1: unterminated quoted string"),
    ("{{ | }}", #"! 1: unexpected "|" in command"#),
    ("{{.a | }}", "<no value>"),
    ("{{(.a}}", "! 1: unclosed left paren"),
    ("{{.a)}}", "! 1: unexpected right paren"),
    ("{{1.5}} {{-3}} {{0x10}} {{1e3}}", "1.5 -3 16 1000"),
    ("{{true}} {{nil}}", #"! 1:11: executing "output" at <nil>: nil is not a command"#),
    (
      "{{.kind .data}}",
      #"! 1:2: executing "output" at <.kind>: kind is not a method but has arguments"#
    ),
    (
      #"{{"a" "b"}}"#,
      #"! 1:2: executing "output" at <"a">: can't give argument to non-function "a""#
    ),
    (
      #"{{template "nope"}}"#,
      #"! 1:11: executing "output" at <{{template "nope"}}>: template "nope" not defined"#
    ),
    ("{{break}}", "! 1: {{break}} outside {{range}}"),
    ("{{range .data}}{{.}}{{break}}{{end}}", "1"),
    ("{{range .data}}{{continue}}x{{end}}z", "z"),
    (#"{{(index .data "a")}} {{(.metadata).name}}"#, "1 c"),
    (
      "{{.data.a.b}}",
      #"! 1:7: executing "output" at <.data.a.b>: can't evaluate field b in type interface {}"#
    ),
    (#"{{exists .data "a"}} {{exists .data "q"}}"#, "true false"),
    (#"{{base64decode "aGk="}}"#, "hi"),
    (
      #"{{printf "%d" "x"}} {{printf "%s"}} {{printf "x" 1}}"#,
      "%!d(string=x) %!s(MISSING) x%!(EXTRA int=1)"
    ),
    (#"{{printf "%t %v %x" true nil 255}}"#, "true <nil> ff"),
    ("{{range $a, $b, $c := .data}}{{end}}", "! 1: too many declarations in range"),
    (#"{{if eq .kind "ConfigMap"}}cm{{end}}"#, "cm"),
    ("{{$a := .data}}{{range $k,$v := $a}}{{$k}}{{end}}", "ab"),
    ("{{with .data}}{{.a}}{{end}}{{.kind}}", "1ConfigMap"),
    ("{{end", "! 1: unclosed action"),
    ("{{- range .data }}", "! 1: unexpected EOF"),
    (
      "- {{ . }}",
      "- map[apiVersion:v1 data:map[a:1 b:two] kind:ConfigMap metadata:map[creationTimestamp:<nil> name:c]]"
    ),
    ("{{- end }}", "! 1: unexpected {{end}}"),
    (#"{{ .kind}}{{"}}"}}"#, "ConfigMap}}"),
    ("{{range 3}}{{.}}{{end}}", #"! 1:8: executing "output" at <3>: range can't iterate over 3"#),
    ("{{not}}", #"! 1:2: executing "output" at <not>: wrong number of args for not: want 1 got 0"#),
    ("{{len}}", #"! 1:2: executing "output" at <len>: wrong number of args for len: want 1 got 0"#),
    (
      #"{{index .data "a" "b"}}"#,
      #"! 1:2: executing "output" at <index .data "a" "b">: error calling index: cannot index slice/array with type string"#
    ),
    ("{{print nil}}", "<nil>"),
    (#"{{printf "%v" .nosuch}}"#, "<nil>"),
    ("{{.data.a | len}}", "1"),
    ("{{if and .data.a .data.b}}both{{end}}", "both"),
    ("{{if or .data.q .data.b}}one{{end}}", "one"),
    ("{{$.metadata.name}}", "c"),
    ("{{.metadata.creationTimestamp}}", "<no value>"),
    ("{{ .Kind }}", "<no value>"),
    ("{{ %}}", #"! 1: unexpected "%" in command"#),
    ("{{a b}}", #"! 1: function "a" not defined"#),
    ("{{.x.y.z}}", "<no value>"),
    (#"{{define "x"}}"#, "! 1: unexpected EOF"),
    ("{{else if}}", "! 1: unexpected {{else}}"),
    (#"{{"\q"}}"#, "! 1: invalid syntax"),
  ]

  @Test(arguments: table) func fillsAsKubectlDoes(_ row: (template: String, result: String)) {
    #expect(Self.fill(row.template) == row.result)
  }

  @Test func nestingHasALimit() {
    let deep = String(repeating: "{{if .a}}", count: 10_000)
    #expect(Self.fill(deep) == "! 1: max expression depth exceeded")
    let brackets = "{{" + String(repeating: "(", count: 10_000) + "}}"
    #expect(Self.fill(brackets).hasPrefix("! 1: "))
    let endless = #"{{define "t"}}{{template "t"}}{{end}}{{template "t"}}"#
    #expect(Self.fill(endless).contains("exceeded maximum template depth"))
  }

  private static func fill(_ text: String) -> String {
    var output: [UInt8] = []
    do {
      let template = try GoTemplate(Array(text.utf8), name: "output")
      try template.fill(object, missing: .isNoValue, into: &output)
    } catch {
      return "! " + error.message.dropFirst("template: output:".count)
    }
    return String(decoding: output, as: UTF8.self)
  }
}
