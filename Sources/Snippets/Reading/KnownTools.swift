internal import Diagnostics

/// The names of programs that notes use: a line that begins with one may be a command.
enum KnownTools {
  /// Whether a word is the name of a program.
  static func isTool(_ word: ArraySlice<UInt8>) -> Bool {
    word.count < 32 && (names.contains(Array(word)) || isEverydayWord(word))
  }

  /// Whether the name of a program is an English word as well: a line needs more than it to be a command.
  static func isEverydayWord(_ word: ArraySlice<UInt8>) -> Bool {
    word.count < 16 && everyday.contains(Array(word))
  }

  /// The program that a misspelt name means; `nil` when it is none, or may mean anything.
  static func correction(of name: String) -> String? {
    guard name.utf8.count >= 4, !names.contains(Array(name.utf8)),
      !everyday.contains(Array(name.utf8))
    else { return nil }
    // Who misspells a name still begins it right. Short names have too many neighbours.
    return SpellingSuggestion.nearest(
      to: name,
      among: sorted.lazy.filter {
        $0.utf8.first == name.utf8.first && $0.utf8.count >= 6
          && abs($0.utf8.count - name.utf8.count) <= 1
      })
  }

  /// The kind of object of a cluster that a misspelt word means; `nil` when it may be another kind.
  static func resource(like name: String) -> String? {
    guard !resources.contains(name) else { return nil }
    return resources.first { ShownNames.isOneSlip(Array(name.utf8), Array($0.utf8)) }
  }

  /// Whether a word names a kind of object of a cluster, or an object by its kind: `pods`, `po`, `deploy/web`.
  static func isResource(_ word: String) -> Bool {
    let kind = String(word.prefix { $0 != "/" && $0 != "." })
    return resources.contains(kind)
      || [
        "po", "deploy", "svc", "ns", "rs", "ds", "sts", "cm", "no", "ing", "pv", "pvc", "sa", "rc",
      ]
      .contains(kind)
  }

  private static let resources =
    """
    clusterrole clusterroles clusterrolebinding clusterrolebindings configmap configmaps cronjob cronjobs \
    daemonset daemonsets deployment deployments endpoints event events horizontalpodautoscaler ingress \
    ingresses job jobs limitrange namespace namespaces networkpolicy networkpolicies node nodes \
    persistentvolume persistentvolumes persistentvolumeclaim persistentvolumeclaims pod pods replicaset \
    replicasets replicationcontroller resourcequota role roles rolebinding rolebindings secret secrets \
    service services serviceaccount serviceaccounts statefulset statefulsets storageclass
    """.split(separator: " ").map(String.init)

  private static let sorted = names.map { String(decoding: $0, as: UTF8.self) }.sorted()

  private static let names = set(
    """
    . alias apt apt-get apt-cache apk arch awk gawk aws az base64 bash bg buildah bunzip2 bzip2 \
    calicoctl cat cd chgrp chmod chown chpasswd cilium clear cmp containerd cp crictl crontab ctr curl cut \
    date dd df dig dirname basename dmesg dnf docker docker-compose docker-machine dockerd dpkg du echo ecctl \
    egrep eksctl env etcdctl eval exec exit export fdisk fgrep firewall-cmd flannel gcloud gem getent \
    git go gpg grep groupadd groups gunzip gzip head helm hostname hostnamectl htop httpd id ifconfig ip \
    iptables ip6tables ipvsadm java javac jobs journalctl jq k3d k3s k9s kind kops kubeadm kubectl kubectx \
    kubelet kubens kustomize ldconfig less ln locale localectl logname ls lsblk lscpu lsmod lsof lxc \
    mapfile md5sum minikube mkdir mkfs mkfs.ext4 mknod mktemp modprobe mount mv mvn mysql nano ncat nc \
    netstat newgrp nginx nmcli node nohup npm npx nslookup ntpdate openssl oc passwd pgrep ping pip pip3 pkill \
    podman printenv printf ps psql pushd popd pwd python python2 python3 rbac-lookup readlink realpath rm rmdir \
    rpm rsync ruby runc scp sed seq service-cli sestatus set setenforce sftp sha256sum shasum shopt \
    skopeo snap source ssh ssh-copy-id ssh-keygen ss stat stern strace su sudo swapoff swapon sysctl \
    systemctl tac tar tcpdump tee telnet terraform timedatectl tmux touch tput tr traceroute tree \
    ufw uname uniq umount unalias unset unzip update-alternatives useradd userdel usermod vagrant vi \
    vim virsh visudo wc wget whoami xargs yaml yarn yq yum zcat zip zypper tsh krew velero argocd flux istioctl \
    k ll netsh choco scoop winget brew ytt kapp kbld kubeseal keadm cosign trivy helmfile stow brctl capsh \
    sshfs sshpass figlet cowsay cfssl cfssljson ab wrk siege redis-cli mongo mongosh psql pg_dump pgbench \
    mysqladmin mysqldump iperf iperf3 stress-ng nerdctl hadolint kubeval kubeconform \
    linkerd skaffold tilt jib mc s3cmd gsutil doctl ibmcloud vault consul nomad packer ansible ansible-playbook
    """)

  private static let everyday = set(
    """
    at cal column command comm diff expand false file find fold free history join kill last local \
    logout make man more nice paste read return reboot screen service shift shutdown sleep sort split \
    test time top trap true type uptime users wait watch which who w yes help fmt nl if for while until case hey dive stress
    """)

  private static func set(_ text: StaticString) -> Set<[UInt8]> {
    Set(
      text.withUTF8Buffer { Array($0) }.split { $0 == 0x20 || $0 == 0x0A }.map { Array($0) })
  }
}
