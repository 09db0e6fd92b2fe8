import YAML

/// How clients before 1.25 look at manifests: by the types that the server describes, before they send them.
extension Kubectl {
  /// Complains of unknown fields, in the words of these clients.
  func validateHere(_ manifest: Manifest, _ resource: APIResource) throws(Failure) {
    guard !clusters.version.has(.fieldValidation), let type = resource.type,
      !["false", "ignore", "warn"].contains(flags.given("validate") ?? "")
    else { return }
    var decoder = Decoder(table: server.types)
    // What has another kind than it should the server refuses as well.
    _ = try? decoder.decode(manifest.object, as: type)
    if decoder.unknownFields.isEmpty { return }
    var complaints: [String] = []
    for (path, type) in zip(decoder.unknownFields, decoder.unknownFieldTypes) {
      let parent = path.cutLast(".")?.before
      let field = path.cutLast(".")?.after ?? path
      let place = resource.kind + (parent.map { "." + $0 } ?? "")
      complaints.append(
        "ValidationError(\(place)): unknown field \(field.quotedGo) in \(Self.modelName(type))")
    }
    let all =
      complaints.count == 1 ? complaints[0] : "[" + complaints.joinedText(", ") + "]"
    throw .error(
      "error validating \(manifest.source.quotedGo): error validating data: \(all); if you choose to ignore these errors, turn validation off with --validate=false"
    )
  }

  /// A type as the server's description names it: `io.k8s.api.core.v1.Pod`.
  private static func modelName(_ type: String) -> String {
    switch type.cut(".")?.before {
    case "meta": "io.k8s.apimachinery.pkg.apis." + type
    case "apiextensions": "io.k8s.apiextensions-apiserver.pkg.apis." + type
    case "apiregistration": "io.k8s.kube-aggregator.pkg.apis." + type
    default: "io.k8s.api." + type
    }
  }
}
