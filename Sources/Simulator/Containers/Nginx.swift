import Shell

/// The program `nginx` of a container in which the server runs already: what notes ask it.
enum Nginx {
  static func command(version: String) -> Command {
    Command("nginx") { context in
      switch context.arguments.dropFirst().map({ $0.text }) {
      case ["-v"]: say("nginx version: nginx/\(version)", context)
      case ["-t"]:
        say("nginx: the configuration file /etc/nginx/nginx.conf syntax is ok", context)
        say("nginx: configuration file /etc/nginx/nginx.conf test is successful", context)
      case ["-s", "reload"]: break
      case let words: return context.notSimulated(ByteString(words.joinedText(" ")))
      }
      return 0
    }
  }

  private static func say(_ line: String, _ context: ProcessContext) {
    context.writeError(ByteString(line + "\n"))
  }
}
