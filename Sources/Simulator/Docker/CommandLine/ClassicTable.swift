// Written by Tools/docker-table; do not edit.

/// The builder's commands of docker 28.2.2 without buildx; Tools/docker-table says how the lines are made.
let classicTable: StaticString = """
  >\t\tdocker [OPTIONS] COMMAND\tgroup
  >image\t\tdocker image COMMAND\tgroup
  >build\t\tdocker build [OPTIONS] PATH | URL | -\texactly 1\t\tclassic build\tCommon Commands\tBuild an image from a Dockerfile\tdocker image build, docker build, docker builder build
  \tadd-host\tlist\tAdd a custom host-to-IP mapping ("host:ip")
  \tbuild-arg\tlist\tSet build-time variables
  \tcache-from\tstrings\tImages to consider as cache sources
  \tcgroup-parent\tstring\tSet the parent cgroup for the "RUN" instructions during build
  \tcompress\tbool\tCompress the build context using gzip
  \tcpu-period\tint\tLimit the CPU CFS (Completely Fair Scheduler) period
  \tcpu-quota\tint\tLimit the CPU CFS (Completely Fair Scheduler) quota
  c\tcpu-shares\tint\tCPU shares (relative weight)
  \tcpuset-cpus\tstring\tCPUs in which to allow execution (0-3, 0,1)
  \tcpuset-mems\tstring\tMEMs in which to allow execution (0-3, 0,1)
  \tdisable-content-trust\tbool\tSkip image verification (default true)
  f\tfile\tstring\tName of the Dockerfile (Default is "PATH/Dockerfile")
  \tforce-rm\tbool\tAlways remove intermediate containers
  \tiidfile\tstring\tWrite the image ID to the file
  \tisolation\tstring\tContainer isolation technology
  \tlabel\tlist\tSet metadata for an image
  m\tmemory\tbytes\tMemory limit
  \tmemory-swap\tbytes\tSwap limit equal to memory plus swap: -1 to enable unlimited swap
  \tnetwork\tstring\tSet the networking mode for the RUN instructions during build (default "default")
  \tno-cache\tbool\tDo not use cache when building the image
  \tplatform\tstring\tSet platform if server is multi-platform capable
  \tpull\tbool\tAlways attempt to pull a newer version of the image
  q\tquiet\tbool\tSuppress the build output and print image ID on success
  \trm\tbool\tRemove intermediate containers after a successful build (default true)
  \tsecurity-opt\tstrings\tSecurity options
  \tshm-size\tbytes\tSize of "/dev/shm"
  \tsquash\tbool\tSquash newly built layers into a single new layer
  t\ttag\tlist\tName and optionally a tag in the "name:tag" format
  \ttarget\tstring\tSet the target build stage to build.
  \tulimit\tulimit\tUlimit options (default [])
  >image build\t\tdocker image build [OPTIONS] PATH | URL | -\texactly 1\t\tclassic build\tCommands\tBuild an image from a Dockerfile\tdocker image build, docker build, docker builder build
  \tadd-host\tlist\tAdd a custom host-to-IP mapping ("host:ip")
  \tbuild-arg\tlist\tSet build-time variables
  \tcache-from\tstrings\tImages to consider as cache sources
  \tcgroup-parent\tstring\tSet the parent cgroup for the "RUN" instructions during build
  \tcompress\tbool\tCompress the build context using gzip
  \tcpu-period\tint\tLimit the CPU CFS (Completely Fair Scheduler) period
  \tcpu-quota\tint\tLimit the CPU CFS (Completely Fair Scheduler) quota
  c\tcpu-shares\tint\tCPU shares (relative weight)
  \tcpuset-cpus\tstring\tCPUs in which to allow execution (0-3, 0,1)
  \tcpuset-mems\tstring\tMEMs in which to allow execution (0-3, 0,1)
  \tdisable-content-trust\tbool\tSkip image verification (default true)
  f\tfile\tstring\tName of the Dockerfile (Default is "PATH/Dockerfile")
  \tforce-rm\tbool\tAlways remove intermediate containers
  \tiidfile\tstring\tWrite the image ID to the file
  \tisolation\tstring\tContainer isolation technology
  \tlabel\tlist\tSet metadata for an image
  m\tmemory\tbytes\tMemory limit
  \tmemory-swap\tbytes\tSwap limit equal to memory plus swap: -1 to enable unlimited swap
  \tnetwork\tstring\tSet the networking mode for the RUN instructions during build (default "default")
  \tno-cache\tbool\tDo not use cache when building the image
  \tplatform\tstring\tSet platform if server is multi-platform capable
  \tpull\tbool\tAlways attempt to pull a newer version of the image
  q\tquiet\tbool\tSuppress the build output and print image ID on success
  \trm\tbool\tRemove intermediate containers after a successful build (default true)
  \tsecurity-opt\tstrings\tSecurity options
  \tshm-size\tbytes\tSize of "/dev/shm"
  \tsquash\tbool\tSquash newly built layers into a single new layer
  t\ttag\tlist\tName and optionally a tag in the "name:tag" format
  \ttarget\tstring\tSet the target build stage to build.
  \tulimit\tulimit\tUlimit options (default [])
  >builder\t\tdocker builder COMMAND\tgroup\t\t\tManagement Commands\tManage builds\t\tdocker builder
  >builder build\t\tdocker builder build [OPTIONS] PATH | URL | -\texactly 1\t\tclassic build\tCommands\tBuild an image from a Dockerfile\tdocker image build, docker build, docker builder build
  \tadd-host\tlist\tAdd a custom host-to-IP mapping ("host:ip")
  \tbuild-arg\tlist\tSet build-time variables
  \tcache-from\tstrings\tImages to consider as cache sources
  \tcgroup-parent\tstring\tSet the parent cgroup for the "RUN" instructions during build
  \tcompress\tbool\tCompress the build context using gzip
  \tcpu-period\tint\tLimit the CPU CFS (Completely Fair Scheduler) period
  \tcpu-quota\tint\tLimit the CPU CFS (Completely Fair Scheduler) quota
  c\tcpu-shares\tint\tCPU shares (relative weight)
  \tcpuset-cpus\tstring\tCPUs in which to allow execution (0-3, 0,1)
  \tcpuset-mems\tstring\tMEMs in which to allow execution (0-3, 0,1)
  \tdisable-content-trust\tbool\tSkip image verification (default true)
  f\tfile\tstring\tName of the Dockerfile (Default is "PATH/Dockerfile")
  \tforce-rm\tbool\tAlways remove intermediate containers
  \tiidfile\tstring\tWrite the image ID to the file
  \tisolation\tstring\tContainer isolation technology
  \tlabel\tlist\tSet metadata for an image
  m\tmemory\tbytes\tMemory limit
  \tmemory-swap\tbytes\tSwap limit equal to memory plus swap: -1 to enable unlimited swap
  \tnetwork\tstring\tSet the networking mode for the RUN instructions during build (default "default")
  \tno-cache\tbool\tDo not use cache when building the image
  \tplatform\tstring\tSet platform if server is multi-platform capable
  \tpull\tbool\tAlways attempt to pull a newer version of the image
  q\tquiet\tbool\tSuppress the build output and print image ID on success
  \trm\tbool\tRemove intermediate containers after a successful build (default true)
  \tsecurity-opt\tstrings\tSecurity options
  \tshm-size\tbytes\tSize of "/dev/shm"
  \tsquash\tbool\tSquash newly built layers into a single new layer
  t\ttag\tlist\tName and optionally a tag in the "name:tag" format
  \ttarget\tstring\tSet the target build stage to build.
  \tulimit\tulimit\tUlimit options (default [])
  >builder prune\t\tdocker builder prune\tnone\t\tbuildx prune\tCommands\tRemove build cache
  a\tall\tbool\tRemove all unused build cache, not just dangling ones
  \tfilter\tfilter\tProvide filter values (e.g. "until=24h")
  f\tforce\tbool\tDo not prompt for confirmation
  \tkeep-storage\tbytes\tAmount of disk space to keep for cache
  """
