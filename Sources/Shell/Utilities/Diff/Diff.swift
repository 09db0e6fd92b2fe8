/// `diff`: what differs between files and between folders (POSIX, with GNU's options).
struct Diff {
  private let context: ProcessContext
  private let options: OptionTable.Parsed
  /// The lines around changes; `nil` for the traditional format.
  private let around: Int?
  private var status = 0

  static var command: Command { Command("diff", run: run) }

  private static let table = OptionTable(
    "u. U:unified q.brief s.report-identical-files r.recursive i.ignore-case w.ignore-all-space b.ignore-space-change B.ignore-blank-lines N.new-file a.text -:label -?color ~c.context ~C:context ~y.side-by-side ~e.ed ~n.rcs ~p.show-c-function ~W:width ~I:ignore-matching-lines ~x:exclude ~Z.ignore-trailing-space ~E.ignore-tab-expansion ~t.expand-tabs ~d.minimal ~-.suppress-common-lines ~-.strip-trailing-cr",
    failure: 2)

  private static func run(_ context: ProcessContext) -> Int {
    var table = Self.table
    table.hint = "diff: Try 'diff --help' for more information.\n"
    guard let options = table.parse(context) else { return 2 }
    guard options.operands.count == 2 else {
      context.complain(
        options.operands.count < 2
          ? "missing operand after '" + (options.operands.first ?? "diff") + "'"
          : "extra operand '" + options.operands[2] + "'")
      context.complain("Try 'diff --help' for more information.")
      return 2
    }
    var around: Int?
    if options.has("u") { around = 3 }
    if let given = options.value("U") {
      guard let number = given.integer, number >= 0 else {
        context.complain("invalid context length '" + given + "'")
        context.complain("Try 'diff --help' for more information.")
        return 2
      }
      around = min(number, 1 << 20)
    }
    if options.values.contains(where: { $0.name == "color" && $0.value == "always" }) {
      return context.notSimulated("--color=always")
    }
    var diff = Diff(context: context, options: options, around: around)
    diff.compareOperands(options.operands[0], options.operands[1])
    return diff.status
  }

  private init(context: ProcessContext, options: OptionTable.Parsed, around: Int?) {
    self.context = context
    self.options = options
    self.around = around
  }

  private mutating func compareOperands(_ first: ByteString, _ second: ByteString) {
    var pair = [first, second]
    var folders = pair.map { $0 != "-" && context.existing($0)?.isFolder == true }
    // A file is compared with the one of its name in a folder.
    for side in 0..<2 where folders[side] && !folders[1 - side] && pair[1 - side] != "-" {
      guard context.existing(pair[1 - side]) != nil else { continue }
      pair[side] = PathName.join(pair[side], PathName.base(pair[1 - side]))
      folders[side] = false
      break
    }
    if folders == [true, true] {
      compareFolders(pair[0], pair[1], depth: 0)
    } else {
      compareFiles(pair[0], pair[1], title: nil)
    }
  }

  private mutating func compareFolders(_ first: ByteString, _ second: ByteString, depth: Int) {
    guard depth < 100, let old = context.existing(first), let new = context.existing(second) else {
      return
    }
    let (left, right) = (old.entries, new.entries)
    var names: [ByteString] = []
    for entry in left + right where !names.contains(entry.name) { names.append(entry.name) }
    for name in names.sorted() {
      let (path, other) = (PathName.join(first, name), PathName.join(second, name))
      let (a, b) = (context.existing(path), context.existing(other))
      guard let a, let b else {
        if options.has("N"), let found = a ?? b, !found.isFolder {
          compareFiles(path, other, title: "diff" + given() + " " + path + " " + other)
          continue
        }
        context.write("Only in " + (a == nil ? second : first) + ": " + name + "\n")
        status = max(status, 1)
        continue
      }
      switch (a.isFolder, b.isFolder) {
      case (true, true):
        if options.has("r") {
          compareFolders(path, other, depth: depth + 1)
        } else {
          context.write("Common subdirectories: " + path + " and " + other + "\n")
        }
      case (false, false):
        compareFiles(path, other, title: "diff" + given() + " " + path + " " + other)
      default:
        let kinds: [ByteString] = [a, b].map {
          $0.isFolder ? "directory" : $0.size == 0 ? "regular empty file" : "regular file"
        }
        context.write(
          "File " + path + " is a " + kinds[0] + " while file " + other + " is a " + kinds[1] + "\n"
        )
        status = max(status, 1)
      }
    }
  }

  /// The options as they were given, which stand in the lines between the files of folders.
  private func given() -> ByteString {
    context.arguments.dropFirst().prefix { $0 != "--" }.filter { $0.hasPrefix("-") && $0.count > 1 }
      .map { " " + $0 }.joined()
  }

  /// Compares two files; `title` is shown before what differs.
  private mutating func compareFiles(_ first: ByteString, _ second: ByteString, title: ByteString?)
  {
    var contents: [[UInt8]] = []
    var isWhole = true
    let isEitherThere = [first, second].contains { $0 == "-" || context.existing($0) != nil }
    for path in [first, second] {
      if options.has("N") && isEitherThere && path != "-" && context.existing(path) == nil {
        contents.append([])
        continue
      }
      let (files, isRead) = context.inputs([path])
      isWhole = isWhole && isRead
      contents.append(files.first?.data ?? [])
    }
    guard isWhole else {
      status = 2
      return
    }
    let isBinary = !options.has("a") && contents.contains { $0.prefix(8192).contains(0) }
    if contents[0] != contents[1] && (isBinary || options.has("q") && !ignores) {
      context.write(
        (isBinary && !options.has("q") ? "Binary files " : "Files ") + first + " and " + second
          + " differ\n")
      status = max(status, 1)
      return
    }
    let old = lines(contents[0])
    let new = lines(contents[1])
    var changes = LineComparison.changes(old.map(key), new.map(key))
    if options.has("B") {
      changes.removeAll { change in
        old[change.old].allSatisfy { bare($0).isEmpty }
          && new[change.new].allSatisfy { bare($0).isEmpty }
      }
    }
    guard !changes.isEmpty else {
      if options.has("s") {
        context.write("Files " + first + " and " + second + " are identical\n")
      }
      return
    }
    status = max(status, 1)
    if options.has("q") {
      context.write("Files " + first + " and " + second + " differ\n")
      return
    }
    if let title { context.write(title + "\n") }
    if let around {
      let labels = options.values.filter { $0.name == "label" }.compactMap { $0.value }
      context.write("--- " + (labels.first ?? heading(first)) + "\n")
      context.write("+++ " + (labels.count > 1 ? labels[1] : heading(second)) + "\n")
      DiffFormat.unified(changes, old, new, around, context)
    } else {
      DiffFormat.traditional(changes, old, new, context)
    }
  }

  private func heading(_ path: ByteString) -> ByteString {
    let moment = path == "-" ? context.machine.clock.now : context.existing(path)?.modified ?? 0
    return path + "\t"
      + TimeFormat.text("%Y-%m-%d %H:%M:%S.%N %z", CivilTime(moment, in: context.zone))
  }

  private var ignores: Bool { ["i", "w", "b", "B"].contains { options.has($0) } }

  /// What of a line is compared.
  private func key(_ line: ArraySlice<UInt8>) -> ByteString {
    guard ignores else { return ByteString(line) }
    var result: [UInt8] = []
    var isBlank = false
    for byte in bare(line) {
      if byte == 0x20 || 0x09...0x0D ~= byte, options.has("w") || options.has("b") {
        isBlank = true
        continue
      }
      if isBlank && !options.has("w") { result.append(0x20) }
      isBlank = false
      result.append(options.has("i") && 0x41...0x5A ~= byte ? byte + 32 : byte)
    }
    return ByteString(
      result + (line.last == 0x0A || options.has("w") || options.has("b") ? [10] : []))
  }
}
