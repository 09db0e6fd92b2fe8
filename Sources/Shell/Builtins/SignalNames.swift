/// The signals of Linux (signal(7)), as `kill -l` lists them.
enum SignalNames {
  /// All of them, by number.
  static let all: [(number: Int, name: ByteString)] = {
    let standard: [ByteString] = [
      "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL", "USR1", "SEGV", "USR2",
      "PIPE", "ALRM", "TERM", "STKFLT", "CHLD", "CONT", "STOP", "TSTP", "TTIN", "TTOU", "URG",
      "XCPU", "XFSZ", "VTALRM", "PROF", "WINCH", "IO", "PWR", "SYS",
    ]
    var result = standard.enumerated().map { (number: $0.offset + 1, name: $0.element) }
    for offset in 0...15 {
      result.append((34 + offset, offset == 0 ? "RTMIN" : "RTMIN+\(offset)"))
    }
    for offset in 0...14 {
      result.append((50 + offset, offset == 14 ? "RTMAX" : "RTMAX-\(14 - offset)"))
    }
    return result
  }()
}
