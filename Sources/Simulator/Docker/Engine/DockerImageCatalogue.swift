import Diagnostics
import Shell

/// What the registry's images are, as far as notes can see it.
enum DockerImageCatalogue {
  /// How an image's own command behaves.
  enum Behaviour {
    /// A shell, which ends at once without input.
    case shell
    /// A server, which stays up.
    case server
    /// Prints a text and ends.
    case greeting
  }

  struct Entry {
    var entrypoint: [ByteString] = []
    var command: [ByteString]
    var behaviour: Behaviour
  }

  private static let shells: [ByteString] = ["alpine", "busybox", "bash"]
  private static let bashes: [ByteString] = ["ubuntu", "debian", "centos", "fedora", "rockylinux"]
  private static let servers: [ByteString] = [
    "registry", "traefik", "caddy", "consul", "nats", "memcached", "haproxy", "tomcat", "rabbitmq",
    "wordpress", "jenkins", "elasticsearch", "kibana", "influxdb", "vault", "mongo",
  ]

  /// Whether a name that is not known is that of a known image, misspelt.
  static func isMisspelling(_ name: ByteString) -> Bool {
    let others: [ByteString] = [
      "hello-world", "nginx", "httpd", "redis", "mysql", "mariadb", "postgres", "python", "node",
    ]
    let names = (shells + bashes + servers + others).map { $0.text }
    return SpellingSuggestion.nearest(to: name.text, among: names) != nil
  }

  /// The image with this repository name in Docker Hub's own namespace; `nil` when there is none.
  static func find(_ name: ByteString) -> Entry? {
    if shells.contains(name) { return Entry(command: ["/bin/sh"], behaviour: .shell) }
    if bashes.contains(name) { return Entry(command: ["/bin/bash"], behaviour: .shell) }
    if servers.contains(name) { return Entry(command: [name], behaviour: .server) }
    switch name {
    case "hello-world": return Entry(command: ["/hello"], behaviour: .greeting)
    case "nginx":
      return Entry(
        entrypoint: ["/docker-entrypoint.sh"], command: ["nginx", "-g", "daemon off;"],
        behaviour: .server)
    case "httpd": return Entry(command: ["httpd-foreground"], behaviour: .server)
    case "redis":
      return Entry(
        entrypoint: ["docker-entrypoint.sh"], command: ["redis-server"], behaviour: .server)
    case "mysql", "mariadb", "postgres":
      let program: ByteString = name == "postgres" ? "postgres" : name == "mysql" ? "mysqld" : name
      return Entry(
        entrypoint: ["docker-entrypoint.sh"], command: [program], behaviour: .server)
    case "python": return Entry(command: ["python3"], behaviour: .shell)
    case "node": return Entry(command: ["node"], behaviour: .shell)
    default: return nil
    }
  }
}
