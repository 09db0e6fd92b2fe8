/// A shell function.
struct Function {
  var body: CommandNode
  var source: ByteString
  /// Whether shells that are started from this one know it, too.
  var isExported = false
  /// The script that defines it, as messages name it.
  var origin: ByteString

  /// The definition as `declare -f` and `type` show it, without a newline behind.
  func definition(of name: ByteString) -> ByteString {
    name + " () \n" + FunctionPrinter.print(body, source: source)
  }
}

/// A command that was put into the background: it runs when the shell waits, sleeps or ends.
final class Job {
  let number: Int
  let process: Int
  let source: ByteString
  var status: Int?
  var wasKilled: Int?
  var start: (() -> Int)?

  init(number: Int, process: Int, source: ByteString) {
    self.number = number
    self.process = process
    self.source = source
  }
}

/// A function or sourced script that is being run.
struct Frame {
  var name: ByteString
  var callLine: Int
  var isFunction: Bool
  /// The script that what is run stands in, as messages name it.
  var origin: ByteString
  /// What the variables made local hid.
  var hidden: [(name: ByteString, variable: Variable?)] = []
}

/// All that a subshell copies.
struct ShellState {
  var variables = VariableTable()
  var functions: [ByteString: Function] = [:]
  var aliases: [ByteString: ByteString] = [:]
  var positional: [ByteString] = []
  var name: ByteString = "bash"
  /// The script that is run, as messages from functions in it name it.
  var origin: ByteString = "environment"
  var options: LetterSet = [66, 104]
  var longOptions: Set<ByteString> = []
  var shopt = ShellOptions()
  var traps: [ByteString: ByteString] = [:]
  var folder: ByteString = "/"
  var folderStack: [ByteString] = []
  var mask = 0o022
  var streams: Descriptors = [:]
  var credentials = Credentials.root
  var status = 0
  /// The statuses of the last pipeline's commands; `nil` when it was one command, of status `lastSimple`.
  var pipeStatus: [Int]?
  var lastSimple = 0
  var lastBackground: Int?
  var process = 100
  var level = 0
  var loops = 0
  var frames: [Frame] = []
  var jobs: [Job] = []
  /// The jobs that `jobs` no longer shows.
  var disowned: [Job] = []
  /// The jobs of the shell that a subshell was made from, which `jobs` shows there.
  var outerJobs: [Job] = []
  var randomSeed: UInt32 = 42
  var secondsStart: Int64 = 0
  var line = 1
  var ignoresErrors = 0
  var optionPlace = 0
  var isInteractive = false
  /// Whether the commands come from a file.
  var isScript = false
  var traceLevel = 0

  @inline(__always)
  func has(_ option: Unicode.Scalar) -> Bool {
    options.contains(UInt8(truncatingIfNeeded: option.value))
  }

  /// Whether an option of `set -o` that has no letter is on.
  func hasLong(_ option: StaticString) -> Bool {
    !longOptions.isEmpty && longOptions.contains { $0.equals(option) }
  }
}

/// How a command ends other than by a status.
enum Unwind: Error {
  case breakLoop(Int)
  case continueLoop(Int)
  case returned(Int)
  case exit(Int)
  /// The process was ended by a signal.
  case killed(Int)
  /// An expansion failed: the rest of the line is not run.
  case discard(Int)
  /// A limit was met; nothing more is run.
  case limit
}
