/// What the kinds of mistakes in commands mean, and what to do about them.
package enum Explanation {
  /// The explanation of a kind of mistake; `nil` when there is no such kind.
  package static func of(_ identifier: String) -> String? {
    all.first { $0.identifier == identifier }?.text
  }

  /// All kinds, in the order of the guide.
  package static var identifiers: [String] { all.map(\.identifier) }

  private static let all: [(identifier: String, text: String)] = [
    (
      "snippet.fails",
      """
      The command fails, with the words of the real tool.
      Mend the command. If the note means to show a failure, write a part of the message above the block:
      <!-- pilgi: expect-error="AlreadyExists" -->, or its status: <!-- pilgi: exit=1 -->.
      """
    ),
    (
      "snippet.typography",
      """
      A curly quotation mark or a long dash stands where the shell needs a plain one: word processors
      put them there. pilgi check --fix writes what is suggested.
      """
    ),
    (
      "snippet.encoding",
      """
      The note has bytes that are not UTF-8, as files in EUC-KR or CP949 have. Readers see other characters
      in their place. Save it as UTF-8, such as with iconv -f cp949 -t utf-8.
      """
    ),
    (
      "snippet.unknown-program",
      """
      There is no program of this name, but one with nearly the same: kubctl for kubectl.
      pilgi check --fix writes what is suggested.
      """
    ),
    (
      "snippet.endless",
      """
      The command would never end, or prints without end. Readers are supposed to stop it with Ctrl-C.
      """
    ),
    (
      "snippet.other-file",
      """
      The note shows a file of one name, and the command reads one of another name that was never made.
      Give both the same name.
      """
    ),
    (
      "snippet.file",
      """
      A file that the note shows would be refused: a manifest has a field, a kind or a value that there is
      not, or a Dockerfile an instruction. What reads the file is run as if it had been mended.
      If the note means to show a mistake, write <!-- pilgi: skip --> above the block.
      """
    ),
    (
      "snippet.output",
      """
      The command works, but no machine prints what the note shows of it: another name, another kind, a
      column that there is not, a Pod that runs without its image. pilgi check --update writes what it prints.
      """
    ),
    (
      "snippet.other-output",
      """
      The command works, and prints something else than the note shows, which may be right on the author's
      machine. pilgi check --update writes what it prints here.
      """
    ),
    (
      "check.unknown-word",
      """
      A word behind <!-- pilgi: -->, in the map pilgi: of a front matter or check: of pilgi.yaml says nothing
      to the check, or has a value that it cannot have.
      """
    ),
    (
      "snippet.unknown-world",
      """
      A block goes on in a world that no block before it has made: world=NAME makes one, continue=NAME goes
      on in it.
      """
    ),
    (
      "snippet.no-failure",
      """
      The note says with expect-error or exit that the command fails, and it does not fail like that.
      Mend the command or what the note says of it.
      """
    ),
    (
      "snippet.deprecated",
      """
      The command works, but the tool warns that it will not for long. Use what its message names.
      """
    ),
    (
      "snippet.placeholder",
      """
      A word stands for something of the reader's, such as <name>, so that the command cannot be run.
      """
    ),
    (
      "snippet.supposed",
      """
      The command needs something that the notes never show being made: a file, a Pod, a machine. It is
      supposed to exist. With --strict this is a mistake. Show how it is made, and the command is verified.
      """
    ),
    (
      "snippet.not-simulated",
      """
      The program, or what the command asks of it, is outside of the simulator: it may be right or wrong.
      """
    ),
  ]
}
