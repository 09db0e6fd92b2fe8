/// The kinds of callout.
enum CalloutKind: String {
  case note, tip, important, warning, caution

  /// The title of a callout that has none of its own.
  var title: StaticString {
    switch self {
    case .note: "참고"
    case .tip: "팁"
    case .important: "중요"
    case .warning: "주의"
    case .caution: "위험"
    }
  }

  /// The kind of `[!NOTE]`: GitHub's five, and other generators' words for them.
  init?(word: String) {
    switch word.lowercased() {
    case "note", "info", "abstract", "summary", "todo", "참고", "노트": self = .note
    case "tip", "hint", "success", "check", "done", "팁": self = .tip
    case "important", "question", "help", "faq", "중요": self = .important
    case "warning", "attention", "주의", "경고": self = .warning
    case "caution", "danger", "error", "failure", "bug", "위험": self = .caution
    default: return nil
    }
  }

  /// The kind of Chirpy's `{: .prompt-warning }`.
  init?(_ attributes: AttributeList) {
    for name in attributes.classes where name.hasPrefix("prompt-") {
      guard let kind = CalloutKind(word: String(name.dropFirst(7))) else { continue }
      self = kind
      return
    }
    return nil
  }
}
