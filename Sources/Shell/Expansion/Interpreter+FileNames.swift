extension Interpreter {
  /// Replaces a field that is a pattern by the names of the files that fit it.
  func expandNames(_ field: Field, into result: inout [ByteString]) throws(Unwind) {
    var isPattern = false
    let extended = state.shopt.has(.extendedGlob)
    if !state.has("f") {
      for (index, byte) in field.bytes.enumerated() where !field.quoted[index] {
        switch byte {
        case 42, 63, 91: isPattern = true
        case 40 where extended && index > 0: isPattern = true
        default: break
        }
      }
    }
    guard isPattern else {
      result.append(ByteString(field.bytes))
      return
    }
    let ignored = (value("GLOBIGNORE") ?? "").split(UInt8(ascii: ":")).filter { !$0.isEmpty }
    var names = fileNames(field, extended: extended, showsHidden: !ignored.isEmpty)
    if !ignored.isEmpty {
      names.removeAll { name in ignored.contains { Pattern.matches($0, name) } }
    }
    if !names.isEmpty {
      result += names
    } else if state.shopt.has(.failsWithoutFile) {
      complain("no match: \(ByteString(field.bytes))")
      throw .discard(1)
    } else if !state.shopt.has(.dropsWithoutFile) {
      result.append(ByteString(field.bytes))
    }
  }

  private func fileNames(_ field: Field, extended: Bool, showsHidden: Bool) -> [ByteString] {
    var components: [(bytes: [UInt8], quoted: [Bool])] = [([], [])]
    for (index, byte) in field.bytes.enumerated() {
      if byte == 47 {
        components.append(([], []))
      } else {
        components[components.count - 1].bytes.append(byte)
        components[components.count - 1].quoted.append(field.quoted[index])
      }
    }
    var paths: [ByteString] = [""]
    for (index, component) in components.enumerated() {
      let isLast = index == components.count - 1
      let pattern = Pattern(
        component.bytes, quoted: component.quoted, extended: extended,
        ignoresCase: state.shopt.has(.ignoresFileCase), meter: machine.patternMeter)
      var next: [ByteString] = []
      for path in paths {
        if pattern.isLiteral {
          let name = ByteString(
            pattern.elements.compactMap { if case .byte(let byte) = $0 { byte } else { nil } })
          next.append(path + name + (isLast ? "" : "/"))
          continue
        }
        let isDeep = state.shopt.has(.deepGlob) && component.bytes == [42, 42]
        next += matches(
          pattern, in: path, isLast: isLast, isDeep: isDeep,
          showsHidden: component.bytes.first == 46 || showsHidden || state.shopt.has(.showsHidden))
      }
      paths = next
    }
    return paths.filter { path in
      guard
        let found = try? machine.fileSystem.find(
          path, from: state.folder, as: state.credentials, followLast: false)
      else { return false }
      return !path.hasSuffix("/") || found.isFolder || found.linkTarget != nil
    }.sorted()
  }

  private func matches(
    _ pattern: Pattern, in path: ByteString, isLast: Bool, isDeep: Bool, showsHidden: Bool
  ) -> [ByteString] {
    guard
      let folder = try? machine.fileSystem.find(
        path.isEmpty ? "." : path, from: state.folder, as: state.credentials),
      state.credentials.may(4, folder)
    else { return [] }
    var result: [ByteString] = isDeep && !isLast ? [path] : []
    if isDeep && isLast && !path.isEmpty { result.append(path) }
    for (name, inode) in folder.entries {
      if name.hasPrefix(".") && !showsHidden { continue }
      if isDeep {
        if inode.isFolder {
          let below = matches(
            pattern, in: path + name + "/", isLast: isLast, isDeep: true, showsHidden: showsHidden)
          if isLast { result.append(path + name) }
          result += isLast ? below.filter { $0 != path + name + "/" } : below
        } else if isLast {
          result.append(path + name)
        }
        continue
      }
      if pattern.matches(name.bytes[...]) {
        if !isLast {
          let target = try? machine.fileSystem.find(
            path + name, from: state.folder, as: state.credentials)
          guard target?.isFolder == true else { continue }
        }
        result.append(path + name + (isLast ? "" : "/"))
      }
    }
    if isDeep { return result }
    return result
  }
}
