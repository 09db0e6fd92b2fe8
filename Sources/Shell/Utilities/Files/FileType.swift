extension FileUtilities {
  private static let fileOptions = OptionTable(
    "b.brief i.mime L.dereference -.mime-type -.mime-encoding")

  static func file(_ context: ProcessContext) -> Int {
    guard let options = fileOptions.parse(context) else { return 1 }
    if options.has("i") || options.has("mime-type") || options.has("mime-encoding") {
      return context.notSimulated("--mime")
    }
    if options.operands.isEmpty {
      context.complain(
        "Usage: file [-bcCdEhikLlNnprsSvzZ0] [--apple] [--extension] [--mime-encoding]")
      return 1
    }
    let widest = options.operands.map { $0.columns }.max() ?? 0
    for operand in options.operands {
      let kind: ByteString
      if let inode = context.existing(operand, follows: options.has("L")) {
        kind = FileType.description(inode)
      } else {
        kind = "cannot open `\(operand)' (No such file or directory)"
      }
      let label = (operand + ":").filled(to: widest + 1) + " "
      context.write((options.has("b") ? "" : label) + kind + "\n")
    }
    return 0
  }
}

/// What kind of data a file holds, as `file` words it.
private enum FileType {
  static func description(_ inode: Inode) -> ByteString {
    if inode.program != nil {
      return "ELF 64-bit LSB pie executable, x86-64, version 1 (SYSV), dynamically linked"
    }
    switch inode.content {
    case .folder: return "directory"
    case .symbolicLink(let target): return "symbolic link to " + target
    case .device:
      let (major, minor) = inode.device ?? (0, 0)
      return "character special (\(major)/\(minor))"
    case .file, .sparse, .generated, .program: return describe(inode.data)
    }
  }

  private static func describe(_ bytes: [UInt8]) -> ByteString {
    if bytes.isEmpty { return "empty" }
    if bytes.starts(with: [0x1F, 0x8B]) { return "gzip compressed data" }
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return "PNG image data" }
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) {
      return "Zip archive data, at least v2.0 to extract"
    }
    if bytes.count > 262, bytes[257..<262].elementsEqual("ustar".utf8) {
      return "POSIX tar archive (GNU)"
    }
    let isText = !bytes.contains {
      $0 < 32 && ![7, 8, 9, 10, 12, 13, 27].contains($0) || $0 == 127
    }
    guard isText else { return "data" }
    let isASCII = bytes.allSatisfy { $0 < 128 }
    var kind: ByteString
    if isASCII {
      kind = "ASCII text"
    } else if String(validating: bytes, as: UTF8.self) != nil {
      kind = "Unicode text, UTF-8 text"
    } else {
      kind = "ISO-8859 text"
    }
    if bytes.starts(with: "#!".utf8) { kind = script(bytes, kind) }
    if bytes.contains(13) { kind.append(", with CRLF line terminators") }
    if !bytes.contains(10) && !bytes.contains(13) { kind.append(", with no line terminators") }
    return kind
  }

  private static func script(_ bytes: [UInt8], _ kind: ByteString) -> ByteString {
    let line = ByteString(bytes.dropFirst(2).prefix { $0 != 10 })
    let words = line.split(32).filter { !$0.isEmpty }
    let program = words.first ?? ""
    switch PathName.base(program).text {
    case "bash": return "Bourne-Again shell script, " + kind + " executable"
    case "sh", "dash": return "POSIX shell script, " + kind + " executable"
    case "env" where words.count > 1: return words[1] + " script, " + kind + " executable"
    default: return "a " + line + " script, " + kind + " executable"
    }
  }
}
