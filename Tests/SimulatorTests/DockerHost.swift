import Shell

@testable import Simulator

/// A world of one host, and a shell on it.
final class DockerHost {
  let world: World
  private lazy var terminal = Terminal(on: world.hosts[0])

  init(seed: UInt64 = 1) { world = World(hosts: ["host"], seed: seed) }

  /// A host with a project in the folder `/root/app`, in which the shell is.
  convenience init(project file: String) {
    self.init()
    world.hosts[0].fileSystem.install("/root/app/compose.yaml", .file(Array(file.utf8)))
    run("cd /root/app")
  }

  /// The host's engine.
  var engine: DockerEngine { world.docker.engine(of: world.hosts[0]) }

  @discardableResult
  func run(_ line: String) -> (output: String, errors: String, status: Int) {
    let result = terminal.run(Array((line + "\n").utf8))
    world.hosts[0].renewLimits()
    return (
      String(decoding: result.output, as: UTF8.self),
      String(decoding: result.errors, as: UTF8.self), result.status
    )
  }
}
