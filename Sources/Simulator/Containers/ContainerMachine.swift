import Shell

/// The machines that the programs of containers see, Docker's and Kubernetes' alike.
enum ContainerMachine {
  /// The machines of images as they are before anything is done with them, by the images' names.
  final class Models {
    private var machines: [ByteString: Machine] = [:]

    /// Makes a machine like `ContainerMachine.make` does, after the one that an earlier container began with.
    func make(_ hostName: ByteString, at now: Int64, image: ImageCatalogue.Entry?) -> Machine {
      let key: ByteString = image.map { "\(ByteString($0.name)):\(ByteString($0.version))" } ?? ""
      let model: Machine
      if let known = machines[key] {
        model = known
      } else {
        model = ContainerMachine.make("", at: now, image: image)
        machines[key] = model
      }
      let machine = Machine(like: model, hostName: hostName, clock: VirtualClock(now))
      // What is installed on a machine is its own.
      if let image { PackagePrograms.install(on: machine, of: image) }
      return machine
    }
  }

  /// Makes one with the files and programs of an image, and a clock of its own that may run ahead.
  static func make(
    _ hostName: ByteString, at now: Int64, image: ImageCatalogue.Entry?
  ) -> Machine {
    let machine = World.makeMachine(
      hostName, clock: VirtualClock(now),
      users: [Machine.User(name: "root", credentials: .root, home: "/root")])
    let files = machine.fileSystem
    remove("/snap", files)
    guard let image else { return machine }
    for path in missingFolders(of: image.image) { remove(path, files) }
    for file in image.image.files {
      files.install(
        ByteString(file.path), .file(Array(file.text.utf8)),
        mode: file.path.hasSuffix(".sh") ? 0o755 : 0o644)
    }
    installEntrypoint(of: image.image, files)
    if let release = OperatingSystem.release(of: image) {
      files.install("/etc/os-release", .file(release.bytes))
    }
    if image.name != "debian" { remove("/etc/debian_version", files) }
    if image.name != "ubuntu" { remove("/etc/lsb-release", files) }
    machine.install(top)
    machine.hasBusyBox = image.image.hasBusyBox
    if machine.hasBusyBox { remove("/bin/bash", files) }
    PackagePrograms.install(on: machine, of: image)
    for program in image.image.programs {
      machine.install(program.command(version: image.version))
    }
    for name in ImageTools.names(of: image.name).map({ ByteString($0) })
    where machine.commands[name] == nil {
      machine.install(
        Command(name) { $0.notSimulated(Array($0.arguments.dropFirst()).joined(" ")) })
    }
    return machine
  }

  /// Shows processes until somebody ends it.
  private static var top: Command {
    Command("top") { context in
      let words = context.arguments.dropFirst()
      if words.contains(where: { $0.hasPrefix("-n") || $0.hasPrefix("-b") }) {
        return context.notSimulated(Array(words).joined(" "))
      }
      context.machine.exceed("time")
      return 137
    }
  }

  /// Folders that hosts have and images haven't.
  private static func missingFolders(of image: CatalogueImage) -> [ByteString] {
    if image.behaviour != .shell { return ["/boot"] }
    if !image.hasBusyBox { return [] }
    // What is made for BusyBox alone has no more than it needs.
    return image.command == ["sh"]
      ? ["/boot", "/media", "/mnt", "/opt", "/run", "/srv"] : ["/boot", "/lib64"]
  }

  /// Images' scripts prepare something and then become the program that is asked for.
  private static func installEntrypoint(of image: CatalogueImage, _ files: FileSystem) {
    guard let script = image.entrypoint.first, script.hasSuffix(".sh"),
      !image.command.isEmpty
    else { return }
    let path = script.hasPrefix("/") ? script : "/usr/local/bin/" + script
    files.install(ByteString(path), .file(Array("#!/bin/sh\nexec \"$@\"\n".utf8)), mode: 0o755)
  }

  private static func remove(_ path: ByteString, _ files: FileSystem) {
    if let place = try? files.locate(path, from: "/", as: .root, followLast: false),
      place.inode != nil
    {
      try? files.unlink(place, as: .root)
    }
  }

  /// Why a program can't be executed, in the words of the runtime (runc); `nil` when it can.
  static func problem(
    of program: ByteString, on machine: Machine, in folder: ByteString
  ) -> (message: ByteString, status: Int)? {
    if program.contains(47) {
      let found = try? machine.fileSystem.find(program, from: folder, as: .root)
      guard let inode = found else {
        return ("exec: \"\(program)\": stat \(program): no such file or directory: unknown", 127)
      }
      if inode.isFolder {
        return ("exec: \"\(program)\": is a directory: unknown: permission denied", 126)
      }
      if inode.mode & 0o111 == 0 {
        return ("exec: \"\(program)\": permission denied: unknown", 126)
      }
      return nil
    }
    if program != "bash"
      || (try? machine.fileSystem.find("/bin/bash", from: "/", as: .root)) != nil
    {
      if machine.commands[program] != nil || shellPrograms.contains(program) { return nil }
    }
    for folder: ByteString in [
      "/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin",
    ] {
      if let inode = try? machine.fileSystem.find(folder + "/" + program, from: "/", as: .root),
        inode.mode & 0o111 != 0
      {
        return nil
      }
    }
    return ("exec: \"\(program)\": executable file not found in $PATH: unknown", 127)
  }

  /// Programs of images that are part of the shell here.
  private static let shellPrograms: [ByteString] = [
    "sh", "bash", "echo", "true", "false", "pwd", "printf", "test", "[", "kill",
  ]
}
