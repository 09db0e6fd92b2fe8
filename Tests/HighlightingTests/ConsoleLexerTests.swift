import Testing

@testable import Highlighting

struct ConsoleLexerTests {
  @Test func aSessionHasPromptsCommandsAndOutput() {
    let code = """
      $ kubectl get pods
      NAME   READY
      web    1/1

      web2   1/1
      $ ls

      """
    #expect(
      marked("console", code)
        == """
        ‹pr $ ›‹fn kubectl› get pods
        ‹ou NAME   READY
        web    1/1

        web2   1/1›
        ‹pr $ ›‹fn ls›

        """)
  }

  @Test func everyKindOfPromptIsSeen() {
    let code = #"""
      root@master:~# ls
      [root@node1 ~]# ls
      [node2 ~]$ ls
      ~$ ls
      bash-5.1$ ls
      sh-4.4# ls
      PS> ls
      PS C:\Users\me> ls
      C:\> dir
      (venv) $ ls
      / # ls
      user@host:~/a b$ ls
      node1 $ ls
      % ls

      """#
    #expect(
      marked("console", code)
        == #"""
        ‹pr root@master:~# ›‹fn ls›
        ‹pr [root@node1 ~]# ›‹fn ls›
        ‹pr [node2 ~]$ ›‹fn ls›
        ‹pr ~$ ›‹fn ls›
        ‹pr bash-5.1$ ›‹fn ls›
        ‹pr sh-4.4# ›‹fn ls›
        ‹pr PS> ›‹fn ls›
        ‹pr PS C:\Users\me> ›‹fn ls›
        ‹pr C:\> ›‹fn dir›
        ‹pr (venv) $ ›‹fn ls›
        ‹pr / # ›‹fn ls›
        ‹pr user@host:~/a b$ ›‹fn ls›
        ‹pr node1 $ ›‹fn ls›
        ‹pr % ›‹fn ls›

        """#)
  }

  @Test func continuationPromptsLeadFurtherLines() {
    let code = #"""
      $ kubeadm join 1.2.3.4:6443 \
      >     --token x
      ok
      $ echo "a
      > b"
      a
      $ for i in 1; do
      > echo $i
      > done

      """#
    #expect(
      marked("console", code)
        == #"""
        ‹pr $ ›‹fn kubeadm› join 1.2.3.4:6443 \
        ‹pr > ›    ‹fl --token› x
        ‹ou ok›
        ‹pr $ ›‹fn echo› ‹st "a
        ›‹pr > ›‹st b"›
        ‹ou a›
        ‹pr $ ›‹kw for› i ‹kw in› ‹nu 1›‹op ;› ‹kw do›
        ‹pr > ›‹fn echo› ‹va $i›
        ‹pr > ›‹kw done›

        """#)
  }

  @Test func aHereDocumentMayHaveContinuationPrompts() {
    let code = """
      $ cat <<EOF
      > a
      > EOF
      a

      """
    #expect(
      marked("console", code)
        == """
        ‹pr $ ›‹fn cat› ‹op <<›‹st EOF›
        ‹pr > ›‹st a
        ›‹pr > ›‹st EOF›
        ‹ou a›

        """)
  }

  @Test func aStringEndsBeforeTheNextPrompt() {
    let code = """
      $ echo it's
      it's
      $ ls 'a'

      """
    #expect(
      marked("console", code)
        == """
        ‹pr $ ›‹fn echo› it's
        ‹ou it's›
        ‹pr $ ›‹fn ls› ‹st 'a'›

        """)
  }

  @Test func aRootPromptInAConsoleNeedsAKnownCommand() {
    let code = """
      # apt install nginx
      Done.

      # 설치 확인
      # nginx -v

      """
    #expect(
      marked("console", code)
        == """
        ‹pr # ›‹fn apt› install nginx
        ‹ou Done.›

        ‹cm # 설치 확인›
        ‹pr # ›‹fn nginx› ‹fl -v›

        """)
  }

  @Test func behindDollarPromptsAHashIsAComment() {
    let code = """
      ## 파드 배포
      $ kubectl apply -f a.yaml
      # kubectl get pods
      $ ls

      """
    #expect(
      marked("console", code)
        == """
        ‹cm ## 파드 배포›
        ‹pr $ ›‹fn kubectl› apply ‹fl -f› a.yaml
        ‹cm # kubectl get pods›
        ‹pr $ ›‹fn ls›

        """)
  }

  @Test func aTaggedScriptKeepsItsComments() {
    let code = """
      # kubectl get pods
      # ls

      """
    #expect(
      marked("bash", code)
        == """
        ‹cm # kubectl get pods›
        ‹cm # ls›

        """)
  }

  @Test func anUntaggedSessionIsSeenByItsPrompts() {
    let code = """
      다음을 실행합니다.
      $ kubectl get nodes
      node1   Ready

      """
    #expect(
      marked("", code)
        == """
        다음을 실행합니다.
        ‹pr $ ›‹fn kubectl› get nodes
        ‹ou node1   Ready›

        """)
  }

  @Test func untaggedRootPromptsAreSeenBeforeKnownCommands() {
    let code = """
      # vi /etc/hosts
      [현황]
      ## 추가
      # systemctl restart docker

      """
    #expect(
      marked("", code)
        == """
        ‹pr # ›‹fn vi› /etc/hosts
        ‹ou [현황]›
        ‹cm ## 추가›
        ‹pr # ›‹fn systemctl› restart docker

        """)
  }

  @Test func commandsAmongProseAreFound() {
    let code = #"""
      * 도커 이미지 pull
      docker pull smlinux/nodeinfo:v1

      * 도커 생성, 포트포워딩외부 80 > 내부8080
          docker create --name app \
            -p 80:8080 smlinux/nodeinfo:v1

      """#
    #expect(
      marked("", code)
        == #"""
        * 도커 이미지 pull
        ‹fn docker› pull smlinux/nodeinfo:v1

        * 도커 생성, 포트포워딩외부 80 > 내부8080
            ‹fn docker› create ‹fl --name› app \
              ‹fl -p› 80:8080 smlinux/nodeinfo:v1

        """#)
  }

  @Test func sentencesAreNoCommands() {
    let code = """
      docker는 컨테이너를 실행합니다
      kubectl 명령어로 확인
      git is a version control system.
      find the pod

      """
    #expect(
      marked("", code)
        == """
        docker는 컨테이너를 실행합니다
        kubectl 명령어로 확인
        git is a version control system.
        find the pod

        """)
  }

  @Test func tablesAreNoCommands() {
    let code = """
      NAME    READY   STATUS
      nginx   1/1     Running
      redis   1/1     Running

      """
    #expect(
      marked("", code)
        == """
        NAME    READY   STATUS
        nginx   1/1     Running
        redis   1/1     Running

        """)
  }

  @Test func outputAmongCommandsIsSeenByItsForm() {
    let code = """
      kubectl get pods
      NAME   READY
      web    1/1
      kubectl delete pod web
      pod "web" deleted

      """
    #expect(
      marked("", code)
        == """
        ‹fn kubectl› get pods
        ‹ou NAME   READY
        web    1/1›
        ‹fn kubectl› delete pod web
        ‹ou pod "web" deleted›

        """)
  }

  @Test func aConsoleWithoutPromptsIsReadAsMixed() {
    let code = """
      docker ps
      CONTAINER ID   IMAGE
      abc            nginx

      """
    #expect(
      marked("console", code)
        == """
        ‹fn docker› ps
        ‹ou CONTAINER ID   IMAGE
        abc            nginx›

        """)
  }
}
