// Measures the simulated tools without pilgi:
//
//     simulator-bench [kubectl [commands] [settling]]

let arguments = CommandLine.arguments.dropFirst()
if arguments.isEmpty || arguments.first == "kubectl" {
  kubectlBenchmarks(Array(arguments.dropFirst()))
}
