import Shell
import YAML

/// Names with the digests of what they stand for, and those who call them so.
struct KustomizeReferences {
  /// Where objects have the specifications of Pods.
  static let podSpecs = [
    ["spec"], ["spec", "template", "spec"], ["spec", "jobTemplate", "spec", "template", "spec"],
  ]

  private var objects: [KustomizeObject] = []

  /// Gives generated objects their whole names, and has others call them and all renamed objects by these.
  mutating func resolve(_ built: [KustomizeObject]) -> [JSONValue] {
    objects = built
    for index in objects.indices where objects[index].needsDigest {
      let object = objects[index].object
      objects[index].rename(object.name + "-" + Self.digest(object))
    }
    return objects.map { object in
      space = object.object.namespace
      return mended(object.object)
    }
  }

  /// The digest of a ConfigMap or Secret: ten letters of the SHA-256 of its JSON without a name, with letters in place of
  /// the digits and vowels that could make words.
  static func digest(
    _ object: JSONValue, name: String = "", nothing: JSONValue = .string("")
  ) -> String {
    var content: [(String, JSONValue?)] = []
    if object.kind == "ConfigMap" {
      if let binary = object["binaryData"] { content.append(("binaryData", binary)) }
      content.append(("data", object["data"] ?? nothing))
    } else {
      content.append(("data", object["data"] ?? nothing))
    }
    content.append(("kind", .string(object.kind)))
    content.append(("name", .string(name)))
    if object.kind == "Secret" {
      content.append(("type", object["type"] ?? .string("")))
    }
    let text = JSONPrinter(indent: 0).print(.tree(content))
    let trimmed = text.last == 0x0A ? Array(text.dropLast()) : text
    let hash = MessageDigest.sha256.hexadecimal(trimmed).bytes.prefix(10)
    let letters = hash.map { byte -> UInt8 in
      switch byte {
      case UInt8(ascii: "0"): UInt8(ascii: "g")
      case UInt8(ascii: "1"): UInt8(ascii: "h")
      case UInt8(ascii: "3"): UInt8(ascii: "k")
      case UInt8(ascii: "a"): UInt8(ascii: "m")
      case UInt8(ascii: "e"): UInt8(ascii: "t")
      default: byte
      }
    }
    return String(decoding: letters, as: UTF8.self)
  }

  /// The namespace of the object whose references are looked at.
  private var space = ""

  /// The name that an object of a kind has now, by one that it had.
  private func current(_ kind: String, _ name: String) -> String? {
    func known(_ space: String) -> String { space.isEmpty ? "default" : space }
    return objects.first {
      $0.object.kind == kind && $0.oldNames.contains(name)
        && (kind.hasPrefix("Cluster") || known($0.object.namespace) == known(space))
    }?.object.name
  }

  private func rename(_ object: inout JSONValue, _ path: [String], _ kind: String) {
    guard let name = object.at(path)?.string, let new = current(kind, name), new != name else {
      return
    }
    object.set(path[...], to: .string(new))
  }

  private func mended(_ object: JSONValue) -> JSONValue {
    var object = object
    for path in Self.podSpecs where object.at(path + ["containers"]) != nil { mend(&object, path) }
    switch object.kind {
    case "StatefulSet": rename(&object, ["spec", "serviceName"], "Service")
    case "HorizontalPodAutoscaler":
      rename(
        &object, ["spec", "scaleTargetRef", "name"],
        object["spec", "scaleTargetRef", "kind"]?.string ?? "")
    case "RoleBinding", "ClusterRoleBinding":
      rename(&object, ["roleRef", "name"], object["roleRef", "kind"]?.string ?? "")
      Defaults.each(&object, ["subjects"]) { subject in
        if subject["kind"]?.string == "ServiceAccount" {
          self.rename(&subject, ["name"], "ServiceAccount")
        }
      }
    case "Ingress":
      rename(&object, ["spec", "defaultBackend", "service", "name"], "Service")
      Defaults.each(&object, ["spec", "tls"]) { self.rename(&$0, ["secretName"], "Secret") }
      Defaults.each(&object, ["spec", "rules"]) { rule in
        Defaults.each(&rule, ["http", "paths"]) { path in
          self.rename(&path, ["backend", "service", "name"], "Service")
        }
      }
    case "PersistentVolumeClaim": rename(&object, ["spec", "volumeName"], "PersistentVolume")
    default: break
    }
    return object
  }

  /// Renames what the specification of a Pod names.
  private func mend(_ object: inout JSONValue, _ path: [String]) {
    rename(&object, path + ["serviceAccountName"], "ServiceAccount")
    Defaults.each(&object, path + ["imagePullSecrets"]) { self.rename(&$0, ["name"], "Secret") }
    Defaults.each(&object, path + ["volumes"]) { volume in
      self.rename(&volume, ["configMap", "name"], "ConfigMap")
      self.rename(&volume, ["secret", "secretName"], "Secret")
      self.rename(&volume, ["persistentVolumeClaim", "claimName"], "PersistentVolumeClaim")
      Defaults.each(&volume, ["projected", "sources"]) { source in
        self.rename(&source, ["configMap", "name"], "ConfigMap")
        self.rename(&source, ["secret", "name"], "Secret")
      }
    }
    for list in ["containers", "initContainers"] {
      Defaults.each(&object, path + [list]) { container in
        Defaults.each(&container, ["env"]) { variable in
          self.rename(&variable, ["valueFrom", "configMapKeyRef", "name"], "ConfigMap")
          self.rename(&variable, ["valueFrom", "secretKeyRef", "name"], "Secret")
        }
        Defaults.each(&container, ["envFrom"]) { source in
          self.rename(&source, ["configMapRef", "name"], "ConfigMap")
          self.rename(&source, ["secretRef", "name"], "Secret")
        }
      }
    }
  }
}
