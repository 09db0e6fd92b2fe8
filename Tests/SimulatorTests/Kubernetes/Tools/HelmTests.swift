import Testing

@testable import Simulator

@Suite struct HelmTests {
  private func chart(_ template: String, values: String = "") -> Session {
    let session = Session()
    session.write(
      "/root/c/Chart.yaml", "apiVersion: v2\nname: c\nversion: 1.2.3\nappVersion: '9'\n")
    session.write("/root/c/values.yaml", values)
    session.write("/root/c/templates/a.yaml", template)
    return session
  }

  /// The lines that a template makes of a chart's values and flags.
  private func filled(_ template: String, values: String = "", _ flags: String = "") -> String {
    let session = chart("a: |\n  " + template + "\n", values: values)
    let text = session("helm template r c \(flags)")
    return text.hasPrefix("---\n# Source: c/templates/a.yaml\na: |\n  ")
      ? String(text.dropFirst(40).dropLast()) : text
  }

  @Test(arguments: [
    ("{{ .Values.a.b }}", "7"), ("{{ .Release.Name }}-{{ .Chart.Name }}", "r-c"),
    ("{{ .Chart.Version }} {{ .Chart.AppVersion }}", "1.2.3 9"),
    ("{{ .Values.no | default \"x\" | quote }}", "\"x\""),
    ("{{ upper \"ab\" }}{{ trunc 3 \"abcdef\" }}{{ trimSuffix \"-\" \"q-\" }}", "ABabcq"),
    ("{{ list 1 2 3 | join \",\" }}", "1,2,3"),
    ("{{ add 1 2 3 }} {{ div 7 2 }} {{ mod 7 2 }}", "6 3 1"),
    ("{{ ternary \"y\" \"n\" (eq .Values.a.b 7.0) }}", "y"),
    ("{{ dict \"a\" 1 | toJson }}", "{\"a\":1}"), ("{{ \"x\" | b64enc | b64dec }}", "x"),
    ("{{ range $i, $e := list \"p\" \"q\" }}{{ $i }}{{ $e }}{{ end }}", "0p1q"),
    ("{{ $d := dict }}{{ $_ := set $d \"k\" \"v\" }}{{ $d.k }}", "v"),
    ("{{ tpl \"{{ .Values.a.b }}!\" . }}", "7!"),
    ("{{ semverCompare \">=1.19-0\" \"v1.25.3\" }}", "true"),
    ("{{ regexReplaceAll \"a(x*)b\" \"-ab-axxb-\" \"${1}W\" }}", "-W-xxW-"),
    ("{{ kindOf .Values.a }} {{ hasKey .Values \"a\" }} {{ empty .Values.none }}", "map true true"),
    ("{{ until 3 | len }} {{ max 1 5 2 }} {{ \"a-b_c\" | camelcase }}", "3 5 ABC"),
    ("{{ .Files.Get \"values.yaml\" | trim }}", "a: {b: 7}"),
    (
      "{{ coalesce nil \"\" \"z\" }} {{ has 2 (list 1 2) }} {{ pick (dict \"a\" 1 \"b\" 2) \"a\" | toJson }}",
      "z true {\"a\":1}"
    ),
  ])
  func functionsGiveWhatHelmGives(_ template: String, _ result: String) {
    #expect(filled(template, values: "a: {b: 7}\n") == result)
  }

  @Test func settingsAreReadAsHelmReadsThem() {
    let template = "{{ .Values | toJson }}"
    #expect(
      filled(template, "--set 'a.b=1,c=true,d={x,y},e[1]=z,f=1\\,2' --set-string g=5")
        == #"{"a":{"b":1},"c":true,"d":["x","y"],"e":[null,"z"],"f":"1,2","g":"5"}"#)
    #expect(filled(template, values: "a: {b: 1, c: 2}\n", "--set a.b=null") == #"{"a":{"c":2}}"#)
  }

  @Test func mistakesAreNamedWithTheirPlace() {
    #expect(
      filled("{{ .Values.a.b }}")
        == "Error: template: c/templates/a.yaml:2:12: executing \"c/templates/a.yaml\" at <.Values.a.b>: nil pointer evaluating interface {}.b\n"
    )
    #expect(
      filled("{{ nosuch 1 }}")
        == "Error: parse error at (c/templates/a.yaml:2): function \"nosuch\" not defined\n")
    #expect(
      filled("{{ required \"a name is needed\" .Values.name }}")
        == "Error: execution error at (c/templates/a.yaml:2:5): a name is needed\n")
  }

  @Test func aReleaseHasRevisions() {
    let session = Session()
    session("helm create web")
    #expect(session("helm install web web | head -1") == "NAME: web\n")
    #expect(session("kubectl get deployment web -o jsonpath={.status.readyReplicas}") == "1")
    session("helm upgrade web web --set replicaCount=2")
    #expect(session("kubectl get deployment web -o jsonpath={.spec.replicas}") == "2")
    #expect(session("helm rollback web 1") == "Rollback was a success! Happy Helming!\n")
    #expect(session("kubectl get deployment web -o jsonpath={.spec.replicas}") == "1")
    #expect(
      session("helm history web | cut -f 1,3,6 | tr -s ' '")
        == "REVISION\tSTATUS \tDESCRIPTION \n1 \tsuperseded\tInstall complete\n2 \tsuperseded\tUpgrade complete\n3 \tdeployed \tRollback to 1 \n"
    )
    #expect(session("helm uninstall web") == "release \"web\" uninstalled\n")
    #expect(session("kubectl get deployments") == "No resources found in default namespace.\n")
  }

  @Test func whatIsThereAlreadyIsRefused() {
    let session = Session()
    session("helm create web; helm install web web")
    #expect(
      session("helm install web web")
        == "Error: INSTALLATION FAILED: cannot re-use a name that is still in use\n")
    #expect(
      session("helm upgrade other web")
        == "Error: UPGRADE FAILED: \"other\" has no deployed releases\n")
    #expect(
      session("helm uninstall other")
        == "Error: uninstall: Release not loaded: other: release: not found\n")
    #expect(
      session("helm install x web -n none")
        == "Error: INSTALLATION FAILED: create: failed to create: namespaces \"none\" not found\n")
  }

  @Test func chartsOfRepositoriesAreSupposed() {
    let session = Session()
    #expect(
      session("helm install db bitnami/mysql")
        == "Error: INSTALLATION FAILED: repo bitnami not found\n")
    #expect(
      session("helm repo add bitnami https://charts.bitnami.com/bitnami")
        == "\"bitnami\" has been added to your repositories\n")
    #expect(
      session.assumed("helm install db bitnami/mysql") == [
        "the chart 'bitnami/mysql' is not known here; what it makes is supposed to be right"
      ])
    #expect(session("helm list -q") == "db\n")
  }

  @Test func commandLinesAreRefusedInCobrasWords() {
    let session = Session()
    #expect(
      session("helm instal x")
        == "Error: unknown command \"instal\" for \"helm\"\n\nDid you mean this?\n\tinstall\n\nRun 'helm --help' for usage.\n"
    )
    #expect(session("helm list --nosuch") == "Error: unknown flag: --nosuch\n")
    #expect(
      session("helm repo add x")
        == "Error: \"helm repo add\" requires 2 arguments\n\nUsage:  helm repo add [NAME] [URL] [flags]\n"
    )
    #expect(session.status("helm repo add x") == 1)
  }
}
