/// The ways in which `diff` writes changes down.
enum DiffFormat {
  /// The traditional format: `2c2`, `<` and `>`.
  static func traditional(
    _ changes: [LineComparison.Change], _ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>],
    _ context: ProcessContext
  ) {
    for change in changes {
      let letter: ByteString = change.old.isEmpty ? "a" : change.new.isEmpty ? "d" : "c"
      context.write(span(change.old) + letter + span(change.new) + "\n")
      for line in old[change.old] { put("< ", line, context) }
      if letter == "c" { context.write("---\n") }
      for line in new[change.new] { put("> ", line, context) }
    }
  }

  private static func span(_ range: Range<Int>) -> ByteString {
    if range.count <= 1 { return ByteString(range.upperBound) }
    return ByteString(range.lowerBound + 1) + "," + ByteString(range.upperBound)
  }

  /// The unified format, with lines around each change.
  static func unified(
    _ changes: [LineComparison.Change], _ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>],
    _ around: Int, _ context: ProcessContext
  ) {
    var first = 0
    while first < changes.count {
      var last = first
      while last + 1 < changes.count,
        changes[last + 1].old.lowerBound - changes[last].old.upperBound <= 2 * around
      { last += 1 }
      let before = min(around, changes[first].old.lowerBound)
      let after = min(around, old.count - changes[last].old.upperBound)
      let oldSpan =
        (changes[first].old.lowerBound - before)..<(changes[last].old.upperBound + after)
      let newSpan =
        (changes[first].new.lowerBound - before)..<(changes[last].new.upperBound + after)
      context.write("@@ -" + hunk(oldSpan) + " +" + hunk(newSpan) + " @@\n")
      var at = oldSpan.lowerBound
      for change in changes[first...last] {
        for line in old[at..<change.old.lowerBound] { put(" ", line, context) }
        for line in old[change.old] { put("-", line, context) }
        for line in new[change.new] { put("+", line, context) }
        at = change.old.upperBound
      }
      for line in old[at..<oldSpan.upperBound] { put(" ", line, context) }
      first = last + 1
    }
  }

  private static func hunk(_ range: Range<Int>) -> ByteString {
    if range.count == 1 { return ByteString(range.upperBound) }
    let start = range.isEmpty ? range.lowerBound : range.lowerBound + 1
    return ByteString(start) + "," + ByteString(range.count)
  }

  private static func put(_ mark: ByteString, _ line: ArraySlice<UInt8>, _ context: ProcessContext)
  {
    context.write(mark.bytes + line)
    if line.last != 0x0A { context.write("\n\\ No newline at end of file\n") }
  }
}
