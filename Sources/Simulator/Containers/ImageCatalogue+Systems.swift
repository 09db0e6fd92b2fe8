/// Distributions, languages and single programs: what ends at once unless it is told what to run.
extension ImageCatalogue {
  static let systems: [String: CatalogueImage] = [
    "busybox": busyBox([1, 99], ["sh"], megabytes: 4, days: 790),
    "alpine": busyBox([3, 99], ["/bin/sh"], megabytes: 8),
    "ubuntu": .shell([26, 99], ["/bin/bash"], megabytes: 78),
    "debian": .shell([13, 99], ["bash"], megabytes: 117),
    "centos": .shell([8, 99], ["/bin/bash"], megabytes: 231),
    "fedora": .shell([44, 99], ["bash"], megabytes: 160),
    "rockylinux": .shell([10, 99], ["/bin/bash"], megabytes: 190),
    "almalinux": .shell([10, 99], ["/bin/bash"], megabytes: 190),
    "oraclelinux": .shell([10, 99], ["/bin/bash"], megabytes: 230),
    "amazonlinux": .shell([2023, 99], ["/bin/bash"], megabytes: 146),
    "archlinux": .shell([9], ["/usr/bin/bash"], megabytes: 450),
    "bash": busyBox([5, 99], ["bash"], megabytes: 15, entrypoint: ["docker-entrypoint.sh"]),
    "perl": CatalogueImage(
      newest: [5, 99], behaviour: .shell, command: ["perl"], size: 980_000_000, programs: [.perl]),
    "python": .shell([3, 99], ["python3"], megabytes: 1_020),
    "node": CatalogueImage(
      newest: [25, 99], behaviour: .shell, entrypoint: ["docker-entrypoint.sh"],
      command: ["node"], size: 1_120_000_000),
    "golang": CatalogueImage(
      newest: [1, 99], behaviour: .shell, command: ["bash"], workingFolder: "/go",
      size: 838_000_000),
    "ruby": .shell([4, 99], ["irb"], megabytes: 1_000),
    "rust": .shell([1, 99], ["bash"], megabytes: 1_500),
    "swift": .shell([6, 99], ["bash"], megabytes: 3_200),
    "openjdk": .shell([25, 99], ["jshell"], megabytes: 500),
    "eclipse-temurin": .shell([25, 99], ["jshell"], megabytes: 450),
    "amazoncorretto": .shell([25, 99], ["jshell"], megabytes: 470),
    "maven": .shell([3, 99], ["mvn"], megabytes: 530),
    "gradle": .shell([9, 99], ["gradle"], megabytes: 680),
    "php": CatalogueImage(
      newest: [8, 99], behaviour: .shell, entrypoint: ["docker-php-entrypoint"],
      command: ["php", "-a"], size: 510_000_000),
    "docker": busyBox(
      [28, 99], ["sh"], megabytes: 370, entrypoint: ["docker-entrypoint.sh"]),
    "curlimages/curl": busyBox(
      [9, 99], ["curl"], megabytes: 20, entrypoint: ["/entrypoint.sh"]),
    "bitnami/kubectl": .shell([1, 99], ["kubectl"], megabytes: 300),
    "alpine/git": busyBox([9, 99], ["git"], megabytes: 90),
    "hashicorp/terraform": busyBox([1, 99], ["/bin/terraform"], megabytes: 120),
    "nicolaka/netshoot": busyBox([9, 99], ["zsh"], megabytes: 480),
    "hello-world": CatalogueImage(
      newest: [9], behaviour: .greeting, command: ["/hello"], days: 670, size: 10_072),
  ]

  private static func busyBox(
    _ newest: [Int], _ command: [String], megabytes: Int64, entrypoint: [String] = [],
    days: Int = 500
  ) -> CatalogueImage {
    CatalogueImage(
      newest: newest, behaviour: .shell, entrypoint: entrypoint, command: command, days: days,
      size: megabytes * 1_000_000, hasBusyBox: true)
  }
}
