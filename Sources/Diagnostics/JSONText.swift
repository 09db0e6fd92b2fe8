/// The text form of JSON strings (RFC 8259, section 7).
public enum JSONText {
  /// `text` between quotation marks, with what JSON requires escaped, and U+2028, U+2029, `<` and `>`
  /// as well, so that the result may stand inside an HTML `script` element.
  public static func quoted(_ text: String) -> String {
    let digits: [Unicode.Scalar] = [
      "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "a", "b", "c", "d", "e", "f",
    ]
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "<", ">", "\u{2028}", "\u{2029}", "\u{0}"..<"\u{20}":
        result += "\\u"
        for shift in [12, 8, 4, 0] {
          result.unicodeScalars.append(digits[Int(scalar.value >> UInt32(shift)) & 15])
        }
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
