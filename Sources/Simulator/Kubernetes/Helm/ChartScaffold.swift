/// The files that `helm create` makes.
enum ChartScaffold {
  /// The files of a chart with a name, in the order in which they are made.
  static func files(_ name: String) -> [(path: String, text: String)] {
    [
      ("Chart.yaml", chart), (".helmignore", ignored), ("values.yaml", values),
      ("templates/NOTES.txt", notes), ("templates/_helpers.tpl", helpers),
      ("templates/deployment.yaml", deployment), ("templates/hpa.yaml", autoscaler),
      ("templates/ingress.yaml", ingress), ("templates/service.yaml", service),
      ("templates/serviceaccount.yaml", account), ("templates/tests/test-connection.yaml", test),
    ].map { ($0.0, $0.1.replacing("<CHARTNAME>", with: name)) }
  }

  private static let chart = """
    apiVersion: v2
    name: <CHARTNAME>
    description: A Helm chart for Kubernetes

    # An application chart makes objects; a library chart only has templates for other charts.
    type: application

    # The chart's own version; it follows Semantic Versioning.
    version: 0.1.0

    # The version of what the chart installs.
    appVersion: "1.16.0"

    """

  private static let ignored = """
    # Patterns of files that do not belong into the package.
    .DS_Store
    .git/
    .gitignore
    .svn/
    *.swp
    *.bak
    *.tmp
    *.orig
    *~
    .project
    .idea/
    *.tmproj
    .vscode/

    """

  private static let values = """
    # Default values for <CHARTNAME>.

    replicaCount: 1

    image:
      repository: nginx
      pullPolicy: IfNotPresent
      # The chart's appVersion unless it is set.
      tag: ""

    imagePullSecrets: []
    nameOverride: ""
    fullnameOverride: ""

    serviceAccount:
      create: true
      automount: true
      annotations: {}
      name: ""

    podAnnotations: {}
    podLabels: {}

    podSecurityContext: {}

    securityContext: {}

    service:
      type: ClusterIP
      port: 80

    ingress:
      enabled: false
      className: ""
      annotations: {}
      hosts:
        - host: chart-example.local
          paths:
            - path: /
              pathType: ImplementationSpecific
      tls: []

    resources: {}

    livenessProbe:
      httpGet:
        path: /
        port: http
    readinessProbe:
      httpGet:
        path: /
        port: http

    autoscaling:
      enabled: false
      minReplicas: 1
      maxReplicas: 100
      targetCPUUtilizationPercentage: 80

    volumes: []

    volumeMounts: []

    nodeSelector: {}

    tolerations: []

    affinity: {}

    """

  private static let notes = """
    1. Get the application URL by running these commands:
    {{- if .Values.ingress.enabled }}
    {{- range $host := .Values.ingress.hosts }}
      {{- range .paths }}
      http{{ if $.Values.ingress.tls }}s{{ end }}://{{ $host.host }}{{ .path }}
      {{- end }}
    {{- end }}
    {{- else if contains "NodePort" .Values.service.type }}
      export NODE_PORT=$(kubectl get --namespace {{ .Release.Namespace }} -o jsonpath="{.spec.ports[0].nodePort}" services {{ include "<CHARTNAME>.fullname" . }})
      export NODE_IP=$(kubectl get nodes --namespace {{ .Release.Namespace }} -o jsonpath="{.items[0].status.addresses[0].address}")
      echo http://$NODE_IP:$NODE_PORT
    {{- else if contains "LoadBalancer" .Values.service.type }}
      export SERVICE_IP=$(kubectl get svc --namespace {{ .Release.Namespace }} {{ include "<CHARTNAME>.fullname" . }} --template "{{"{{ range (index .status.loadBalancer.ingress 0) }}{{.}}{{ end }}"}}")
      echo http://$SERVICE_IP:{{ .Values.service.port }}
    {{- else if contains "ClusterIP" .Values.service.type }}
      export POD_NAME=$(kubectl get pods --namespace {{ .Release.Namespace }} -l "app.kubernetes.io/name={{ include "<CHARTNAME>.name" . }},app.kubernetes.io/instance={{ .Release.Name }}" -o jsonpath="{.items[0].metadata.name}")
      export CONTAINER_PORT=$(kubectl get pod --namespace {{ .Release.Namespace }} $POD_NAME -o jsonpath="{.spec.containers[0].ports[0].containerPort}")
      echo "Visit http://127.0.0.1:8080 to use your application"
      kubectl --namespace {{ .Release.Namespace }} port-forward $POD_NAME 8080:$CONTAINER_PORT
    {{- end }}

    """

  private static let helpers = """
    {{/* The chart's name. */}}
    {{- define "<CHARTNAME>.name" -}}
    {{- default .Chart.Name .Values.nameOverride | trunc 63 | trimSuffix "-" }}
    {{- end }}

    {{/* The name of the objects: that of the release and the chart, as DNS allows it. */}}
    {{- define "<CHARTNAME>.fullname" -}}
    {{- if .Values.fullnameOverride }}
    {{- .Values.fullnameOverride | trunc 63 | trimSuffix "-" }}
    {{- else }}
    {{- $name := default .Chart.Name .Values.nameOverride }}
    {{- if contains $name .Release.Name }}
    {{- .Release.Name | trunc 63 | trimSuffix "-" }}
    {{- else }}
    {{- printf "%s-%s" .Release.Name $name | trunc 63 | trimSuffix "-" }}
    {{- end }}
    {{- end }}
    {{- end }}

    {{/* The chart's name and version, as a label has them. */}}
    {{- define "<CHARTNAME>.chart" -}}
    {{- printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" }}
    {{- end }}

    {{/* The labels of all objects. */}}
    {{- define "<CHARTNAME>.labels" -}}
    helm.sh/chart: {{ include "<CHARTNAME>.chart" . }}
    {{ include "<CHARTNAME>.selectorLabels" . }}
    {{- if .Chart.AppVersion }}
    app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
    {{- end }}
    app.kubernetes.io/managed-by: {{ .Release.Service }}
    {{- end }}

    {{/* The labels by which Pods are selected. */}}
    {{- define "<CHARTNAME>.selectorLabels" -}}
    app.kubernetes.io/name: {{ include "<CHARTNAME>.name" . }}
    app.kubernetes.io/instance: {{ .Release.Name }}
    {{- end }}

    {{/* The name of the service account. */}}
    {{- define "<CHARTNAME>.serviceAccountName" -}}
    {{- if .Values.serviceAccount.create }}
    {{- default (include "<CHARTNAME>.fullname" .) .Values.serviceAccount.name }}
    {{- else }}
    {{- default "default" .Values.serviceAccount.name }}
    {{- end }}
    {{- end }}

    """

  private static let deployment = """
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: {{ include "<CHARTNAME>.fullname" . }}
      labels:
        {{- include "<CHARTNAME>.labels" . | nindent 4 }}
    spec:
      {{- if not .Values.autoscaling.enabled }}
      replicas: {{ .Values.replicaCount }}
      {{- end }}
      selector:
        matchLabels:
          {{- include "<CHARTNAME>.selectorLabels" . | nindent 6 }}
      template:
        metadata:
          {{- with .Values.podAnnotations }}
          annotations:
            {{- toYaml . | nindent 8 }}
          {{- end }}
          labels:
            {{- include "<CHARTNAME>.labels" . | nindent 8 }}
            {{- with .Values.podLabels }}
            {{- toYaml . | nindent 8 }}
            {{- end }}
        spec:
          {{- with .Values.imagePullSecrets }}
          imagePullSecrets:
            {{- toYaml . | nindent 8 }}
          {{- end }}
          serviceAccountName: {{ include "<CHARTNAME>.serviceAccountName" . }}
          {{- with .Values.podSecurityContext }}
          securityContext:
            {{- toYaml . | nindent 8 }}
          {{- end }}
          containers:
            - name: {{ .Chart.Name }}
              {{- with .Values.securityContext }}
              securityContext:
                {{- toYaml . | nindent 12 }}
              {{- end }}
              image: "{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}"
              imagePullPolicy: {{ .Values.image.pullPolicy }}
              ports:
                - name: http
                  containerPort: {{ .Values.service.port }}
                  protocol: TCP
              {{- with .Values.livenessProbe }}
              livenessProbe:
                {{- toYaml . | nindent 12 }}
              {{- end }}
              {{- with .Values.readinessProbe }}
              readinessProbe:
                {{- toYaml . | nindent 12 }}
              {{- end }}
              {{- with .Values.resources }}
              resources:
                {{- toYaml . | nindent 12 }}
              {{- end }}
              {{- with .Values.volumeMounts }}
              volumeMounts:
                {{- toYaml . | nindent 12 }}
              {{- end }}
          {{- with .Values.volumes }}
          volumes:
            {{- toYaml . | nindent 8 }}
          {{- end }}
          {{- with .Values.nodeSelector }}
          nodeSelector:
            {{- toYaml . | nindent 8 }}
          {{- end }}
          {{- with .Values.affinity }}
          affinity:
            {{- toYaml . | nindent 8 }}
          {{- end }}
          {{- with .Values.tolerations }}
          tolerations:
            {{- toYaml . | nindent 8 }}
          {{- end }}

    """

  private static let autoscaler = """
    {{- if .Values.autoscaling.enabled }}
    apiVersion: autoscaling/v2
    kind: HorizontalPodAutoscaler
    metadata:
      name: {{ include "<CHARTNAME>.fullname" . }}
      labels:
        {{- include "<CHARTNAME>.labels" . | nindent 4 }}
    spec:
      scaleTargetRef:
        apiVersion: apps/v1
        kind: Deployment
        name: {{ include "<CHARTNAME>.fullname" . }}
      minReplicas: {{ .Values.autoscaling.minReplicas }}
      maxReplicas: {{ .Values.autoscaling.maxReplicas }}
      metrics:
        {{- if .Values.autoscaling.targetCPUUtilizationPercentage }}
        - type: Resource
          resource:
            name: cpu
            target:
              type: Utilization
              averageUtilization: {{ .Values.autoscaling.targetCPUUtilizationPercentage }}
        {{- end }}
        {{- if .Values.autoscaling.targetMemoryUtilizationPercentage }}
        - type: Resource
          resource:
            name: memory
            target:
              type: Utilization
              averageUtilization: {{ .Values.autoscaling.targetMemoryUtilizationPercentage }}
        {{- end }}
    {{- end }}

    """

  private static let ingress = """
    {{- if .Values.ingress.enabled -}}
    apiVersion: networking.k8s.io/v1
    kind: Ingress
    metadata:
      name: {{ include "<CHARTNAME>.fullname" . }}
      labels:
        {{- include "<CHARTNAME>.labels" . | nindent 4 }}
      {{- with .Values.ingress.annotations }}
      annotations:
        {{- toYaml . | nindent 4 }}
      {{- end }}
    spec:
      {{- with .Values.ingress.className }}
      ingressClassName: {{ . }}
      {{- end }}
      {{- if .Values.ingress.tls }}
      tls:
        {{- range .Values.ingress.tls }}
        - hosts:
            {{- range .hosts }}
            - {{ . | quote }}
            {{- end }}
          secretName: {{ .secretName }}
        {{- end }}
      {{- end }}
      rules:
        {{- range .Values.ingress.hosts }}
        - host: {{ .host | quote }}
          http:
            paths:
              {{- range .paths }}
              - path: {{ .path }}
                {{- with .pathType }}
                pathType: {{ . }}
                {{- end }}
                backend:
                  service:
                    name: {{ include "<CHARTNAME>.fullname" $ }}
                    port:
                      number: {{ $.Values.service.port }}
              {{- end }}
        {{- end }}
    {{- end }}

    """

  private static let service = """
    apiVersion: v1
    kind: Service
    metadata:
      name: {{ include "<CHARTNAME>.fullname" . }}
      labels:
        {{- include "<CHARTNAME>.labels" . | nindent 4 }}
    spec:
      type: {{ .Values.service.type }}
      ports:
        - port: {{ .Values.service.port }}
          targetPort: http
          protocol: TCP
          name: http
      selector:
        {{- include "<CHARTNAME>.selectorLabels" . | nindent 4 }}

    """

  private static let account = """
    {{- if .Values.serviceAccount.create -}}
    apiVersion: v1
    kind: ServiceAccount
    metadata:
      name: {{ include "<CHARTNAME>.serviceAccountName" . }}
      labels:
        {{- include "<CHARTNAME>.labels" . | nindent 4 }}
      {{- with .Values.serviceAccount.annotations }}
      annotations:
        {{- toYaml . | nindent 4 }}
      {{- end }}
    automountServiceAccountToken: {{ .Values.serviceAccount.automount }}
    {{- end }}

    """

  private static let test = """
    apiVersion: v1
    kind: Pod
    metadata:
      name: "{{ include "<CHARTNAME>.fullname" . }}-test-connection"
      labels:
        {{- include "<CHARTNAME>.labels" . | nindent 4 }}
      annotations:
        "helm.sh/hook": test
    spec:
      containers:
        - name: wget
          image: busybox
          command: ['wget']
          args: ['{{ include "<CHARTNAME>.fullname" . }}:{{ .Values.service.port }}']
      restartPolicy: Never

    """
}
