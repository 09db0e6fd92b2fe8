/// The programs that encode, digest, dump and pack files.
enum ArchiveUtilities {
  /// All of them.
  static var all: [Command] {
    BaseEncoding.commands + Dumps.commands + [OctalDump.command] + Checksums.commands
      + Gzip.commands + [
        Command("tar", run: Tar.run)
      ]
  }
}
