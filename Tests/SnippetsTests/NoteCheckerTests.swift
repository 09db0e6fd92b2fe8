import Diagnostics
import Snippets
import Testing

struct NoteCheckerTests {
  private func check(_ note: String) -> [CheckedCommand] {
    NoteChecker().check(Array(note.utf8), file: "a.md").commands
  }

  private func verdicts(_ note: String) -> [Verdict] { check(note).map(\.verdict) }

  // MARK: Containers

  @Test func commandsBehindAContainersPromptRunInTheContainer() {
    let note = """
      ```console
      $ docker run -it --name c1 alpine sh
      / # cd /etc
      /etc # echo inside > mark
      /etc # cat mark
      inside
      /etc # exit
      $ docker start c1
      $ docker exec c1 cat /etc/mark
      inside
      $ ls /etc/mark
      ```
      """
    let checked = check(note)
    #expect(checked.dropLast().allSatisfy { $0.verdict == .verified })
    #expect(checked.last?.verdict == .assumed)
  }

  @Test func aHashIsAPromptWhereAShellWasOpenedFromADollar() {
    let checked = check(
      "```console\n$ kubectl run -it bb --image=busybox -- sh\n# hostname\nbb\n# exit\n```\n")
    #expect(checked.map(\.verdict) == [.verified, .verified, .verified])
    #expect(checked[1].output == Array("bb\n".utf8))
  }

  @Test func aContainerThatNobodyEnteredIsSupposed() {
    #expect(verdicts("```console\n/ # cat /etc/hostname\n```\n") == [.assumed])
  }

  @Test func aBareWorldHasNoCluster() {
    let note =
      "```console world=bare\n$ kubectl get nodes\n```\n\n```console\n$ kubectl get nodes\n```\n"
    #expect(verdicts(note) == [.assumed, .verified])
  }

  // MARK: Order and names

  @Test(arguments: [
    ("docker create volume data", "docker volume create data"),
    ("docker inspect network bridge", "docker network inspect bridge"),
    ("docker run container -d nginx", "docker container run -d nginx"),
    ("kubectl pods get", "kubectl get pods"), ("kubectl all get", "kubectl get all"),
    ("kubectl view config", "kubectl config view"),
    ("kubectl history rollout deploy web", "kubectl rollout history deploy web"),
  ])
  func wordsInTheWrongOrderAreTurned(wrong: String, right: String) {
    let note = "```\n\(wrong)\n```\n"
    let commands = check(note)
    #expect(commands.map(\.verdict) == [.wrong])
    let mended = NoteMender.mended(Array(note.utf8), NoteMender.edits(for: commands))
    #expect(String(decoding: mended.bytes, as: UTF8.self) == "```\n\(right)\n```\n")
  }

  @Test(arguments: [
    "docker run image command", "docker stop container", "docker rm container",
    "kubectl neat get pods", "touch kubectl-foo\nkubectl foo version",
  ])
  func wordsThatMayStandLikeThatAreLeftAlone(command: String) {
    #expect(mistakes("```bash\n\(command)\n```\n") == [])
  }

  @Test(arguments: [
    (
      "docker volume create storage\ndocker run --rm -v stroage:/data alpine true",
      "3:20 there is no volume 'stroage' (did you mean 'storage'?)"
    ),
    (
      "kubectl create namespace monitoring\nkubectl get pods -n monitorign",
      "3:21 there is no namespace 'monitorign' (did you mean 'monitoring'?)"
    ),
    (
      "docker run -d --name web nginx\ndocker stop wbe",
      "3:13 Error response from daemon: No such container: wbe (did you mean 'web'?)"
    ),
    (
      "docker run -d --name one -p 8080:80 nginx\ndocker run -d --name two -p 8080:80 nginx",
      "3:29 Bind for 0.0.0.0:8080 failed: port is already allocated"
    ),
  ])
  func namesAreFollowedThroughTheNote(commands: String, message: String) {
    #expect(mistakes("```bash\n\(commands)\n```\n") == [message])
  }

  // MARK: What is supposed

  @Test func aFetchedProgramIsTheKnownOneOfItsName() {
    let note =
      "```bash\nsudo install -m 0755 kubectl /usr/local/bin/kubectl\nkubectl get pdos\n```\n"
    #expect(verdicts(note) == [.assumed, .wrong])
  }

  @Test func whatStandsOnASupposedFileIsAssumed() {
    #expect(
      verdicts("```bash\nchmod +x deploy.sh\n./deploy.sh\necho ok\n```\n")
        == [.assumed, .assumed, .verified])
  }

  // MARK: Bytes

  @Test func aNoteInAnotherEncodingIsAMistake() {
    let bytes = Array("# a\n\n가 ".utf8) + [0xC7, 0xD1] + Array("\n".utf8)
    let commands = NoteChecker().check(bytes, file: "a.md").commands
    #expect(commands.map(\.verdict) == [.wrong])
    #expect(
      commands.first?.diagnostics.first?.range?.start == SourcePosition(line: 3, column: 5))
  }

  @Test func dashesBecomeOneHyphenOrTwo() {
    #expect(
      mistakes("```bash\nkubectl run web –image nginx\nkubectl exec –it web -- sh\n```\n") == [
        "2:17 a dash stands where the shell needs '--' (write '--')",
        "3:14 a dash stands where the shell needs '-' (write '-')",
      ])
  }

  // MARK: Indentation

  private static let deployment = """
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: web
    spec:
      replicas: 2
      selector:
        matchLabels:
          app: web
      template:
        metadata:
          labels:
            app: web
        spec:
          containers:
          - name: web
            image: nginx

    """

  @Test(arguments: [
    ("  replicas: 2", "    replicas: 2", "7:5", "indent it by 2 columns"),
    ("  name: web\nspec", "   name: web\nspec", "", ""),
    ("    matchLabels:", "   matchLabels:", "", ""),
    ("        image: nginx", "       image: nginx", "18:8", "indent it by 8 columns"),
    (
      "    spec:\n      containers", "      spec:\n      containers", "15:7",
      "indent it by 4 columns"
    ),
  ])
  func theLineThatIsIndentedWronglyIsBlamed(
    old: String, new: String, place: String, help: String
  ) {
    #expect(mistakes("```yaml\n\(Self.deployment)```\n") == [])
    let found = mistakes("```yaml\n\(Self.deployment.replacing(old, with: new))```\n")
    #expect(found.count == (place.isEmpty ? 0 : 1))
    #expect(found.allSatisfy { $0.hasPrefix(place + " ") && $0.hasSuffix("(\(help))") })
  }

  @Test func aValueIsProposedFromThoseThatTheToolNames() {
    let found = mistakes("    kubectl get pods -o wied\n")
    #expect(found.count == 1 && found[0].hasPrefix("1:25 unable to match a printer"))
    #expect(found[0].hasSuffix("(did you mean 'wide'?)"))
  }

  // MARK: Files

  @Test func filesMayBeShownBelowTheCommandThatReadsThem() {
    let note = """
      ```bash
      kubectl create -f pod.yaml
      kubectl get pod web
      ```

      `pod.yaml`:

      ```yaml
      apiVersion: v1
      kind: Pod
      metadata:
        name: web
      spec:
        containers:
        - name: c
          image: nginx
      ```
      """
    #expect(verdicts(note) == [.verified, .verified])
    #expect(verdicts(note.replacing("pod.yaml`", with: "other.yaml`")) == [.assumed, .assumed])
  }
}
