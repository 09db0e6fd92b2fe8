/// A simulated machine: its files, its clock, its programs and what its shells may use up.
package final class Machine {
  /// What one run may use up before it ends in a diagnostic.
  ///
  /// The commands of a note take a few hundred steps, a loop of a thousand turns several thousand.
  /// The limits let through twenty times that, and end any script within about 50 ms.
  package struct Limits: Sendable {
    /// Commands and loop turns; long texts, processes and lists count for several.
    package var steps = 100_000
    /// Commands and loop turns of a pipeline's stage, after which its reader goes first.
    package var stageSteps = 10_000
    /// The words of one command.
    package var words = 50_000
    /// Function calls, substitutions and subshells inside each other.
    package var depth = 200
    /// Subshells, programs and jobs.
    package var processes = 5_000
    /// Jobs in the background that have not run yet.
    package var jobs = 500
    /// The bytes of one expanded value or list of words.
    package var expansion = 1 << 20
    /// Creates the usual limits.
    package init() {}
  }

  /// A user of the machine.
  package struct User: Sendable {
    package var name: ByteString
    package var credentials: Credentials
    package var home: ByteString
    package var shell: ByteString

    /// Creates a user.
    package init(
      name: ByteString, credentials: Credentials, home: ByteString, shell: ByteString = "/bin/bash"
    ) {
      self.name = name
      self.credentials = credentials
      self.home = home
      self.shell = shell
    }
  }

  package let fileSystem: FileSystem
  package var hostName: ByteString
  /// The address in the network of its neighbours.
  package var address: ByteString = "192.168.56.10"
  /// The users, as `/etc/passwd` and `/etc/group` have them; the superuser at least.
  package var users: [User] {
    let files = ["/etc/passwd", "/etc/group"].map { (path: ByteString) in
      (try? fileSystem.readFile(path, from: "/", as: .root)) ?? []
    }
    if let known = knownUsers, known.files == files { return known.users }
    let accounts = Accounts(fileSystem)
    var users = accounts.users.map {
      User(
        name: $0.name, credentials: accounts.credentials(of: $0), home: $0.home, shell: $0.shell)
    }
    if users.isEmpty { users = [User(name: "root", credentials: .root, home: "/root")] }
    knownUsers = (files, users)
    return users
  }
  /// What the two files said when they were last read.
  private var knownUsers: (files: [[UInt8]], users: [User])?
  /// The programs, by name; a program's file says which it runs.
  package private(set) var commands: [ByteString: Command] = [:]
  var lastProgramFolders: ProgramFolders?
  package var limits = Limits()
  /// The time, which all machines of a world share.
  package let clock: VirtualClock
  /// Whether the utilities are those of BusyBox, whose messages are shorter than GNU's.
  package var hasBusyBox = false
  /// Whether programs may change the network and mount file systems, as those of most containers may not.
  package var isPrivileged = true
  /// What the superuser may not do here: names of capabilities without their beginning, such as `CHOWN`.
  package var droppedCapabilities: Set<ByteString> = []
  /// What `ulimit` shows.
  package var resourceLimits = ResourceLimits()
  /// What was asked for and is known to be outside of the simulator.
  package var notSimulated: [ByteString] = []
  /// What was taken for granted because nothing in the world says so, as sentences.
  package var assumed: [ByteString] = []
  /// The names of programs that were called and that no file has.
  package var unknownPrograms: [ByteString] = []
  /// Which limit ended the run; `nil` while none did.
  package var exceededLimit: ByteString?
  package var steps = 0
  package var patternMeter = PatternMeter()
  package var processes = 0
  package var nextProcess = 1000
  /// When the machine was started, in nanoseconds since 1970.
  package let started: Int64
  /// The files that were opened in an editor, with the editor: nothing was changed in them.
  package var edited: [(editor: ByteString, file: ByteString)] = []
  /// The machine and the user that a client asked a shell of, which takes what the terminal types next.
  package var session: (machine: Machine, user: ByteString)?
  /// The shell that a program of this machine opened in a container last.
  package var containerShell: ContainerShell?
  /// The processes that run beside the shells, by number.
  package var residents: [ResidentProcess] = ResidentProcess.ofFreshHost

  /// Creates a machine with the usual folders, users and devices.
  package init(
    hostName: ByteString = "localhost", clock: VirtualClock = VirtualClock(),
    users: [User] = [
      User(name: "root", credentials: .root, home: "/root"),
      User(name: "user", credentials: Credentials(user: 1000, group: 1000), home: "/home/user"),
    ]
  ) {
    self.hostName = hostName
    self.clock = clock
    started = clock.now - 3_600_000_000_000
    fileSystem = FileSystem(clock: clock)
    HostFiles.install(on: self, users: users)
  }

  /// Creates a machine with the files and programs that another one has, which was set up and not yet used.
  package init(like model: Machine, hostName: ByteString, clock: VirtualClock) {
    self.hostName = hostName
    self.clock = clock
    started = clock.now - 3_600_000_000_000
    fileSystem = FileSystem(copyOf: model.fileSystem, clock: clock)
    commands = model.commands
    address = model.address
    limits = model.limits
    hasBusyBox = model.hasBusyBox
    knownUsers = model.knownUsers
    HostFiles.installNames(on: self)
  }

  /// Adds a program, with a file that runs it.
  package func install(_ command: Command, in folder: ByteString = "/usr/bin") {
    commands[command.name] = command
    fileSystem.install(folder + "/" + command.name, .program(command.name), mode: 0o755)
  }

  /// Adds a file that runs the shell itself.
  package func installShell(_ name: ByteString) {
    fileSystem.install("/bin/" + name, .program(name), mode: 0o755)
  }

  /// The user with this number.
  package func user(_ number: Int) -> User? {
    users.first { $0.credentials.user == number }
  }

  /// Lets the next run use as much as the limits allow.
  package func renewLimits() {
    steps = 0
    patternMeter = PatternMeter()
    processes = 0
    exceededLimit = nil
  }

  /// Notes that the run used up something, and what.
  package func exceed(_ limit: ByteString) {
    if exceededLimit == nil { exceededLimit = limit }
  }
}
