import YAML

/// Turns objects of one version of the API into those of another, as the server does between what it
/// is sent and what it keeps.
///
/// Most kinds only change the name of their version. The others are turned into the version that is
/// kept, the hub, and back.
enum Conversion {
  /// The object in the version that is kept.
  static func toHub(_ object: JSONValue, _ hub: APIResource) -> JSONValue {
    var result = object
    switch (object.apiVersion, hub.kind) {
    case ("extensions/v1beta1", "Ingress"), ("networking.k8s.io/v1beta1", "Ingress"):
      IngressConversion.toHub(&result)
    case ("autoscaling/v1", "HorizontalPodAutoscaler"): AutoscalerConversion.fromFirst(&result)
    case ("autoscaling/v2beta1", "HorizontalPodAutoscaler"): AutoscalerConversion.fromBeta(&result)
    case ("apiextensions.k8s.io/v1beta1", "CustomResourceDefinition"):
      DefinitionConversion.toHub(&result)
    case (let version, "PriorityLevelConfiguration")
    where version.hasSuffix("v1beta1") || version.hasSuffix("v1beta2"):
      rename(&result, ["spec", "limited"], "assuredConcurrencyShares", "nominalConcurrencyShares")
    default: break
    }
    result.set("apiVersion", to: .string(hub.apiVersion))
    return result
  }

  /// A kept object in the version that somebody asks for.
  static func fromHub(_ object: JSONValue, _ resource: APIResource) -> JSONValue {
    var result = object
    result.set("apiVersion", to: .string(resource.apiVersion))
    switch (resource.apiVersion, resource.kind) {
    case ("extensions/v1beta1", "Ingress"), ("networking.k8s.io/v1beta1", "Ingress"):
      IngressConversion.fromHub(&result)
    case ("autoscaling/v1", "HorizontalPodAutoscaler"): AutoscalerConversion.toFirst(&result)
    case ("autoscaling/v2beta1", "HorizontalPodAutoscaler"): AutoscalerConversion.toBeta(&result)
    case ("apiextensions.k8s.io/v1beta1", "CustomResourceDefinition"):
      DefinitionConversion.fromHub(&result)
    case (let version, "PriorityLevelConfiguration")
    where version.hasSuffix("v1beta1") || version.hasSuffix("v1beta2"):
      rename(&result, ["spec", "limited"], "nominalConcurrencyShares", "assuredConcurrencyShares")
    default: break
    }
    return result
  }

  /// Gives a member of an object another name.
  static func rename(
    _ object: inout JSONValue, _ path: [String], _ old: String, _ new: String
  ) {
    guard let value = object.at(path + [old]) else { return }
    object.set((path + [old])[...], to: nil)
    object.set((path + [new])[...], to: value)
  }

  /// Changes each element of a list.
  static func each(
    _ object: inout JSONValue, _ path: [String], _ change: (inout JSONValue) -> Void
  ) {
    guard case .array(var elements)? = object.at(path) else { return }
    for index in elements.indices { change(&elements[index]) }
    object.set(path[...], to: .array(elements))
  }
}

/// Ingresses, whose backends were a name and a port before they were a Service.
private enum IngressConversion {
  static func toHub(_ object: inout JSONValue) {
    Conversion.rename(&object, ["spec"], "backend", "defaultBackend")
    if let backend = object["spec", "defaultBackend"] {
      object.set("spec", "defaultBackend", to: service(backend))
    }
    Conversion.each(&object, ["spec", "rules"]) { rule in
      Conversion.each(&rule, ["http", "paths"]) { path in
        if let backend = path[name: "backend"] { path.set("backend", to: service(backend)) }
        path.setDefault("pathType", to: .string("ImplementationSpecific"))
      }
    }
  }

  static func fromHub(_ object: inout JSONValue) {
    Conversion.rename(&object, ["spec"], "defaultBackend", "backend")
    if let backend = object["spec", "backend"] {
      object.set("spec", "backend", to: plain(backend))
    }
    Conversion.each(&object, ["spec", "rules"]) { rule in
      Conversion.each(&rule, ["http", "paths"]) { path in
        if let backend = path[name: "backend"] { path.set("backend", to: plain(backend)) }
      }
    }
  }

  private static func service(_ backend: JSONValue) -> JSONValue {
    var result = backend
    result.set("serviceName", to: nil)
    result.set("servicePort", to: nil)
    if let name = backend[name: "serviceName"] { result.set("service", "name", to: name) }
    if let port = backend[name: "servicePort"] {
      result.set("service", "port", port.int == nil ? "name" : "number", to: port)
    }
    return result
  }

  private static func plain(_ backend: JSONValue) -> JSONValue {
    var result = backend
    result.set("service", to: nil)
    result.set("serviceName", to: backend["service", "name"])
    result.set(
      "servicePort", to: backend["service", "port", "number"] ?? backend["service", "port", "name"])
    return result
  }
}

/// HorizontalPodAutoscalers, which once knew the use of processors only.
private enum AutoscalerConversion {
  static func fromFirst(_ object: inout JSONValue) {
    if let share = object["spec", "targetCPUUtilizationPercentage"] {
      object.set("spec", "targetCPUUtilizationPercentage", to: nil)
      object.set("spec", "metrics", to: .array([processors("target", share)]))
    }
    if let share = object["status", "currentCPUUtilizationPercentage"] {
      object.set("status", "currentCPUUtilizationPercentage", to: nil)
      object.set("status", "currentMetrics", to: .array([processors("current", share)]))
    }
  }

  static func toFirst(_ object: inout JSONValue) {
    let wanted = (object["spec", "metrics"]?.elements ?? []).first {
      $0["resource", "name"]?.string == "cpu"
    }
    object.set("spec", "metrics", to: nil)
    object.set(
      "spec", "targetCPUUtilizationPercentage",
      to: wanted?["resource", "target", "averageUtilization"])
    let current = (object["status", "currentMetrics"]?.elements ?? []).first {
      $0["resource", "name"]?.string == "cpu"
    }
    object.set("status", "currentMetrics", to: nil)
    object.set("status", "conditions", to: nil)
    object.set(
      "status", "currentCPUUtilizationPercentage",
      to: current?["resource", "current", "averageUtilization"])
    object.setDefault("status", "currentReplicas", to: .int(0))
    object.setDefault("status", "desiredReplicas", to: .int(0))
  }

  private static func processors(_ what: String, _ share: JSONValue) -> JSONValue {
    var value = JSONValue.tree([("averageUtilization", share)])
    if what == "target" { value.set("type", to: .string("Utilization")) }
    return .tree([
      ("resource", .tree([("name", .string("cpu")), (what, value)]).sorted()),
      ("type", .string("Resource")),
    ])
  }

  static func fromBeta(_ object: inout JSONValue) {
    Conversion.each(&object, ["spec", "metrics"]) { metric in
      for source in ["resource", "containerResource", "pods", "object", "external"] {
        guard var value = metric[name: source] else { continue }
        if source == "object" { Conversion.rename(&value, [], "target", "describedObject") }
        if let name = value[name: "metricName"] {
          value.set("metricName", to: nil)
          value.set("metric", "name", to: name)
          let selector = value[name: "selector"] ?? value[name: "metricSelector"]
          value.set("selector", to: nil)
          value.set("metricSelector", to: nil)
          value.set("metric", "selector", to: selector)
        }
        for (old, new, type) in targets {
          guard let wanted = value[name: old] else { continue }
          value.set([old], to: nil)
          value.set("target", new, to: wanted)
          value.set("target", "type", to: .string(type))
        }
        metric.set([source], to: value)
      }
    }
  }

  static func toBeta(_ object: inout JSONValue) {
    Conversion.each(&object, ["spec", "metrics"]) { metric in
      for source in ["resource", "containerResource", "pods", "object", "external"] {
        guard var value = metric[name: source] else { continue }
        let target = value[name: "target"]
        value.set("target", to: nil)
        for (old, new, _) in targets {
          if let wanted = target?[name: new] { value.set([old], to: wanted) }
        }
        Conversion.rename(&value, [], "describedObject", "target")
        value.set("metricName", to: value["metric", "name"])
        value.set("metric", to: nil)
        metric.set([source], to: value)
      }
    }
  }

  /// A target's field as it was, its field in the hub, and the type that it means.
  private static let targets = [
    ("targetAverageUtilization", "averageUtilization", "Utilization"),
    ("targetAverageValue", "averageValue", "AverageValue"),
    ("targetValue", "value", "Value"),
  ]
}

/// CustomResourceDefinitions, whose versions once shared their schema.
private enum DefinitionConversion {
  private static let shared = [
    ("validation", "schema"), ("subresources", "subresources"),
    ("additionalPrinterColumns", "additionalPrinterColumns"),
  ]

  static func toHub(_ object: inout JSONValue) {
    if object["spec", "versions"] == nil, let name = object["spec", "version"] {
      object.set(
        "spec", "versions",
        to: .array([
          .tree([("name", name), ("served", .boolean(true)), ("storage", .boolean(true))])
        ]))
    }
    object.set("spec", "version", to: nil)
    for (old, new) in shared {
      let value = object["spec", old]
      object.set("spec", old, to: nil)
      Conversion.each(&object, ["spec", "versions"]) { version in
        if let value { version.setDefault(new, to: value) }
      }
    }
    Conversion.each(&object, ["spec", "versions"]) { version in
      Conversion.each(&version, ["additionalPrinterColumns"]) {
        Conversion.rename(&$0, [], "JSONPath", "jsonPath")
      }
      version.setDefault(
        "schema", "openAPIV3Schema",
        to: .tree([
          ("type", .string("object")), ("x-kubernetes-preserve-unknown-fields", .boolean(true)),
        ]))
    }
    object.set("spec", "preserveUnknownFields", to: nil)
  }

  static func fromHub(_ object: inout JSONValue) {
    let first = object["spec", "versions"]?.elements.first
    object.set("spec", "version", to: first?[name: "name"])
    Conversion.each(&object, ["spec", "versions"]) { version in
      Conversion.each(&version, ["additionalPrinterColumns"]) {
        Conversion.rename(&$0, [], "jsonPath", "JSONPath")
      }
    }
  }
}
