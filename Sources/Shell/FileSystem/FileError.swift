/// Why a system call failed, as `errno` says it.
package enum FileError: Error, Hashable, Sendable {
  case noEntry, exists, notDirectory, isDirectory, accessDenied, notPermitted, notEmpty, loop
  case invalid, noSpace, badDescriptor, crossDevice, readOnly, noDevice, tooManyFiles, nameTooLong
  case brokenPipe, noExec, ambiguous, tooLarge

  /// The words of `strerror`.
  package var message: ByteString {
    switch self {
    case .noEntry: "No such file or directory"
    case .exists: "File exists"
    case .notDirectory: "Not a directory"
    case .isDirectory: "Is a directory"
    case .accessDenied: "Permission denied"
    case .notPermitted: "Operation not permitted"
    case .notEmpty: "Directory not empty"
    case .loop: "Too many levels of symbolic links"
    case .invalid: "Invalid argument"
    case .noSpace: "No space left on device"
    case .badDescriptor: "Bad file descriptor"
    case .crossDevice: "Invalid cross-device link"
    case .readOnly: "Read-only file system"
    case .noDevice: "No such device or address"
    case .tooManyFiles: "Too many open files"
    case .nameTooLong: "File name too long"
    case .brokenPipe: "Broken pipe"
    case .noExec: "Exec format error"
    case .ambiguous: "ambiguous redirect"
    case .tooLarge: "File too large"
    }
  }
}
