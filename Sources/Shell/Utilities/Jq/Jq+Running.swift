extension Jq {
  func apply(_ node: JqNode) -> Int {
    let (data, isWhole) = contents()
    let runner = JqRunner(context)
    for (name, value) in globals { runner.globals[name] = value }
    var inputs = JqInputs(data, slurps: slurps, isText: readsText)
    runner.nextInput = { () throws(JqInterrupt) in
      do throws(JqReader.Mistake) {
        let value = try inputs.next()
        if case nil = value { runner.isAtEnd = true }
        runner.inputLines = inputs.lines
        return value
      } catch {
        throw .failure(.object(JqInputs.failure(error)))
      }
    }
    var status = 0
    var last: JqValue?
    do throws(JqInterrupt) {
      while let value = hasNoInput ? .null : try runner.nextInput() {
        status = 0
        do throws(JqInterrupt) {
          try runner.run(node, JqRunner.Item(value), nil) { item throws(JqInterrupt) in
            last = item.value
            if !self.show(item.value) { throw .stop }
          }
        } catch {
          guard case .failure(let value) = error, !JqInputs.isFailure(value) else { throw error }
          let place: ByteString =
            hasNoInput || runner.isAtEnd ? "<unknown>" : "\(source):\(runner.inputLines)"
          status = complain(Self.message(value, place), 5)
        }
        if hasNoInput { break }
      }
    } catch {
      switch error {
      case .failure(let value):
        context.writeError(JqInputs.message(value) + "\n")
        return 4
      case .halt(let status): return status
      case .leave: return complain("error (at \(source)): break", 5)
      case .notSimulated(let what): return context.notSimulated(what)
      case .stop: return 2
      }
    }
    if status == 0 && !isWhole { return 2 }
    guard setsStatus, status == 0 else { return status }
    return last.map { $0.isTrue ? 0 : 1 } ?? 4
  }

  var source: ByteString {
    files.last ?? "<stdin>"
  }

  static func message(_ value: JqValue, _ place: ByteString) -> ByteString {
    switch value {
    case .string(let text): "error (at \(place)): \(text)"
    case .object, .array: "error (at \(place)) (not a string): \(JqPrinter.compact(value))"
    default: "error (at \(place)) (not a string): \(JqPrinter.compact(value))"
    }
  }

  func show(_ value: JqValue) -> Bool {
    var text = printer.text(value)
    if isRaw, case .string(let plain) = value { text = plain }
    return context.write(joins ? text : text + "\n")
  }

  /// The text of all inputs, and whether all could be read.
  func contents() -> (data: [UInt8], isWhole: Bool) {
    if hasNoInput && files.isEmpty {
      return (context.streams[0].map { context.readAll($0) } ?? [], true)
    }
    if files.isEmpty { return (context.readAll(), true) }
    var data: [UInt8] = []
    var isWhole = true
    for file in files {
      do {
        data += try context.contents(of: file)
      } catch {
        isWhole = false
        _ = complain("error: Could not open file \(file): \(error.message)", 2)
      }
    }
    return (data, isWhole)
  }
}
