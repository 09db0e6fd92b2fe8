import Shell

/// Reads the mounts of `--mount`, `--volume` and `--tmpfs`.
enum MountReader {
  /// Reads `type=bind,src=/a,dst=/b,readonly`.
  static func read(_ text: ByteString) -> (
    mount: MountRequest, type: ByteString, problem: ByteString?
  ) {
    var mount = MountRequest(kind: .volume, source: "", target: "")
    var type: ByteString = "volume"
    let (fields, problem) = CommaSeparated.read(text)
    if let problem { return (mount, type, problem) }
    for field in fields {
      let (key, value) = field.pair
      if !field.contains(61) {
        switch key {
        case "readonly", "ro": mount.isReadOnly = true
        case "volume-nocopy": mount.copies = false
        case "bind-nonrecursive": break
        default:
          return (mount, type, "invalid field '\(field)' must be a key=value pair")
        }
        continue
      }
      switch key.lowercased {
      case "type":
        type = value.lowercased
        mount.kind = type == "bind" ? .bind : type == "tmpfs" ? .temporary : .volume
      case "source", "src": mount.source = value
      case "target", "dst", "destination": mount.target = value
      case "readonly", "ro":
        guard let flag = flag(value) else {
          return (mount, type, "invalid value for \(key): \(value)")
        }
        mount.isReadOnly = flag
      case "volume-nocopy":
        guard let flag = flag(value) else {
          return (mount, type, "invalid value for \(key): \(value)")
        }
        mount.copies = !flag
      case "tmpfs-size": mount.size = FlagValues.size(value).value
      case "tmpfs-mode", "bind-propagation", "consistency", "volume-label", "volume-driver",
        "volume-opt", "bind-nonrecursive", "bind-recursive", "volume-subpath", "image-subpath":
        break
      default:
        return (mount, type, "unexpected key '\(key)' in '\(field)'")
      }
    }
    if mount.target.isEmpty { return (mount, type, "target is required") }
    return (mount, type, nil)
  }

  private static func flag(_ text: ByteString) -> Bool? {
    switch text {
    case "1", "t", "T", "true", "TRUE", "True": true
    case "0", "f", "F", "false", "FALSE", "False": false
    default: nil
    }
  }

  /// Reads `name:/path:ro` of `-v`, from a folder of the host.
  static func readVolume(_ text: ByteString, folder: ByteString) -> (
    mount: MountRequest, problem: ByteString?
  ) {
    let parts = text.split(58)
    var mount = MountRequest(kind: .volume, source: "", target: parts[0])
    if parts.count > 3 || text.isEmpty { return (mount, "invalid volume specification: '\(text)'") }
    if parts.count == 1 {
      if !mount.target.hasPrefix("/") { mount.target = "/" + mount.target }
      return (mount, nil)
    }
    mount.source = parts[0]
    mount.target = parts[1]
    mount.bindText = text
    if mount.source.isEmpty || mount.target.isEmpty {
      return (mount, "invalid volume specification: '\(text)'")
    }
    if mount.source.hasPrefix("./") || mount.source.hasPrefix("../") || mount.source == "."
      || mount.source == ".." || mount.source.hasPrefix("~")
    {
      mount.source = absolute(mount.source, folder)
      mount.bindText = mount.source + text.dropFirst(parts[0].count)
    }
    if mount.source.hasPrefix("/") {
      mount.kind = .bind
      mount.makesSource = true
    }
    if parts.count == 3 {
      mount.mode = parts[2]
      for word in parts[2].split(44) {
        switch word {
        case "ro": mount.isReadOnly = true
        case "rw", "z", "Z", "cached", "delegated", "consistent", "private", "rprivate", "shared",
          "rshared", "slave", "rslave":
          break
        case "nocopy": mount.copies = false
        default: return (mount, "invalid mode: \(parts[2])")
        }
      }
    }
    if !mount.target.hasPrefix("/") {
      return (
        mount,
        "invalid volume specification: '\(text)': invalid mount config for type \"\(mount.kind.word)\": invalid mount path: '\(mount.target)' mount path must be absolute"
      )
    }
    if mount.target == "/" {
      return (
        mount,
        "invalid volume specification: '\(text)': invalid mount config for type \"\(mount.kind.word)\": invalid specification: destination can't be '/'"
      )
    }
    return (mount, nil)
  }

  /// A path of the host without `.` and `..`.
  static func absolute(_ path: ByteString, _ folder: ByteString) -> ByteString {
    var parts: [ByteString] = []
    let whole = path.hasPrefix("/") ? path : folder + "/" + path
    for part in whole.split(47) where !part.isEmpty && part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined("/")
  }

  /// Reads `/run:size=64m` of `--tmpfs`.
  static func readTemporary(_ text: ByteString) -> MountRequest {
    let halves = text.split(58)
    var mount = MountRequest(kind: .temporary, source: "", target: halves[0])
    for word in halves.count > 1 ? halves[1].split(44) : [] where word.hasPrefix("size=") {
      mount.size = FlagValues.size(word.dropFirst(5)).value
    }
    mount.mode = halves.count > 1 ? halves[1] : ""
    return mount
  }
}
