/// What the simulator says it cannot do, though only the world beyond it is wanting.
enum Unsimulated {
  /// What is supposed instead, as a sentence; `nil` when nobody can say what the command does.
  static func assumption(for reason: String) -> String? {
    guard let start = reason.firstIndex(of: "'"),
      let end = reason[reason.index(after: start)...].firstIndex(of: "'")
    else { return nil }
    let what = reason[reason.index(after: start)..<end]
    let words = what.split(separator: " ")
    if words.count == 3, words[0] == "docker", words[1] == "pull" {
      return "the notes do not show how the image '\(words[2])' was made; it is supposed to exist"
    }
    // `docker events without --until` and the like never end.
    if words.count > 2, words[words.count - 2] == "without" {
      return "it goes on until somebody stops it"
    }
    return nil
  }
}
