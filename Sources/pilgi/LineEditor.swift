internal import CEditLine

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Reads the lines of an interactive session: at a terminal with editing keys and a history, else as
/// they come.
final class LineEditor {
  /// What was typed.
  enum Line {
    case text(String)
    /// The line was given up with Ctrl-C.
    case cancelled
    case end
  }

  private let editor: UnsafeMutablePointer<pilgi_editor>?

  init() {
    editor = isatty(0) == 1 && isatty(1) == 1 ? pilgi_editor_open() : nil
  }

  deinit {
    if let editor { pilgi_editor_close(editor) }
  }

  /// Whether someone sits at a terminal.
  var isTerminal: Bool { editor != nil }

  /// Reads a line without its break.
  func read(prompt: String) -> Line {
    guard let editor else {
      return readLine().map { .text($0) } ?? .end
    }
    return prompt.withCString { prompt in
      var count: Int32 = 0
      let line = pilgi_editor_read(editor, prompt, &count)
      if editor.pointee.is_cancelled {
        Console.print("^C\n")
        return .cancelled
      }
      guard let line, count > 0 else { return .end }
      var text = String(cString: line)
      if text.hasSuffix("\n") { text.removeLast() }
      return .text(text)
    }
  }

  /// Keeps a command to go back to with the arrow keys.
  func remember(_ command: String) {
    if let editor, !command.isEmpty { pilgi_editor_remember(editor, command) }
  }
}
