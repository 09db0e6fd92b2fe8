import Shell
import YAML

/// Parts of a project that stand elsewhere: services that extend others, and files that are included
/// (Compose Specification, sections Extends and Include).
extension ComposeReader {
  /// The most that files and services lead on to others.
  private static let mostDepth = 20

  /// Takes in the files that `include` names.
  func include(
    into document: YAMLNode, from path: ByteString, _ interpolation: inout ComposeInterpolation,
    depth: Int = 0
  ) throws(ComposeFailure) -> YAMLNode {
    guard let list = document["include"]?.elements else { return document }
    if depth > Self.mostDepth { throw ComposeFailure("include cycle detected: \(path)") }
    var result = document.without("include")
    for entry in list {
      let names = ComposeBuilder.texts(entry["path"] ?? entry)
      var part: YAMLNode?
      for name in names {
        let file = MountReader.absolute(name, Self.folder(of: path))
        var node = try interpolation.fill(try parse(file), at: "")
        node = try include(into: node, from: file, &interpolation, depth: depth + 1)
        node = try extend(node, from: file, &interpolation)
        let folder =
          entry["project_directory"]?.bytes.map { MountReader.absolute($0, Self.folder(of: path)) }
          ?? Self.folder(of: file)
        node = ComposePaths.moved(node, to: folder)
        part = part.map { ComposeMerge.merge($0, node, at: []) } ?? node
      }
      guard let part else { continue }
      for section in ["services", "networks", "volumes", "secrets", "configs"] {
        for pair in part[section]?.pairs ?? [] {
          let name = pair.key.text ?? ""
          if let known = result[section]?[name], known.content != pair.value.content {
            throw ComposeFailure(
              "imported compose file \(names.first ?? "") defines conflicting \(ByteString(section.droppingLast(1))) \(ByteString(name))"
            )
          }
        }
      }
      result = ComposeMerge.merge(part.without("version").without("name"), result, at: [])
    }
    return result
  }

  /// Puts what services extend in front of what they say themselves.
  func extend(
    _ document: YAMLNode, from path: ByteString, _ interpolation: inout ComposeInterpolation
  ) throws(ComposeFailure) -> YAMLNode {
    guard let services = document["services"]?.pairs,
      services.contains(where: { $0.value["extends"] != nil })
    else { return document }
    var extended: [YAMLNode.Pair] = []
    for pair in services {
      var pair = pair
      pair.value = try base(
        of: pair.key.text ?? "", in: document, path, &interpolation, way: [])
      extended.append(pair)
    }
    var result = document
    guard let pairs = document.pairs else { return document }
    result.content = .mapping(
      pairs.map { pair in
        if pair.key.text != "services" { return pair }
        var pair = pair
        pair.value.content = .mapping(extended)
        return pair
      })
    return result
  }

  private func base(
    of name: String, in document: YAMLNode, _ path: ByteString,
    _ interpolation: inout ComposeInterpolation, way: [ByteString]
  ) throws(ComposeFailure) -> YAMLNode {
    guard let service = document["services"]?[name] else {
      throw ComposeFailure(
        "cannot extend service \"\(way.last ?? "")\" in \(path): service \"\(ByteString(name))\" not found"
      )
    }
    guard let extends = service["extends"], !extends.isNull else { return service }
    let step: ByteString = "\(path)#\(ByteString(name))"
    if way.contains(step) || way.count > Self.mostDepth {
      throw ComposeFailure("Circular reference:\n  \((way + [step]).joined("\n  extends "))")
    }
    let target = extends.text ?? extends["service"]?.text ?? ""
    var (other, file) = (document, path)
    if let wanted = extends["file"]?.bytes {
      file = MountReader.absolute(wanted, Self.folder(of: path))
      other = try interpolation.fill(try parse(file), at: "")
    }
    guard other["services"]?[target] != nil else {
      throw ComposeFailure(
        "cannot extend service \"\(ByteString(name))\" in \(path): service \"\(ByteString(target))\" not found in \(file)"
      )
    }
    var base = try base(of: target, in: other, file, &interpolation, way: way + [step])
    if file != path {
      let folder = Self.folder(of: file)
      if folder != Self.folder(of: path) { base = ComposePaths.moved(service: base, to: folder) }
    }
    return ComposeMerge.merge(
      base.without("extends"), service.without("extends"), at: ["services", name])
  }
}

/// Relative paths of files that stand in other folders than the project.
enum ComposePaths {
  /// A document with its paths made absolute.
  static func moved(_ document: YAMLNode, to folder: ByteString) -> YAMLNode {
    document.mapped("services") { services in
      services.mappedMembers { moved(service: $0, to: folder) }
    }
    .mapped("secrets") { $0.mappedMembers { $0.mapped("file") { absolute($0, folder) } } }
    .mapped("configs") { $0.mappedMembers { $0.mapped("file") { absolute($0, folder) } } }
  }

  /// A service with its paths made absolute.
  static func moved(service: YAMLNode, to folder: ByteString) -> YAMLNode {
    service
      .mapped("build") { build in
        build.pairs == nil
          ? absolute(build, folder) : build.mapped("context") { absolute($0, folder) }
      }
      .mapped("env_file") { list in
        guard let elements = list.elements else { return absolute(list, folder) }
        var result = list
        result.content = .sequence(
          elements.map { element in
            element.pairs == nil
              ? absolute(element, folder) : element.mapped("path") { absolute($0, folder) }
          })
        return result
      }
      .mapped("volumes") { list in
        guard let elements = list.elements else { return list }
        var result = list
        result.content = .sequence(
          elements.map { element in
            if element.pairs != nil {
              return element["type"]?.text == "bind"
                ? element.mapped("source") { absolute($0, folder) } : element
            }
            let isRelative = element.text.map { $0.hasPrefix("./") || $0.hasPrefix("../") } ?? false
            return isRelative ? absolute(element, folder) : element
          })
        return result
      }
  }

  private static func absolute(_ node: YAMLNode, _ folder: ByteString) -> YAMLNode {
    guard case .scalar(let text, let style) = node.content, !text.has("://") else { return node }
    var result = node
    let parts = ByteString(text).split(58)
    let first = MountReader.absolute(parts[0], folder)
    result.content = .scalar(([first] + parts.dropFirst()).joined(":").text, style)
    return result
  }
}

extension YAMLNode {
  /// The mapping without one of its keys.
  fileprivate func without(_ key: String) -> YAMLNode {
    guard let pairs else { return self }
    var result = self
    result.content = .mapping(pairs.filter { $0.key.text != key })
    return result
  }

  /// The mapping with the value of a key, if it is there, changed.
  fileprivate func mapped(_ key: String, _ change: (YAMLNode) -> YAMLNode) -> YAMLNode {
    guard let pairs else { return self }
    var result = self
    result.content = .mapping(
      pairs.map { pair in
        if pair.key.text != key || pair.value.isNull { return pair }
        var pair = pair
        pair.value = change(pair.value)
        return pair
      })
    return result
  }

  fileprivate func mappedMembers(_ change: (YAMLNode) -> YAMLNode) -> YAMLNode {
    guard let pairs else { return self }
    var result = self
    result.content = .mapping(
      pairs.map { pair in
        var pair = pair
        pair.value = change(pair.value)
        return pair
      })
    return result
  }
}
