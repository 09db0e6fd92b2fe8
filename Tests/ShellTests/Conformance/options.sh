### set: errexit stops
set -e; echo a; false; echo b
### set: errexit and pipelines
set -e; false | true; echo a; true | false; echo b
### set: errexit and pipefail
set -eo pipefail; false | true; echo b
### set: errexit and and-or
set -e; false && echo x; echo a; true && false; echo b
### set: errexit and substitution
set -e; x=$(false); echo no
### set: errexit and local substitution
set -e; f() { local x=$(false); echo still; }; f
### set: errexit and subshell
set -e; (false; echo no); echo no
### set: errexit and if
set -e; if false; then :; fi; while false; do :; done; ! false; echo ok
### set: errexit off again
set -e; set +e; false; echo ok
### set: errexit and arithmetic
set -e; ((0)) || true; i=0; ((i++)); echo no
### set: nounset
set -u; echo ${x:-default}; echo $x; echo no
### set: nounset and positional
set -u; echo $1; echo no
### set: nounset and special
set -u; echo $# "$@" $*; echo ok
### set: nounset with plus
set -u; echo "[${x+set}] [${x-unset}]"
### set: xtrace
set -x; echo hi; x="a b"; echo $x "$x"; [ -n "$x" ] && echo y
### set: xtrace of compound
set -x; for i in 1 2; do echo $i; done; if [[ a == a ]]; then :; fi; ((1+1))
### set: xtrace of case and function
set -x; f() { echo "$1"; }; f "a b"; case x in x) :;; esac
### set: xtrace of redirections
set -x; echo a > f; cat < f
### set: xtrace quotes
set -x; echo 'a$b' "it's" '' $'\n' a\;b '*'
### set: xtrace PS4
PS4='> '; set -x; echo a
### set: xtrace depth
set -x; echo $(echo in)
### set: xtrace of assignments
set -x; a=1 b="x y"; export c=3; d=(1 2); e=$(echo z)
### set: verbose | differs: set -v is not simulated
set -v
echo a
### set: noexec
bash -n -c 'echo never'; bash -n -c 'if'; echo $?
### set: noglob
touch a b; set -f; echo *; set +f; echo *
### set: allexport
set -a; x=5; set +a; y=6; bash -c 'echo "[$x] [$y]"'
### set: positional
set -- a "b c" d; echo $# "$2"; set --; echo $#
### set: positional without dashes
set one two; echo $2 $1
### set: dash positional
set -- -x -y; echo $1 $2
### set: dollar dash
echo $- | tr -d 'hBcs'; set -eu; echo $- | tr -d 'hBcs'
### set: o list
set -o | grep -E '^(errexit|pipefail|xtrace|nounset) '
### set: plus o
set +o | grep -E 'errexit|pipefail'
### set: unknown option
set -Z; echo $?
### set: unknown name
set -o nosuch; echo $?
### set: several
set -euo pipefail; echo $SHELLOPTS | tr : '\n' | grep -E 'errexit|nounset|pipefail'
### set: euxo
set -euxo pipefail
cd /tmp
echo ok
### set: noclobber
set -o noclobber; echo a > f; echo b > f; echo $?
### set: posix
set -o posix; echo ok; set +o posix
### set: braceexpand off
set +B; echo {a,b}
### set: last argument
echo a b c > /dev/null; echo $_
### shopt: nullglob
shopt -s nullglob; echo *.nope end; for f in *.nope; do echo never; done
### shopt: failglob
shopt -s failglob; echo *.nope; echo $?
### shopt: dotglob
touch .hid vis; echo *; shopt -s dotglob; echo *
### shopt: globstar
mkdir -p a/b; touch a/b/c.txt a/d.txt e.txt; shopt -s globstar; echo **/*.txt; echo **
### shopt: nocaseglob
touch File; shopt -s nocaseglob; echo f*
### shopt: extglob
shopt -s extglob
touch a.txt b.log c.md
echo !(*.txt); echo *.@(log|md); echo +(a|b).*
### shopt: query
shopt -q extglob; echo $?; shopt -s extglob; shopt -q extglob; echo $?
### shopt: print
shopt nullglob; shopt -s nullglob; shopt nullglob; shopt -p nullglob
### shopt: unknown
shopt -s nosuch; echo $?
### shopt: o
shopt -so errexit; false; echo no
### shopt: inherit_errexit
set -e; shopt -s inherit_errexit; x=$(false; echo never); echo no
### alias: simple
shopt -s expand_aliases
alias k='echo kubectl'
k get pods
### alias: several on a line
shopt -s expand_aliases
alias a='echo one' b='echo two'
a; b
### alias: with options
shopt -s expand_aliases
alias ll='ls -l'
alias ll
### alias: of an alias
shopt -s expand_aliases
alias x='echo x' y='x y'
y z
### alias: trailing space
shopt -s expand_aliases
alias s='echo ' w='word'
s w
### alias: not for arguments
shopt -s expand_aliases
alias foo='bar'
echo foo
### alias: quoted is not expanded
shopt -s expand_aliases
alias ls='echo mine'
\ls / > /dev/null && ls a; 'ls' / > /dev/null
### alias: list
shopt -s expand_aliases
alias z='1' a='it'"'"'s'
alias
### alias: unalias
shopt -s expand_aliases
alias a='echo a'
unalias a
a
### alias: unalias missing
unalias nosuch; echo $?
### alias: missing
alias nosuch; echo $?
### alias: not on the same line
shopt -s expand_aliases
alias q='echo q'; q
### alias: off in scripts
alias k=echo
k hi
### alias: unalias all
alias a=1 b=2; unalias -a; alias; echo $?
### alias: keyword
shopt -s expand_aliases
alias si='if'
si true; then echo y; fi
### alias: type
shopt -s expand_aliases
alias ll='ls -l'
type ll; type -t ll; command -v ll
### alias: pipe in an alias
shopt -s expand_aliases
alias up='tr a-z A-Z'
echo abc | up
### source: file
echo 'x=5; f() { echo "f $1"; }' > lib.sh; source ./lib.sh; echo $x; f a
### source: dot
echo 'echo "got $1 $#"' > s.sh; . ./s.sh a b; echo $#
### source: return
echo 'echo a; return 3; echo b' > s.sh; . ./s.sh; echo $?
### source: missing
source nosuch.sh; echo $?; . ./nosuch; echo $?
### source: no argument
source; echo $?
### source: env file
printf 'NAME=web\nPORT=80\n' > .env; set -a; . ./.env; set +a; bash -c 'echo $NAME:$PORT'
### source: keeps arguments
echo 'echo $1' > s.sh; set -- outer; . ./s.sh; . ./s.sh inner; echo $1
### source: process substitution
source <(echo 'y=7'); echo $y
### source: BASH_SOURCE
echo 'echo ${BASH_SOURCE[0]} $0' > s.sh; . ./s.sh
### source: syntax error
printf 'echo a\nif\n' > s.sh; . ./s.sh; echo $?
### source: error line
printf 'echo a\nnosuch\n' > s.sh; . ./s.sh
### source: exit ends all
echo 'exit 4' > s.sh; . ./s.sh; echo no
### eval: words
eval echo a '$((1+1))'; eval "x=5"; echo $x
### eval: indirect variable
n=HOME_DIR; eval "$n=/srv"; echo $HOME_DIR; eval echo \$$n
### eval: pipeline in a variable
c='echo abc | tr a-z A-Z'; eval "$c"; $c
### eval: status
eval false; echo $?; eval; echo $?
### eval: syntax error
eval 'if'; echo $?
### eval: quotes in a variable
c='echo "a  b"'; eval $c; $c
### eval: set positional
eval set -- "a 'b c'"; echo $# "$2"
### script: run by bash
printf '#!/bin/bash\necho "$0 $1"\n' > s.sh; bash s.sh x
### script: executable
printf '#!/bin/bash\necho "run $# $*"\n' > s.sh; chmod +x s.sh; ./s.sh a b
### script: without permission
echo 'echo x' > s.sh; ./s.sh; echo $?
### script: without interpreter line
echo 'echo plain $1' > s; chmod 755 s; ./s a
### script: bad interpreter
printf '#!/no/such\necho x\n' > s; chmod +x s; ./s; echo $?
### script: env interpreter
printf '#!/usr/bin/env bash\necho env\n' > s; chmod +x s; ./s
### script: sh
sh -c 'echo $0 $1' name arg
### script: exit status
printf '#!/bin/bash\nexit 42\n' > s; chmod +x s; ./s; echo $?
### script: error line number
printf 'echo a\n\nnosuch\n' > s; bash s; echo $?
### script: syntax error
printf 'echo a\nfor\n' > s; bash s; echo $?
### script: missing file
bash nosuch.sh; echo $?
### script: bash -x
printf 'x=1\necho $x\n' > s; bash -x s
### script: bash -e
printf 'false\necho no\n' > s; bash -e s; echo $?
### script: bash -c arguments
bash -c 'echo "$0 $1 $@"' zero one two
### script: stdin
echo 'echo from stdin' | bash
### script: dirname of itself
mkdir d; printf 'echo $(cd "$(dirname "$0")" && basename "$PWD")\n' > d/s.sh; bash d/s.sh
### script: Windows line ends
printf 'echo hi\r\n' > s; bash s | od -c | head -1
### script: directory
mkdir d; ./d; echo $?; bash d; echo $?
