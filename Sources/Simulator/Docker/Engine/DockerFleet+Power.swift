import Shell

/// Engines that stop and go on, with their hosts or by themselves.
extension DockerFleet {
  /// Stops the engine of a machine, and its containers with it.
  func halt(_ machine: Machine) {
    let engine = engine(of: machine)
    if engine.isStopped { return }
    engine.interrupted = engine.containers.filter { $0.isUp }
    for container in engine.interrupted {
      let wasStopped = container.wasStopped
      container.wasStopped = true
      container.onEnd = nil
      engine.finish(container, 137)
      container.wasStopped = wasStopped
    }
    engine.isStopped = true
    if let node = engine.node { node.swarm.lose(node) }
  }

  /// Starts the engine of a machine again, and the containers whose restart policies want it.
  func resume(_ machine: Machine) {
    let engine = engine(of: machine)
    guard engine.isStopped else { return }
    engine.isStopped = false
    for container in engine.containers {
      let wasUp = engine.interrupted.contains { $0 === container }
      switch container.configuration.restartPolicy.name {
      case "always": break
      case "unless-stopped", "on-failure": if !wasUp { continue }
      default: continue
      }
      try? engine.start(container)
    }
    engine.interrupted = []
    if let node = engine.node { node.swarm.recover(node) }
  }
}
