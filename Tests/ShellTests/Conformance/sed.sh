### sed: substitute
echo 'hello world' | sed 's/world/there/'; echo aaa | sed 's/a/b/'; echo aaa | sed 's/a/b/g'; echo aaa | sed 's/a/b/2'; echo aaaa | sed 's/a/b/2g'
### sed: substitute with other delimiters
echo /usr/bin | sed 's,/usr,/opt,'; echo a/b | sed 's|/|-|'; echo 'a|b' | sed 's|a\|b|X|'; echo a,b | sed 's,a\,b,c,'; echo a/b | sed 's/[/]/x/'; echo a | sed 'sxaxbx'
### sed: groups in the replacement
echo 'a b' | sed 's/\(.\) \(.\)/\2 \1/'; echo abc | sed 's/b/[&]/'; echo abc | sed 's/b/\&/'; echo abc | sed -E 's/(a)(b)/\2\1/;s/c/\\/'
### sed: flags
echo Hello | sed 's/hello/bye/I'; echo Hello | sed 's/hello/bye/i'; printf 'a\nb\n' | sed -n 's/a/x/p'; echo aXbX | sed 's/x/-/Ig'
### sed: escapes
printf 'a\tb\n' | sed 's/\t/TAB/'; echo a,b | sed 's/,/\n/'; echo a | sed 's/a/x\ty/'; echo 'a.b' | sed 's/\x2e/-/'; echo A | sed 's/\d065/\o102/'
### sed: case in the replacement
echo 'hello world' | sed 's/.*/\U&/'; echo 'HELLO World' | sed 's/\w\+/\L\u&/g'; echo 'foo bar' | sed -E 's/(foo) (bar)/\U\1\E \2/'; echo abc | sed 's/b/\u&x/'; echo '가é' | sed 's/é/\U&/'
### sed: newline in the replacement
echo 'a b' | sed 's/ /\
/'; printf 'a\nb\n' | sed ':a;N;$!ba;s/\n/,/g'
### sed: empty matches
echo abc | sed 's/x*/-/g'; echo baac | sed 's/a*/x/g'; echo abc | sed 's/b*/x/2'; echo aab | sed 's/a*\(b\|$\)/[&]/g'
### sed: print
printf '1\n2\n3\n' | sed -n 2p; printf '1\n2\n3\n' | sed -n '$p'; printf '1\n2\n3\n' | sed -n '2,3p'; printf '1\n2\n' | sed p; printf '1\n2\n3\n' | sed -n '2,$p'
### sed: delete
printf '1\n2\n3\n' | sed 2d; printf '1\n2\n3\n' | sed '2,3d'; printf '1\n2\n3\n' | sed '$d'; printf 'a\n\nb\n' | sed '/^$/d'; printf '1\n2\n' | sed d
### sed: expressions as addresses
printf 'a\nb\nc\nd\n' | sed -n '/b/p'; printf 'a\nb\nc\nd\n' | sed -n '/b/,/c/p'; printf 'a\nb\nc\nd\n' | sed '/b/,$d'; printf 'a/b\nc\n' | sed -n '\,a/b,p'; printf 'B\n' | sed -n '/b/Ip'
### sed: ranges
seq 6 | sed -n '2,4p'; seq 6 | sed -n '4,2p'; seq 6 | sed -n '/2/,/3/p'; seq 6 | sed -n '/3/,2p'; seq 9 | sed -n '/2/,/[25]/p'
### sed: ranges that open again
printf 'a\n1\nb\nx\na\n2\nb\n' | sed -n '/a/,/b/p'; printf 'a\na\nb\n' | sed -n '/a/,/a/p'; printf 'a\nx\n' | sed -n '/a/,/b/p'
### sed: GNU addresses
seq 10 | sed -n '1~3p'; seq 10 | sed -n '0~4p'; seq 10 | sed -n '2,+2p'; seq 10 | sed -n '2,~4p'; seq 3 | sed -n '0,/1/p'; seq 3 | sed -n '1,/1/p'
### sed: negated addresses
seq 3 | sed -n '2!p'; seq 4 | sed '2,3!d'; seq 3 | sed '$!d'; seq 3 | sed -n '2 ! p'
### sed: several commands
echo abc | sed -e 's/a/1/' -e 's/b/2/'; echo abc | sed 's/a/1/;s/b/2/'; echo abc | sed 's/a/1/
s/b/2/'; seq 3 | sed -n '1p;3p'
### sed: blocks
seq 4 | sed -n '2,3{s/$/!/;p}'; seq 3 | sed '2{d}'; seq 3 | sed '/2/{
s/2/two/
a after
}'; seq 5 | sed -n '2,4{/3/!p}'
### sed: append, insert, change
seq 2 | sed '1a after'; seq 2 | sed '2i before'; seq 2 | sed '1c changed'; seq 2 | sed '$a last'; seq 2 | sed '1i\
first\
second'
### sed: text with leading blanks
seq 1 | sed 'a   text'; seq 1 | sed 'a\   text'; seq 1 | sed 'a\
   text'; seq 1 | sed 'i\  two'; seq 1 | sed 'a a\tb\\c'
### sed: change of ranges
seq 4 | sed '2,3c one'; seq 4 | sed '2,3!c x'; seq 4 | sed '/2/,/3/c y'; seq 3 | sed '$!c z'; seq 3 | sed '2,9c q'
### sed: next
seq 4 | sed -n 'n;p'; seq 4 | sed 'n;d'; seq 3 | sed 'n;s/./x/'; seq 3 | sed '$!n;s/^/-/'
### sed: append the next line
seq 4 | sed 'N;s/\n/ /'; seq 3 | sed 'N;s/\n/ /'; seq 5 | sed '$!N;$!D'; seq 4 | sed -n 'N;P'; seq 3 | sed '$!N;P;D'
### sed: hold space
seq 3 | sed -n '1!G;h;$p'; seq 3 | sed 'x;1d'; seq 3 | sed G; seq 3 | sed -n 'H;${x;s/\n/,/g;p}'; seq 2 | sed 'h;G'; seq 3 | sed '2{h;d};${G}'
### sed: branches
echo aaa | sed ':a;s/a/b/;ta'; seq 3 | sed '2b;s/$/x/'; seq 3 | sed -e '2b end' -e 's/$/x/' -e ':end'; echo abc | sed 's/x/y/;T;s/a/z/'; echo 1234567 | sed -E ':a;s/^([0-9]+)([0-9]{3})/\1,\2/;ta'
### sed: join lines that go on
printf 'a\\\nb\\\nc\nd\n' | sed -e ':a' -e '/\\$/N; s/\\\n//; ta'; printf 'a\n b\nc\n' | sed ':a;N;$!ba;s/\n / /g'
### sed: quit
seq 9 | sed 3q; seq 9 | sed -n '2{p;q}'; seq 3 | sed '2q5'; echo $?; seq 3 | sed 'Q'; seq 3 | sed '2Q7'; echo $?; yes | sed 2q
### sed: line numbers
printf 'a\nb\n' | sed =; printf 'a\nb\n' | sed -n '$='; printf 'a\nb\n' | sed -n '/b/='
### sed: transliterate
echo hello | sed 'y/el/ip/'; echo 'a/b' | sed 'y,/,-,'; echo 'a b' | sed 'y/ /\n/'; echo '가나' | sed 'y/가나/ab/'; echo 'a\b' | sed 'y/\\/x/'
### sed: unambiguous lines
printf 'a\tb\001\\é\n' | sed -n l; seq 30 | tr '\n' ' ' | sed -n l; echo abcdefghij | sed -n 'l 5'; echo abc | sed -n 'l 1'; echo abcdef | sed -n -l 4 l
### sed: read files
echo inc > f; seq 2 | sed '1r f'; seq 2 | sed 'r nosuch'; seq 2 | sed '$r f'; printf 'x\ny\n' > g; seq 3 | sed 'R g'; printf nonl > h; seq 2 | sed '1r h'
### sed: write files
seq 3 | sed -n '2,3w out'; cat out; seq 3 | sed -n 's/2/two/w o2'; cat o2; seq 2 | sed 'w /dev/stdout'; seq 2 | sed -n '/1/w a
/2/w b'; cat a b
### sed: in place
printf 'a\nb\n' > f; sed -i 's/a/x/' f; cat f; sed -i.bak 2d f; cat f f.bak; sed -i -e '1i top' f; cat f; printf '1\n' > g; sed -i '1s/^/#/' f g; cat f g
### sed: in place, quitting
seq 5 > f; sed -i 2q f; cat f; seq 3 > g; sed -n -i 2p g; cat g; seq 3 > h; sed -ni 3p h; cat h; seq 2 > k; sed --in-place=.old 1d k; cat k k.old
### sed: in place, missing file
sed -i p nosuch; echo $?; mkdir d; sed -i p d; echo $?
### sed: several files
printf '1\n2\n' > a; printf '3\n' > b; sed -n '$p' a b; sed -s -n '$p' a b; sed -n '$=' a b; sed 1d a b; sed -s 1d a b; sed F a | head -1
### sed: missing files
printf 'x\n' > a; sed p nosuch a; echo $?; mkdir d; sed p d; echo $?
### sed: no newline at the end
printf 'a\nb' | sed 's/b/c/'; echo; printf 'a' | sed p; echo; printf 'a' | sed 'a x'; printf 'a' > f; printf 'b\n' > g; sed '' f g; printf 'a' | sed -n p; echo
### sed: null data
printf 'a\0b\0' | sed -z 's/^/x/' | tr '\0' '!'; printf '1\n2\n' | sed -z 's/\n/,/g'
### sed: script files
printf 's/a/b/\n# comment\ns/c/d/ # more\n' > s; echo abc | sed -f s; printf '#n\n/a/p\n' > q; printf 'a\nb\n' | sed -f q; echo ac | sed -f s -e 's/b/z/'; echo a | sed '#n
p'
### sed: empty expressions
echo abab | sed 's/a/x/;s//y/'; printf 'foo\nbar\n' | sed '/foo/s//baz/'; printf 'a1\n' | sed -n '/[0-9]/{s//N/;p}'
### sed: lines inside the buffer
printf 'a\nb\n' | sed 'N;s/^b/x/M'; printf 'a\nb\n' | sed 'N;s/^/>/Mg'; printf 'a\nb\n' | sed 'N;s/$/</Mg'; printf 'a\nb\n' | sed 'N;s/a.b/x/'
### sed: extended
echo 'ab12' | sed -E 's/([a-z]+)([0-9]+)/\2\1/'; echo 'ab12' | sed -r 's/[0-9]+//'; echo 'aab' | sed -E 's/a{2}|x/-/'; echo 'a(b' | sed -E 's/\(/[/'
### sed: unterminated
sed 's/a/b'; echo $?; sed 's/a'; echo $?; sed 'y/a'; echo $?; sed '/x'; echo $?
### sed: unknown commands
sed k; echo $?; sed 'p;k'; echo $?; sed -e p -e k; echo $?; sed -n '$'; echo $?; sed 1; echo $?
### sed: unmatched braces
sed '{p'; echo $?; sed 'p}'; echo $?; sed '1}'; echo $?
### sed: wrong addresses
sed '1,p'; echo $?; sed '0p'; echo $?; sed '0,1p'; echo $?; sed '+1p'; echo $?; sed '1!!p'; echo $?; sed '1,2q'; echo $?; sed '1:a'; echo $?; sed '1#x'; echo $?
### sed: wrong flags
sed 's/a/b/gg'; echo $?; sed 's/a/b/pp'; echo $?; sed 's/a/b/0'; echo $?; sed 's/a/b/1 2'; echo $?; sed 's/a/b/k'; echo $?
### sed: wrong references and labels
sed 's/a/\1/'; echo $?; sed 'b x'; echo $?; sed ': '; echo $?; sed 's//x/'; echo $?; sed '//p'; echo $?
### sed: wrong transliterations
sed 'y/abc/de/'; echo $?; sed 'y/a/b/g'; echo $?
### sed: missing names and text
sed r; echo $?; sed w; echo $?; sed a; echo $?; sed 's/a/b/w '; echo $?
### sed: extra characters
sed 'p x'; echo $?; sed 'p p'; echo $?; sed '1q 3 4'; echo $?; sed '{p}x'; echo $?; sed '=d'; echo $?
### sed: mistakes in script files
printf 'p\nk\n' > s; sed -f s; echo $?; sed -f nosuch; echo $?
### sed: spaces and semicolons
seq 2 | sed ' 1 p ; ; 2 d ; '; seq 2 | sed '1 , 2 p'; seq 2 | sed -n '{p;};'; seq 1 | sed '{;p;}'; seq 3 | sed -n '1{p};3{p}'
### sed: numbers behind names
printf 'image: nginx:1.19\n' | sed -E 's/(image: *[^:]+):.*/\1:1.25/'; printf 'replicas: 3\n' | sed 's/replicas: [0-9]*/replicas: 5/'; echo 'a=1;b=2' | sed 's/;/\n/g'
### sed: comments and blank lines
printf '# c\n\na: 1 # x\n' | sed -e 's/#.*//' -e '/^[[:space:]]*$/d' -e 's/[[:space:]]*$//'
### sed: strip
echo '  a b  ' | sed 's/^ *//;s/ *$//'; echo '"x"' | sed 's/"//g'; echo 'a  b   c' | sed 's/  */ /g'; echo path/to/file.txt | sed 's/.*\///;s/\.[^.]*$//'
### sed: reverse and double
seq 3 | sed '1!G;h;$!d'; echo abc | sed '/\n/!G;s/\(.\)\(.*\n\)/&\2\1/;//D;s/.//'; seq 2 | sed G | sed -n '$='
### sed: unique lines
printf 'a\na\nb\nb\n' | sed '$!N;/^\(.*\)\n\1$/!P;D'
### sed: insert before and behind a match
printf 'a\nb\nc\n' | sed '/b/i\-- before' ; printf 'a\nb\nc\n' | sed '/b/a\-- after'; printf 'x\n' | sed -e '1i a' -e '1i b' -e '1a c' -e '1a d'
### sed: empty lines of text
seq 1 | sed 'a\'; seq 1 | sed 'a \
'; seq 2 | sed '1a\

'
### sed: zap
seq 2 | sed 'z;s/^$/empty/'; seq 2 | sed '1!{z}'
### sed: closing brace behind a label
echo a | sed -n ':a;s/a/b/;ta;p'; seq 3 | sed ':a;N;$!{ba
};s/\n/+/g'
### sed: script missing
sed -n 2>/dev/null; echo $?
