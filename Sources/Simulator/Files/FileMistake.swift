package import Diagnostics

/// What is wrong with a file on its own, whatever it is used for.
package struct FileMistake {
  /// The place in the file, whose lines and columns count from 1; behind the file for one that is not
  /// anywhere in it.
  package var range: SourceRange
  /// What is wrong, in the words of the tool that would refuse it.
  package var message: String
  /// The word that stands there and the one that is meant, where there is hardly a doubt.
  package var correction: (wrong: String, right: String)?
  /// By how many columns the line is to be indented, where that is what is wrong.
  package var indentation: Int?
  /// What would be right, where only the author can write it.
  package var advice: String?
  /// Whether a line that is indented wrongly may be behind it.
  var mayBeIndentation = false

  init(_ range: SourceRange, _ message: String, _ correction: (wrong: String, right: String)? = nil)
  {
    self.range = range
    self.message = message
    self.correction = correction
  }
}

/// The names of images that notes use.
package enum ImageNames {
  /// The official image that a name which nobody publishes was most likely meant to be.
  ///
  /// Of a name of its own, such as `myapp`, nothing is said: it is one slip and no more, and names with
  /// a registry or a user are their owner's.
  package static func correction(of reference: String) -> String? {
    guard let parsed = ImageReference(reference), parsed.domain == "docker.io",
      parsed.path.hasPrefix("library/"), ImageCatalogue.find(parsed) == nil,
      case .unknown = ImageCatalogue.look(up: parsed)
    else { return nil }
    return ImageCatalogue.nearest(to: parsed.shortName)
  }
}
