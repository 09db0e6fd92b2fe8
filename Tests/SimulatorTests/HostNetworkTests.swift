import Shell
import Simulator
import Testing

/// The interfaces, routes, listeners and rules of hosts, and their users and settings.
struct HostNetworkTests {
  private static func type(
    _ lines: String..., on world: World = World(hosts: ["web"], isBare: true)
  ) -> [String] { SimulatorTests.type(lines, on: world) }

  @Test func interfacesFollowTheEngineAndItsNetworks() {
    let found = Self.type(
      "ip -br -4 a", "docker run -d --name web -p 8080:80 nginx >/dev/null 2>&1",
      "ip -br link show docker0 | cut -c1-30", "ip -br link show type veth",
      "docker network create --subnet 172.30.0.0/16 inner >/dev/null; ip route | grep -c 172.30.0.0/16",
      "systemctl stop docker; ip -br -4 a | wc -l")
    #expect(
      found[0]
        == "lo               UNKNOWN        127.0.0.1/8 \neth0             UP             192.168.56.10/24 \ndocker0          DOWN           172.17.0.1/16 \n"
    )
    #expect(found[2] == "docker0          UP           \n")
    #expect(found[4] == "1\n" && found[5] == "2\n")
  }

  @Test func addressesAndRoutesAreKept() {
    let found = Self.type(
      "ip addr add 10.9.0.1/24 dev eth0", "ip addr add 10.9.0.1/24 dev eth0",
      "ip -4 -o addr show eth0 | wc -l", "ip route | grep 10.9",
      "ip route add 10.8.0.0/16 via 10.9.0.7",
      "ip route get 10.8.1.1 | head -1", "ip route add 10.7.0.0/16 via 10.200.0.1",
      "ip route del 10.8.0.0/16", "ip route del 10.8.0.0/16", "ip link add br0 type bridge",
      "ip link set br0 up; ip -br link show br0 | cut -c1-20", "ip link del br0; ip link show br0",
      "ip addr show nosuch", "ip frob")
    #expect(
      found == [
        "", "RTNETLINK answers: File exists\n[2]", "2\n",
        "10.9.0.0/24 dev eth0 proto kernel scope link src 10.9.0.1 \n", "",
        "10.8.1.1 via 10.9.0.7 dev eth0 src 192.168.56.10 uid 0 \n",
        "Error: Nexthop has invalid gateway.\n[2]", "", "RTNETLINK answers: No such process\n[2]",
        "",
        "br0              UP \n", "Device \"br0\" does not exist.\n[1]",
        "Device \"nosuch\" does not exist.\n[1]",
        "Object \"frob\" is unknown, try \"ip help\".\n[1]",
      ])
  }

  @Test func publishedPortsListen() {
    let found = Self.type(
      "nc -zv localhost 8080", "docker run -d --name web -p 8080:80 nginx >/dev/null 2>&1",
      "ss -tlnp 'sport = :8080' | grep -c docker-proxy", "netstat -tln | grep -c ':8080 '",
      "nc -zv localhost 8080", "nc -z localhost 22", "docker rm -f web; ss -tln | grep -c 8080")
    #expect(
      found == [
        "nc: connect to localhost port 8080 (tcp) failed: Connection refused\n[1]", "", "2\n",
        "2\n",
        "Connection to localhost 8080 port [tcp/*] succeeded!\n", "", "web\n0\n[1]",
      ])
  }

  @Test func rulesAreKeptAndListed() {
    let found = Self.type(
      "iptables -A INPUT -p tcp --dport 80 -j ACCEPT; iptables -P FORWARD DROP; iptables -S",
      "iptables -D INPUT -p tcp --dport 81 -j ACCEPT",
      "iptables -N MINE; iptables -A INPUT -j MINE",
      "iptables -nL INPUT", "iptables -F; iptables -X; iptables -S", "iptables -A NOSUCH -j DROP",
      "ufw allow 22/tcp; ufw enable; ufw status | head -4")
    #expect(
      found == [
        "-P INPUT ACCEPT\n-P FORWARD DROP\n-P OUTPUT ACCEPT\n-A INPUT -p tcp -m tcp --dport 80 -j ACCEPT\n",
        "iptables: Bad rule (does a matching rule exist in that chain?).\n[1]", "",
        "Chain INPUT (policy ACCEPT)\ntarget     prot opt source               destination         \nACCEPT     tcp  --  0.0.0.0/0            0.0.0.0/0            tcp dpt:80\nMINE       all  --  0.0.0.0/0            0.0.0.0/0           \n",
        "-P INPUT ACCEPT\n-P FORWARD DROP\n-P OUTPUT ACCEPT\n",
        "iptables: No chain/target/match by that name.\n[1]",
        "Rules updated\nRules updated (v6)\nFirewall is active and enabled on system startup\nStatus: active\n\nTo                         Action      From\n--                         ------      ----\n",
      ])
  }

  @Test func usersAreMadeAndChanged() {
    let found = Self.type(
      "useradd -m -s /bin/bash -G docker,sudo ann",
      "groupadd docker; useradd -m -s /bin/bash -G docker,sudo ann",
      "id ann", "ls -a /home/ann | tr '\\n' ' '", "useradd ann", "usermod -aG adm ann; id -nG ann",
      "echo 'ann:secret' | chpasswd; grep -c '^ann:\\$y' /etc/shadow", "su - ann -c pwd",
      "userdel -r ann; id ann; ls /home")
    #expect(
      found == [
        "useradd: group 'docker' does not exist\n[6]", "",
        "uid=1001(ann) gid=1002(ann) groups=1002(ann),27(sudo),1001(docker)\n",
        ". .. .bashrc .profile ", "useradd: user 'ann' already exists\n[9]",
        "ann adm sudo docker\n", "1\n", "/home/ann\n", "id: ‘ann’: no such user\nuser\n",
      ])
  }

  @Test func settingsOfTheKernelAreKept() {
    let found = Self.type(
      "modprobe br_netfilter; lsmod | cut -d' ' -f1 | tr '\\n' ' '", "modprobe nosuch",
      "sysctl net.ipv4.ip_forward",
      "sysctl -w net.ipv4.ip_forward=1; cat /proc/sys/net/ipv4/ip_forward",
      "swapoff -a; free -k | awk '/Swap/ {print $2}'; swapon --show",
      "mount -t tmpfs none /mnt; mountpoint /mnt; umount /mnt; mountpoint /mnt",
      "timedatectl set-timezone Asia/Seoul; date +%Z")
    #expect(
      found == [
        "Module br_netfilter bridge stp llc ",
        "modprobe: FATAL: Module nosuch not found in directory /lib/modules/5.15.0-130-generic\n[1]",
        "net.ipv4.ip_forward = 0\n", "net.ipv4.ip_forward = 1\n1\n", "0\n",
        "/mnt is a mountpoint\n/mnt is not a mountpoint\n[32]", "KST\n",
      ])
  }

  @Test func yqSpeaksAsFarAsJqDoes() {
    let found = Self.type(
      "printf 'kind: Pod\\nmetadata:\\n  name: \"web\"\\n  labels: {a-b: x}\\nspec:\\n  containers:\\n  - image: nginx:1.10\\n    ports: [80, 443]\\n' > p.yaml",
      "yq .metadata.name p.yaml", "yq '.metadata.labels.a-b' p.yaml",
      "yq '.spec.containers[0]' p.yaml",
      "yq -i '.spec.containers[0].image = \"nginx:1.27\"' p.yaml; cat p.yaml",
      "yq -o json -I0 . p.yaml",
      "yq '.spec.containers[].ports | length' p.yaml", "yq .none p.yaml",
      "N=x yq -n '.a = strenv(N)'",
      "printf 'a: 1\\n---\\na: 2\\n' | yq .a", "yq 'select(.kind == \"Pod\") | .spec | keys' p.yaml"
    )
    #expect(
      found == [
        "", "web\n", "x\n", "image: nginx:1.10\nports: [80, 443]\n",
        "kind: Pod\nmetadata:\n  name: \"web\"\n  labels: {a-b: x}\nspec:\n  containers:\n    - image: nginx:1.27\n      ports: [80, 443]\n",
        "yq: -I0: not simulated\n[1]", "2\n", "null\n", "a: x\n", "1\n---\n2\n", "- containers\n",
      ])
  }

  @Test func keysReachOtherHosts() {
    let world = World(hosts: ["one", "two"], isBare: true)
    let found = Self.type(
      "ssh-keygen -t rsa -N '' -f ~/.ssh/id_rsa -q; ls ~/.ssh | tr '\\n' ' '",
      "ssh-copy-id root@two 2>/dev/null | head -2", "ssh two wc -l .ssh/authorized_keys", on: world)
    #expect(
      found == ["id_rsa id_rsa.pub ", "\nNumber of key(s) added: 1\n", "1 .ssh/authorized_keys\n"])
  }
}
