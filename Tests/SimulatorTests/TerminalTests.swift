import Shell
import Simulator
import Testing

struct TerminalTests {
  private let world = World()
  private let terminal: Terminal

  init() { terminal = Terminal(on: world.hosts[0]) }

  private func screen(_ lines: String...) -> String {
    return lines.map { String(decoding: terminal.run(Array($0.utf8)).screen, as: UTF8.self) }
      .joined()
  }

  @Test func stateStaysFromLineToLine() {
    #expect(
      screen("x=5; cd /tmp", "echo $x $PWD", "alias hi='echo hello'", "hi you")
        == "5 /tmp\nhello you\n")
  }

  @Test func settingsOfTheShellAreRead() {
    #expect(
      screen("cd $(mktemp -d)", "mkdir d", "l", "type ll") == "d/\nll is aliased to `ls -alF'\n")
    #expect(screen("echo \"alias k=kubectl\" >> ~/.bashrc") == "")
    let next = Terminal(on: world.hosts[0])
    #expect(
      String(decoding: next.run(Array("alias k".utf8)).screen, as: UTF8.self)
        == "alias k='kubectl'\n")
  }

  @Test func messagesAreThoseOfAnInteractiveShell() {
    #expect(screen("nosuch") == "bash: nosuch: command not found\n")
    #expect(screen("echo )", "echo on") == "bash: syntax error near unexpected token `)'\non\n")
  }

  @Test func bothStreamsAreShownInOrder() {
    #expect(screen("echo a; nosuch; echo b") == "a\nbash: nosuch: command not found\nb\n")
  }

  @Test func anEndlessCommandEndsAndTheNextRuns() {
    #expect(terminal.run(Array("while true; do :; done".utf8)).exceededLimit == "steps")
    let next = terminal.run(Array("echo on".utf8))
    #expect(next.exceededLimit == nil)
    #expect(next.output == Array("on\n".utf8))
  }

  @Test func exitEndsTheSession() {
    let result = terminal.run(Array("exit 3".utf8))
    #expect(result.hasEnded)
    #expect(result.status == 3)
  }

  @Test func messagesOfAScriptNameItsFileAndLine() {
    let result = terminal.runApart(Array("\nnosuch".utf8), file: "a.sh")
    #expect(
      String(decoding: result.errors, as: UTF8.self) == "a.sh: line 2: nosuch: command not found\n")
  }

  @Test func scriptsRunInAShellOfTheirOwn() {
    _ = terminal.runApart(Array("x=1; cd /tmp; echo text > f".utf8))
    let result = terminal.runApart(Array("echo ${x-gone}; cat f; cat /tmp/f".utf8))
    #expect(String(decoding: result.output, as: UTF8.self) == "gone\ntext\n")
    #expect(terminal.prompt == "root@localhost:~# ")
  }

  @Test func shellsOfAnotherUserKnowWhoseTheyAre() {
    let other = Terminal(on: world.hosts[0], user: "user")
    let result = other.run(Array("echo $UID; bash -c 'echo $UID $EUID'".utf8))
    let own = String(decoding: result.output, as: UTF8.self).split(separator: "\n")
    #expect(own.first.map { "\($0) \($0)" } == own.last.map(String.init))
    #expect(own.first != "0")
  }
}
