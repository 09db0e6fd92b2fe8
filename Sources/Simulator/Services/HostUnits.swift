import Shell

/// The units that every host has: those of Ubuntu's server, the container runtime and the kubelet.
enum HostUnits {
  /// Writes the unit files, and the links of those that are enabled.
  static func install(on machine: Machine) {
    let files = machine.fileSystem
    for unit in all {
      files.install("/lib/systemd/system/\(unit.name)", .file(text(of: unit).bytes))
      if unit.isEnabled, let target = unit.target {
        files.install(
          "/etc/systemd/system/\(target).wants/\(unit.name)",
          .symbolicLink("/lib/systemd/system/\(unit.name)"), mode: 0o777)
      }
    }
    files.install(
      "/etc/systemd/system/sshd.service", .symbolicLink("/lib/systemd/system/ssh.service"),
      mode: 0o777)
    files.install(
      "/lib/systemd/system/kubelet.service.d/10-kubeadm.conf", .file(kubeletDropIn.bytes))
    for name: ByteString in ["docker", "ssh", "cron"] {
      files.install(
        "/etc/init.d/\(name)",
        .file(
          Array("#!/bin/sh\n# Starts and stops \(name.text) where there is no systemd.\n".utf8)),
        mode: 0o755)
    }
  }

  private struct Entry {
    var name: ByteString
    var description: ByteString
    var documentation: ByteString
    var program: ByteString?
    var type: ByteString = "notify"
    var isEnabled = true
    var target: ByteString? = "multi-user.target"
    var more: ByteString = ""
  }

  private static let all: [Entry] = [
    Entry(
      name: "containerd.service", description: "containerd container runtime",
      documentation: "https://containerd.io", program: "/usr/bin/containerd",
      more: "Restart=always\nRestartSec=5\nDelegate=yes\n"),
    Entry(
      name: "cron.service", description: "Regular background program processing daemon",
      documentation: "man:cron(8)", program: "/usr/sbin/cron -f -P", type: "simple"),
    Entry(
      name: "dbus.service", description: "D-Bus System Message Bus",
      documentation: "man:dbus-daemon(1)",
      program: "/usr/bin/dbus-daemon --system --address=systemd:", target: nil),
    Entry(
      name: "docker.service", description: "Docker Application Container Engine",
      documentation: "https://docs.docker.com",
      program:
        "/usr/bin/dockerd -H unix:///var/run/docker.sock --containerd=/run/containerd/containerd.sock",
      more: "ExecReload=/bin/kill -s HUP $MAINPID\nRestart=always\nRestartSec=2\nDelegate=yes\n"),
    Entry(
      name: "docker.socket", description: "Docker Socket for the API", documentation: "",
      isEnabled: false, target: "sockets.target"),
    Entry(
      name: "kubelet.service", description: "kubelet: The Kubernetes Node Agent",
      documentation: "https://kubernetes.io/docs/", program: "/usr/bin/kubelet", type: "simple",
      more: "Restart=always\nStartLimitInterval=0\nRestartSec=10\n"),
    Entry(
      name: "rsyslog.service", description: "System Logging Service",
      documentation: "man:rsyslogd(8)", program: "/usr/sbin/rsyslogd -n -iNONE"),
    Entry(
      name: "ssh.service", description: "OpenBSD Secure Shell server",
      documentation: "man:sshd(8)", program: "/usr/sbin/sshd -D"),
    Entry(
      name: "systemd-journald.service", description: "Journal Service",
      documentation: "man:systemd-journald.service(8)", program: "/lib/systemd/systemd-journald",
      target: nil),
    Entry(
      name: "systemd-logind.service", description: "User Login Management",
      documentation: "man:systemd-logind.service(8)", program: "/lib/systemd/systemd-logind",
      target: nil),
    Entry(
      name: "systemd-resolved.service", description: "Network Name Resolution",
      documentation: "man:systemd-resolved.service(8)", program: "/lib/systemd/systemd-resolved"),
    Entry(
      name: "systemd-timesyncd.service", description: "Network Time Synchronization",
      documentation: "man:systemd-timesyncd.service(8)",
      program: "/lib/systemd/systemd-timesyncd", target: "sysinit.target"),
    Entry(
      name: "systemd-udevd.service",
      description: "Rule-based Manager for Device Events and Files",
      documentation: "man:systemd-udevd.service(8)", program: "/lib/systemd/systemd-udevd",
      target: nil),
    Entry(
      name: "ufw.service", description: "Uncomplicated firewall", documentation: "man:ufw(8)",
      program: "/usr/lib/ufw/ufw-init start quiet", type: "oneshot",
      more: "RemainAfterExit=yes\n"),
    Entry(
      name: "multi-user.target", description: "Multi-User System",
      documentation: "man:systemd.special(7)", target: nil),
  ]

  static let names: [ByteString] = all.map { $0.name }

  private static func text(of unit: Entry) -> ByteString {
    var text: ByteString = "[Unit]\nDescription=\(unit.description)\n"
    if !unit.documentation.isEmpty { text.append("Documentation=\(unit.documentation)\n") }
    if let program = unit.program {
      text.append("\n[Service]\nType=\(unit.type)\nExecStart=\(program)\n\(unit.more)")
    } else if unit.name.hasSuffix(".socket") {
      text.append(
        "\n[Socket]\nListenStream=/run/docker.sock\nSocketMode=0660\nSocketGroup=docker\n")
    }
    if let target = unit.target { text.append("\n[Install]\nWantedBy=\(target)\n") }
    return text
  }

  private static let kubeletDropIn: ByteString = """
    [Service]
    Environment="KUBELET_KUBECONFIG_ARGS=--bootstrap-kubeconfig=/etc/kubernetes/bootstrap-kubelet.conf --kubeconfig=/etc/kubernetes/kubelet.conf"
    Environment="KUBELET_CONFIG_ARGS=--config=/var/lib/kubelet/config.yaml"
    EnvironmentFile=-/var/lib/kubelet/kubeadm-flags.env
    EnvironmentFile=-/etc/default/kubelet
    ExecStart=
    ExecStart=/usr/bin/kubelet $KUBELET_KUBECONFIG_ARGS $KUBELET_CONFIG_ARGS $KUBELET_KUBEADM_ARGS $KUBELET_EXTRA_ARGS

    """
}
