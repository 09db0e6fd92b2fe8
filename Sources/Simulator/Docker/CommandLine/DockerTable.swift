// Written by Tools/docker-table; do not edit.

/// The commands and flags of docker 28.2.2; Tools/docker-table says how the lines are made.
let dockerTable: StaticString = """
  >\t\tdocker [OPTIONS] COMMAND\tgroup
  \tconfig\tstring
  c\tcontext\tstring
  D\tdebug\tbool
  H\thost\tlist
  l\tlog-level\tstring
  \ttls\tbool
  \ttlscacert\tstring
  \ttlscert\tstring
  \ttlskey\tstring
  \ttlsverify\tbool
  v\tversion\tbool
  >run\t\tdocker run [OPTIONS] IMAGE [COMMAND] [ARG...]\tleast 1\t-
  \tadd-host\tlist
  \tannotation\tmap
  a\tattach\tlist
  \tblkio-weight\tuint16
  \tblkio-weight-device\tlist
  \tcap-add\tlist
  \tcap-drop\tlist
  \tcgroup-parent\tstring
  \tcgroupns\tstring
  \tcidfile\tstring
  \tcpu-count\tint
  \tcpu-percent\tint
  \tcpu-period\tint
  \tcpu-quota\tint
  \tcpu-rt-period\tint
  \tcpu-rt-runtime\tint
  c\tcpu-shares\tint
  \tcpus\tdecimal
  \tcpuset-cpus\tstring
  \tcpuset-mems\tstring
  d\tdetach\tbool
  \tdetach-keys\tstring
  \tdevice\tlist
  \tdevice-cgroup-rule\tlist
  \tdevice-read-bps\tlist
  \tdevice-read-iops\tlist
  \tdevice-write-bps\tlist
  \tdevice-write-iops\tlist
  \tdisable-content-trust\tbool
  \tdns\tlist
  \tdns-option\tlist
  \tdns-search\tlist
  \tdomainname\tstring
  \tentrypoint\tstring
  e\tenv\tlist
  \tenv-file\tlist
  \texpose\tlist
  \tgpus\tgpu-request
  \tgroup-add\tlist
  \thealth-cmd\tstring
  \thealth-interval\tduration
  \thealth-retries\tint
  \thealth-start-interval\tduration
  \thealth-start-period\tduration
  \thealth-timeout\tduration
  \thelp\tbool
  h\thostname\tstring
  \tinit\tbool
  i\tinteractive\tbool
  \tio-maxbandwidth\tbytes
  \tio-maxiops\tuint
  \tip\tstring
  \tip6\tstring
  \tipc\tstring
  \tisolation\tstring
  \tkernel-memory\tbytes
  l\tlabel\tlist
  \tlabel-file\tlist
  \tlink\tlist
  \tlink-local-ip\tlist
  \tlog-driver\tstring
  \tlog-opt\tlist
  \tmac-address\tstring
  m\tmemory\tbytes
  \tmemory-reservation\tbytes
  \tmemory-swap\tbytes
  \tmemory-swappiness\tint
  \tmount\tmount
  \tname\tstring
  \tnetwork\tnetwork
  \tnetwork-alias\tlist
  \tno-healthcheck\tbool
  \toom-kill-disable\tbool
  \toom-score-adj\tint
  \tpid\tstring
  \tpids-limit\tint
  \tplatform\tstring
  \tprivileged\tbool
  p\tpublish\tlist
  P\tpublish-all\tbool
  \tpull\tstring
  q\tquiet\tbool
  \tread-only\tbool
  \trestart\tstring
  \trm\tbool
  \truntime\tstring
  \tsecurity-opt\tlist
  \tshm-size\tbytes
  \tsig-proxy\tbool
  \tstop-signal\tstring
  \tstop-timeout\tint
  \tstorage-opt\tlist
  \tsysctl\tmap
  \ttmpfs\tlist
  t\ttty\tbool
  \tulimit\tulimit
  \tuse-api-socket\tbool
  u\tuser\tstring
  \tuserns\tstring
  \tuts\tstring
  v\tvolume\tlist
  \tvolume-driver\tstring
  \tvolumes-from\tlist
  w\tworkdir\tstring
  \tnet\tnetwork
  \tnet-alias\tlist
  \tdns-opt\tlist
  >exec\t\tdocker exec [OPTIONS] CONTAINER COMMAND [ARG...]\tleast 2\t-
  d\tdetach\tbool
  \tdetach-keys\tstring
  e\tenv\tlist
  \tenv-file\tlist
  i\tinteractive\tbool
  \tprivileged\tbool
  t\ttty\tbool
  u\tuser\tstring
  w\tworkdir\tstring
  >ps\t\tdocker ps [OPTIONS]\tnone
  a\tall\tbool
  f\tfilter\tfilter
  \tformat\tstring
  n\tlast\tint
  l\tlatest\tbool
  \tno-trunc\tbool
  q\tquiet\tbool
  s\tsize\tbool
  >build\t\tdocker buildx build [OPTIONS] PATH | URL | -\texactly 1
  \tadd-host\tlist
  \tbuild-arg\tlist
  \tcache-from\tstrings
  \tcgroup-parent\tstring
  \tcompress\tbool
  \tcpu-period\tint
  \tcpu-quota\tint
  c\tcpu-shares\tint
  \tcpuset-cpus\tstring
  \tcpuset-mems\tstring
  \tdisable-content-trust\tbool
  f\tfile\tstring
  \tforce-rm\tbool
  \tiidfile\tstring
  \tisolation\tstring
  \tlabel\tlist
  m\tmemory\tbytes
  \tmemory-swap\tbytes
  \tnetwork\tstring
  \tno-cache\tbool
  \tplatform\tstring
  \tpull\tbool
  q\tquiet\tbool
  \trm\tbool
  \tsecurity-opt\tstrings
  \tshm-size\tbytes
  \tsquash\tbool
  t\ttag\tlist
  \ttarget\tstring
  \tulimit\tulimit
  \tallow\tlist
  \tannotation\tlist
  \tattest\tlist
  \tbuild-context\tlist
  \tbuilder\tstring
  \tcache-to\tlist
  \tcall\tstring
  \tcheck\tbool
  \tload\tbool
  \tmetadata-file\tstring
  \tno-cache-filter\tlist
  \tprogress\tstring
  \tprovenance\tstring
  \tpush\tbool
  \tsbom\tstring
  \tsecret\tlist
  \tssh\tlist
  o\toutput\tlist
  D\tdebug\tbool
  >pull\t\tdocker pull [OPTIONS] NAME[:TAG|@DIGEST]\texactly 1
  a\tall-tags\tbool
  \tdisable-content-trust\tbool
  \tplatform\tstring
  q\tquiet\tbool
  >push\t\tdocker push [OPTIONS] NAME[:TAG]\texactly 1
  a\tall-tags\tbool
  \tdisable-content-trust\tbool
  \tplatform\tstring
  q\tquiet\tbool
  >images\t\tdocker images [OPTIONS] [REPOSITORY[:TAG]]\tmost 1
  a\tall\tbool
  \tdigests\tbool
  f\tfilter\tfilter
  \tformat\tstring
  \tno-trunc\tbool
  q\tquiet\tbool
  \ttree\tbool
  >login\t\tdocker login [OPTIONS] [SERVER]\tmost 1
  p\tpassword\tstring
  \tpassword-stdin\tbool
  u\tusername\tstring
  >logout\t\tdocker logout [SERVER]\tmost 1
  >search\t\tdocker search [OPTIONS] TERM\texactly 1
  f\tfilter\tfilter
  \tformat\tstring
  \tlimit\tint
  \tno-trunc\tbool
  >version\t\tdocker version [OPTIONS]\tnone
  f\tformat\tstring
  >info\t\tdocker info [OPTIONS]\tnone
  f\tformat\tstring
  >builder\t\tdocker builder COMMAND\tgroup
  >checkpoint\t\tdocker checkpoint COMMAND\tgroup
  >container\t\tdocker container COMMAND\tgroup
  >context\t\tdocker context COMMAND\tgroup
  >image\t\tdocker image COMMAND\tgroup
  >manifest\t\tdocker manifest COMMAND\tgroup
  >network\t\tdocker network COMMAND\tgroup
  >plugin\t\tdocker plugin COMMAND\tgroup
  >system\t\tdocker system COMMAND\tgroup
  >trust\t\tdocker trust COMMAND\tgroup
  >volume\t\tdocker volume COMMAND\tgroup
  >config\t\tdocker config COMMAND\tgroup
  >node\t\tdocker node COMMAND\tgroup
  >secret\t\tdocker secret COMMAND\tgroup
  >service\t\tdocker service COMMAND\tgroup
  >stack\t\tdocker stack COMMAND\tgroup
  >swarm\t\tdocker swarm COMMAND\tgroup
  >attach\t\tdocker attach [OPTIONS] CONTAINER\texactly 1
  \tdetach-keys\tstring
  \tno-stdin\tbool
  \tsig-proxy\tbool
  >commit\t\tdocker commit [OPTIONS] CONTAINER [REPOSITORY[:TAG]]\tbetween 1 and 2\t-
  a\tauthor\tstring
  c\tchange\tlist
  m\tmessage\tstring
  p\tpause\tbool
  >cp\t\tdocker cp [OPTIONS] CONTAINER:SRC_PATH DEST_PATH|-\texactly 2
  a\tarchive\tbool
  L\tfollow-link\tbool
  q\tquiet\tbool
  >create\t\tdocker create [OPTIONS] IMAGE [COMMAND] [ARG...]\tleast 1\t-
  \tadd-host\tlist
  \tannotation\tmap
  a\tattach\tlist
  \tblkio-weight\tuint16
  \tblkio-weight-device\tlist
  \tcap-add\tlist
  \tcap-drop\tlist
  \tcgroup-parent\tstring
  \tcgroupns\tstring
  \tcidfile\tstring
  \tcpu-count\tint
  \tcpu-percent\tint
  \tcpu-period\tint
  \tcpu-quota\tint
  \tcpu-rt-period\tint
  \tcpu-rt-runtime\tint
  c\tcpu-shares\tint
  \tcpus\tdecimal
  \tcpuset-cpus\tstring
  \tcpuset-mems\tstring
  \tdevice\tlist
  \tdevice-cgroup-rule\tlist
  \tdevice-read-bps\tlist
  \tdevice-read-iops\tlist
  \tdevice-write-bps\tlist
  \tdevice-write-iops\tlist
  \tdisable-content-trust\tbool
  \tdns\tlist
  \tdns-option\tlist
  \tdns-search\tlist
  \tdomainname\tstring
  \tentrypoint\tstring
  e\tenv\tlist
  \tenv-file\tlist
  \texpose\tlist
  \tgpus\tgpu-request
  \tgroup-add\tlist
  \thealth-cmd\tstring
  \thealth-interval\tduration
  \thealth-retries\tint
  \thealth-start-interval\tduration
  \thealth-start-period\tduration
  \thealth-timeout\tduration
  \thelp\tbool
  h\thostname\tstring
  \tinit\tbool
  i\tinteractive\tbool
  \tio-maxbandwidth\tbytes
  \tio-maxiops\tuint
  \tip\tstring
  \tip6\tstring
  \tipc\tstring
  \tisolation\tstring
  \tkernel-memory\tbytes
  l\tlabel\tlist
  \tlabel-file\tlist
  \tlink\tlist
  \tlink-local-ip\tlist
  \tlog-driver\tstring
  \tlog-opt\tlist
  \tmac-address\tstring
  m\tmemory\tbytes
  \tmemory-reservation\tbytes
  \tmemory-swap\tbytes
  \tmemory-swappiness\tint
  \tmount\tmount
  \tname\tstring
  \tnetwork\tnetwork
  \tnetwork-alias\tlist
  \tno-healthcheck\tbool
  \toom-kill-disable\tbool
  \toom-score-adj\tint
  \tpid\tstring
  \tpids-limit\tint
  \tplatform\tstring
  \tprivileged\tbool
  p\tpublish\tlist
  P\tpublish-all\tbool
  \tpull\tstring
  q\tquiet\tbool
  \tread-only\tbool
  \trestart\tstring
  \trm\tbool
  \truntime\tstring
  \tsecurity-opt\tlist
  \tshm-size\tbytes
  \tstop-signal\tstring
  \tstop-timeout\tint
  \tstorage-opt\tlist
  \tsysctl\tmap
  \ttmpfs\tlist
  t\ttty\tbool
  \tulimit\tulimit
  \tuse-api-socket\tbool
  u\tuser\tstring
  \tuserns\tstring
  \tuts\tstring
  v\tvolume\tlist
  \tvolume-driver\tstring
  \tvolumes-from\tlist
  w\tworkdir\tstring
  \tnet\tnetwork
  \tnet-alias\tlist
  \tdns-opt\tlist
  >diff\t\tdocker diff CONTAINER\texactly 1
  >events\t\tdocker events [OPTIONS]\tnone
  f\tfilter\tfilter
  \tformat\tstring
  \tsince\tstring
  \tuntil\tstring
  >export\t\tdocker export [OPTIONS] CONTAINER\texactly 1
  o\toutput\tstring
  >history\t\tdocker history [OPTIONS] IMAGE\texactly 1
  \tformat\tstring
  H\thuman\tbool
  \tno-trunc\tbool
  \tplatform\tstring
  q\tquiet\tbool
  >import\t\tdocker import [OPTIONS] file|URL|- [REPOSITORY[:TAG]]\tleast 1
  c\tchange\tlist
  m\tmessage\tstring
  \tplatform\tstring
  >inspect\t\tdocker inspect [OPTIONS] NAME|ID [NAME|ID...]\tleast 1
  f\tformat\tstring
  s\tsize\tbool
  \ttype\tstring
  >kill\t\tdocker kill [OPTIONS] CONTAINER [CONTAINER...]\tleast 1
  s\tsignal\tstring
  >load\t\tdocker load [OPTIONS]\tnone
  i\tinput\tstring
  \tplatform\tstring
  q\tquiet\tbool
  >logs\t\tdocker logs [OPTIONS] CONTAINER\texactly 1
  \tdetails\tbool
  f\tfollow\tbool
  \tsince\tstring
  n\ttail\tstring
  t\ttimestamps\tbool
  \tuntil\tstring
  >pause\t\tdocker pause CONTAINER [CONTAINER...]\tleast 1
  >port\t\tdocker port CONTAINER [PRIVATE_PORT[/PROTO]]\tbetween 1 and 2
  >rename\t\tdocker rename CONTAINER NEW_NAME\texactly 2
  >restart\t\tdocker restart [OPTIONS] CONTAINER [CONTAINER...]\tleast 1
  s\tsignal\tstring
  t\ttimeout\tint
  \ttime\tint
  >rm\t\tdocker rm [OPTIONS] CONTAINER [CONTAINER...]\tleast 1
  f\tforce\tbool
  l\tlink\tbool
  v\tvolumes\tbool
  >rmi\t\tdocker rmi [OPTIONS] IMAGE [IMAGE...]\tleast 1
  f\tforce\tbool
  \tno-prune\tbool
  \tplatform\tstrings
  >save\t\tdocker save [OPTIONS] IMAGE [IMAGE...]\tleast 1
  o\toutput\tstring
  \tplatform\tstring
  >start\t\tdocker start [OPTIONS] CONTAINER [CONTAINER...]\tleast 1
  a\tattach\tbool
  \tcheckpoint\tstring
  \tcheckpoint-dir\tstring
  \tdetach-keys\tstring
  i\tinteractive\tbool
  >stats\t\tdocker stats [OPTIONS] [CONTAINER...]\tany
  a\tall\tbool
  \tformat\tstring
  \tno-stream\tbool
  \tno-trunc\tbool
  >stop\t\tdocker stop [OPTIONS] CONTAINER [CONTAINER...]\tleast 1
  s\tsignal\tstring
  t\ttimeout\tint
  \ttime\tint
  >tag\t\tdocker tag SOURCE_IMAGE[:TAG] TARGET_IMAGE[:TAG]\texactly 2\t-
  >top\t\tdocker top CONTAINER [ps OPTIONS]\tleast 1\t-
  >unpause\t\tdocker unpause CONTAINER [CONTAINER...]\tleast 1
  >update\t\tdocker update [OPTIONS] CONTAINER [CONTAINER...]\tleast 1
  \tblkio-weight\tuint16
  \tcpu-period\tint
  \tcpu-quota\tint
  \tcpu-rt-period\tint
  \tcpu-rt-runtime\tint
  c\tcpu-shares\tint
  \tcpus\tdecimal
  \tcpuset-cpus\tstring
  \tcpuset-mems\tstring
  m\tmemory\tbytes
  \tmemory-reservation\tbytes
  \tmemory-swap\tbytes
  \tpids-limit\tint
  \trestart\tstring
  >wait\t\tdocker wait CONTAINER [CONTAINER...]\tleast 1
  >builder build\t\tdocker buildx build [OPTIONS] PATH | URL | -\texactly 1\t\tbuild
  \tadd-host\tlist
  \tbuild-arg\tlist
  \tcache-from\tstrings
  \tcgroup-parent\tstring
  \tcompress\tbool
  \tcpu-period\tint
  \tcpu-quota\tint
  c\tcpu-shares\tint
  \tcpuset-cpus\tstring
  \tcpuset-mems\tstring
  \tdisable-content-trust\tbool
  f\tfile\tstring
  \tforce-rm\tbool
  \tiidfile\tstring
  \tisolation\tstring
  \tlabel\tlist
  m\tmemory\tbytes
  \tmemory-swap\tbytes
  \tnetwork\tstring
  \tno-cache\tbool
  \tplatform\tstring
  \tpull\tbool
  q\tquiet\tbool
  \trm\tbool
  \tsecurity-opt\tstrings
  \tshm-size\tbytes
  \tsquash\tbool
  t\ttag\tlist
  \ttarget\tstring
  \tulimit\tulimit
  \tallow\tlist
  \tannotation\tlist
  \tattest\tlist
  \tbuild-context\tlist
  \tbuilder\tstring
  \tcache-to\tlist
  \tcall\tstring
  \tcheck\tbool
  \tload\tbool
  \tmetadata-file\tstring
  \tno-cache-filter\tlist
  \tprogress\tstring
  \tprovenance\tstring
  \tpush\tbool
  \tsbom\tstring
  \tsecret\tlist
  \tssh\tlist
  o\toutput\tlist
  D\tdebug\tbool
  >builder prune\t\tdocker builder prune\tnone
  a\tall\tbool
  \tfilter\tfilter
  f\tforce\tbool
  \tkeep-storage\tbytes
  >checkpoint create\t\tdocker checkpoint create [OPTIONS] CONTAINER CHECKPOINT\texactly 2
  \tcheckpoint-dir\tstring
  \tleave-running\tbool
  >checkpoint ls\tlist\tdocker checkpoint ls [OPTIONS] CONTAINER\texactly 1
  \tcheckpoint-dir\tstring
  >checkpoint rm\tremove\tdocker checkpoint rm [OPTIONS] CONTAINER CHECKPOINT\texactly 2
  \tcheckpoint-dir\tstring
  >container attach\t\tdocker container attach [OPTIONS] CONTAINER\texactly 1\t\tattach
  \tdetach-keys\tstring
  \tno-stdin\tbool
  \tsig-proxy\tbool
  >container commit\t\tdocker container commit [OPTIONS] CONTAINER [REPOSITORY[:TAG]]\tbetween 1 and 2\t-\tcommit
  a\tauthor\tstring
  c\tchange\tlist
  m\tmessage\tstring
  p\tpause\tbool
  >container cp\t\tdocker container cp [OPTIONS] CONTAINER:SRC_PATH DEST_PATH|-\texactly 2\t\tcp
  a\tarchive\tbool
  L\tfollow-link\tbool
  q\tquiet\tbool
  >container create\t\tdocker container create [OPTIONS] IMAGE [COMMAND] [ARG...]\tleast 1\t-\tcreate
  \tadd-host\tlist
  \tannotation\tmap
  a\tattach\tlist
  \tblkio-weight\tuint16
  \tblkio-weight-device\tlist
  \tcap-add\tlist
  \tcap-drop\tlist
  \tcgroup-parent\tstring
  \tcgroupns\tstring
  \tcidfile\tstring
  \tcpu-count\tint
  \tcpu-percent\tint
  \tcpu-period\tint
  \tcpu-quota\tint
  \tcpu-rt-period\tint
  \tcpu-rt-runtime\tint
  c\tcpu-shares\tint
  \tcpus\tdecimal
  \tcpuset-cpus\tstring
  \tcpuset-mems\tstring
  \tdevice\tlist
  \tdevice-cgroup-rule\tlist
  \tdevice-read-bps\tlist
  \tdevice-read-iops\tlist
  \tdevice-write-bps\tlist
  \tdevice-write-iops\tlist
  \tdisable-content-trust\tbool
  \tdns\tlist
  \tdns-option\tlist
  \tdns-search\tlist
  \tdomainname\tstring
  \tentrypoint\tstring
  e\tenv\tlist
  \tenv-file\tlist
  \texpose\tlist
  \tgpus\tgpu-request
  \tgroup-add\tlist
  \thealth-cmd\tstring
  \thealth-interval\tduration
  \thealth-retries\tint
  \thealth-start-interval\tduration
  \thealth-start-period\tduration
  \thealth-timeout\tduration
  \thelp\tbool
  h\thostname\tstring
  \tinit\tbool
  i\tinteractive\tbool
  \tio-maxbandwidth\tbytes
  \tio-maxiops\tuint
  \tip\tstring
  \tip6\tstring
  \tipc\tstring
  \tisolation\tstring
  \tkernel-memory\tbytes
  l\tlabel\tlist
  \tlabel-file\tlist
  \tlink\tlist
  \tlink-local-ip\tlist
  \tlog-driver\tstring
  \tlog-opt\tlist
  \tmac-address\tstring
  m\tmemory\tbytes
  \tmemory-reservation\tbytes
  \tmemory-swap\tbytes
  \tmemory-swappiness\tint
  \tmount\tmount
  \tname\tstring
  \tnetwork\tnetwork
  \tnetwork-alias\tlist
  \tno-healthcheck\tbool
  \toom-kill-disable\tbool
  \toom-score-adj\tint
  \tpid\tstring
  \tpids-limit\tint
  \tplatform\tstring
  \tprivileged\tbool
  p\tpublish\tlist
  P\tpublish-all\tbool
  \tpull\tstring
  q\tquiet\tbool
  \tread-only\tbool
  \trestart\tstring
  \trm\tbool
  \truntime\tstring
  \tsecurity-opt\tlist
  \tshm-size\tbytes
  \tstop-signal\tstring
  \tstop-timeout\tint
  \tstorage-opt\tlist
  \tsysctl\tmap
  \ttmpfs\tlist
  t\ttty\tbool
  \tulimit\tulimit
  \tuse-api-socket\tbool
  u\tuser\tstring
  \tuserns\tstring
  \tuts\tstring
  v\tvolume\tlist
  \tvolume-driver\tstring
  \tvolumes-from\tlist
  w\tworkdir\tstring
  \tnet\tnetwork
  \tnet-alias\tlist
  \tdns-opt\tlist
  >container diff\t\tdocker container diff CONTAINER\texactly 1\t\tdiff
  >container exec\t\tdocker container exec [OPTIONS] CONTAINER COMMAND [ARG...]\tleast 2\t-\texec
  d\tdetach\tbool
  \tdetach-keys\tstring
  e\tenv\tlist
  \tenv-file\tlist
  i\tinteractive\tbool
  \tprivileged\tbool
  t\ttty\tbool
  u\tuser\tstring
  w\tworkdir\tstring
  >container export\t\tdocker container export [OPTIONS] CONTAINER\texactly 1\t\texport
  o\toutput\tstring
  >container inspect\t\tdocker container inspect [OPTIONS] CONTAINER [CONTAINER...]\tleast 1
  f\tformat\tstring
  s\tsize\tbool
  >container kill\t\tdocker container kill [OPTIONS] CONTAINER [CONTAINER...]\tleast 1\t\tkill
  s\tsignal\tstring
  >container logs\t\tdocker container logs [OPTIONS] CONTAINER\texactly 1\t\tlogs
  \tdetails\tbool
  f\tfollow\tbool
  \tsince\tstring
  n\ttail\tstring
  t\ttimestamps\tbool
  \tuntil\tstring
  >container ls\tlist,ps\tdocker container ls [OPTIONS]\tnone\t\tps
  a\tall\tbool
  f\tfilter\tfilter
  \tformat\tstring
  n\tlast\tint
  l\tlatest\tbool
  \tno-trunc\tbool
  q\tquiet\tbool
  s\tsize\tbool
  >container pause\t\tdocker container pause CONTAINER [CONTAINER...]\tleast 1\t\tpause
  >container port\t\tdocker container port CONTAINER [PRIVATE_PORT[/PROTO]]\tbetween 1 and 2\t\tport
  >container prune\t\tdocker container prune [OPTIONS]\tnone
  \tfilter\tfilter
  f\tforce\tbool
  >container rename\t\tdocker container rename CONTAINER NEW_NAME\texactly 2\t\trename
  >container restart\t\tdocker container restart [OPTIONS] CONTAINER [CONTAINER...]\tleast 1\t\trestart
  s\tsignal\tstring
  t\ttimeout\tint
  \ttime\tint
  >container rm\tremove\tdocker container rm [OPTIONS] CONTAINER [CONTAINER...]\tleast 1\t\trm
  f\tforce\tbool
  l\tlink\tbool
  v\tvolumes\tbool
  >container run\t\tdocker container run [OPTIONS] IMAGE [COMMAND] [ARG...]\tleast 1\t-\trun
  \tadd-host\tlist
  \tannotation\tmap
  a\tattach\tlist
  \tblkio-weight\tuint16
  \tblkio-weight-device\tlist
  \tcap-add\tlist
  \tcap-drop\tlist
  \tcgroup-parent\tstring
  \tcgroupns\tstring
  \tcidfile\tstring
  \tcpu-count\tint
  \tcpu-percent\tint
  \tcpu-period\tint
  \tcpu-quota\tint
  \tcpu-rt-period\tint
  \tcpu-rt-runtime\tint
  c\tcpu-shares\tint
  \tcpus\tdecimal
  \tcpuset-cpus\tstring
  \tcpuset-mems\tstring
  d\tdetach\tbool
  \tdetach-keys\tstring
  \tdevice\tlist
  \tdevice-cgroup-rule\tlist
  \tdevice-read-bps\tlist
  \tdevice-read-iops\tlist
  \tdevice-write-bps\tlist
  \tdevice-write-iops\tlist
  \tdisable-content-trust\tbool
  \tdns\tlist
  \tdns-option\tlist
  \tdns-search\tlist
  \tdomainname\tstring
  \tentrypoint\tstring
  e\tenv\tlist
  \tenv-file\tlist
  \texpose\tlist
  \tgpus\tgpu-request
  \tgroup-add\tlist
  \thealth-cmd\tstring
  \thealth-interval\tduration
  \thealth-retries\tint
  \thealth-start-interval\tduration
  \thealth-start-period\tduration
  \thealth-timeout\tduration
  \thelp\tbool
  h\thostname\tstring
  \tinit\tbool
  i\tinteractive\tbool
  \tio-maxbandwidth\tbytes
  \tio-maxiops\tuint
  \tip\tstring
  \tip6\tstring
  \tipc\tstring
  \tisolation\tstring
  \tkernel-memory\tbytes
  l\tlabel\tlist
  \tlabel-file\tlist
  \tlink\tlist
  \tlink-local-ip\tlist
  \tlog-driver\tstring
  \tlog-opt\tlist
  \tmac-address\tstring
  m\tmemory\tbytes
  \tmemory-reservation\tbytes
  \tmemory-swap\tbytes
  \tmemory-swappiness\tint
  \tmount\tmount
  \tname\tstring
  \tnetwork\tnetwork
  \tnetwork-alias\tlist
  \tno-healthcheck\tbool
  \toom-kill-disable\tbool
  \toom-score-adj\tint
  \tpid\tstring
  \tpids-limit\tint
  \tplatform\tstring
  \tprivileged\tbool
  p\tpublish\tlist
  P\tpublish-all\tbool
  \tpull\tstring
  q\tquiet\tbool
  \tread-only\tbool
  \trestart\tstring
  \trm\tbool
  \truntime\tstring
  \tsecurity-opt\tlist
  \tshm-size\tbytes
  \tsig-proxy\tbool
  \tstop-signal\tstring
  \tstop-timeout\tint
  \tstorage-opt\tlist
  \tsysctl\tmap
  \ttmpfs\tlist
  t\ttty\tbool
  \tulimit\tulimit
  \tuse-api-socket\tbool
  u\tuser\tstring
  \tuserns\tstring
  \tuts\tstring
  v\tvolume\tlist
  \tvolume-driver\tstring
  \tvolumes-from\tlist
  w\tworkdir\tstring
  \tnet\tnetwork
  \tnet-alias\tlist
  \tdns-opt\tlist
  >container start\t\tdocker container start [OPTIONS] CONTAINER [CONTAINER...]\tleast 1\t\tstart
  a\tattach\tbool
  \tcheckpoint\tstring
  \tcheckpoint-dir\tstring
  \tdetach-keys\tstring
  i\tinteractive\tbool
  >container stats\t\tdocker container stats [OPTIONS] [CONTAINER...]\tany\t\tstats
  a\tall\tbool
  \tformat\tstring
  \tno-stream\tbool
  \tno-trunc\tbool
  >container stop\t\tdocker container stop [OPTIONS] CONTAINER [CONTAINER...]\tleast 1\t\tstop
  s\tsignal\tstring
  t\ttimeout\tint
  \ttime\tint
  >container top\t\tdocker container top CONTAINER [ps OPTIONS]\tleast 1\t-\ttop
  >container unpause\t\tdocker container unpause CONTAINER [CONTAINER...]\tleast 1\t\tunpause
  >container update\t\tdocker container update [OPTIONS] CONTAINER [CONTAINER...]\tleast 1\t\tupdate
  \tblkio-weight\tuint16
  \tcpu-period\tint
  \tcpu-quota\tint
  \tcpu-rt-period\tint
  \tcpu-rt-runtime\tint
  c\tcpu-shares\tint
  \tcpus\tdecimal
  \tcpuset-cpus\tstring
  \tcpuset-mems\tstring
  m\tmemory\tbytes
  \tmemory-reservation\tbytes
  \tmemory-swap\tbytes
  \tpids-limit\tint
  \trestart\tstring
  >container wait\t\tdocker container wait CONTAINER [CONTAINER...]\tleast 1\t\twait
  >context create\t\tdocker context create [OPTIONS] CONTEXT\texactly 1
  \tdescription\tstring
  \tdocker\tstringToString
  \tfrom\tstring
  >context export\t\tdocker context export [OPTIONS] CONTEXT [FILE|-]\tbetween 1 and 2
  >context import\t\tdocker context import CONTEXT FILE|-\texactly 2
  >context inspect\t\tdocker context inspect [OPTIONS] [CONTEXT] [CONTEXT...]\tany
  f\tformat\tstring
  >context ls\tlist\tdocker context ls [OPTIONS]\tnone
  \tformat\tstring
  q\tquiet\tbool
  >context rm\tremove\tdocker context rm CONTEXT [CONTEXT...]\tleast 1
  f\tforce\tbool
  >context show\t\tdocker context show\tnone
  >context update\t\tdocker context update [OPTIONS] CONTEXT\texactly 1
  \tdescription\tstring
  \tdocker\tstringToString
  >context use\t\tdocker context use CONTEXT\tany
  >image build\t\tdocker buildx build [OPTIONS] PATH | URL | -\texactly 1\t\tbuild
  \tadd-host\tlist
  \tbuild-arg\tlist
  \tcache-from\tstrings
  \tcgroup-parent\tstring
  \tcompress\tbool
  \tcpu-period\tint
  \tcpu-quota\tint
  c\tcpu-shares\tint
  \tcpuset-cpus\tstring
  \tcpuset-mems\tstring
  \tdisable-content-trust\tbool
  f\tfile\tstring
  \tforce-rm\tbool
  \tiidfile\tstring
  \tisolation\tstring
  \tlabel\tlist
  m\tmemory\tbytes
  \tmemory-swap\tbytes
  \tnetwork\tstring
  \tno-cache\tbool
  \tplatform\tstring
  \tpull\tbool
  q\tquiet\tbool
  \trm\tbool
  \tsecurity-opt\tstrings
  \tshm-size\tbytes
  \tsquash\tbool
  t\ttag\tlist
  \ttarget\tstring
  \tulimit\tulimit
  \tallow\tlist
  \tannotation\tlist
  \tattest\tlist
  \tbuild-context\tlist
  \tbuilder\tstring
  \tcache-to\tlist
  \tcall\tstring
  \tcheck\tbool
  \tload\tbool
  \tmetadata-file\tstring
  \tno-cache-filter\tlist
  \tprogress\tstring
  \tprovenance\tstring
  \tpush\tbool
  \tsbom\tstring
  \tsecret\tlist
  \tssh\tlist
  o\toutput\tlist
  D\tdebug\tbool
  >image history\t\tdocker image history [OPTIONS] IMAGE\texactly 1\t\thistory
  \tformat\tstring
  H\thuman\tbool
  \tno-trunc\tbool
  \tplatform\tstring
  q\tquiet\tbool
  >image import\t\tdocker image import [OPTIONS] file|URL|- [REPOSITORY[:TAG]]\tleast 1\t\timport
  c\tchange\tlist
  m\tmessage\tstring
  \tplatform\tstring
  >image inspect\t\tdocker image inspect [OPTIONS] IMAGE [IMAGE...]\tleast 1
  f\tformat\tstring
  \tplatform\tstring
  >image load\t\tdocker image load [OPTIONS]\tnone\t\tload
  i\tinput\tstring
  \tplatform\tstring
  q\tquiet\tbool
  >image ls\tlist\tdocker image ls [OPTIONS] [REPOSITORY[:TAG]]\tmost 1\t\timages
  a\tall\tbool
  \tdigests\tbool
  f\tfilter\tfilter
  \tformat\tstring
  \tno-trunc\tbool
  q\tquiet\tbool
  \ttree\tbool
  >image prune\t\tdocker image prune [OPTIONS]\tnone
  a\tall\tbool
  \tfilter\tfilter
  f\tforce\tbool
  >image pull\t\tdocker image pull [OPTIONS] NAME[:TAG|@DIGEST]\texactly 1\t\tpull
  a\tall-tags\tbool
  \tdisable-content-trust\tbool
  \tplatform\tstring
  q\tquiet\tbool
  >image push\t\tdocker image push [OPTIONS] NAME[:TAG]\texactly 1\t\tpush
  a\tall-tags\tbool
  \tdisable-content-trust\tbool
  \tplatform\tstring
  q\tquiet\tbool
  >image rm\tremove\tdocker image rm [OPTIONS] IMAGE [IMAGE...]\tleast 1\t\trmi
  f\tforce\tbool
  \tno-prune\tbool
  \tplatform\tstrings
  >image save\t\tdocker image save [OPTIONS] IMAGE [IMAGE...]\tleast 1\t\tsave
  o\toutput\tstring
  \tplatform\tstring
  >image tag\t\tdocker image tag SOURCE_IMAGE[:TAG] TARGET_IMAGE[:TAG]\texactly 2\t-\ttag
  >manifest annotate\t\tdocker manifest annotate [OPTIONS] MANIFEST_LIST MANIFEST\texactly 2
  \tarch\tstring
  \tos\tstring
  \tos-features\tstrings
  \tos-version\tstring
  \tvariant\tstring
  >manifest create\t\tdocker manifest create MANIFEST_LIST MANIFEST [MANIFEST...]\tleast 2
  a\tamend\tbool
  \tinsecure\tbool
  >manifest inspect\t\tdocker manifest inspect [OPTIONS] [MANIFEST_LIST] MANIFEST\tbetween 1 and 2
  \tinsecure\tbool
  v\tverbose\tbool
  >manifest push\t\tdocker manifest push [OPTIONS] MANIFEST_LIST\texactly 1
  \tinsecure\tbool
  p\tpurge\tbool
  >manifest rm\t\tdocker manifest rm MANIFEST_LIST [MANIFEST_LIST...]\tleast 1
  >network connect\t\tdocker network connect [OPTIONS] NETWORK CONTAINER\texactly 2
  \talias\tstrings
  \tdriver-opt\tstrings
  \tgw-priority\tint
  \tip\tstring
  \tip6\tstring
  \tlink\tlist
  \tlink-local-ip\tstrings
  >network create\t\tdocker network create [OPTIONS] NETWORK\texactly 1
  \tattachable\tbool
  \taux-address\tmap
  \tconfig-from\tstring
  \tconfig-only\tbool
  d\tdriver\tstring
  \tgateway\tstrings
  \tingress\tbool
  \tinternal\tbool
  \tip-range\tstrings
  \tipam-driver\tstring
  \tipam-opt\tmap
  \tipv4\tbool
  \tipv6\tbool
  \tlabel\tlist
  o\topt\tmap
  \tscope\tstring
  \tsubnet\tstrings
  >network disconnect\t\tdocker network disconnect [OPTIONS] NETWORK CONTAINER\texactly 2
  f\tforce\tbool
  >network inspect\t\tdocker network inspect [OPTIONS] NETWORK [NETWORK...]\tleast 1
  f\tformat\tstring
  v\tverbose\tbool
  >network ls\tlist\tdocker network ls [OPTIONS]\tnone
  f\tfilter\tfilter
  \tformat\tstring
  \tno-trunc\tbool
  q\tquiet\tbool
  >network prune\t\tdocker network prune [OPTIONS]\tnone
  \tfilter\tfilter
  f\tforce\tbool
  >network rm\tremove\tdocker network rm NETWORK [NETWORK...]\tleast 1
  f\tforce\tbool
  >plugin create\t\tdocker plugin create [OPTIONS] PLUGIN PLUGIN-DATA-DIR\tleast 2
  \tcompress\tbool
  >plugin disable\t\tdocker plugin disable [OPTIONS] PLUGIN\texactly 1
  f\tforce\tbool
  >plugin enable\t\tdocker plugin enable [OPTIONS] PLUGIN\texactly 1
  \ttimeout\tint
  >plugin inspect\t\tdocker plugin inspect [OPTIONS] PLUGIN [PLUGIN...]\tleast 1
  f\tformat\tstring
  >plugin install\t\tdocker plugin install [OPTIONS] PLUGIN [KEY=VALUE...]\tleast 1
  \talias\tstring
  \tdisable\tbool
  \tdisable-content-trust\tbool
  \tgrant-all-permissions\tbool
  >plugin ls\tlist\tdocker plugin ls [OPTIONS]\tnone
  f\tfilter\tfilter
  \tformat\tstring
  \tno-trunc\tbool
  q\tquiet\tbool
  >plugin push\t\tdocker plugin push [OPTIONS] PLUGIN[:TAG]\texactly 1
  \tdisable-content-trust\tbool
  >plugin rm\tremove\tdocker plugin rm [OPTIONS] PLUGIN [PLUGIN...]\tleast 1
  f\tforce\tbool
  >plugin set\t\tdocker plugin set PLUGIN KEY=VALUE [KEY=VALUE...]\tleast 2
  >plugin upgrade\t\tdocker plugin upgrade [OPTIONS] PLUGIN [REMOTE]\tbetween 1 and 2
  \tdisable-content-trust\tbool
  \tgrant-all-permissions\tbool
  \tskip-remote-check\tbool
  >system df\t\tdocker system df [OPTIONS]\tnone
  \tformat\tstring
  v\tverbose\tbool
  >system events\t\tdocker system events [OPTIONS]\tnone\t\tevents
  f\tfilter\tfilter
  \tformat\tstring
  \tsince\tstring
  \tuntil\tstring
  >system info\t\tdocker system info [OPTIONS]\tnone\t\tinfo
  f\tformat\tstring
  >system prune\t\tdocker system prune [OPTIONS]\tnone
  a\tall\tbool
  \tfilter\tfilter
  f\tforce\tbool
  \tvolumes\tbool
  >trust key\t\tdocker trust key COMMAND\tgroup
  >trust signer\t\tdocker trust signer COMMAND\tgroup
  >trust inspect\t\tdocker trust inspect IMAGE[:TAG] [IMAGE[:TAG]...]\tleast 1
  \tpretty\tbool
  >trust revoke\t\tdocker trust revoke [OPTIONS] IMAGE[:TAG]\texactly 1
  y\tyes\tbool
  >trust sign\t\tdocker trust sign IMAGE:TAG\texactly 1
  \tlocal\tbool
  >volume create\t\tdocker volume create [OPTIONS] [VOLUME]\tmost 1
  \tavailability\tstring
  d\tdriver\tstring
  \tgroup\tstring
  \tlabel\tlist
  \tlimit-bytes\tbytes
  o\topt\tmap
  \trequired-bytes\tbytes
  \tscope\tstring
  \tsecret\tmap
  \tsharing\tstring
  \ttopology-preferred\tlist
  \ttopology-required\tlist
  \ttype\tstring
  >volume inspect\t\tdocker volume inspect [OPTIONS] VOLUME [VOLUME...]\tleast 1
  f\tformat\tstring
  >volume ls\tlist\tdocker volume ls [OPTIONS]\tnone
  \tcluster\tbool
  f\tfilter\tfilter
  \tformat\tstring
  q\tquiet\tbool
  >volume prune\t\tdocker volume prune [OPTIONS]\tnone
  a\tall\tbool
  \tfilter\tfilter
  f\tforce\tbool
  >volume rm\tremove\tdocker volume rm [OPTIONS] VOLUME [VOLUME...]\tleast 1
  f\tforce\tbool
  >volume update\t\tdocker volume update [OPTIONS] [VOLUME]\texactly 1
  \tavailability\tstring
  >config create\t\tdocker config create [OPTIONS] CONFIG file|-\texactly 2
  l\tlabel\tlist
  \ttemplate-driver\tstring
  >config inspect\t\tdocker config inspect [OPTIONS] CONFIG [CONFIG...]\tleast 1
  f\tformat\tstring
  \tpretty\tbool
  >config ls\tlist\tdocker config ls [OPTIONS]\tnone
  f\tfilter\tfilter
  \tformat\tstring
  q\tquiet\tbool
  >config rm\tremove\tdocker config rm CONFIG [CONFIG...]\tleast 1
  >node demote\t\tdocker node demote NODE [NODE...]\tleast 1
  >node inspect\t\tdocker node inspect [OPTIONS] self|NODE [NODE...]\tleast 1
  f\tformat\tstring
  \tpretty\tbool
  >node ls\tlist\tdocker node ls [OPTIONS]\tnone
  f\tfilter\tfilter
  \tformat\tstring
  q\tquiet\tbool
  >node promote\t\tdocker node promote NODE [NODE...]\tleast 1
  >node ps\t\tdocker node ps [OPTIONS] [NODE...]\tany
  f\tfilter\tfilter
  \tformat\tstring
  \tno-resolve\tbool
  \tno-trunc\tbool
  q\tquiet\tbool
  >node rm\tremove\tdocker node rm [OPTIONS] NODE [NODE...]\tleast 1
  f\tforce\tbool
  >node update\t\tdocker node update [OPTIONS] NODE\texactly 1
  \tavailability\tstring
  \tlabel-add\tlist
  \tlabel-rm\tlist
  \trole\tstring
  >secret create\t\tdocker secret create [OPTIONS] SECRET [file|-]\tbetween 1 and 2
  d\tdriver\tstring
  l\tlabel\tlist
  \ttemplate-driver\tstring
  >secret inspect\t\tdocker secret inspect [OPTIONS] SECRET [SECRET...]\tleast 1
  f\tformat\tstring
  \tpretty\tbool
  >secret ls\tlist\tdocker secret ls [OPTIONS]\tnone
  f\tfilter\tfilter
  \tformat\tstring
  q\tquiet\tbool
  >secret rm\tremove\tdocker secret rm SECRET [SECRET...]\tleast 1
  >service create\t\tdocker service create [OPTIONS] IMAGE [COMMAND] [ARG...]\tleast 1\t-
  \tcap-add\tlist
  \tcap-drop\tlist
  \tconfig\tconfig
  \tconstraint\tlist
  \tcontainer-label\tlist
  \tcredential-spec\tcredential-spec
  d\tdetach\tbool
  \tdns\tlist
  \tdns-option\tlist
  \tdns-search\tlist
  \tendpoint-mode\tstring
  \tentrypoint\tcommand
  e\tenv\tlist
  \tenv-file\tlist
  \tgeneric-resource\tlist
  \tgroup\tlist
  \thealth-cmd\tstring
  \thealth-interval\tduration
  \thealth-retries\tint
  \thealth-start-interval\tduration
  \thealth-start-period\tduration
  \thealth-timeout\tduration
  \thost\tlist
  \thostname\tstring
  \tinit\tbool
  \tisolation\tstring
  l\tlabel\tlist
  \tlimit-cpu\tdecimal
  \tlimit-memory\tbytes
  \tlimit-pids\tint
  \tlog-driver\tstring
  \tlog-opt\tlist
  \tmax-concurrent\tuint
  \tmode\tstring
  \tmount\tmount
  \tname\tstring
  \tnetwork\tnetwork
  \tno-healthcheck\tbool
  \tno-resolve-image\tbool
  \toom-score-adj\tint
  \tplacement-pref\tpref
  p\tpublish\tport
  q\tquiet\tbool
  \tread-only\tbool
  \treplicas\tuint
  \treplicas-max-per-node\tuint
  \treserve-cpu\tdecimal
  \treserve-memory\tbytes
  \trestart-condition\tstring
  \trestart-delay\tduration
  \trestart-max-attempts\tuint
  \trestart-window\tduration
  \trollback-delay\tduration
  \trollback-failure-action\tstring
  \trollback-max-failure-ratio\tfloat
  \trollback-monitor\tduration
  \trollback-order\tstring
  \trollback-parallelism\tuint
  \tsecret\tsecret
  \tstop-grace-period\tduration
  \tstop-signal\tstring
  \tsysctl\tlist
  t\ttty\tbool
  \tulimit\tulimit
  \tupdate-delay\tduration
  \tupdate-failure-action\tstring
  \tupdate-max-failure-ratio\tfloat
  \tupdate-monitor\tduration
  \tupdate-order\tstring
  \tupdate-parallelism\tuint
  u\tuser\tstring
  \twith-registry-auth\tbool
  w\tworkdir\tstring
  >service inspect\t\tdocker service inspect [OPTIONS] SERVICE [SERVICE...]\tleast 1
  f\tformat\tstring
  \tpretty\tbool
  >service logs\t\tdocker service logs [OPTIONS] SERVICE|TASK\texactly 1
  \tdetails\tbool
  f\tfollow\tbool
  \tno-resolve\tbool
  \tno-task-ids\tbool
  \tno-trunc\tbool
  \traw\tbool
  \tsince\tstring
  n\ttail\tstring
  t\ttimestamps\tbool
  >service ls\tlist\tdocker service ls [OPTIONS]\tnone
  f\tfilter\tfilter
  \tformat\tstring
  q\tquiet\tbool
  >service ps\t\tdocker service ps [OPTIONS] SERVICE [SERVICE...]\tleast 1
  f\tfilter\tfilter
  \tformat\tstring
  \tno-resolve\tbool
  \tno-trunc\tbool
  q\tquiet\tbool
  >service rm\tremove\tdocker service rm SERVICE [SERVICE...]\tleast 1
  >service rollback\t\tdocker service rollback [OPTIONS] SERVICE\texactly 1
  d\tdetach\tbool
  q\tquiet\tbool
  >service scale\t\tdocker service scale SERVICE=REPLICAS [SERVICE=REPLICAS...]\tleast 1
  d\tdetach\tbool
  >service update\t\tdocker service update [OPTIONS] SERVICE\texactly 1
  \targs\tcommand
  \tcap-add\tlist
  \tcap-drop\tlist
  \tconfig-add\tconfig
  \tconfig-rm\tlist
  \tconstraint-add\tlist
  \tconstraint-rm\tlist
  \tcontainer-label-add\tlist
  \tcontainer-label-rm\tlist
  \tcredential-spec\tcredential-spec
  d\tdetach\tbool
  \tdns-add\tlist
  \tdns-option-add\tlist
  \tdns-option-rm\tlist
  \tdns-rm\tlist
  \tdns-search-add\tlist
  \tdns-search-rm\tlist
  \tendpoint-mode\tstring
  \tentrypoint\tcommand
  \tenv-add\tlist
  \tenv-rm\tlist
  \tforce\tbool
  \tgeneric-resource-add\tlist
  \tgeneric-resource-rm\tlist
  \tgroup-add\tlist
  \tgroup-rm\tlist
  \thealth-cmd\tstring
  \thealth-interval\tduration
  \thealth-retries\tint
  \thealth-start-interval\tduration
  \thealth-start-period\tduration
  \thealth-timeout\tduration
  \thost-add\tlist
  \thost-rm\tlist
  \thostname\tstring
  \timage\tstring
  \tinit\tbool
  \tisolation\tstring
  \tlabel-add\tlist
  \tlabel-rm\tlist
  \tlimit-cpu\tdecimal
  \tlimit-memory\tbytes
  \tlimit-pids\tint
  \tlog-driver\tstring
  \tlog-opt\tlist
  \tmax-concurrent\tuint
  \tmount-add\tmount
  \tmount-rm\tlist
  \tnetwork-add\tnetwork
  \tnetwork-rm\tlist
  \tno-healthcheck\tbool
  \tno-resolve-image\tbool
  \toom-score-adj\tint
  \tplacement-pref-add\tpref
  \tplacement-pref-rm\tpref
  \tpublish-add\tport
  \tpublish-rm\tport
  q\tquiet\tbool
  \tread-only\tbool
  \treplicas\tuint
  \treplicas-max-per-node\tuint
  \treserve-cpu\tdecimal
  \treserve-memory\tbytes
  \trestart-condition\tstring
  \trestart-delay\tduration
  \trestart-max-attempts\tuint
  \trestart-window\tduration
  \trollback\tbool
  \trollback-delay\tduration
  \trollback-failure-action\tstring
  \trollback-max-failure-ratio\tfloat
  \trollback-monitor\tduration
  \trollback-order\tstring
  \trollback-parallelism\tuint
  \tsecret-add\tsecret
  \tsecret-rm\tlist
  \tstop-grace-period\tduration
  \tstop-signal\tstring
  \tsysctl-add\tlist
  \tsysctl-rm\tlist
  t\ttty\tbool
  \tulimit-add\tulimit
  \tulimit-rm\tlist
  \tupdate-delay\tduration
  \tupdate-failure-action\tstring
  \tupdate-max-failure-ratio\tfloat
  \tupdate-monitor\tduration
  \tupdate-order\tstring
  \tupdate-parallelism\tuint
  u\tuser\tstring
  \twith-registry-auth\tbool
  w\tworkdir\tstring
  >stack config\t\tdocker stack config [OPTIONS]\tnone
  c\tcompose-file\tstrings
  \tskip-interpolation\tbool
  >stack deploy\tup\tdocker stack deploy [OPTIONS] STACK\texactly 1
  c\tcompose-file\tstrings
  d\tdetach\tbool
  \tprune\tbool
  q\tquiet\tbool
  \tresolve-image\tstring
  \twith-registry-auth\tbool
  >stack ls\tlist\tdocker stack ls [OPTIONS]\tnone
  \tformat\tstring
  >stack ps\t\tdocker stack ps [OPTIONS] STACK\texactly 1
  f\tfilter\tfilter
  \tformat\tstring
  \tno-resolve\tbool
  \tno-trunc\tbool
  q\tquiet\tbool
  >stack rm\tremove,down\tdocker stack rm [OPTIONS] STACK [STACK...]\tleast 1
  d\tdetach\tbool
  >stack services\t\tdocker stack services [OPTIONS] STACK\texactly 1
  f\tfilter\tfilter
  \tformat\tstring
  q\tquiet\tbool
  >swarm ca\t\tdocker swarm ca [OPTIONS]\tnone
  \tca-cert\tpem-file
  \tca-key\tpem-file
  \tcert-expiry\tduration
  d\tdetach\tbool
  \texternal-ca\texternal-ca
  q\tquiet\tbool
  \trotate\tbool
  >swarm init\t\tdocker swarm init [OPTIONS]\tnone
  \tadvertise-addr\tstring
  \tautolock\tbool
  \tavailability\tstring
  \tcert-expiry\tduration
  \tdata-path-addr\tstring
  \tdata-path-port\tuint32
  \tdefault-addr-pool\tipNetSlice
  \tdefault-addr-pool-mask-length\tuint32
  \tdispatcher-heartbeat\tduration
  \texternal-ca\texternal-ca
  \tforce-new-cluster\tbool
  \tlisten-addr\tnode-addr
  \tmax-snapshots\tuint
  \tsnapshot-interval\tuint
  \ttask-history-limit\tint
  >swarm join\t\tdocker swarm join [OPTIONS] HOST:PORT\texactly 1
  \tadvertise-addr\tstring
  \tavailability\tstring
  \tdata-path-addr\tstring
  \tlisten-addr\tnode-addr
  \ttoken\tstring
  >swarm join-token\t\tdocker swarm join-token [OPTIONS] (worker|manager)\texactly 1
  q\tquiet\tbool
  \trotate\tbool
  >swarm leave\t\tdocker swarm leave [OPTIONS]\tnone
  f\tforce\tbool
  >swarm unlock\t\tdocker swarm unlock\tnone
  >swarm unlock-key\t\tdocker swarm unlock-key [OPTIONS]\tnone
  q\tquiet\tbool
  \trotate\tbool
  >swarm update\t\tdocker swarm update [OPTIONS]\tnone
  \tautolock\tbool
  \tcert-expiry\tduration
  \tdispatcher-heartbeat\tduration
  \texternal-ca\texternal-ca
  \tmax-snapshots\tuint
  \tsnapshot-interval\tuint
  \ttask-history-limit\tint
  >trust key generate\t\tdocker trust key generate NAME\texactly 1
  \tdir\tstring
  >trust key load\t\tdocker trust key load [OPTIONS] KEYFILE\texactly 1
  \tname\tstring
  >trust signer add\t\tdocker trust signer add OPTIONS NAME REPOSITORY [REPOSITORY...] \tleast 2
  \tkey\tlist
  >trust signer remove\t\tdocker trust signer remove [OPTIONS] NAME REPOSITORY [REPOSITORY...]\tleast 2
  f\tforce\tbool
  """
