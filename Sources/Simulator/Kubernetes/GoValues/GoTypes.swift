/// The structs that the API server holds Pods and claims in (`k8s.io/kubernetes/pkg/apis/core`), as far as its
/// messages print them: their fields in Go's order, with Go's types.
///
/// A field that begins with `^` is embedded: in JSON its fields stand beside the others. `Name=json`
/// gives a field's name in JSON where it isn't the name with its first word in small letters.
enum GoTypes {
  struct Field {
    let name: String
    let json: String
    let type: String
    let isEmbedded: Bool
  }

  /// The fields of a struct; `nil` for a type that is none.
  static func fields(_ type: String) -> [Field]? {
    for line in table.pieces("\n") {
      guard let (name, list) = line.cut(":"), name == type else { continue }
      return list.pieces(",").compactMap { entry in
        guard let (title, type) = entry.dropping(1).cut(" ") else { return nil }
        let isEmbedded = title.hasPrefix("^")
        let (name, given) = title.cut("=") ?? (title, "")
        let plain = isEmbedded ? name.dropping(1) : name
        return Field(
          name: plain, json: given.isEmpty ? jsonName(plain) : given, type: type,
          isEmbedded: isEmbedded)
      }
    }
    return nil
  }

  /// `HTTPGet` → `httpGet`, `TTY` → `tty`, `FSGroup` → `fsGroup`.
  private static func jsonName(_ name: String) -> String {
    var bytes = Array(name.utf8)
    func isCapital(_ index: Int) -> Bool {
      index < bytes.count && bytes[index] >= 0x41 && bytes[index] <= 0x5A
    }
    var index = 0
    while isCapital(index), index == 0 || isCapital(index + 1) || index + 1 == bytes.count {
      bytes[index] += 0x20
      index += 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A type's name as Go prints it: `[]core.Container`, `map[string]string`, `v1.LabelSelector`.
  static func label(_ type: String) -> String {
    if type.hasPrefix("[]") { return "[]" + label(type.dropping(2)) }
    if type.hasPrefix("*") { return "*" + label(type.dropping(1)) }
    if type.hasPrefix("map[") || type.has(".") { return type }
    switch type {
    case "bool", "string", "int32", "int64": return type
    case "Quantity": return "resource.Quantity"
    default: return "core." + type
    }
  }

  private static let table = """
    PodSpec: Volumes []Volume, InitContainers []Container, Containers []Container, EphemeralContainers []EphemeralContainer, RestartPolicy RestartPolicy, TerminationGracePeriodSeconds *int64, ActiveDeadlineSeconds *int64, DNSPolicy DNSPolicy, NodeSelector map[string]string, ServiceAccountName string, AutomountServiceAccountToken *bool, NodeName string, SecurityContext *PodSecurityContext, ImagePullSecrets []LocalObjectReference, Hostname string, Subdomain string, SetHostnameAsFQDN *bool, Affinity *Affinity, SchedulerName string, Tolerations []Toleration, HostAliases []HostAlias, PriorityClassName string, Priority *int32, PreemptionPolicy *PreemptionPolicy, DNSConfig *PodDNSConfig, ReadinessGates []PodReadinessGate, RuntimeClassName *string, Overhead ResourceList, EnableServiceLinks *bool, TopologySpreadConstraints []TopologySpreadConstraint, OS *PodOS, SchedulingGates []PodSchedulingGate, ResourceClaims []PodResourceClaim, Resources *ResourceRequirements
    PodSecurityContext: HostNetwork bool, HostPID bool, HostIPC bool, ShareProcessNamespace *bool, HostUsers *bool, SELinuxOptions *SELinuxOptions, WindowsOptions *WindowsSecurityContextOptions, RunAsUser *int64, RunAsGroup *int64, RunAsNonRoot *bool, SupplementalGroups []int64, SupplementalGroupsPolicy *SupplementalGroupsPolicy, FSGroup *int64, FSGroupChangePolicy *PodFSGroupChangePolicy, Sysctls []Sysctl, SeccompProfile *SeccompProfile, AppArmorProfile *AppArmorProfile, SELinuxChangePolicy *PodSELinuxChangePolicy
    Sysctl: Name string, Value string
    SELinuxOptions: User string, Role string, Type string, Level string
    WindowsSecurityContextOptions: GMSACredentialSpecName *string, GMSACredentialSpec *string, RunAsUserName *string, HostProcess *bool
    SeccompProfile: Type SeccompProfileType, LocalhostProfile *string
    AppArmorProfile: Type AppArmorProfileType, LocalhostProfile *string
    Volume: Name string, ^VolumeSource VolumeSource
    VolumeSource: HostPath *HostPathVolumeSource, EmptyDir *EmptyDirVolumeSource, GCEPersistentDisk *GCEPersistentDiskVolumeSource, AWSElasticBlockStore *AWSElasticBlockStoreVolumeSource, GitRepo *GitRepoVolumeSource, Secret *SecretVolumeSource, NFS *NFSVolumeSource, ISCSI *ISCSIVolumeSource, Glusterfs *GlusterfsVolumeSource, PersistentVolumeClaim *PersistentVolumeClaimVolumeSource, RBD *RBDVolumeSource, Quobyte *QuobyteVolumeSource, FlexVolume *FlexVolumeSource, Cinder *CinderVolumeSource, CephFS=cephfs *CephFSVolumeSource, Flocker *FlockerVolumeSource, DownwardAPI *DownwardAPIVolumeSource, FC *FCVolumeSource, AzureFile *AzureFileVolumeSource, ConfigMap *ConfigMapVolumeSource, VsphereVolume *VsphereVirtualDiskVolumeSource, AzureDisk *AzureDiskVolumeSource, PhotonPersistentDisk *PhotonPersistentDiskVolumeSource, Projected *ProjectedVolumeSource, PortworxVolume *PortworxVolumeSource, ScaleIO *ScaleIOVolumeSource, StorageOS=storageos *StorageOSVolumeSource, CSI *CSIVolumeSource, Ephemeral *EphemeralVolumeSource, Image *ImageVolumeSource
    HostPathVolumeSource: Path string, Type *HostPathType
    EmptyDirVolumeSource: Medium StorageMedium, SizeLimit *Quantity
    SecretVolumeSource: SecretName string, Items []KeyToPath, DefaultMode *int32, Optional *bool
    NFSVolumeSource: Server string, Path string, ReadOnly bool
    PersistentVolumeClaimVolumeSource: ClaimName string, ReadOnly bool
    DownwardAPIVolumeSource: Items []DownwardAPIVolumeFile, DefaultMode *int32
    DownwardAPIVolumeFile: Path string, FieldRef *ObjectFieldSelector, ResourceFieldRef *ResourceFieldSelector, Mode *int32
    ConfigMapVolumeSource: ^LocalObjectReference LocalObjectReference, Items []KeyToPath, DefaultMode *int32, Optional *bool
    ProjectedVolumeSource: Sources []VolumeProjection, DefaultMode *int32
    VolumeProjection: Secret *SecretProjection, DownwardAPI *DownwardAPIProjection, ConfigMap *ConfigMapProjection, ServiceAccountToken *ServiceAccountTokenProjection, ClusterTrustBundle *ClusterTrustBundleProjection
    SecretProjection: ^LocalObjectReference LocalObjectReference, Items []KeyToPath, Optional *bool
    DownwardAPIProjection: Items []DownwardAPIVolumeFile
    ConfigMapProjection: ^LocalObjectReference LocalObjectReference, Items []KeyToPath, Optional *bool
    ServiceAccountTokenProjection: Audience string, ExpirationSeconds int64, Path string
    CSIVolumeSource: Driver string, ReadOnly *bool, FSType *string, VolumeAttributes map[string]string, NodePublishSecretRef *LocalObjectReference
    EphemeralVolumeSource: VolumeClaimTemplate *PersistentVolumeClaimTemplate
    PersistentVolumeClaimTemplate: Spec PersistentVolumeClaimSpec
    ImageVolumeSource: Reference string, PullPolicy PullPolicy
    KeyToPath: Key string, Path string, Mode *int32
    LocalObjectReference: Name string
    Container: Name string, Image string, Command []string, Args []string, WorkingDir string, Ports []ContainerPort, EnvFrom []EnvFromSource, Env []EnvVar, Resources ResourceRequirements, ResizePolicy []ContainerResizePolicy, RestartPolicy *ContainerRestartPolicy, VolumeMounts []VolumeMount, VolumeDevices []VolumeDevice, LivenessProbe *Probe, ReadinessProbe *Probe, StartupProbe *Probe, Lifecycle *Lifecycle, TerminationMessagePath string, TerminationMessagePolicy TerminationMessagePolicy, ImagePullPolicy PullPolicy, SecurityContext *SecurityContext, Stdin bool, StdinOnce bool, TTY bool
    EphemeralContainer: ^EphemeralContainerCommon EphemeralContainerCommon, TargetContainerName string
    EphemeralContainerCommon: Name string, Image string, Command []string, Args []string, WorkingDir string, Ports []ContainerPort, EnvFrom []EnvFromSource, Env []EnvVar, Resources ResourceRequirements, ResizePolicy []ContainerResizePolicy, RestartPolicy *ContainerRestartPolicy, VolumeMounts []VolumeMount, VolumeDevices []VolumeDevice, LivenessProbe *Probe, ReadinessProbe *Probe, StartupProbe *Probe, Lifecycle *Lifecycle, TerminationMessagePath string, TerminationMessagePolicy TerminationMessagePolicy, ImagePullPolicy PullPolicy, SecurityContext *SecurityContext, Stdin bool, StdinOnce bool, TTY bool
    ContainerPort: Name string, HostPort int32, ContainerPort int32, Protocol Protocol, HostIP string
    EnvFromSource: Prefix string, ConfigMapRef *ConfigMapEnvSource, SecretRef *SecretEnvSource
    ConfigMapEnvSource: ^LocalObjectReference LocalObjectReference, Optional *bool
    SecretEnvSource: ^LocalObjectReference LocalObjectReference, Optional *bool
    EnvVar: Name string, Value string, ValueFrom *EnvVarSource
    EnvVarSource: FieldRef *ObjectFieldSelector, ResourceFieldRef *ResourceFieldSelector, ConfigMapKeyRef *ConfigMapKeySelector, SecretKeyRef *SecretKeySelector
    ObjectFieldSelector: APIVersion string, FieldPath string
    ResourceFieldSelector: ContainerName string, Resource string, Divisor Quantity
    ConfigMapKeySelector: ^LocalObjectReference LocalObjectReference, Key string, Optional *bool
    SecretKeySelector: ^LocalObjectReference LocalObjectReference, Key string, Optional *bool
    ResourceRequirements: Limits ResourceList, Requests ResourceList, Claims []ResourceClaim
    ResourceClaim: Name string, Request string
    ContainerResizePolicy: ResourceName ResourceName, RestartPolicy ResourceResizeRestartPolicy
    VolumeMount: Name string, ReadOnly bool, RecursiveReadOnly *RecursiveReadOnlyMode, MountPath string, SubPath string, MountPropagation *MountPropagationMode, SubPathExpr string
    VolumeDevice: Name string, DevicePath string
    Probe: ^ProbeHandler ProbeHandler, InitialDelaySeconds int32, TimeoutSeconds int32, PeriodSeconds int32, SuccessThreshold int32, FailureThreshold int32, TerminationGracePeriodSeconds *int64
    ProbeHandler: Exec *ExecAction, HTTPGet *HTTPGetAction, TCPSocket *TCPSocketAction, GRPC *GRPCAction
    Lifecycle: PostStart *LifecycleHandler, PreStop *LifecycleHandler
    LifecycleHandler: Exec *ExecAction, HTTPGet *HTTPGetAction, TCPSocket *TCPSocketAction, Sleep *SleepAction
    ExecAction: Command []string
    HTTPGetAction: Path string, Port intstr.IntOrString, Host string, Scheme URIScheme, HTTPHeaders []HTTPHeader
    HTTPHeader: Name string, Value string
    TCPSocketAction: Port intstr.IntOrString, Host string
    GRPCAction: Port int32, Service *string
    SleepAction: Seconds int64
    SecurityContext: Capabilities *Capabilities, Privileged *bool, SELinuxOptions *SELinuxOptions, WindowsOptions *WindowsSecurityContextOptions, RunAsUser *int64, RunAsGroup *int64, RunAsNonRoot *bool, ReadOnlyRootFilesystem *bool, AllowPrivilegeEscalation *bool, ProcMount *ProcMountType, SeccompProfile *SeccompProfile, AppArmorProfile *AppArmorProfile
    Capabilities: Add []Capability, Drop []Capability
    Affinity: NodeAffinity *NodeAffinity, PodAffinity *PodAffinity, PodAntiAffinity *PodAntiAffinity
    NodeAffinity: RequiredDuringSchedulingIgnoredDuringExecution *NodeSelector, PreferredDuringSchedulingIgnoredDuringExecution []PreferredSchedulingTerm
    NodeSelector: NodeSelectorTerms []NodeSelectorTerm
    NodeSelectorTerm: MatchExpressions []NodeSelectorRequirement, MatchFields []NodeSelectorRequirement
    NodeSelectorRequirement: Key string, Operator NodeSelectorOperator, Values []string
    PreferredSchedulingTerm: Weight int32, Preference NodeSelectorTerm
    PodAffinity: RequiredDuringSchedulingIgnoredDuringExecution []PodAffinityTerm, PreferredDuringSchedulingIgnoredDuringExecution []WeightedPodAffinityTerm
    PodAntiAffinity: RequiredDuringSchedulingIgnoredDuringExecution []PodAffinityTerm, PreferredDuringSchedulingIgnoredDuringExecution []WeightedPodAffinityTerm
    WeightedPodAffinityTerm: Weight int32, PodAffinityTerm PodAffinityTerm
    PodAffinityTerm: LabelSelector *v1.LabelSelector, Namespaces []string, TopologyKey string, NamespaceSelector *v1.LabelSelector, MatchLabelKeys []string, MismatchLabelKeys []string
    v1.LabelSelector: MatchLabels map[string]string, MatchExpressions []v1.LabelSelectorRequirement
    v1.LabelSelectorRequirement: Key string, Operator v1.LabelSelectorOperator, Values []string
    Toleration: Key string, Operator TolerationOperator, Value string, Effect TaintEffect, TolerationSeconds *int64
    HostAlias: IP string, Hostnames []string
    PodDNSConfig: Nameservers []string, Searches []string, Options []PodDNSConfigOption
    PodDNSConfigOption: Name string, Value *string
    PodReadinessGate: ConditionType PodConditionType
    TopologySpreadConstraint: MaxSkew int32, TopologyKey string, WhenUnsatisfiable UnsatisfiableConstraintAction, LabelSelector *v1.LabelSelector, MinDomains *int32, NodeAffinityPolicy *NodeInclusionPolicy, NodeTaintsPolicy *NodeInclusionPolicy, MatchLabelKeys []string
    PodOS: Name OSName
    PodSchedulingGate: Name string
    PodResourceClaim: Name string, ResourceClaimName *string, ResourceClaimTemplateName *string
    PersistentVolumeClaimSpec: AccessModes []PersistentVolumeAccessMode, Selector *v1.LabelSelector, Resources VolumeResourceRequirements, VolumeName string, StorageClassName *string, VolumeMode *PersistentVolumeMode, DataSource *TypedLocalObjectReference, DataSourceRef *TypedObjectReference, VolumeAttributesClassName *string
    PersistentVolumeSource: GCEPersistentDisk *GCEPersistentDiskVolumeSource, AWSElasticBlockStore *AWSElasticBlockStoreVolumeSource, HostPath *HostPathVolumeSource, Glusterfs *GlusterfsPersistentVolumeSource, NFS *NFSVolumeSource, RBD *RBDPersistentVolumeSource, Quobyte *QuobyteVolumeSource, ISCSI *ISCSIPersistentVolumeSource, FlexVolume *FlexPersistentVolumeSource, Cinder *CinderPersistentVolumeSource, CephFS=cephfs *CephFSPersistentVolumeSource, FC *FCVolumeSource, Flocker *FlockerVolumeSource, AzureFile *AzureFilePersistentVolumeSource, VsphereVolume *VsphereVirtualDiskVolumeSource, AzureDisk *AzureDiskVolumeSource, PhotonPersistentDisk *PhotonPersistentDiskVolumeSource, PortworxVolume *PortworxVolumeSource, ScaleIO *ScaleIOPersistentVolumeSource, Local *LocalVolumeSource, StorageOS=storageos *StorageOSPersistentVolumeSource, CSI *CSIPersistentVolumeSource
    LocalVolumeSource: Path string, FSType *string
    CSIPersistentVolumeSource: Driver string, VolumeHandle string, ReadOnly bool, FSType string, VolumeAttributes map[string]string
    VolumeResourceRequirements: Limits ResourceList, Requests ResourceList
    TypedLocalObjectReference: APIGroup *string, Kind string, Name string
    TypedObjectReference: APIGroup *string, Kind string, Name string, Namespace *string
    PodTemplateSpec: ObjectMeta=metadata v1.ObjectMeta, Spec PodSpec
    v1.ObjectMeta: Name string, GenerateName string, Namespace string, SelfLink string, UID types.UID, ResourceVersion string, Generation int64, CreationTimestamp v1.Time, DeletionTimestamp *v1.Time, DeletionGracePeriodSeconds *int64, Labels map[string]string, Annotations map[string]string, OwnerReferences []v1.OwnerReference, Finalizers []string, ManagedFields []v1.ManagedFieldsEntry
    """
}
