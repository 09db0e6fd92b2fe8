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
    /// What the kubelet says when it begins to pull the image, when it has pulled it, and when it has it.
    let pulling: String
    let pulled: String
    let present: String

    fileprivate init(_ name: String) {
      let reference = ImageReference(name)
      self.reference = reference
      problem = ImageReference.problem(name)
      fullName = reference?.full ?? name
      let repository = reference?.repository ?? name
      identifier = repository + "@sha256:" + PodWorker.digest(repository)
      entry = reference.flatMap { ImageCatalogue.find($0) }
      pulling = "Pulling image \(name.quotedGo)"
      pulled =
        "Successfully pulled image \(name.quotedGo) in 300ms (300ms including waiting). Image size: 1040178 bytes."
      present = "Container image \(name.quotedGo) already present on machine"
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
