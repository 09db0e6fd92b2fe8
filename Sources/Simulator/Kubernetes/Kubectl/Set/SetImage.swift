import Shell
import YAML

/// `kubectl set image`, `set resources` and `set serviceaccount`.
extension Kubectl {
  func setImage() throws(Failure) -> Int {
    let (names, words) = try namesAndChanges(arguments, "image")
    var images: [(name: String, image: String)] = []
    let wrong = words.filter { !$0.has("=") || $0.hasPrefix("=") }
    if !wrong.isEmpty { throw .error("invalid image format: \(wrong.joinedText(", "))") }
    for word in words {
      guard let (name, image) = word.cut("=") else { continue }
      images.removeAll { $0.name == name }
      images.append((name, image))
    }
    let mode = try dryRun()
    let selection = try selectForImages(names, isEmpty: words.isEmpty)
    try finish(selection.failures)
    if images.isEmpty { throw .error("at least one image update is required") }
    if images.count > 1, images.contains(where: { $0.name == "*" }) {
      throw .error(
        "all containers are already specified by *, but saw more than one container_name=container_image pairs"
      )
    }
    var failures: [Failure] = []
    func change(_ selected: Selected) throws(Failure) {
      let path = try self.needPodSpec(selected)
      var object = selected.object
      for (name, image) in images {
        var isFound = false
        for list in ["initContainers", "containers"] {
          Defaults.each(&object, path + [list]) { container in
            if name == "*" || container["name"]?.string == name {
              isFound = true
              container.set("image", to: .string(image))
            }
          }
        }
        // The images of the others are changed all the same.
        if !isFound {
          failures.append(.error("error: unable to find container named \(name.quotedGo)"))
        }
      }
      try self.finishSet(selected, object, "image updated", mode, "image update")
    }
    for selected in selection.objects {
      do throws(Failure) { try change(selected) } catch { failures.append(error) }
    }
    try finish(failures)
    return 0
  }

  private func selectForImages(_ names: [String], isEmpty: Bool) throws(Failure) -> Selection {
    if names.isEmpty, !isLocal, !flags.isSet("filename"), !flags.isSet("kustomize") {
      throw .error(Self.provideResources)
    }
    return try select(names)
  }

  func setResources() throws(Failure) -> Int {
    let mode = try dryRun()
    let selection = try select()
    let limits = flags.given("limits") ?? ""
    let requests = flags.given("requests") ?? ""
    try finish(selection.failures)
    if limits.isEmpty, requests.isEmpty {
      throw .error(
        "you must specify an update to requests or limits (in the form of --requests/--limits)")
    }
    let limitValues = try Generator.quantities(limits)
    let requestValues = try Generator.quantities(requests)
    let wanted = flags.given("containers") ?? "*"
    try changeEach(selection) { selected throws(Failure) in
      let path = try self.needPodSpec(selected)
      var object = selected.object
      let isFound = try self.eachContainer(&object, path) { container throws(Failure) in
        for member in limitValues.members {
          container.set("resources", "limits", member.name, to: member.value)
        }
        for member in requestValues.members {
          container.set("resources", "requests", member.name, to: member.value)
        }
      }
      if !isFound { throw .error("error: unable to find container named \(wanted)") }
      try self.finishSet(
        selected, object, "resource requirements updated", mode, "resources update")
    }
    return 0
  }

  func setServiceAccount() throws(Failure) -> Int {
    let mode = try dryRun()
    guard let account = arguments.last else { throw .error("serviceaccount is required") }
    let selection = try select(isLocal ? [] : Array(arguments.dropLast()))
    try finish(selection.failures)
    try changeEach(selection) { selected throws(Failure) in
      let path = try self.needPodSpec(selected)
      var object = selected.object
      object.set((path + ["serviceAccountName"])[...], to: .string(account))
      // The server keeps the old name of the field in step.
      if mode != .client, !self.isLocal {
        object.set((path + ["serviceAccount"])[...], to: .string(account))
      }
      try self.finishSet(
        selected, object, "serviceaccount updated", mode, "ServiceAccountName update",
        evenUnchanged: mode == .client || self.isLocal)
    }
    return 0
  }
}
