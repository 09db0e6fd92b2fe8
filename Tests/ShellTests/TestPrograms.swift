import Shell

/// The few programs that the conformance scripts use beside the builtins.
enum TestPrograms {
  static func install(on machine: Machine) {
    machine.installShell("bash")
    for command in Utilities.all { machine.install(command) }
    machine.install(
      Command("env") { context in
        for entry in context.environment { context.write(entry.name + "=" + entry.value + "\n") }
        return 0
      })
    machine.install(
      Command("mkdir") { context in
        for name in context.arguments.dropFirst() {
          _ = try? context.fileSystem.makeFolder(
            name, from: context.folder, as: context.credentials)
        }
        return 0
      })
    machine.install(
      Command("touch") { context in
        for name in context.arguments.dropFirst() {
          _ = try? context.fileSystem.open(
            name, from: context.folder, .append, as: context.credentials)
        }
        return 0
      })
  }
}
