/// Flags that later versions of the tools have than the simulated ones.
enum NewerFlags {
  /// Whether a flag that is unknown here is known to a later version.
  static func explains(_ message: String, _ command: [UInt8]) -> Bool {
    table.contains { entry in
      message.hasSuffix("unknown flag: " + entry.flag) && command.contains(entry.command.utf8)
    }
  }

  /// kubectl 1.34 scales by the share of a resource that is used.
  private static let table: [(command: String, flag: String)] = [
    ("kubectl autoscale", "--cpu"), ("kubectl autoscale", "--memory"),
  ]
}
