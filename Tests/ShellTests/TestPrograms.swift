import Shell

/// The few programs that the conformance scripts use beside the builtins.
enum TestPrograms {
  static func install(on machine: Machine) {
    machine.install(Command("bash") { _ in 0 }, in: "/bin")
    machine.install(Command("cat", run: cat))
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

  private static func cat(_ context: ProcessContext) -> Int {
    if context.arguments.count == 1 { context.write(context.readAll()) }
    var status = 0
    for name in context.arguments.dropFirst() {
      if name.hasPrefix("/dev/fd/"), let number = name.dropFirst(8).integer {
        while let more = try? context.streams[number]?.read(4096), !more.isEmpty {
          context.write(Array(more))
        }
        continue
      }
      do throws(FileError) {
        context.write(
          try context.fileSystem.readFile(name, from: context.folder, as: context.credentials))
      } catch {
        context.complain(name + ": " + error.message)
        status = 1
      }
    }
    return status
  }
}
