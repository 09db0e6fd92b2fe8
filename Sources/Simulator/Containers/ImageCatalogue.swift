import Diagnostics
import Shell

/// The images that notes use.
enum ImageCatalogue {
  /// An image of the catalogue, in one of its versions.
  final class Entry {
    /// The last part of its path: `nginx`.
    let name: String
    let version: String
    let tag: String
    let image: CatalogueImage

    init(name: String, version: String, tag: String, image: CatalogueImage) {
      self.name = name
      self.version = version
      self.tag = tag
      self.image = image
    }

    /// How many days ago it was made: half a year for each minor version below the current one.
    var days: Int {
      let own = version.pieces(".").prefix(2).map { Int($0) }
      let current = image.current.pieces(".").prefix(2).map { Int($0) }
      guard own.count == 2, current.count == 2, own[0] == current[0], let minor = own[1],
        let newest = current[1], minor < newest
      else { return image.days }
      return image.days + 170 * min(newest - minor, 50)
    }
  }

  /// What the catalogue says of a reference.
  enum Answer {
    case found(Entry)
    /// The repository is known, the tag is not.
    case noTag
    case unknown
  }

  /// What is behind a reference.
  static func look(up reference: ImageReference) -> Answer {
    guard let image = image(reference) else { return .unknown }
    guard exists(reference.tag, image.newest) else { return .noTag }
    return .found(
      Entry(
        name: reference.shortName, version: version(reference.tag, image), tag: reference.tag,
        image: image))
  }

  /// What a known repository has under a digest, or a tag that is a name, such as a release's.
  ///
  /// Which there were nobody can know. `nil` where the tag is a version or a usual word misspelt.
  static func supposed(_ reference: ImageReference) -> Entry? {
    guard let image = image(reference) else { return nil }
    let first = reference.tag.utf8.first ?? 0
    let isVersion = (0x30...0x39).contains(first)
    let isSlip = SpellingSuggestion.nearest(to: reference.tag, among: ["latest", "alpine"]) != nil
    if reference.digest == nil, isVersion || isSlip { return nil }
    return Entry(
      name: reference.shortName, version: version(reference.tag, image), tag: reference.tag,
      image: image)
  }

  /// The image behind a reference; `nil` when there is none.
  static func find(_ reference: ImageReference) -> Entry? {
    if case .found(let entry) = look(up: reference) { entry } else { nil }
  }

  /// The same for a reference that may be none.
  static func find(_ text: String) -> Entry? { ImageReference(text).flatMap { find($0) } }

  /// Whether a name that is not known is that of a known image, misspelt.
  static func isMisspelling(_ name: ByteString) -> Bool {
    SpellingSuggestion.nearest(to: name.text, among: names) != nil
  }

  /// The official image of which a name is one slip away; `nil` when it is none, or may be another.
  static func nearest(to name: String) -> String? {
    guard name.utf8.count >= 5 else { return nil }
    return names.first { other in
      other.utf8.count >= 5 && other.utf8.first == name.utf8.first && isOneSlip(name, other)
    }
  }

  /// Whether two neighbouring letters are swapped, or one is wrong, missing or too many.
  private static func isOneSlip(_ a: String, _ b: String) -> Bool {
    let (a, b) = (Array(a.utf8), Array(b.utf8))
    guard a != b, abs(a.count - b.count) <= 1 else { return false }
    var start = 0
    while start < min(a.count, b.count), a[start] == b[start] { start += 1 }
    var (endA, endB) = (a.count, b.count)
    while endA > start, endB > start, a[endA - 1] == b[endB - 1] {
      endA -= 1
      endB -= 1
    }
    switch (endA - start, endB - start) {
    case (0, 1), (1, 0), (1, 1): return true
    case (2, 2): return a[start] == b[start + 1] && a[start + 1] == b[start]
    default: return false
    }
  }

  private static let images: [String: CatalogueImage] = {
    var result = servers
    for part in [databases, systems, others] {
      for (name, image) in part { result[name] = image }
    }
    return result
  }()

  /// The names of the official images, sorted.
  private static let names = images.keys.filter { !$0.has("/") }.sorted {
    GoText.precedes($0, $1)
  }

  /// The names of images in which a word stands: the official ones first.
  static func names(with word: String) -> [String] {
    let found = images.keys.filter { $0.has(word) }
    return found.sorted { a, b in
      a.has("/") != b.has("/") ? b.has("/") : GoText.precedes(a, b)
    }
  }

  private static func image(_ reference: ImageReference) -> CatalogueImage? {
    switch reference.domain {
    case "docker.io":
      return images[
        reference.path.hasPrefix("library/") ? reference.path.dropping(8) : reference.path]
    case "registry.k8s.io": return images[reference.shortName]
    case "quay.io", "ghcr.io": return images[reference.path]
    default: return nil
    }
  }

  /// The version that a tag stands for, as servers print it.
  private static func version(_ tag: String, _ image: CatalogueImage) -> String {
    let version = tag.cut("-")?.before ?? tag
    if let full = image.versions[version] { return full }
    return tagWords.contains(version) && !image.current.isEmpty ? image.current : version
  }

  private static let tagWords: Set<String> = [
    "latest", "alpine", "stable", "slim", "mainline", "perl", "lts", "musl", "glibc", "focal",
    "jammy", "noble", "bionic", "bookworm", "bullseye", "buster", "trixie", "stream9", "stream8",
    "centos7", "rolling", "uclibc", "stable-alpine", "v1", "v2", "v3", "debug", "edge",
    "management", "dind", "community", "fpm", "apache", "jre", "jdk", "main", "master",
    "wheezy", "jessie", "stretch", "sid", "trusty", "xenial", "artful", "zesty", "onbuild", "argon",
    "boron", "carbon", "dubnium", "erbium", "fermium", "gallium", "hydrogen", "iron",
  ]

  /// Whether a tag is a version up to the newest, or a word that images use.
  private static func exists(_ tag: String, _ newest: [Int]) -> Bool {
    if tagWords.contains(tag) { return true }
    let (version, suffix) = tag.cut("-") ?? (tag, "")
    let body = version.hasPrefix("v") ? version.dropping(1) : version
    var numbers: [Int] = []
    for part in body.pieces(".") {
      guard let number = Int(part) else { return false }
      numbers.append(number)
    }
    if !suffix.isEmpty,
      !suffix.pieces("-").allSatisfy({ part in
        tagWords.contains(part) || suffixes.contains { part.hasPrefix($0) }
      })
    {
      return false
    }
    for (index, number) in numbers.enumerated() where index < newest.count {
      if number != newest[index] { return number < newest[index] }
    }
    return true
  }

  private static let suffixes = [
    "alpine", "rc", "perl", "debian", "jre", "jdk", "apache", "fpm", "php", "openjdk", "eclipse",
    "temurin", "management", "slim", "bookworm", "bullseye", "jammy", "focal", "ubuntu", "ls",
  ]
}
