package import Shell

/// The machines of a world that are nodes of a cluster.
extension World {
  /// The host with this name or address, or the node of a cluster that somebody asked for; the name may be
  /// that of the control plane, which the first host is.
  package func host(_ name: ByteString) -> Machine? { find(name, in: clusters.all.map { $0.plan }) }

  /// The same with the nodes of the cluster that the hosts are supposed to be.
  func node(_ name: ByteString) -> Machine? { find(name, in: plans) }

  private func find(_ name: ByteString, in plans: [ClusterPlan]) -> Machine? {
    if let found = hosts.first(where: { $0.hostName == name || $0.address == name }) {
      return found
    }
    for plan in plans {
      if let node = plan.nodes.first(where: { $0.name == name.text || $0.address == name.text }) {
        return machine(of: node)
      }
    }
    return nil
  }

  private var plans: [ClusterPlan] {
    (clusters.isInUse ? [clusters.primary.plan] : clusters.supposed.map { [$0] } ?? [])
      + clusters.others.map { $0.plan }
  }

  /// The machine that a node is, which is added when somebody asks for it first.
  func machine(of node: ClusterPlan.Node) -> Machine? {
    if let found = hosts.first(where: { $0.hostName == ByteString(node.name) }) { return found }
    for plan in plans where plan.nodes.contains(where: { $0.name == node.name }) {
      if node.isControlPlane, !clusters.others.contains(where: { $0.plan.server == plan.server }) {
        return hosts.first
      }
      let machine = addHost(ByteString(node.name))
      machine.address = ByteString(node.address)
      NodeFiles(plan: plan, node: node).install(on: machine)
      return machine
    }
    return nil
  }
}
