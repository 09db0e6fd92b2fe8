import Shell

/// The program `ping`, BusyBox's or that of iputils.
struct Ping {
  let context: ProcessContext
  let stack: NetworkStack

  func run() -> Int {
    var count: Int?
    var isQuiet = false
    var host: ByteString?
    var rest = context.arguments.dropFirst()
    while let word = rest.popFirst() {
      if word.hasPrefix("-"), word.count > 1 {
        let letter = word.bytes[1]
        switch letter {
        case UInt8(ascii: "c"), UInt8(ascii: "W"), UInt8(ascii: "w"), UInt8(ascii: "i"),
          UInt8(ascii: "s"), UInt8(ascii: "t"):
          let value = word.count > 2 ? word.dropFirst(2) : rest.popFirst() ?? ""
          if letter == UInt8(ascii: "c") { count = value.integer }
        case UInt8(ascii: "q"): isQuiet = true
        case UInt8(ascii: "n"), UInt8(ascii: "4"): break
        default: return context.notSimulated(word)
        }
      } else {
        host = word
      }
    }
    guard let host else {
      context.complain("usage error: Destination address required")
      return 1
    }
    guard let address = stack.resolve(host) else {
      if stack.hasOutside, host.contains(46) { return context.notSimulated(host) }
      context.complain(
        stack.isBusyBox ? "bad address '\(host)'" : "\(host): Temporary failure in name resolution")
      return stack.isBusyBox ? 1 : 2
    }
    guard let count else {
      context.machine.exceed("time")
      return 130
    }
    return send(min(max(count, 1), 1_000), host, address, stack.reaches(address), isQuiet)
  }

  private func send(
    _ count: Int, _ host: ByteString, _ address: ByteString, _ answers: Bool, _ isQuiet: Bool
  ) -> Int {
    let isBusyBox = stack.isBusyBox
    context.write(
      isBusyBox
        ? "PING \(host) (\(address)): 56 data bytes\n"
        : "PING \(host) (\(address)) 56(84) bytes of data.\n")
    for number in 0..<count where answers && !isQuiet {
      context.write(
        isBusyBox
          ? "64 bytes from \(address): seq=\(number) ttl=64 time=0.075 ms\n"
          : "64 bytes from \(address): icmp_seq=\(number + 1) ttl=64 time=0.075 ms\n")
    }
    context.machine.clock.advance(by: Int64(count - (answers ? 1 : 0)) * 1_000_000_000)
    let received = answers ? count : 0
    let lost = answers ? 0 : 100
    context.write("\n--- \(host) ping statistics ---\n")
    context.write(
      isBusyBox
        ? "\(count) packets transmitted, \(received) packets received, \(lost)% packet loss\n"
        : "\(count) packets transmitted, \(received) received, \(lost)% packet loss, time \((count - 1) * 1000)ms\n"
    )
    if answers {
      context.write(
        isBusyBox
          ? "round-trip min/avg/max = 0.075/0.075/0.075 ms\n"
          : "rtt min/avg/max/mdev = 0.075/0.075/0.075/0.000 ms\n")
    }
    return answers ? 0 : 1
  }
}
