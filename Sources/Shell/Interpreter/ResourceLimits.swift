/// What one process may use (getrlimit(2)): the numbers that `ulimit` shows and changes.
package struct ResourceLimits: Sendable {
  /// A limit; -1 stands for none.
  struct Limit {
    var letter: UInt8
    /// The name that docker's `--ulimit` takes.
    var name: ByteString
    var title: ByteString
    var unit: ByteString
    var soft: Int64
    var hard: Int64
  }

  /// In the order of `ulimit -a`.
  private(set) var limits: [Limit] = [
    Limit("c", "core", "core file size", "blocks, ", 0, -1),
    Limit("d", "data", "data seg size", "kbytes, ", -1, -1),
    Limit("e", "nice", "scheduling priority", "", 0, 0),
    Limit("f", "fsize", "file size", "blocks, ", -1, -1),
    Limit("i", "sigpending", "pending signals", "", 15_399, 15_399),
    Limit("l", "memlock", "max locked memory", "kbytes, ", 65_536, 65_536),
    Limit("m", "rss", "max memory size", "kbytes, ", -1, -1),
    Limit("n", "nofile", "open files", "", 1_024, 1_048_576),
    Limit("q", "msgqueue", "POSIX message queues", "bytes, ", 819_200, 819_200),
    Limit("r", "rtprio", "real-time priority", "", 0, 0),
    Limit("s", "stack", "stack size", "kbytes, ", 8_192, -1),
    Limit("t", "cpu", "cpu time", "seconds, ", -1, -1),
    Limit("u", "nproc", "max user processes", "", 15_399, 15_399),
    Limit("v", "as", "virtual memory", "kbytes, ", -1, -1),
    Limit("x", "locks", "file locks", "", -1, -1),
  ]

  /// Sets both limits of a resource by its name; unknown names change nothing.
  package mutating func set(_ name: ByteString, soft: Int64, hard: Int64) {
    guard let index = limits.firstIndex(where: { $0.name == name }) else { return }
    limits[index].soft = soft
    limits[index].hard = hard
  }

  func limit(_ letter: UInt8) -> Limit? { limits.first { $0.letter == letter } }

  mutating func set(_ letter: UInt8, soft: Int64?, hard: Int64?) {
    guard let index = limits.firstIndex(where: { $0.letter == letter }) else { return }
    if let soft { limits[index].soft = soft }
    if let hard { limits[index].hard = hard }
  }
}

extension ResourceLimits.Limit {
  fileprivate init(
    _ letter: StaticString, _ name: ByteString, _ title: ByteString, _ unit: ByteString,
    _ soft: Int64, _ hard: Int64
  ) {
    self.init(
      letter: letter.utf8Start.pointee, name: name, title: title, unit: unit, soft: soft,
      hard: hard)
  }
}
