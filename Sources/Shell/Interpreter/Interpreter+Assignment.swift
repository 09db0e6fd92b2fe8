extension Interpreter {
  /// Applies a variable's attributes to a value.
  private func convert(
    _ text: ByteString, for variable: Variable
  ) throws(Unwind) -> ByteString {
    if variable.isInteger { return ByteString(try evaluate64(text)) }
    if variable.isLowercase { return CaseMapping.lower(text) }
    if variable.isUppercase { return CaseMapping.upper(text) }
    return text
  }

  /// What `+=` makes of an old value and what is appended to it.
  private func appended(
    _ text: ByteString, to old: ByteString, of variable: Variable
  ) -> ByteString {
    if variable.isInteger { return old.isEmpty ? text : "(\(old))+(\(text))" }
    machine.steps &+= old.count >> 9
    return old + text
  }

  /// Assigns a scalar; `false`, having complained, if that is not allowed.
  func assign(
    _ name: ByteString, _ text: ByteString, appends: Bool = false
  ) throws(Unwind) -> Bool {
    var name = name
    var found = state.variables[name]
    if found?.isReference == true {
      name = resolve(name)
      found = state.variables[name]
    }
    var variable = found ?? Variable()
    if variable.isReadOnly {
      complain("\(name): readonly variable")
      return false
    }
    var text = text
    if appends, let old = variable.scalar { text = appended(text, to: old, of: variable) }
    text = try convert(text, for: variable)
    if variable.isArray {
      state.variables.change(name) { $0.setElement(key: .number(0), text) }
    } else {
      variable.value = .scalar(text)
      if state.has("a") { variable.isExported = true }
      state.variables[name] = variable
    }
    noteAssignment(name, text)
    return true
  }

  /// Sees to the variables whose assignment has an effect.
  private func noteAssignment(_ name: ByteString, _ text: ByteString) {
    switch name {
    case "RANDOM": state.randomSeed = UInt32(truncatingIfNeeded: text.integer ?? 0)
    case "SECONDS":
      state.secondsStart = machine.clock.now &- Int64(text.integer ?? 0) &* 1_000_000_000
    case "OPTIND": state.optionPlace = 0
    default: break
    }
  }

  /// Assigns an element of an array, making the array where there is none.
  func assign(
    _ name: ByteString, index: ByteString, _ text: ByteString, appends: Bool = false
  ) throws(Unwind) -> Bool {
    let name = resolve(name)
    guard let key = try elementKey(name, index) else { return false }
    let value = try elementValue(name, key, text, appends: appends)
    state.variables.change(name) { $0.setElement(key: key, value) }
    return true
  }

  /// The key or number that a subscript means; `nil`, having complained, when it can't be assigned to.
  private func elementKey(
    _ name: ByteString, _ index: ByteString
  ) throws(Unwind) -> ArrayKey? {
    let variable = state.variables[name]
    if variable?.isReadOnly == true {
      complain("\(name): readonly variable")
      return nil
    }
    if case .associative = variable?.value {
      if !index.isEmpty { return .text(index) }
    } else if let place = try place(index, next: variable?.nextIndex ?? 0) {
      return .number(place)
    }
    complain("\(name)[\(index)]: bad array subscript")
    return nil
  }

  /// What an element becomes, by the attributes of its array.
  private func elementValue(
    _ name: ByteString, _ key: ArrayKey, _ text: ByteString, appends: Bool
  ) throws(Unwind) -> ByteString {
    guard let variable = state.variables[name] else { return text }
    let old = appends ? variable.element(key) : nil
    return try convert(
      old.map { appended(text, to: $0, of: variable) } ?? text, for: variable)
  }

  /// The index that an arithmetic subscript means; negative ones count from the end.
  func place(_ index: ByteString, next: Int) throws(Unwind) -> Int? {
    var place = try evaluate(index)
    if place < 0 { place &+= next }
    return place < 0 ? nil : place
  }

  /// Carries out an assignment as written in a script.
  func assign(_ assignment: Assignment) throws(Unwind) -> Bool {
    switch assignment.value {
    case .scalar(let word):
      let text = try expandString(word, isAssignment: true)
      if state.has("x") {
        let index =
          try assignment.index.map { i throws(Unwind) in "[\(try expandString(i))]" as ByteString }
          ?? ""
        trace(
          "\(assignment.name)\(index)\(assignment.appends ? "+" : "")=\(Quoting.single(text, emptyAsQuotes: false))"
        )
      }
      guard let index = assignment.index else {
        return try assign(assignment.name, text, appends: assignment.appends)
      }
      return try assign(
        assignment.name, index: try expandString(index), text, appends: assignment.appends)
    case .array(let elements):
      return try assign(assignment.name, elements, appends: assignment.appends)
    }
  }

  /// Assigns a whole array, or appends to it.
  func assign(
    _ name: ByteString, _ elements: [Assignment.Element], appends: Bool
  ) throws(Unwind) -> Bool {
    let name = resolve(name)
    if state.variables[name]?.isReadOnly == true {
      complain("\(name): readonly variable")
      return false
    }
    if case .associative = state.variables[name]?.value {
      try assignKeys(name, elements, appends: appends)
    } else {
      try assignNumbers(name, elements, appends: appends)
    }
    if state.has("x"), let variable = state.variables[name] {
      trace("\(name)=(\(variableWords(variable)))")
    }
    return true
  }

  private func assignKeys(
    _ name: ByteString, _ elements: [Assignment.Element], appends: Bool
  ) throws(Unwind) {
    var entries: [(key: ByteString, text: ByteString, appends: Bool)] = []
    var pendingKey: ByteString?
    for element in elements {
      if let index = element.index {
        let key = try expandString(index)
        let text = try expandString(element.value, isAssignment: true)
        entries.append((key, text, element.appends))
        continue
      }
      for word in try expand([element.value]) {
        if let key = pendingKey {
          entries.append((key, word, false))
          pendingKey = nil
        } else {
          pendingKey = word
        }
      }
    }
    if let pendingKey { entries.append((pendingKey, ByteString(), false)) }
    if !appends {
      state.variables.change(name) { $0.value = .associative(AssociativeArray()) }
    }
    for entry in entries {
      let value = try elementValue(name, .text(entry.key), entry.text, appends: entry.appends)
      state.variables.change(name) { $0.setElement(key: .text(entry.key), value) }
    }
  }

  private func assignNumbers(
    _ name: ByteString, _ elements: [Assignment.Element], appends: Bool
  ) throws(Unwind) {
    // All is expanded before the array changes: the values may be its own.
    var entries: [(index: ByteString?, text: ByteString, appends: Bool)] = []
    for element in elements {
      if let index = element.index {
        let text = try expandString(element.value, isAssignment: true)
        entries.append((try expandString(index), text, element.appends))
      } else {
        for word in try expand([element.value]) { entries.append((nil, word, false)) }
      }
    }
    try spend(entries.count >> 1)
    state.variables.change(name) { $0.becomeArray(keepsElements: appends) }
    var next = state.variables[name]?.nextIndex ?? 0
    for entry in entries {
      if let index = entry.index {
        let end = state.variables[name]?.nextIndex ?? 0
        guard let place = try place(index, next: end) else { continue }
        next = place
      }
      let key = ArrayKey.number(next)
      let value = try elementValue(name, key, entry.text, appends: entry.appends)
      state.variables.change(name) { $0.setElement(key: key, value) }
      next &+= 1
    }
  }

  private func variableWords(_ variable: Variable) -> ByteString {
    if case .indexed(let array) = variable.value {
      return array.values.map { Quoting.single($0) }.joined(" ")
    }
    return ""
  }
}
