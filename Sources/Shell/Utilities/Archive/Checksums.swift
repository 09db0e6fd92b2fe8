/// `md5sum` and the like: prints and checks digests.
enum Checksums {
  /// The programs.
  static var commands: [Command] {
    let programs: [(ByteString, MessageDigest)] = [
      ("md5sum", .md5), ("sha1sum", .sha1), ("sha224sum", .sha224), ("sha256sum", .sha256),
      ("sha384sum", .sha384), ("sha512sum", .sha512),
    ]
    return programs.map { name, digest in Command(name) { run($0, digest) } }
  }

  private static let options = OptionTable(
    "b.binary c.check t.text -.tag -.quiet -.status w.warn -.strict -.ignore-missing ~z.zero")

  private static func run(_ context: ProcessContext, _ digest: MessageDigest) -> Int {
    guard let options = Self.options.parse(context) else { return 1 }
    if options.has("c") { return check(context, digest, options) }
    let (files, isWhole) = context.inputs(options.operands)
    for file in files {
      let sum = digest.hexadecimal(file.data)
      let line =
        options.has("tag")
        ? digest.tag + " (" + file.name + ") = " + sum
        : sum + (options.has("b") ? " *" : "  ") + file.name
      if !context.write(line + "\n") { return 1 }
    }
    return isWhole ? 0 : 1
  }

  private static func check(
    _ context: ProcessContext, _ digest: MessageDigest, _ options: OptionTable.Parsed
  ) -> Int {
    let (lists, isWhole) = context.inputs(options.operands)
    var isGood = isWhole
    for list in lists {
      var found = 0
      var (malformed, mismatched, unreadable, verified) = (0, 0, 0, 0)
      for (number, line) in lines(list.data).enumerated() {
        let text = ByteString(bare(line))
        if text.isEmpty || text.hasPrefix("#") { continue }
        guard let (sum, name) = entry(text, digest) else {
          malformed += 1
          if options.has("w") {
            context.complain(
              "\(list.name): \(number + 1): improperly formatted \(digest.tag) checksum line")
          }
          continue
        }
        found += 1
        if options.has("ignore-missing") && context.existing(name) == nil { continue }
        let (files, isRead) = context.inputs([name])
        var verdict: ByteString = "OK"
        if !isRead {
          unreadable += 1
          verdict = "FAILED open or read"
        } else if digest.hexadecimal(files.first?.data ?? []) != sum {
          mismatched += 1
          verdict = "FAILED"
        } else {
          verified += 1
        }
        let isShown = !options.has("status") && (verdict != "OK" || !options.has("quiet"))
        if isShown { context.write(name + ": " + verdict + "\n") }
      }
      let name = list.name == "-" ? "'standard input'" : list.name
      if found == 0 {
        context.complain(name + ": no properly formatted checksum lines found")
        isGood = false
        continue
      }
      if !options.has("status") {
        let kinds: [(Int, ByteString, ByteString)] = [
          (malformed, "line is improperly formatted", "lines are improperly formatted"),
          (unreadable, "listed file could not be read", "listed files could not be read"),
          (mismatched, "computed checksum did NOT match", "computed checksums did NOT match"),
        ]
        for (count, one, many) in kinds where count > 0 {
          context.complain("WARNING: \(count) " + (count == 1 ? one : many))
        }
        if options.has("ignore-missing") && verified == 0 && mismatched == 0 {
          context.complain(name + ": no file was verified")
          isGood = false
        }
      }
      if mismatched + unreadable > 0 || options.has("strict") && malformed > 0 { isGood = false }
    }
    return isGood ? 0 : 1
  }

  /// The digest and the file of a line, in either of the two notations.
  private static func entry(
    _ line: ByteString, _ digest: MessageDigest
  ) -> (ByteString, ByteString)? {
    let front = digest.tag + " ("
    if line.hasPrefix(front), let end = line.range(of: ") = "), end > front.count {
      let sum = lowered(line.dropFirst(end + 4))
      return isSum(sum, digest) ? (sum, line.prefix(end).dropFirst(front.count)) : nil
    }
    let sum = lowered(line.prefix(digest.digits))
    let rest = line.dropFirst(digest.digits)
    guard isSum(sum, digest), rest.count > 2, rest.hasPrefix("  ") || rest.hasPrefix(" *") else {
      return nil
    }
    return (sum, rest.dropFirst(2))
  }

  private static func isSum(_ text: ByteString, _ digest: MessageDigest) -> Bool {
    text.count == digest.digits
      && text.bytes.allSatisfy { 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 }
  }

  private static func lowered(_ text: ByteString) -> ByteString {
    ByteString(text.bytes.map { 0x41...0x5A ~= $0 ? $0 + 32 : $0 })
  }
}
