import Shell
import YAML

/// `kubectl explain`.
extension Kubectl {
  func explain() throws(Failure) -> Int {
    if arguments.isEmpty {
      throw .error(
        "You must specify the type of resource to explain. Use \"kubectl api-resources\" for a complete list of supported resources."
      )
    }
    if arguments.count > 1 { throw .error("We accept only this format: explain RESOURCE") }
    try connect()
    let parts = arguments[0].pieces(".")
    guard let found = findResource(parts[0]) else {
      throw .raw("the server doesn't have a resource type \(parts[0].quotedGo)", 1)
    }
    if let version = flags.given("api-version"), !version.isEmpty, version != found.apiVersion {
      throw .error(
        "couldn't find resource for \"\(version), Resource=\(found.name)\"")
    }
    out(try Explainer(kubectl: self).text(found, Array(parts.dropFirst())))
    return 0
  }
}
