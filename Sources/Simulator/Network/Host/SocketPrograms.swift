import Shell

/// The programs `ss`, `netstat` and `lsof`, as far as they show who listens.
struct SocketPrograms {
  let context: ProcessContext
  let system: HostSystem

  /// What the letters of an option ask for.
  private struct Question {
    var isTCP = false
    var isUDP = false
    var listens = false
    var isNumeric = false
    var hasProcesses = false
    var isAll = false
    var isShort = false
    var hasHeading = true
  }

  private func question(_ known: ByteString) -> (Question, [ByteString])? {
    var question = Question()
    var operands: [ByteString] = []
    for word in context.arguments.dropFirst() {
      guard word.hasPrefix("-"), word.count > 1 else {
        operands.append(word)
        continue
      }
      let letters: ByteString =
        switch word {
        case "--tcp": "t"
        case "--udp": "u"
        case "--listening", "--listen": "l"
        case "--numeric": "n"
        case "--processes", "--program", "--programs": "p"
        case "--all": "a"
        default: word.dropFirst()
        }
      for letter in letters.bytes {
        guard known.contains(letter) else { return nil }
        switch letter {
        case UInt8(ascii: "t"): question.isTCP = true
        case UInt8(ascii: "u"): question.isUDP = true
        case UInt8(ascii: "l"): question.listens = true
        case UInt8(ascii: "n"): question.isNumeric = true
        case UInt8(ascii: "p"): question.hasProcesses = true
        case UInt8(ascii: "a"): question.isAll = true
        case UInt8(ascii: "4"): question.isShort = true
        case UInt8(ascii: "H"): question.hasHeading = false
        default: break
        }
      }
    }
    if !question.isTCP, !question.isUDP { (question.isTCP, question.isUDP) = (true, true) }
    return (question, operands)
  }

  private func unknown() -> Int {
    context.notSimulated(Array(context.arguments.dropFirst()).joined(" "))
  }

  private func listeners(_ question: Question) -> [Listeners.Listener] {
    guard question.listens || question.isAll else { return [] }
    return Listeners(system).all.filter { listener in
      (listener.transport == "tcp" ? question.isTCP : question.isUDP)
        && !(question.isShort && listener.address.contains(58))
    }
  }

  private func port(_ listener: Listeners.Listener, _ isNumeric: Bool) -> ByteString {
    let number = ByteString(listener.port)
    if isNumeric { return number }
    let data = try? context.fileSystem.readFile("/etc/services", from: "/", as: .root)
    for line in ByteString(data ?? []).split(10) {
      let words = line.split(9).filter { !$0.isEmpty }
      if words.count == 2, words[1] == "\(number)/\(listener.transport)" { return words[0] }
    }
    return number
  }

  // MARK: ss

  func showSockets() -> Int {
    guard let (question, operands) = question("tulnpa4H") else { return unknown() }
    var wanted: Int?
    if !operands.isEmpty {
      // `sport = :80`, the filter that notes use.
      let filter = ByteString(operands.joined("").bytes.filter { $0 != 32 }).text
      guard filter.hasPrefix("sport=:"), let number = Int(filter.dropping(7)) else {
        return unknown()
      }
      wanted = number
    }
    let isMixed = question.isTCP && question.isUDP
    var rows: [[String]] = []
    let process = question.hasProcesses && context.credentials.user == 0
    if question.hasHeading {
      rows.append(
        (isMixed ? ["Netid"] : []) + [
          "State", "Recv-Q", "Send-Q", "Local Address:Port", "Peer Address:Port", "Process",
        ])
    }
    let all = listeners(question).sorted { $0.transport > $1.transport }
    for listener in all where wanted == nil || listener.port == wanted {
      let isTCP = listener.transport == "tcp"
      let place = listener.address == "::" ? "*" : listener.place
      let peer = listener.address.contains(58) ? (place == "*" ? "*:*" : "[::]:*") : "0.0.0.0:*"
      rows.append(
        (isMixed ? [listener.transport.text] : []) + [
          isTCP ? "LISTEN" : "UNCONN", "0",
          isTCP ? (listener.program == "sshd" ? "128" : "4096") : "0",
          "\(place.text):\(port(listener, question.isNumeric).text)", peer,
          process
            ? "users:((\"\(listener.program.text)\",pid=\(listener.process),fd=\(listener.descriptor)))"
            : "",
        ])
    }
    guard let first = rows.first else { return 0 }
    let widths = first.indices.map { column in rows.map { $0[column].utf8.count }.max() ?? 0 }
    let local = isMixed ? 4 : 3
    for row in rows {
      var line = ""
      for (column, cell) in row.enumerated() {
        let space = String(repeating: " ", count: widths[column] - cell.utf8.count)
        line += column == local || column == local + 1 ? space + cell : cell + space
        if column < row.count - 1 { line += column == local ? "  " : " " }
      }
      context.write(ByteString(line + "\n"))
    }
    return 0
  }

  // MARK: netstat

  func showStatistics() -> Int {
    guard let (question, operands) = question("tulnpa4erW"), operands.isEmpty else {
      return unknown()
    }
    if context.arguments.dropFirst().contains(where: { $0.hasPrefix("-") && $0.contains(114) }) {
      return NetTools(context: context.with(arguments: ["route", "-n"]), network: system.network)
        .routes()
    }
    let scope: ByteString =
      question.listens
      ? "only servers" : question.isAll ? "servers and established" : "w/o servers"
    context.write("Active Internet connections (\(scope))\n")
    let tail = question.hasProcesses ? "PID/Program name" : ""
    context.write(
      ByteString(
        "Proto Recv-Q Send-Q Local Address           Foreign Address         State       \(tail.padded(tail.isEmpty ? 0 : 20))\n"
      ))
    for listener in listeners(question).sorted(by: { $0.transport < $1.transport }) {
      let isLong = listener.address.contains(58)
      let name = listener.transport.text + (isLong ? "6" : "")
      let address = listener.address.text.cut("%")?.before ?? listener.address.text
      let place = "\(address):\(port(listener, question.isNumeric).text)"
      let program =
        question.hasProcesses
        ? (context.credentials.user == 0
          ? "\(listener.process)/\(listener.program.text)" : "-").padded(20) : ""
      context.write(
        ByteString(
          name.padded(5) + "      0      0 " + place.padded(23) + " "
            + (isLong ? ":::*" : "0.0.0.0:*").padded(23) + " "
            + (listener.transport == "tcp" ? "LISTEN" : "").padded(11) + " " + program + "\n"))
    }
    return 0
  }

  // MARK: lsof

  /// `lsof -i :PORT`.
  func showFiles() -> Int {
    var wanted: Int?
    var isInternet = false
    var rest = context.arguments.dropFirst()
    while let word = rest.popFirst() {
      var text = word
      if word == "-n" || word == "-P" || word == "-nP" || word == "-Pn" { continue }
      if word == "-i" {
        isInternet = true
        guard let next = rest.first, next.contains(58) || next.text.lowered.hasPrefix("tcp") else {
          continue
        }
        rest = rest.dropFirst()
        text = next
      } else if word.hasPrefix("-i") {
        isInternet = true
        text = word.dropFirst(2)
      } else if word.hasPrefix("-sTCP:LISTEN") || word == "-t" {
        continue
      } else {
        return unknown()
      }
      if let number = text.text.cutLast(":").flatMap({ Int($0.after) }) { wanted = number }
    }
    guard isInternet else { return unknown() }
    let found = Listeners(system).all.filter { wanted == nil || $0.port == wanted }
    if found.isEmpty { return 1 }
    if context.arguments.contains("-t") {
      for listener in found { context.write("\(listener.process)\n") }
      return 0
    }
    context.write("COMMAND     PID USER   FD   TYPE DEVICE SIZE/OFF NODE NAME\n")
    for (index, listener) in found.enumerated() {
      let place: ByteString =
        ["0.0.0.0", "::"].contains(listener.address) ? "*" : listener.place
      let isTCP = listener.transport == "tcp"
      let number = "\(listener.process)"
      context.write(
        ByteString(
          listener.program.prefix(9).text.padded(9)
            + String(repeating: " ", count: max(1, 6 - number.utf8.count))
            + "\(number) root    \(listener.descriptor)u  "
            + (listener.address.contains(58) ? "IPv6" : "IPv4")
            + "  \(20_411 + index * 7)      0t0  \(isTCP ? "TCP" : "UDP") \(place.text):\(port(listener, context.arguments.contains { $0.contains(80) }).text)"
            + (isTCP ? " (LISTEN)\n" : "\n")))
    }
    return 0
  }
}
