import Shell
import YAML

/// How a command of kubectl ends when it does not succeed.
enum Failure: Error {
  /// `error: …`, exit status 1.
  case error(String)
  /// `error: …` and where help is.
  case usage(String)
  /// Words as they are, and an exit status.
  case raw(String, Int)
  /// What the API server answered, with what was tried put before it.
  case api(APIError, String)
  /// The simulator does not know how to do it.
  case notSimulated(String)
  /// Nothing more is to be said.
  case silent(Int)

  static func api(_ error: APIError) -> Failure { .api(error, "") }

  /// The text on standard error, without a line break at its end, and the exit status.
  func report(_ path: String) -> (text: String, status: Int) {
    switch self {
    case .error(let message):
      let text = message.hasSuffix("\n") ? message.droppingLast(1) : message
      return (text.hasPrefix("error: ") ? text : "error: " + text, 1)
    case .usage(let message):
      return ("error: \(message)\nSee '\(path) -h' for help and examples", 1)
    case .raw(let text, let status): return (text, status)
    case .api(let error, let context): return (Self.text(error, context), 1)
    case .notSimulated, .silent(1): return ("", 1)
    case .silent(let status): return ("", status)
    }
  }

  /// What kubectl makes of an answer of the API server.
  static func text(_ error: APIError, _ context: String) -> String {
    if error.reason == .invalid {
      if error.kind.isEmpty { return "The request is invalid: " + error.message }
      let head = "The \(error.kind) \(error.name.quotedGo) is invalid: "
      let lines = error.causes.map { $0.field + ": " + $0.message }
      if lines.count == 1 { return head + lines[0] }
      return head + lines.map { "\n* " + $0 }.joinedText("")
    }
    let prefix = context.isEmpty ? "" : context + ": "
    if error.reason == .unknown { return "Error from server: " + prefix + error.message }
    return "Error from server (\(error.reason.rawValue)): " + prefix + error.message
  }
}
