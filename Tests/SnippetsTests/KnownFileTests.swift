import Diagnostics
import Snippets
import Testing

/// Compose files, kubeconfig, kustomizations and charts on their own.
struct KnownFileTests {
  private static let compose = """
    version: "3.8"
    services:
      web:
        image: nginx
        depends_on:
          - database
        ports:
          - "8080:80"
        volumes:
          - content:/usr/share/nginx/html
      database:
        image: mysql
    volumes:
      content:

    """

  @Test(arguments: [
    (
      "    ports:", "    prots:",
      "8:5 services.web additional properties 'prots' not allowed (did you mean 'ports'?)"
    ),
    (
      "      - database", "      - databese",
      "7:9 service \"web\" depends on undefined service \"databese\": invalid compose project (did you mean 'database'?)"
    ),
    (
      "- content:", "- contnet:",
      "11:9 service \"web\" refers to undefined volume contnet: invalid compose project (did you mean 'content'?)"
    ),
    (
      "    image: mysql", "    image: msyql",
      "13:12 there is no image 'msyql' (did you mean 'mysql'?)"
    ),
    (
      "    image: mysql", "  image: mysql",
      "13:3 services.image must be a mapping (indent it by 4 columns)"
    ),
    (
      "    ports:\n      - \"8080:80\"", "    ports: 8080:80",
      "8:5 services.web.ports must be a array"
    ),
  ])
  func composeFilesAreCheckedOnTheirOwn(old: String, new: String, message: String) {
    #expect(mistakes("```yaml\n\(Self.compose)```\n") == [])
    let wrong = Self.compose.replacing(old, with: new)
    #expect(mistakes("```yaml\n\(wrong)```\n").contains(message))
  }

  @Test(arguments: [
    // What older versions had, what is left out, and what the reader puts in.
    "services:\n  web:\n    image: nginx\n    volume_driver: local\n",
    "services:\n  web:\n    image: nginx\n    ...\n",
    "services:\n  web:\n    image: ${IMAGE}\n    ports: ${PORTS}\n",
    "services:\n  web:\n    image: nginx\n    depends_on: [cache]\n",
  ])
  func whatMayBeRightInAComposeFileIsNoMistake(text: String) {
    #expect(mistakes("```yaml\n\(text)```\n") == [])
  }

  private static let kubeconfig = """
    apiVersion: v1
    kind: Config
    clusters:
    - name: main
      cluster:
        server: https://10.0.0.1:6443
    users:
    - name: admin
      user:
        token: abc
    contexts:
    - name: admin@main
      context:
        cluster: main
        user: admin
    current-context: admin@main

    """

  @Test(arguments: [
    (
      "    server:", "    sever:",
      "7:5 unknown field \"clusters[0].cluster.sever\" (did you mean 'server'?)"
    ),
    (
      "    user: admin\n", "    user: amdin\n",
      "16:11 user \"amdin\" was not found for context \"admin@main\" (did you mean 'admin'?)"
    ),
    (
      "current-context: admin@main", "current-context: admin@mian",
      "17:18 context was not found for specified context: admin@mian (did you mean 'admin@main'?)"
    ),
    ("contexts:\n", "contets:\n", "12:1 unknown field \"contets\" (did you mean 'contexts'?)"),
  ])
  func kubeconfigIsCheckedOnItsOwn(old: String, new: String, message: String) {
    #expect(mistakes("```yaml\n\(Self.kubeconfig)```\n") == [])
    let wrong = Self.kubeconfig.replacing(old, with: new)
    #expect(mistakes("```yaml\n\(wrong)```\n").contains(message))
  }

  @Test func kustomizationsAreCheckedByNameAndByKind() {
    let wrong = "resource:\n- web.yaml\nnamePrefix: dev-\n"
    let message =
      "%:1 invalid Kustomization: json: unknown field \"resource\" (did you mean 'resources'?)"
    #expect(
      mistakes("```yaml title=\"kustomization.yaml\"\n\(wrong)```\n")
        == [message.replacing("%", with: "2")])
    let head = "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n"
    #expect(mistakes("```yaml\n\(head)\(wrong)```\n") == [message.replacing("%", with: "4")])
    #expect(
      mistakes("kustomization.yaml\n\n```yaml\nresources:\n- file: web.yaml\n```\n") == [
        "5:3 invalid Kustomization: json: cannot unmarshal object into Go struct field Kustomization.resources of type string"
      ])
    // Flux has a kind of the same name.
    let flux = "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nspec:\n  x: 1\n"
    #expect(mistakes("```yaml\n\(flux)```\n") == [])
  }

  @Test func chartsAndTheirValuesAreChecked() {
    let chart = "apiVersion: v2\nname: web\nversion: 1.x\ntype: app\nappVersoin: 1.27\n"
    #expect(
      mistakes("```yaml\n\(chart)```\n") == [
        "6:1 unknown field \"appVersoin\" (did you mean 'appVersion'?)",
        "4:10 validation: chart.metadata.version \"1.x\" is invalid",
        "5:7 validation: chart.metadata.type must be application or library",
      ])
    #expect(mistakes("```yaml title=\"values.yaml\"\nimage:\n\ttag: x\n```\n").count == 1)
    #expect(mistakes("```yaml title=\"values.yaml\"\nimage:\n  tag: x\n```\n") == [])
  }

  @Test func placesAreThoseOfTheNoteWithinLists() {
    let note = "1. 파일을 만든다.\n\n   ```yaml\n   services:\n     web:\n       imgae: nginx\n   ```\n"
    #expect(
      mistakes(note) == [
        "6:8 services.web additional properties 'imgae' not allowed (did you mean 'image'?)"
      ])
  }
}
