import Shell
import YAML

/// The program `kustomize`: it builds as `kubectl kustomize` does, and writes kustomizations.
struct KustomizeProgram {
  let context: ProcessContext

  private func out(_ text: String) { context.write(Array((text + "\n").utf8)) }
  private func fail(_ text: String) -> Int {
    context.writeError("Error: \(text)\n")
    return 1
  }
  private var words: [String] { context.arguments.dropFirst().map { $0.text } }

  func run() -> Int {
    switch words.first {
    case "build":
      return context.runProgram(["kubectl", "kustomize"] + context.arguments.dropFirst(2))
    case "create": return create()
    case "edit": return edit()
    case "version":
      out("v5.5.0")
      return 0
    case nil, "help", "--help", "-h":
      out(
        "Manages declarative configuration of Kubernetes.\n\nUsage:\n  kustomize [command]\n\nAvailable Commands:\n  build       Build a kustomization target from a directory or URL\n  create      Create a new kustomization in the current directory\n  edit        Edits a kustomization file\n  version     Prints the kustomize version"
      )
      return 0
    case let word?:
      if ["cfg", "fn", "localize", "completion"].contains(word) {
        return context.notSimulated(ByteString(words.joinedText(" ")))
      }
      return fail(
        "unknown command \(word.quotedGo) for \"kustomize\"\nRun 'kustomize --help' for usage.")
    }
  }

  private static let names = ["kustomization.yaml", "kustomization.yml", "Kustomization"]

  private func file() -> String? {
    Self.names.first {
      (try? context.fileSystem.find(ByteString($0), from: context.folder, as: context.credentials))
        != nil
    }
  }

  private func read(_ name: String) -> JSONValue {
    let bytes =
      (try? context.contents(of: ByteString(name))) ?? []
    return YAMLReader(file: name).read(bytes).documents.first.map { JSONValue($0) } ?? .object([])
  }

  private func write(_ value: JSONValue, to name: String) -> Int {
    guard
      let stream = try? context.fileSystem.open(
        ByteString(name), from: context.folder, .write, as: context.credentials),
      (try? stream.write(YAMLPrinter().print(value))) != nil
    else { return fail("open \(name): permission denied") }
    return 0
  }

  private func create() -> Int {
    guard file() == nil else { return fail("kustomization file already exists") }
    let table = OptionTable(
      "-:resources -.autodetect -.recursive -:namespace -:nameprefix -:namesuffix -:annotations -:labels"
    )
    guard let parsed = table.parse(context) else { return 1 }
    var value = JSONValue.strings([
      ("apiVersion", "kustomize.config.k8s.io/v1beta1"), ("kind", "Kustomization"),
    ])
    var resources = (parsed.value("resources")?.text ?? "").pieces(",").filter { !$0.isEmpty }
    for name in resources
    where !name.has("://")
      && (try? context.fileSystem.find(
        ByteString(name), from: context.folder, as: context.credentials)) == nil
    {
      return fail("\(name) has no match")
    }
    if parsed.has("autodetect"),
      let folder = try? context.fileSystem.find(".", from: context.folder, as: context.credentials)
    {
      resources += folder.entries.map { $0.name.text }.filter {
        ($0.hasSuffix(".yaml") || $0.hasSuffix(".yml")) && !Self.names.contains($0)
      }
    }
    if !resources.isEmpty { value.set("resources", to: .array(resources.map { .string($0) })) }
    for (flag, field) in [
      ("namespace", "namespace"), ("nameprefix", "namePrefix"), ("namesuffix", "nameSuffix"),
    ] {
      if let text = parsed.value(ByteString(flag))?.text { value.set(field, to: .string(text)) }
    }
    return write(value, to: "kustomization.yaml")
  }

  private func edit() -> Int {
    guard let name = file() else {
      return fail("Missing kustomization file 'kustomization.yaml'.\n")
    }
    var value = read(name)
    let rest = Array(words.dropFirst(3))
    switch words.dropFirst().prefix(2).joined(separator: " ") {
    case "set image":
      var images = value["images"]?.elements ?? []
      for word in rest {
        guard let entry = Self.image(word) else {
          return fail(
            "invalid format of image \(word), use one of the following options:\n- <image>=<newimage>:<newtag>\n- <image>=<newimage>@<digest>\n- <image>=<newimage>\n- <image>:<newtag>\n- <image>@<digest>"
          )
        }
        let old = images.firstIndex { $0["name"] == entry["name"] }
        if let old {
          var merged = images[old]
          for member in entry.members { merged.set(member.name, to: member.value) }
          images[old] = merged
        } else {
          images.append(entry)
        }
      }
      images.sort { GoText.precedes($0["name"]?.string ?? "", $1["name"]?.string ?? "") }
      value.set("images", to: .array(images))
    case "set namespace", "set nameprefix", "set namesuffix":
      guard let text = rest.last, !text.hasPrefix("--") else {
        return fail("must specify exactly one \(words[2]) value")
      }
      value.set(
        ["namespace": "namespace", "nameprefix": "namePrefix"][words[2]] ?? "nameSuffix",
        to: .string(text))
    case "set replicas":
      var replicas = value["replicas"]?.elements ?? []
      for word in rest {
        guard let (target, count) = word.cut("="), let number = Int(count) else {
          return fail("expected input \(word), to be name=count")
        }
        replicas.removeAll { $0["name"]?.string == target }
        replicas.append(.tree([("count", .int(number)), ("name", .string(target))]))
      }
      value.set("replicas", to: .array(replicas))
    case "add resource", "add component", "add base":
      let list = words[2] == "component" ? "components" : "resources"
      var all = value[name: list]?.elements ?? []
      for word in rest {
        if !word.has("://"),
          (try? context.fileSystem.find(
            ByteString(word), from: context.folder, as: context.credentials)) == nil
        {
          return fail("\(word) has no match")
        }
        if !all.contains(.string(word)) { all.append(.string(word)) }
      }
      value.set(list, to: .array(all))
    case "remove resource":
      value.set(
        "resources",
        to: .array((value["resources"]?.elements ?? []).filter { !rest.contains($0.string ?? "") }))
    default: return context.notSimulated(ByteString(words.joinedText(" ")))
    }
    return write(value, to: name)
  }

  /// The entry that `name=newName:newTag` and the like mean; `nil` for another form.
  private static func image(_ text: String) -> JSONValue? {
    let (name, new) = text.cut("=") ?? ("", text)
    var result = JSONValue.object([])
    func split(_ text: String) -> (name: String, tag: String?, digest: String?) {
      if let (name, digest) = text.cut("@") { return (name, nil, digest) }
      if let (name, tag) = text.cutLast(":"), !tag.has("/") { return (name, tag, nil) }
      return (text, nil, nil)
    }
    let parts = split(new)
    if name.isEmpty {
      if parts.tag == nil, parts.digest == nil { return nil }
      result.set("name", to: .string(parts.name))
    } else {
      result.set("name", to: .string(name))
      if !parts.name.isEmpty, parts.name != "*" { result.set("newName", to: .string(parts.name)) }
    }
    if let tag = parts.tag, tag != "*" { result.set("newTag", to: .string(tag)) }
    if let digest = parts.digest { result.set("digest", to: .string(digest)) }
    return result
  }
}
