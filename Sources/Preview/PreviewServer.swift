package import Diagnostics
package import Site
package import Snippets
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// How a preview is served; the site's own options aside.
package struct PreviewOptions: Sendable {
  /// The address to listen on.
  package var host = "127.0.0.1"
  /// The port to listen on, or the next one that is free.
  package var port: UInt16 = 4000
  /// How often folders are looked at, in milliseconds; `nil` to be told by the system.
  package var pollingInterval: Int?
  /// Whether the commands of posts are checked when they are saved.
  package var checksCommands = true
  /// The programs of the host's own that posts may call.
  package var guests: [GuestProgram] = []

  /// The default options.
  package init() {}
}

/// What a preview has to say.
package enum PreviewEvent: Sendable {
  /// It is ready at a URL; with the mistakes of the site and how long reading it took.
  case ready(url: String, files: Int, diagnostics: [Diagnostic], duration: Duration)
  /// The wanted port was taken.
  case portTaken(UInt16)
  /// The site was made anew after changes of some sources.
  case rebuilt(
    sources: [String], files: Int, diagnostics: [Diagnostic], tabs: Int, duration: Duration)
  /// The site cannot be read at present.
  case failed(SiteFailure)
  /// The commands of a post were checked.
  case checked(CheckedNote)
}

/// Serves a site from memory, follows its sources, and tells the browser.
package final class PreviewServer: Sendable {
  private let source: String
  private let options: PreviewOptions
  private let site: LiveSite
  private let tabs = Tabs()
  private let checks: CommandChecks
  private let tell: @Sendable (PreviewEvent) -> Void
  private let checking = Mutex<Task<Void, Never>?>(nil)

  /// Prepares a preview.
  ///
  /// - Parameters:
  ///   - build: the site and how it is built.
  ///   - options: how it is served.
  ///   - tell: is given what there is to say, one event after the other.
  package init(
    _ build: BuildOptions, _ options: PreviewOptions,
    tell: @escaping @Sendable (PreviewEvent) -> Void
  ) {
    source = build.source
    self.options = options
    self.tell = tell
    site = LiveSite(build)
    checks = CommandChecks(root: build.source, guests: options.guests)
  }

  /// Serves until the task is cancelled.
  ///
  /// - Throws: `SiteFailure` when the site cannot be read at the start, `ServerFailure` when there is
  ///   no port to listen on.
  package func run() async throws {
    signal(SIGPIPE, SIG_IGN)
    let clock = ContinuousClock()
    let start = clock.now
    let server = try HTTPServer(host: options.host, port: options.port)
    if server.port != options.port { tell(.portTaken(options.port)) }
    try await site.load()
    let snapshot = site.snapshot
    showProblems(snapshot)
    let host = options.host.contains(":") ? "[\(options.host)]" : options.host
    tell(
      .ready(
        url: "http://\(host):\(server.port)\(snapshot.basePath)/", files: snapshot.files.count,
        diagnostics: snapshot.diagnostics, duration: start.duration(to: clock.now)))
    let watcher = startWatching(snapshot.folders)
    let handler = PreviewHandler(site: site, tabs: tabs, checks: checks, host: options.host)
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await server.run { await handler.answer($0) } }
      group.addTask { await self.follow(watcher) }
      group.addTask { await self.beat() }
      await group.next()
      group.cancelAll()
      watcher.stop()
      tabs.close()
    }
  }

  private func startWatching(_ folders: [String]) -> any FileWatcher {
    let interval = Duration.milliseconds(options.pollingInterval ?? 500)
    #if canImport(Glibc)
      if options.pollingInterval == nil, let watcher = InotifyWatcher(root: source) {
        watcher.watch(folders)
        BackgroundThread.start { watcher.run() }
        return watcher
      }
    #endif
    let watcher = PollingWatcher(root: source, every: interval)
    watcher.watch(folders)
    Task { await watcher.run() }
    return watcher
  }

  private func beat() async {
    while (try? await Task.sleep(for: .seconds(15))) != nil { tabs.beat() }
  }

  // MARK: Following the sources

  private func follow(_ watcher: any FileWatcher) async {
    for await changes in watcher.changes {
      if Task.isCancelled { return }
      await follow(changes)
      // What happened in new folders before they were watched is found by looking once more.
      while watcher.watch(site.snapshot.folders) {
        await follow(FileChanges(isUncertain: true))
      }
    }
  }

  private func follow(_ changes: FileChanges) async {
    let clock = ContinuousClock()
    let start = clock.now
    let before = site.snapshot.diagnostics
    do throws(SiteFailure) {
      let update = try await site.follow(changes.isUncertain ? nil : changes.files) { early in
        tabs.announce(early, in: site.snapshot)
      }
      let snapshot = site.snapshot
      showProblems(snapshot)
      if update.isEmpty && snapshot.diagnostics == before { return }
      tabs.announce(update, in: snapshot)
      tell(
        .rebuilt(
          sources: update.sources, files: update.count,
          diagnostics: snapshot.diagnostics, tabs: tabs.count,
          duration: start.duration(to: clock.now)))
      if options.checksCommands { check(changes.files, snapshot) }
    } catch {
      tabs.announce(problems: [error.message])
      tell(.failed(error))
    }
  }

  private func showProblems(_ snapshot: LiveSnapshot) {
    let renderer = DiagnosticRenderer(.terminal(color: false))
    let lines = SourceLines(root: source)
    tabs.announce(
      problems: snapshot.diagnostics.filter { $0.severity == .error }.map { diagnostic in
        renderer.render(diagnostic) { file, line in lines.line(line, of: file) }
      })
  }

  // MARK: Checking commands

  /// Checks the saved posts in the background, after the checks that are under way.
  private func check(_ files: Set<String>, _ snapshot: LiveSnapshot) {
    let paths = snapshot.sources.filter { files.contains($0.value) }
    if paths.isEmpty { return }
    checking.withLock { checking in
      let before = checking
      checking = Task.detached(priority: .utility) { [checks, tabs, tell] in
        await before?.value
        for source in paths.values.sorted() {
          await checks.check(saved: source, in: snapshot) { note in
            for (path, source) in snapshot.sources where source == note.file {
              tabs.announceVerdicts(of: path)
            }
            if note.file == source { tell(.checked(note)) }
          }
        }
      }
    }
  }
}
