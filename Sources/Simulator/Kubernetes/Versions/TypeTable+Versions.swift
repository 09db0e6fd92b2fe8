extension TypeTable {
  /// Resources and types of other versions than the one that the table is made from, in its notation.
  ///
  /// The types are those whose fields differ; where they do not, the newest version's serves.
  static let otherVersions: StaticString = #"""
    R podsecuritypolicies policy/v1beta1 PodSecurityPolicy c psp create,delete,deletecollection,get,list,patch,update,watch -
    R ipaddresses networking.k8s.io/v1 IPAddress c ip create,delete,deletecollection,get,list,patch,update,watch -
    R servicecidrs networking.k8s.io/v1 ServiceCIDR c - create,delete,deletecollection,get,list,patch,update,watch -
    R deviceclasses resource.k8s.io/v1 DeviceClass c - create,delete,deletecollection,get,list,patch,update,watch -
    R resourceclaims resource.k8s.io/v1 ResourceClaim n - create,delete,deletecollection,get,list,patch,update,watch -
    R resourceclaimtemplates resource.k8s.io/v1 ResourceClaimTemplate n - create,delete,deletecollection,get,list,patch,update,watch -
    R resourceslices resource.k8s.io/v1 ResourceSlice c - create,delete,deletecollection,get,list,patch,update,watch -
    R volumeattributesclasses storage.k8s.io/v1 VolumeAttributesClass c vac create,delete,deletecollection,get,list,patch,update,watch -
    T networking.v1beta1.Ingress networking.k8s.io/v1beta1:Ingress
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec @networking.v1beta1.IngressSpec
     status @networking.v1.IngressStatus
    T extensions.v1beta1.Ingress extensions/v1beta1:Ingress
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec @networking.v1beta1.IngressSpec
     status @networking.v1.IngressStatus
    T networking.v1beta1.IngressSpec
     backend @networking.v1beta1.IngressBackend
     ingressClassName s
     rules []@networking.v1beta1.IngressRule
     tls []@networking.v1.IngressTLS
    T networking.v1beta1.IngressBackend
     resource @core.v1.TypedLocalObjectReference
     serviceName s
     servicePort x
    T networking.v1beta1.IngressRule
     host s
     http @networking.v1beta1.HTTPIngressRuleValue
    T networking.v1beta1.HTTPIngressRuleValue
     paths []@networking.v1beta1.HTTPIngressPath
    T networking.v1beta1.HTTPIngressPath
     backend @networking.v1beta1.IngressBackend r
     path s
     pathType s
    T autoscaling.v2beta1.HorizontalPodAutoscaler autoscaling/v2beta1:HorizontalPodAutoscaler
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec @autoscaling.v2beta1.HorizontalPodAutoscalerSpec
     status a
    T autoscaling.v2beta1.HorizontalPodAutoscalerSpec
     maxReplicas i r
     metrics []@autoscaling.v2beta1.MetricSpec
     minReplicas i
     scaleTargetRef @autoscaling.v2.CrossVersionObjectReference r
    T autoscaling.v2beta1.MetricSpec
     containerResource @autoscaling.v2beta1.MetricSource
     external @autoscaling.v2beta1.MetricSource
     object @autoscaling.v2beta1.MetricSource
     pods @autoscaling.v2beta1.MetricSource
     resource @autoscaling.v2beta1.MetricSource
     type s r
    T autoscaling.v2beta1.MetricSource
     averageValue @resource.Quantity
     container s
     metricName s
     metricSelector @meta.v1.LabelSelector
     name s
     selector @meta.v1.LabelSelector
     target @autoscaling.v2.CrossVersionObjectReference
     targetAverageUtilization i
     targetAverageValue @resource.Quantity
     targetValue @resource.Quantity
    T apiextensions.v1beta1.CustomResourceDefinition apiextensions.k8s.io/v1beta1:CustomResourceDefinition
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec @apiextensions.v1beta1.CustomResourceDefinitionSpec r
     status a
    T apiextensions.v1beta1.CustomResourceDefinitionSpec
     additionalPrinterColumns []@apiextensions.v1beta1.CustomResourceColumnDefinition
     conversion a
     group s r
     names @apiextensions.v1.CustomResourceDefinitionNames r
     preserveUnknownFields b
     scope s r
     subresources a
     validation a
     version s
     versions []@apiextensions.v1beta1.CustomResourceDefinitionVersion
    T apiextensions.v1beta1.CustomResourceColumnDefinition
     JSONPath s r
     description s
     format s
     name s r
     priority i
     type s r
    T apiextensions.v1beta1.CustomResourceDefinitionVersion
     additionalPrinterColumns []@apiextensions.v1beta1.CustomResourceColumnDefinition
     name s r
     schema a
     served b r
     storage b r
     subresources a
    T flowcontrol.v1beta1.PriorityLevelConfiguration flowcontrol.apiserver.k8s.io/v1beta1:PriorityLevelConfiguration
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec a
     status a
    T flowcontrol.v1beta2.PriorityLevelConfiguration flowcontrol.apiserver.k8s.io/v1beta2:PriorityLevelConfiguration
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec a
     status a
    T policy.v1beta1.PodSecurityPolicy policy/v1beta1:PodSecurityPolicy
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec @policy.v1beta1.PodSecurityPolicySpec
    T policy.v1beta1.PodSecurityPolicySpec
     allowPrivilegeEscalation b
     allowedCSIDrivers a
     allowedCapabilities []s
     allowedFlexVolumes a
     allowedHostPaths a
     allowedProcMountTypes []s
     allowedUnsafeSysctls []s
     defaultAddCapabilities []s
     defaultAllowPrivilegeEscalation b
     forbiddenSysctls []s
     fsGroup a r
     hostIPC b
     hostNetwork b
     hostPID b
     hostPorts a
     privileged b
     readOnlyRootFilesystem b
     requiredDropCapabilities []s
     runAsGroup a
     runAsUser a r
     runtimeClass a
     seLinux a r
     supplementalGroups a r
     volumes []s
    T networking.v1.IPAddress networking.k8s.io/v1:IPAddress
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec a
    T networking.v1.ServiceCIDR networking.k8s.io/v1:ServiceCIDR
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec @networking.v1.ServiceCIDRSpec
     status a
    T networking.v1.ServiceCIDRSpec
     cidrs []s
    T resource.v1.DeviceClass resource.k8s.io/v1:DeviceClass
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec a r
    T resource.v1.ResourceClaim resource.k8s.io/v1:ResourceClaim
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec a r
     status a
    T resource.v1.ResourceClaimTemplate resource.k8s.io/v1:ResourceClaimTemplate
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec a r
    T resource.v1.ResourceSlice resource.k8s.io/v1:ResourceSlice
     apiVersion s
     kind s
     metadata @meta.v1.ObjectMeta
     spec a r
    T storage.v1.VolumeAttributesClass storage.k8s.io/v1:VolumeAttributesClass
     apiVersion s
     driverName s r
     kind s
     metadata @meta.v1.ObjectMeta
     parameters {}s
    """#
}
