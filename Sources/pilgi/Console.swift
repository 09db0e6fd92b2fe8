#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The terminal, or what stands in its place.
enum Console {
  /// Prints to standard output.
  static func print(_ text: String) { write(text, to: 1) }

  /// Prints to standard error.
  static func error(_ text: String) { write(text, to: 2) }

  /// Where bytes are printed to.
  enum Channel: Int32 {
    case output = 1
    case errors = 2
  }

  /// Prints bytes as they are.
  static func write(_ bytes: [UInt8], to channel: Channel) {
    bytes.withUnsafeBytes { write($0, to: channel.rawValue) }
  }

  private static func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { write(UnsafeRawBufferPointer($0), to: descriptor) }
  }

  private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) {
    var rest = bytes
    while let base = rest.baseAddress, rest.count > 0 {
      let count = systemWrite(descriptor, base, rest.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }

  /// All of standard input.
  static func readAll() -> [UInt8] {
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { systemRead(0, $0) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return result }
      result += buffer[..<count]
    }
  }

  private static func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer)
    -> Int
  {
    read(descriptor, buffer.baseAddress, buffer.count)
  }

  private static func systemWrite(
    _ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int
  ) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes, count)
    #else
      Darwin.write(descriptor, bytes, count)
    #endif
  }

  /// Whether standard error is to be coloured: a terminal, unless `NO_COLOR` says no; anything, when
  /// `CLICOLOR_FORCE` says so.
  static var hasColor: Bool {
    if environment("NO_COLOR") != nil { return false }
    if let force = environment("CLICOLOR_FORCE"), force != "0" { return true }
    if environment("CLICOLOR") == "0" || environment("TERM") == "dumb" { return false }
    return isatty(2) == 1
  }

  /// Whether standard error is a terminal that can write over a line.
  static var isTerminal: Bool { isatty(2) == 1 && environment("TERM") != "dumb" }

  /// How many columns the terminal has; 80 where nobody knows.
  static var width: Int {
    var size = winsize()
    guard ioctl(2, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// A variable of the environment that is set and not empty.
  static func environment(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// Seconds since 1970: what `SOURCE_DATE_EPOCH` says, else the clock.
  static var now: Int64 { sourceDate ?? Int64(time(nil)) }

  /// The date of the sources in seconds since 1970, which `SOURCE_DATE_EPOCH` gives.
  static var sourceDate: Int64? { environment("SOURCE_DATE_EPOCH").flatMap { Int64($0) } }

  /// Ends the program.
  static func exit(_ code: Int32) -> Never {
    #if canImport(Glibc)
      Glibc.exit(code)
    #else
      Darwin.exit(code)
    #endif
  }
}
