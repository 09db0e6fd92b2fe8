import Shell
import YAML

/// `kubectl edit`.
extension Kubectl {
  func edit() throws(Failure) -> Int {
    let selection = try select(allowEmpty: false)
    if let last = selection.failures.last { throw last }
    for selected in selection.objects { try edit(selected) }
    return 0
  }

  private func edit(_ selected: Selected) throws(Failure) {
    let head = """
      # Please edit the object below. Lines beginning with a '#' will be ignored,
      # and an empty file will abort the edit. If an error occurs while saving this file will be
      # reopened with the relevant failures.
      #

      """
    let text = String(decoding: YAMLPrinter().print(selected.object), as: UTF8.self)
    let digits = "\(1_000_000_000 + cluster.identifiers.number(below: 900_000_000))"
    let path = "/tmp/kubectl-edit-\(digits).yaml"
    context.fileSystem.install(ByteString(path), .file(Array((head + text).utf8)))
    let editor =
      context.environmentValue("KUBE_EDITOR")?.text ?? context.environmentValue("EDITOR")?.text
      ?? "vi"
    let name = editor.cut(" ")?.before ?? editor
    if context.machine.commands[ByteString(name)] == nil,
      !["true", "false", "sed", "cat"].contains(name)
    {
      if name == "vi" || name == "vim" || name == "nano" {
        err("Edit cancelled, no changes made.")
        return
      }
      throw .error("unable to launch the editor \(editor.quotedGo)")
    }
    let status = context.runProgram(
      ["sh", "-c", ByteString(editor + " " + path)], nil)
    if status == 127 { throw .error("unable to launch the editor \(editor.quotedGo)") }
    if status != 0 { throw .error("there was a problem with the editor \(editor.quotedGo)") }
    let edited = readFile(path) ?? []
    if edited == Array((head + text).utf8) {
      err("Edit cancelled, no changes made.")
      return
    }
    let stored =
      "A copy of your changes has been stored to \(path.quotedGo)\nerror: Edit cancelled, no valid changes were saved."
    guard let node = YAMLReader(file: path).read(edited).documents.first else {
      err("Edit cancelled, saved file was empty.")
      return
    }
    let value = JSONValue(node).sorted()
    if value == selected.object {
      err("Edit cancelled, no changes made.")
      return
    }
    guard
      server.types.served(apiVersion: value.apiVersion, kind: value.kind) != nil
    else { throw .raw(stored, 1) }
    options.fieldValidation = "Strict"
    do throws(APIError) {
      var sent = value
      sent.set("metadata", "resourceVersion", to: nil)
      let changed = try server.update(
        selected.resource, selected.namespace, selected.name, sent, options, verb: "patch")
      showWarnings()
      try? report(selected.resource, changed, "edited")
    } catch {
      throw .raw(
        "error: \(selected.resource.qualifiedName) \(selected.name.quotedGo) is invalid\n" + stored,
        1)
    }
  }
}
