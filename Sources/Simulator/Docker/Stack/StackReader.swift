import Shell
import YAML

/// Reads the Compose files of a stack as docker's own client does: version 3 of the format, without
/// `.env` files.
struct StackReader {
  let context: ProcessContext
  let stack: ByteString
  let files: [ByteString]

  /// What swarms do nothing with.
  private static let unsupported = [
    "build", "cgroup_parent", "cgroupns_mode", "devices", "domainname", "external_links", "ipc",
    "links", "mac_address", "network_mode", "pid", "privileged", "restart", "security_opt",
    "shm_size", "userns_mode",
  ]
  private static let deprecated: [(key: String, why: ByteString)] = [
    ("container_name", "Setting the container name is not supported."),
    (
      "expose",
      "Exposing ports is unnecessary - services on the same network can access each other's containers on any port."
    ),
  ]
  private static let forbidden = [
    "cpu_quota", "cpu_shares", "cpuset", "mem_limit", "memswap_limit",
  ]
  /// The version of files that name none.
  static let newestVersion = "3.13"

  /// Keys of the Compose Specification that version 3 does not have.
  private static let unknown = [
    "annotations", "attach", "blkio_config", "cgroup", "cpu_count", "cpu_percent", "cpu_period",
    "cpu_rt_period", "cpu_rt_runtime", "cpus", "develop", "device_cgroup_rules", "dns_opt",
    "extends",
    "gpus", "group_add", "label_file", "mem_reservation", "mem_swappiness", "models",
    "oom_kill_disable", "pids_limit", "platform", "post_start", "pre_stop", "profiles", "provider",
    "pull_policy", "pull_refresh_after", "runtime", "scale", "storage_opt", "use_api_socket", "uts",
    "volumes_from",
  ]

  /// The project, with the services' full names in the place of the project's.
  func read() throws(ComposeFailure) -> ComposeProject {
    let reader = ComposeReader(
      context: context, fileNames: files, projectName: stack, isStack: true
    ) { _ in }
    return try reader.read()
  }

  /// What version 3 refuses in a file; `nil` when it is fine.
  static func problem(in document: YAMLNode) -> ByteString? {
    if let version = document["version"]?.bytes, !version.hasPrefix("3") {
      return "unsupported Compose file version: \(version)"
    }
    if document["name"] != nil || document["include"] != nil {
      let key: ByteString = document["name"] != nil ? "name" : "include"
      return "(root) Additional property \(key) is not allowed"
    }
    for pair in document["services"]?.pairs ?? [] {
      let name = ByteString(pair.key.text ?? "")
      for key in forbidden where pair.value[key] != nil {
        return
          "Compose file contains unsupported options:\n\n\(ByteString(key)): Set resource limits using deploy.resources\n"
      }
      for key in unknown where pair.value[key] != nil {
        return "services.\(name) Additional property \(ByteString(key)) is not allowed"
      }
      if pair.value["depends_on"]?.pairs != nil {
        return "services.\(name).depends_on must be a list"
      }
    }
    return nil
  }

  /// What the client says of keys that it leaves out.
  static func notices(of document: YAMLNode) -> ByteString {
    let services = document["services"]?.pairs ?? []
    func has(_ key: String) -> Bool { services.contains { $0.value[key] != nil } }
    var text = ByteString()
    let ignored = unsupported.filter(has)
    if !ignored.isEmpty {
      text.append(
        "Ignoring unsupported options: \(ByteString(ignored.joinedText(", ")))\n\n")
    }
    let old = deprecated.filter { has($0.key) }
    if !old.isEmpty {
      text.append("Ignoring deprecated options:\n\n")
      for entry in old { text.append("\(ByteString(entry.key)): \(entry.why)\n\n") }
    }
    return text
  }
}
