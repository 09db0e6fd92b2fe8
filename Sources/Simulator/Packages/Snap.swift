import Shell

/// The program `snap`.
enum Snap {
  static func run(_ context: ProcessContext, _ packages: PackageManager) -> Int {
    let words = context.arguments.dropFirst().filter { !$0.hasPrefix("-") }
    let names = words.dropFirst()
    switch words.first ?? "" {
    case "install":
      guard context.credentials.user == 0 else {
        context.writeError("error: access denied (try with sudo)\n")
        return 1
      }
      for name in names {
        let known = PackageTable.find(name) ?? PackageTable.find("\(name)-cli")
        if known == nil, context.machine.commands[name] == nil {
          context.machine.assumed.append("the store has a snap '\(name)'")
        }
        let version = known?.upstream ?? "1.0"
        packages.install(name, version: version)
        context.write("\(name) \(version) from Canonical✓ installed\n")
      }
      return 0
    case "remove":
      for name in names {
        guard packages.version(name) != nil else {
          context.writeError("snap \"\(name)\" is not installed\n")
          continue
        }
        packages.remove(name)
        context.write("\(name) removed\n")
      }
      return 0
    case "version":
      context.write(
        "snap    2.67.1+22.04\nsnapd   2.67.1+22.04\nseries  16\nubuntu  22.04\nkernel  5.15.0-130-generic\n"
      )
      return 0
    default: return context.notSimulated(Array(context.arguments.dropFirst()).joined(" "))
    }
  }
}
