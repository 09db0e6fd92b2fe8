import Shell

/// Networks and volumes of a project.
extension ComposeInvocation {
  func createNetworks(
    _ services: [ComposeService], _ project: ComposeProject
  ) throws(ComposeFailure) {
    for network in project.networks
    where services.contains(where: { $0.networks.contains(network.key) }) {
      if engine.network(network.name) != nil { continue }
      if network.isExternal {
        throw ComposeFailure(
          "network \(network.name) declared as external, but could not be found")
      }
      progress("Network \(network.name)", "Creating")
      let made = try ask { () throws(EngineRefusal) in
        try engine.createNetwork(
          network.name, driver: network.driver, subnets: network.subnets,
          gateways: network.gateways, ranges: [], isSix: false)
      }
      made.isInternal = network.isInternal
      made.labels =
        network.labels + [
          ("com.docker.compose.network", network.key),
          ("com.docker.compose.project", project.name),
          ("com.docker.compose.version", Self.version.dropFirst()),
        ]
      progress("Network \(network.name)", "Created")
    }
  }

  func createVolumes(
    _ services: [ComposeService], _ project: ComposeProject
  ) throws(ComposeFailure) {
    for volume in project.volumes
    where services.contains(where: { $0.volumes.contains(volume.key) }) {
      if engine.volume(volume.name) != nil { continue }
      if volume.isExternal { throw ComposeFailure("external volume \"\(volume.name)\" not found") }
      progress("Volume \"\(volume.name)\"", "Creating")
      _ = try ask { () throws(EngineRefusal) in
        try engine.createVolume(
          volume.name,
          labels: volume.labels + [
            ("com.docker.compose.project", project.name),
            ("com.docker.compose.version", Self.version.dropFirst()),
            ("com.docker.compose.volume", volume.key),
          ])
      }
      progress("Volume \"\(volume.name)\"", "Created")
    }
  }
}
