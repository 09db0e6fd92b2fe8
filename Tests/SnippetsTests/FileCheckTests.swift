import Diagnostics
import Snippets
import Testing

struct FileCheckTests {
  private static let pod = """
    apiVersion: v1
    kind: Pod
    metadata:
      name: web
    spec:
      containers:
      - name: web
        image: nginx
        ports:
        - containerPort: 80

    """

  @Test(arguments: [
    (
      "    image: nginx", "    imgae: nginx",
      "9:5 unknown field \"spec.containers[0].imgae\" (did you mean 'image'?)"
    ),
    (
      "kind: Pod", "kind: Pdo",
      "3:7 no matches for kind \"Pdo\" in version \"v1\" (did you mean 'Pod'?)"
    ),
    (
      "kind: Pod", "kind: pod",
      "3:7 no matches for kind \"pod\" in version \"v1\" (did you mean 'Pod'?)"
    ),
    (
      "apiVersion: v1", "apiVersion: apps/v1",
      "2:13 no matches for kind \"Pod\" in version \"apps/v1\" (did you mean 'v1'?)"
    ),
    ("image: nginx", "image: ngnix:1.27", "9:12 there is no image 'ngnix' (did you mean 'nginx'?)"),
    (
      "  name: web\nspec", "  name: Web\nspec",
      "5:3 metadata.name: Invalid value: \"Web\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')"
    ),
  ])
  func manifestsAreCheckedOnTheirOwn(old: String, new: String, message: String) {
    let wrong = Self.pod.replacing(old, with: new)
    #expect(mistakes("```yaml\n\(Self.pod)```\n") == [])
    #expect(mistakes("```yaml\n\(wrong)```\n") == [message])
  }

  @Test func oneSlipIsReportedOnce() {
    let wrong = Self.pod.replacing("image:", with: "imgae:")
    let note =
      "```yaml title=\"pod.yaml\"\n\(wrong)```\n\n    kubectl apply -f pod.yaml\n    kubectl get pod web\n"
    #expect(mistakes(note).count == 1)
  }

  @Test(arguments: [
    "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  ...\n",
    "apiVersion: v1\nkind: Pod\nparent:\n  child: x\n",
    "apiVersion: example.com/v1\nkind: Thing\nmetadata: {name: a}\nspec: {b: 1}\n",
    "apiVersion: v1\nkind: Pod\nmetadata: {name: <name>}\nspec: {containers: [{name: a, image: nginx}]}\n",
    "apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {topologyKeys: [x], ports: [{port: 80}]}\n",
  ])
  func whatIsLeftOutOrNotKnownIsNoMistake(manifest: String) {
    #expect(mistakes("```yaml\n\(manifest)```\n") == [])
  }

  @Test(arguments: [
    ("FRM nginx\nRUN true\n", "2:1 unknown instruction: FRM (did you mean 'FROM'?)"),
    (
      "FROM nginx\nCOPY a\n",
      "3:1 COPY requires at least two arguments, but only one was provided. Destination could not be determined"
    ),
    ("FROM ngnix\n", "2:6 there is no image 'ngnix' (did you mean 'nginx'?)"),
  ])
  func dockerfilesAreCheckedOnTheirOwn(file: String, message: String) {
    #expect(mistakes("```dockerfile\n\(file)```\n") == [message])
  }

  @Test(arguments: [
    "- web.yaml\n\n```yaml\n%```\n", "**web.yaml**\n\n```yaml\n%```\n",
    "```yaml title=\"web.yaml\"\n%```\n",
    "```yaml\n# web.yaml\n%```\n", "```\n$ vi web.yaml\n```\n\n```yaml\n%```\n",
    "```\n$ cat web.yaml\n%```\n",
  ])
  func filesAreThereForTheCommandsBelow(note: String) {
    let note =
      note.replacing("%", with: Self.pod)
      + "\n    kubectl apply -f web.yaml\n    kubectl delete pod web\n"
    let last = NoteChecker().check(Array(note.utf8), file: "a.md").commands.suffix(2)
    #expect(last.map(\.verdict) == [.verified, .verified])
  }

  @Test func aHereDocumentWithOneAngleIsWrong() {
    #expect(
      mistakes("```bash\ncat <EOF | kubectl apply -f -\n\(Self.pod)EOF\n```\n")
        == ["2:5 '<EOF' reads a file; a here-document begins with '<<EOF' (write '<<EOF')"])
  }
}
