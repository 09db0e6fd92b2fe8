import Diagnostics
import Shell
import YAML

/// Finds what Compose would refuse of a file on its own.
enum ComposeCheck {
  /// The sections whose members have names of the author's.
  private static let sections = ["services", "networks", "volumes", "secrets", "configs"]

  /// What is wrong with a text.
  static func mistakes(in text: [UInt8]) -> [FileMistake] {
    let (documents, mistake) = FileExcerpt.documents(of: text)
    if let mistake { return [mistake] }
    guard let document = documents.first, let pairs = document.pairs else { return [] }
    // Before version 2 services stood at the top.
    if document["services"] == nil {
      return pairs.compactMap { pair in
        FileExcerpt.misspelt(pair.key, among: ["services"]) {
          "(root) additional properties '\($0)' not allowed"
        }
      }
    }
    var mistakes: [FileMistake] = []
    for pair in pairs {
      let members = sections.contains(pair.key.text ?? "") ? pair.value.pairs : nil
      // Each member alone: of several problems in one the schema tells the deepest.
      for member in members?.map({ [$0] }) ?? [[]] {
        var part = pair
        if members != nil { part.value.content = .mapping(member) }
        var alone = document
        alone.content = .mapping([part])
        if let mistake = schemaMistake(in: alone) { mistakes.append(mistake) }
      }
    }
    mistakes += images(document)
    if !FileExcerpt.hasOmissions(text) { mistakes += references(document) }
    return mistakes
  }

  // MARK: The schema

  private static func schemaMistake(in document: YAMLNode) -> FileMistake? {
    guard let problem = ComposeSchema.find(in: document) else { return nil }
    var (node, place) = (document, document)
    for part in problem.path {
      if let pair = node.pairs?.last(where: { $0.key.text == part }) {
        (node, place) = (pair.value, pair.key)
      } else if let index = Int(part), let element = node.elements.flatMap({ $0.at(index) }) {
        (node, place) = (element, element)
      }
    }
    if FileExcerpt.isFree(node) { return nil }
    let path = problem.path.isEmpty ? "(root)" : problem.path.joinedText(".")
    let message = path + " " + problem.words
    guard let wrong = problem.unknown.first else {
      var mistake = FileMistake(place.range, message)
      mistake.mayBeIndentation = true
      return mistake
    }
    guard let key = node.pairs?.first(where: { $0.key.text == wrong })?.key else { return nil }
    let near = SpellingSuggestion.nearest(to: wrong, among: problem.known)
    // What older versions had is no mistake of the author's; what belongs elsewhere is.
    if near == nil, !ComposeSchema.isKnown(wrong) { return nil }
    var mistake = FileMistake(key.range, message, near.map { (wrong, $0) })
    mistake.mayBeIndentation = near == nil
    return mistake
  }

  // MARK: Names

  private static func images(_ document: YAMLNode) -> [FileMistake] {
    (document["services"]?.pairs ?? []).compactMap { pair in
      guard pair.value["build"] == nil, let image = pair.value["image"], let name = image.text,
        let right = ImageNames.correction(of: name)
      else { return nil }
      let wrong = name.cut(":")?.before ?? name
      return FileMistake(image.range, "there is no image '\(wrong)'", (wrong, right))
    }
  }

  /// Looks for services, networks and volumes that are called by a name that is nearly theirs.
  private static func references(_ document: YAMLNode) -> [FileMistake] {
    let services = document["services"]?.pairs ?? []
    let names = services.compactMap { $0.key.text }
    var mistakes: [FileMistake] = []
    for service in services {
      let own = service.key.text ?? ""
      for key in ["depends_on", "links"] {
        for word in words(service.value[key]) {
          let verb = key == "links" ? "refers to" : "depends on"
          if let found = misspelt(
            word, among: names, "service \"\(own)\" \(verb) undefined service")
          {
            mistakes.append(found)
          }
        }
      }
      for (key, kind) in [("networks", "network"), ("secrets", "secret"), ("configs", "config")] {
        let known = (document[key]?.pairs ?? []).compactMap { $0.key.text }
        for word in words(service.value[key]) where word.text != "default" {
          if let found = misspelt(
            word, among: known, "service \"\(own)\" refers to undefined \(kind)")
          {
            mistakes.append(found)
          }
        }
      }
      mistakes += volumes(service, document)
    }
    return mistakes
  }

  private static func volumes(_ service: YAMLNode.Pair, _ document: YAMLNode) -> [FileMistake] {
    let known = (document["volumes"]?.pairs ?? []).compactMap { $0.key.text }
    return (service.value["volumes"]?.elements ?? []).compactMap { mount in
      guard let (name, _) = mount.text?.cut(":"), !name.hasPrefix("."), !name.hasPrefix("/"),
        !name.hasPrefix("~"), !FileExcerpt.isFree(mount), !known.contains(name),
        let right = SpellingSuggestion.nearest(to: name, among: known), !isNumbered(name, right)
      else { return nil }
      let own = service.key.text ?? ""
      return FileMistake(
        mount.range,
        "service \"\(own)\" refers to undefined volume \(name): invalid compose project",
        (name, right))
    }
  }

  /// The names in a list, or those of a mapping's keys.
  private static func words(_ node: YAMLNode?) -> [YAMLNode] {
    node?.elements?.filter { $0.text != nil } ?? node?.pairs?.map { $0.key } ?? []
  }

  private static func misspelt(
    _ word: YAMLNode, among known: [String], _ message: String
  ) -> FileMistake? {
    let text = word.text ?? ""
    // `links` may give an alias.
    let name = text.cut(":")?.before ?? text
    guard !FileExcerpt.isFree(word), !known.contains(name),
      let right = SpellingSuggestion.nearest(to: name, among: known), !isNumbered(name, right)
    else { return nil }
    return FileMistake(
      word.range, "\(message) \"\(name)\": invalid compose project", (name, right))
  }

  /// Whether two names differ in their numbers: `web1` and `web2` are different things.
  private static func isNumbered(_ a: String, _ b: String) -> Bool {
    let digits: (String) -> [UInt8] = { $0.utf8.filter { 0x30...0x39 ~= $0 } }
    return digits(a) != digits(b)
  }
}

extension Array {
  fileprivate func at(_ index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
