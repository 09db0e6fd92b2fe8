import Shell
import YAML

/// Ports, volumes, secrets and configs of a service.
extension ComposeServiceReader {
  func ports(_ result: inout ContainerConfiguration) throws(ComposeFailure) {
    for node in node["ports"]?.elements ?? [] {
      var text = node.bytes ?? ""
      if node.pairs != nil {
        let published = node["published"]?.bytes.map { $0 + ":" } ?? ""
        let address = node["host_ip"]?.bytes.map { $0 + ":" } ?? ""
        guard let target = node["target"]?.bytes else {
          throw ComposeFailure("services.\(name).ports: missing required property 'target'")
        }
        text = address + published + target + "/" + (node["protocol"]?.bytes ?? "tcp")
      }
      let (bindings, problem) = PortReader.read(text)
      if let problem { throw ComposeFailure("services.\(name).ports: \(problem)") }
      result.ports += bindings
    }
    for text in ComposeBuilder.texts(node["expose"]) {
      let halves = text.split(47)
      guard let range = PortReader.range(halves[0]) else {
        throw ComposeFailure("services.\(name).expose: invalid port \"\(text)\"")
      }
      for number in range {
        result.exposedPorts.append(
          ContainerPort(number: number, transport: halves.count > 1 ? halves[1] : "tcp"))
      }
    }
  }

  func files(
    _ result: inout ContainerConfiguration, _ service: inout ComposeService
  ) throws(ComposeFailure) {
    for node in node["volumes"]?.elements ?? [] {
      var mount = try node.pairs == nil ? short(node.bytes ?? "") : long(node)
      if mount.kind == .volume, !mount.source.isEmpty {
        service.volumes.append(mount.source)
        if let volume = project.volumes.first(where: { $0.key == mount.source }) {
          mount.source = volume.name
        }
        mount.bindText = ""
      }
      result.mounts.append(mount)
    }
    for text in ComposeBuilder.texts(node["tmpfs"]) {
      result.mounts.append(MountReader.readTemporary(text))
    }
    for (key, folder) in [("secrets", "/run/secrets/"), ("configs", "/")] {
      for node in node[key]?.elements ?? [] {
        try attach(node, ByteString(key), ByteString(folder), &result)
      }
    }
  }

  private func short(_ text: ByteString) throws(ComposeFailure) -> MountRequest {
    var text = text
    if text.hasPrefix("~/") {
      text = (context.environmentValue("HOME") ?? "/root") + text.dropFirst()
    }
    let (mount, problem) = MountReader.readVolume(text, folder: project.folder)
    if let problem { throw ComposeFailure("services.\(name).volumes: \(problem)") }
    return mount
  }

  private func long(_ node: YAMLNode) throws(ComposeFailure) -> MountRequest {
    let type = node["type"]?.bytes ?? ""
    guard let target = node["target"]?.bytes else {
      throw ComposeFailure("services.\(name).volumes: missing required property 'target'")
    }
    var mount = MountRequest(kind: .volume, source: node["source"]?.bytes ?? "", target: target)
    mount.isReadOnly = node["read_only"]?.isTrue ?? false
    switch type {
    case "volume": break
    case "bind":
      mount.kind = .bind
      mount.source = MountReader.absolute(mount.source, project.folder)
      mount.makesSource = node["bind"]?["create_host_path"]?.text != "false"
    case "tmpfs":
      mount.kind = .temporary
      mount.size = node["tmpfs"]?["size"]?.bytes.map { FlagValues.size($0).value }
    case "image", "npipe", "cluster":
      context.machine.notSimulated.append("volumes of type \(type) of a Compose file")
    default:
      throw ComposeFailure("services.\(name).volumes: unsupported volume type \"\(type)\"")
    }
    return mount
  }

  /// Puts a secret or a config, which are files of the project, in its place.
  private func attach(
    _ node: YAMLNode, _ kind: ByteString, _ folder: ByteString,
    _ result: inout ContainerConfiguration
  ) throws(ComposeFailure) {
    let key = node.bytes ?? node["source"]?.bytes ?? ""
    guard let definition = project.document[kind.text]?[key.text] else {
      throw ComposeFailure(
        "service \"\(name)\" refers to undefined \(kind.dropLast()) \(key): invalid compose project"
      )
    }
    if project.isStack { return }
    let wanted = node["target"]?.bytes ?? key
    let target = wanted.hasPrefix("/") ? wanted : folder + wanted
    if let data = try content(of: definition, kind, key) {
      result.files.append((target, data.bytes))
      return
    }
    guard let file = definition["file"]?.bytes else {
      let isExternal = definition["external"].map { $0.isTrue || $0.pairs != nil } ?? false
      throw ComposeFailure(
        isExternal
          ? "unsupported external \(kind.dropLast()) \(key)"
          : "\(kind).\(key): one of file, environment\(kind == "configs" ? ", content" : "") must be set"
      )
    }
    var mount = MountRequest(
      kind: .bind, source: MountReader.absolute(file, project.folder),
      target: target)
    mount.isReadOnly = true
    result.mounts.append(mount)
  }

  /// What a secret or a config says itself; `nil` when it is a file.
  private func content(
    of definition: YAMLNode, _ kind: ByteString, _ key: ByteString
  ) throws(ComposeFailure) -> ByteString? {
    if let text = definition["content"]?.bytes { return text }
    guard let variable = definition["environment"]?.bytes else { return nil }
    guard let value = context.environmentValue(variable) else {
      throw ComposeFailure(
        "environment variable \"\(variable)\" required by \(kind.dropLast()) \"\(key)\" is not set")
    }
    return value
  }
}

/// Lines that are split into words as a shell does, without anything being expanded.
enum ShellWords {
  /// The words; `nil` when a quotation mark is not closed.
  static func split(_ text: ByteString) -> [ByteString]? {
    var words: [ByteString] = []
    var word: [UInt8] = []
    var isOpen = false
    var quote: UInt8?
    var rest = text.bytes[...]
    while let byte = rest.popFirst() {
      if let mark = quote {
        if byte == mark {
          quote = nil
        } else if byte == 92, mark == 34, let next = rest.first, next == 34 || next == 92 {
          word.append(rest.removeFirst())
        } else {
          word.append(byte)
        }
      } else if byte == 34 || byte == 39 {
        quote = byte
        isOpen = true
      } else if byte == 92 {
        if let next = rest.popFirst() { word.append(next) }
        isOpen = true
      } else if byte == 32 || byte == 9 || byte == 10 {
        if isOpen || !word.isEmpty { words.append(ByteString(word)) }
        word = []
        isOpen = false
      } else {
        word.append(byte)
      }
    }
    if quote != nil { return nil }
    if isOpen || !word.isEmpty { words.append(ByteString(word)) }
    return words
  }
}
