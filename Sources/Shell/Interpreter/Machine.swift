/// A simulated machine: its files, its clock, its programs and what its shells may use up.
package final class Machine {
  /// What one run may use up before it ends in a diagnostic.
  package struct Limits: Sendable {
    /// Commands and loop turns.
    package var steps = 400_000
    /// Commands and loop turns of a pipeline's stage, after which its reader goes first.
    package var stageSteps = 50_000
    /// Function calls, substitutions and subshells inside each other.
    package var depth = 200
    /// Subshells, programs and jobs.
    package var processes = 20_000
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
  package let hostName: ByteString
  package private(set) var users: [User]
  /// The programs, by name; a program's file says which it runs.
  package private(set) var commands: [ByteString: Command] = [:]
  package var limits = Limits()
  /// The time, which all machines of a world share.
  package let clock: VirtualClock
  /// What was asked for and is known to be outside of the simulator.
  package var notSimulated: [ByteString] = []
  /// The names of programs that were called and that no file has.
  package var unknownPrograms: [ByteString] = []
  /// Which limit ended the run; `nil` while none did.
  package var exceededLimit: ByteString?
  package var steps = 0
  package var processes = 0
  package var nextProcess = 1000

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
    self.users = users
    fileSystem = FileSystem(clock: clock)
    installFolders()
  }

  private func installFolders() {
    let folders: [ByteString] = [
      "/bin", "/boot", "/dev", "/dev/fd", "/etc", "/home", "/lib", "/media", "/mnt", "/opt",
      "/proc", "/run", "/sbin", "/srv", "/sys", "/usr", "/usr/bin", "/usr/local",
      "/usr/local/bin", "/usr/sbin", "/var", "/var/log", "/var/lib",
    ]
    for folder in folders { fileSystem.install(folder, .folder([:]), mode: 0o755) }
    fileSystem.install("/root", .folder([:]), mode: 0o700)
    fileSystem.install("/tmp", .folder([:]), mode: 0o1777)
    fileSystem.install("/var/tmp", .folder([:]), mode: 0o1777)
    let devices: [(ByteString, Device)] = [
      ("/dev/null", .null), ("/dev/zero", .zero), ("/dev/full", .full), ("/dev/tty", .terminal),
      ("/dev/random", .random), ("/dev/urandom", .random), ("/dev/stdin", .descriptor(0)),
      ("/dev/stdout", .descriptor(1)), ("/dev/stderr", .descriptor(2)),
    ]
    for (path, device) in devices { fileSystem.install(path, .device(device), mode: 0o666) }
    for number in 0..<10 {
      fileSystem.install("/dev/fd/\(number)", .device(.descriptor(number)), mode: 0o666)
    }
    var passwd = ByteString()
    var groups = ByteString()
    for user in users {
      let id = user.credentials
      passwd.append(
        "\(user.name):x:\(id.user):\(id.group):\(user.name):\(user.home):\(user.shell)\n")
      groups.append("\(user.name):x:\(id.group):\n")
      if user.home != "/root" {
        fileSystem.install(user.home, .folder([:]), mode: 0o755, owner: id)
      }
    }
    fileSystem.install("/etc/passwd", .file(passwd.bytes))
    fileSystem.install("/etc/group", .file(groups.bytes))
    fileSystem.install("/etc/hostname", .file((hostName + "\n").bytes))
    fileSystem.install(
      "/etc/hosts", .file(("127.0.0.1\tlocalhost\n127.0.1.1\t" + hostName + "\n").bytes))
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
    processes = 0
    exceededLimit = nil
  }

  /// Notes that the run used up something, and what.
  package func exceed(_ limit: ByteString) {
    if exceededLimit == nil { exceededLimit = limit }
  }
}
