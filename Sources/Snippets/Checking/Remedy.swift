internal import Diagnostics

/// What has to be taken for granted so that a command of a note may be run: notes leave things out that
/// their readers know, and that does not make their commands wrong.
struct Remedy {
  /// What the command is run as instead.
  var command: SourceText
  /// What was taken for granted, or what is wrong after all.
  var diagnostic: Diagnostic
  /// Whether it is a mistake all the same.
  var isMistake = false
}

extension Remedy {
  /// The file of which kubectl says that it is not there: `the path "pod.yaml" does not exist`.
  static func missingManifest(in message: String) -> String? {
    quoted(in: message, after: "the path \"", before: "\" does not exist")
  }

  /// The Pod of which kubectl says that it is not there: `pods "web-7c5ddbdf54-abcde" not found`.
  static func missingPod(in message: String) -> String? {
    quoted(in: message, after: "pods \"", before: "\" not found")
  }

  private static func quoted(in text: String, after start: String, before end: String) -> String? {
    guard let head = text.range(of: start, in: text.startIndex..<text.endIndex),
      let tail = text.range(of: end, in: head.upperBound..<text.endIndex)
    else { return nil }
    return String(text[head.upperBound..<tail.lowerBound])
  }

  /// A command with another word in the place of one.
  static func replacing(_ word: String, with other: String, in command: SourceText) -> SourceText {
    let (bytes, wanted) = (command.bytes, Array(word.utf8))
    var result = SourceText(file: command.file, at: command.position(at: 0))
    var at = 0
    while at < bytes.count {
      if bytes[at...].starts(with: wanted) {
        result.insert(Array(other.utf8))
        at += max(1, wanted.count)
      } else {
        result.append(command, at..<at + 1)
        at += 1
      }
    }
    return result
  }
}

extension String {
  /// Where a text occurs first in a part of this one.
  fileprivate func range(of text: String, in part: Range<Index>) -> Range<Index>? {
    var start = part.lowerBound
    while start < part.upperBound {
      if self[start..<part.upperBound].hasPrefix(text) {
        return start..<index(start, offsetBy: text.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
