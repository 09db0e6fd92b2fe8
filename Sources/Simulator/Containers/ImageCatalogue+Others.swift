/// Programs for more than one purpose: dashboards, search, messages, wikis, proxies.
extension ImageCatalogue {
  static let others: [String: CatalogueImage] = [
    "traefik/whoami": server([1, 99], ["/whoami"], [80], megabytes: 7, service: .hostName),
    "containous/whoami": server([1, 99], ["/whoami"], [80], megabytes: 7, service: .hostName),
    "jwilder/whoami": server([9], ["/app/http"], [8000], megabytes: 9, service: .hostName),
    "nginxdemos/hello": server([9], ["nginx", "-g", "daemon off;"], [80], megabytes: 23),
    "docker/getting-started": server([9], ["nginx", "-g", "daemon off;"], [80], megabytes: 47),
    "docker/welcome-to-docker": server([9], ["nginx", "-g", "daemon off;"], [80], megabytes: 19),
    "docker/whalesay": .shell([9], ["/bin/bash"], megabytes: 247),
    "jwilder/nginx-proxy": server(
      [9], ["forego", "start", "-r"], [80], megabytes: 190, script: "/app/docker-entrypoint.sh"),
    "nginxproxy/nginx-proxy": server(
      [9], ["forego", "start", "-r"], [80], megabytes: 190, script: "/app/docker-entrypoint.sh"),
    "envoyproxy/envoy": server(
      [1, 99], ["envoy", "-c", "/etc/envoy/envoy.yaml"], [10000], megabytes: 170,
      script: "/docker-entrypoint.sh"),
    "varnish": server(
      [8, 99], [], [80], megabytes: 120, script: "/usr/local/bin/docker-varnish-entrypoint"),
    "consul": server(
      [1, 99], ["agent", "-dev", "-client", "0.0.0.0"], [8500], megabytes: 160,
      script: "docker-entrypoint.sh"),
    "hashicorp/consul": server(
      [1, 99], ["agent", "-dev", "-client", "0.0.0.0"], [8500], megabytes: 160,
      script: "docker-entrypoint.sh"),
    "hashicorp/vault": server(
      [1, 99], ["server", "-dev"], [8200], megabytes: 480, script: "docker-entrypoint.sh"),
    "kibana": server([9, 99], ["/usr/local/bin/kibana-docker"], [5601], megabytes: 1_200),
    "logstash": server(
      [9, 99], [], [5044, 9600], megabytes: 850, script: "/usr/local/bin/docker-entrypoint"),
    "opensearchproject/opensearch": server(
      [3, 99], ["opensearch"], [9200, 9300], megabytes: 1_000,
      script: "./opensearch-docker-entrypoint.sh"),
    "apache/kafka": server(
      [4, 99], ["/etc/kafka/docker/run"], [9092], megabytes: 370, script: "/__cacert_entrypoint.sh",
      service: .otherProtocol),
    "confluentinc/cp-kafka": server(
      [8, 99], ["/etc/confluent/docker/run"], [9092], megabytes: 850, service: .otherProtocol),
    "confluentinc/cp-zookeeper": server(
      [8, 99], ["/etc/confluent/docker/run"], [2181], megabytes: 850, service: .otherProtocol),
    "bitnami/kafka": server(
      [4, 9], ["/opt/bitnami/scripts/kafka/run.sh"], [9092], megabytes: 450,
      script: "/opt/bitnami/scripts/kafka/entrypoint.sh", service: .otherProtocol),
    "mongo-express": server(
      [1, 99], ["mongo-express"], [8081], megabytes: 180, script: "/docker-entrypoint.sh"),
    "dpage/pgadmin4": server([9, 99], [], [80, 443], megabytes: 480, script: "/entrypoint.sh"),
    "redmine": server(
      [6, 9], ["rails", "server", "-b", "0.0.0.0"], [3000], megabytes: 560,
      script: "/docker-entrypoint.sh"),
    "mediawiki": server([1, 99], ["apache2-foreground"], [80], megabytes: 850),
    "odoo": server([19, 9], ["odoo"], [8069], megabytes: 1_700, script: "/entrypoint.sh"),
    "gitea/gitea": server(
      [1, 99], ["/usr/bin/s6-svscan", "/etc/s6"], [22, 3000], megabytes: 170,
      script: "/usr/bin/entrypoint"),
    "jenkins": server(
      [2, 60], [], [8080, 50000], megabytes: 700, script: "/usr/local/bin/jenkins.sh"),
    "sonatype/nexus3": server(
      [3, 99], ["/opt/sonatype/nexus/bin/nexus", "run"], [8081], megabytes: 660),
    "google/cadvisor": server(
      [9], [], [8080], megabytes: 70, script: "/usr/bin/cadvisor"),
    "prom/alertmanager": server(
      [0, 99], ["--config.file=/etc/alertmanager/alertmanager.yml"], [9093], megabytes: 70,
      script: "/bin/alertmanager"),
    "prom/pushgateway": server([1, 99], [], [9091], megabytes: 22, script: "/bin/pushgateway"),
    "portainer/portainer": server([1, 99], [], [9000], megabytes: 80, script: "/portainer"),
    "portainer/agent": server([2, 99], [], [9001], megabytes: 160, script: "./agent"),
    "dockersamples/static-site": server(
      [9], ["/bin/sh", "-c", "nginx -g 'daemon off;'"], [80, 443], megabytes: 191),
    "dockersamples/examplevotingapp_vote": server(
      [9], ["gunicorn", "app:app", "-b", "0.0.0.0:80"], [80], megabytes: 130),
    "dockersamples/examplevotingapp_result": server(
      [9], ["node", "server.js"], [80], megabytes: 240),
    "dockersamples/examplevotingapp_worker": server(
      [9], ["dotnet", "Worker.dll"], [], megabytes: 200),
    "jmalloc/echo-server": server([9], ["/bin/echo-server"], [8080], megabytes: 9),
    "ealen/echo-server": server([9], ["node", "webserver"], [80], megabytes: 75),
    "polinux/stress": .shell([9], ["stress"], megabytes: 10),
    "progrium/stress": .shell([9], ["/bin/bash"], megabytes: 282),
    "alpine/curl": .shell([9], ["curl"], megabytes: 12),
    "alpine/socat": .shell([9], ["socat"], megabytes: 8),
    "jupyter/base-notebook": server([9], ["start-notebook.py"], [8888], megabytes: 1_000),
    "clickhouse/clickhouse-server": server(
      [25, 99], [], [8123, 9000], megabytes: 800, script: "/entrypoint.sh"),
    "apache/airflow": server([3, 9], [], [8080], megabytes: 1_700, script: "/entrypoint"),
  ]

  private static func server(
    _ newest: [Int], _ command: [String], _ ports: [Int], megabytes: Int64, script: String? = nil,
    service: CatalogueImage.Service = .unknown
  ) -> CatalogueImage {
    CatalogueImage(
      newest: newest, entrypoint: script.map { [$0] } ?? [], command: command, ports: ports,
      size: megabytes * 1_000_000, service: service)
  }
}
