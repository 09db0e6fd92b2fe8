internal import CYaml

/// Prints YAML as `kubectl -o yaml` does: keys in natural order, sequences not indented below their
/// key, text in the style that Go's YAML library (`go-yaml` 2) chooses, lines folded at 80 columns.
public struct YAMLPrinter: Sendable {
  /// Whether keys are sorted; `kubectl` always does.
  public var sortsKeys = true

  /// Creates a printer.
  public init() {}

  /// The text of a value, with a line break at its end.
  public func print(_ value: JSONValue) -> [UInt8] {
    var emitter = yaml_emitter_t()
    guard yaml_emitter_initialize(&emitter) == 1 else { return [] }
    defer { yaml_emitter_delete(&emitter) }
    let output = Output()
    yaml_emitter_set_output(&emitter, Output.append, Unmanaged.passUnretained(output).toOpaque())
    yaml_emitter_set_unicode(&emitter, 1)
    yaml_emitter_set_width(&emitter, 80)
    withExtendedLifetime(output) {
      emit(&emitter) { yaml_stream_start_event_initialize(&$0, YAML_UTF8_ENCODING) }
      emit(&emitter) { yaml_document_start_event_initialize(&$0, nil, nil, nil, 1) }
      emit(value, &emitter)
      emit(&emitter) { yaml_document_end_event_initialize(&$0, 1) }
      // The end of the stream would add '...' behind a text that ends with empty lines.
      yaml_emitter_flush(&emitter)
    }
    return output.bytes
  }

  /// Where the emitter writes to.
  private final class Output {
    var bytes: [UInt8] = []

    static let append:
      @convention(c) (
        UnsafeMutableRawPointer?, UnsafeMutablePointer<UInt8>?, Int
      ) -> Int32 = { output, bytes, count in
        guard let output else { return 0 }
        Unmanaged<Output>.fromOpaque(output).takeUnretainedValue().bytes.append(
          contentsOf: UnsafeBufferPointer(start: bytes, count: count))
        return 1
      }
  }

  private func emit(_ emitter: inout yaml_emitter_t, _ make: (inout yaml_event_t) -> Int32) {
    var event = yaml_event_t()
    // Only a lack of memory makes either fail.
    if make(&event) == 1 { yaml_emitter_emit(&emitter, &event) }
  }

  private func emit(_ value: JSONValue, _ emitter: inout yaml_emitter_t) {
    switch value {
    case .null: emit("null", YAML_PLAIN_SCALAR_STYLE, &emitter)
    case .boolean(let flag): emit(flag ? "true" : "false", YAML_PLAIN_SCALAR_STYLE, &emitter)
    case .number(let number): emit(number, YAML_PLAIN_SCALAR_STYLE, &emitter)
    case .string(let text): emit(text, style(of: text), &emitter)
    case .array(let elements):
      let style = elements.isEmpty ? YAML_FLOW_SEQUENCE_STYLE : YAML_BLOCK_SEQUENCE_STYLE
      emit(&emitter) { yaml_sequence_start_event_initialize(&$0, nil, nil, 1, style) }
      for element in elements { emit(element, &emitter) }
      emit(&emitter) { yaml_sequence_end_event_initialize(&$0) }
    case .object(let members):
      let style = members.isEmpty ? YAML_FLOW_MAPPING_STYLE : YAML_BLOCK_MAPPING_STYLE
      emit(&emitter) { yaml_mapping_start_event_initialize(&$0, nil, nil, 1, style) }
      for member in sortsKeys
        ? members.sorted(by: { NaturalOrder.precedes($0.name, $1.name) }) : members
      {
        emit(member.name, self.style(of: member.name), &emitter)
        emit(member.value, &emitter)
      }
      emit(&emitter) { yaml_mapping_end_event_initialize(&$0) }
    }
  }

  private func style(of text: String) -> yaml_scalar_style_t {
    if text.utf8.contains(0x0A) { return YAML_LITERAL_SCALAR_STYLE }
    return PlainText.staysText(text) ? YAML_PLAIN_SCALAR_STYLE : YAML_DOUBLE_QUOTED_SCALAR_STYLE
  }

  private func emit(
    _ text: String, _ style: yaml_scalar_style_t, _ emitter: inout yaml_emitter_t
  ) {
    var text = text
    text.withUTF8 { bytes in
      emit(&emitter) {
        yaml_scalar_event_initialize(
          &$0, nil, nil, bytes.baseAddress, Int32(bytes.count), 1, 1, style)
      }
    }
  }
}
