import Shell

/// Reads platforms such as `linux/arm64/v8` as the libraries of docker's client do.
enum PlatformReader {
  private static let systems: [ByteString] = [
    "aix", "android", "darwin", "dragonfly", "freebsd", "hurd", "illumos", "ios", "js", "linux",
    "macos", "nacl", "netbsd", "openbsd", "plan9", "solaris", "windows", "zos",
  ]

  private static let architectures: [ByteString] = [
    "386", "aarch64", "amd64", "amd64p32", "arm", "arm64", "arm64be", "armbe", "armel", "armhf",
    "i386", "loong64", "mips", "mips64", "mips64le", "mips64p32", "mips64p32le", "mipsle", "ppc",
    "ppc64", "ppc64le", "riscv", "riscv64", "s390", "s390x", "sparc", "sparc64", "wasm", "x86-64",
    "x86_64",
  ]

  /// Why a text is no platform; `nil` when it is one.
  static func problem(_ text: ByteString) -> ByteString? {
    let quoted = ByteString(text.text.quotedGo)
    if text.contains(42) { return "\(quoted): wildcards not yet supported: invalid argument" }
    let parts = text.split(47)
    if !isComponent(withoutVersion(parts[0])) {
      let pattern = "^([A-Za-z0-9_-]+)(?:\\(([A-Za-z0-9_.-]*)\\))?$".quotedGo
      return
        "\(ByteString(parts[0].text.quotedGo)) is an invalid OS component of \(quoted): OSAndVersion specifier component must match \(pattern): invalid argument"
    }
    for part in parts.dropFirst() where !isComponent(part, dots: true) {
      return
        "\(ByteString(part.text.quotedGo)) is an invalid component of \(quoted): platform specifier component must match \"^[A-Za-z0-9_.-]+$\": invalid argument"
    }
    if parts.count > 3 { return "\(quoted): cannot parse platform specifier: invalid argument" }
    let known = systems + architectures
    if parts.count == 1, !known.contains(withoutVersion(parts[0]).lowercased) {
      return "\(quoted): unknown operating system or architecture: invalid argument"
    }
    return nil
  }

  /// The system of `windows(10.0.17763)`.
  private static func withoutVersion(_ part: ByteString) -> ByteString {
    guard part.hasSuffix(")"), let open = part.bytes.firstIndex(of: 40) else { return part }
    return part.prefix(open)
  }

  private static func isComponent(_ part: ByteString, dots: Bool = false) -> Bool {
    !part.isEmpty
      && part.bytes.allSatisfy { byte in
        byte >= 48 && byte <= 57 || byte | 32 >= 97 && byte | 32 <= 122 || byte == 45 || byte == 95
          || dots && byte == 46
      }
  }
}
