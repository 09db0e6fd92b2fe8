import Shell
import YAML

/// What a task's environment, host name and mounts may say of the task itself.
struct TaskPlaceholders {
  let task: SwarmTask
  let node: SwarmNode

  /// Puts the task's own values into `{{.Node.Hostname}}` and the like.
  func fill(_ text: ByteString) -> ByteString {
    if !text.text.has("{{") { return text }
    let value = Document.object([
      (
        "Service",
        Document.object([
          ("ID", Document.text(task.service.identifier)),
          ("Name", Document.text(task.service.name)),
          ("Labels", Document.map(task.spec.labels)),
        ])
      ),
      (
        "Node",
        Document.object([
          ("ID", Document.text(node.identifier)), ("Hostname", Document.text(node.hostName)),
          (
            "Platform",
            Document.object([("Architecture", .string("x86_64")), ("OS", .string("linux"))])
          ),
        ])
      ),
      (
        "Task",
        Document.object([
          ("ID", Document.text(task.identifier)),
          ("Name", Document.text("\(task.name).\(task.identifier)")),
          (
            "Slot",
            Document.text(task.slot > 0 ? ByteString(task.slot) : node.identifier)
          ),
        ])
      ),
    ])
    var bytes: [UInt8] = []
    do throws(GoTemplate.Failure) {
      let template = try GoTemplate(text.bytes)
      try template.fill(value, missing: .isRefusedByType("template.Context"), into: &bytes)
    } catch { return text }
    return ByteString(bytes)
  }
}
