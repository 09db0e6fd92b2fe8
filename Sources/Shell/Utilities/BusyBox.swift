/// How BusyBox says what GNU's utilities say at more length.
enum BusyBox {
  /// GNU's beginnings, up to the name of a file in quotation marks, and BusyBox's.
  private static let leads: [(gnu: ByteString, own: ByteString, keepsQuotes: Bool)] = [
    ("cannot access ", "", false), ("cannot touch ", "", false),
    ("changing ownership of ", "", false), ("changing permissions of ", "", false),
    ("cannot stat ", "can't stat ", true), ("cannot remove ", "can't remove ", true),
    ("cannot create directory ", "can't create directory ", true),
    ("cannot create regular file ", "can't create ", true), ("cannot open ", "can't open ", true),
    ("failed to remove ", "", true),
  ]

  /// Programs that say of a file only why they can't open it.
  private static let readers: Set<ByteString> = ["cat", "wc", "sort", "sed"]

  /// Why a redirection fails, in the words of BusyBox's shell.
  static func reason(_ error: FileError) -> ByteString {
    error == .noEntry ? "no such file" : error.message
  }

  /// A message behind the program's name, in BusyBox's words.
  static func reworded(_ message: ByteString, of program: ByteString) -> ByteString {
    for lead in leads where message.hasPrefix(lead.gnu) {
      let rest = message.dropFirst(lead.gnu.count)
      guard let (name, why) = quoted(rest) else { return message }
      return lead.own + (lead.keepsQuotes ? "'" + name + "'" : name) + why
    }
    if readers.contains(program), message.hasSuffix(": No such file or directory") {
      let name = message.dropLast(27)
      return "can't open '\(name)': No such file or directory"
    }
    if program == "cat", message.hasSuffix(": Is a directory") {
      return "read error: Is a directory"
    }
    if message == "Removing leading `/' from member names" {
      return "removing leading '/' from member names"
    }
    return message
  }

  /// A name in quotation marks of either kind, and what follows it.
  private static func quoted(_ text: ByteString) -> (name: ByteString, rest: ByteString)? {
    let marks: [(ByteString, ByteString)] = [("'", "'"), ("\u{2018}", "\u{2019}")]
    for (open, close) in marks where text.hasPrefix(open) {
      let inner = text.dropFirst(open.count)
      var at = 0
      while at + close.count <= inner.count {
        if inner.dropFirst(at).hasPrefix(close) {
          var rest = inner.dropFirst(at + close.count)
          if rest.hasPrefix(" for reading") { rest = rest.dropFirst(12) }
          return (inner.prefix(at), rest)
        }
        at += 1
      }
    }
    return nil
  }
}
