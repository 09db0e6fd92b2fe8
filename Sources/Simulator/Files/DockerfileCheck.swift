import Diagnostics
import Shell

/// Finds what BuildKit would refuse of a Dockerfile without carrying it out.
package enum DockerfileCheck {
  /// What is wrong with a text, which may be a part of a file: notes show some instructions of many.
  package static func mistakes(in text: [UInt8]) -> [FileMistake] {
    let file: Dockerfile
    do throws(Dockerfile.Mistake) {
      file = try Dockerfile(ByteString(text))
    } catch {
      return refused(error, text).map { [$0] } ?? []
    }
    // Paths of Windows end with what other files' lines go on with.
    let isExcerpt = !file.instructions.contains { $0.name == "FROM" }
    if isExcerpt, text.contains(UInt8(ascii: "\\")) { return [] }
    var mistakes: [FileMistake] = []
    for instruction in file.instructions {
      let words = instruction.text.text
      let isExcepted = ["...", "…", "<", "[OPTIONS]", "\\ "].contains { words.has($0) }
      if isExcepted { continue }
      if let problem = InstructionCheck.problem(instruction) {
        mistakes.append(mistake(instruction.firstLine, problem, text))
      } else if instruction.name == "FROM", let image = words.pieces(" ").first,
        let right = ImageNames.correction(of: image)
      {
        let wrong = image.cut(":")?.before ?? image
        var found = mistake(
          instruction.firstLine, ByteString("there is no image '\(wrong)'"), text)
        found.correction = (wrong, right)
        mistakes.append(found)
      }
    }
    return mistakes
  }

  /// What is wrong with a file that cannot be read; `nil` for words that are prose, or what a line lacks
  /// that it should go on from.
  private static func refused(_ error: Dockerfile.Mistake, _ text: [UInt8]) -> FileMistake? {
    let message = error.message.text
    var found = mistake(error.line, error.message, text)
    guard let words = message.pieces(around: "unknown instruction: ").last, words != message else {
      return found
    }
    let wrong = words.pieces(" ")[0]
    let known = Dockerfile.names.map { $0.text }
    guard wrong.utf8.allSatisfy({ (0x41...0x5A).contains($0) }),
      let right = SpellingSuggestion.nearest(to: wrong, among: known)
    else { return nil }
    found.message = "unknown instruction: " + wrong
    found.correction = (wrong, right)
    return found
  }

  private static func mistake(_ line: Int, _ message: ByteString, _ text: [UInt8]) -> FileMistake {
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    let length = lines.indices.contains(line - 1) ? lines[line - 1].count : 0
    return FileMistake(SourceRange(line: line, column: 1, length: length), message.text)
  }
}
