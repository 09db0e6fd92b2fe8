import Foundation
import Shell
import Testing

@testable import Simulator

/// The example manifests of the Kubernetes documentation, which lie beside the repository: all are accepted
/// but for those that a cluster refuses, too.
struct ExampleManifestTests {
  /// Why an example is refused, and a part of the message.
  private static let refused: [(file: String, message: String, reason: String)] = [
    (
      "admin/konnectivity/egress-selector-configuration.yaml",
      "no matches for kind \"EgressSelectorConfiguration\"",
      "it is a file that the API server reads, no object"
    ),
    (
      "audit/audit-policy.yaml", "no matches for kind \"Policy\" in version \"audit.k8s.io/v1\"",
      "it is a file that the API server reads, no object"
    ),
    (
      "application/job/job-tmpl.yaml", "The Job \"process-item-$ITEM\" is invalid",
      "it is a template, whose page has sed fill it in"
    ),
    (
      "concepts/policy/limit-range/problematic-limit-range.yaml", "spec.limits[0].type",
      "the translation leaves out the type"
    ),
    (
      "service/networking/dual-stack-ipv4-svc.yaml", "unknown field \"spec.ipFamily\"",
      "the field was gone with 1.20, and no page shows the file"
    ),
    (
      "service/networking/dual-stack-ipv6-svc.yaml", "unknown field \"spec.ipFamily\"",
      "the field was gone with 1.20, and no page shows the file"
    ),
    ("policy/baseline-psp.yaml", psp, "PodSecurityPolicies were removed in 1.25"),
    ("policy/example-psp.yaml", psp, "PodSecurityPolicies were removed in 1.25"),
    ("policy/privileged-psp.yaml", psp, "PodSecurityPolicies were removed in 1.25"),
    ("policy/restricted-psp.yaml", psp, "PodSecurityPolicies were removed in 1.25"),
  ]
  private static let psp =
    "no matches for kind \"PodSecurityPolicy\" in version \"policy/v1beta1\""

  /// The folders `examples` of the documentation; none where it is missing.
  private static let folders: [URL] = {
    var root = URL(filePath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    let corpora = ["..", "../.."].map { root.appending(path: $0 + "/shared/corpus") }
    let manager = FileManager.default
    for corpus in corpora.map({ $0.standardizedFileURL }) {
      let names = (try? manager.contentsOfDirectory(atPath: corpus.path)) ?? []
      let found = names.sorted().filter { $0.contains("k8s-website") }.flatMap { name in
        languages(of: corpus.appending(path: name + "/content"))
      }
      if !found.isEmpty { return found }
    }
    return []
  }()

  private static func languages(of content: URL) -> [URL] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: content.path)) ?? []
    return names.sorted().map { content.appending(path: $0 + "/examples") }.filter {
      FileManager.default.fileExists(atPath: $0.path)
    }
  }

  private static func manifests() -> [(name: String, text: [UInt8])] {
    var result: [(String, [UInt8])] = []
    for folder in folders {
      let paths = (FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? [])
        .compactMap { $0 as? String }.sorted()
      for path in paths where path.hasSuffix(".yaml") || path.hasSuffix(".yml") {
        guard let data = FileManager.default.contents(atPath: folder.appending(path: path).path)
        else { continue }
        result.append((path, Array(data)))
      }
    }
    return result
  }

  /// Has the server look at a manifest, in whose namespaces the pages work.
  private func check(_ text: [UInt8], in world: World) -> (message: String, status: Int) {
    world.hosts[0].fileSystem.install("/root/example.yaml", .file(text))
    let command = "kubectl apply --dry-run=server -f example.yaml"
    for _ in 0..<4 {
      let result = Terminal(on: world.hosts[0]).runApart(Array(command.utf8))
      let message = String(decoding: result.errors, as: UTF8.self)
      guard let start = message.range(of: "namespaces \""), message.contains("not found") else {
        return (message, result.status)
      }
      let name = message[start.upperBound...].prefix { $0 != "\"" }
      let making = "kubectl create namespace \(name)"
      _ = Terminal(on: world.hosts[0]).runApart(Array(making.utf8))
    }
    return ("its namespaces cannot be made", 1)
  }

  @Test(
    .enabled(if: !folders.isEmpty, "the documentation's examples are not beside the repository"))
  func examplesAreAcceptedOrRefusedAsByACluster() {
    let world = World()
    var unmet = Set(Self.refused.map { $0.file })
    let manifests = Self.manifests()
    #expect(manifests.count >= 200)
    for (name, text) in manifests {
      let (message, status) = check(text, in: world)
      if let refusal = Self.refused.first(where: { $0.file == name }) {
        unmet.remove(name)
        #expect(status != 0, "\(name) is accepted, though \(refusal.reason)")
        #expect(message.contains(refusal.message), "\(name): \(message)")
      } else {
        #expect(status == 0, "\(name): \(message)")
      }
    }
    #expect(unmet.isEmpty, "listed, but not there: \(unmet.sorted())")
  }

  @Test(.enabled(if: !folders.isEmpty))
  func podSecurityPoliciesAreAcceptedWhereTheyAreServed() throws {
    let world = World()
    world.clusters.use(try #require(KubernetesVersion("1.24")))
    for (name, text) in Self.manifests() where name.hasSuffix("-psp.yaml") {
      let (message, status) = check(text, in: world)
      #expect(status == 0, "\(name): \(message)")
      #expect(
        message
          == "Warning: policy/v1beta1 PodSecurityPolicy is deprecated in v1.21+, unavailable in v1.25+\n"
      )
    }
  }
}
