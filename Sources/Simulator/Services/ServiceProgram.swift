import Shell

/// The program `service`, which starts and stops services as System V did.
enum ServiceProgram {
  static func run(_ context: ProcessContext, _ services: ServiceManager) -> Int {
    let words = Array(context.arguments.dropFirst())
    func error(_ text: ByteString) { context.writeError(text + "\n") }
    if words.first == "--status-all" {
      for name in services.unitNames where name.hasSuffix(".service") {
        let sign: ByteString = services.isActive(name) ? "+" : "-"
        context.write(" [ \(sign) ]  \(name.dropLast(8))\n")
      }
      return 0
    }
    guard words.count >= 2, !words[0].hasPrefix("-") else {
      error(
        "Usage: service < option > | --status-all | [ service_name [ command | --full-restart ] ]")
      return 1
    }
    let name = UnitFile.whole(words[0])
    guard services.unit(name) != nil else {
      error("\(words[0]): unrecognized service")
      return 1
    }
    switch words[1] {
    case "status", "start", "stop", "restart", "reload", "force-reload", "try-restart":
      return Systemctl.run(
        context.with(arguments: ["systemctl", words[1], name]), services)
    case "--full-restart":
      return Systemctl.run(
        context.with(arguments: ["systemctl", "restart", name]), services)
    default:
      return context.notSimulated(words.joined(" "))
    }
  }
}
