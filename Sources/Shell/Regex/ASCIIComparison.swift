// Bytes compared with ASCII characters, so that readers of text can name what they look for.

extension UInt8 {
  package static func == (byte: UInt8, character: Unicode.Scalar) -> Bool {
    UInt32(byte) == character.value
  }

  package static func != (byte: UInt8, character: Unicode.Scalar) -> Bool {
    UInt32(byte) != character.value
  }

  package static func ~= (character: Unicode.Scalar, byte: UInt8) -> Bool {
    UInt32(byte) == character.value
  }

  package static func ~= (range: ClosedRange<Unicode.Scalar>, byte: UInt8) -> Bool {
    range.lowerBound.value <= UInt32(byte) && UInt32(byte) <= range.upperBound.value
  }
}

extension Optional where Wrapped == UInt8 {
  package static func == (byte: UInt8?, character: Unicode.Scalar) -> Bool {
    byte.map { UInt32($0) == character.value } ?? false
  }

  package static func != (byte: UInt8?, character: Unicode.Scalar) -> Bool {
    !(byte == character)
  }

  package static func ~= (character: Unicode.Scalar, byte: UInt8?) -> Bool { byte == character }
}
