/// The programs that take lines in and give lines out.
package enum TextUtilities {
  /// All of them.
  package static var all: [Command] {
    [
      Command("cat", run: cat), Command("head", run: head), Command("tail", run: tail),
      Command("wc", run: wc), Command("tee", run: tee), Command("tr", run: tr),
      Command("cut", run: cut), Command("sort", run: sort), Command("uniq", run: uniq),
      Command("seq", run: seq), Command("yes", run: yes), Command("rev", run: rev),
      Command("tac", run: tac), Command("paste", run: paste), Command("comm", run: comm),
      Command("nl", run: nl), Command("fold", run: fold), Command("expand", run: expand),
      Command("column", run: column), Command("cmp", run: cmp), Command("split", run: split),
      Command("shuf", run: shuf), Command("envsubst", run: envsubst),
    ]
  }
}
