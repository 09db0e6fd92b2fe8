extension VersionTable {
  /// What changed when, from 1.16 to 1.35.
  ///
  /// `-` stands for no end, or for nothing.
  ///
  /// - `release MINOR PATCH GO KUSTOMIZE COREDNS ETCD PAUSE`: what a version came with.
  /// - `api VERSION KIND FIRST DEPRECATED LAST REPLACEMENT[:KIND] [| HINT]`: the versions that serve a
  ///   kind. Of several of a group the one that stands first is preferred, unless it is the newest one.
  /// - `behaviour NAME FIRST LAST`: the versions in which something is so.
  /// - `client FIRST LAST COMMAND [FLAG] [| DEPRECATION]`: the versions of kubectl that have a command or
  ///   a flag; `ClientDifferences` has more of them, from the real clients.
  static let source: StaticString = #"""
    release 16 15 go1.13.15 - 1.6.2 3.3.15-0 3.1
    release 17 17 go1.13.15 - 1.6.5 3.4.3-0 3.1
    release 18 20 go1.13.15 - 1.6.7 3.4.3-0 3.2
    release 19 16 go1.15.15 - 1.7.0 3.4.13-0 3.2
    release 20 15 go1.15.15 - 1.7.0 3.4.13-0 3.2
    release 21 14 go1.16.15 v4.0.5 v1.8.0 3.4.13-0 3.4.1
    release 22 17 go1.16.15 v4.2.0 v1.8.4 3.5.6-0 3.5
    release 23 17 go1.19.6 v4.2.0 v1.8.6 3.5.6-0 3.6
    release 24 17 go1.20.7 v4.5.4 v1.8.6 3.5.6-0 3.7
    release 25 16 go1.20.10 v4.5.7 v1.9.3 3.5.9-0 3.8
    release 26 15 go1.21.8 v4.5.7 v1.9.3 3.5.10-0 3.9
    release 27 16 go1.22.5 v5.0.1 v1.10.1 3.5.12-0 3.9
    release 28 15 go1.22.8 v5.0.4-0.20230601165947-6ce0bf390ce3 v1.10.1 3.5.15-0 3.9
    release 29 14 go1.22.12 v5.0.4-0.20230601165947-6ce0bf390ce3 v1.11.1 3.5.16-0 3.9
    release 30 13 go1.23.8 v5.0.4-0.20230601165947-6ce0bf390ce3 v1.11.3 3.5.15-0 3.9
    release 31 9 go1.23.8 v5.4.2 v1.11.3 3.5.15-0 3.10
    release 32 5 go1.23.8 v5.5.0 v1.11.3 3.5.16-0 3.10
    release 33 1 go1.24.2 v5.6.0 v1.12.0 3.5.21-0 3.10
    release 34 2 go1.24.9 v5.7.1 v1.12.1 3.6.5-0 3.10.1
    release 35 0 go1.25.5 v5.7.1 v1.13.1 3.6.6-0 3.10.1

    # Gone in 1.16.
    api extensions/v1beta1 Deployment - 8 15 apps/v1 | it needs spec.selector
    api extensions/v1beta1 DaemonSet - 8 15 apps/v1 | it needs spec.selector
    api extensions/v1beta1 ReplicaSet - 8 15 apps/v1 | it needs spec.selector
    api extensions/v1beta1 NetworkPolicy - 9 15 networking.k8s.io/v1
    api extensions/v1beta1 PodSecurityPolicy - 11 15 - | Pod Security admission does what it did
    api apps/v1beta1 Deployment 6 9 15 apps/v1 | it needs spec.selector
    api apps/v1beta1 StatefulSet 5 9 15 apps/v1 | it needs spec.selector
    api apps/v1beta1 ControllerRevision 7 9 15 apps/v1
    api apps/v1beta2 Deployment 8 9 15 apps/v1
    api apps/v1beta2 DaemonSet 8 9 15 apps/v1
    api apps/v1beta2 ReplicaSet 8 9 15 apps/v1
    api apps/v1beta2 StatefulSet 8 9 15 apps/v1
    api apps/v1beta2 ControllerRevision 8 9 15 apps/v1

    # Gone in 1.22.
    api extensions/v1beta1 Ingress - 14 21 networking.k8s.io/v1 | a backend is a service with name and port, and a path needs pathType
    api networking.k8s.io/v1 Ingress 19 - - -
    api networking.k8s.io/v1beta1 Ingress 14 19 21 networking.k8s.io/v1 | a backend is a service with name and port, and a path needs pathType
    api networking.k8s.io/v1 IngressClass 19 - - -
    api networking.k8s.io/v1beta1 IngressClass 18 19 21 networking.k8s.io/v1
    api admissionregistration.k8s.io/v1beta1 MutatingWebhookConfiguration 9 16 21 admissionregistration.k8s.io/v1 | a webhook needs sideEffects and admissionReviewVersions
    api admissionregistration.k8s.io/v1beta1 ValidatingWebhookConfiguration 9 16 21 admissionregistration.k8s.io/v1 | a webhook needs sideEffects and admissionReviewVersions
    api apiextensions.k8s.io/v1beta1 CustomResourceDefinition 7 16 21 apiextensions.k8s.io/v1 | every one of spec.versions needs a schema
    api apiregistration.k8s.io/v1beta1 APIService 7 19 21 apiregistration.k8s.io/v1
    api authentication.k8s.io/v1beta1 TokenReview 4 19 21 authentication.k8s.io/v1
    api authorization.k8s.io/v1beta1 LocalSubjectAccessReview 2 19 21 authorization.k8s.io/v1
    api authorization.k8s.io/v1beta1 SelfSubjectAccessReview 2 19 21 authorization.k8s.io/v1
    api authorization.k8s.io/v1beta1 SelfSubjectRulesReview 2 19 21 authorization.k8s.io/v1
    api authorization.k8s.io/v1beta1 SubjectAccessReview 2 19 21 authorization.k8s.io/v1
    api certificates.k8s.io/v1 CertificateSigningRequest 19 - - -
    api certificates.k8s.io/v1beta1 CertificateSigningRequest 6 19 21 certificates.k8s.io/v1 | it needs spec.signerName and spec.usages
    api coordination.k8s.io/v1beta1 Lease 12 19 21 coordination.k8s.io/v1
    api rbac.authorization.k8s.io/v1beta1 ClusterRole 6 17 21 rbac.authorization.k8s.io/v1
    api rbac.authorization.k8s.io/v1beta1 ClusterRoleBinding 6 17 21 rbac.authorization.k8s.io/v1
    api rbac.authorization.k8s.io/v1beta1 Role 6 17 21 rbac.authorization.k8s.io/v1
    api rbac.authorization.k8s.io/v1beta1 RoleBinding 6 17 21 rbac.authorization.k8s.io/v1
    api scheduling.k8s.io/v1beta1 PriorityClass 11 14 21 scheduling.k8s.io/v1
    api storage.k8s.io/v1 CSIDriver 18 - - -
    api storage.k8s.io/v1beta1 CSIDriver 14 19 21 storage.k8s.io/v1
    api storage.k8s.io/v1 CSINode 17 - - -
    api storage.k8s.io/v1beta1 CSINode 14 17 21 storage.k8s.io/v1
    api storage.k8s.io/v1beta1 StorageClass 4 19 21 storage.k8s.io/v1
    api storage.k8s.io/v1beta1 VolumeAttachment 10 19 21 storage.k8s.io/v1

    # Gone in 1.25.
    api batch/v1 CronJob 21 - - -
    api batch/v1beta1 CronJob 8 21 24 batch/v1
    api discovery.k8s.io/v1 EndpointSlice 21 - - -
    api discovery.k8s.io/v1beta1 EndpointSlice 17 21 24 discovery.k8s.io/v1
    api events.k8s.io/v1 Event 19 - - -
    api events.k8s.io/v1beta1 Event 8 19 24 events.k8s.io/v1
    api policy/v1 PodDisruptionBudget 21 - - -
    api policy/v1beta1 PodDisruptionBudget 5 21 24 policy/v1 | an empty spec.selector selects every Pod
    api policy/v1beta1 PodSecurityPolicy 10 21 24 - | Pod Security admission does what it did
    api node.k8s.io/v1 RuntimeClass 20 - - -
    api node.k8s.io/v1beta1 RuntimeClass 14 20 24 node.k8s.io/v1

    # Gone later.
    api autoscaling/v2 HorizontalPodAutoscaler 23 - - -
    api autoscaling/v1 HorizontalPodAutoscaler 2 - - autoscaling/v2
    api autoscaling/v2beta2 HorizontalPodAutoscaler 12 23 25 autoscaling/v2
    api autoscaling/v2beta1 HorizontalPodAutoscaler 8 22 24 autoscaling/v2 | a metric's value stands in its target
    api storage.k8s.io/v1 CSIStorageCapacity 24 - - -
    api storage.k8s.io/v1beta1 CSIStorageCapacity 21 24 26 storage.k8s.io/v1
    api flowcontrol.apiserver.k8s.io/v1 FlowSchema 29 - - -
    api flowcontrol.apiserver.k8s.io/v1beta3 FlowSchema 26 29 31 flowcontrol.apiserver.k8s.io/v1
    api flowcontrol.apiserver.k8s.io/v1beta2 FlowSchema 23 26 28 flowcontrol.apiserver.k8s.io/v1
    api flowcontrol.apiserver.k8s.io/v1beta1 FlowSchema 20 23 25 flowcontrol.apiserver.k8s.io/v1
    api flowcontrol.apiserver.k8s.io/v1 PriorityLevelConfiguration 29 - - -
    api flowcontrol.apiserver.k8s.io/v1beta3 PriorityLevelConfiguration 26 29 31 flowcontrol.apiserver.k8s.io/v1
    api flowcontrol.apiserver.k8s.io/v1beta2 PriorityLevelConfiguration 23 26 28 flowcontrol.apiserver.k8s.io/v1 | spec.limited.assuredConcurrencyShares is called nominalConcurrencyShares
    api flowcontrol.apiserver.k8s.io/v1beta1 PriorityLevelConfiguration 20 23 25 flowcontrol.apiserver.k8s.io/v1 | spec.limited.assuredConcurrencyShares is called nominalConcurrencyShares

    # Came later, or are deprecated and stay.
    api authentication.k8s.io/v1 SelfSubjectReview 28 - - -
    api admissionregistration.k8s.io/v1 ValidatingAdmissionPolicy 30 - - -
    api admissionregistration.k8s.io/v1 ValidatingAdmissionPolicyBinding 30 - - -
    api networking.k8s.io/v1 ServiceCIDR 33 - - -
    api networking.k8s.io/v1 IPAddress 33 - - -
    api resource.k8s.io/v1 DeviceClass 34 - - -
    api resource.k8s.io/v1 ResourceClaim 34 - - -
    api resource.k8s.io/v1 ResourceClaimTemplate 34 - - -
    api resource.k8s.io/v1 ResourceSlice 34 - - -
    api storage.k8s.io/v1 VolumeAttributesClass 34 - - -
    api v1 ComponentStatus - 19 - -
    api v1 Endpoints - 33 - discovery.k8s.io/v1:EndpointSlice

    behaviour master-label - 23
    behaviour control-plane-label 20 -
    behaviour master-taint - 24
    behaviour control-plane-taint 24 -
    behaviour dockershim - 23
    behaviour token-secrets - 23
    behaviour token-volumes - 20
    behaviour warnings 19 -
    behaviour field-validation 25 -
    behaviour pod-security-labels 23 -
    behaviour namespace-label 21 -
    behaviour root-certificate 20 -
    behaviour run-generators - 17
    behaviour long-version - 27
    behaviour long-version-warning 24 27
    behaviour kustomize-version 24 -
    behaviour exec-without-dashes - 30
    behaviour silent-record - 21
    behaviour plain-dry-run - 17
    behaviour unable-to-recognize - 23
    behaviour master-in-information - 19

    # kubectl run.
    client - 17 kubectl run --generator=''
    client - 17 kubectl run --replicas=1
    client - 17 kubectl run --schedule=''
    client - 17 kubectl run --service-generator='service/v2'
    client - 17 kubectl run --service-overrides=''
    client - 20 kubectl run --requests=''
    client - 20 kubectl run --limits=''
    client - 20 kubectl run --serviceaccount=''
    client - 20 kubectl run --hostport=-1
    client 18 20 kubectl run --generator='' | has no effect and will be removed in the future.
    client 18 20 kubectl run --replicas=1 | has no effect and will be removed in the future.
    client 18 20 kubectl run --schedule='' | has no effect and will be removed in the future.
    client 18 20 kubectl run --service-generator='service/v2' | and will be removed in the future.
    client 18 20 kubectl run --service-overrides='' | and will be removed in the future.
    client 21 23 kubectl run --requests='' | has no effect and will be removed in 1.24.
    client 21 23 kubectl run --limits='' | has no effect and will be removed in 1.24.
    client 21 23 kubectl run --serviceaccount='' | has no effect and will be removed in 1.24.
    client 21 23 kubectl run --hostport=-1 | has no effect and will be removed in 1.24.
    client 18 - kubectl run --annotations=[]
    client 20 - kubectl run --privileged=false
    client 22 - kubectl run --override-type='merge'

    # Commands that went or came.
    client 27 - kubectl events
    client - 26 kubectl alpha events
    client 28 - kubectl auth whoami
    client 24 - kubectl create token
    client 19 - kubectl create ingress
    client 20 - kubectl debug

    # Other flags.
    client - 17 kubectl get --export=false | This flag is deprecated and will be removed in future.
    client 24 - kubectl get --subresource=''
    client 24 - kubectl edit --subresource=''
    client 24 - kubectl patch --subresource=''
    client 24 - kubectl replace --subresource=''
    client 19 - kubectl create deployment --replicas=1
    client 19 - kubectl create deployment --port=-1
    client - 30 kubectl drain --delete-local-data=false | This option is deprecated and will be deleted. Use --delete-emptydir-data.
    client 20 - kubectl drain --delete-emptydir-data=false
    client - 27 kubectl version --short=false | and will be removed in the future. The --short output will become the default.
    client - 29 kubectl apply --prune-whitelist=[] | Use --prune-allowlist instead.
    client 26 - kubectl apply --prune-allowlist=[]
    client - 17 kubectl apply --server-dry-run=false
    client - 17 kubectl apply --experimental-server-side=false
    client - 23 kubectl expose --generator='service/v2' | has no effect and will be removed in the future.
    client - 23 kubectl expose --container-port=''
    client 34 - kubectl autoscale --cpu=''
    client 34 - kubectl autoscale --memory=''
    client 34 - kubectl autoscale --cpu-percent=-1 | Use --cpu with percentage or resource quantity format (e.g., '70%' for utilization or '500m' for milliCPU).
    """#
}
