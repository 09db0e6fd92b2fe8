/// What clusters and clients of some versions do and others do not; `VersionTable` says which.
enum Behaviour: String, CaseIterable, Sendable {
  /// Nodes of the control plane have the label `node-role.kubernetes.io/master`.
  case masterLabel = "master-label"
  /// Nodes of the control plane have the label `node-role.kubernetes.io/control-plane`.
  case controlPlaneLabel = "control-plane-label"
  /// They have the taint `node-role.kubernetes.io/master`.
  case masterTaint = "master-taint"
  /// They have the taint `node-role.kubernetes.io/control-plane`.
  case controlPlaneTaint = "control-plane-taint"
  /// The kubelet speaks to Docker itself.
  case dockershim
  /// Every ServiceAccount gets a Secret with a token.
  case tokenSecrets = "token-secrets"
  /// Pods get their token from that Secret, not from the TokenRequest API.
  case tokenVolumes = "token-volumes"
  /// The server warns of what is deprecated.
  case warnings
  /// The server, not the client, looks for unknown fields.
  case fieldValidation = "field-validation"
  /// Namespaces may ask for Pod security by labels.
  case podSecurityLabels = "pod-security-labels"
  /// Namespaces have a label with their name.
  case namespaceLabel = "namespace-label"
  /// Namespaces have a ConfigMap with the cluster's certificate.
  case rootCertificate = "root-certificate"
  /// `kubectl run` makes what `--generator` says, by default a Deployment.
  case runGenerators = "run-generators"
  /// `kubectl version` prints Go's notation.
  case longVersion = "long-version"
  /// `kubectl version` says that it will not for long.
  case longVersionWarning = "long-version-warning"
  /// `kubectl version` names kustomize.
  case kustomizeVersion = "kustomize-version"
  /// `kubectl exec POD COMMAND` works without `--`.
  case execWithoutDashes = "exec-without-dashes"
  /// `--record` is there for good.
  case silentRecord = "silent-record"
  /// `--dry-run` without a value is there for good.
  case plainDryRun = "plain-dry-run"
  /// kubectl says of kinds that are not served that it is unable to recognize the file.
  case unableToRecognize = "unable-to-recognize"
  /// `kubectl cluster-info` calls the control plane Kubernetes master.
  case masterInInformation = "master-in-information"
}
