// Made by Tools/kubernetes-tables.py; not to be edited by hand.

extension TypeTable {
  static let source: StaticString = #"""
    R bindings v1 Binding n - create -
    R componentstatuses v1 ComponentStatus c cs get,list -
    R configmaps v1 ConfigMap n cm create,delete,deletecollection,get,list,patch,update,watch -
    R endpoints v1 Endpoints n ep create,delete,deletecollection,get,list,patch,update,watch -
    R events v1 Event n ev create,delete,deletecollection,get,list,patch,update,watch -
    R limitranges v1 LimitRange n limits create,delete,deletecollection,get,list,patch,update,watch -
    R namespaces v1 Namespace c ns create,delete,get,list,patch,update,watch -
    R nodes v1 Node c no create,delete,deletecollection,get,list,patch,update,watch -
    R persistentvolumeclaims v1 PersistentVolumeClaim n pvc create,delete,deletecollection,get,list,patch,update,watch -
    R persistentvolumes v1 PersistentVolume c pv create,delete,deletecollection,get,list,patch,update,watch -
    R pods v1 Pod n po create,delete,deletecollection,get,list,patch,update,watch all
    R podtemplates v1 PodTemplate n - create,delete,deletecollection,get,list,patch,update,watch -
    R replicationcontrollers v1 ReplicationController n rc create,delete,deletecollection,get,list,patch,update,watch all
    R resourcequotas v1 ResourceQuota n quota create,delete,deletecollection,get,list,patch,update,watch -
    R secrets v1 Secret n - create,delete,deletecollection,get,list,patch,update,watch -
    R serviceaccounts v1 ServiceAccount n sa create,delete,deletecollection,get,list,patch,update,watch -
    R services v1 Service n svc create,delete,deletecollection,get,list,patch,update,watch all
    R mutatingwebhookconfigurations admissionregistration.k8s.io/v1 MutatingWebhookConfiguration c - create,delete,deletecollection,get,list,patch,update,watch api-extensions
    R validatingadmissionpolicies admissionregistration.k8s.io/v1 ValidatingAdmissionPolicy c - create,delete,deletecollection,get,list,patch,update,watch api-extensions
    R validatingadmissionpolicybindings admissionregistration.k8s.io/v1 ValidatingAdmissionPolicyBinding c - create,delete,deletecollection,get,list,patch,update,watch api-extensions
    R validatingwebhookconfigurations admissionregistration.k8s.io/v1 ValidatingWebhookConfiguration c - create,delete,deletecollection,get,list,patch,update,watch api-extensions
    R customresourcedefinitions apiextensions.k8s.io/v1 CustomResourceDefinition c crd,crds create,delete,deletecollection,get,list,patch,update,watch api-extensions
    R apiservices apiregistration.k8s.io/v1 APIService c - create,delete,deletecollection,get,list,patch,update,watch api-extensions
    R controllerrevisions apps/v1 ControllerRevision n - create,delete,deletecollection,get,list,patch,update,watch -
    R daemonsets apps/v1 DaemonSet n ds create,delete,deletecollection,get,list,patch,update,watch all
    R deployments apps/v1 Deployment n deploy create,delete,deletecollection,get,list,patch,update,watch all
    R replicasets apps/v1 ReplicaSet n rs create,delete,deletecollection,get,list,patch,update,watch all
    R statefulsets apps/v1 StatefulSet n sts create,delete,deletecollection,get,list,patch,update,watch all
    R selfsubjectreviews authentication.k8s.io/v1 SelfSubjectReview c - create -
    R tokenreviews authentication.k8s.io/v1 TokenReview c - create -
    R localsubjectaccessreviews authorization.k8s.io/v1 LocalSubjectAccessReview n - create -
    R selfsubjectaccessreviews authorization.k8s.io/v1 SelfSubjectAccessReview c - create -
    R selfsubjectrulesreviews authorization.k8s.io/v1 SelfSubjectRulesReview c - create -
    R subjectaccessreviews authorization.k8s.io/v1 SubjectAccessReview c - create -
    R horizontalpodautoscalers autoscaling/v2 HorizontalPodAutoscaler n hpa create,delete,deletecollection,get,list,patch,update,watch all
    R cronjobs batch/v1 CronJob n cj create,delete,deletecollection,get,list,patch,update,watch all
    R jobs batch/v1 Job n - create,delete,deletecollection,get,list,patch,update,watch all
    R certificatesigningrequests certificates.k8s.io/v1 CertificateSigningRequest c csr create,delete,deletecollection,get,list,patch,update,watch -
    R leases coordination.k8s.io/v1 Lease n - create,delete,deletecollection,get,list,patch,update,watch -
    R endpointslices discovery.k8s.io/v1 EndpointSlice n - create,delete,deletecollection,get,list,patch,update,watch -
    R events events.k8s.io/v1 Event n ev create,delete,deletecollection,get,list,patch,update,watch -
    R flowschemas flowcontrol.apiserver.k8s.io/v1 FlowSchema c - create,delete,deletecollection,get,list,patch,update,watch -
    R prioritylevelconfigurations flowcontrol.apiserver.k8s.io/v1 PriorityLevelConfiguration c - create,delete,deletecollection,get,list,patch,update,watch -
    R ingressclasses networking.k8s.io/v1 IngressClass c - create,delete,deletecollection,get,list,patch,update,watch -
    R ingresses networking.k8s.io/v1 Ingress n ing create,delete,deletecollection,get,list,patch,update,watch -
    R networkpolicies networking.k8s.io/v1 NetworkPolicy n netpol create,delete,deletecollection,get,list,patch,update,watch -
    R runtimeclasses node.k8s.io/v1 RuntimeClass c - create,delete,deletecollection,get,list,patch,update,watch -
    R poddisruptionbudgets policy/v1 PodDisruptionBudget n pdb create,delete,deletecollection,get,list,patch,update,watch -
    R clusterrolebindings rbac.authorization.k8s.io/v1 ClusterRoleBinding c - create,delete,deletecollection,get,list,patch,update,watch -
    R clusterroles rbac.authorization.k8s.io/v1 ClusterRole c - create,delete,deletecollection,get,list,patch,update,watch -
    R rolebindings rbac.authorization.k8s.io/v1 RoleBinding n - create,delete,deletecollection,get,list,patch,update,watch -
    R roles rbac.authorization.k8s.io/v1 Role n - create,delete,deletecollection,get,list,patch,update,watch -
    R priorityclasses scheduling.k8s.io/v1 PriorityClass c pc create,delete,deletecollection,get,list,patch,update,watch -
    R csidrivers storage.k8s.io/v1 CSIDriver c - create,delete,deletecollection,get,list,patch,update,watch -
    R csinodes storage.k8s.io/v1 CSINode c - create,delete,deletecollection,get,list,patch,update,watch -
    R csistoragecapacities storage.k8s.io/v1 CSIStorageCapacity n - create,delete,deletecollection,get,list,patch,update,watch -
    R storageclasses storage.k8s.io/v1 StorageClass c sc create,delete,deletecollection,get,list,patch,update,watch -
    R volumeattachments storage.k8s.io/v1 VolumeAttachment c - create,delete,deletecollection,get,list,patch,update,watch -
    T admissionregistration.v1.AuditAnnotation
     key s r g0z
     valueExpression s r g1z
    T admissionregistration.v1.ExpressionWarning
     fieldRef s r g0z
     warning s r g1z
    T admissionregistration.v1.MatchCondition
     expression s r g1z
     name s r g0z
    T admissionregistration.v1.MatchResources
     excludeResourceRules []@admissionregistration.v1.NamedRuleWithOperations g3
     matchPolicy s e=Equivalent,Exact g4p
     namespaceSelector @meta.v1.LabelSelector g0p
     objectSelector @meta.v1.LabelSelector g1p
     resourceRules []@admissionregistration.v1.NamedRuleWithOperations g2
    T admissionregistration.v1.MutatingWebhook
     admissionReviewVersions []s r g9z
     clientConfig @admissionregistration.v1.WebhookClientConfig r g1z
     failurePolicy s e=Fail,Ignore g3p
     matchConditions []@admissionregistration.v1.MatchCondition k=name m=name g11
     matchPolicy s e=Equivalent,Exact g4p
     name s r g0z
     namespaceSelector @meta.v1.LabelSelector g5p
     objectSelector @meta.v1.LabelSelector g6p
     reinvocationPolicy s e=IfNeeded,Never g10p
     rules []@admissionregistration.v1.RuleWithOperations g2
     sideEffects s r e=None,NoneOnDryRun,Some,Unknown g7pz
     timeoutSeconds i g8p
    T admissionregistration.v1.MutatingWebhookConfiguration admissionregistration.k8s.io/v1:MutatingWebhookConfiguration
     apiVersion s g1
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     webhooks []@admissionregistration.v1.MutatingWebhook k=name m=name g3
    T admissionregistration.v1.MutatingWebhookConfigurationList admissionregistration.k8s.io/v1:MutatingWebhookConfigurationList
     apiVersion s g1
     items []@admissionregistration.v1.MutatingWebhookConfiguration r g3z
     kind s g0
     metadata @meta.v1.ListMeta g2z
    T admissionregistration.v1.NamedRuleWithOperations
     apiGroups []s g2
     apiVersions []s g3
     operations []s g1
     resourceNames []s g0
     resources []s g4
     scope s g5p
    T admissionregistration.v1.ParamKind
     apiVersion s g0
     kind s g1
    T admissionregistration.v1.ParamRef
     name s g0
     namespace s g1
     parameterNotFoundAction s g3p
     selector @meta.v1.LabelSelector g2p
    T admissionregistration.v1.RuleWithOperations
     apiGroups []s g1
     apiVersions []s g2
     operations []s g0
     resources []s g3
     scope s g4p
    T admissionregistration.v1.ServiceReference
     name s r g1z
     namespace s r g0z
     path s g2p
     port i g3p
    T admissionregistration.v1.TypeChecking
     expressionWarnings []@admissionregistration.v1.ExpressionWarning g0
    T admissionregistration.v1.ValidatingAdmissionPolicy admissionregistration.k8s.io/v1:ValidatingAdmissionPolicy
     apiVersion s g1
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     spec @admissionregistration.v1.ValidatingAdmissionPolicySpec g3z
     status @admissionregistration.v1.ValidatingAdmissionPolicyStatus g4z
    T admissionregistration.v1.ValidatingAdmissionPolicyBinding admissionregistration.k8s.io/v1:ValidatingAdmissionPolicyBinding
     apiVersion s g1
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     spec @admissionregistration.v1.ValidatingAdmissionPolicyBindingSpec g3z
    T admissionregistration.v1.ValidatingAdmissionPolicyBindingList admissionregistration.k8s.io/v1:ValidatingAdmissionPolicyBindingList
     apiVersion s g1
     items []@admissionregistration.v1.ValidatingAdmissionPolicyBinding r g3z
     kind s g0
     metadata @meta.v1.ListMeta g2z
    T admissionregistration.v1.ValidatingAdmissionPolicyBindingSpec
     matchResources @admissionregistration.v1.MatchResources g2p
     paramRef @admissionregistration.v1.ParamRef g1p
     policyName s g0
     validationActions []s set g3
    T admissionregistration.v1.ValidatingAdmissionPolicyList admissionregistration.k8s.io/v1:ValidatingAdmissionPolicyList
     apiVersion s g1
     items []@admissionregistration.v1.ValidatingAdmissionPolicy r g3z
     kind s g0
     metadata @meta.v1.ListMeta g2z
    T admissionregistration.v1.ValidatingAdmissionPolicySpec
     auditAnnotations []@admissionregistration.v1.AuditAnnotation g4
     failurePolicy s e=Fail,Ignore g3p
     matchConditions []@admissionregistration.v1.MatchCondition k=name m=name g5
     matchConstraints @admissionregistration.v1.MatchResources g1p
     paramKind @admissionregistration.v1.ParamKind g0p
     validations []@admissionregistration.v1.Validation g2
     variables []@admissionregistration.v1.Variable k=name m=name g6
    T admissionregistration.v1.ValidatingAdmissionPolicyStatus
     conditions []@meta.v1.Condition m=type g2
     observedGeneration l g0
     typeChecking @admissionregistration.v1.TypeChecking g1p
    T admissionregistration.v1.ValidatingWebhook
     admissionReviewVersions []s r g9z
     clientConfig @admissionregistration.v1.WebhookClientConfig r g1z
     failurePolicy s e=Fail,Ignore g3p
     matchConditions []@admissionregistration.v1.MatchCondition k=name m=name g10
     matchPolicy s e=Equivalent,Exact g4p
     name s r g0z
     namespaceSelector @meta.v1.LabelSelector g5p
     objectSelector @meta.v1.LabelSelector g6p
     rules []@admissionregistration.v1.RuleWithOperations g2
     sideEffects s r e=None,NoneOnDryRun,Some,Unknown g7pz
     timeoutSeconds i g8p
    T admissionregistration.v1.ValidatingWebhookConfiguration admissionregistration.k8s.io/v1:ValidatingWebhookConfiguration
     apiVersion s g1
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     webhooks []@admissionregistration.v1.ValidatingWebhook k=name m=name g3
    T admissionregistration.v1.ValidatingWebhookConfigurationList admissionregistration.k8s.io/v1:ValidatingWebhookConfigurationList
     apiVersion s g1
     items []@admissionregistration.v1.ValidatingWebhookConfiguration r g3z
     kind s g0
     metadata @meta.v1.ListMeta g2z
    T admissionregistration.v1.Validation
     expression s r g0z
     message s g1
     messageExpression s g3
     reason s g2p
    T admissionregistration.v1.Variable
     expression s r g1z
     name s r g0z
    T admissionregistration.v1.WebhookClientConfig
     caBundle y g2
     service @admissionregistration.v1.ServiceReference g1p
     url s g0p
    T apps.v1.ControllerRevision apps/v1:ControllerRevision
     apiVersion s g1
     data @runtime.RawExtension g3
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     revision l r g4z
    T apps.v1.ControllerRevisionList apps/v1:ControllerRevisionList
     apiVersion s g1
     items []@apps.v1.ControllerRevision r g3z
     kind s g0
     metadata @meta.v1.ListMeta g2z
    T apps.v1.DaemonSet apps/v1:DaemonSet
     apiVersion s g1
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     spec @apps.v1.DaemonSetSpec g3z
     status @apps.v1.DaemonSetStatus g4z
    T apps.v1.DaemonSetCondition
     lastTransitionTime @meta.v1.Time g2z
     message s g4
     reason s g3
     status s r g1z
     type s r g0z
    T apps.v1.DaemonSetList apps/v1:DaemonSetList
     apiVersion s g1
     items []@apps.v1.DaemonSet r g3z
     kind s g0
     metadata @meta.v1.ListMeta g2z
    T apps.v1.DaemonSetSpec
     minReadySeconds i g3
     revisionHistoryLimit i g4p
     selector @meta.v1.LabelSelector r g0pz
     template @core.v1.PodTemplateSpec r g1z
     updateStrategy @apps.v1.DaemonSetUpdateStrategy g2z
    T apps.v1.DaemonSetStatus
     collisionCount i g8p
     conditions []@apps.v1.DaemonSetCondition k=type m=type g9
     currentNumberScheduled i r g0z
     desiredNumberScheduled i r g2z
     numberAvailable i g6
     numberMisscheduled i r g1z
     numberReady i r g3z
     numberUnavailable i g7
     observedGeneration l g4
     updatedNumberScheduled i g5
    T apps.v1.DaemonSetUpdateStrategy
     rollingUpdate @apps.v1.RollingUpdateDaemonSet g1p
     type s e=OnDelete,RollingUpdate g0
    T apps.v1.Deployment apps/v1:Deployment
     apiVersion s g1
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     spec @apps.v1.DeploymentSpec g3z
     status @apps.v1.DeploymentStatus g4z
    T apps.v1.DeploymentCondition
     lastTransitionTime @meta.v1.Time g3z
     lastUpdateTime @meta.v1.Time g2z
     message s g5
     reason s g4
     status s r g1z
     type s r g0z
    T apps.v1.DeploymentList apps/v1:DeploymentList
     apiVersion s g1
     items []@apps.v1.Deployment r g3z
     kind s g0
     metadata @meta.v1.ListMeta g2z
    T apps.v1.DeploymentSpec
     minReadySeconds i g4
     paused b g6
     progressDeadlineSeconds i g7p
     replicas i g0p
     revisionHistoryLimit i g5p
     selector @meta.v1.LabelSelector r g1pz
     strategy @apps.v1.DeploymentStrategy g3z
     template @core.v1.PodTemplateSpec r g2z
    T apps.v1.DeploymentStatus
     availableReplicas i g4
     collisionCount i g7p
     conditions []@apps.v1.DeploymentCondition k=type m=type g6
     observedGeneration l g0
     readyReplicas i g3
     replicas i g1
     unavailableReplicas i g5
     updatedReplicas i g2
    T apps.v1.DeploymentStrategy
     rollingUpdate @apps.v1.RollingUpdateDeployment g1p
     type s e=Recreate,RollingUpdate g0
    T apps.v1.ReplicaSet apps/v1:ReplicaSet
     apiVersion s g1
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     spec @apps.v1.ReplicaSetSpec g3z
     status @apps.v1.ReplicaSetStatus g4z
    T apps.v1.ReplicaSetCondition
     lastTransitionTime @meta.v1.Time g2z
     message s g4
     reason s g3
     status s r g1z
     type s r g0z
    T apps.v1.ReplicaSetList apps/v1:ReplicaSetList
     apiVersion s g1
     items []@apps.v1.ReplicaSet r g3z
     kind s g0
     metadata @meta.v1.ListMeta g2z
    T apps.v1.ReplicaSetSpec
     minReadySeconds i g1
     replicas i g0p
     selector @meta.v1.LabelSelector r g2pz
     template @core.v1.PodTemplateSpec g3z
    T apps.v1.ReplicaSetStatus
     availableReplicas i g3
     conditions []@apps.v1.ReplicaSetCondition k=type m=type g5
     fullyLabeledReplicas i g1
     observedGeneration l g4
     readyReplicas i g2
     replicas i r g0z
    T apps.v1.RollingUpdateDaemonSet
     maxSurge @intstr.IntOrString g1p
     maxUnavailable @intstr.IntOrString g0p
    T apps.v1.RollingUpdateDeployment
     maxSurge @intstr.IntOrString g1p
     maxUnavailable @intstr.IntOrString g0p
    T apps.v1.RollingUpdateStatefulSetStrategy
     maxUnavailable @intstr.IntOrString g1p
     partition i g0p
    T apps.v1.StatefulSet apps/v1:StatefulSet
     apiVersion s g1
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     spec @apps.v1.StatefulSetSpec g3z
     status @apps.v1.StatefulSetStatus g4z
    T apps.v1.StatefulSetCondition
     lastTransitionTime @meta.v1.Time g2z
     message s g4
     reason s g3
     status s r g1z
     type s r g0z
    T apps.v1.StatefulSetList apps/v1:StatefulSetList
     apiVersion s g1
     items []@apps.v1.StatefulSet r g3z
     kind s g0
     metadata @meta.v1.ListMeta g2z
    T apps.v1.StatefulSetOrdinals
     start i g0z
    T apps.v1.StatefulSetPersistentVolumeClaimRetentionPolicy
     whenDeleted s g0
     whenScaled s g1
    T apps.v1.StatefulSetSpec
     minReadySeconds i g8
     ordinals @apps.v1.StatefulSetOrdinals g10p
     persistentVolumeClaimRetentionPolicy @apps.v1.StatefulSetPersistentVolumeClaimRetentionPolicy g9p
     podManagementPolicy s e=OrderedReady,Parallel g5
     replicas i g0p
     revisionHistoryLimit i g7p
     selector @meta.v1.LabelSelector r g1pz
     serviceName s r g4z
     template @core.v1.PodTemplateSpec r g2z
     updateStrategy @apps.v1.StatefulSetUpdateStrategy g6z
     volumeClaimTemplates []@core.v1.PersistentVolumeClaim g3
    T apps.v1.StatefulSetStatus
     availableReplicas i g9z
     collisionCount i g7p
     conditions []@apps.v1.StatefulSetCondition k=type m=type g8
     currentReplicas i g3
     currentRevision s g5
     observedGeneration l g0
     readyReplicas i g2
     replicas i r g1z
     updateRevision s g6
     updatedReplicas i g4
    T apps.v1.StatefulSetUpdateStrategy
     rollingUpdate @apps.v1.RollingUpdateStatefulSetStrategy g1p
     type s e=OnDelete,RollingUpdate g0
    T authentication.v1.BoundObjectReference
     apiVersion s g1
     kind s g0
     name s g2
     uid s g3
    T authentication.v1.SelfSubjectReview authentication.k8s.io/v1:SelfSubjectReview
     apiVersion s g1
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     status @authentication.v1.SelfSubjectReviewStatus g3z
    T authentication.v1.SelfSubjectReviewStatus
     userInfo @authentication.v1.UserInfo g0z
    T authentication.v1.TokenRequest authentication.k8s.io/v1:TokenRequest
     apiVersion s g1
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     spec @authentication.v1.TokenRequestSpec r g3z
     status @authentication.v1.TokenRequestStatus g4z
    T authentication.v1.TokenRequestSpec
     audiences []s r g0z
     boundObjectRef @authentication.v1.BoundObjectReference g2pz
     expirationSeconds l g1pz
    T authentication.v1.TokenRequestStatus
     expirationTimestamp @meta.v1.Time r g1z
     token s r g0z
    T authentication.v1.TokenReview authentication.k8s.io/v1:TokenReview
     apiVersion s g1
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     spec @authentication.v1.TokenReviewSpec r g3z
     status @authentication.v1.TokenReviewStatus g4z
    T authentication.v1.TokenReviewSpec
     audiences []s g1
     token s g0
    T authentication.v1.TokenReviewStatus
     audiences []s g2
     authenticated b g0
     error s g3
     user @authentication.v1.UserInfo g1z
    T authentication.v1.UserInfo
     extra {}[]s g3
     groups []s g2
     uid s g1
     username s g0
    T authorization.v1.FieldSelectorAttributes
     rawSelector s g0
     requirements []@meta.v1.FieldSelectorRequirement g1
    T authorization.v1.LabelSelectorAttributes
     rawSelector s g0
     requirements []@meta.v1.LabelSelectorRequirement g1
    T authorization.v1.LocalSubjectAccessReview authorization.k8s.io/v1:LocalSubjectAccessReview
     apiVersion s g1
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     spec @authorization.v1.SubjectAccessReviewSpec r g3z
     status @authorization.v1.SubjectAccessReviewStatus g4z
    T authorization.v1.NonResourceAttributes
     path s g0
     verb s g1
    T authorization.v1.NonResourceRule
     nonResourceURLs []s g1
     verbs []s r g0z
    T authorization.v1.ResourceAttributes
     fieldSelector @authorization.v1.FieldSelectorAttributes g7p
     group s g2
     labelSelector @authorization.v1.LabelSelectorAttributes g8p
     name s g6
     namespace s g0
     resource s g4
     subresource s g5
     verb s g1
     version s g3
    T authorization.v1.ResourceRule
     apiGroups []s g1
     resourceNames []s g3
     resources []s g2
     verbs []s r g0z
    T authorization.v1.SelfSubjectAccessReview authorization.k8s.io/v1:SelfSubjectAccessReview
     apiVersion s g1
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     spec @authorization.v1.SelfSubjectAccessReviewSpec r g3z
     status @authorization.v1.SubjectAccessReviewStatus g4z
    T authorization.v1.SelfSubjectAccessReviewSpec
     nonResourceAttributes @authorization.v1.NonResourceAttributes g1p
     resourceAttributes @authorization.v1.ResourceAttributes g0p
    T authorization.v1.SelfSubjectRulesReview authorization.k8s.io/v1:SelfSubjectRulesReview
     apiVersion s g1
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     spec @authorization.v1.SelfSubjectRulesReviewSpec r g3z
     status @authorization.v1.SubjectRulesReviewStatus g4z
    T authorization.v1.SelfSubjectRulesReviewSpec
     namespace s g0
    T authorization.v1.SubjectAccessReview authorization.k8s.io/v1:SubjectAccessReview
     apiVersion s g1
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     spec @authorization.v1.SubjectAccessReviewSpec r g3z
     status @authorization.v1.SubjectAccessReviewStatus g4z
    T authorization.v1.SubjectAccessReviewSpec
     extra {}[]s g4
     groups []s g3
     nonResourceAttributes @authorization.v1.NonResourceAttributes g1p
     resourceAttributes @authorization.v1.ResourceAttributes g0p
     uid s g5
     user s g2
    T authorization.v1.SubjectAccessReviewStatus
     allowed b r g0z
     denied b g1
     evaluationError s g3
     reason s g2
    T authorization.v1.SubjectRulesReviewStatus
     evaluationError s g3
     incomplete b r g2z
     nonResourceRules []@authorization.v1.NonResourceRule r g1z
     resourceRules []@authorization.v1.ResourceRule r g0z
    T autoscaling.v1.CrossVersionObjectReference
     apiVersion s g2
     kind s r g0z
     name s r g1z
    T autoscaling.v1.HorizontalPodAutoscaler autoscaling/v1:HorizontalPodAutoscaler
     apiVersion s g1
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     spec @autoscaling.v1.HorizontalPodAutoscalerSpec g3z
     status @autoscaling.v1.HorizontalPodAutoscalerStatus g4z
    T autoscaling.v1.HorizontalPodAutoscalerList autoscaling/v1:HorizontalPodAutoscalerList
     apiVersion s g1
     items []@autoscaling.v1.HorizontalPodAutoscaler r g3z
     kind s g0
     metadata @meta.v1.ListMeta g2z
    T autoscaling.v1.HorizontalPodAutoscalerSpec
     maxReplicas i r g2z
     minReplicas i g1p
     scaleTargetRef @autoscaling.v1.CrossVersionObjectReference r g0z
     targetCPUUtilizationPercentage i g3p
    T autoscaling.v1.HorizontalPodAutoscalerStatus
     currentCPUUtilizationPercentage i g4p
     currentReplicas i r g2z
     desiredReplicas i r g3z
     lastScaleTime @meta.v1.Time g1p
     observedGeneration l g0p
    T autoscaling.v1.Scale autoscaling/v1:Scale
     apiVersion s g1
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     spec @autoscaling.v1.ScaleSpec g3z
     status @autoscaling.v1.ScaleStatus g4z
    T autoscaling.v1.ScaleSpec
     replicas i g0
    T autoscaling.v1.ScaleStatus
     replicas i r g0z
     selector s g1
    T autoscaling.v2.ContainerResourceMetricSource
     container s r g2z
     name s r g0z
     target @autoscaling.v2.MetricTarget r g1z
    T autoscaling.v2.ContainerResourceMetricStatus
     container s r g2z
     current @autoscaling.v2.MetricValueStatus r g1z
     name s r g0z
    T autoscaling.v2.CrossVersionObjectReference
     apiVersion s g2
     kind s r g0z
     name s r g1z
    T autoscaling.v2.ExternalMetricSource
     metric @autoscaling.v2.MetricIdentifier r g0z
     target @autoscaling.v2.MetricTarget r g1z
    T autoscaling.v2.ExternalMetricStatus
     current @autoscaling.v2.MetricValueStatus r g1z
     metric @autoscaling.v2.MetricIdentifier r g0z
    T autoscaling.v2.HPAScalingPolicy
     periodSeconds i r g2z
     type s r g0z
     value i r g1z
    T autoscaling.v2.HPAScalingRules
     policies []@autoscaling.v2.HPAScalingPolicy g2
     selectPolicy s g1p
     stabilizationWindowSeconds i g0p
    T autoscaling.v2.HorizontalPodAutoscaler autoscaling/v2:HorizontalPodAutoscaler
     apiVersion s g1
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     spec @autoscaling.v2.HorizontalPodAutoscalerSpec g3z
     status @autoscaling.v2.HorizontalPodAutoscalerStatus g4z
    T autoscaling.v2.HorizontalPodAutoscalerBehavior
     scaleDown @autoscaling.v2.HPAScalingRules g1p
     scaleUp @autoscaling.v2.HPAScalingRules g0p
    T autoscaling.v2.HorizontalPodAutoscalerCondition
     lastTransitionTime @meta.v1.Time g2z
     message s g4
     reason s g3
     status s r g1z
     type s r g0z
    T autoscaling.v2.HorizontalPodAutoscalerList autoscaling/v2:HorizontalPodAutoscalerList
     apiVersion s g1
     items []@autoscaling.v2.HorizontalPodAutoscaler r g3z
     kind s g0
     metadata @meta.v1.ListMeta g2z
    T autoscaling.v2.HorizontalPodAutoscalerSpec
     behavior @autoscaling.v2.HorizontalPodAutoscalerBehavior g4p
     maxReplicas i r g2z
     metrics []@autoscaling.v2.MetricSpec g3
     minReplicas i g1p
     scaleTargetRef @autoscaling.v2.CrossVersionObjectReference r g0z
    T autoscaling.v2.HorizontalPodAutoscalerStatus
     conditions []@autoscaling.v2.HorizontalPodAutoscalerCondition k=type m=type g5
     currentMetrics []@autoscaling.v2.MetricStatus g4z
     currentReplicas i g2
     desiredReplicas i r g3z
     lastScaleTime @meta.v1.Time g1p
     observedGeneration l g0p
    T autoscaling.v2.MetricIdentifier
     name s r g0z
     selector @meta.v1.LabelSelector g1p
    T autoscaling.v2.MetricSpec
     containerResource @autoscaling.v2.ContainerResourceMetricSource g4p
     external @autoscaling.v2.ExternalMetricSource g5p
     object @autoscaling.v2.ObjectMetricSource g1p
     pods @autoscaling.v2.PodsMetricSource g2p
     resource @autoscaling.v2.ResourceMetricSource g3p
     type s r g0z
    T autoscaling.v2.MetricStatus
     containerResource @autoscaling.v2.ContainerResourceMetricStatus g4p
     external @autoscaling.v2.ExternalMetricStatus g5p
     object @autoscaling.v2.ObjectMetricStatus g1p
     pods @autoscaling.v2.PodsMetricStatus g2p
     resource @autoscaling.v2.ResourceMetricStatus g3p
     type s r g0z
    T autoscaling.v2.MetricTarget
     averageUtilization i g3p
     averageValue @resource.Quantity g2p
     type s r g0z
     value @resource.Quantity g1p
    T autoscaling.v2.MetricValueStatus
     averageUtilization i g2p
     averageValue @resource.Quantity g1p
     value @resource.Quantity g0p
    T autoscaling.v2.ObjectMetricSource
     describedObject @autoscaling.v2.CrossVersionObjectReference r g0z
     metric @autoscaling.v2.MetricIdentifier r g2z
     target @autoscaling.v2.MetricTarget r g1z
    T autoscaling.v2.ObjectMetricStatus
     current @autoscaling.v2.MetricValueStatus r g1z
     describedObject @autoscaling.v2.CrossVersionObjectReference r g2z
     metric @autoscaling.v2.MetricIdentifier r g0z
    T autoscaling.v2.PodsMetricSource
     metric @autoscaling.v2.MetricIdentifier r g0z
     target @autoscaling.v2.MetricTarget r g1z
    T autoscaling.v2.PodsMetricStatus
     current @autoscaling.v2.MetricValueStatus r g1z
     metric @autoscaling.v2.MetricIdentifier r g0z
    T autoscaling.v2.ResourceMetricSource
     name s r g0z
     target @autoscaling.v2.MetricTarget r g1z
    T autoscaling.v2.ResourceMetricStatus
     current @autoscaling.v2.MetricValueStatus r g1z
     name s r g0z
    T batch.v1.CronJob batch/v1:CronJob
     apiVersion s g1
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     spec @batch.v1.CronJobSpec g3z
     status @batch.v1.CronJobStatus g4z
    T batch.v1.CronJobList batch/v1:CronJobList
     apiVersion s g1
     items []@batch.v1.CronJob r g3z
     kind s g0
     metadata @meta.v1.ListMeta g2z
    T batch.v1.CronJobSpec
     concurrencyPolicy s e=Allow,Forbid,Replace g3
     failedJobsHistoryLimit i g7p
     jobTemplate @batch.v1.JobTemplateSpec r g5z
     schedule s r g0z
     startingDeadlineSeconds l g2p
     successfulJobsHistoryLimit i g6p
     suspend b g4p
     timeZone s g1p
    T batch.v1.CronJobStatus
     active []@core.v1.ObjectReference g0
     lastScheduleTime @meta.v1.Time g1p
     lastSuccessfulTime @meta.v1.Time g2p
    T batch.v1.Job batch/v1:Job
     apiVersion s g1
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     spec @batch.v1.JobSpec g3z
     status @batch.v1.JobStatus g4z
    T batch.v1.JobCondition
     lastProbeTime @meta.v1.Time g2z
     lastTransitionTime @meta.v1.Time g3z
     message s g5
     reason s g4
     status s r g1z
     type s r g0z
    T batch.v1.JobList batch/v1:JobList
     apiVersion s g1
     items []@batch.v1.Job r g3z
     kind s g0
     metadata @meta.v1.ListMeta g2z
    T batch.v1.JobSpec
     activeDeadlineSeconds l g2p
     backoffLimit i g5p
     backoffLimitPerIndex i g6p
     completionMode s e=Indexed,NonIndexed g12p
     completions i g1p
     managedBy s g15p
     manualSelector b g9p
     maxFailedIndexes i g7p
     parallelism i g0p
     podFailurePolicy @batch.v1.PodFailurePolicy g3p
     podReplacementPolicy s e=Failed,TerminatingOrFailed g14p
     selector @meta.v1.LabelSelector g8p
     successPolicy @batch.v1.SuccessPolicy g4p
     suspend b g13p
     template @core.v1.PodTemplateSpec r g10z
     ttlSecondsAfterFinished i g11p
    T batch.v1.JobStatus
     active i g3
     completedIndexes s g7
     completionTime @meta.v1.Time g2p
     conditions []@batch.v1.JobCondition k=type g0
     failed i g5
     failedIndexes s g8p
     ready i g10p
     startTime @meta.v1.Time g1p
     succeeded i g4
     terminating i g6p
     uncountedTerminatedPods @batch.v1.UncountedTerminatedPods g9p
    T batch.v1.JobTemplateSpec
     metadata @meta.v1.ObjectMeta g0z
     spec @batch.v1.JobSpec g1z
    T batch.v1.PodFailurePolicy
     rules []@batch.v1.PodFailurePolicyRule r g0z
    T batch.v1.PodFailurePolicyOnExitCodesRequirement
     containerName s g0p
     operator s r e=In,NotIn g1z
     values []i r set g2z
    T batch.v1.PodFailurePolicyOnPodConditionsPattern
     status s r g1z
     type s r g0z
    T batch.v1.PodFailurePolicyRule
     action s r e=Count,FailIndex,FailJob,Ignore g0z
     onExitCodes @batch.v1.PodFailurePolicyOnExitCodesRequirement g1p
     onPodConditions []@batch.v1.PodFailurePolicyOnPodConditionsPattern g2
    T batch.v1.SuccessPolicy
     rules []@batch.v1.SuccessPolicyRule r g0z
    T batch.v1.SuccessPolicyRule
     succeededCount i g1p
     succeededIndexes s g0p
    T batch.v1.UncountedTerminatedPods
     failed []s set g1
     succeeded []s set g0
    T certificates.v1.CertificateSigningRequest certificates.k8s.io/v1:CertificateSigningRequest
     apiVersion s g1
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     spec @certificates.v1.CertificateSigningRequestSpec r g3z
     status @certificates.v1.CertificateSigningRequestStatus g4z
    T certificates.v1.CertificateSigningRequestCondition
     lastTransitionTime @meta.v1.Time g5z
     lastUpdateTime @meta.v1.Time g4z
     message s g3
     reason s g2
     status s r g1z
     type s r g0z
    T certificates.v1.CertificateSigningRequestList certificates.k8s.io/v1:CertificateSigningRequestList
     apiVersion s g1
     items []@certificates.v1.CertificateSigningRequest r g3z
     kind s g0
     metadata @meta.v1.ListMeta g2z
    T certificates.v1.CertificateSigningRequestSpec
     expirationSeconds i g2p
     extra {}[]s g7
     groups []s g6
     request y r g0z
     signerName s r g1z
     uid s g5
     usages []s g3
     username s g4
    T certificates.v1.CertificateSigningRequestStatus
     certificate y g1
     conditions []@certificates.v1.CertificateSigningRequestCondition m=type g0
    T coordination.v1.Lease coordination.k8s.io/v1:Lease
     apiVersion s g1
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     spec @coordination.v1.LeaseSpec g3z
    T coordination.v1.LeaseList coordination.k8s.io/v1:LeaseList
     apiVersion s g1
     items []@coordination.v1.Lease r g3z
     kind s g0
     metadata @meta.v1.ListMeta g2z
    T coordination.v1.LeaseSpec
     acquireTime @meta.v1.MicroTime g2p
     holderIdentity s g0p
     leaseDurationSeconds i g1p
     leaseTransitions i g4p
     preferredHolder s g6p
     renewTime @meta.v1.MicroTime g3p
     strategy s g5p
    T core.v1.AWSElasticBlockStoreVolumeSource
     fsType s g1
     partition i g2
     readOnly b g3
     volumeID s r g0z
    T core.v1.Affinity
     nodeAffinity @core.v1.NodeAffinity g0p
     podAffinity @core.v1.PodAffinity g1p
     podAntiAffinity @core.v1.PodAntiAffinity g2p
    T core.v1.AppArmorProfile
     localhostProfile s g1p
     type s r e=Localhost,RuntimeDefault,Unconfined g0z
    T core.v1.AttachedVolume
     devicePath s r g1z
     name s r g0z
    T core.v1.AzureDiskVolumeSource
     cachingMode s e=None,ReadOnly,ReadWrite g2p
     diskName s r g0z
     diskURI s r g1z
     fsType s g3p
     kind s e=Dedicated,Managed,Shared g5p
     readOnly b g4p
    T core.v1.AzureFilePersistentVolumeSource
     readOnly b g2
     secretName s r g0z
     secretNamespace s g3pz
     shareName s r g1z
    T core.v1.AzureFileVolumeSource
     readOnly b g2
     secretName s r g0z
     shareName s r g1z
    T core.v1.Binding v1:Binding
     apiVersion s g1
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     target @core.v1.ObjectReference r g3z
    T core.v1.CSIPersistentVolumeSource
     controllerExpandSecretRef @core.v1.SecretReference g8p
     controllerPublishSecretRef @core.v1.SecretReference g5p
     driver s r g0z
     fsType s g3
     nodeExpandSecretRef @core.v1.SecretReference g9p
     nodePublishSecretRef @core.v1.SecretReference g7p
     nodeStageSecretRef @core.v1.SecretReference g6p
     readOnly b g2
     volumeAttributes {}s g4
     volumeHandle s r g1z
    T core.v1.CSIVolumeSource
     driver s r g0z
     fsType s g2p
     nodePublishSecretRef @core.v1.LocalObjectReference g4p
     readOnly b g1p
     volumeAttributes {}s g3
    T core.v1.Capabilities
     add []s g0
     drop []s g1
    T core.v1.CephFSPersistentVolumeSource
     monitors []s r g0z
     path s g1
     readOnly b g5
     secretFile s g3
     secretRef @core.v1.SecretReference g4p
     user s g2
    T core.v1.CephFSVolumeSource
     monitors []s r g0z
     path s g1
     readOnly b g5
     secretFile s g3
     secretRef @core.v1.LocalObjectReference g4p
     user s g2
    T core.v1.CinderPersistentVolumeSource
     fsType s g1
     readOnly b g2
     secretRef @core.v1.SecretReference g3p
     volumeID s r g0z
    T core.v1.CinderVolumeSource
     fsType s g1
     readOnly b g2
     secretRef @core.v1.LocalObjectReference g3p
     volumeID s r g0z
    T core.v1.ClientIPConfig
     timeoutSeconds i g0p
    T core.v1.ClusterTrustBundleProjection
     labelSelector @meta.v1.LabelSelector g2p
     name s g0p
     optional b g3p
     path s r g4z
     signerName s g1p
    T core.v1.ComponentCondition
     error s g3
     message s g2
     status s r g1z
     type s r g0z
    T core.v1.ComponentStatus v1:ComponentStatus
     apiVersion s g1
     conditions []@core.v1.ComponentCondition k=type m=type g3
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
    T core.v1.ComponentStatusList v1:ComponentStatusList
     apiVersion s g1
     items []@core.v1.ComponentStatus r g3z
     kind s g0
     metadata @meta.v1.ListMeta g2z
    T core.v1.ConfigMap v1:ConfigMap
     apiVersion s g1
     binaryData {}y g5
     data {}s g4
     immutable b g3p
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
    T core.v1.ConfigMapEnvSource
     name s g0
     optional b g1p
    T core.v1.ConfigMapKeySelector
     key s r g1z
     name s g0
     optional b g2p
    T core.v1.ConfigMapList v1:ConfigMapList
     apiVersion s g1
     items []@core.v1.ConfigMap r g3z
     kind s g0
     metadata @meta.v1.ListMeta g2z
    T core.v1.ConfigMapNodeConfigSource
     kubeletConfigKey s r g4z
     name s r g1z
     namespace s r g0z
     resourceVersion s g3
     uid s g2
    T core.v1.ConfigMapProjection
     items []@core.v1.KeyToPath g1
     name s g0
     optional b g2p
    T core.v1.ConfigMapVolumeSource
     defaultMode i g2p
     items []@core.v1.KeyToPath g1
     name s g0
     optional b g3p
    T core.v1.Container
     args []s g3
     command []s g2
     env []@core.v1.EnvVar k=name m=name g7
     envFrom []@core.v1.EnvFromSource g6
     image s g1
     imagePullPolicy s e=Always,IfNotPresent,Never g19
     lifecycle @core.v1.Lifecycle g16p
     livenessProbe @core.v1.Probe g13p
     name s r g0z
     ports []@core.v1.ContainerPort k=containerPort m=containerPort,protocol g5
     readinessProbe @core.v1.Probe g14p
     resizePolicy []@core.v1.ContainerResizePolicy g9
     resources @core.v1.ResourceRequirements g8z
     restartPolicy s g10p
     securityContext @core.v1.SecurityContext g20p
     startupProbe @core.v1.Probe g15p
     stdin b g21
     stdinOnce b g22
     terminationMessagePath s g17
     terminationMessagePolicy s e=FallbackToLogsOnError,File g18
     tty b g23
     volumeDevices []@core.v1.VolumeDevice k=devicePath m=devicePath g12
     volumeMounts []@core.v1.VolumeMount k=mountPath m=mountPath g11
     workingDir s g4
    T core.v1.ContainerImage
     names []s g0z
     sizeBytes l g1
    T core.v1.ContainerPort
     containerPort i r g2z
     hostIP s g4
     hostPort i g1
     name s g0
     protocol s e=SCTP,TCP,UDP g3
    T core.v1.ContainerResizePolicy
     resourceName s r g0z
     restartPolicy s r g1z
    T core.v1.ContainerState
     running @core.v1.ContainerStateRunning g1p
     terminated @core.v1.ContainerStateTerminated g2p
     waiting @core.v1.ContainerStateWaiting g0p
    T core.v1.ContainerStateRunning
     startedAt @meta.v1.Time g0z
    T core.v1.ContainerStateTerminated
     containerID s g6
     exitCode i r g0z
     finishedAt @meta.v1.Time g5z
     message s g3
     reason s g2
     signal i g1
     startedAt @meta.v1.Time g4z
    T core.v1.ContainerStateWaiting
     message s g1
     reason s g0
    T core.v1.ContainerStatus
     allocatedResources {}@resource.Quantity g9
     allocatedResourcesStatus []@core.v1.ResourceStatus k=name m=name g13
     containerID s g7
     image s r g5z
     imageID s r g6z
     lastState @core.v1.ContainerState g2z
     name s r g0z
     ready b r g3z
     resources @core.v1.ResourceRequirements g10p
     restartCount i r g4z
     started b g8p
     state @core.v1.ContainerState g1z
     user @core.v1.ContainerUser g12p
     volumeMounts []@core.v1.VolumeMountStatus k=mountPath m=mountPath g11
    T core.v1.ContainerUser
     linux @core.v1.LinuxContainerUser g0p
    T core.v1.DaemonEndpoint
     Port i r g0z
    T core.v1.DownwardAPIProjection
     items []@core.v1.DownwardAPIVolumeFile g0
    T core.v1.DownwardAPIVolumeFile
     fieldRef @core.v1.ObjectFieldSelector g1p
     mode i g3p
     path s r g0z
     resourceFieldRef @core.v1.ResourceFieldSelector g2p
    T core.v1.DownwardAPIVolumeSource
     defaultMode i g1p
     items []@core.v1.DownwardAPIVolumeFile g0
    T core.v1.EmptyDirVolumeSource
     medium s g0
     sizeLimit @resource.Quantity g1p
    T core.v1.EndpointAddress
     hostname s g1
     ip s r g0z
     nodeName s g2p
     targetRef @core.v1.ObjectReference g3p
    T core.v1.EndpointPort
     appProtocol s g3p
     name s g0
     port i r g1z
     protocol s e=SCTP,TCP,UDP g2
    T core.v1.EndpointSubset
     addresses []@core.v1.EndpointAddress g0
     notReadyAddresses []@core.v1.EndpointAddress g1
     ports []@core.v1.EndpointPort g2
    T core.v1.Endpoints v1:Endpoints
     apiVersion s g1
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     subsets []@core.v1.EndpointSubset g3
    T core.v1.EndpointsList v1:EndpointsList
     apiVersion s g1
     items []@core.v1.Endpoints r g3z
     kind s g0
     metadata @meta.v1.ListMeta g2z
    T core.v1.EnvFromSource
     configMapRef @core.v1.ConfigMapEnvSource g1p
     prefix s g0
     secretRef @core.v1.SecretEnvSource g2p
    T core.v1.EnvVar
     name s r g0z
     value s g1
     valueFrom @core.v1.EnvVarSource g2p
    T core.v1.EnvVarSource
     configMapKeyRef @core.v1.ConfigMapKeySelector g2p
     fieldRef @core.v1.ObjectFieldSelector g0p
     resourceFieldRef @core.v1.ResourceFieldSelector g1p
     secretKeyRef @core.v1.SecretKeySelector g3p
    T core.v1.EphemeralContainer
     args []s g3
     command []s g2
     env []@core.v1.EnvVar k=name m=name g7
     envFrom []@core.v1.EnvFromSource g6
     image s g1
     imagePullPolicy s e=Always,IfNotPresent,Never g19
     lifecycle @core.v1.Lifecycle g16p
     livenessProbe @core.v1.Probe g13p
     name s r g0z
     ports []@core.v1.ContainerPort k=containerPort m=containerPort,protocol g5
     readinessProbe @core.v1.Probe g14p
     resizePolicy []@core.v1.ContainerResizePolicy g9
     resources @core.v1.ResourceRequirements g8z
     restartPolicy s g10p
     securityContext @core.v1.SecurityContext g20p
     startupProbe @core.v1.Probe g15p
     stdin b g21
     stdinOnce b g22
     targetContainerName s g24
     terminationMessagePath s g17
     terminationMessagePolicy s e=FallbackToLogsOnError,File g18
     tty b g23
     volumeDevices []@core.v1.VolumeDevice k=devicePath m=devicePath g12
     volumeMounts []@core.v1.VolumeMount k=mountPath m=mountPath g11
     workingDir s g4
    T core.v1.EphemeralVolumeSource
     volumeClaimTemplate @core.v1.PersistentVolumeClaimTemplate g0p
    T core.v1.Event v1:Event
     action s g13
     apiVersion s g1
     count i g9
     eventTime @meta.v1.MicroTime g11
     firstTimestamp @meta.v1.Time g7z
     involvedObject @core.v1.ObjectReference r g3z
     kind s g0
     lastTimestamp @meta.v1.Time g8z
     message s g5
     metadata @meta.v1.ObjectMeta r g2z
     reason s g4
     related @core.v1.ObjectReference g14p
     reportingComponent s g15z
     reportingInstance s g16z
     series @core.v1.EventSeries g12p
     source @core.v1.EventSource g6z
     type s g10
    T core.v1.EventList v1:EventList
     apiVersion s g1
     items []@core.v1.Event r g3z
     kind s g0
     metadata @meta.v1.ListMeta g2z
    T core.v1.EventSeries
     count i g0
     lastObservedTime @meta.v1.MicroTime g1
    T core.v1.EventSource
     component s g0
     host s g1
    T core.v1.ExecAction
     command []s g0
    T core.v1.FCVolumeSource
     fsType s g2
     lun i g1p
     readOnly b g3
     targetWWNs []s g0
     wwids []s g4
    T core.v1.FlexPersistentVolumeSource
     driver s r g0z
     fsType s g1
     options {}s g4
     readOnly b g3
     secretRef @core.v1.SecretReference g2p
    T core.v1.FlexVolumeSource
     driver s r g0z
     fsType s g1
     options {}s g4
     readOnly b g3
     secretRef @core.v1.LocalObjectReference g2p
    T core.v1.FlockerVolumeSource
     datasetName s g0
     datasetUUID s g1
    T core.v1.GCEPersistentDiskVolumeSource
     fsType s g1
     partition i g2
     pdName s r g0z
     readOnly b g3
    T core.v1.GRPCAction
     port i r g0z
     service s g1pz
    T core.v1.GitRepoVolumeSource
     directory s g2
     repository s r g0z
     revision s g1
    T core.v1.GlusterfsPersistentVolumeSource
     endpoints s r g0z
     endpointsNamespace s g3p
     path s r g1z
     readOnly b g2
    T core.v1.GlusterfsVolumeSource
     endpoints s r g0z
     path s r g1z
     readOnly b g2
    T core.v1.HTTPGetAction
     host s g2
     httpHeaders []@core.v1.HTTPHeader g4
     path s g0
     port @intstr.IntOrString r g1z
     scheme s e=HTTP,HTTPS g3
    T core.v1.HTTPHeader
     name s r g0z
     value s r g1z
    T core.v1.HostAlias
     hostnames []s g1
     ip s r g0z
    T core.v1.HostIP
     ip s r g0z
    T core.v1.HostPathVolumeSource
     path s r g0z
     type s e=,BlockDevice,CharDevice,Directory,DirectoryOrCreate,File,FileOrCreate,Socket g1p
    T core.v1.ISCSIPersistentVolumeSource
     chapAuthDiscovery b g7
     chapAuthSession b g8
     fsType s g4
     initiatorName s g10p
     iqn s r g1z
     iscsiInterface s g3
     lun i r g2z
     portals []s g6
     readOnly b g5
     secretRef @core.v1.SecretReference g9p
     targetPortal s r g0z
    T core.v1.ISCSIVolumeSource
     chapAuthDiscovery b g7
     chapAuthSession b g8
     fsType s g4
     initiatorName s g10p
     iqn s r g1z
     iscsiInterface s g3
     lun i r g2z
     portals []s g6
     readOnly b g5
     secretRef @core.v1.LocalObjectReference g9p
     targetPortal s r g0z
    T core.v1.ImageVolumeSource
     pullPolicy s e=Always,IfNotPresent,Never g1
     reference s g0
    T core.v1.KeyToPath
     key s r g0z
     mode i g2p
     path s r g1z
    T core.v1.Lifecycle
     postStart @core.v1.LifecycleHandler g0p
     preStop @core.v1.LifecycleHandler g1p
    T core.v1.LifecycleHandler
     exec @core.v1.ExecAction g0p
     httpGet @core.v1.HTTPGetAction g1p
     sleep @core.v1.SleepAction g3p
     tcpSocket @core.v1.TCPSocketAction g2p
    T core.v1.LimitRange v1:LimitRange
     apiVersion s g1
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     spec @core.v1.LimitRangeSpec g3z
    T core.v1.LimitRangeItem
     default {}@resource.Quantity g3
     defaultRequest {}@resource.Quantity g4
     max {}@resource.Quantity g1
     maxLimitRequestRatio {}@resource.Quantity g5
     min {}@resource.Quantity g2
     type s r g0z
    T core.v1.LimitRangeList v1:LimitRangeList
     apiVersion s g1
     items []@core.v1.LimitRange r g3z
     kind s g0
     metadata @meta.v1.ListMeta g2z
    T core.v1.LimitRangeSpec
     limits []@core.v1.LimitRangeItem r g0z
    T core.v1.LinuxContainerUser
     gid l r g1z
     supplementalGroups []l g2
     uid l r g0z
    T core.v1.LoadBalancerIngress
     hostname s g1
     ip s g0
     ipMode s g2p
     ports []@core.v1.PortStatus g3
    T core.v1.LoadBalancerStatus
     ingress []@core.v1.LoadBalancerIngress g0
    T core.v1.LocalObjectReference
     name s g0
    T core.v1.LocalVolumeSource
     fsType s g1p
     path s r g0z
    T core.v1.ModifyVolumeStatus
     status s r e=InProgress,Infeasible,Pending g1z
     targetVolumeAttributesClassName s g0
    T core.v1.NFSVolumeSource
     path s r g1z
     readOnly b g2
     server s r g0z
    T core.v1.Namespace v1:Namespace
     apiVersion s g1
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     spec @core.v1.NamespaceSpec g3z
     status @core.v1.NamespaceStatus g4z
    T core.v1.NamespaceCondition
     lastTransitionTime @meta.v1.Time g2z
     message s g4
     reason s g3
     status s r g1z
     type s r g0z
    T core.v1.NamespaceList v1:NamespaceList
     apiVersion s g1
     items []@core.v1.Namespace r g3z
     kind s g0
     metadata @meta.v1.ListMeta g2z
    T core.v1.NamespaceSpec
     finalizers []s g0
    T core.v1.NamespaceStatus
     conditions []@core.v1.NamespaceCondition k=type m=type g1
     phase s e=Active,Terminating g0
    T core.v1.Node v1:Node
     apiVersion s g1
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     spec @core.v1.NodeSpec g3z
     status @core.v1.NodeStatus g4z
    T core.v1.NodeAddress
     address s r g1z
     type s r g0z
    T core.v1.NodeAffinity
     preferredDuringSchedulingIgnoredDuringExecution []@core.v1.PreferredSchedulingTerm g1
     requiredDuringSchedulingIgnoredDuringExecution @core.v1.NodeSelector g0p
    T core.v1.NodeCondition
     lastHeartbeatTime @meta.v1.Time g2z
     lastTransitionTime @meta.v1.Time g3z
     message s g5
     reason s g4
     status s r g1z
     type s r g0z
    T core.v1.NodeConfigSource
     configMap @core.v1.ConfigMapNodeConfigSource g0p
    T core.v1.NodeConfigStatus
     active @core.v1.NodeConfigSource g1p
     assigned @core.v1.NodeConfigSource g0p
     error s g3
     lastKnownGood @core.v1.NodeConfigSource g2p
    T core.v1.NodeDaemonEndpoints
     kubeletEndpoint @core.v1.DaemonEndpoint g0z
    T core.v1.NodeFeatures
     supplementalGroupsPolicy b g0p
    T core.v1.NodeList v1:NodeList
     apiVersion s g1
     items []@core.v1.Node r g3z
     kind s g0
     metadata @meta.v1.ListMeta g2z
    T core.v1.NodeRuntimeHandler
     features @core.v1.NodeRuntimeHandlerFeatures g1p
     name s g0z
    T core.v1.NodeRuntimeHandlerFeatures
     recursiveReadOnlyMounts b g0p
     userNamespaces b g1p
    T core.v1.NodeSelector
     nodeSelectorTerms []@core.v1.NodeSelectorTerm r g0z
    T core.v1.NodeSelectorRequirement
     key s r g0z
     operator s r e=DoesNotExist,Exists,Gt,In,Lt,NotIn g1z
     values []s g2
    T core.v1.NodeSelectorTerm
     matchExpressions []@core.v1.NodeSelectorRequirement g0
     matchFields []@core.v1.NodeSelectorRequirement g1
    T core.v1.NodeSpec
     configSource @core.v1.NodeConfigSource g5p
     externalID s g6
     podCIDR s g0
     podCIDRs []s set g1
     providerID s g2
     taints []@core.v1.Taint g4
     unschedulable b g3
    T core.v1.NodeStatus
     addresses []@core.v1.NodeAddress k=type m=type g4
     allocatable {}@resource.Quantity g1
     capacity {}@resource.Quantity g0
     conditions []@core.v1.NodeCondition k=type m=type g3
     config @core.v1.NodeConfigStatus g10p
     daemonEndpoints @core.v1.NodeDaemonEndpoints g5z
     features @core.v1.NodeFeatures g12p
     images []@core.v1.ContainerImage g7
     nodeInfo @core.v1.NodeSystemInfo g6z
     phase s e=Pending,Running,Terminated g2
     runtimeHandlers []@core.v1.NodeRuntimeHandler g11
     volumesAttached []@core.v1.AttachedVolume g9
     volumesInUse []s g8
    T core.v1.NodeSystemInfo
     architecture s r g9z
     bootID s r g2z
     containerRuntimeVersion s r g5z
     kernelVersion s r g3z
     kubeProxyVersion s r g7z
     kubeletVersion s r g6z
     machineID s r g0z
     operatingSystem s r g8z
     osImage s r g4z
     systemUUID s r g1z
    T core.v1.ObjectFieldSelector
     apiVersion s g0
     fieldPath s r g1z
    T core.v1.ObjectReference
     apiVersion s g4
     fieldPath s g6
     kind s g0
     name s g2
     namespace s g1
     resourceVersion s g5
     uid s g3
    T core.v1.PersistentVolume v1:PersistentVolume
     apiVersion s g1
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     spec @core.v1.PersistentVolumeSpec g3z
     status @core.v1.PersistentVolumeStatus g4z
    T core.v1.PersistentVolumeClaim v1:PersistentVolumeClaim
     apiVersion s g1
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     spec @core.v1.PersistentVolumeClaimSpec g3z
     status @core.v1.PersistentVolumeClaimStatus g4z
    T core.v1.PersistentVolumeClaimCondition
     lastProbeTime @meta.v1.Time g2z
     lastTransitionTime @meta.v1.Time g3z
     message s g5
     reason s g4
     status s r g1z
     type s r g0z
    T core.v1.PersistentVolumeClaimList v1:PersistentVolumeClaimList
     apiVersion s g1
     items []@core.v1.PersistentVolumeClaim r g3z
     kind s g0
     metadata @meta.v1.ListMeta g2z
    T core.v1.PersistentVolumeClaimSpec
     accessModes []s g0
     dataSource @core.v1.TypedLocalObjectReference g6p
     dataSourceRef @core.v1.TypedObjectReference g7p
     resources @core.v1.VolumeResourceRequirements g2z
     selector @meta.v1.LabelSelector g1p
     storageClassName s g4p
     volumeAttributesClassName s g8p
     volumeMode s e=Block,Filesystem g5p
     volumeName s g3
    T core.v1.PersistentVolumeClaimStatus
     accessModes []s g1
     allocatedResourceStatuses {}s g5
     allocatedResources {}@resource.Quantity g4
     capacity {}@resource.Quantity g2
     conditions []@core.v1.PersistentVolumeClaimCondition k=type m=type g3
     currentVolumeAttributesClassName s g6p
     modifyVolumeStatus @core.v1.ModifyVolumeStatus g7p
     phase s e=Bound,Lost,Pending g0
    T core.v1.PersistentVolumeClaimTemplate
     metadata @meta.v1.ObjectMeta g0z
     spec @core.v1.PersistentVolumeClaimSpec r g1z
    T core.v1.PersistentVolumeClaimVolumeSource
     claimName s r g0z
     readOnly b g1
    T core.v1.PersistentVolumeList v1:PersistentVolumeList
     apiVersion s g1
     items []@core.v1.PersistentVolume r g3z
     kind s g0
     metadata @meta.v1.ListMeta g2z
    T core.v1.PersistentVolumeSpec
     accessModes []s g23
     awsElasticBlockStore @core.v1.AWSElasticBlockStoreVolumeSource g2p
     azureDisk @core.v1.AzureDiskVolumeSource g16p
     azureFile @core.v1.AzureFilePersistentVolumeSource g13p
     capacity {}@resource.Quantity g0
     cephfs @core.v1.CephFSPersistentVolumeSource g9p
     cinder @core.v1.CinderPersistentVolumeSource g8p
     claimRef @core.v1.ObjectReference g24p
     csi @core.v1.CSIPersistentVolumeSource g22p
     fc @core.v1.FCVolumeSource g10p
     flexVolume @core.v1.FlexPersistentVolumeSource g12p
     flocker @core.v1.FlockerVolumeSource g11p
     gcePersistentDisk @core.v1.GCEPersistentDiskVolumeSource g1p
     glusterfs @core.v1.GlusterfsPersistentVolumeSource g4p
     hostPath @core.v1.HostPathVolumeSource g3p
     iscsi @core.v1.ISCSIPersistentVolumeSource g7p
     local @core.v1.LocalVolumeSource g20p
     mountOptions []s g27
     nfs @core.v1.NFSVolumeSource g5p
     nodeAffinity @core.v1.VolumeNodeAffinity g29p
     persistentVolumeReclaimPolicy s e=Delete,Recycle,Retain g25
     photonPersistentDisk @core.v1.PhotonPersistentDiskVolumeSource g17p
     portworxVolume @core.v1.PortworxVolumeSource g18p
     quobyte @core.v1.QuobyteVolumeSource g15p
     rbd @core.v1.RBDPersistentVolumeSource g6p
     scaleIO @core.v1.ScaleIOPersistentVolumeSource g19p
     storageClassName s g26
     storageos @core.v1.StorageOSPersistentVolumeSource g21p
     volumeAttributesClassName s g30p
     volumeMode s e=Block,Filesystem g28p
     vsphereVolume @core.v1.VsphereVirtualDiskVolumeSource g14p
    T core.v1.PersistentVolumeStatus
     lastPhaseTransitionTime @meta.v1.Time g3p
     message s g1
     phase s e=Available,Bound,Failed,Pending,Released g0
     reason s g2
    T core.v1.PhotonPersistentDiskVolumeSource
     fsType s g1
     pdID s r g0z
    T core.v1.Pod v1:Pod
     apiVersion s g1
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     spec @core.v1.PodSpec g3z
     status @core.v1.PodStatus g4z
    T core.v1.PodAffinity
     preferredDuringSchedulingIgnoredDuringExecution []@core.v1.WeightedPodAffinityTerm g1
     requiredDuringSchedulingIgnoredDuringExecution []@core.v1.PodAffinityTerm g0
    T core.v1.PodAffinityTerm
     labelSelector @meta.v1.LabelSelector g0p
     matchLabelKeys []s g4
     mismatchLabelKeys []s g5
     namespaceSelector @meta.v1.LabelSelector g3p
     namespaces []s g1
     topologyKey s r g2z
    T core.v1.PodAntiAffinity
     preferredDuringSchedulingIgnoredDuringExecution []@core.v1.WeightedPodAffinityTerm g1
     requiredDuringSchedulingIgnoredDuringExecution []@core.v1.PodAffinityTerm g0
    T core.v1.PodCondition
     lastProbeTime @meta.v1.Time g2z
     lastTransitionTime @meta.v1.Time g3z
     message s g5
     reason s g4
     status s r g1z
     type s r g0z
    T core.v1.PodDNSConfig
     nameservers []s g0
     options []@core.v1.PodDNSConfigOption g2
     searches []s g1
    T core.v1.PodDNSConfigOption
     name s g0
     value s g1p
    T core.v1.PodIP
     ip s r g0z
    T core.v1.PodList v1:PodList
     apiVersion s g1
     items []@core.v1.Pod r g3z
     kind s g0
     metadata @meta.v1.ListMeta g2z
    T core.v1.PodOS
     name s r g0z
    T core.v1.PodReadinessGate
     conditionType s r g0z
    T core.v1.PodResourceClaim
     name s r g0z
     resourceClaimName s g1p
     resourceClaimTemplateName s g2p
    T core.v1.PodResourceClaimStatus
     name s r g0z
     resourceClaimName s g1p
    T core.v1.PodSchedulingGate
     name s r g0z
    T core.v1.PodSecurityContext
     appArmorProfile @core.v1.AppArmorProfile g11p
     fsGroup l g7p
     fsGroupChangePolicy s e=Always,OnRootMismatch g9p
     runAsGroup l g3p
     runAsNonRoot b g4p
     runAsUser l g2p
     seLinuxChangePolicy s g12p
     seLinuxOptions @core.v1.SELinuxOptions g0p
     seccompProfile @core.v1.SeccompProfile g10p
     supplementalGroups []l g5
     supplementalGroupsPolicy s e=Merge,Strict g6p
     sysctls []@core.v1.Sysctl g8
     windowsOptions @core.v1.WindowsSecurityContextOptions g1p
    T core.v1.PodSpec
     activeDeadlineSeconds l g6p
     affinity @core.v1.Affinity g21p
     automountServiceAccountToken b g11p
     containers []@core.v1.Container r k=name m=name g2z
     dnsConfig @core.v1.PodDNSConfig g27p
     dnsPolicy s e=ClusterFirst,ClusterFirstWithHostNet,Default,None g7
     enableServiceLinks b g30p
     ephemeralContainers []@core.v1.EphemeralContainer k=name m=name g3
     hostAliases []@core.v1.HostAlias k=ip m=ip g24
     hostIPC b g15
     hostNetwork b g13
     hostPID b g14
     hostUsers b g36p
     hostname s g19
     imagePullSecrets []@core.v1.LocalObjectReference k=name m=name g18
     initContainers []@core.v1.Container k=name m=name g1
     nodeName s g12
     nodeSelector {}s g8
     os @core.v1.PodOS g35p
     overhead {}@resource.Quantity g32
     preemptionPolicy s e=Never,PreemptLowerPriority g31p
     priority i g26p
     priorityClassName s g25
     readinessGates []@core.v1.PodReadinessGate g28
     resourceClaims []@core.v1.PodResourceClaim k=name m=name g38
     resources @core.v1.ResourceRequirements g39p
     restartPolicy s e=Always,Never,OnFailure g4
     runtimeClassName s g29p
     schedulerName s g22
     schedulingGates []@core.v1.PodSchedulingGate k=name m=name g37
     securityContext @core.v1.PodSecurityContext g17p
     serviceAccount s g10
     serviceAccountName s g9
     setHostnameAsFQDN b g34p
     shareProcessNamespace b g16p
     subdomain s g20
     terminationGracePeriodSeconds l g5p
     tolerations []@core.v1.Toleration g23
     topologySpreadConstraints []@core.v1.TopologySpreadConstraint k=topologyKey m=topologyKey,whenUnsatisfiable g33
     volumes []@core.v1.Volume k=name m=name g0
    T core.v1.PodStatus
     conditions []@core.v1.PodCondition k=type m=type g1
     containerStatuses []@core.v1.ContainerStatus g11
     ephemeralContainerStatuses []@core.v1.ContainerStatus g13
     hostIP s g5
     hostIPs []@core.v1.HostIP k=ip g6
     initContainerStatuses []@core.v1.ContainerStatus g10
     message s g2
     nominatedNodeName s g4
     phase s e=Failed,Pending,Running,Succeeded,Unknown g0
     podIP s g7
     podIPs []@core.v1.PodIP k=ip m=ip g8
     qosClass s e=BestEffort,Burstable,Guaranteed g12
     reason s g3
     resize s g14
     resourceClaimStatuses []@core.v1.PodResourceClaimStatus k=name m=name g15
     startTime @meta.v1.Time g9p
    T core.v1.PodTemplate v1:PodTemplate
     apiVersion s g1
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     template @core.v1.PodTemplateSpec g3z
    T core.v1.PodTemplateList v1:PodTemplateList
     apiVersion s g1
     items []@core.v1.PodTemplate r g3z
     kind s g0
     metadata @meta.v1.ListMeta g2z
    T core.v1.PodTemplateSpec
     metadata @meta.v1.ObjectMeta g0z
     spec @core.v1.PodSpec g1z
    T core.v1.PortStatus
     error s g2p
     port i r g0z
     protocol s r e=SCTP,TCP,UDP g1z
    T core.v1.PortworxVolumeSource
     fsType s g1
     readOnly b g2
     volumeID s r g0z
    T core.v1.PreferredSchedulingTerm
     preference @core.v1.NodeSelectorTerm r g1z
     weight i r g0z
    T core.v1.Probe
     exec @core.v1.ExecAction g0p
     failureThreshold i g8
     grpc @core.v1.GRPCAction g3p
     httpGet @core.v1.HTTPGetAction g1p
     initialDelaySeconds i g4
     periodSeconds i g6
     successThreshold i g7
     tcpSocket @core.v1.TCPSocketAction g2p
     terminationGracePeriodSeconds l g9p
     timeoutSeconds i g5
    T core.v1.ProjectedVolumeSource
     defaultMode i g1p
     sources []@core.v1.VolumeProjection g0z
    T core.v1.QuobyteVolumeSource
     group s g4
     readOnly b g2
     registry s r g0z
     tenant s g5
     user s g3
     volume s r g1z
    T core.v1.RBDPersistentVolumeSource
     fsType s g2
     image s r g1z
     keyring s g5
     monitors []s r g0z
     pool s g3
     readOnly b g7
     secretRef @core.v1.SecretReference g6p
     user s g4
    T core.v1.RBDVolumeSource
     fsType s g2
     image s r g1z
     keyring s g5
     monitors []s r g0z
     pool s g3
     readOnly b g7
     secretRef @core.v1.LocalObjectReference g6p
     user s g4
    T core.v1.ReplicationController v1:ReplicationController
     apiVersion s g1
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     spec @core.v1.ReplicationControllerSpec g3z
     status @core.v1.ReplicationControllerStatus g4z
    T core.v1.ReplicationControllerCondition
     lastTransitionTime @meta.v1.Time g2z
     message s g4
     reason s g3
     status s r g1z
     type s r g0z
    T core.v1.ReplicationControllerList v1:ReplicationControllerList
     apiVersion s g1
     items []@core.v1.ReplicationController r g3z
     kind s g0
     metadata @meta.v1.ListMeta g2z
    T core.v1.ReplicationControllerSpec
     minReadySeconds i g1
     replicas i g0p
     selector {}s g2
     template @core.v1.PodTemplateSpec g3p
    T core.v1.ReplicationControllerStatus
     availableReplicas i g3
     conditions []@core.v1.ReplicationControllerCondition k=type m=type g5
     fullyLabeledReplicas i g1
     observedGeneration l g4
     readyReplicas i g2
     replicas i r g0z
    T core.v1.ResourceClaim
     name s r g0z
     request s g1
    T core.v1.ResourceFieldSelector
     containerName s g0
     divisor @resource.Quantity g2
     resource s r g1z
    T core.v1.ResourceHealth
     health s g1
     resourceID s r g0z
    T core.v1.ResourceQuota v1:ResourceQuota
     apiVersion s g1
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     spec @core.v1.ResourceQuotaSpec g3z
     status @core.v1.ResourceQuotaStatus g4z
    T core.v1.ResourceQuotaList v1:ResourceQuotaList
     apiVersion s g1
     items []@core.v1.ResourceQuota r g3z
     kind s g0
     metadata @meta.v1.ListMeta g2z
    T core.v1.ResourceQuotaSpec
     hard {}@resource.Quantity g0
     scopeSelector @core.v1.ScopeSelector g2p
     scopes []s g1
    T core.v1.ResourceQuotaStatus
     hard {}@resource.Quantity g0
     used {}@resource.Quantity g1
    T core.v1.ResourceRequirements
     claims []@core.v1.ResourceClaim m=name g2
     limits {}@resource.Quantity g0
     requests {}@resource.Quantity g1
    T core.v1.ResourceStatus
     name s r g0z
     resources []@core.v1.ResourceHealth m=resourceID g1
    T core.v1.SELinuxOptions
     level s g3
     role s g1
     type s g2
     user s g0
    T core.v1.ScaleIOPersistentVolumeSource
     fsType s g8
     gateway s r g0z
     protectionDomain s g4
     readOnly b g9
     secretRef @core.v1.SecretReference r g2pz
     sslEnabled b g3
     storageMode s g6
     storagePool s g5
     system s r g1z
     volumeName s g7
    T core.v1.ScaleIOVolumeSource
     fsType s g8
     gateway s r g0z
     protectionDomain s g4
     readOnly b g9
     secretRef @core.v1.LocalObjectReference r g2pz
     sslEnabled b g3
     storageMode s g6
     storagePool s g5
     system s r g1z
     volumeName s g7
    T core.v1.ScopeSelector
     matchExpressions []@core.v1.ScopedResourceSelectorRequirement g0
    T core.v1.ScopedResourceSelectorRequirement
     operator s r e=DoesNotExist,Exists,In,NotIn g1z
     scopeName s r e=BestEffort,CrossNamespacePodAffinity,NotBestEffort,NotTerminating,PriorityClass,Terminating g0z
     values []s g2
    T core.v1.SeccompProfile
     localhostProfile s g1p
     type s r e=Localhost,RuntimeDefault,Unconfined g0z
    T core.v1.Secret v1:Secret
     apiVersion s g1
     data {}y g4
     immutable b g3p
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     stringData {}s g5
     type s g6
    T core.v1.SecretEnvSource
     name s g0
     optional b g1p
    T core.v1.SecretKeySelector
     key s r g1z
     name s g0
     optional b g2p
    T core.v1.SecretList v1:SecretList
     apiVersion s g1
     items []@core.v1.Secret r g3z
     kind s g0
     metadata @meta.v1.ListMeta g2z
    T core.v1.SecretProjection
     items []@core.v1.KeyToPath g1
     name s g0
     optional b g2p
    T core.v1.SecretReference
     name s g0
     namespace s g1
    T core.v1.SecretVolumeSource
     defaultMode i g2p
     items []@core.v1.KeyToPath g1
     optional b g3p
     secretName s g0
    T core.v1.SecurityContext
     allowPrivilegeEscalation b g8p
     appArmorProfile @core.v1.AppArmorProfile g11p
     capabilities @core.v1.Capabilities g0p
     privileged b g1p
     procMount s e=Default,Unmasked g9p
     readOnlyRootFilesystem b g7p
     runAsGroup l g5p
     runAsNonRoot b g6p
     runAsUser l g4p
     seLinuxOptions @core.v1.SELinuxOptions g2p
     seccompProfile @core.v1.SeccompProfile g10p
     windowsOptions @core.v1.WindowsSecurityContextOptions g3p
    T core.v1.Service v1:Service
     apiVersion s g1
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     spec @core.v1.ServiceSpec g3z
     status @core.v1.ServiceStatus g4z
    T core.v1.ServiceAccount v1:ServiceAccount
     apiVersion s g1
     automountServiceAccountToken b g5p
     imagePullSecrets []@core.v1.LocalObjectReference g4
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     secrets []@core.v1.ObjectReference k=name m=name g3
    T core.v1.ServiceAccountList v1:ServiceAccountList
     apiVersion s g1
     items []@core.v1.ServiceAccount r g3z
     kind s g0
     metadata @meta.v1.ListMeta g2z
    T core.v1.ServiceAccountTokenProjection
     audience s g0
     expirationSeconds l g1p
     path s r g2z
    T core.v1.ServiceList v1:ServiceList
     apiVersion s g1
     items []@core.v1.Service r g3z
     kind s g0
     metadata @meta.v1.ListMeta g2z
    T core.v1.ServicePort
     appProtocol s g2p
     name s g0
     nodePort i g5
     port i r g3z
     protocol s e=SCTP,TCP,UDP g1
     targetPort @intstr.IntOrString g4
    T core.v1.ServiceSpec
     allocateLoadBalancerNodePorts b g16p
     clusterIP s g2
     clusterIPs []s g3
     externalIPs []s g5
     externalName s g9
     externalTrafficPolicy s e=Cluster,Local g10
     healthCheckNodePort i g11
     internalTrafficPolicy s e=Cluster,Local g18p
     ipFamilies []s g14
     ipFamilyPolicy s e=PreferDualStack,RequireDualStack,SingleStack g15p
     loadBalancerClass s g17p
     loadBalancerIP s g7
     loadBalancerSourceRanges []s g8
     ports []@core.v1.ServicePort k=port m=port,protocol g0
     publishNotReadyAddresses b g12
     selector {}s g1
     sessionAffinity s e=ClientIP,None g6
     sessionAffinityConfig @core.v1.SessionAffinityConfig g13p
     trafficDistribution s g19p
     type s e=ClusterIP,ExternalName,LoadBalancer,NodePort g4
    T core.v1.ServiceStatus
     conditions []@meta.v1.Condition k=type m=type g1
     loadBalancer @core.v1.LoadBalancerStatus g0z
    T core.v1.SessionAffinityConfig
     clientIP @core.v1.ClientIPConfig g0p
    T core.v1.SleepAction
     seconds l r g0z
    T core.v1.StorageOSPersistentVolumeSource
     fsType s g2
     readOnly b g3
     secretRef @core.v1.ObjectReference g4p
     volumeName s g0
     volumeNamespace s g1
    T core.v1.StorageOSVolumeSource
     fsType s g2
     readOnly b g3
     secretRef @core.v1.LocalObjectReference g4p
     volumeName s g0
     volumeNamespace s g1
    T core.v1.Sysctl
     name s r g0z
     value s r g1z
    T core.v1.TCPSocketAction
     host s g1
     port @intstr.IntOrString r g0z
    T core.v1.Taint
     effect s r e=NoExecute,NoSchedule,PreferNoSchedule g2z
     key s r g0z
     timeAdded @meta.v1.Time g3p
     value s g1
    T core.v1.Toleration
     effect s e=NoExecute,NoSchedule,PreferNoSchedule g3
     key s g0
     operator s e=Equal,Exists g1
     tolerationSeconds l g4p
     value s g2
    T core.v1.TopologySelectorLabelRequirement
     key s r g0z
     values []s r g1z
    T core.v1.TopologySelectorTerm
     matchLabelExpressions []@core.v1.TopologySelectorLabelRequirement g0
    T core.v1.TopologySpreadConstraint
     labelSelector @meta.v1.LabelSelector g3p
     matchLabelKeys []s g7
     maxSkew i r g0z
     minDomains i g4p
     nodeAffinityPolicy s e=Honor,Ignore g5p
     nodeTaintsPolicy s e=Honor,Ignore g6p
     topologyKey s r g1z
     whenUnsatisfiable s r e=DoNotSchedule,ScheduleAnyway g2z
    T core.v1.TypedLocalObjectReference
     apiGroup s g0pz
     kind s r g1z
     name s r g2z
    T core.v1.TypedObjectReference
     apiGroup s g0pz
     kind s r g1z
     name s r g2z
     namespace s g3p
    T core.v1.Volume
     awsElasticBlockStore @core.v1.AWSElasticBlockStoreVolumeSource g4p
     azureDisk @core.v1.AzureDiskVolumeSource g22p
     azureFile @core.v1.AzureFileVolumeSource g18p
     cephfs @core.v1.CephFSVolumeSource g14p
     cinder @core.v1.CinderVolumeSource g13p
     configMap @core.v1.ConfigMapVolumeSource g19p
     csi @core.v1.CSIVolumeSource g28p
     downwardAPI @core.v1.DownwardAPIVolumeSource g16p
     emptyDir @core.v1.EmptyDirVolumeSource g2p
     ephemeral @core.v1.EphemeralVolumeSource g29p
     fc @core.v1.FCVolumeSource g17p
     flexVolume @core.v1.FlexVolumeSource g12p
     flocker @core.v1.FlockerVolumeSource g15p
     gcePersistentDisk @core.v1.GCEPersistentDiskVolumeSource g3p
     gitRepo @core.v1.GitRepoVolumeSource g5p
     glusterfs @core.v1.GlusterfsVolumeSource g9p
     hostPath @core.v1.HostPathVolumeSource g1p
     image @core.v1.ImageVolumeSource g30p
     iscsi @core.v1.ISCSIVolumeSource g8p
     name s r g0z
     nfs @core.v1.NFSVolumeSource g7p
     persistentVolumeClaim @core.v1.PersistentVolumeClaimVolumeSource g10p
     photonPersistentDisk @core.v1.PhotonPersistentDiskVolumeSource g23p
     portworxVolume @core.v1.PortworxVolumeSource g25p
     projected @core.v1.ProjectedVolumeSource g24p
     quobyte @core.v1.QuobyteVolumeSource g21p
     rbd @core.v1.RBDVolumeSource g11p
     scaleIO @core.v1.ScaleIOVolumeSource g26p
     secret @core.v1.SecretVolumeSource g6p
     storageos @core.v1.StorageOSVolumeSource g27p
     vsphereVolume @core.v1.VsphereVirtualDiskVolumeSource g20p
    T core.v1.VolumeDevice
     devicePath s r g1z
     name s r g0z
    T core.v1.VolumeMount
     mountPath s r g3z
     mountPropagation s e=Bidirectional,HostToContainer,None g5p
     name s r g0z
     readOnly b g1
     recursiveReadOnly s g2p
     subPath s g4
     subPathExpr s g6
    T core.v1.VolumeMountStatus
     mountPath s r g1z
     name s r g0z
     readOnly b g2
     recursiveReadOnly s g3p
    T core.v1.VolumeNodeAffinity
     required @core.v1.NodeSelector g0p
    T core.v1.VolumeProjection
     clusterTrustBundle @core.v1.ClusterTrustBundleProjection g4p
     configMap @core.v1.ConfigMapProjection g2p
     downwardAPI @core.v1.DownwardAPIProjection g1p
     secret @core.v1.SecretProjection g0p
     serviceAccountToken @core.v1.ServiceAccountTokenProjection g3p
    T core.v1.VolumeResourceRequirements
     limits {}@resource.Quantity g0
     requests {}@resource.Quantity g1
    T core.v1.VsphereVirtualDiskVolumeSource
     fsType s g1
     storagePolicyID s g3
     storagePolicyName s g2
     volumePath s r g0z
    T core.v1.WeightedPodAffinityTerm
     podAffinityTerm @core.v1.PodAffinityTerm r g1z
     weight i r g0z
    T core.v1.WindowsSecurityContextOptions
     gmsaCredentialSpec s g1p
     gmsaCredentialSpecName s g0p
     hostProcess b g3p
     runAsUserName s g2p
    T discovery.v1.Endpoint
     addresses []s r set g0z
     conditions @discovery.v1.EndpointConditions g1z
     deprecatedTopology {}s g4
     hints @discovery.v1.EndpointHints g7p
     hostname s g2p
     nodeName s g5p
     targetRef @core.v1.ObjectReference g3p
     zone s g6p
    T discovery.v1.EndpointConditions
     ready b g0p
     serving b g1p
     terminating b g2p
    T discovery.v1.EndpointHints
     forZones []@discovery.v1.ForZone g0
    T discovery.v1.EndpointPort
     appProtocol s g3p
     name s g0p
     port i g2p
     protocol s e=SCTP,TCP,UDP g1p
    T discovery.v1.EndpointSlice discovery.k8s.io/v1:EndpointSlice
     addressType s r e=FQDN,IPv4,IPv6 g3z
     apiVersion s g1
     endpoints []@discovery.v1.Endpoint r g4z
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     ports []@discovery.v1.EndpointPort g5z
    T discovery.v1.EndpointSliceList discovery.k8s.io/v1:EndpointSliceList
     apiVersion s g1
     items []@discovery.v1.EndpointSlice r g3z
     kind s g0
     metadata @meta.v1.ListMeta g2z
    T discovery.v1.ForZone
     name s r g0z
    T events.v1.Event events.k8s.io/v1:Event
     action s g7
     apiVersion s g1
     deprecatedCount i g16
     deprecatedFirstTimestamp @meta.v1.Time g14z
     deprecatedLastTimestamp @meta.v1.Time g15z
     deprecatedSource @core.v1.EventSource g13
     eventTime @meta.v1.MicroTime r g3z
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     note s g11
     reason s g8
     regarding @core.v1.ObjectReference g9
     related @core.v1.ObjectReference g10p
     reportingController s g5
     reportingInstance s g6
     series @events.v1.EventSeries g4p
     type s g12
    T events.v1.EventList events.k8s.io/v1:EventList
     apiVersion s g1
     items []@events.v1.Event r g3z
     kind s g0
     metadata @meta.v1.ListMeta g2z
    T events.v1.EventSeries
     count i r g0z
     lastObservedTime @meta.v1.MicroTime r g1z
    T flowcontrol.v1.ExemptPriorityLevelConfiguration
     lendablePercent i g1p
     nominalConcurrencyShares i g0p
    T flowcontrol.v1.FlowDistinguisherMethod
     type s r g0z
    T flowcontrol.v1.FlowSchema flowcontrol.apiserver.k8s.io/v1:FlowSchema
     apiVersion s g1
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     spec @flowcontrol.v1.FlowSchemaSpec g3z
     status @flowcontrol.v1.FlowSchemaStatus g4z
    T flowcontrol.v1.FlowSchemaCondition
     lastTransitionTime @meta.v1.Time g2z
     message s g4
     reason s g3
     status s g1
     type s g0
    T flowcontrol.v1.FlowSchemaList flowcontrol.apiserver.k8s.io/v1:FlowSchemaList
     apiVersion s g1
     items []@flowcontrol.v1.FlowSchema r g3z
     kind s g0
     metadata @meta.v1.ListMeta g2z
    T flowcontrol.v1.FlowSchemaSpec
     distinguisherMethod @flowcontrol.v1.FlowDistinguisherMethod g2p
     matchingPrecedence i g1z
     priorityLevelConfiguration @flowcontrol.v1.PriorityLevelConfigurationReference r g0z
     rules []@flowcontrol.v1.PolicyRulesWithSubjects g3
    T flowcontrol.v1.FlowSchemaStatus
     conditions []@flowcontrol.v1.FlowSchemaCondition k=type m=type g0
    T flowcontrol.v1.GroupSubject
     name s r g0z
    T flowcontrol.v1.LimitResponse
     queuing @flowcontrol.v1.QueuingConfiguration g1p
     type s r g0z
    T flowcontrol.v1.LimitedPriorityLevelConfiguration
     borrowingLimitPercent i g3p
     lendablePercent i g2p
     limitResponse @flowcontrol.v1.LimitResponse g1z
     nominalConcurrencyShares i g0pz
    T flowcontrol.v1.NonResourcePolicyRule
     nonResourceURLs []s r set g1z
     verbs []s r set g0z
    T flowcontrol.v1.PolicyRulesWithSubjects
     nonResourceRules []@flowcontrol.v1.NonResourcePolicyRule g2
     resourceRules []@flowcontrol.v1.ResourcePolicyRule g1
     subjects []@flowcontrol.v1.Subject r g0z
    T flowcontrol.v1.PriorityLevelConfiguration flowcontrol.apiserver.k8s.io/v1:PriorityLevelConfiguration
     apiVersion s g1
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     spec @flowcontrol.v1.PriorityLevelConfigurationSpec g3z
     status @flowcontrol.v1.PriorityLevelConfigurationStatus g4z
    T flowcontrol.v1.PriorityLevelConfigurationCondition
     lastTransitionTime @meta.v1.Time g2z
     message s g4
     reason s g3
     status s g1
     type s g0
    T flowcontrol.v1.PriorityLevelConfigurationList flowcontrol.apiserver.k8s.io/v1:PriorityLevelConfigurationList
     apiVersion s g1
     items []@flowcontrol.v1.PriorityLevelConfiguration r g3z
     kind s g0
     metadata @meta.v1.ListMeta g2z
    T flowcontrol.v1.PriorityLevelConfigurationReference
     name s r g0z
    T flowcontrol.v1.PriorityLevelConfigurationSpec
     exempt @flowcontrol.v1.ExemptPriorityLevelConfiguration g2p
     limited @flowcontrol.v1.LimitedPriorityLevelConfiguration g1p
     type s r g0z
    T flowcontrol.v1.PriorityLevelConfigurationStatus
     conditions []@flowcontrol.v1.PriorityLevelConfigurationCondition k=type m=type g0
    T flowcontrol.v1.QueuingConfiguration
     handSize i g1z
     queueLengthLimit i g2z
     queues i g0z
    T flowcontrol.v1.ResourcePolicyRule
     apiGroups []s r set g1z
     clusterScope b g3
     namespaces []s set g4z
     resources []s r set g2z
     verbs []s r set g0z
    T flowcontrol.v1.ServiceAccountSubject
     name s r g1z
     namespace s r g0z
    T flowcontrol.v1.Subject
     group @flowcontrol.v1.GroupSubject g2p
     kind s r g0z
     serviceAccount @flowcontrol.v1.ServiceAccountSubject g3p
     user @flowcontrol.v1.UserSubject g1p
    T flowcontrol.v1.UserSubject
     name s r g0z
    T networking.v1.HTTPIngressPath
     backend @networking.v1.IngressBackend r g2z
     path s g0
     pathType s r e=Exact,ImplementationSpecific,Prefix g1pz
    T networking.v1.HTTPIngressRuleValue
     paths []@networking.v1.HTTPIngressPath r g0z
    T networking.v1.IPBlock
     cidr s r g0z
     except []s g1
    T networking.v1.Ingress networking.k8s.io/v1:Ingress
     apiVersion s g1
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     spec @networking.v1.IngressSpec g3z
     status @networking.v1.IngressStatus g4z
    T networking.v1.IngressBackend
     resource @core.v1.TypedLocalObjectReference g1p
     service @networking.v1.IngressServiceBackend g0p
    T networking.v1.IngressClass networking.k8s.io/v1:IngressClass
     apiVersion s g1
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     spec @networking.v1.IngressClassSpec g3z
    T networking.v1.IngressClassList networking.k8s.io/v1:IngressClassList
     apiVersion s g1
     items []@networking.v1.IngressClass r g3z
     kind s g0
     metadata @meta.v1.ListMeta g2z
    T networking.v1.IngressClassParametersReference
     apiGroup s g0p
     kind s r g1z
     name s r g2z
     namespace s g4p
     scope s g3pz
    T networking.v1.IngressClassSpec
     controller s g0
     parameters @networking.v1.IngressClassParametersReference g1p
    T networking.v1.IngressList networking.k8s.io/v1:IngressList
     apiVersion s g1
     items []@networking.v1.Ingress r g3z
     kind s g0
     metadata @meta.v1.ListMeta g2z
    T networking.v1.IngressLoadBalancerIngress
     hostname s g1
     ip s g0
     ports []@networking.v1.IngressPortStatus g2
    T networking.v1.IngressLoadBalancerStatus
     ingress []@networking.v1.IngressLoadBalancerIngress g0
    T networking.v1.IngressPortStatus
     error s g2p
     port i r g0z
     protocol s r e=SCTP,TCP,UDP g1z
    T networking.v1.IngressRule
     host s g0
     http @networking.v1.HTTPIngressRuleValue g1p
    T networking.v1.IngressServiceBackend
     name s r g0z
     port @networking.v1.ServiceBackendPort g1z
    T networking.v1.IngressSpec
     defaultBackend @networking.v1.IngressBackend g1p
     ingressClassName s g0p
     rules []@networking.v1.IngressRule g3
     tls []@networking.v1.IngressTLS g2
    T networking.v1.IngressStatus
     loadBalancer @networking.v1.IngressLoadBalancerStatus g0z
    T networking.v1.IngressTLS
     hosts []s g0
     secretName s g1
    T networking.v1.NetworkPolicy networking.k8s.io/v1:NetworkPolicy
     apiVersion s g1
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     spec @networking.v1.NetworkPolicySpec g3z
    T networking.v1.NetworkPolicyEgressRule
     ports []@networking.v1.NetworkPolicyPort g0
     to []@networking.v1.NetworkPolicyPeer g1
    T networking.v1.NetworkPolicyIngressRule
     from []@networking.v1.NetworkPolicyPeer g1
     ports []@networking.v1.NetworkPolicyPort g0
    T networking.v1.NetworkPolicyList networking.k8s.io/v1:NetworkPolicyList
     apiVersion s g1
     items []@networking.v1.NetworkPolicy r g3z
     kind s g0
     metadata @meta.v1.ListMeta g2z
    T networking.v1.NetworkPolicyPeer
     ipBlock @networking.v1.IPBlock g2p
     namespaceSelector @meta.v1.LabelSelector g1p
     podSelector @meta.v1.LabelSelector g0p
    T networking.v1.NetworkPolicyPort
     endPort i g2p
     port @intstr.IntOrString g1p
     protocol s e=SCTP,TCP,UDP g0p
    T networking.v1.NetworkPolicySpec
     egress []@networking.v1.NetworkPolicyEgressRule g2
     ingress []@networking.v1.NetworkPolicyIngressRule g1
     podSelector @meta.v1.LabelSelector r g0z
     policyTypes []s g3
    T networking.v1.ServiceBackendPort
     name s g0
     number i g1
    T node.v1.Overhead
     podFixed {}@resource.Quantity g0
    T node.v1.RuntimeClass node.k8s.io/v1:RuntimeClass
     apiVersion s g1
     handler s r g3z
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     overhead @node.v1.Overhead g4p
     scheduling @node.v1.Scheduling g5p
    T node.v1.RuntimeClassList node.k8s.io/v1:RuntimeClassList
     apiVersion s g1
     items []@node.v1.RuntimeClass r g3z
     kind s g0
     metadata @meta.v1.ListMeta g2z
    T node.v1.Scheduling
     nodeSelector {}s g0
     tolerations []@core.v1.Toleration g1
    T policy.v1.Eviction policy/v1:Eviction
     apiVersion s g1
     deleteOptions @meta.v1.DeleteOptions g3p
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
    T policy.v1.PodDisruptionBudget policy/v1:PodDisruptionBudget
     apiVersion s g1
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     spec @policy.v1.PodDisruptionBudgetSpec g3z
     status @policy.v1.PodDisruptionBudgetStatus g4z
    T policy.v1.PodDisruptionBudgetList policy/v1:PodDisruptionBudgetList
     apiVersion s g1
     items []@policy.v1.PodDisruptionBudget r g3z
     kind s g0
     metadata @meta.v1.ListMeta g2z
    T policy.v1.PodDisruptionBudgetSpec
     maxUnavailable @intstr.IntOrString g2p
     minAvailable @intstr.IntOrString g0p
     selector @meta.v1.LabelSelector g1p
     unhealthyPodEvictionPolicy s e=AlwaysAllow,IfHealthyBudget g3p
    T policy.v1.PodDisruptionBudgetStatus
     conditions []@meta.v1.Condition k=type m=type g6
     currentHealthy i r g3z
     desiredHealthy i r g4z
     disruptedPods {}@meta.v1.Time g1
     disruptionsAllowed i r g2z
     expectedPods i r g5z
     observedGeneration l g0
    T rbac.v1.AggregationRule
     clusterRoleSelectors []@meta.v1.LabelSelector g0
    T rbac.v1.ClusterRole rbac.authorization.k8s.io/v1:ClusterRole
     aggregationRule @rbac.v1.AggregationRule g4p
     apiVersion s g1
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     rules []@rbac.v1.PolicyRule g3z
    T rbac.v1.ClusterRoleBinding rbac.authorization.k8s.io/v1:ClusterRoleBinding
     apiVersion s g1
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     roleRef @rbac.v1.RoleRef r g4z
     subjects []@rbac.v1.Subject g3
    T rbac.v1.ClusterRoleBindingList rbac.authorization.k8s.io/v1:ClusterRoleBindingList
     apiVersion s g1
     items []@rbac.v1.ClusterRoleBinding r g3z
     kind s g0
     metadata @meta.v1.ListMeta g2z
    T rbac.v1.ClusterRoleList rbac.authorization.k8s.io/v1:ClusterRoleList
     apiVersion s g1
     items []@rbac.v1.ClusterRole r g3z
     kind s g0
     metadata @meta.v1.ListMeta g2z
    T rbac.v1.PolicyRule
     apiGroups []s g1
     nonResourceURLs []s g4
     resourceNames []s g3
     resources []s g2
     verbs []s r g0z
    T rbac.v1.Role rbac.authorization.k8s.io/v1:Role
     apiVersion s g1
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     rules []@rbac.v1.PolicyRule g3z
    T rbac.v1.RoleBinding rbac.authorization.k8s.io/v1:RoleBinding
     apiVersion s g1
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     roleRef @rbac.v1.RoleRef r g4z
     subjects []@rbac.v1.Subject g3
    T rbac.v1.RoleBindingList rbac.authorization.k8s.io/v1:RoleBindingList
     apiVersion s g1
     items []@rbac.v1.RoleBinding r g3z
     kind s g0
     metadata @meta.v1.ListMeta g2z
    T rbac.v1.RoleList rbac.authorization.k8s.io/v1:RoleList
     apiVersion s g1
     items []@rbac.v1.Role r g3z
     kind s g0
     metadata @meta.v1.ListMeta g2z
    T rbac.v1.RoleRef
     apiGroup s r g0z
     kind s r g1z
     name s r g2z
    T rbac.v1.Subject
     apiGroup s g1
     kind s r g0z
     name s r g2z
     namespace s g3
    T scheduling.v1.PriorityClass scheduling.k8s.io/v1:PriorityClass
     apiVersion s g1
     description s g5
     globalDefault b g4
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     preemptionPolicy s e=Never,PreemptLowerPriority g6p
     value i r g3z
    T scheduling.v1.PriorityClassList scheduling.k8s.io/v1:PriorityClassList
     apiVersion s g1
     items []@scheduling.v1.PriorityClass r g3z
     kind s g0
     metadata @meta.v1.ListMeta g2z
    T storage.v1.CSIDriver storage.k8s.io/v1:CSIDriver
     apiVersion s g1
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     spec @storage.v1.CSIDriverSpec r g3z
    T storage.v1.CSIDriverList storage.k8s.io/v1:CSIDriverList
     apiVersion s g1
     items []@storage.v1.CSIDriver r g3z
     kind s g0
     metadata @meta.v1.ListMeta g2z
    T storage.v1.CSIDriverSpec
     attachRequired b g0p
     fsGroupPolicy s g4p
     podInfoOnMount b g1p
     requiresRepublish b g6p
     seLinuxMount b g7p
     storageCapacity b g3p
     tokenRequests []@storage.v1.TokenRequest g5
     volumeLifecycleModes []s set g2
    T storage.v1.CSINode storage.k8s.io/v1:CSINode
     apiVersion s g1
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     spec @storage.v1.CSINodeSpec r g3z
    T storage.v1.CSINodeDriver
     allocatable @storage.v1.VolumeNodeResources g3p
     name s r g0z
     nodeID s r g1z
     topologyKeys []s g2z
    T storage.v1.CSINodeList storage.k8s.io/v1:CSINodeList
     apiVersion s g1
     items []@storage.v1.CSINode r g3z
     kind s g0
     metadata @meta.v1.ListMeta g2z
    T storage.v1.CSINodeSpec
     drivers []@storage.v1.CSINodeDriver r k=name m=name g0z
    T storage.v1.CSIStorageCapacity storage.k8s.io/v1:CSIStorageCapacity
     apiVersion s g1
     capacity @resource.Quantity g5p
     kind s g0
     maximumVolumeSize @resource.Quantity g6p
     metadata @meta.v1.ObjectMeta g2z
     nodeTopology @meta.v1.LabelSelector g3p
     storageClassName s r g4z
    T storage.v1.CSIStorageCapacityList storage.k8s.io/v1:CSIStorageCapacityList
     apiVersion s g1
     items []@storage.v1.CSIStorageCapacity r g3z
     kind s g0
     metadata @meta.v1.ListMeta g2z
    T storage.v1.StorageClass storage.k8s.io/v1:StorageClass
     allowVolumeExpansion b g7p
     allowedTopologies []@core.v1.TopologySelectorTerm g9
     apiVersion s g1
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     mountOptions []s g6
     parameters {}s g4
     provisioner s r g3z
     reclaimPolicy s e=Delete,Recycle,Retain g5p
     volumeBindingMode s e=Immediate,WaitForFirstConsumer g8p
    T storage.v1.StorageClassList storage.k8s.io/v1:StorageClassList
     apiVersion s g1
     items []@storage.v1.StorageClass r g3z
     kind s g0
     metadata @meta.v1.ListMeta g2z
    T storage.v1.TokenRequest
     audience s r g0z
     expirationSeconds l g1p
    T storage.v1.VolumeAttachment storage.k8s.io/v1:VolumeAttachment
     apiVersion s g1
     kind s g0
     metadata @meta.v1.ObjectMeta g2z
     spec @storage.v1.VolumeAttachmentSpec r g3z
     status @storage.v1.VolumeAttachmentStatus g4z
    T storage.v1.VolumeAttachmentList storage.k8s.io/v1:VolumeAttachmentList
     apiVersion s g1
     items []@storage.v1.VolumeAttachment r g3z
     kind s g0
     metadata @meta.v1.ListMeta g2z
    T storage.v1.VolumeAttachmentSource
     inlineVolumeSpec @core.v1.PersistentVolumeSpec g1p
     persistentVolumeName s g0p
    T storage.v1.VolumeAttachmentSpec
     attacher s r g0z
     nodeName s r g2z
     source @storage.v1.VolumeAttachmentSource r g1z
    T storage.v1.VolumeAttachmentStatus
     attachError @storage.v1.VolumeError g2p
     attached b r g0z
     attachmentMetadata {}s g1
     detachError @storage.v1.VolumeError g3p
    T storage.v1.VolumeError
     message s g1
     time @meta.v1.Time g0z
    T storage.v1.VolumeNodeResources
     count i g0p
    T apiextensions.v1.CustomResourceColumnDefinition
     description s
     format s
     jsonPath s r
     name s r
     priority i
     type s r
    T apiextensions.v1.CustomResourceConversion
     strategy s r
     webhook @apiextensions.v1.WebhookConversion
    T apiextensions.v1.CustomResourceDefinition apiextensions.k8s.io/v1:CustomResourceDefinition
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec @apiextensions.v1.CustomResourceDefinitionSpec r
     status @apiextensions.v1.CustomResourceDefinitionStatus
    T apiextensions.v1.CustomResourceDefinitionCondition
     lastTransitionTime @meta.v1.Time
     message s
     reason s
     status s r
     type s r
    T apiextensions.v1.CustomResourceDefinitionList apiextensions.k8s.io/v1:CustomResourceDefinitionList
     apiVersion s
     items []@apiextensions.v1.CustomResourceDefinition r
     kind s
     metadata @meta.v1.ListMeta
    T apiextensions.v1.CustomResourceDefinitionNames
     categories []s
     kind s r
     listKind s
     plural s r
     shortNames []s
     singular s
    T apiextensions.v1.CustomResourceDefinitionSpec
     conversion @apiextensions.v1.CustomResourceConversion
     group s r
     names @apiextensions.v1.CustomResourceDefinitionNames r
     preserveUnknownFields b
     scope s r
     versions []@apiextensions.v1.CustomResourceDefinitionVersion r
    T apiextensions.v1.CustomResourceDefinitionStatus
     acceptedNames @apiextensions.v1.CustomResourceDefinitionNames
     conditions []@apiextensions.v1.CustomResourceDefinitionCondition m=type
     storedVersions []s
    T apiextensions.v1.CustomResourceDefinitionVersion
     additionalPrinterColumns []@apiextensions.v1.CustomResourceColumnDefinition
     deprecated b
     deprecationWarning s
     name s r
     schema @apiextensions.v1.CustomResourceValidation
     selectableFields []@apiextensions.v1.SelectableField
     served b r
     storage b r
     subresources @apiextensions.v1.CustomResourceSubresources
    T apiextensions.v1.CustomResourceSubresourceScale
     labelSelectorPath s
     specReplicasPath s r
     statusReplicasPath s r
    A apiextensions.v1.CustomResourceSubresourceStatus o
    T apiextensions.v1.CustomResourceSubresources
     scale @apiextensions.v1.CustomResourceSubresourceScale
     status @apiextensions.v1.CustomResourceSubresourceStatus
    T apiextensions.v1.CustomResourceValidation
     openAPIV3Schema @apiextensions.v1.JSONSchemaProps
    T apiextensions.v1.ExternalDocumentation
     description s
     url s
    A apiextensions.v1.JSON a
    T apiextensions.v1.JSONSchemaProps
     $ref s
     $schema s
     additionalItems @apiextensions.v1.JSONSchemaPropsOrBool
     additionalProperties @apiextensions.v1.JSONSchemaPropsOrBool
     allOf []@apiextensions.v1.JSONSchemaProps
     anyOf []@apiextensions.v1.JSONSchemaProps
     default @apiextensions.v1.JSON
     definitions {}@apiextensions.v1.JSONSchemaProps
     dependencies {}@apiextensions.v1.JSONSchemaPropsOrStringArray
     description s
     enum []@apiextensions.v1.JSON
     example @apiextensions.v1.JSON
     exclusiveMaximum b
     exclusiveMinimum b
     externalDocs @apiextensions.v1.ExternalDocumentation
     format s
     id s
     items @apiextensions.v1.JSONSchemaPropsOrArray
     maxItems l
     maxLength l
     maxProperties l
     maximum d
     minItems l
     minLength l
     minProperties l
     minimum d
     multipleOf d
     not @apiextensions.v1.JSONSchemaProps
     nullable b
     oneOf []@apiextensions.v1.JSONSchemaProps
     pattern s
     patternProperties {}@apiextensions.v1.JSONSchemaProps
     properties {}@apiextensions.v1.JSONSchemaProps
     required []s
     title s
     type s
     uniqueItems b
     x-kubernetes-embedded-resource b
     x-kubernetes-int-or-string b
     x-kubernetes-list-map-keys []s
     x-kubernetes-list-type s
     x-kubernetes-map-type s
     x-kubernetes-preserve-unknown-fields b
     x-kubernetes-validations []@apiextensions.v1.ValidationRule k=rule m=rule
    A apiextensions.v1.JSONSchemaPropsOrArray a
    A apiextensions.v1.JSONSchemaPropsOrBool a
    A apiextensions.v1.JSONSchemaPropsOrStringArray a
    T apiextensions.v1.SelectableField
     jsonPath s r
    T apiextensions.v1.ServiceReference
     name s r
     namespace s r
     path s
     port i
    T apiextensions.v1.ValidationRule
     fieldPath s
     message s
     messageExpression s
     optionalOldSelf b
     reason s e=FieldValueDuplicate,FieldValueForbidden,FieldValueInvalid,FieldValueRequired
     rule s r
    T apiextensions.v1.WebhookClientConfig
     caBundle y
     service @apiextensions.v1.ServiceReference
     url s
    T apiextensions.v1.WebhookConversion
     clientConfig @apiextensions.v1.WebhookClientConfig
     conversionReviewVersions []s r
    A resource.Quantity s
    T meta.v1.APIGroup v1:APIGroup
     apiVersion s g1
     kind s g0
     name s r g2z
     preferredVersion @meta.v1.GroupVersionForDiscovery g4z
     serverAddressByClientCIDRs []@meta.v1.ServerAddressByClientCIDR g5
     versions []@meta.v1.GroupVersionForDiscovery r g3z
    T meta.v1.APIGroupList v1:APIGroupList
     apiVersion s g1
     groups []@meta.v1.APIGroup r g2z
     kind s g0
    T meta.v1.APIResource
     categories []s g8
     group s g3
     kind s r g5z
     name s r g0z
     namespaced b r g2z
     shortNames []s g7
     singularName s r g1z
     storageVersionHash s g9
     verbs []s r g6z
     version s g4
    T meta.v1.APIResourceList v1:APIResourceList
     apiVersion s g1
     groupVersion s r g2z
     kind s g0
     resources []@meta.v1.APIResource r g3z
    T meta.v1.APIVersions v1:APIVersions
     apiVersion s g1
     kind s g0
     serverAddressByClientCIDRs []@meta.v1.ServerAddressByClientCIDR r g3z
     versions []s r g2z
    T meta.v1.Condition
     lastTransitionTime @meta.v1.Time r g3z
     message s r g5z
     observedGeneration l g2
     reason s r g4z
     status s r g1z
     type s r g0z
    T meta.v1.DeleteOptions
     apiVersion s g1
     dryRun []s g6
     gracePeriodSeconds l g2p
     ignoreStoreReadErrorWithClusterBreakingPotential b g7p
     kind s g0
     orphanDependents b g4p
     preconditions @meta.v1.Preconditions g3p
     propagationPolicy s g5p
    T meta.v1.FieldSelectorRequirement
     key s r g0z
     operator s r g1z
     values []s g2
    A meta.v1.FieldsV1 o
    T meta.v1.GroupVersionForDiscovery
     groupVersion s r g0z
     version s r g1z
    T meta.v1.LabelSelector
     matchExpressions []@meta.v1.LabelSelectorRequirement g1
     matchLabels {}s g0
    T meta.v1.LabelSelectorRequirement
     key s r g0z
     operator s r g1z
     values []s g2
    T meta.v1.ListMeta
     continue s g2
     remainingItemCount l g3p
     resourceVersion s g1
     selfLink s g0
    T meta.v1.ManagedFieldsEntry
     apiVersion s g2
     fieldsType s g4
     fieldsV1 @meta.v1.FieldsV1 g5p
     manager s g0
     operation s g1
     subresource s g6
     time @meta.v1.Time g3p
    A meta.v1.MicroTime s
    T meta.v1.ObjectMeta
     annotations {}s g11
     creationTimestamp @meta.v1.Time g7z
     deletionGracePeriodSeconds l g9p
     deletionTimestamp @meta.v1.Time g8p
     finalizers []s set g13
     generateName s g1
     generation l g6
     labels {}s g10
     managedFields []@meta.v1.ManagedFieldsEntry g14
     name s g0
     namespace s g2
     ownerReferences []@meta.v1.OwnerReference k=uid m=uid g12
     resourceVersion s g5
     selfLink s g3
     uid s g4
    T meta.v1.OwnerReference
     apiVersion s r g0z
     blockOwnerDeletion b g5p
     controller b g4p
     kind s r g1z
     name s r g2z
     uid s r g3z
    A meta.v1.Patch o
    T meta.v1.Preconditions
     resourceVersion s g1p
     uid s g0p
    T meta.v1.ServerAddressByClientCIDR
     clientCIDR s r g0z
     serverAddress s r g1z
    T meta.v1.Status v1:Status
     apiVersion s g1
     code i g7
     details @meta.v1.StatusDetails g6p
     kind s g0
     message s g4
     metadata @meta.v1.ListMeta g2z
     reason s g5
     status s g3
    T meta.v1.StatusCause
     field s g2
     message s g1
     reason s g0
    T meta.v1.StatusDetails
     causes []@meta.v1.StatusCause g4
     group s g1
     kind s g2
     name s g0
     retryAfterSeconds i g5
     uid s g3
    A meta.v1.Time s
    T meta.v1.WatchEvent
     object @runtime.RawExtension r
     type s r
    A runtime.RawExtension o
    A intstr.IntOrString x
    T version.Info
     buildDate s r
     compiler s r
     gitCommit s r
     gitTreeState s r
     gitVersion s r
     goVersion s r
     major s r
     minor s r
     platform s r
    T apiregistration.v1.APIService apiregistration.k8s.io/v1:APIService
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec @apiregistration.v1.APIServiceSpec
     status @apiregistration.v1.APIServiceStatus
    T apiregistration.v1.APIServiceCondition
     lastTransitionTime @meta.v1.Time
     message s
     reason s
     status s r
     type s r
    T apiregistration.v1.APIServiceList apiregistration.k8s.io/v1:APIServiceList
     apiVersion s
     items []@apiregistration.v1.APIService r
     kind s
     metadata @meta.v1.ListMeta
    T apiregistration.v1.APIServiceSpec
     caBundle y
     group s
     groupPriorityMinimum i r
     insecureSkipTLSVerify b
     service @apiregistration.v1.ServiceReference
     version s
     versionPriority i r
    T apiregistration.v1.APIServiceStatus
     conditions []@apiregistration.v1.APIServiceCondition k=type m=type
    T apiregistration.v1.ServiceReference
     name s
     namespace s
     port i
    """#
}
