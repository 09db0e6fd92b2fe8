/// The files of a fresh Ubuntu 22.04 host, as far as notes look at them.
enum HostFiles {
  static func install(on machine: Machine, users: [Machine.User]) {
    let files = machine.fileSystem
    installFolders(files)
    installDevices(files)
    installAccounts(files, users)
    installSettings(files)
    installKernelFiles(files)
    installNames(on: machine)
  }

  /// The files that tell one machine from another.
  static func installNames(on machine: Machine) {
    let files = machine.fileSystem
    let host = machine.hostName
    files.install("/etc/hostname", .file((host + "\n").bytes))
    files.install(
      "/etc/hosts", .file(("127.0.0.1\tlocalhost\n127.0.1.1\t" + host + "\n" + hosts).bytes))
    files.install("/proc/sys/kernel/hostname", .file((host + "\n").bytes))
    files.install("/proc/uptime", uptime(machine.clock, since: machine.started), mode: 0o444)
  }

  private static func installFolders(_ files: FileSystem) {
    let folders: [ByteString] = [
      "/boot", "/dev", "/dev/fd", "/dev/shm", "/etc", "/etc/apt", "/etc/apt/keyrings",
      "/etc/apt/sources.list.d", "/etc/apt/trusted.gpg.d", "/etc/cron.d",
      "/etc/default", "/etc/init.d", "/etc/modules-load.d", "/etc/profile.d", "/etc/security",
      "/etc/skel", "/etc/ssh", "/etc/ssl", "/etc/ssl/certs", "/etc/sysctl.d", "/etc/systemd",
      "/etc/systemd/system", "/home", "/media", "/mnt", "/opt", "/proc", "/run",
      "/srv", "/sys", "/sys/fs", "/sys/fs/cgroup", "/usr", "/usr/include",
      "/usr/local", "/usr/local/bin", "/usr/local/etc", "/usr/local/lib",
      "/usr/local/sbin", "/usr/local/share", "/usr/share", "/usr/share/doc",
      "/usr/share/zoneinfo", "/usr/src", "/var", "/var/backups", "/var/cache", "/var/lib",
      "/var/local", "/var/log", "/var/mail", "/var/opt", "/var/spool", "/var/www",
    ]
    for folder in folders { files.install(folder, .folder([:]), mode: 0o755) }
    files.install("/root", .folder([:]), mode: 0o700)
    for folder: ByteString in ["/tmp", "/var/tmp", "/run/lock", "/dev/shm"] {
      files.install(folder, .folder([:]), mode: 0o1777)
    }
    for name: ByteString in ["bin", "lib", "lib64", "sbin"] {
      files.install("/usr/" + name, .folder([:]), mode: 0o755)
      files.install("/" + name, .symbolicLink("usr/" + name), mode: 0o777)
    }
    files.install("/var/run", .symbolicLink("/run"), mode: 0o777)
    files.install("/var/lock", .symbolicLink("/run/lock"), mode: 0o777)
  }

  private static func installDevices(_ files: FileSystem) {
    let devices: [(ByteString, Device)] = [
      ("/dev/null", .null), ("/dev/zero", .zero), ("/dev/full", .full), ("/dev/tty", .terminal),
      ("/dev/random", .random), ("/dev/urandom", .random), ("/dev/stdin", .descriptor(0)),
      ("/dev/stdout", .descriptor(1)), ("/dev/stderr", .descriptor(2)),
    ]
    for (path, device) in devices { files.install(path, .device(device), mode: 0o666) }
    for number in 0..<10 {
      files.install("/dev/fd/\(number)", .device(.descriptor(number)), mode: 0o666)
    }
  }

  private static func installSettings(_ files: FileSystem) {
    let settings: [(ByteString, ByteString)] = [
      ("/etc/resolv.conf", "nameserver 127.0.0.53\noptions edns0 trust-ad\nsearch .\n"),
      ("/etc/os-release", Self.release), ("/etc/lsb-release", Self.baseRelease),
      ("/etc/issue", "Ubuntu 22.04.5 LTS \\n \\l\n\n"), ("/etc/issue.net", "Ubuntu 22.04.5 LTS\n"),
      ("/etc/debian_version", "bookworm/sid\n"), ("/etc/timezone", "Etc/UTC\n"),
      ("/etc/shells", Self.shells), ("/etc/nsswitch.conf", Self.nameServices),
      ("/etc/fstab", Self.fileSystems), ("/etc/profile", Self.profile),
      ("/etc/machine-id", "8f3b2c6e5d7a4f1e9b0c1d2e3f405162\n"),
      (
        "/etc/environment",
        "PATH=\"/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin\"\n"
      ),
      ("/etc/sysctl.conf", "#net.ipv4.ip_forward=1\n"), ("/etc/modules", ""), ("/etc/motd", ""),
      ("/etc/sudoers", "root\tALL=(ALL:ALL) ALL\n%admin ALL=(ALL) ALL\n%sudo\tALL=(ALL:ALL) ALL\n"),
      ("/etc/services", Self.services), ("/etc/protocols", Self.protocols),
    ]
    for (path, text) in settings {
      files.install(path, .file(text.bytes), mode: path == "/etc/sudoers" ? 0o440 : 0o644)
    }
    files.install(
      "/etc/localtime", .symbolicLink("/usr/share/zoneinfo/Etc/UTC"), mode: 0o777)
    for name in ClockZone.names {
      files.install(
        "/usr/share/zoneinfo/" + name, .file(("TZif2 " + name + "\n" as ByteString).bytes))
    }
    for home: ByteString in ["/root", "/etc/skel"] {
      files.install(
        home + "/.bashrc",
        .file(Self.shellSettings.bytes))
      files.install(
        home + "/.profile",
        .file(Array("# ~/.profile: executed by Bourne-compatible login shells.\n".utf8)))
    }
  }

  /// The aliases that Ubuntu gives interactive shells, but for those that color.
  private static let shellSettings: ByteString = """
    # ~/.bashrc: executed by bash(1) for non-login shells.
    alias ll='ls -alF'
    alias la='ls -A'
    alias l='ls -CF'

    """

  private static let hosts: ByteString = """

    # The following lines are desirable for IPv6 capable hosts
    ::1     ip6-localhost ip6-loopback
    fe00::0 ip6-localnet
    ff00::0 ip6-mcastprefix
    ff02::1 ip6-allnodes
    ff02::2 ip6-allrouters

    """

  private static let release: ByteString = """
    PRETTY_NAME="Ubuntu 22.04.5 LTS"
    NAME="Ubuntu"
    VERSION_ID="22.04"
    VERSION="22.04.5 LTS (Jammy Jellyfish)"
    VERSION_CODENAME=jammy
    ID=ubuntu
    ID_LIKE=debian
    HOME_URL="https://www.ubuntu.com/"
    SUPPORT_URL="https://help.ubuntu.com/"
    BUG_REPORT_URL="https://bugs.launchpad.net/ubuntu/"
    PRIVACY_POLICY_URL="https://www.ubuntu.com/legal/terms-and-policies/privacy-policy"
    UBUNTU_CODENAME=jammy

    """

  private static let baseRelease: ByteString = """
    DISTRIB_ID=Ubuntu
    DISTRIB_RELEASE=22.04
    DISTRIB_CODENAME=jammy
    DISTRIB_DESCRIPTION="Ubuntu 22.04.5 LTS"

    """

  private static let shells: ByteString = """
    # /etc/shells: valid login shells
    /bin/sh
    /bin/bash
    /usr/bin/bash
    /bin/rbash
    /usr/bin/rbash
    /usr/bin/sh
    /bin/dash
    /usr/bin/dash

    """

  private static let nameServices: ByteString = """
    passwd:         files systemd
    group:          files systemd
    shadow:         files
    hosts:          files dns
    networks:       files
    protocols:      db files
    services:       db files

    """

  private static let fileSystems: ByteString = """
    # <file system> <mount point>   <type>  <options>       <dump>  <pass>
    /dev/sda1 / ext4 defaults 0 1
    /dev/sda15 /boot/efi vfat defaults 0 1
    /swap.img\tnone\tswap\tsw\t0\t0

    """

  private static let profile: ByteString = """
    if [ -d /etc/profile.d ]; then
      for i in /etc/profile.d/*.sh; do
        if [ -r $i ]; then
          . $i
        fi
      done
      unset i
    fi

    """

  private static let services: ByteString = """
    ftp-data\t20/tcp
    ftp\t\t21/tcp
    ssh\t\t22/tcp
    telnet\t\t23/tcp
    smtp\t\t25/tcp
    domain\t\t53/tcp
    domain\t\t53/udp
    http\t\t80/tcp
    ntp\t\t123/udp
    https\t\t443/tcp
    mysql\t\t3306/tcp
    postgresql\t5432/tcp

    """

  private static let protocols: ByteString = """
    ip\t0\tIP
    icmp\t1\tICMP
    tcp\t6\tTCP
    udp\t17\tUDP

    """
}
