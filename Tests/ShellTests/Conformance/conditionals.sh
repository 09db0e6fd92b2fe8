### conditional: strings
[[ abc == abc ]] && echo eq; [[ abc != abd ]] && echo ne; [[ a < b ]] && echo lt; [[ b > a ]] && echo gt
### conditional: single equals
[[ a = a ]] && echo y
### conditional: pattern
[[ file.tar.gz == *.gz ]] && echo gz; [[ abc == a?c ]] && echo q; [[ a5 == [a-c][0-9] ]] && echo class
### conditional: quoted pattern is literal
[[ 'a*' == "a*" ]] && echo y; [[ abc == "a*" ]] || echo n; p='a*'; [[ abc == $p ]] && echo glob; [[ abc == "$p" ]] || echo lit
### conditional: no splitting
x="a b"; [[ $x == "a b" ]] && echo y; [[ -n $x ]] && echo n; [[ $unset == "" ]] && echo e
### conditional: regular expression
[[ foo123 =~ ^[a-z]+[0-9]+$ ]] && echo "${BASH_REMATCH[0]}"
### conditional: regular expression groups
[[ "key=value" =~ ^([^=]+)=(.*)$ ]] && echo "${BASH_REMATCH[1]} ${BASH_REMATCH[2]}"
### conditional: regular expression in a variable
re='^[0-9]{1,3}(\.[0-9]{1,3}){3}$'; for ip in 10.0.0.1 abc 1.2.3; do [[ $ip =~ $re ]] && echo "$ip ok" || echo "$ip bad"; done
### conditional: quoted regular expression is literal
[[ a.c =~ "a.c" ]] && echo y; [[ abc =~ "a.c" ]] || echo n
### conditional: regular expression alternatives
[[ linux-arm64 =~ (amd64|arm64) ]] && echo ${BASH_REMATCH[1]}
### conditional: failing match empties
[[ abc =~ (b) ]]; [[ abc =~ (x) ]]; echo "$? ${#BASH_REMATCH[@]}"
### conditional: bad regular expression
[[ a =~ '[' ]]; echo $?; r='('; [[ a =~ $r ]]; echo $?
### conditional: numbers
[[ 5 -gt 3 && 2 -le 2 ]] && echo y; [[ 010 -eq 8 ]] && echo octal; [[ 0x10 -eq 16 ]] && echo hex
### conditional: arithmetic inside
x=4; [[ x -eq 4 ]] && echo name; [[ x+1 -eq 5 ]] && echo sum; [[ $x*2 -eq 8 ]] && echo product
### conditional: bad number
[[ abc -eq 0 ]] && echo zero; [[ 1x -eq 1 ]]; echo $?
### conditional: files
touch f; mkdir d; ln -s f l; [[ -e f && -f f && -d d && -L l && ! -e nope ]] && echo ok
### conditional: size and readable
echo x > f; : > e; [[ -s f ]] && echo s; [[ -s e ]] || echo empty; [[ -r f && -w f ]] && echo rw; [[ -x f ]] || echo nx
### conditional: newer and older
touch -d '2020-01-01' a; touch -d '2021-01-01' b; [[ b -nt a ]] && echo nt; [[ a -ot b ]] && echo ot; [[ a -ef a ]] && echo ef
### conditional: variable set
x=; [[ -v x ]] && echo set; [[ -v nope ]] || echo unset
### conditional: options
set -o noglob; [[ -o noglob ]] && echo on; [[ -o errexit ]] || echo off
### conditional: and or not
[[ a == a && ( b == c || d == d ) ]] && echo y; [[ ! a == b ]] && echo n; [[ -z "" || x ]] && echo z
### conditional: over lines
[[ a == a &&
   b == b ]] && echo y
### conditional: word alone
[[ x ]] && echo y; [[ "" ]] || echo n; [[ $nothing ]] || echo u
### conditional: in while
i=0; while [[ $i -lt 2 ]]; do echo $i; ((i++)); done
### conditional: status
[[ a == b ]]; echo $?; [[ a == a ]]; echo $?
### conditional: missing end | differs: the line named is the one on which reading ended
[[ a == a
### conditional: missing operand | differs: bash gives 0 after a mistake in [[ ]]
[[ a == ]]; echo x
### conditional: unknown operator | differs: bash gives 0 after a mistake in [[ ]]
[[ a -foo b ]]; echo $?
### conditional: too many words | differs: bash gives 0 after a mistake in [[ ]]
[[ a b ]]; echo $?
### conditional: glued
[[a == a ]]; echo $?
### conditional: extended patterns
[[ foo == @(foo|bar) ]] && echo at; [[ aaa == +(a) ]] && echo plus; [[ x == !(y) ]] && echo not; [[ "" == ?(a) ]] && echo opt
### conditional: tilde
[[ ~ == /root ]] && echo home
### conditional: less than with spaces
[[ "a b" < "a c" ]] && echo y
### conditional: empty comparison
[[ "" < a ]] && echo y; [[ -z "" ]] && echo z; [[ -n "" ]] || echo n
### conditional: nested parentheses
[[ ( ( a == a ) ) ]] && echo y
### conditional: arithmetic versus string
[[ 10 > 9 ]] || echo string; (( 10 > 9 )) && echo number
### conditional: command substitution
[[ $(echo hi) == hi ]] && echo y
### conditional: class in a pattern
[[ x5y == *[[:digit:]]* ]] && echo digit; [[ abc == *[![:alpha:]]* ]] || echo alpha
### conditional: starts with
url=https://example.com; [[ $url == https://* ]] && echo secure; [[ $url == http:* ]] || echo not plain
### conditional: yes or no
for a in y Yes N no ''; do [[ $a =~ ^[Yy] ]] && echo yes || echo no; done
### conditional: version comparison
v=1.32; [[ ${v%%.*} -ge 1 && ${v##*.} -ge 30 ]] && echo new
### conditional: terminal
[[ -t 0 ]] || echo no; [ -t 1 ] || echo pipe
### conditional: fifo and socket
[[ -p . ]] || echo nofifo; [[ -S p ]] || echo nosock; [[ -b /dev/null ]] || echo noblock; [[ -c /dev/null ]] && echo char
### conditional: exclamation groups
if [[ ! ( -f a || -f b ) ]]; then echo none; fi
### conditional: regular expression with spaces
[[ "hello world" =~ hello\ world ]] && echo y; r='o w'; [[ "hello world" =~ $r ]] && echo z
### conditional: regular expression with classes
[[ "abc 12" =~ [[:space:]]([[:digit:]]+) ]] && echo "[${BASH_REMATCH[1]}]"
### conditional: dollar in regular expression
[[ 'a$' =~ a\$ ]] && echo y; [[ ab =~ b$ ]] && echo z
### test: strings
[ abc = abc ] && echo y; [ abc == abc ] && echo yy; [ abc != x ] && echo n; [ -n abc ] && echo nn; [ -z "" ] && echo z
### test: numbers
[ 3 -lt 5 ] && echo lt; [ 5 -ge 5 ] && echo ge; [ 010 -eq 10 ] && echo decimal; [ -1 -lt 0 ] && echo neg
### test: files
touch f; mkdir d; test -f f && echo f; test -d d && echo d; test -e nope || echo none; [ -s f ] || echo empty
### test: link
ln -s nowhere l; [ -L l ] && echo L; [ -h l ] && echo h; [ -e l ] || echo broken
### test: and or
[ 1 = 1 -a 2 = 2 ] && echo and; [ 1 = 2 -o 2 = 2 ] && echo or; [ ! 1 = 2 ] && echo not
### test: parentheses
[ \( 1 = 2 -o 1 = 1 \) -a 3 = 3 ] && echo y
### test: unquoted empty
x=; [ $x = a ]; echo $?; [ -n $x ]; echo $?; [ $x ]; echo $?
### test: unquoted words
x="a b"; [ $x = "a b" ]; echo $?; [ -f $x ]; echo $?
### test: integer expected
[ a -eq 1 ]; [ "" -eq 0 ]; [ 1.5 -gt 1 ]; echo $?
### test: missing bracket
[ 1 = 1; echo $?
### test: extra words
[ 1 = 1 ] extra; test 1 = 1 2; echo $?
### test: unary operator expected
[ -q x ]; echo $?
### test: binary operator expected
[ a b c ]; echo $?
### test: no arguments
test; echo $?; [ ]; echo $?
### test: one argument
[ -f ]; echo $?; [ x ]; echo $?; [ ! ]; echo $?; [ -n ]; echo $?
### test: string comparison
[ a \< b ] && echo lt; [ b \> a ] && echo gt
### test: redirect instead of compare
[ a > b ]; echo $?; ls
### test: newer
touch -d 2020-01-01 a; touch -d 2021-01-01 b; [ b -nt a ] && echo newer; [ nope -nt a ] || echo none
### test: glued operator
[ a=b ] && echo "always true"; [ a = b ] || echo no
### test: variable set
x=1; [ -v x ] && echo y; [ -v y ] || echo n
### test: long and
[ -n a -a -n b -a -n c ] && echo y
### test: of dash words
[ "-f" = "-f" ] && echo y; [ "!" = "!" ] && echo z; [ "(" = "(" ] && echo p
### test: option
set -e; [ -o errexit ] && echo on
### test: spaces in the number
[ " 5 " -eq 5 ] && echo y
### test: large numbers
[ 9223372036854775807 -gt 1 ] && echo big; [ 99999999999999999999 -gt 1 ]; echo $?
