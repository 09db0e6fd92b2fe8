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
      Command("kubeadm") { [unowned(unsafe) self] in Kubeadm.run($0, in: self) },
      Command("crictl") { [unowned(unsafe) self] in Crictl(context: $0, world: self).run() },
      Command("etcdctl") { [unowned(unsafe) self] in EtcdClient(context: $0, world: self).run() },
      Command("etcdutl") { [unowned(unsafe) self] in EtcdClient(context: $0, world: self).run() },
      Command("kustomize") { KustomizeProgram(context: $0).run() },
      Command("k3s") { context in
        let words = context.arguments.dropFirst()
        if words.first == "kubectl" { return context.runProgram(Array(words)) }
        if words.first == "--version" || words.first == "-v" {
          context.write("k3s version v1.31.5+k3s1 (56ec5dd4)\ngo version go1.22.10\n")
          return 0
        }
        return context.notSimulated(Array(words).joined(" "))
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
