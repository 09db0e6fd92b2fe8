#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The width and height of an image in pixels, read from the head of its file.
struct ImageSize: Hashable, Sendable {
  var width: Int
  var height: Int

  /// The bytes that are looked at; sizes of JPEG files stand behind embedded previews.
  private static let head = 256 * 1024

  /// Reads the size of the image in a file; `nil` for files that are no PNG, JPEG, GIF, WebP or SVG.
  init?(path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let bytes = [UInt8](unsafeUninitializedCapacity: Self.head) { buffer, count in
      count = max(0, Self.fill(descriptor, buffer))
    }
    self.init(bytes)
  }

  private static func fill(_ descriptor: Int32, _ buffer: UnsafeMutableBufferPointer<UInt8>) -> Int
  {
    // Small images come whole in the first call.
    pread(descriptor, buffer.baseAddress, min(buffer.count, 4096), 0) == 4096
      ? pread(descriptor, buffer.baseAddress, buffer.count, 0)
      : pread(descriptor, buffer.baseAddress, 4096, 0)
  }

  /// Reads the size from the first bytes of an image.
  init?(_ bytes: [UInt8]) {
    let size =
      Self.png(bytes) ?? Self.gif(bytes) ?? Self.webP(bytes) ?? Self.jpeg(bytes)
      ?? Self.svg(bytes)
    guard let size, size.width > 0, size.height > 0 else { return nil }
    (width, height) = size
  }

  private static func starts(_ bytes: [UInt8], _ text: StaticString, at offset: Int = 0) -> Bool {
    let length = text.utf8CodeUnitCount
    guard bytes.count >= offset + length else { return false }
    return (0..<length).allSatisfy { bytes[offset + $0] == text.utf8Start[$0] }
  }

  private static func big16(_ bytes: [UInt8], _ at: Int) -> Int {
    Int(bytes[at]) << 8 | Int(bytes[at + 1])
  }

  private static func little16(_ bytes: [UInt8], _ at: Int) -> Int {
    Int(bytes[at + 1]) << 8 | Int(bytes[at])
  }

  /// Portable Network Graphics, 3rd edition, 11.2.1: the IHDR chunk comes first.
  private static func png(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    guard bytes.count >= 24, bytes[0] == 0x89, starts(bytes, "PNG", at: 1) else { return nil }
    let width = big16(bytes, 16) << 16 | big16(bytes, 18)
    return (width, big16(bytes, 20) << 16 | big16(bytes, 22))
  }

  /// GIF89a, section 18: the logical screen descriptor.
  private static func gif(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    guard bytes.count >= 10, starts(bytes, "GIF8") else { return nil }
    return (little16(bytes, 6), little16(bytes, 8))
  }

  /// WebP (RFC 9649): lossy, lossless and extended files.
  private static func webP(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    guard bytes.count >= 30, starts(bytes, "RIFF"), starts(bytes, "WEBP", at: 8) else { return nil }
    if starts(bytes, "VP8 ", at: 12) {
      return (little16(bytes, 26) & 0x3FFF, little16(bytes, 28) & 0x3FFF)
    }
    if starts(bytes, "VP8L", at: 12) {
      let bits = little16(bytes, 21) | little16(bytes, 23) << 16
      return ((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    }
    guard starts(bytes, "VP8X", at: 12) else { return nil }
    let width = little16(bytes, 24) | Int(bytes[26]) << 16
    return (width + 1, (little16(bytes, 27) | Int(bytes[29]) << 16) + 1)
  }

  /// SVG 1.1, section 7: `width` and `height` in pixels, or the size of the `viewBox`.
  private static func svg(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    let head = String(decoding: bytes.prefix(2_048), as: UTF8.self)
    guard let start = head.range(of: "<svg"),
      let end = head[start.upperBound...].firstIndex(of: ">")
    else { return nil }
    let tag = head[start.upperBound..<end]
    if let width = attribute("width", tag).flatMap(pixels),
      let height = attribute("height", tag).flatMap(pixels)
    {
      return (width, height)
    }
    let box = attribute("viewBox", tag)?.split { $0 == " " || $0 == "," }.compactMap { pixels($0) }
    guard let box, box.count == 4 else { return nil }
    return (box[2], box[3])
  }

  private static func attribute(_ name: String, _ tag: Substring) -> Substring? {
    guard let start = tag.range(of: " \(name)=\"") else { return nil }
    return tag[start.upperBound...].prefix { $0 != "\"" }
  }

  private static func pixels(_ text: Substring) -> Int? {
    let number = text.hasSuffix("px") ? text.dropLast(2) : text
    return Double(number).flatMap { 0 <= $0 && $0 < 100_000 ? Int($0.rounded()) : nil }
  }

  /// JPEG (ITU-T T.81, B.2.2): the first start-of-frame marker.
  private static func jpeg(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    guard bytes.count > 4, bytes[0] == 0xFF, bytes[1] == 0xD8 else { return nil }
    var at = 2
    while at + 9 < bytes.count {
      guard bytes[at] == 0xFF else { return nil }
      let marker = bytes[at + 1]
      switch marker {
      case 0xFF: at += 1
      case 0x01, 0xD0...0xD8: at += 2
      case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        return (big16(bytes, at + 7), big16(bytes, at + 5))
      default: at += 2 + max(2, big16(bytes, at + 2))
      }
    }
    return nil
  }
}
