import Shell

/// The images that notes use: their newest version, what they run and what they say.
struct ImageCatalogue {
  struct Image {
    /// The newest version, its parts as numbers.
    var newest: [Int]
    /// What the image runs by itself; a server stays up.
    var command: [String]
    var isServer = true
    var log: [String] = []
    /// The port that a server listens at.
    var port: Int?
    /// The files that matter.
    var files: [(path: String, text: String)] = []
    /// What has to be in the environment for a server to start; one of them is enough.
    var needs: [String] = []
    /// The programs that other images do not have.
    var programs: [Program] = []
  }

  /// A program that only some images have.
  enum Program {
    case nginx
    case perl

    func command(version: String) -> Command {
      switch self {
      case .nginx: Nginx.command(version: version)
      case .perl: Perl.command
      }
    }
  }

  /// The image of a name; `nil` when there is none.
  static func find(_ reference: ImageReference) -> Image? {
    guard let image = images[reference.shortName] else { return nil }
    let isOfficial =
      reference.path.hasPrefix("library/") || known.contains(reference.path)
      || reference.domain == "registry.k8s.io"
    if !isOfficial { return nil }
    return exists(reference.tag, image.newest) ? image : nil
  }

  /// The names of all images, sorted.
  static var names: [String] { images.keys.sorted { GoText.precedes($0, $1) } }

  /// The version that a tag stands for, as servers print it.
  static func version(of tag: String) -> String {
    let version = tag == "latest" ? "1.27.5" : tag.cut("-")?.before ?? tag
    return [
      "1.14": "1.14.2", "1.15": "1.15.12", "1.16": "1.16.1", "1.17": "1.17.10",
      "1.18": "1.18.0", "1.19": "1.19.10", "1.25": "1.25.5",
    ][version] ?? version
  }

  private static let known = [
    "smlinux/nodeinfo", "curlimages/curl", "bitnami/kubectl", "jenkins/jenkins",
    "hashicorp/http-echo", "nginxinc/nginx-unprivileged",
  ]

  /// Whether a tag is a version up to the newest, or a word that images use.
  private static func exists(_ tag: String, _ newest: [Int]) -> Bool {
    let words = [
      "latest", "alpine", "stable", "slim", "mainline", "perl", "lts", "musl", "glibc", "focal",
      "jammy", "noble", "bionic", "bookworm", "bullseye", "buster", "trixie", "stream9", "stream8",
      "centos7", "rolling", "uclibc", "stable-alpine", "v1", "v2", "v3", "debug", "edge",
    ]
    if words.contains(tag) { return true }
    let (version, suffix) = tag.cut("-") ?? (tag, "")
    let body = version.hasPrefix("v") ? version.dropping(1) : version
    var numbers: [Int] = []
    for part in body.pieces(".") {
      guard let number = Int(part) else { return false }
      numbers.append(number)
    }
    if !suffix.isEmpty,
      !suffix.pieces("-").allSatisfy({ part in
        words.contains(part) || part.hasPrefix("alpine") || part.hasPrefix("rc")
          || part.hasPrefix("perl") || part.hasPrefix("debian") || part.hasPrefix("jre")
          || part.hasPrefix("jdk") || part.hasPrefix("apache") || part.hasPrefix("fpm")
      })
    {
      return false
    }
    for (index, number) in numbers.enumerated() where index < newest.count {
      if number != newest[index] { return number < newest[index] }
    }
    return true
  }

  private static let page = """
    <!DOCTYPE html>
    <html>
    <head>
    <title>Welcome to nginx!</title>
    </head>
    <body>
    <h1>Welcome to nginx!</h1>
    </body>
    </html>

    """

  private static func shell(_ newest: [Int]) -> Image {
    Image(newest: newest, command: ["sh"], isServer: false)
  }

  private static let images: [String: Image] = [
    "nginx": Image(
      newest: [1, 29, 9], command: ["nginx", "-g", "daemon off;"],
      log: [
        "/docker-entrypoint.sh: /docker-entrypoint.d/ is not empty, will attempt to perform configuration",
        "/docker-entrypoint.sh: Configuration complete; ready for start up",
        "%T [notice] 1#1: using the \"epoll\" event method", "%T [notice] 1#1: nginx/%V",
        "%T [notice] 1#1: start worker processes",
      ], port: 80,
      files: [
        ("/usr/share/nginx/html/index.html", page),
        ("/usr/share/nginx/html/50x.html", "<html></html>\n"),
        ("/docker-entrypoint.sh", "#!/bin/sh\n"),
        ("/docker-entrypoint.d/10-listen.sh", "#!/bin/sh\n"),
        ("/etc/nginx/nginx.conf", "worker_processes auto;\n"),
      ], programs: [.nginx]),
    "httpd": Image(
      newest: [2, 4, 99], command: ["httpd-foreground"],
      log: ["AH00094: Command line: 'httpd -D FOREGROUND'"],
      port: 80,
      files: [
        ("/usr/local/apache2/htdocs/index.html", "<html><body><h1>It works!</h1></body></html>\n")
      ]),
    "nodeinfo": Image(newest: [9], command: ["nodeinfo"], port: 80),
    "redis": Image(
      newest: [8, 9], command: ["redis-server"], log: ["1:M * Ready to accept connections tcp"],
      port: 6379),
    "mysql": Image(
      newest: [9, 9], command: ["mysqld"],
      log: [
        "2025-03-01 00:00:00+00:00 [Note] [Entrypoint]: Entrypoint script for MySQL Server 8.0.41-1.el9 started."
      ],
      port: 3306,
      needs: ["MYSQL_ROOT_PASSWORD", "MYSQL_ALLOW_EMPTY_PASSWORD", "MYSQL_RANDOM_ROOT_PASSWORD"]),
    "mariadb": Image(
      newest: [12, 9], command: ["mariadbd"], port: 3306,
      needs: ["MARIADB_ROOT_PASSWORD", "MYSQL_ROOT_PASSWORD"]),
    "postgres": Image(
      newest: [18, 9], command: ["postgres"], port: 5432, needs: ["POSTGRES_PASSWORD"]),
    "mongo": Image(newest: [8, 9], command: ["mongod"], port: 27017),
    "memcached": Image(newest: [1, 6, 99], command: ["memcached"], port: 11211),
    "rabbitmq": Image(newest: [4, 9], command: ["rabbitmq-server"], port: 5672),
    "wordpress": Image(newest: [6, 9], command: ["apache2-foreground"], port: 80),
    "tomcat": Image(newest: [11, 9], command: ["catalina.sh", "run"], port: 8080),
    "jenkins": Image(newest: [2, 999], command: ["jenkins"], port: 8080),
    "registry": Image(newest: [3, 9], command: ["registry"], port: 5000),
    "fluentd": Image(newest: [1, 99], command: ["fluentd"]),
    "haproxy": Image(newest: [3, 9], command: ["haproxy"], port: 80),
    "traefik": Image(newest: [3, 99], command: ["traefik"], port: 80),
    "pause": Image(newest: [3, 99], command: ["/pause"]),
    "http-echo": Image(newest: [9], command: ["http-echo"], port: 5678),
    "busybox": shell([1, 99]), "alpine": shell([3, 99]), "ubuntu": shell([26, 99]),
    "debian": shell([13, 99]), "centos": shell([8, 99]), "fedora": shell([44, 99]),
    "rockylinux": shell([10, 99]),
    "perl": Image(newest: [5, 99], command: ["perl"], isServer: false, programs: [.perl]),
    "python": shell([3, 99]),
    "node": shell([25, 99]), "golang": shell([1, 99]), "ruby": shell([4, 99]),
    "openjdk": shell([25, 99]), "php": shell([8, 99]), "bash": shell([5, 99]),
    "curl": shell([9, 99]), "kubectl": shell([1, 99]), "amazonlinux": shell([2023, 99]),
    "hello-world": Image(newest: [9], command: ["/hello"], isServer: false),
  ]
}
