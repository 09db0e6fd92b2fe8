// Made by Tools/kubernetes-tables.py; not to be edited by hand.

// From the clients 1.27 to 1.33.

extension ClientDifferences {
  static let source: StaticString = #"""
    32 - kubectl apply --subresource=''
    30 - kubectl config set-credentials --exec-interactive-mode=''
    30 - kubectl config set-credentials --exec-provide-cluster-info=false
    31 - kubectl debug --custom=''
    31 - kubectl debug --keep-annotations=false
    31 - kubectl debug --keep-init-containers=true
    31 - kubectl debug --keep-labels=false
    31 - kubectl debug --keep-liveness=false
    31 - kubectl debug --keep-readiness=false
    31 - kubectl debug --keep-startup=false
    29 - kubectl delete -i, --interactive=false
    28 - kubectl diff --concurrency=1
    - 31 kubectl explain --output='plaintext'
    33 - kubectl explain --output='plaintext'
    32 32 kubectl explain -o, --output='plaintext'
    31 - kubectl kustomize --helm-api-versions=[]
    32 - kubectl kustomize --helm-debug=false
    31 - kubectl kustomize --helm-kube-version=''
    31 - kubectl logs --all-pods=false
    31 - kubectl run --cascade='background'
    31 - kubectl run --force=false
    31 - kubectl run --grace-period=-1
    31 - kubectl run --timeout=0s
    31 - kubectl run --wait=false
    31 - kubectl run -R, --recursive=false
    31 - kubectl run -f, --filename=[]
    31 - kubectl run -k, --kustomize=''
    """#
}
