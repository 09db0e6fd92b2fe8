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
      let names = state.frames.reversed().map { $0.origin }
      return Variable(
        .indexed(SparseArray(names + (state.origin.equals("environment") ? [] : [state.name]))))
    case "PIPESTATUS":
      return Variable(
        .indexed(SparseArray((state.pipeStatus ?? [state.lastSimple]).map { ByteString($0) })))
    case "DIRSTACK":
      return Variable(.indexed(SparseArray([state.folder] + state.folderStack)))
    case "GROUPS":
      return Variable(.indexed(SparseArray([ByteString(state.credentials.group)])))
    case "SHELLOPTS":
      return Variable(.scalar(Options.enabledNames(state).joined(":")))
    case "BASHOPTS": return Variable(.scalar(state.shopt.names.sorted().joined(":")))
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
}
