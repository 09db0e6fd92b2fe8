import Shell

/// A package that a distribution or a vendor offers.
struct Package {
  /// Who offers packages.
  enum Source {
    /// The distribution, in its main or its other archives.
    case main, universe
    /// Docker's repository.
    case docker
    /// The repository of the Kubernetes project.
    case kubernetes
    /// Another vendor's.
    case vendor
  }

  /// The distributions that have it under this name.
  enum Family { case debian, redHat, alpine }

  var name: ByteString
  var version: ByteString
  /// What has to be loaded, in kB.
  var size: Int
  var source: Source
  var families: [Family]
  var programs: [ByteString]
  /// The unit of its service.
  var service: ByteString?
  /// Whether hosts have it from the start.
  var isPresent: Bool

  /// The version without the parts that the distribution added.
  var upstream: ByteString {
    let bare = version.text.cut(":")?.after ?? version.text
    return ByteString(bare.cut("-")?.before ?? bare)
  }

  /// The version as a family writes it.
  func version(for family: Family) -> ByteString {
    switch family {
    case .debian: version
    case .redHat: "\(upstream)-1.el9"
    case .alpine: "\(upstream)-r0"
    }
  }
}

/// The packages that notes install, as Ubuntu 22.04 and its like offer them.
enum PackageTable {
  static func find(_ name: ByteString) -> Package? { all.first { $0.name == name } }

  static let all: [Package] = rows.withUTF8Buffer { ByteString(Array($0)) }.split(10).compactMap {
    row in
    let words = row.split(32).filter { !$0.isEmpty }
    guard words.count >= 5, let size = words[2].integer else { return nil }
    var package = Package(
      name: words[0], version: words[1], size: size, source: .main, families: [], programs: [],
      isPresent: words[3].contains(43))
    for letter in words[3].bytes {
      switch letter {
      case UInt8(ascii: "d"): package.families.append(.debian)
      case UInt8(ascii: "r"): package.families.append(.redHat)
      case UInt8(ascii: "a"): package.families.append(.alpine)
      case UInt8(ascii: "u"): package.source = .universe
      case UInt8(ascii: "D"): package.source = .docker
      case UInt8(ascii: "K"): package.source = .kubernetes
      case UInt8(ascii: "V"): package.source = .vendor
      default: break
      }
    }
    for word in words[4...] where word != "-" {
      if word.hasSuffix(".service") {
        package.service = word
      } else {
        package.programs.append(word)
      }
    }
    return package
  }

  /// Name, version, size in kB, marks, programs and unit.
  ///
  /// The marks: `+` for what hosts have from the
  /// start; `d`, `r` and `a` for Debian's, Red Hat's and Alpine's families; `u` for the archive
  /// `universe`; `D`, `K` and `V` for Docker's, Kubernetes' and other vendors' repositories.
  private static let rows: StaticString = """
    adduser 3.118ubuntu5 99 +d adduser addgroup deluser
    amqp-tools 0.10.0-1ubuntu2 24 du amqp-publish amqp-consume amqp-get
    ansible 2.10.7+merged+base+2.10.8+dfsg-1 17500 dur ansible ansible-playbook
    apache2 2.4.52-1ubuntu4.16 98 da apache2 apachectl a2enmod apache2.service
    apache2-utils 2.4.52-1ubuntu4.16 89 da ab htpasswd
    apparmor 3.0.4-2ubuntu2.4 598 +d aa-status apparmor_parser
    apparmor-utils 3.0.4-2ubuntu2.4 60 d aa-genprof
    apt 2.4.13 1380 +d apt apt-get apt-cache apt-key
    apt-transport-https 2.4.13 1510 d -
    auditd 1:3.0.7-1build1 215 d auditctl ausearch
    bash 5.1-6ubuntu1.1 769 +dra bash
    bash-completion 1:2.11-5ubuntu1 180 +dra -
    bc 1.07.1-3build1 88 dra bc dc
    bind-tools 9.18.30-0 120 a dig nslookup host
    bind-utils 9.18.30-0 214 r dig nslookup host
    bridge-utils 1.7-1ubuntu3 34 dra brctl
    bsdmainutils 12.1.8 16 du -
    build-essential 12.9ubuntu3 5 d gcc g++ make
    busybox 1:1.30.1-7ubuntu3.1 441 +d busybox
    ca-certificates 20240203~22.04.1 162 +dra update-ca-certificates
    ceph-common 17.2.7-0ubuntu0.22.04.2 20800 dr rbd ceph
    chrony 4.2-2ubuntu2 289 dra chronyc chronyd chrony.service
    conntrack 1:1.4.6-2build2 33 +d conntrack
    conntrack-tools 1.4.6-2 236 ra conntrack
    container-selinux 2.229.0-1 58 r -
    containerd 1.7.27-0ubuntu1~22.04.1 38400 d ctr containerd
    containerd.io 1.7.27-1 30500 +drD ctr containerd containerd.service
    coreutils 8.32-4.1ubuntu1.2 1437 +dra -
    cri-tools 1.32.0-1.1 18700 +drK crictl
    cron 3.0pl1-137ubuntu3 73 +d cron crontab cron.service
    curl 7.81.0-1ubuntu1.20 194 +dra curl
    device-mapper-persistent-data 1.0.9-2 900 r -
    dnf-plugins-core 4.3.0-16 35 r -
    dnsmasq 2.90-0ubuntu0.22.04.1 18 dra dnsmasq dnsmasq.service
    dnsutils 1:9.18.30-0ubuntu0.22.04.2 4 d dig nslookup host nsupdate
    docker-buildx-plugin 0.24.0-1~ubuntu.22.04~jammy 34600 +drD -
    docker-ce 5:28.2.2-1~ubuntu.22.04~jammy 19200 +drD dockerd docker.service
    docker-ce-cli 5:28.2.2-1~ubuntu.22.04~jammy 16500 +drD docker
    docker-ce-rootless-extras 5:28.2.2-1~ubuntu.22.04~jammy 6090 drD dockerd-rootless-setuptool.sh
    docker-compose 1.29.2-1 95 dua docker-compose
    docker-compose-plugin 2.36.2-1~ubuntu.22.04~jammy 14200 +drD -
    docker.io 27.5.1-0ubuntu3~22.04.2 33300 du docker dockerd docker.service
    ebtables 2.0.11-4build2 85 +dr ebtables
    elinks 0.13.2-1build1 579 du elinks
    emacs 1:27.1+1-3ubuntu5.2 4 dura emacs
    epel-release 9-7 19 r -
    ethtool 1:5.16-1ubuntu0.2 208 +dra ethtool
    expect 5.45.4-2build1 137 dura expect
    fail2ban 0.11.2-6 394 dura fail2ban-client fail2ban.service
    figlet 2.2.5-3 138 dura figlet
    file 1:5.41-3ubuntu0.1 22 +dra file
    fio 3.28-1 560 dura fio
    firewalld 1.1.1-1ubuntu1 410 dur firewall-cmd firewalld.service
    fish 3.3.1+ds-3 1170 dura fish
    fzf 0.29.0-1ubuntu0.1 1020 dua fzf
    gcc 4:11.2.0-1ubuntu1 5 dra gcc
    gettext 0.21-4ubuntu4 868 dra msgfmt xgettext
    gettext-base 0.21-4ubuntu4 38 +d envsubst gettext
    git 1:2.34.1-1ubuntu1.12 3166 +dra git
    glusterfs-client 10.1-1ubuntu0.2 30 du -
    gnupg 2.2.27-3ubuntu2.3 315 +dra gpg
    gnupg2 2.2.27-3ubuntu2.3 5 dur gpg2
    golang-go 2:1.18~0ubuntu2 42 du go gofmt
    gpg 2.2.27-3ubuntu2.3 519 +d gpg
    haproxy 2.4.24-0ubuntu0.22.04.1 1643 dra haproxy haproxy.service
    helm 3.17.3-1 17000 dV helm
    htop 3.0.5-7build2 128 +dra htop
    httpd 2.4.57-11 46 r httpd httpd.service
    httpd-tools 2.4.57-11 81 r ab htpasswd
    iftop 1.0~pre4-7 40 dura iftop
    iotop 0.6-24-g733f3f8-1.1ubuntu0.22.04.1 23 dura iotop
    ipcalc 0.42-2 25 dura ipcalc
    iperf 2.1.5+dfsg1-1 120 dura iperf
    iperf3 3.9-1+deb11u1build0.22.04.1 14 dura iperf3
    iproute 6.2.0-1 700 r ip ss
    iproute2 5.15.0-1ubuntu2 1070 +da ip ss tc bridge
    ipset 7.15-1build1 33 dra ipset
    iptables 1.8.7-1ubuntu5.2 455 +dra iptables ip6tables iptables-save
    iptables-persistent 1.0.16 6 du netfilter-persistent
    iputils-ping 3:20211215-1 43 +d ping
    iputils 20211215-1 170 ra ping
    ipvsadm 1:1.31-1build2 38 dra ipvsadm
    jq 1.6-2.1ubuntu3 53 +dura jq
    keepalived 1:2.2.4-0.2build1 440 dra keepalived keepalived.service
    kompose 1.35.0-1 8000 r kompose
    kubeadm 1.32.4-1.1 12500 +drK kubeadm
    kubectl 1.32.4-1.1 11300 +drK kubectl
    kubelet 1.32.4-1.1 15200 +drK kubelet kubelet.service
    kubernetes-cni 1.6.0-1.1 38700 +drK -
    less 590-1ubuntu0.22.04.3 143 +dra less
    libc6 2.35-0ubuntu3.10 3235 +d -
    locales 2.35-0ubuntu3.10 4248 +d locale-gen
    lsb-release 11.1.0ubuntu4 11 +d lsb_release
    lsof 4.93.2+dfsg-1.1build2 253 +dra lsof
    lvm2 2.03.11-2.1ubuntu5 1168 +dra lvs pvs vgs
    lynx 2.9.0dev.10-1 640 dura lynx
    make 4.3-4.1build1 180 +dra make
    mariadb-client 10.6.22-0ubuntu0.22.04.1 1 dua mysql mariadb
    mariadb-server 10.6.22-0ubuntu0.22.04.1 3 dura mysqld mariadb mariadb.service
    mc 3:4.8.27-1 500 dura mc
    mysql-client 8.0.42-0ubuntu0.22.04.1 9 da mysql mysqldump
    mysql-server 8.0.42-0ubuntu0.22.04.1 9 dr mysqld mysql mysql.service
    nano 6.2-1 280 +dra nano
    ncat 7.91+dfsg1+really7.80+dfsg1-2ubuntu0.1 400 du ncat
    ncdu 1.15.1-1 41 dura ncdu
    net-tools 1.60+git20181103.0eebece-1ubuntu5.4 204 +dra ifconfig netstat route arp
    netcat 1.218-4ubuntu1 2 du nc
    netcat-openbsd 1.218-4ubuntu1 39 +da nc
    nfs-common 1:2.6.1-1ubuntu1.2 242 d showmount mount.nfs
    nfs-kernel-server 1:2.6.1-1ubuntu1.2 140 d exportfs nfs-server.service
    nfs-utils 2.5.4-26 470 ra exportfs showmount nfs-server.service
    nginx 1.18.0-6ubuntu14.6 4 dra nginx nginx.service
    nmap 7.91+dfsg1+really7.80+dfsg1-2ubuntu0.1 1723 dra nmap ncat nping
    nodejs 12.22.9~dfsg-1ubuntu3.6 122 dura node nodejs
    npm 8.5.1~ds-1 894 dua npm npx
    ntp 1:4.2.8p15+dfsg-1ubuntu2 650 du ntpq ntp.service
    ntpdate 1:4.2.8p15+dfsg-1ubuntu2 50 dur ntpdate
    open-iscsi 2.1.5-1ubuntu1.1 310 d iscsiadm iscsid.service
    openjdk-11-jdk 11.0.27+6~us1-0ubuntu1~22.04 1330 d java javac
    openjdk-17-jdk 17.0.15+6~us1-0ubuntu1~22.04 1500 d java javac
    openssh-client 1:8.9p1-3ubuntu0.13 903 +da ssh scp ssh-keygen ssh-copy-id
    openssh-clients 8.7p1-43 700 r ssh scp ssh-keygen
    openssh-server 1:8.9p1-3ubuntu0.13 435 +dra sshd ssh.service
    openssl 3.0.2-0ubuntu1.19 1184 +dra openssl
    pass 1.7.4-5 36 dura pass
    php 2:8.1+92ubuntu1 3 dr php
    podman 3.4.4+ds1-1ubuntu1.22.04.3 10100 dura podman
    postgresql 14+238 3 dra psql postgresql.service
    postgresql-client 14+238 3 dua psql
    postgresql-client-14 14.18-0ubuntu0.22.04.1 1220 d psql pg_dump
    procps 2:3.3.17-6ubuntu2.1 378 +da ps top free pgrep pkill sysctl watch uptime vmstat
    procps-ng 3.3.17-14 350 r ps top free pgrep pkill sysctl watch uptime vmstat
    psmisc 23.4-2build3 119 +dra killall pstree fuser
    python 2.7.18-1 10 ra python
    python3 3.10.6-1~22.04.1 23 +dra python3
    python3-pip 22.0.2+dfsg-1ubuntu0.6 1306 dur pip pip3
    python3-venv 3.10.6-1~22.04.1 1 d -
    redis-server 5:6.0.16-1ubuntu1 46 du redis-server redis-cli redis-server.service
    redis-tools 5:6.0.16-1ubuntu1 850 du redis-cli redis-benchmark
    redis 6.0.16-1 1300 ra redis-server redis-cli redis.service
    rpcbind 1.2.6-2build1 46 dra rpcbind rpcbind.service
    rsync 3.2.7-0ubuntu0.22.04.4 437 +dra rsync
    rsyslog 8.2112.0-2ubuntu2.2 495 +dr rsyslogd rsyslog.service
    screen 4.9.0-1 672 +dra screen
    siege 4.0.7-1build3 110 dua siege
    snapd 2.67.1+22.04 27800 +d snap
    socat 1.7.4.1-3ubuntu4 349 +dra socat
    software-properties-common 0.99.22.9 14 +d add-apt-repository
    sshpass 1.09-1 11 dura sshpass
    strace 5.16-0ubuntu3 500 +dra strace
    stress 1.0.5-1 18 dua stress
    stress-ng 0.13.12-2ubuntu1 2390 dura stress-ng
    sudo 1.9.9-1ubuntu2.5 820 +dra sudo
    sysstat 12.5.2-2ubuntu0.2 487 dra iostat sar mpstat
    systemd 249.11-0ubuntu3.12 4600 +d systemctl journalctl
    tcpdump 4.99.1-3ubuntu0.2 501 +dra tcpdump
    telnet 0.17-44build1 64 +dr telnet
    terraform 1.12.1-1 27000 drV terraform
    tmux 3.2a-4ubuntu0.2 428 +dra tmux
    tomcat9 9.0.58-1ubuntu0.2 36 du tomcat9.service
    traceroute 1:2.1.0-2 45 dura traceroute
    tree 2.0.2-1 48 dura tree
    tzdata 2025b-0ubuntu0.22.04 347 +dra -
    ufw 0.36.1-4ubuntu0.1 162 +d ufw ufw.service
    unzip 6.0-26ubuntu3.2 175 +dra unzip
    util-linux 2.37.2-4ubuntu3.4 1064 +dra lsblk mount lscpu dmesg
    uuid-runtime 2.37.2-4ubuntu3.4 32 +d uuidgen
    vim 2:8.2.3995-1ubuntu2.24 1728 +dra vim vi
    vim-enhanced 8.2.2637-22 1800 r vim
    wget 1.21.2-2ubuntu1.1 339 +dra wget
    xfsprogs 5.13.0-1ubuntu2.1 920 +dra mkfs.xfs
    yum-utils 4.3.0-16 40 r yum-config-manager
    zip 3.0-12build2 176 +dra zip
    zsh 5.8.1-1 794 dra zsh
    """
}
