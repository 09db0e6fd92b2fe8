import Shell
import YAML

/// `docker inspect` and its kin.
extension DockerInvocation {
  private static let types: [ByteString] = [
    "config", "container", "image", "network", "node", "plugin", "secret", "service", "task",
    "volume",
  ]

  func inspect(only fixed: ByteString? = nil) throws(EngineRefusal) -> Int {
    let type = fixed ?? line.value("type")
    if let type, fixed == nil, !Self.types.contains(type) {
      let list = Self.types.map { "\"\($0)\"" as ByteString }.joined(", ")
      return fail(
        type.isEmpty
          ? "type is empty: must be one of \(list)"
          : "unknown type: \"\(type)\": must be one of \(list)")
    }
    if let type, ["config", "node", "plugin", "secret", "service", "task"].contains(type) {
      return context.notSimulated("inspect --type \(type)")
    }
    let format = line.value("format")
    var template: GoTemplate?
    if let format, format != "json" {
      do throws(GoTemplate.Failure) { template = try GoTemplate(format.bytes) } catch {
        return fail("template parsing error: \(ByteString(error.message))", status: 64)
      }
    }
    let fields = format.flatMap { GoTemplate.topFields($0) }
    var documents: [JSONValue] = []
    var problems: [ByteString] = []
    for name in line.arguments {
      if let document = document(name, type, fields) {
        documents.append(document)
      } else {
        problems.append(missing(name, type))
      }
    }
    var status = problems.isEmpty ? 0 : 1
    if let template {
      for document in documents {
        var bytes: [UInt8] = []
        do throws(GoTemplate.Failure) {
          bytes = try fill(template, document, type)
          _ = context.write(bytes + [10])
        } catch {
          _ = context.write(bytes + [10])
          return fail("template parsing error: \(ByteString(error.message))")
        }
      }
      if documents.isEmpty { context.write("\n") }
    } else {
      var printer = JSONPrinter(indent: format == nil ? 4 : 0)
      printer.escapesHTML = false
      _ = context.write(printer.print(.array(documents)) + [10])
    }
    for problem in problems {
      _ = fail(problem)
      status = 1
    }
    return status
  }

  /// The client fills a template with its own structure first; when a field has another name there than
  /// in the document, it takes the document, whose members are sorted then.
  private func fill(
    _ template: GoTemplate, _ document: JSONValue, _ type: ByteString?
  ) throws(GoTemplate.Failure) -> [UInt8] {
    let isDocument = ["NanoCpus", "CpuShares", "Dns"].contains {
      ByteString(template.source).text.has("." + $0)
    }
    if !isDocument {
      for candidate in [document, ImageDocument.withEmptyFields(document)] {
        var bytes: [UInt8] = []
        do throws(GoTemplate.Failure) {
          try template.fill(candidate, missing: missingField(type), into: &bytes)
          return bytes
        } catch { continue }
      }
    }
    var bytes: [UInt8] = []
    do throws(GoTemplate.Failure) {
      try template.fill(document.sortedMembers, missing: missingField(type), into: &bytes)
    } catch {
      _ = context.write(bytes)
      throw error
    }
    return bytes
  }

  /// Volumes and networks are typed in the client, the others are what the engine answered.
  private func missingField(_ type: ByteString?) -> GoTemplate.MissingField {
    switch type {
    case "volume": .isRefusedByType("volume.Volume")
    case "network": .isRefusedByType("network.Inspect")
    default: .isRefused
    }
  }

  private func document(
    _ name: ByteString, _ type: ByteString?, _ fields: Set<String>?
  ) -> JSONValue? {
    if type == nil || type == "container", let container = engine.container(name) {
      return ContainerDocument(
        container, engine, showsSize: line.isSet("size"), wanted: fields
      ).value
    }
    if type == nil || type == "image", let image = engine.image(name) {
      return ImageDocument.value(image)
    }
    if type == nil || type == "network", let network = engine.network(name) {
      return NetworkDocument.value(network, engine)
    }
    if type == nil || type == "volume", let volume = engine.volume(name) {
      return VolumeDocument.value(volume)
    }
    return nil
  }

  private func missing(_ name: ByteString, _ type: ByteString?) -> ByteString {
    let lead: ByteString = "Error response from daemon: "
    switch type {
    case "container": return "\(lead)No such container: \(name)"
    case "image":
      return "\(lead)No such image: \(DockerEngine.tagged(DockerEngine.familiar(name)))"
    case "network": return "\(lead)network \(name) not found"
    case "volume": return "\(lead)get \(name): no such volume"
    default: return "Error: No such object: \(name)"
    }
  }
}
