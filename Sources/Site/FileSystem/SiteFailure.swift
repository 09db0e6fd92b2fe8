#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Why the work cannot go on: an unreadable folder, a full disk.
///
/// Mistakes in the content are `Diagnostic` values instead. A failure ends the run with exit status 2.
package struct SiteFailure: Error, Equatable, CustomStringConvertible {
  /// One sentence that quotes the path and says what to do where that is known.
  package var message: String

  /// The same sentence.
  package var description: String { message }

  /// Creates a failure from its sentence.
  package init(_ message: String) { self.message = message }

  /// A failed call to the operating system: `cannot read 'a/b': Permission denied`.
  static func system(_ action: String, _ path: String, code: Int32 = errno) -> SiteFailure {
    let hint =
      switch code {
      case ENOSPC: " (the disk is full; the site that was there is unchanged)"
      case ELOOP: " (a symbolic link points to itself)"
      case EMFILE: " (too many open files; raise the limit with 'ulimit -n')"
      default: ""
      }
    return SiteFailure("cannot \(action) '\(path)': \(String(cString: strerror(code)))\(hint)")
  }
}
