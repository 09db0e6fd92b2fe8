import Shell
import Simulator
import Testing

/// Objects of files that no server is asked for.
struct LocalObjectsTests {
  private let world = World()

  private func run(_ command: String) -> (output: String, errors: String, status: Int) {
    let result = Terminal(on: world.hosts[0]).runApart(Array(command.utf8))
    return (
      String(decoding: result.output, as: UTF8.self),
      String(decoding: result.errors, as: UTF8.self), result.status
    )
  }

  private func write(_ text: String, to file: String) {
    _ = run("cat > \(file) <<'END'\n\(text)END")
  }

  private static let pod = """
    apiVersion: v1
    kind: Pod
    metadata:
      name: web
    spec:
      containers:
      - image: nginx
        name: nginx

    """

  @Test func typedCommandsPrintTheFieldsOfTheTypeInItsOrder() {
    write(Self.pod, to: "pod.yaml")
    let found = run("kubectl set image --local -f pod.yaml nginx=nginx:1.27 -o json")
    #expect(
      found.output == """
        {
            "kind": "Pod",
            "apiVersion": "v1",
            "metadata": {
                "name": "web",
                "creationTimestamp": null
            },
            "spec": {
                "containers": [
                    {
                        "name": "nginx",
                        "image": "nginx:1.27",
                        "resources": {}
                    }
                ]
            },
            "status": {}
        }

        """)
    #expect(found.errors.isEmpty)
  }

  @Test func labelsAreChangedInTheFileAsItStands() {
    write(Self.pod, to: "pod.yaml")
    let found = run("kubectl label --local -f pod.yaml a=b -o yaml")
    #expect(
      found.output == """
        apiVersion: v1
        kind: Pod
        metadata:
          labels:
            a: b
          name: web
        spec:
          containers:
          - image: nginx
            name: nginx

        """)
  }

  @Test func namesAreNoFiles() {
    let found = run("kubectl set image --local pod/web nginx=nginx:1.27")
    #expect(found.status == 1)
    #expect(
      found.errors == """
        error: you must specify resources by --filename when --local is set.
        Example resource specifications include:
           '-f rsrc.yaml'
           '--filename=rsrc.json'

        """)
  }

  @Test func imagesWithoutWordsAreAMistakeAndNoCrash() {
    write(Self.pod, to: "pod.yaml")
    let found = run("kubectl set image --local -f pod.yaml")
    #expect(found.errors == "error: at least one image update is required\n")
    #expect(found.status == 1)
  }
}
