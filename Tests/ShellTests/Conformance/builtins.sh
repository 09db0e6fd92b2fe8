### builtins: echo
echo -n a; echo -e 'b\tc\n'; echo -E 'd\te'; echo -x; echo --
### builtins: printf | differs: printf rounds a C long double, this one a Double
printf '%s-%d\n' a 1 b 2; printf '%5s|%-5s|%05d|%x|%o|%c\n' a b 42 255 8 xyz; printf '%.2f %5.1f\n' 3.14159 2.55
### builtins: printf bad number
printf '%d\n' abc; echo $?
### builtins: printf q and b
printf '%q %b\n' "a b'c" 'x\ty'
### builtins: printf v
printf -v x '%03d' 7; echo $x
### builtins: read
echo 'a b c' | { read x y; echo "$x|$y"; }
### builtins: read raw
printf 'a\\b\n' | { read -r x; echo "$x"; }; printf 'a\\b\n' | { read x; echo "$x"; }
### builtins: read loop
printf '1 a\n2 b\n' | while read n l; do echo "$l$n"; done
### builtins: read array
read -a x <<<'p q r'; echo ${x[1]} ${#x[@]}
### builtins: read IFS
IFS=: read a b c <<<'1:2:3:4'; echo "$a|$b|$c"
### builtins: read end
read x </dev/null; echo $?
### builtins: mapfile
mapfile -t x < <(printf 'a\nb\n'); echo ${x[1]} ${#x[@]}
### builtins: cd
mkdir d; cd d; cd ..; cd nosuch; echo $?; cd - >/dev/null; echo ${PWD##*/}
### builtins: type
type echo if nosuch; type -t cd; f() { :; }; type -t f
### builtins: command
command -v echo; command -v nosuch; echo $?
### builtins: declare p
x=1; declare -p x; declare -a y=(1 'a b'); declare -p y; declare -i n=1+1; declare -p n; export z=q; declare -p z
### builtins: declare missing
declare -p nosuch; echo $?
### builtins: readonly
readonly r=1; r=2; echo $?
### builtins: readonly later line
readonly r=1
r=2
echo $?
### builtins: integer
declare -i n; n=2+3; echo $n; n+=4; echo $n
### builtins: upper lower
declare -u u=abc; declare -l l=ABC; echo $u $l
### builtins: nameref
x=1; declare -n r=x; r=5; echo $x $r
### builtins: arrays
a=(x y z); a[5]=w; echo ${a[@]} ${#a[@]} ${!a[@]}; unset 'a[1]'; echo ${a[*]}; a+=(q); echo ${a[-1]}
### builtins: associative
declare -A m=([x]=1 [y]=2 [zz]=3); m[k]=v; echo ${m[x]} ${#m[@]}; echo ${!m[@]}; echo ${m[@]}
### builtins: bad identifier
export 1a=2; echo $?
### builtins: getopts
set -- -a -b val -c x; while getopts ab:c o; do echo "$o:$OPTARG"; done; shift $((OPTIND-1)); echo $*
### builtins: getopts errors
set -- -z; getopts a o; echo "$o $?"; set -- -b; OPTIND=1; getopts b: o; echo $o
### builtins: getopts silent
set -- -z; getopts :a o; echo "$o $OPTARG"
### builtins: unset
x=1; unset x; echo ${x-gone}; f() { :; }; unset -f f; f
### builtins: export
export x=1; (echo $x); env | while read l; do case $l in x=*) echo $l;; esac; done
### builtins: set listing
set -- -x; echo $1; set a b; echo $#
### builtins: bad option
set -Z; echo $?; cd -Z; echo $?
### builtins: pushd
mkdir p; pushd p >/dev/null; pwd | { read x; echo ${x##*/}; }; popd >/dev/null; popd; echo $?
### builtins: trap listing
trap 'echo x' INT; trap; trap - INT; trap
### builtins: umask
umask 027; umask
### builtins: exit bad
exit abc
### builtins: break outside
break; echo $?
### builtins: source
echo 'echo in $1; return 5' >s; . ./s arg; echo $?; . ./nosuch; echo $?
### builtins: shopt
shopt -q extglob; echo $?; shopt -s extglob; shopt extglob
### builtins: alias listing
alias x='a b'; alias x; unalias x; alias x
### builtins: let error
let 1/0; echo $?
### builtins: globbing
touch a1 a2 b1; echo a* [ab]1 *x '*'; set -f; echo a*
### builtins: nullglob
shopt -s nullglob; echo x*; touch .h; echo *
### builtins: globstar
mkdir g; mkdir g/h; touch g/h/f; shopt -s globstar; echo g/**
### builtins: kill without job
kill %1; echo $?; kill; echo $?
### builtins: wait for none
wait 99999; echo $?; wait; echo $?
### builtins: printf of fractions
printf '%.1f %.2f %.0f %.0f %.0f %f\n' 0.25 1.004 0.5 1.5 2.5 3; printf '%e %.2e %g %g %g %G\n' 1234.5 0 0.0001 1e10 123456789 1e-5; printf '%08.2f|%-8.1f|%+.1f\n' -1.5 2.25 3; printf '%.3f %.10f\n' 1234567.8912 0.1
### umask: shown and set by symbols
umask 022; umask -S; umask -p; umask -Sp; umask u=rwx,g=,o=; umask; umask g+r; umask; umask -S 027; umask z; echo $?; umask u+z; echo $?; umask u; echo $?; umask 9; echo $?; umask -x; echo $?; umask 077; touch f; mkdir d; stat -c %a f d
### time: TIMEFORMAT
TIMEFORMAT='%0R|%2U|%3lS|%%'; time true; TIMEFORMAT=; time true; TIMEFORMAT='%z'; time true
