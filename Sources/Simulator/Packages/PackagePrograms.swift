import Shell

/// The programs that install packages, on hosts and in containers.
enum PackagePrograms {
  /// A program's name and what it does with the packages of its machine.
  typealias Program = (
    name: ByteString, run: @Sendable (ProcessContext, PackageManager) -> Int
  )

  /// Debian's and Ubuntu's.
  static let debian: [Program] = [
    ("apt", { Apt.run($0, $1) }), ("apt-get", { Apt.run($0, $1) }),
    ("apt-cache", { AptCache.run($0, $1) }), ("apt-mark", { AptCache.mark($0, $1) }),
    ("apt-key", { context, _ in AptCache.key(context) }),
    ("add-apt-repository", { context, _ in AptCache.addRepository(context) }),
    ("dpkg", { Dpkg.run($0, $1) }),
  ]
  /// Those of CentOS, Fedora and their like.
  static let redHat: [Program] = [
    ("yum", { Yum.run($0, $1) }), ("dnf", { Yum.run($0, $1) }), ("rpm", { Yum.query($0, $1) }),
    ("yum-config-manager", { context, _ in Yum.addRepository(context) }),
  ]
  static let alpine: [Program] = [("apk", { Apk.run($0, $1) })]
  static let snap: [Program] = [("snap", { Snap.run($0, $1) })]

  static let alpineOfHosts: [Program] = [("apk", { Apk.runOnHost($0, $1) })]

  /// Hosts have all of them, since notes say little of theirs.
  static var ofHosts: [Program] { debian + redHat + snap + alpineOfHosts }

  /// Those of the distribution that an image is made of, with a state of their own.
  static func install(on machine: Machine, of image: ImageCatalogue.Entry) {
    guard OperatingSystem.release(of: image) != nil else { return }
    let programs: [Program] =
      switch image.name {
      case "alpine": alpine
      case "centos", "fedora", "rockylinux", "amazonlinux": redHat
      default: image.image.hasBusyBox ? alpine : debian
      }
    let packages = LazyPackages(machine: machine)
    for program in programs {
      machine.install(
        Command(program.name) { context in program.run(context, packages.manager) })
    }
  }

  /// The packages of a container, which are looked at when somebody asks for them first.
  private final class LazyPackages {
    unowned(unsafe) let machine: Machine
    private(set) lazy var manager = PackageManager(machine: machine, services: nil)

    init(machine: Machine) { self.machine = machine }
  }
}
