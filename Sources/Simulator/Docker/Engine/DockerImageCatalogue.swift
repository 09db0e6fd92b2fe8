import Diagnostics
import Shell

/// What the images of Docker Hub are, as far as notes can see it.
enum DockerImageCatalogue {
  /// How an image's own program behaves.
  enum Behaviour {
    /// A shell, which ends at once without input.
    case shell
    /// A server, which stays up and listens at its first port.
    case server
    /// Prints a text and ends.
    case greeting
  }

  /// An image of the catalogue, in one of its versions.
  struct Entry {
    var name: String
    var behaviour: Behaviour
    var configuration: ImageConfiguration
    /// What is in it and what it says, which Kubernetes' containers show as well.
    var image: ImageCatalogue.Image
    var version: String
    var tag: String
    /// Bytes.
    var size: Int64
  }

  /// What the catalogue says of a reference.
  enum Answer {
    case found(Entry)
    /// The repository is known, the tag is not.
    case noTag
    case unknown
  }

  /// The image behind a reference.
  static func find(_ reference: ImageReference) -> Answer {
    guard
      reference.domain == "docker.io" || reference.domain == "registry.k8s.io"
        || reference.domain == "quay.io" || reference.domain == "ghcr.io"
    else { return .unknown }
    var newest = reference
    newest.tag = "latest"
    guard ImageCatalogue.find(newest) != nil else { return .unknown }
    guard let image = ImageCatalogue.find(reference) else { return .noTag }
    return .found(entry(reference, image))
  }

  /// Whether a name that is not known is that of a known image, misspelt.
  static func isMisspelling(_ name: ByteString) -> Bool {
    SpellingSuggestion.nearest(to: name.text, among: ImageCatalogue.names) != nil
  }

  private static func entry(_ reference: ImageReference, _ image: ImageCatalogue.Image) -> Entry {
    let name = reference.shortName
    let version = ImageCatalogue.version(of: reference.tag)
    var configuration = ImageConfiguration()
    configuration.environment = [
      ("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin")
    ]
    configuration.command = image.command.map { ByteString($0) }
    if let port = image.port { configuration.exposedPorts = [ContainerPort(number: port)] }
    details(name, version, &configuration)
    let behaviour: Behaviour =
      name == "hello-world" ? .greeting : image.isServer ? .server : .shell
    return Entry(
      name: name, behaviour: behaviour, configuration: configuration, image: image,
      version: version, tag: reference.tag, size: size(name))
  }

  /// What the images' Dockerfiles say beside the program.
  private static func details(
    _ name: String, _ version: String, _ configuration: inout ImageConfiguration
  ) {
    switch name {
    case "nginx":
      configuration.entrypoint = ["/docker-entrypoint.sh"]
      configuration.environment.append(("NGINX_VERSION", ByteString(version)))
      configuration.labels = [("maintainer", "NGINX Docker Maintainers <docker-maint@nginx.com>")]
      configuration.stopSignal = "SIGQUIT"
    case "httpd":
      configuration.workingFolder = "/usr/local/apache2"
      configuration.stopSignal = "SIGWINCH"
    case "redis":
      configuration.entrypoint = ["docker-entrypoint.sh"]
      configuration.workingFolder = "/data"
      configuration.volumes = ["/data"]
    case "mysql", "mariadb":
      configuration.entrypoint = ["docker-entrypoint.sh"]
      configuration.volumes = ["/var/lib/mysql"]
    case "postgres":
      configuration.entrypoint = ["docker-entrypoint.sh"]
      configuration.environment.append(("PGDATA", "/var/lib/postgresql/data"))
      configuration.volumes = ["/var/lib/postgresql/data"]
      configuration.stopSignal = "SIGINT"
    case "mongo":
      configuration.entrypoint = ["docker-entrypoint.sh"]
      configuration.volumes = ["/data/configdb", "/data/db"]
    case "wordpress":
      configuration.entrypoint = ["docker-entrypoint.sh"]
      configuration.workingFolder = "/var/www/html"
      configuration.volumes = ["/var/www/html"]
    case "registry":
      configuration.entrypoint = ["/entrypoint.sh"]
      configuration.command = ["/etc/docker/registry/config.yml"]
      configuration.volumes = ["/var/lib/registry"]
    case "alpine": configuration.command = ["/bin/sh"]
    case "ubuntu", "debian", "centos", "fedora", "rockylinux", "amazonlinux":
      configuration.command = [name == "debian" || name == "fedora" ? "bash" : "/bin/bash"]
    case "python": configuration.command = ["python3"]
    case "node":
      configuration.entrypoint = ["docker-entrypoint.sh"]
      configuration.command = ["node"]
    case "jenkins":
      configuration.volumes = ["/var/jenkins_home"]
      configuration.user = "jenkins"
    default: break
    }
  }

  /// About how many bytes an image has.
  private static func size(_ name: String) -> Int64 {
    let megabytes: [String: Int64] = [
      "alpine": 8, "busybox": 4, "ubuntu": 78, "debian": 117, "nginx": 192, "httpd": 148,
      "redis": 117, "mysql": 797, "mariadb": 330, "postgres": 438, "mongo": 854, "node": 1120,
      "python": 1020, "golang": 838, "registry": 26, "wordpress": 703, "tomcat": 468,
      "hello-world": 0, "centos": 231, "jenkins": 470, "rabbitmq": 217, "memcached": 84,
    ]
    return name == "hello-world" ? 10_072 : (megabytes[name] ?? 150) * 1_000_000
  }

  /// What `hello-world` prints: that the way from the client to a container works.
  static let greeting: ByteString = """

    Hello from Docker!
    This message shows that your installation appears to be working correctly.

    Pilgi's simulated engine found the image, made a container of it and ran its program,
    which wrote these lines; docker's client has shown them to you.


    """
}
