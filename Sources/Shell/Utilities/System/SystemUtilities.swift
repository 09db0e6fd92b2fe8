/// The programs that tell of the machine, its users and its time, and those that run other programs.
package enum SystemUtilities {
  /// All of them.
  static var all: [Command] {
    var commands = identity
    commands += clock
    commands += running
    commands += host
    commands += UserPrograms.all + KernelSettings.all + SwapPrograms.all
    for name in notSimulated {
      commands.append(
        Command(name) { context in
          context.notSimulated(Array(context.arguments.dropFirst()).joined(" "))
        })
    }
    return commands
  }

  /// The programs that hosts have besides what containers have, too.
  package static var ofHosts: [Command] {
    MountPrograms.all + ProcessPrograms.all
      + SettingsPrograms.all
  }

  /// Programs that every host has and that change or show what the simulator does not model.
  private static let notSimulated: [ByteString] = [
    "apt", "apt-get", "apt-cache", "add-apt-repository", "apt-key", "dpkg", "snap", "yum", "dnf",
    "rpm",
    "systemctl", "journalctl", "service", "crontab", "ufw", "iptables", "firewall-cmd", "ip", "ss",
    "netstat", "ifconfig", "ping", "dig", "nslookup", "host", "curl", "wget", "ssh", "scp", "sftp",
    "rsync",
    "ssh-keygen", "ssh-copy-id", "openssl", "gpg", "gcc", "python3", "pip", "pip3",
    "node",
    "npm", "java", "go", "lsblk", "blkid", "fdisk", "mkfs", "mount", "umount", "fsck", "lscpu",
    "lspci",
    "dmesg", "vmstat", "iostat", "top", "htop", "strace", "lsof", "tcpdump", "nc",
    "telnet",
    "tmux", "screen", "expect", "zip", "unzip", "yq", "vim-cmd", "crictl", "ctr", "nerdctl",
    "kubeadm",
    "kubelet", "helm", "minikube", "kind", "etcdctl", "setenforce", "getenforce", "chroot",
    "unshare",
    "nsenter", "visudo", "update-alternatives", "locale-gen", "timedatectl",
  ]
}
