import Shell

/// The system that images of distributions call themselves in `/etc/os-release` (os-release(5)).
enum OperatingSystem {
  /// The file's text for an image of the catalogue; `nil` for one without a system of its own.
  static func release(of entry: ImageCatalogue.Entry) -> ByteString? {
    let tag = entry.tag
    switch entry.name {
    case "alpine":
      return text(
        "Alpine Linux", "alpine", version(tag, "3.22") + ".0",
        "Alpine Linux v\(version(tag, "3.22"))")
    case "ubuntu":
      let names = ["20.04": "20.04.6 LTS", "22.04": "22.04.5 LTS", "24.04": "24.04.2 LTS"]
      let number = version(tag, "24.04")
      return text("Ubuntu", "ubuntu", number, "Ubuntu \(names[number] ?? number)")
    case "debian":
      return text(
        "Debian GNU/Linux", "debian", version(tag, "12"), "Debian GNU/Linux \(version(tag, "12"))")
    case "centos":
      return text("CentOS Linux", "centos", version(tag, "8"), "CentOS Linux \(version(tag, "8"))")
    case "fedora":
      return text(
        "Fedora Linux", "fedora", version(tag, "42"),
        "Fedora Linux \(version(tag, "42")) (Container Image)")
    case "rockylinux":
      return text("Rocky Linux", "rocky", version(tag, "9"), "Rocky Linux \(version(tag, "9"))")
    case "amazonlinux":
      return text(
        "Amazon Linux", "amzn", version(tag, "2023"), "Amazon Linux \(version(tag, "2023"))")
    case "busybox", "hello-world": return nil
    default:
      return text("Debian GNU/Linux", "debian", "12", "Debian GNU/Linux 12 (bookworm)")
    }
  }

  private static func version(_ tag: String, _ newest: String) -> String {
    let number = tag.cut("-")?.before ?? tag
    let isNumber = number.utf8.first.map { 0x30...0x39 ~= $0 } ?? false
    return isNumber ? number : newest
  }

  private static func text(
    _ name: String, _ identifier: String, _ version: String, _ pretty: String
  ) -> ByteString {
    ByteString(
      "PRETTY_NAME=\"\(pretty)\"\nNAME=\"\(name)\"\nVERSION_ID=\"\(version)\"\nID=\(identifier)\n")
  }
}
