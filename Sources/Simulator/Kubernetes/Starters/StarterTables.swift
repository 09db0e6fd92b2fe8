/// The commands and flags of minikube 1.35; `CobraProgram` says how the lines are read.
let minikubeTable: StaticString = """
  >\t\tminikube\tgroup\t\t\t\tminikube provisions and manages local Kubernetes clusters
  \talsologtostderr\tbool
  b\tbootstrapper\tstring
  p\tprofile\tstring
  \tlogtostderr\tbool
  \trootless\tbool
  \tskip-audit\tbool
  \tuser\tstring
  v\tv\tstring
  >start\t\tminikube start [flags]\tany\t\t\t\tStarts a local Kubernetes cluster
  \taddons\tstrings
  \tapiserver-ips\tstrings
  \tapiserver-name\tstring
  \tapiserver-port\tint
  \tbase-image\tstring
  \tcni\tstring
  \tcontainer-runtime\tstring
  \tcpus\tstring
  \tdelete-on-failure\tbool
  \tdisk-size\tstring
  \tdriver\tstring
  \tvm-driver\tstring
  \textra-config\tstrings
  \textra-disks\tint
  \tfeature-gates\tstring
  \tforce\tbool
  g\tgpus\tstring
  \tha\tbool
  \timage-mirror-country\tstring
  \timage-repository\tstring
  \tinsecure-registry\tstrings
  \tinstall-addons\tbool
  \tkeep-context\tbool
  \tkubernetes-version\tstring
  \tlisten-address\tstring
  \tmemory\tstring
  \tmount\tbool
  \tmount-string\tstring
  \tnetwork\tstring
  \tnetwork-plugin\tstring
  n\tnodes\tint
  \tports\tstrings
  \tpreload\tbool
  \tregistry-mirror\tstrings
  \tservice-cluster-ip-range\tstring
  \tstatic-ip\tstring
  \tsubnet\tstring
  \twait\tstrings
  \twait-timeout\tduration
  >status\t\tminikube status [flags]\tany\t\t\t\tGets the status of a local Kubernetes cluster
  f\tformat\tstring
  n\tnode\tstring
  o\toutput\tstring
  >stop\t\tminikube stop [flags]\tany\t\t\t\tStops a running local Kubernetes cluster
  \tall\tbool
  >delete\t\tminikube delete [flags]\tany\t\t\t\tDeletes a local Kubernetes cluster
  \tall\tbool
  \tpurge\tbool
  >pause\t\tminikube pause [flags]\tany\t\t\t\tpause Kubernetes
  >unpause\t\tminikube unpause [flags]\tany\t\t\t\tunpause Kubernetes
  >dashboard\t\tminikube dashboard [flags]\tany\t\t\t\tAccess the Kubernetes dashboard running within the minikube cluster
  \tport\tint
  \turl\tbool
  >ip\t\tminikube ip [flags]\tany\t\t\t\tRetrieves the IP address of the specified node
  n\tnode\tstring
  >ssh\t\tminikube ssh [flags]\tany\t-\t\t\tLog into the minikube environment (for debugging)
  n\tnode\tstring
  \tnative-ssh\tbool
  >service\t\tminikube service [flags] SERVICE\tany\t\tservice\t\tReturns a URL to connect to a service
  \tall\tbool
  \tformat\tstring
  \thttps\tbool
  \tinterval\tint
  n\tnamespace\tstring
  \turl\tbool
  \twait\tint
  >addons\t\tminikube addons SUBCOMMAND [flags]\tgroup\t\t\t\tEnable or disable a minikube addon
  >addons enable\t\tminikube addons enable ADDON_NAME\tany\t\t\t\tEnables the addon with this name within minikube
  \tforce\tbool
  \timages\tstring
  \tregistries\tstring
  \trefresh\tbool
  >addons disable\t\tminikube addons disable ADDON_NAME\tany\t\t\t\tDisables the addon with this name within minikube
  >addons list\t\tminikube addons list\tany\t\t\t\tLists all available minikube addons and their statuses
  \tdocs\tbool
  o\toutput\tstring
  >tunnel\t\tminikube tunnel [flags]\tany\t\t\t\tConnect to LoadBalancer services
  \tbind-address\tstring
  c\tcleanup\tbool
  >version\t\tminikube version [flags]\tany\t\t\t\tPrint the version of minikube
  \tcomponents\tbool
  o\toutput\tstring
  \tshort\tbool
  >profile\t\tminikube profile [MINIKUBE_PROFILE_NAME]\tany\t\t\t\tGet or list the current profiles (clusters)
  o\toutput\tstring
  l\tlight\tbool
  >node\t\tminikube node SUBCOMMAND\tgroup\t\t\t\tAdd, remove, or list additional nodes
  >node add\t\tminikube node add\tany\t\t\t\tAdds a node to the given cluster
  \tcontrol-plane\tbool
  \tworker\tbool
  >node list\t\tminikube node list\tany\t\t\t\tList nodes
  >node delete\t\tminikube node delete NAME\tany\t\t\t\tDeletes a node from a cluster
  >node stop\t\tminikube node stop NAME\tany\t\t\t\tStops a node in a cluster
  >node start\t\tminikube node start NAME\tany\t\t\t\tStarts a node
  >kubectl\t\tminikube kubectl\tany\t-\t\t\tRun a kubectl binary matching the cluster version
  \tssh\tbool
  >image\t\tminikube image COMMAND\tgroup\t\t\t\tManage images
  >image load\t\tminikube image load IMAGE\tany\t\t\t\tLoad an image into minikube
  \tdaemon\tbool
  \toverwrite\tbool
  >image ls\tlist\tminikube image ls\tany\t\t\t\tList images
  \tformat\tstring
  >image pull\t\tminikube image pull IMAGE\tany\t\t\t\tPull images
  >image rm\tremove,unload\tminikube image rm IMAGE\tany\t\t\t\tRemove one or more images
  >image build\t\tminikube image build PATH\tany\t\t\t\tBuild a container image in minikube
  f\tfile\tstring
  t\ttag\tstring
  \tbuild-env\tstrings
  \tbuild-opt\tstrings
  >cache\t\tminikube cache\tgroup\t\t\t\tManage cache for images
  >cache add\t\tminikube cache add IMAGE\tany\t\t\t\tAdd an image to local cache
  >config\t\tminikube config SUBCOMMAND\tgroup\t\t\t\tModify persistent configuration values
  >config set\t\tminikube config set NAME VALUE\tany\t\t\t\tSets an individual value in a minikube config file
  >config get\t\tminikube config get NAME\tany\t\t\t\tGets the value of NAME from the minikube config file
  >config view\t\tminikube config view\tany\t\t\t\tDisplay values currently set in the minikube config file
  >config unset\t\tminikube config unset NAME\tany\t\t\t\tunsets an individual value in a minikube config file
  >docker-env\t\tminikube docker-env\tany\t\t\t\tProvides instructions to point your terminal's docker-cli to the Docker Engine inside minikube
  \tshell\tstring
  u\tunset\tbool
  >podman-env\t\tminikube podman-env\tany\t\t\t\tConfigure environment to use minikube's Podman service
  >update-context\t\tminikube update-context\tany\t\t\t\tUpdate kubeconfig in case of an IP or port change
  >update-check\t\tminikube update-check\tany\t\t\t\tPrint current and latest version number
  >logs\t\tminikube logs\tany\t\t\t\tReturns logs to debug a local Kubernetes cluster
  f\tfollow\tbool
  n\tlength\tint
  \tfile\tstring
  >mount\t\tminikube mount DIRECTORY\tany\t\t\t\tMounts the specified directory into minikube
  >cp\t\tminikube cp SOURCE TARGET\tany\t\t\t\tCopy the specified file into minikube
  >completion\t\tminikube completion SHELL\tany\t\t\t\tGenerate command completion for a shell
  """

/// The commands and flags of kind 0.27.
let kindTable: StaticString = """
  >\t\tkind\tgroup\t\t\t\tkind creates and manages local Kubernetes clusters using container 'nodes'
  q\tquiet\tbool
  v\tverbosity\tint32
  \tversion\tbool
  >create\t\tkind create\tgroup\t\t\t\tCreates one of [cluster]
  >create cluster\t\tkind create cluster [flags]\tnone\t\t\t\tCreates a local Kubernetes cluster
  \tconfig\tstring
  \timage\tstring
  \tkubeconfig\tstring
  n\tname\tstring
  \tretain\tbool
  \twait\tduration
  >delete\t\tkind delete\tgroup\t\t\t\tDeletes one of [cluster]
  >delete cluster\t\tkind delete cluster [flags]\tany\t\t\t\tDeletes a cluster
  \tkubeconfig\tstring
  n\tname\tstring
  >delete clusters\t\tkind delete clusters [flags]\tany\t\t\t\tDeletes one or more clusters
  A\tall\tbool
  \tkubeconfig\tstring
  >get\t\tkind get\tgroup\t\t\t\tGets one of [clusters, nodes, kubeconfig]
  >get clusters\t\tkind get clusters\tnone\t\t\t\tLists existing kind clusters by their name
  >get nodes\t\tkind get nodes\tnone\t\t\t\tLists existing kind nodes by their name
  A\tall-clusters\tbool
  n\tname\tstring
  >get kubeconfig\t\tkind get kubeconfig\tnone\t\t\t\tPrints cluster kubeconfig
  \tinternal\tbool
  n\tname\tstring
  >load\t\tkind load\tgroup\t\t\t\tLoads images into nodes
  >load docker-image\t\tkind load docker-image <IMAGE> [IMAGE...] [flags]\tleast 1\t\t\t\tLoads docker images from host into nodes
  n\tname\tstring
  \tnodes\tstrings
  >load image-archive\t\tkind load image-archive <IMAGE.tar> [flags]\tleast 1\t\t\t\tLoads docker image from archive into nodes
  n\tname\tstring
  \tnodes\tstrings
  >export\t\tkind export\tgroup\t\t\t\tExports one of [kubeconfig, logs]
  >export kubeconfig\t\tkind export kubeconfig\tnone\t\t\t\tExports cluster kubeconfig
  \tinternal\tbool
  \tkubeconfig\tstring
  n\tname\tstring
  >version\t\tkind version\tnone\t\t\t\tPrints the kind CLI version
  """

/// The commands and flags of k3d 5.8, as far as clusters and images go.
let k3dTable: StaticString = """
  :create
  a\tagents\tint
  s\tservers\tint
  \tapi-port\tstring
  c\tconfig\tstring
  e\tenv\tstring
  i\timage\tstring
  \tk3s-arg\tstringArray
  \tk3s-node-label\tstringArray
  \tkubeconfig-switch-context\tbool
  \tkubeconfig-update-default\tbool
  l\tlabel\tstringArray
  \tno-lb\tbool
  \tnetwork\tstring
  p\tport\tstringArray
  \tregistry-create\tstring
  \tregistry-use\tstringArray
  \ttimeout\tduration
  \ttoken\tstring
  v\tvolume\tstringArray
  \twait\tbool
  >\t\tk3d\tgroup\t\t\t\thttps://k3d.io/ -> Run k3s in Docker!
  \tverbose\tbool
  \tversion\tbool
  >cluster\t\tk3d cluster\tgroup\t\t\t\tManage cluster(s)
  >cluster create\t\tk3d cluster create NAME\tmost 1\t\t\t\tCreate a new cluster
  @create
  >cluster delete\tdel,rm\tk3d cluster delete [NAME ...]\tany\t\t\t\tDelete cluster(s)
  a\tall\tbool
  >cluster list\tls,get\tk3d cluster list\tany\t\t\t\tList cluster(s)
  \tno-headers\tbool
  >cluster start\t\tk3d cluster start [NAME ...]\tany\t\t\t\tStart existing k3d cluster(s)
  a\tall\tbool
  >cluster stop\t\tk3d cluster stop [NAME ...]\tany\t\t\t\tStop existing k3d cluster(s)
  a\tall\tbool
  >node\t\tk3d node\tgroup\t\t\t\tManage node(s)
  >node list\tls,get\tk3d node list\tany\t\t\t\tList node(s)
  >image\t\tk3d image\tgroup\t\t\t\tHandle container images
  >image import\tload\tk3d image import IMAGE\tleast 1\t\t\t\tImport image(s) from docker into k3d cluster(s)
  c\tcluster\tstringArray
  >kubeconfig\t\tk3d kubeconfig\tgroup\t\t\t\tManage kubeconfig(s)
  >kubeconfig get\t\tk3d kubeconfig get [CLUSTER ...]\tany\t\t\t\tPrint kubeconfig(s) from cluster(s)
  >kubeconfig merge\twrite\tk3d kubeconfig merge [CLUSTER ...]\tany\t\t\t\tWrite/Merge kubeconfig(s)
  >version\t\tk3d version\tany\t\t\t\tShow k3d and default k3s version
  """
