import Shell

/// Servers of the web, and what courses install beside them.
extension ImageCatalogue {
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

  private static let nginx = CatalogueImage(
    newest: [1, 29, 9], current: "1.27.5",
    versions: [
      "1.14": "1.14.2", "1.15": "1.15.12", "1.16": "1.16.1", "1.17": "1.17.10", "1.18": "1.18.0",
      "1.19": "1.19.10", "1.25": "1.25.5",
    ],
    entrypoint: ["/docker-entrypoint.sh"], command: ["nginx", "-g", "daemon off;"],
    environment: [("NGINX_VERSION", "%V")], ports: [80], stopSignal: "SIGQUIT",
    labels: [("maintainer", "NGINX Docker Maintainers <docker-maint@nginx.com>")],
    days: 580, size: 192_000_000,
    log: [
      "/docker-entrypoint.sh: /docker-entrypoint.d/ is not empty, will attempt to perform configuration",
      "/docker-entrypoint.sh: Configuration complete; ready for start up",
      "!%N [notice] 1#1: using the \"epoll\" event method", "!%N [notice] 1#1: nginx/%V",
      "!%N [notice] 1#1: start worker processes",
    ],
    files: [
      ("/usr/share/nginx/html/index.html", page),
      ("/usr/share/nginx/html/50x.html", "<html></html>\n"),
      ("/docker-entrypoint.d/10-listen.sh", "#!/bin/sh\n"),
      ("/etc/nginx/nginx.conf", "user  nginx;\nworker_processes  auto;\n"),
    ], title: "nginx: master process nginx -g daemon off;",
    workers: (2, "nginx", "101", "nginx: worker process"), programs: [.nginx],
    service: .files(below: "/usr/share/nginx/html", server: "nginx/%V"))

  private static func unprivileged() -> CatalogueImage {
    var image = nginx
    image.ports = [8080]
    image.user = "101"
    return image
  }

  static let servers: [String: CatalogueImage] = [
    "nginx": nginx,
    "nginxinc/nginx-unprivileged": unprivileged(),
    "httpd": CatalogueImage(
      newest: [2, 4, 99], command: ["httpd-foreground"], ports: [80],
      workingFolder: "/usr/local/apache2", stopSignal: "SIGWINCH", size: 148_000_000,
      log: ["!AH00094: Command line: 'httpd -D FOREGROUND'"],
      files: [
        (
          "/usr/local/apache2/conf/httpd.conf",
          "ServerRoot \"/usr/local/apache2\"\nListen 80\nDocumentRoot \"/usr/local/apache2/htdocs\"\n"
        ),
        ("/usr/local/apache2/htdocs/index.html", "<html><body><h1>It works!</h1></body></html>\n"),
      ], title: "httpd -DFOREGROUND",
      workers: (3, "www-data", "www-data", "httpd -DFOREGROUND"),
      service: .files(below: "/usr/local/apache2/htdocs", server: "Apache")),
    "smlinux/nodeinfo": CatalogueImage(
      newest: [9], command: ["nodeinfo"], ports: [80], service: .hostName),
    "caddy": CatalogueImage(
      newest: [2, 99], command: ["caddy", "run", "--config", "/etc/caddy/Caddyfile"],
      ports: [80, 443, 2019], workingFolder: "/srv", size: 50_000_000, hasBusyBox: true),
    "tomcat": CatalogueImage(
      newest: [11, 9], command: ["catalina.sh", "run"], ports: [8080],
      workingFolder: "/usr/local/tomcat", size: 468_000_000),
    "haproxy": CatalogueImage(
      newest: [3, 9], entrypoint: ["docker-entrypoint.sh"],
      command: ["haproxy", "-f", "/usr/local/etc/haproxy/haproxy.cfg"], ports: [80],
      user: "haproxy", stopSignal: "SIGUSR1", size: 103_000_000),
    "traefik": CatalogueImage(
      newest: [3, 99], entrypoint: ["/entrypoint.sh"], command: ["traefik"], ports: [80],
      size: 190_000_000, hasBusyBox: true),
    "wordpress": CatalogueImage(
      newest: [6, 9], entrypoint: ["docker-entrypoint.sh"], command: ["apache2-foreground"],
      ports: [80], volumes: ["/var/www/html"], workingFolder: "/var/www/html",
      stopSignal: "SIGWINCH", size: 703_000_000),
    "drupal": CatalogueImage(
      newest: [11, 9], entrypoint: ["docker-php-entrypoint"], command: ["apache2-foreground"],
      ports: [80], workingFolder: "/opt/drupal", stopSignal: "SIGWINCH", size: 650_000_000),
    "joomla": CatalogueImage(
      newest: [5, 9], entrypoint: ["/entrypoint.sh"], command: ["apache2-foreground"],
      ports: [80], volumes: ["/var/www/html"], workingFolder: "/var/www/html",
      stopSignal: "SIGWINCH", size: 690_000_000),
    "nextcloud": CatalogueImage(
      newest: [31, 99], entrypoint: ["/entrypoint.sh"], command: ["apache2-foreground"],
      ports: [80], volumes: ["/var/www/html"], workingFolder: "/var/www/html",
      stopSignal: "SIGWINCH", size: 1_280_000_000),
    "ghost": CatalogueImage(
      newest: [5, 999], entrypoint: ["docker-entrypoint.sh"],
      command: ["node", "current/index.js"], ports: [2368], volumes: ["/var/lib/ghost/content"],
      workingFolder: "/var/lib/ghost", size: 570_000_000),
    "phpmyadmin": CatalogueImage(
      newest: [5, 9], entrypoint: ["/docker-entrypoint.sh"], command: ["apache2-foreground"],
      ports: [80], workingFolder: "/var/www/html", stopSignal: "SIGWINCH", size: 565_000_000),
    "adminer": CatalogueImage(
      newest: [5, 9], entrypoint: ["entrypoint.sh"],
      command: ["php", "-S", "[::]:8080", "-t", "/var/www/html"], ports: [8080],
      user: "adminer", workingFolder: "/var/www/html", size: 118_000_000, hasBusyBox: true),
    "jenkins/jenkins": CatalogueImage(
      newest: [2, 999], entrypoint: ["/usr/bin/tini", "--", "/usr/local/bin/jenkins.sh"],
      ports: [8080, 50000], volumes: ["/var/jenkins_home"], user: "jenkins", size: 470_000_000),
    "registry": CatalogueImage(
      newest: [3, 9], entrypoint: ["/entrypoint.sh"],
      command: ["/etc/docker/registry/config.yml"], ports: [5000],
      volumes: ["/var/lib/registry"], size: 26_000_000, service: .registry, hasBusyBox: true),
    "fluentd": CatalogueImage(
      newest: [1, 99], entrypoint: ["tini", "--", "/bin/entrypoint.sh"], command: ["fluentd"],
      ports: [24224, 5140], user: "fluent", size: 60_000_000, hasBusyBox: true),
    "pause": CatalogueImage(newest: [3, 99], entrypoint: ["/pause"], size: 700_000),
    "hashicorp/http-echo": CatalogueImage(
      newest: [9], entrypoint: ["/http-echo"], ports: [5678], size: 7_000_000),
    "grafana/grafana": CatalogueImage(
      newest: [12, 99], entrypoint: ["/run.sh"], ports: [3000], user: "472",
      workingFolder: "/usr/share/grafana", size: 480_000_000, hasBusyBox: true),
    "prom/prometheus": CatalogueImage(
      newest: [3, 99], entrypoint: ["/bin/prometheus"],
      command: ["--config.file=/etc/prometheus/prometheus.yml", "--storage.tsdb.path=/prometheus"],
      ports: [9090], volumes: ["/prometheus"], user: "nobody", workingFolder: "/prometheus",
      size: 280_000_000, hasBusyBox: true),
    "prom/node-exporter": CatalogueImage(
      newest: [1, 99], entrypoint: ["/bin/node_exporter"], ports: [9100], user: "nobody",
      size: 23_000_000, hasBusyBox: true),
    "portainer/portainer-ce": CatalogueImage(
      newest: [2, 99], entrypoint: ["/portainer"], ports: [8000, 9000, 9443], volumes: ["/data"],
      workingFolder: "/", size: 270_000_000),
    "minio/minio": CatalogueImage(
      newest: [9], entrypoint: ["/usr/bin/docker-entrypoint.sh"], command: ["minio"],
      ports: [9000], volumes: ["/data"], size: 175_000_000),
    "gitlab/gitlab-ce": CatalogueImage(
      newest: [18, 99], command: ["/assets/wrapper"], ports: [22, 80, 443],
      volumes: ["/etc/gitlab", "/var/log/gitlab", "/var/opt/gitlab"], size: 3_500_000_000),
    "sonarqube": CatalogueImage(
      newest: [25, 99], entrypoint: ["/opt/sonarqube/docker/entrypoint.sh"], ports: [9000],
      user: "sonarqube", workingFolder: "/opt/sonarqube", size: 1_100_000_000),
    "dockersamples/visualizer": CatalogueImage(
      newest: [9], command: ["npm", "start"], ports: [8080], workingFolder: "/app",
      size: 166_000_000, hasBusyBox: true),
    "kong": CatalogueImage(
      newest: [3, 9], entrypoint: ["/docker-entrypoint.sh"], command: ["kong", "docker-start"],
      ports: [8000, 8001, 8443, 8444], user: "kong", stopSignal: "SIGQUIT", size: 400_000_000),
  ]
}
