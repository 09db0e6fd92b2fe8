/// The commands and flags of helm 3.16; `CobraProgram` says how the lines are read.
let helmTable: StaticString = """
  :values
  \tset\tstringArray
  \tset-file\tstringArray
  \tset-json\tstringArray
  \tset-literal\tstringArray
  \tset-string\tstringArray
  f\tvalues\tstrings
  :chart
  \tca-file\tstring
  \tcert-file\tstring
  \tinsecure-skip-tls-verify\tbool
  \tkey-file\tstring
  \tkeyring\tstring
  \tpass-credentials\tbool
  \tpassword\tstring
  \tplain-http\tbool
  \trepo\tstring
  \tusername\tstring
  \tverify\tbool
  \tversion\tstring
  \tdevel\tbool
  :install
  \tatomic\tbool
  \tcreate-namespace\tbool
  \tdependency-update\tbool
  \tdescription\tstring
  \tdisable-openapi-validation\tbool
  \tdry-run\toptional
  \tenable-dns\tbool
  \tforce\tbool
  \thide-notes\tbool
  \thide-secret\tbool
  l\tlabels\tstringToString
  \tno-hooks\tbool
  o\toutput\tformat
  \tpost-renderer\tstring
  \tpost-renderer-args\tstring
  \trender-subchart-notes\tbool
  \tskip-crds\tbool
  \tskip-schema-validation\tbool
  \ttake-ownership\tbool
  \ttimeout\tduration
  \twait\tbool
  \twait-for-jobs\tbool
  :render
  g\tgenerate-name\tbool
  \tname-template\tstring
  \treplace\tbool
  >\t\thelm [command]\tgroup\t\t\t\tThe Kubernetes package manager
  \tburst-limit\tint
  \tdebug\tbool
  \tkube-apiserver\tstring
  \tkube-as-group\tstringArray
  \tkube-as-user\tstring
  \tkube-ca-file\tstring
  \tkube-context\tstring
  \tkube-insecure-skip-tls-verify\tbool
  \tkube-tls-server-name\tstring
  \tkube-token\tstring
  \tkubeconfig\tstring
  n\tnamespace\tstring
  \tqps\tfloat32
  \tregistry-config\tstring
  \trepository-cache\tstring
  \trepository-config\tstring
  >completion\t\thelm completion SHELL\texactly 1\t\t\t\tgenerate autocompletion scripts for the specified shell
  \tno-descriptions\tbool
  >create\t\thelm create NAME [flags]\texactly 1\t\t\t\tcreate a new chart with the given name
  p\tstarter\tstring
  >dependency\tdep,dependencies\thelm dependency update|build|list\tgroup\t\t\t\tmanage a chart's dependencies
  >dependency build\t\thelm dependency build CHART [flags]\tmost 1\t\t\t\trebuild the charts/ directory based on the Chart.lock file
  \tkeyring\tstring
  \tskip-refresh\tbool
  \tverify\tbool
  >dependency list\tls\thelm dependency list CHART [flags]\tmost 1\t\t\t\tlist the dependencies for the given chart
  \tmax-col-width\tuint
  >dependency update\tup\thelm dependency update CHART [flags]\tmost 1\t\t\t\tupdate charts/ based on the contents of Chart.yaml
  \tkeyring\tstring
  \tskip-refresh\tbool
  \tverify\tbool
  >env\t\thelm env [flags]\tmost 1\t\t\t\thelm client environment information
  >get\t\thelm get\tgroup\t\t\t\tdownload extended information of a named release
  >get all\t\thelm get all RELEASE_NAME [flags]\texactly 1\t\t\t\tdownload all information for a named release
  \trevision\tint
  \ttemplate\tstring
  >get hooks\t\thelm get hooks RELEASE_NAME [flags]\texactly 1\t\t\t\tdownload all hooks for a named release
  \trevision\tint
  >get manifest\t\thelm get manifest RELEASE_NAME [flags]\texactly 1\t\t\t\tdownload the manifest for a named release
  \trevision\tint
  >get metadata\t\thelm get metadata RELEASE_NAME [flags]\texactly 1\t\t\t\tThis command fetches metadata for a given release
  o\toutput\tformat
  \trevision\tint
  >get notes\t\thelm get notes RELEASE_NAME [flags]\texactly 1\t\t\t\tdownload the notes for a named release
  \trevision\tint
  >get values\t\thelm get values RELEASE_NAME [flags]\texactly 1\t\t\t\tdownload the values file for a named release
  a\tall\tbool
  o\toutput\tformat
  \trevision\tint
  >history\thist\thelm history RELEASE_NAME [flags]\texactly 1\t\t\t\tfetch release history
  \tmax\tint
  o\toutput\tformat
  >install\t\thelm install [NAME] [CHART] [flags]\tleast 1\t\t\t\tinstall a chart
  @values
  @chart
  @install
  @render
  >lint\t\thelm lint PATH [flags]\tany\t\t\t\texamine a chart for possible issues
  @values
  \tkube-version\tstring
  \tquiet\tbool
  \tskip-schema-validation\tbool
  \tstrict\tbool
  \twith-subcharts\tbool
  >list\tls\thelm list [flags]\tnone\t\t\t\tlist releases
  a\tall\tbool
  A\tall-namespaces\tbool
  d\tdate\tbool
  \tdeployed\tbool
  \tfailed\tbool
  f\tfilter\tstring
  m\tmax\tint
  \tno-headers\tbool
  \toffset\tint
  o\toutput\tformat
  \tpending\tbool
  r\treverse\tbool
  l\tselector\tstring
  q\tshort\tbool
  \tsuperseded\tbool
  \ttime-format\tstring
  \tuninstalled\tbool
  \tuninstalling\tbool
  >package\t\thelm package [CHART_PATH] [...] [flags]\tleast 1\t\t\t\tpackage a chart directory into a chart archive
  \tapp-version\tstring
  u\tdependency-update\tbool
  d\tdestination\tstring
  \tkey\tstring
  \tkeyring\tstring
  \tpassphrase-file\tstring
  \tsign\tbool
  \tversion\tstring
  >plugin\t\thelm plugin\tgroup\t\t\t\tinstall, list, or uninstall Helm plugins
  >plugin install\tadd\thelm plugin install [options] <path|url>\texactly 1\t\t\t\tinstall one or more Helm plugins
  \tversion\tstring
  >plugin list\tls\thelm plugin list\tnone\t\t\t\tlist installed Helm plugins
  >plugin uninstall\trm,remove\thelm plugin uninstall <plugin>...\tleast 1\t\t\t\tuninstall one or more Helm plugins
  >plugin update\tup\thelm plugin update <plugin>...\tleast 1\t\t\t\tupdate one or more Helm plugins
  >pull\tfetch\thelm pull [chart URL | repo/chartname] [...] [flags]\tleast 1\t\t\t\tdownload a chart from a repository and (optionally) unpack it in local directory
  @chart
  d\tdestination\tstring
  \tprov\tbool
  \tuntar\tbool
  \tuntardir\tstring
  >push\t\thelm push [chart] [remote] [flags]\texactly 2\t\t\t\tpush a chart to remote
  \tca-file\tstring
  \tplain-http\tbool
  \tinsecure-skip-tls-verify\tbool
  >registry\t\thelm registry\tgroup\t\t\t\tlogin to or logout from a registry
  >registry login\t\thelm registry login [host] [flags]\texactly 1\t\t\t\tlogin to a registry
  \tca-file\tstring
  \tinsecure\tbool
  p\tpassword\tstring
  \tpassword-stdin\tbool
  u\tusername\tstring
  >registry logout\t\thelm registry logout [host] [flags]\texactly 1\t\t\t\tlogout from a registry
  >repo\t\thelm repo add|remove|list|index|update [ARGS]\tgroup\t\t\t\tadd, list, remove, update, and index chart repositories
  >repo add\t\thelm repo add [NAME] [URL] [flags]\texactly 2\t\t\t\tadd a chart repository
  \tallow-deprecated-repos\tbool
  \tca-file\tstring
  \tcert-file\tstring
  \tforce-update\tbool
  \tinsecure-skip-tls-verify\tbool
  \tkey-file\tstring
  \tno-update\tbool
  \tpass-credentials\tbool
  \tpassword\tstring
  \tpassword-stdin\tbool
  \ttimeout\tduration
  \tusername\tstring
  >repo index\t\thelm repo index [DIR] [flags]\texactly 1\t\t\t\tgenerate an index file given a directory containing packaged charts
  \tmerge\tstring
  \turl\tstring
  >repo list\tls\thelm repo list [flags]\tnone\t\t\t\tlist chart repositories
  o\toutput\tformat
  >repo remove\trm\thelm repo remove [REPO1 [REPO2 ...]] [flags]\tleast 1\t\t\t\tremove one or more chart repositories
  >repo update\tup\thelm repo update [REPO1 [REPO2 ...]] [flags]\tany\t\t\t\tupdate information of available charts locally from chart repositories
  \tfail-on-repo-update-fail\tbool
  \ttimeout\tduration
  >rollback\t\thelm rollback <RELEASE> [REVISION] [flags]\tleast 1\t\t\t\troll back a release to a previous revision
  \tcleanup-on-fail\tbool
  \tdry-run\tbool
  \tforce\tbool
  \thistory-max\tint
  \tno-hooks\tbool
  \trecreate-pods\tbool
  \ttimeout\tduration
  \twait\tbool
  \twait-for-jobs\tbool
  >search\t\thelm search [command]\tgroup\t\t\t\tsearch for a keyword in charts
  >search hub\t\thelm search hub [KEYWORD] [flags]\tany\t\t\t\tsearch for charts in the Artifact Hub or your own hub instance
  \tendpoint\tstring
  \tfail-on-no-result\tbool
  \tlist-repo-url\tbool
  \tmax-col-width\tuint
  o\toutput\tformat
  >search repo\t\thelm search repo [keyword] [flags]\tany\t\t\t\tsearch repositories for a keyword in charts
  \tdevel\tbool
  \tfail-on-no-result\tbool
  \tmax-col-width\tuint
  o\toutput\tformat
  r\tregexp\tbool
  \tversion\tstring
  l\tversions\tbool
  >show\tinspect\thelm show\tgroup\t\t\t\tshow information of a chart
  >show all\t\thelm show all [CHART] [flags]\texactly 1\t\t\t\tshow all information of the chart
  @chart
  >show chart\t\thelm show chart [CHART] [flags]\texactly 1\t\t\t\tshow the chart's definition
  @chart
  >show crds\t\thelm show crds [CHART] [flags]\texactly 1\t\t\t\tshow the chart's CRDs
  @chart
  >show readme\t\thelm show readme [CHART] [flags]\texactly 1\t\t\t\tshow the chart's README
  @chart
  >show values\t\thelm show values [CHART] [flags]\texactly 1\t\t\t\tshow the chart's values
  @chart
  \tjsonpath\tstring
  >status\t\thelm status RELEASE_NAME [flags]\texactly 1\t\t\t\tdisplay the status of the named release
  o\toutput\tformat
  \trevision\tint
  \tshow-desc\tbool
  \tshow-resources\tbool
  >template\t\thelm template [NAME] [CHART] [flags]\tleast 1\t\t\t\tlocally render templates
  @values
  @chart
  @install
  @render
  a\tapi-versions\tstrings
  \tinclude-crds\tbool
  \tis-upgrade\tbool
  \tkube-version\tstring
  \toutput-dir\tstring
  \trelease-name\tbool
  s\tshow-only\tstringArray
  \tskip-tests\tbool
  \tvalidate\tbool
  >test\t\thelm test [RELEASE] [flags]\texactly 1\t\t\t\trun tests for a release
  \tfilter\tstrings
  \thide-notes\tbool
  \tlogs\tbool
  \ttimeout\tduration
  >uninstall\tdel,delete,un\thelm uninstall RELEASE_NAME [...] [flags]\tleast 1\t\t\t\tuninstall a release
  \tcascade\tstring
  \tdescription\tstring
  \tdry-run\tbool
  \tignore-not-found\tbool
  \tkeep-history\tbool
  \tno-hooks\tbool
  \ttimeout\tduration
  \twait\tbool
  >upgrade\t\thelm upgrade [RELEASE] [CHART] [flags]\texactly 2\t\t\t\tupgrade a release
  @values
  @chart
  @install
  \tcleanup-on-fail\tbool
  \thistory-max\tint
  i\tinstall\tbool
  \treset-then-reuse-values\tbool
  \treset-values\tbool
  \treuse-values\tbool
  >verify\t\thelm verify PATH [flags]\texactly 1\t\t\t\tverify that a chart at the given path has been signed and is valid
  \tkeyring\tstring
  >version\t\thelm version [flags]\tnone\t\t\t\tprint the client version information
  \tshort\tbool
  \ttemplate\tstring
  """
