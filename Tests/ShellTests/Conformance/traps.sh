### trap: exit
trap 'echo bye' EXIT; echo work
### trap: exit keeps the status
trap 'echo code $?' EXIT; exit 7
### trap: exit after failure
set -e; trap 'echo failed' EXIT; false; echo no
### trap: exit changes the status
trap 'exit 9' EXIT; exit 2
### trap: cleanup of files
t=$(mktemp -d); trap 'rm -rf "$t"; echo cleaned' EXIT; touch $t/x
### trap: ERR
trap 'echo "err at $LINENO"' ERR; false; true; echo end
### trap: ERR and errexit
set -e; trap 'echo trapped' ERR; false; echo no
### trap: ERR not in conditions
trap 'echo err' ERR; if false; then :; fi; false || true; ! true; echo end
### trap: ERR in functions
trap 'echo err' ERR; f() { false; true; }; f; set -E; f; echo end
### trap: DEBUG | differs: DEBUG traps are not simulated
trap 'echo "dbg: $BASH_COMMAND"' DEBUG; x=1; echo $x
### trap: RETURN
f() { trap 'echo leaving' RETURN; echo in; }; f; echo out
### trap: list
trap 'echo a' EXIT; trap 'echo "b c"' INT; trap
### trap: reset
trap 'echo no' EXIT; trap - EXIT; echo end
### trap: ignore
trap '' INT; trap
### trap: print one
trap 'echo x' TERM HUP; trap -p TERM
### trap: names
trap 'echo x' SIGINT 15; trap
### trap: number zero
trap 'echo zero' 0; echo a
### trap: bad signal
trap 'echo' NOSUCH; echo $?
### trap: in a subshell
trap 'echo outer' EXIT; (echo sub); (trap 'echo inner' EXIT; echo s2); echo end
### trap: exit in a function
f() { exit 3; }; trap 'echo t $?' EXIT; f; echo no
### trap: replaced
trap 'echo one' EXIT; trap 'echo two' EXIT
### trap: variables at the time
x=1; trap "echo $x" EXIT; trap 'echo later' USR1; x=2
### trap: single quotes are late
x=1; trap 'echo $x' EXIT; x=2
### trap: function
cleanup() { echo "cleanup $1"; }; trap 'cleanup now' EXIT; echo a
### trap: several signals
trap 'echo sig' INT TERM EXIT; echo go
### trap: list names
trap -l | head -2
### trap: exit in the trap of ERR
trap 'echo bad; exit 5' ERR; false; echo no
### trap: bash -c
bash -c 'trap "echo inner" EXIT; echo body'; echo $?
### jobs: wait for all
sleep 0 & sleep 0 & wait; echo $?
### jobs: wait for one
(exit 3) & wait $!; echo $?
### jobs: wait for an unknown process
wait 99999; echo $?
### jobs: wait for a job
(exit 4) & wait %1; echo $?
### jobs: no such job
fg %3; kill %3; wait %3; echo $?
### jobs: output of background in order of wait
{ echo bg; } & wait; echo fg
### jobs: status of a background list
false & echo $?
### jobs: redirected
echo log > f & wait; cat f
### jobs: several pids
pids=(); for i in 1 2 3; do (exit $i) & pids+=($!); done; for p in ${pids[@]}; do wait $p; echo $?; done
### jobs: kill a sleeper
sleep 100 & p=$!; sleep 0.2; kill $p; wait $p; echo $?
### jobs: kill zero checks
sleep 100 & p=$!; kill -0 $p && echo alive; kill $p; wait $p 2>/dev/null; kill -0 $p 2>/dev/null || echo gone
### jobs: kill names
kill -l 15; kill -l TERM; kill -l 9 2
### jobs: kill nothing
kill; echo $?
### jobs: kill bad argument
kill abc; echo $?
### jobs: kill unknown process
kill 999999; echo $?
### jobs: kill bad signal
kill -FOO $$; echo $?
### jobs: listing
sleep 100 & jobs; kill %1; wait 2>/dev/null; echo end
### jobs: listing of pids
sleep 100 & [ "$(jobs -p)" = $! ] && echo same; kill $!
### jobs: wait -n
(exit 2) & wait -n; echo $?
### jobs: disown
sleep 100 & disown; jobs; kill $!; echo ok
### jobs: nohup
nohup echo hi 2>/dev/null
### jobs: timeout
timeout 1 sleep 5; echo $?; timeout 5 echo fine; echo $?
### jobs: timeout errors
timeout; echo $?; timeout x true; echo $?
### jobs: last background number
true & [ -n "$!" ] && echo set; wait
### jobs: background in a subshell
(sleep 0 & wait; echo in); echo out
### jobs: pipeline in the background
echo abc | tr a-z A-Z & wait
### jobs: set -m off
set -m; set +m; echo ok
### jobs: bg without job control
bg; echo $?; fg; echo $?
