import Shell
import YAML

/// The keys of Compose files and what may stand behind them (Compose Specification).
enum ComposeSchema {
  /// What may stand behind a key.
  enum Shape {
    case any
    /// A text, a number or a truth value.
    case scalar
    case list
    case map
    case textOrList
    case listOrMap
    /// A text or a mapping with some keys.
    case textOrKeys([String: Shape])
    case keys([String: Shape])
  }

  private static let build: [String: Shape] = [
    "context": .scalar, "dockerfile": .scalar, "dockerfile_inline": .scalar,
    "entitlements": .list, "args": .listOrMap, "ssh": .listOrMap, "labels": .listOrMap,
    "cache_from": .list, "cache_to": .list, "no_cache": .scalar, "additional_contexts": .listOrMap,
    "network": .scalar, "provenance": .scalar, "sbom": .scalar, "pull": .scalar,
    "target": .scalar, "shm_size": .scalar, "extra_hosts": .listOrMap, "isolation": .scalar,
    "privileged": .scalar, "secrets": .list, "tags": .list, "ulimits": .map, "platforms": .list,
  ]

  private static let healthCheck: [String: Shape] = [
    "disable": .scalar, "interval": .scalar, "retries": .scalar, "test": .textOrList,
    "timeout": .scalar, "start_period": .scalar, "start_interval": .scalar,
  ]

  private static let deploy: [String: Shape] = [
    "mode": .scalar, "endpoint_mode": .scalar, "replicas": .scalar, "labels": .listOrMap,
    "rollback_config": .map, "update_config": .map,
    "resources": .keys(["limits": .map, "reservations": .map]), "restart_policy": .map,
    "placement": .map,
  ]

  static let service: [String: Shape] = [
    "develop": .map, "deploy": .keys(deploy), "annotations": .listOrMap, "attach": .scalar,
    "build": .textOrKeys(build), "blkio_config": .map, "cap_add": .list, "cap_drop": .list,
    "cgroup": .scalar, "cgroup_parent": .scalar, "command": .textOrList, "configs": .list,
    "container_name": .scalar, "cpu_count": .scalar, "cpu_percent": .scalar,
    "cpu_shares": .scalar, "cpu_quota": .scalar, "cpu_period": .scalar,
    "cpu_rt_period": .scalar, "cpu_rt_runtime": .scalar, "cpus": .scalar, "cpuset": .scalar,
    "credential_spec": .map, "depends_on": .listOrMap, "device_cgroup_rules": .list,
    "devices": .list, "dns": .textOrList, "dns_opt": .list, "dns_search": .textOrList,
    "domainname": .scalar, "entrypoint": .textOrList, "env_file": .textOrList,
    "environment": .listOrMap, "expose": .list,
    "extends": .textOrKeys(["service": .scalar, "file": .scalar]),
    "external_links": .list, "extra_hosts": .listOrMap, "gpus": .any, "group_add": .list,
    "healthcheck": .keys(healthCheck), "hostname": .scalar, "image": .scalar, "init": .scalar,
    "ipc": .scalar, "isolation": .scalar, "label_file": .textOrList, "labels": .listOrMap,
    "links": .list, "logging": .keys(["driver": .scalar, "options": .map]),
    "mac_address": .scalar, "mem_limit": .scalar, "mem_reservation": .scalar,
    "mem_swappiness": .scalar, "memswap_limit": .scalar, "models": .listOrMap,
    "network_mode": .scalar, "networks": .listOrMap, "oom_kill_disable": .scalar,
    "oom_score_adj": .scalar, "pid": .scalar, "pids_limit": .scalar, "platform": .scalar,
    "ports": .list, "post_start": .list, "pre_stop": .list, "privileged": .scalar,
    "profiles": .list, "provider": .map, "pull_policy": .scalar, "pull_refresh_after": .scalar,
    "read_only": .scalar, "restart": .scalar, "runtime": .scalar, "scale": .scalar,
    "secrets": .list, "security_opt": .list, "shm_size": .scalar, "stdin_open": .scalar,
    "stop_grace_period": .scalar, "stop_signal": .scalar, "storage_opt": .map,
    "sysctls": .listOrMap, "tmpfs": .textOrList, "tty": .scalar, "ulimits": .map,
    "use_api_socket": .scalar, "user": .scalar, "userns_mode": .scalar, "uts": .scalar,
    "volumes": .list, "volumes_from": .list, "working_dir": .scalar,
  ]

  static let network: [String: Shape] = [
    "name": .scalar, "driver": .scalar, "driver_opts": .map,
    "ipam": .keys(["driver": .scalar, "config": .list, "options": .map]), "external": .any,
    "internal": .scalar, "enable_ipv4": .scalar, "enable_ipv6": .scalar, "attachable": .scalar,
    "labels": .listOrMap,
  ]

  static let volume: [String: Shape] = [
    "name": .scalar, "driver": .scalar, "driver_opts": .map, "external": .any,
    "labels": .listOrMap,
  ]

  private static let file: [String: Shape] = [
    "name": .scalar, "environment": .scalar, "content": .scalar, "file": .scalar,
    "external": .any, "labels": .listOrMap, "driver": .scalar, "driver_opts": .map,
    "template_driver": .scalar,
  ]

  private static let top: [String: Shape] = [
    "version": .scalar, "name": .scalar, "services": .map, "networks": .map, "volumes": .map,
    "secrets": .map, "configs": .map, "include": .list, "models": .map,
  ]

  /// Why a document is no Compose file, beginning with the place; `nil` when it is one.
  static func problem(in document: YAMLNode) -> ByteString? {
    guard document.pairs != nil else { return "Top-level object must be a mapping" }
    if let problem = problem(in: document, at: "", .keys(top)) { return problem }
    let sections: [(name: String, shape: [String: Shape])] = [
      ("services", service), ("networks", network), ("volumes", volume), ("secrets", file),
      ("configs", file),
    ]
    for section in sections {
      for pair in document[section.name]?.pairs ?? [] {
        let path = ByteString(section.name + "." + (pair.key.text ?? ""))
        if pair.value.isNull, section.name != "services" { continue }
        if let problem = problem(in: pair.value, at: path, .keys(section.shape)) { return problem }
      }
    }
    return nil
  }

  private static func problem(
    in node: YAMLNode, at path: ByteString, _ shape: Shape
  ) -> ByteString? {
    func must(_ what: ByteString) -> ByteString { "\(path) must be a \(what)" }
    switch shape {
    case .any: return nil
    case .scalar: return node.text == nil ? must("string") : nil
    case .list: return node.elements == nil && !node.isNull ? must("array") : nil
    case .map: return node.pairs == nil && !node.isNull ? must("mapping") : nil
    case .textOrList:
      return node.pairs != nil ? must("string or an array") : nil
    case .listOrMap:
      return node.text != nil && !node.isNull ? must("mapping or an array") : nil
    case .textOrKeys(let keys):
      if node.text != nil { return nil }
      return problem(in: node, at: path, .keys(keys))
    case .keys(let keys):
      guard let pairs = node.pairs else { return node.isNull ? nil : must("mapping") }
      for pair in pairs {
        let name = pair.key.text ?? ""
        guard let inner = keys[name] else {
          if name.hasPrefix("x-") { continue }
          return
            "\(path.isEmpty ? "(root)" : path) additional properties '\(ByteString(name))' not allowed"
        }
        let place = path.isEmpty ? ByteString(name) : path + "." + ByteString(name)
        if let problem = problem(in: pair.value, at: place, inner) { return problem }
      }
      return nil
    }
  }
}

extension YAMLNode {
  /// Whether nothing stands there.
  var isNull: Bool {
    if case .scalar(let text, .plain) = content { return ["", "~", "null"].contains(text) }
    return false
  }

  /// Whether a plain truth value says yes.
  var isTrue: Bool { ["true", "yes", "on", "True", "TRUE"].contains(text ?? "") }

  var bytes: ByteString? { isNull ? nil : text.map { ByteString($0) } }
}
