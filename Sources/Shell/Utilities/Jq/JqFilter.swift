/// A filter of jq's language, for other programs that speak it.
package struct JqFilter {
  private let node: JqNode
  private let context: ProcessContext

  /// Why there is no filter, or no result.
  package enum Mistake: Error {
    case failure(ByteString)
    case notSimulated(ByteString)
  }

  /// Reads a filter.
  ///
  /// - Throws: what is wrong with it.
  package init(_ text: ByteString, _ context: ProcessContext) throws(Mistake) {
    do {
      node = try JqParser.filter(text)
    } catch {
      throw .failure(error.message)
    }
    if let stranger = JqChecker(globals: ["ARGS"]).stranger(node, [], []) {
      throw .failure(stranger)
    }
    self.context = context
  }

  /// The results for a value, each as JSON.
  ///
  /// - Throws: the message with which the filter fails.
  package func results(for json: [UInt8]) throws(Mistake) -> [[UInt8]] {
    guard let input = (try? JqReader.single(json)) ?? nil else {
      throw .failure("the value is no JSON")
    }
    let runner = JqRunner(context)
    runner.globals["ARGS"] = .object(JqObject())
    do throws(JqInterrupt) {
      return try runner.values(node, input, nil).map { JqPrinter.compact($0).bytes }
    } catch {
      switch error {
      case .notSimulated(let what): throw .notSimulated(what)
      case .failure(let value):
        if case .string(let text) = value { throw .failure(text) }
        throw .failure(JqPrinter.compact(value))
      default: return []
      }
    }
  }
}
