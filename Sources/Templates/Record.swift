/// A value that a template prints or goes into.
package enum Value: Sendable {
  /// Nothing: prints nothing, and counts as false.
  case absent
  case text(String)
  case html([UInt8])
  case number(Int)
  case flag(Bool)
  case record(Record)
  case list([Record])
  case dynamic(DynamicValue)
  /// HTML that is only handed over when the page is rendered, by its number; it is no part of the
  /// record's hash. `isPresent` says whether there will be any.
  case deferred(Int, isPresent: Bool)

  /// A text, or nothing where there is none or it is empty.
  package static func text(orAbsent text: String?) -> Value {
    guard let text, !text.isEmpty else { return .absent }
    return .text(text)
  }

  /// A record, or nothing.
  package static func record(orAbsent record: Record?) -> Value {
    record.map { .record($0) } ?? .absent
  }
}

/// A value of an author's own making.
package indirect enum DynamicValue: Hashable, Sendable {
  case null
  case flag(Bool)
  /// A number or a text, as written.
  case text(String)
  case list([DynamicValue])
  /// Keys and values, in order.
  case map([Member])

  /// One key with its value.
  package struct Member: Hashable, Sendable {
    package var key: String
    package var value: DynamicValue

    /// Creates a member.
    package init(_ key: String, _ value: DynamicValue) {
      self.key = key
      self.value = value
    }
  }

  subscript(key: String) -> DynamicValue {
    guard case .map(let members) = self else { return .null }
    return members.last { $0.key == key }?.value ?? .null
  }
}

/// The values of a schema's names, and a hash of all of them.
package final class Record: Sendable {
  /// The names.
  package let schema: Schema
  /// The values, in the order of the schema's fields.
  let values: [Value]
  /// The hash of all values, of those in records and lists below it too, but not of deferred HTML: a
  /// page whose record and template have the hashes they had need not be rendered again.
  package let hash: ContentHash

  /// Creates a record; names that are left out are absent.
  ///
  /// A name that the schema does not have, or a value of another type than the schema's, is a mistake
  /// of the program and ends it.
  package init(_ schema: Schema, _ values: KeyValuePairs<String, Value>) {
    var all = [Value](repeating: .absent, count: schema.fields.count)
    for (name, value) in values { Self.set(&all, schema, name, value) }
    self.schema = schema
    self.values = all
    hash = Self.hash(all)
  }

  /// Creates a record from another with some values put in, under a schema whose first fields are
  /// those of the other's.
  package init(_ schema: Schema, extending base: Record, _ values: KeyValuePairs<String, Value>) {
    var all = base.values
    all += [Value](repeating: .absent, count: schema.fields.count - base.values.count)
    for (name, value) in values { Self.set(&all, schema, name, value) }
    self.schema = schema
    self.values = all
    hash = Self.hash(all)
  }

  private static func set(
    _ all: inout [Value], _ schema: Schema, _ name: String, _ value: Value
  ) {
    guard let index = schema.index(of: name) else {
      preconditionFailure("the schema '\(schema.name)' has no field '\(name)'")
    }
    precondition(
      fits(value, schema.fields[index].type), "'\(schema.name).\(name)' has another type")
    all[index] = value
  }

  private static func fits(_ value: Value, _ type: FieldType) -> Bool {
    switch (value, type) {
    case (.absent, _), (.text, .text), (.html, .html), (.deferred, .html), (.number, .number),
      (.flag, .flag), (.dynamic, .dynamic):
      true
    case (.record(let record), .record(let schema)): record.schema === schema
    case (.list(let list), .list(let schema)): list.first.map { $0.schema === schema } ?? true
    default: false
    }
  }

  private static func hash(_ values: [Value]) -> ContentHash {
    var hash = ContentHash()
    for value in values { combine(value, &hash) }
    return hash
  }

  private static func combine(_ value: Value, _ hash: inout ContentHash) {
    switch value {
    case .absent: hash.combine(0 as UInt64)
    case .text(let text):
      hash.combine(1 as UInt64)
      hash.combine(text)
    case .html(let bytes):
      hash.combine(2 as UInt64)
      hash.combine(bytes)
    case .number(let number):
      hash.combine(3 as UInt64)
      hash.combine(number)
    case .flag(let flag): hash.combine(flag ? 4 : 5)
    case .record(let record):
      hash.combine(6 as UInt64)
      hash.combine(record.hash)
    case .list(let list):
      hash.combine(7 as UInt64)
      hash.combine(list.count)
      for record in list { hash.combine(record.hash) }
    case .dynamic(let value):
      hash.combine(8 as UInt64)
      combine(value, &hash)
    case .deferred(let slot, let isPresent):
      hash.combine(9 as UInt64)
      hash.combine(slot * 2 + (isPresent ? 1 : 0))
    }
  }

  private static func combine(_ value: DynamicValue, _ hash: inout ContentHash) {
    switch value {
    case .null: hash.combine(0 as UInt64)
    case .flag(let flag): hash.combine(flag ? 1 : 2)
    case .text(let text):
      hash.combine(3 as UInt64)
      hash.combine(text)
    case .list(let list):
      hash.combine(4 as UInt64)
      hash.combine(list.count)
      for element in list { combine(element, &hash) }
    case .map(let members):
      hash.combine(5 as UInt64)
      hash.combine(members.count)
      for member in members {
        hash.combine(member.key)
        combine(member.value, &hash)
      }
    }
  }
}
