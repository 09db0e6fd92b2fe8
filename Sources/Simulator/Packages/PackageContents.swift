import Shell

/// What a package that notes install brings beside its entry in the distribution's list, as far as the notes'
/// next lines need it.
struct PackageContents {
  /// What it is called in the distributions.
  var names: [String]
  /// The programs, where the list does not name them.
  var programs: [String]
  var programFolder: ByteString = "/usr/sbin"
  var folders: [String] = []
  var files: [(path: String, text: String)] = []

  private static let page = "<html><body><h1>It works!</h1></body></html>\n"

  /// The contents of a package; `nil` where no more than its name is known.
  static func of(_ name: ByteString) -> PackageContents? {
    all.first { $0.names.contains(name.text) }
  }

  private static let all: [PackageContents] = [
    PackageContents(
      names: ["apache2"],
      programs: [
        "a2dismod", "a2dissite", "a2enmod", "a2ensite", "apache2", "apache2ctl", "apachectl",
      ],
      folders: ["/etc/apache2/sites-enabled", "/etc/apache2/mods-enabled", "/var/log/apache2"],
      files: [
        ("/var/www/html/index.html", page),
        ("/etc/apache2/apache2.conf", "ServerRoot /etc/apache2\n"),
        ("/etc/apache2/ports.conf", "Listen 80\n"),
        ("/etc/apache2/sites-available/000-default.conf", "DocumentRoot /var/www/html\n"),
      ]),
    PackageContents(
      names: ["httpd"], programs: ["apachectl", "httpd"],
      folders: ["/var/www/html", "/etc/httpd/conf.d", "/var/log/httpd"],
      files: [("/etc/httpd/conf/httpd.conf", "Listen 80\nDocumentRoot \"/var/www/html\"\n")]),
    PackageContents(
      names: ["nginx"], programs: ["nginx"],
      folders: [
        "/etc/nginx/conf.d", "/etc/nginx/sites-enabled", "/var/log/nginx", "/var/www/html",
      ],
      files: [
        ("/usr/share/nginx/html/index.html", page),
        ("/etc/nginx/nginx.conf", "worker_processes auto;\n"),
        ("/etc/nginx/sites-available/default", "root /var/www/html;\n"),
      ]),
    PackageContents(
      names: ["nodejs", "nodejs-current"], programs: ["node", "nodejs"], programFolder: "/usr/bin"),
    PackageContents(
      names: ["python3", "python"], programs: ["python3", "python"], programFolder: "/usr/bin"),
    PackageContents(
      names: ["python3-pip", "python-pip", "py3-pip"], programs: ["pip", "pip3"],
      programFolder: "/usr/bin"),
    PackageContents(
      names: [
        "default-jdk", "default-jre", "java-11-openjdk", "java-17-openjdk", "openjdk-11-jdk",
        "openjdk-17-jdk", "openjdk-8-jdk", "openjdk11", "openjdk17", "openjdk8",
      ], programs: ["java", "javac", "jar"], programFolder: "/usr/bin"),
    PackageContents(
      names: ["vim", "vim-tiny", "vim-minimal"], programs: ["vi", "vim"], programFolder: "/usr/bin"),
    PackageContents(names: ["net-tools"], programs: ["ifconfig", "netstat", "route", "arp"]),
    PackageContents(
      names: ["iputils-ping", "iputils"], programs: ["ping"], programFolder: "/usr/bin"),
    PackageContents(names: ["iproute2", "iproute"], programs: ["ip", "ss"]),
    PackageContents(
      names: ["dnsutils", "bind-utils", "bind-tools"], programs: ["dig", "host", "nslookup"],
      programFolder: "/usr/bin"),
    PackageContents(
      names: ["procps", "procps-ng"], programs: ["ps", "top", "free"], programFolder: "/usr/bin"),
    PackageContents(
      names: ["mysql-client", "default-mysql-client", "mariadb-client"],
      programs: ["mysql", "mysqldump"], programFolder: "/usr/bin"),
    PackageContents(
      names: ["redis", "redis-server", "redis-tools"], programs: ["redis-cli", "redis-server"],
      programFolder: "/usr/bin"),
    PackageContents(
      names: ["build-essential", "build-base", "gcc"], programs: ["cc", "g++", "gcc", "make"],
      programFolder: "/usr/bin"),
    PackageContents(
      names: [
        "ca-certificates", "tzdata", "libc6-compat", "epel-release", "software-properties-common",
      ],
      programs: []),
    PackageContents(
      names: ["openssh-server"], programs: ["sshd"], folders: ["/var/run/sshd", "/etc/ssh"]),
  ]
}
