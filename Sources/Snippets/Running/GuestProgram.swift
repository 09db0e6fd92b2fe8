internal import Shell
internal import Simulator

/// A program of the host's own that notes may call, whose arguments it can judge without running.
package struct GuestProgram: Sendable {
  /// The name.
  package var name: String
  /// What the program says of wrong arguments, those behind its name; `nil` when they are right.
  package var complaint: @Sendable (_ arguments: [String]) -> String?

  /// Describes a program.
  package init(_ name: String, complaint: @escaping @Sendable ([String]) -> String?) {
    self.name = name
    self.complaint = complaint
  }

  /// The program of a simulated machine: it ends with status 2 when its arguments are wrong; else it
  /// prints nothing, and it is said that what it does is assumed.
  var command: Command {
    Command(ByteString(name)) { context in
      if let complaint = complaint(context.arguments.dropFirst().map(\.text)) {
        context.write(Array((complaint + "\n").utf8), to: 2)
        return 2
      }
      context.machine.assumed.append(
        ByteString("the arguments of '\(name)' are right; it is supposed to do its work"))
      return 0
    }
  }
}
