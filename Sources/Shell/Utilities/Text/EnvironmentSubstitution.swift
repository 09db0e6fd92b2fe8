extension TextUtilities {
  /// `envsubst` (gettext): the values of exported variables in the place of `$NAME` and `${NAME}`.
  static func envsubst(_ context: ProcessContext) -> Int {
    var format: ByteString?
    var lists = false
    for word in context.arguments.dropFirst() {
      switch word {
      case "-v", "--variables": lists = true
      case "-V", "--version":
        context.write("envsubst (GNU gettext-runtime) 0.21\n")
        return 0
      default:
        if word.hasPrefix("-"), word.count > 1 {
          return context.usage(
            word.hasPrefix("--")
              ? "unrecognized option '\(word)'"
              : "invalid option -- '\(word.dropFirst().prefix(1))'")
        }
        if format != nil {
          context.complain("too many arguments")
          return 1
        }
        format = word
      }
    }
    var wanted: [ByteString]?
    if let format {
      var names: [ByteString] = []
      scan(format.bytes) { piece in
        if case .name(let name, _) = piece { names.append(name) }
      }
      wanted = names
    }
    if lists {
      guard let wanted else {
        context.complain("missing arguments")
        return 1
      }
      for name in wanted { context.write(name + "\n") }
      return 0
    }
    var result: [UInt8] = []
    scan(context.readAll()) { piece in
      switch piece {
      case .text(let bytes): result += bytes
      case .name(let name, let spelled):
        if let wanted, !wanted.contains(name) {
          result += spelled
        } else {
          result += context.environmentValue(name)?.bytes ?? []
        }
      }
    }
    context.write(result)
    return 0
  }

  private enum Piece {
    case text(ArraySlice<UInt8>)
    case name(ByteString, spelled: ArraySlice<UInt8>)
  }

  /// Takes a text apart into names of variables and what stands between them.
  private static func scan(_ bytes: [UInt8], _ take: (Piece) -> Void) {
    var start = 0
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "$") else {
        index += 1
        continue
      }
      let isBraced = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "{")
      let first = index + (isBraced ? 2 : 1)
      var end = first
      while end < bytes.count, end == first ? Byte.isNameStart(bytes[end]) : Byte.isName(bytes[end])
      {
        end += 1
      }
      let isClosed = !isBraced || end < bytes.count && bytes[end] == UInt8(ascii: "}")
      guard end > first, isClosed else {
        index += 1
        continue
      }
      take(.text(bytes[start..<index]))
      let name = ByteString(bytes[first..<end])
      let next = isBraced ? end + 1 : end
      take(.name(name, spelled: bytes[index..<next]))
      (start, index) = (next, next)
    }
    take(.text(bytes[start...]))
  }
}
