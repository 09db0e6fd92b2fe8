import Shell

/// A unit as its file describes it (systemd.unit(5)).
struct UnitFile {
  /// The whole name, such as `docker.service`.
  var name: ByteString
  /// Where the file is.
  var path: ByteString
  /// Files that add to it, from its folder of drop-ins.
  var dropIns: [ByteString] = []
  /// Whether the name leads to `/dev/null`.
  var isMasked = false
  private var settings: [(section: ByteString, key: ByteString, value: ByteString)] = []

  /// Where unit files are, the strongest first.
  static let folders: [ByteString] = [
    "/etc/systemd/system", "/run/systemd/system", "/usr/local/lib/systemd/system",
    "/lib/systemd/system",
  ]

  /// Finds the unit of a name; `nil` when there is no file for it.
  init?(_ name: ByteString, on machine: Machine) {
    let files = machine.fileSystem
    for folder in Self.folders {
      let path = folder + "/" + name
      guard let place = try? files.locate(path, from: "/", as: .root), let inode = place.inode
      else { continue }
      // An alias is a link to the file of the unit's own name.
      self.name = place.path == "/dev/null" ? name : place.path.split(47).last ?? name
      self.path = place.path.hasPrefix("/usr/lib/") ? place.path.dropFirst(4) : place.path
      isMasked = place.path == "/dev/null"
      if isMasked {
        self.path = path
        return
      }
      guard inode.isFile else { continue }
      read(inode.data)
      readDropIns(files)
      return
    }
    return nil
  }

  private mutating func readDropIns(_ files: FileSystem) {
    for folder in Self.folders.reversed() {
      guard let inode = try? files.find("\(folder)/\(name).d", from: "/", as: .root) else {
        continue
      }
      for entry in inode.entries where entry.name.hasSuffix(".conf") && entry.inode.isFile {
        dropIns.append("\(folder)/\(name).d/\(entry.name)")
        read(entry.inode.data)
      }
    }
  }

  private mutating func read(_ data: [UInt8]) {
    var section: ByteString = ""
    var pending: ByteString = ""
    for line in ByteString(data).split(10) {
      let text = (pending + line).trimmed
      pending = ""
      if text.isEmpty || text.hasPrefix("#") || text.hasPrefix(";") { continue }
      if text.hasSuffix("\\") {
        pending = text.dropLast() + " "
      } else if text.hasPrefix("["), text.hasSuffix("]") {
        section = text.dropFirst().dropLast()
      } else if text.contains(61) {
        let (key, value) = text.pair
        set(section, key.trimmed, value.trimmed)
      }
    }
  }

  private mutating func set(_ section: ByteString, _ key: ByteString, _ value: ByteString) {
    // An empty value takes back what was said before.
    if value.isEmpty { settings.removeAll { $0.section == section && $0.key == key } }
    settings.append((section, key, value))
  }

  /// Whether another reading of the unit's files gives other settings.
  func differs(from other: UnitFile) -> Bool {
    guard settings.count == other.settings.count, dropIns == other.dropIns else { return true }
    return zip(settings, other.settings).contains { $0 != $1 }
  }

  /// The last value of a setting.
  func value(_ section: ByteString, _ key: ByteString) -> ByteString? {
    settings.last { $0.section == section && $0.key == key && !$0.value.isEmpty }?.value
  }

  /// All words of a setting that may be given several times.
  func words(_ section: ByteString, _ key: ByteString) -> [ByteString] {
    settings.filter { $0.section == section && $0.key == key }
      .flatMap { $0.value.split(32) }.filter { !$0.isEmpty }
  }

  /// The values of a setting that may be given several times.
  func values(_ section: ByteString, _ key: ByteString) -> [ByteString] {
    settings.filter { $0.section == section && $0.key == key && !$0.value.isEmpty }
      .map { $0.value }
  }

  /// What lists call the unit.
  var description: ByteString { value("Unit", "Description") ?? name }
  /// `simple`, `oneshot`, `notify`, ….
  var type: ByteString { value("Service", "Type") ?? "simple" }
  /// The command lines that start the service, without the marks before them.
  var commands: [ByteString] {
    values("Service", "ExecStart").map { line in
      ByteString(line.bytes.drop { ByteString("-@:+!").contains($0) })
    }
  }
  /// The path of the program that the service is; `nil` where there is none.
  var program: ByteString? { commands.last?.split(32).first }
  /// The part of the name behind the last dot.
  var kind: ByteString { name.split(46).last ?? "" }
  /// Whether it can be enabled.
  var hasInstallation: Bool { settings.contains { $0.section == "Install" } }

  /// The links that enable the unit.
  var installationLinks: [ByteString] {
    let root: ByteString = "/etc/systemd/system"
    return words("Install", "Alias").map { "\(root)/\($0)" }
      + words("Install", "WantedBy").map { "\(root)/\($0).wants/\(name)" }
      + words("Install", "RequiredBy").map { "\(root)/\($0).requires/\(name)" }
  }

  /// The whole name that a word of the command line means.
  static func whole(_ word: ByteString) -> ByteString {
    let kinds: Set<ByteString> = [
      "service", "socket", "target", "timer", "mount", "path", "slice", "scope", "device", "swap",
      "automount",
    ]
    guard let last = word.split(46).last, word.contains(46), kinds.contains(last) else {
      return word + ".service"
    }
    return word
  }
}
