import Shell

/// The program `curl`, as notes use it to see whether a server answers.
struct Curl {
  let context: ProcessContext
  let stack: NetworkStack

  private struct Options {
    var isSilent = false
    var showsErrors = false
    var fails = false
    var onlyHead = false
    var withHead = false
    var output: ByteString?
    var usesRemoteName = false
    var format: ByteString?
    var method: ByteString?
    var addresses: [ByteString] = []
    /// What `--resolve` says: `host:port:address`.
    var known: [[ByteString]] = []
    /// The host that a header asks for.
    var host: ByteString?
  }

  /// Long names of the letters that are known.
  private static let letters: [(name: ByteString, letter: UInt8)] = [
    ("silent", 115), ("show-error", 83), ("fail", 102), ("head", 73), ("include", 105),
    ("location", 76), ("insecure", 107), ("output", 111), ("remote-name", 79), ("write-out", 119),
    ("request", 88), ("max-time", 109), ("header", 72), ("user-agent", 65),
  ]
  private static let withValue = Array("owXmHA".utf8)

  func run() -> Int {
    guard let options = read() else {
      return context.notSimulated(Array(context.arguments.dropFirst()).joined(" "))
    }
    if options.addresses.isEmpty {
      complain("try 'curl --help' or 'curl --manual' for more information")
      return 2
    }
    var status = 0
    for address in options.addresses { status = get(address, options) }
    return status
  }

  private func complain(_ message: ByteString) {
    context.writeError("curl: " + message + "\n")
  }

  private func read() -> Options? {
    var options = Options()
    var rest = context.arguments.dropFirst()
    while let word = rest.popFirst() {
      if word.hasPrefix("--") {
        let name = word.dropFirst(2)
        if ["connect-timeout", "retry"].contains(name) {
          _ = rest.popFirst()
          continue
        }
        if name == "compressed" { continue }
        if name == "resolve", let value = rest.popFirst() {
          options.known.append(value.split(58))
          continue
        }
        guard let letter = Self.letters.first(where: { $0.name == name })?.letter else {
          return nil
        }
        guard set(letter, { rest.popFirst() }, &options) else { return nil }
      } else if word.hasPrefix("-"), word.count > 1 {
        var letters = word.bytes.dropFirst()
        while let letter = letters.popFirst() {
          let takesRest = Self.withValue.contains(letter) && !letters.isEmpty
          let joined = ByteString(letters)
          guard set(letter, { takesRest ? joined : rest.popFirst() }, &options) else { return nil }
          if takesRest { break }
        }
      } else {
        options.addresses.append(word)
      }
    }
    return options
  }

  /// Sets what a letter stands for; `false` when it isn't known or has no value.
  private func set(
    _ letter: UInt8, _ value: () -> ByteString?, _ options: inout Options
  ) -> Bool {
    switch letter {
    case UInt8(ascii: "s"): options.isSilent = true
    case UInt8(ascii: "S"): options.showsErrors = true
    case UInt8(ascii: "f"): options.fails = true
    case UInt8(ascii: "I"): options.onlyHead = true
    case UInt8(ascii: "i"): options.withHead = true
    case UInt8(ascii: "O"): options.usesRemoteName = true
    case UInt8(ascii: "L"), UInt8(ascii: "k"), UInt8(ascii: "4"), UInt8(ascii: "g"): break
    default:
      guard Self.withValue.contains(letter), let value = value() else { return false }
      if letter == UInt8(ascii: "o") { options.output = value }
      if letter == UInt8(ascii: "w") { options.format = value }
      if letter == UInt8(ascii: "X") { options.method = value }
      let header = value.text.lowered
      if letter == UInt8(ascii: "H"), header.hasPrefix("host:") {
        options.host = ByteString(value.text.dropping(5).trimmed)
      }
    }
    return true
  }

  private func get(_ text: ByteString, _ options: Options) -> Int {
    guard let address = WebAddress(text) else {
      return refuse(3, "URL rejected: Malformed input to a URL function", options)
    }
    let entry = options.known.first {
      $0.count == 3 && $0[0] == address.host && $0[1] == ByteString(address.port)
    }
    guard let target = entry?[2] ?? stack.resolve(address.host) else {
      if stack.hasOutside, address.host.contains(46) { return context.notSimulated(text) }
      return refuse(6, "Could not resolve host: \(address.host)", options)
    }
    let request = NetworkStack.Request(
      method: options.onlyHead ? "HEAD" : options.method ?? "GET",
      host: options.host ?? address.host,
      path: address.path)
    switch stack.send(target, address.port, request) {
    case .refused:
      return refuse(
        7,
        "Failed to connect to \(address.host) port \(address.port) after 0 ms: Couldn't connect to server",
        options)
    case .silent:
      return refuse(
        28,
        "Failed to connect to \(address.host) port \(address.port) after 130000 ms: Couldn't connect to server",
        options)
    case .otherProtocol:
      return refuse(1, "Received HTTP/0.9 when not allowed", options)
    case .response(let response): return show(response, address, options)
    }
  }

  private func refuse(_ status: Int, _ message: ByteString, _ options: Options) -> Int {
    if !options.isSilent || options.showsErrors { complain("(\(status)) \(message)") }
    if let format = options.format { context.write(Self.filled(format, 0, 0)) }
    return status
  }

  private func show(
    _ response: NetworkStack.Response, _ address: WebAddress, _ options: Options
  ) -> Int {
    if options.fails, response.status >= 400 {
      return refuse(22, "The requested URL returned error: \(response.status)", options)
    }
    var head = ByteString()
    if options.onlyHead || options.withHead {
      head = "HTTP/1.1 \(response.status) \(response.reason)\r\n"
      for header in response.headers { head.append("\(header.name): \(header.value)\r\n") }
      head.append("\r\n")
    }
    let body = options.onlyHead ? [] : response.body
    var output = options.output
    if options.usesRemoteName { output = address.path.split(47).last }
    if let output, output != "-" {
      guard
        let stream = try? context.fileSystem.open(
          output, from: context.folder, .write, as: context.credentials)
      else {
        complain("(23) Failure writing output to destination")
        return 23
      }
      try? stream.write(head.bytes + body)
    } else {
      _ = context.write(head.bytes + body)
    }
    if let format = options.format {
      context.write(Self.filled(format, response.status, response.body.count))
    }
    return 0
  }

  /// The text of `--write-out`.
  private static func filled(_ format: ByteString, _ status: Int, _ size: Int) -> ByteString {
    let code = status == 0 ? "000" : ByteString(status)
    var result = ByteString()
    var bytes = format.bytes[...]
    while let byte = bytes.popFirst() {
      if byte == 92, let next = bytes.first, next == 110 || next == 116 {
        bytes.removeFirst()
        result.append(next == 110 ? 10 : 9)
      } else if byte == 37, bytes.first == 123, let end = bytes.firstIndex(of: 125) {
        let name = ByteString(Array(bytes[(bytes.startIndex + 1)..<end]))
        bytes = bytes[(end + 1)...]
        switch name {
        case "http_code", "response_code": result.append(code)
        case "size_download": result.append(ByteString(size))
        case "time_total", "time_connect": result.append("0.001000")
        default: break
        }
      } else {
        result.append(byte)
      }
    }
    return result
  }
}
