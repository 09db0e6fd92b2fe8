import Shell

/// The program `docker-machine`, which makes hosts with engines.
struct DockerMachine {
  let fleet: DockerFleet
  let context: ProcessContext

  private var words: ArraySlice<ByteString> { context.arguments.dropFirst(2) }
  private var names: [ByteString] { words.filter { !$0.hasPrefix("-") } }

  func run() -> Int {
    switch context.arguments.dropFirst().first ?? "" {
    case "create": return create()
    case "ls": return list()
    case "env": return showEnvironment()
    case "config": return forOne { "--tlsverify\n\(certificates($0))-H=tcp://\($0.address):2376\n" }
    case "ip": return forEach { "\($0.address)\n" }
    case "url": return forOne { "tcp://\($0.address):2376\n" }
    case "status": return forOne { isStopped($0) ? "Stopped\n" : "Running\n" }
    case "ssh": return openShell()
    case "rm": return remove()
    case "stop", "kill": return stop()
    case "start", "restart": return start()
    case "version", "-v", "--version":
      context.write("docker-machine version 0.16.2, build bd45ab13\n")
      return 0
    default: return context.notSimulated(Array(context.arguments.dropFirst()).joined(" "))
    }
  }

  private func fail(_ message: ByteString) -> Int {
    context.writeError(message + "\n")
    return 1
  }

  private func machine(_ name: ByteString) -> Machine? {
    fleet.machines.first { $0.hostName == name }
  }

  private func missing(_ name: ByteString) -> Int {
    if fleet.world.supposes {
      context.machine.assumed.append("the machine '\(name)' is supposed to have been created")
      _ = add(name)
      return run()
    }
    return fail(
      "Docker machine \"\(name)\" does not exist. Use \"docker-machine ls\" to list machines. Use \"docker-machine create\" to add a new one."
    )
  }

  private func isStopped(_ machine: Machine) -> Bool {
    fleet.stopped.contains { $0 === machine }
  }

  private func certificates(_ machine: Machine) -> ByteString {
    let folder: ByteString = "/root/.docker/machine/machines/\(machine.hostName)"
    return
      "--tlscacert=\"\(folder)/ca.pem\"\n--tlscert=\"\(folder)/cert.pem\"\n--tlskey=\"\(folder)/key.pem\"\n"
  }

  private func forOne(_ text: (Machine) -> ByteString) -> Int {
    guard let name = names.first else {
      return fail("Error: Expected one machine name as an argument")
    }
    guard let machine = machine(name) else { return missing(name) }
    context.write(text(machine))
    return 0
  }

  private func forEach(_ text: (Machine) -> ByteString) -> Int {
    if names.isEmpty { return forOne(text) }
    for name in names {
      guard let machine = machine(name) else { return missing(name) }
      context.write(text(machine))
    }
    return 0
  }

  // MARK: Machines that come and go

  private func add(_ name: ByteString) -> Machine {
    let machine = fleet.world.host(name) ?? fleet.world.addHost(name)
    machine.address = "192.168.99.\(100 + fleet.machines.count)"
    fleet.machines.append(machine)
    return machine
  }

  /// The name is the last word; flags come before it with their values.
  private func create() -> Int {
    guard let name = words.last, !name.hasPrefix("-") else {
      return fail("Error: No machine name specified")
    }
    if machine(name) != nil { return fail("Docker machine \"\(name)\" already exists") }
    _ = add(name)
    context.write(
      "Running pre-create checks...\nCreating machine...\nWaiting for machine to be running, this may take a few minutes...\nDetecting operating system of created instance...\nWaiting for SSH to be available...\nDetecting the provisioner...\nProvisioning with boot2docker...\nCopying certs to the local machine directory...\nCopying certs to the remote machine...\nSetting Docker configuration on the remote daemon...\nChecking connection to Docker...\nDocker is up and running!\nTo see how to connect your Docker Client to the Docker Engine running on this virtual machine, run: docker-machine env \(name)\n"
    )
    return 0
  }

  private func list() -> Int {
    if words.contains("-q") || words.contains("--quiet") {
      for machine in fleet.machines { context.write("\(machine.hostName)\n") }
      return 0
    }
    if let other = words.first(where: { $0.hasPrefix("-") }) {
      return context.notSimulated("ls \(other)")
    }
    let active = context.environmentValue("DOCKER_HOST")
    var lines: [ByteString] = ["NAME\tACTIVE\tDRIVER\tSTATE\tURL\tSWARM\tDOCKER\tERRORS"]
    for machine in fleet.machines.sorted(by: { $0.hostName < $1.hostName }) {
      let url: ByteString = "tcp://\(machine.address):2376"
      let isDown = isStopped(machine)
      let state: ByteString = isDown ? "Stopped\t\t\tUnknown" : "Running\t\(url)\t\tv28.2.2"
      lines.append(
        "\(machine.hostName)\t\(active == url ? "*" : "-")\tvirtualbox\t\(state)\t")
    }
    for line in TableLayout.aligned(lines, least: 0) { context.write(line + "\n") }
    return 0
  }

  private func showEnvironment() -> Int {
    if words.contains("-u") || words.contains("--unset") {
      for name in ["TLS_VERIFY", "HOST", "CERT_PATH", "MACHINE_NAME"] {
        context.write("unset DOCKER_\(ByteString(name))\n")
      }
      context.write(
        "# Run this command to configure your shell: \n# eval $(docker-machine env -u)\n")
      return 0
    }
    if words.contains("--swarm") { return context.notSimulated("env --swarm") }
    return forOne { machine in
      let name = machine.hostName
      return
        "export DOCKER_TLS_VERIFY=\"1\"\nexport DOCKER_HOST=\"tcp://\(machine.address):2376\"\nexport DOCKER_CERT_PATH=\"/root/.docker/machine/machines/\(name)\"\nexport DOCKER_MACHINE_NAME=\"\(name)\"\n# Run this command to configure your shell: \n# eval $(docker-machine env \(name))\n"
    }
  }

  private func openShell() -> Int {
    guard let name = names.first else {
      return fail("Error: Expected machine name as an argument")
    }
    guard let machine = machine(name) else { return missing(name) }
    let start = context.arguments.firstIndex(of: name) ?? 2
    return RemoteShell.enter(
      machine, as: "root", Array(context.arguments.dropFirst(start + 1)), context)
  }

  private func remove() -> Int {
    for name in names {
      guard let machine = machine(name) else { return missing(name) }
      context.write(
        "About to remove \(name)\nWARNING: This action will delete both local reference and remote instance.\n"
      )
      if !words.contains(where: { ["-y", "-f", "--force", "-fy"].contains($0) }) {
        context.write("Are you sure? (y/n): ")
      }
      fleet.halt(machine)
      fleet.machines.removeAll { $0 === machine }
      context.write("Successfully removed \(name)\n")
    }
    return 0
  }

  private func stop() -> Int {
    for name in names {
      guard let machine = machine(name) else { return missing(name) }
      context.write("Stopping \"\(name)\"...\n")
      fleet.halt(machine)
      fleet.stopped.append(machine)
      context.write("Machine \"\(name)\" was stopped.\n")
    }
    return 0
  }

  private func start() -> Int {
    for name in names {
      guard let machine = machine(name) else { return missing(name) }
      context.write("Starting \"\(name)\"...\n")
      fleet.stopped.removeAll { $0 === machine }
      fleet.resume(machine)
      context.write(
        "Machine \"\(name)\" was started.\nWaiting for SSH to be available...\nDetecting the provisioner...\nStarted machines may have new IP addresses. You may need to re-run the `docker-machine env` command.\n"
      )
    }
    return 0
  }
}
