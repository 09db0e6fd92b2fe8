/// A shell that a program opened in a container, for what the terminal types next behind the container's
/// own prompt.
package struct ContainerShell {
  /// The machine that the container's programs see.
  package var machine: Machine
  package var credentials: Credentials
  package var folder: ByteString
  package var environment: [(name: ByteString, value: ByteString)]

  /// Describes a shell.
  package init(
    machine: Machine, credentials: Credentials, folder: ByteString,
    environment: [(name: ByteString, value: ByteString)]
  ) {
    self.machine = machine
    self.credentials = credentials
    self.folder = folder
    self.environment = environment
  }

  /// Whether some words call a shell that reads what is typed: `bash`, `/bin/sh -i`.
  package static func isCalled(by words: [ByteString]) -> Bool {
    guard let name = words.first?.split(47).last, ["sh", "bash", "ash"].contains(name) else {
      return false
    }
    return words.dropFirst().allSatisfy { ["-i", "-l", "--login", "--norc"].contains($0) }
  }
}
