### cat: files and input
printf 'a\nb\n' > f; printf c | cat f - f
### cat: missing
cat nosuch f2; echo $?
### cat: folder
mkdir d; cat d; echo $?
### cat: numbers
printf 'a\n\n\nb\n' | cat -n; printf 'a\n\n\nb\n' | cat -b; printf 'a\n\n\n\nb\n' | cat -s
### cat: ends and tabs
printf 'a\tb\nc' | cat -ET; printf 'a\tb\nc' | cat -A
### cat: unknown option
cat --nosuch; echo $?; cat -z; echo $?
### cat: heredoc
cat <<X > out
가 나
X
cat out
### head: default and counts
seq 20 | head; seq 20 | head -3; seq 20 | head -n 2; seq 5 | head -n -2; seq 9 | head -c 5; seq 3 | head --lines=1
### head: several files
seq 2 > a; seq 3 > b; head -n 1 a b; head -q -n 1 a b; head -v -n 1 a
### head: wrong count
head -n x; echo $?
### head: missing file
head nosuch; echo $?
### tail: default and counts
seq 20 | tail; seq 20 | tail -2; seq 20 | tail -n +19; seq 9 | tail -c 4; seq 5 | tail -n 0
### tail: several files
seq 2 > a; seq 3 > b; tail -n 1 a b
### tail: wrong count
tail -n x; echo $?
### wc: input
printf 'a b\nc\n' | wc; printf 'a b\nc\n' | wc -l; printf 'a b\nc' | wc -w -c
### wc: files
printf 'a b\nc\n' > a; printf '가나\n' > b; wc a b; wc -m b; wc -c b; wc -L b; wc -l a b
### wc: missing
printf 'x\n' > a; wc a nosuch; echo $?
### tee
echo hi | tee a b; cat a b; echo more | tee -a a > /dev/null; cat a
### tee: folder
mkdir d; echo x | tee d; echo $?
### tr: ranges
echo hello | tr a-z A-Z; echo 'a1b2' | tr -d 0-9; echo 'aabbcc' | tr -s a-c; echo hello | tr -d l
### tr: classes
echo 'Hello World' | tr '[:lower:]' '[:upper:]'; echo 'a b  c' | tr -s ' ' '\n'; echo 'a,b' | tr , '\t'
### tr: complement
echo 'a1!b2?' | tr -cd '[:alnum:]\n'; echo 'a b' | tr -c 'a-z\n' _
### tr: shorter second set
echo abcd | tr abcd xy; echo abcd | tr -t abcd xy; echo abc | tr abc 'x*'; echo abc | tr abc '[z*]'
### tr: usage
tr; echo $?; tr a; echo $?; tr a b c; echo $?; tr -d a b; echo $?
### cut: fields
printf 'a:b:c\nd\n' | cut -d: -f2; printf 'a:b:c\nd\n' | cut -d: -f1,3 -s; echo 'a b c' | cut -d' ' -f2-
### cut: characters
echo hello | cut -c1-3; echo hello | cut -c2; echo hello | cut -b 4-; echo a:b:c | cut -d: -f1,3 --output-delimiter=-
### cut: complement
echo a:b:c | cut -d: -f2 --complement
### cut: usage
cut; echo $?; echo a | cut -f0; echo $?; echo a | cut -d ab -f1; echo $?; echo a | cut -c1 -f1; echo $?
### sort: plain
printf 'b\na\nC\nB\n' | sort; printf 'b\na\n' | sort -r; printf 'b\na\nb\n' | sort -u; printf 'b\nA\na\n' | sort -f
### sort: numbers
printf '10\n9\n-1\n2.5\n' | sort -n; printf '10\n9\n' | sort -nr; printf '1K\n2M\n3\n1G\n' | sort -h
### sort: keys
printf 'a 3\nb 1\nc 2\n' | sort -k2; printf 'a:3\nb:10\n' | sort -t: -k2 -n; printf 'a 3 x\nb 3 a\n' | sort -k2,2n -k3
### sort: stable and reverse keys
printf 'b 1\na 1\nc 0\n' | sort -s -k2,2; printf 'b 1\na 1\nc 0\n' | sort -k2,2r
### sort: versions
printf 'v1.10\nv1.9\nv1.2\n' | sort -V
### sort: check
printf 'b\na\n' | sort -c; echo $?; printf 'a\nb\n' | sort -c; echo $?
### sort: output
printf 'b\na\n' > f; sort -o f f; cat f
### sort: missing
sort nosuch; echo $?
### uniq: counts
printf 'a\na\nb\na\n' | uniq; printf 'a\na\nb\n' | uniq -c; printf 'a\na\nb\n' | uniq -d; printf 'a\na\nb\n' | uniq -u
### uniq: what is compared
printf 'A\na\n' | uniq -i; printf '1 x\n2 x\n' | uniq -f1; printf 'ax\nbx\n' | uniq -s1; printf 'abc\nabd\n' | uniq -w2
### uniq: output file
printf 'a\na\n' > f; uniq f g; cat g
### sort and uniq
printf 'b\na\nb\n' | sort | uniq -c | sort -rn | head -1
### seq: forms
seq 3; seq 2 4; seq 1 2 7; seq 3 1; seq 3 -1 1; seq -s, 3; seq -w 8 10; seq 0.5 0.5 2; seq -2 1
### seq: usage
seq; echo $?; seq a; echo $?; seq 1 0 3; echo $?; seq 1 2 3 4; echo $?
### yes: into head
yes | head -2; yes a b | head -n 1
### rev
printf 'abc\n가나\n' | rev
### unknown options
sort --nosuch; echo $?; wc -y; echo $?; tr --x a b; echo $?; head --lines; echo $?
### loops over lines
seq 3 | while read n; do echo "n=$n"; done | tail -1
### process substitution: as any program's file
grep -h a <(echo a); sed -n '$p' <(echo a) <(echo b); awk '{print FILENAME != "", $1}' <(echo x); awk -f <(echo 'BEGIN{print "f"}'); sort <(printf 'b\na\n') <(echo c); jq -c . <(echo '[1, 2]'); test -e <(echo); echo $?; wc -l < <(echo q); cat <(echo one) - <(echo two) <<< mid
### cut: places that are none
cut -c0 <<< a; echo $?; cut -f0 <<< a; echo $?; cut -f3-1 <<< a; echo $?; cut -b - <<< a; echo $?; cut -fx <<< a; echo $?; cut -c 1,x <<< a; echo $?; cut -f 2y <<< a; echo $?; cut -d, -f '' <<< a; echo $?
