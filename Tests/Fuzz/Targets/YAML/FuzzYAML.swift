import YAML

/// Bytes made at random for the readers of YAML and JSON.
package enum FuzzYAML {
  /// Reads YAML and JSON, and reads again what is printed of them.
  package static func run(_ bytes: [UInt8]) {
    let reader = YAMLReader(file: "fuzz.yaml")
    for document in reader.read(bytes).documents {
      let printed = YAMLPrinter().print(JSONValue(document))
      _ = reader.read(printed)
    }
    _ = JSONReader(file: "fuzz.json").read(bytes)
  }
}

/// The entry point for libFuzzer.
@_cdecl("pilgi_fuzz_yaml")
public func fuzzYAML(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  FuzzYAML.run(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
