/// What changed when in Kubernetes, read from one table (see `VersionTable+Data.swift`).
package final class VersionTable: Sendable {
  package static let shared = VersionTable()

  /// A kind in a version of its API.
  package struct API: Sendable {
    package var apiVersion: String
    package var kind: String
    /// The minor versions that serve it; the first that does not is behind the last.
    var span: VersionSpan
    /// The minor version from which it is deprecated; `nil` when it is not.
    var deprecated: Int?
    /// What to write instead; `nil` when there is nothing of the kind.
    package var replacement: String?
    /// The kind to write instead, where it has another name.
    package var otherKind: String?
    /// What else is to be changed.
    package var hint: String?

    /// The minor version that serves it no longer; `nil` while all do.
    package var removed: Int? { span.last.map { $0 + 1 } }
    /// The group, empty for the core.
    var group: String { apiVersion.cut("/")?.before ?? "" }
    /// The version within the group.
    var version: String { apiVersion.cut("/")?.after ?? apiVersion }
  }

  package let apis: [API]
  let releases: [Release]
  let behaviours: [(behaviour: Behaviour, span: VersionSpan)]
  /// Flags and commands of clients, in the notation of `ClientDifferences`.
  let clientRows: [String]

  private init() {
    var apis: [API] = []
    var releases: [Release] = []
    var behaviours: [(behaviour: Behaviour, span: VersionSpan)] = []
    var clientRows: [String] = []
    let text = Self.source.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
    for line in text.pieces("\n") where !line.isEmpty && !line.hasPrefix("#") {
      let words = line.pieces(" ").filter { !$0.isEmpty }
      switch words[0] {
      case "api":
        let hint = line.position(of: " | ").map { line.dropping($0 + 3) }
        apis.append(Self.api(words, hint: hint))
      case "release": releases.append(Self.release(words))
      case "behaviour":
        if let behaviour = Behaviour.allCases.first(where: { $0.rawValue == words[1] }) {
          behaviours.append((behaviour, VersionSpan(words[2], words[3])))
        }
      case "client": clientRows.append(line.dropping(7))
      default: break
      }
    }
    self.apis = apis
    self.releases = releases
    self.behaviours = behaviours
    self.clientRows = clientRows
  }

  /// `api VERSION KIND FIRST DEPRECATED LAST REPLACEMENT[:KIND] [| HINT]`.
  private static func api(_ words: [String], hint: String?) -> API {
    let replacement = words[6] == "-" ? nil : words[6]
    let parts = replacement?.cut(":")
    return API(
      apiVersion: words[1], kind: words[2], span: VersionSpan(words[3], words[5]),
      deprecated: Int(words[4]), replacement: parts?.before ?? replacement,
      otherKind: parts?.after, hint: hint)
  }

  /// `release MINOR PATCH GO KUSTOMIZE COREDNS ETCD PAUSE`.
  private static func release(_ words: [String]) -> Release {
    Release(
      minor: Int(words[1]) ?? 0, patch: Int(words[2]) ?? 0, go: words[3],
      kustomize: words[4] == "-" ? "" : words[4], coreDNS: words[5], etcd: words[6],
      pause: words[7])
  }

  /// What is known of a kind in a version of its API; `nil` where nothing changed.
  package func api(_ apiVersion: String, _ kind: String) -> API? {
    apis.first { $0.apiVersion == apiVersion && $0.kind == kind }
  }
}
