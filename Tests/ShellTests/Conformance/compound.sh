### compound: for over words
for f in a b "c d"; do echo "[$f]"; done
### compound: for over arguments
set -- x "y z"; for a; do echo "[$a]"; done
### compound: for in at
set -- 1 2; for a in "$@"; do echo $a; done
### compound: for over nothing
for a in; do echo never; done; echo $?
### compound: for over files
touch b.txt a.txt c.log; for f in *.txt; do echo "${f%.txt}"; done
### compound: for over a substitution
for i in $(seq 3); do echo -n "$i "; done; echo
### compound: for over a brace range
for i in {1..3}; do echo node$i; done
### compound: for arithmetic
for ((i=0; i<3; i++)); do echo $i; done
### compound: for arithmetic with two variables
for ((i=0, j=10; i<j; i+=3, j-=2)); do echo $i $j; done
### compound: for arithmetic without a condition
for ((;;)); do echo once; break; done
### compound: for with do on the next line
for i in 1 2
do
  echo $i
done
### compound: variable after the loop
for i in 1 2 3; do :; done; echo $i
### compound: while true with break
n=0; while true; do n=$((n+1)); [ $n -ge 3 ] && break; done; echo $n
### compound: while with a list
while x=$((x+1)); [ $x -lt 3 ]; do echo $x; done
### compound: until a command succeeds
n=0; until [ -f done ]; do n=$((n+1)); [ $n = 2 ] && touch done; done; echo $n
### compound: retry loop
for i in 1 2 3; do if [ $i = 2 ]; then echo ok $i; break; fi; echo retry $i; sleep 0; done
### compound: while pipe keeps no variables
n=0; printf '1\n2\n' | while read x; do n=$x; done; echo $n
### compound: lastpipe
shopt -s lastpipe; printf '1\n2\n' | while read x; do n=$x; done; echo $n $x
### compound: nested loops with continue 2
for i in 1 2; do for j in a b; do [ $j = b ] && continue 2; echo $i$j; done; done
### compound: break count too high
for i in 1 2; do break 9; done; echo $?
### compound: break outside
break; echo $?
### compound: continue with zero | differs: the status of a loop left by a mistake is 0
for i in 1; do continue 0; done; echo $?
### compound: status of a loop
for i in 1; do false; done; echo $?; while false; do :; done; echo $?
### compound: if elif else
x=5; if [ $x -lt 3 ]; then echo low; elif [ $x -lt 6 ]; then echo mid; else echo high; fi
### compound: if with negation
if ! grep -q x /dev/null; then echo none; fi
### compound: if without else gives zero
if false; then echo; fi; echo $?
### compound: if over a pipeline
if echo abc | grep -q b; then echo found; fi
### compound: if with list
if true; false; then echo a; else echo b; fi
### compound: case patterns
for x in start stop restart foo; do case "$x" in start) echo s;; stop|restart) echo t;; *) echo "usage: {start|stop}";; esac; done
### compound: case with globs
for f in a.tar.gz b.zip c; do case $f in *.tar.gz|*.tgz) echo tar;; *.zip) echo zip;; *) echo none;; esac; done
### compound: case with classes
for c in a B 5 _; do case $c in [[:lower:]]) echo low;; [[:upper:]]) echo up;; [0-9]) echo num;; *) echo other;; esac; done
### compound: case with parentheses
case x in (x) echo one;; (y) echo two;; esac
### compound: case with empty word
case "" in "") echo empty;; *) echo full;; esac
### compound: case with variable pattern
p='a*'; case abc in $p) echo glob;; esac; case abc in "$p") echo lit;; *) echo nolit;; esac
### compound: case without match
case a in b) echo b;; esac; echo $?
### compound: case fall through
case a in a) echo 1;& b) echo 2;; c) echo 3;; esac
### compound: case test on
case ab in a*) echo 1;;& *b) echo 2;;& c) echo 3;; esac
### compound: case last without semicolons
case a in a) echo x
esac
### compound: case on multi-line
read -r ans <<< Yes
case $ans in
  [Yy]*)
    echo "going"
    ;;
  *)
    echo "stop"
    ;;
esac
### compound: nocasematch
shopt -s nocasematch; case ABC in abc) echo y;; esac; [[ Foo == foo ]] && echo z
### compound: select
printf '2\n' | { select x in a b c; do echo "got $x $REPLY"; break; done; }
### compound: select with bad choice
printf '9\n1\n' | { PS3='pick: '; select x in one two; do echo "[$x]"; [ -n "$x" ] && break; done; }
### compound: group keeps variables
{ x=1; }; echo $x
### compound: subshell keeps nothing
(x=1; cd /; exit 3); echo "$? [$x]"
### compound: subshell folder
mkdir d; (cd d; touch in); ls d
### compound: nested subshells
( (echo a); (echo b) ) | cat
### compound: BASH_SUBSHELL
echo $BASH_SUBSHELL; (echo $BASH_SUBSHELL; (echo $BASH_SUBSHELL))
### compound: and or chains
true && echo 1 || echo 2; false && echo 1 || echo 2; false || false || echo 3
### compound: and or group
[ -d nosuch ] || { echo making; mkdir nosuch; }; ls
### compound: and or newline
true &&
echo a ||
echo b
### compound: pipeline newline
printf 'b\na\n' |
sort |
head -1
### compound: negated pipeline
! false | true; echo $?; ! true; echo $?
### compound: pipeline status is the last
false | true; echo $?; true | false; echo $?
### compound: time keyword
TIMEFORMAT=t; time true
### compound: arithmetic command
((x = 3 + 4)); echo $x $?; ((0)); echo $?
### compound: arithmetic condition
x=7; if ((x > 5 && x % 2)); then echo odd; fi
### compound: double bracket in while
x=; while [[ ${#x} -lt 3 ]]; do x+=a; done; echo $x
### compound: semicolon newline mixture
if true
then echo a; fi; for x in 1; do
echo $x; done
### compound: comment lines
# first
echo a # trailing
# last
### compound: hash inside a word
echo a#b '#c' "#d" \#e $((2#101))
### compound: line continuation
echo one \
  two \
  three
### compound: background and wait
for i in 1 2; do (echo job) & done; wait; echo done
### compound: brace group in a function body
f() { if [ "$1" ]; then echo "$1"; else echo none; fi; }; f; f x
### compound: function with subshell body
f() (x=in; cd /; echo $x); f; echo "[$x]"
### compound: function with for body
f() for i in 1 2; do echo $i; done; f
### compound: empty statements are errors
if true; then fi
### compound: missing done
for i in 1; do echo $i
### compound: missing fi
if true; then echo a
### compound: unexpected done
done
### compound: unexpected parenthesis
echo a)
### compound: unexpected end of quote
echo "abc
### compound: double semicolon
echo a ;; echo b
### compound: pipe at the beginning
| cat
### compound: ampersand and semicolon
sleep 0 & ; echo x
### compound: then without if
then echo a
### compound: unclosed brace
{ echo a
### compound: unclosed case
case a in a) echo x
### compound: reserved words as arguments
echo if then done for in
### compound: reserved word as variable
if=1; echo $if
### compound: coproc | differs: coprocesses are not simulated
coproc cat; echo hi >&${COPROC[1]}; read x <&${COPROC[0]}; echo $x
### compound: pipefail with grep
set -o pipefail; echo abc | grep x | cat; echo $?
### compound: exit in a pipeline
echo a | exit 3; echo $? ${PIPESTATUS[1]}
### compound: exit in a subshell in a list
(exit 2) || echo "failed with $?"
### compound: variable only for a command
X=1 bash -c 'echo $X'; echo "[$X]"
### compound: assignment before a function
f() { echo $X; }; X=1 f; echo "[$X]"
### compound: assignments in order
a=1 b=$a; echo $b; c=2 d=$c true; echo "[$d]"
