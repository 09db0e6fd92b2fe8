import Shell

/// The repositories that are named in files of `/etc/apt/sources.list.d` (sources.list(5)).
struct AptSources {
  struct Entry {
    var address: ByteString
    var suite: ByteString
  }

  private(set) var entries: [Entry] = []

  init(_ files: FileSystem) {
    guard let folder = try? files.find("/etc/apt/sources.list.d", from: "/", as: .root) else {
      return
    }
    for entry in folder.entries where entry.name.hasSuffix(".list") {
      for line in ByteString(entry.inode.data).split(10) {
        var words = line.split(32).filter { !$0.isEmpty }
        guard words.first == "deb" else { continue }
        words.removeFirst()
        if let first = words.first, first.hasPrefix("[") {
          while let word = words.first {
            words.removeFirst()
            if word.hasSuffix("]") { break }
          }
        }
        if words.count >= 2 { entries.append(Entry(address: words[0], suite: words[1])) }
      }
    }
  }
}
