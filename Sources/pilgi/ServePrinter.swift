internal import Diagnostics
internal import Preview
internal import Site
internal import Synchronization

/// Prints what a preview has to say: a line for each time the site was made anew.
final class ServePrinter: Sendable {
  private let root: String
  /// The mistakes that were printed last, so that each is said once.
  private let known = Mutex<[String]>([])

  init(root: String) { self.root = root }

  /// Prints an event.
  func print(_ event: PreviewEvent) {
    switch event {
    case .portTaken(let port): Console.error("port \(port) is taken\n")
    case .ready(let url, let files, let diagnostics, let duration):
      printNew(diagnostics)
      Console.error("\(files) files in \(TimeText.of(duration))\n")
      Console.print("\(url)\n")
      Console.error("Ctrl-C ends it.\n")
    case .rebuilt(let sources, let files, let diagnostics, _, let duration):
      printNew(diagnostics)
      let first = sources.first ?? "folders"
      let more = sources.count > 1 ? " and \(sources.count - 1) more" : ""
      let mistakes = diagnostics.count { $0.severity == .error }
      let tail = mistakes == 0 ? "" : "; \(mistakes == 1 ? "1 error" : "\(mistakes) errors")"
      Console.error(
        "\(first)\(more): \(files == 1 ? "1 file" : "\(files) files") in "
          + "\(TimeText.of(duration))\(tail)\n")
    case .failed(let failure): Console.error("error: \(failure.message)\n")
    case .checked(let note):
      CheckPrinter.printLine(of: note, root: root)
    }
  }

  private func printNew(_ diagnostics: [Diagnostic]) {
    let renderer = DiagnosticRenderer(.terminal(color: Console.hasColor))
    let lines = SourceLines(root: root)
    let texts = diagnostics.filter { $0.severity > .note }.map { diagnostic in
      renderer.render(diagnostic) { file, line in lines.line(line, of: file) }
    }
    let fresh = known.withLock { known in
      let old = Set(known)
      known = texts
      return texts.filter { !old.contains($0) }
    }
    Console.error(fresh.joined())
  }
}
