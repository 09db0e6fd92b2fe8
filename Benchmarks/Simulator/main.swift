import Foundation

// Measures how many commands a second the simulated world answers, on one core:
//
//     simulator-bench docker [COMMANDS]    lines of command lines, their number and rate
//
// COMMANDS is how many are run of each kind, 20,000 unless it is said.

/// The benchmarks by their names.
let benchmarks: [(name: String, run: (Int) -> [Measurement])] = [
  ("docker", DockerBenchmark.run)
]

let words = CommandLine.arguments.dropFirst()
guard let chosen = benchmarks.first(where: { $0.name == words.first }),
  let count = words.count > 1 ? Int(words.dropFirst().first ?? "") : 20_000, count > 0
else {
  let names = benchmarks.map(\.name).joined(separator: "|")
  FileHandle.standardError.write(Data("usage: simulator-bench \(names) [COMMANDS]\n".utf8))
  exit(2)
}
for measurement in chosen.run(count) { print(measurement.line) }
