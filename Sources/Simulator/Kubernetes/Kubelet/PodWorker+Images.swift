import Shell
import YAML

/// Getting the images of a Pod's containers.
extension PodWorker {
  func start(_ state: ContainerState) {
    if isStopping || state.isRunning { return }
    state.turn += 1
    let image = cluster.images.find(state.image)
    if let why = image.problem {
      let text =
        "Failed to apply default image tag \(state.image.quotedGo): couldn't parse image name \(state.image.quotedGo): \(why)"
      state.phase = .waiting("InvalidImageName", text)
      record("Warning", "InspectFailed", text, state)
      record("Warning", "Failed", "Error: InvalidImageName", state)
      publish()
      return again(state, 13_000_000_000)
    }
    let policy = state.spec["imagePullPolicy"]?.string ?? "IfNotPresent"
    let full = image.fullName
    let isPresent = kubelet.images.contains(full)
    if policy == "Never", !isPresent {
      let text = "Container image \(state.image.quotedGo) is not present with pull policy of Never"
      state.phase = .waiting("ErrImageNeverPull", text)
      record("Warning", "ErrImageNeverPull", text, state)
      record("Warning", "Failed", "Error: ErrImageNeverPull", state)
      publish()
      return again(state, 13_000_000_000)
    }
    if policy != "Always", isPresent {
      record("Normal", "Pulled", image.present, state)
      return create(state)
    }
    record("Normal", "Pulling", image.pulling, state)
    let turn = state.turn
    after(300_000_000) { [unowned(unsafe) self] in
      guard state.turn == turn, !self.isStopping else { return }
      guard let reference = image.reference,
        image.entry != nil || AddOn.hasImage(reference.repository)
      else { return self.failPull(state) }
      self.kubelet.images.insert(full)
      self.record("Normal", "Pulled", image.pulled, state)
      self.create(state)
    }
  }

  func again(_ state: ContainerState, _ delay: Int64) {
    let turn = state.turn
    after(delay) { [unowned(unsafe) self] in
      if state.turn == turn { self.start(state) }
    }
  }

  func failPull(_ state: ContainerState) {
    guard let reference = ImageReference(state.image) else { return }
    let head =
      "failed to pull and unpack image \(reference.full.quotedGo): failed to resolve reference \(reference.full.quotedGo): "
    let exists =
      ImageCatalogue.find(
        ImageReference(reference.repository + ":latest") ?? reference) != nil
    let text =
      exists
      ? "rpc error: code = NotFound desc = \(head)\(reference.full): not found"
      : "\(head)pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed"
    state.pullFailures += 1
    record("Warning", "Failed", "Failed to pull image \(state.image.quotedGo): \(text)", state)
    record("Warning", "Failed", "Error: ErrImagePull", state)
    state.phase = .waiting("ErrImagePull", text)
    publish()
    let turn = state.turn
    after(600_000_000) { [unowned(unsafe) self] in
      guard state.turn == turn else { return }
      self.record("Normal", "BackOff", "Back-off pulling image \(state.image.quotedGo)", state)
      self.record("Warning", "Failed", "Error: ImagePullBackOff", state)
    }
    after(11_000_000_000) { [unowned(unsafe) self] in
      guard state.turn == turn else { return }
      state.phase = .waiting(
        "ImagePullBackOff", "Back-off pulling image \(state.image.quotedGo): ErrImagePull: \(text)")
      self.publish()
    }
    again(state, min(300, 13 << Int64(min(state.pullFailures - 1, 5))) * 1_000_000_000)
  }
}
