import Foundation
import Shell
import Simulator

/// How long some command lines took.
struct Measurement {
  var name: String
  var commands: Int
  /// Of the processor, in seconds: other programs on the machine don't count.
  var time: Double

  /// A line of a table: the name, the commands a second, the microseconds a command.
  var line: String {
    let rate = Double(commands) / max(time, 1e-9)
    let padded = name.padding(toLength: max(40, name.count), withPad: " ", startingAt: 0)
    return padded + String(format: "%10.0f a second %10.2f µs", rate, 1e6 / rate)
  }
}

/// A terminal of a world, whose commands are timed.
final class TimedTerminal {
  let world: World
  let terminal: Terminal

  init(_ world: World) {
    self.world = world
    terminal = Terminal(on: world.hosts[0])
  }

  /// Runs a line, which has to succeed.
  func run(_ line: String) {
    let result = terminal.run(Array((line + "\n").utf8))
    terminal.machine.renewLimits()
    if result.status != 0 || !result.notSimulated.isEmpty {
      FileHandle.standardError.write(Data("\(line): status \(result.status)\n".utf8))
      FileHandle.standardError.write(Data(result.errors))
      exit(1)
    }
  }

  /// Runs lines one after the other, again and again, until `count` have been run.
  func measure(_ name: String, _ lines: [String], count: Int) -> Measurement {
    let sources = lines.map { Array(($0 + "\n").utf8) }
    lines.forEach(run)
    let start = clock()
    for turn in 0..<count {
      if terminal.run(sources[turn % sources.count]).status != 0 {
        FileHandle.standardError.write(Data("\(lines[turn % lines.count]) fails\n".utf8))
        exit(1)
      }
      terminal.machine.renewLimits()
    }
    let time = Double(clock() - start) / Double(CLOCKS_PER_SEC)
    return Measurement(name: name, commands: count, time: time)
  }
}
