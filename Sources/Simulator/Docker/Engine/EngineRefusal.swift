import Shell

/// Why the engine refuses a request, in its own words.
struct EngineRefusal: Error {
  var message: ByteString
  /// The status with which `docker run` ends.
  var status = 125

  init(_ message: ByteString, status: Int = 125) {
    self.message = message
    self.status = status
  }
}
