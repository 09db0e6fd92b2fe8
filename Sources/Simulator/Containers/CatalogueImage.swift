import Shell

/// An image that notes use: what it is made of, what it runs and what it says.
struct CatalogueImage {
  /// How an image's own program behaves.
  enum Behaviour {
    /// A shell, which ends at once without input.
    case shell
    /// A server, which stays up and listens at its ports.
    case server
    /// Prints a text and ends.
    case greeting
  }

  /// What a server answers to a request over HTTP.
  enum Service {
    /// The files below a folder.
    case files(below: ByteString, server: ByteString)
    /// The name of its host.
    case hostName
    /// The API of a registry of images.
    case registry
    /// Nothing: it speaks another protocol.
    case otherProtocol
    /// Something that nobody knows here.
    case unknown
  }

  /// A program that only some images have.
  enum Program {
    case nginx
    case perl

    func command(version: String) -> Command {
      switch self {
      case .nginx: Nginx.command(version: version)
      case .perl: Perl.command
      }
    }
  }

  /// The newest version, its parts as numbers.
  var newest: [Int]
  /// The version behind `latest`.
  var current = ""
  /// The full versions behind short tags.
  var versions: [String: String] = [:]
  var behaviour = Behaviour.server
  var entrypoint: [String] = []
  var command: [String] = []
  /// Beside `PATH`; `%V` stands for the version.
  var environment: [(name: String, value: String)] = []
  var ports: [Int] = []
  var volumes: [String] = []
  var user = ""
  var workingFolder = ""
  var stopSignal: String?
  var labels: [(name: String, value: String)] = []
  /// How many days ago the newest version was made.
  var days = 640
  /// About how many bytes it has.
  var size: Int64 = 150_000_000
  /// What its program writes when it starts: `%V` stands for the version, `%N` and `%M` for the
  /// time as nginx and MySQL write it, `!` at the start for the error stream.
  var log: [String] = []
  /// The files that matter.
  var files: [(path: String, text: String)] = []
  /// What has to be in the environment for a server to start; one of them is enough.
  var needs: [String] = []
  /// What the main process calls itself, where that isn't the command.
  var title = ""
  /// The processes that it leaves its work to: their user, as the image and by the number, the command.
  var workers: (count: Int, user: String, number: String, command: String) = (0, "", "", "")
  var programs: [Program] = []
  var service = Service.unknown
  /// Whether its utilities are those of BusyBox.
  var hasBusyBox = false
  /// Whether nothing is known of it but its name.
  var isSupposed = false

  /// The folders that images look for programs in.
  static let path = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"

  /// An image of which nothing is known: a server that stays up.
  static func supposed(_ name: String) -> CatalogueImage {
    CatalogueImage(newest: [], command: ["/" + name], isSupposed: true)
  }

  /// A distribution or a language: without a program it is a shell.
  static func shell(_ newest: [Int], _ command: [String], megabytes: Int64) -> CatalogueImage {
    CatalogueImage(
      newest: newest, behaviour: .shell, command: command, size: megabytes * 1_000_000)
  }
}
