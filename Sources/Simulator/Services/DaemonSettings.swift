import Shell
import YAML

/// The settings of the docker daemon, `/etc/docker/daemon.json`.
enum DaemonSettings {
  static let path: ByteString = "/etc/docker/daemon.json"

  /// Why the daemon does not start with the settings of a file; `nil` when it does.
  static func problem(on machine: Machine, path: ByteString = path) -> ByteString? {
    guard let data = try? machine.fileSystem.readFile(path, from: "/", as: .root),
      data.contains(where: { $0 > 32 })
    else { return nil }
    let lead: ByteString = "unable to configure the Docker daemon with file \(path): "
    guard let node = JSONReader(file: "daemon.json").read(data).value else {
      return lead + "it is no JSON"
    }
    let value = JSONValue(node)
    let strange = value.members.map { ByteString($0.name) }.filter { !known.contains($0) }
    if strange.isEmpty { return nil }
    return lead + "the following directives don't match any configuration option: "
      + strange.joined(", ")
  }

  /// The directives that the daemon's reference lists.
  private static let known: Set<ByteString> = Set(
    """
    allow-direct-routing allow-nondistributable-artifacts api-cors-header authorization-plugins bip bip6 bridge \
    builder cdi-spec-dirs cgroup-parent containerd containerd-namespace containerd-plugin-namespace \
    cpu-rt-period cpu-rt-runtime data-root debug default-address-pools default-cgroupns-mode default-gateway \
    default-gateway-v6 default-ipc-mode default-network-opts default-runtime default-shm-size \
    default-ulimits dns dns-opts dns-search exec-opts exec-root experimental features firewall-backend \
    fixed-cidr fixed-cidr-v6 graph group host-gateway-ip host-gateway-ips hosts http-proxy https-proxy icc \
    init init-path insecure-registries ip ip-forward ip-forward-no-drop ip-masq iptables ip6tables ipv6 \
    labels live-restore log-driver log-format log-level log-opts max-concurrent-downloads \
    max-concurrent-uploads max-download-attempts metrics-addr mtu no-new-privileges no-proxy \
    node-generic-resources oom-score-adjust pidfile proxies raw-logs registry-mirrors runtimes \
    seccomp-profile selinux-enabled shutdown-timeout storage-driver storage-opts swarm-default-advertise-addr \
    tls tlscacert tlscert tlskey tlsverify userland-proxy userland-proxy-path userns-remap validate
    """.pieces(" ").map { ByteString($0) })
}
