/// The keys of Compose files and what may stand behind them, as `Tools/compose-table.py` makes it.
let composeSchema: StaticString = #"""
  {"service":{"t":"object","p":{"develop":{"d":"development"},"deploy":{"d":"deployment"},"annotat\#
  ions":{"d":"list_or_dict"},"attach":{"t":"boolean string"},"build":{"o":[{"t":"string"},{"t":"ob\#
  ject","p":{"context":{"t":"string"},"dockerfile":{"t":"string"},"dockerfile_inline":{"t":"string\#
  "},"entitlements":{"t":"array","i":{"t":"string"}},"args":{"d":"list_or_dict"},"ssh":{"d":"list_\#
  or_dict"},"labels":{"d":"list_or_dict"},"cache_from":{"t":"array","i":{"t":"string"}},"cache_to"\#
  :{"t":"array","i":{"t":"string"}},"no_cache":{"t":"boolean string"},"additional_contexts":{"d":"\#
  list_or_dict"},"network":{"t":"string"},"pull":{"t":"boolean string"},"target":{"t":"string"},"s\#
  hm_size":{"t":"integer string"},"extra_hosts":{"d":"extra_hosts"},"isolation":{"t":"string"},"pr\#
  ivileged":{"t":"boolean string"},"secrets":{"d":"service_config_or_secret"},"tags":{"t":"array",\#
  "i":{"t":"string"}},"ulimits":{"d":"ulimits"},"platforms":{"t":"array","i":{"t":"string"}}},"x":\#
  1}]},"blkio_config":{"t":"object","p":{"device_read_bps":{"t":"array","i":{"d":"blkio_limit"}},"\#
  device_read_iops":{"t":"array","i":{"d":"blkio_limit"}},"device_write_bps":{"t":"array","i":{"d"\#
  :"blkio_limit"}},"device_write_iops":{"t":"array","i":{"d":"blkio_limit"}},"weight":{"t":"intege\#
  r string"},"weight_device":{"t":"array","i":{"d":"blkio_weight"}}}},"cap_add":{"t":"array","i":{\#
  "t":"string"},"u":1},"cap_drop":{"t":"array","i":{"t":"string"},"u":1},"cgroup":{"t":"string","e\#
  ":"host private"},"cgroup_parent":{"t":"string"},"command":{"d":"command"},"configs":{"d":"servi\#
  ce_config_or_secret"},"container_name":{"t":"string"},"cpu_count":{"o":[{"t":"string"},{"t":"int\#
  eger","l":0}]},"cpu_percent":{"o":[{"t":"string"},{"t":"integer","l":0,"h":100}]},"cpu_shares":{\#
  "t":"number string"},"cpu_quota":{"t":"number string"},"cpu_period":{"t":"number string"},"cpu_r\#
  t_period":{"t":"number string"},"cpu_rt_runtime":{"t":"number string"},"cpus":{"t":"number strin\#
  g"},"cpuset":{"t":"string"},"credential_spec":{"t":"object","p":{"config":{"t":"string"},"file":\#
  {"t":"string"},"registry":{"t":"string"}},"x":1},"depends_on":{"o":[{"d":"list_of_strings"},{"t"\#
  :"object","n":{"t":"object","p":{"restart":{"t":"boolean string"},"required":{"t":"boolean"},"co\#
  ndition":{"t":"string","e":"service_started service_healthy service_completed_successfully"}},"x\#
  ":1,"r":"condition"}}]},"device_cgroup_rules":{"d":"list_of_strings"},"devices":{"t":"array","i"\#
  :{"o":[{"t":"string"},{"t":"object","p":{"source":{"t":"string"},"target":{"t":"string"},"permis\#
  sions":{"t":"string"}},"x":1,"r":"source"}]}},"dns":{"d":"string_or_list"},"dns_opt":{"t":"array\#
  ","i":{"t":"string"},"u":1},"dns_search":{"d":"string_or_list"},"domainname":{"t":"string"},"ent\#
  rypoint":{"d":"command"},"env_file":{"d":"env_file"},"label_file":{"d":"label_file"},"environmen\#
  t":{"d":"list_or_dict"},"expose":{"t":"array","i":{"t":"string number"},"u":1},"extends":{"o":[{\#
  "t":"string"},{"t":"object","p":{"service":{"t":"string"},"file":{"t":"string"}},"r":"service"}]\#
  },"provider":{"t":"object","p":{"type":{"t":"string"},"options":{"t":"object","n":{"o":[{"t":"st\#
  ring number boolean"},{"t":"array","i":{"t":"string number boolean"}}]},"a":1},"configs":{"t":"o\#
  bject","n":{"t":"string"},"a":1}},"x":1,"r":"type"},"external_links":{"t":"array","i":{"t":"stri\#
  ng"},"u":1},"extra_hosts":{"d":"extra_hosts"},"gpus":{"d":"gpus"},"group_add":{"t":"array","i":{\#
  "t":"string number"},"u":1},"healthcheck":{"d":"healthcheck"},"hostname":{"t":"string"},"image":\#
  {"t":"string"},"init":{"t":"boolean string"},"ipc":{"t":"string"},"isolation":{"t":"string"},"la\#
  bels":{"d":"list_or_dict"},"links":{"t":"array","i":{"t":"string"},"u":1},"logging":{"t":"object\#
  ","p":{"driver":{"t":"string"},"options":{"t":"object","n":{"t":"string number null"},"a":1}},"x\#
  ":1},"mac_address":{"t":"string"},"mem_limit":{"t":"number string"},"mem_reservation":{"t":"stri\#
  ng integer"},"mem_swappiness":{"t":"integer string"},"memswap_limit":{"t":"number string"},"netw\#
  ork_mode":{"t":"string"},"networks":{"o":[{"d":"list_of_strings"},{"t":"object","n":{"o":[{"t":"\#
  object","p":{"aliases":{"d":"list_of_strings"},"interface_name":{"t":"string"},"ipv4_address":{"\#
  t":"string"},"ipv6_address":{"t":"string"},"link_local_ips":{"d":"list_of_strings"},"mac_address\#
  ":{"t":"string"},"driver_opts":{"t":"object","n":{"t":"string number"},"a":1},"priority":{"t":"n\#
  umber"},"gw_priority":{"t":"number"}},"x":1},{"t":"null"}]}}]},"oom_kill_disable":{"t":"boolean \#
  string"},"oom_score_adj":{"o":[{"t":"string"},{"t":"integer","l":-1000,"h":1000}]},"pid":{"t":"s\#
  tring null"},"pids_limit":{"t":"number string"},"platform":{"t":"string"},"ports":{"t":"array","\#
  i":{"o":[{"t":"number"},{"t":"string"},{"t":"object","p":{"name":{"t":"string"},"mode":{"t":"str\#
  ing"},"host_ip":{"t":"string"},"target":{"t":"integer string"},"published":{"t":"string integer"\#
  },"protocol":{"t":"string"},"app_protocol":{"t":"string"}},"x":1}]},"u":1},"post_start":{"t":"ar\#
  ray","i":{"d":"service_hook"}},"pre_stop":{"t":"array","i":{"d":"service_hook"}},"privileged":{"\#
  t":"boolean string"},"profiles":{"d":"list_of_strings"},"pull_policy":{"t":"string"},"pull_refre\#
  sh_after":{"t":"string"},"read_only":{"t":"boolean string"},"restart":{"t":"string"},"runtime":{\#
  "t":"string"},"scale":{"t":"integer string"},"security_opt":{"t":"array","i":{"t":"string"},"u":\#
  1},"shm_size":{"t":"number string"},"secrets":{"d":"service_config_or_secret"},"sysctls":{"d":"l\#
  ist_or_dict"},"stdin_open":{"t":"boolean string"},"stop_grace_period":{"t":"string"},"stop_signa\#
  l":{"t":"string"},"storage_opt":{"t":"object","a":1},"tmpfs":{"d":"string_or_list"},"tty":{"t":"\#
  boolean string"},"ulimits":{"d":"ulimits"},"use_api_socket":{"t":"boolean"},"user":{"t":"string"\#
  },"uts":{"t":"string"},"userns_mode":{"t":"string"},"volumes":{"t":"array","i":{"o":[{"t":"strin\#
  g"},{"t":"object","p":{"type":{"t":"string","e":"bind volume tmpfs cluster npipe image"},"source\#
  ":{"t":"string"},"target":{"t":"string"},"read_only":{"t":"boolean string"},"consistency":{"t":"\#
  string"},"bind":{"t":"object","p":{"propagation":{"t":"string"},"create_host_path":{"t":"boolean\#
   string"},"recursive":{"t":"string","e":"enabled disabled writable readonly"},"selinux":{"t":"st\#
  ring","e":"z Z"}},"x":1},"volume":{"t":"object","p":{"labels":{"d":"list_or_dict"},"nocopy":{"t"\#
  :"boolean string"},"subpath":{"t":"string"}},"x":1},"tmpfs":{"t":"object","p":{"size":{"o":[{"t"\#
  :"integer","l":0},{"t":"string"}]},"mode":{"t":"number string"}},"x":1},"image":{"t":"object","p\#
  ":{"subpath":{"t":"string"}},"x":1}},"x":1,"r":"type"}]},"u":1},"volumes_from":{"t":"array","i":\#
  {"t":"string"},"u":1},"working_dir":{"t":"string"}},"x":1},"healthcheck":{"t":"object","p":{"dis\#
  able":{"t":"boolean string"},"interval":{"t":"string"},"retries":{"t":"number string"},"test":{"\#
  o":[{"t":"string"},{"t":"array","i":{"t":"string"}}]},"timeout":{"t":"string"},"start_period":{"\#
  t":"string"},"start_interval":{"t":"string"}},"x":1},"development":{"t":"object null","p":{"watc\#
  h":{"t":"array","i":{"t":"object","p":{"ignore":{"d":"string_or_list"},"include":{"d":"string_or\#
  _list"},"path":{"t":"string"},"action":{"t":"string","e":"rebuild sync restart sync+restart sync\#
  +exec"},"target":{"t":"string"},"exec":{"d":"service_hook"}},"x":1,"r":"path action"}}},"x":1},"\#
  deployment":{"t":"object null","p":{"mode":{"t":"string"},"endpoint_mode":{"t":"string"},"replic\#
  as":{"t":"integer string"},"labels":{"d":"list_or_dict"},"rollback_config":{"t":"object","p":{"p\#
  arallelism":{"t":"integer string"},"delay":{"t":"string"},"failure_action":{"t":"string"},"monit\#
  or":{"t":"string"},"max_failure_ratio":{"t":"number string"},"order":{"t":"string","e":"start-fi\#
  rst stop-first"}},"x":1},"update_config":{"t":"object","p":{"parallelism":{"t":"integer string"}\#
  ,"delay":{"t":"string"},"failure_action":{"t":"string"},"monitor":{"t":"string"},"max_failure_ra\#
  tio":{"t":"number string"},"order":{"t":"string","e":"start-first stop-first"}},"x":1},"resource\#
  s":{"t":"object","p":{"limits":{"t":"object","p":{"cpus":{"t":"number string"},"memory":{"t":"st\#
  ring"},"pids":{"t":"integer string"}},"x":1},"reservations":{"t":"object","p":{"cpus":{"t":"numb\#
  er string"},"memory":{"t":"string"},"generic_resources":{"d":"generic_resources"},"devices":{"d"\#
  :"devices"}},"x":1}},"x":1},"restart_policy":{"t":"object","p":{"condition":{"t":"string"},"dela\#
  y":{"t":"string"},"max_attempts":{"t":"integer string"},"window":{"t":"string"}},"x":1},"placeme\#
  nt":{"t":"object","p":{"constraints":{"t":"array","i":{"t":"string"}},"preferences":{"t":"array"\#
  ,"i":{"t":"object","p":{"spread":{"t":"string"}},"x":1}},"max_replicas_per_node":{"t":"integer s\#
  tring"}},"x":1}},"x":1},"generic_resources":{"t":"array","i":{"t":"object","p":{"discrete_resour\#
  ce_spec":{"t":"object","p":{"kind":{"t":"string"},"value":{"t":"number string"}},"x":1}},"x":1}}\#
  ,"devices":{"t":"array","i":{"t":"object","p":{"capabilities":{"d":"list_of_strings"},"count":{"\#
  t":"string integer"},"device_ids":{"d":"list_of_strings"},"driver":{"t":"string"},"options":{"d"\#
  :"list_or_dict"}},"x":1,"r":"capabilities"}},"gpus":{"o":[{"t":"string","e":"all"},{"t":"array",\#
  "x":1,"i":{"t":"object","p":{"capabilities":{"d":"list_of_strings"},"count":{"t":"string integer\#
  "},"device_ids":{"d":"list_of_strings"},"driver":{"t":"string"},"options":{"d":"list_or_dict"}},\#
  "a":1}}]},"include":{"o":[{"t":"string"},{"t":"object","p":{"path":{"d":"string_or_list"},"env_f\#
  ile":{"d":"string_or_list"},"project_directory":{"t":"string"}}}]},"network":{"t":"object null",\#
  "p":{"name":{"t":"string"},"driver":{"t":"string"},"driver_opts":{"t":"object","n":{"t":"string \#
  number"},"a":1},"ipam":{"t":"object","p":{"driver":{"t":"string"},"config":{"t":"array","i":{"t"\#
  :"object","p":{"subnet":{"t":"string"},"ip_range":{"t":"string"},"gateway":{"t":"string"},"aux_a\#
  ddresses":{"t":"object","n":{"t":"string"}}},"x":1}},"options":{"t":"object","n":{"t":"string"}}\#
  },"x":1},"external":{"t":"boolean string object","p":{"name":{"t":"string"}},"x":1},"internal":{\#
  "t":"boolean string"},"enable_ipv4":{"t":"boolean string"},"enable_ipv6":{"t":"boolean string"},\#
  "attachable":{"t":"boolean string"},"labels":{"d":"list_or_dict"}},"x":1},"volume":{"t":"object \#
  null","p":{"name":{"t":"string"},"driver":{"t":"string"},"driver_opts":{"t":"object","n":{"t":"s\#
  tring number"},"a":1},"external":{"t":"boolean string object","p":{"name":{"t":"string"}},"x":1}\#
  ,"labels":{"d":"list_or_dict"}},"x":1},"secret":{"t":"object","p":{"name":{"t":"string"},"enviro\#
  nment":{"t":"string"},"file":{"t":"string"},"external":{"t":"boolean string object","p":{"name":\#
  {"t":"string"}},"a":1},"labels":{"d":"list_or_dict"},"driver":{"t":"string"},"driver_opts":{"t":\#
  "object","n":{"t":"string number"},"a":1},"template_driver":{"t":"string"}},"x":1},"config":{"t"\#
  :"object","p":{"name":{"t":"string"},"content":{"t":"string"},"environment":{"t":"string"},"file\#
  ":{"t":"string"},"external":{"t":"boolean string object","p":{"name":{"t":"string"}},"a":1},"lab\#
  els":{"d":"list_or_dict"},"template_driver":{"t":"string"}},"x":1},"command":{"o":[{"t":"null"},\#
  {"t":"string"},{"t":"array","i":{"t":"string"}}]},"service_hook":{"t":"object","p":{"command":{"\#
  d":"command"},"user":{"t":"string"},"privileged":{"t":"boolean string"},"working_dir":{"t":"stri\#
  ng"},"environment":{"d":"list_or_dict"}},"x":1,"r":"command"},"env_file":{"o":[{"t":"string"},{"\#
  t":"array","i":{"o":[{"t":"string"},{"t":"object","p":{"path":{"t":"string"},"format":{"t":"stri\#
  ng"},"required":{"t":"boolean string"}},"r":"path"}]}}]},"label_file":{"o":[{"t":"string"},{"t":\#
  "array","i":{"t":"string"}}]},"string_or_list":{"o":[{"t":"string"},{"d":"list_of_strings"}]},"l\#
  ist_of_strings":{"t":"array","i":{"t":"string"},"u":1},"list_or_dict":{"o":[{"t":"object","n":{"\#
  t":"string number boolean null"},"w":1},{"t":"array","i":{"t":"string"},"u":1}]},"extra_hosts":{\#
  "o":[{"t":"object","n":{"o":[{"t":"string"},{"t":"array","i":{"t":"string"}}]},"w":1},{"t":"arra\#
  y","i":{"t":"string"},"u":1}]},"blkio_limit":{"t":"object","p":{"path":{"t":"string"},"rate":{"t\#
  ":"integer string"}}},"blkio_weight":{"t":"object","p":{"path":{"t":"string"},"weight":{"t":"int\#
  eger string"}}},"service_config_or_secret":{"t":"array","i":{"o":[{"t":"string"},{"t":"object","\#
  p":{"source":{"t":"string"},"target":{"t":"string"},"uid":{"t":"string"},"gid":{"t":"string"},"m\#
  ode":{"t":"number string"}},"x":1}]}},"ulimits":{"t":"object","n":{"o":[{"t":"integer string"},{\#
  "t":"object","p":{"hard":{"t":"integer string"},"soft":{"t":"integer string"}},"x":1,"r":"soft h\#
  ard"}]},"a":1},"file":{"t":"object","p":{"version":{"t":"string"},"name":{"t":"string"},"include\#
  ":{"t":"array","i":{"d":"include"}},"services":{"t":"object","n":{"d":"service"}},"networks":{"t\#
  ":"object","n":{"d":"network"},"a":1},"volumes":{"t":"object","n":{"d":"volume"}},"secrets":{"t"\#
  :"object","n":{"d":"secret"}},"configs":{"t":"object","n":{"d":"config"}}},"x":1}}
  """#
