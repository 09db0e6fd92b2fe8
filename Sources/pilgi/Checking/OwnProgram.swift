internal import ArgumentParser
internal import Snippets

/// Pilgi itself, as notes about it call it.
enum OwnProgram {
  /// The program, whose arguments are judged by this one's own parser.
  static let guest = GuestProgram("pilgi") { arguments in
    do {
      _ = try Pilgi.parseAsRoot(arguments)
      return nil
    } catch {
      // `--help` and `--version` end the parsing, too.
      return Pilgi.exitCode(for: error) == .success ? nil : Pilgi.message(for: error)
    }
  }
}
