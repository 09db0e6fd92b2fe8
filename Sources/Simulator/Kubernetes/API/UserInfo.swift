/// Who asks.
struct UserInfo {
  var name: String
  var groups: [String]

  static let administrator = UserInfo(
    name: "kubernetes-admin",
    groups: ["kubeadm:cluster-admins", "system:masters", "system:authenticated"])

  /// The one that `--as` names.
  static func impersonating(_ name: String, _ groups: [String]) -> UserInfo {
    if name.hasPrefix("system:serviceaccount:") {
      let namespace = name.pieces(":").dropFirst(2).first ?? ""
      return UserInfo(
        name: name,
        groups: [
          "system:serviceaccounts", "system:serviceaccounts:" + namespace, "system:authenticated",
        ])
    }
    return UserInfo(name: name, groups: groups + ["system:authenticated"])
  }
}
