import Shell

/// A plugin of the engine, which volumes, networks or logs are given to.
struct DockerPlugin {
  let identifier: ByteString
  /// With its tag.
  let name: ByteString
  /// The reference that it was got by, with its registry.
  let reference: ByteString
  var description = ByteString()
  var isEnabled = true
  /// What was set, as `NAME=VALUE`.
  var settings: [ByteString] = []

  /// What is known of the plugins that notes use: what they say of themselves, and what they ask to be
  /// allowed.
  static let known: [(name: ByteString, description: ByteString, privileges: [ByteString])] = [
    (
      "vieux/sshfs", "sshFS plugin for Docker",
      [
        "network: [host]", "mount: [/var/lib/docker/plugins/]", "mount: []",
        "device: [/dev/fuse]", "capabilities: [CAP_SYS_ADMIN]",
      ]
    ), ("grafana/loki-docker-driver", "Loki Logging Driver", ["network: [host]"]),
    (
      "rclone/docker-volume-rclone", "Rclone volume plugin for Docker",
      [
        "network: [host]", "mount: [/var/lib/docker-plugins/rclone/config]",
        "mount: [/var/lib/docker-plugins/rclone/cache]", "device: [/dev/fuse]",
        "capabilities: [CAP_SYS_ADMIN]",
      ]
    ),
  ]
}
