extension FileUtilities {
  private static let touchOptions = OptionTable(
    "c.no-create d:date t:t r:reference a.a m.m h.no-dereference f.f -:time")

  static func touch(_ context: ProcessContext) -> Int {
    guard let options = touchOptions.parse(context) else { return 1 }
    if options.operands.isEmpty { return context.usage("missing file operand") }
    var modified = context.machine.clock.now
    var accessed = modified
    if let reference = options.value("r") {
      do throws(FileError) {
        let inode = try context.inode(reference)
        (modified, accessed) = (inode.modified, inode.accessed)
      } catch {
        context.complain("failed to get attributes of", reference, error)
        return 1
      }
    }
    if let text = options.value("d") ?? options.value("t") {
      let moment =
        options.has("d")
        ? DateReader.moment(text, now: modified, zone: context.zone) : stamp(text, context)
      guard let moment else {
        context.complain("invalid date format \(context.gnuQuoted(text))")
        return 1
      }
      (modified, accessed) = (moment, moment)
    }
    let word = options.value("time")
    let onlyAccess = options.has("a") || word == "access" || word == "atime" || word == "use"
    let onlyModification = options.has("m") || word == "modify" || word == "mtime"
    var status = 0
    for operand in options.operands {
      do throws(FileError) {
        guard let inode = try touched(operand, options, context) else { continue }
        if !onlyModification || onlyAccess { inode.accessed = accessed }
        if !onlyAccess || onlyModification { inode.modified = modified }
        inode.changed = context.machine.clock.now
      } catch {
        context.complain(
          error == .accessDenied || error == .noEntry || error == .isDirectory
            || error == .notDirectory || error == .readOnly ? "cannot touch" : "setting times of",
          operand, error)
        status = 1
      }
    }
    return status
  }

  private static func touched(
    _ path: ByteString, _ options: OptionTable.Parsed, _ context: ProcessContext
  ) throws(FileError) -> Inode? {
    let place = try context.place(path, follows: !options.has("h"))
    if let inode = place.inode {
      let isOwner = context.credentials.user == inode.owner || context.credentials.user == 0
      guard isOwner || context.credentials.may(2, inode) else { throw .accessDenied }
      return inode
    }
    if options.has("c") { return nil }
    if place.trailingSlash { throw .noEntry }
    let inode = context.fileSystem.makeInode(
      .file([]), mode: 0o666 & ~context.mask, as: context.credentials)
    try context.fileSystem.link(inode, at: place, as: context.credentials)
    return inode
  }

  /// The moment of `[[CC]YY]MMDDhhmm[.ss]`.
  private static func stamp(_ text: ByteString, _ context: ProcessContext) -> Int64? {
    let halves = text.split(UInt8(ascii: "."))
    guard halves.count <= 2, halves.allSatisfy({ $0.bytes.allSatisfy(Byte.isDigit) }) else {
      return nil
    }
    var digits = halves[0]
    let now = CivilTime(context.machine.clock.now, in: context.zone)
    var year = now.year
    if digits.count == 12, let given = digits.prefix(4).integer {
      year = given
    } else if digits.count == 10, let given = digits.prefix(2).integer {
      year = given + (given < 69 ? 2000 : 1900)
    } else if digits.count != 8 {
      return nil
    }
    digits = digits.dropFirst(digits.count - 8)
    let parts = [0, 2, 4, 6].compactMap { digits.dropFirst($0).prefix(2).integer }
    let second = halves.count == 2 ? halves[1].integer ?? 99 : 0
    guard parts.count == 4, 1...12 ~= parts[0],
      1...CivilTime.length(of: parts[0], year) ~= parts[1], parts[2] < 24, parts[3] < 60,
      second < 61
    else { return nil }
    var time = now
    (time.year, time.month, time.day) = (year, parts[0], parts[1])
    (time.hour, time.minute, time.second) = (parts[2], parts[3], second)
    return DateReader.moment(of: time, in: context.zone)
  }
}
