import Shell
import YAML

/// `docker system df --verbose`: the space of each image, container and volume.
struct DiskUsageReport {
  let invocation: DockerInvocation

  private var engine: DockerEngine { invocation.engine }

  func show() -> Int {
    if let format = invocation.line.value("format") {
      return invocation.show(document, format, name: "", type: "*formatter.diskUsageContext")
    }
    let parts: [(title: ByteString, headings: [ByteString], rows: [[ByteString]])] = [
      (
        "Images space usage:",
        [
          "REPOSITORY", "TAG", "IMAGE ID", "CREATED", "SIZE", "SHARED SIZE", "UNIQUE SIZE",
          "CONTAINERS",
        ], images.map { $0.map { $0.value } }
      ),
      (
        "Containers space usage:",
        [
          "CONTAINER ID", "IMAGE", "COMMAND", "LOCAL VOLUMES", "SIZE", "CREATED", "STATUS", "NAMES",
        ], containers.map { $0.map { $0.value } }
      ),
      (
        "Local Volumes space usage:", ["VOLUME NAME", "LINKS", "SIZE"],
        volumes.map { $0.map { $0.value } }
      ),
    ]
    for (index, part) in parts.enumerated() {
      invocation.context.write((index == 0 ? "" : "\n") + part.title + "\n\n")
      let lines = ([part.headings] + part.rows).map { $0.joined("\t") }
      for line in TableLayout.aligned(lines, least: 10) { invocation.context.write(line + "\n") }
    }
    invocation.context.write(
      "\nBuild cache usage: 0B\n\nCACHE ID   CACHE TYPE   SIZE      CREATED   LAST USED   USAGE     SHARED\n"
    )
    return 0
  }

  typealias Row = [(field: String, value: ByteString)]

  private func ago(_ time: Int64) -> ByteString { Age.text(engine.clock.now - time) + " ago" }

  private var images: [Row] {
    engine.images.reversed().flatMap { image -> [Row] in
      let names = image.tags.isEmpty ? ["<none>:<none>"] : image.tags
      // Layers that another image has, too, are shared; the catalogue tells only whether there are any.
      let shares = engine.images.contains {
        $0 !== image && !Set($0.layers).isDisjoint(with: image.layers)
      }
      return names.map { name in
        let (repository, tag) = DockerEngine.split(name)
        return [
          ("Repository", repository), ("Tag", tag), ("ID", image.short),
          ("CreatedSince", ago(image.created)), ("Size", Age.size(image.size)),
          ("SharedSize", shares ? Age.size(image.size / 2) : "0B"),
          ("UniqueSize", Age.size(shares ? image.size / 2 : image.size)),
          ("Containers", ByteString(engine.users(of: image).count)),
        ]
      }
    }
  }

  private var containers: [Row] {
    engine.containers.reversed().map { container in
      [
        ("ID", container.short), ("Image", container.imageName),
        ("Command", invocation.program(of: container, isLong: false)),
        ("LocalVolumes", ByteString(container.mounts.filter { $0.volume != nil }.count)),
        ("Size", Age.size(engine.size(of: container))), ("RunningFor", ago(container.created)),
        ("Status", invocation.status(of: container)), ("Names", container.name),
      ]
    }
  }

  private var volumes: [Row] {
    engine.volumes.map { volume in
      [
        ("Name", volume.name), ("Links", ByteString(engine.users(of: volume).count)),
        ("Size", Age.size(volume.size)),
      ]
    }
  }

  private var document: JSONValue {
    func list(_ rows: [Row]) -> JSONValue {
      .array(rows.map { Document.object($0.map { ($0.field, Document.text($0.value)) }) })
    }
    return Document.object([
      ("Images", list(images)), ("Containers", list(containers)), ("Volumes", list(volumes)),
      ("BuildCache", .array([])),
    ])
  }
}
