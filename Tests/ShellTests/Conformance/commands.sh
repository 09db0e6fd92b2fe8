### commands: if
if false; then echo a; elif true; then echo b; else echo c; fi
### commands: while
i=0; while [ $i -lt 3 ]; do echo $i; i=$((i+1)); done
### commands: until
i=3; until ((i==0)); do echo $i; ((i--)); done
### commands: break and continue
for i in 1 2 3 4; do [ $i = 2 ] && continue; [ $i = 4 ] && break; echo $i; done
### commands: break out of two
for i in 1 2; do for j in a b; do echo $i$j; break 2; done; done; echo end
### commands: case
case abc in a*) echo 1;; *) echo 2;; esac; case x in [a-c]) echo 1;; y|x) echo 2;& z) echo 3;; esac
### commands: case fall on
case a in a) echo 1;;& b) echo 2;; *) echo 3;; esac
### commands: functions
f() { echo "$1 $#"; return 3; }; f a b; echo $?
### commands: function keyword
function g { local x=in; echo $x; }; x=out; g; echo $x
### commands: recursion
fact() { if (($1<2)); then echo 1; else echo $(($1 * $(fact $(($1-1))))); fi; }; fact 5
### commands: subshell
x=1; (x=2; echo $x); echo $x
### commands: group
{ echo a; echo b; } | cat
### commands: and or
true && echo a || echo b; false && echo c || echo d; ! true; echo $?
### commands: not found
nosuchcommand; echo $?
### commands: not found path
./nosuch; echo $?; /; echo $?
### commands: pipestatus
true | false | true; echo ${PIPESTATUS[@]}; set -o pipefail; true | false | true; echo $?
### commands: exit
echo a; exit 3; echo b
### commands: errexit
set -e; false || echo ok; if false; then :; fi; false; echo no
### commands: errexit in function
set -e; f() { false; echo no; }; f; echo no
### commands: xtrace
set -x; x=1; echo "a b" $x; y=$(echo c)
### commands: trap exit
trap 'echo bye $?' EXIT; echo hi; exit 2
### commands: trap err
trap 'echo err' ERR; false; true; echo end
### commands: eval
x='echo a b'; eval $x; eval 'y=5'; echo $y
### commands: alias needs option
shopt -s expand_aliases
alias hi='echo hello'
hi there
### commands: wait
(exit 4) & wait $!; echo $?
### commands: background output
(echo bg) & wait; echo fg
### commands: test bracket
[ a = a ] && echo y; [ a = b ] || echo n; [ -z "" ] && echo z; [ 1 -lt 2 -a 2 -gt 1 ] && echo and
### commands: test errors
[ a -eq 1 ]; echo $?; [ a b c ]; echo $?; [ a; echo $?
### commands: double bracket
[[ abc == a* ]] && echo y; [[ abc == "a*" ]] || echo n; [[ -n x && ! -z y ]] && echo and; [[ a < b ]] && echo lt
### commands: extglob
[[ foobar == @(foo|bar)* ]] && echo y; shopt -s extglob
case xyz in !(abc)) echo not;; esac
### commands: heredoc
cat <<E
a $((1+1)) \$x
E
### commands: heredoc quoted
cat <<'E'
a $x `b`
E
### commands: heredoc tabs
cat <<-E
	a
	E
### commands: two heredocs
cat <<A; cat <<B
1
A
2
B
### commands: here string
cat <<<"a b"
### commands: heredoc unterminated
cat <<E
abc
### commands: redirections
echo a >f; echo b >>f; cat <f; cat f nosuch 2>/dev/null; echo $?
### commands: redirection failure
echo x > /nosuch/f; echo $?; cat < nosuch; echo $?
### commands: stderr to stdout
{ echo out; echo err >&2; } 2>&1 | cat
### commands: noclobber
set -C; echo a >f; echo b >f; echo $?
### commands: exec descriptors
exec 3>f; echo hi >&3; exec 3>&-; cat f; echo x >&3
### commands: time words
x=5 y=6; x=7 eval 'echo $x'; echo $x $y
### commands: select exits
for x in; do echo no; done; echo $?
### commands: return outside
return 3; echo $?
### commands: local outside
local x=1; echo $?
### commands: shift
set -- a b c; shift; echo $*; shift 5; echo $?
### commands: temporary environment
X=1 env | cat | while read l; do case $l in X=*) echo $l;; esac; done
### commands: syntax then
if true; then echo a
### commands: syntax paren
echo a )
### commands: syntax semicolons
echo a;; echo b
### commands: syntax done
done
### commands: syntax later line
echo first
echo (
### commands: syntax fi
fi
### commands: syntax pipe
echo a |
### commands: syntax amp
&& echo
### commands: function bad
f( { echo; }
