import Shell

/// The programs of images that bring software: nobody can know here what is in their stores, so that
/// they are taken to succeed, and that is said.
enum PackageManagers {
  private static let names: [ByteString] = [
    "apt", "apt-get", "apk", "yum", "dnf", "microdnf", "pip", "pip3", "npm", "yarn", "pnpm", "gem",
    "bundle", "composer", "go", "cargo", "mvn", "gradle",
  ]

  static var commands: [Command] { names.map { name in Command(name) { run($0) } } }

  private static func run(_ context: ProcessContext) -> Int {
    context.machine.notSimulated.append(context.arguments.joined(" "))
    let words = context.arguments.dropFirst().filter { !$0.hasPrefix("-") }
    guard let verb = words.first, ["install", "add"].contains(verb),
      ["apt", "apt-get", "apk", "yum", "dnf", "microdnf"].contains(context.arguments[0])
    else { return 0 }
    for package in words.dropFirst() {
      let name = package.split(61)[0].split(60)[0].split(62)[0]
      if name.isEmpty { continue }
      let known = KnownPackage.all.first { $0.names.contains(name.text) }
      for file in known?.files ?? [] {
        context.fileSystem.install(ByteString(file.path), .file(Array(file.text.utf8)))
      }
      for folder in known?.folders ?? [] {
        context.fileSystem.install(ByteString(folder), .folder([:]), mode: 0o755)
      }
      // Programs of which nothing else is known; a package that isn't known has one of its name.
      for program in known?.programs.map({ ByteString($0) }) ?? [name]
      where context.machine.commands[program] == nil {
        context.machine.install(unknown(program), in: known?.programFolder ?? "/usr/bin")
      }
    }
    return 0
  }

  /// A program of which no more than the name is known.
  private static func unknown(_ name: ByteString) -> Command {
    Command(name) { context in
      context.machine.notSimulated.append(context.arguments.joined(" "))
      return 0
    }
  }

  /// Lets a machine run the programs that a build put among the files of its image.
  static func adopt(_ inode: Inode, at path: ByteString, on machine: Machine) {
    switch inode.content {
    case .program(let name) where machine.commands[name] == nil:
      let last = path.split(47).last?.count ?? 0
      machine.install(unknown(name), in: path.dropLast(last + 1))
    case .folder(let table):
      for (name, inner) in table.sorted(by: { $0.key < $1.key }) {
        adopt(inner, at: "\(path)/\(name)", on: machine)
      }
    default: break
    }
  }
}
