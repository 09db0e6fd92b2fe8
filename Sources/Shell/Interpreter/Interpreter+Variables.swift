extension Interpreter {
  /// The variable of this name, with those that the shell makes on the fly.
  func variable(_ name: ByteString) -> Variable? {
    if let first = name.bytes.first, first >= 65 && first <= 90, let text = dynamic(name) {
      return text
    }
    guard let found = state.variables[name] else { return nil }
    if found.isReference, let target = found.scalar, target != name {
      return state.variables[target]
    }
    return found
  }

  /// The value of a scalar variable; `nil` when it has none.
  func value(_ name: ByteString) -> ByteString? { variable(name)?.scalar }

  private func dynamic(_ name: ByteString) -> Variable? {
    switch name {
    case "RANDOM":
      var seed = state.randomSeed
      if seed == 0 { seed = 123_459_876 }
      let high = Int64(seed) / 127_773
      let low = Int64(seed) % 127_773
      let next = 16807 * low - 2836 * high
      state.randomSeed = UInt32(next < 0 ? next + 0x7FFF_FFFF : next)
      let mixed = (state.randomSeed >> 16) ^ (state.randomSeed & 65535)
      return Variable(.scalar(ByteString(Int(mixed & 32767))))
    case "LINENO": return Variable(.scalar(ByteString(state.line)))
    case "SECONDS":
      return Variable(.scalar(ByteString((machine.clock.now - state.secondsStart) / 1_000_000_000)))
    case "EPOCHSECONDS": return Variable(.scalar(ByteString(machine.clock.now / 1_000_000_000)))
    case "EPOCHREALTIME":
      let micros = ByteString(1_000_000 + machine.clock.now / 1000 % 1_000_000).dropFirst()
      return Variable(.scalar("\(machine.clock.now / 1_000_000_000).\(micros)"))
    case "BASHPID": return Variable(.scalar(ByteString(state.process + state.level)))
    case "BASH_SUBSHELL": return Variable(.scalar(ByteString(state.level)))
    case "FUNCNAME":
      let names = state.frames.reversed().map { $0.isFunction ? $0.name : "source" }
      guard state.frames.contains(where: { $0.isFunction }) else { return nil }
      return Variable(.indexed(SparseArray(names + (state.isScript ? ["main"] : []))))
    case "BASH_LINENO":
      return Variable(
        .indexed(SparseArray(state.frames.reversed().map { ByteString($0.callLine) } + ["0"])))
    case "BASH_SOURCE":
      let names = state.frames.reversed().map { $0.isFunction ? state.name : $0.name }
      return Variable(.indexed(SparseArray(names + [state.name])))
    case "PIPESTATUS":
      return Variable(.indexed(SparseArray(state.pipeStatus.map { ByteString($0) })))
    case "DIRSTACK":
      return Variable(.indexed(SparseArray([state.folder] + state.folderStack)))
    case "GROUPS":
      return Variable(.indexed(SparseArray([ByteString(state.credentials.group)])))
    case "SHELLOPTS":
      return Variable(.scalar(Options.enabledNames(state).joined(":")))
    case "BASHOPTS": return Variable(.scalar(state.shopt.sorted().joined(":")))
    default: return nil
    }
  }

  /// The name that assignments to `name` go to, through references.
  func resolve(_ name: ByteString) -> ByteString {
    var name = name
    for _ in 0..<8 {
      guard let found = state.variables[name], found.isReference, let target = found.scalar,
        target.isName
      else { return name }
      name = target
    }
    return name
  }

  /// Applies a variable's attributes to a value.
  private func convert(
    _ text: ByteString, for variable: Variable
  ) throws(Unwind) -> ByteString {
    if variable.isInteger { return ByteString(try evaluate64(text)) }
    if variable.isLowercase { return CaseMapping.lower(text) }
    if variable.isUppercase { return CaseMapping.upper(text) }
    return text
  }

  /// Assigns a scalar; `false`, having complained, if that is not allowed.
  func assign(
    _ name: ByteString, _ text: ByteString, appends: Bool = false
  ) throws(Unwind) -> Bool {
    let name = resolve(name)
    var variable = state.variables[name] ?? Variable()
    if variable.isReadOnly {
      complain("\(name): readonly variable")
      return false
    }
    var text = text
    if appends, let old = variable.scalar {
      text = variable.isInteger ? "(\(old))+(\(text))" : old + text
      if variable.isInteger && old.isEmpty { text = text.dropFirst(3) }
    }
    text = try convert(text, for: variable)
    switch variable.value {
    case .indexed(var array):
      array[0] = text
      variable.value = .indexed(array)
    case .associative(var array):
      array["0"] = text
      variable.value = .associative(array)
    default: variable.value = .scalar(text)
    }
    if state.has("a") { variable.isExported = true }
    state.variables[name] = variable
    if name == "RANDOM" { state.randomSeed = UInt32(truncatingIfNeeded: text.integer ?? 0) }
    if name == "SECONDS" {
      state.secondsStart = machine.clock.now - Int64(text.integer ?? 0) &* 1_000_000_000
    }
    if name == "OPTIND" { state.optionPlace = 0 }
    return true
  }

  /// Assigns an element of an array, making the array where there is none.
  func assign(
    _ name: ByteString, index: ByteString, _ text: ByteString, appends: Bool = false
  ) throws(Unwind) -> Bool {
    let name = resolve(name)
    var variable = state.variables[name] ?? Variable()
    if variable.isReadOnly {
      complain("\(name): readonly variable")
      return false
    }
    switch variable.value {
    case .associative(var array):
      if index.isEmpty {
        complain("\(name)[\(index)]: bad array subscript")
        return false
      }
      array[index] = try convert(appends ? (array[index] ?? "") + text : text, for: variable)
      variable.value = .associative(array)
    default:
      var array = SparseArray()
      if case .indexed(let existing) = variable.value { array = existing }
      if case .scalar(let old) = variable.value { array[0] = old }
      guard let place = try place(index, in: array) else {
        complain("\(name)[\(index)]: bad array subscript")
        return false
      }
      try spend(array.elements.count >> 6)
      variable.value = .unset
      state.variables[name] = nil
      var value = text
      if appends, let old = array[place] {
        value = variable.isInteger ? "(\(old))+(\(text))" : old + text
      }
      array[place] = try convert(value, for: variable)
      variable.value = .indexed(array)
    }
    state.variables[name] = variable
    return true
  }

  /// The index that an arithmetic subscript means; negative ones count from the end.
  func place(_ index: ByteString, in array: SparseArray) throws(Unwind) -> Int? {
    var place = try evaluate(index)
    if place < 0 { place &+= array.nextIndex }
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

  /// Assigns a whole array.
  func assign(
    _ name: ByteString, _ elements: [Assignment.Element], appends: Bool
  ) throws(Unwind) -> Bool {
    let name = resolve(name)
    var variable = state.variables[name] ?? Variable()
    if variable.isReadOnly {
      complain("\(name): readonly variable")
      return false
    }
    if case .associative(let old) = variable.value {
      var array = appends ? old : AssociativeArray()
      var pendingKey: ByteString?
      for element in elements {
        if let index = element.index {
          let key = try expandString(index)
          let text = try expandString(element.value, isAssignment: true)
          array[key] = try convert(
            element.appends ? (array[key] ?? "") + text : text, for: variable)
        } else {
          for word in try expand([element.value]) {
            if let key = pendingKey {
              array[key] = try convert(word, for: variable)
              pendingKey = nil
            } else {
              pendingKey = word
            }
          }
        }
      }
      if let pendingKey { array[pendingKey] = "" }
      variable.value = .associative(array)
    } else {
      var array = SparseArray()
      if appends {
        if case .indexed(let old) = variable.value { array = old }
        if case .scalar(let old) = variable.value { array[0] = old }
      }
      try spend(array.elements.count >> 6)
      var next = array.nextIndex
      for element in elements {
        if let index = element.index {
          let text = try expandString(element.value, isAssignment: true)
          guard let place = try place(try expandString(index), in: array) else { continue }
          array[place] = try convert(
            element.appends ? (array[place] ?? "") + text : text, for: variable)
          next = place &+ 1
        } else {
          for word in try expand([element.value]) {
            array[next] = try convert(word, for: variable)
            next &+= 1
          }
        }
      }
      variable.value = .indexed(array)
    }
    if state.has("x") { trace("\(name)=(\(variableWords(variable)))") }
    state.variables[name] = variable
    return true
  }

  private func variableWords(_ variable: Variable) -> ByteString {
    if case .indexed(let array) = variable.value {
      return array.values.map { Quoting.single($0) }.joined(" ")
    }
    return ""
  }

  /// Gives the current function a variable of its own.
  func makeLocal(_ name: ByteString, keepsValue: Bool = false) {
    guard let frame = state.frames.lastIndex(where: { $0.isFunction }) else { return }
    if state.frames[frame].hidden.contains(where: { $0.name == name }) { return }
    let old = state.variables[name]
    state.frames[frame].hidden.append((name, old))
    var fresh = keepsValue ? old ?? Variable() : Variable()
    fresh.isExported = old?.isExported ?? false
    if old?.isReadOnly == true { fresh.isReadOnly = false }
    state.variables[name] = fresh
  }

  /// Evaluates an expression; a mistake in it ends the command.
  func evaluate(_ text: ByteString, context: ByteString? = nil) throws(Unwind) -> Int {
    Int(clamping: try evaluate64(text, context: context))
  }

  /// The same with all of its 64 bits.
  func evaluate64(_ text: ByteString, context: ByteString? = nil) throws(Unwind) -> Int64 {
    do {
      return try Arithmetic.evaluate(text, in: self)
    } catch {
      if !error.message.isEmpty {
        complain(context.map { "\($0): \(error.message)" } ?? error.message)
      }
      throw .discard(1)
    }
  }

  /// Assigns the result of an arithmetic assignment.
  func assignNumber(_ name: ByteString, index: ByteString?, _ value: Int64) -> Bool {
    do {
      if let index {
        let key = try subscriptText(index, of: name)
        return try assign(name, index: key, ByteString(value))
      }
      return try assign(name, ByteString(value))
    } catch {
      return false
    }
  }

  /// A subscript inside arithmetic, whose `$` have been expanded already.
  private func subscriptText(_ index: ByteString, of name: ByteString) throws(Unwind) -> ByteString
  {
    guard case .associative = state.variables[resolve(name)]?.value else { return index }
    if index.count >= 2, let quote = index.bytes.first, quote == 34 || quote == 39,
      index.bytes.last == quote
    {
      return index.dropFirst().dropLast()
    }
    return index
  }

  /// The text that a name stands for inside arithmetic.
  func arithmeticValue(
    _ name: ByteString, index: ByteString?
  ) throws(ArithmeticError) -> ByteString {
    guard let found = variable(name) else {
      if state.has("u") {
        complain("\(name): unbound variable")
        throw ArithmeticError(message: "")
      }
      return ""
    }
    guard let index else { return found.scalar ?? "" }
    switch found.value {
    case .associative(let array):
      return array[(try? subscriptText(index, of: name)) ?? index] ?? ""
    case .indexed(let array):
      var place = Int(clamping: try Arithmetic.evaluate(index, in: self))
      if place < 0 { place &+= array.nextIndex }
      return array[place] ?? ""
    default:
      return try Arithmetic.evaluate(index, in: self) == 0 ? found.scalar ?? "" : ""
    }
  }
}
