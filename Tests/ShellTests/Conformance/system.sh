### date: formats
export TZ=UTC; date -d @0; date -d @0 +%F; date -u -d @1700000000 '+%Y-%m-%d %H:%M:%S'; date -d '2024-02-29 13:14:15' '+%j %U %u %a %A %b %B %y %C %e %k %l %I %p %s %n%t%%'; date -d 2024-01-01 +%G-W%V; date -d @0 -R; date -d @0 -Iseconds; date -d @0 -I; date -d @0 --rfc-3339=seconds
### date: phrases
export TZ=UTC; date -d '2024-01-31 + 1 month' +%F; date -d '2024-01-31 +1 day' +%F; date -d '2024-03-01 yesterday' +%F; date -d '2024-03-01 2 days ago' +%F; date -d '2024-03-01 10:00 3 hours ago' '+%F %T'; date -d 'jan 5 2024' +%F; date -d '5 jan 2024' +%F; date -d '2024-03-01 next week' +%F; date -d '2024-03-01 last year' +%F; date -d '10:30pm 2024-03-01' '+%F %T'; date -d '20240301' +%F; date -d '3/4/2024' +%F; date -d '2024-03-01T10:20:30Z' +%s; date -d '2024-03-01T10:20:30+09:00' +%s; date -d '2024-03-01 10:20 -0500' +%s
### date: weekdays
export TZ=UTC; date -d '2024-03-06 monday' +%F; date -d '2024-03-04 monday' +%F; date -d 'next friday 2024-03-04' +%F; date -d '2024-03-04 last friday' +%F
### date: zones
TZ=Asia/Seoul date -d @0 '+%F %T %Z %z'; TZ=America/New_York date -d '2024-07-01 12:00 UTC' '+%T %Z'; TZ=Europe/Berlin date -d '2024-01-01 12:00 UTC' '+%T %Z %:z'; TZ=UTC+3 date -d @0 +%T; TZ=Asia/Seoul date -d '2024-01-01 00:00' +%s
### date: flags of formats
export TZ=UTC; date -d 2024-03-04 '+%-d %_d %e %-m %05d %^a %#Z %10Y'
### date: errors
date -d nonsense; echo $?; date +%F extra; echo $?; date --nosuch; echo $?; date -d '2024-02-30'; echo $?; date -d '25:00'; echo $?
### sleep
sleep 0; echo $?; sleep; echo $?; sleep x; echo $?; sleep 0.01 0s; echo $?
### env
env -i A=1 B=2 env; env -i A=1 sh -c 'echo $A'; export X=1; env -u X sh -c 'echo ${X-none}'; env A=2 sh -c 'echo $A'; env nosuchprogram; echo $?; env -i; env A=1 | grep ^A=
### printenv
export A=1; printenv A; printenv NOSUCH; echo $?; printenv A NOSUCH; echo $?
### which
which sh >/dev/null; echo $?; which nosuchprogram; echo $?; which
### id and whoami
whoami; id -u; id -un; id nosuchuser; echo $?; id -g; id -gn
### hostname and uname
uname; uname -s; uname -m; uname -o; arch; uname x; echo $?; uname -y; echo $?
### true and false as programs
/bin/true; echo $?; /bin/false; echo $?; env true; echo $?
### timeout
timeout 5 echo hi; timeout 5 false; echo $?; timeout x echo; echo $?; timeout; echo $?; timeout 5; echo $?
### nice and nohup
nice echo hi; nice -n 5 echo hi; nohup echo hi 2>/dev/null
### seq and xargs with sh
seq 3 | xargs -n1 sh -c 'echo "n=$0"'
### basename in loops
for f in /a/b.txt /c/d.txt; do echo "$(basename "$f" .txt) in $(dirname "$f")"; done
### getent
getent passwd root | cut -d: -f1,3,4,6; getent passwd nosuchuser; echo $?; getent group root | cut -d: -f1,3
### test of files
touch a; mkdir d; ln -s a l; test -f a; echo $?; test -d d; echo $?; test -L l; echo $?; test -s a; echo $?; test -x d; echo $?; test a -nt nothing; echo $?
