/// Servers that keep data or pass it on.
extension ImageCatalogue {
  static let databases: [String: CatalogueImage] = [
    "redis": database(
      [8, 9], ["redis-server"], port: 6379, volume: "/data", megabytes: 117, folder: "/data",
      log: [
        "1:C * oO0OoO0OoO0Oo Redis is starting oO0OoO0OoO0Oo",
        "1:M * Ready to accept connections tcp",
      ]),
    "valkey/valkey": database(
      [8, 9], ["valkey-server"], port: 6379, volume: "/data", megabytes: 117, folder: "/data"),
    "mysql": database(
      [9, 9], ["mysqld"], port: 3306, volume: "/var/lib/mysql", megabytes: 797,
      log: [
        "%M [Note] [Entrypoint]: Entrypoint script for MySQL Server 8.0.41-1.el9 started."
      ],
      needs: ["MYSQL_ROOT_PASSWORD", "MYSQL_ALLOW_EMPTY_PASSWORD", "MYSQL_RANDOM_ROOT_PASSWORD"]),
    "mariadb": database(
      [12, 9], ["mariadbd"], port: 3306, volume: "/var/lib/mysql", megabytes: 330,
      needs: ["MARIADB_ROOT_PASSWORD", "MYSQL_ROOT_PASSWORD"]),
    "postgres": database(
      [18, 9], ["postgres"], port: 5432, volume: "/var/lib/postgresql/data", megabytes: 438,
      environment: [("PGDATA", "/var/lib/postgresql/data")], stopSignal: "SIGINT",
      needs: ["POSTGRES_PASSWORD"]),
    "mongo": database(
      [8, 9], ["mongod"], port: 27017, volume: "/data/db", megabytes: 854),
    "memcached": database([1, 6, 99], ["memcached"], port: 11211, megabytes: 84),
    "rabbitmq": database(
      [4, 9], ["rabbitmq-server"], port: 5672, volume: "/var/lib/rabbitmq", megabytes: 217),
    "cassandra": database(
      [5, 9], ["cassandra", "-f"], port: 9042, volume: "/var/lib/cassandra", megabytes: 360),
    "couchdb": database(
      [3, 9], ["/opt/couchdb/bin/couchdb"], port: 5984, volume: "/opt/couchdb/data",
      megabytes: 350, service: .unknown),
    "elasticsearch": database(
      [9, 99], ["eswrapper"], port: 9200, megabytes: 1_300, folder: "/usr/share/elasticsearch",
      service: .unknown),
    "influxdb": database(
      [3, 9], ["influxd"], port: 8086, volume: "/var/lib/influxdb2", megabytes: 390,
      service: .unknown),
    "neo4j": database([2025, 99], ["neo4j"], port: 7687, volume: "/data", megabytes: 580),
    "zookeeper": database(
      [3, 99], ["zkServer.sh", "start-foreground"], port: 2181, volume: "/data", megabytes: 310),
    "nats": database([2, 99], ["nats-server", "--config", "nats-server.conf"], port: 4222),
    "eclipse-mosquitto": database(
      [2, 9], ["/usr/sbin/mosquitto", "-c", "/mosquitto/config/mosquitto.conf"], port: 1883,
      volume: "/mosquitto/data", megabytes: 14),
  ]

  private static func database(
    _ newest: [Int], _ command: [String], port: Int, volume: String? = nil,
    megabytes: Int64 = 150, folder: String = "",
    environment: [(name: String, value: String)] = [], stopSignal: String? = nil,
    log: [String] = [], needs: [String] = [],
    service: CatalogueImage.Service = .otherProtocol
  ) -> CatalogueImage {
    CatalogueImage(
      newest: newest, entrypoint: ["docker-entrypoint.sh"], command: command,
      environment: environment, ports: [port], volumes: volume.map { [$0] } ?? [],
      workingFolder: folder, stopSignal: stopSignal, size: megabytes * 1_000_000, log: log,
      needs: needs, service: service)
  }
}
