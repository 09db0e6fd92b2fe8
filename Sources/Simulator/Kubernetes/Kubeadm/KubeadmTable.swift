/// The commands and flags of kubeadm 1.32; `CobraProgram` says how the lines are read.
let kubeadmTable: StaticString = """
  :common
  \tconfig\tstring
  \tcri-socket\tstring
  \tdry-run\tbool
  \tignore-preflight-errors\tstrings
  \tpatches\tstring
  \tskip-phases\tstrings
  >\t\tkubeadm\tgroup\t\t\t\tkubeadm: easily bootstrap a secure Kubernetes cluster
  \trootfs\tstring
  v\tv\tint
  \tadd-dir-header\tbool
  \tskip-headers\tbool
  >init\t\tkubeadm init [flags]\tany\t\t\t\tRun this command in order to set up the Kubernetes control plane
  @common
  \tapiserver-advertise-address\tstring
  \tapiserver-bind-port\tint
  \tapiserver-cert-extra-sans\tstrings
  \tcert-dir\tstring
  \tcertificate-key\tstring
  \tcontrol-plane-endpoint\tstring
  \tfeature-gates\tstring
  \timage-repository\tstring
  \tkubernetes-version\tstring
  \tnode-name\tstring
  \tpod-network-cidr\tstring
  \tservice-cidr\tstring
  \tservice-dns-domain\tstring
  \tskip-certificate-key-print\tbool
  \tskip-token-print\tbool
  \ttoken\tstring
  \ttoken-ttl\tduration
  \tupload-certs\tbool
  >join\t\tkubeadm join [api-server-endpoint] [flags]\tany\t\t\t\tRun this on any machine you wish to join an existing cluster
  @common
  \tapiserver-advertise-address\tstring
  \tapiserver-bind-port\tint
  \tcertificate-key\tstring
  \tcontrol-plane\tbool
  \tdiscovery-file\tstring
  \tdiscovery-token\tstring
  \tdiscovery-token-ca-cert-hash\tstrings
  \tdiscovery-token-unsafe-skip-ca-verification\tbool
  \tnode-name\tstring
  \ttls-bootstrap-token\tstring
  \ttoken\tstring
  >reset\t\tkubeadm reset [flags]\tany\t\t\t\tPerforms a best effort revert of changes made to this host by 'kubeadm init' or 'kubeadm join'
  \tcert-dir\tstring
  \tcleanup-tmp-dir\tbool
  \tconfig\tstring
  \tcri-socket\tstring
  \tdry-run\tbool
  f\tforce\tbool
  \tignore-preflight-errors\tstrings
  \tkubeconfig\tstring
  \tskip-phases\tstrings
  >token\t\tkubeadm token\tgroup\t\t\t\tManage bootstrap tokens
  >token create\t\tkubeadm token create [token]\tmost 1\t\t\t\tCreate bootstrap tokens on the server
  \tcertificate-key\tstring
  \tconfig\tstring
  \tdescription\tstring
  \tgroups\tstrings
  \tkubeconfig\tstring
  \tprint-join-command\tbool
  \tttl\tduration
  \tusages\tstrings
  >token list\t\tkubeadm token list [flags]\tnone\t\t\t\tList bootstrap tokens on the server
  \tkubeconfig\tstring
  o\toutput\tstring
  >token delete\t\tkubeadm token delete [token-value] ...\tany\t\t\t\tDelete bootstrap tokens on the server
  \tkubeconfig\tstring
  >token generate\t\tkubeadm token generate\tnone\t\t\t\tGenerate and print a bootstrap token, but do not create it on the server
  >upgrade\t\tkubeadm upgrade\tgroup\t\t\t\tUpgrade your cluster smoothly to a newer version with this command
  >upgrade plan\t\tkubeadm upgrade plan [version] [flags]\tmost 1\t\t\t\tCheck which versions are available to upgrade to and validate whether your current cluster is upgradeable
  @common
  \tallow-experimental-upgrades\tbool
  \tallow-release-candidate-upgrades\tbool
  \tetcd-upgrade\tbool
  \tkubeconfig\tstring
  \tprint-config\tbool
  >upgrade apply\t\tkubeadm upgrade apply [version]\tmost 1\t\t\t\tUpgrade your Kubernetes cluster to the specified version
  @common
  \tallow-experimental-upgrades\tbool
  \tallow-release-candidate-upgrades\tbool
  \tcertificate-renewal\tbool
  \tetcd-upgrade\tbool
  f\tforce\tbool
  \tkubeconfig\tstring
  y\tyes\tbool
  >upgrade node\t\tkubeadm upgrade node\tany\t\t\t\tUpgrade commands for a node in the cluster
  @common
  \tcertificate-renewal\tbool
  \tetcd-upgrade\tbool
  \tkubeconfig\tstring
  >config\t\tkubeadm config\tgroup\t\t\t\tManage configuration for a kubeadm cluster persisted in a ConfigMap in the cluster
  >config images\t\tkubeadm config images\tgroup\t\t\t\tInteract with container images used by kubeadm
  >config images list\t\tkubeadm config images list [flags]\tnone\t\t\t\tPrint a list of images kubeadm will use
  \tconfig\tstring
  \timage-repository\tstring
  \tkubernetes-version\tstring
  >config images pull\t\tkubeadm config images pull [flags]\tnone\t\t\t\tPull images used by kubeadm
  \tconfig\tstring
  \tcri-socket\tstring
  \timage-repository\tstring
  \tkubernetes-version\tstring
  >config print\t\tkubeadm config print\tgroup\t\t\t\tPrint configuration
  >config print init-defaults\t\tkubeadm config print init-defaults [flags]\tnone\t\t\t\tPrint default init configuration
  \tcomponent-configs\tstrings
  >config print join-defaults\t\tkubeadm config print join-defaults [flags]\tnone\t\t\t\tPrint default join configuration
  \tcomponent-configs\tstrings
  >certs\t\tkubeadm certs\tgroup\t\t\t\tCommands related to handling Kubernetes certificates
  >certs check-expiration\t\tkubeadm certs check-expiration [flags]\tnone\t\t\t\tCheck certificates expiration for a Kubernetes cluster
  \tcert-dir\tstring
  \tconfig\tstring
  \tkubeconfig\tstring
  o\toutput\tstring
  >certs renew\t\tkubeadm certs renew\texactly 1\t\t\t\tRenew certificates for a Kubernetes cluster
  \tcert-dir\tstring
  \tconfig\tstring
  \tkubeconfig\tstring
  >certs certificate-key\t\tkubeadm certs certificate-key\tnone\t\t\t\tGenerate certificate keys
  >kubeconfig\t\tkubeadm kubeconfig\tgroup\t\t\t\tKubeconfig file utilities
  >kubeconfig user\t\tkubeadm kubeconfig user\tnone\t\t\t\tOutput a kubeconfig file for an additional user
  \tclient-name\tstring
  \tconfig\tstring
  \torg\tstrings
  \ttoken\tstring
  \tvalidity-period\tduration
  >version\t\tkubeadm version\tnone\t\t\t\tPrint the version of kubeadm
  o\toutput\tstring
  >completion\t\tkubeadm completion SHELL\tmost 1\t\t\t\tOutput shell completion code for the specified shell
  """
