/// The roles that every cluster has for its users (Kubernetes, `rbac/bootstrappolicy`).
///
/// What is put together from others has all their rules: `admin` those of `edit`, which has those of `view`.
enum ClusterRoles {
  static let text =
    clusterAdmin + aggregate("admin", adminRules + editRules + viewRules)
    + aggregate("edit", partOf: "admin", editRules + viewRules)
    + aggregate("view", partOf: "edit", viewRules) + others

  /// A role that is put together from those that say so by a label.
  private static func aggregate(_ name: String, partOf other: String? = nil, _ rules: String)
    -> String
  {
    let label = other.map { ", rbac.authorization.k8s.io/aggregate-to-\($0): \"true\"" } ?? ""
    return """
      aggregationRule:
        clusterRoleSelectors:
        - matchLabels: {rbac.authorization.k8s.io/aggregate-to-\(name): "true"}
      apiVersion: rbac.authorization.k8s.io/v1
      kind: ClusterRole
      metadata:
        annotations: {rbac.authorization.kubernetes.io/autoupdate: "true"}
        labels: {kubernetes.io/bootstrapping: rbac-defaults\(label)}
        name: \(name)
      rules:
      \(rules)---

      """
  }

  private static let clusterAdmin = """
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRole
    metadata:
      annotations: {rbac.authorization.kubernetes.io/autoupdate: "true"}
      labels: {kubernetes.io/bootstrapping: rbac-defaults}
      name: cluster-admin
    rules:
    - {apiGroups: ["*"], resources: ["*"], verbs: ["*"]}
    - {nonResourceURLs: ["*"], verbs: ["*"]}
    ---

    """

  private static let adminRules = """
    - {apiGroups: ["authorization.k8s.io"], resources: [localsubjectaccessreviews], verbs: [create]}
    - {apiGroups: ["rbac.authorization.k8s.io"], resources: [rolebindings, roles], verbs: [create, delete, deletecollection, get, list, patch, update, watch]}

    """

  private static let editRules = """
    - {apiGroups: [""], resources: [pods/attach, pods/exec, pods/portforward, pods/proxy, secrets, services/proxy], verbs: [get, list, watch]}
    - {apiGroups: [""], resources: [serviceaccounts], verbs: [impersonate]}
    - {apiGroups: [""], resources: [pods, pods/attach, pods/exec, pods/portforward, pods/proxy], verbs: [create, delete, deletecollection, patch, update]}
    - {apiGroups: [""], resources: [pods/eviction], verbs: [create]}
    - {apiGroups: [""], resources: [configmaps, events, persistentvolumeclaims, replicationcontrollers, replicationcontrollers/scale, secrets, serviceaccounts, services, services/proxy], verbs: [create, delete, deletecollection, patch, update]}
    - {apiGroups: [""], resources: [serviceaccounts/token], verbs: [create]}
    - {apiGroups: ["apps"], resources: [daemonsets, deployments, deployments/rollback, deployments/scale, replicasets, replicasets/scale, statefulsets, statefulsets/scale], verbs: [create, delete, deletecollection, patch, update]}
    - {apiGroups: ["autoscaling"], resources: [horizontalpodautoscalers], verbs: [create, delete, deletecollection, patch, update]}
    - {apiGroups: ["batch"], resources: [cronjobs, jobs], verbs: [create, delete, deletecollection, patch, update]}
    - {apiGroups: ["extensions"], resources: [daemonsets, deployments, deployments/rollback, deployments/scale, ingresses, networkpolicies, replicasets, replicasets/scale, replicationcontrollers/scale], verbs: [create, delete, deletecollection, patch, update]}
    - {apiGroups: ["policy"], resources: [poddisruptionbudgets], verbs: [create, delete, deletecollection, patch, update]}
    - {apiGroups: ["networking.k8s.io"], resources: [ingresses, networkpolicies], verbs: [create, delete, deletecollection, patch, update]}
    - {apiGroups: ["coordination.k8s.io"], resources: [leases], verbs: [create, delete, deletecollection, get, list, patch, update, watch]}

    """

  private static let viewRules = """
    - {apiGroups: [""], resources: [configmaps, endpoints, persistentvolumeclaims, persistentvolumeclaims/status, pods, replicationcontrollers, replicationcontrollers/scale, serviceaccounts, services, services/status], verbs: [get, list, watch]}
    - {apiGroups: [""], resources: [bindings, events, limitranges, namespaces/status, pods/log, pods/status, replicationcontrollers/status, resourcequotas, resourcequotas/status], verbs: [get, list, watch]}
    - {apiGroups: [""], resources: [namespaces], verbs: [get, list, watch]}
    - {apiGroups: ["discovery.k8s.io"], resources: [endpointslices], verbs: [get, list, watch]}
    - {apiGroups: ["apps"], resources: [controllerrevisions, daemonsets, daemonsets/status, deployments, deployments/scale, deployments/status, replicasets, replicasets/scale, replicasets/status, statefulsets, statefulsets/scale, statefulsets/status], verbs: [get, list, watch]}
    - {apiGroups: ["autoscaling"], resources: [horizontalpodautoscalers, horizontalpodautoscalers/status], verbs: [get, list, watch]}
    - {apiGroups: ["batch"], resources: [cronjobs, cronjobs/status, jobs, jobs/status], verbs: [get, list, watch]}
    - {apiGroups: ["extensions"], resources: [daemonsets, daemonsets/status, deployments, deployments/scale, deployments/status, ingresses, ingresses/status, networkpolicies, replicasets, replicasets/scale, replicasets/status, replicationcontrollers/scale], verbs: [get, list, watch]}
    - {apiGroups: ["policy"], resources: [poddisruptionbudgets, poddisruptionbudgets/status], verbs: [get, list, watch]}
    - {apiGroups: ["networking.k8s.io"], resources: [ingresses, ingresses/status, networkpolicies], verbs: [get, list, watch]}

    """

  private static let others = """
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRole
    metadata:
      annotations: {rbac.authorization.kubernetes.io/autoupdate: "true"}
      labels: {kubernetes.io/bootstrapping: rbac-defaults}
      name: system:discovery
    rules:
    - nonResourceURLs: [/api, /api/*, /apis, /apis/*, /healthz, /livez, /openapi, /openapi/*, /readyz,
        /version, /version/]
      verbs: [get]
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRole
    metadata:
      annotations: {rbac.authorization.kubernetes.io/autoupdate: "true"}
      labels: {kubernetes.io/bootstrapping: rbac-defaults}
      name: system:public-info-viewer
    rules:
    - {nonResourceURLs: [/healthz, /livez, /readyz, /version, /version/], verbs: [get]}
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRole
    metadata:
      annotations: {rbac.authorization.kubernetes.io/autoupdate: "true"}
      labels: {kubernetes.io/bootstrapping: rbac-defaults}
      name: system:basic-user
    rules:
    - {apiGroups: ["authorization.k8s.io"], resources: [selfsubjectaccessreviews, selfsubjectrulesreviews], verbs: [create]}
    - {apiGroups: ["authentication.k8s.io"], resources: [selfsubjectreviews], verbs: [create]}
    ---

    """
}
