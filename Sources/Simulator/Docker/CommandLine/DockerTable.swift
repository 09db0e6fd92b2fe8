// Written by Tools/docker-table; do not edit.

/// The commands and flags of docker 28.2.2; Tools/docker-table says how the lines are made.
let dockerTable: StaticString = """
  >\t\tdocker [OPTIONS] COMMAND\tgroup\t\t\t\tA self-sufficient runtime for containers
  \tconfig\tstring\tLocation of client config files (default "/root/.docker")
  c\tcontext\tstring\tName of the context to use to connect to the daemon (overrides DOCKER_HOST env var and default context set with "docker context use")
  D\tdebug\tbool\tEnable debug mode
  H\thost\tlist\tDaemon socket to connect to
  l\tlog-level\tstring\tSet the logging level ("debug", "info", "warn", "error", "fatal") (default "info")
  \ttls\tbool\tUse TLS; implied by --tlsverify
  \ttlscacert\tstring\tTrust certs signed only by this CA (default "/root/.docker/ca.pem")
  \ttlscert\tstring\tPath to TLS certificate file (default "/root/.docker/cert.pem")
  \ttlskey\tstring\tPath to TLS key file (default "/root/.docker/key.pem")
  \ttlsverify\tbool\tUse TLS and verify the remote
  v\tversion\tbool\tPrint version information and quit
  >run\t\tdocker run [OPTIONS] IMAGE [COMMAND] [ARG...]\tleast 1\t-\t\tCommon Commands\tCreate and run a new container from an image\tdocker container run, docker run
  \tadd-host\tlist\tAdd a custom host-to-IP mapping (host:ip)
  \tannotation\tmap\tAdd an annotation to the container (passed through to the OCI runtime) (default map[])
  a\tattach\tlist\tAttach to STDIN, STDOUT or STDERR
  \tblkio-weight\tuint16\tBlock IO (relative weight), between 10 and 1000, or 0 to disable (default 0)
  \tblkio-weight-device\tlist\tBlock IO weight (relative device weight) (default [])
  \tcap-add\tlist\tAdd Linux capabilities
  \tcap-drop\tlist\tDrop Linux capabilities
  \tcgroup-parent\tstring\tOptional parent cgroup for the container
  \tcgroupns\tstring\tCgroup namespace to use (host|private)\u{0B}'host':    Run the container in the Docker host's cgroup namespace\u{0B}'private': Run the container in its own private cgroup namespace\u{0B}'':        Use the cgroup namespace as configured by the\u{0B}           default-cgroupns-mode option on the daemon (default)
  \tcidfile\tstring\tWrite the container ID to the file
  \tcpu-count\tint
  \tcpu-percent\tint
  \tcpu-period\tint\tLimit CPU CFS (Completely Fair Scheduler) period
  \tcpu-quota\tint\tLimit CPU CFS (Completely Fair Scheduler) quota
  \tcpu-rt-period\tint\tLimit CPU real-time period in microseconds
  \tcpu-rt-runtime\tint\tLimit CPU real-time runtime in microseconds
  c\tcpu-shares\tint\tCPU shares (relative weight)
  \tcpus\tdecimal\tNumber of CPUs
  \tcpuset-cpus\tstring\tCPUs in which to allow execution (0-3, 0,1)
  \tcpuset-mems\tstring\tMEMs in which to allow execution (0-3, 0,1)
  d\tdetach\tbool\tRun container in background and print container ID
  \tdetach-keys\tstring\tOverride the key sequence for detaching a container
  \tdevice\tlist\tAdd a host device to the container
  \tdevice-cgroup-rule\tlist\tAdd a rule to the cgroup allowed devices list
  \tdevice-read-bps\tlist\tLimit read rate (bytes per second) from a device (default [])
  \tdevice-read-iops\tlist\tLimit read rate (IO per second) from a device (default [])
  \tdevice-write-bps\tlist\tLimit write rate (bytes per second) to a device (default [])
  \tdevice-write-iops\tlist\tLimit write rate (IO per second) to a device (default [])
  \tdisable-content-trust\tbool\tSkip image verification (default true)
  \tdns\tlist\tSet custom DNS servers
  \tdns-option\tlist\tSet DNS options
  \tdns-search\tlist\tSet custom DNS search domains
  \tdomainname\tstring\tContainer NIS domain name
  \tentrypoint\tstring\tOverwrite the default ENTRYPOINT of the image
  e\tenv\tlist\tSet environment variables
  \tenv-file\tlist\tRead in a file of environment variables
  \texpose\tlist\tExpose a port or a range of ports
  \tgpus\tgpu-request\tGPU devices to add to the container ('all' to pass all GPUs)
  \tgroup-add\tlist\tAdd additional groups to join
  \thealth-cmd\tstring\tCommand to run to check health
  \thealth-interval\tduration\tTime between running the check (ms|s|m|h) (default 0s)
  \thealth-retries\tint\tConsecutive failures needed to report unhealthy
  \thealth-start-interval\tduration\tTime between running the check during the start period (ms|s|m|h) (default 0s)
  \thealth-start-period\tduration\tStart period for the container to initialize before starting health-retries countdown (ms|s|m|h) (default 0s)
  \thealth-timeout\tduration\tMaximum time to allow one check to run (ms|s|m|h) (default 0s)
  \thelp\tbool\tPrint usage
  h\thostname\tstring\tContainer host name
  \tinit\tbool\tRun an init inside the container that forwards signals and reaps processes
  i\tinteractive\tbool\tKeep STDIN open even if not attached
  \tio-maxbandwidth\tbytes
  \tio-maxiops\tuint
  \tip\tstring\tIPv4 address (e.g., 172.30.100.104)
  \tip6\tstring\tIPv6 address (e.g., 2001:db8::33)
  \tipc\tstring\tIPC mode to use
  \tisolation\tstring\tContainer isolation technology
  \tkernel-memory\tbytes\tKernel memory limit
  l\tlabel\tlist\tSet meta data on a container
  \tlabel-file\tlist\tRead in a line delimited file of labels
  \tlink\tlist\tAdd link to another container
  \tlink-local-ip\tlist\tContainer IPv4/IPv6 link-local addresses
  \tlog-driver\tstring\tLogging driver for the container
  \tlog-opt\tlist\tLog driver options
  \tmac-address\tstring\tContainer MAC address (e.g., 92:d0:c6:0a:29:33)
  m\tmemory\tbytes\tMemory limit
  \tmemory-reservation\tbytes\tMemory soft limit
  \tmemory-swap\tbytes\tSwap limit equal to memory plus swap: '-1' to enable unlimited swap
  \tmemory-swappiness\tint\tTune container memory swappiness (0 to 100) (default -1)
  \tmount\tmount\tAttach a filesystem mount to the container
  \tname\tstring\tAssign a name to the container
  \tnetwork\tnetwork\tConnect a container to a network
  \tnetwork-alias\tlist\tAdd network-scoped alias for the container
  \tno-healthcheck\tbool\tDisable any container-specified HEALTHCHECK
  \toom-kill-disable\tbool\tDisable OOM Killer
  \toom-score-adj\tint\tTune host's OOM preferences (-1000 to 1000)
  \tpid\tstring\tPID namespace to use
  \tpids-limit\tint\tTune container pids limit (set -1 for unlimited)
  \tplatform\tstring\tSet platform if server is multi-platform capable
  \tprivileged\tbool\tGive extended privileges to this container
  p\tpublish\tlist\tPublish a container's port(s) to the host
  P\tpublish-all\tbool\tPublish all exposed ports to random ports
  \tpull\tstring\tPull image before running ("always", "missing", "never") (default "missing")
  q\tquiet\tbool\tSuppress the pull output
  \tread-only\tbool\tMount the container's root filesystem as read only
  \trestart\tstring\tRestart policy to apply when a container exits (default "no")
  \trm\tbool\tAutomatically remove the container and its associated anonymous volumes when it exits
  \truntime\tstring\tRuntime to use for this container
  \tsecurity-opt\tlist\tSecurity Options
  \tshm-size\tbytes\tSize of /dev/shm
  \tsig-proxy\tbool\tProxy received signals to the process (default true)
  \tstop-signal\tstring\tSignal to stop the container
  \tstop-timeout\tint\tTimeout (in seconds) to stop a container
  \tstorage-opt\tlist\tStorage driver options for the container
  \tsysctl\tmap\tSysctl options (default map[])
  \ttmpfs\tlist\tMount a tmpfs directory
  t\ttty\tbool\tAllocate a pseudo-TTY
  \tulimit\tulimit\tUlimit options (default [])
  \tuse-api-socket\tbool\tBind mount Docker API socket and required auth
  u\tuser\tstring\tUsername or UID (format: <name|uid>[:<group|gid>])
  \tuserns\tstring\tUser namespace to use
  \tuts\tstring\tUTS namespace to use
  v\tvolume\tlist\tBind mount a volume
  \tvolume-driver\tstring\tOptional volume driver for the container
  \tvolumes-from\tlist\tMount volumes from the specified container(s)
  w\tworkdir\tstring\tWorking directory inside the container
  \tnet\tnetwork
  \tnet-alias\tlist
  \tdns-opt\tlist
  >exec\t\tdocker exec [OPTIONS] CONTAINER COMMAND [ARG...]\tleast 2\t-\t\tCommon Commands\tExecute a command in a running container\tdocker container exec, docker exec
  d\tdetach\tbool\tDetached mode: run command in the background
  \tdetach-keys\tstring\tOverride the key sequence for detaching a container
  e\tenv\tlist\tSet environment variables
  \tenv-file\tlist\tRead in a file of environment variables
  i\tinteractive\tbool\tKeep STDIN open even if not attached
  \tprivileged\tbool\tGive extended privileges to the command
  t\ttty\tbool\tAllocate a pseudo-TTY
  u\tuser\tstring\tUsername or UID (format: "<name|uid>[:<group|gid>]")
  w\tworkdir\tstring\tWorking directory inside the container
  >ps\t\tdocker ps [OPTIONS]\tnone\t\t\tCommon Commands\tList containers\tdocker container ls, docker container list, docker container ps, docker ps
  a\tall\tbool\tShow all containers (default shows just running)
  f\tfilter\tfilter\tFilter output based on conditions provided
  \tformat\tstring\tFormat output using a custom template:\u{0B}'table':            Print output in table format with column headers (default)\u{0B}'table TEMPLATE':   Print output in table format using the given Go template\u{0B}'json':             Print in JSON format\u{0B}'TEMPLATE':         Print output using the given Go template.\u{0B}Refer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
  n\tlast\tint\tShow n last created containers (includes all states) (default -1)
  l\tlatest\tbool\tShow the latest created container (includes all states)
  \tno-trunc\tbool\tDon't truncate output
  q\tquiet\tbool\tOnly display container IDs
  s\tsize\tbool\tDisplay total file sizes
  >build\t\tdocker buildx build [OPTIONS] PATH | URL | -\texactly 1\t\tbuild\tCommon Commands\tBuild an image from a Dockerfile\tdocker build, docker builder build, docker image build, docker buildx b
  =Start a build
  \tadd-host\tstrings\tAdd a custom host-to-IP mapping (format: "host:ip")
  \tallow\tstringArray\tAllow extra privileged entitlement (e.g., "network.host", "security.insecure")
  \tannotation\tstringArray\tAdd annotation to the image
  \tattest\tstringArray\tAttestation parameters (format: "type=sbom,generator=image")
  \tbuild-arg\tstringArray\tSet build-time variables
  \tbuild-context\tstringArray\tAdditional build contexts (e.g., name=path)
  \tbuilder\tstring\tOverride the configured builder instance
  \tcache-from\tstringArray\tExternal cache sources (e.g., "user/app:cache", "type=local,src=path/to/dir")
  \tcache-to\tstringArray\tCache export destinations (e.g., "user/app:cache", "type=local,dest=path/to/dir")
  \tcall\tstring\tSet method for evaluating build ("check", "outline", "targets") (default "build")
  \tcgroup-parent\tstring\tSet the parent cgroup for the "RUN" instructions during build
  \tcheck\tbool\tShorthand for "--call=check" (default )
  D\tdebug\tbool\tEnable debug logging
  f\tfile\tstring\tName of the Dockerfile (default: "PATH/Dockerfile")
  \tiidfile\tstring\tWrite the image ID to a file
  \tlabel\tstringArray\tSet metadata for an image
  \tload\tbool\tShorthand for "--output=type=docker"
  \tmetadata-file\tstring\tWrite build result metadata to a file
  \tnetwork\tstring\tSet the networking mode for the "RUN" instructions during build (default "default")
  \tno-cache\tbool\tDo not use cache when building the image
  \tno-cache-filter\tstringArray\tDo not cache specified stages
  o\toutput\tstringArray\tOutput destination (format: "type=local,dest=path")
  \tplatform\tstringArray\tSet target platform for build
  \tprogress\tstring\tSet type of progress output ("auto", "quiet", "plain", "tty", "rawjson"). Use plain to show container output (default "auto")
  \tprovenance\tstring\tShorthand for "--attest=type=provenance"
  \tpull\tbool\tAlways attempt to pull all referenced images
  \tpush\tbool\tShorthand for "--output=type=registry"
  q\tquiet\tbool\tSuppress the build output and print image ID on success
  \tsbom\tstring\tShorthand for "--attest=type=sbom"
  \tsecret\tstringArray\tSecret to expose to the build (format: "id=mysecret[,src=/local/secret]")
  \tshm-size\tbytes\tShared memory size for build containers
  \tssh\tstringArray\tSSH agent socket or keys to expose to the build (format: "default|<id>[=<socket>|<key>[,<key>]]")
  t\ttag\tstringArray\tName and optionally a tag (format: "name:tag")
  \ttarget\tstring\tSet the target build stage to build
  \tulimit\tulimit\tUlimit options (default [])
  \tadd-host\tlist
  \tcompress\tbool
  \tcpu-period\tint
  \tcpu-quota\tint
  c\tcpu-shares\tint
  \tcpuset-cpus\tstring
  \tcpuset-mems\tstring
  \tforce-rm\tbool
  \tisolation\tstring
  m\tmemory\tbytes
  \tmemory-swap\tbytes
  \trm\tbool
  \tsecurity-opt\tlist
  \tsquash\tbool
  \tdisable-content-trust\tbool
  >bake\t\tdocker buildx bake [OPTIONS] [TARGET...]\tany\t\tbuildx bake\tCommon Commands\tBuild from a file
  >pull\t\tdocker pull [OPTIONS] NAME[:TAG|@DIGEST]\texactly 1\t\t\tCommon Commands\tDownload an image from a registry\tdocker image pull, docker pull
  a\tall-tags\tbool\tDownload all tagged images in the repository
  \tdisable-content-trust\tbool\tSkip image verification (default true)
  \tplatform\tstring\tSet platform if server is multi-platform capable
  q\tquiet\tbool\tSuppress verbose output
  >push\t\tdocker push [OPTIONS] NAME[:TAG]\texactly 1\t\t\tCommon Commands\tUpload an image to a registry\tdocker image push, docker push
  a\tall-tags\tbool\tPush all tags of an image to the repository
  \tdisable-content-trust\tbool\tSkip image signing (default true)
  \tplatform\tstring\tPush a platform-specific manifest as a single-platform image to the registry.\u{0B}Image index won't be pushed, meaning that other manifests, including attestations won't be preserved.\u{0B}'os[/arch[/variant]]': Explicit platform (eg. linux/amd64)
  q\tquiet\tbool\tSuppress verbose output
  >images\t\tdocker images [OPTIONS] [REPOSITORY[:TAG]]\tmost 1\t\t\tCommon Commands\tList images\tdocker image ls, docker image list, docker images
  a\tall\tbool\tShow all images (default hides intermediate images)
  \tdigests\tbool\tShow digests
  f\tfilter\tfilter\tFilter output based on conditions provided
  \tformat\tstring\tFormat output using a custom template:\u{0B}'table':            Print output in table format with column headers (default)\u{0B}'table TEMPLATE':   Print output in table format using the given Go template\u{0B}'json':             Print in JSON format\u{0B}'TEMPLATE':         Print output using the given Go template.\u{0B}Refer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
  \tno-trunc\tbool\tDon't truncate output
  q\tquiet\tbool\tOnly show image IDs
  \ttree\tbool\tList multi-platform images as a tree (EXPERIMENTAL)
  >login\t\tdocker login [OPTIONS] [SERVER]\tmost 1\t\t\tCommon Commands\tAuthenticate to a registry
  =Authenticate to a registry.\u{0B}Defaults to Docker Hub if no server is specified.
  p\tpassword\tstring\tPassword or Personal Access Token (PAT)
  \tpassword-stdin\tbool\tTake the Password or Personal Access Token (PAT) from stdin
  u\tusername\tstring\tUsername
  >logout\t\tdocker logout [SERVER]\tmost 1\t\t\tCommon Commands\tLog out from a registry
  =Log out from a registry.\u{0B}If no server is specified, the default is defined by the daemon.
  >search\t\tdocker search [OPTIONS] TERM\texactly 1\t\t\tCommon Commands\tSearch Docker Hub for images
  f\tfilter\tfilter\tFilter output based on conditions provided
  \tformat\tstring\tPretty-print search using a Go template
  \tlimit\tint\tMax number of search results
  \tno-trunc\tbool\tDon't truncate output
  >version\t\tdocker version [OPTIONS]\tnone\t\t\tCommon Commands\tShow the Docker version information
  f\tformat\tstring\tFormat output using a custom template:\u{0B}'json':             Print in JSON format\u{0B}'TEMPLATE':         Print output using the given Go template.\u{0B}Refer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
  >info\t\tdocker info [OPTIONS]\tnone\t\t\tCommon Commands\tDisplay system-wide information\tdocker system info, docker info
  f\tformat\tstring\tFormat output using a custom template:\u{0B}'json':             Print in JSON format\u{0B}'TEMPLATE':         Print output using the given Go template.\u{0B}Refer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
  >builder\t\tdocker builder\tgroup\t\tbuildx\tManagement Commands\tManage builds
  >buildx\t\tdocker buildx [OPTIONS] COMMAND\tgroup\t\t\tManagement Commands\tDocker Buildx
  =Extended build capabilities with BuildKit
  \tbuilder\tstring\tOverride the configured builder instance
  D\tdebug\tbool\tEnable debug logging
  >buildx history\t\tdocker buildx history COMMAND\tany\t\t\tManagement Commands\tCommands to work on build records
  >buildx imagetools\t\tdocker buildx imagetools COMMAND\tany\t\t\tManagement Commands\tCommands to work on images in registry
  >buildx bake\t\tdocker buildx bake [OPTIONS] [TARGET...]\tany\t\t\tCommands\tBuild from a file
  f\tfile\tstringArray\tBuild definition file
  \tload\tbool\tShorthand for "--set=*.output=type=docker"
  \tno-cache\tbool\tDo not use cache when building the image
  \tprint\tbool\tPrint the options without building
  \tpush\tbool\tShorthand for "--set=*.output=type=registry"
  >buildx build\tb\tdocker buildx build [OPTIONS] PATH | URL | -\texactly 1\t\tbuild\tCommands\tStart a build\tdocker build, docker builder build, docker image build, docker buildx b
  \tadd-host\tstrings\tAdd a custom host-to-IP mapping (format: "host:ip")
  \tallow\tstringArray\tAllow extra privileged entitlement (e.g., "network.host", "security.insecure")
  \tannotation\tstringArray\tAdd annotation to the image
  \tattest\tstringArray\tAttestation parameters (format: "type=sbom,generator=image")
  \tbuild-arg\tstringArray\tSet build-time variables
  \tbuild-context\tstringArray\tAdditional build contexts (e.g., name=path)
  \tbuilder\tstring\tOverride the configured builder instance
  \tcache-from\tstringArray\tExternal cache sources (e.g., "user/app:cache", "type=local,src=path/to/dir")
  \tcache-to\tstringArray\tCache export destinations (e.g., "user/app:cache", "type=local,dest=path/to/dir")
  \tcall\tstring\tSet method for evaluating build ("check", "outline", "targets") (default "build")
  \tcgroup-parent\tstring\tSet the parent cgroup for the "RUN" instructions during build
  \tcheck\tbool\tShorthand for "--call=check" (default )
  D\tdebug\tbool\tEnable debug logging
  f\tfile\tstring\tName of the Dockerfile (default: "PATH/Dockerfile")
  \tiidfile\tstring\tWrite the image ID to a file
  \tlabel\tstringArray\tSet metadata for an image
  \tload\tbool\tShorthand for "--output=type=docker"
  \tmetadata-file\tstring\tWrite build result metadata to a file
  \tnetwork\tstring\tSet the networking mode for the "RUN" instructions during build (default "default")
  \tno-cache\tbool\tDo not use cache when building the image
  \tno-cache-filter\tstringArray\tDo not cache specified stages
  o\toutput\tstringArray\tOutput destination (format: "type=local,dest=path")
  \tplatform\tstringArray\tSet target platform for build
  \tprogress\tstring\tSet type of progress output ("auto", "quiet", "plain", "tty", "rawjson"). Use plain to show container output (default "auto")
  \tprovenance\tstring\tShorthand for "--attest=type=provenance"
  \tpull\tbool\tAlways attempt to pull all referenced images
  \tpush\tbool\tShorthand for "--output=type=registry"
  q\tquiet\tbool\tSuppress the build output and print image ID on success
  \tsbom\tstring\tShorthand for "--attest=type=sbom"
  \tsecret\tstringArray\tSecret to expose to the build (format: "id=mysecret[,src=/local/secret]")
  \tshm-size\tbytes\tShared memory size for build containers
  \tssh\tstringArray\tSSH agent socket or keys to expose to the build (format: "default|<id>[=<socket>|<key>[,<key>]]")
  t\ttag\tstringArray\tName and optionally a tag (format: "name:tag")
  \ttarget\tstring\tSet the target build stage to build
  \tulimit\tulimit\tUlimit options (default [])
  >buildx create\t\tdocker buildx create [OPTIONS] [CONTEXT|ENDPOINT]\tmost 1\t\t\tCommands\tCreate a new builder instance
  \tdriver\tstring\tDriver to use
  \tdriver-opt\tstringArray\tOptions for the driver
  \tname\tstring\tBuilder instance name
  \tplatform\tstringArray\tFixed platforms for current node
  \tuse\tbool\tSet the current builder instance
  \tbootstrap\tbool\tBoot builder after creation
  >buildx dial-stdio\t\tdocker buildx dial-stdio\tnone\t\t\tCommands\tProxy current stdio streams to builder instance
  >buildx du\t\tdocker buildx du [OPTIONS]\tnone\t\t\tCommands\tDisk usage
  \tfilter\tfilter\tProvide filter values
  \tverbose\tbool\tProvide a more verbose output
  >buildx inspect\t\tdocker buildx inspect [NAME]\tmost 1\t\t\tCommands\tInspect current builder instance
  \tbootstrap\tbool\tEnsure builder has booted before inspecting
  >buildx ls\t\tdocker buildx ls [OPTIONS]\tnone\t\t\tCommands\tList builder instances
  \tformat\tstring\tFormat the output (default "table")
  \tno-trunc\tbool\tDon't truncate output
  >buildx prune\t\tdocker buildx prune [OPTIONS]\tnone\t\t\tCommands\tRemove build cache
  a\tall\tbool\tInclude internal/frontend images
  \tfilter\tfilter\tProvide filter values
  f\tforce\tbool\tDo not prompt for confirmation
  \tverbose\tbool\tProvide a more verbose output
  >buildx rm\t\tdocker buildx rm [OPTIONS] [NAME...]\tany\t\t\tCommands\tRemove one or more builder instances
  \tall-inactive\tbool\tRemove all inactive builders
  f\tforce\tbool\tDo not prompt for confirmation
  \tkeep-daemon\tbool\tKeep the BuildKit daemon running
  \tkeep-state\tbool\tKeep BuildKit state
  >buildx stop\t\tdocker buildx stop [NAME]\tmost 1\t\t\tCommands\tStop builder instance
  >buildx use\t\tdocker buildx use [OPTIONS] NAME\texactly 1\t\t\tCommands\tSet the current builder instance
  \tdefault\tbool\tSet builder as default for current context
  \tglobal\tbool\tBuilder persists context changes
  >buildx version\t\tdocker buildx version\tnone\t\t\tCommands\tShow buildx version information
  >checkpoint\t\tdocker checkpoint COMMAND\tgroup\t\t\tManagement Commands\tManage checkpoints\t\tdocker checkpoint
  >container\t\tdocker container COMMAND\tgroup\t\t\tManagement Commands\tManage containers\t\tdocker container
  >context\t\tdocker context COMMAND\tgroup\t\t\tManagement Commands\tManage contexts\t\tdocker context
  >image\t\tdocker image COMMAND\tgroup\t\t\tManagement Commands\tManage images\t\tdocker image
  >manifest\t\tdocker manifest COMMAND\tgroup\t\t\tManagement Commands\tManage Docker image manifests and manifest lists\t\tdocker manifest COMMAND
  =The **docker manifest** command has subcommands for managing image manifests and\u{0B}manifest lists. A manifest list allows you to use one name to refer to the same image\u{0B}built for multiple architectures.\u{0B}\u{0B}To see help for a subcommand, use:\u{0B}\u{0B}    docker manifest CMD --help\u{0B}\u{0B}For full details on using docker manifest lists, see the registry v2 specification.\u{0B}\u{0B}EXPERIMENTAL:\u{0B}  docker manifest is an experimental feature.\u{0B}  Experimental features provide early access to product functionality. These\u{0B}  features may change between releases without warning, or can be removed from a\u{0B}  future release. Learn more about experimental features in our documentation:\u{0B}  https://docs.docker.com/go/experimental/
  >network\t\tdocker network COMMAND\tgroup\t\t\tManagement Commands\tManage networks\t\tdocker network
  >plugin\t\tdocker plugin COMMAND\tgroup\t\t\tManagement Commands\tManage plugins\t\tdocker plugin
  >system\t\tdocker system COMMAND\tgroup\t\t\tManagement Commands\tManage Docker\t\tdocker system
  >trust\t\tdocker trust COMMAND\tgroup\t\t\tManagement Commands\tManage trust on Docker images\t\tdocker trust
  >volume\t\tdocker volume COMMAND\tgroup\t\t\tManagement Commands\tManage volumes\t\tdocker volume COMMAND
  >config\t\tdocker config COMMAND\tgroup\t\t\tSwarm Commands\tManage Swarm configs\t\tdocker config
  >node\t\tdocker node COMMAND\tgroup\t\t\tSwarm Commands\tManage Swarm nodes\t\tdocker node
  >secret\t\tdocker secret COMMAND\tgroup\t\t\tSwarm Commands\tManage Swarm secrets\t\tdocker secret
  >service\t\tdocker service COMMAND\tgroup\t\t\tSwarm Commands\tManage Swarm services\t\tdocker service
  >stack\t\tdocker stack COMMAND\tgroup\t\t\tSwarm Commands\tManage Swarm stacks\t\tdocker stack [OPTIONS]
  >swarm\t\tdocker swarm COMMAND\tgroup\t\t\tSwarm Commands\tManage Swarm\t\tdocker swarm
  >attach\t\tdocker attach [OPTIONS] CONTAINER\texactly 1\t\t\tCommands\tAttach local standard input, output, and error streams to a running container\tdocker container attach, docker attach
  \tdetach-keys\tstring\tOverride the key sequence for detaching a container
  \tno-stdin\tbool\tDo not attach STDIN
  \tsig-proxy\tbool\tProxy all received signals to the process (default true)
  >commit\t\tdocker commit [OPTIONS] CONTAINER [REPOSITORY[:TAG]]\tbetween 1 and 2\t-\t\tCommands\tCreate a new image from a container's changes\tdocker container commit, docker commit
  a\tauthor\tstring\tAuthor (e.g., "John Hannibal Smith <hannibal@a-team.com>")
  c\tchange\tlist\tApply Dockerfile instruction to the created image
  m\tmessage\tstring\tCommit message
  p\tpause\tbool\tPause container during commit (default true)
  >cp\t\tdocker cp [OPTIONS] CONTAINER:SRC_PATH DEST_PATH|-\u{0B}\u{0C}docker cp [OPTIONS] SRC_PATH|- CONTAINER:DEST_PATH\texactly 2\t\t\tCommands\tCopy files/folders between a container and the local filesystem\tdocker container cp, docker cp
  =Copy files/folders between a container and the local filesystem\u{0B}\u{0B}Use '-' as the source to read a tar archive from stdin\u{0B}and extract it to a directory destination in a container.\u{0B}Use '-' as the destination to stream a tar archive of a\u{0B}container source to stdout.
  a\tarchive\tbool\tArchive mode (copy all uid/gid information)
  L\tfollow-link\tbool\tAlways follow symbol link in SRC_PATH
  q\tquiet\tbool\tSuppress progress output during copy. Progress output is automatically suppressed if no terminal is attached
  >create\t\tdocker create [OPTIONS] IMAGE [COMMAND] [ARG...]\tleast 1\t-\t\tCommands\tCreate a new container\tdocker container create, docker create
  \tadd-host\tlist\tAdd a custom host-to-IP mapping (host:ip)
  \tannotation\tmap\tAdd an annotation to the container (passed through to the OCI runtime) (default map[])
  a\tattach\tlist\tAttach to STDIN, STDOUT or STDERR
  \tblkio-weight\tuint16\tBlock IO (relative weight), between 10 and 1000, or 0 to disable (default 0)
  \tblkio-weight-device\tlist\tBlock IO weight (relative device weight) (default [])
  \tcap-add\tlist\tAdd Linux capabilities
  \tcap-drop\tlist\tDrop Linux capabilities
  \tcgroup-parent\tstring\tOptional parent cgroup for the container
  \tcgroupns\tstring\tCgroup namespace to use (host|private)\u{0B}'host':    Run the container in the Docker host's cgroup namespace\u{0B}'private': Run the container in its own private cgroup namespace\u{0B}'':        Use the cgroup namespace as configured by the\u{0B}           default-cgroupns-mode option on the daemon (default)
  \tcidfile\tstring\tWrite the container ID to the file
  \tcpu-count\tint
  \tcpu-percent\tint
  \tcpu-period\tint\tLimit CPU CFS (Completely Fair Scheduler) period
  \tcpu-quota\tint\tLimit CPU CFS (Completely Fair Scheduler) quota
  \tcpu-rt-period\tint\tLimit CPU real-time period in microseconds
  \tcpu-rt-runtime\tint\tLimit CPU real-time runtime in microseconds
  c\tcpu-shares\tint\tCPU shares (relative weight)
  \tcpus\tdecimal\tNumber of CPUs
  \tcpuset-cpus\tstring\tCPUs in which to allow execution (0-3, 0,1)
  \tcpuset-mems\tstring\tMEMs in which to allow execution (0-3, 0,1)
  \tdevice\tlist\tAdd a host device to the container
  \tdevice-cgroup-rule\tlist\tAdd a rule to the cgroup allowed devices list
  \tdevice-read-bps\tlist\tLimit read rate (bytes per second) from a device (default [])
  \tdevice-read-iops\tlist\tLimit read rate (IO per second) from a device (default [])
  \tdevice-write-bps\tlist\tLimit write rate (bytes per second) to a device (default [])
  \tdevice-write-iops\tlist\tLimit write rate (IO per second) to a device (default [])
  \tdisable-content-trust\tbool\tSkip image verification (default true)
  \tdns\tlist\tSet custom DNS servers
  \tdns-option\tlist\tSet DNS options
  \tdns-search\tlist\tSet custom DNS search domains
  \tdomainname\tstring\tContainer NIS domain name
  \tentrypoint\tstring\tOverwrite the default ENTRYPOINT of the image
  e\tenv\tlist\tSet environment variables
  \tenv-file\tlist\tRead in a file of environment variables
  \texpose\tlist\tExpose a port or a range of ports
  \tgpus\tgpu-request\tGPU devices to add to the container ('all' to pass all GPUs)
  \tgroup-add\tlist\tAdd additional groups to join
  \thealth-cmd\tstring\tCommand to run to check health
  \thealth-interval\tduration\tTime between running the check (ms|s|m|h) (default 0s)
  \thealth-retries\tint\tConsecutive failures needed to report unhealthy
  \thealth-start-interval\tduration\tTime between running the check during the start period (ms|s|m|h) (default 0s)
  \thealth-start-period\tduration\tStart period for the container to initialize before starting health-retries countdown (ms|s|m|h) (default 0s)
  \thealth-timeout\tduration\tMaximum time to allow one check to run (ms|s|m|h) (default 0s)
  \thelp\tbool\tPrint usage
  h\thostname\tstring\tContainer host name
  \tinit\tbool\tRun an init inside the container that forwards signals and reaps processes
  i\tinteractive\tbool\tKeep STDIN open even if not attached
  \tio-maxbandwidth\tbytes
  \tio-maxiops\tuint
  \tip\tstring\tIPv4 address (e.g., 172.30.100.104)
  \tip6\tstring\tIPv6 address (e.g., 2001:db8::33)
  \tipc\tstring\tIPC mode to use
  \tisolation\tstring\tContainer isolation technology
  \tkernel-memory\tbytes\tKernel memory limit
  l\tlabel\tlist\tSet meta data on a container
  \tlabel-file\tlist\tRead in a line delimited file of labels
  \tlink\tlist\tAdd link to another container
  \tlink-local-ip\tlist\tContainer IPv4/IPv6 link-local addresses
  \tlog-driver\tstring\tLogging driver for the container
  \tlog-opt\tlist\tLog driver options
  \tmac-address\tstring\tContainer MAC address (e.g., 92:d0:c6:0a:29:33)
  m\tmemory\tbytes\tMemory limit
  \tmemory-reservation\tbytes\tMemory soft limit
  \tmemory-swap\tbytes\tSwap limit equal to memory plus swap: '-1' to enable unlimited swap
  \tmemory-swappiness\tint\tTune container memory swappiness (0 to 100) (default -1)
  \tmount\tmount\tAttach a filesystem mount to the container
  \tname\tstring\tAssign a name to the container
  \tnetwork\tnetwork\tConnect a container to a network
  \tnetwork-alias\tlist\tAdd network-scoped alias for the container
  \tno-healthcheck\tbool\tDisable any container-specified HEALTHCHECK
  \toom-kill-disable\tbool\tDisable OOM Killer
  \toom-score-adj\tint\tTune host's OOM preferences (-1000 to 1000)
  \tpid\tstring\tPID namespace to use
  \tpids-limit\tint\tTune container pids limit (set -1 for unlimited)
  \tplatform\tstring\tSet platform if server is multi-platform capable
  \tprivileged\tbool\tGive extended privileges to this container
  p\tpublish\tlist\tPublish a container's port(s) to the host
  P\tpublish-all\tbool\tPublish all exposed ports to random ports
  \tpull\tstring\tPull image before creating ("always", "|missing", "never") (default "missing")
  q\tquiet\tbool\tSuppress the pull output
  \tread-only\tbool\tMount the container's root filesystem as read only
  \trestart\tstring\tRestart policy to apply when a container exits (default "no")
  \trm\tbool\tAutomatically remove the container and its associated anonymous volumes when it exits
  \truntime\tstring\tRuntime to use for this container
  \tsecurity-opt\tlist\tSecurity Options
  \tshm-size\tbytes\tSize of /dev/shm
  \tstop-signal\tstring\tSignal to stop the container
  \tstop-timeout\tint\tTimeout (in seconds) to stop a container
  \tstorage-opt\tlist\tStorage driver options for the container
  \tsysctl\tmap\tSysctl options (default map[])
  \ttmpfs\tlist\tMount a tmpfs directory
  t\ttty\tbool\tAllocate a pseudo-TTY
  \tulimit\tulimit\tUlimit options (default [])
  \tuse-api-socket\tbool\tBind mount Docker API socket and required auth
  u\tuser\tstring\tUsername or UID (format: <name|uid>[:<group|gid>])
  \tuserns\tstring\tUser namespace to use
  \tuts\tstring\tUTS namespace to use
  v\tvolume\tlist\tBind mount a volume
  \tvolume-driver\tstring\tOptional volume driver for the container
  \tvolumes-from\tlist\tMount volumes from the specified container(s)
  w\tworkdir\tstring\tWorking directory inside the container
  \tnet\tnetwork
  \tnet-alias\tlist
  \tdns-opt\tlist
  >diff\t\tdocker diff CONTAINER\texactly 1\t\t\tCommands\tInspect changes to files or directories on a container's filesystem\tdocker container diff, docker diff
  >events\t\tdocker events [OPTIONS]\tnone\t\t\tCommands\tGet real time events from the server\tdocker system events, docker events
  f\tfilter\tfilter\tFilter output based on conditions provided
  \tformat\tstring\tFormat output using a custom template:\u{0B}'json':             Print in JSON format\u{0B}'TEMPLATE':         Print output using the given Go template.\u{0B}Refer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
  \tsince\tstring\tShow all events created since timestamp
  \tuntil\tstring\tStream events until this timestamp
  >export\t\tdocker export [OPTIONS] CONTAINER\texactly 1\t\t\tCommands\tExport a container's filesystem as a tar archive\tdocker container export, docker export
  o\toutput\tstring\tWrite to a file, instead of STDOUT
  >history\t\tdocker history [OPTIONS] IMAGE\texactly 1\t\t\tCommands\tShow the history of an image\tdocker image history, docker history
  \tformat\tstring\tFormat output using a custom template:\u{0B}'table':            Print output in table format with column headers (default)\u{0B}'table TEMPLATE':   Print output in table format using the given Go template\u{0B}'json':             Print in JSON format\u{0B}'TEMPLATE':         Print output using the given Go template.\u{0B}Refer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
  H\thuman\tbool\tPrint sizes and dates in human readable format (default true)
  \tno-trunc\tbool\tDon't truncate output
  \tplatform\tstring\tShow history for the given platform. Formatted as "os[/arch[/variant]]" (e.g., "linux/amd64")
  q\tquiet\tbool\tOnly show image IDs
  >import\t\tdocker import [OPTIONS] file|URL|- [REPOSITORY[:TAG]]\tleast 1\t\t\tCommands\tImport the contents from a tarball to create a filesystem image\tdocker image import, docker import
  c\tchange\tlist\tApply Dockerfile instruction to the created image
  m\tmessage\tstring\tSet commit message for imported image
  \tplatform\tstring\tSet platform if server is multi-platform capable
  >inspect\t\tdocker inspect [OPTIONS] NAME|ID [NAME|ID...]\tleast 1\t\t\tCommands\tReturn low-level information on Docker objects
  f\tformat\tstring\tFormat output using a custom template:\u{0B}'json':             Print in JSON format\u{0B}'TEMPLATE':         Print output using the given Go template.\u{0B}Refer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
  s\tsize\tbool\tDisplay total file sizes if the type is container
  \ttype\tstring\tOnly inspect objects of the given type
  >kill\t\tdocker kill [OPTIONS] CONTAINER [CONTAINER...]\tleast 1\t\t\tCommands\tKill one or more running containers\tdocker container kill, docker kill
  s\tsignal\tstring\tSignal to send to the container
  >load\t\tdocker load [OPTIONS]\tnone\t\t\tCommands\tLoad an image from a tar archive or STDIN\tdocker image load, docker load
  i\tinput\tstring\tRead from tar archive file, instead of STDIN
  \tplatform\tstring\tLoad only the given platform variant. Formatted as "os[/arch[/variant]]" (e.g., "linux/amd64")
  q\tquiet\tbool\tSuppress the load output
  >logs\t\tdocker logs [OPTIONS] CONTAINER\texactly 1\t\t\tCommands\tFetch the logs of a container\tdocker container logs, docker logs
  \tdetails\tbool\tShow extra details provided to logs
  f\tfollow\tbool\tFollow log output
  \tsince\tstring\tShow logs since timestamp (e.g. "2013-01-02T13:23:37Z") or relative (e.g. "42m" for 42 minutes)
  n\ttail\tstring\tNumber of lines to show from the end of the logs (default "all")
  t\ttimestamps\tbool\tShow timestamps
  \tuntil\tstring\tShow logs before a timestamp (e.g. "2013-01-02T13:23:37Z") or relative (e.g. "42m" for 42 minutes)
  >pause\t\tdocker pause CONTAINER [CONTAINER...]\tleast 1\t\t\tCommands\tPause all processes within one or more containers\tdocker container pause, docker pause
  >port\t\tdocker port CONTAINER [PRIVATE_PORT[/PROTO]]\tbetween 1 and 2\t\t\tCommands\tList port mappings or a specific mapping for the container\tdocker container port, docker port
  >rename\t\tdocker rename CONTAINER NEW_NAME\texactly 2\t\t\tCommands\tRename a container\tdocker container rename, docker rename
  >restart\t\tdocker restart [OPTIONS] CONTAINER [CONTAINER...]\tleast 1\t\t\tCommands\tRestart one or more containers\tdocker container restart, docker restart
  s\tsignal\tstring\tSignal to send to the container
  t\ttimeout\tint\tSeconds to wait before killing the container
  \ttime\tint
  >rm\t\tdocker rm [OPTIONS] CONTAINER [CONTAINER...]\tleast 1\t\t\tCommands\tRemove one or more containers\tdocker container rm, docker container remove, docker rm
  f\tforce\tbool\tForce the removal of a running container (uses SIGKILL)
  l\tlink\tbool\tRemove the specified link
  v\tvolumes\tbool\tRemove anonymous volumes associated with the container
  >rmi\t\tdocker rmi [OPTIONS] IMAGE [IMAGE...]\tleast 1\t\t\tCommands\tRemove one or more images\tdocker image rm, docker image remove, docker rmi
  f\tforce\tbool\tForce removal of the image
  \tno-prune\tbool\tDo not delete untagged parents
  \tplatform\tstrings\tRemove only the given platform variant. Formatted as "os[/arch[/variant]]" (e.g., "linux/amd64")
  >save\t\tdocker save [OPTIONS] IMAGE [IMAGE...]\tleast 1\t\t\tCommands\tSave one or more images to a tar archive (streamed to STDOUT by default)\tdocker image save, docker save
  o\toutput\tstring\tWrite to a file, instead of STDOUT
  \tplatform\tstring\tSave only the given platform variant. Formatted as "os[/arch[/variant]]" (e.g., "linux/amd64")
  >start\t\tdocker start [OPTIONS] CONTAINER [CONTAINER...]\tleast 1\t\t\tCommands\tStart one or more stopped containers\tdocker container start, docker start
  a\tattach\tbool\tAttach STDOUT/STDERR and forward signals
  \tcheckpoint\tstring
  \tcheckpoint-dir\tstring
  \tdetach-keys\tstring\tOverride the key sequence for detaching a container
  i\tinteractive\tbool\tAttach container's STDIN
  >stats\t\tdocker stats [OPTIONS] [CONTAINER...]\tany\t\t\tCommands\tDisplay a live stream of container(s) resource usage statistics\tdocker container stats, docker stats
  a\tall\tbool\tShow all containers (default shows just running)
  \tformat\tstring\tFormat output using a custom template:\u{0B}'table':            Print output in table format with column headers (default)\u{0B}'table TEMPLATE':   Print output in table format using the given Go template\u{0B}'json':             Print in JSON format\u{0B}'TEMPLATE':         Print output using the given Go template.\u{0B}Refer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
  \tno-stream\tbool\tDisable streaming stats and only pull the first result
  \tno-trunc\tbool\tDo not truncate output
  >stop\t\tdocker stop [OPTIONS] CONTAINER [CONTAINER...]\tleast 1\t\t\tCommands\tStop one or more running containers\tdocker container stop, docker stop
  s\tsignal\tstring\tSignal to send to the container
  t\ttimeout\tint\tSeconds to wait before killing the container
  \ttime\tint
  >tag\t\tdocker tag SOURCE_IMAGE[:TAG] TARGET_IMAGE[:TAG]\texactly 2\t-\t\tCommands\tCreate a tag TARGET_IMAGE that refers to SOURCE_IMAGE\tdocker image tag, docker tag
  >top\t\tdocker top CONTAINER [ps OPTIONS]\tleast 1\t-\t\tCommands\tDisplay the running processes of a container\tdocker container top, docker top
  >unpause\t\tdocker unpause CONTAINER [CONTAINER...]\tleast 1\t\t\tCommands\tUnpause all processes within one or more containers\tdocker container unpause, docker unpause
  >update\t\tdocker update [OPTIONS] CONTAINER [CONTAINER...]\tleast 1\t\t\tCommands\tUpdate configuration of one or more containers\tdocker container update, docker update
  \tblkio-weight\tuint16\tBlock IO (relative weight), between 10 and 1000, or 0 to disable (default 0)
  \tcpu-period\tint\tLimit CPU CFS (Completely Fair Scheduler) period
  \tcpu-quota\tint\tLimit CPU CFS (Completely Fair Scheduler) quota
  \tcpu-rt-period\tint\tLimit the CPU real-time period in microseconds
  \tcpu-rt-runtime\tint\tLimit the CPU real-time runtime in microseconds
  c\tcpu-shares\tint\tCPU shares (relative weight)
  \tcpus\tdecimal\tNumber of CPUs
  \tcpuset-cpus\tstring\tCPUs in which to allow execution (0-3, 0,1)
  \tcpuset-mems\tstring\tMEMs in which to allow execution (0-3, 0,1)
  m\tmemory\tbytes\tMemory limit
  \tmemory-reservation\tbytes\tMemory soft limit
  \tmemory-swap\tbytes\tSwap limit equal to memory plus swap: -1 to enable unlimited swap
  \tpids-limit\tint\tTune container pids limit (set -1 for unlimited)
  \trestart\tstring\tRestart policy to apply when a container exits
  >wait\t\tdocker wait CONTAINER [CONTAINER...]\tleast 1\t\t\tCommands\tBlock until one or more containers stop, then print their exit codes\tdocker container wait, docker wait
  >checkpoint create\t\tdocker checkpoint create [OPTIONS] CONTAINER CHECKPOINT\texactly 2\t\t\tCommands\tCreate a checkpoint from a running container
  \tcheckpoint-dir\tstring\tUse a custom checkpoint storage directory
  \tleave-running\tbool\tLeave the container running after checkpoint
  >checkpoint ls\tlist\tdocker checkpoint ls [OPTIONS] CONTAINER\texactly 1\t\t\tCommands\tList checkpoints for a container\tdocker checkpoint ls, docker checkpoint list
  \tcheckpoint-dir\tstring\tUse a custom checkpoint storage directory
  >checkpoint rm\tremove\tdocker checkpoint rm [OPTIONS] CONTAINER CHECKPOINT\texactly 2\t\t\tCommands\tRemove a checkpoint\tdocker checkpoint rm, docker checkpoint remove
  \tcheckpoint-dir\tstring\tUse a custom checkpoint storage directory
  >container attach\t\tdocker container attach [OPTIONS] CONTAINER\texactly 1\t\tattach\tCommands\tAttach local standard input, output, and error streams to a running container\tdocker container attach, docker attach
  \tdetach-keys\tstring\tOverride the key sequence for detaching a container
  \tno-stdin\tbool\tDo not attach STDIN
  \tsig-proxy\tbool\tProxy all received signals to the process (default true)
  >container commit\t\tdocker container commit [OPTIONS] CONTAINER [REPOSITORY[:TAG]]\tbetween 1 and 2\t-\tcommit\tCommands\tCreate a new image from a container's changes\tdocker container commit, docker commit
  a\tauthor\tstring\tAuthor (e.g., "John Hannibal Smith <hannibal@a-team.com>")
  c\tchange\tlist\tApply Dockerfile instruction to the created image
  m\tmessage\tstring\tCommit message
  p\tpause\tbool\tPause container during commit (default true)
  >container cp\t\tdocker container cp [OPTIONS] CONTAINER:SRC_PATH DEST_PATH|-\u{0B}\u{0C}docker cp [OPTIONS] SRC_PATH|- CONTAINER:DEST_PATH\texactly 2\t\tcp\tCommands\tCopy files/folders between a container and the local filesystem\tdocker container cp, docker cp
  =Copy files/folders between a container and the local filesystem\u{0B}\u{0B}Use '-' as the source to read a tar archive from stdin\u{0B}and extract it to a directory destination in a container.\u{0B}Use '-' as the destination to stream a tar archive of a\u{0B}container source to stdout.
  a\tarchive\tbool\tArchive mode (copy all uid/gid information)
  L\tfollow-link\tbool\tAlways follow symbol link in SRC_PATH
  q\tquiet\tbool\tSuppress progress output during copy. Progress output is automatically suppressed if no terminal is attached
  >container create\t\tdocker container create [OPTIONS] IMAGE [COMMAND] [ARG...]\tleast 1\t-\tcreate\tCommands\tCreate a new container\tdocker container create, docker create
  \tadd-host\tlist\tAdd a custom host-to-IP mapping (host:ip)
  \tannotation\tmap\tAdd an annotation to the container (passed through to the OCI runtime) (default map[])
  a\tattach\tlist\tAttach to STDIN, STDOUT or STDERR
  \tblkio-weight\tuint16\tBlock IO (relative weight), between 10 and 1000, or 0 to disable (default 0)
  \tblkio-weight-device\tlist\tBlock IO weight (relative device weight) (default [])
  \tcap-add\tlist\tAdd Linux capabilities
  \tcap-drop\tlist\tDrop Linux capabilities
  \tcgroup-parent\tstring\tOptional parent cgroup for the container
  \tcgroupns\tstring\tCgroup namespace to use (host|private)\u{0B}'host':    Run the container in the Docker host's cgroup namespace\u{0B}'private': Run the container in its own private cgroup namespace\u{0B}'':        Use the cgroup namespace as configured by the\u{0B}           default-cgroupns-mode option on the daemon (default)
  \tcidfile\tstring\tWrite the container ID to the file
  \tcpu-count\tint
  \tcpu-percent\tint
  \tcpu-period\tint\tLimit CPU CFS (Completely Fair Scheduler) period
  \tcpu-quota\tint\tLimit CPU CFS (Completely Fair Scheduler) quota
  \tcpu-rt-period\tint\tLimit CPU real-time period in microseconds
  \tcpu-rt-runtime\tint\tLimit CPU real-time runtime in microseconds
  c\tcpu-shares\tint\tCPU shares (relative weight)
  \tcpus\tdecimal\tNumber of CPUs
  \tcpuset-cpus\tstring\tCPUs in which to allow execution (0-3, 0,1)
  \tcpuset-mems\tstring\tMEMs in which to allow execution (0-3, 0,1)
  \tdevice\tlist\tAdd a host device to the container
  \tdevice-cgroup-rule\tlist\tAdd a rule to the cgroup allowed devices list
  \tdevice-read-bps\tlist\tLimit read rate (bytes per second) from a device (default [])
  \tdevice-read-iops\tlist\tLimit read rate (IO per second) from a device (default [])
  \tdevice-write-bps\tlist\tLimit write rate (bytes per second) to a device (default [])
  \tdevice-write-iops\tlist\tLimit write rate (IO per second) to a device (default [])
  \tdisable-content-trust\tbool\tSkip image verification (default true)
  \tdns\tlist\tSet custom DNS servers
  \tdns-option\tlist\tSet DNS options
  \tdns-search\tlist\tSet custom DNS search domains
  \tdomainname\tstring\tContainer NIS domain name
  \tentrypoint\tstring\tOverwrite the default ENTRYPOINT of the image
  e\tenv\tlist\tSet environment variables
  \tenv-file\tlist\tRead in a file of environment variables
  \texpose\tlist\tExpose a port or a range of ports
  \tgpus\tgpu-request\tGPU devices to add to the container ('all' to pass all GPUs)
  \tgroup-add\tlist\tAdd additional groups to join
  \thealth-cmd\tstring\tCommand to run to check health
  \thealth-interval\tduration\tTime between running the check (ms|s|m|h) (default 0s)
  \thealth-retries\tint\tConsecutive failures needed to report unhealthy
  \thealth-start-interval\tduration\tTime between running the check during the start period (ms|s|m|h) (default 0s)
  \thealth-start-period\tduration\tStart period for the container to initialize before starting health-retries countdown (ms|s|m|h) (default 0s)
  \thealth-timeout\tduration\tMaximum time to allow one check to run (ms|s|m|h) (default 0s)
  \thelp\tbool\tPrint usage
  h\thostname\tstring\tContainer host name
  \tinit\tbool\tRun an init inside the container that forwards signals and reaps processes
  i\tinteractive\tbool\tKeep STDIN open even if not attached
  \tio-maxbandwidth\tbytes
  \tio-maxiops\tuint
  \tip\tstring\tIPv4 address (e.g., 172.30.100.104)
  \tip6\tstring\tIPv6 address (e.g., 2001:db8::33)
  \tipc\tstring\tIPC mode to use
  \tisolation\tstring\tContainer isolation technology
  \tkernel-memory\tbytes\tKernel memory limit
  l\tlabel\tlist\tSet meta data on a container
  \tlabel-file\tlist\tRead in a line delimited file of labels
  \tlink\tlist\tAdd link to another container
  \tlink-local-ip\tlist\tContainer IPv4/IPv6 link-local addresses
  \tlog-driver\tstring\tLogging driver for the container
  \tlog-opt\tlist\tLog driver options
  \tmac-address\tstring\tContainer MAC address (e.g., 92:d0:c6:0a:29:33)
  m\tmemory\tbytes\tMemory limit
  \tmemory-reservation\tbytes\tMemory soft limit
  \tmemory-swap\tbytes\tSwap limit equal to memory plus swap: '-1' to enable unlimited swap
  \tmemory-swappiness\tint\tTune container memory swappiness (0 to 100) (default -1)
  \tmount\tmount\tAttach a filesystem mount to the container
  \tname\tstring\tAssign a name to the container
  \tnetwork\tnetwork\tConnect a container to a network
  \tnetwork-alias\tlist\tAdd network-scoped alias for the container
  \tno-healthcheck\tbool\tDisable any container-specified HEALTHCHECK
  \toom-kill-disable\tbool\tDisable OOM Killer
  \toom-score-adj\tint\tTune host's OOM preferences (-1000 to 1000)
  \tpid\tstring\tPID namespace to use
  \tpids-limit\tint\tTune container pids limit (set -1 for unlimited)
  \tplatform\tstring\tSet platform if server is multi-platform capable
  \tprivileged\tbool\tGive extended privileges to this container
  p\tpublish\tlist\tPublish a container's port(s) to the host
  P\tpublish-all\tbool\tPublish all exposed ports to random ports
  \tpull\tstring\tPull image before creating ("always", "|missing", "never") (default "missing")
  q\tquiet\tbool\tSuppress the pull output
  \tread-only\tbool\tMount the container's root filesystem as read only
  \trestart\tstring\tRestart policy to apply when a container exits (default "no")
  \trm\tbool\tAutomatically remove the container and its associated anonymous volumes when it exits
  \truntime\tstring\tRuntime to use for this container
  \tsecurity-opt\tlist\tSecurity Options
  \tshm-size\tbytes\tSize of /dev/shm
  \tstop-signal\tstring\tSignal to stop the container
  \tstop-timeout\tint\tTimeout (in seconds) to stop a container
  \tstorage-opt\tlist\tStorage driver options for the container
  \tsysctl\tmap\tSysctl options (default map[])
  \ttmpfs\tlist\tMount a tmpfs directory
  t\ttty\tbool\tAllocate a pseudo-TTY
  \tulimit\tulimit\tUlimit options (default [])
  \tuse-api-socket\tbool\tBind mount Docker API socket and required auth
  u\tuser\tstring\tUsername or UID (format: <name|uid>[:<group|gid>])
  \tuserns\tstring\tUser namespace to use
  \tuts\tstring\tUTS namespace to use
  v\tvolume\tlist\tBind mount a volume
  \tvolume-driver\tstring\tOptional volume driver for the container
  \tvolumes-from\tlist\tMount volumes from the specified container(s)
  w\tworkdir\tstring\tWorking directory inside the container
  \tnet\tnetwork
  \tnet-alias\tlist
  \tdns-opt\tlist
  >container diff\t\tdocker container diff CONTAINER\texactly 1\t\tdiff\tCommands\tInspect changes to files or directories on a container's filesystem\tdocker container diff, docker diff
  >container exec\t\tdocker container exec [OPTIONS] CONTAINER COMMAND [ARG...]\tleast 2\t-\texec\tCommands\tExecute a command in a running container\tdocker container exec, docker exec
  d\tdetach\tbool\tDetached mode: run command in the background
  \tdetach-keys\tstring\tOverride the key sequence for detaching a container
  e\tenv\tlist\tSet environment variables
  \tenv-file\tlist\tRead in a file of environment variables
  i\tinteractive\tbool\tKeep STDIN open even if not attached
  \tprivileged\tbool\tGive extended privileges to the command
  t\ttty\tbool\tAllocate a pseudo-TTY
  u\tuser\tstring\tUsername or UID (format: "<name|uid>[:<group|gid>]")
  w\tworkdir\tstring\tWorking directory inside the container
  >container export\t\tdocker container export [OPTIONS] CONTAINER\texactly 1\t\texport\tCommands\tExport a container's filesystem as a tar archive\tdocker container export, docker export
  o\toutput\tstring\tWrite to a file, instead of STDOUT
  >container inspect\t\tdocker container inspect [OPTIONS] CONTAINER [CONTAINER...]\tleast 1\t\t\tCommands\tDisplay detailed information on one or more containers
  f\tformat\tstring\tFormat output using a custom template:\u{0B}'json':             Print in JSON format\u{0B}'TEMPLATE':         Print output using the given Go template.\u{0B}Refer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
  s\tsize\tbool\tDisplay total file sizes
  >container kill\t\tdocker container kill [OPTIONS] CONTAINER [CONTAINER...]\tleast 1\t\tkill\tCommands\tKill one or more running containers\tdocker container kill, docker kill
  s\tsignal\tstring\tSignal to send to the container
  >container logs\t\tdocker container logs [OPTIONS] CONTAINER\texactly 1\t\tlogs\tCommands\tFetch the logs of a container\tdocker container logs, docker logs
  \tdetails\tbool\tShow extra details provided to logs
  f\tfollow\tbool\tFollow log output
  \tsince\tstring\tShow logs since timestamp (e.g. "2013-01-02T13:23:37Z") or relative (e.g. "42m" for 42 minutes)
  n\ttail\tstring\tNumber of lines to show from the end of the logs (default "all")
  t\ttimestamps\tbool\tShow timestamps
  \tuntil\tstring\tShow logs before a timestamp (e.g. "2013-01-02T13:23:37Z") or relative (e.g. "42m" for 42 minutes)
  >container ls\tlist,ps\tdocker container ls [OPTIONS]\tnone\t\tps\tCommands\tList containers\tdocker container ls, docker container list, docker container ps, docker ps
  a\tall\tbool\tShow all containers (default shows just running)
  f\tfilter\tfilter\tFilter output based on conditions provided
  \tformat\tstring\tFormat output using a custom template:\u{0B}'table':            Print output in table format with column headers (default)\u{0B}'table TEMPLATE':   Print output in table format using the given Go template\u{0B}'json':             Print in JSON format\u{0B}'TEMPLATE':         Print output using the given Go template.\u{0B}Refer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
  n\tlast\tint\tShow n last created containers (includes all states) (default -1)
  l\tlatest\tbool\tShow the latest created container (includes all states)
  \tno-trunc\tbool\tDon't truncate output
  q\tquiet\tbool\tOnly display container IDs
  s\tsize\tbool\tDisplay total file sizes
  >container pause\t\tdocker container pause CONTAINER [CONTAINER...]\tleast 1\t\tpause\tCommands\tPause all processes within one or more containers\tdocker container pause, docker pause
  >container port\t\tdocker container port CONTAINER [PRIVATE_PORT[/PROTO]]\tbetween 1 and 2\t\tport\tCommands\tList port mappings or a specific mapping for the container\tdocker container port, docker port
  >container prune\t\tdocker container prune [OPTIONS]\tnone\t\t\tCommands\tRemove all stopped containers
  \tfilter\tfilter\tProvide filter values (e.g. "until=<timestamp>")
  f\tforce\tbool\tDo not prompt for confirmation
  >container rename\t\tdocker container rename CONTAINER NEW_NAME\texactly 2\t\trename\tCommands\tRename a container\tdocker container rename, docker rename
  >container restart\t\tdocker container restart [OPTIONS] CONTAINER [CONTAINER...]\tleast 1\t\trestart\tCommands\tRestart one or more containers\tdocker container restart, docker restart
  s\tsignal\tstring\tSignal to send to the container
  t\ttimeout\tint\tSeconds to wait before killing the container
  \ttime\tint
  >container rm\tremove\tdocker container rm [OPTIONS] CONTAINER [CONTAINER...]\tleast 1\t\trm\tCommands\tRemove one or more containers\tdocker container rm, docker container remove, docker rm
  f\tforce\tbool\tForce the removal of a running container (uses SIGKILL)
  l\tlink\tbool\tRemove the specified link
  v\tvolumes\tbool\tRemove anonymous volumes associated with the container
  >container run\t\tdocker container run [OPTIONS] IMAGE [COMMAND] [ARG...]\tleast 1\t-\trun\tCommands\tCreate and run a new container from an image\tdocker container run, docker run
  \tadd-host\tlist\tAdd a custom host-to-IP mapping (host:ip)
  \tannotation\tmap\tAdd an annotation to the container (passed through to the OCI runtime) (default map[])
  a\tattach\tlist\tAttach to STDIN, STDOUT or STDERR
  \tblkio-weight\tuint16\tBlock IO (relative weight), between 10 and 1000, or 0 to disable (default 0)
  \tblkio-weight-device\tlist\tBlock IO weight (relative device weight) (default [])
  \tcap-add\tlist\tAdd Linux capabilities
  \tcap-drop\tlist\tDrop Linux capabilities
  \tcgroup-parent\tstring\tOptional parent cgroup for the container
  \tcgroupns\tstring\tCgroup namespace to use (host|private)\u{0B}'host':    Run the container in the Docker host's cgroup namespace\u{0B}'private': Run the container in its own private cgroup namespace\u{0B}'':        Use the cgroup namespace as configured by the\u{0B}           default-cgroupns-mode option on the daemon (default)
  \tcidfile\tstring\tWrite the container ID to the file
  \tcpu-count\tint
  \tcpu-percent\tint
  \tcpu-period\tint\tLimit CPU CFS (Completely Fair Scheduler) period
  \tcpu-quota\tint\tLimit CPU CFS (Completely Fair Scheduler) quota
  \tcpu-rt-period\tint\tLimit CPU real-time period in microseconds
  \tcpu-rt-runtime\tint\tLimit CPU real-time runtime in microseconds
  c\tcpu-shares\tint\tCPU shares (relative weight)
  \tcpus\tdecimal\tNumber of CPUs
  \tcpuset-cpus\tstring\tCPUs in which to allow execution (0-3, 0,1)
  \tcpuset-mems\tstring\tMEMs in which to allow execution (0-3, 0,1)
  d\tdetach\tbool\tRun container in background and print container ID
  \tdetach-keys\tstring\tOverride the key sequence for detaching a container
  \tdevice\tlist\tAdd a host device to the container
  \tdevice-cgroup-rule\tlist\tAdd a rule to the cgroup allowed devices list
  \tdevice-read-bps\tlist\tLimit read rate (bytes per second) from a device (default [])
  \tdevice-read-iops\tlist\tLimit read rate (IO per second) from a device (default [])
  \tdevice-write-bps\tlist\tLimit write rate (bytes per second) to a device (default [])
  \tdevice-write-iops\tlist\tLimit write rate (IO per second) to a device (default [])
  \tdisable-content-trust\tbool\tSkip image verification (default true)
  \tdns\tlist\tSet custom DNS servers
  \tdns-option\tlist\tSet DNS options
  \tdns-search\tlist\tSet custom DNS search domains
  \tdomainname\tstring\tContainer NIS domain name
  \tentrypoint\tstring\tOverwrite the default ENTRYPOINT of the image
  e\tenv\tlist\tSet environment variables
  \tenv-file\tlist\tRead in a file of environment variables
  \texpose\tlist\tExpose a port or a range of ports
  \tgpus\tgpu-request\tGPU devices to add to the container ('all' to pass all GPUs)
  \tgroup-add\tlist\tAdd additional groups to join
  \thealth-cmd\tstring\tCommand to run to check health
  \thealth-interval\tduration\tTime between running the check (ms|s|m|h) (default 0s)
  \thealth-retries\tint\tConsecutive failures needed to report unhealthy
  \thealth-start-interval\tduration\tTime between running the check during the start period (ms|s|m|h) (default 0s)
  \thealth-start-period\tduration\tStart period for the container to initialize before starting health-retries countdown (ms|s|m|h) (default 0s)
  \thealth-timeout\tduration\tMaximum time to allow one check to run (ms|s|m|h) (default 0s)
  \thelp\tbool\tPrint usage
  h\thostname\tstring\tContainer host name
  \tinit\tbool\tRun an init inside the container that forwards signals and reaps processes
  i\tinteractive\tbool\tKeep STDIN open even if not attached
  \tio-maxbandwidth\tbytes
  \tio-maxiops\tuint
  \tip\tstring\tIPv4 address (e.g., 172.30.100.104)
  \tip6\tstring\tIPv6 address (e.g., 2001:db8::33)
  \tipc\tstring\tIPC mode to use
  \tisolation\tstring\tContainer isolation technology
  \tkernel-memory\tbytes\tKernel memory limit
  l\tlabel\tlist\tSet meta data on a container
  \tlabel-file\tlist\tRead in a line delimited file of labels
  \tlink\tlist\tAdd link to another container
  \tlink-local-ip\tlist\tContainer IPv4/IPv6 link-local addresses
  \tlog-driver\tstring\tLogging driver for the container
  \tlog-opt\tlist\tLog driver options
  \tmac-address\tstring\tContainer MAC address (e.g., 92:d0:c6:0a:29:33)
  m\tmemory\tbytes\tMemory limit
  \tmemory-reservation\tbytes\tMemory soft limit
  \tmemory-swap\tbytes\tSwap limit equal to memory plus swap: '-1' to enable unlimited swap
  \tmemory-swappiness\tint\tTune container memory swappiness (0 to 100) (default -1)
  \tmount\tmount\tAttach a filesystem mount to the container
  \tname\tstring\tAssign a name to the container
  \tnetwork\tnetwork\tConnect a container to a network
  \tnetwork-alias\tlist\tAdd network-scoped alias for the container
  \tno-healthcheck\tbool\tDisable any container-specified HEALTHCHECK
  \toom-kill-disable\tbool\tDisable OOM Killer
  \toom-score-adj\tint\tTune host's OOM preferences (-1000 to 1000)
  \tpid\tstring\tPID namespace to use
  \tpids-limit\tint\tTune container pids limit (set -1 for unlimited)
  \tplatform\tstring\tSet platform if server is multi-platform capable
  \tprivileged\tbool\tGive extended privileges to this container
  p\tpublish\tlist\tPublish a container's port(s) to the host
  P\tpublish-all\tbool\tPublish all exposed ports to random ports
  \tpull\tstring\tPull image before running ("always", "missing", "never") (default "missing")
  q\tquiet\tbool\tSuppress the pull output
  \tread-only\tbool\tMount the container's root filesystem as read only
  \trestart\tstring\tRestart policy to apply when a container exits (default "no")
  \trm\tbool\tAutomatically remove the container and its associated anonymous volumes when it exits
  \truntime\tstring\tRuntime to use for this container
  \tsecurity-opt\tlist\tSecurity Options
  \tshm-size\tbytes\tSize of /dev/shm
  \tsig-proxy\tbool\tProxy received signals to the process (default true)
  \tstop-signal\tstring\tSignal to stop the container
  \tstop-timeout\tint\tTimeout (in seconds) to stop a container
  \tstorage-opt\tlist\tStorage driver options for the container
  \tsysctl\tmap\tSysctl options (default map[])
  \ttmpfs\tlist\tMount a tmpfs directory
  t\ttty\tbool\tAllocate a pseudo-TTY
  \tulimit\tulimit\tUlimit options (default [])
  \tuse-api-socket\tbool\tBind mount Docker API socket and required auth
  u\tuser\tstring\tUsername or UID (format: <name|uid>[:<group|gid>])
  \tuserns\tstring\tUser namespace to use
  \tuts\tstring\tUTS namespace to use
  v\tvolume\tlist\tBind mount a volume
  \tvolume-driver\tstring\tOptional volume driver for the container
  \tvolumes-from\tlist\tMount volumes from the specified container(s)
  w\tworkdir\tstring\tWorking directory inside the container
  \tnet\tnetwork
  \tnet-alias\tlist
  \tdns-opt\tlist
  >container start\t\tdocker container start [OPTIONS] CONTAINER [CONTAINER...]\tleast 1\t\tstart\tCommands\tStart one or more stopped containers\tdocker container start, docker start
  a\tattach\tbool\tAttach STDOUT/STDERR and forward signals
  \tcheckpoint\tstring
  \tcheckpoint-dir\tstring
  \tdetach-keys\tstring\tOverride the key sequence for detaching a container
  i\tinteractive\tbool\tAttach container's STDIN
  >container stats\t\tdocker container stats [OPTIONS] [CONTAINER...]\tany\t\tstats\tCommands\tDisplay a live stream of container(s) resource usage statistics\tdocker container stats, docker stats
  a\tall\tbool\tShow all containers (default shows just running)
  \tformat\tstring\tFormat output using a custom template:\u{0B}'table':            Print output in table format with column headers (default)\u{0B}'table TEMPLATE':   Print output in table format using the given Go template\u{0B}'json':             Print in JSON format\u{0B}'TEMPLATE':         Print output using the given Go template.\u{0B}Refer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
  \tno-stream\tbool\tDisable streaming stats and only pull the first result
  \tno-trunc\tbool\tDo not truncate output
  >container stop\t\tdocker container stop [OPTIONS] CONTAINER [CONTAINER...]\tleast 1\t\tstop\tCommands\tStop one or more running containers\tdocker container stop, docker stop
  s\tsignal\tstring\tSignal to send to the container
  t\ttimeout\tint\tSeconds to wait before killing the container
  \ttime\tint
  >container top\t\tdocker container top CONTAINER [ps OPTIONS]\tleast 1\t-\ttop\tCommands\tDisplay the running processes of a container\tdocker container top, docker top
  >container unpause\t\tdocker container unpause CONTAINER [CONTAINER...]\tleast 1\t\tunpause\tCommands\tUnpause all processes within one or more containers\tdocker container unpause, docker unpause
  >container update\t\tdocker container update [OPTIONS] CONTAINER [CONTAINER...]\tleast 1\t\tupdate\tCommands\tUpdate configuration of one or more containers\tdocker container update, docker update
  \tblkio-weight\tuint16\tBlock IO (relative weight), between 10 and 1000, or 0 to disable (default 0)
  \tcpu-period\tint\tLimit CPU CFS (Completely Fair Scheduler) period
  \tcpu-quota\tint\tLimit CPU CFS (Completely Fair Scheduler) quota
  \tcpu-rt-period\tint\tLimit the CPU real-time period in microseconds
  \tcpu-rt-runtime\tint\tLimit the CPU real-time runtime in microseconds
  c\tcpu-shares\tint\tCPU shares (relative weight)
  \tcpus\tdecimal\tNumber of CPUs
  \tcpuset-cpus\tstring\tCPUs in which to allow execution (0-3, 0,1)
  \tcpuset-mems\tstring\tMEMs in which to allow execution (0-3, 0,1)
  m\tmemory\tbytes\tMemory limit
  \tmemory-reservation\tbytes\tMemory soft limit
  \tmemory-swap\tbytes\tSwap limit equal to memory plus swap: -1 to enable unlimited swap
  \tpids-limit\tint\tTune container pids limit (set -1 for unlimited)
  \trestart\tstring\tRestart policy to apply when a container exits
  >container wait\t\tdocker container wait CONTAINER [CONTAINER...]\tleast 1\t\twait\tCommands\tBlock until one or more containers stop, then print their exit codes\tdocker container wait, docker wait
  >context create\t\tdocker context create [OPTIONS] CONTEXT\texactly 1\t\t\tCommands\tCreate a context
  =Create a context\u{0B}\u{0B}Docker endpoint config:\u{0B}\u{0B}NAME                DESCRIPTION\u{0B}from                Copy named context's Docker endpoint configuration\u{0B}host                Docker endpoint on which to connect\u{0B}ca                  Trust certs signed only by this CA\u{0B}cert                Path to TLS certificate file\u{0B}key                 Path to TLS key file\u{0B}skip-tls-verify     Skip TLS certificate validation\u{0B}\u{0B}Example:\u{0B}\u{0B}$ docker context create my-context --description "some description" --docker "host=tcp://myserver:2376,ca=~/ca-file,cert=~/cert-file,key=~/key-file"
  \tdescription\tstring\tDescription of the context
  \tdocker\tstringToString\tset the docker endpoint (default [])
  \tfrom\tstring\tcreate context from a named context
  >context export\t\tdocker context export [OPTIONS] CONTEXT [FILE|-]\tbetween 1 and 2\t\t\tCommands\tExport a context to a tar archive FILE or a tar stream on STDOUT.
  >context import\t\tdocker context import CONTEXT FILE|-\texactly 2\t\t\tCommands\tImport a context from a tar or zip file
  >context inspect\t\tdocker context inspect [OPTIONS] [CONTEXT] [CONTEXT...]\tany\t\t\tCommands\tDisplay detailed information on one or more contexts
  f\tformat\tstring\tFormat output using a custom template:\u{0B}'json':             Print in JSON format\u{0B}'TEMPLATE':         Print output using the given Go template.\u{0B}Refer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
  >context ls\tlist\tdocker context ls [OPTIONS]\tnone\t\t\tCommands\tList contexts\tdocker context ls, docker context list
  \tformat\tstring\tFormat output using a custom template:\u{0B}'table':            Print output in table format with column headers (default)\u{0B}'table TEMPLATE':   Print output in table format using the given Go template\u{0B}'json':             Print in JSON format\u{0B}'TEMPLATE':         Print output using the given Go template.\u{0B}Refer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
  q\tquiet\tbool\tOnly show context names
  >context rm\tremove\tdocker context rm CONTEXT [CONTEXT...]\tleast 1\t\t\tCommands\tRemove one or more contexts\tdocker context rm, docker context remove
  f\tforce\tbool\tForce the removal of a context in use
  >context show\t\tdocker context show\tnone\t\t\tCommands\tPrint the name of the current context
  >context update\t\tdocker context update [OPTIONS] CONTEXT\texactly 1\t\t\tCommands\tUpdate a context
  =Update a context\u{0B}\u{0B}Docker endpoint config:\u{0B}\u{0B}NAME                DESCRIPTION\u{0B}from                Copy named context's Docker endpoint configuration\u{0B}host                Docker endpoint on which to connect\u{0B}ca                  Trust certs signed only by this CA\u{0B}cert                Path to TLS certificate file\u{0B}key                 Path to TLS key file\u{0B}skip-tls-verify     Skip TLS certificate validation\u{0B}\u{0B}Example:\u{0B}\u{0B}$ docker context update my-context --description "some description" --docker "host=tcp://myserver:2376,ca=~/ca-file,cert=~/cert-file,key=~/key-file"
  \tdescription\tstring\tDescription of the context
  \tdocker\tstringToString\tset the docker endpoint (default [])
  >context use\t\tdocker context use CONTEXT\ttakes 1\t\t\tCommands\tSet the current docker context
  >image build\t\tdocker buildx build [OPTIONS] PATH | URL | -\texactly 1\t\tbuild\tCommands\tBuild an image from a Dockerfile\tdocker build, docker builder build, docker image build, docker buildx b
  =Start a build
  \tadd-host\tstrings\tAdd a custom host-to-IP mapping (format: "host:ip")
  \tallow\tstringArray\tAllow extra privileged entitlement (e.g., "network.host", "security.insecure")
  \tannotation\tstringArray\tAdd annotation to the image
  \tattest\tstringArray\tAttestation parameters (format: "type=sbom,generator=image")
  \tbuild-arg\tstringArray\tSet build-time variables
  \tbuild-context\tstringArray\tAdditional build contexts (e.g., name=path)
  \tbuilder\tstring\tOverride the configured builder instance
  \tcache-from\tstringArray\tExternal cache sources (e.g., "user/app:cache", "type=local,src=path/to/dir")
  \tcache-to\tstringArray\tCache export destinations (e.g., "user/app:cache", "type=local,dest=path/to/dir")
  \tcall\tstring\tSet method for evaluating build ("check", "outline", "targets") (default "build")
  \tcgroup-parent\tstring\tSet the parent cgroup for the "RUN" instructions during build
  \tcheck\tbool\tShorthand for "--call=check" (default )
  D\tdebug\tbool\tEnable debug logging
  f\tfile\tstring\tName of the Dockerfile (default: "PATH/Dockerfile")
  \tiidfile\tstring\tWrite the image ID to a file
  \tlabel\tstringArray\tSet metadata for an image
  \tload\tbool\tShorthand for "--output=type=docker"
  \tmetadata-file\tstring\tWrite build result metadata to a file
  \tnetwork\tstring\tSet the networking mode for the "RUN" instructions during build (default "default")
  \tno-cache\tbool\tDo not use cache when building the image
  \tno-cache-filter\tstringArray\tDo not cache specified stages
  o\toutput\tstringArray\tOutput destination (format: "type=local,dest=path")
  \tplatform\tstringArray\tSet target platform for build
  \tprogress\tstring\tSet type of progress output ("auto", "quiet", "plain", "tty", "rawjson"). Use plain to show container output (default "auto")
  \tprovenance\tstring\tShorthand for "--attest=type=provenance"
  \tpull\tbool\tAlways attempt to pull all referenced images
  \tpush\tbool\tShorthand for "--output=type=registry"
  q\tquiet\tbool\tSuppress the build output and print image ID on success
  \tsbom\tstring\tShorthand for "--attest=type=sbom"
  \tsecret\tstringArray\tSecret to expose to the build (format: "id=mysecret[,src=/local/secret]")
  \tshm-size\tbytes\tShared memory size for build containers
  \tssh\tstringArray\tSSH agent socket or keys to expose to the build (format: "default|<id>[=<socket>|<key>[,<key>]]")
  t\ttag\tstringArray\tName and optionally a tag (format: "name:tag")
  \ttarget\tstring\tSet the target build stage to build
  \tulimit\tulimit\tUlimit options (default [])
  \tadd-host\tlist
  \tcompress\tbool
  \tcpu-period\tint
  \tcpu-quota\tint
  c\tcpu-shares\tint
  \tcpuset-cpus\tstring
  \tcpuset-mems\tstring
  \tforce-rm\tbool
  \tisolation\tstring
  m\tmemory\tbytes
  \tmemory-swap\tbytes
  \trm\tbool
  \tsecurity-opt\tlist
  \tsquash\tbool
  \tdisable-content-trust\tbool
  >image history\t\tdocker image history [OPTIONS] IMAGE\texactly 1\t\thistory\tCommands\tShow the history of an image\tdocker image history, docker history
  \tformat\tstring\tFormat output using a custom template:\u{0B}'table':            Print output in table format with column headers (default)\u{0B}'table TEMPLATE':   Print output in table format using the given Go template\u{0B}'json':             Print in JSON format\u{0B}'TEMPLATE':         Print output using the given Go template.\u{0B}Refer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
  H\thuman\tbool\tPrint sizes and dates in human readable format (default true)
  \tno-trunc\tbool\tDon't truncate output
  \tplatform\tstring\tShow history for the given platform. Formatted as "os[/arch[/variant]]" (e.g., "linux/amd64")
  q\tquiet\tbool\tOnly show image IDs
  >image import\t\tdocker image import [OPTIONS] file|URL|- [REPOSITORY[:TAG]]\tleast 1\t\timport\tCommands\tImport the contents from a tarball to create a filesystem image\tdocker image import, docker import
  c\tchange\tlist\tApply Dockerfile instruction to the created image
  m\tmessage\tstring\tSet commit message for imported image
  \tplatform\tstring\tSet platform if server is multi-platform capable
  >image inspect\t\tdocker image inspect [OPTIONS] IMAGE [IMAGE...]\tleast 1\t\t\tCommands\tDisplay detailed information on one or more images
  f\tformat\tstring\tFormat output using a custom template:\u{0B}'json':             Print in JSON format\u{0B}'TEMPLATE':         Print output using the given Go template.\u{0B}Refer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
  \tplatform\tstring\tInspect a specific platform of the multi-platform image.\u{0B}If the image or the server is not multi-platform capable, the command will error out if the platform does not match.\u{0B}'os[/arch[/variant]]': Explicit platform (eg. linux/amd64)
  >image load\t\tdocker image load [OPTIONS]\tnone\t\tload\tCommands\tLoad an image from a tar archive or STDIN\tdocker image load, docker load
  i\tinput\tstring\tRead from tar archive file, instead of STDIN
  \tplatform\tstring\tLoad only the given platform variant. Formatted as "os[/arch[/variant]]" (e.g., "linux/amd64")
  q\tquiet\tbool\tSuppress the load output
  >image ls\tlist\tdocker image ls [OPTIONS] [REPOSITORY[:TAG]]\tmost 1\t\timages\tCommands\tList images\tdocker image ls, docker image list, docker images
  a\tall\tbool\tShow all images (default hides intermediate images)
  \tdigests\tbool\tShow digests
  f\tfilter\tfilter\tFilter output based on conditions provided
  \tformat\tstring\tFormat output using a custom template:\u{0B}'table':            Print output in table format with column headers (default)\u{0B}'table TEMPLATE':   Print output in table format using the given Go template\u{0B}'json':             Print in JSON format\u{0B}'TEMPLATE':         Print output using the given Go template.\u{0B}Refer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
  \tno-trunc\tbool\tDon't truncate output
  q\tquiet\tbool\tOnly show image IDs
  \ttree\tbool\tList multi-platform images as a tree (EXPERIMENTAL)
  >image prune\t\tdocker image prune [OPTIONS]\tnone\t\t\tCommands\tRemove unused images
  a\tall\tbool\tRemove all unused images, not just dangling ones
  \tfilter\tfilter\tProvide filter values (e.g. "until=<timestamp>")
  f\tforce\tbool\tDo not prompt for confirmation
  >image pull\t\tdocker image pull [OPTIONS] NAME[:TAG|@DIGEST]\texactly 1\t\tpull\tCommands\tDownload an image from a registry\tdocker image pull, docker pull
  a\tall-tags\tbool\tDownload all tagged images in the repository
  \tdisable-content-trust\tbool\tSkip image verification (default true)
  \tplatform\tstring\tSet platform if server is multi-platform capable
  q\tquiet\tbool\tSuppress verbose output
  >image push\t\tdocker image push [OPTIONS] NAME[:TAG]\texactly 1\t\tpush\tCommands\tUpload an image to a registry\tdocker image push, docker push
  a\tall-tags\tbool\tPush all tags of an image to the repository
  \tdisable-content-trust\tbool\tSkip image signing (default true)
  \tplatform\tstring\tPush a platform-specific manifest as a single-platform image to the registry.\u{0B}Image index won't be pushed, meaning that other manifests, including attestations won't be preserved.\u{0B}'os[/arch[/variant]]': Explicit platform (eg. linux/amd64)
  q\tquiet\tbool\tSuppress verbose output
  >image rm\tremove\tdocker image rm [OPTIONS] IMAGE [IMAGE...]\tleast 1\t\trmi\tCommands\tRemove one or more images\tdocker image rm, docker image remove, docker rmi
  f\tforce\tbool\tForce removal of the image
  \tno-prune\tbool\tDo not delete untagged parents
  \tplatform\tstrings\tRemove only the given platform variant. Formatted as "os[/arch[/variant]]" (e.g., "linux/amd64")
  >image save\t\tdocker image save [OPTIONS] IMAGE [IMAGE...]\tleast 1\t\tsave\tCommands\tSave one or more images to a tar archive (streamed to STDOUT by default)\tdocker image save, docker save
  o\toutput\tstring\tWrite to a file, instead of STDOUT
  \tplatform\tstring\tSave only the given platform variant. Formatted as "os[/arch[/variant]]" (e.g., "linux/amd64")
  >image tag\t\tdocker image tag SOURCE_IMAGE[:TAG] TARGET_IMAGE[:TAG]\texactly 2\t-\ttag\tCommands\tCreate a tag TARGET_IMAGE that refers to SOURCE_IMAGE\tdocker image tag, docker tag
  >manifest annotate\t\tdocker manifest annotate [OPTIONS] MANIFEST_LIST MANIFEST\texactly 2\t\t\tCommands\tAdd additional information to a local image manifest
  =Add additional information to a local image manifest\u{0B}\u{0B}EXPERIMENTAL:\u{0B}  docker manifest annotate is an experimental feature.\u{0B}  Experimental features provide early access to product functionality. These\u{0B}  features may change between releases without warning, or can be removed from a\u{0B}  future release. Learn more about experimental features in our documentation:\u{0B}  https://docs.docker.com/go/experimental/
  \tarch\tstring\tSet architecture
  \tos\tstring\tSet operating system
  \tos-features\tstrings\tSet operating system feature
  \tos-version\tstring\tSet operating system version
  \tvariant\tstring\tSet architecture variant
  >manifest create\t\tdocker manifest create MANIFEST_LIST MANIFEST [MANIFEST...]\tleast 2\t\t\tCommands\tCreate a local manifest list for annotating and pushing to a registry
  =Create a local manifest list for annotating and pushing to a registry\u{0B}\u{0B}EXPERIMENTAL:\u{0B}  docker manifest create is an experimental feature.\u{0B}  Experimental features provide early access to product functionality. These\u{0B}  features may change between releases without warning, or can be removed from a\u{0B}  future release. Learn more about experimental features in our documentation:\u{0B}  https://docs.docker.com/go/experimental/
  a\tamend\tbool\tAmend an existing manifest list
  \tinsecure\tbool\tAllow communication with an insecure registry
  >manifest inspect\t\tdocker manifest inspect [OPTIONS] [MANIFEST_LIST] MANIFEST\tbetween 1 and 2\t\t\tCommands\tDisplay an image manifest, or manifest list
  =Display an image manifest, or manifest list\u{0B}\u{0B}EXPERIMENTAL:\u{0B}  docker manifest inspect is an experimental feature.\u{0B}  Experimental features provide early access to product functionality. These\u{0B}  features may change between releases without warning, or can be removed from a\u{0B}  future release. Learn more about experimental features in our documentation:\u{0B}  https://docs.docker.com/go/experimental/
  \tinsecure\tbool\tAllow communication with an insecure registry
  v\tverbose\tbool\tOutput additional info including layers and platform
  >manifest push\t\tdocker manifest push [OPTIONS] MANIFEST_LIST\texactly 1\t\t\tCommands\tPush a manifest list to a repository
  =Push a manifest list to a repository\u{0B}\u{0B}EXPERIMENTAL:\u{0B}  docker manifest push is an experimental feature.\u{0B}  Experimental features provide early access to product functionality. These\u{0B}  features may change between releases without warning, or can be removed from a\u{0B}  future release. Learn more about experimental features in our documentation:\u{0B}  https://docs.docker.com/go/experimental/
  \tinsecure\tbool\tAllow push to an insecure registry
  p\tpurge\tbool\tRemove the local manifest list after push
  >manifest rm\t\tdocker manifest rm MANIFEST_LIST [MANIFEST_LIST...]\tleast 1\t\t\tCommands\tDelete one or more manifest lists from local storage
  =Delete one or more manifest lists from local storage\u{0B}\u{0B}EXPERIMENTAL:\u{0B}  docker manifest rm is an experimental feature.\u{0B}  Experimental features provide early access to product functionality. These\u{0B}  features may change between releases without warning, or can be removed from a\u{0B}  future release. Learn more about experimental features in our documentation:\u{0B}  https://docs.docker.com/go/experimental/
  >network connect\t\tdocker network connect [OPTIONS] NETWORK CONTAINER\texactly 2\t\t\tCommands\tConnect a container to a network
  \talias\tstrings\tAdd network-scoped alias for the container
  \tdriver-opt\tstrings\tdriver options for the network
  \tgw-priority\tint\tHighest gw-priority provides the default gateway. Accepts positive and negative values.
  \tip\tstring\tIPv4 address (e.g., "172.30.100.104")
  \tip6\tstring\tIPv6 address (e.g., "2001:db8::33")
  \tlink\tlist\tAdd link to another container
  \tlink-local-ip\tstrings\tAdd a link-local address for the container
  >network create\t\tdocker network create [OPTIONS] NETWORK\texactly 1\t\t\tCommands\tCreate a network
  \tattachable\tbool\tEnable manual container attachment
  \taux-address\tmap\tAuxiliary IPv4 or IPv6 addresses used by Network driver (default map[])
  \tconfig-from\tstring\tThe network from which to copy the configuration
  \tconfig-only\tbool\tCreate a configuration only network
  d\tdriver\tstring\tDriver to manage the Network (default "bridge")
  \tgateway\tstrings\tIPv4 or IPv6 Gateway for the master subnet
  \tingress\tbool\tCreate swarm routing-mesh network
  \tinternal\tbool\tRestrict external access to the network
  \tip-range\tstrings\tAllocate container ip from a sub-range
  \tipam-driver\tstring\tIP Address Management Driver (default "default")
  \tipam-opt\tmap\tSet IPAM driver specific options (default map[])
  \tipv4\tbool\tEnable or disable IPv4 address assignment (default true)
  \tipv6\tbool\tEnable or disable IPv6 address assignment
  \tlabel\tlist\tSet metadata on a network
  o\topt\tmap\tSet driver specific options (default map[])
  \tscope\tstring\tControl the network's scope
  \tsubnet\tstrings\tSubnet in CIDR format that represents a network segment
  >network disconnect\t\tdocker network disconnect [OPTIONS] NETWORK CONTAINER\texactly 2\t\t\tCommands\tDisconnect a container from a network
  f\tforce\tbool\tForce the container to disconnect from a network
  >network inspect\t\tdocker network inspect [OPTIONS] NETWORK [NETWORK...]\tleast 1\t\t\tCommands\tDisplay detailed information on one or more networks
  f\tformat\tstring\tFormat output using a custom template:\u{0B}'json':             Print in JSON format\u{0B}'TEMPLATE':         Print output using the given Go template.\u{0B}Refer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
  v\tverbose\tbool\tVerbose output for diagnostics
  >network ls\tlist\tdocker network ls [OPTIONS]\tnone\t\t\tCommands\tList networks\tdocker network ls, docker network list
  f\tfilter\tfilter\tProvide filter values (e.g. "driver=bridge")
  \tformat\tstring\tFormat output using a custom template:\u{0B}'table':            Print output in table format with column headers (default)\u{0B}'table TEMPLATE':   Print output in table format using the given Go template\u{0B}'json':             Print in JSON format\u{0B}'TEMPLATE':         Print output using the given Go template.\u{0B}Refer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
  \tno-trunc\tbool\tDo not truncate the output
  q\tquiet\tbool\tOnly display network IDs
  >network prune\t\tdocker network prune [OPTIONS]\tnone\t\t\tCommands\tRemove all unused networks
  \tfilter\tfilter\tProvide filter values (e.g. "until=<timestamp>")
  f\tforce\tbool\tDo not prompt for confirmation
  >network rm\tremove\tdocker network rm NETWORK [NETWORK...]\tleast 1\t\t\tCommands\tRemove one or more networks\tdocker network rm, docker network remove
  f\tforce\tbool\tDo not error if the network does not exist
  >plugin create\t\tdocker plugin create [OPTIONS] PLUGIN PLUGIN-DATA-DIR\tleast 2\t\t\tCommands\tCreate a plugin from a rootfs and configuration. Plugin data directory must contain config.json and rootfs directory.
  \tcompress\tbool\tCompress the context using gzip
  >plugin disable\t\tdocker plugin disable [OPTIONS] PLUGIN\texactly 1\t\t\tCommands\tDisable a plugin
  f\tforce\tbool\tForce the disable of an active plugin
  >plugin enable\t\tdocker plugin enable [OPTIONS] PLUGIN\texactly 1\t\t\tCommands\tEnable a plugin
  \ttimeout\tint\tHTTP client timeout (in seconds) (default 30)
  >plugin inspect\t\tdocker plugin inspect [OPTIONS] PLUGIN [PLUGIN...]\tleast 1\t\t\tCommands\tDisplay detailed information on one or more plugins
  f\tformat\tstring\tFormat output using a custom template:\u{0B}'json':             Print in JSON format\u{0B}'TEMPLATE':         Print output using the given Go template.\u{0B}Refer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
  >plugin install\t\tdocker plugin install [OPTIONS] PLUGIN [KEY=VALUE...]\tleast 1\t\t\tCommands\tInstall a plugin
  \talias\tstring\tLocal name for plugin
  \tdisable\tbool\tDo not enable the plugin on install
  \tdisable-content-trust\tbool\tSkip image verification (default true)
  \tgrant-all-permissions\tbool\tGrant all permissions necessary to run the plugin
  >plugin ls\tlist\tdocker plugin ls [OPTIONS]\tnone\t\t\tCommands\tList plugins\tdocker plugin ls, docker plugin list
  f\tfilter\tfilter\tProvide filter values (e.g. "enabled=true")
  \tformat\tstring\tFormat output using a custom template:\u{0B}'table':            Print output in table format with column headers (default)\u{0B}'table TEMPLATE':   Print output in table format using the given Go template\u{0B}'json':             Print in JSON format\u{0B}'TEMPLATE':         Print output using the given Go template.\u{0B}Refer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
  \tno-trunc\tbool\tDon't truncate output
  q\tquiet\tbool\tOnly display plugin IDs
  >plugin push\t\tdocker plugin push [OPTIONS] PLUGIN[:TAG]\texactly 1\t\t\tCommands\tPush a plugin to a registry
  \tdisable-content-trust\tbool\tSkip image signing (default true)
  >plugin rm\tremove\tdocker plugin rm [OPTIONS] PLUGIN [PLUGIN...]\tleast 1\t\t\tCommands\tRemove one or more plugins\tdocker plugin rm, docker plugin remove
  f\tforce\tbool\tForce the removal of an active plugin
  >plugin set\t\tdocker plugin set PLUGIN KEY=VALUE [KEY=VALUE...]\tleast 2\t\t\tCommands\tChange settings for a plugin
  >plugin upgrade\t\tdocker plugin upgrade [OPTIONS] PLUGIN [REMOTE]\tbetween 1 and 2\t\t\tCommands\tUpgrade an existing plugin
  \tdisable-content-trust\tbool\tSkip image verification (default true)
  \tgrant-all-permissions\tbool\tGrant all permissions necessary to run the plugin
  \tskip-remote-check\tbool\tDo not check if specified remote plugin matches existing plugin image
  >system df\t\tdocker system df [OPTIONS]\tnone\t\t\tCommands\tShow docker disk usage
  \tformat\tstring\tFormat output using a custom template:\u{0B}'table':            Print output in table format with column headers (default)\u{0B}'table TEMPLATE':   Print output in table format using the given Go template\u{0B}'json':             Print in JSON format\u{0B}'TEMPLATE':         Print output using the given Go template.\u{0B}Refer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
  v\tverbose\tbool\tShow detailed information on space usage
  >system events\t\tdocker system events [OPTIONS]\tnone\t\tevents\tCommands\tGet real time events from the server\tdocker system events, docker events
  f\tfilter\tfilter\tFilter output based on conditions provided
  \tformat\tstring\tFormat output using a custom template:\u{0B}'json':             Print in JSON format\u{0B}'TEMPLATE':         Print output using the given Go template.\u{0B}Refer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
  \tsince\tstring\tShow all events created since timestamp
  \tuntil\tstring\tStream events until this timestamp
  >system info\t\tdocker system info [OPTIONS]\tnone\t\tinfo\tCommands\tDisplay system-wide information\tdocker system info, docker info
  f\tformat\tstring\tFormat output using a custom template:\u{0B}'json':             Print in JSON format\u{0B}'TEMPLATE':         Print output using the given Go template.\u{0B}Refer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
  >system prune\t\tdocker system prune [OPTIONS]\tnone\t\t\tCommands\tRemove unused data
  a\tall\tbool\tRemove all unused images not just dangling ones
  \tfilter\tfilter\tProvide filter values (e.g. "label=<key>=<value>")
  f\tforce\tbool\tDo not prompt for confirmation
  \tvolumes\tbool\tPrune anonymous volumes
  >trust key\t\tdocker trust key COMMAND\tgroup\t\t\tManagement Commands\tManage keys for signing Docker images\t\tdocker trust key
  >trust signer\t\tdocker trust signer COMMAND\tgroup\t\t\tManagement Commands\tManage entities who can sign Docker images\t\tdocker trust signer
  >trust inspect\t\tdocker trust inspect IMAGE[:TAG] [IMAGE[:TAG]...]\tleast 1\t\t\tCommands\tReturn low-level information about keys and signatures
  \tpretty\tbool\tPrint the information in a human friendly format
  >trust revoke\t\tdocker trust revoke [OPTIONS] IMAGE[:TAG]\texactly 1\t\t\tCommands\tRemove trust for an image
  y\tyes\tbool\tDo not prompt for confirmation
  >trust sign\t\tdocker trust sign IMAGE:TAG\texactly 1\t\t\tCommands\tSign an image
  \tlocal\tbool\tSign a locally tagged image
  >volume create\t\tdocker volume create [OPTIONS] [VOLUME]\tmost 1\t\t\tCommands\tCreate a volume
  \tavailability\tstring
  d\tdriver\tstring\tSpecify volume driver name (default "local")
  \tgroup\tstring
  \tlabel\tlist\tSet metadata for a volume
  \tlimit-bytes\tbytes
  o\topt\tmap\tSet driver specific options (default map[])
  \trequired-bytes\tbytes
  \tscope\tstring
  \tsecret\tmap
  \tsharing\tstring
  \ttopology-preferred\tlist
  \ttopology-required\tlist
  \ttype\tstring
  \tname\tstring
  >volume inspect\t\tdocker volume inspect [OPTIONS] VOLUME [VOLUME...]\tleast 1\t\t\tCommands\tDisplay detailed information on one or more volumes
  f\tformat\tstring\tFormat output using a custom template:\u{0B}'json':             Print in JSON format\u{0B}'TEMPLATE':         Print output using the given Go template.\u{0B}Refer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
  >volume ls\tlist\tdocker volume ls [OPTIONS]\tnone\t\t\tCommands\tList volumes\tdocker volume ls, docker volume list
  \tcluster\tbool
  f\tfilter\tfilter\tProvide filter values (e.g. "dangling=true")
  \tformat\tstring\tFormat output using a custom template:\u{0B}'table':            Print output in table format with column headers (default)\u{0B}'table TEMPLATE':   Print output in table format using the given Go template\u{0B}'json':             Print in JSON format\u{0B}'TEMPLATE':         Print output using the given Go template.\u{0B}Refer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
  q\tquiet\tbool\tOnly display volume names
  >volume prune\t\tdocker volume prune [OPTIONS]\tnone\t\t\tCommands\tRemove unused local volumes
  a\tall\tbool\tRemove all unused volumes, not just anonymous ones
  \tfilter\tfilter\tProvide filter values (e.g. "label=<label>")
  f\tforce\tbool\tDo not prompt for confirmation
  >volume rm\tremove\tdocker volume rm [OPTIONS] VOLUME [VOLUME...]\tleast 1\t\t\tCommands\tRemove one or more volumes\tdocker volume rm, docker volume remove
  =Remove one or more volumes. You cannot remove a volume that is in use by a container.
  f\tforce\tbool\tForce the removal of one or more volumes
  >volume update\t\tdocker volume update [OPTIONS] [VOLUME]\texactly 1\t\t\tCommands\tUpdate a volume (cluster volumes only)
  \tavailability\tstring\tCluster Volume availability ("active", "pause", "drain") (default "active")
  >config create\t\tdocker config create [OPTIONS] CONFIG file|-\texactly 2\t\t\tCommands\tCreate a config from a file or STDIN
  l\tlabel\tlist\tConfig labels
  \ttemplate-driver\tstring\tTemplate driver
  >config inspect\t\tdocker config inspect [OPTIONS] CONFIG [CONFIG...]\tleast 1\t\t\tCommands\tDisplay detailed information on one or more configs
  f\tformat\tstring\tFormat output using a custom template:\u{0B}'json':             Print in JSON format\u{0B}'TEMPLATE':         Print output using the given Go template.\u{0B}Refer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
  \tpretty\tbool\tPrint the information in a human friendly format
  >config ls\tlist\tdocker config ls [OPTIONS]\tnone\t\t\tCommands\tList configs\tdocker config ls, docker config list
  f\tfilter\tfilter\tFilter output based on conditions provided
  \tformat\tstring\tFormat output using a custom template:\u{0B}'table':            Print output in table format with column headers (default)\u{0B}'table TEMPLATE':   Print output in table format using the given Go template\u{0B}'json':             Print in JSON format\u{0B}'TEMPLATE':         Print output using the given Go template.\u{0B}Refer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
  q\tquiet\tbool\tOnly display IDs
  >config rm\tremove\tdocker config rm CONFIG [CONFIG...]\tleast 1\t\t\tCommands\tRemove one or more configs\tdocker config rm, docker config remove
  >node demote\t\tdocker node demote NODE [NODE...]\tleast 1\t\t\tCommands\tDemote one or more nodes from manager in the swarm
  >node inspect\t\tdocker node inspect [OPTIONS] self|NODE [NODE...]\tleast 1\t\t\tCommands\tDisplay detailed information on one or more nodes
  f\tformat\tstring\tFormat output using a custom template:\u{0B}'json':             Print in JSON format\u{0B}'TEMPLATE':         Print output using the given Go template.\u{0B}Refer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
  \tpretty\tbool\tPrint the information in a human friendly format
  >node ls\tlist\tdocker node ls [OPTIONS]\tnone\t\t\tCommands\tList nodes in the swarm\tdocker node ls, docker node list
  f\tfilter\tfilter\tFilter output based on conditions provided
  \tformat\tstring\tFormat output using a custom template:\u{0B}'table':            Print output in table format with column headers (default)\u{0B}'table TEMPLATE':   Print output in table format using the given Go template\u{0B}'json':             Print in JSON format\u{0B}'TEMPLATE':         Print output using the given Go template.\u{0B}Refer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
  q\tquiet\tbool\tOnly display IDs
  >node promote\t\tdocker node promote NODE [NODE...]\tleast 1\t\t\tCommands\tPromote one or more nodes to manager in the swarm
  >node ps\t\tdocker node ps [OPTIONS] [NODE...]\tany\t\t\tCommands\tList tasks running on one or more nodes, defaults to current node
  f\tfilter\tfilter\tFilter output based on conditions provided
  \tformat\tstring\tPretty-print tasks using a Go template
  \tno-resolve\tbool\tDo not map IDs to Names
  \tno-trunc\tbool\tDo not truncate output
  q\tquiet\tbool\tOnly display task IDs
  >node rm\tremove\tdocker node rm [OPTIONS] NODE [NODE...]\tleast 1\t\t\tCommands\tRemove one or more nodes from the swarm\tdocker node rm, docker node remove
  f\tforce\tbool\tForce remove a node from the swarm
  >node update\t\tdocker node update [OPTIONS] NODE\texactly 1\t\t\tCommands\tUpdate a node
  \tavailability\tstring\tAvailability of the node ("active", "pause", "drain")
  \tlabel-add\tlist\tAdd or update a node label ("key=value")
  \tlabel-rm\tlist\tRemove a node label if exists
  \trole\tstring\tRole of the node ("worker", "manager")
  >secret create\t\tdocker secret create [OPTIONS] SECRET [file|-]\tbetween 1 and 2\t\t\tCommands\tCreate a secret from a file or STDIN as content
  d\tdriver\tstring\tSecret driver
  l\tlabel\tlist\tSecret labels
  \ttemplate-driver\tstring\tTemplate driver
  >secret inspect\t\tdocker secret inspect [OPTIONS] SECRET [SECRET...]\tleast 1\t\t\tCommands\tDisplay detailed information on one or more secrets
  f\tformat\tstring\tFormat output using a custom template:\u{0B}'json':             Print in JSON format\u{0B}'TEMPLATE':         Print output using the given Go template.\u{0B}Refer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
  \tpretty\tbool\tPrint the information in a human friendly format
  >secret ls\tlist\tdocker secret ls [OPTIONS]\tnone\t\t\tCommands\tList secrets\tdocker secret ls, docker secret list
  f\tfilter\tfilter\tFilter output based on conditions provided
  \tformat\tstring\tFormat output using a custom template:\u{0B}'table':            Print output in table format with column headers (default)\u{0B}'table TEMPLATE':   Print output in table format using the given Go template\u{0B}'json':             Print in JSON format\u{0B}'TEMPLATE':         Print output using the given Go template.\u{0B}Refer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
  q\tquiet\tbool\tOnly display IDs
  >secret rm\tremove\tdocker secret rm SECRET [SECRET...]\tleast 1\t\t\tCommands\tRemove one or more secrets\tdocker secret rm, docker secret remove
  >service create\t\tdocker service create [OPTIONS] IMAGE [COMMAND] [ARG...]\tleast 1\t-\t\tCommands\tCreate a new service
  \tcap-add\tlist\tAdd Linux capabilities
  \tcap-drop\tlist\tDrop Linux capabilities
  \tconfig\tconfig\tSpecify configurations to expose to the service
  \tconstraint\tlist\tPlacement constraints
  \tcontainer-label\tlist\tContainer labels
  \tcredential-spec\tcredential-spec\tCredential spec for managed service account (Windows only)
  d\tdetach\tbool\tExit immediately instead of waiting for the service to converge
  \tdns\tlist\tSet custom DNS servers
  \tdns-option\tlist\tSet DNS options
  \tdns-search\tlist\tSet custom DNS search domains
  \tendpoint-mode\tstring\tEndpoint mode (vip or dnsrr) (default "vip")
  \tentrypoint\tcommand\tOverwrite the default ENTRYPOINT of the image
  e\tenv\tlist\tSet environment variables
  \tenv-file\tlist\tRead in a file of environment variables
  \tgeneric-resource\tlist\tUser defined resources
  \tgroup\tlist\tSet one or more supplementary user groups for the container
  \thealth-cmd\tstring\tCommand to run to check health
  \thealth-interval\tduration\tTime between running the check (ms|s|m|h)
  \thealth-retries\tint\tConsecutive failures needed to report unhealthy
  \thealth-start-interval\tduration\tTime between running the check during the start period (ms|s|m|h)
  \thealth-start-period\tduration\tStart period for the container to initialize before counting retries towards unstable (ms|s|m|h)
  \thealth-timeout\tduration\tMaximum time to allow one check to run (ms|s|m|h)
  \thost\tlist\tSet one or more custom host-to-IP mappings (host:ip)
  \thostname\tstring\tContainer hostname
  \tinit\tbool\tUse an init inside each service container to forward signals and reap processes
  \tisolation\tstring\tService container isolation mode
  l\tlabel\tlist\tService labels
  \tlimit-cpu\tdecimal\tLimit CPUs
  \tlimit-memory\tbytes\tLimit Memory
  \tlimit-pids\tint\tLimit maximum number of processes (default 0 = unlimited)
  \tlog-driver\tstring\tLogging driver for service
  \tlog-opt\tlist\tLogging driver options
  \tmax-concurrent\tuint\tNumber of job tasks to run concurrently (default equal to --replicas)
  \tmode\tstring\tService mode ("replicated", "global", "replicated-job", "global-job") (default "replicated")
  \tmount\tmount\tAttach a filesystem mount to the service
  \tname\tstring\tService name
  \tnetwork\tnetwork\tNetwork attachments
  \tno-healthcheck\tbool\tDisable any container-specified HEALTHCHECK
  \tno-resolve-image\tbool\tDo not query the registry to resolve image digest and supported platforms
  \toom-score-adj\tint\tTune host's OOM preferences (-1000 to 1000) 
  \tplacement-pref\tpref\tAdd a placement preference
  p\tpublish\tport\tPublish a port as a node port
  q\tquiet\tbool\tSuppress progress output
  \tread-only\tbool\tMount the container's root filesystem as read only
  \treplicas\tuint\tNumber of tasks
  \treplicas-max-per-node\tuint\tMaximum number of tasks per node (default 0 = unlimited)
  \treserve-cpu\tdecimal\tReserve CPUs
  \treserve-memory\tbytes\tReserve Memory
  \trestart-condition\tstring\tRestart when condition is met ("none", "on-failure", "any") (default "any")
  \trestart-delay\tduration\tDelay between restart attempts (ns|us|ms|s|m|h) (default 5s)
  \trestart-max-attempts\tuint\tMaximum number of restarts before giving up
  \trestart-window\tduration\tWindow used to evaluate the restart policy (ns|us|ms|s|m|h)
  \trollback-delay\tduration\tDelay between task rollbacks (ns|us|ms|s|m|h) (default 0s)
  \trollback-failure-action\tstring\tAction on rollback failure ("pause", "continue") (default "pause")
  \trollback-max-failure-ratio\tfloat\tFailure rate to tolerate during a rollback (default 0)
  \trollback-monitor\tduration\tDuration after each task rollback to monitor for failure (ns|us|ms|s|m|h) (default 5s)
  \trollback-order\tstring\tRollback order ("start-first", "stop-first") (default "stop-first")
  \trollback-parallelism\tuint\tMaximum number of tasks rolled back simultaneously (0 to roll back all at once) (default 1)
  \tsecret\tsecret\tSpecify secrets to expose to the service
  \tstop-grace-period\tduration\tTime to wait before force killing a container (ns|us|ms|s|m|h) (default 10s)
  \tstop-signal\tstring\tSignal to stop the container
  \tsysctl\tlist\tSysctl options
  t\ttty\tbool\tAllocate a pseudo-TTY
  \tulimit\tulimit\tUlimit options (default [])
  \tupdate-delay\tduration\tDelay between updates (ns|us|ms|s|m|h) (default 0s)
  \tupdate-failure-action\tstring\tAction on update failure ("pause", "continue", "rollback") (default "pause")
  \tupdate-max-failure-ratio\tfloat\tFailure rate to tolerate during an update (default 0)
  \tupdate-monitor\tduration\tDuration after each task update to monitor for failure (ns|us|ms|s|m|h) (default 5s)
  \tupdate-order\tstring\tUpdate order ("start-first", "stop-first") (default "stop-first")
  \tupdate-parallelism\tuint\tMaximum number of tasks updated simultaneously (0 to update all at once) (default 1)
  u\tuser\tstring\tUsername or UID (format: <name|uid>[:<group|gid>])
  \twith-registry-auth\tbool\tSend registry authentication details to swarm agents
  w\tworkdir\tstring\tWorking directory inside the container
  >service inspect\t\tdocker service inspect [OPTIONS] SERVICE [SERVICE...]\tleast 1\t\t\tCommands\tDisplay detailed information on one or more services
  f\tformat\tstring\tFormat output using a custom template:\u{0B}'json':             Print in JSON format\u{0B}'TEMPLATE':         Print output using the given Go template.\u{0B}Refer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
  \tpretty\tbool\tPrint the information in a human friendly format
  >service logs\t\tdocker service logs [OPTIONS] SERVICE|TASK\texactly 1\t\t\tCommands\tFetch the logs of a service or task
  \tdetails\tbool\tShow extra details provided to logs
  f\tfollow\tbool\tFollow log output
  \tno-resolve\tbool\tDo not map IDs to Names in output
  \tno-task-ids\tbool\tDo not include task IDs in output
  \tno-trunc\tbool\tDo not truncate output
  \traw\tbool\tDo not neatly format logs
  \tsince\tstring\tShow logs since timestamp (e.g. "2013-01-02T13:23:37Z") or relative (e.g. "42m" for 42 minutes)
  n\ttail\tstring\tNumber of lines to show from the end of the logs (default "all")
  t\ttimestamps\tbool\tShow timestamps
  >service ls\tlist\tdocker service ls [OPTIONS]\tnone\t\t\tCommands\tList services\tdocker service ls, docker service list
  f\tfilter\tfilter\tFilter output based on conditions provided
  \tformat\tstring\tFormat output using a custom template:\u{0B}'table':            Print output in table format with column headers (default)\u{0B}'table TEMPLATE':   Print output in table format using the given Go template\u{0B}'json':             Print in JSON format\u{0B}'TEMPLATE':         Print output using the given Go template.\u{0B}Refer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
  q\tquiet\tbool\tOnly display IDs
  >service ps\t\tdocker service ps [OPTIONS] SERVICE [SERVICE...]\tleast 1\t\t\tCommands\tList the tasks of one or more services
  f\tfilter\tfilter\tFilter output based on conditions provided
  \tformat\tstring\tPretty-print tasks using a Go template
  \tno-resolve\tbool\tDo not map IDs to Names
  \tno-trunc\tbool\tDo not truncate output
  q\tquiet\tbool\tOnly display task IDs
  >service rm\tremove\tdocker service rm SERVICE [SERVICE...]\tleast 1\t\t\tCommands\tRemove one or more services\tdocker service rm, docker service remove
  >service rollback\t\tdocker service rollback [OPTIONS] SERVICE\texactly 1\t\t\tCommands\tRevert changes to a service's configuration
  d\tdetach\tbool\tExit immediately instead of waiting for the service to converge
  q\tquiet\tbool\tSuppress progress output
  >service scale\t\tdocker service scale SERVICE=REPLICAS [SERVICE=REPLICAS...]\tleast 1\t\t\tCommands\tScale one or multiple replicated services
  d\tdetach\tbool\tExit immediately instead of waiting for the service to converge
  >service update\t\tdocker service update [OPTIONS] SERVICE\texactly 1\t\t\tCommands\tUpdate a service
  \targs\tcommand\tService command args
  \tcap-add\tlist\tAdd Linux capabilities
  \tcap-drop\tlist\tDrop Linux capabilities
  \tconfig-add\tconfig\tAdd or update a config file on a service
  \tconfig-rm\tlist\tRemove a configuration file
  \tconstraint-add\tlist\tAdd or update a placement constraint
  \tconstraint-rm\tlist\tRemove a constraint
  \tcontainer-label-add\tlist\tAdd or update a container label
  \tcontainer-label-rm\tlist\tRemove a container label by its key
  \tcredential-spec\tcredential-spec\tCredential spec for managed service account (Windows only)
  d\tdetach\tbool\tExit immediately instead of waiting for the service to converge
  \tdns-add\tlist\tAdd or update a custom DNS server
  \tdns-option-add\tlist\tAdd or update a DNS option
  \tdns-option-rm\tlist\tRemove a DNS option
  \tdns-rm\tlist\tRemove a custom DNS server
  \tdns-search-add\tlist\tAdd or update a custom DNS search domain
  \tdns-search-rm\tlist\tRemove a DNS search domain
  \tendpoint-mode\tstring\tEndpoint mode (vip or dnsrr)
  \tentrypoint\tcommand\tOverwrite the default ENTRYPOINT of the image
  \tenv-add\tlist\tAdd or update an environment variable
  \tenv-rm\tlist\tRemove an environment variable
  \tforce\tbool\tForce update even if no changes require it
  \tgeneric-resource-add\tlist\tAdd a Generic resource
  \tgeneric-resource-rm\tlist\tRemove a Generic resource
  \tgroup-add\tlist\tAdd an additional supplementary user group to the container
  \tgroup-rm\tlist\tRemove a previously added supplementary user group from the container
  \thealth-cmd\tstring\tCommand to run to check health
  \thealth-interval\tduration\tTime between running the check (ms|s|m|h)
  \thealth-retries\tint\tConsecutive failures needed to report unhealthy
  \thealth-start-interval\tduration\tTime between running the check during the start period (ms|s|m|h)
  \thealth-start-period\tduration\tStart period for the container to initialize before counting retries towards unstable (ms|s|m|h)
  \thealth-timeout\tduration\tMaximum time to allow one check to run (ms|s|m|h)
  \thost-add\tlist\tAdd a custom host-to-IP mapping ("host:ip")
  \thost-rm\tlist\tRemove a custom host-to-IP mapping ("host:ip")
  \thostname\tstring\tContainer hostname
  \timage\tstring\tService image tag
  \tinit\tbool\tUse an init inside each service container to forward signals and reap processes
  \tisolation\tstring\tService container isolation mode
  \tlabel-add\tlist\tAdd or update a service label
  \tlabel-rm\tlist\tRemove a label by its key
  \tlimit-cpu\tdecimal\tLimit CPUs
  \tlimit-memory\tbytes\tLimit Memory
  \tlimit-pids\tint\tLimit maximum number of processes (default 0 = unlimited)
  \tlog-driver\tstring\tLogging driver for service
  \tlog-opt\tlist\tLogging driver options
  \tmax-concurrent\tuint\tNumber of job tasks to run concurrently (default equal to --replicas)
  \tmount-add\tmount\tAdd or update a mount on a service
  \tmount-rm\tlist\tRemove a mount by its target path
  \tnetwork-add\tnetwork\tAdd a network
  \tnetwork-rm\tlist\tRemove a network
  \tno-healthcheck\tbool\tDisable any container-specified HEALTHCHECK
  \tno-resolve-image\tbool\tDo not query the registry to resolve image digest and supported platforms
  \toom-score-adj\tint\tTune host's OOM preferences (-1000 to 1000) 
  \tplacement-pref-add\tpref\tAdd a placement preference
  \tplacement-pref-rm\tpref\tRemove a placement preference
  \tpublish-add\tport\tAdd or update a published port
  \tpublish-rm\tport\tRemove a published port by its target port
  q\tquiet\tbool\tSuppress progress output
  \tread-only\tbool\tMount the container's root filesystem as read only
  \treplicas\tuint\tNumber of tasks
  \treplicas-max-per-node\tuint\tMaximum number of tasks per node (default 0 = unlimited)
  \treserve-cpu\tdecimal\tReserve CPUs
  \treserve-memory\tbytes\tReserve Memory
  \trestart-condition\tstring\tRestart when condition is met ("none", "on-failure", "any")
  \trestart-delay\tduration\tDelay between restart attempts (ns|us|ms|s|m|h)
  \trestart-max-attempts\tuint\tMaximum number of restarts before giving up
  \trestart-window\tduration\tWindow used to evaluate the restart policy (ns|us|ms|s|m|h)
  \trollback\tbool\tRollback to previous specification
  \trollback-delay\tduration\tDelay between task rollbacks (ns|us|ms|s|m|h)
  \trollback-failure-action\tstring\tAction on rollback failure ("pause", "continue")
  \trollback-max-failure-ratio\tfloat\tFailure rate to tolerate during a rollback
  \trollback-monitor\tduration\tDuration after each task rollback to monitor for failure (ns|us|ms|s|m|h)
  \trollback-order\tstring\tRollback order ("start-first", "stop-first")
  \trollback-parallelism\tuint\tMaximum number of tasks rolled back simultaneously (0 to roll back all at once)
  \tsecret-add\tsecret\tAdd or update a secret on a service
  \tsecret-rm\tlist\tRemove a secret
  \tstop-grace-period\tduration\tTime to wait before force killing a container (ns|us|ms|s|m|h)
  \tstop-signal\tstring\tSignal to stop the container
  \tsysctl-add\tlist\tAdd or update a Sysctl option
  \tsysctl-rm\tlist\tRemove a Sysctl option
  t\ttty\tbool\tAllocate a pseudo-TTY
  \tulimit-add\tulimit\tAdd or update a ulimit option (default [])
  \tulimit-rm\tlist\tRemove a ulimit option
  \tupdate-delay\tduration\tDelay between updates (ns|us|ms|s|m|h)
  \tupdate-failure-action\tstring\tAction on update failure ("pause", "continue", "rollback")
  \tupdate-max-failure-ratio\tfloat\tFailure rate to tolerate during an update
  \tupdate-monitor\tduration\tDuration after each task update to monitor for failure (ns|us|ms|s|m|h)
  \tupdate-order\tstring\tUpdate order ("start-first", "stop-first")
  \tupdate-parallelism\tuint\tMaximum number of tasks updated simultaneously (0 to update all at once)
  u\tuser\tstring\tUsername or UID (format: <name|uid>[:<group|gid>])
  \twith-registry-auth\tbool\tSend registry authentication details to swarm agents
  w\tworkdir\tstring\tWorking directory inside the container
  >stack config\t\tdocker stack config [OPTIONS]\tnone\t\t\tCommands\tOutputs the final config file, after doing merges and interpolations
  c\tcompose-file\tstrings\tPath to a Compose file, or "-" to read from stdin
  \tskip-interpolation\tbool\tSkip interpolation and output only merged config
  >stack deploy\tup\tdocker stack deploy [OPTIONS] STACK\texactly 1\t\t\tCommands\tDeploy a new stack or update an existing stack\tdocker stack deploy, docker stack up
  c\tcompose-file\tstrings\tPath to a Compose file, or "-" to read from stdin
  d\tdetach\tbool\tExit immediately instead of waiting for the stack services to converge (default true)
  \tprune\tbool\tPrune services that are no longer referenced
  q\tquiet\tbool\tSuppress progress output
  \tresolve-image\tstring\tQuery the registry to resolve image digest and supported platforms ("always", "changed", "never") (default "always")
  \twith-registry-auth\tbool\tSend registry authentication details to Swarm agents
  >stack ls\tlist\tdocker stack ls [OPTIONS]\tnone\t\t\tCommands\tList stacks\tdocker stack ls, docker stack list
  \tformat\tstring\tFormat output using a custom template:\u{0B}'table':            Print output in table format with column headers (default)\u{0B}'table TEMPLATE':   Print output in table format using the given Go template\u{0B}'json':             Print in JSON format\u{0B}'TEMPLATE':         Print output using the given Go template.\u{0B}Refer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
  >stack ps\t\tdocker stack ps [OPTIONS] STACK\texactly 1\t\t\tCommands\tList the tasks in the stack
  f\tfilter\tfilter\tFilter output based on conditions provided
  \tformat\tstring\tFormat output using a custom template:\u{0B}'table':            Print output in table format with column headers (default)\u{0B}'table TEMPLATE':   Print output in table format using the given Go template\u{0B}'json':             Print in JSON format\u{0B}'TEMPLATE':         Print output using the given Go template.\u{0B}Refer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
  \tno-resolve\tbool\tDo not map IDs to Names
  \tno-trunc\tbool\tDo not truncate output
  q\tquiet\tbool\tOnly display task IDs
  >stack rm\tremove,down\tdocker stack rm [OPTIONS] STACK [STACK...]\tleast 1\t\t\tCommands\tRemove one or more stacks\tdocker stack rm, docker stack remove, docker stack down
  d\tdetach\tbool\tDo not wait for stack removal (default true)
  >stack services\t\tdocker stack services [OPTIONS] STACK\texactly 1\t\t\tCommands\tList the services in the stack
  f\tfilter\tfilter\tFilter output based on conditions provided
  \tformat\tstring\tFormat output using a custom template:\u{0B}'table':            Print output in table format with column headers (default)\u{0B}'table TEMPLATE':   Print output in table format using the given Go template\u{0B}'json':             Print in JSON format\u{0B}'TEMPLATE':         Print output using the given Go template.\u{0B}Refer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
  q\tquiet\tbool\tOnly display IDs
  >swarm ca\t\tdocker swarm ca [OPTIONS]\tnone\t\t\tCommands\tDisplay and rotate the root CA
  \tca-cert\tpem-file\tPath to the PEM-formatted root CA certificate to use for the new cluster
  \tca-key\tpem-file\tPath to the PEM-formatted root CA key to use for the new cluster
  \tcert-expiry\tduration\tValidity period for node certificates (ns|us|ms|s|m|h) (default 2160h0m0s)
  d\tdetach\tbool\tExit immediately instead of waiting for the root rotation to converge
  \texternal-ca\texternal-ca\tSpecifications of one or more certificate signing endpoints
  q\tquiet\tbool\tSuppress progress output
  \trotate\tbool\tRotate the swarm CA - if no certificate or key are provided, new ones will be generated
  >swarm init\t\tdocker swarm init [OPTIONS]\tnone\t\t\tCommands\tInitialize a swarm
  \tadvertise-addr\tstring\tAdvertised address (format: "<ip|interface>[:port]")
  \tautolock\tbool\tEnable manager autolocking (requiring an unlock key to start a stopped manager)
  \tavailability\tstring\tAvailability of the node ("active", "pause", "drain") (default "active")
  \tcert-expiry\tduration\tValidity period for node certificates (ns|us|ms|s|m|h) (default 2160h0m0s)
  \tdata-path-addr\tstring\tAddress or interface to use for data path traffic (format: "<ip|interface>")
  \tdata-path-port\tuint32\tPort number to use for data path traffic (1024 - 49151). If no value is set or is set to 0, the default port (4789) is used.
  \tdefault-addr-pool\tipNetSlice\tdefault address pool in CIDR format (default [])
  \tdefault-addr-pool-mask-length\tuint32\tdefault address pool subnet mask length (default 24)
  \tdispatcher-heartbeat\tduration\tDispatcher heartbeat period (ns|us|ms|s|m|h) (default 5s)
  \texternal-ca\texternal-ca\tSpecifications of one or more certificate signing endpoints
  \tforce-new-cluster\tbool\tForce create a new cluster from current state
  \tlisten-addr\tnode-addr\tListen address (format: "<ip|interface>[:port]") (default 0.0.0.0:2377)
  \tmax-snapshots\tuint\tNumber of additional Raft snapshots to retain
  \tsnapshot-interval\tuint\tNumber of log entries between Raft snapshots (default 10000)
  \ttask-history-limit\tint\tTask history retention limit (default 5)
  >swarm join\t\tdocker swarm join [OPTIONS] HOST:PORT\texactly 1\t\t\tCommands\tJoin a swarm as a node and/or manager
  \tadvertise-addr\tstring\tAdvertised address (format: "<ip|interface>[:port]")
  \tavailability\tstring\tAvailability of the node ("active", "pause", "drain") (default "active")
  \tdata-path-addr\tstring\tAddress or interface to use for data path traffic (format: "<ip|interface>")
  \tlisten-addr\tnode-addr\tListen address (format: "<ip|interface>[:port]") (default 0.0.0.0:2377)
  \ttoken\tstring\tToken for entry into the swarm
  >swarm join-token\t\tdocker swarm join-token [OPTIONS] (worker|manager)\texactly 1\t\t\tCommands\tManage join tokens
  q\tquiet\tbool\tOnly display token
  \trotate\tbool\tRotate join token
  >swarm leave\t\tdocker swarm leave [OPTIONS]\tnone\t\t\tCommands\tLeave the swarm
  f\tforce\tbool\tForce this node to leave the swarm, ignoring warnings
  >swarm unlock\t\tdocker swarm unlock\tnone\t\t\tCommands\tUnlock swarm
  >swarm unlock-key\t\tdocker swarm unlock-key [OPTIONS]\tnone\t\t\tCommands\tManage the unlock key
  q\tquiet\tbool\tOnly display token
  \trotate\tbool\tRotate unlock key
  >swarm update\t\tdocker swarm update [OPTIONS]\tnone\t\t\tCommands\tUpdate the swarm
  \tautolock\tbool\tChange manager autolocking setting (true|false)
  \tcert-expiry\tduration\tValidity period for node certificates (ns|us|ms|s|m|h) (default 2160h0m0s)
  \tdispatcher-heartbeat\tduration\tDispatcher heartbeat period (ns|us|ms|s|m|h) (default 5s)
  \texternal-ca\texternal-ca\tSpecifications of one or more certificate signing endpoints
  \tmax-snapshots\tuint\tNumber of additional Raft snapshots to retain
  \tsnapshot-interval\tuint\tNumber of log entries between Raft snapshots (default 10000)
  \ttask-history-limit\tint\tTask history retention limit (default 5)
  >trust key generate\t\tdocker trust key generate NAME\texactly 1\t\t\tCommands\tGenerate and load a signing key-pair
  \tdir\tstring\tDirectory to generate key in, defaults to current directory
  >trust key load\t\tdocker trust key load [OPTIONS] KEYFILE\texactly 1\t\t\tCommands\tLoad a private key file for signing
  \tname\tstring\tName for the loaded key (default "signer")
  >trust signer add\t\tdocker trust signer add OPTIONS NAME REPOSITORY [REPOSITORY...] \tleast 2\t\t\tCommands\tAdd a signer
  \tkey\tlist\tPath to the signer's public key file
  >trust signer remove\t\tdocker trust signer remove [OPTIONS] NAME REPOSITORY [REPOSITORY...]\tleast 2\t\t\tCommands\tRemove a signer
  f\tforce\tbool\tDo not prompt for confirmation before removing the most recent signer
  """
