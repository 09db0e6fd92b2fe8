/// Why a regular expression cannot be used, in the words of the GNU C library.
package enum RegularExpressionError: Error, Hashable, Sendable {
  case backReference, bracket, characterClass, collation, classSyntax, intervalContent, openInterval
  case memory, openGroup, closeGroup, operand, range, tooBig, trailingBackslash
  /// What Perl's syntax has and the simulator does not.
  case notSimulated

  /// The message, as `regerror` gives it.
  package var message: ByteString {
    switch self {
    case .backReference: "Invalid back reference"
    case .bracket: "Unmatched [, [^, [:, [., or [="
    case .characterClass: "Invalid character class name"
    case .collation: "Invalid collation character"
    case .classSyntax: "character class syntax is [[:space:]], not [:space:]"
    case .intervalContent: "Invalid content of \\{\\}"
    case .openInterval: "Unmatched \\{"
    case .memory: "Memory exhausted"
    case .openGroup: "Unmatched ( or \\("
    case .closeGroup: "Unmatched ) or \\)"
    case .operand: "Invalid preceding regular expression"
    case .range: "Invalid range end"
    case .tooBig: "Regular expression too big"
    case .trailingBackslash: "Trailing backslash"
    case .notSimulated: "this part of Perl's regular expressions is not simulated"
    }
  }
}
