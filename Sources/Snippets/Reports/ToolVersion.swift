/// The versions of the tools that commands are run against, as the tools of the simulator give them.
package enum ToolVersion {
  /// A tool with its version, such as `docker 28.2.2`; `nil` for the shell's own programs.
  package static func of(_ tool: String) -> String? {
    switch tool {
    case "docker", "docker-compose": "docker 28.2.2"
    case "kubectl", "k": "Kubernetes 1.32.4"
    default: nil
    }
  }
}
