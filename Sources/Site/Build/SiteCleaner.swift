/// Removes what builds have made.
package enum SiteCleaner {
  /// Removes a site's output folder and cache.
  ///
  /// - Returns: the paths that were removed.
  /// - Throws: `SiteFailure` when the output folder was not made by Pilgi or something cannot be
  ///   removed.
  package static func clean(_ options: BuildOptions) throws(SiteFailure) -> [String] {
    let configuration = try ConfigurationReader.read(
      site: options.source, named: options.configurationFile
    ).configuration
    let destination = options.destination ?? Path.join(options.source, configuration.destination)
    var removed: [String] = []
    if Folder.exists(destination) {
      guard FileIdentity(path: Path.join(destination, StagedOutput.marker)) != nil else {
        throw SiteFailure("the folder '\(destination)' was not made by Pilgi; it is left alone")
      }
      try Folder.remove(destination)
      removed.append(destination)
    }
    let cache = Path.join(options.source, ".pilgi")
    if Folder.exists(cache) {
      try Folder.remove(cache)
      removed.append(cache)
    }
    return removed
  }
}
