internal import ArgumentParser
internal import Site

/// `pilgi reference`.
struct Reference: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints a page of the user guide that is made from the program's own tables.")

  @Argument(help: "templates: the names that templates may use.")
  var subject: String

  mutating func run() throws {
    guard subject == "templates" else {
      throw ValidationError("there is no reference of '\(subject)'; there is 'templates'")
    }
    Console.print(TemplateReference.markdown)
  }
}
