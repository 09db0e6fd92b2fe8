import Diagnostics
import YAML

/// Reads YAML and gives the number of its diagnostics' characters and pairs: enough to keep the core
/// from being stripped, and to see that it runs.
@_expose(wasm, "pilgi_probe") @_cdecl("pilgi_probe")
public func probe(_ bytes: UnsafePointer<UInt8>, _ count: Int32) -> Int32 {
  let text = UnsafeBufferPointer(start: bytes, count: Int(count))
  let read = YAMLReader(file: "probe.yaml").read(text)
  var result = Int32(read.documents.first?.pairs?.count ?? 0)
  for diagnostic in read.diagnostics {
    let message = DiagnosticRenderer(.terminal(color: false)).render(diagnostic) { _, _ in nil }
    result += 100 * Int32(message.utf8.count)
  }
  return result
}
