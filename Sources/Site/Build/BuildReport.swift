package import Diagnostics

/// What a build did.
package struct BuildReport: Sendable {
  /// One stage of a build and the time it took.
  package struct Stage: Sendable {
    /// What was done.
    package var name: String
    /// How long it took.
    package var duration: Duration
  }

  /// The posts that are part of the site.
  package var posts = 0
  /// The other pages of the author's.
  package var pages = 0
  /// The files of the output folder.
  package var files = 0
  /// The files that were written, because they are new or have changed.
  package var written = 0
  /// The files that were removed, because they are no longer part of the site.
  package var removed = 0
  /// The pages that are not part of the site, with the reasons, by path.
  package var excluded: [ExcludedPage] = []
  /// The author's mistakes, in the order of files and lines.
  package var diagnostics: [Diagnostic] = []
  /// Whether the output folder holds the new site; when not, it is as it was.
  package var isPublished = false
  /// The output folder.
  package var destination = ""
  /// The stages, in order.
  package var stages: [Stage] = []
  /// How long the build took.
  package var duration: Duration = .zero

  /// How many mistakes of a weight there are.
  package func count(_ severity: Severity) -> Int {
    diagnostics.count { $0.severity == severity }
  }
}
