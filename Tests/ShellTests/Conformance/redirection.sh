### redirect: truncate
echo a > f; echo b > f; cat f
### redirect: append
echo a >> f; echo b >> f; cat f
### redirect: empty a file
echo a > f; > f; wc -c < f
### redirect: colon truncates
echo a > f; : > f; wc -c f
### redirect: errors to a file
ls /nosuch 2> err; echo $?; cat err
### redirect: errors to null
ls /nosuch 2>/dev/null; echo $?
### redirect: both
ls /nosuch > all 2>&1; cat all
### redirect: order matters
ls /nosuch 2>&1 > out; echo "out: $(cat out)"
### redirect: ampersand greater
{ echo o; echo e >&2; } &> all; cat all
### redirect: append both
echo x > all; { echo o; echo e >&2; } &>> all; cat all
### redirect: old form of both
{ echo o; echo e >&2; } >& all; cat all
### redirect: errors into a pipe
ls /nosuch 2>&1 | wc -l
### redirect: pipe ampersand
ls /nosuch |& tr a-z A-Z
### redirect: to standard error
echo oops >&2
### redirect: to standard error by number
echo oops 1>&2
### redirect: input
printf '3\n1\n2\n' > f; sort < f
### redirect: input and output
printf 'b\na\n' > f; sort < f > g; cat g
### redirect: missing input
cat < nosuch; echo $?
### redirect: folder as output
mkdir d; echo x > d; echo $?
### redirect: missing folder
echo x > no/such/file; echo $?
### redirect: noclobber
set -C; echo a > f; echo b > f; echo $?; echo c >| f; cat f
### redirect: ambiguous
x='a b'; echo t > $x; echo $?
### redirect: empty name
echo t > ""; echo $?
### redirect: variable target
f=out.txt; echo t > $f; cat out.txt
### redirect: quoted target
echo t > "my file"; ls
### redirect: bad descriptor
echo x >&9; echo $?
### redirect: exec output
exec > f; echo inside; exec >&2; cat f
### redirect: exec and restore
exec 3>&1 > f; echo hidden; exec >&3 3>&-; echo shown; cat f
### redirect: exec input
printf '1\n2\n' > f; exec < f; read a; read b; echo $b $a
### redirect: open descriptor for reading
printf 'one\ntwo\n' > f; exec 4< f; read -u 4 x; read y <&4; echo $x $y; exec 4<&-
### redirect: read and write
echo hello > f; exec 3<> f; read x <&3; echo more >&3; exec 3>&-; echo $x; cat f
### redirect: named descriptor
exec {fd}> f; echo x >&$fd; exec {fd}>&-; cat f
### redirect: closed output
echo x >&-; echo $?
### redirect: closed errors
ls /nosuch 2>&-; echo $?
### redirect: group
{ echo a; echo b; } > f; cat f
### redirect: subshell
(echo a; echo b) > f; wc -l < f
### redirect: loop
for i in 1 2 3; do echo $i; done > f; cat f
### redirect: while reads a file
printf 'a 1\nb 2\n' > f; while read k v; do echo "$v-$k"; done < f
### redirect: if
if true; then echo y; fi > f; cat f
### redirect: case
case a in a) echo A;; esac > f; cat f
### redirect: function
f() { echo fn; } > log; f; f; cat log
### redirect: function call
f() { echo fn; echo er >&2; }; f > o 2> e; cat e o
### redirect: swap
{ echo o; echo e >&2; } 3>&1 1>&2 2>&3 | tr a-z A-Z
### redirect: several outputs
echo x > a > b; wc -c a b
### redirect: null output
echo x > /dev/null; echo done
### redirect: dev stdout
echo x > /dev/stdout; echo y > /dev/stderr
### redirect: no command
< /dev/null > made; ls
### redirect: failing stops the builtin
read x < nosuch; echo "$? [$x]"
### redirect: failing and or
cat < nosuch || echo fallback
### redirect: failing in if
if cat < nosuch; then echo a; else echo b; fi
### redirect: failing special builtin
: > /no/such; echo still $?
### redirect: dup and close
exec 5>&1; echo five >&5; exec 5>&-; echo gone >&5; echo $?
### redirect: move
exec 5> f; exec 6>&5-; echo x >&6; cat f; echo y >&5
### redirect: tee of errors
{ echo o; echo e >&2; } 2>&1 | tee log | sort; sort log
### redirect: errors of a pipeline's stage
(echo e >&2) 2>&1 | cat; echo x | (cat; echo y >&2) 2> f; cat f
### redirect: number only with no space
echo 2>f; cat f; echo 2 > f; cat f
### redirect: number in a word
echo a2>f; cat f
### redirect: reading what is written
echo a > f; cat f f > g; cat g
### redirect: no permission asked of root
echo x > f; chmod 000 f; cat f
### redirect: command substitution of a file
echo content > f; echo "$(< f)"
### redirect: command substitution of a missing file
x=$(< nosuch); echo "$? [$x]"
### redirect: last wins
echo x > a 1> b; cat a; cat b
### redirect: here-string and output
cat <<< x > f; cat f
### redirect: seq to file and count
seq 10 > f; wc -l f | awk '{print $1}'
### redirect: process substitution
cat <(echo a) <(echo b)
### redirect: diff of process substitutions
diff <(printf 'a\nb\n') <(printf 'a\nc\n'); echo $?
### redirect: while from process substitution
n=0; while read x; do n=$((n+x)); done < <(seq 4); echo $n
### redirect: output process substitution
echo hello > >(tr a-z A-Z); wait; sleep 0.1
### redirect: paste of process substitutions
paste -d: <(seq 3) <(printf 'a\nb\nc\n')
### redirect: comm of sorted lists
comm -12 <(printf 'b\na\n' | sort) <(printf 'c\nb\n' | sort)
### redirect: append to a log in a loop
for i in 1 2; do echo "run $i" >> log; done; cat log
### redirect: null pattern for existence
if command -v ls > /dev/null 2>&1; then echo have; fi; if ! command -v nosuch &> /dev/null; then echo none; fi
