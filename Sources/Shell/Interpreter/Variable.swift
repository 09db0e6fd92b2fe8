/// An indexed array, whose indices may have gaps.
package struct SparseArray: Sendable {
  /// The elements, by rising index.
  package private(set) var elements: [(index: Int, value: ByteString)] = []

  package init() {}

  /// Creates an array with the indices from 0 on.
  package init(_ values: [ByteString]) {
    elements = values.enumerated().map { (index: $0.offset, value: $0.element) }
  }

  package var values: [ByteString] { elements.map { $0.value } }

  /// The index behind the last element's.
  package var nextIndex: Int { (elements.last?.index ?? -1) &+ 1 }

  private func position(_ index: Int) -> Int {
    if index < elements.count, elements[index].index == index { return index }
    var low = 0
    var high = elements.count
    while low < high {
      let middle = (low + high) / 2
      if elements[middle].index < index { low = middle + 1 } else { high = middle }
    }
    return low
  }

  package subscript(index: Int) -> ByteString? {
    get {
      let place = position(index)
      return place < elements.count && elements[place].index == index ? elements[place].value : nil
    }
    set {
      let place = position(index)
      let exists = place < elements.count && elements[place].index == index
      if let newValue {
        if exists {
          elements[place].value = newValue
        } else {
          elements.insert((index, newValue), at: place)
        }
      } else if exists {
        elements.remove(at: place)
      }
    }
  }
}

/// An associative array, listed in the order in which bash's hash table holds its keys.
package struct AssociativeArray: Sendable {
  private var table: [ByteString: ByteString] = [:]
  private var order: [ByteString] = []

  package init() {}

  package var count: Int { order.count }

  package subscript(key: ByteString) -> ByteString? {
    get { table[key] }
    set {
      if let newValue {
        if table.updateValue(newValue, forKey: key) == nil { order.append(key) }
      } else if table.removeValue(forKey: key) != nil {
        order.removeAll { $0 == key }
      }
    }
  }

  /// The keys by bucket, and in a bucket the latest first.
  package var keys: [ByteString] {
    order.enumerated().map { (bucket: Self.bucket($0.element), age: $0.offset, key: $0.element) }
      .sorted { $0.bucket != $1.bucket ? $0.bucket < $1.bucket : $0.age > $1.age }
      .map { $0.key }
  }

  private static func bucket(_ key: ByteString) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in key.bytes { hash = (hash &* 16_777_619) ^ UInt32(byte) }
    return hash & 1023
  }
}

/// Which element of an array is meant.
enum ArrayKey {
  case number(Int)
  case text(ByteString)
}

/// A shell variable.
package struct Variable: Sendable {
  package enum Value: Sendable {
    /// Declared, but without a value.
    case unset
    case scalar(ByteString)
    case indexed(SparseArray)
    case associative(AssociativeArray)
  }

  package var value: Value = .unset
  package var isExported = false
  package var isReadOnly = false
  package var isInteger = false
  package var isReference = false
  package var isLowercase = false
  package var isUppercase = false

  package init(_ value: Value = .unset, exported: Bool = false) {
    self.value = value
    isExported = exported
  }

  /// The value that `$name` has: of an array, element 0.
  package var scalar: ByteString? {
    switch value {
    case .unset: nil
    case .scalar(let text): text
    case .indexed(let array): array[0]
    case .associative(let array): array["0"]
    }
  }

  /// The index behind the last element's of an indexed array; of a scalar, 1.
  var nextIndex: Int {
    switch value {
    case .unset, .associative: 0
    case .scalar: 1
    case .indexed(let array): array.nextIndex
    }
  }

  /// The element of an array.
  func element(_ key: ArrayKey) -> ByteString? {
    switch (value, key) {
    case (.indexed(let array), .number(let index)): array[index]
    case (.associative(let array), .text(let key)): array[key]
    case (.scalar(let text), .number(0)): text
    default: nil
    }
  }

  /// Makes an indexed array of the variable.
  mutating func becomeArray(keepsElements: Bool) {
    var array = SparseArray()
    if keepsElements {
      switch value {
      case .indexed: return
      case .scalar(let text): array[0] = text
      case .unset, .associative: break
      }
    }
    value = .indexed(array)
  }

  /// Sets an element of an array, in place; what is no array becomes one.
  mutating func setElement(key: ArrayKey, _ text: ByteString) {
    if case .associative(var array) = value {
      // With the variable's own reference gone, the array is changed in place.
      value = .unset
      switch key {
      case .text(let key): array[key] = text
      case .number(let index): array[ByteString(index)] = text
      }
      value = .associative(array)
    } else if case .number(let index) = key {
      becomeArray(keepsElements: true)
      guard case .indexed(var array) = value else { return }
      value = .unset
      array[index] = text
      value = .indexed(array)
    }
  }

  package var isArray: Bool {
    switch value {
    case .indexed, .associative: true
    default: false
    }
  }
}
