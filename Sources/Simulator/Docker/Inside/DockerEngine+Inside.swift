import Shell

/// The programs that show a container what is around it.
extension DockerEngine {
  /// The programs for a container, which is looked up when they run.
  func insideCommands(for identifier: ByteString) -> [Command] {
    func program(
      _ name: ByteString, _ body: @escaping (DockerContainer, ProcessContext) -> Int
    ) -> Command {
      Command(name) { [unowned(unsafe) self] context in
        guard let container = container(identifier) else { return context.notSimulated("") }
        return body(container, context)
      }
    }
    return [
      program("mount") { MountTable($0).list($1) },
      program("df") { MountTable($0).showSpace($1) },
      program("ip") { [unowned(unsafe) self] in InterfaceTable(stack(of: $0)).show($1) },
      program("ifconfig") { [unowned(unsafe) self] in
        InterfaceTable(stack(of: $0)).showOldStyle($1)
      },
      program("ps") { ProcessTable(inside: $0, $1).show($1) },
    ]
  }

  /// The container whose network a container uses: its own, or the one that it shares.
  private func stack(of container: DockerContainer) -> DockerContainer {
    let mode = container.configuration.network
    guard mode.hasPrefix("container:") else { return container }
    return self.container(mode.dropFirst(10)) ?? container
  }

  /// What the options of a container let its programs do, and how much.
  func applyPrivileges(of container: DockerContainer) {
    let configuration = container.configuration
    let machine = container.machine
    func bare(_ name: ByteString) -> ByteString {
      let upper = ByteString(name.bytes.map { $0 >= 97 && $0 <= 122 ? $0 - 32 : $0 })
      return upper.hasPrefix("CAP_") ? upper.dropFirst(4) : upper
    }
    let added = configuration.addedCapabilities.map(bare)
    machine.isPrivileged =
      configuration.isPrivileged || added.contains("ALL") || added.contains("SYS_ADMIN")
      || added.contains("NET_ADMIN")
    var dropped = Set(configuration.droppedCapabilities.map(bare))
    if dropped.contains("ALL") {
      dropped.formUnion(["CHOWN", "NET_RAW", "FOWNER", "DAC_OVERRIDE"])
    }
    machine.droppedCapabilities = dropped.subtracting(added)
    machine.resourceLimits.set("nofile", soft: 1_048_576, hard: 1_048_576)
    for limit in configuration.limits {
      machine.resourceLimits.set(limit.name, soft: limit.soft, hard: limit.hard)
    }
  }
}
