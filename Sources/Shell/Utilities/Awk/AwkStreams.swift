/// The files and commands that an awk program reads from and writes to, by their names.
final class AwkStreams {
  private let context: ProcessContext
  private var readers: [(name: ByteString, reader: AwkReader, status: Int)] = []
  private var writers: [(name: ByteString, writer: Writer)] = []

  private enum Writer {
    case file(Stream)
    /// What a command is to read when the stream is closed.
    case command([UInt8])
    case descriptor(Int)
  }

  private static let most = 200

  init(_ context: ProcessContext) { self.context = context }

  /// The reader of a file; `nil` when it cannot be read.
  func file(_ name: ByteString) -> AwkReader? {
    if let open = readers.first(where: { $0.name == name }) { return open.reader }
    if readers.count >= Self.most { return nil }
    let reader: AwkReader
    if name == "-" || name == "/dev/stdin" {
      reader = AwkReader(LineSource(context))
    } else {
      guard
        let data = try? context.contents(of: name)
      else { return nil }
      reader = AwkReader(LineSource(data))
    }
    readers.append((name, reader, 0))
    return reader
  }

  /// The reader of a command's output.
  func command(_ line: ByteString) -> AwkReader? {
    if let open = readers.first(where: { $0.name == line }) { return open.reader }
    if readers.count >= Self.most { return nil }
    let sink = Stream.Sink()
    var streams = context.streams
    streams[1] = Stream(.sink(sink), readable: false, writable: true)
    let status = run(line, streams)
    let reader = AwkReader(LineSource(sink.bytes))
    readers.append((line, reader, status))
    return reader
  }

  /// Writes to a file or a command; `false` when that fails.
  func write(
    _ bytes: [UInt8], to name: ByteString, isCommand: Bool, appends: Bool
  ) throws(AwkInterrupt) {
    var index = writers.firstIndex { $0.name == name }
    if index == nil {
      if writers.count >= Self.most { throw .failure("too many open files") }
      writers.append((name, try open(name, isCommand: isCommand, appends: appends)))
      index = writers.count - 1
    }
    guard let index else { return }
    switch writers[index].writer {
    case .file(let stream):
      do {
        try stream.write(bytes)
      } catch {
        throw .failure("write failure: " + error.message)
      }
    case .command(var input):
      writers[index].writer = .command([])
      input += bytes
      if input.count > 1 << 24 { throw .limit }
      writers[index].writer = .command(input)
    case .descriptor(let number): context.write(bytes, to: number)
    }
  }

  private func open(
    _ name: ByteString, isCommand: Bool, appends: Bool
  ) throws(AwkInterrupt) -> Writer {
    if isCommand { return .command([]) }
    if name == "/dev/stdout" || name == "-" { return .descriptor(1) }
    if name == "/dev/stderr" { return .descriptor(2) }
    do {
      return .file(
        try context.fileSystem.open(
          name, from: context.folder, appends ? .append : .write, mask: context.mask,
          as: context.credentials))
    } catch {
      throw .failure("cannot open \"\(name)\" (\(error.message))")
    }
  }

  /// Closes what has this name; its status, -1 when nothing has.
  func close(_ name: ByteString) -> Int {
    var status = -1
    if let index = readers.firstIndex(where: { $0.name == name }) {
      status = readers.remove(at: index).status
    }
    if let index = writers.firstIndex(where: { $0.name == name }) {
      let writer = writers.remove(at: index).writer
      status = 0
      if case .command(let input) = writer { status = run(name, input) }
    }
    return status
  }

  /// Closes all, in the order in which they were opened.
  func closeAll() {
    while let first = writers.first { _ = close(first.name) }
    readers = []
  }

  private func run(_ line: ByteString, _ input: [UInt8]) -> Int {
    var streams = context.streams
    streams[0] = Stream(.source(input), readable: true, writable: false)
    return run(line, streams)
  }

  private func run(_ line: ByteString, _ streams: Descriptors) -> Int {
    context.launch(ProcessContext.Launch(["sh", "-c", line], streams: streams))
  }

  func system(_ line: ByteString) -> Int { run(line, context.streams) }
}

/// Reads records.
final class AwkReader {
  private var source: LineSource
  private var rest: [UInt8]?
  private var at = 0

  init(_ source: LineSource) { self.source = source }

  /// How records end.
  enum Separator {
    case byte(UInt8)
    /// Blank lines.
    case paragraphs
    case expression(RegularExpression)
  }

  /// The next record; `nil` at the end.
  func next(_ separator: Separator) throws(AwkInterrupt) -> ByteString? {
    if case .byte(let byte) = separator, rest == nil {
      return source.next(byte).map { ByteString($0) }
    }
    if rest == nil {
      source.readToEnd()
      var all: [UInt8] = []
      while let (line, isEnded) = source.nextWithEnd(0x0A) { all += line + (isEnded ? [0x0A] : []) }
      rest = all
    }
    guard let rest else { return nil }
    if case .paragraphs = separator {
      while at < rest.count, rest[at] == 0x0A { at += 1 }
    }
    guard at < rest.count else { return nil }
    let (end, next) = try boundary(separator, rest)
    var last = end
    // The file's last newline is no part of its last record.
    if end == rest.count, rest[end - 1] == 0x0A, end > at { last -= 1 }
    defer { at = next }
    return ByteString(rest[at..<last])
  }

  private func boundary(
    _ separator: Separator, _ rest: [UInt8]
  ) throws(AwkInterrupt) -> (end: Int, next: Int) {
    switch separator {
    case .byte(let byte):
      guard let end = rest[at...].firstIndex(of: byte) else { break }
      return (end, end + 1)
    case .paragraphs:
      var place = at
      while place + 1 < rest.count {
        if rest[place] == 0x0A, rest[place + 1] == 0x0A {
          var next = place
          while next < rest.count, rest[next] == 0x0A { next += 1 }
          return (place, next)
        }
        place += 1
      }
    case .expression(let expression):
      do {
        if let range = try expression.match(rest, from: at)?.range, !range.isEmpty {
          return (range.lowerBound, range.upperBound)
        }
      } catch {
        throw .limit
      }
    }
    return (rest.count, rest.count)
  }
}
