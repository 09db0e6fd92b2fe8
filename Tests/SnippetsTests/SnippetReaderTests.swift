import Diagnostics
import Markdown
import Snippets
import Testing

struct SnippetReaderTests {
  /// The snippets of a note, each as `line:column text`, with `→ output` where there is some.
  private func read(_ note: String) -> [String] {
    SnippetReader.read(MarkdownSource(note, file: "a.md")).map { snippet in
      switch snippet {
      case .command(let command):
        let place = command.text.position(at: 0)
        let output = command.output.map { " → " + text($0.bytes) } ?? ""
        return "\(place.line):\(place.column) \(text(command.text.bytes))\(output)"
      case .file(let file): return "file \(file.name ?? "?") \(file.language)"
      case .mistake(let diagnostic): return diagnostic.summary
      }
    }
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func indentedBlocksMixCommandsWithProse() {
    let note = """
      #### 2. 다운로드

          * 도커 이미지 pull
          docker pull smlinux/nodeinfo:v1

          * 도커 생성, 포트포워딩외부 80 > 내부8080
          docker create --name app -p 80:8080 smlinux/nodeinfo:v1
      """
    #expect(
      read(note) == [
        "4:5 docker pull smlinux/nodeinfo:v1",
        "7:5 docker create --name app -p 80:8080 smlinux/nodeinfo:v1",
      ])
  }

  @Test(arguments: [
    "docker 는 컨테이너 도구", "kubectl is a tool to talk to the API server.", "Application이 돌아가기 위한 OS",
    "Worker node1 - WEB1, nodeJS", "00:11 오늘 배울 내용 소개", "test the pod and watch it",
    "NAME   READY   STATUS", "service 는 고정 주소", "명령어 정리", "- kubectl 명령어",
  ])
  func proseIsNoCommand(line: String) {
    #expect(read("```\n\(line)\n```") == [])
  }

  @Test(arguments: [
    "kubectl get pods", "sudo apt-get update", "FOO=1 docker ps", "./run.sh -x", "kubctl get pods",
    "kubectl run <자원이름> <옵션>", "kubectl get pod -o yaml > a.yaml", "for i in 1 2; do echo $i; done",
    "watch kubectl get pods -o wide", "dokcer ps -a", "echo 안녕 하세요",
    "source <(kubectl completion bash)",
    "echo \"한글 문장\" > index.html", "docker run -d nginx # 백그라운드로",
  ])
  func commandsAreFoundWithoutALanguage(line: String) {
    #expect(read("```\n\(line)\n```") == ["2:1 \(line)"])
  }

  @Test func promptsTellCommandsFromOutput() {
    let note = """
      ```
      root@master:~# kubectl get pods
      NAME   READY   STATUS
      web    1/1     Running

      root@master:~# ^C
      [root@node1 ~]# ls
      PS D:\\GIT> Connect-AzAccount
      / # exit
      ```
      """
    #expect(
      read(note) == [
        "2:16 kubectl get pods → NAME   READY   STATUS\nweb    1/1     Running",
        "7:17 ls", "8:12 Connect-AzAccount", "9:5 exit",
      ])
  }

  @Test func promptsNameUserAndHost() throws {
    let snippets = SnippetReader.read(MarkdownSource("    student@node1:~/work$ ls -l\n"))
    guard case .command(let command) = try #require(snippets.first) else { return }
    #expect(command.prompt?.user == "student")
    #expect(command.prompt?.host == "node1")
  }

  @Test func commandsGoOverSeveralLines() {
    let note = """
      ```bash
      cat <<EOF > a.txt
      $ no prompt
      EOF
      docker run -d \\
        --name web nginx
      for i in 1 2; do
        echo $i
      done
      ```

      ```console
      $ for i in 1; do
      > echo $i
      > done
      1
      ```
      """
    #expect(
      read(note) == [
        "2:1 cat <<EOF > a.txt\n$ no prompt\nEOF", "5:1 docker run -d \\\n  --name web nginx",
        "7:1 for i in 1 2; do\n  echo $i\ndone", "13:3 for i in 1; do\necho $i\ndone → 1",
      ])
  }

  @Test func filesAreNamedByTheirFenceOrTheLineAbove() {
    let note = """
      - pod-nginx.yaml

      ```yaml
      apiVersion: v1
      ```

      ```yaml title="web/svc.yaml"
      kind: Service
      ```

      글

      ```
      apiVersion: v1
      kind: Pod
      ```

      ```yaml
      kubectl get pods -o wide
      ```
      """
    #expect(
      read(note) == [
        "file pod-nginx.yaml yaml", "file web/svc.yaml yaml", "file ? yaml",
        "19:1 kubectl get pods -o wide",
      ])
  }

  @Test func blocksThatTheAuthorSkipsAreSkipped() {
    #expect(read("<!-- pilgi: skip -->\n```\nls -l\n```\n\n```\nls -a\n```\n") == ["7:1 ls -a"])
  }

  @Test(arguments: [
    ("ubuntu@ip-10-0-0-1:~$ docker ps", 23), ("사용자@서버:~/실습$ docker ps", 28), ("/ # docker ps", 5),
    ("bash-5.1$ docker ps", 11), ("(venv) $ docker ps", 10), ("(venv) user@host:~$ docker ps", 21),
    ("❯ docker ps", 5), ("➜  ~ git:(main) ✗ docker ps", 23), ("[root@node1 ~]# docker ps", 17),
    ("[node1 ~]$ docker ps", 12), ("node1$ docker ps", 8), ("host-A $ docker ps", 10),
    (":~$ docker ps", 5), ("PS C:\\> docker ps", 9), ("C:\\work> docker ps", 10), ("$docker ps", 2),
    ("$ $ docker ps", 5), ("k8s@shpod ~$ docker ps", 14), ("> docker ps", 3), ("1. docker ps", 4),
    ("user@host:~/work (main)$ docker ps", 26), ("master:~# docker ps", 11),
  ])
  func promptsOfAllKindsAreNoPartOfCommands(line: String, column: Int) {
    #expect(read("```\n\(line)\n```") == ["2:\(column) docker ps"])
  }

  @Test(arguments: [
    ">>> print(1)", "mysql> show databases;", "postgres=# select 1;", "127.0.0.1:6379> get x", "$",
    "root@node1:~#", "service \"web\" deleted", "nginx        NodePort    10.107.253.138   <none>",
    "Flask==0.10.1", "docker   컨테이너   도구", "kubectl - 명령행 도구", "1. 도커 설치", "RABBIT_HOST=10.0.0.1",
  ])
  func whatIsNoCommandOfAShellIsLeftOut(line: String) {
    #expect(read("```\nsome output\n\(line)\n```") == [])
  }

  @Test(arguments: [
    ("docker ps -a    모든 컨테이너", "docker ps -a"), ("docker ps -a → 모두 보기", "docker ps -a"),
    ("docker ps -a // 모두 보기", "docker ps -a"), ("docker ps -a (모두)", "docker ps -a"),
    ("docker ps -a (1)", "docker ps -a"), ("docker ps -a <2>", "docker ps -a"),
    ("docker ps -a ①", "docker ps -a"), ("docker ps -a (experimental)", "docker ps -a"),
    ("docker ps -a : 모든 컨테이너", "docker ps -a"),
    ("kubectl apply -f -   # 표준 입력에서", "kubectl apply -f -   # 표준 입력에서"),
    ("docker run -d nginx # 백그라운드로", "docker run -d nginx # 백그라운드로"),
    ("echo 안녕  하세요", "echo 안녕  하세요"), ("docker run x \"글  자\"", "docker run x \"글  자\""),
  ])
  func explanationsBehindCommandsAreNoPartOfThem(line: String, command: String) {
    #expect(read("```\n\(line)\n```") == ["2:1 \(command)"])
  }

  @Test(arguments: [
    "```{.bash .copy}\ndocker ps\n```", "```.term1\ndocker ps\n```", "```sh {cmd}\ndocker ps\n```",
    "```Bash,ignore\ndocker ps\n```", "```powershell\ndocker ps\n```", "```cmd\ndocker ps\n```",
    "{{< highlight bash >}}\ndocker ps\n{{< /highlight >}}",
    "{% highlight bash %}\ndocker ps\n{% endhighlight %}",
    "<pre><code class=\"language-bash\">\ndocker ps\n</code></pre>", "~~~ sh\ndocker ps\n~~~",
  ])
  func blocksOfOtherFormsAreRead(note: String) {
    #expect(read(note) == ["2:1 docker ps"])
  }

  @Test func entitiesOfPreformattedTextAreWorkedOut() {
    #expect(
      read("<pre>&gt; docker run web &amp;&amp; docker rm web</pre>\n")
        == ["1:11 docker run web && docker rm web"])
  }

  @Test func windowsLinesGoOnBehindAGraveAccent() {
    #expect(
      read("```powershell\nPS> docker run -d `\n  --name web nginx\nPS> docker ps\n```")
        == ["2:5 docker run -d \\\n  --name web nginx", "4:5 docker ps"])
  }

  @Test func linesWithCarriageReturnsAreRead() {
    #expect(
      read("```console\r\n$ ls\r\nfile\r\n$ pwd\r\n```\r\n") == ["2:3 ls → file", "4:3 pwd"])
  }

  @Test func indentedHereDocumentsEndWithTheirBlock() {
    let note = "- x\n  ```bash\n    cat <<EOF\n    a\n    EOF\n    ls\n  ```\n"
    #expect(read(note) == ["3:5 cat <<EOF\na\nEOF", "6:5 ls"])
  }

  @Test func commandsQuotedInOutputAreOutput() {
    let block = "```\nTo add a worker, run:\n\n    docker swarm join --token X 10.0.0.1:2377\n```\n"
    #expect(read(block) == [])
    #expect(read("출력은 다음과 비슷하다.\n\n```\nYou can now use:\nkubectl get nodes\n```\n") == [])
    #expect(read("출력은 없다.\n\n```\nkubectl get nodes\n```\n") == ["4:1 kubectl get nodes"])
  }
}
