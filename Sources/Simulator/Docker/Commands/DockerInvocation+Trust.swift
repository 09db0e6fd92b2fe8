import Shell

/// The commands below `docker trust`, of which what a notary would know is not simulated.
extension DockerInvocation {
  func runTrustCommand() -> Int {
    switch command.action {
    case "trust inspect", "trust view":
      // Without a notary nothing is signed.
      if line.isSet("pretty") { return fail(unsigned(line.arguments[0])) }
      context.write("[]\n")
      return fail(line.arguments.map(unsigned).joined("\n"))
    case "trust revoke":
      let name = line.arguments[0]
      if DockerEngine.tagged(name) != name, !line.isSet("yes") {
        context.write("Confirm you would like to delete all signature data for \(name)? [y/N] ")
        guard let first = context.readAll().first, first == 121 || first == 89 else { return 0 }
      }
    case "trust key load":
      let file = line.arguments[0]
      context.write("Loading key from \(ByteString(file.text.quotedGo))...\n")
      if (try? context.fileSystem.find(file, from: context.folder, as: context.credentials)) == nil
      {
        return fail("refusing to load key from \(file): stat \(file): no such file or directory")
      }
    default: break
    }
    return context.notSimulated(command.path.joined(" "))
  }

  private func unsigned(_ name: ByteString) -> ByteString {
    "no signatures or cannot access \(name)"
  }
}
