import Shell

/// What docker's client checks of a flag's value before it asks the engine, with its words.
enum FlagValues {
  /// Why a value is refused; `nil` when it isn't.
  static func problem(_ flag: CommandGrammar.Flag, _ value: ByteString, action: ByteString)
    -> ByteString?
  {
    switch (flag.name.text, flag.type.text) {
    case ("memory-swap", "bytes"): return value == "-1" ? nil : size(value).problem
    case (_, "bytes"): return size(value).problem
    case (_, "decimal"):
      return isRational(value) ? nil : "failed to parse \(value) as a rational number"
    case ("dns", "list"), ("dns-add", "list"):
      return isAddress(value) ? nil : "IP address is not correctly formatted: \(value)"
    case ("add-host", "list"): return hostProblem(value)
    case ("host", "list"), ("host-add", "list"):
      return action.hasPrefix("service") ? hostProblem(value) : nil
    case (_, "float"):
      return Double(value.text) == nil
        ? "strconv.ParseFloat: parsing \(ByteString(value.text.quotedGo)): invalid syntax" : nil
    case ("ulimit", _), ("ulimit-add", _): return limit(value).problem
    case ("publish", _) where action == "service create", ("publish-add", _), ("publish-rm", _):
      if value.isEmpty { return "no port specified: <empty>" }
      return
        (PortReader.isLong(value) ? PortReader.readLong(value) : PortReader.read(value)).problem
    case ("device-read-bps", _), ("device-write-bps", _):
      return rate(value) {
        size($0).problem == nil ? size($0).value : nil
      } says: {
        "\($0)[<unit>]. Number must be a positive integer. Unit is optional and can be kb, mb, or gb"
      }
    case ("device-read-iops", _), ("device-write-iops", _):
      return rate(value) {
        $0.hasPrefix("-") ? nil : $0.integer64
      } says: {
        "\($0). Number must be a positive integer"
      }
    case ("blkio-weight-device", _): return weight(value)
    case ("device-cgroup-rule", _):
      return isDeviceRule(value) ? nil : "invalid device cgroup format '\(value)'"
    case (_, "secret"), (_, "config"):
      return fileProblem(value, kind: flag.type)
    case (_, "gpu-request"): return graphicsProblem(value)
    case (_, "network"): return NetworkOption(value).problem
    case ("mount", "mount"): return MountReader.read(value).problem
    case ("label", "list"), ("label-add", "list"), ("container-label", "list"),
      ("container-label-add", "list"):
      return action.hasPrefix("node") ? nil : labelProblem(value)
    case ("attach", "list"):
      return ["stdin", "stdout", "stderr"].contains(value.lowercased)
        ? nil : "valid streams are STDIN, STDOUT and STDERR"
    case ("link", "list"):
      let parts = value.split(58)
      return value.isEmpty
        ? "empty string specified for links"
        : parts.count > 2 ? "bad format for links: \(value)" : nil
    case ("generic-resource", _), ("generic-resource-add", _):
      return value.contains(61)
        ? nil : "invalid generic-resource format `\(value)` expected `name=value`"
    case ("filter", "filter"):
      return value.contains(61)
        ? nil
        : "bad format of filter (expected name=value)"
    case (_, "duration"):
      return Durations.problem(value.text).map { ByteString($0) }
    case ("sysctl", "map"): return isSystemSetting(value) ? nil : "sysctl '\(value)' is not allowed"
    case ("docker", "stringToString"):
      return value.contains(61) ? nil : "\(value) must be formatted as key=value"
    case ("tag", _) where action == "classic build":
      return DockerImageReference.problem(value)
    case ("dns-search", "list"), ("dns-search-add", "list"):
      return isDomain(value) ? nil : "\(value) is not a valid domain"
    case ("default-addr-pool", _):
      let isFine = value.split(44).allSatisfy { AddressRange($0) != nil }
      return isFine ? nil : "invalid string being converted to CIDR: \(value)"
    case ("placement-pref", _), ("placement-pref-add", _), ("placement-pref-rm", _):
      let (strategy, rest) = value.pair
      if !value.contains(61) {
        return "placement preference must be of the format \"<strategy>=<arg>\""
      }
      return strategy == "spread" || rest.isEmpty && strategy == "spread"
        ? nil : "unsupported placement preference \(strategy) (only spread is supported)"
    default: return nil
    }
  }

  /// Whether a text is a decimal number, of whatever size.
  private static func isRational(_ text: ByteString) -> Bool {
    Double(text.text) != nil
      && text.bytes.allSatisfy { (48...57).contains($0) || [43, 45, 46, 69, 101].contains($0) }
  }

  /// Why a text is no host with its address, such as `db:10.0.0.2` or `db=host-gateway`.
  private static func hostProblem(_ text: ByteString) -> ByteString? {
    let separator: UInt8 = text.contains(61) ? 61 : 58
    let name = text.split(separator)[0]
    if name.isEmpty || name.count == text.count {
      return "bad format for add-host: \(ByteString(text.text.quotedGo))"
    }
    var address = text.dropFirst(name.count + 1)
    if address == "host-gateway" { return nil }
    if address.hasPrefix("["), address.hasSuffix("]") { address = address.dropFirst().dropLast() }
    return isAddress(address)
      ? nil : "invalid IP address in add-host: \(ByteString(address.text.quotedGo))"
  }

  /// Why a label is none: a name without white space stands before the first `=`.
  private static func labelProblem(_ text: ByteString) -> ByteString? {
    let name = ByteString(Array(text.pair.name.bytes.drop { $0 == 32 || $0 == 9 }))
    if name.isEmpty { return "invalid label '\(text)': empty name" }
    return name.contains(32) || name.contains(9) ? "label '\(name)' contains whitespaces" : nil
  }

  /// Why a text is no device with a rate, such as `/dev/sda:1mb`.
  private static func rate(
    _ text: ByteString, read: (ByteString) -> Int64?, says: (ByteString) -> ByteString
  ) -> ByteString? {
    let (path, problem) = device(text)
    if let problem { return problem }
    if read(text.dropFirst(path.count + 1)) != nil { return nil }
    return
      "invalid rate for device: \(text). The correct format is \(says("<device-path>:<number>"))"
  }

  private static func weight(_ text: ByteString) -> ByteString? {
    let (path, problem) = device(text)
    if let problem { return problem }
    let weight = text.dropFirst(path.count + 1).integer64
    return weight.map { $0 == 0 || (10...1_000).contains($0) } ?? false
      ? nil : "invalid weight for device: \(text)"
  }

  /// The path in `/dev/sda:…`, or why there is none.
  private static func device(_ text: ByteString) -> (path: ByteString, problem: ByteString?) {
    let path = text.split(58)[0]
    if path.isEmpty || !text.contains(58) { return ("", "bad format: \(text)") }
    return path.hasPrefix("/dev/") ? (path, nil) : ("", "bad format for device path: \(text)")
  }

  /// Whether a text is a domain to search names in; a lone dot is none at all.
  private static func isDomain(_ text: ByteString) -> Bool {
    let bare = text.trimmed
    if bare == "." { return true }
    let labels = (bare.hasSuffix(".") ? bare.dropLast() : bare).split(46)
    let isMadeOfLabels = labels.allSatisfy { label in
      guard let first = label.bytes.first, let last = label.bytes.last, label.count <= 63 else {
        return false
      }
      func isPlain(_ byte: UInt8) -> Bool {
        byte >= 48 && byte <= 57 || byte | 32 >= 97 && byte | 32 <= 122
      }
      return isPlain(first) && isPlain(last) && label.bytes.allSatisfy { isPlain($0) || $0 == 45 }
    }
    return isMadeOfLabels && bare.count < 255
      && bare.bytes.contains { $0 | 32 >= 97 && $0 | 32 <= 122 }
  }

  /// Whether a setting of the kernel belongs to one namespace, and so may be a container's own.
  private static func isSystemSetting(_ text: ByteString) -> Bool {
    let settings: [ByteString] = [
      "kernel.msgmax", "kernel.msgmnb", "kernel.msgmni", "kernel.sem", "kernel.shmall",
      "kernel.shmmax", "kernel.shmmni", "kernel.shm_rmid_forced",
    ]
    let name = text.pair.name
    return text.contains(61)
      && (settings.contains(name) || name.hasPrefix("net.") || name.hasPrefix("fs.mqueue."))
  }

  /// Whether a text is a rule for devices, such as `c 42:* rmw`.
  private static func isDeviceRule(_ text: ByteString) -> Bool {
    let words = text.split(32)
    guard words.count == 3, ["a", "b", "c"].contains(words[0]) else { return false }
    let numbers = words[1].split(58)
    let isNumbered = numbers.count == 2 && numbers.allSatisfy { $0 == "*" || $0.integer != nil }
    return isNumbered && (1...3).contains(words[2].count)
      && words[2].bytes.allSatisfy { ByteString("rwm").contains($0) }
  }

  /// Whether a text is a hardware address of 6, 8 or 20 bytes, in hexadecimal digits.
  static func isHardwareAddress(_ text: ByteString) -> Bool {
    let isGroupedByFour = text.contains(46)
    let separator: UInt8 = isGroupedByFour ? 46 : text.contains(45) ? 45 : 58
    let groups = text.split(separator)
    let size = isGroupedByFour ? 4 : 2
    return [12, 16, 40].contains(groups.count * size)
      && groups.allSatisfy { $0.count == size && UInt16($0.text, radix: 16) != nil }
  }

  /// Bytes of a size such as `512m` or `1.5GB` (units of 1024), or why it is none.
  static func size(_ text: ByteString) -> (value: Int64, problem: ByteString?) {
    // The number ends at the last digit, point or blank (docker/go-units, `parseSize`).
    guard let last = text.bytes.lastIndex(where: { (48...57).contains($0) || $0 == 46 || $0 == 32 })
    else { return (0, "invalid size: '\(text)'") }
    let number = text.prefix(text.bytes[last] == 32 ? last : last + 1)
    guard let value = Double(number.text) else {
      return (0, "strconv.ParseFloat: parsing \(ByteString(number.text.quotedGo)): invalid syntax")
    }
    guard value >= 0 else { return (0, "invalid size: '\(text)'") }
    var suffix = text.dropFirst(last + 1).lowercased
    let whole = suffix
    if suffix.isEmpty || suffix == "b" { return (Int64(min(value, 9e18)), nil) }
    if suffix.hasSuffix("ib") {
      suffix = suffix.dropLast(2)
    } else if suffix.hasSuffix("b") {
      suffix = suffix.dropLast()
    }
    let units: [UInt8] = [107, 109, 103, 116, 112]
    guard suffix.count == 1, let power = units.firstIndex(of: suffix.bytes[0]) else {
      return (0, "invalid suffix: '\(whole)'")
    }
    var factor = 1024.0
    for _ in 0..<power { factor *= 1024 }
    return (Int64(min(value * factor, 9e18)), nil)
  }

  /// A number of processors, in thousand millionths.
  static func decimal(_ text: ByteString) -> Int64? {
    guard let value = Double(text.text), value.magnitude < 1e6 else { return nil }
    return Int64((value * 1e9).rounded())
  }

  static func isAddress(_ text: ByteString) -> Bool {
    AddressRange.address(text) != nil || text.split(58).count > 2
  }

  static func limit(_ text: ByteString) -> (
    name: ByteString, soft: Int64, hard: Int64, problem: ByteString?
  ) {
    let known: [ByteString] = [
      "core", "cpu", "data", "fsize", "locks", "memlock", "msgqueue", "nice", "nofile", "nproc",
      "rss", "rtprio", "rttime", "sigpending", "stack",
    ]
    let halves = text.split(61)
    guard halves.count == 2 else {
      return ("", 0, 0, "invalid ulimit argument: \(text)")
    }
    guard known.contains(halves[0]) else {
      return ("", 0, 0, "invalid ulimit type: \(halves[0])")
    }
    let values = halves[1].split(58)
    guard values.count <= 2, let soft = values[0].integer64 else {
      return (
        "", 0, 0,
        values.count > 2
          ? "too many limit value arguments - \(halves[1]), can only have up to two, `soft[:hard]`"
          : "strconv.ParseInt: parsing \"\(values[0])\": invalid syntax"
      )
    }
    guard let hard = values.count == 2 ? values[1].integer64 : soft else {
      return ("", 0, 0, "strconv.ParseInt: parsing \"\(values[1])\": invalid syntax")
    }
    if hard != -1, soft > hard {
      return (
        "", 0, 0, "ulimit soft limit must be less than or equal to hard limit: \(soft) > \(hard)"
      )
    }
    return (halves[0], soft, hard, nil)
  }
}

extension ByteString {
  /// The text with small ASCII letters.
  var lowercased: ByteString { ByteString(bytes.map { $0 >= 65 && $0 <= 90 ? $0 | 32 : $0 }) }

  /// What stands before and behind the first `=`; without one the value is empty.
  var pair: (name: ByteString, value: ByteString) {
    guard let equals = bytes.firstIndex(of: 61) else { return (self, "") }
    return (prefix(equals), dropFirst(equals + 1))
  }
}
