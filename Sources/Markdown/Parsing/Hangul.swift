/// Hangul in UTF-8.
enum Hangul {
  /// The bytes of the Hangul character at `position`, 0 when there is another.
  ///
  /// Syllables (U+AC00 to U+D7A3), letters (U+1100, U+3130) and their extensions (U+A960, U+D7B0).
  static func width(at position: Int, _ byte: (Int) -> UInt8) -> Int {
    let lead = byte(position)
    guard lead >= 0xE1 && lead <= 0xED else { return 0 }
    let second = byte(position + 1)
    let third = byte(position + 2)
    guard second & 0xC0 == 0x80, third & 0xC0 == 0x80 else { return 0 }
    let scalar = UInt32(lead & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
    return contains(scalar) ? 3 : 0
  }

  static func contains(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAC00...0xD7A3, 0x1100...0x11FF, 0x3131...0x318E, 0xA960...0xA97C, 0xD7B0...0xD7FB: true
    default: false
    }
  }

  /// `scalars` with letters composed to syllables (Unicode chapter 3.12), as NFC has them: macOS
  /// and some editors write 한 as three.
  static func composed(_ scalars: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    for scalar in scalars {
      guard let last = result.last else {
        result.append(scalar)
        continue
      }
      if (0x1100...0x1112).contains(last), (0x1161...0x1175).contains(scalar) {
        result[result.count - 1] = 0xAC00 + ((last - 0x1100) * 21 + (scalar - 0x1161)) * 28
      } else if (0xAC00...0xD7A3).contains(last), (last - 0xAC00) % 28 == 0,
        (0x11A8...0x11C2).contains(scalar)
      {
        result[result.count - 1] = last + (scalar - 0x11A7)
      } else {
        result.append(scalar)
      }
    }
    return result
  }
}

/// The particles and endings that Korean writes onto a word without a space.
enum HangulParticle {
  private static let known: Set<[UInt8]> = {
    let particles = """
      을 를 이 가 은 는 에 로 으로 와 과 의 도 만 나 이나 랑 이랑 란 이란 며 이며 라 이라 야 이야 요 이요
      에는 에도 에만 에의 에서 에서는 에서도 에서만 에서의 에게 에게는 에게서 한테
      로는 으로는 로도 으로도 로만 으로만 로의 으로의 로서 으로서 로써 으로써 로부터 으로부터
      와는 과는 와도 과도 와의 과의 까지 까지는 까지도 까지의 부터 부터는 부터의 보다 보다는 처럼 처럼은
      만을 만이 만은 만의 마다 마저 조차 밖에 뿐 뿐만 대로 같은 같이 라는 이라는 라고 이라고 라며 이라며 란
      라서 이라서 라면 이라면 라도 이라도 하고 입니다 입니다만 이다 다 인 인데 인지 이고 고 이면 면 이지만 지만
      이었다 였다 이에요 예요 이죠 죠 이네요 네요 인가요 일 든지 이든지 든 이든 께 께서 들 들은 들을 들이 들의
      """
    return Set(particles.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) })
  }()

  /// Whether `word` is nothing but a particle or an ending.
  static func isParticle(_ word: [UInt8]) -> Bool {
    known.contains(word)
  }
}
