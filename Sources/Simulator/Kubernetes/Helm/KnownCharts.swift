/// Charts that notes install, with the repositories that have them.
enum KnownCharts {
  /// A chart of a repository.
  struct Entry {
    var name: String
    var version: String
    var appVersion: String
    var description: String
    /// The name of the add-on whose objects the chart makes; `nil` when they are not known.
    var addOn: String?
  }

  /// The charts of the repository at an address; `nil` when it is not known.
  static func repository(_ url: String) -> [Entry]? {
    var plain = url.hasSuffix("/") ? url.droppingLast(1) : url
    plain = plain.replacing("http://", with: "https://")
    let text = table.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
    var result: [Entry]?
    var isHere = false
    for line in text.pieces("\n") where !line.isEmpty {
      if line.hasPrefix("https://") {
        isHere = line == plain
        if isHere { result = result ?? [] }
        continue
      }
      guard isHere else { continue }
      let fields = line.pieces("|")
      guard fields.count >= 4 else { continue }
      result?.append(
        Entry(
          name: fields[0], version: fields[1], appVersion: fields[2], description: fields[3],
          addOn: fields.count > 4 ? fields[4] : nil))
    }
    return result
  }

  /// Under the address of each repository its charts: name, version, version of the application, what it is,
  /// and the add-on that says what it makes.
  private static let table: StaticString = """
    https://charts.bitnami.com/bitnami
    apache|11.3.2|2.4.63|The Apache HTTP Server
    mariadb|20.4.2|11.4.5|MariaDB, a database
    mongodb|16.4.8|8.0.6|MongoDB, a database of documents
    mysql|12.3.2|8.4.4|MySQL, a database
    nginx|19.0.3|1.27.4|NGINX Open Source, a web server
    node|19.1.7|16.18.0|Node.js, a runtime for JavaScript
    postgresql|16.5.2|17.4.0|PostgreSQL, a database
    rabbitmq|15.4.1|4.0.8|RabbitMQ, a message broker
    rabbitmq-cluster-operator|4.4.3|2.12.1|An operator for clusters of RabbitMQ
    redis|20.11.3|7.4.2|Redis, a store of keys and values
    redis-cluster|11.4.6|7.4.2|Redis as a cluster
    tomcat|11.5.3|10.1.39|Apache Tomcat
    wordpress|24.1.18|6.7.2|WordPress, a publishing platform
    https://kubernetes.github.io/ingress-nginx
    ingress-nginx|4.12.0|1.12.0|Ingress controller for Kubernetes using NGINX|ingress-nginx
    https://kubernetes-sigs.github.io/metrics-server
    metrics-server|3.12.2|0.7.2|Metrics Server, the source of resource metrics|metrics-server
    https://prometheus-community.github.io/helm-charts
    alertmanager|1.15.1|v0.28.0|The Alertmanager of Prometheus
    kube-prometheus-stack|70.2.0|v0.81.0|Prometheus, Grafana and rules for a cluster
    prometheus|27.5.1|v3.2.1|Prometheus, a monitoring system
    prometheus-adapter|4.13.0|v0.12.0|Custom metrics from Prometheus
    prometheus-node-exporter|4.44.1|1.9.0|Metrics of machines
    https://grafana.github.io/helm-charts
    grafana|8.10.4|11.5.2|Grafana, dashboards
    loki|6.28.0|3.4.2|Grafana Loki, logs
    loki-stack|2.10.2|v2.9.3|Loki with agents
    https://charts.jetstack.io
    cert-manager|v1.17.1|v1.17.1|Certificates for Kubernetes
    https://metallb.github.io/metallb
    metallb|0.14.9|v0.14.9|A load balancer for clusters on bare metal|metallb
    https://kubernetes.github.io/dashboard
    kubernetes-dashboard|7.11.1||The dashboard of Kubernetes|dashboard
    https://traefik.github.io/charts
    traefik|34.4.1|v3.3.4|Traefik, an ingress controller
    https://argoproj.github.io/argo-helm
    argo-cd|7.8.11|v2.14.5|Argo CD, continuous delivery
    https://helm.cilium.io
    cilium|1.17.2|1.17.2|Networking with eBPF
    https://charts.rook.io/release
    rook-ceph|v1.16.5|v1.16.5|Storage with Ceph
    https://kubernetes-sigs.github.io/nfs-subdir-external-provisioner
    nfs-subdir-external-provisioner|4.0.18|4.0.2|Volumes on an NFS server
    https://helm.goharbor.io
    harbor|1.16.2|2.12.2|A registry of images
    https://istio-release.storage.googleapis.com/charts
    base|1.25.0|1.25.0|The definitions of Istio
    istiod|1.25.0|1.25.0|The control plane of Istio
    https://charts.helm.sh/stable

    """
}
