internal import Diagnostics

/// Compares what a note shows of a command's output with what it prints in the simulated world.
///
/// What depends on the author's machine and the moment (ages, sizes, identifiers, addresses, counts, what
/// else there was) makes no difference. A mistake is only what no machine prints.
struct OutputComparison {
  /// What came of it.
  enum Outcome {
    case same
    /// Something else is shown, which may be right on another machine.
    case different
    /// No machine prints what is shown at a place.
    case impossible(Range<Int>, String)
  }

  private let shown: [OutputLine]
  private let actual: [OutputLine]
  private let command: [String]

  init(shown: SourceText, actual: [UInt8], command: [UInt8]) {
    self.shown = OutputLine.lines(of: shown.bytes)
    self.actual = OutputLine.lines(of: actual)
    self.command = command.split { $0 <= 0x20 }.map { String(decoding: $0, as: UTF8.self) }
  }

  var outcome: Outcome {
    guard !shown.isEmpty, !actual.isEmpty else { return .different }
    if let wrong = wrongStatus ?? wrongHeader ?? wrongRow ?? wrongResult ?? wrongName {
      return .impossible(wrong.line.bytes.indices, wrong.message)
    }
    // What else is in a table is the author's.
    if isTable, Set(shown[0].cells).isSubset(of: actual[0].cells) { return .same }
    let shapes = Set(actual.map(\.shape))
    let matching = shown.filter { shapes.contains($0.shape) }.count
    return matching * 2 >= shown.count ? .same : .different
  }

  private typealias Wrong = (line: OutputLine, message: String)

  private var isPlain: Bool { !command.contains { $0.contains("|") || $0.contains(";") } }

  // MARK: Single lines

  /// `echo $?` that shows another status.
  private var wrongStatus: Wrong? {
    guard command == ["echo", "$?"], let line = shown.first, shown.count == 1,
      let number = Int(line.words[0]), line.words.count == 1, let printed = actual.first,
      let real = Int(printed.words[0]), number != real
    else { return nil }
    return (line, "the status shown is \(number); the command before ends with \(real)")
  }

  /// A name that docker repeats, and that is shown otherwise.
  private var wrongName: Wrong? {
    guard isPlain, command.first == "docker", shown.count == 1, actual.count == 1,
      let line = shown.first, line.words.count == 1, actual[0].words.count == 1,
      command.dropFirst().contains(actual[0].words[0]), line.words != actual[0].words,
      !Identifier.isOne(line.words[0]), !Identifier.isOne(actual[0].words[0])
    else { return nil }
    return (line, "the output shows '\(line.words[0])'; the command prints '\(actual[0].words[0])'")
  }

  // MARK: What kubectl says it did

  /// `pod/web created`, with another name or another kind.
  private var wrongResult: Wrong? {
    guard isPlain, command.first == "kubectl", shown.count == actual.count else { return nil }
    let (told, real) = (shown.map(Self.result), actual.map(Self.result))
    guard told.allSatisfy({ $0 != nil }), real.allSatisfy({ $0 != nil }) else { return nil }
    for (index, told) in told.enumerated() {
      guard let told, let real = real[index] else { continue }
      let isGenerated = GeneratedName(real.name) != nil
      if told.name != real.name, !isGenerated || GeneratedName(told.name) == nil {
        return (
          shown[index], "the output shows '\(told.name)'; the command is about '\(real.name)'"
        )
      }
      if told.kind != real.kind {
        return (shown[index], "the output shows a \(told.kind); '\(real.name)' is a \(real.kind)")
      }
    }
    return nil
  }

  private static let verbs: Set<String> = [
    "created", "configured", "unchanged", "deleted", "scaled", "exposed", "labeled", "annotated",
    "patched", "replaced", "restarted", "autoscaled", "cordoned", "uncordoned", "edited",
  ]

  /// The kind and the name in `deployment.apps/web created` and `deployment "web" created`.
  private static func result(_ line: OutputLine) -> (kind: String, name: String)? {
    let words = line.words
    guard words.count >= 2, words.count <= 3, verbs.contains(words[words.count - 1]) else {
      return nil
    }
    var parts: [String]
    if words.count == 2 {
      parts = words[0].split(separator: "/", maxSplits: 1).map(String.init)
    } else {
      parts = [words[0], words[1].filter { $0 != "\"" }]
    }
    guard parts.count == 2 else { return nil }
    parts[0] = String(parts[0].prefix { $0 != "." }).lowercased()
    return (parts[0], parts[1])
  }

  // MARK: Tables

  private var isTable: Bool {
    isPlain && shown[0].isHeader && actual[0].isHeader
      && !command.contains { $0.contains("custom-columns") || $0.hasPrefix("--format") }
  }

  /// A column that the table never has.
  private var wrongHeader: Wrong? {
    guard isTable else { return nil }
    let (told, real) = (shown[0].cells, actual[0].cells)
    guard Set(told).intersection(real).count >= 2 else { return nil }
    for name in told where !real.contains(name) {
      let near = real.first { ShownNames.isOneSlip(Array(name.utf8), Array($0.utf8)) }
      if let near, !Columns.known.contains(name) {
        return (shown[0], "there is no column '\(name)'; it is called '\(near)'")
      }
      if near == nil, !Columns.isKnown(name) {
        return (
          shown[0], "there is no column '\(name)': the table has \(real.joined(separator: ", "))"
        )
      }
    }
    return nil
  }

  /// A row of something that was never made, or in a state that it cannot be in.
  private var wrongRow: Wrong? {
    guard isTable, let name = shown[0].cells.firstIndex(where: { $0 == "NAME" || $0 == "NAMES" }),
      let realName = actual[0].cells.firstIndex(of: shown[0].cells[name])
    else { return nil }
    let rows = actual.dropFirst().map(\.cells).filter { $0.count > realName }
    let names = rows.map { $0[realName] }
    for line in shown.dropFirst() {
      let cells = line.cells
      guard cells.count > name, cells.count == shown[0].cells.count else { continue }
      let told = cells[name]
      if let index = names.firstIndex(of: told) {
        if let wrong = state(cells, rows[index]) { return (line, wrong) }
      } else if GeneratedName(told) == nil, told.utf8.count >= 5,
        let near = names.first(where: { Self.isSlip(told, $0) })
      {
        return (line, "'\(told)' was never made; there is '\(near)'")
      }
    }
    return nil
  }

  /// Whether a name is another one, misspelt: those that differ in digits are names of different things.
  private static func isSlip(_ a: String, _ b: String) -> Bool {
    let digits: (String) -> [Character] = { $0.filter(\.isNumber).map { $0 } }
    return digits(a) == digits(b) && ShownNames.isOneSlip(Array(a.utf8), Array(b.utf8))
  }

  /// Why a Pod cannot be in the state that is shown; `nil` when it can.
  private func state(_ told: [String], _ real: [String]) -> String? {
    guard let column = shown[0].cells.firstIndex(of: "STATUS"),
      let realColumn = actual[0].cells.firstIndex(of: "STATUS"), told.count > column,
      real.count > realColumn
    else { return nil }
    let never = ["ErrImagePull", "ImagePullBackOff", "InvalidImageName"]
    guard never.contains(real[realColumn]), told[column] == "Running" else { return nil }
    return "it cannot be Running: its image does not exist (\(real[realColumn]))"
  }
}

/// The columns of the tables that kubectl and docker print.
enum Columns {
  /// Whether some version prints a column of this name, or may: labels and kinds of one's own have columns.
  static func isKnown(_ name: String) -> Bool {
    known.contains(name)
      || name.contains(" ") && name.split(separator: " ").allSatisfy { known.contains(String($0)) }
  }

  static let known: Set<String> = Set(
    """
    NAME NAMES READY STATUS RESTARTS AGE IP NODE NOMINATED GATES READINESS LABELS NAMESPACE ROLES VERSION \
    INTERNAL-IP EXTERNAL-IP OS-IMAGE KERNEL-VERSION CONTAINER-RUNTIME DESIRED CURRENT UP-TO-DATE AVAILABLE \
    CONTAINERS IMAGES SELECTOR CONTAINER(S) IMAGE(S) CLUSTER-IP PORT(S) PORTS TYPE DATA COMPLETIONS DURATION \
    SUCCESSFUL SCHEDULE SUSPEND ACTIVE TIMEZONE LAST CLASS HOSTS ADDRESS CAPACITY ACCESS MODES RECLAIM POLICY \
    CLAIM STORAGECLASS REASON VOLUME VOLUMEATTRIBUTESCLASS VOLUMEMODE PROVISIONER RECLAIMPOLICY \
    VOLUMEBINDINGMODE ALLOWVOLUMEEXPANSION ENDPOINTS SECRETS REFERENCE TARGETS MINPODS MAXPODS REPLICAS \
    MIN MAX UNAVAILABLE ALLOWED DISRUPTIONS SEEN OBJECT MESSAGE COUNT FIRST SUBOBJECT SOURCE KIND SHORTNAMES \
    APIVERSION NAMESPACED VERBS CATEGORIES CLUSTER AUTHINFO CONTROLLER PARAMETERS HOLDER VALUE GLOBAL-DEFAULT \
    CREATED SIGNERNAME REQUESTOR REQUESTEDDURATION CONDITION POD-SELECTOR ADDRESSTYPE ROLE USERS GROUPS \
    SERVICEACCOUNTS CONTAINER ID IMAGE COMMAND SIZE REPOSITORY TAG DIGEST DRIVER SCOPE NETWORK HOSTNAME \
    AVAILABILITY MANAGER ENGINE MODE UPDATED ERROR STATE SERVICE SERVICES ORCHESTRATOR PID USER TIME UID CPU % \
    MEM USAGE LIMIT I/O NET BLOCK PIDS CPU(CORES) CPU% MEMORY(BYTES) MEMORY% DESCRIPTION STARS OFFICIAL \
    AUTOMATED TOTAL RECLAIMABLE DOCKER ENDPOINT KUBERNETES VIRTUAL CREATEDAT SYMLINK CONFIG FILES USED HARD \
    REQUEST DEFAULT ATTACHREQUIRED PODINFOONMOUNT MODES STORAGECAPACITY TOKENREQUESTS REQUIRESREPUBLISH ATTACHED \
    PREEMPTIONPOLICY OWNER-CONTROLLER DEPLOYMENTS REVISION CHANGE-CAUSE ENABLED QUERY
    """.split(separator: " ").map(String.init))
}
