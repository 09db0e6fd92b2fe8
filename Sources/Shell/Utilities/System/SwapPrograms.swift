/// The programs for swap space, which `/proc/swaps` lists, and `free`.
enum SwapPrograms {
  /// All of them.
  static var all: [Command] {
    [
      Command("swapoff", run: swapoff), Command("swapon", run: swapon),
      Command("mkswap", run: mkswap), Command("free", run: free),
    ]
  }

  private struct Space {
    var path: ByteString
    /// In KiB.
    var size: Int
  }

  private static func active(_ context: ProcessContext) -> [Space] {
    let data = (try? context.fileSystem.readFile("/proc/swaps", from: "/", as: .root)) ?? []
    return ByteString(data).split(10).dropFirst().compactMap { line in
      let words = line.bytes.split { $0 == 32 || $0 == 9 }.map { ByteString($0) }
      guard words.count >= 3, let size = words[2].integer else { return nil }
      return Space(path: words[0], size: size)
    }
  }

  private static func save(_ spaces: [Space], _ context: ProcessContext) {
    var text: ByteString = "Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n"
    for (index, space) in spaces.enumerated() {
      text.append(space.path.filled(to: 40) + "file\t\t\(space.size)\t\t0\t\t-\(index + 2)\n")
    }
    context.fileSystem.install("/proc/swaps", .file(text.bytes), mode: 0o444)
  }

  /// The spaces that `/etc/fstab` names.
  private static func configured(_ context: ProcessContext) -> [ByteString] {
    let data = (try? context.fileSystem.readFile("/etc/fstab", from: "/", as: .root)) ?? []
    return ByteString(data).split(10).compactMap { line in
      let words = line.bytes.split { $0 == 32 || $0 == 9 }.map { ByteString($0) }
      guard words.count >= 3, words[2] == "swap", !words[0].hasPrefix("#") else { return nil }
      return words[0]
    }
  }

  private static func swapoff(_ context: ProcessContext) -> Int {
    let words = Array(context.arguments.dropFirst())
    if words.isEmpty {
      context.complain("bad usage")
      context.writeError("Try 'swapoff --help' for more information.\n")
      return 1
    }
    guard context.credentials.user == 0 else {
      context.complain("Not superuser.")
      return 1
    }
    if ["-a", "--all", "-av", "-va"].contains(words[0]) {
      save([], context)
      return 0
    }
    var spaces = active(context)
    for word in words where !word.hasPrefix("-") {
      guard spaces.contains(where: { $0.path == word }) else {
        context.complain("\(word): swapoff failed: Invalid argument")
        return 4
      }
      spaces.removeAll { $0.path == word }
    }
    save(spaces, context)
    return 0
  }

  private static func swapon(_ context: ProcessContext) -> Int {
    let words = Array(context.arguments.dropFirst())
    var spaces = active(context)
    if words.isEmpty || ["-s", "--summary", "--show"].contains(words[0]) {
      if spaces.isEmpty { return 0 }
      if words.first == "-s" || words.first == "--summary" {
        context.write(
          (try? context.fileSystem.readFile("/proc/swaps", from: "/", as: .root)) ?? [])
        return 0
      }
      context.write("NAME      TYPE SIZE USED PRIO\n")
      for (index, space) in spaces.enumerated() {
        context.write(
          space.path.filled(to: 9) + " file "
            + HumanSize.text(Int64(space.size) * 1024)
            .aligned(to: 4) + "   0B   -\(index + 2)\n")
      }
      return 0
    }
    guard context.credentials.user == 0 else {
      context.complain("Not superuser.")
      return 1
    }
    let isAll = words[0] == "-a" || words[0] == "--all"
    for path in isAll ? configured(context) : words.filter({ !$0.hasPrefix("-") }) {
      if spaces.contains(where: { $0.path == path }) {
        if isAll { continue }
        context.complain("\(path): swapon failed: Device or resource busy")
        return 255
      }
      if path == "/swap.img" || path == "/swapfile", context.existing(path) == nil, isAll {
        spaces.append(Space(path: path, size: 2_097_148))
        continue
      }
      guard let inode = context.existing(path) else {
        context.complain("cannot open \(path): No such file or directory")
        return 255
      }
      spaces.append(Space(path: path, size: max(0, inode.size / 1024 - 4)))
    }
    save(spaces, context)
    return 0
  }

  private static func mkswap(_ context: ProcessContext) -> Int {
    guard let path = context.arguments.dropFirst().last(where: { !$0.hasPrefix("-") }) else {
      context.complain("error: Nowhere to set up swap on?")
      return 1
    }
    guard let inode = context.existing(path) else {
      context.complain("cannot open \(path): No such file or directory")
      return 1
    }
    let size = Int64(max(0, inode.size - 4096))
    if inode.mode & 0o077 != 0 {
      context.complain(
        "\(path): insecure permissions 0\(ByteString.octal(inode.mode & 0o777)), fix with: chmod 0600 \(path)"
      )
    }
    context.write(
      "Setting up swapspace version 1, size = \(HumanSize.text(size))iB (\(size) bytes)\nno label, UUID=5a0e1c9f-3b7d-4c1e-9f64-2d8a7b6c5e40\n"
    )
    return 0
  }

  // MARK: free

  private static let freeOptions = OptionTable(
    "h.human m.mebi g.gibi k.kibi b.bytes t.total w.wide s:seconds c:count l.lohi -.mega -.giga -.si"
  )

  private static func free(_ context: ProcessContext) -> Int {
    guard let options = freeOptions.parse(context) else { return 1 }
    for name: ByteString in ["s", "c", "l"] where options.has(name) {
      return context.notSimulated("-" + name)
    }
    let total = Int64(Hardware.memory)
    let swap = active(context).reduce(Int64(0)) { $0 + Int64($1.size) }
    let cached: Int64 = 1_096_572
    let used: Int64 = 512_344
    let unused = total - used - cached
    let rows: [(ByteString, [Int64])] = [
      ("Mem:", [total, used, unused, 1_236, cached, unused + 860_068]),
      ("Swap:", [swap, 0, swap]),
    ]
    func text(_ kilobytes: Int64) -> ByteString {
      if options.has("h") {
        if kilobytes == 0 { return "0B" }
        return HumanSize.text(kilobytes * 1024) + "i"
      }
      if options.has("b") { return ByteString(kilobytes * 1024) }
      if options.has("m") { return ByteString(kilobytes / 1024) }
      if options.has("g") { return ByteString(kilobytes >> 20) }
      return ByteString(kilobytes)
    }
    var names: [ByteString] = ["total", "used", "free", "shared", "buff/cache", "available"]
    if options.has("w") { names.replaceSubrange(4...4, with: ["buffers", "cache"]) }
    context.write(
      "       " + names.enumerated().map { $1.aligned(to: $0 == 0 ? 13 : 12) }.joined() + "\n")
    for (name, values) in rows {
      var values = values
      if options.has("w"), values.count > 4 {
        values.replaceSubrange(4...4, with: [42_816, values[4] - 42_816])
      }
      let cells = values.enumerated().map { text($1).aligned(to: $0 == 0 ? 13 : 12) }
      context.write(name.filled(to: 7) + cells.joined() + "\n")
    }
    if options.has("t") {
      let cells = [total + swap, used, unused + swap].enumerated().map {
        text($1).aligned(to: $0 == 0 ? 13 : 12)
      }
      context.write("Total: " + cells.joined() + "\n")
    }
    return 0
  }
}
