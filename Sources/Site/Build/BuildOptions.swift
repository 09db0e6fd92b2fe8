/// What the command line says of a build; `nil` leaves it to the configuration.
package struct BuildOptions: Sendable {
  /// The site's folder.
  package var source = "."
  /// The output folder; `nil` for the configuration's, below the site's folder.
  package var destination: String?
  /// The configuration file, from the site's folder.
  package var configurationFile: String?
  /// Whether drafts are built.
  package var drafts: Bool?
  /// Whether posts of the future are built.
  package var future: Bool?
  /// The site's URL.
  package var baseURL: String?
  /// Whether output is minified and assets are named after their content.
  package var minify: Bool?
  /// Whether the cache is neither read nor written.
  package var ignoresCache = false
  /// Whether warnings keep the site from being published.
  package var isStrict = false
  /// Whether the site is published in spite of errors.
  package var keepsGoing = false
  /// Whether the process ends after the build, so that what it used need not be freed piece by piece.
  package var endsProcess = false
  /// The time that decides which posts are in the future, in seconds since 1970.
  package var now: Int64 = 0
  /// What runs the commands of notes; `nil` when pages show no verdicts.
  package var checker: (any CommandChecker)?
  /// The time as of which verdicts hold, in seconds since 1970; `nil` for the dates of the pages.
  package var checkDate: Int64?

  /// Creates the default options.
  package init() {}
}
