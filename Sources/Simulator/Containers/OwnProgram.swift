import Shell

/// What an image's own program writes when it is started, and whether it stays up.
struct OwnProgram {
  /// A line, and whether it goes to the error stream.
  struct Line {
    var text: String
    var isError = false
  }

  var lines: [Line] = []
  /// The status with which it ends at once; `nil` when it stays up.
  var status: Int?

  /// Starts the program of an image.
  ///
  /// - Parameters:
  ///   - entry: the image.
  ///   - now: nanoseconds since 1970.
  ///   - isSet: whether a variable of the environment has a value.
  init(of entry: ImageCatalogue.Entry, at now: Int64, isSet: (String) -> Bool) {
    let image = entry.image
    status = Self.status(of: entry, isSet: isSet)
    switch image.behaviour {
    case .greeting: lines = Self.greeting.pieces("\n").map { Line(text: $0) }
    case .shell: break
    case .server:
      var stamp: String {
        Timestamp.text(now).replacing("T", with: " ").replacing("Z", with: "+00:00")
      }
      for line in image.log {
        let isError = line.hasPrefix("!")
        let bare = isError ? line.dropping(1) : line
        if !bare.utf8.contains(37) {
          lines.append(Line(text: bare, isError: isError))
          continue
        }
        let text =
          bare
          .replacing("%N", with: Timestamp.slashed(now)).replacing("%M", with: stamp)
          .replacing("%V", with: entry.version)
        lines.append(Line(text: text, isError: isError))
      }
      if status == nil { return }
      let problem = [
        "\(stamp) [ERROR] [Entrypoint]: Database is uninitialized and password option is not specified",
        "    You need to specify one of the following as an environment variable:",
      ]
      lines += (problem + image.needs.map { "    - " + $0 }).map { Line(text: $0, isError: true) }
    }
  }

  /// The status with which the program of an image ends at once; `nil` when it stays up.
  static func status(of entry: ImageCatalogue.Entry, isSet: (String) -> Bool) -> Int? {
    let image = entry.image
    switch image.behaviour {
    case .greeting, .shell: return 0
    case .server:
      return image.needs.isEmpty || image.needs.contains(where: isSet) ? nil : 1
    }
  }

  /// What `hello-world` prints: that the way from the client to a container works.
  private static let greeting = """

    Hello from Docker!
    This message shows that your installation appears to be working correctly.

    Pilgi's simulated engine found the image, made a container of it and ran its program,
    which wrote these lines; docker's client has shown them to you.

    """
}

extension ImageCatalogue.Entry {
  /// What its server answers.
  ///
  /// - Parameters:
  ///   - request: what is asked.
  ///   - machine: the container's, whose files it shows.
  /// - Returns: the answer; `nil` when nobody knows it here.
  func answer(_ request: NetworkStack.Request, on machine: Machine) -> NetworkStack.Answer? {
    switch image.service {
    case .files(let folder, let server):
      let name = ByteString(server.text.replacing("%V", with: version))
      return .response(WebServer.files(of: machine, below: folder, request, server: name))
    case .hostName:
      return .response(
        WebServer.text("host=\(machine.hostName) version=\(ByteString(tag))\n"))
    case .otherProtocol: return .otherProtocol
    case .registry, .unknown: return nil
    }
  }
}
