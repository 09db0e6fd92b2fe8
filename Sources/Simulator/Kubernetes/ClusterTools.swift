import Shell

/// The tools around clusters that every host has.
extension World {
  var clusterTools: [Command] {
    [
      Command("scp") { [unowned(unsafe) self] in RemoteShell(world: self, context: $0).copy() },
      Command("helm") { [unowned(unsafe) self] in Helm.run($0, on: clusters) },
      Command("minikube") { [unowned(unsafe) self] in Minikube.run($0, on: clusters) },
      Command("kind") { [unowned(unsafe) self] in Kind.run($0, on: clusters) },
      Command("k3d") { [unowned(unsafe) self] in K3d.run($0, on: clusters) },
      Command("eksctl") { [unowned(unsafe) self] in
        CloudStarter(context: $0, clusters: clusters).run()
      },
      Command("kubectx") { [unowned(unsafe) self] in
        ContextSwitches(context: $0, clusters: clusters).runContexts()
      },
      Command("kubens") { [unowned(unsafe) self] in
        ContextSwitches(context: $0, clusters: clusters).runNamespaces()
      },
    ]
  }
}
