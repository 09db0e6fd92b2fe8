import Shell

/// Where a build gets its Dockerfile and its files from.
struct BuildSource {
  struct Refusal: Error {
    var message: ByteString
    var isUnknown = false
  }

  var context: BuildContext
  /// The Dockerfile; `nil` when there is none.
  var text: ByteString?
  /// Its name in messages.
  var shownName: ByteString

  static func read(
    _ argument: ByteString, file: ByteString?, _ process: ProcessContext
  ) throws(Refusal) -> BuildSource {
    let files = process.fileSystem
    func read(_ path: ByteString) -> ByteString? {
      (try? files.readFile(path, from: process.folder, as: process.credentials)).map {
        ByteString($0)
      }
    }
    if argument == "-" {
      let empty = files.makeInode(.folder([:]), mode: 0o755, as: .root)
      let input = process.readAll()
      if TapeArchive.unpack(input) != nil { throw Refusal(message: "", isUnknown: true) }
      return BuildSource(
        context: BuildContext(empty, ignore: nil), text: ByteString(input), shownName: "Dockerfile")
    }
    if argument.hasPrefix("http://") || argument.hasPrefix("https://") || argument.hasPrefix("git@")
      || argument.hasPrefix("github.com/")
    {
      throw Refusal(message: "", isUnknown: true)
    }
    guard let root = try? files.find(argument, from: process.folder, as: process.credentials),
      root.isFolder
    else {
      throw Refusal(message: "unable to prepare context: path \"\(argument)\" not found")
    }
    let folder = MountReader.absolute(argument, process.folder)
    let ignore = read(folder + "/.dockerignore")
    let context = BuildContext(root, ignore: ignore)
    guard let file else {
      var text = read(folder + "/Dockerfile")
      if text == nil { text = read(folder + "/dockerfile") }
      return BuildSource(context: context, text: text, shownName: "Dockerfile")
    }
    if file == "-" {
      return BuildSource(
        context: context, text: ByteString(process.readAll()), shownName: "Dockerfile")
    }
    let name = file.split(47).last ?? file
    return BuildSource(context: context, text: read(file), shownName: name)
  }
}
