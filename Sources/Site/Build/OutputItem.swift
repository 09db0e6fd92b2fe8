internal import Templates

/// One file of the output folder, before it is made.
package struct OutputItem: Sendable {
  /// The path below the output folder.
  package var path: String
  /// The hash of all that the file is made from: while it is the same, so is the file.
  var key: ContentHash
  /// The file that it is a copy of; `nil` when it is made.
  package var origin: String?
  /// Makes the file's bytes.
  var make: @Sendable () throws(SiteFailure) -> [UInt8]

  /// A name of the file's content: it changes when the content does.
  package var version: String { key.hexadecimal }

  /// Makes the file's bytes.
  ///
  /// - Throws: `SiteFailure` when a source cannot be read, or is no longer the one that was read.
  package func bytes() throws(SiteFailure) -> [UInt8] { try make() }
}

/// The files of the output folder.
struct OutputPlan: Sendable {
  var items: [OutputItem] = []
  let fingerprint: ContentHash
  private(set) var contexts: ContextBuilder
  let templates: SiteTemplates
  /// The checks of the pages' commands; `nil` when there are none to show.
  let checks: PageChecks?

  init(
    _ contexts: ContextBuilder, _ templates: SiteTemplates, fingerprint: ContentHash,
    checks: PageChecks?
  ) {
    self.contexts = contexts
    self.templates = templates
    self.fingerprint = fingerprint
    self.checks = checks
  }

  /// Whether the theme has a template of a name.
  func hasTemplate(_ name: String) -> Bool { templates[name] != nil }

  /// Puts another version of a page in its place.
  mutating func replace(_ page: Page) { contexts.replace(page) }

  /// Adds a file that is made from values with a hash.
  mutating func add(
    _ path: String, key: ContentHash, make: @escaping @Sendable () throws(SiteFailure) -> [UInt8]
  ) {
    var full = fingerprint
    full.combine(key)
    items.append(OutputItem(path: path, key: full, make: make))
  }

  /// Adds a page that Pilgi makes.
  ///
  /// - Parameters:
  ///   - url: its URL path.
  ///   - template: the name of its template.
  ///   - key: the hash of all that `record` is made from, besides the configuration.
  ///   - record: makes the values that the template prints.
  mutating func add(
    page url: String, _ template: String, key: ContentHash,
    record: @escaping @Sendable () throws(SiteFailure) -> Record
  ) {
    guard let template = templates[template], let path = Permalink.outputPath(url) else { return }
    var own = template.hash
    own.combine(url)
    own.combine(key)
    add(path, key: own) { () throws(SiteFailure) in
      var bytes: [UInt8] = []
      bytes.reserveCapacity(Self.typicalSize)
      template.render(try record(), into: &bytes)
      return bytes
    }
  }

  /// The bytes of a page besides its text, about.
  static let typicalSize = 32 * 1024

  /// Adds a file that is published as it is.
  mutating func add(_ file: StaticFile) {
    var key = ContentHash()
    switch file.origin {
    case .bundled(let bytes):
      key.combine(bytes)
      add(file.outputPath, key: key) { bytes }
    case .file(let path), .system(let path):
      if let identity = FileIdentity(path: path) {
        key.combine(Int(identity.size))
        key.combine(Int(identity.changed))
        key.combine(identity.inode)
      }
      add(file.outputPath, key: key) { () throws(SiteFailure) in try FileContents.read(path) }
      items[items.count - 1].origin = path
    }
  }
}
