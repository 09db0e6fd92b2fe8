/// The words that a shell, or a reader of course notes, knows; with what follows from each.
struct ShellWordTraits: OptionSet {
  let rawValue: UInt8

  /// A reserved word of the shell.
  static let keyword = Self(rawValue: 1 << 0)
  /// The word after it is a command, or another such word.
  static let beforeCommand = Self(rawValue: 1 << 1)
  /// A command that notes show; alone at the start of an untagged line, it makes the line a command.
  static let command = Self(rawValue: 1 << 2)
  /// A command that is an English word as well, and needs more evidence than its name.
  static let ambiguous = Self(rawValue: 1 << 3)
  /// Its words may be assignments.
  static let declares = Self(rawValue: 1 << 4)
  /// Opens a compound command.
  static let opensBlock = Self(rawValue: 1 << 5)
  /// Closes a compound command.
  static let closesBlock = Self(rawValue: 1 << 6)
  /// A word of running English text, which no command has as its first argument.
  static let prose = Self(rawValue: 1 << 7)
}

enum ShellWords {
  /// The traits of the word between two offsets; none for an unknown word.
  @inline(__always)
  static func traits(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> ShellWordTraits {
    ShellWordTraits(rawValue: table.traits(bytes, start, end))
  }

  private static let table = WordTable([
    // POSIX shell, "Reserved Words", and those of bash.
    ("then else elif do !", traits(.keyword, .beforeCommand)),
    ("if while until {", traits(.keyword, .beforeCommand, .opensBlock)),
    ("for case select", traits(.keyword, .opensBlock)),
    ("fi done esac }", traits(.keyword, .closesBlock)),
    ("function", traits(.keyword)),
    ("time", traits(.beforeCommand, .command, .ambiguous)),
    ("export local readonly declare typeset", traits(.declares, .command, .ambiguous)),
    ("sudo nohup xargs env", traits(.beforeCommand, .command)),
    ("exec command watch", traits(.beforeCommand, .command, .ambiguous)),
    (
      """
      kubectl docker kubeadm minikube helm k9s kubectx kubens kustomize oc kind docker-compose \
      docker-machine podman buildah crictl ctr nerdctl containerd dockerd etcdctl kubelet k3s k3d \
      apt apt-get apt-cache dpkg add-apt-repository yum dnf rpm brew snap apk pacman zypper choco \
      systemctl journalctl update-rc.d chkconfig useradd usermod userdel groupadd passwd adduser \
      chmod chown chgrp chage mkdir rmdir ls cd cp mv rm ln pwd cat tac vi vim nano emacs tee \
      grep egrep fgrep sed awk gawk cut uniq wc tr xxd od jq yq tar gzip gunzip zip unzip \
      curl wget ssh scp sftp rsync ssh-keygen ssh-copy-id telnet nc netstat ss ip ifconfig ping \
      traceroute nslookup dig iptables ip6tables ipvsadm ufw firewall-cmd nmcli hostnamectl brctl \
      swapoff swapon modprobe lsmod sysctl mount umount df du lsblk fdisk mkfs parted free uname \
      hostname whoami ps pgrep pkill killall htop lsof strace nsenter unshare chroot lscpu dmesg \
      git gh npm npx yarn pnpm pip pip3 python python3 java javac mvn gradle cargo rustc gcc \
      g++ cmake openssl gpg base64 md5sum sha256sum mysql psql redis-cli mongo mongosh sqlite3 \
      aws gcloud az eksctl terraform ansible ansible-playbook vagrant virsh multipass packer \
      echo printf apparmor_status setenforce getenforce sestatus auditctl bash sh zsh tmux seq nl \
      setcap getcap ethtool tcpdump crontab visudo su ln stat hugo jekyll bundle pilgi swift \
      istioctl argocd skaffold kompose velero cilium calicoctl cfssl cfssljson virtctl kops bosh
      """, traits(.command)
    ),
    (
      """
      source find sort head tail more less touch make test sleep kill top exit wait read type \
      history install which who date file set unset alias service reboot shutdown halt clear test \
      go ruby perl php node nginx ab stress dir diff patch join split yes id last login logout screen \
      trap eval return shift umask ulimit true false open code fold logger at batch nice jobs fg bg
      """, traits(.command, .ambiguous)
    ),
    (
      """
      is are was were will can has have uses does and or the a an to in of for with that which \
      as by on from it its this should must may provides allows means
      """, traits(.prose)
    ),
  ])

  private static func traits(_ traits: ShellWordTraits...) -> UInt8 {
    ShellWordTraits(traits).rawValue
  }
}
