extension FileUtilities {
  private static let treeOptions = OptionTable(
    "a.a d.d f.f L:L F.F p.p -.noreport I:I P:P C.C n.n -.dirsfirst i.i s.s h.h u.u g.g D.D")

  static func tree(_ context: ProcessContext) -> Int {
    guard let options = treeOptions.parse(context) else { return 1 }
    for name: ByteString in ["p", "s", "h", "u", "g", "D", "P"] where options.has(name) {
      return context.notSimulated("-" + name)
    }
    var drawing = TreeDrawing(context: context)
    drawing.showsHidden = options.has("a")
    drawing.onlyFolders = options.has("d")
    drawing.showsPaths = options.has("f")
    drawing.marks = options.has("F")
    drawing.isIndented = !options.has("i")
    drawing.foldersFirst = options.has("dirsfirst")
    drawing.ignored = options.value("I")?.split(UInt8(ascii: "|")) ?? []
    if let text = options.value("L") {
      guard let depth = text.integer, depth > 0 else {
        context.complain("Invalid level, must be greater than 0.")
        return 1
      }
      drawing.deepest = depth
    }
    for operand in options.operands.isEmpty ? ["."] : options.operands { drawing.draw(operand) }
    if !options.has("noreport") {
      let (folders, files) = (drawing.folders, drawing.files)
      var report: ByteString = "\n\(folders) director" + (folders == 1 ? "y" : "ies")
      if !drawing.onlyFolders { report.append(", \(files) file" + (files == 1 ? "" : "s")) }
      context.write(report + "\n")
    }
    return 0
  }
}

/// Draws folders with all below them.
private struct TreeDrawing {
  let context: ProcessContext
  var showsHidden = false
  var onlyFolders = false
  var showsPaths = false
  var marks = false
  var isIndented = true
  var foldersFirst = false
  var deepest = Int.max
  var ignored: [ByteString] = []
  private(set) var folders = 0
  private(set) var files = 0

  init(context: ProcessContext) { self.context = context }

  mutating func draw(_ operand: ByteString) {
    guard let inode = context.existing(operand), inode.isFolder else {
      context.write(operand + "  [error opening dir]\n")
      return
    }
    context.write(operand + "\n")
    draw(inode, operand, indent: "", depth: 1)
  }

  private mutating func draw(_ folder: Inode, _ path: ByteString, indent: ByteString, depth: Int) {
    guard depth <= deepest, depth <= 200 else { return }
    var entries = folder.entries.filter { name, inode in
      (showsHidden || !name.hasPrefix(".")) && (!onlyFolders || inode.isFolder)
        && !ignored.contains { Pattern.matches($0, name) }
    }
    if foldersFirst {
      entries = entries.filter { $0.inode.isFolder } + entries.filter { !$0.inode.isFolder }
    }
    for (index, (name, inode)) in entries.enumerated() {
      let isLast = index + 1 == entries.count
      let own = PathName.join(path, name)
      var line = isIndented ? indent + (isLast ? "└── " : "├── ") : ""
      line.append(showsPaths ? own : name)
      if let target = inode.linkTarget { line.append(" -> " + target) }
      if marks && inode.isFolder { line.append("/") }
      if marks && inode.isFile && inode.mode & 0o111 != 0 { line.append("*") }
      context.write(line + "\n")
      if inode.isFolder {
        folders += 1
        draw(inode, own, indent: indent + (isLast ? "    " : "│\u{A0}\u{A0} "), depth: depth + 1)
      } else {
        files += 1
      }
    }
  }
}
