/// The programs of the simulated machines that need nothing but the machine itself.
package enum Utilities {
  /// All of them.
  package static var all: [Command] {
    TextUtilities.all + Grep.commands + [Sed.command, Jq.command] + Awk.commands + FileUtilities.all
      + Find.all
      + [Diff.command, Expr.command, Bc.command, Git.command, Make.command] + ArchiveUtilities.all
      + SystemUtilities.all
  }
}
