/// A process that runs all the time, such as a service.
package struct ResidentProcess: Sendable {
  package var number: Int
  package var parent: Int
  /// The user's name.
  package var user: ByteString
  /// The command line; in brackets for a thread of the kernel.
  package var command: ByteString
  /// The resident memory in KiB.
  package var memory: Int
  /// What `ps` shows as its state.
  package var state: ByteString

  /// Creates a process.
  package init(
    number: Int, parent: Int, user: ByteString = "root", command: ByteString, memory: Int = 0,
    state: ByteString = "Ss"
  ) {
    self.number = number
    self.parent = parent
    self.user = user
    self.command = command
    self.memory = memory
    self.state = state
  }

  /// What a host runs after its start.
  package static let ofFreshHost: [ResidentProcess] = [
    ResidentProcess(number: 1, parent: 0, command: "/sbin/init", memory: 11_640),
    ResidentProcess(number: 2, parent: 0, command: "[kthreadd]", state: "S"),
    ResidentProcess(
      number: 358, parent: 1, command: "/lib/systemd/systemd-journald", memory: 15_820),
    ResidentProcess(number: 402, parent: 1, command: "/lib/systemd/systemd-udevd", memory: 6_284),
    ResidentProcess(
      number: 611, parent: 1, user: "systemd-resolve", command: "/lib/systemd/systemd-resolved",
      memory: 12_512),
    ResidentProcess(number: 655, parent: 1, command: "/usr/sbin/cron -f -P", memory: 2_904),
    ResidentProcess(
      number: 689, parent: 1, user: "syslog", command: "/usr/sbin/rsyslogd -n -iNONE",
      memory: 5_632, state: "Ssl"),
    ResidentProcess(number: 694, parent: 1, command: "/lib/systemd/systemd-logind", memory: 7_424),
    ResidentProcess(
      number: 742, parent: 1,
      command: "sshd: /usr/sbin/sshd -D [listener] 0 of 10-100 startups", memory: 8_960),
  ]
}
