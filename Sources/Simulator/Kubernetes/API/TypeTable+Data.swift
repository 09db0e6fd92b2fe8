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
     key s r
     valueExpression s r
    T admissionregistration.v1.ExpressionWarning
     fieldRef s r
     warning s r
    T admissionregistration.v1.MatchCondition
     expression s r
     name s r
    T admissionregistration.v1.MatchResources
     excludeResourceRules []@admissionregistration.v1.NamedRuleWithOperations
     matchPolicy s e=Equivalent,Exact
     namespaceSelector @meta.v1.LabelSelector
     objectSelector @meta.v1.LabelSelector
     resourceRules []@admissionregistration.v1.NamedRuleWithOperations
    T admissionregistration.v1.MutatingWebhook
     admissionReviewVersions []s r
     clientConfig @admissionregistration.v1.WebhookClientConfig r
     failurePolicy s e=Fail,Ignore
     matchConditions []@admissionregistration.v1.MatchCondition k=name m=name
     matchPolicy s e=Equivalent,Exact
     name s r
     namespaceSelector @meta.v1.LabelSelector
     objectSelector @meta.v1.LabelSelector
     reinvocationPolicy s e=IfNeeded,Never
     rules []@admissionregistration.v1.RuleWithOperations
     sideEffects s r e=None,NoneOnDryRun,Some,Unknown
     timeoutSeconds i
    T admissionregistration.v1.MutatingWebhookConfiguration admissionregistration.k8s.io/v1:MutatingWebhookConfiguration
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     webhooks []@admissionregistration.v1.MutatingWebhook k=name m=name
    T admissionregistration.v1.MutatingWebhookConfigurationList admissionregistration.k8s.io/v1:MutatingWebhookConfigurationList
     apiVersion s
     items []@admissionregistration.v1.MutatingWebhookConfiguration r
     kind s
     metadata @meta.v1.ListMeta
    T admissionregistration.v1.NamedRuleWithOperations
     apiGroups []s
     apiVersions []s
     operations []s
     resourceNames []s
     resources []s
     scope s
    T admissionregistration.v1.ParamKind
     apiVersion s
     kind s
    T admissionregistration.v1.ParamRef
     name s
     namespace s
     parameterNotFoundAction s
     selector @meta.v1.LabelSelector
    T admissionregistration.v1.RuleWithOperations
     apiGroups []s
     apiVersions []s
     operations []s
     resources []s
     scope s
    T admissionregistration.v1.ServiceReference
     name s r
     namespace s r
     path s
     port i
    T admissionregistration.v1.TypeChecking
     expressionWarnings []@admissionregistration.v1.ExpressionWarning
    T admissionregistration.v1.ValidatingAdmissionPolicy admissionregistration.k8s.io/v1:ValidatingAdmissionPolicy
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec @admissionregistration.v1.ValidatingAdmissionPolicySpec
     status @admissionregistration.v1.ValidatingAdmissionPolicyStatus
    T admissionregistration.v1.ValidatingAdmissionPolicyBinding admissionregistration.k8s.io/v1:ValidatingAdmissionPolicyBinding
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec @admissionregistration.v1.ValidatingAdmissionPolicyBindingSpec
    T admissionregistration.v1.ValidatingAdmissionPolicyBindingList admissionregistration.k8s.io/v1:ValidatingAdmissionPolicyBindingList
     apiVersion s
     items []@admissionregistration.v1.ValidatingAdmissionPolicyBinding r
     kind s
     metadata @meta.v1.ListMeta
    T admissionregistration.v1.ValidatingAdmissionPolicyBindingSpec
     matchResources @admissionregistration.v1.MatchResources
     paramRef @admissionregistration.v1.ParamRef
     policyName s
     validationActions []s set
    T admissionregistration.v1.ValidatingAdmissionPolicyList admissionregistration.k8s.io/v1:ValidatingAdmissionPolicyList
     apiVersion s
     items []@admissionregistration.v1.ValidatingAdmissionPolicy r
     kind s
     metadata @meta.v1.ListMeta
    T admissionregistration.v1.ValidatingAdmissionPolicySpec
     auditAnnotations []@admissionregistration.v1.AuditAnnotation
     failurePolicy s e=Fail,Ignore
     matchConditions []@admissionregistration.v1.MatchCondition k=name m=name
     matchConstraints @admissionregistration.v1.MatchResources
     paramKind @admissionregistration.v1.ParamKind
     validations []@admissionregistration.v1.Validation
     variables []@admissionregistration.v1.Variable k=name m=name
    T admissionregistration.v1.ValidatingAdmissionPolicyStatus
     conditions []@meta.v1.Condition m=type
     observedGeneration l
     typeChecking @admissionregistration.v1.TypeChecking
    T admissionregistration.v1.ValidatingWebhook
     admissionReviewVersions []s r
     clientConfig @admissionregistration.v1.WebhookClientConfig r
     failurePolicy s e=Fail,Ignore
     matchConditions []@admissionregistration.v1.MatchCondition k=name m=name
     matchPolicy s e=Equivalent,Exact
     name s r
     namespaceSelector @meta.v1.LabelSelector
     objectSelector @meta.v1.LabelSelector
     rules []@admissionregistration.v1.RuleWithOperations
     sideEffects s r e=None,NoneOnDryRun,Some,Unknown
     timeoutSeconds i
    T admissionregistration.v1.ValidatingWebhookConfiguration admissionregistration.k8s.io/v1:ValidatingWebhookConfiguration
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     webhooks []@admissionregistration.v1.ValidatingWebhook k=name m=name
    T admissionregistration.v1.ValidatingWebhookConfigurationList admissionregistration.k8s.io/v1:ValidatingWebhookConfigurationList
     apiVersion s
     items []@admissionregistration.v1.ValidatingWebhookConfiguration r
     kind s
     metadata @meta.v1.ListMeta
    T admissionregistration.v1.Validation
     expression s r
     message s
     messageExpression s
     reason s
    T admissionregistration.v1.Variable
     expression s r
     name s r
    T admissionregistration.v1.WebhookClientConfig
     caBundle y
     service @admissionregistration.v1.ServiceReference
     url s
    T apps.v1.ControllerRevision apps/v1:ControllerRevision
     apiVersion s
     data @runtime.RawExtension
     kind s
     metadata @meta.v1.ObjectMeta
     revision l r
    T apps.v1.ControllerRevisionList apps/v1:ControllerRevisionList
     apiVersion s
     items []@apps.v1.ControllerRevision r
     kind s
     metadata @meta.v1.ListMeta
    T apps.v1.DaemonSet apps/v1:DaemonSet
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec @apps.v1.DaemonSetSpec
     status @apps.v1.DaemonSetStatus
    T apps.v1.DaemonSetCondition
     lastTransitionTime @meta.v1.Time
     message s
     reason s
     status s r
     type s r
    T apps.v1.DaemonSetList apps/v1:DaemonSetList
     apiVersion s
     items []@apps.v1.DaemonSet r
     kind s
     metadata @meta.v1.ListMeta
    T apps.v1.DaemonSetSpec
     minReadySeconds i
     revisionHistoryLimit i
     selector @meta.v1.LabelSelector r
     template @core.v1.PodTemplateSpec r
     updateStrategy @apps.v1.DaemonSetUpdateStrategy
    T apps.v1.DaemonSetStatus
     collisionCount i
     conditions []@apps.v1.DaemonSetCondition k=type m=type
     currentNumberScheduled i r
     desiredNumberScheduled i r
     numberAvailable i
     numberMisscheduled i r
     numberReady i r
     numberUnavailable i
     observedGeneration l
     updatedNumberScheduled i
    T apps.v1.DaemonSetUpdateStrategy
     rollingUpdate @apps.v1.RollingUpdateDaemonSet
     type s e=OnDelete,RollingUpdate
    T apps.v1.Deployment apps/v1:Deployment
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec @apps.v1.DeploymentSpec
     status @apps.v1.DeploymentStatus
    T apps.v1.DeploymentCondition
     lastTransitionTime @meta.v1.Time
     lastUpdateTime @meta.v1.Time
     message s
     reason s
     status s r
     type s r
    T apps.v1.DeploymentList apps/v1:DeploymentList
     apiVersion s
     items []@apps.v1.Deployment r
     kind s
     metadata @meta.v1.ListMeta
    T apps.v1.DeploymentSpec
     minReadySeconds i
     paused b
     progressDeadlineSeconds i
     replicas i
     revisionHistoryLimit i
     selector @meta.v1.LabelSelector r
     strategy @apps.v1.DeploymentStrategy
     template @core.v1.PodTemplateSpec r
    T apps.v1.DeploymentStatus
     availableReplicas i
     collisionCount i
     conditions []@apps.v1.DeploymentCondition k=type m=type
     observedGeneration l
     readyReplicas i
     replicas i
     unavailableReplicas i
     updatedReplicas i
    T apps.v1.DeploymentStrategy
     rollingUpdate @apps.v1.RollingUpdateDeployment
     type s e=Recreate,RollingUpdate
    T apps.v1.ReplicaSet apps/v1:ReplicaSet
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec @apps.v1.ReplicaSetSpec
     status @apps.v1.ReplicaSetStatus
    T apps.v1.ReplicaSetCondition
     lastTransitionTime @meta.v1.Time
     message s
     reason s
     status s r
     type s r
    T apps.v1.ReplicaSetList apps/v1:ReplicaSetList
     apiVersion s
     items []@apps.v1.ReplicaSet r
     kind s
     metadata @meta.v1.ListMeta
    T apps.v1.ReplicaSetSpec
     minReadySeconds i
     replicas i
     selector @meta.v1.LabelSelector r
     template @core.v1.PodTemplateSpec
    T apps.v1.ReplicaSetStatus
     availableReplicas i
     conditions []@apps.v1.ReplicaSetCondition k=type m=type
     fullyLabeledReplicas i
     observedGeneration l
     readyReplicas i
     replicas i r
    T apps.v1.RollingUpdateDaemonSet
     maxSurge @intstr.IntOrString
     maxUnavailable @intstr.IntOrString
    T apps.v1.RollingUpdateDeployment
     maxSurge @intstr.IntOrString
     maxUnavailable @intstr.IntOrString
    T apps.v1.RollingUpdateStatefulSetStrategy
     maxUnavailable @intstr.IntOrString
     partition i
    T apps.v1.StatefulSet apps/v1:StatefulSet
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec @apps.v1.StatefulSetSpec
     status @apps.v1.StatefulSetStatus
    T apps.v1.StatefulSetCondition
     lastTransitionTime @meta.v1.Time
     message s
     reason s
     status s r
     type s r
    T apps.v1.StatefulSetList apps/v1:StatefulSetList
     apiVersion s
     items []@apps.v1.StatefulSet r
     kind s
     metadata @meta.v1.ListMeta
    T apps.v1.StatefulSetOrdinals
     start i
    T apps.v1.StatefulSetPersistentVolumeClaimRetentionPolicy
     whenDeleted s
     whenScaled s
    T apps.v1.StatefulSetSpec
     minReadySeconds i
     ordinals @apps.v1.StatefulSetOrdinals
     persistentVolumeClaimRetentionPolicy @apps.v1.StatefulSetPersistentVolumeClaimRetentionPolicy
     podManagementPolicy s e=OrderedReady,Parallel
     replicas i
     revisionHistoryLimit i
     selector @meta.v1.LabelSelector r
     serviceName s r
     template @core.v1.PodTemplateSpec r
     updateStrategy @apps.v1.StatefulSetUpdateStrategy
     volumeClaimTemplates []@core.v1.PersistentVolumeClaim
    T apps.v1.StatefulSetStatus
     availableReplicas i
     collisionCount i
     conditions []@apps.v1.StatefulSetCondition k=type m=type
     currentReplicas i
     currentRevision s
     observedGeneration l
     readyReplicas i
     replicas i r
     updateRevision s
     updatedReplicas i
    T apps.v1.StatefulSetUpdateStrategy
     rollingUpdate @apps.v1.RollingUpdateStatefulSetStrategy
     type s e=OnDelete,RollingUpdate
    T authentication.v1.BoundObjectReference
     apiVersion s
     kind s
     name s
     uid s
    T authentication.v1.SelfSubjectReview authentication.k8s.io/v1:SelfSubjectReview
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     status @authentication.v1.SelfSubjectReviewStatus
    T authentication.v1.SelfSubjectReviewStatus
     userInfo @authentication.v1.UserInfo
    T authentication.v1.TokenRequest authentication.k8s.io/v1:TokenRequest
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec @authentication.v1.TokenRequestSpec r
     status @authentication.v1.TokenRequestStatus
    T authentication.v1.TokenRequestSpec
     audiences []s r
     boundObjectRef @authentication.v1.BoundObjectReference
     expirationSeconds l
    T authentication.v1.TokenRequestStatus
     expirationTimestamp @meta.v1.Time r
     token s r
    T authentication.v1.TokenReview authentication.k8s.io/v1:TokenReview
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec @authentication.v1.TokenReviewSpec r
     status @authentication.v1.TokenReviewStatus
    T authentication.v1.TokenReviewSpec
     audiences []s
     token s
    T authentication.v1.TokenReviewStatus
     audiences []s
     authenticated b
     error s
     user @authentication.v1.UserInfo
    T authentication.v1.UserInfo
     extra {}[]s
     groups []s
     uid s
     username s
    T authorization.v1.FieldSelectorAttributes
     rawSelector s
     requirements []@meta.v1.FieldSelectorRequirement
    T authorization.v1.LabelSelectorAttributes
     rawSelector s
     requirements []@meta.v1.LabelSelectorRequirement
    T authorization.v1.LocalSubjectAccessReview authorization.k8s.io/v1:LocalSubjectAccessReview
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec @authorization.v1.SubjectAccessReviewSpec r
     status @authorization.v1.SubjectAccessReviewStatus
    T authorization.v1.NonResourceAttributes
     path s
     verb s
    T authorization.v1.NonResourceRule
     nonResourceURLs []s
     verbs []s r
    T authorization.v1.ResourceAttributes
     fieldSelector @authorization.v1.FieldSelectorAttributes
     group s
     labelSelector @authorization.v1.LabelSelectorAttributes
     name s
     namespace s
     resource s
     subresource s
     verb s
     version s
    T authorization.v1.ResourceRule
     apiGroups []s
     resourceNames []s
     resources []s
     verbs []s r
    T authorization.v1.SelfSubjectAccessReview authorization.k8s.io/v1:SelfSubjectAccessReview
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec @authorization.v1.SelfSubjectAccessReviewSpec r
     status @authorization.v1.SubjectAccessReviewStatus
    T authorization.v1.SelfSubjectAccessReviewSpec
     nonResourceAttributes @authorization.v1.NonResourceAttributes
     resourceAttributes @authorization.v1.ResourceAttributes
    T authorization.v1.SelfSubjectRulesReview authorization.k8s.io/v1:SelfSubjectRulesReview
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec @authorization.v1.SelfSubjectRulesReviewSpec r
     status @authorization.v1.SubjectRulesReviewStatus
    T authorization.v1.SelfSubjectRulesReviewSpec
     namespace s
    T authorization.v1.SubjectAccessReview authorization.k8s.io/v1:SubjectAccessReview
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec @authorization.v1.SubjectAccessReviewSpec r
     status @authorization.v1.SubjectAccessReviewStatus
    T authorization.v1.SubjectAccessReviewSpec
     extra {}[]s
     groups []s
     nonResourceAttributes @authorization.v1.NonResourceAttributes
     resourceAttributes @authorization.v1.ResourceAttributes
     uid s
     user s
    T authorization.v1.SubjectAccessReviewStatus
     allowed b r
     denied b
     evaluationError s
     reason s
    T authorization.v1.SubjectRulesReviewStatus
     evaluationError s
     incomplete b r
     nonResourceRules []@authorization.v1.NonResourceRule r
     resourceRules []@authorization.v1.ResourceRule r
    T autoscaling.v1.CrossVersionObjectReference
     apiVersion s
     kind s r
     name s r
    T autoscaling.v1.HorizontalPodAutoscaler autoscaling/v1:HorizontalPodAutoscaler
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec @autoscaling.v1.HorizontalPodAutoscalerSpec
     status @autoscaling.v1.HorizontalPodAutoscalerStatus
    T autoscaling.v1.HorizontalPodAutoscalerList autoscaling/v1:HorizontalPodAutoscalerList
     apiVersion s
     items []@autoscaling.v1.HorizontalPodAutoscaler r
     kind s
     metadata @meta.v1.ListMeta
    T autoscaling.v1.HorizontalPodAutoscalerSpec
     maxReplicas i r
     minReplicas i
     scaleTargetRef @autoscaling.v1.CrossVersionObjectReference r
     targetCPUUtilizationPercentage i
    T autoscaling.v1.HorizontalPodAutoscalerStatus
     currentCPUUtilizationPercentage i
     currentReplicas i r
     desiredReplicas i r
     lastScaleTime @meta.v1.Time
     observedGeneration l
    T autoscaling.v1.Scale autoscaling/v1:Scale
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec @autoscaling.v1.ScaleSpec
     status @autoscaling.v1.ScaleStatus
    T autoscaling.v1.ScaleSpec
     replicas i
    T autoscaling.v1.ScaleStatus
     replicas i r
     selector s
    T autoscaling.v2.ContainerResourceMetricSource
     container s r
     name s r
     target @autoscaling.v2.MetricTarget r
    T autoscaling.v2.ContainerResourceMetricStatus
     container s r
     current @autoscaling.v2.MetricValueStatus r
     name s r
    T autoscaling.v2.CrossVersionObjectReference
     apiVersion s
     kind s r
     name s r
    T autoscaling.v2.ExternalMetricSource
     metric @autoscaling.v2.MetricIdentifier r
     target @autoscaling.v2.MetricTarget r
    T autoscaling.v2.ExternalMetricStatus
     current @autoscaling.v2.MetricValueStatus r
     metric @autoscaling.v2.MetricIdentifier r
    T autoscaling.v2.HPAScalingPolicy
     periodSeconds i r
     type s r
     value i r
    T autoscaling.v2.HPAScalingRules
     policies []@autoscaling.v2.HPAScalingPolicy
     selectPolicy s
     stabilizationWindowSeconds i
    T autoscaling.v2.HorizontalPodAutoscaler autoscaling/v2:HorizontalPodAutoscaler
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec @autoscaling.v2.HorizontalPodAutoscalerSpec
     status @autoscaling.v2.HorizontalPodAutoscalerStatus
    T autoscaling.v2.HorizontalPodAutoscalerBehavior
     scaleDown @autoscaling.v2.HPAScalingRules
     scaleUp @autoscaling.v2.HPAScalingRules
    T autoscaling.v2.HorizontalPodAutoscalerCondition
     lastTransitionTime @meta.v1.Time
     message s
     reason s
     status s r
     type s r
    T autoscaling.v2.HorizontalPodAutoscalerList autoscaling/v2:HorizontalPodAutoscalerList
     apiVersion s
     items []@autoscaling.v2.HorizontalPodAutoscaler r
     kind s
     metadata @meta.v1.ListMeta
    T autoscaling.v2.HorizontalPodAutoscalerSpec
     behavior @autoscaling.v2.HorizontalPodAutoscalerBehavior
     maxReplicas i r
     metrics []@autoscaling.v2.MetricSpec
     minReplicas i
     scaleTargetRef @autoscaling.v2.CrossVersionObjectReference r
    T autoscaling.v2.HorizontalPodAutoscalerStatus
     conditions []@autoscaling.v2.HorizontalPodAutoscalerCondition k=type m=type
     currentMetrics []@autoscaling.v2.MetricStatus
     currentReplicas i
     desiredReplicas i r
     lastScaleTime @meta.v1.Time
     observedGeneration l
    T autoscaling.v2.MetricIdentifier
     name s r
     selector @meta.v1.LabelSelector
    T autoscaling.v2.MetricSpec
     containerResource @autoscaling.v2.ContainerResourceMetricSource
     external @autoscaling.v2.ExternalMetricSource
     object @autoscaling.v2.ObjectMetricSource
     pods @autoscaling.v2.PodsMetricSource
     resource @autoscaling.v2.ResourceMetricSource
     type s r
    T autoscaling.v2.MetricStatus
     containerResource @autoscaling.v2.ContainerResourceMetricStatus
     external @autoscaling.v2.ExternalMetricStatus
     object @autoscaling.v2.ObjectMetricStatus
     pods @autoscaling.v2.PodsMetricStatus
     resource @autoscaling.v2.ResourceMetricStatus
     type s r
    T autoscaling.v2.MetricTarget
     averageUtilization i
     averageValue @resource.Quantity
     type s r
     value @resource.Quantity
    T autoscaling.v2.MetricValueStatus
     averageUtilization i
     averageValue @resource.Quantity
     value @resource.Quantity
    T autoscaling.v2.ObjectMetricSource
     describedObject @autoscaling.v2.CrossVersionObjectReference r
     metric @autoscaling.v2.MetricIdentifier r
     target @autoscaling.v2.MetricTarget r
    T autoscaling.v2.ObjectMetricStatus
     current @autoscaling.v2.MetricValueStatus r
     describedObject @autoscaling.v2.CrossVersionObjectReference r
     metric @autoscaling.v2.MetricIdentifier r
    T autoscaling.v2.PodsMetricSource
     metric @autoscaling.v2.MetricIdentifier r
     target @autoscaling.v2.MetricTarget r
    T autoscaling.v2.PodsMetricStatus
     current @autoscaling.v2.MetricValueStatus r
     metric @autoscaling.v2.MetricIdentifier r
    T autoscaling.v2.ResourceMetricSource
     name s r
     target @autoscaling.v2.MetricTarget r
    T autoscaling.v2.ResourceMetricStatus
     current @autoscaling.v2.MetricValueStatus r
     name s r
    T batch.v1.CronJob batch/v1:CronJob
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec @batch.v1.CronJobSpec
     status @batch.v1.CronJobStatus
    T batch.v1.CronJobList batch/v1:CronJobList
     apiVersion s
     items []@batch.v1.CronJob r
     kind s
     metadata @meta.v1.ListMeta
    T batch.v1.CronJobSpec
     concurrencyPolicy s e=Allow,Forbid,Replace
     failedJobsHistoryLimit i
     jobTemplate @batch.v1.JobTemplateSpec r
     schedule s r
     startingDeadlineSeconds l
     successfulJobsHistoryLimit i
     suspend b
     timeZone s
    T batch.v1.CronJobStatus
     active []@core.v1.ObjectReference
     lastScheduleTime @meta.v1.Time
     lastSuccessfulTime @meta.v1.Time
    T batch.v1.Job batch/v1:Job
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec @batch.v1.JobSpec
     status @batch.v1.JobStatus
    T batch.v1.JobCondition
     lastProbeTime @meta.v1.Time
     lastTransitionTime @meta.v1.Time
     message s
     reason s
     status s r
     type s r
    T batch.v1.JobList batch/v1:JobList
     apiVersion s
     items []@batch.v1.Job r
     kind s
     metadata @meta.v1.ListMeta
    T batch.v1.JobSpec
     activeDeadlineSeconds l
     backoffLimit i
     backoffLimitPerIndex i
     completionMode s e=Indexed,NonIndexed
     completions i
     managedBy s
     manualSelector b
     maxFailedIndexes i
     parallelism i
     podFailurePolicy @batch.v1.PodFailurePolicy
     podReplacementPolicy s e=Failed,TerminatingOrFailed
     selector @meta.v1.LabelSelector
     successPolicy @batch.v1.SuccessPolicy
     suspend b
     template @core.v1.PodTemplateSpec r
     ttlSecondsAfterFinished i
    T batch.v1.JobStatus
     active i
     completedIndexes s
     completionTime @meta.v1.Time
     conditions []@batch.v1.JobCondition k=type
     failed i
     failedIndexes s
     ready i
     startTime @meta.v1.Time
     succeeded i
     terminating i
     uncountedTerminatedPods @batch.v1.UncountedTerminatedPods
    T batch.v1.JobTemplateSpec
     metadata @meta.v1.ObjectMeta
     spec @batch.v1.JobSpec
    T batch.v1.PodFailurePolicy
     rules []@batch.v1.PodFailurePolicyRule r
    T batch.v1.PodFailurePolicyOnExitCodesRequirement
     containerName s
     operator s r e=In,NotIn
     values []i r set
    T batch.v1.PodFailurePolicyOnPodConditionsPattern
     status s r
     type s r
    T batch.v1.PodFailurePolicyRule
     action s r e=Count,FailIndex,FailJob,Ignore
     onExitCodes @batch.v1.PodFailurePolicyOnExitCodesRequirement
     onPodConditions []@batch.v1.PodFailurePolicyOnPodConditionsPattern
    T batch.v1.SuccessPolicy
     rules []@batch.v1.SuccessPolicyRule r
    T batch.v1.SuccessPolicyRule
     succeededCount i
     succeededIndexes s
    T batch.v1.UncountedTerminatedPods
     failed []s set
     succeeded []s set
    T certificates.v1.CertificateSigningRequest certificates.k8s.io/v1:CertificateSigningRequest
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec @certificates.v1.CertificateSigningRequestSpec r
     status @certificates.v1.CertificateSigningRequestStatus
    T certificates.v1.CertificateSigningRequestCondition
     lastTransitionTime @meta.v1.Time
     lastUpdateTime @meta.v1.Time
     message s
     reason s
     status s r
     type s r
    T certificates.v1.CertificateSigningRequestList certificates.k8s.io/v1:CertificateSigningRequestList
     apiVersion s
     items []@certificates.v1.CertificateSigningRequest r
     kind s
     metadata @meta.v1.ListMeta
    T certificates.v1.CertificateSigningRequestSpec
     expirationSeconds i
     extra {}[]s
     groups []s
     request y r
     signerName s r
     uid s
     usages []s
     username s
    T certificates.v1.CertificateSigningRequestStatus
     certificate y
     conditions []@certificates.v1.CertificateSigningRequestCondition m=type
    T coordination.v1.Lease coordination.k8s.io/v1:Lease
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec @coordination.v1.LeaseSpec
    T coordination.v1.LeaseList coordination.k8s.io/v1:LeaseList
     apiVersion s
     items []@coordination.v1.Lease r
     kind s
     metadata @meta.v1.ListMeta
    T coordination.v1.LeaseSpec
     acquireTime @meta.v1.MicroTime
     holderIdentity s
     leaseDurationSeconds i
     leaseTransitions i
     preferredHolder s
     renewTime @meta.v1.MicroTime
     strategy s
    T core.v1.AWSElasticBlockStoreVolumeSource
     fsType s
     partition i
     readOnly b
     volumeID s r
    T core.v1.Affinity
     nodeAffinity @core.v1.NodeAffinity
     podAffinity @core.v1.PodAffinity
     podAntiAffinity @core.v1.PodAntiAffinity
    T core.v1.AppArmorProfile
     localhostProfile s
     type s r e=Localhost,RuntimeDefault,Unconfined
    T core.v1.AttachedVolume
     devicePath s r
     name s r
    T core.v1.AzureDiskVolumeSource
     cachingMode s e=None,ReadOnly,ReadWrite
     diskName s r
     diskURI s r
     fsType s
     kind s e=Dedicated,Managed,Shared
     readOnly b
    T core.v1.AzureFilePersistentVolumeSource
     readOnly b
     secretName s r
     secretNamespace s
     shareName s r
    T core.v1.AzureFileVolumeSource
     readOnly b
     secretName s r
     shareName s r
    T core.v1.Binding v1:Binding
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     target @core.v1.ObjectReference r
    T core.v1.CSIPersistentVolumeSource
     controllerExpandSecretRef @core.v1.SecretReference
     controllerPublishSecretRef @core.v1.SecretReference
     driver s r
     fsType s
     nodeExpandSecretRef @core.v1.SecretReference
     nodePublishSecretRef @core.v1.SecretReference
     nodeStageSecretRef @core.v1.SecretReference
     readOnly b
     volumeAttributes {}s
     volumeHandle s r
    T core.v1.CSIVolumeSource
     driver s r
     fsType s
     nodePublishSecretRef @core.v1.LocalObjectReference
     readOnly b
     volumeAttributes {}s
    T core.v1.Capabilities
     add []s
     drop []s
    T core.v1.CephFSPersistentVolumeSource
     monitors []s r
     path s
     readOnly b
     secretFile s
     secretRef @core.v1.SecretReference
     user s
    T core.v1.CephFSVolumeSource
     monitors []s r
     path s
     readOnly b
     secretFile s
     secretRef @core.v1.LocalObjectReference
     user s
    T core.v1.CinderPersistentVolumeSource
     fsType s
     readOnly b
     secretRef @core.v1.SecretReference
     volumeID s r
    T core.v1.CinderVolumeSource
     fsType s
     readOnly b
     secretRef @core.v1.LocalObjectReference
     volumeID s r
    T core.v1.ClientIPConfig
     timeoutSeconds i
    T core.v1.ClusterTrustBundleProjection
     labelSelector @meta.v1.LabelSelector
     name s
     optional b
     path s r
     signerName s
    T core.v1.ComponentCondition
     error s
     message s
     status s r
     type s r
    T core.v1.ComponentStatus v1:ComponentStatus
     apiVersion s
     conditions []@core.v1.ComponentCondition k=type m=type
     kind s
     metadata @meta.v1.ObjectMeta
    T core.v1.ComponentStatusList v1:ComponentStatusList
     apiVersion s
     items []@core.v1.ComponentStatus r
     kind s
     metadata @meta.v1.ListMeta
    T core.v1.ConfigMap v1:ConfigMap
     apiVersion s
     binaryData {}y
     data {}s
     immutable b
     kind s
     metadata @meta.v1.ObjectMeta
    T core.v1.ConfigMapEnvSource
     name s
     optional b
    T core.v1.ConfigMapKeySelector
     key s r
     name s
     optional b
    T core.v1.ConfigMapList v1:ConfigMapList
     apiVersion s
     items []@core.v1.ConfigMap r
     kind s
     metadata @meta.v1.ListMeta
    T core.v1.ConfigMapNodeConfigSource
     kubeletConfigKey s r
     name s r
     namespace s r
     resourceVersion s
     uid s
    T core.v1.ConfigMapProjection
     items []@core.v1.KeyToPath
     name s
     optional b
    T core.v1.ConfigMapVolumeSource
     defaultMode i
     items []@core.v1.KeyToPath
     name s
     optional b
    T core.v1.Container
     args []s
     command []s
     env []@core.v1.EnvVar k=name m=name
     envFrom []@core.v1.EnvFromSource
     image s
     imagePullPolicy s e=Always,IfNotPresent,Never
     lifecycle @core.v1.Lifecycle
     livenessProbe @core.v1.Probe
     name s r
     ports []@core.v1.ContainerPort k=containerPort m=containerPort,protocol
     readinessProbe @core.v1.Probe
     resizePolicy []@core.v1.ContainerResizePolicy
     resources @core.v1.ResourceRequirements
     restartPolicy s
     securityContext @core.v1.SecurityContext
     startupProbe @core.v1.Probe
     stdin b
     stdinOnce b
     terminationMessagePath s
     terminationMessagePolicy s e=FallbackToLogsOnError,File
     tty b
     volumeDevices []@core.v1.VolumeDevice k=devicePath m=devicePath
     volumeMounts []@core.v1.VolumeMount k=mountPath m=mountPath
     workingDir s
    T core.v1.ContainerImage
     names []s
     sizeBytes l
    T core.v1.ContainerPort
     containerPort i r
     hostIP s
     hostPort i
     name s
     protocol s e=SCTP,TCP,UDP
    T core.v1.ContainerResizePolicy
     resourceName s r
     restartPolicy s r
    T core.v1.ContainerState
     running @core.v1.ContainerStateRunning
     terminated @core.v1.ContainerStateTerminated
     waiting @core.v1.ContainerStateWaiting
    T core.v1.ContainerStateRunning
     startedAt @meta.v1.Time
    T core.v1.ContainerStateTerminated
     containerID s
     exitCode i r
     finishedAt @meta.v1.Time
     message s
     reason s
     signal i
     startedAt @meta.v1.Time
    T core.v1.ContainerStateWaiting
     message s
     reason s
    T core.v1.ContainerStatus
     allocatedResources {}@resource.Quantity
     allocatedResourcesStatus []@core.v1.ResourceStatus k=name m=name
     containerID s
     image s r
     imageID s r
     lastState @core.v1.ContainerState
     name s r
     ready b r
     resources @core.v1.ResourceRequirements
     restartCount i r
     started b
     state @core.v1.ContainerState
     user @core.v1.ContainerUser
     volumeMounts []@core.v1.VolumeMountStatus k=mountPath m=mountPath
    T core.v1.ContainerUser
     linux @core.v1.LinuxContainerUser
    T core.v1.DaemonEndpoint
     Port i r
    T core.v1.DownwardAPIProjection
     items []@core.v1.DownwardAPIVolumeFile
    T core.v1.DownwardAPIVolumeFile
     fieldRef @core.v1.ObjectFieldSelector
     mode i
     path s r
     resourceFieldRef @core.v1.ResourceFieldSelector
    T core.v1.DownwardAPIVolumeSource
     defaultMode i
     items []@core.v1.DownwardAPIVolumeFile
    T core.v1.EmptyDirVolumeSource
     medium s
     sizeLimit @resource.Quantity
    T core.v1.EndpointAddress
     hostname s
     ip s r
     nodeName s
     targetRef @core.v1.ObjectReference
    T core.v1.EndpointPort
     appProtocol s
     name s
     port i r
     protocol s e=SCTP,TCP,UDP
    T core.v1.EndpointSubset
     addresses []@core.v1.EndpointAddress
     notReadyAddresses []@core.v1.EndpointAddress
     ports []@core.v1.EndpointPort
    T core.v1.Endpoints v1:Endpoints
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     subsets []@core.v1.EndpointSubset
    T core.v1.EndpointsList v1:EndpointsList
     apiVersion s
     items []@core.v1.Endpoints r
     kind s
     metadata @meta.v1.ListMeta
    T core.v1.EnvFromSource
     configMapRef @core.v1.ConfigMapEnvSource
     prefix s
     secretRef @core.v1.SecretEnvSource
    T core.v1.EnvVar
     name s r
     value s
     valueFrom @core.v1.EnvVarSource
    T core.v1.EnvVarSource
     configMapKeyRef @core.v1.ConfigMapKeySelector
     fieldRef @core.v1.ObjectFieldSelector
     resourceFieldRef @core.v1.ResourceFieldSelector
     secretKeyRef @core.v1.SecretKeySelector
    T core.v1.EphemeralContainer
     args []s
     command []s
     env []@core.v1.EnvVar k=name m=name
     envFrom []@core.v1.EnvFromSource
     image s
     imagePullPolicy s e=Always,IfNotPresent,Never
     lifecycle @core.v1.Lifecycle
     livenessProbe @core.v1.Probe
     name s r
     ports []@core.v1.ContainerPort k=containerPort m=containerPort,protocol
     readinessProbe @core.v1.Probe
     resizePolicy []@core.v1.ContainerResizePolicy
     resources @core.v1.ResourceRequirements
     restartPolicy s
     securityContext @core.v1.SecurityContext
     startupProbe @core.v1.Probe
     stdin b
     stdinOnce b
     targetContainerName s
     terminationMessagePath s
     terminationMessagePolicy s e=FallbackToLogsOnError,File
     tty b
     volumeDevices []@core.v1.VolumeDevice k=devicePath m=devicePath
     volumeMounts []@core.v1.VolumeMount k=mountPath m=mountPath
     workingDir s
    T core.v1.EphemeralVolumeSource
     volumeClaimTemplate @core.v1.PersistentVolumeClaimTemplate
    T core.v1.Event v1:Event
     action s
     apiVersion s
     count i
     eventTime @meta.v1.MicroTime
     firstTimestamp @meta.v1.Time
     involvedObject @core.v1.ObjectReference r
     kind s
     lastTimestamp @meta.v1.Time
     message s
     metadata @meta.v1.ObjectMeta r
     reason s
     related @core.v1.ObjectReference
     reportingComponent s
     reportingInstance s
     series @core.v1.EventSeries
     source @core.v1.EventSource
     type s
    T core.v1.EventList v1:EventList
     apiVersion s
     items []@core.v1.Event r
     kind s
     metadata @meta.v1.ListMeta
    T core.v1.EventSeries
     count i
     lastObservedTime @meta.v1.MicroTime
    T core.v1.EventSource
     component s
     host s
    T core.v1.ExecAction
     command []s
    T core.v1.FCVolumeSource
     fsType s
     lun i
     readOnly b
     targetWWNs []s
     wwids []s
    T core.v1.FlexPersistentVolumeSource
     driver s r
     fsType s
     options {}s
     readOnly b
     secretRef @core.v1.SecretReference
    T core.v1.FlexVolumeSource
     driver s r
     fsType s
     options {}s
     readOnly b
     secretRef @core.v1.LocalObjectReference
    T core.v1.FlockerVolumeSource
     datasetName s
     datasetUUID s
    T core.v1.GCEPersistentDiskVolumeSource
     fsType s
     partition i
     pdName s r
     readOnly b
    T core.v1.GRPCAction
     port i r
     service s
    T core.v1.GitRepoVolumeSource
     directory s
     repository s r
     revision s
    T core.v1.GlusterfsPersistentVolumeSource
     endpoints s r
     endpointsNamespace s
     path s r
     readOnly b
    T core.v1.GlusterfsVolumeSource
     endpoints s r
     path s r
     readOnly b
    T core.v1.HTTPGetAction
     host s
     httpHeaders []@core.v1.HTTPHeader
     path s
     port @intstr.IntOrString r
     scheme s e=HTTP,HTTPS
    T core.v1.HTTPHeader
     name s r
     value s r
    T core.v1.HostAlias
     hostnames []s
     ip s r
    T core.v1.HostIP
     ip s r
    T core.v1.HostPathVolumeSource
     path s r
     type s e=,BlockDevice,CharDevice,Directory,DirectoryOrCreate,File,FileOrCreate,Socket
    T core.v1.ISCSIPersistentVolumeSource
     chapAuthDiscovery b
     chapAuthSession b
     fsType s
     initiatorName s
     iqn s r
     iscsiInterface s
     lun i r
     portals []s
     readOnly b
     secretRef @core.v1.SecretReference
     targetPortal s r
    T core.v1.ISCSIVolumeSource
     chapAuthDiscovery b
     chapAuthSession b
     fsType s
     initiatorName s
     iqn s r
     iscsiInterface s
     lun i r
     portals []s
     readOnly b
     secretRef @core.v1.LocalObjectReference
     targetPortal s r
    T core.v1.ImageVolumeSource
     pullPolicy s e=Always,IfNotPresent,Never
     reference s
    T core.v1.KeyToPath
     key s r
     mode i
     path s r
    T core.v1.Lifecycle
     postStart @core.v1.LifecycleHandler
     preStop @core.v1.LifecycleHandler
    T core.v1.LifecycleHandler
     exec @core.v1.ExecAction
     httpGet @core.v1.HTTPGetAction
     sleep @core.v1.SleepAction
     tcpSocket @core.v1.TCPSocketAction
    T core.v1.LimitRange v1:LimitRange
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec @core.v1.LimitRangeSpec
    T core.v1.LimitRangeItem
     default {}@resource.Quantity
     defaultRequest {}@resource.Quantity
     max {}@resource.Quantity
     maxLimitRequestRatio {}@resource.Quantity
     min {}@resource.Quantity
     type s r
    T core.v1.LimitRangeList v1:LimitRangeList
     apiVersion s
     items []@core.v1.LimitRange r
     kind s
     metadata @meta.v1.ListMeta
    T core.v1.LimitRangeSpec
     limits []@core.v1.LimitRangeItem r
    T core.v1.LinuxContainerUser
     gid l r
     supplementalGroups []l
     uid l r
    T core.v1.LoadBalancerIngress
     hostname s
     ip s
     ipMode s
     ports []@core.v1.PortStatus
    T core.v1.LoadBalancerStatus
     ingress []@core.v1.LoadBalancerIngress
    T core.v1.LocalObjectReference
     name s
    T core.v1.LocalVolumeSource
     fsType s
     path s r
    T core.v1.ModifyVolumeStatus
     status s r e=InProgress,Infeasible,Pending
     targetVolumeAttributesClassName s
    T core.v1.NFSVolumeSource
     path s r
     readOnly b
     server s r
    T core.v1.Namespace v1:Namespace
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec @core.v1.NamespaceSpec
     status @core.v1.NamespaceStatus
    T core.v1.NamespaceCondition
     lastTransitionTime @meta.v1.Time
     message s
     reason s
     status s r
     type s r
    T core.v1.NamespaceList v1:NamespaceList
     apiVersion s
     items []@core.v1.Namespace r
     kind s
     metadata @meta.v1.ListMeta
    T core.v1.NamespaceSpec
     finalizers []s
    T core.v1.NamespaceStatus
     conditions []@core.v1.NamespaceCondition k=type m=type
     phase s e=Active,Terminating
    T core.v1.Node v1:Node
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec @core.v1.NodeSpec
     status @core.v1.NodeStatus
    T core.v1.NodeAddress
     address s r
     type s r
    T core.v1.NodeAffinity
     preferredDuringSchedulingIgnoredDuringExecution []@core.v1.PreferredSchedulingTerm
     requiredDuringSchedulingIgnoredDuringExecution @core.v1.NodeSelector
    T core.v1.NodeCondition
     lastHeartbeatTime @meta.v1.Time
     lastTransitionTime @meta.v1.Time
     message s
     reason s
     status s r
     type s r
    T core.v1.NodeConfigSource
     configMap @core.v1.ConfigMapNodeConfigSource
    T core.v1.NodeConfigStatus
     active @core.v1.NodeConfigSource
     assigned @core.v1.NodeConfigSource
     error s
     lastKnownGood @core.v1.NodeConfigSource
    T core.v1.NodeDaemonEndpoints
     kubeletEndpoint @core.v1.DaemonEndpoint
    T core.v1.NodeFeatures
     supplementalGroupsPolicy b
    T core.v1.NodeList v1:NodeList
     apiVersion s
     items []@core.v1.Node r
     kind s
     metadata @meta.v1.ListMeta
    T core.v1.NodeRuntimeHandler
     features @core.v1.NodeRuntimeHandlerFeatures
     name s
    T core.v1.NodeRuntimeHandlerFeatures
     recursiveReadOnlyMounts b
     userNamespaces b
    T core.v1.NodeSelector
     nodeSelectorTerms []@core.v1.NodeSelectorTerm r
    T core.v1.NodeSelectorRequirement
     key s r
     operator s r e=DoesNotExist,Exists,Gt,In,Lt,NotIn
     values []s
    T core.v1.NodeSelectorTerm
     matchExpressions []@core.v1.NodeSelectorRequirement
     matchFields []@core.v1.NodeSelectorRequirement
    T core.v1.NodeSpec
     configSource @core.v1.NodeConfigSource
     externalID s
     podCIDR s
     podCIDRs []s set
     providerID s
     taints []@core.v1.Taint
     unschedulable b
    T core.v1.NodeStatus
     addresses []@core.v1.NodeAddress k=type m=type
     allocatable {}@resource.Quantity
     capacity {}@resource.Quantity
     conditions []@core.v1.NodeCondition k=type m=type
     config @core.v1.NodeConfigStatus
     daemonEndpoints @core.v1.NodeDaemonEndpoints
     features @core.v1.NodeFeatures
     images []@core.v1.ContainerImage
     nodeInfo @core.v1.NodeSystemInfo
     phase s e=Pending,Running,Terminated
     runtimeHandlers []@core.v1.NodeRuntimeHandler
     volumesAttached []@core.v1.AttachedVolume
     volumesInUse []s
    T core.v1.NodeSystemInfo
     architecture s r
     bootID s r
     containerRuntimeVersion s r
     kernelVersion s r
     kubeProxyVersion s r
     kubeletVersion s r
     machineID s r
     operatingSystem s r
     osImage s r
     systemUUID s r
    T core.v1.ObjectFieldSelector
     apiVersion s
     fieldPath s r
    T core.v1.ObjectReference
     apiVersion s
     fieldPath s
     kind s
     name s
     namespace s
     resourceVersion s
     uid s
    T core.v1.PersistentVolume v1:PersistentVolume
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec @core.v1.PersistentVolumeSpec
     status @core.v1.PersistentVolumeStatus
    T core.v1.PersistentVolumeClaim v1:PersistentVolumeClaim
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec @core.v1.PersistentVolumeClaimSpec
     status @core.v1.PersistentVolumeClaimStatus
    T core.v1.PersistentVolumeClaimCondition
     lastProbeTime @meta.v1.Time
     lastTransitionTime @meta.v1.Time
     message s
     reason s
     status s r
     type s r
    T core.v1.PersistentVolumeClaimList v1:PersistentVolumeClaimList
     apiVersion s
     items []@core.v1.PersistentVolumeClaim r
     kind s
     metadata @meta.v1.ListMeta
    T core.v1.PersistentVolumeClaimSpec
     accessModes []s
     dataSource @core.v1.TypedLocalObjectReference
     dataSourceRef @core.v1.TypedObjectReference
     resources @core.v1.VolumeResourceRequirements
     selector @meta.v1.LabelSelector
     storageClassName s
     volumeAttributesClassName s
     volumeMode s e=Block,Filesystem
     volumeName s
    T core.v1.PersistentVolumeClaimStatus
     accessModes []s
     allocatedResourceStatuses {}s
     allocatedResources {}@resource.Quantity
     capacity {}@resource.Quantity
     conditions []@core.v1.PersistentVolumeClaimCondition k=type m=type
     currentVolumeAttributesClassName s
     modifyVolumeStatus @core.v1.ModifyVolumeStatus
     phase s e=Bound,Lost,Pending
    T core.v1.PersistentVolumeClaimTemplate
     metadata @meta.v1.ObjectMeta
     spec @core.v1.PersistentVolumeClaimSpec r
    T core.v1.PersistentVolumeClaimVolumeSource
     claimName s r
     readOnly b
    T core.v1.PersistentVolumeList v1:PersistentVolumeList
     apiVersion s
     items []@core.v1.PersistentVolume r
     kind s
     metadata @meta.v1.ListMeta
    T core.v1.PersistentVolumeSpec
     accessModes []s
     awsElasticBlockStore @core.v1.AWSElasticBlockStoreVolumeSource
     azureDisk @core.v1.AzureDiskVolumeSource
     azureFile @core.v1.AzureFilePersistentVolumeSource
     capacity {}@resource.Quantity
     cephfs @core.v1.CephFSPersistentVolumeSource
     cinder @core.v1.CinderPersistentVolumeSource
     claimRef @core.v1.ObjectReference
     csi @core.v1.CSIPersistentVolumeSource
     fc @core.v1.FCVolumeSource
     flexVolume @core.v1.FlexPersistentVolumeSource
     flocker @core.v1.FlockerVolumeSource
     gcePersistentDisk @core.v1.GCEPersistentDiskVolumeSource
     glusterfs @core.v1.GlusterfsPersistentVolumeSource
     hostPath @core.v1.HostPathVolumeSource
     iscsi @core.v1.ISCSIPersistentVolumeSource
     local @core.v1.LocalVolumeSource
     mountOptions []s
     nfs @core.v1.NFSVolumeSource
     nodeAffinity @core.v1.VolumeNodeAffinity
     persistentVolumeReclaimPolicy s e=Delete,Recycle,Retain
     photonPersistentDisk @core.v1.PhotonPersistentDiskVolumeSource
     portworxVolume @core.v1.PortworxVolumeSource
     quobyte @core.v1.QuobyteVolumeSource
     rbd @core.v1.RBDPersistentVolumeSource
     scaleIO @core.v1.ScaleIOPersistentVolumeSource
     storageClassName s
     storageos @core.v1.StorageOSPersistentVolumeSource
     volumeAttributesClassName s
     volumeMode s e=Block,Filesystem
     vsphereVolume @core.v1.VsphereVirtualDiskVolumeSource
    T core.v1.PersistentVolumeStatus
     lastPhaseTransitionTime @meta.v1.Time
     message s
     phase s e=Available,Bound,Failed,Pending,Released
     reason s
    T core.v1.PhotonPersistentDiskVolumeSource
     fsType s
     pdID s r
    T core.v1.Pod v1:Pod
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec @core.v1.PodSpec
     status @core.v1.PodStatus
    T core.v1.PodAffinity
     preferredDuringSchedulingIgnoredDuringExecution []@core.v1.WeightedPodAffinityTerm
     requiredDuringSchedulingIgnoredDuringExecution []@core.v1.PodAffinityTerm
    T core.v1.PodAffinityTerm
     labelSelector @meta.v1.LabelSelector
     matchLabelKeys []s
     mismatchLabelKeys []s
     namespaceSelector @meta.v1.LabelSelector
     namespaces []s
     topologyKey s r
    T core.v1.PodAntiAffinity
     preferredDuringSchedulingIgnoredDuringExecution []@core.v1.WeightedPodAffinityTerm
     requiredDuringSchedulingIgnoredDuringExecution []@core.v1.PodAffinityTerm
    T core.v1.PodCondition
     lastProbeTime @meta.v1.Time
     lastTransitionTime @meta.v1.Time
     message s
     reason s
     status s r
     type s r
    T core.v1.PodDNSConfig
     nameservers []s
     options []@core.v1.PodDNSConfigOption
     searches []s
    T core.v1.PodDNSConfigOption
     name s
     value s
    T core.v1.PodIP
     ip s r
    T core.v1.PodList v1:PodList
     apiVersion s
     items []@core.v1.Pod r
     kind s
     metadata @meta.v1.ListMeta
    T core.v1.PodOS
     name s r
    T core.v1.PodReadinessGate
     conditionType s r
    T core.v1.PodResourceClaim
     name s r
     resourceClaimName s
     resourceClaimTemplateName s
    T core.v1.PodResourceClaimStatus
     name s r
     resourceClaimName s
    T core.v1.PodSchedulingGate
     name s r
    T core.v1.PodSecurityContext
     appArmorProfile @core.v1.AppArmorProfile
     fsGroup l
     fsGroupChangePolicy s e=Always,OnRootMismatch
     runAsGroup l
     runAsNonRoot b
     runAsUser l
     seLinuxChangePolicy s
     seLinuxOptions @core.v1.SELinuxOptions
     seccompProfile @core.v1.SeccompProfile
     supplementalGroups []l
     supplementalGroupsPolicy s e=Merge,Strict
     sysctls []@core.v1.Sysctl
     windowsOptions @core.v1.WindowsSecurityContextOptions
    T core.v1.PodSpec
     activeDeadlineSeconds l
     affinity @core.v1.Affinity
     automountServiceAccountToken b
     containers []@core.v1.Container r k=name m=name
     dnsConfig @core.v1.PodDNSConfig
     dnsPolicy s e=ClusterFirst,ClusterFirstWithHostNet,Default,None
     enableServiceLinks b
     ephemeralContainers []@core.v1.EphemeralContainer k=name m=name
     hostAliases []@core.v1.HostAlias k=ip m=ip
     hostIPC b
     hostNetwork b
     hostPID b
     hostUsers b
     hostname s
     imagePullSecrets []@core.v1.LocalObjectReference k=name m=name
     initContainers []@core.v1.Container k=name m=name
     nodeName s
     nodeSelector {}s
     os @core.v1.PodOS
     overhead {}@resource.Quantity
     preemptionPolicy s e=Never,PreemptLowerPriority
     priority i
     priorityClassName s
     readinessGates []@core.v1.PodReadinessGate
     resourceClaims []@core.v1.PodResourceClaim k=name m=name
     resources @core.v1.ResourceRequirements
     restartPolicy s e=Always,Never,OnFailure
     runtimeClassName s
     schedulerName s
     schedulingGates []@core.v1.PodSchedulingGate k=name m=name
     securityContext @core.v1.PodSecurityContext
     serviceAccount s
     serviceAccountName s
     setHostnameAsFQDN b
     shareProcessNamespace b
     subdomain s
     terminationGracePeriodSeconds l
     tolerations []@core.v1.Toleration
     topologySpreadConstraints []@core.v1.TopologySpreadConstraint k=topologyKey m=topologyKey,whenUnsatisfiable
     volumes []@core.v1.Volume k=name m=name
    T core.v1.PodStatus
     conditions []@core.v1.PodCondition k=type m=type
     containerStatuses []@core.v1.ContainerStatus
     ephemeralContainerStatuses []@core.v1.ContainerStatus
     hostIP s
     hostIPs []@core.v1.HostIP k=ip
     initContainerStatuses []@core.v1.ContainerStatus
     message s
     nominatedNodeName s
     phase s e=Failed,Pending,Running,Succeeded,Unknown
     podIP s
     podIPs []@core.v1.PodIP k=ip m=ip
     qosClass s e=BestEffort,Burstable,Guaranteed
     reason s
     resize s
     resourceClaimStatuses []@core.v1.PodResourceClaimStatus k=name m=name
     startTime @meta.v1.Time
    T core.v1.PodTemplate v1:PodTemplate
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     template @core.v1.PodTemplateSpec
    T core.v1.PodTemplateList v1:PodTemplateList
     apiVersion s
     items []@core.v1.PodTemplate r
     kind s
     metadata @meta.v1.ListMeta
    T core.v1.PodTemplateSpec
     metadata @meta.v1.ObjectMeta
     spec @core.v1.PodSpec
    T core.v1.PortStatus
     error s
     port i r
     protocol s r e=SCTP,TCP,UDP
    T core.v1.PortworxVolumeSource
     fsType s
     readOnly b
     volumeID s r
    T core.v1.PreferredSchedulingTerm
     preference @core.v1.NodeSelectorTerm r
     weight i r
    T core.v1.Probe
     exec @core.v1.ExecAction
     failureThreshold i
     grpc @core.v1.GRPCAction
     httpGet @core.v1.HTTPGetAction
     initialDelaySeconds i
     periodSeconds i
     successThreshold i
     tcpSocket @core.v1.TCPSocketAction
     terminationGracePeriodSeconds l
     timeoutSeconds i
    T core.v1.ProjectedVolumeSource
     defaultMode i
     sources []@core.v1.VolumeProjection
    T core.v1.QuobyteVolumeSource
     group s
     readOnly b
     registry s r
     tenant s
     user s
     volume s r
    T core.v1.RBDPersistentVolumeSource
     fsType s
     image s r
     keyring s
     monitors []s r
     pool s
     readOnly b
     secretRef @core.v1.SecretReference
     user s
    T core.v1.RBDVolumeSource
     fsType s
     image s r
     keyring s
     monitors []s r
     pool s
     readOnly b
     secretRef @core.v1.LocalObjectReference
     user s
    T core.v1.ReplicationController v1:ReplicationController
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec @core.v1.ReplicationControllerSpec
     status @core.v1.ReplicationControllerStatus
    T core.v1.ReplicationControllerCondition
     lastTransitionTime @meta.v1.Time
     message s
     reason s
     status s r
     type s r
    T core.v1.ReplicationControllerList v1:ReplicationControllerList
     apiVersion s
     items []@core.v1.ReplicationController r
     kind s
     metadata @meta.v1.ListMeta
    T core.v1.ReplicationControllerSpec
     minReadySeconds i
     replicas i
     selector {}s
     template @core.v1.PodTemplateSpec
    T core.v1.ReplicationControllerStatus
     availableReplicas i
     conditions []@core.v1.ReplicationControllerCondition k=type m=type
     fullyLabeledReplicas i
     observedGeneration l
     readyReplicas i
     replicas i r
    T core.v1.ResourceClaim
     name s r
     request s
    T core.v1.ResourceFieldSelector
     containerName s
     divisor @resource.Quantity
     resource s r
    T core.v1.ResourceHealth
     health s
     resourceID s r
    T core.v1.ResourceQuota v1:ResourceQuota
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec @core.v1.ResourceQuotaSpec
     status @core.v1.ResourceQuotaStatus
    T core.v1.ResourceQuotaList v1:ResourceQuotaList
     apiVersion s
     items []@core.v1.ResourceQuota r
     kind s
     metadata @meta.v1.ListMeta
    T core.v1.ResourceQuotaSpec
     hard {}@resource.Quantity
     scopeSelector @core.v1.ScopeSelector
     scopes []s
    T core.v1.ResourceQuotaStatus
     hard {}@resource.Quantity
     used {}@resource.Quantity
    T core.v1.ResourceRequirements
     claims []@core.v1.ResourceClaim m=name
     limits {}@resource.Quantity
     requests {}@resource.Quantity
    T core.v1.ResourceStatus
     name s r
     resources []@core.v1.ResourceHealth m=resourceID
    T core.v1.SELinuxOptions
     level s
     role s
     type s
     user s
    T core.v1.ScaleIOPersistentVolumeSource
     fsType s
     gateway s r
     protectionDomain s
     readOnly b
     secretRef @core.v1.SecretReference r
     sslEnabled b
     storageMode s
     storagePool s
     system s r
     volumeName s
    T core.v1.ScaleIOVolumeSource
     fsType s
     gateway s r
     protectionDomain s
     readOnly b
     secretRef @core.v1.LocalObjectReference r
     sslEnabled b
     storageMode s
     storagePool s
     system s r
     volumeName s
    T core.v1.ScopeSelector
     matchExpressions []@core.v1.ScopedResourceSelectorRequirement
    T core.v1.ScopedResourceSelectorRequirement
     operator s r e=DoesNotExist,Exists,In,NotIn
     scopeName s r e=BestEffort,CrossNamespacePodAffinity,NotBestEffort,NotTerminating,PriorityClass,Terminating
     values []s
    T core.v1.SeccompProfile
     localhostProfile s
     type s r e=Localhost,RuntimeDefault,Unconfined
    T core.v1.Secret v1:Secret
     apiVersion s
     data {}y
     immutable b
     kind s
     metadata @meta.v1.ObjectMeta
     stringData {}s
     type s
    T core.v1.SecretEnvSource
     name s
     optional b
    T core.v1.SecretKeySelector
     key s r
     name s
     optional b
    T core.v1.SecretList v1:SecretList
     apiVersion s
     items []@core.v1.Secret r
     kind s
     metadata @meta.v1.ListMeta
    T core.v1.SecretProjection
     items []@core.v1.KeyToPath
     name s
     optional b
    T core.v1.SecretReference
     name s
     namespace s
    T core.v1.SecretVolumeSource
     defaultMode i
     items []@core.v1.KeyToPath
     optional b
     secretName s
    T core.v1.SecurityContext
     allowPrivilegeEscalation b
     appArmorProfile @core.v1.AppArmorProfile
     capabilities @core.v1.Capabilities
     privileged b
     procMount s e=Default,Unmasked
     readOnlyRootFilesystem b
     runAsGroup l
     runAsNonRoot b
     runAsUser l
     seLinuxOptions @core.v1.SELinuxOptions
     seccompProfile @core.v1.SeccompProfile
     windowsOptions @core.v1.WindowsSecurityContextOptions
    T core.v1.Service v1:Service
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec @core.v1.ServiceSpec
     status @core.v1.ServiceStatus
    T core.v1.ServiceAccount v1:ServiceAccount
     apiVersion s
     automountServiceAccountToken b
     imagePullSecrets []@core.v1.LocalObjectReference
     kind s
     metadata @meta.v1.ObjectMeta
     secrets []@core.v1.ObjectReference k=name m=name
    T core.v1.ServiceAccountList v1:ServiceAccountList
     apiVersion s
     items []@core.v1.ServiceAccount r
     kind s
     metadata @meta.v1.ListMeta
    T core.v1.ServiceAccountTokenProjection
     audience s
     expirationSeconds l
     path s r
    T core.v1.ServiceList v1:ServiceList
     apiVersion s
     items []@core.v1.Service r
     kind s
     metadata @meta.v1.ListMeta
    T core.v1.ServicePort
     appProtocol s
     name s
     nodePort i
     port i r
     protocol s e=SCTP,TCP,UDP
     targetPort @intstr.IntOrString
    T core.v1.ServiceSpec
     allocateLoadBalancerNodePorts b
     clusterIP s
     clusterIPs []s
     externalIPs []s
     externalName s
     externalTrafficPolicy s e=Cluster,Local
     healthCheckNodePort i
     internalTrafficPolicy s e=Cluster,Local
     ipFamilies []s
     ipFamilyPolicy s e=PreferDualStack,RequireDualStack,SingleStack
     loadBalancerClass s
     loadBalancerIP s
     loadBalancerSourceRanges []s
     ports []@core.v1.ServicePort k=port m=port,protocol
     publishNotReadyAddresses b
     selector {}s
     sessionAffinity s e=ClientIP,None
     sessionAffinityConfig @core.v1.SessionAffinityConfig
     trafficDistribution s
     type s e=ClusterIP,ExternalName,LoadBalancer,NodePort
    T core.v1.ServiceStatus
     conditions []@meta.v1.Condition k=type m=type
     loadBalancer @core.v1.LoadBalancerStatus
    T core.v1.SessionAffinityConfig
     clientIP @core.v1.ClientIPConfig
    T core.v1.SleepAction
     seconds l r
    T core.v1.StorageOSPersistentVolumeSource
     fsType s
     readOnly b
     secretRef @core.v1.ObjectReference
     volumeName s
     volumeNamespace s
    T core.v1.StorageOSVolumeSource
     fsType s
     readOnly b
     secretRef @core.v1.LocalObjectReference
     volumeName s
     volumeNamespace s
    T core.v1.Sysctl
     name s r
     value s r
    T core.v1.TCPSocketAction
     host s
     port @intstr.IntOrString r
    T core.v1.Taint
     effect s r e=NoExecute,NoSchedule,PreferNoSchedule
     key s r
     timeAdded @meta.v1.Time
     value s
    T core.v1.Toleration
     effect s e=NoExecute,NoSchedule,PreferNoSchedule
     key s
     operator s e=Equal,Exists
     tolerationSeconds l
     value s
    T core.v1.TopologySelectorLabelRequirement
     key s r
     values []s r
    T core.v1.TopologySelectorTerm
     matchLabelExpressions []@core.v1.TopologySelectorLabelRequirement
    T core.v1.TopologySpreadConstraint
     labelSelector @meta.v1.LabelSelector
     matchLabelKeys []s
     maxSkew i r
     minDomains i
     nodeAffinityPolicy s e=Honor,Ignore
     nodeTaintsPolicy s e=Honor,Ignore
     topologyKey s r
     whenUnsatisfiable s r e=DoNotSchedule,ScheduleAnyway
    T core.v1.TypedLocalObjectReference
     apiGroup s
     kind s r
     name s r
    T core.v1.TypedObjectReference
     apiGroup s
     kind s r
     name s r
     namespace s
    T core.v1.Volume
     awsElasticBlockStore @core.v1.AWSElasticBlockStoreVolumeSource
     azureDisk @core.v1.AzureDiskVolumeSource
     azureFile @core.v1.AzureFileVolumeSource
     cephfs @core.v1.CephFSVolumeSource
     cinder @core.v1.CinderVolumeSource
     configMap @core.v1.ConfigMapVolumeSource
     csi @core.v1.CSIVolumeSource
     downwardAPI @core.v1.DownwardAPIVolumeSource
     emptyDir @core.v1.EmptyDirVolumeSource
     ephemeral @core.v1.EphemeralVolumeSource
     fc @core.v1.FCVolumeSource
     flexVolume @core.v1.FlexVolumeSource
     flocker @core.v1.FlockerVolumeSource
     gcePersistentDisk @core.v1.GCEPersistentDiskVolumeSource
     gitRepo @core.v1.GitRepoVolumeSource
     glusterfs @core.v1.GlusterfsVolumeSource
     hostPath @core.v1.HostPathVolumeSource
     image @core.v1.ImageVolumeSource
     iscsi @core.v1.ISCSIVolumeSource
     name s r
     nfs @core.v1.NFSVolumeSource
     persistentVolumeClaim @core.v1.PersistentVolumeClaimVolumeSource
     photonPersistentDisk @core.v1.PhotonPersistentDiskVolumeSource
     portworxVolume @core.v1.PortworxVolumeSource
     projected @core.v1.ProjectedVolumeSource
     quobyte @core.v1.QuobyteVolumeSource
     rbd @core.v1.RBDVolumeSource
     scaleIO @core.v1.ScaleIOVolumeSource
     secret @core.v1.SecretVolumeSource
     storageos @core.v1.StorageOSVolumeSource
     vsphereVolume @core.v1.VsphereVirtualDiskVolumeSource
    T core.v1.VolumeDevice
     devicePath s r
     name s r
    T core.v1.VolumeMount
     mountPath s r
     mountPropagation s e=Bidirectional,HostToContainer,None
     name s r
     readOnly b
     recursiveReadOnly s
     subPath s
     subPathExpr s
    T core.v1.VolumeMountStatus
     mountPath s r
     name s r
     readOnly b
     recursiveReadOnly s
    T core.v1.VolumeNodeAffinity
     required @core.v1.NodeSelector
    T core.v1.VolumeProjection
     clusterTrustBundle @core.v1.ClusterTrustBundleProjection
     configMap @core.v1.ConfigMapProjection
     downwardAPI @core.v1.DownwardAPIProjection
     secret @core.v1.SecretProjection
     serviceAccountToken @core.v1.ServiceAccountTokenProjection
    T core.v1.VolumeResourceRequirements
     limits {}@resource.Quantity
     requests {}@resource.Quantity
    T core.v1.VsphereVirtualDiskVolumeSource
     fsType s
     storagePolicyID s
     storagePolicyName s
     volumePath s r
    T core.v1.WeightedPodAffinityTerm
     podAffinityTerm @core.v1.PodAffinityTerm r
     weight i r
    T core.v1.WindowsSecurityContextOptions
     gmsaCredentialSpec s
     gmsaCredentialSpecName s
     hostProcess b
     runAsUserName s
    T discovery.v1.Endpoint
     addresses []s r set
     conditions @discovery.v1.EndpointConditions
     deprecatedTopology {}s
     hints @discovery.v1.EndpointHints
     hostname s
     nodeName s
     targetRef @core.v1.ObjectReference
     zone s
    T discovery.v1.EndpointConditions
     ready b
     serving b
     terminating b
    T discovery.v1.EndpointHints
     forZones []@discovery.v1.ForZone
    T discovery.v1.EndpointPort
     appProtocol s
     name s
     port i
     protocol s e=SCTP,TCP,UDP
    T discovery.v1.EndpointSlice discovery.k8s.io/v1:EndpointSlice
     addressType s r e=FQDN,IPv4,IPv6
     apiVersion s
     endpoints []@discovery.v1.Endpoint r
     kind s
     metadata @meta.v1.ObjectMeta
     ports []@discovery.v1.EndpointPort
    T discovery.v1.EndpointSliceList discovery.k8s.io/v1:EndpointSliceList
     apiVersion s
     items []@discovery.v1.EndpointSlice r
     kind s
     metadata @meta.v1.ListMeta
    T discovery.v1.ForZone
     name s r
    T events.v1.Event events.k8s.io/v1:Event
     action s
     apiVersion s
     deprecatedCount i
     deprecatedFirstTimestamp @meta.v1.Time
     deprecatedLastTimestamp @meta.v1.Time
     deprecatedSource @core.v1.EventSource
     eventTime @meta.v1.MicroTime r
     kind s
     metadata @meta.v1.ObjectMeta
     note s
     reason s
     regarding @core.v1.ObjectReference
     related @core.v1.ObjectReference
     reportingController s
     reportingInstance s
     series @events.v1.EventSeries
     type s
    T events.v1.EventList events.k8s.io/v1:EventList
     apiVersion s
     items []@events.v1.Event r
     kind s
     metadata @meta.v1.ListMeta
    T events.v1.EventSeries
     count i r
     lastObservedTime @meta.v1.MicroTime r
    T flowcontrol.v1.ExemptPriorityLevelConfiguration
     lendablePercent i
     nominalConcurrencyShares i
    T flowcontrol.v1.FlowDistinguisherMethod
     type s r
    T flowcontrol.v1.FlowSchema flowcontrol.apiserver.k8s.io/v1:FlowSchema
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec @flowcontrol.v1.FlowSchemaSpec
     status @flowcontrol.v1.FlowSchemaStatus
    T flowcontrol.v1.FlowSchemaCondition
     lastTransitionTime @meta.v1.Time
     message s
     reason s
     status s
     type s
    T flowcontrol.v1.FlowSchemaList flowcontrol.apiserver.k8s.io/v1:FlowSchemaList
     apiVersion s
     items []@flowcontrol.v1.FlowSchema r
     kind s
     metadata @meta.v1.ListMeta
    T flowcontrol.v1.FlowSchemaSpec
     distinguisherMethod @flowcontrol.v1.FlowDistinguisherMethod
     matchingPrecedence i
     priorityLevelConfiguration @flowcontrol.v1.PriorityLevelConfigurationReference r
     rules []@flowcontrol.v1.PolicyRulesWithSubjects
    T flowcontrol.v1.FlowSchemaStatus
     conditions []@flowcontrol.v1.FlowSchemaCondition k=type m=type
    T flowcontrol.v1.GroupSubject
     name s r
    T flowcontrol.v1.LimitResponse
     queuing @flowcontrol.v1.QueuingConfiguration
     type s r
    T flowcontrol.v1.LimitedPriorityLevelConfiguration
     borrowingLimitPercent i
     lendablePercent i
     limitResponse @flowcontrol.v1.LimitResponse
     nominalConcurrencyShares i
    T flowcontrol.v1.NonResourcePolicyRule
     nonResourceURLs []s r set
     verbs []s r set
    T flowcontrol.v1.PolicyRulesWithSubjects
     nonResourceRules []@flowcontrol.v1.NonResourcePolicyRule
     resourceRules []@flowcontrol.v1.ResourcePolicyRule
     subjects []@flowcontrol.v1.Subject r
    T flowcontrol.v1.PriorityLevelConfiguration flowcontrol.apiserver.k8s.io/v1:PriorityLevelConfiguration
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec @flowcontrol.v1.PriorityLevelConfigurationSpec
     status @flowcontrol.v1.PriorityLevelConfigurationStatus
    T flowcontrol.v1.PriorityLevelConfigurationCondition
     lastTransitionTime @meta.v1.Time
     message s
     reason s
     status s
     type s
    T flowcontrol.v1.PriorityLevelConfigurationList flowcontrol.apiserver.k8s.io/v1:PriorityLevelConfigurationList
     apiVersion s
     items []@flowcontrol.v1.PriorityLevelConfiguration r
     kind s
     metadata @meta.v1.ListMeta
    T flowcontrol.v1.PriorityLevelConfigurationReference
     name s r
    T flowcontrol.v1.PriorityLevelConfigurationSpec
     exempt @flowcontrol.v1.ExemptPriorityLevelConfiguration
     limited @flowcontrol.v1.LimitedPriorityLevelConfiguration
     type s r
    T flowcontrol.v1.PriorityLevelConfigurationStatus
     conditions []@flowcontrol.v1.PriorityLevelConfigurationCondition k=type m=type
    T flowcontrol.v1.QueuingConfiguration
     handSize i
     queueLengthLimit i
     queues i
    T flowcontrol.v1.ResourcePolicyRule
     apiGroups []s r set
     clusterScope b
     namespaces []s set
     resources []s r set
     verbs []s r set
    T flowcontrol.v1.ServiceAccountSubject
     name s r
     namespace s r
    T flowcontrol.v1.Subject
     group @flowcontrol.v1.GroupSubject
     kind s r
     serviceAccount @flowcontrol.v1.ServiceAccountSubject
     user @flowcontrol.v1.UserSubject
    T flowcontrol.v1.UserSubject
     name s r
    T networking.v1.HTTPIngressPath
     backend @networking.v1.IngressBackend r
     path s
     pathType s r e=Exact,ImplementationSpecific,Prefix
    T networking.v1.HTTPIngressRuleValue
     paths []@networking.v1.HTTPIngressPath r
    T networking.v1.IPBlock
     cidr s r
     except []s
    T networking.v1.Ingress networking.k8s.io/v1:Ingress
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec @networking.v1.IngressSpec
     status @networking.v1.IngressStatus
    T networking.v1.IngressBackend
     resource @core.v1.TypedLocalObjectReference
     service @networking.v1.IngressServiceBackend
    T networking.v1.IngressClass networking.k8s.io/v1:IngressClass
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec @networking.v1.IngressClassSpec
    T networking.v1.IngressClassList networking.k8s.io/v1:IngressClassList
     apiVersion s
     items []@networking.v1.IngressClass r
     kind s
     metadata @meta.v1.ListMeta
    T networking.v1.IngressClassParametersReference
     apiGroup s
     kind s r
     name s r
     namespace s
     scope s
    T networking.v1.IngressClassSpec
     controller s
     parameters @networking.v1.IngressClassParametersReference
    T networking.v1.IngressList networking.k8s.io/v1:IngressList
     apiVersion s
     items []@networking.v1.Ingress r
     kind s
     metadata @meta.v1.ListMeta
    T networking.v1.IngressLoadBalancerIngress
     hostname s
     ip s
     ports []@networking.v1.IngressPortStatus
    T networking.v1.IngressLoadBalancerStatus
     ingress []@networking.v1.IngressLoadBalancerIngress
    T networking.v1.IngressPortStatus
     error s
     port i r
     protocol s r e=SCTP,TCP,UDP
    T networking.v1.IngressRule
     host s
     http @networking.v1.HTTPIngressRuleValue
    T networking.v1.IngressServiceBackend
     name s r
     port @networking.v1.ServiceBackendPort
    T networking.v1.IngressSpec
     defaultBackend @networking.v1.IngressBackend
     ingressClassName s
     rules []@networking.v1.IngressRule
     tls []@networking.v1.IngressTLS
    T networking.v1.IngressStatus
     loadBalancer @networking.v1.IngressLoadBalancerStatus
    T networking.v1.IngressTLS
     hosts []s
     secretName s
    T networking.v1.NetworkPolicy networking.k8s.io/v1:NetworkPolicy
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec @networking.v1.NetworkPolicySpec
    T networking.v1.NetworkPolicyEgressRule
     ports []@networking.v1.NetworkPolicyPort
     to []@networking.v1.NetworkPolicyPeer
    T networking.v1.NetworkPolicyIngressRule
     from []@networking.v1.NetworkPolicyPeer
     ports []@networking.v1.NetworkPolicyPort
    T networking.v1.NetworkPolicyList networking.k8s.io/v1:NetworkPolicyList
     apiVersion s
     items []@networking.v1.NetworkPolicy r
     kind s
     metadata @meta.v1.ListMeta
    T networking.v1.NetworkPolicyPeer
     ipBlock @networking.v1.IPBlock
     namespaceSelector @meta.v1.LabelSelector
     podSelector @meta.v1.LabelSelector
    T networking.v1.NetworkPolicyPort
     endPort i
     port @intstr.IntOrString
     protocol s e=SCTP,TCP,UDP
    T networking.v1.NetworkPolicySpec
     egress []@networking.v1.NetworkPolicyEgressRule
     ingress []@networking.v1.NetworkPolicyIngressRule
     podSelector @meta.v1.LabelSelector r
     policyTypes []s
    T networking.v1.ServiceBackendPort
     name s
     number i
    T node.v1.Overhead
     podFixed {}@resource.Quantity
    T node.v1.RuntimeClass node.k8s.io/v1:RuntimeClass
     apiVersion s
     handler s r
     kind s
     metadata @meta.v1.ObjectMeta
     overhead @node.v1.Overhead
     scheduling @node.v1.Scheduling
    T node.v1.RuntimeClassList node.k8s.io/v1:RuntimeClassList
     apiVersion s
     items []@node.v1.RuntimeClass r
     kind s
     metadata @meta.v1.ListMeta
    T node.v1.Scheduling
     nodeSelector {}s
     tolerations []@core.v1.Toleration
    T policy.v1.Eviction policy/v1:Eviction
     apiVersion s
     deleteOptions @meta.v1.DeleteOptions
     kind s
     metadata @meta.v1.ObjectMeta
    T policy.v1.PodDisruptionBudget policy/v1:PodDisruptionBudget
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec @policy.v1.PodDisruptionBudgetSpec
     status @policy.v1.PodDisruptionBudgetStatus
    T policy.v1.PodDisruptionBudgetList policy/v1:PodDisruptionBudgetList
     apiVersion s
     items []@policy.v1.PodDisruptionBudget r
     kind s
     metadata @meta.v1.ListMeta
    T policy.v1.PodDisruptionBudgetSpec
     maxUnavailable @intstr.IntOrString
     minAvailable @intstr.IntOrString
     selector @meta.v1.LabelSelector
     unhealthyPodEvictionPolicy s e=AlwaysAllow,IfHealthyBudget
    T policy.v1.PodDisruptionBudgetStatus
     conditions []@meta.v1.Condition k=type m=type
     currentHealthy i r
     desiredHealthy i r
     disruptedPods {}@meta.v1.Time
     disruptionsAllowed i r
     expectedPods i r
     observedGeneration l
    T rbac.v1.AggregationRule
     clusterRoleSelectors []@meta.v1.LabelSelector
    T rbac.v1.ClusterRole rbac.authorization.k8s.io/v1:ClusterRole
     aggregationRule @rbac.v1.AggregationRule
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     rules []@rbac.v1.PolicyRule
    T rbac.v1.ClusterRoleBinding rbac.authorization.k8s.io/v1:ClusterRoleBinding
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     roleRef @rbac.v1.RoleRef r
     subjects []@rbac.v1.Subject
    T rbac.v1.ClusterRoleBindingList rbac.authorization.k8s.io/v1:ClusterRoleBindingList
     apiVersion s
     items []@rbac.v1.ClusterRoleBinding r
     kind s
     metadata @meta.v1.ListMeta
    T rbac.v1.ClusterRoleList rbac.authorization.k8s.io/v1:ClusterRoleList
     apiVersion s
     items []@rbac.v1.ClusterRole r
     kind s
     metadata @meta.v1.ListMeta
    T rbac.v1.PolicyRule
     apiGroups []s
     nonResourceURLs []s
     resourceNames []s
     resources []s
     verbs []s r
    T rbac.v1.Role rbac.authorization.k8s.io/v1:Role
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     rules []@rbac.v1.PolicyRule
    T rbac.v1.RoleBinding rbac.authorization.k8s.io/v1:RoleBinding
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     roleRef @rbac.v1.RoleRef r
     subjects []@rbac.v1.Subject
    T rbac.v1.RoleBindingList rbac.authorization.k8s.io/v1:RoleBindingList
     apiVersion s
     items []@rbac.v1.RoleBinding r
     kind s
     metadata @meta.v1.ListMeta
    T rbac.v1.RoleList rbac.authorization.k8s.io/v1:RoleList
     apiVersion s
     items []@rbac.v1.Role r
     kind s
     metadata @meta.v1.ListMeta
    T rbac.v1.RoleRef
     apiGroup s r
     kind s r
     name s r
    T rbac.v1.Subject
     apiGroup s
     kind s r
     name s r
     namespace s
    T scheduling.v1.PriorityClass scheduling.k8s.io/v1:PriorityClass
     apiVersion s
     description s
     globalDefault b
     kind s
     metadata @meta.v1.ObjectMeta
     preemptionPolicy s e=Never,PreemptLowerPriority
     value i r
    T scheduling.v1.PriorityClassList scheduling.k8s.io/v1:PriorityClassList
     apiVersion s
     items []@scheduling.v1.PriorityClass r
     kind s
     metadata @meta.v1.ListMeta
    T storage.v1.CSIDriver storage.k8s.io/v1:CSIDriver
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec @storage.v1.CSIDriverSpec r
    T storage.v1.CSIDriverList storage.k8s.io/v1:CSIDriverList
     apiVersion s
     items []@storage.v1.CSIDriver r
     kind s
     metadata @meta.v1.ListMeta
    T storage.v1.CSIDriverSpec
     attachRequired b
     fsGroupPolicy s
     podInfoOnMount b
     requiresRepublish b
     seLinuxMount b
     storageCapacity b
     tokenRequests []@storage.v1.TokenRequest
     volumeLifecycleModes []s set
    T storage.v1.CSINode storage.k8s.io/v1:CSINode
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec @storage.v1.CSINodeSpec r
    T storage.v1.CSINodeDriver
     allocatable @storage.v1.VolumeNodeResources
     name s r
     nodeID s r
     topologyKeys []s
    T storage.v1.CSINodeList storage.k8s.io/v1:CSINodeList
     apiVersion s
     items []@storage.v1.CSINode r
     kind s
     metadata @meta.v1.ListMeta
    T storage.v1.CSINodeSpec
     drivers []@storage.v1.CSINodeDriver r k=name m=name
    T storage.v1.CSIStorageCapacity storage.k8s.io/v1:CSIStorageCapacity
     apiVersion s
     capacity @resource.Quantity
     kind s
     maximumVolumeSize @resource.Quantity
     metadata @meta.v1.ObjectMeta
     nodeTopology @meta.v1.LabelSelector
     storageClassName s r
    T storage.v1.CSIStorageCapacityList storage.k8s.io/v1:CSIStorageCapacityList
     apiVersion s
     items []@storage.v1.CSIStorageCapacity r
     kind s
     metadata @meta.v1.ListMeta
    T storage.v1.StorageClass storage.k8s.io/v1:StorageClass
     allowVolumeExpansion b
     allowedTopologies []@core.v1.TopologySelectorTerm
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     mountOptions []s
     parameters {}s
     provisioner s r
     reclaimPolicy s e=Delete,Recycle,Retain
     volumeBindingMode s e=Immediate,WaitForFirstConsumer
    T storage.v1.StorageClassList storage.k8s.io/v1:StorageClassList
     apiVersion s
     items []@storage.v1.StorageClass r
     kind s
     metadata @meta.v1.ListMeta
    T storage.v1.TokenRequest
     audience s r
     expirationSeconds l
    T storage.v1.VolumeAttachment storage.k8s.io/v1:VolumeAttachment
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec @storage.v1.VolumeAttachmentSpec r
     status @storage.v1.VolumeAttachmentStatus
    T storage.v1.VolumeAttachmentList storage.k8s.io/v1:VolumeAttachmentList
     apiVersion s
     items []@storage.v1.VolumeAttachment r
     kind s
     metadata @meta.v1.ListMeta
    T storage.v1.VolumeAttachmentSource
     inlineVolumeSpec @core.v1.PersistentVolumeSpec
     persistentVolumeName s
    T storage.v1.VolumeAttachmentSpec
     attacher s r
     nodeName s r
     source @storage.v1.VolumeAttachmentSource r
    T storage.v1.VolumeAttachmentStatus
     attachError @storage.v1.VolumeError
     attached b r
     attachmentMetadata {}s
     detachError @storage.v1.VolumeError
    T storage.v1.VolumeError
     message s
     time @meta.v1.Time
    T storage.v1.VolumeNodeResources
     count i
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
     apiVersion s
     kind s
     name s r
     preferredVersion @meta.v1.GroupVersionForDiscovery
     serverAddressByClientCIDRs []@meta.v1.ServerAddressByClientCIDR
     versions []@meta.v1.GroupVersionForDiscovery r
    T meta.v1.APIGroupList v1:APIGroupList
     apiVersion s
     groups []@meta.v1.APIGroup r
     kind s
    T meta.v1.APIResource
     categories []s
     group s
     kind s r
     name s r
     namespaced b r
     shortNames []s
     singularName s r
     storageVersionHash s
     verbs []s r
     version s
    T meta.v1.APIResourceList v1:APIResourceList
     apiVersion s
     groupVersion s r
     kind s
     resources []@meta.v1.APIResource r
    T meta.v1.APIVersions v1:APIVersions
     apiVersion s
     kind s
     serverAddressByClientCIDRs []@meta.v1.ServerAddressByClientCIDR r
     versions []s r
    T meta.v1.Condition
     lastTransitionTime @meta.v1.Time r
     message s r
     observedGeneration l
     reason s r
     status s r
     type s r
    T meta.v1.DeleteOptions
     apiVersion s
     dryRun []s
     gracePeriodSeconds l
     ignoreStoreReadErrorWithClusterBreakingPotential b
     kind s
     orphanDependents b
     preconditions @meta.v1.Preconditions
     propagationPolicy s
    T meta.v1.FieldSelectorRequirement
     key s r
     operator s r
     values []s
    A meta.v1.FieldsV1 o
    T meta.v1.GroupVersionForDiscovery
     groupVersion s r
     version s r
    T meta.v1.LabelSelector
     matchExpressions []@meta.v1.LabelSelectorRequirement
     matchLabels {}s
    T meta.v1.LabelSelectorRequirement
     key s r
     operator s r
     values []s
    T meta.v1.ListMeta
     continue s
     remainingItemCount l
     resourceVersion s
     selfLink s
    T meta.v1.ManagedFieldsEntry
     apiVersion s
     fieldsType s
     fieldsV1 @meta.v1.FieldsV1
     manager s
     operation s
     subresource s
     time @meta.v1.Time
    A meta.v1.MicroTime s
    T meta.v1.ObjectMeta
     annotations {}s
     creationTimestamp @meta.v1.Time
     deletionGracePeriodSeconds l
     deletionTimestamp @meta.v1.Time
     finalizers []s set
     generateName s
     generation l
     labels {}s
     managedFields []@meta.v1.ManagedFieldsEntry
     name s
     namespace s
     ownerReferences []@meta.v1.OwnerReference k=uid m=uid
     resourceVersion s
     selfLink s
     uid s
    T meta.v1.OwnerReference
     apiVersion s r
     blockOwnerDeletion b
     controller b
     kind s r
     name s r
     uid s r
    A meta.v1.Patch o
    T meta.v1.Preconditions
     resourceVersion s
     uid s
    T meta.v1.ServerAddressByClientCIDR
     clientCIDR s r
     serverAddress s r
    T meta.v1.Status v1:Status
     apiVersion s
     code i
     details @meta.v1.StatusDetails
     kind s
     message s
     metadata @meta.v1.ListMeta
     reason s
     status s
    T meta.v1.StatusCause
     field s
     message s
     reason s
    T meta.v1.StatusDetails
     causes []@meta.v1.StatusCause
     group s
     kind s
     name s
     retryAfterSeconds i
     uid s
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
