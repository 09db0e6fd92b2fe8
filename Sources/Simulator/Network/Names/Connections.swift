import Shell

/// The programs `nc` and `telnet`, as far as they show whether somebody listens at a port.
struct Connections {
  let context: ProcessContext
  let stack: NetworkStack
  /// The ports of the machine itself that somebody listens at, whatever he speaks.
  let ownPorts: (_ address: ByteString) -> [Int]

  private func error(_ text: ByteString) { context.writeError(text + "\n") }

  private func unknown() -> Int {
    context.notSimulated(Array(context.arguments.dropFirst()).joined(" "))
  }

  private enum Outcome { case open, refused, silent, nameless, outside }

  private func connect(_ host: ByteString, _ port: Int) -> Outcome {
    guard let address = stack.resolve(host) else {
      return host.contains(46) ? .outside : .nameless
    }
    if ownPorts(address).contains(port) { return .open }
    switch stack.send(address, port, NetworkStack.Request(host: host, path: "/")) {
    case .response, .otherProtocol: return .open
    case .refused: return .refused
    case .silent: return .silent
    }
  }

  // MARK: nc

  func probe() -> Int {
    var isProbe = false
    var isLoud = false
    var operands: [ByteString] = []
    var rest = context.arguments.dropFirst()
    while let word = rest.popFirst() {
      guard word.hasPrefix("-"), word.count > 1 else {
        operands.append(word)
        continue
      }
      for letter in word.bytes.dropFirst() {
        switch letter {
        case UInt8(ascii: "z"): isProbe = true
        case UInt8(ascii: "v"): isLoud = true
        case UInt8(ascii: "n"), UInt8(ascii: "4"), UInt8(ascii: "N"): break
        case UInt8(ascii: "w"), UInt8(ascii: "q"), UInt8(ascii: "G"), UInt8(ascii: "i"):
          if word.bytes.last == letter { _ = rest.popFirst() }
        case UInt8(ascii: "l"):
          // It waits for somebody to call.
          context.machine.exceed("time")
          return 130
        case 48...57: break
        default: return unknown()
        }
      }
    }
    guard operands.count == 2 else {
      error("usage: nc [-46CDdFhklNnrStUuvZz] [destination] [port]")
      return 1
    }
    let host = operands[0]
    let bounds = operands[1].split(45)
    guard let first = bounds[0].integer, let last = bounds[bounds.count - 1].integer,
      first <= last, last - first < 1_000
    else {
      error("nc: port number invalid: \(operands[1])")
      return 1
    }
    var status = 1
    for port in first...last {
      switch connect(host, port) {
      case .open:
        if isLoud {
          error("Connection to \(host) \(port) port [tcp/\(service(port))] succeeded!")
        }
        if !isProbe { return unknown() }
        status = 0
      case .refused:
        if isLoud {
          error("nc: connect to \(host) port \(port) (tcp) failed: Connection refused")
        }
      case .silent:
        if isLoud {
          error("nc: connect to \(host) port \(port) (tcp) timed out: Operation now in progress")
        }
      case .nameless:
        error(
          "nc: getaddrinfo for host \"\(host)\" port \(port): Temporary failure in name resolution")
        return 1
      case .outside: return unknown()
      }
    }
    return status
  }

  private func service(_ port: Int) -> ByteString {
    let data = try? context.fileSystem.readFile("/etc/services", from: "/", as: .root)
    for line in ByteString(data ?? []).split(10) {
      let words = line.split(9).filter { !$0.isEmpty }
      if words.count == 2, words[1] == "\(port)/tcp" { return words[0] }
    }
    return "*"
  }

  // MARK: telnet

  func talk() -> Int {
    let words = Array(context.arguments.dropFirst())
    guard let host = words.first, words.count <= 2, !host.hasPrefix("-") else { return unknown() }
    let port = words.count > 1 ? words[1].integer ?? 0 : 23
    let address = stack.resolve(host) ?? host
    switch connect(host, port) {
    case .nameless:
      error("telnet: could not resolve \(host)/\(port): Temporary failure in name resolution")
      return 1
    case .outside: return unknown()
    case .refused, .silent:
      context.write("Trying \(address)...\n")
      error(
        connect(host, port) == .silent
          ? "telnet: Unable to connect to remote host: Connection timed out"
          : "telnet: Unable to connect to remote host: Connection refused")
      return 1
    case .open:
      context.write("Trying \(address)...\nConnected to \(host).\nEscape character is '^]'.\n")
      // What is typed then is not known; without a terminal nothing is.
      if context.streams[0]?.isTerminal != true {
        context.write("Connection closed by foreign host.\n")
        return 1
      }
      return 0
    }
  }
}
