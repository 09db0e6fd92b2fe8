import ArgumentParser

@main
struct Pilgi: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "pilgi", version: "0.1.0")
}
