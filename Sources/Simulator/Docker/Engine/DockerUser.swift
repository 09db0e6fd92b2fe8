import Shell

/// The user that a container's program runs as.
enum DockerUser {
  /// Reads `name`, `1000` or `1000:1000`; the superuser for nothing.
  static func find(_ text: ByteString, on machine: Machine) -> (
    credentials: Credentials, home: ByteString
  ) {
    if text.isEmpty { return (.root, "/root") }
    let parts = text.split(58)
    let users = machine.users
    let account = users.first { $0.name == parts[0] || ByteString($0.credentials.user) == parts[0] }
    let number = account?.credentials.user ?? parts[0].integer ?? 0
    var group = account?.credentials.group ?? 0
    if parts.count > 1 { group = parts[1].integer ?? group }
    return (
      Credentials(
        user: number, group: group,
        otherGroups: parts.count > 1 ? [] : account?.credentials.otherGroups ?? []),
      account?.home ?? "/"
    )
  }

  /// Why there is no such user; `nil` when there is.
  static func problem(_ text: ByteString, on machine: Machine) -> ByteString? {
    if text.isEmpty { return nil }
    let name = text.split(58)[0]
    if name.integer != nil || machine.users.contains(where: { $0.name == name }) { return nil }
    return "unable to find user \(name): no matching entries in passwd file"
  }
}
