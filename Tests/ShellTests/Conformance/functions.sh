### functions: arguments
greet() { echo "hello $1, you are $2"; }; greet Kim 20
### functions: number of arguments
f() { echo $#; }; f; f a; f "a b" c
### functions: all arguments
f() { for a in "$@"; do echo "<$a>"; done; }; f 1 "2 3"
### functions: return status
f() { return 4; }; f; echo $?
### functions: status of the last command
f() { false; }; f; echo $?; g() { true; }; g; echo $?
### functions: return in the middle
f() { echo a; return; echo b; }; f; echo $?
### functions: return keeps the last status
f() { false; return; }; f; echo $?
### functions: return outside
return 3; echo $?
### functions: return of words
f() { return abc; }; f; echo $?
### functions: return too many
f() { return 1 2; }; f; echo $?
### functions: return large
f() { return 300; }; f; echo $?
### functions: local
x=out; f() { local x=in; echo $x; }; f; echo $x
### functions: local is seen by callees
g() { echo $x; }; f() { local x=f; g; }; x=top; f; g
### functions: local without value
x=1; f() { local x; echo "[${x-unset}]"; }; f
### functions: local outside
local x=1; echo $?
### functions: local with substitution hides status
f() { local x=$(false); echo $?; local y; y=$(false); echo $?; }; f
### functions: local several
f() { local a=1 b=2 c; c=3; echo $a$b$c; }; f; echo "[$a$b$c]"
### functions: global by default
f() { g=5; }; f; echo $g
### functions: declare is local
f() { declare d=1; }; f; echo "[$d]"
### functions: declare global
f() { declare -g d=1; }; f; echo "[$d]"
### functions: name reference
f() { local -n ref=$1; ref=changed; }; v=old; f v; echo $v
### functions: array by reference
f() { local -n a=$1; a+=(x); }; l=(1); f l; echo ${l[@]}
### functions: output captured
f() { echo out; echo err >&2; }; x=$(f 2>/dev/null); echo "[$x]"
### functions: defined in a function
f() { g() { echo g; }; }; f; g
### functions: redefined
f() { echo 1; }; f() { echo 2; }; f
### functions: unset
f() { echo 1; }; unset -f f; f; echo $?
### functions: shadow a program
ls() { echo mine; }; ls; command ls; unset -f ls
### functions: shadow a builtin
cd() { builtin cd "$1" && echo "in $1"; }; cd /tmp
### functions: recursive
f() { [ $1 -le 1 ] && echo 1 || echo $(( $1 * $(f $(($1-1))) )); }; f 5
### functions: FUNCNAME
f() { echo ${FUNCNAME[0]}; g; }; g() { echo ${FUNCNAME[@]}; }; f
### functions: name of the script
f() { echo $0; }; f
### functions: shift
f() { shift; echo "$1 $#"; }; f a b c
### functions: shift too far
f() { shift 5; echo $? $#; }; f a
### functions: set inside
f() { set -- x y; echo $1; }; set -- a; f q; echo $1
### functions: default argument
f() { local n=${1:-world}; echo "hi $n"; }; f; f you
### functions: required argument
f() { : "${1:?need a name}"; echo never; }; f; echo after
### functions: piping in
f() { tr a-z A-Z; }; echo abc | f
### functions: in a pipeline
f() { while read x; do echo "<$x>"; done; }; printf 'a\nb\n' | f
### functions: exported
f() { echo exported; }; export -f f; bash -c f
### functions: type of
f() { echo hi; }; type f; type -t f
### functions: declare -f prints
f() { local a=1; if [ $a = 1 ]; then echo one; else echo two; fi; for i in 1 2; do echo $i; done; }; declare -f f
### functions: declare -f prints while and case
f() { while true; do break; done; case $1 in a|b) echo x;; *) echo y; esac; }; declare -f f
### functions: declare -f prints pipes and redirections
f() { cat < in | grep x > out 2>&1; a && b || c; (sub); { grp; }; x=1 y=2 cmd "$@"; }; declare -f f
### functions: declare -F
f() { :; }; g() { :; }; declare -F; declare -F f
### functions: trap on return
f() { trap 'echo ret' RETURN; echo body; }; f
### functions: error checks
die() { echo "error: $*" >&2; exit 1; }; [ -f nosuch ] || die no file; echo never
### functions: log helper
log() { printf '[%s] %s\n' "$1" "${*:2}"; }; log INFO starting up
### functions: name with dashes
my-func() { echo ok; }; my-func
### functions: keyword form with parentheses
function f() { echo a; }; function g { echo b; }; f; g
### functions: newline before the brace
f()
{
  echo body
}
f
### functions: redirect the definition's output
f() { echo o; } 2>/dev/null >&2; f
### functions: status in condition
ok() { return 0; }; if ok; then echo y; fi; ok && echo z
### functions: errexit is off in conditions
set -e; f() { false; echo reached; }; if f; then echo t; fi; f || true; echo end
### functions: bad name
1a() { echo x; }; 1a
### functions: missing body
f() ; echo x
### functions: arguments restored
f() { echo "$@"; }; set -- 1 2; f 3; echo "$@"
### functions: variables passed to programs
f() { X=5 bash -c 'echo $X'; }; f
### functions: temp assignment is local
f() { echo "$V"; V=changed; }; V=orig; V=temp f; echo $V
### functions: readonly local
f() { local -r c=1; c=2; echo never; }; f; echo after $?
### functions: local integer
f() { local -i n=3+4; echo $n; }; f
### functions: local array
f() { local a=(1 2 3); echo ${#a[@]}; }; f; echo ${#a[@]}
### functions: max of arguments
max() { local m=$1; for x; do ((x > m)) && m=$x; done; echo $m; }; max 3 9 2
### functions: join by
join_by() { local IFS=$1; shift; echo "$*"; }; join_by , a b c
### functions: contains
contains() { local x=$1; shift; for e; do [[ $e == "$x" ]] && return 0; done; return 1; }; contains b a b && echo y; contains z a || echo n
### functions: retry
retry() { local n=$1; shift; for ((i=1;i<=n;i++)); do "$@" && return 0; echo "try $i failed"; done; return 1; }; retry 2 false; echo $?
### functions: declare -f prints redirections and expressions
f() { exec 3<>x; a >&2; b <&3; c 2>&1 >/dev/null; d &> y; e >> z; g 2>| q; h <<< "$x"; [[ -f $a && ( -n b || ! -z c ) ]]; (( x = 1 + 2 )); for ((i=0; i<3; i++)); do echo $i; done; } > out; declare -f f
### functions: declare -f prints elif, until and select
f() { if a; then b; elif c; then d; else e; fi; until x; do y; done; select i in a b; do break; done; for i; do echo "$i"; done; }; declare -f f
### functions: declare -f prints background, negation and time
f() { sleep 1 & wait; ! false; time true; time -p true | cat; { a; b; } | c; a & b & }; declare -f f
### functions: declare -f prints here-documents
f() {
  cat <<EOF > x
a $b
EOF
  cat <<-'END' | grep c
	tab
	END
  echo after
}
declare -f f
### functions: declare -f prints a function within, and a subshell as body
f() { g() { echo in; }; g; }; h() (echo sub; cd /); declare -f f h; declare -F
### functions: declare -f prints case endings
f() { case "$1" in a) x;& b) y;;& (c) ;; *) z;; esac; }; declare -f f
### functions: set shows them
f() { echo a; }; set | tail -n 4
