import Shell

extension ImageConfiguration {
  /// What an image of the catalogue says of how its containers run.
  init(of entry: ImageCatalogue.Entry) {
    let image = entry.image
    user = ByteString(image.user)
    exposedPorts = image.ports.map { ContainerPort(number: $0) }
    environment = ([("PATH", CatalogueImage.path)] + image.environment).map {
      (ByteString($0.0), ByteString($0.1.replacing("%V", with: entry.version)))
    }
    entrypoint = image.entrypoint.map { ByteString($0) }
    command = image.command.map { ByteString($0) }
    volumes = image.volumes.map { ByteString($0) }
    workingFolder = ByteString(image.workingFolder)
    labels = image.labels.map { (ByteString($0.name), ByteString($0.value)) }
    stopSignal = image.stopSignal.map { ByteString($0) }
  }
}
