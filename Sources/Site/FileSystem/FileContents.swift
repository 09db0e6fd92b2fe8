#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Whole files, read and written in as few calls to the operating system as possible.
enum FileContents {
  /// The largest file that is read into memory, in bytes: 1 GiB.
  static let largest = 1 << 30

  /// The bytes of the file at a path.
  ///
  /// - Throws: `SiteFailure` when it cannot be opened or read, is no regular file or is too large.
  static func read(_ path: String) throws(SiteFailure) -> [UInt8] { try identified(path).bytes }

  /// The bytes of the file at a path, and the file's identity before they were read.
  ///
  /// - Throws: `SiteFailure` when it cannot be opened or read, is no regular file or is too large.
  static func identified(
    _ path: String
  ) throws(SiteFailure) -> (bytes: [UInt8], identity: FileIdentity) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system("read", path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system("read", path) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw SiteFailure("cannot read '\(path)': it is not a regular file")
    }
    guard status.st_size <= largest else {
      throw SiteFailure("cannot read '\(path)': it is larger than 1 GiB")
    }
    let size = Int(status.st_size)
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      guard let base = buffer.baseAddress else { return }
      while count < size {
        let got = Self.retrying { pread(descriptor, base + count, size - count, off_t(count)) }
        if got < 0 { failure = errno }
        if got <= 0 { break }
        count += got
      }
    }
    if failure != 0 { throw .system("read", path, code: failure) }
    return (bytes, FileIdentity(status))
  }

  /// The bytes of the file at a path, or `nil` when it cannot be read.
  static func readIfPresent(_ path: String) -> [UInt8]? {
    do { return try read(path) } catch { return nil }
  }

  /// Writes a new file or replaces the content of an old one.
  ///
  /// - Throws: `SiteFailure` when the file cannot be made or the disk is full.
  static func write(_ bytes: UnsafeRawBufferPointer, to path: String) throws(SiteFailure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .system("write", path) }
    var written = 0
    while written < bytes.count, let base = bytes.baseAddress {
      let count = Self.retrying { Self.put(descriptor, base + written, bytes.count - written) }
      if count < 0 {
        let code = errno
        close(descriptor)
        throw .system("write", path, code: code)
      }
      written += count
    }
    // Network file systems report a full disk only here.
    guard close(descriptor) == 0 else { throw .system("write", path) }
  }

  /// Writes an array of bytes.
  static func write(_ bytes: [UInt8], to path: String) throws(SiteFailure) {
    let result = bytes.withUnsafeBytes { buffer -> Result<Void, SiteFailure> in
      do throws(SiteFailure) { return .success(try write(buffer, to: path)) } catch {
        return .failure(error)
      }
    }
    try result.get()
  }

  private static func put(_ descriptor: Int32, _ base: UnsafeRawPointer, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, base, count)
    #else
      Darwin.write(descriptor, base, count)
    #endif
  }

  private static func retrying(_ call: () -> Int) -> Int {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return result }
    }
  }
}
