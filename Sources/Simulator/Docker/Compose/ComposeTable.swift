/// The commands and flags of `docker compose`, as its reference lists them; the lines are those of
/// `CommandGrammar.read`.
let composeTable: StaticString = """
  >\t\tdocker compose [OPTIONS] COMMAND\tgroup\t\t\t\tDefine and run multi-container applications
  \tall-resources\tbool\tInclude resources that no service uses
  \tansi\tstring\tControl characters of terminals ("never"|"always"|"auto")
  \tcompatibility\tbool\tRun in backward compatibility mode
  \tdry-run\tbool\tSay what would be done
  \tenv-file\tlist\tA file of variables instead of .env
  f\tfile\tlist\tCompose files
  \tparallel\tint\tHow much is done at once, -1 for all
  \tprofile\tlist\tA profile to enable
  \tprogress\tstring\tThe kind of progress output
  \tproject-directory\tstring\tAnother working directory
  p\tproject-name\tstring\tThe project's name
  v\tversion\tbool\tShow the version
  >attach\t\tdocker compose attach [OPTIONS] SERVICE\texactly 1\t\t\tCommands\tAttach to a service's running container
  \tdetach-keys\tstring
  \tindex\tint\tWhich container of the service
  \tno-stdin\tbool
  \tsig-proxy\tbool
  >build\t\tdocker compose build [OPTIONS] [SERVICE...]\tany\t\t\tCommands\tBuild or rebuild services
  \tbuild-arg\tlist\tArguments of builds
  \tbuilder\tstring
  \tcheck\tbool
  m\tmemory\tbytes
  \tno-cache\tbool\tDon't use the build cache
  \tprint\tbool
  \tprovenance\tstring
  \tpull\tbool\tWhen images are pulled
  \tpush\tbool\tPush what was built
  q\tquiet\tbool\tOnly the most needed
  \tsbom\tstring
  \tssh\tstring
  \twith-dependencies\tbool
  >config\t\tdocker compose config [OPTIONS] [SERVICE...]\tany\t\t\tCommands\tShow the project as it is understood
  \tenvironment\tbool\tOnly the environment
  \tformat\tstring\tA template, table or json
  \thash\tstring\tOnly the hash of services
  \timages\tbool\tOnly names of images
  \tlock-image-digests\tbool
  \tnetworks\tbool\tOnly names of networks
  \tno-consistency\tbool
  \tno-env-resolution\tbool
  \tno-interpolate\tbool
  \tno-normalize\tbool
  \tno-path-resolution\tbool
  o\toutput\tstring\tWrite to a file
  \tprofiles\tbool\tOnly names of profiles
  q\tquiet\tbool\tOnly the most needed
  \tresolve-image-digests\tbool
  \tservices\tbool\tOnly names of services
  \tvariables\tbool\tOnly the variables
  \tvolumes\tbool\tAlso the project's volumes
  >cp\t\tdocker compose cp [OPTIONS] SERVICE:SRC_PATH DEST_PATH|-\texactly 2\t\t\tCommands\tCopy files between a service's container and the host
  \tall\tbool\tAlso those that are stopped
  a\tarchive\tbool
  L\tfollow-link\tbool
  \tindex\tint\tWhich container of the service
  >create\t\tdocker compose create [OPTIONS] [SERVICE...]\tany\t\t\tCommands\tCreate containers for a service
  \tbuild\tbool\tBuild images before containers start
  \tforce-recreate\tbool\tMake containers anew even where nothing changed
  \tno-build\tbool\tDon't build images
  \tno-recreate\tbool\tKeep containers that are there
  \tpull\tstring\tWhen images are pulled
  \tquiet-pull\tbool\tPull without progress
  \tremove-orphans\tbool\tRemove containers of services that are no more
  \tscale\tlist\tHow many containers of a service, SERVICE=NUM
  y\tyes\tbool
  >down\t\tdocker compose down [OPTIONS] [SERVICES]\tany\t\t\tCommands\tStop and remove containers and networks
  \tremove-orphans\tbool\tRemove containers of services that are no more
  \trmi\tstring\tAlso images ("local"|"all")
  t\ttimeout\tint\tSeconds to wait before containers are killed
  v\tvolumes\tbool\tAlso the project's volumes
  >events\t\tdocker compose events [OPTIONS] [SERVICE...]\tany\t\t\tCommands\tShow what happens to containers
  \tjson\tbool
  \tsince\tstring\tLogs since a time
  \tuntil\tstring\tLogs before a time
  >exec\t\tdocker compose exec [OPTIONS] SERVICE COMMAND [ARGS...]\tleast 2\t-\t\tCommands\tExecute a command in a running container
  d\tdetach\tbool\tRun containers in the background
  e\tenv\tlist\tSet variables
  \tindex\tint\tWhich container of the service
  T\tno-tty\tbool\tWithout a terminal
  \tprivileged\tbool\tWith all rights
  u\tuser\tstring\tRun as this user
  w\tworkdir\tstring\tThe folder to run in
  i\tinteractive\tbool\tKeep standard input open
  t\ttty\tbool
  >images\t\tdocker compose images [OPTIONS] [SERVICE...]\tany\t\t\tCommands\tList images used by the created containers
  \tformat\tstring\tA template, table or json
  q\tquiet\tbool\tOnly the most needed
  >kill\t\tdocker compose kill [OPTIONS] [SERVICE...]\tany\t\t\tCommands\tForce service containers to stop
  \tremove-orphans\tbool\tRemove containers of services that are no more
  s\tsignal\tstring\tThe signal
  >logs\t\tdocker compose logs [OPTIONS] [SERVICE...]\tany\t\t\tCommands\tView output from containers
  f\tfollow\tbool\tShow what is added
  \tindex\tint\tWhich container of the service
  \tno-color\tbool\tWithout colours
  \tno-log-prefix\tbool\tLines without the container's name
  \tsince\tstring\tLogs since a time
  n\ttail\tstring\tHow many lines from the end
  t\ttimestamps\tbool\tShow times
  \tuntil\tstring\tLogs before a time
  >ls\t\tdocker compose ls [OPTIONS]\tnone\t\t\tCommands\tList running compose projects
  a\tall\tbool\tAlso those that are stopped
  \tfilter\tfilter\tOnly what the filter admits
  \tformat\tstring\tA template, table or json
  q\tquiet\tbool\tOnly the most needed
  >pause\t\tdocker compose pause [SERVICE...]\tany\t\t\tCommands\tPause services
  >port\t\tdocker compose port [OPTIONS] SERVICE PRIVATE_PORT\texactly 2\t\t\tCommands\tPrint the public port of a port
  \tindex\tint\tWhich container of the service
  \tprotocol\tstring\ttcp or udp
  >ps\t\tdocker compose ps [OPTIONS] [SERVICE...]\tany\t\t\tCommands\tList containers
  a\tall\tbool\tAlso those that are stopped
  \tfilter\tstring\tOnly what the filter admits
  \tformat\tstring\tA template, table or json
  \tno-trunc\tbool\tWhole texts
  \torphans\tbool
  q\tquiet\tbool\tOnly the most needed
  \tservices\tbool\tOnly names of services
  \tstatus\tlist\tOnly in these states
  >pull\t\tdocker compose pull [OPTIONS] [SERVICE...]\tany\t\t\tCommands\tPull service images
  \tignore-buildable\tbool
  \tignore-pull-failures\tbool\tGo on where a pull fails
  \tinclude-deps\tbool\tAlso what services depend on
  \tpolicy\tstring
  q\tquiet\tbool\tOnly the most needed
  >push\t\tdocker compose push [OPTIONS] [SERVICE...]\tany\t\t\tCommands\tPush service images
  \tignore-push-failures\tbool
  \tinclude-deps\tbool\tAlso what services depend on
  q\tquiet\tbool\tOnly the most needed
  >restart\t\tdocker compose restart [OPTIONS] [SERVICE...]\tany\t\t\tCommands\tRestart service containers
  \tno-deps\tbool\tLeave services alone that this one depends on
  t\ttimeout\tint\tSeconds to wait before containers are killed
  >rm\t\tdocker compose rm [OPTIONS] [SERVICE...]\tany\t\t\tCommands\tRemove stopped service containers
  f\tforce\tbool\tDon't ask
  s\tstop\tbool\tStop containers first
  v\tvolumes\tbool\tAlso the project's volumes
  >run\t\tdocker compose run [OPTIONS] SERVICE [COMMAND] [ARGS...]\tleast 1\t-\t\tCommands\tRun a one-off command on a service
  \tbuild\tbool\tBuild images before containers start
  \tcap-add\tlist\tAdd a capability
  \tcap-drop\tlist\tDrop a capability
  d\tdetach\tbool\tRun containers in the background
  \tentrypoint\tstring\tAnother entry point
  e\tenv\tlist\tSet variables
  \tenv-from-file\tlist
  i\tinteractive\tbool\tKeep standard input open
  l\tlabel\tlist\tAdd a label
  \tname\tstring\tThe container's name
  T\tno-TTY\tbool\tWithout a terminal
  \tno-deps\tbool\tLeave services alone that this one depends on
  p\tpublish\tlist\tPublish a port
  \tpull\tstring\tWhen images are pulled
  \tquiet\tbool\tOnly the most needed
  \tquiet-build\tbool
  \tquiet-pull\tbool\tPull without progress
  \tremove-orphans\tbool\tRemove containers of services that are no more
  \trm\tbool\tRemove the container when it ends
  P\tservice-ports\tbool\tWith the service's ports
  \tuse-aliases\tbool\tWith the service's aliases
  u\tuser\tstring\tRun as this user
  v\tvolume\tlist\tMount a volume
  w\tworkdir\tstring\tThe folder to run in
  t\ttty\tbool
  >scale\t\tdocker compose scale [SERVICE=REPLICAS...]\tany\t\t\tCommands\tScale services
  \tno-deps\tbool\tLeave services alone that this one depends on
  >start\t\tdocker compose start [SERVICE...]\tany\t\t\tCommands\tStart services
  >stats\t\tdocker compose stats [OPTIONS] [SERVICE]\tmost 1\t\t\tCommands\tShow the resources that containers use
  a\tall\tbool\tAlso those that are stopped
  \tformat\tstring\tA template, table or json
  \tno-stream\tbool
  \tno-trunc\tbool\tWhole texts
  >stop\t\tdocker compose stop [OPTIONS] [SERVICE...]\tany\t\t\tCommands\tStop services
  t\ttimeout\tint\tSeconds to wait before containers are killed
  >top\t\tdocker compose top [SERVICES...]\tany\t\t\tCommands\tShow the running processes
  >unpause\t\tdocker compose unpause [SERVICE...]\tany\t\t\tCommands\tUnpause services
  >up\t\tdocker compose up [OPTIONS] [SERVICE...]\tany\t\t\tCommands\tCreate and start containers
  \tabort-on-container-exit\tbool\tStop all when one ends
  \tabort-on-container-failure\tbool
  \talways-recreate-deps\tbool
  \tattach\tlist\tOnly the output of these services
  \tattach-dependencies\tbool
  \tbuild\tbool\tBuild images before containers start
  d\tdetach\tbool\tRun containers in the background
  \texit-code-from\tstring\tThe service whose status counts
  \tforce-recreate\tbool\tMake containers anew even where nothing changed
  \tmenu\tbool
  \tno-attach\tlist
  \tno-build\tbool\tDon't build images
  \tno-color\tbool\tWithout colours
  \tno-deps\tbool\tLeave services alone that this one depends on
  \tno-log-prefix\tbool\tLines without the container's name
  \tno-recreate\tbool\tKeep containers that are there
  \tno-start\tbool\tDon't start the containers
  \tpull\tstring\tWhen images are pulled
  \tquiet-build\tbool
  \tquiet-pull\tbool\tPull without progress
  \tremove-orphans\tbool\tRemove containers of services that are no more
  V\trenew-anon-volumes\tbool\tMake anonymous volumes anew
  \tscale\tlist\tHow many containers of a service, SERVICE=NUM
  t\ttimeout\tint\tSeconds to wait before containers are killed
  \ttimestamps\tbool\tShow times
  \twait\tbool\tWait until services are running or healthy
  \twait-timeout\tint
  w\twatch\tbool\tBuild and refresh when files change
  y\tyes\tbool
  >version\t\tdocker compose version [OPTIONS]\tnone\t\t\tCommands\tShow the version
  f\tformat\tstring\tA template, table or json
  \tshort\tbool\tOnly the number
  >volumes\t\tdocker compose volumes [OPTIONS] [SERVICE...]\tany\t\t\tCommands\tList volumes
  \tformat\tstring\tA template, table or json
  q\tquiet\tbool\tOnly the most needed
  >wait\t\tdocker compose wait SERVICE [SERVICE...] [OPTIONS]\tleast 1\t\t\tCommands\tBlock until containers of services stop
  \tdown-project\tbool
  >watch\t\tdocker compose watch [SERVICE...]\tany\t\t\tCommands\tWatch build context and rebuild
  \tno-up\tbool
  \tprune\tbool
  \tquiet\tbool\tOnly the most needed
  """
