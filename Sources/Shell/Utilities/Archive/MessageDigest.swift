/// The message digests of FIPS 180-4 (SHA-1, SHA-2) and RFC 1321 (MD5).
package enum MessageDigest {
  case md5, sha1, sha224, sha256, sha384, sha512

  /// The digest of some bytes in hexadecimal digits.
  package func hexadecimal(_ data: [UInt8]) -> ByteString {
    let bytes: [UInt8] =
      switch self {
      case .md5: Self.md5(data)
      case .sha1: Self.sha1(data)
      case .sha224: Array(Self.sha256(data, Self.start224).prefix(28))
      case .sha256: Self.sha256(data, Self.start512.map { UInt32(truncatingIfNeeded: $0 >> 32) })
      case .sha384: Array(Self.sha512(data, Self.start384).prefix(48))
      case .sha512: Self.sha512(data, Self.start512)
      }
    let digits = Array("0123456789abcdef".utf8)
    return ByteString(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }

  /// How many hexadecimal digits the digest has.
  var digits: Int {
    switch self {
    case .md5: 32
    case .sha1: 40
    case .sha224: 56
    case .sha256: 64
    case .sha384: 96
    case .sha512: 128
    }
  }

  /// The name in lines written with `--tag`.
  var tag: ByteString {
    switch self {
    case .md5: "MD5"
    case .sha1: "SHA1"
    case .sha224: "SHA224"
    case .sha256: "SHA256"
    case .sha384: "SHA384"
    case .sha512: "SHA512"
    }
  }

  /// The message with a one bit, zeros and its length in bits behind it, in whole blocks.
  private static func padded(_ data: [UInt8], block: Int, isLittle: Bool = false) -> [UInt8] {
    var message = data
    message.append(0x80)
    // SHA-512's length has 128 bits, of which the upper ones are zero.
    let room = block == 128 ? 16 : 8
    while message.count % block != block - room { message.append(0) }
    if room == 16 { message += [UInt8](repeating: 0, count: 8) }
    let length = UInt64(data.count) &* 8
    for index in 0..<8 {
      let shift = UInt64(isLittle ? index * 8 : 56 - index * 8)
      message.append(UInt8(truncatingIfNeeded: length >> shift))
    }
    return message
  }

  private static func word(_ bytes: [UInt8], _ at: Int) -> UInt32 {
    (0..<4).reduce(0) { $0 << 8 | UInt32(bytes[at + $1]) }
  }

  private static func rotated(_ word: UInt32, _ left: UInt32) -> UInt32 {
    word << left | word >> (32 &- left)
  }

  private static func rotated64(_ word: UInt64, _ right: UInt64) -> UInt64 {
    word >> right | word << (64 &- right)
  }

  private static func bytes<Word: FixedWidthInteger>(_ words: [Word]) -> [UInt8] {
    words.flatMap { word in
      stride(from: Word.bitWidth - 8, through: 0, by: -8).map {
        UInt8(truncatingIfNeeded: word >> Word($0))
      }
    }
  }

  private static func md5(_ data: [UInt8]) -> [UInt8] {
    let message = padded(data, block: 64, isLittle: true)
    let shifts: [[UInt32]] = [
      [7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21],
    ]
    var state: [UInt32] = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476]
    for start in stride(from: 0, to: message.count, by: 64) {
      let words = (0..<16).map { word(message, start + $0 * 4).byteSwapped }
      var (a, b, c, d) = (state[0], state[1], state[2], state[3])
      for step in 0..<64 {
        let mix: UInt32
        let place: Int
        switch step / 16 {
        case 0: (mix, place) = (b & c | ~b & d, step)
        case 1: (mix, place) = (d & b | ~d & c, (5 * step + 1) % 16)
        case 2: (mix, place) = (b ^ c ^ d, (3 * step + 5) % 16)
        default: (mix, place) = (c ^ (b | ~d), 7 * step % 16)
        }
        let sum = a &+ mix &+ sines[step] &+ words[place]
        (a, d, c, b) = (d, c, b, b &+ rotated(sum, shifts[step / 16][step % 4]))
      }
      state = [state[0] &+ a, state[1] &+ b, state[2] &+ c, state[3] &+ d]
    }
    return bytes(state.map { $0.byteSwapped })
  }

  private static func sha1(_ data: [UInt8]) -> [UInt8] {
    let message = padded(data, block: 64)
    var state: [UInt32] = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476, 0xc3d2_e1f0]
    for start in stride(from: 0, to: message.count, by: 64) {
      var words = (0..<16).map { word(message, start + $0 * 4) }
      for at in 16..<80 {
        words.append(rotated(words[at - 3] ^ words[at - 8] ^ words[at - 14] ^ words[at - 16], 1))
      }
      var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
      for step in 0..<80 {
        let mix: UInt32
        switch step / 20 {
        case 0: mix = (b & c | ~b & d) &+ 0x5a82_7999
        case 1: mix = (b ^ c ^ d) &+ 0x6ed9_eba1
        case 2: mix = (b & c | b & d | c & d) &+ 0x8f1b_bcdc
        default: mix = (b ^ c ^ d) &+ 0xca62_c1d6
        }
        let sum = rotated(a, 5) &+ mix &+ e &+ words[step]
        (e, d, c, b, a) = (d, c, rotated(b, 30), a, sum)
      }
      state = zip(state, [a, b, c, d, e]).map { $0 &+ $1 }
    }
    return bytes(state)
  }

  private static func sha256(_ data: [UInt8], _ start: [UInt32]) -> [UInt8] {
    let message = padded(data, block: 64)
    var state = start
    for start in stride(from: 0, to: message.count, by: 64) {
      var words = (0..<16).map { word(message, start + $0 * 4) }
      for at in 16..<64 {
        let (x, y) = (words[at - 15], words[at - 2])
        let first = rotated(x, 25) ^ rotated(x, 14) ^ x >> 3
        let second = rotated(y, 15) ^ rotated(y, 13) ^ y >> 10
        words.append(words[at - 16] &+ first &+ words[at - 7] &+ second)
      }
      var v = state
      for step in 0..<64 {
        let (a, e) = (v[0], v[4])
        let choice = e & v[5] ^ ~e & v[6]
        let majority = a & v[1] ^ a & v[2] ^ v[1] & v[2]
        let first = rotated(e, 26) ^ rotated(e, 21) ^ rotated(e, 7)
        let second = rotated(a, 30) ^ rotated(a, 19) ^ rotated(a, 10)
        let constant = UInt32(truncatingIfNeeded: cubeRoots[step] >> 32)
        let sum = v[7] &+ first &+ choice &+ constant &+ words[step]
        v = [sum &+ second &+ majority, a, v[1], v[2], v[3] &+ sum, e, v[5], v[6]]
      }
      state = zip(state, v).map { $0 &+ $1 }
    }
    return bytes(state)
  }

  private static func sha512(_ data: [UInt8], _ start: [UInt64]) -> [UInt8] {
    let message = padded(data, block: 128)
    var state = start
    for start in stride(from: 0, to: message.count, by: 128) {
      var words = (0..<16).map { index in
        (0..<8).reduce(UInt64(0)) { $0 << 8 | UInt64(message[start + index * 8 + $1]) }
      }
      for at in 16..<80 {
        let (x, y) = (words[at - 15], words[at - 2])
        let first = rotated64(x, 1) ^ rotated64(x, 8) ^ x >> 7
        let second = rotated64(y, 19) ^ rotated64(y, 61) ^ y >> 6
        words.append(words[at - 16] &+ first &+ words[at - 7] &+ second)
      }
      var v = state
      for step in 0..<80 {
        let (a, e) = (v[0], v[4])
        let choice = e & v[5] ^ ~e & v[6]
        let majority = a & v[1] ^ a & v[2] ^ v[1] & v[2]
        let first = rotated64(e, 14) ^ rotated64(e, 18) ^ rotated64(e, 41)
        let second = rotated64(a, 28) ^ rotated64(a, 34) ^ rotated64(a, 39)
        let sum = v[7] &+ first &+ choice &+ cubeRoots[step] &+ words[step]
        v = [sum &+ second &+ majority, a, v[1], v[2], v[3] &+ sum, e, v[5], v[6]]
      }
      state = zip(state, v).map { $0 &+ $1 }
    }
    return bytes(state)
  }

  /// The second halves of the square roots that SHA-384 starts with.
  private static var start224: [UInt32] { start384.map { UInt32(truncatingIfNeeded: $0) } }

  /// The fractions of the square roots of the first eight primes.
  private static let start512: [UInt64] = [
    0x6a09e667_f3bcc908, 0xbb67ae85_84caa73b, 0x3c6ef372_fe94f82b, 0xa54ff53a_5f1d36f1,
    0x510e527f_ade682d1, 0x9b05688c_2b3e6c1f, 0x1f83d9ab_fb41bd6b, 0x5be0cd19_137e2179,
  ]

  /// The fractions of the square roots of the next eight primes.
  private static let start384: [UInt64] = [
    0xcbbb9d5d_c1059ed8, 0x629a292a_367cd507, 0x9159015a_3070dd17, 0x152fecd8_f70e5939,
    0x67332667_ffc00b31, 0x8eb44a87_68581511, 0xdb0c2e0d_64f98fa7, 0x47b5481d_befa4fa4,
  ]

  /// The fractions of the cube roots of the first 80 primes.
  private static let cubeRoots: [UInt64] = [
    0x428a2f98_d728ae22, 0x71374491_23ef65cd, 0xb5c0fbcf_ec4d3b2f, 0xe9b5dba5_8189dbbc,
    0x3956c25b_f348b538, 0x59f111f1_b605d019, 0x923f82a4_af194f9b, 0xab1c5ed5_da6d8118,
    0xd807aa98_a3030242, 0x12835b01_45706fbe, 0x243185be_4ee4b28c, 0x550c7dc3_d5ffb4e2,
    0x72be5d74_f27b896f, 0x80deb1fe_3b1696b1, 0x9bdc06a7_25c71235, 0xc19bf174_cf692694,
    0xe49b69c1_9ef14ad2, 0xefbe4786_384f25e3, 0x0fc19dc6_8b8cd5b5, 0x240ca1cc_77ac9c65,
    0x2de92c6f_592b0275, 0x4a7484aa_6ea6e483, 0x5cb0a9dc_bd41fbd4, 0x76f988da_831153b5,
    0x983e5152_ee66dfab, 0xa831c66d_2db43210, 0xb00327c8_98fb213f, 0xbf597fc7_beef0ee4,
    0xc6e00bf3_3da88fc2, 0xd5a79147_930aa725, 0x06ca6351_e003826f, 0x14292967_0a0e6e70,
    0x27b70a85_46d22ffc, 0x2e1b2138_5c26c926, 0x4d2c6dfc_5ac42aed, 0x53380d13_9d95b3df,
    0x650a7354_8baf63de, 0x766a0abb_3c77b2a8, 0x81c2c92e_47edaee6, 0x92722c85_1482353b,
    0xa2bfe8a1_4cf10364, 0xa81a664b_bc423001, 0xc24b8b70_d0f89791, 0xc76c51a3_0654be30,
    0xd192e819_d6ef5218, 0xd6990624_5565a910, 0xf40e3585_5771202a, 0x106aa070_32bbd1b8,
    0x19a4c116_b8d2d0c8, 0x1e376c08_5141ab53, 0x2748774c_df8eeb99, 0x34b0bcb5_e19b48a8,
    0x391c0cb3_c5c95a63, 0x4ed8aa4a_e3418acb, 0x5b9cca4f_7763e373, 0x682e6ff3_d6b2b8a3,
    0x748f82ee_5defb2fc, 0x78a5636f_43172f60, 0x84c87814_a1f0ab72, 0x8cc70208_1a6439ec,
    0x90befffa_23631e28, 0xa4506ceb_de82bde9, 0xbef9a3f7_b2c67915, 0xc67178f2_e372532b,
    0xca273ece_ea26619c, 0xd186b8c7_21c0c207, 0xeada7dd6_cde0eb1e, 0xf57d4f7f_ee6ed178,
    0x06f067aa_72176fba, 0x0a637dc5_a2c898a6, 0x113f9804_bef90dae, 0x1b710b35_131c471b,
    0x28db77f5_23047d84, 0x32caab7b_40c72493, 0x3c9ebe0a_15c9bebc, 0x431d67c4_9c100d4c,
    0x4cc5d4be_cb3e42b6, 0x597f299c_fc657e2a, 0x5fcb6fab_3ad6faec, 0x6c44198c_4a475817,
  ]

  /// The sines of 1, 2, … 64, in 32-bit fractions.
  private static let sines: [UInt32] = [
    0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613, 0xfd469501,
    0x698098d8, 0x8b44f7af, 0xffff5bb1, 0x895cd7be, 0x6b901122, 0xfd987193, 0xa679438e, 0x49b40821,
    0xf61e2562, 0xc040b340, 0x265e5a51, 0xe9b6c7aa, 0xd62f105d, 0x02441453, 0xd8a1e681, 0xe7d3fbc8,
    0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed, 0xa9e3e905, 0xfcefa3f8, 0x676f02d9, 0x8d2a4c8a,
    0xfffa3942, 0x8771f681, 0x6d9d6122, 0xfde5380c, 0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70,
    0x289b7ec6, 0xeaa127fa, 0xd4ef3085, 0x04881d05, 0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665,
    0xf4292244, 0x432aff97, 0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92, 0xffeff47d, 0x85845dd1,
    0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1, 0xf7537e82, 0xbd3af235, 0x2ad7d2bb, 0xeb86d391,
  ]
}
