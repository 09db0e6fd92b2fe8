import Shell
import YAML

/// A container of a Pod as the kubelet sees it.
final class ContainerState {
  enum Phase {
    case waiting(String, String)
    case running(Int64)
    case ended(status: Int, reason: String, start: Int64, end: Int64, message: String)
  }

  let spec: JSONValue
  let kind: String
  var phase = Phase.waiting("ContainerCreating", "")
  var last: Phase?
  var restarts = 0
  var isReady = false
  var isStarted = false
  var identifier = ""
  var container: Container?
  var run = ProgramRun()
  /// The image whose server runs, if that is what was started.
  var servedImage: ImageCatalogue.Image?
  var startTime: Int64 = 0
  /// What was printed by this run and the one before.
  var previous: ProgramRun?
  var previousStart: Int64 = 0
  var pullFailures = 0
  var crashes = 0
  /// Grows when the container is started or stopped, so that late timers know.
  var turn = 0
  var probeFailures: [String: Int] = [:]

  init(spec: JSONValue, kind: String) {
    self.spec = spec
    self.kind = kind
  }

  var name: String { spec["name"]?.string ?? "" }
  var image: String { spec["image"]?.string ?? "" }
  var isSidecar: Bool { kind == "init" && spec["restartPolicy"]?.string == "Always" }
  var isRunning: Bool { if case .running = phase { true } else { false } }
  var endStatus: Int? { if case .ended(let status, _, _, _, _) = phase { status } else { nil } }
}

/// Brings one Pod up, keeps it up and takes it down.
final class PodWorker {
  let uid: String
  private(set) var pod: JSONValue
  private unowned(unsafe) let kubelet: Kubelet
  var cluster: Cluster { kubelet.cluster }
  var server: APIServer { cluster.server }
  private(set) var initContainers: [ContainerState] = []
  private(set) var containers: [ContainerState] = []
  private(set) var debuggers: [ContainerState] = []
  private var address: String?
  private var startTime: Int64 = 0
  private var isStopping = false
  private var mountTries = 0
  private var volumes: [String: Inode] = [:]
  private var isInitialized = false
  private var initTime: Int64 = 0
  private var sandboxTime: Int64 = 0

  init(pod: JSONValue, kubelet: Kubelet) {
    uid = pod.uid
    self.pod = pod
    self.kubelet = kubelet
    initContainers = (pod["spec", "initContainers"]?.elements ?? []).map {
      ContainerState(spec: $0, kind: "init")
    }
    containers = (pod["spec", "containers"]?.elements ?? []).map {
      ContainerState(spec: $0, kind: "app")
    }
  }

  func state(_ name: String) -> ContainerState? {
    (containers + initContainers + debuggers).first { $0.name == name }
  }

  private func after(_ delay: Int64, _ action: @escaping () -> Void) {
    cluster.after(delay) { [weakUID = uid, unowned(unsafe) kubelet] in
      guard kubelet.worker(weakUID) != nil, kubelet.isUp else { return }
      action()
    }
  }

  private func record(
    _ type: String, _ reason: String, _ message: String, _ container: ContainerState? = nil
  ) {
    let field = container.map {
      "spec."
        + ($0.kind == "init"
          ? "initContainers" : $0.kind == "debug" ? "ephemeralContainers" : "containers")
        + "{\($0.name)}"
    }
    cluster.events.record(pod, type, reason, message, from: "kubelet", field: field)
  }

  // MARK: Beginning

  func begin() {
    startTime = cluster.clock.now
    for state in containers where !initContainers.isEmpty {
      state.phase = .waiting("PodInitializing", "")
    }
    isInitialized = initContainers.isEmpty
    initTime = startTime
    // The kubelet hears of a Pod a moment after it was bound.
    after(150_000_000) { [unowned(unsafe) self] in
      self.publish()
      self.mount()
    }
  }

  func resume() { publish() }

  private func mount() {
    if isStopping { return }
    if let problem = mountProblem() {
      record("Warning", "FailedMount", problem)
      mountTries += 1
      let delay = min(122, Int64(1) << min(mountTries - 1, 7)) * 500_000_000
      return after(delay) { [unowned(unsafe) self] in self.mount() }
    }
    after(350_000_000) { [unowned(unsafe) self] in
      if self.isStopping { return }
      self.address =
        self.pod["spec", "hostNetwork"]?.bool == true
        ? self.hostAddress : self.kubelet.address()
      self.sandboxTime = self.cluster.clock.now
      self.publish()
      self.next()
    }
  }

  private var hostAddress: String {
    (server.get("nodes", "", kubelet.name)?["status", "addresses"]?.elements ?? []).first {
      $0["type"]?.string == "InternalIP"
    }?["address"]?.string ?? ""
  }

  private func mountProblem() -> String? {
    for volume in pod["spec", "volumes"]?.elements ?? [] {
      let name = volume["name"]?.string ?? ""
      let head = "MountVolume.SetUp failed for volume \(name.quotedGo) : "
      if let map = volume["configMap", "name"]?.string,
        volume["configMap", "optional"]?.bool != true
      {
        guard let found = server.get("configmaps", pod.namespace, map) else {
          return head + "configmap \(map.quotedGo) not found"
        }
        for item in volume["configMap", "items"]?.elements ?? [] {
          let key = item["key"]?.string ?? ""
          if found["data", key] == nil {
            return head + "configmap references non-existent config key: \(key)"
          }
        }
      }
      if let secret = volume["secret", "secretName"]?.string,
        volume["secret", "optional"]?.bool != true,
        server.get("secrets", pod.namespace, secret) == nil
      {
        return head + "secret \(secret.quotedGo) not found"
      }
      if let path = volume["hostPath", "path"]?.string {
        let type = volume["hostPath", "type"]?.string ?? ""
        if type == "Directory" || type == "File" {
          let inode = try? nodeMachine?.fileSystem.find(ByteString(path), from: "/", as: .root)
          if type == "Directory", inode?.isFolder != true {
            return head + "hostPath type check failed: \(path) is not a directory"
          }
          if type == "File", inode?.isFile != true {
            return head + "hostPath type check failed: \(path) is not a file"
          }
        }
      }
    }
    return nil
  }

  private var nodeMachine: Machine? { cluster.nodeMachines[kubelet.name] }

  /// Starts what comes next: init containers one by one, then the others.
  private func next() {
    if isStopping { return }
    for state in initContainers {
      if state.isSidecar, state.isStarted { continue }
      if state.endStatus == 0, !state.isSidecar { continue }
      return start(state)
    }
    if !isInitialized {
      isInitialized = true
      initTime = cluster.clock.now
      publish()
    }
    for (index, state) in containers.enumerated() {
      after(Int64(index) * 20_000_000) { [unowned(unsafe) self] in self.start(state) }
    }
  }

  // MARK: Starting a container

  private func start(_ state: ContainerState) {
    if isStopping || state.isRunning { return }
    state.turn += 1
    if let why = ImageReference.problem(state.image) {
      let text =
        "Failed to apply default image tag \(state.image.quotedGo): couldn't parse image name \(state.image.quotedGo): \(why)"
      state.phase = .waiting("InvalidImageName", text)
      record("Warning", "InspectFailed", text, state)
      record("Warning", "Failed", "Error: InvalidImageName", state)
      publish()
      return again(state, 13_000_000_000)
    }
    let policy = state.spec["imagePullPolicy"]?.string ?? "IfNotPresent"
    let full = ImageReference(state.image)?.full ?? state.image
    let isPresent = kubelet.images.contains(full)
    if policy == "Never", !isPresent {
      let text = "Container image \(state.image.quotedGo) is not present with pull policy of Never"
      state.phase = .waiting("ErrImageNeverPull", text)
      record("Warning", "ErrImageNeverPull", text, state)
      record("Warning", "Failed", "Error: ErrImageNeverPull", state)
      publish()
      return again(state, 13_000_000_000)
    }
    if policy != "Always", isPresent {
      record(
        "Normal", "Pulled", "Container image \(state.image.quotedGo) already present on machine",
        state)
      return create(state)
    }
    record("Normal", "Pulling", "Pulling image \(state.image.quotedGo)", state)
    let turn = state.turn
    after(300_000_000) { [unowned(unsafe) self] in
      guard state.turn == turn, !self.isStopping else { return }
      guard let reference = ImageReference(state.image), ImageCatalogue.find(reference) != nil
      else { return self.failPull(state) }
      self.kubelet.images.insert(full)
      self.record(
        "Normal", "Pulled",
        "Successfully pulled image \(state.image.quotedGo) in 300ms (300ms including waiting). Image size: 1040178 bytes.",
        state)
      self.create(state)
    }
  }

  private func again(_ state: ContainerState, _ delay: Int64) {
    let turn = state.turn
    after(delay) { [unowned(unsafe) self] in
      if state.turn == turn { self.start(state) }
    }
  }

  private func failPull(_ state: ContainerState) {
    guard let reference = ImageReference(state.image) else { return }
    let head =
      "failed to pull and unpack image \(reference.full.quotedGo): failed to resolve reference \(reference.full.quotedGo): "
    let exists =
      ImageCatalogue.find(
        ImageReference(reference.repository + ":latest") ?? reference) != nil
    let text =
      exists
      ? "rpc error: code = NotFound desc = \(head)\(reference.full): not found"
      : "\(head)pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed"
    state.pullFailures += 1
    record("Warning", "Failed", "Failed to pull image \(state.image.quotedGo): \(text)", state)
    record("Warning", "Failed", "Error: ErrImagePull", state)
    state.phase = .waiting("ErrImagePull", text)
    publish()
    let turn = state.turn
    after(600_000_000) { [unowned(unsafe) self] in
      guard state.turn == turn else { return }
      self.record("Normal", "BackOff", "Back-off pulling image \(state.image.quotedGo)", state)
      self.record("Warning", "Failed", "Error: ImagePullBackOff", state)
    }
    after(11_000_000_000) { [unowned(unsafe) self] in
      guard state.turn == turn else { return }
      state.phase = .waiting(
        "ImagePullBackOff", "Back-off pulling image \(state.image.quotedGo): ErrImagePull: \(text)")
      self.publish()
    }
    again(state, min(300, 13 << Int64(min(state.pullFailures - 1, 5))) * 1_000_000_000)
  }

  private func create(_ state: ContainerState) {
    let environment: [(String, String)]
    do throws(DecodingProblem) { environment = try variables(state) } catch {
      record("Warning", "Failed", "Error: " + error.message, state)
      state.phase = .waiting("CreateContainerConfigError", error.message)
      publish()
      return again(state, state.pullFailures == 0 ? 1_000_000_000 : 12_000_000_000)
    }
    let context = state.spec["securityContext"]
    let nonRoot =
      context?["runAsNonRoot"]?.bool ?? pod["spec", "securityContext", "runAsNonRoot"]?.bool
    let user = context?["runAsUser"] ?? pod["spec", "securityContext", "runAsUser"]
    if nonRoot == true, user == nil {
      let text =
        "container has runAsNonRoot and image will run as root (pod: \"\(pod.name)_\(pod.namespace)(\(uid))\", container: \(state.name))"
      record("Warning", "Failed", "Error: " + text, state)
      state.phase = .waiting("CreateContainerConfigError", text)
      publish()
      return again(state, 12_000_000_000)
    }
    let image = ImageReference(state.image).flatMap { ImageCatalogue.find($0) }
    let host = pod["spec", "hostname"]?.string ?? pod.name
    let container = Container(
      cluster: cluster, host: host, environment: environment, image: image,
      version: ImageCatalogue.version(of: ImageReference(state.image)?.tag ?? "latest"))
    if let folder = state.spec["workingDir"]?.string { container.folder = ByteString(folder) }
    furnish(container, state)
    secure(container, state)
    connect(container, state)
    state.container = container
    state.identifier = cluster.identifiers.hexadecimal(64).text
    record("Normal", "Created", "Created container: \(state.name)", state)
    let turn = state.turn
    after(100_000_000) { [unowned(unsafe) self] in
      guard state.turn == turn, !self.isStopping else { return }
      self.launch(state, container, image, environment)
    }
  }

  private func launch(
    _ state: ContainerState, _ container: Container, _ image: ImageCatalogue.Image?,
    _ environment: [(String, String)]
  ) {
    let now = cluster.clock.now
    if state.restarts > 0 || state.startTime > 0 {
      (state.previous, state.previousStart) = (state.run, state.startTime)
    }
    state.startTime = now
    let command = state.spec["command"]?.elements.compactMap { $0.string } ?? []
    var arguments = state.spec["args"]?.elements.compactMap { $0.string } ?? []
    arguments = arguments.map { Self.expand($0, environment) }
    let words =
      command.isEmpty && !arguments.isEmpty
      ? arguments : command.map { Self.expand($0, environment) } + arguments
    if words.isEmpty || words.first == "nginx" && image?.command.first == "nginx" {
      state.run = server(image, state, environment)
      state.servedImage = state.run.end == nil ? image : nil
    } else {
      state.servedImage = nil
      state.run = container.run(words)
    }
    if let problem = state.run.startError {
      let text =
        "failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: "
        + problem
      record("Warning", "Failed", "Error: " + text, state)
      return end(state, 128, "StartError", text, start: 0)
    }
    record("Normal", "Started", "Started container \(state.name)", state)
    state.phase = .running(now)
    state.isStarted = state.spec["startupProbe"] == nil
    state.isReady = state.spec["readinessProbe"] == nil && state.isStarted
    if let hook = state.spec["lifecycle", "postStart", "exec", "command"]?.elements {
      let result = container.run(hook.compactMap { $0.string })
      if let ended = result.end, ended.status != 0 {
        record(
          "Warning", "FailedPostStartHook",
          "PostStartHook failed", state)
        return end(state, 137, "Error", "")
      }
    }
    publish()
    let turn = state.turn
    if let ended = state.run.end {
      let needed = Self.memory(words)
      after(max(50_000_000, ended.time)) { [unowned(unsafe) self] in
        guard state.turn == turn, state.isRunning else { return }
        let isOut = needed && state.spec["resources", "limits", "memory"] != nil
        if isOut {
          self.end(state, 137, "OOMKilled", "")
        } else {
          self.end(state, ended.status, ended.status == 0 ? "Completed" : "Error", "")
        }
      }
    }
    if state.isSidecar { next() }
    for probe in ["startupProbe", "readinessProbe", "livenessProbe"]
    where state.spec[name: probe] != nil {
      self.probe(state, probe, turn, isFirst: true)
    }
  }

  /// Programs that take all memory they get.
  private static func memory(_ words: [String]) -> Bool {
    words.joinedText(" ").has("tail /dev/zero") || words.first == "stress"
  }

  private static func expand(_ text: String, _ environment: [(String, String)]) -> String {
    var result = text
    for (name, value) in environment where result.has("$(") {
      result = result.replacing("$(\(name))", with: value)
    }
    return result
  }

  /// What an image does by itself.
  private func server(
    _ image: ImageCatalogue.Image?, _ state: ContainerState, _ environment: [(String, String)]
  ) -> ProgramRun {
    var run = ProgramRun()
    guard let image else { return run }
    let version = ImageCatalogue.version(of: ImageReference(state.image)?.tag ?? "latest")
    let stamp = Timestamp.slashed(cluster.clock.now)
    for text in image.log {
      run.lines.append((0, text.replacing("%T", with: stamp).replacing("%V", with: version)))
    }
    if !image.isServer { run.end = (0, 0) }
    if !image.needs.isEmpty, !environment.contains(where: { image.needs.contains($0.0) }) {
      run.lines.append(
        (
          0,
          "2025-03-01 00:00:00+00:00 [ERROR] [Entrypoint]: Database is uninitialized and password option is not specified"
        ))
      run.lines.append(
        (0, "    You need to specify one of the following as an environment variable:"))
      for name in image.needs { run.lines.append((0, "    - " + name)) }
      run.end = (0, 1)
    }
    return run
  }

  // MARK: Environment and files

  private func variables(_ state: ContainerState) throws(DecodingProblem) -> [(String, String)] {
    var result: [(String, String)] = [
      ("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"),
      ("HOSTNAME", pod["spec", "hostname"]?.string ?? pod.name), ("HOME", "/root"),
    ]
    func set(_ name: String, _ value: String) {
      if let index = result.firstIndex(where: { $0.0 == name }) {
        result[index].1 = value
      } else {
        result.append((name, value))
      }
    }
    if pod["spec", "enableServiceLinks"]?.bool != false {
      for service in server.list("services")
      where service.namespace == pod.namespace
        || service.name == "kubernetes" && service.namespace == "default"
      {
        for (name, value) in serviceVariables(service) { set(name, value) }
      }
    }
    for source in state.spec["envFrom"]?.elements ?? [] {
      let prefix = source["prefix"]?.string ?? ""
      for (kind, plural) in [("configMapRef", "configmaps"), ("secretRef", "secrets")] {
        guard let name = source[kind, "name"]?.string else { continue }
        guard let found = server.get(plural, pod.namespace, name) else {
          if source[kind, "optional"]?.bool == true { continue }
          throw DecodingProblem(
            message: "\(plural.droppingLast(1)) \(name.quotedGo) not found")
        }
        for member in found["data"]?.members ?? [] {
          set(prefix + member.name, Self.value(member.value, isSecret: plural == "secrets"))
        }
      }
    }
    for variable in state.spec["env"]?.elements ?? [] {
      let name = variable["name"]?.string ?? ""
      if let source = variable["valueFrom"] {
        if let value = try reference(source, state) { set(name, value) }
      } else {
        set(name, Self.expand(variable["value"]?.string ?? "", result))
      }
    }
    return result
  }

  private static func value(_ value: JSONValue?, isSecret: Bool) -> String {
    let text = value?.string ?? ""
    return isSecret ? String(decoding: Base64.decode(text), as: UTF8.self) : text
  }

  private func reference(
    _ source: JSONValue, _ state: ContainerState
  ) throws(DecodingProblem) -> String? {
    for (kind, plural, title) in [
      ("configMapKeyRef", "configmaps", "ConfigMap"), ("secretKeyRef", "secrets", "Secret"),
    ] {
      guard let reference = source[name: kind] else { continue }
      let name = reference["name"]?.string ?? ""
      let key = reference["key"]?.string ?? ""
      let isOptional = reference["optional"]?.bool == true
      guard let found = server.get(plural, pod.namespace, name) else {
        if isOptional { return nil }
        throw DecodingProblem(message: "\(plural.droppingLast(1)) \(name.quotedGo) not found")
      }
      guard let value = found["data", key] else {
        if isOptional { return nil }
        throw DecodingProblem(
          message: "couldn't find key \(key) in \(title) \(pod.namespace)/\(name)")
      }
      return Self.value(value, isSecret: plural == "secrets")
    }
    if let path = source["fieldRef", "fieldPath"]?.string { return field(path) }
    if let resource = source["resourceFieldRef"] {
      return Self.resourceValue(resource, state.spec)
    }
    return nil
  }

  /// The number that a reference to a resource stands for.
  static func resourceValue(_ reference: JSONValue, _ container: JSONValue) -> String {
    let (list, name) = (reference["resource"]?.string ?? "").cut(".") ?? ("", "")
    let amount = container["resources", list, name]?.string.flatMap { Quantity($0) }
    let divisor = reference["divisor"]?.string.flatMap { Quantity($0) }?.milli ?? 0
    guard let amount else { return "0" }
    let unit = divisor == 0 ? 1000 : divisor
    return "\((amount.milli + unit - 1) / unit)"
  }

  private func field(_ path: String) -> String? {
    switch path {
    case "status.podIP": return address
    case "status.hostIP": return hostAddress
    case "spec.nodeName": return kubelet.name
    default: break
    }
    for list in ["labels", "annotations"] where path.hasPrefix("metadata.\(list)['") {
      let key = path.dropping(11 + list.utf8.count).droppingLast(2)
      return pod["metadata", list, key]?.string ?? ""
    }
    return pod.at(path.pieces("."))?.string ?? ""
  }

  private func serviceVariables(_ service: JSONValue) -> [(String, String)] {
    guard let address = service["spec", "clusterIP"]?.string, address != "None" else { return [] }
    let head = service.name.raised.replacing("-", with: "_")
    let ports = service["spec", "ports"]?.elements ?? []
    guard let first = ports.first?["port"]?.int else { return [] }
    var result = [
      ("\(head)_SERVICE_HOST", address), ("\(head)_SERVICE_PORT", "\(first)"),
      ("\(head)_PORT", "tcp://\(address):\(first)"),
    ]
    for port in ports {
      let number = port["port"]?.int ?? 0
      let kind = port["protocol"]?.string ?? "TCP"
      if let name = port["name"]?.string, !name.isEmpty {
        result.append(
          ("\(head)_SERVICE_PORT_\(name.raised.replacing("-", with: "_"))", "\(number)"))
      }
      let base = "\(head)_PORT_\(number)_\(kind)"
      result.append((base, "\(kind.lowered)://\(address):\(number)"))
      result.append((base + "_PROTO", kind.lowered))
      result.append((base + "_PORT", "\(number)"))
      result.append((base + "_ADDR", address))
    }
    return result
  }

  private func furnish(_ container: Container, _ state: ContainerState) {
    let files = container.machine.fileSystem
    let host = pod["spec", "hostname"]?.string ?? pod.name
    files.install(
      "/etc/hosts",
      .file(
        Array(
          "# Kubernetes-managed hosts file.\n127.0.0.1\tlocalhost\n::1\tlocalhost ip6-localhost ip6-loopback\nfe00::0\tip6-localnet\nfe00::0\tip6-mcastprefix\nfe00::1\tip6-allnodes\nfe00::2\tip6-allrouters\n\(address ?? "")\t\(host)\n"
            .utf8)))
    files.install(
      "/etc/resolv.conf",
      .file(
        Array(
          "search \(pod.namespace).svc.cluster.local svc.cluster.local cluster.local\nnameserver 10.96.0.10\noptions ndots:5\n"
            .utf8)))
    for mount in state.spec["volumeMounts"]?.elements ?? [] {
      let name = mount["name"]?.string ?? ""
      guard
        let volume = (pod["spec", "volumes"]?.elements ?? []).first(where: {
          $0["name"]?.string == name
        }), let path = mount["mountPath"]?.string
      else { continue }
      let inode = folder(name, volume, files)
      attach(inode, path, files)
    }
  }

  private func attach(_ inode: Inode, _ path: String, _ files: FileSystem) {
    var parent = ""
    for part in path.pieces("/").dropLast() where !part.isEmpty {
      parent += "/" + part
      _ = try? files.makeFolder(ByteString(parent), as: .root)
    }
    guard let place = try? files.locate(ByteString(path), from: "/", as: .root) else { return }
    if place.inode != nil { try? files.unlink(place, as: .root) }
    if let free = try? files.locate(ByteString(path), from: "/", as: .root) {
      try? files.link(inode, at: free, as: .root)
    }
  }

  private func folder(_ name: String, _ volume: JSONValue, _ files: FileSystem) -> Inode {
    let isShared =
      volume["emptyDir"] != nil || volume["hostPath"] != nil
      || volume["persistentVolumeClaim"] != nil
    let key =
      volume["hostPath", "path"]?.string
      ?? volume["persistentVolumeClaim", "claimName"].map {
        "claim/\(pod.namespace)/" + ($0.string ?? "")
      }
    if let key, let known = cluster.sharedFolders[kubelet.name + key] { return known }
    if isShared, let known = volumes[name] { return known }
    let inode = files.makeInode(.folder([:]), mode: 0o777, as: .root)
    var table: [ByteString: Inode] = [:]
    func add(_ name: String, _ bytes: [UInt8]) {
      table[ByteString(name)] = files.makeInode(.file(bytes), mode: 0o644, as: .root)
    }
    func addAll(_ object: JSONValue?, _ items: JSONValue?, isSecret: Bool) {
      let list = items?.elements ?? []
      for member in object?["data"]?.members ?? [] {
        let item = list.first { $0["key"]?.string == member.name }
        if !list.isEmpty, item == nil { continue }
        add(
          item?["path"]?.string ?? member.name,
          Array(Self.value(member.value, isSecret: isSecret).utf8))
      }
    }
    if let map = volume["configMap"] {
      addAll(
        server.get("configmaps", pod.namespace, map["name"]?.string ?? ""), map["items"],
        isSecret: false)
    }
    if let secret = volume["secret"] {
      addAll(
        server.get("secrets", pod.namespace, secret["secretName"]?.string ?? ""),
        secret["items"], isSecret: true)
    }
    for source in volume["projected", "sources"]?.elements ?? [] {
      if source["serviceAccountToken"] != nil { add("token", Array("token".utf8)) }
      if let map = source["configMap"] {
        addAll(
          server.get("configmaps", pod.namespace, map["name"]?.string ?? ""), map["items"],
          isSecret: false)
      }
      for item in source["downwardAPI", "items"]?.elements ?? [] {
        add(
          item["path"]?.string ?? "",
          Array((field(item["fieldRef", "fieldPath"]?.string ?? "") ?? "").utf8))
      }
    }
    inode.content = .folder(table)
    volumes[name] = inode
    if let key { cluster.sharedFolders[kubelet.name + key] = inode }
    return inode
  }

  // MARK: Probes

  private func probe(_ state: ContainerState, _ kind: String, _ turn: Int, isFirst: Bool) {
    guard let probe = state.spec[name: kind] else { return }
    let period = max(1, probe["periodSeconds"]?.int ?? 10) * 1_000_000_000
    let delay =
      isFirst ? (probe["initialDelaySeconds"]?.int ?? 0) * 1_000_000_000 + 200_000_000 : period
    after(delay) { [unowned(unsafe) self] in
      guard state.turn == turn, state.isRunning, !self.isStopping else { return }
      if kind != "startupProbe", !state.isStarted {
        return self.probe(state, kind, turn, isFirst: false)
      }
      if kind == "startupProbe", state.isStarted { return }
      let problem = self.check(state, probe)
      let title =
        kind == "livenessProbe" ? "Liveness" : kind == "readinessProbe" ? "Readiness" : "Startup"
      let threshold = Int(probe["failureThreshold"]?.int ?? 3)
      if let problem {
        self.record("Warning", "Unhealthy", "\(title) probe failed: \(problem)", state)
        state.probeFailures[kind, default: 0] += 1
        let failures = state.probeFailures[kind] ?? 0
        if kind == "readinessProbe" {
          if failures >= threshold || !state.isReady {
            if state.isReady {
              state.isReady = false
              self.publish()
            }
          }
        } else if failures >= threshold {
          let word = kind == "livenessProbe" ? "liveness" : "startup"
          self.record(
            "Normal", "Killing", "Container \(state.name) failed \(word) probe, will be restarted",
            state)
          let isServer = state.run.end == nil
          return self.end(state, isServer ? 0 : 137, isServer ? "Completed" : "Error", "")
        }
      } else {
        state.probeFailures[kind] = 0
        if kind == "startupProbe" {
          state.isStarted = true
          if state.spec["readinessProbe"] == nil { state.isReady = true }
          self.publish()
          return
        }
        if kind == "readinessProbe", !state.isReady {
          state.isReady = true
          self.publish()
        }
      }
      self.probe(state, kind, turn, isFirst: false)
    }
  }

  /// Why a probe fails; `nil` when it does not.
  private func check(_ state: ContainerState, _ probe: JSONValue) -> String? {
    if let command = probe["exec", "command"]?.elements, let container = state.container {
      let sink = Stream.Sink()
      let status = container.execute(
        command.compactMap { $0.string }, input: Stream.null(), output: sink, errors: sink)
      if status == 0 { return nil }
      return String(decoding: sink.bytes, as: UTF8.self).trimmed
    }
    let spec = probe["httpGet"] ?? probe["tcpSocket"]
    guard let spec else { return nil }
    var port = spec["port"]?.int
    if port == nil, let name = spec["port"]?.string {
      port =
        (state.spec["ports"]?.elements ?? []).first { $0["name"]?.string == name }?[
          "containerPort"]?.int
    }
    let image = ImageReference(state.image).flatMap { ImageCatalogue.find($0) }
    let isListening = state.run.end == nil && image?.port.map { Int64($0) } == port
    let place = "\(address ?? ""):\(port ?? 0)"
    if !isListening {
      let dial = "dial tcp \(place): connect: connection refused"
      if probe["httpGet"] == nil { return dial }
      return "Get \"http://\(place)\(spec["path"]?.string ?? "/")\": \(dial)"
    }
    guard probe["httpGet"] != nil, let path = spec["path"]?.string, path != "/" else { return nil }
    let inside = "/usr/share/nginx/html" + path
    let exists =
      (try? state.container?.machine.fileSystem.find(ByteString(inside), from: "/", as: .root))
      != nil
    return exists ? nil : "HTTP probe failed with statuscode: 404"
  }

  // MARK: Ends

  private func end(
    _ state: ContainerState, _ status: Int, _ reason: String, _ message: String, start: Int64? = nil
  ) {
    let now = cluster.clock.now
    state.turn += 1
    state.isReady = false
    state.isStarted = false
    state.phase = .ended(
      status: status, reason: reason, start: start ?? state.startTime, end: now, message: message)
    if state.kind == "debug" { return publish() }
    let policy = pod["spec", "restartPolicy"]?.string ?? "Always"
    if isStopping { return publish() }
    if state.kind == "init", !state.isSidecar, status == 0 {
      state.phase = .ended(
        status: 0, reason: reason, start: state.startTime, end: now, message: message)
      state.isReady = true
      publish()
      return after(50_000_000) { [unowned(unsafe) self] in self.next() }
    }
    let restarts =
      state.isSidecar || policy == "Always" && state.kind == "app"
      || policy != "Never" && status != 0
    publish()
    guard restarts else { return }
    if now - state.startTime > 600_000_000_000 { state.crashes = 0 }
    state.crashes += 1
    let isFirst = state.crashes == 1
    let wait: Int64 =
      isFirst
      ? 900_000_000
      : min(300, 10 << Int64(min(state.crashes - 2, 5))) * 1_000_000_000 + 4_000_000_000
    let turn = state.turn
    if !isFirst {
      let text =
        "back-off \(min(300, 10 << Int64(min(state.crashes - 2, 5))))s restarting failed container=\(state.name) pod=\(pod.name)_\(pod.namespace)(\(uid))"
      after(700_000_000) { [unowned(unsafe) self] in
        guard state.turn == turn else { return }
        self.record(
          "Warning", "BackOff",
          "Back-off restarting failed container \(state.name) in pod \(self.pod.name)_\(self.pod.namespace)(\(self.uid))",
          state)
        let isQuick = reason == "OOMKilled" || reason == "StartError" || state.kind == "init"
        self.after(isQuick ? 0 : 12_000_000_000) { [unowned(unsafe) self] in
          guard state.turn == turn else { return }
          state.last = state.phase
          state.phase = .waiting("CrashLoopBackOff", text)
          self.publish()
        }
      }
    }
    after(wait) { [unowned(unsafe) self] in
      guard state.turn == turn, !self.isStopping else { return }
      if case .ended = state.phase { state.last = state.phase }
      state.restarts += 1
      state.phase = .waiting("ContainerCreating", "")
      self.start(state)
      if case .waiting("ContainerCreating", _) = state.phase, let last = state.last {
        // The old state is shown until the new one is known.
        state.phase = last
      }
    }
  }

  /// Takes in what changed of the Pod.
  func update(_ new: JSONValue) {
    let old = pod
    pod = new
    if new.isTerminating, !isStopping { return stop() }
    for (index, spec) in (new["spec", "ephemeralContainers"]?.elements ?? []).enumerated()
    where index >= debuggers.count {
      let state = ContainerState(spec: spec, kind: "debug")
      debuggers.append(state)
      start(state)
    }
    for (list, states) in [("containers", containers), ("initContainers", initContainers)] {
      for (index, spec) in (new["spec", list]?.elements ?? []).enumerated()
      where index < states.count && spec["image"] != old["spec", list]?.elements[index]["image"] {
        replaceImage(list, index, spec)
      }
    }
  }

  private func replaceImage(_ list: String, _ index: Int, _ spec: JSONValue) {
    let old = list == "containers" ? containers[index] : initContainers[index]
    let state = ContainerState(spec: spec, kind: old.kind)
    state.restarts = old.restarts
    old.turn += 1
    if old.isRunning {
      record(
        "Normal", "Killing", "Container \(old.name) definition changed, will be restarted", old)
      state.restarts += 1
      state.last = .ended(
        status: 0, reason: "Completed", start: old.startTime, end: cluster.clock.now, message: "")
      state.phase = .waiting("ContainerCreating", "")
    } else {
      state.phase = old.phase
    }
    if list == "containers" { containers[index] = state } else { initContainers[index] = state }
    if list == "containers", !isInitialized { return }
    start(state)
  }

  private func stop() {
    isStopping = true
    let grace = pod["metadata", "deletionGracePeriodSeconds"]?.int ?? 30
    var delay: Int64 = 600_000_000
    for state in containers + initContainers where state.isRunning {
      record("Normal", "Killing", "Stopping container \(state.name)", state)
      // A shell that is process 1 does not hear of SIGTERM; a server does.
      let words =
        (state.spec["command"] ?? state.spec["args"])?.elements.compactMap { $0.string } ?? []
      let isDeaf = ["sh", "bash", "/bin/sh", "/bin/bash", "sleep", "tail"].contains(
        words.first ?? "")
      if isDeaf { delay = max(delay, grace * 1_000_000_000 + 600_000_000) }
      if state.spec["lifecycle", "preStop"] != nil {
        delay = max(delay, min(grace, 2) * 1_000_000_000 + 600_000_000)
      }
      let turn = state.turn
      if !isDeaf {
        after(min(delay, 500_000_000)) { [unowned(unsafe) self] in
          if state.turn == turn, self.pod.controller != nil { self.end(state, 0, "Completed", "") }
        }
      }
    }
    let server = server
    let (space, name, uid) = (pod.namespace, pod.name, uid)
    after(delay) {
      if let resource = server.types.resource("pods"), server.get("pods", space, name)?.uid == uid {
        server.remove(resource, space, name)
      }
    }
  }

  // MARK: Status

  private func publish() {
    guard var object = server.get("pods", pod.namespace, pod.name), object.uid == uid,
      let resource = server.types.resource("pods")
    else { return }
    let all = containers
    let isDone = all.allSatisfy { $0.endStatus != nil }
    let policy = pod["spec", "restartPolicy"]?.string ?? "Always"
    var phase = "Pending"
    let initFailed =
      initContainers.contains { !$0.isSidecar && ($0.endStatus ?? 0) != 0 } && policy == "Never"
    if initFailed {
      phase = "Failed"
    } else if isInitialized, isDone, policy != "Always",
      !all.contains(where: { policy == "OnFailure" && $0.endStatus != 0 })
    {
      phase = all.allSatisfy { $0.endStatus == 0 } ? "Succeeded" : "Failed"
    } else if isInitialized,
      all.contains(where: { $0.isRunning || $0.endStatus != nil || $0.restarts > 0 }),
      !all.contains(where: {
        if case .waiting = $0.phase { return $0.restarts == 0 && $0.last == nil }; return false
      })
    {
      phase = "Running"
    }
    let isOver = phase == "Succeeded" || phase == "Failed"
    let ready = !isOver && isInitialized && all.allSatisfy { $0.isReady } && !(isStopping && false)
    object.set("status", "phase", to: .string(phase))
    object.set("status", "startTime", to: .string(Timestamp.text(startTime)))
    object.set("status", "hostIP", to: .string(hostAddress))
    object.set("status", "hostIPs", to: .array([.strings([("ip", hostAddress)])]))
    if let address {
      object.set("status", "podIP", to: .string(address))
      object.set("status", "podIPs", to: .array([.strings([("ip", address)])]))
    }
    var reason: String?
    var message: String?
    if !ready {
      reason = isOver && phase == "Succeeded" ? "PodCompleted" : "ContainersNotReady"
      let names = all.filter { !$0.isReady }.map { $0.name }.joinedText(" ")
      message = isOver ? nil : "containers with unready status: [\(names)]"
      if phase == "Failed" { reason = "PodFailed" }
    }
    let uninitialized = initContainers.filter { $0.endStatus != 0 && !$0.isStarted }.map { $0.name }
    let conditions: [(String, Bool, String?, String?, Int64)] = [
      ("PodReadyToStartContainers", address != nil && !isOver, nil, nil, sandboxTime),
      (
        "Initialized", isInitialized,
        isInitialized ? (phase == "Succeeded" ? "PodCompleted" : nil) : "ContainersNotInitialized",
        isInitialized
          ? nil : "containers with incomplete status: [\(uninitialized.joinedText(" "))]",
        initTime
      ), ("Ready", ready, reason, message, cluster.clock.now),
      ("ContainersReady", ready, reason, message, cluster.clock.now),
      ("PodScheduled", true, nil, nil, startTime),
    ]
    let old = object["status", "conditions"]?.elements ?? []
    object.set(
      "status", "conditions",
      to: .array(
        conditions.map { type, isTrue, reason, message, time in
          let status = isTrue ? "True" : "False"
          let before = old.first { $0["type"]?.string == type }
          let since =
            before?["status"]?.string == status ? before?["lastTransitionTime"] : nil
          return .tree([
            ("lastProbeTime", .null),
            (
              "lastTransitionTime",
              since ?? .string(Timestamp.text(time > 0 ? time : cluster.clock.now))
            ), ("message", message.map { .string($0) }), ("reason", reason.map { .string($0) }),
            ("status", .string(status)), ("type", .string(type)),
          ])
        }))
    object.set("status", "containerStatuses", to: .array(sortedStatuses(containers)))
    if !initContainers.isEmpty {
      object.set("status", "initContainerStatuses", to: .array(initContainers.map { status($0) }))
    }
    if !debuggers.isEmpty {
      object.set("status", "ephemeralContainerStatuses", to: .array(debuggers.map { status($0) }))
    }
    pod = object
    server.store(object, resource)
  }

  private func sortedStatuses(_ states: [ContainerState]) -> [JSONValue] {
    states.sorted { $0.name < $1.name }.map { status($0) }
  }

  private func stateValue(_ phase: ContainerState.Phase, _ state: ContainerState) -> JSONValue {
    switch phase {
    case .waiting(let reason, let message):
      return .tree([
        (
          "waiting",
          .tree([
            ("message", message.isEmpty ? nil : .string(message)), ("reason", .string(reason)),
          ])
        )
      ])
    case .running(let start):
      return .tree([("running", .strings([("startedAt", Timestamp.text(start))]))])
    case .ended(let status, let reason, let start, let end, let message):
      return .tree([
        (
          "terminated",
          .tree([
            ("containerID", .string("containerd://" + state.identifier)),
            ("exitCode", .int(status)), ("finishedAt", .string(Timestamp.text(end))),
            ("message", message.isEmpty ? nil : .string(message)), ("reason", .string(reason)),
            ("startedAt", .string(Timestamp.text(start))),
          ])
        )
      ])
    }
  }

  private func status(_ state: ContainerState) -> JSONValue {
    let reference = ImageReference(state.image)
    let hasRun = !state.identifier.isEmpty
    var mounts: [JSONValue] = []
    for mount in state.spec["volumeMounts"]?.elements ?? [] {
      let isReadOnly = mount["readOnly"]?.bool == true
      mounts.append(
        .tree([
          ("mountPath", mount["mountPath"]), ("name", mount["name"]),
          ("readOnly", isReadOnly ? .boolean(true) : nil),
          ("recursiveReadOnly", isReadOnly ? .string("Disabled") : nil),
        ]))
    }
    let digest = Self.digest(reference?.repository ?? state.image)
    return .tree([
      ("containerID", hasRun ? .string("containerd://" + state.identifier) : nil),
      ("image", .string(hasRun ? reference?.full ?? state.image : state.image)),
      (
        "imageID",
        .string(hasRun ? (reference?.repository ?? state.image) + "@sha256:" + digest : "")
      ), ("lastState", state.last.map { stateValue($0, state) } ?? .object([])),
      ("name", .string(state.name)), ("ready", .boolean(state.isReady)),
      ("restartCount", .int(state.restarts)),
      ("started", .boolean(state.isRunning && state.isStarted)),
      ("state", stateValue(state.phase, state)),
      ("volumeMounts", mounts.isEmpty ? nil : .array(mounts)),
    ])
  }

  /// A digest that is always the same for an image.
  private static func digest(_ text: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var result = ""
    for round in 0..<4 {
      for byte in text.utf8 {
        hash = (hash ^ UInt64(byte) ^ UInt64(round)) &* 0x0000_0100_0000_01B3
      }
      let part = String(hash, radix: 16)
      result += String(repeating: "0", count: 16 - part.utf8.count) + part
    }
    return result
  }
}
