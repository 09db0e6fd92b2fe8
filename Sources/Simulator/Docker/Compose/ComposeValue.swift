import Shell
import YAML

/// What a key of a Compose file says, as `config` shows it: types and orders of the specification.
enum ComposeValue {
  /// The orders in which members of some keys are shown; those of others stay as they are written.
  private static let orders: [String: [String]] = [
    "healthcheck": [
      "test", "timeout", "interval", "retries", "start_period", "start_interval", "disable",
    ],
    "deploy": [
      "mode", "replicas", "labels", "update_config", "rollback_config", "resources",
      "restart_policy", "placement", "endpoint_mode",
    ],
    "resources": ["limits", "reservations"],
    "limits": ["cpus", "memory", "pids"],
    "reservations": ["cpus", "memory", "devices"],
    "update_config": [
      "parallelism", "delay", "failure_action", "monitor", "max_failure_ratio", "order",
    ],
    "restart_policy": ["condition", "delay", "max_attempts", "window"],
    "placement": ["constraints", "preferences", "max_replicas_per_node"],
    "logging": ["driver", "options"],
  ]
  private static let durations: Set<String> = [
    "delay", "interval", "monitor", "start_interval", "start_period", "stop_grace_period",
    "timeout", "window",
  ]
  private static let sizes: Set<String> = [
    "mem_limit", "mem_reservation", "memory", "memswap_limit", "shm_size",
  ]
  /// Names with texts, whatever the texts look like.
  private static let texts: Set<String> = [
    "annotations", "args", "labels", "options", "sysctls", "driver_opts",
  ]

  /// The value of a key.
  static func json(_ node: YAMLNode, key: String) -> JSONValue {
    if texts.contains(key) {
      let pairs = ComposeBuilder.pairs(node).sorted { $0.name < $1.name }
      return .object(pairs.map { .init($0.name.text, .string($0.value.text)) })
    }
    switch node.content {
    case .mapping(let pairs):
      let members = pairs.map { pair in
        JSONValue.Member(pair.key.text ?? "", json(pair.value, key: pair.key.text ?? ""))
      }
      guard let order = orders[key] else { return .object(members) }
      let known = order.compactMap { name in members.first { $0.name == name } }
      return .object(known + members.filter { !order.contains($0.name) })
    case .sequence(let elements): return .array(elements.map { json($0, key: "") })
    case .scalar(let text, let style):
      if key == "test" { return .array([.string("CMD-SHELL"), .string(text)]) }
      return scalar(text, isPlain: style == .plain, key: key)
    }
  }

  private static func scalar(_ text: String, isPlain: Bool, key: String) -> JSONValue {
    if durations.contains(key), let value = Durations.parse(text) {
      return .string(Durations.text(value))
    }
    if sizes.contains(key) {
      let size = FlagValues.size(ByteString(text))
      if size.problem == nil { return .string("\(size.value)") }
    }
    if key == "cpus", Double(text) != nil { return .number(text) }
    guard isPlain else { return .string(text) }
    switch text {
    case "", "~", "null": return .null
    case "true", "True", "TRUE": return .boolean(true)
    case "false", "False", "FALSE": return .boolean(false)
    default:
      let isNumber = Int64(text) != nil || Double(text) != nil && !text.has("x")
      return isNumber ? .number(text) : .string(text)
    }
  }
}
