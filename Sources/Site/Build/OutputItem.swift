internal import Templates

/// One file of the output folder, before it is made.
struct OutputItem: Sendable {
  /// The path below the output folder.
  var path: String
  /// The hash of all that the file is made from: while it is the same, so is the file.
  var key: ContentHash
  /// Makes the file's bytes.
  var make: @Sendable () -> Result<[UInt8], SiteFailure>
}

/// The files of the output folder.
struct OutputPlan: Sendable {
  private(set) var items: [OutputItem] = []
  private let fingerprint: ContentHash
  let contexts: ContextBuilder
  private let templates: SiteTemplates

  init(_ contexts: ContextBuilder, _ templates: SiteTemplates, fingerprint: ContentHash) {
    self.contexts = contexts
    self.templates = templates
    self.fingerprint = fingerprint
  }

  /// Whether the theme has a template of a name.
  func hasTemplate(_ name: String) -> Bool { templates[name] != nil }

  /// Adds a file that is made from values with a hash.
  mutating func add(
    _ path: String, key: ContentHash, make: @escaping @Sendable () -> Result<[UInt8], SiteFailure>
  ) {
    var full = fingerprint
    full.combine(key)
    items.append(OutputItem(path: path, key: full, make: make))
  }

  /// Adds a page whose values hold all that is in it.
  mutating func add(page url: String, _ template: String, _ record: Record) {
    guard let template = templates[template], let path = Permalink.outputPath(url) else { return }
    var key = record.hash
    key.combine(template.hash)
    add(path, key: key) {
      var bytes: [UInt8] = []
      bytes.reserveCapacity(32 * 1024)
      template.render(record, into: &bytes)
      return .success(bytes)
    }
  }

  /// Adds a page with HTML that is only made when the page is.
  mutating func add(
    page path: String, _ template: Template, _ record: Record, key textKey: ContentHash,
    text: @escaping @Sendable () -> PageText
  ) {
    var key = record.hash
    key.combine(template.hash)
    key.combine(textKey)
    add(path, key: key) {
      let text = text()
      var bytes: [UInt8] = []
      bytes.reserveCapacity(text.html.count + 32 * 1024)
      template.render(record, deferred: [text.html, text.tableOfContents], into: &bytes)
      return .success(bytes)
    }
  }

  /// Adds a file that is published as it is.
  mutating func add(_ file: StaticFile) {
    var key = ContentHash()
    switch file.origin {
    case .bundled(let bytes):
      key.combine(bytes)
      add(file.outputPath, key: key) { .success(bytes) }
    case .file(let path), .system(let path):
      if let identity = FileIdentity(path: path) {
        key.combine(Int(identity.size))
        key.combine(Int(identity.changed))
        key.combine(identity.inode)
      }
      add(file.outputPath, key: key) {
        do throws(SiteFailure) { return .success(try FileContents.read(path)) } catch {
          return .failure(error)
        }
      }
    }
  }
}
