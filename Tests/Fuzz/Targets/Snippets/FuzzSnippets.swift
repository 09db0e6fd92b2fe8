import Markdown
import Snippets

/// Bytes made at random for what finds commands in notes.
package enum FuzzSnippets {
  /// Reads the commands and files that a note shows.
  package static func run(_ bytes: [UInt8]) {
    _ = SnippetReader.read(MarkdownSource(bytes: bytes[...]))
  }
}

/// The entry point for libFuzzer.
@_cdecl("pilgi_fuzz_snippets")
public func fuzzSnippets(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  FuzzSnippets.run(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
