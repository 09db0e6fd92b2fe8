/// A pipe between two processes, of which the writer runs first.
///
/// What a writer has left to say beyond the limit is unknown: a reader that gets so far sets
/// `wasExhausted`, and the run ends in a diagnostic. One that stops before never notices, just as the
/// writer would have been stopped by SIGPIPE.
package final class Pipe {
  package var buffer: [UInt8] = []
  package var position = 0
  /// The most bytes that the pipe takes before its writer is stopped.
  package var limit: Int
  /// Whether the writer was stopped before it was done.
  package var isCut = false
  /// Whether the reader wanted more than a stopped writer gave.
  package var wasExhausted = false
  /// Whether nobody is going to read.
  package var readerClosed = false

  package init(limit: Int = 1 << 20) { self.limit = limit }
}

/// An open file description: what a descriptor stands for, shared by all copies of it.
package final class Stream {
  /// What is behind the stream.
  package enum Kind {
    case file(Inode)
    case pipeReader(Pipe)
    case pipeWriter(Pipe)
    /// Bytes that the host gave, as a terminal's input.
    case source([UInt8])
    /// Output that the host collects.
    case sink(Sink)
    case null
  }

  /// Where the host collects output.
  package final class Sink {
    /// What was written so far.
    package var bytes: [UInt8] = []
    /// Whether a terminal is behind it, as `test -t` and `ls` ask.
    package var isTerminal = false
    /// Takes the same bytes as well: what a terminal shows of several streams, in order.
    package var screen: Sink?
    /// Told of all that is written: who keeps a log with times.
    package var journal: (([UInt8]) -> Void)?
    /// The most bytes it takes.
    package var limit = 8 << 20
    /// Creates an empty sink.
    package init() {}
  }

  package let kind: Kind
  package var offset = 0
  package let readable: Bool
  package let writable: Bool
  package let appends: Bool
  let fileSystem: FileSystem?
  /// Whether input that comes from elsewhere is shown to programs as a terminal's.
  package var showsTerminal = false

  package init(
    _ kind: Kind, readable: Bool, writable: Bool, appends: Bool = false,
    fileSystem: FileSystem? = nil
  ) {
    self.kind = kind
    self.readable = readable
    self.writable = writable
    self.appends = appends
    self.fileSystem = fileSystem
  }

  /// A stream that takes anything and gives nothing.
  package static func null() -> Stream { Stream(.null, readable: true, writable: true) }

  /// Whether a terminal is behind the stream.
  package var isTerminal: Bool {
    if showsTerminal { return true }
    return switch kind {
    case .sink(let sink): sink.isTerminal
    case .file(let inode):
      if case .device(.terminal) = inode.content { true } else { false }
    default: false
    }
  }

  /// Reads up to `count` bytes; none at the end.
  ///
  /// - Throws: `isDirectory` or `badDescriptor`.
  package func read(_ count: Int) throws(FileError) -> ArraySlice<UInt8> {
    guard readable else { throw .badDescriptor }
    switch kind {
    case .file(let inode):
      switch inode.content {
      case .folder: throw .isDirectory
      case .device(.zero), .device(.full):
        offset += count
        return ArraySlice(repeating: 0, count: count)
      case .device(.random): return pseudoRandom(count)
      case .file(let bytes): return take(bytes, count)
      case .sparse(let bytes, let size) where offset >= bytes.count:
        let zeros = max(0, min(count, size - offset))
        offset += zeros
        return ArraySlice(repeating: 0, count: zeros)
      case .sparse(let bytes, _): return take(bytes, count)
      default: return take(inode.data, count)
      }
    case .source(let bytes): return take(bytes, count)
    case .pipeReader(let pipe):
      if pipe.position >= pipe.buffer.count && pipe.isCut { pipe.wasExhausted = true }
      let end = min(pipe.buffer.count, pipe.position + count)
      defer { pipe.position = end }
      return pipe.buffer[pipe.position..<end]
    case .pipeWriter, .sink: throw .badDescriptor
    case .null: return []
    }
  }

  /// Reads one byte; `nil` at the end.
  package func readByte() throws(FileError) -> UInt8? {
    switch kind {
    case .pipeReader(let pipe) where readable && pipe.position < pipe.buffer.count:
      pipe.position += 1
      return pipe.buffer[pipe.position - 1]
    case .source(let bytes) where readable && offset < bytes.count:
      offset += 1
      return bytes[offset - 1]
    case .file(let inode) where readable:
      if case .device(.zero) = inode.content { return 0 }
      guard case .file(let bytes) = inode.content, offset >= 0, offset < bytes.count else {
        return try read(1).first
      }
      offset += 1
      return bytes[offset - 1]
    default: return try read(1).first
    }
  }

  private func take(_ bytes: [UInt8], _ count: Int) -> ArraySlice<UInt8> {
    guard offset < bytes.count else { return [] }
    let end = min(bytes.count, offset + count)
    defer { offset = end }
    return bytes[offset..<end]
  }

  private func pseudoRandom(_ count: Int) -> ArraySlice<UInt8> {
    var result: [UInt8] = []
    result.reserveCapacity(count)
    for _ in 0..<count {
      offset += 1
      var mixed = UInt64(truncatingIfNeeded: offset) &* 0x9E37_79B9_7F4A_7C15
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      result.append(UInt8(truncatingIfNeeded: mixed >> 32))
    }
    return result[...]
  }

  /// Writes all of `bytes`.
  ///
  /// - Throws: `brokenPipe` when nobody reads on, `noSpace` past a limit, or `badDescriptor`.
  package func write(_ bytes: [UInt8]) throws(FileError) {
    guard writable else { throw .badDescriptor }
    switch kind {
    case .null, .source: return
    case .sink(let sink):
      guard sink.bytes.count + bytes.count <= sink.limit else { throw .noSpace }
      sink.bytes += bytes
      sink.screen?.bytes += bytes
      sink.journal?(bytes)
    case .pipeReader: throw .badDescriptor
    case .pipeWriter(let pipe):
      guard !pipe.readerClosed else { throw .brokenPipe }
      pipe.buffer += bytes
      if pipe.buffer.count > pipe.limit {
        pipe.isCut = true
        throw .brokenPipe
      }
    case .file(let inode):
      switch inode.content {
      case .sparse(let data, let size): try write(bytes, over: data, upTo: size, in: inode)
      case .file:
        var data = inode.data
        if appends { offset = data.count }
        guard offset + bytes.count <= fileSystem?.largestFile ?? Int.max else { throw .noSpace }
        // With the inode's own reference gone, the bytes are changed in place.
        inode.content = .file([])
        if offset > data.count { data += [UInt8](repeating: 0, count: offset - data.count) }
        if offset == data.count {
          data += bytes
        } else {
          data.replaceSubrange(offset..<min(data.count, offset + bytes.count), with: bytes)
        }
        offset += bytes.count
        inode.content = .file(data)
        inode.modified = fileSystem?.clock.now ?? inode.modified
      case .device(.full): throw .noSpace
      case .device: return
      default: throw .accessDenied
      }
    }
  }
}

// MARK: Files with zeros at their end

extension Stream {
  /// Whether reading gives zeros without end.
  package var isEndlessZeros: Bool {
    if case .file(let inode) = kind, case .device(.zero) = inode.content { true } else { false }
  }

  /// Whether a device is behind the stream, which may have no end.
  package var isDevice: Bool {
    if case .file(let inode) = kind, case .device = inode.content { true } else { false }
  }

  /// Writes zeros, which take no memory at the end of a file.
  ///
  /// - Throws: as ``write(_:)``.
  package func writeZeros(_ count: Int) throws(FileError) {
    guard case .file(let inode) = kind, inode.isFile, writable else {
      return try write([UInt8](repeating: 0, count: min(count, Inode.mostInMemory)))
    }
    if appends { offset = inode.size }
    let (end, overflow) = offset.addingReportingOverflow(count)
    guard !overflow else { throw .noSpace }
    let (data, size): ([UInt8], Int)
    switch inode.content {
    case .sparse(let bytes, let old): (data, size) = (Array(bytes.prefix(offset)), old)
    default: (data, size) = (Array(inode.data.prefix(offset)), inode.size)
    }
    guard end >= size else {
      return try write([UInt8](repeating: 0, count: min(count, Inode.mostInMemory)))
    }
    inode.resize(data, to: end)
    offset = end
    inode.modified = fileSystem?.clock.now ?? inode.modified
  }

  private func write(
    _ bytes: [UInt8], over start: [UInt8], upTo size: Int, in inode: Inode
  ) throws(FileError) {
    if appends { offset = size }
    let end = offset + bytes.count
    guard end <= fileSystem?.largestFile ?? Int.max else { throw .noSpace }
    var data = start
    if end > data.count { data += [UInt8](repeating: 0, count: end - data.count) }
    data.replaceSubrange(offset..<end, with: bytes)
    offset = end
    inode.resize(data, to: max(size, end))
    inode.modified = fileSystem?.clock.now ?? inode.modified
  }
}

extension Inode {
  /// Makes the inode a file that begins with some bytes and goes on with zeros up to a size.
  package func resize(_ data: [UInt8], to size: Int) {
    content =
      size > data.count ? .sparse(data, size: size) : .file(Array(data.prefix(size)))
  }
}
