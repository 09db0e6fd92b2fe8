import Shell

/// The programs of services, as far as people call them themselves: for their versions and settings.
enum Daemons {
  /// Gives a host its daemons.
  static func install(on machine: Machine) {
    machine.install(Command("dockerd", run: dockerd))
    machine.install(Command("kubelet") { version($0, "Kubernetes v1.32.4\n") })
    machine.install(Command("containerd", run: containerd))
    for name: ByteString in ["cron", "sshd", "rsyslogd"] {
      machine.install(Command(name) { version($0, nil) }, in: "/usr/sbin")
    }
    machine.install(Command("dbus-daemon") { version($0, nil) })
    machine.install(Command("ufw-init") { _ in 0 }, in: "/usr/lib/ufw")
    for name: ByteString in ["journald", "logind", "resolved", "timesyncd", "udevd"] {
      machine.install(Command("systemd-\(name)") { version($0, nil) }, in: "/usr/lib/systemd")
    }
  }

  private static func version(_ context: ProcessContext, _ text: ByteString?) -> Int {
    let words = context.arguments.dropFirst()
    if let text, words == ["--version"] || words == ["-v"] {
      context.write(text)
      return 0
    }
    // In the foreground it goes on until somebody stops it.
    context.machine.assumed.append(
      "'\(context.arguments[0])' takes its options and goes on running")
    return 0
  }

  /// `dockerd --validate`, which reads its settings and ends.
  private static func dockerd(_ context: ProcessContext) -> Int {
    var words = context.arguments.dropFirst()
    guard words.contains("--validate") else {
      return version(context, "Docker version 28.2.2, build e6534b4\n")
    }
    var path: ByteString = "/etc/docker/daemon.json"
    while let word = words.popFirst() {
      if word == "--config-file", let next = words.popFirst() {
        path = next
      } else if word.hasPrefix("--config-file=") {
        path = word.dropFirst(14)
      } else if word != "--validate" {
        return context.notSimulated(word)
      }
    }
    if let problem = DaemonSettings.problem(on: context.machine, path: path) {
      context.writeError(problem + "\n")
      return 1
    }
    context.write("configuration OK\n")
    return 0
  }

  private static func containerd(_ context: ProcessContext) -> Int {
    let words = Array(context.arguments.dropFirst())
    if words == ["config", "default"] {
      context.write(settings)
      return 0
    }
    return version(
      context,
      "containerd containerd.io 1.7.27 05044ec0a9a75232cad458027ca83437aae3f4da\n")
  }

  /// The settings that notes change: the image of the sandbox and the driver of control groups.
  private static let settings: ByteString = """
    disabled_plugins = []
    imports = []
    oom_score = 0
    plugin_dir = ""
    required_plugins = []
    root = "/var/lib/containerd"
    state = "/run/containerd"
    temp = ""
    version = 2

    [cgroup]
      path = ""

    [grpc]
      address = "/run/containerd/containerd.sock"
      gid = 0
      uid = 0

    [plugins]

      [plugins."io.containerd.grpc.v1.cri"]
        sandbox_image = "registry.k8s.io/pause:3.8"

        [plugins."io.containerd.grpc.v1.cri".cni]
          bin_dir = "/opt/cni/bin"
          conf_dir = "/etc/cni/net.d"

        [plugins."io.containerd.grpc.v1.cri".containerd]
          default_runtime_name = "runc"
          snapshotter = "overlayfs"

          [plugins."io.containerd.grpc.v1.cri".containerd.runtimes]

            [plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runc]
              runtime_type = "io.containerd.runc.v2"

              [plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runc.options]
                BinaryName = ""
                SystemdCgroup = false

        [plugins."io.containerd.grpc.v1.cri".registry]
          config_path = ""

    """
}
