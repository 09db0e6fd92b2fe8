import Shell

/// The programs of images that bring software of a language: nobody can know here what is in their stores,
/// so that they are taken to succeed, and that is said.
enum PackageManagers {
  private static let names: [ByteString] = [
    "microdnf", "pip", "pip3", "npm", "yarn", "pnpm", "gem", "bundle", "composer", "go", "cargo",
    "mvn", "gradle",
  ]

  static var commands: [Command] {
    names.map { name in
      Command(name) { context in
        context.machine.notSimulated.append(context.arguments.joined(" "))
        return 0
      }
    }
  }

  /// A program of which no more than the name is known.
  static func unknown(_ name: ByteString) -> Command {
    Command(name) { context in
      context.machine.notSimulated.append(context.arguments.joined(" "))
      return 0
    }
  }

  /// Lets a machine run the programs that a build put among the files of its image.
  static func adopt(_ inode: Inode, at path: ByteString, on machine: Machine) {
    if let name = inode.program, machine.commands[name] == nil {
      let last = path.split(47).last?.count ?? 0
      machine.install(unknown(name), in: path.dropLast(last + 1))
    } else if case .folder(let table) = inode.content {
      for (name, inner) in table.sorted(by: { $0.key < $1.key }) {
        adopt(inner, at: "\(path)/\(name)", on: machine)
      }
    }
  }
}
