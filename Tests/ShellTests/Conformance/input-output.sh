### getopts: options and arguments
while getopts "ab:c" o -a -b val -c rest; do case $o in a) echo A;; b) echo "B=$OPTARG";; c) echo C;; esac; done; echo $OPTIND
### getopts: in a function
f() { local OPTIND o; while getopts ":n:v" o; do case $o in n) n=$OPTARG;; v) v=1;; \?) echo "bad -$OPTARG";; :) echo "need -$OPTARG";; esac; done; shift $((OPTIND-1)); echo "n=$n v=$v rest=$*"; }; f -v -n web x y; f -z; f -n
### getopts: unknown option
set -- -x; getopts ab o; echo "$o $?"
### getopts: missing argument
set -- -b; getopts b: o; echo "$o [$OPTARG]"
### getopts: silent
set -- -x -b; getopts :b: o; echo "$o $OPTARG"; getopts :b: o; echo "$o $OPTARG"
### getopts: combined letters
set -- -abc; while getopts abc o; do echo $o; done
### getopts: argument glued
set -- -bval; getopts b: o; echo $OPTARG
### getopts: stops at double dash
set -- -a -- -b; while getopts ab o; do echo $o; done; shift $((OPTIND-1)); echo $1
### getopts: stops at an operand
set -- -a x -b; while getopts ab o; do echo $o; done; echo $OPTIND
### getopts: usage
usage() { echo "usage: $0 [-p port]" >&2; exit 1; }; set -- -q; while getopts p: o; do case $o in p) ;; *) usage;; esac; done
### getopts: without arguments
getopts; echo $?
### getopts: OPTERR
OPTERR=0; set -- -x; getopts a o; echo $o
### read: one line
echo "hello world" | { read x; echo "[$x]"; }
### read: several names
echo "a b c d" | { read x y z; echo "$x|$y|$z"; }
### read: fewer words
echo "a" | { read x y; echo "$x|$y"; }
### read: leading and trailing space
echo "  a b  " | { read x; echo "[$x]"; }
### read: IFS empty keeps space
echo "  a b  " | { IFS= read -r x; echo "[$x]"; }
### read: backslashes
printf '%s\n' 'a\tb\\c' | { read x; echo "$x"; }; printf '%s\n' 'a\tb' | { read -r x; echo "$x"; }
### read: continued line
printf 'a\\\nb\n' | { read x; echo "$x"; }
### read: REPLY
echo " x y " | { read; echo "[$REPLY]"; }
### read: end of file
read x < /dev/null; echo "$? [$x]"
### read: last line without newline
printf 'a\nb' | { while read x; do echo "<$x>"; done; echo "left $x"; }
### read: last line without newline kept
printf 'a\nb' | while read x || [ -n "$x" ]; do echo "<$x>"; done
### read: delimiter
printf 'a:b:c' | { read -d : x; echo $x; }
### read: nul delimiter
printf 'a\0b\0' | while IFS= read -r -d '' x; do echo "<$x>"; done
### read: characters
echo abcdef | { read -n 3 x; echo $x; read -N 2 y; echo $y; }
### read: prompt is not shown without a terminal
echo y | { read -p "Sure? " a; echo $a; }
### read: silent
echo secret | { read -s p; echo $p; }
### read: time-out
read -t 0.1 x < /dev/null; echo $?
### read: IFS comma
echo "a,b,,d" | { IFS=, read w x y z; echo "$w|$x|$y|$z"; }
### read: IFS colon with passwd line
IFS=: read -r user pw uid gid gecos home shell <<< "root:x:0:0:root:/root:/bin/bash"; echo $user $uid $home $shell
### read: array
echo "1 2 3" | { read -a a; echo ${a[2]} ${#a[@]}; }
### read: csv loop
printf 'web,80\ndb,5432\n' | while IFS=, read -r n p; do echo "$n on $p"; done
### read: skip header
printf 'NAME AGE\nweb 3d\ndb 2d\n' | { read; while read n a; do echo $n; done; }
### read: bad name
echo x | read 1a; echo $?
### read: bad option
echo x | read -z v; echo $?
### read: bad descriptor
read -u 9 x; echo $?
### read: readonly
readonly r=1; echo x | { read r; echo $?; }
### read: several statements
printf '1\n2\n3\n' | { read a; read b; echo $a $b; cat; }
### read: yes or no
echo n | { read -r -p "go? " ok; [[ $ok == y ]] || echo cancelled; }
### echo: options
echo -n no newline; echo; echo -e 'a\tb\nc'; echo -E 'a\tb'; echo -en 'x\n'
### echo: not options
echo -x a; echo - a; echo -- a; echo -nx
### echo: escapes
echo -e '\x41\u00e9\0101\e[0m\\' | od -c | head -2
### echo: cut by backslash c
echo -e 'abc\cdef'; echo
### echo: spaces
echo a    b; echo "a    b"; echo 'a' "" b
### echo: empty
echo; echo ""; echo '' ''
### echo: single quotes in double
echo "it's" 'say "hi"' it\'s
### echo: variables
x='a   b'; echo $x; echo "$x"
### echo: xpg_echo
shopt -s xpg_echo; echo 'a\tb'
### echo: star
touch a b; echo *; echo "*"; echo \*
### printf: strings
printf '%s\n' a b "c d"; printf '%s %s\n' a b c
### printf: numbers
printf '%d %i %u\n' 42 -3 7; printf '%x %X %o %#x %#o\n' 255 255 8 255 8
### printf: width
printf '[%5d] [%-5d] [%05d] [%+d] [% d]\n' 42 42 42 42 42
### printf: strings with width
printf '[%10s] [%-10s] [%.2s] [%5.1s]\n' abc abc abc abc
### printf: star
printf '[%*d] [%-*s] [%.*f]\n' 5 42 6 ab 2 3.14159
### printf: floats
printf '%f %.2f %e %g %G\n' 3.5 2.25 12345.678 0.0001 1e20
### printf: percent and escapes
printf '100%%\ta\\b\n'
### printf: b
printf '%b' 'a\tb\n\0101\n'; printf '%b|' 'x\cy' z; echo
### printf: q
printf '%q ' "a b" "it's" '$x' '' 'a\b' $'a\nb' plain; echo
### printf: c
printf '%c%c\n' hello world
### printf: missing arguments
printf '%s-%d-%s\n' a
### printf: repeated
printf '%-8s%s\n' NAME STATUS web Running db Pending
### printf: character codes
printf '%d %d\n' "'A" "'a"
### printf: bases
printf '%d %d %d\n' 0x1f 010 -0x2
### printf: bad number
printf '%d\n' abc; echo $?; printf '%d\n' 3x; echo $?
### printf: bad directive
printf '%z\n' a; echo $?
### printf: no arguments
printf; echo $?
### printf: format only
printf 'no newline'; printf '\n'; printf -- '-x\n'
### printf: -v
printf -v x '%03d' 5; echo $x
### printf: octal and hex escapes
printf '\101\x42\u00e9\n'
### printf: newline handling
printf 'a\nb' | wc -l
### printf: dashes
printf '%s\n' ----; printf -- '---\n'; printf '%.0s-' 1 2 3 4 5; echo
### printf: repeat a character
printf '=%.0s' {1..10}; echo
### printf: time
TZ=UTC printf '%(%Y-%m-%d)T\n' 0
### printf: Hangul
printf '%s|%5s|\n' 한글 한
### printf: large and negative hex
printf '%x\n' -1; printf '%d\n' 9223372036854775807
### printf: out of range
printf '%d\n' 99999999999999999999; echo $?
### printf: empty number
printf '[%d] [%s]\n' "" ""
### printf: leading plus
printf '%d %d\n' +5 ' 6'
### printf: json
printf '{"name":"%s","port":%d}\n' web 80
### printf: into a file
printf 'user=%s\npass=%s\n' admin secret > creds; cat creds
### printf: array
a=(x y z); printf '%s,' "${a[@]}"; echo
