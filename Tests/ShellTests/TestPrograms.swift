import Shell

/// The few programs that the conformance scripts use beside the builtins.
enum TestPrograms {
  static func install(on machine: Machine) {
    for shell: ByteString in ["bash", "sh"] { machine.installShell(shell) }
    for command in Utilities.all { machine.install(command) }
  }
}
