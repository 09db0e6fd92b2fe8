import Shell

/// What the kernel says while a host starts, as far as notes look at it.
enum KernelLog {
  /// The seconds after which a line is said, in millionths, and the lines.
  static let timed: [(microseconds: Int, line: String)] = [
    (
      0,
      "Linux version 5.15.0-130-generic (buildd@lcy02-amd64-019) (gcc (Ubuntu 11.4.0-1ubuntu1~22.04) 11.4.0, GNU ld (GNU Binutils for Ubuntu) 2.38) #140-Ubuntu SMP Wed Dec 18 17:59:53 UTC 2024"
    ),
    (0, "Command line: BOOT_IMAGE=/boot/vmlinuz-5.15.0-130-generic root=/dev/sda1 ro"),
    (0, "x86/fpu: Supporting XSAVE feature 0x001: 'x87 floating point registers'"),
    (31_204, "Memory: 3905432K/4193848K available"),
    (212_530, "smp: Brought up 1 node, 2 CPUs"),
    (1_104_221, "EXT4-fs (sda1): mounted filesystem with ordered data mode"),
    (2_310_408, "systemd[1]: Detected virtualization kvm."),
    (2_310_977, "systemd[1]: Detected architecture x86-64."),
    (4_871_039, "e1000: eth0 NIC Link is Up 1000 Mbps Full Duplex, Flow Control: RX"),
    (6_440_118, "bridge: filtering via arp/ip/ip6tables is no longer available by default."),
    (6_512_907, "br_netfilter: Bridge firewalling registered"),
  ]

  static var lines: [ByteString] { timed.map { ByteString($0.line) } }
}
