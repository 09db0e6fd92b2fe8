import Shell

/// The program `wget` of BusyBox, and of GNU as far as both agree.
struct Wget {
  let context: ProcessContext
  let stack: NetworkStack

  func run() -> Int {
    var isQuiet = false
    var isSpider = false
    var output: ByteString?
    var addresses: [ByteString] = []
    var rest = context.arguments.dropFirst()
    func unknown() -> Int { context.notSimulated(Array(context.arguments.dropFirst()).joined(" ")) }
    while let word = rest.popFirst() {
      switch word {
      case "--quiet": isQuiet = true
      case "--spider": isSpider = true
      case "--no-check-certificate", "--no-verbose": break
      case _ where word.hasPrefix("--timeout=") || word.hasPrefix("--tries="): break
      case _ where word.hasPrefix("--output-document="): output = word.dropFirst(18)
      case "--timeout", "--tries": _ = rest.popFirst()
      case _ where word.hasPrefix("--"): return unknown()
      case _ where word.hasPrefix("-") && word.count > 1:
        var letters = word.bytes.dropFirst()
        while let letter = letters.popFirst() {
          switch letter {
          case UInt8(ascii: "q"): isQuiet = true
          case UInt8(ascii: "O"), UInt8(ascii: "T"), UInt8(ascii: "t"):
            let value = letters.isEmpty ? rest.popFirst() : ByteString(letters)
            letters = []
            if letter == UInt8(ascii: "O") { output = value }
          default: return unknown()
          }
        }
      default: addresses.append(word)
      }
    }
    guard let text = addresses.first, let address = WebAddress(text) else {
      context.complain("missing URL")
      return 1
    }
    guard let target = stack.resolve(address.host) else {
      if stack.hasOutside, address.host.contains(46) { return context.notSimulated(text) }
      if stack.isBusyBox {
        context.complain("bad address '\(address.host)'")
        return 1
      }
      context.complain("unable to resolve host address ‘\(address.host)’")
      return 4
    }
    let shown: ByteString = address.port == 80 ? target : "\(target):\(address.port)"
    if !isQuiet, stack.isBusyBox {
      context.writeError(
        "Connecting to \(address.host)\(address.port == 80 ? "" : ":\(address.port)") (\(shown))\n"
          as ByteString)
    }
    let request = NetworkStack.Request(host: address.host, path: address.path)
    switch stack.send(target, address.port, request) {
    case .refused:
      context.complain(
        stack.isBusyBox
          ? "can't connect to remote host (\(target)): Connection refused"
          : "can't connect to \(target):\(address.port): Connection refused")
      return stack.isBusyBox ? 1 : 4
    case .silent:
      context.complain("download timed out")
      return 1
    case .otherProtocol:
      context.complain("error getting response")
      return 1
    case .response(let response):
      if response.status >= 400 {
        context.complain("server returned error: HTTP/1.1 \(response.status) \(response.reason)")
        return stack.isBusyBox ? 1 : 8
      }
      if isSpider { return 0 }
      let name =
        output ?? address.path.split(47).last.flatMap { $0.isEmpty ? nil : $0 } ?? "index.html"
      if name == "-" {
        _ = context.write(response.body)
        return 0
      }
      guard
        let stream = try? context.fileSystem.open(
          name, from: context.folder, .write, as: context.credentials)
      else {
        context.complain("can't open '\(name)'")
        return 1
      }
      try? stream.write(response.body)
      if !isQuiet, stack.isBusyBox {
        context.writeError("saving to '\(name)'\n'\(name)' saved\n")
      }
      return 0
    }
  }
}
