extension FileUtilities {
  private static let truncateOptions = OptionTable("c.no-create s:size r:reference o.io-blocks")

  static func truncate(_ context: ProcessContext) -> Int {
    guard let options = truncateOptions.parse(context) else { return 1 }
    if !options.has("s") && !options.has("r") {
      return context.usage(
        "you must specify either \(context.gnuQuoted("--size")) or \(context.gnuQuoted("--reference"))"
      )
    }
    if options.operands.isEmpty { return context.usage("missing file operand") }
    var word = options.value("s") ?? "+0"
    var sign: UInt8 = 0
    if let first = word.bytes.first, ByteString("+-<>/%").contains(first) {
      sign = first
      word = word.dropFirst()
    }
    guard let amount = HumanSize.bytes(word) else {
      context.complain("Invalid number: \(context.gnuQuoted(options.value("s") ?? ""))")
      return 1
    }
    var base: Int64?
    if let path = options.value("r") {
      do throws(FileError) {
        base = Int64(try context.inode(path).size)
      } catch {
        context.complain("cannot stat", path, error)
        return 1
      }
    }
    var status = 0
    for operand in options.operands {
      if options.has("c") && context.existing(operand) == nil { continue }
      do throws(FileError) {
        var mode = OpenMode(writes: true)
        mode.creates = true
        let stream = try context.fileSystem.open(
          operand, from: context.folder, mode, mask: context.mask, as: context.credentials)
        guard case .file(let inode) = stream.kind, inode.isFile else { throw .invalid }
        let size = newSize(
          sign, amount, base ?? Int64(inode.size), base != nil && !options.has("s"))
        guard size <= 1 << 44 else { throw .tooLarge }
        if case .sparse(let data, _) = inode.content {
          inode.resize(data, to: Int(size))
        } else {
          inode.resize(inode.data, to: Int(size))
        }
        inode.modified = context.machine.clock.now
      } catch {
        context.complain(
          "cannot open \(context.shellQuoted(operand)) for writing: \(error.message)")
        status = 1
      }
    }
    return status
  }

  private static func newSize(
    _ sign: UInt8, _ amount: Int64, _ old: Int64, _ isReference: Bool
  ) -> Int64 {
    if isReference { return old }
    switch sign {
    case UInt8(ascii: "+"): return old &+ amount
    case UInt8(ascii: "-"): return max(0, old &- amount)
    case UInt8(ascii: "<"): return min(old, amount)
    case UInt8(ascii: ">"): return max(old, amount)
    case UInt8(ascii: "/"): return amount == 0 ? old : old / amount * amount
    case UInt8(ascii: "%"): return amount == 0 ? old : (old + amount - 1) / amount * amount
    default: return amount
    }
  }
}
