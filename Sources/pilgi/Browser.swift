internal import Foundation

/// The user's browser.
enum Browser {
  /// Opens a URL; says so when there is no browser to be had.
  static func open(_ url: String) {
    #if os(macOS)
      let program = "/usr/bin/open"
    #else
      let program = "/usr/bin/xdg-open"
    #endif
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = [url]
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch {
      Console.error("cannot open a browser with \(program); open \(url) yourself\n")
    }
  }
}
