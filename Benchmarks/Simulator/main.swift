import Foundation

// Measures how many commands a second the simulated world answers, on one core:
//
//     simulator-bench docker [COMMANDS]                  lines of command lines, their number and rate
//     simulator-bench kubectl [commands] [settling] [large]
//                                                        a small cluster's rate, how a large one settles, and
//                                                        what people do in one
//
// COMMANDS is how many are run of each kind, 20,000 unless it is said.

func usage() -> Never {
  FileHandle.standardError.write(
    Data("usage: simulator-bench docker [COMMANDS] | kubectl [commands] [settling] [large]\n".utf8))
  exit(2)
}

let words = Array(CommandLine.arguments.dropFirst())
switch words.first {
case "docker":
  guard let count = words.count > 1 ? Int(words[1]) : 20_000, count > 0 else { usage() }
  for measurement in DockerBenchmark.run(count) { print(measurement.line) }
case "kubectl": kubectlBenchmarks(Array(words.dropFirst()))
default: usage()
}
