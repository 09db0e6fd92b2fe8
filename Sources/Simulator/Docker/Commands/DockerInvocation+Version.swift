import Shell
import YAML

/// `docker version`, and templates that are filled with what the client knows.
extension DockerInvocation {
  func version() throws(EngineRefusal) -> Int {
    if let format = line.value("format") {
      let bare = ByteString(format.bytes.filter { $0 != 32 })
      let isWhole = format == "json" || bare == "{{json.}}"
      return show(
        Self.versions(of: contexts.current, forJSON: isWhole), isWhole ? "json" : format,
        name: "version", type: "system.versionInfo")
    }
    context.write(Self.clientVersion)
    context.write(
      """

      Server: Docker Engine - Community
       Engine:
        Version:          28.2.2
        API version:      1.50 (minimum version 1.24)
        Go version:       go1.24.3
        Git commit:       45873be
        Built:            Fri May 30 12:07:28 2025
        OS/Arch:          linux/amd64
        Experimental:     false
       containerd:
        Version:          v1.7.27
        GitCommit:        05044ec0a9a75232cad458027ca83437aae3f4da
       runc:
        Version:          1.2.6
        GitCommit:        v1.2.6-0-ge89a299
       docker-init:
        Version:          0.19.0
        GitCommit:        

      """)
    return 0
  }

  /// What the client and the engine say of themselves (docker/cli, `cli/command/system/version.go`).
  ///
  /// Templates see the names that fields have in Go, some of which JSON spells otherwise.
  private static func versions(of context: ByteString, forJSON isJSON: Bool) -> JSONValue {
    let interface = isJSON ? "ApiVersion" : "APIVersion"
    let lead: [(String, JSONValue)] = [
      ("Version", .string("28.2.2")), (interface, .string("1.50")),
    ]
    let build: [(String, JSONValue)] = [
      ("GoVersion", .string("go1.24.3")), ("Os", .string("linux")), ("Arch", .string("amd64")),
    ]
    let client = Document.object(
      lead + [("DefaultAPIVersion", .string("1.50")), ("GitCommit", .string("e6534b4"))] + build + [
        ("BuildTime", .string("Fri May 30 12:07:28 2025")), ("Context", Document.text(context)),
      ])
    let server = Document.object(
      [("Platform", Document.object([("Name", .string("Docker Engine - Community"))]))] + lead
        + [("MinAPIVersion", .string("1.24")), ("GitCommit", .string("45873be"))] + build + [
          ("KernelVersion", .string("6.1.0")), ("Experimental", .boolean(false)),
          ("BuildTime", .string("2025-05-30T12:07:28.000000000+00:00")),
        ])
    return Document.object([("Client", client), ("Server", server)])
  }

  /// What `docker version` says of the client.
  static let clientVersion: ByteString = """
    Client:
     Version:           28.2.2
     API version:       1.50
     Go version:        go1.24.3
     Git commit:        e6534b4
     Built:             Fri May 30 12:07:28 2025
     OS/Arch:           linux/amd64
     Context:           default

    """

  /// Fills a template with a document of the client's.
  func show(_ document: JSONValue, _ format: ByteString, name: String, type: String) -> Int {
    var printer = JSONPrinter(indent: 0)
    printer.escapesHTML = false
    if format == "json" {
      _ = context.write(printer.print(document) + [10])
      return 0
    }
    let template: GoTemplate
    do throws(GoTemplate.Failure) {
      template = try GoTemplate(ListPrinter.unescaped(format).bytes, name: name)
    } catch { return fail("template parsing error: \(ByteString(error.message))", status: 64) }
    var bytes: [UInt8] = []
    do throws(GoTemplate.Failure) {
      try template.fill(document, missing: .isRefusedByType(type), into: &bytes)
    } catch {
      _ = context.write(bytes + [10])
      return fail(ByteString(error.message))
    }
    _ = context.write(bytes + [10])
    return 0
  }
}
