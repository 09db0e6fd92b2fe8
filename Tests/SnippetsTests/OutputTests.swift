import Diagnostics
import Snippets
import Testing

struct OutputTests {
  private func check(_ note: String) -> CheckedNote {
    NoteChecker().check(Array(note.utf8), file: "a.md")
  }

  /// What is said to be impossible, as `line: message`.
  private func impossible(_ note: String) -> [String] {
    check(note).commands.flatMap(\.diagnostics).filter { $0.identifier == "snippet.output" }
      .map { "\($0.range?.start.line ?? 0): \($0.summary)" }
  }

  @Test(arguments: [
    (
      "$ kubectl create deployment web --image=nginx\ndeployment.apps/wbe created",
      "3: the output shows 'wbe'; the command is about 'web'"
    ),
    (
      "$ kubectl create deployment web --image=nginx\nservice/web created",
      "3: the output shows a service; 'web' is a deployment"
    ),
    (
      "$ kubectl run webserver --image=nginx\npod/webserver created\n$ kubectl get pods\n"
        + "NAME        READY   STATSU    RESTARTS   AGE\nwebserver   1/1     Running   0          5s",
      "5: there is no column 'STATSU'; it is called 'STATUS'"
    ),
    (
      "$ kubectl run webserver --image=nginx\npod/webserver created\n$ kubectl get pods\n"
        + "NAME        READY   STATUS    RESTARTS   AGE\nwebsevrer   1/1     Running   0          5s",
      "6: 'websevrer' was never made; there is 'webserver'"
    ),
    (
      "$ docker create --name app nginx\n$ docker start app\nweb",
      "4: the output shows 'web'; the command prints 'app'"
    ),
    ("$ false\n$ echo $?\n0", "4: the status shown is 0; the command before ends with 1"),
  ])
  func whatNoMachinePrintsIsWrong(block: String, message: String) {
    #expect(impossible("```\n\(block)\n```\n") == [message])
  }

  @Test(arguments: [
    "$ kubectl create deployment web --image=nginx\ndeployment \"web\" created",
    "$ kubectl run web --image=nginx\npod/web created\n$ kubectl get pods -o wide\n"
      + "NAME   READY   STATUS    RESTARTS   AGE   IP           NODE\n"
      + "web    0/1     Pending   0          9d    10.1.2.3     minikube\n...",
    "$ docker run -d --name web nginx\n"
      + "3f4e8da0caf7bd2b2b2d1f8e9e0a1b2c3d4e5f60718293a4b5c6d7e8f9012345\n$ docker ps\n"
      + "CONTAINER ID   IMAGE   COMMAND   CREATED   STATUS   PORTS   NAMES\n"
      + "3f4e8da0caf7   nginx   \"/docker-entrypoint.…\"   2 days ago   Up 2 days   80/tcp   web",
    "$ date\nTue May  7 06:18:16 UTC 2024",
  ])
  func whatAnotherMachineMayPrintIsNotWrong(block: String) {
    let note = check("```\n\(block)\n```\n")
    #expect(note.count(.wrong) == 0)
  }

  @Test func updatesPutInWhatIsPrintedAndAreTheSameAgain() {
    let note = """
      1. 만들기

         ```console
         $ docker create --name app nginx
         $ docker start app
         old
         lines
         $ echo hi
         hi
         ```

      """
    func updated(_ note: String) -> String {
      let bytes = Array(note.utf8)
      let edits = OutputUpdate.edits(for: check(note), in: bytes)
      return String(decoding: NoteMender.mended(bytes, edits).bytes, as: UTF8.self)
    }
    let once = updated(note)
    #expect(once.contains("   $ docker start app\n   app\n   $ echo hi\n   hi\n   ```"))
    #expect(updated(once) == once)
  }
}
