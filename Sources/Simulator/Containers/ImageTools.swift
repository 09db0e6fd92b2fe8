/// The programs that images are used for and that are not simulated.
///
/// A command that calls one of them is neither right nor wrong; without them it would be said that the
/// image doesn't have it.
enum ImageTools {
  private static let byImage: [String: [String]] = [
    "mysql": [
      "mysql", "mysqladmin", "mysqlbinlog", "mysqlcheck", "mysqld", "mysqldump", "mysqlimport",
      "mysqlsh", "mysqlshow", "mysql_config_editor",
    ],
    "mariadb": [
      "mariadb", "mariadb-admin", "mariadb-backup", "mariadb-check", "mariadb-dump", "mariadbd",
      "mysql", "mysqladmin", "mysqld", "mysqldump",
    ],
    "postgres": [
      "createdb", "createuser", "dropdb", "initdb", "pg_basebackup", "pg_ctl", "pg_dump",
      "pg_dumpall", "pg_isready", "pg_restore", "pgbench", "postgres", "psql",
    ],
    "mongo": [
      "mongo", "mongod", "mongodump", "mongoexport", "mongoimport", "mongorestore", "mongos",
      "mongosh",
    ],
    "redis": ["redis-benchmark", "redis-check-aof", "redis-cli", "redis-sentinel", "redis-server"],
    "httpd": ["ab", "apachectl", "htpasswd", "httpd", "httpd-foreground"],
    "php": ["composer", "docker-php-ext-install", "pecl", "php", "php-fpm", "phpize"],
    "node": ["corepack", "node", "npm", "npx", "yarn"],
    "python": ["idle", "pip", "pip3", "pydoc", "python", "python3"],
    "golang": ["go", "gofmt"],
    "java": ["jar", "java", "javac", "jcmd", "jps", "jshell", "jstack", "keytool"],
    "maven": ["java", "javac", "mvn"],
    "gradle": ["gradle", "java", "javac"],
    "ruby": ["bundle", "gem", "irb", "rake", "ruby"],
    "rust": ["cargo", "rustc", "rustup"],
    "dotnet": ["dotnet"],
    "rabbitmq": ["rabbitmq-diagnostics", "rabbitmq-plugins", "rabbitmq-server", "rabbitmqctl"],
    "tomcat": ["catalina.sh", "java", "version.sh"],
    "registry": ["registry"],
    "memcached": ["memcached"],
    "vault": ["vault"],
    "consul": ["consul"],
    "haproxy": ["haproxy"],
    "caddy": ["caddy"],
    "traefik": ["traefik"],
    "elasticsearch": ["elasticsearch", "elasticsearch-plugin", "java"],
    "kafka": ["java", "kafka-console-consumer", "kafka-console-producer", "kafka-topics"],
    "cassandra": ["cassandra", "cqlsh", "nodetool"],
    "influxdb": ["influx", "influxd"],
    "docker": ["docker", "dockerd"],
  ]
  /// Images that have the programs of another.
  private static let likes: [String: String] = [
    "adminer": "php", "amazoncorretto": "java", "bitnami/kafka": "kafka",
    "confluentinc/cp-kafka": "kafka",
    "apache/kafka": "kafka", "drupal": "php", "eclipse-temurin": "java",
    "hashicorp/consul": "consul",
    "hashicorp/vault": "vault", "ibmjava": "java", "joomla": "php",
    "mcr.microsoft.com/dotnet/aspnet": "dotnet", "mcr.microsoft.com/dotnet/runtime": "dotnet",
    "mcr.microsoft.com/dotnet/sdk": "dotnet", "mediawiki": "php", "nextcloud": "php",
    "openjdk": "java", "percona": "mysql", "phpmyadmin": "php", "wordpress": "php",
  ]

  /// The programs of an image that have no command here.
  static func names(of image: String) -> [String] { byImage[likes[image] ?? image] ?? [] }
}
