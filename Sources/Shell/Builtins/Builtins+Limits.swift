/// `ulimit`.
extension Builtins {
  static func ulimit(_ shell: Interpreter, _ call: BuiltinCall) throws(Unwind) -> Int {
    var (isHard, isSoft, showsAll) = (false, false, false)
    var letters: [UInt8] = []
    var value: ByteString?
    for word in call.operands {
      guard word.hasPrefix("-"), word.count > 1 else {
        value = word
        continue
      }
      for letter in word.bytes.dropFirst() {
        switch letter {
        case UInt8(ascii: "H"): isHard = true
        case UInt8(ascii: "S"): isSoft = true
        case UInt8(ascii: "a"): showsAll = true
        default:
          guard shell.machine.resourceLimits.limit(letter) != nil else {
            return shell.badOption(
              call, "-" + ByteString([letter]), usage: "ulimit [-SHabcdefiklmnpqrstuvxPRT] [limit]")
          }
          letters.append(letter)
        }
      }
    }
    func text(_ number: Int64) -> ByteString { number < 0 ? "unlimited" : ByteString(number) }
    if showsAll {
      for limit in shell.machine.resourceLimits.limits {
        let place: ByteString = "(\(limit.unit)-\(ByteString([limit.letter])))"
        let width = max(0, 43 - limit.title.count - place.count)
        let space = ByteString([UInt8](repeating: 32, count: width))
        try shell.write(
          "\(limit.title)\(space)\(place) \(text(isHard ? limit.hard : limit.soft))\n",
          for: "ulimit")
      }
      return 0
    }
    let letter = letters.last ?? UInt8(ascii: "f")
    guard let limit = shell.machine.resourceLimits.limit(letter) else { return 1 }
    guard let value else {
      try shell.write(text(isHard ? limit.hard : limit.soft) + "\n", for: "ulimit")
      return 0
    }
    let number: Int64
    switch value {
    case "unlimited": number = -1
    case "hard": number = limit.hard
    case "soft": number = limit.soft
    default:
      guard let given = value.integer else {
        return shell.fail(call, "\(value): invalid number")
      }
      number = Int64(given)
    }
    let isAbove = limit.hard >= 0 && (number < 0 || number > limit.hard)
    if isAbove, shell.state.credentials.user != 0 || !isHard && isSoft {
      return shell.fail(
        call,
        "\(limit.title): cannot modify limit: \(isSoft && !isHard ? "Invalid argument" : "Operation not permitted")"
      )
    }
    shell.machine.resourceLimits.set(
      letter, soft: isHard && !isSoft ? nil : number, hard: isSoft && !isHard ? nil : number)
    return 0
  }
}
