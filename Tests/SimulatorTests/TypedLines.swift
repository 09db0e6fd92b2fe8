import Shell
import Simulator

/// What a terminal on a world's first host shows of each line, with the status where it is not 0.
func type(_ lines: [String], on world: World) -> [String] {
  let terminal = Terminal(on: world.hosts[0])
  return withExtendedLifetime(world) {
    lines.map { line in
      let result = terminal.run(Array(line.utf8))
      return ByteString(result.screen).text + (result.status == 0 ? "" : "[\(result.status)]")
    }
  }
}
