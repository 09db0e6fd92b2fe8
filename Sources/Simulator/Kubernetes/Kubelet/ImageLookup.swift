/// What the names of images stand for; each is looked up once, and all Pods share what was found.
final class ImageLookup {
  /// An image by its name.
  final class Image {
    /// The name as it is read; `nil` for what is none.
    let reference: ImageReference?
    /// Why the name is none.
    let problem: String?
    /// Such as `docker.io/library/nginx:1.27`, or the name as it was given when it is none.
    let fullName: String
    /// The repository with a digest, as a container's status has it.
    let identifier: String
    /// What the catalogue has under the name.
    let entry: ImageCatalogue.Entry?

    fileprivate init(_ name: String) {
      let reference = ImageReference(name)
      self.reference = reference
      problem = ImageReference.problem(name)
      fullName = reference?.full ?? name
      let repository = reference?.repository ?? name
      identifier = repository + "@sha256:" + PodWorker.digest(repository)
      entry = reference.flatMap { ImageCatalogue.find($0) }
    }
  }

  private var known: [String: Image] = [:]

  /// The image of a name.
  func find(_ name: String) -> Image {
    if let image = known[name] { return image }
    let image = Image(name)
    known[name] = image
    return image
  }
}
