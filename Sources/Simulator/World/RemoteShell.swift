import Shell

/// The program `ssh`: shells on the other hosts of a world.
struct RemoteShell {
  let world: World
  let context: ProcessContext

  /// The options that have a value.
  private static let withValue: [ByteString] = [
    "-i", "-p", "-o", "-l", "-F", "-E", "-J", "-b", "-c", "-m", "-S", "-e",
  ]
  /// Options that lead ports elsewhere or do something else than open a shell.
  private static let others: [UInt8] = Array("LRDWNfOQw".utf8)

  func run() -> Int {
    var rest = context.arguments.dropFirst()
    var user: ByteString?
    while let word = rest.first, word.hasPrefix("-"), word.count > 1 {
      rest = rest.dropFirst()
      if word.bytes.dropFirst().prefix(1).contains(where: { Self.others.contains($0) }) {
        return notSimulated()
      }
      if Self.withValue.contains(word), let value = rest.popFirst(), word == "-l" { user = value }
    }
    guard let target = rest.popFirst() else {
      _ = context.write(
        Array("usage: ssh [options] destination [command [argument ...]]\n".utf8), to: 2)
      return 255
    }
    let parts = target.split(64)
    if parts.count == 2 { user = parts[0] }
    guard let machine = machine(parts.last ?? target) else { return notSimulated() }
    return Self.enter(machine, as: user, Array(rest), context)
  }

  private func notSimulated() -> Int {
    context.notSimulated(Array(context.arguments.dropFirst()).joined(" "))
  }

  private func machine(_ name: ByteString) -> Machine? {
    if name == "localhost" || name.hasPrefix("127.") { return context.machine }
    return world.hosts.first { $0.hostName == name || $0.address == name }
  }

  /// Runs a command on a machine; without one, its shell takes what the terminal types next.
  static func enter(
    _ machine: Machine, as user: ByteString?, _ command: [ByteString], _ context: ProcessContext
  ) -> Int {
    let known = user.flatMap { name in machine.users.first { $0.name == name }?.name } ?? "root"
    if command.isEmpty, context.streams[0]?.isTerminal == true {
      context.machine.session = (machine, known)
      return 0
    }
    let terminal = Terminal(on: machine, user: known)
    let source = command.isEmpty ? context.readAll() : command.joined(" ").bytes
    let result = terminal.runApart(source)
    context.write(result.output)
    _ = context.write(result.errors, to: 2)
    if machine !== context.machine {
      context.machine.notSimulated += result.notSimulated
      context.machine.assumed += result.assumed
      context.machine.unknownPrograms += result.unknownPrograms
      if let limit = result.exceededLimit { context.machine.exceed(limit) }
    }
    return result.status
  }
}
