extension FileUtilities {
  private static let statOptions = OptionTable(
    "c:format -:printf L.dereference t.terse f.file-system -:cached")

  static func stat(_ context: ProcessContext) -> Int {
    guard let options = statOptions.parse(context) else { return 1 }
    if options.has("f") { return context.notSimulated("-f") }
    if options.has("t") { return context.notSimulated("-t") }
    if options.operands.isEmpty { return context.usage("missing operand") }
    var status = 0
    for operand in options.operands {
      do throws(FileError) {
        let place = try context.place(operand, follows: options.has("L"))
        guard let inode = place.inode else { throw .noEntry }
        let printer = StatusPrinter(context: context, name: operand, inode: inode, path: place.path)
        if let format = options.value("c") {
          context.write(printer.text(format, escapes: false) + "\n")
        } else if let format = options.value("printf") {
          context.write(printer.text(format, escapes: true))
        } else {
          context.write(printer.page)
        }
      } catch {
        context.complain("cannot statx", operand, error)
        status = 1
      }
    }
    return status
  }
}

/// What `stat` prints of a file.
private struct StatusPrinter {
  let context: ProcessContext
  let name: ByteString
  let inode: Inode
  let path: ByteString

  private var links: Int {
    inode.isFolder ? 2 + inode.entries.count { $0.inode.isFolder } : inode.links
  }

  private var kind: ByteString {
    switch inode.content {
    case .folder: "directory"
    case .symbolicLink: "symbolic link"
    case .device: "character special file"
    default: inode.size == 0 ? "regular empty file" : "regular file"
    }
  }

  private func time(_ moment: Int64) -> ByteString {
    TimeFormat.text("%Y-%m-%d %H:%M:%S.%N %z", CivilTime(moment, in: context.zone))
  }

  /// The names of the file, as `%N` has them.
  private var quotedName: ByteString {
    let own = context.shellQuoted(name)
    return inode.linkTarget.map { own + " -> " + context.shellQuoted($0) } ?? own
  }

  /// The text without a format.
  var page: ByteString {
    let accounts = context.accounts
    let shown = inode.linkTarget.map { name + " -> " + $0 } ?? name
    var text: ByteString = "  File: " + shown + "\n  Size: "
    text.append(ByteString(inode.size).filled(to: 10) + "\tBlocks: ")
    text.append(ByteString(inode.blocks).filled(to: 10) + " IO Block: 4096   " + kind + "\n")
    text.append(
      "Device: 801h/2049d\tInode: " + ByteString(inode.number).filled(to: 10) + "  Links: ")
    if let (major, minor) = inode.device {
      text.append(ByteString(links).filled(to: 5) + " Device type: \(major),\(minor)\n")
    } else {
      text.append(ByteString(links) + "\n")
    }
    let mode = ByteString.octal(inode.mode, digits: 4)
    text.append("Access: (" + mode + "/" + FileMode.text(inode) + ")  Uid: (")
    text.append(ByteString(inode.owner).aligned(to: 5) + "/")
    text.append(accounts.userName(inode.owner).aligned(to: 8) + ")   Gid: (")
    text.append(ByteString(inode.group).aligned(to: 5) + "/")
    text.append(accounts.groupName(inode.group).aligned(to: 8) + ")\n")
    text.append("Access: " + time(inode.accessed) + "\nModify: " + time(inode.modified))
    text.append("\nChange: " + time(inode.changed) + "\n Birth: " + time(inode.created) + "\n")
    return text
  }

  /// The text in a format such as `%n %s`.
  func text(_ format: ByteString, escapes: Bool) -> ByteString {
    var result: [UInt8] = []
    var rest = format.bytes[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\\"), escapes, let next = rest.popFirst() {
        switch next {
        case UInt8(ascii: "n"): result.append(10)
        case UInt8(ascii: "t"): result.append(9)
        case UInt8(ascii: "\\"): result.append(next)
        default: result += [byte, next]
        }
        continue
      }
      guard byte == UInt8(ascii: "%") else {
        result.append(byte)
        continue
      }
      let flags = rest.prefix { ByteString("-0#+ ").contains($0) }
      rest = rest.dropFirst(flags.count)
      let digits = rest.prefix(while: Byte.isDigit)
      rest = rest.dropFirst(digits.count)
      guard let letter = rest.popFirst() else {
        result.append(byte)
        break
      }
      if letter == UInt8(ascii: "%") {
        result.append(byte)
        continue
      }
      let value = directive(letter, &rest) ?? "?"
      let width = min(ByteString(digits).integer ?? 0, 1000)
      let isLeft = flags.contains(UInt8(ascii: "-"))
      result += (isLeft ? value.filled(to: width) : value.aligned(to: width)).bytes
    }
    return ByteString(result)
  }

  private func directive(_ letter: UInt8, _ rest: inout ArraySlice<UInt8>) -> ByteString? {
    let accounts = context.accounts
    switch letter {
    case UInt8(ascii: "n"): return name
    case UInt8(ascii: "N"): return quotedName
    case UInt8(ascii: "s"): return ByteString(inode.size)
    case UInt8(ascii: "b"): return ByteString(inode.blocks)
    case UInt8(ascii: "B"): return "512"
    case UInt8(ascii: "o"): return "4096"
    case UInt8(ascii: "f"): return hexadecimal(inode.mode | type)
    case UInt8(ascii: "F"): return kind
    case UInt8(ascii: "a"): return ByteString.octal(inode.mode)
    case UInt8(ascii: "A"): return FileMode.text(inode)
    case UInt8(ascii: "u"): return ByteString(inode.owner)
    case UInt8(ascii: "U"): return accounts.userName(inode.owner)
    case UInt8(ascii: "g"): return ByteString(inode.group)
    case UInt8(ascii: "G"): return accounts.groupName(inode.group)
    case UInt8(ascii: "h"): return ByteString(links)
    case UInt8(ascii: "i"): return ByteString(inode.number)
    case UInt8(ascii: "d"): return "2049"
    case UInt8(ascii: "D"): return "801"
    case UInt8(ascii: "m"): return "/"
    case UInt8(ascii: "x"): return time(inode.accessed)
    case UInt8(ascii: "y"): return time(inode.modified)
    case UInt8(ascii: "z"): return time(inode.changed)
    case UInt8(ascii: "w"): return time(inode.created)
    case UInt8(ascii: "X"): return ByteString(inode.accessed / 1_000_000_000)
    case UInt8(ascii: "Y"): return ByteString(inode.modified / 1_000_000_000)
    case UInt8(ascii: "Z"): return ByteString(inode.changed / 1_000_000_000)
    case UInt8(ascii: "W"): return ByteString(inode.created / 1_000_000_000)
    default: return nil
    }
  }

  private var type: Int {
    switch inode.content {
    case .folder: 0o040000
    case .symbolicLink: 0o120000
    case .device: 0o020000
    default: 0o100000
    }
  }

  private func hexadecimal(_ number: Int) -> ByteString {
    ByteString(String(number, radix: 16))
  }
}
