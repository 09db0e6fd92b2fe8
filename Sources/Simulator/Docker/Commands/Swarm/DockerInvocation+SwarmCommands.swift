import Shell

extension DockerInvocation {
  /// Does what a command on the swarm asks for.
  func runSwarmCommand() throws(EngineRefusal) -> Int {
    switch command.action {
    case "swarm init": return try initSwarm()
    case "swarm join": return try joinSwarm()
    case "swarm leave": return try leaveSwarm()
    case "swarm join-token": return try joinToken()
    case "swarm update": return try updateSwarm()
    case "swarm unlock-key": return try showSwarmKey()
    case "swarm unlock": return try unlockSwarm()
    case "swarm ca": return try showAuthority()
    case "node ls": return try listNodes()
    case "node update": return try updateNode()
    case "node promote", "node demote": return try changeRoles()
    case "node rm": return try removeNodes()
    case "node inspect": return try inspectNodes()
    case "node ps", "service ps": return try listTasks()
    case "secret create", "config create": return try createSwarmFile()
    case "secret ls", "config ls": return try listSwarmFiles()
    case "secret rm", "config rm": return try removeSwarmFiles()
    case "secret inspect", "config inspect": return try inspectSwarmFiles()
    case "service create": return try createService()
    case "service update": return try updateService()
    case "service rollback": return try rollBackService()
    case "service scale": return try scaleServices()
    case "service rm": return try removeServices()
    case "service ls": return try listServices()
    case "service logs": return try serviceLogs()
    case "service inspect": return try inspectServices()
    default: return try runStackCommand()
    }
  }
}
