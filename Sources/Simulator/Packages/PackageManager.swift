import Shell

/// What is installed on a machine, and what installing and removing packages changes there.
final class PackageManager {
  unowned(unsafe) let machine: Machine
  /// Where the services of packages are started; containers have none.
  private let services: ServiceManager?
  /// The names and versions of what is installed, in the order of the names.
  private(set) var installed: [(name: ByteString, version: ByteString)] = []
  /// What is kept back from upgrades, in order.
  var held: [ByteString] = []
  /// Whether the lists of packages were loaded.
  var hasLists = true

  init(machine: Machine, services: ServiceManager?) {
    self.machine = machine
    self.services = services
    for package in PackageTable.all where package.isPresent && package.families.contains(.debian) {
      if services == nil, !Self.ofSmallImages.contains(package.name) { continue }
      installed.append((package.name, package.version))
    }
  }

  private static let ofSmallImages: [ByteString] = [
    "adduser", "apt", "bash", "coreutils", "libc6", "tzdata",
  ]

  func version(_ name: ByteString) -> ByteString? {
    installed.first { $0.name == name }?.version
  }

  /// Installs a package; one that nobody knows here brings a program of its own name.
  func install(_ name: ByteString, version: ByteString) {
    if let index = installed.firstIndex(where: { $0.name == name }) {
      installed[index].version = version
    } else {
      let at = installed.firstIndex { name < $0.name } ?? installed.count
      installed.insert((name, version), at: at)
    }
    let package = PackageTable.find(name)
    let contents = PackageContents.of(name)
    for file in contents?.files ?? [] {
      machine.fileSystem.install(ByteString(file.path), .file(Array(file.text.utf8)))
    }
    for folder in contents?.folders ?? [] {
      machine.fileSystem.install(ByteString(folder), .folder([:]), mode: 0o755)
    }
    let folder = contents?.programFolder ?? "/usr/bin"
    let brought = contents?.programs.map { ByteString($0) } ?? []
    for program in brought { installProgram(program, in: folder) }
    for program in package?.programs ?? (contents == nil ? [name] : [])
    where !brought.contains(program) { installProgram(program, in: "/usr/bin") }
    if let service = package?.service { installService(service, of: name) }
    if name == "nginx" || name == "apache2" || name == "httpd" { installPage(of: name) }
  }

  private func installProgram(_ name: ByteString, in folder: ByteString) {
    if machine.commands[name] == nil {
      machine.install(PackageManagers.unknown(name), in: folder)
    } else if !hasFile(name) {
      machine.fileSystem.install("\(folder)/\(name)", .program(name), mode: 0o755)
    }
  }

  private static let folders: [ByteString] = [
    "/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin",
  ]

  private func hasFile(_ name: ByteString) -> Bool {
    Self.folders.contains {
      (try? machine.fileSystem.find("\($0)/\(name)", from: "/", as: .root)) != nil
    }
  }

  private func installService(_ unit: ByteString, of package: ByteString) {
    guard let services else { return }
    if services.unit(unit) == nil {
      let program = PackageTable.find(package)?.programs.first ?? package
      machine.fileSystem.install(
        "/lib/systemd/system/\(unit)",
        .file(
          ByteString(
            "[Unit]\nDescription=\(Self.description(of: unit))\n\n[Service]\nType=notify\nExecStart=/usr/sbin/\(program)\n\n[Install]\nWantedBy=multi-user.target\n"
          ).bytes))
      machine.fileSystem.install("/usr/sbin/\(program)", .program(program), mode: 0o755)
      services.reload()
    }
    guard let found = services.unit(unit) else { return }
    for link in found.installationLinks {
      machine.fileSystem.install(link, .symbolicLink(found.path), mode: 0o777)
    }
    let known = machine.assumed.count
    _ = services.start(unit)
    machine.assumed.removeLast(machine.assumed.count - known)
  }

  private static func description(of unit: ByteString) -> ByteString {
    switch unit {
    case "nginx.service": "A high performance web server and a reverse proxy server"
    case "apache2.service", "httpd.service": "The Apache HTTP Server"
    case "haproxy.service": "HAProxy Load Balancer"
    case "mysql.service": "MySQL Community Server"
    case "mariadb.service": "MariaDB database server"
    case "nfs-server.service": "NFS server and services"
    case "keepalived.service": "Keepalive Daemon (LVS and VRRP)"
    case "redis-server.service", "redis.service": "Advanced key-value store"
    case "postgresql.service": "PostgreSQL RDBMS"
    default: unit.dropLast(8)
    }
  }

  private func installPage(of name: ByteString) {
    let page: ByteString = name == "nginx" ? "Welcome to nginx!" : "It works!"
    let file: ByteString = name == "nginx" ? "index.nginx-debian.html" : "index.html"
    machine.fileSystem.install(
      "/var/www/html/\(file)",
      .file(
        ByteString(
          "<!DOCTYPE html>\n<html>\n<head>\n<title>\(page)</title>\n</head>\n<body>\n<h1>\(page)</h1>\n</body>\n</html>\n"
        ).bytes))
  }

  /// Removes a package with its programs and its service.
  func remove(_ name: ByteString) {
    installed.removeAll { $0.name == name }
    guard let package = PackageTable.find(name) else { return }
    if let unit = package.service, let services, let found = services.unit(unit),
      !isBrought(service: unit)
    {
      _ = services.stop(unit)
      for link in found.installationLinks { unlink(link) }
      unlink("/lib/systemd/system/\(unit)")
      services.reload()
    }
    for program in package.programs where !isBrought(program: program) {
      for folder in Self.folders { unlink("\(folder)/\(program)") }
    }
  }

  /// Whether another package that is installed brings a program.
  private func isBrought(program: ByteString) -> Bool {
    installed.contains { PackageTable.find($0.name)?.programs.contains(program) ?? false }
  }

  private func isBrought(service: ByteString) -> Bool {
    installed.contains { PackageTable.find($0.name)?.service == service }
  }

  private func unlink(_ path: ByteString) {
    guard
      let place = try? machine.fileSystem.locate(path, from: "/", as: .root, followLast: false),
      place.inode != nil
    else { return }
    try? machine.fileSystem.unlink(place, as: .root)
  }

  /// Whether the lists of packages know of the repository of a source.
  func knowsRepository(of source: Package.Source) -> Bool {
    let wanted: [String] =
      switch source {
      case .main, .universe: []
      case .docker: ["download.docker.com"]
      case .kubernetes: ["pkgs.k8s.io", "apt.kubernetes.io", "packages.cloud.google.com"]
      case .vendor: ["://"]
      }
    if wanted.isEmpty { return true }
    for folder: ByteString in ["/etc/apt/sources.list.d", "/etc/yum.repos.d"] {
      guard let inode = try? machine.fileSystem.find(folder, from: "/", as: .root) else { continue }
      for entry in inode.entries {
        let text = String(decoding: entry.inode.data, as: UTF8.self)
        if wanted.contains(where: { text.has($0) }) { return true }
      }
    }
    return false
  }
}
