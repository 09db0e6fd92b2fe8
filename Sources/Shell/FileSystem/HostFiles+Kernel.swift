extension HostFiles {
  /// What the kernel shows of itself under `/proc` and `/sys`.
  static func installKernelFiles(_ files: FileSystem) {
    let made: [(ByteString, () -> ByteString)] = [
      ("/proc/version", { Hardware.kernelLine + "\n" }),
      ("/proc/cpuinfo", { (0..<Hardware.processors).map(Hardware.processor).joined() }),
      ("/proc/meminfo", { Hardware.memoryTable }),
      ("/proc/sys/kernel/ostype", { "Linux\n" }),
      ("/proc/sys/kernel/osrelease", { Hardware.kernelRelease + "\n" }),
      (
        "/proc/cmdline",
        { "BOOT_IMAGE=/boot/vmlinuz-\(Hardware.kernelRelease) root=/dev/sda1 ro\n" }
      ),
      (
        "/proc/filesystems",
        { "nodev\tproc\nnodev\ttmpfs\nnodev\tcgroup2\nnodev\toverlay\n\text4\n" }
      ),
      ("/sys/class/dmi/id/product_uuid", { "4c4c4544-0034-5a10-8053-b4c04f4d3332\n" }),
    ]
    for (path, text) in made {
      files.install(path, .generated { text().bytes }, mode: 0o444)
    }
    let kept: [(ByteString, ByteString)] = [
      ("/proc/mounts", Hardware.mounts), ("/proc/loadavg", "0.00 0.01 0.05 1/212 1043\n"),
      ("/proc/swaps", "Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n" + Hardware.swapLine),
      ("/proc/modules", ""), ("/proc/sys/net/ipv4/ip_forward", "0\n"),
      ("/proc/sys/net/bridge/bridge-nf-call-iptables", "1\n"),
      ("/proc/sys/net/bridge/bridge-nf-call-ip6tables", "1\n"), ("/proc/sys/vm/swappiness", "60\n"),
      ("/proc/sys/vm/max_map_count", "65530\n"), ("/proc/sys/fs/file-max", "9223372036854775807\n"),
      ("/proc/sys/kernel/pid_max", "4194304\n"), ("/proc/1/comm", "systemd\n"),
      ("/proc/1/cmdline", "/sbin/init\0"), ("/proc/1/cgroup", "0::/init.scope\n"),
      ("/proc/self/comm", "bash\n"),
      ("/proc/self/cgroup", "0::/user.slice/user-0.slice/session-1.scope\n"),
      ("/proc/self/mounts", Hardware.mounts),
    ]
    for (path, text) in kept { files.install(path, .file(text.bytes)) }
    files.install("/etc/mtab", .symbolicLink("../proc/self/mounts"), mode: 0o777)
  }

  /// How long a machine has been up, and twice that of idleness.
  static func uptime(_ clock: VirtualClock, since started: Int64) -> InodeContent {
    .generated {
      let hundredths = (clock.now - started) / 10_000_000
      let rest = hundredths % 100
      let text: ByteString =
        "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest) \(hundredths / 100 * 2).00\n"
      return text.bytes
    }
  }
}

/// The hardware and kernel that the simulated hosts have.
enum Hardware {
  static let processors = 2
  /// In KiB, as in the following.
  static let memory = 4_005_432
  static let freeMemory = 2_861_204
  static let buffers = 42_816
  static let cached = 604_312
  static let swap = 2_097_148
  static let kernelRelease: ByteString = "5.15.0-130-generic"
  static let kernelVersion: ByteString = "#140-Ubuntu SMP Wed Dec 18 17:59:53 UTC 2024"
  static let kernelLine: ByteString =
    "Linux version \(kernelRelease) (buildd@lcy02-amd64-075) (gcc (Ubuntu 11.4.0-1ubuntu1~22.04) 11.4.0, GNU ld (GNU Binutils for Ubuntu) 2.38) \(kernelVersion)"
  static let processorName: ByteString = "Intel(R) Xeon(R) CPU @ 2.20GHz"
  static let swapLine: ByteString =
    "/swap.img                               file\t\t2097148\t\t0\t\t-2\n"
  static let mounts: ByteString = """
    sysfs /sys sysfs rw,nosuid,nodev,noexec,relatime 0 0
    proc /proc proc rw,nosuid,nodev,noexec,relatime 0 0
    udev /dev devtmpfs rw,nosuid,relatime,size=1970008k,nr_inodes=492502,mode=755,inode64 0 0
    tmpfs /run tmpfs rw,nosuid,nodev,noexec,relatime,size=400544k,mode=755,inode64 0 0
    /dev/sda1 / ext4 rw,relatime 0 0
    tmpfs /dev/shm tmpfs rw,nosuid,nodev,inode64 0 0
    cgroup2 /sys/fs/cgroup cgroup2 rw,nosuid,nodev,noexec,relatime 0 0

    """

  static func processor(_ number: Int) -> ByteString {
    """
    processor\t: \(number)
    vendor_id\t: GenuineIntel
    cpu family\t: 6
    model\t\t: 79
    model name\t: \(processorName)
    stepping\t: 0
    cpu MHz\t\t: 2199.998
    cache size\t: 56320 KB
    physical id\t: 0
    siblings\t: \(processors)
    core id\t\t: \(number)
    cpu cores\t: \(processors)
    flags\t\t: fpu vme de pse tsc msr pae mce cx8 apic sep mtrr pge mca cmov pat clflush mmx fxsr sse sse2 ht syscall nx lm constant_tsc rep_good nopl pni ssse3 cx16 sse4_1 sse4_2 popcnt aes xsave avx hypervisor vmx

    """
  }

  static var memoryTable: ByteString {
    let rows: [(ByteString, Int)] = [
      ("MemTotal", memory), ("MemFree", freeMemory),
      ("MemAvailable", freeMemory + cached), ("Buffers", buffers), ("Cached", cached),
      ("SwapCached", 0), ("SwapTotal", swap), ("SwapFree", swap),
    ]
    return rows.map { name, value in
      let gap = max(1, 23 - name.count - ByteString(value).count)
      return name + ":" + ByteString([UInt8](repeating: 32, count: gap)) + "\(value) kB\n"
    }.joined()
  }
}
