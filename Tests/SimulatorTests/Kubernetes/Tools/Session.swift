import Shell

@testable import Simulator

/// A shell in a world, for tests of what stands on screen.
final class Session {
  let world: World
  let terminal: Terminal

  init(_ world: World = World()) {
    self.world = world
    terminal = Terminal(on: world.hosts[0], isTerminal: true)
  }

  /// What a command shows.
  @discardableResult
  func callAsFunction(_ command: String) -> String {
    let result = terminal.run(Array(command.utf8))
    world.pause()
    return String(decoding: result.screen, as: UTF8.self)
  }

  /// The status with which a command ends.
  func status(_ command: String) -> Int {
    defer { world.pause() }
    return terminal.run(Array(command.utf8)).status
  }

  /// What a command takes for granted.
  func assumed(_ command: String) -> [String] {
    defer { world.pause() }
    return terminal.run(Array(command.utf8)).assumed.map { $0.text }
  }

  /// Writes a file from the lines of a text.
  func write(_ path: String, _ text: String) {
    world.hosts[0].fileSystem.install(ByteString(path), .file(Array(text.utf8)))
  }
}
