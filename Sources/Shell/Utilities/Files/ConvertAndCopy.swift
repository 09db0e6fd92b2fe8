extension FileUtilities {
  /// `dd`: its operands are `name=value`.
  static func dd(_ context: ProcessContext) -> Int {
    var values: [ByteString: ByteString] = [:]
    for word in context.arguments.dropFirst() where word != "--" {
      guard let sign = word.bytes.firstIndex(of: UInt8(ascii: "=")) else {
        return context.usage("unrecognized operand \(context.gnuQuoted(word))")
      }
      let name = word.prefix(sign)
      guard
        [
          "if", "of", "bs", "ibs", "obs", "count", "skip", "seek", "status", "conv", "iflag",
          "oflag",
        ]
        .contains(name)
      else { return context.usage("unrecognized operand \(context.gnuQuoted(word))") }
      values[name] = word.dropFirst(sign + 1)
    }
    var numbers: [ByteString: Int] = [:]
    for name: ByteString in ["bs", "ibs", "count", "skip", "seek"] {
      guard let word = values[name] else { continue }
      guard let number = HumanSize.bytes(word).flatMap({ Int(exactly: $0) }),
        number > 0 || !name.hasSuffix("bs")
      else {
        context.complain("invalid number: \(context.gnuQuoted(word))")
        return 1
      }
      numbers[name] = number
    }
    let conversions = values["conv"]?.split(UInt8(ascii: ",")) ?? []
    for conversion in conversions
    where !["notrunc", "fsync", "fdatasync", "ucase", "lcase", "noerror"].contains(conversion) {
      return context.notSimulated("conv=" + conversion)
    }
    let flags = ["iflag", "oflag"].flatMap { values[$0]?.split(UInt8(ascii: ",")) ?? [] }
    for flag in flags
    where !["append", "direct", "dsync", "sync", "fullblock", "nonblock"].contains(flag) {
      return context.notSimulated("flag " + flag)
    }
    let size = numbers["bs"] ?? numbers["ibs"] ?? 512
    guard let input = openedInput(values["if"], context) else { return 1 }
    let most = context.fileSystem.largestFile
    if let skip = numbers["skip"] {
      _ = try? input.read(min(most, skip.multipliedReportingOverflow(by: size).partialValue))
    }
    let count = numbers["count"] ?? Int.max
    let seek = (numbers["seek"] ?? 0).multipliedReportingOverflow(by: size).partialValue
    let target = values["of"].map {
      Target(
        path: $0, start: max(0, seek), keepsRest: conversions.contains("notrunc"),
        appends: values["oflag"]?.split(UInt8(ascii: ",")).contains("append") ?? false)
    }
    let (total, isTooMuch) = size.multipliedReportingOverflow(by: count)
    if input.isEndlessZeros, !isTooMuch, let target {
      let isWritten = target.write(context) { stream throws(FileError) in
        try stream.writeZeros(total)
      }
      guard isWritten else { return 1 }
      report(values["status"], count, 0, total, context)
      return 0
    }
    var data: [UInt8] = []
    var (full, partial) = (0, 0)
    while full + partial < count, let block = try? input.read(min(size, most)), !block.isEmpty {
      if data.count + block.count > most {
        if !input.isDevice || count < Int.max {
          return context.notSimulated("copying more than \(most) bytes")
        }
        context.machine.exceed("output")
        return 1
      }
      if block.count == size { full += 1 } else { partial += 1 }
      data += block
    }
    if conversions.contains("ucase") { data = CaseMapping.upper(ByteString(data)).bytes }
    if conversions.contains("lcase") { data = CaseMapping.lower(ByteString(data)).bytes }
    if let target {
      let isWritten = target.write(context) { stream throws(FileError) in try stream.write(data) }
      guard isWritten else { return 1 }
    } else {
      guard context.write(data) else { return 1 }
    }
    report(values["status"], full, partial, data.count, context)
    return 0
  }

  private static func openedInput(_ path: ByteString?, _ context: ProcessContext) -> Stream? {
    guard let path else { return context.streams[0] }
    do throws(FileError) {
      return try context.fileSystem.open(
        path, from: context.folder, .read, as: context.credentials)
    } catch {
      context.complain("failed to open", path, error)
      return nil
    }
  }

  /// The file that `dd` writes, and how.
  private struct Target {
    var path: ByteString
    /// Where writing begins, in bytes.
    var start: Int
    var keepsRest: Bool
    var appends: Bool

    /// Opens the file for `body`; says why that failed.
    func write(_ context: ProcessContext, _ body: (Stream) throws(FileError) -> Void) -> Bool {
      do throws(FileError) {
        var mode = OpenMode(writes: true)
        mode.creates = true
        mode.truncates = !keepsRest && start == 0
        mode.appends = appends
        let stream = try context.fileSystem.open(
          path, from: context.folder, mode, mask: context.mask, as: context.credentials)
        if !keepsRest, start > 0, case .file(let inode) = stream.kind, inode.isFile {
          inode.resize(inode.data, to: start)
        }
        stream.offset = start
        try body(stream)
        return true
      } catch {
        context.complain("failed to open", path, error)
        return false
      }
    }
  }

  private static func report(
    _ level: ByteString?, _ full: Int, _ partial: Int, _ bytes: Int, _ context: ProcessContext
  ) {
    if level == "none" { return }
    var text: ByteString = "\(full)+\(partial) records in\n\(full)+\(partial) records out\n"
    if level != "noxfer" {
      let noun: ByteString = bytes == 1 ? "byte" : "bytes"
      let total = Int64(bytes)
      var sizes: ByteString = ""
      if bytes >= 1000 {
        sizes = " (" + prefixed(total, 1000, "B")
        if bytes >= 1024 { sizes.append(", " + prefixed(total, 1024, "iB")) }
        sizes.append(")")
      }
      let rate = prefixed(total * 1000, 1000, "B")
      text.append("\(bytes) \(noun)\(sizes) copied, 0.001 s, \(rate)/s\n")
    }
    context.writeError(text)
  }

  /// A size with two digits, as in `1.0 MB`.
  private static func prefixed(_ bytes: Int64, _ base: Int64, _ unit: ByteString) -> ByteString {
    if bytes < base { return "\(bytes) B" }
    let letters = ByteString(base == 1000 ? "kMGTPE" : "KMGTPE").bytes
    var divisor = base
    var index = 0
    while bytes / divisor >= base && index < 5 {
      divisor *= base
      index += 1
    }
    let tenths = (bytes / (divisor / base) * 10 + base / 2) / base
    let number: ByteString =
      tenths < 100 ? "\(tenths / 10).\(tenths % 10)" : ByteString((tenths + 5) / 10)
    return number + " " + ByteString([letters[index]]) + unit
  }
}
