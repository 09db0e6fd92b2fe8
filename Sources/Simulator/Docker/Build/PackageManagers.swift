import Shell

/// The programs of images that bring software of a language: nobody can know here what is in their stores,
/// so that they are taken to succeed, and that is said.
enum PackageManagers {
  private static let names: [ByteString] = [
    "microdnf", "pip", "pip3", "npm", "yarn", "pnpm", "gem", "bundle", "composer", "go", "cargo",
    "mvn",
    "gradle",
  ]

  static var commands: [Command] {
    names.map { name in
      Command(name) { context in
        context.machine.notSimulated.append(context.arguments.joined(" "))
        return 0
      }
    }
  }
}
