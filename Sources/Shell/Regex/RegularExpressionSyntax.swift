/// Which regular expressions a program takes, and how they match.
package struct RegularExpressionSyntax: Sendable {
  /// The families.
  package enum Family: Sendable {
    /// POSIX basic regular expressions with GNU's operators `\+`, `\?` and `\|`.
    case basic
    /// POSIX extended regular expressions.
    case extended
    /// Perl's: the first way of matching counts, not the longest.
    case perl
  }

  package var family: Family
  /// Whether upper and lower case are the same.
  package var ignoresCase = false
  /// Whether `^` and `$` match at every line, too.
  package var isMultiline = false
  /// Whether `.` and `[^…]` match a newline.
  package var matchesNewline = true
  /// Whether an operator without an operand is an error; else it matches nothing much, as in `grep -E`.
  package var requiresOperands = true
  /// Whether a `{` that begins no interval stands for itself.
  package var takesBraceLiterally = false
  /// Whether a `)` that closes nothing stands for itself.
  package var takesParenthesisLiterally = false
  /// Whether white space and comments are skipped (Perl's flag `x`).
  package var ignoresSpace = false
  /// Whether backslashes have awk's meanings, inside brackets too.
  package var hasStringEscapes = false

  /// What `sed` takes.
  package static let basic = RegularExpressionSyntax(family: .basic)
  /// What `sed -E` takes.
  package static let extended = RegularExpressionSyntax(family: .extended)
  /// What `[[ =~ ]]` takes, as the C library's `regcomp` has it.
  package static let shell = RegularExpressionSyntax(
    family: .extended, takesParenthesisLiterally: true)
  /// What `grep -E` takes.
  package static let search = RegularExpressionSyntax(
    family: .extended, requiresOperands: false, takesBraceLiterally: true,
    takesParenthesisLiterally: true)
  /// What `awk` takes.
  package static let awk = RegularExpressionSyntax(
    family: .extended, requiresOperands: false, takesBraceLiterally: true, hasStringEscapes: true)
  /// What Perl takes.
  package static let perl = RegularExpressionSyntax(
    family: .perl, matchesNewline: false, takesBraceLiterally: true)
}
