import Shell
import YAML

/// An object of a file.
struct Manifest {
  var object: JSONValue
  /// The file as messages name it; `STDIN` for standard input.
  var source: String
}

/// Reads the files that `-f` and `-k` name.
extension Kubectl {
  /// The objects of all files, and what is wrong with others; `command` is what the message of no
  /// objects names.
  func manifests(
    required: Bool = true
  ) throws(Failure) -> (objects: [Manifest], failures: [Failure]) {
    if let folder = flags.given("kustomize") {
      if flags.isSet("filename") { throw .error("only one of -f or -k can be specified") }
      return (try kustomized(folder).map { Manifest(object: $0, source: folder) }, [])
    }
    let files = flags.list("filename")
    if files.isEmpty, required { throw .error("must specify one of -f and -k") }
    var result: [Manifest] = []
    var failures: [Failure] = []
    var missing: [String] = []
    for file in files {
      if file.hasPrefix("http://") || file.hasPrefix("https://") {
        if let addOn = AddOn.at(file) {
          context.machine.assumed.append(
            ByteString("'\(file)' is taken for the usual manifest of \(addOn.name)"))
          result += addOn.objects().map { Manifest(object: $0, source: file) }
          continue
        }
        let host = file.cut("/")?.after.dropping(1).cut("/")?.before ?? file
        context.machine.assumed.append(
          ByteString("what stands at '\(file)' is not known here; it is supposed to be right"))
        throw .raw(
          "Unable to connect to the server: dial tcp: lookup \(host) on 10.255.255.53:53: no such host",
          1)
      }
      if file != "-", !isThere(file) {
        missing.append("the path \(file.quotedGo) does not exist")
        continue
      }
      try read(file, &result, &failures)
    }
    if missing.count == 1 { throw .error(missing[0]) }
    if missing.count > 1 { throw .raw(missing.joinedText("\n"), 1) }
    return (result, failures)
  }

  func isThere(_ path: String) -> Bool {
    (try? context.fileSystem.find(
      ByteString(path), from: context.folder, as: context.credentials)) != nil
  }

  /// The names in a folder, sorted; `nil` when it is none.
  func folderNames(_ path: String) -> [String]? {
    guard
      let inode = try? context.fileSystem.find(
        ByteString(path), from: context.folder, as: context.credentials),
      case .folder(let table) = inode.content
    else { return nil }
    return table.keys.map { $0.text }.sorted()
  }

  func readFile(_ path: String) -> [UInt8]? {
    if path == "-" { return context.readAll() }
    return try? context.contents(of: ByteString(path))
  }

  private func read(
    _ path: String, _ result: inout [Manifest], _ failures: inout [Failure], depth: Int = 0
  ) throws(Failure) {
    if let names = folderNames(path) {
      let base = path.hasSuffix("/") ? path.droppingLast(1) : path
      var isKnown = false
      for name in names {
        let inner = base + "/" + name
        if folderNames(inner) != nil {
          if flags.isTrue("recursive"), depth < 32 {
            isKnown = true
            try read(inner, &result, &failures, depth: depth + 1)
          }
        } else if name.hasSuffix(".yaml") || name.hasSuffix(".yml") || name.hasSuffix(".json") {
          isKnown = true
          try read(inner, &result, &failures, depth: depth + 1)
        }
      }
      if !isKnown, depth == 0 {
        throw .error("error reading [\(path)]: recognized file extensions are [.json .yaml .yml]")
      }
      return
    }
    let name = path == "-" ? "STDIN" : path
    let bytes = readFile(path) ?? []
    do throws(Failure) {
      for value in try documents(bytes, name) {
        expand(value, name, &result)
      }
    } catch {
      failures.append(error)
    }
  }

  /// Takes a list apart.
  private func expand(_ value: JSONValue, _ name: String, _ result: inout [Manifest]) {
    if value.kind.hasSuffix("List"), case .array(let items)? = value["items"] {
      for item in items { result.append(Manifest(object: item, source: name)) }
    } else {
      result.append(Manifest(object: value, source: name))
    }
  }

  /// The documents of a text that are not empty.
  func documents(_ bytes: [UInt8], _ name: String) throws(Failure) -> [JSONValue] {
    let start = bytes.first { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
    if start == 0x7B {
      let (value, _) = JSONReader(file: name).read(bytes)
      if let value { return [JSONValue(value).sorted()] }
      let (documents, diagnostics) = YAMLReader(file: name).read(bytes)
      if diagnostics.isEmpty, !documents.isEmpty, bytes.last != 0x2C {
        return documents.map { JSONValue($0).sorted() }
      }
      throw .error("error parsing \(name): unexpected EOF")
    }
    var result: [JSONValue] = []
    for part in Self.parts(bytes) {
      let documents = YAMLReader(file: name).read(part).documents
      if let complaint = YAMLProblem.find(part) {
        throw .error("error parsing \(name): error converting YAML to JSON: yaml: \(complaint)")
      }
      for document in documents {
        let value = JSONValue(document)
        if value.isNull || value == .string("") { continue }
        result.append(value.sorted())
      }
    }
    return result
  }

  /// Cuts a text at its lines `---`.
  private static func parts(_ bytes: [UInt8]) -> [[UInt8]] {
    var parts: [[UInt8]] = []
    var current: [UInt8] = []
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.starts(with: [0x2D, 0x2D, 0x2D]),
        line.dropFirst(3).allSatisfy({ $0 == 0x20 || $0 == 0x0D })
      {
        parts.append(current)
        current = []
      } else {
        current += line
        current.append(0x0A)
      }
    }
    if bytes.last != 0x0A, !current.isEmpty { current.removeLast() }
    parts.append(current)
    return parts
  }

  /// The resource of an object of a file.
  func mapping(_ manifest: Manifest) throws(Failure) -> APIResource {
    let object = manifest.object
    let hint =
      "; if you choose to ignore these errors, turn validation off with --validate=false"
    guard case .object = object else {
      let validates = ["create", "apply", "replace"].contains(entry.name)
      if options.fieldValidation == "Ignore" || !validates {
        throw .error(
          "unable to decode \(manifest.source.quotedGo): json: cannot unmarshal \(Self.jsonKind(object)) into Go value of type unstructured.detector"
        )
      }
      throw .error(
        "error validating \(manifest.source.quotedGo): error validating data: invalid object to validate\(hint)"
      )
    }
    let validates =
      ["create", "apply", "replace"].contains(entry.name) && options.fieldValidation != "Ignore"
    if !validates, object.kind.isEmpty {
      let lack = "Kind"
      let text = String(decoding: JSONPrinter(indent: 0).print(object), as: UTF8.self)
      throw .error(
        "unable to decode \(manifest.source.quotedGo): Object '\(lack)' is missing in '\(text)'")
    }
    if validates, object["apiVersion"]?.string == nil || object.apiVersion.isEmpty {
      throw .error(
        "error validating \(manifest.source.quotedGo): error validating data: apiVersion not set\(hint)"
      )
    }
    if object.kind.isEmpty {
      throw .error(
        "error validating \(manifest.source.quotedGo): error validating data: kind not set\(hint)")
    }
    if let problem = Self.metadataProblem(object) {
      throw .error("unable to decode \(manifest.source.quotedGo): \(problem)")
    }
    let version = object.apiVersion
    if let found = server.types.served.first(where: {
      ($0.apiVersion == version || version.isEmpty && $0.group.isEmpty)
        && ($0.kind == object.kind || $0.singular == object.kind)
    }) {
      return found
    }
    let lack = "no matches for kind \(object.kind.quotedGo) in version \(version.quotedGo)"
    if clusters.version.has(.unableToRecognize) {
      throw .error("unable to recognize \(manifest.source.quotedGo): \(lack)")
    }
    throw .error(
      "resource mapping not found for name: \(object.name.quotedGo) namespace: \(object.namespace.quotedGo) from \(manifest.source.quotedGo): \(lack)\nensure CRDs are installed first"
    )
  }

  /// What Go's `encoding/json` calls a value.
  private static func jsonKind(_ value: JSONValue) -> String {
    switch value {
    case .null: "null"
    case .boolean: "bool"
    case .number: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }

  /// Why the metadata cannot be read, in the words of Go's `encoding/json`.
  private static func metadataProblem(_ object: JSONValue) -> String? {
    func kind(_ value: JSONValue) -> String { jsonKind(value) }
    guard let metadata = object["metadata"], !metadata.isNull else { return nil }
    guard case .object(let members) = metadata else {
      return
        "json: cannot unmarshal \(kind(metadata)) into Go struct field metadataOnlyObject.metadata of type v1.ObjectMeta"
    }
    for member in members where !member.value.isNull {
      let path = "json: cannot unmarshal %@ into Go struct field ObjectMeta.metadata.\(member.name)"
      switch member.name {
      case "name", "namespace", "generateName":
        if member.value.string == nil {
          return path.replacing("%@", with: kind(member.value)) + " of type string"
        }
      case "labels", "annotations":
        guard case .object(let pairs) = member.value else {
          return path.replacing("%@", with: kind(member.value)) + " of type map[string]string"
        }
        for pair in pairs where pair.value.string == nil && !pair.value.isNull {
          return path.replacing("%@", with: kind(pair.value)) + " of type string"
        }
      default: break
      }
    }
    return nil
  }

  /// The namespace of an object of a file.
  func namespace(of manifest: Manifest, _ resource: APIResource) throws(Failure) -> String {
    guard resource.namespaced else { return "" }
    let own = manifest.object.namespace
    if own.isEmpty { return namespace }
    if let given = flags.given("namespace"), !given.isEmpty, given != own {
      throw .error(
        "the namespace from the provided object \(own.quotedGo) does not match the namespace \(given.quotedGo). You must pass '--namespace=\(own)' to perform this operation."
      )
    }
    return own
  }

  /// The objects on the server that the files name.
  func selectFromFiles(_ words: [String]) throws(Failure) -> Selection {
    let found: (objects: [Manifest], failures: [Failure])
    do throws(Failure) { found = try manifests() } catch {
      guard let problem = Self.mixture(words) else { throw error }
      switch error {
      case .error(let message): throw .raw(message + "\n" + problem, 1)
      case .raw(let text, let status): throw .raw(text + "\n" + problem, status)
      default: throw error
      }
    }
    if let problem = Self.mixture(words) { throw .error(problem) }
    if !words.isEmpty { throw .error(Self.eitherFilesOrWords) }
    let (manifests, failures) = found
    try connect()
    var result = Selection()
    result.isNamed = true
    result.failures = failures
    for manifest in manifests {
      do throws(Failure) {
        let resource = try mapping(manifest)
        let namespace = try namespace(of: manifest, resource)
        if !result.resources.contains(where: { $0.qualifiedName == resource.qualifiedName }) {
          result.resources.append(resource)
        }
        do throws(APIError) {
          let object = try server.read(resource, namespace, manifest.object.name, options)
          result.objects.append(
            Selected(
              resource: resource, namespace: namespace, name: manifest.object.name, object: object))
        } catch {
          if error.reason == .notFound, flags.isTrue("ignore-not-found") { continue }
          let verb =
            entry.name == "delete" ? "error when deleting \(manifest.source.quotedGo)" : ""
          result.failures.append(.api(error, verb))
        }
      } catch { result.failures.append(error) }
    }
    return result
  }
}
