### grep: plain
printf 'foo\nbar\nfoobar\n' > f; grep foo f; echo $?; grep nothing f; echo $?; grep bar < f
### grep: several files
printf 'foo\n' > a; printf 'bar\nfoo\n' > b; grep foo a b; grep -h foo a b; grep -H foo a; grep -n foo a b
### grep: count
printf 'a\nb\na\n' > f; grep -c a f; grep -c a f f; grep -vc a f; grep -c x f; echo $?
### grep: invert
printf 'a\nb\nc\n' | grep -v b; printf 'a\n' | grep -v a; echo $?
### grep: ignore case
printf 'Foo\nFOO\nbar\n' | grep -i foo; printf 'Foo\n' | grep -i --no-ignore-case foo; echo $?
### grep: line numbers
printf 'a\nb\na\n' | grep -n a; printf 'a\nb\na\n' | grep -nv a
### grep: only matching
echo 'one two one' | grep -o one; echo 'one two one' | grep -on one; echo abc | grep -o 'x*'; echo $?; echo 'aXbX' | grep -ob X
### grep: only matching inverted
echo abc | grep -ov x; echo $?
### grep: quiet
echo a | grep -q a; echo $?; echo a | grep -q b; echo $?; printf 'a\n' > f; grep -q a nosuch f; echo $?
### grep: words
printf 'cat\nconcat\ncat-x\ncat_x\n' | grep -w cat; echo 'foobar bar' | grep -ow 'bar'; echo 'foofoo foo' | grep -ow 'fo*'; echo 'ab abc' | grep -owE 'abc|ab'
### grep: whole lines
printf 'foo\nfoobar\n' | grep -x foo; printf 'foo\nfoobar\n' | grep -xE 'foo|foobar'; printf 'ab\n' | grep -xE 'a|ab'; printf 'a.b\naxb\n' | grep -xF a.b
### grep: names of files
printf 'a\n' > x; printf 'b\n' > y; grep -l a x y; grep -L a x y; grep -lv a x y; grep -l z x y; echo $?
### grep: several patterns
printf 'a\nb\nc\n' | grep -e a -e c; printf 'a\nb\nc\n' | grep 'a
b'; printf 'a\nc\n' > p; printf 'a\nb\nc\n' | grep -f p; printf 'abc\n' | grep -o -e b -e abc
### grep: empty pattern
printf 'a\n\nb\n' | grep -c ''; printf 'a\n\nb\n' | grep -n '^$'; printf 'a\n' | grep -e ''; : > p; printf 'a\n' | grep -f p; echo $?
### grep: fixed strings
printf 'a.c\nabc\n' | grep -F a.c; echo 'a*b' | grep -F 'a*b'; echo '[x]' | grep -F '[x]'; echo 'A.B' | grep -iF a.b; fgrep -c . <<< 'a.b'
### grep: extended
echo 'abc' | grep -E 'a(b|x)c'; echo 'abc' | egrep 'b+'; echo 'a|b' | grep 'a|b'; echo 'a+b' | grep 'a+b'
### grep: context after
printf '1\n2\n3\n4\n5\n6\n' | grep -A1 2; printf '1\n2\n3\n4\n5\n6\n' | grep -A 1 -E '2|5'; printf '1\n2\n3\n' | grep -A9 3
### grep: context before
printf '1\n2\n3\n4\n5\n6\n' | grep -B1 2; printf '1\n2\n3\n4\n5\n6\n' | grep -B 2 -E '2|6'
### grep: context both
printf '1\n2\n3\n4\n5\n6\n7\n8\n9\n' | grep -C1 -n -E '2|7'; printf '1\n2\n3\n4\n5\n' | grep -1 3; printf '1\n2\n3\n4\n5\n' | grep -C 1 -E '2|4'
### grep: context of several files
printf 'a\nb\n' > x; printf 'b\na\n' > y; grep -A1 a x y; grep -n -B1 a x y
### grep: separators of groups
printf '1\n2\n3\n4\n5\n' | grep -A0 -E '1|5'; printf '1\n2\n3\n4\n5\n' | grep -A1 --no-group-separator -E '1|5'; printf '1\n2\n3\n4\n5\n' | grep -A1 --group-separator='#' -E '1|4'
### grep: context and inverted
printf '1\n2\n3\n4\n' | grep -v -A1 -n -E '2|3'
### grep: context and only matching
printf 'a1\nb\na2\n' | grep -o -A1 a
### grep: most
printf 'a\na\na\n' | grep -m2 -n a; printf 'a\nb\na\nc\n' | grep -m1 -A1 a; printf 'a\na\n' | grep -c -m1 a; echo a | grep -m0 a; echo $?
### grep: recursive
mkdir d; mkdir d/e; echo foo > d/a; echo foo > d/e/b; echo bar > d/c; grep -r foo d | sort; grep -rl foo d | sort; grep -rh foo d; grep -rc foo d | sort
### grep: recursive without operand
mkdir d; echo foo > d/a; echo foo > b; grep -r foo | sort; grep -rn foo . | sort
### grep: include and exclude
mkdir d; echo x > d/a.txt; echo x > d/a.log; echo x > d/b.yaml; grep -r --include='*.txt' x d; grep -r --exclude='*.log' x d | sort; grep -rl --include='*.{txt,yaml}' x d; grep -r --include='*.txt' --include='*.yaml' x d | sort
### grep: exclude folders
mkdir d; mkdir d/skip; echo x > d/skip/a; echo x > d/b; grep -r --exclude-dir=skip x d
### grep: folder
mkdir d; grep x d; echo $?; grep -s x d; echo $?; grep -d skip x d; echo $?
### grep: missing file
echo a > f; grep a nosuch; echo $?; grep a nosuch f; echo $?; grep -s a nosuch f; echo $?; grep -c a nosuch f
### grep: missing pattern file
echo a | grep -f nosuch; echo $?
### grep: standard input by name
echo foo > f; echo foo | grep foo f -; echo foo | grep -H foo; echo foo | grep -c foo - f; echo foo | grep --label=in -H foo; echo foo | grep -l foo
### grep: usage
grep; echo $?; grep -E; echo $?; grep --nosuch x; echo $?; grep -e; echo $?; grep -Y x; echo $?
### grep: wrong numbers
echo a | grep -A x a; echo $?; echo a | grep -C -1 a; echo $?; echo a | grep -m x a; echo $?
### grep: conflicting matchers
echo a | grep -E -P a; echo $?
### grep: binary file
printf 'foo\0bar\nfoo\n' > f; grep foo f; echo $?; grep -c foo f; grep -a -c bar f; grep -I foo f; echo $?; grep -l foo f; grep -o foo f
### grep: binary by its encoding
printf 'foo\nf\377oo\nfoo\n' | grep o; printf 'f\377oo\n' | grep -c o; printf 'a\nf\377oo\n' | grep a
### grep: colour
echo 'a foo b foo' | grep --color=always foo; echo foo | grep --color=always -n -H foo | cat; echo foo | grep --color=always -o foo; echo foo | grep --color=never foo; echo foo | grep --color foo
### grep: colour and context
printf 'a\nfoo\nb\nc\nd\nfoo\n' | grep --color=always -n -A1 foo; printf 'foo\nbar\n' | grep --color=always -v foo; printf 'x\n' > f; grep --color=always -l x f; grep --color=always -c x f f
### grep: offsets
printf 'ab\ncd\nab\n' | grep -b ab; printf 'ab\ncd\n' | grep -nb cd
### grep: tabs
echo a > f; grep -T -n a f; grep -T -H a f
### grep: null data
printf 'a\0b\0ab\0' | grep -z a | tr '\0' '\n'; printf 'a\nb\0c\n' | grep -zc b; echo a > f; grep -lZ a f | tr '\0' '!'
### grep: Perl digits and classes
echo 'abc 123' | grep -oP '\d+'; echo 'a1' | grep -P '^\w\d$'; echo 'a-b' | grep -oP '\W'; echo 'x' | grep -P '\D'
### grep: Perl lazy
echo '<a><b>' | grep -oP '<.+?>'; echo 'aaa' | grep -oP 'a{1,2}?'; echo 'foobar' | grep -oP 'fo*?'
### grep: Perl looking around
echo 'price: $42' | grep -oP '(?<=\$)\d+'; echo 'foobar foobaz' | grep -oP 'foo(?=baz)'; echo 'foobar foobaz' | grep -oP 'foo(?!bar)\w+'; echo 'xfoo yfoo' | grep -oP '(?<!x)foo'
### grep: Perl groups
echo 'abab' | grep -oP '(?:ab)+'; echo 'aa' | grep -oP '(?<c>a)\1'; echo 'ABC' | grep -oP '(?i)abc'; echo 'tab	x' | grep -cP '\t'
### grep: Perl first alternative
echo 'foobar' | grep -oP 'foo|foobar'; echo aaa | grep -oP 'a++a'; echo $?
### grep: Perl with words and lines
printf 'foo\nfoobar\n' | grep -xP 'foo|foobar'; echo 'foo foobar' | grep -owP 'foo'
### grep: Perl mistakes
echo a | grep -P '(a'; echo $?; echo a | grep -P '[a'; echo $?
### grep: no newline at the end
printf 'a\nb' | grep b; printf 'a' | grep -c a
### grep: empty file
: > f; grep a f; echo $?; grep -c a f; grep -v a f; echo $?
### grep: options behind operands
echo foo > f; grep foo f -n; grep foo -- f; echo -x | grep -- -x; echo -x | grep -e -x
### grep: long options
printf 'a\nb\n' > f; grep --count a f; grep --invert-match a f; grep --line-number --with-filename b f; grep --regexp=a --max-count=1 f; grep --files-with-matches a f; grep --after-context=1 a f
### grep: ambiguous option
grep --no x; echo $?
### grep: pipeline's status
set -o pipefail; echo a | grep b | cat; echo $?; echo a | grep a | cat; echo $?
### grep: first line of endless input
yes | grep -m1 y; yes | grep -q y; echo $?
### grep: filters of command output
printf 'NAME   STATUS\nweb-1  Running\nweb-2  Pending\ndb-1   Running\n' | grep -v NAME | grep -c Running; printf 'NAME   STATUS\nweb-1  Running\n' | grep -E '^(NAME|web)'
### grep: in conditions
echo 'key=value' > f; if grep -q '^key=' f; then echo found; else echo none; fi; grep -q other f || echo none
### grep: case and UTF-8
echo 'ÉTÉ' | grep -i été; echo '가나다' | grep -o '나'; echo '가나다' | grep -c '^...$'
### grep: unreadable mixture
echo a > f; mkdir d; grep a f d nosuch; echo $?
### grep: a folder that is named, and excluded
mkdir d e; echo foo > d/a; echo foo > e/a; grep -r --exclude-dir=d foo d; echo $?; grep -r --exclude-dir=d foo e; grep -r --exclude-dir=d foo .
