import Shell

/// The histories of the catalogue's images: what their Dockerfiles say of how they run.
enum ImageHistory {
  /// The lines of an image's history, the newest first.
  static func steps(
    of entry: ImageCatalogue.Entry, _ configuration: ImageConfiguration, at created: Int64
  ) -> [ImageStep] {
    func step(_ text: ByteString, _ size: Int64 = 0) -> ImageStep {
      ImageStep(created: created, text: text, size: size, comment: "buildkit.dockerfile.v0")
    }
    let image = entry.image
    if entry.name == "busybox" {
      return [
        ImageStep(
          created: created, text: "BusyBox 1.37.0 (glibc), Debian 12", size: image.size)
      ]
    }
    var steps: [ImageStep] = []
    for label in configuration.labels { steps.append(step("LABEL \(label.name)=\(label.value)")) }
    for variable in configuration.environment where variable.name != "PATH" {
      steps.append(step("ENV \(variable.name)=\(variable.value)"))
    }
    let script = configuration.entrypoint.first ?? ""
    if script.hasSuffix(".sh") {
      let name = script.split(47).last ?? script
      steps.append(
        step("COPY \(name) \(script.hasPrefix("/") ? "/" : "/usr/local/bin/") # buildkit", 1_512))
    }
    if !image.volumes.isEmpty {
      steps.append(step("VOLUME [\(configuration.volumes.joined(" "))]"))
    }
    if !configuration.workingFolder.isEmpty {
      steps.append(step("WORKDIR \(configuration.workingFolder)"))
    }
    if !configuration.entrypoint.isEmpty {
      steps.append(step("ENTRYPOINT \(DockerEngine.list(configuration.entrypoint))"))
    }
    if !configuration.exposedPorts.isEmpty {
      let ports = configuration.exposedPorts.map { "\($0.text):{}" as ByteString }.joined(" ")
      steps.append(step("EXPOSE map[\(ports)]"))
    }
    if let signal = configuration.stopSignal { steps.append(step("STOPSIGNAL \(signal)")) }
    if !configuration.command.isEmpty {
      steps.append(step("CMD \(DockerEngine.list(configuration.command))"))
    }
    return steps.reversed() + [base(of: entry, at: created)]
  }

  /// The line of the system that an image begins with.
  private static func base(of entry: ImageCatalogue.Entry, at created: Int64) -> ImageStep {
    if entry.image.hasBusyBox {
      return ImageStep(
        created: created, text: "ADD alpine-minirootfs-3.22.0-x86_64.tar.gz / # buildkit",
        size: entry.image.size, comment: "buildkit.dockerfile.v0")
    }
    return ImageStep(
      created: created, text: "# debian.sh --arch 'amd64' out/ 'bookworm'", size: entry.image.size,
      comment: "debuerreotype 0.15")
  }
}
