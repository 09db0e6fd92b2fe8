### expansion: default
echo ${x:-a} ${x-b} "${x:-c d}"; x=; echo ${x:-e} "${x-f}"
### expansion: assign default
echo ${x:=v} $x
### expansion: alternative
x=1; echo ${x:+y} ${z:+n}
### expansion: error
echo ${x:?gone}; echo after
### expansion: error without words
echo ${x?}
### expansion: length
x=hello; echo ${#x} ${#}
### expansion: prefix and suffix
f=/a/b.tar.gz; echo ${f##*/} ${f#*/} ${f%.*} ${f%%.*}
### expansion: replace
x=banana; echo ${x/a/o} ${x//a/o} ${x/#b/c} ${x/%a/e} ${x//a}
### expansion: case
x=abC; echo ${x^} ${x^^} ${x,,} ${x~~}
### expansion: substring
x=abcdef; echo ${x:1} ${x:1:2} ${x: -2} ${x:0:-1} ${x:(-3):2}
### expansion: indirect
a=b; b=c; echo ${!a}
### expansion: names
qq1=a; qq2=b; echo ${!qq*}
### expansion: bad substitution
echo ${a!b}; echo after
### expansion: positional
set -- a 'b c' d; for i in "$@"; do echo "[$i]"; done; for i in "$*"; do echo "[$i]"; done; for i in $*; do echo "[$i]"; done
### expansion: star with IFS
IFS=,; set -- a b c; echo "$*"
### expansion: nounset
set -u; echo $nope; echo after
### expansion: IFS splitting
IFS=:; x=a::b:; set -- $x; echo $#; for i in $x; do echo "[$i]"; done
### expansion: IFS whitespace and others
IFS=' :'; x=' a : b  c:'; for i in $x; do echo "[$i]"; done
### expansion: tilde
HOME=/h; echo ~ ~/x "~" a~ x=~
### expansion: tilde in assignment
HOME=/h; x=~/a:~/b; echo $x
### expansion: braces
echo {a,b}{1,2} {1..5} {5..1..2} {a..e} {01..03} a{,b}c {x} {a,b
### expansion: braces nested
echo {a,{b,c}d}e "{a,b}" {1..3}{a,b}
### expansion: command substitution
x=$(echo a; echo b); echo "$x" $x
### expansion: nested substitution
echo $(echo $(echo "a b") "$(echo 'c  d')")
### expansion: status of substitution
x=$(false); echo $?; x=$(exit 3); echo $?
### expansion: alternative quoted list
set --; echo "${@:-none}" ${1-unset}
### expansion: slices of arguments
set -- a b c d; echo ${@:2} ${@:2:2} ${*: -1}
### expansion: quote transform
x="it's"; echo ${x@Q}; y='a b'; echo ${y@Q} ${y@U}
### expansion: positional above nine
set -- 1 2 3 4 5 6 7 8 9 ten; echo $10 ${10}
### expansion: special
false; echo $? $#; true; echo $?
### expansion: ampersand replacement
x=abc; echo ${x/b/[&]}
### expansion: utf8 length
x=한글; echo ${#x} ${x:1:1}
### expansion: quoted pattern
x='a*b'; echo "${x#a\*}" "${x%'*b'}"
### expansion: process substitution
cat <(echo a) <(echo b)
### braces behind a variable
a=1; aa=2 ab=3 a1=x a2=y; echo $a{a,b} $a{1..3} ${a}{a,b} "$a"{a,b} $a{,} $a{-,_}x $1{a,b} $a{b,}c
### patterns of arrays are expanded once
n=0; a=(one two three); echo ${a[@]/o/$((n++))} $n ${a[@]#$((n++))} $n; set -- ab ac; echo ${@/a/$((++n))} $n
### status of a shell that lacks a value
(set -u; echo $x); echo $?; x=$(set -u; echo ${y[0]}); echo $?; (echo ${x?no}); echo $?; bash -c 'set -u; echo $z'; echo $?; echo 'set -u; echo $z' > f; bash f; echo $?; (set -u; echo $((zz))); echo $?; set -u; echo ${arr[1]/*/"{1,2}"}
### bad substitutions in assignments
(a=${b c}; echo no); (echo x${b c}y; echo no); (a=1 b=${?^^}x; echo no); (local_test=x${b-}${? }; echo no)
### lists split by other separators
show() { printf '<%s>' "$@"; echo; }; IFS=a; set -- "" b ""; show $@; show $*; show x$@y; show ${@%b}; x=(p "" q); show ${x[@]}; set -- "" ""; show $@; IFS=" "; set -- "" b ""; show $@; IFS=" a"; show $@; IFS=; show $@; set -- "" b; IFS=:; show $@ "$@"; set -- p: :q r; show $@ x; unset IFS; show $@
### quotations in an operand between double quotes
c=x; echo "${c+$'\x41'}" "${c#$'\x78'}" "${c/$'x'/$'\x41'}" "${d:-a$'\n'b}" "$'a'" "${c:+'q'}"; cat <<E
${c+$'\x41'} ${d-$'a'}
E
