import Shell

/// The program `openssl`, as notes use it to make keys, requests and certificates.
struct OpenSSL {
  let context: ProcessContext
  let identifiers: IdentifierSource
  private var options: [String: String] = [:]
  private var words: [String] = []

  init(context: ProcessContext, identifiers: IdentifierSource) {
    self.context = context
    self.identifiers = identifiers
  }

  /// The options that have a value.
  private static let withValue = [
    "-out", "-in", "-key", "-keyout", "-newkey", "-subj", "-days", "-CA", "-CAkey", "-CAserial",
    "-set_serial", "-algorithm", "-pkeyopt", "-extensions", "-extfile", "-addext", "-config",
    "-keyform", "-outform", "-inform",
  ]
  private static let alone = [
    "-new", "-x509", "-nodes", "-noenc", "-noout", "-text", "-subject", "-issuer", "-dates",
    "-startdate", "-enddate", "-req", "-CAcreateserial", "-sha256", "-sha384", "-sha512", "-batch",
    "-verify", "-utf8",
  ]

  mutating func run() -> Int {
    let command = context.arguments.dropFirst().first?.text ?? ""
    if command == "version" {
      context.write("OpenSSL 3.0.2 15 Mar 2022 (Library: OpenSSL 3.0.2 15 Mar 2022)\n")
      return 0
    }
    guard ["genrsa", "genpkey", "req", "x509"].contains(command), read() else {
      return context.notSimulated(Array(context.arguments.dropFirst()).joined(" "))
    }
    switch command {
    case "genrsa", "genpkey": return write(Certificate.privateKey(identifiers), to: options["-out"])
    case "req": return request()
    default: return certificate()
    }
  }

  private mutating func read() -> Bool {
    var rest = context.arguments.dropFirst(2)
    while let word = rest.popFirst()?.text {
      if Self.withValue.contains(word) {
        guard let value = rest.popFirst()?.text else { return false }
        options[word] = value
      } else if Self.alone.contains(word) {
        options[word] = ""
      } else if word.hasPrefix("-") {
        return false
      } else {
        words.append(word)
      }
    }
    return true
  }

  private func write(_ text: String, to file: String?) -> Int {
    guard let file else {
      context.write(Array(text.utf8))
      return 0
    }
    guard
      let stream = try? context.fileSystem.open(
        ByteString(file), from: context.folder, .write, as: context.credentials),
      (try? stream.write(Array(text.utf8))) != nil
    else {
      complain("Can't open \"\(file)\" for writing, No such file or directory")
      return 1
    }
    return 0
  }

  private func complain(_ text: String) { context.writeError(ByteString(text + "\n")) }

  private func file(_ option: String) -> String? {
    guard let path = options[option] else { return nil }
    guard
      let bytes = try? context.contents(of: ByteString(path))
    else {
      complain("Can't open \"\(path)\" for reading, No such file or directory")
      return nil
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  // MARK: Requests

  private func request() -> Int {
    if options["-in"] != nil {
      guard let text = file("-in"), let request = Certificate(text) else { return 1 }
      return show(request)
    }
    guard let text = options["-subj"] else {
      return context.notSimulated("openssl req without -subj")
    }
    guard let subject = DistinguishedName(slashes: text) else {
      complain(
        "req: subject name is expected to be in the format /type0=value0/type1=value1/type2=... where characters may be escaped by \\. This name is not in that format: '\(text)'"
      )
      return 1
    }
    if options["-newkey"] != nil {
      let status = write(
        Certificate.privateKey(identifiers), to: options["-keyout"] ?? "privkey.pem")
      if status != 0 { return status }
    } else if options["-key"] != nil, file("-key") == nil {
      return 1
    }
    var made = Certificate(subject: subject, issuer: subject)
    if options["-x509"] != nil {
      made.validity = validity
      return write(made.text(identifiers), to: options["-out"])
    }
    return write(made.request(identifiers), to: options["-out"])
  }

  private var validity: (from: Int64, to: Int64) {
    let now = context.machine.clock.now
    let days = min(max(options["-days"].flatMap { Int64($0) } ?? 30, 0), 36_500)
    return (now, now + days * 86_400_000_000_000)
  }

  // MARK: Certificates

  private func certificate() -> Int {
    guard let text = options["-in"] == nil ? context.readAllText : file("-in"),
      var found = Certificate(text)
    else {
      complain("Could not read certificate from \(options["-in"] ?? "<stdin>")")
      return 1
    }
    guard options["-req"] != nil else { return show(found) }
    complain("Certificate request self-signature ok\nsubject=\(found.subject.text)")
    found.issuer = found.subject
    if options["-CA"] != nil {
      guard let text = file("-CA"), let authority = Certificate(text) else { return 1 }
      if options["-CAkey"] != nil, file("-CAkey") == nil { return 1 }
      found.issuer = authority.subject
    }
    found.validity = validity
    return write(found.text(identifiers), to: options["-out"])
  }

  private func show(_ certificate: Certificate) -> Int {
    if options["-text"] != nil { return context.notSimulated("openssl -text") }
    for word in context.arguments.dropFirst(2) {
      switch word {
      case "-subject": line("subject=" + certificate.subject.text)
      case "-issuer": line("issuer=" + certificate.issuer.text)
      case "-dates":
        line("notBefore=" + Self.time(certificate.validity.from))
        line("notAfter=" + Self.time(certificate.validity.to))
      case "-startdate": line("notBefore=" + Self.time(certificate.validity.from))
      case "-enddate": line("notAfter=" + Self.time(certificate.validity.to))
      default: break
      }
    }
    if options["-noout"] == nil, options["-in"] != nil, let text = file("-in") {
      return write(text, to: options["-out"])
    }
    return 0
  }

  private func line(_ text: String) { context.write(Array((text + "\n").utf8)) }

  private static func time(_ nanoseconds: Int64) -> String {
    let parts = Calendar(seconds: nanoseconds / 1_000_000_000)
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let two = Timestamp.two
    let day = parts.day < 10 ? " \(parts.day)" : "\(parts.day)"
    return
      "\(months[max(0, min(11, parts.month - 1))]) \(day) \(two(parts.hour)):\(two(parts.minute)):\(two(parts.second)) \(parts.year) GMT"
  }
}

extension ProcessContext {
  /// All of standard input as text.
  fileprivate var readAllText: String? { String(decoding: readAll(), as: UTF8.self) }
}
