/// What a program did: what it printed when, and how it ended.
struct ProgramRun {
  /// How long it ran and its status; `nil` when it stays up.
  var end: (time: Int64, status: Int)?
  /// Why it could not be started.
  var startError: String?
  /// What was printed; nothing yet of an image's own program, which prints when somebody looks.
  private var written: [(time: Int64, text: String)] = []
  private var own: OwnRun?

  /// An image's own program.
  private final class OwnRun {
    let image: ImageCatalogue.Entry
    let environment: ContainerEnvironment
    let start: Int64

    init(_ image: ImageCatalogue.Entry, _ environment: ContainerEnvironment, _ start: Int64) {
      self.image = image
      self.environment = environment
      self.start = start
    }
  }

  /// Creates a run in which nothing happened.
  init() {}

  /// Starts an image's own program at a time.
  init(of image: ImageCatalogue.Entry, _ environment: ContainerEnvironment, at now: Int64) {
    own = OwnRun(image, environment, now)
    end = OwnProgram.status(of: image) { environment.has($0) }.map { (0, $0) }
  }

  /// Lines with the time since the start at which they came, in nanoseconds.
  var lines: [(time: Int64, text: String)] {
    guard let own else { return written }
    let program = OwnProgram(of: own.image, at: own.start) { own.environment.has($0) }
    return program.lines.map { (0, $0.text) }
  }

  /// Notes a line that came so many nanoseconds after the start.
  mutating func write(_ text: String, at time: Int64) { written.append((time, text)) }
}
