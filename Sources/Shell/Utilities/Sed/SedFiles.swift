/// The files that a script of `sed` reads and writes beside its input.
final class SedFiles {
  private let context: ProcessContext
  private var outputs: [(name: ByteString, output: SedOutput)] = []
  private var sources: [(name: ByteString, source: LineSource)] = []

  init(_ context: ProcessContext) { self.context = context }

  /// Makes a file empty, to be written to; says why when that fails.
  func open(_ name: ByteString) -> Bool {
    if name == "/dev/stdout" { return true }
    if name == "/dev/stderr" {
      outputs.append((name, SedOutput { [context] in context.write($0, to: 2) }))
      return true
    }
    do {
      let stream = try context.fileSystem.open(
        name, from: context.folder, .write, mask: context.mask, as: context.credentials)
      outputs.append(
        (
          name,
          SedOutput { bytes in
            do throws(FileError) {
              try stream.write(bytes)
              return true
            } catch {
              return false
            }
          }
        ))
      return true
    } catch {
      context.complain("couldn't open file \(name): \(error.message)")
      return false
    }
  }

  /// The output of this name; standard output for `/dev/stdout`.
  func output(_ name: ByteString, _ standard: SedOutput) -> SedOutput {
    outputs.first { $0.name == name }?.output ?? standard
  }

  /// What a file holds; nothing for one that cannot be read.
  func contents(_ name: ByteString) -> [UInt8] {
    if name == "/dev/stdin" { return context.readAll() }
    return
      (try? context.contents(of: name)) ?? []
  }

  /// The next line of a file, with a newline.
  func nextLine(_ name: ByteString) -> ByteString? {
    var index = sources.firstIndex { $0.name == name }
    if index == nil {
      sources.append((name, LineSource(contents(name))))
      index = sources.count - 1
    }
    guard let index, let line = sources[index].source.next(0x0A) else { return nil }
    return ByteString(line + [0x0A])
  }
}
