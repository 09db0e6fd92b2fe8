extension Interpreter {
  /// Puts a list into the background.
  func startJob(_ item: AndOr) throws(Unwind) {
    try countProcess()
    if state.jobs.count >= machine.limits.jobs { throw exceed("jobs") }
    machine.nextProcess += 1
    let process = machine.nextProcess
    let number = (state.jobs.map { $0.number }.max() ?? 0) + 1
    let job = Job(number: number, process: process, source: item.source)
    var copy = state
    copy.jobs = []
    copy.process = process
    copy.level += 1
    if copy.streams[0] != nil { copy.streams[0] = .null() }
    copy.traps = copy.traps.filter { $0.value.isEmpty }
    let depthNow = depth
    job.start = {
      let saved = self.state
      let savedDepth = self.depth
      self.state = copy
      self.depth = depthNow + 1
      defer {
        self.state = saved
        self.depth = savedDepth
      }
      do throws(Unwind) {
        if self.depth > self.machine.limits.depth { throw self.exceed("depth") }
        try self.step()
        try self.run(item)
      } catch {
        return self.finish(self.status(of: error))
      }
      return self.finish(self.state.status)
    }
    state.jobs.append(job)
    waitingJobs.append(job)
    state.lastBackground = process
    state.status = 0
  }

  /// Runs the jobs that wait, oldest first.
  func runJobs() {
    for job in state.disowned + state.jobs { run(job) }
  }

  func run(_ job: Job) {
    guard job.status == nil, let start = job.start, machine.exceededLimit == nil else { return }
    job.start = nil
    job.status = start()
  }

  /// Runs the jobs that wait in this shell and in those around it.
  func runWaitingJobs() {
    let jobs = waitingJobs
    waitingJobs = []
    for job in jobs { run(job) }
  }

  func job(_ text: ByteString) -> Job? {
    if text.bytes.first == 37 {
      switch text {
      case "%%", "%+", "%": return state.jobs.last
      case "%-": return state.jobs.dropLast().last ?? state.jobs.last
      default:
        if let number = text.dropFirst().integer {
          return state.jobs.first { $0.number == number }
        }
        let name = text.dropFirst()
        return state.jobs.last { $0.source.hasPrefix(name) }
      }
    }
    guard let process = text.integer else { return nil }
    return (state.jobs + state.disowned).first { $0.process == process }
  }
}
