extension TextUtilities {
  private static let teeOptions = OptionTable("a.append i.ignore-interrupts ~p?output-error")

  static func tee(_ context: ProcessContext) -> Int {
    guard let options = teeOptions.parse(context) else { return 1 }
    let data = context.readAll()
    var status = 0
    var mode = OpenMode()
    mode.writes = true
    mode.creates = true
    mode.appends = options.has("a")
    mode.truncates = !mode.appends
    for operand in options.operands {
      do {
        let file = try context.fileSystem.open(
          operand, from: context.folder, mode, mask: context.mask, as: context.credentials)
        try file.write(data)
      } catch {
        context.complain(context.quoted(operand) + ": " + error.message)
        status = 1
      }
    }
    return context.write(data) ? status : 1
  }

  static func rev(_ context: ProcessContext) -> Int {
    let (files, isWhole) = context.inputs(Array(context.arguments.dropFirst()))
    for line in lines(files.flatMap { $0.data }) {
      let text = String(
        String.UnicodeScalarView(
          String(decoding: bare(line), as: UTF8.self).unicodeScalars.reversed()))
      if !context.write(Array(text.utf8) + (line.last == 0x0A ? [0x0A] : [])) { return 1 }
    }
    return isWhole ? 0 : 1
  }

  static func yes(_ context: ProcessContext) -> Int {
    let words = Array(context.arguments.dropFirst())
    let line = (words.isEmpty ? "y" : words.joined(" ")) + "\n"
    var page = line
    while page.count < 4096 { page.append(page) }
    while context.write(page) {}
    return 1
  }
}
