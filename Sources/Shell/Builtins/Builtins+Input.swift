extension Builtins {
  static func read(_ shell: Interpreter, _ call: BuiltinCall) throws(Unwind) -> Int {
    var operands = call.operands
    var raw = false
    var delimiter: UInt8 = 10
    var most: Int?
    var arrayName: ByteString?
    var descriptor = 0
    while let option = operands.first, option.count > 1, option.bytes[0] == 45 {
      operands = operands.dropFirst()
      if option == "--" { break }
      var letters = option.bytes.dropFirst()
      while let letter = letters.popFirst() {
        switch letter {
        case 114: raw = true
        case 115, 101: break
        case 100, 110, 78, 97, 117, 112, 116, 105:
          let value = letters.isEmpty ? operands.popFirst() ?? "" : ByteString(letters)
          letters = []
          switch letter {
          case 100: delimiter = value.bytes.first ?? 0
          case 110, 78: most = value.integer
          case 97: arrayName = value
          case 117: descriptor = value.integer ?? 0
          default: break
          }
        default:
          return shell.badOption(
            call, ByteString([45, letter]),
            usage:
              "read [-ers] [-a array] [-d delim] [-i text] [-n nchars] [-N nchars] [-p prompt] [-t timeout] [-u fd] [name ...]"
          )
        }
      }
    }
    guard let stream = shell.state.streams[descriptor] else {
      return shell.fail(call, "\(descriptor): invalid file descriptor: Bad file descriptor")
    }
    var field = Field()
    var ended = true
    var read = 0
    while most.map({ field.bytes.count < $0 }) ?? true {
      guard let byte = try? stream.readByte() else { break }
      read += 1
      if read > shell.machine.limits.expansion { throw shell.exceed("endless input") }
      if byte == delimiter {
        ended = false
        break
      }
      if byte == 92 && !raw {
        guard let escaped = try? stream.readByte() else { break }
        if escaped != 10 { field.append([escaped], quoted: true) }
        continue
      }
      field.append([byte], quoted: false)
    }
    try shell.spend(read / 64)
    if let most, field.bytes.count >= most { ended = false }
    if case .pipeReader(let pipe) = stream.kind, pipe.wasExhausted {
      throw shell.exceed("endless output")
    }
    let status = ended ? 1 : 0
    if let arrayName {
      shell.state.variables[arrayName] = Variable(
        .indexed(SparseArray(split(field, shell.state.variables.separators, most: Int.max))))
      return status
    }
    let names = operands.isEmpty ? ["REPLY"] : Array(operands)
    if operands.isEmpty {
      _ = try shell.assign("REPLY", ByteString(field.bytes))
      return status
    }
    let values = split(field, shell.state.variables.separators, most: names.count)
    for (index, name) in names.enumerated() {
      guard name.isName else {
        return shell.fail(call, "`\(name)': not a valid identifier")
      }
      guard try shell.assign(name, index < values.count ? values[index] : "") else { return 1 }
    }
    return status
  }

  /// Splits a line among `most` names, of which the last takes the rest.
  private static func split(_ field: Field, _ separators: [UInt8], most: Int) -> [ByteString] {
    let bytes = field.bytes
    func isSeparator(_ index: Int) -> Bool {
      !field.quoted[index] && separators.contains(bytes[index])
    }
    func isSpace(_ index: Int) -> Bool {
      isSeparator(index) && [32, 9, 10].contains(bytes[index])
    }
    var result: [ByteString] = []
    var index = 0
    while index < bytes.count && isSpace(index) { index += 1 }
    while index < bytes.count {
      if result.count == most - 1 {
        var end = bytes.count
        while end > index && isSpace(end - 1) { end -= 1 }
        if end > index, isSeparator(end - 1),
          !bytes[index..<(end - 1)].indices.contains(where: isSeparator)
        {
          end -= 1
        }
        result.append(ByteString(bytes[index..<end]))
        return result
      }
      let start = index
      while index < bytes.count && !isSeparator(index) { index += 1 }
      result.append(ByteString(bytes[start..<index]))
      while index < bytes.count && isSpace(index) { index += 1 }
      if index < bytes.count && isSeparator(index) && !(index > 0 && isSpace(index)) {
        index += 1
        while index < bytes.count && isSpace(index) { index += 1 }
      }
    }
    return result
  }

  static func mapfile(_ shell: Interpreter, _ call: BuiltinCall) throws(Unwind) -> Int {
    var trims = false
    var delimiter: UInt8 = 10
    var name: ByteString = "MAPFILE"
    var operands = call.operands
    var most = Int.max
    var skipped = 0
    while let option = operands.popFirst() {
      switch option {
      case "-t": trims = true
      case "-d": delimiter = operands.popFirst()?.bytes.first ?? 0
      case "-n": most = operands.popFirst()?.integer ?? 0
      case "-s": skipped = max(0, operands.popFirst()?.integer ?? 0)
      case "-O", "-u", "-C", "-c": shell.machine.notSimulated.append("\(call.name) \(option)")
      default: name = option
      }
    }
    var data: [UInt8] = []
    while let more = try? shell.state.streams[0]?.read(1 << 16), !more.isEmpty {
      data += more
      if data.count > shell.machine.limits.expansion * 4 { throw shell.exceed("endless input") }
    }
    var lines: [ByteString] = []
    var line: [UInt8] = []
    for byte in data {
      if byte != delimiter || !trims { line.append(byte) }
      if byte == delimiter {
        lines.append(ByteString(line))
        line = []
      }
    }
    if !line.isEmpty { lines.append(ByteString(line)) }
    shell.state.variables[name] = Variable(
      .indexed(SparseArray(Array(lines.dropFirst(skipped).prefix(most == 0 ? Int.max : most)))))
    return 0
  }
}
