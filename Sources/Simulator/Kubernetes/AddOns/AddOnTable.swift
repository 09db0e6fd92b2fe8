/// Well-known manifests.
///
/// A line `@` has a name and pieces of the addresses where the manifest stands; each
/// line below is an object: kind, namespace, name, settings.
let addOnTable: StaticString = """
  @flannel flannel-io/flannel coreos/flannel kube-flannel.yml
  Namespace||kube-flannel|labels=k8s-app:flannel,pod-security.kubernetes.io/enforce:privileged
  ServiceAccount|kube-flannel|flannel|labels=k8s-app:flannel
  ClusterRole||flannel|labels=k8s-app:flannel
  ClusterRoleBinding||flannel|labels=k8s-app:flannel|space=kube-flannel
  ConfigMap|kube-flannel|kube-flannel-cfg|labels=app:flannel,k8s-app:flannel,tier:node
  DaemonSet|kube-flannel|kube-flannel-ds|labels=app:flannel,k8s-app:flannel,tier:node|image=ghcr.io/flannel-io/flannel:v0.26.4|container=kube-flannel|account=flannel|host|everywhere
  @calico calico.yaml projectcalico/calico/v docs.projectcalico.org/manifests projectcalico.docs.tigera.io
  ServiceAccount|kube-system|calico-kube-controllers
  ServiceAccount|kube-system|calico-node
  ConfigMap|kube-system|calico-config
  CustomResourceDefinition||bgpconfigurations.crd.projectcalico.org|kind=BGPConfiguration|scope=Cluster
  CustomResourceDefinition||bgppeers.crd.projectcalico.org|kind=BGPPeer|scope=Cluster
  CustomResourceDefinition||blockaffinities.crd.projectcalico.org|kind=BlockAffinity|scope=Cluster
  CustomResourceDefinition||clusterinformations.crd.projectcalico.org|kind=ClusterInformation|scope=Cluster
  CustomResourceDefinition||felixconfigurations.crd.projectcalico.org|kind=FelixConfiguration|scope=Cluster
  CustomResourceDefinition||globalnetworkpolicies.crd.projectcalico.org|kind=GlobalNetworkPolicy|scope=Cluster
  CustomResourceDefinition||hostendpoints.crd.projectcalico.org|kind=HostEndpoint|scope=Cluster
  CustomResourceDefinition||ipamblocks.crd.projectcalico.org|kind=IPAMBlock|scope=Cluster
  CustomResourceDefinition||ippools.crd.projectcalico.org|kind=IPPool|scope=Cluster
  CustomResourceDefinition||networkpolicies.crd.projectcalico.org|kind=NetworkPolicy
  ClusterRole||calico-kube-controllers
  ClusterRole||calico-node
  ClusterRoleBinding||calico-kube-controllers
  ClusterRoleBinding||calico-node
  DaemonSet|kube-system|calico-node|labels=k8s-app:calico-node|image=docker.io/calico/node:v3.29.2|account=calico-node|host|everywhere
  Deployment|kube-system|calico-kube-controllers|labels=k8s-app:calico-kube-controllers|image=docker.io/calico/kube-controllers:v3.29.2|account=calico-kube-controllers|everywhere
  @tigera-operator tigera-operator.yaml
  Namespace||tigera-operator|labels=name:tigera-operator
  CustomResourceDefinition||installations.operator.tigera.io|kind=Installation|scope=Cluster
  CustomResourceDefinition||apiservers.operator.tigera.io|kind=APIServer|scope=Cluster
  ServiceAccount|tigera-operator|tigera-operator
  ClusterRole||tigera-operator
  ClusterRoleBinding||tigera-operator|space=tigera-operator
  Deployment|tigera-operator|tigera-operator|labels=k8s-app:tigera-operator|image=quay.io/tigera/operator:v1.36.5|account=tigera-operator|host|everywhere
  @weave cloud.weave.works weave-daemonset weaveworks/weave
  ServiceAccount|kube-system|weave-net|labels=name:weave-net
  ClusterRole||weave-net|labels=name:weave-net
  ClusterRoleBinding||weave-net|labels=name:weave-net
  Role|kube-system|weave-net|labels=name:weave-net
  RoleBinding|kube-system|weave-net|labels=name:weave-net
  DaemonSet|kube-system|weave-net|labels=name:weave-net|image=ghcr.io/weaveworks/launcher/weave-kube:2.8.1|container=weave|account=weave-net|host|everywhere
  @cilium cilium/quick-install.yaml cilium/install/kubernetes
  ServiceAccount|kube-system|cilium
  ClusterRole||cilium
  ClusterRoleBinding||cilium
  ConfigMap|kube-system|cilium-config
  DaemonSet|kube-system|cilium|labels=k8s-app:cilium|image=quay.io/cilium/cilium:v1.17.2|container=cilium-agent|account=cilium|host|everywhere
  @kube-router kube-router/ kubeadm-kuberouter
  ServiceAccount|kube-system|kube-router
  ClusterRole||kube-router
  ClusterRoleBinding||kube-router
  ConfigMap|kube-system|kube-router-cfg
  DaemonSet|kube-system|kube-router|labels=k8s-app:kube-router|image=docker.io/cloudnativelabs/kube-router:v2.4.1|account=kube-router|host|everywhere
  @metrics-server metrics-server
  ServiceAccount|kube-system|metrics-server|labels=k8s-app:metrics-server
  ClusterRole||system:aggregated-metrics-reader|labels=k8s-app:metrics-server
  ClusterRole||system:metrics-server|labels=k8s-app:metrics-server
  RoleBinding|kube-system|metrics-server-auth-reader|labels=k8s-app:metrics-server|role=extension-apiserver-authentication-reader|account=metrics-server
  ClusterRoleBinding||metrics-server:system:auth-delegator|labels=k8s-app:metrics-server|role=system:auth-delegator|account=metrics-server
  ClusterRoleBinding||system:metrics-server|labels=k8s-app:metrics-server|account=metrics-server
  Service|kube-system|metrics-server|labels=k8s-app:metrics-server|ports=443:10250
  Deployment|kube-system|metrics-server|labels=k8s-app:metrics-server|image=registry.k8s.io/metrics-server/metrics-server:v0.7.2|account=metrics-server|ports=10250
  APIService||v1beta1.metrics.k8s.io|labels=k8s-app:metrics-server|service=metrics-server
  @ingress-nginx kubernetes/ingress-nginx ingress-nginx/controller
  Namespace||ingress-nginx|labels=app.kubernetes.io/name:ingress-nginx
  ServiceAccount|ingress-nginx|ingress-nginx|labels=app.kubernetes.io/name:ingress-nginx
  Role|ingress-nginx|ingress-nginx|labels=app.kubernetes.io/name:ingress-nginx
  ClusterRole||ingress-nginx|labels=app.kubernetes.io/name:ingress-nginx
  RoleBinding|ingress-nginx|ingress-nginx|labels=app.kubernetes.io/name:ingress-nginx|space=ingress-nginx
  ClusterRoleBinding||ingress-nginx|labels=app.kubernetes.io/name:ingress-nginx|space=ingress-nginx
  ConfigMap|ingress-nginx|ingress-nginx-controller|labels=app.kubernetes.io/name:ingress-nginx
  Service|ingress-nginx|ingress-nginx-controller|labels=app.kubernetes.io/component:controller,app.kubernetes.io/name:ingress-nginx|ports=80,443|type=LoadBalancer
  Deployment|ingress-nginx|ingress-nginx-controller|labels=app.kubernetes.io/component:controller,app.kubernetes.io/name:ingress-nginx|image=registry.k8s.io/ingress-nginx/controller:v1.12.0|container=controller|account=ingress-nginx|ports=80,443
  IngressClass||nginx|labels=app.kubernetes.io/name:ingress-nginx|controller=k8s.io/ingress-nginx
  @dashboard kubernetes/dashboard
  Namespace||kubernetes-dashboard
  ServiceAccount|kubernetes-dashboard|kubernetes-dashboard|labels=k8s-app:kubernetes-dashboard
  Service|kubernetes-dashboard|kubernetes-dashboard|labels=k8s-app:kubernetes-dashboard|ports=443:8443
  Secret|kubernetes-dashboard|kubernetes-dashboard-certs|labels=k8s-app:kubernetes-dashboard
  Secret|kubernetes-dashboard|kubernetes-dashboard-csrf|labels=k8s-app:kubernetes-dashboard
  ConfigMap|kubernetes-dashboard|kubernetes-dashboard-settings|labels=k8s-app:kubernetes-dashboard
  Role|kubernetes-dashboard|kubernetes-dashboard|labels=k8s-app:kubernetes-dashboard
  ClusterRole||kubernetes-dashboard|labels=k8s-app:kubernetes-dashboard
  RoleBinding|kubernetes-dashboard|kubernetes-dashboard|labels=k8s-app:kubernetes-dashboard|space=kubernetes-dashboard
  ClusterRoleBinding||kubernetes-dashboard|space=kubernetes-dashboard
  Deployment|kubernetes-dashboard|kubernetes-dashboard|labels=k8s-app:kubernetes-dashboard|image=docker.io/kubernetesui/dashboard:v2.7.0|account=kubernetes-dashboard|ports=8443
  Service|kubernetes-dashboard|dashboard-metrics-scraper|labels=k8s-app:dashboard-metrics-scraper|ports=8000
  Deployment|kubernetes-dashboard|dashboard-metrics-scraper|labels=k8s-app:dashboard-metrics-scraper|image=docker.io/kubernetesui/metrics-scraper:v1.0.8|account=kubernetes-dashboard|ports=8000
  @metallb-namespace metallb/v0.12.1/manifests/namespace.yaml metallb/v0.11.0/manifests/namespace.yaml metallb/v0.10.2/manifests/namespace.yaml
  Namespace||metallb-system
  @metallb metallb/
  Namespace||metallb-system|labels=pod-security.kubernetes.io/enforce:privileged
  CustomResourceDefinition||ipaddresspools.metallb.io|kind=IPAddressPool|version=v1beta1
  CustomResourceDefinition||l2advertisements.metallb.io|kind=L2Advertisement|version=v1beta1
  CustomResourceDefinition||bgpadvertisements.metallb.io|kind=BGPAdvertisement|version=v1beta1
  CustomResourceDefinition||bgppeers.metallb.io|kind=BGPPeer|version=v1beta2
  ServiceAccount|metallb-system|controller|labels=app:metallb
  ServiceAccount|metallb-system|speaker|labels=app:metallb
  ClusterRole||metallb-system:controller|labels=app:metallb
  ClusterRole||metallb-system:speaker|labels=app:metallb
  ClusterRoleBinding||metallb-system:controller|labels=app:metallb|account=controller|space=metallb-system
  ClusterRoleBinding||metallb-system:speaker|labels=app:metallb|account=speaker|space=metallb-system
  Deployment|metallb-system|controller|labels=app:metallb,component:controller|image=quay.io/metallb/controller:v0.14.9|account=controller
  DaemonSet|metallb-system|speaker|labels=app:metallb,component:speaker|image=quay.io/metallb/speaker:v0.14.9|account=speaker|host|everywhere
  @local-path rancher/local-path-provisioner
  Namespace||local-path-storage
  ServiceAccount|local-path-storage|local-path-provisioner-service-account
  ClusterRole||local-path-provisioner-role
  ClusterRoleBinding||local-path-provisioner-bind|role=local-path-provisioner-role|account=local-path-provisioner-service-account|space=local-path-storage
  Deployment|local-path-storage|local-path-provisioner|labels=app:local-path-provisioner|image=docker.io/rancher/local-path-provisioner:v0.0.31|account=local-path-provisioner-service-account
  StorageClass||local-path|provisioner=rancher.io/local-path|mode=WaitForFirstConsumer
  ConfigMap|local-path-storage|local-path-config
  @cert-manager cert-manager.yaml jetstack/cert-manager
  Namespace||cert-manager
  CustomResourceDefinition||certificaterequests.cert-manager.io|kind=CertificateRequest
  CustomResourceDefinition||certificates.cert-manager.io|kind=Certificate
  CustomResourceDefinition||clusterissuers.cert-manager.io|kind=ClusterIssuer|scope=Cluster
  CustomResourceDefinition||issuers.cert-manager.io|kind=Issuer
  ServiceAccount|cert-manager|cert-manager-cainjector|labels=app:cainjector
  ServiceAccount|cert-manager|cert-manager|labels=app:cert-manager
  ServiceAccount|cert-manager|cert-manager-webhook|labels=app:webhook
  Deployment|cert-manager|cert-manager-cainjector|labels=app:cainjector|image=quay.io/jetstack/cert-manager-cainjector:v1.17.1|account=cert-manager-cainjector
  Deployment|cert-manager|cert-manager|labels=app:cert-manager|image=quay.io/jetstack/cert-manager-controller:v1.17.1|account=cert-manager
  Deployment|cert-manager|cert-manager-webhook|labels=app:webhook|image=quay.io/jetstack/cert-manager-webhook:v1.17.1|account=cert-manager-webhook
  @argocd argoproj/argo-cd
  CustomResourceDefinition||applications.argoproj.io|kind=Application|version=v1alpha1
  CustomResourceDefinition||applicationsets.argoproj.io|kind=ApplicationSet|version=v1alpha1
  CustomResourceDefinition||appprojects.argoproj.io|kind=AppProject|version=v1alpha1
  ServiceAccount|argocd|argocd-server
  Service|argocd|argocd-server|labels=app.kubernetes.io/name:argocd-server|ports=80:8080,443:8080
  Deployment|argocd|argocd-server|labels=app.kubernetes.io/name:argocd-server|image=quay.io/argoproj/argocd:v2.14.5|account=argocd-server
  Deployment|argocd|argocd-repo-server|labels=app.kubernetes.io/name:argocd-repo-server|image=quay.io/argoproj/argocd:v2.14.5
  StatefulSet|argocd|argocd-application-controller|labels=app.kubernetes.io/name:argocd-application-controller|image=quay.io/argoproj/argocd:v2.14.5
  """
