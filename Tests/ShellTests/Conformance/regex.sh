### regex: literal and dot
echo 'a.c abc aXc' | grep -o 'a.c'; echo 'a.c abc' | grep -o 'a\.c'
### regex: star is greedy
echo aaab | grep -o 'a*'; echo aaab | sed 's/a*/<&>/'; echo baaa | sed 's/a*/<&>/'
### regex: star at the beginning is literal
echo '*a' | grep -o '*a'; echo 'x*' | sed 's/\(*\)/[\1]/'; echo '*b' | sed 's/^*/#/'
### regex: anchors
printf 'abc\ncab\n' | grep '^a'; printf 'abc\ncab\n' | grep 'b$'; echo 'a^b$c' | grep -o 'a^b$c'
### regex: anchors in groups
echo abc | sed 's/\(^a\)/[\1]/'; echo abc | sed 's/\(c$\)/[\1]/'; echo 'abc' | sed -E 's/(^a|c$)/<\1>/g'
### regex: brackets
echo 'a]b-c^d' | grep -o '[]]'; echo 'a]b-c^d' | grep -o '[a-c]' | tr '\n' ' '; echo 'a]b-c^d' | grep -o '[d^]'; echo 'a-b' | grep -o '[a-]'
### regex: negated brackets
echo 'abc123' | grep -o '[^0-9]*'; echo 'a]b' | grep -o '[^]]'
### regex: classes
echo 'Ab1 _,' | grep -o '[[:upper:]]'; echo 'Ab1 _,' | grep -o '[[:alnum:]]' | tr '\n' ' '; echo 'Ab1 _,' | grep -o '[[:punct:]]' | tr '\n' ' '; echo 'Ab1 _,' | grep -c '[[:space:]]'
### regex: class with others
echo 'x1-y2' | grep -oE '[[:digit:]xy]+'; echo 'a_b' | grep -oE '[[:alpha:]_]+'
### regex: collating and equivalence
echo 'a-b.c' | grep -o '[[.-.]]'; echo 'abc' | grep -o '[[=b=]]'; echo 'a-c' | grep -o '[[.a.]-[.c.]]' | tr '\n' ' '
### regex: intervals
echo aaaa | grep -oE 'a{2}'; echo aaaa | grep -oE 'a{3,}'; echo aaaa | grep -oE 'a{1,3}'; echo aaaa | grep -o 'a\{2,3\}'; echo b | grep -cE 'a{0}b'
### regex: interval without least
echo aaaa | sed -E 's/a{,2}/X/'; echo aaaa | sed 's/a\{,3\}/X/'
### regex: plus and question mark
echo 'color colour' | grep -oE 'colou?r'; echo 'color colour' | grep -o 'colou\?r'; echo 'ab abb' | grep -o 'ab\+'
### regex: alternatives
echo 'cat dog bird' | grep -oE 'cat|dog'; echo 'cat dog bird' | grep -o 'cat\|bird'; echo 'ab' | sed -E 's/a|ab/<&>/'
### regex: longest alternative
echo foobar | sed -E 's/foo|foobar/<&>/'; echo abcd | sed -E 's/(a|ab)(c|bcd)(d*)/[\1][\2][\3]/'; echo xyxyx | sed -E 's/(x|xy|yx)*/<&>[\1]/'
### regex: groups
echo 'John Smith' | sed -E 's/(\w+) (\w+)/\2, \1/'; echo 'John Smith' | sed 's/\([A-Z][a-z]*\) \([A-Z][a-z]*\)/\2 \1/'
### regex: nested groups
echo abcabc | sed -E 's/((a)(bc))+/[\1][\2][\3]/'; echo aba | sed -E 's/((a)|(b))*/[\1][\2][\3]/'
### regex: groups that repeat
echo ab | sed -E 's/(a|b)*/[\1]/'; echo aab | sed -E 's/(a*)*/[\1]/'; echo aab | sed -E 's/(a*)+/[\1]/'; echo ab | sed -E 's/(a|(b))*/[\1][\2]/'
### regex: empty iterations
echo b | sed -E 's/(a*)*/[\1]/'; echo b | sed -E 's/(a*)+/[\1]/'; echo b | sed -E 's/((a*)*)*/[\1]/'; echo ba | sed -E 's/(b|a*)*/[\1]/'
### regex: optional groups
echo b | sed -E 's/(a?){3}/[\1]/'; echo aaa | sed -E 's/(a?){2}/[\1]/'; echo ac | sed -E 's/(a)(b)?c/[\1][\2]/'
### regex: priorities among groups
echo ab | sed -E 's/(a*)(ab)*(b*)/[\1][\2][\3]/'; echo abb | sed -E 's/(a|b|c|bb)*/<&>[\1]/'; echo xyxyx | sed -E 's/(x|xy|yx)*$/[\1]/'
### regex: back-references
echo abcabc | grep -oE '(abc)\1'; echo 'hello' | grep -oE '(.)\1'; echo 'aa bb ab' | grep -o '\(.\)\1'; echo abab | sed -E 's/(ab)\1/<&>/'
### regex: back-reference to an alternative
echo 'aa bb ab' | grep -oE '(a|b)\1'; echo '"x" y' | grep -oE "([\"']).*\1"; echo 'abba' | grep -cE '^(.)(.)\2\1$'
### regex: back-reference in a loop
echo 'xaxbx' | grep -oE '(x)(.\1)+'; echo 'abcabcabc' | grep -oE '^(abc)\1*$'
### regex: word boundaries
echo 'cat concat cats' | grep -o '\bcat\b'; echo 'cat concat cats' | grep -o '\<cat'; echo 'cat concat cats' | grep -oE '\w*cat\>'; echo 'concat' | grep -o '\Bcat'
### regex: word classes
echo 'a_1 b-2' | grep -oE '\w+'; echo 'a b' | grep -o '\W' | tr ' ' _; echo 'a  b' | sed 's/\s\+/_/'; echo 'ab c' | grep -oE '\S+'
### regex: buffer anchors
echo abc | sed 's/\`a/X/'; echo abc | sed "s/c\\'/X/"
### regex: case folding
echo 'Hello HELLO' | grep -oi hello; echo 'ÄÖ äö' | grep -oi 'äö'; echo ABC | grep -i '[a-c]*'; echo 'abAB' | grep -oiE '(ab)\1'
### regex: UTF-8 dot
echo '가나다' | grep -o '^.'; echo '가나다' | sed 's/./X/g'; echo 'é' | grep -c '^.$'
### regex: UTF-8 brackets
echo '가a나' | grep -o '[^가]'; echo 'xéy' | sed 's/[é]/e/'
### regex: UTF-8 words
echo '한글 abc' | grep -oE '\w+'; echo '한글abc' | grep -oE '[[:alpha:]]+'
### regex: UTF-8 repetition
echo '가가가' | grep -oE '가{2}'; echo '가가가' | sed -E 's/(가)+/[\1]/'
### regex: escaped specials
echo 'a+b(c)' | grep -oE 'a\+b\(c\)'; echo 'a{1}' | grep -oE 'a\{1\}'; echo 'a|b' | grep -oE 'a\|b'; echo 'a\b' | grep -o 'a\\b'
### regex: braces as text
echo 'a{b}' | grep -oE 'a{b}'; echo 'x{1' | grep -oE 'x{1'; echo 'a{1}' | grep -o 'a{1}'; echo '{x}' | grep -oE '\{x\}'
### regex: empty alternatives
echo abc | sed -E 's/(|a)b/[\1]/'; echo abc | sed -E 's/x|/_/'; echo abc | grep -oE '()b'
### regex: parentheses as text
echo 'a)b' | grep -oE 'a)b'; echo '(a)' | grep -o '(a)'
### regex: repetitions of repetitions
echo aaa | grep -oE 'a**'; echo aaa | grep -oE '(a+)+'; echo aaa | grep -oE 'a+*'; echo aaaa | grep -oE '(a{2}){2}'
### regex: unmatched parentheses
echo a | grep -E '(a'; echo $?; echo a | grep '\(a'; echo $?; echo a | grep 'a\)'; echo $?; echo a | sed -E 's/(a/x/'; echo $?
### regex: unmatched brackets
echo a | grep '[a'; echo $?; echo a | grep '[[:alpha:'; echo $?; echo a | grep '[[:foo:]]'; echo $?
### regex: ranges that end before they begin
echo a | grep '[b-a]'; echo $?; echo a | sed 's/[z-a]//'; echo $?
### regex: bad back-references
echo a | grep -E '(a)\2'; echo $?; echo a | grep 'a\1'; echo $?; echo a | sed -E 's/a\1//'; echo $?
### regex: trailing backslash
echo a | grep 'a\'; echo $?
### regex: bad intervals
echo a | grep -E 'a{2,1}'; echo $?; echo a | sed -E 's/a{2,1}//'; echo $?; echo a | sed 's/a\{x\}//'; echo $?; echo a | grep 'a\{1'; echo $?
### regex: intervals beyond the limit
echo a | grep -E 'a{99999}'; echo $?; echo a | sed -E 's/a{40000}//'; echo $?
### regex: operators without operands
echo a | sed -E 's/*a//'; echo $?; echo a | sed -E 's/(+a)//'; echo $?; echo a | sed 's/\{1\}//'; echo $?
### regex: class outside of brackets
echo a | grep '[:space:]'; echo $?
### regex: bad collating symbol
echo a | grep '[[.xx.]]'; echo $?
### regex: hostile nesting of stars
printf 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac' | grep -cE '(a*)*b'; printf 'aaaaaaaaaaaaaaaaaaaaaaaaaaaac' | grep -cE '(a|aa)+$'; printf 'aaaaaaaaaaaaaaaaaaaa' | grep -cE '(a?){20}a{20}'
### regex: dates and addresses
echo '2024-01-15 and 10.0.0.1:8080' | grep -oE '[0-9]{4}-[0-9]{2}-[0-9]{2}'; echo '2024-01-15 and 10.0.0.1:8080' | grep -oE '([0-9]{1,3}\.){3}[0-9]{1,3}(:[0-9]+)?'
### regex: greedy to the last
echo '<a><b>' | sed 's/<.*>/X/'; echo '<a><b>' | sed 's/<[^>]*>/X/g'; echo 'a/b/c' | sed 's/.*\///'
### regex: conditional command
if [[ abc123 =~ ^([a-z]+)([0-9]+)$ ]]; then echo "${BASH_REMATCH[0]} ${BASH_REMATCH[1]} ${BASH_REMATCH[2]} ${#BASH_REMATCH[@]}"; fi
### regex: conditional command without match
[[ abc =~ x ]]; echo $?; echo "${#BASH_REMATCH[@]}"; [[ foo =~ (o)(x)? ]]; echo "[${BASH_REMATCH[1]}][${BASH_REMATCH[2]}] ${#BASH_REMATCH[@]}"
### regex: conditional command with a variable
re='^[0-9]+$'; for x in 12 a1 ''; do [[ $x =~ $re ]] && echo "number $x" || echo "no $x"; done
### regex: conditional command with quotes
[[ 'a.c' =~ a"."c ]]; echo $?; [[ abc =~ a"."c ]]; echo $?; [[ abc =~ a.c ]]; echo $?; r='a.c'; [[ abc =~ "$r" ]]; echo $?
### regex: conditional command, mistakes
re='('; [[ a =~ $re ]]; echo $?; re='a)'; [[ 'a)' =~ $re ]]; echo $?; re='*'; [[ 'a' =~ $re ]]; echo $?
### regex: conditional command, nocasematch
shopt -s nocasematch; [[ ABC =~ ^abc$ ]] && echo yes; shopt -u nocasematch; [[ ABC =~ ^abc$ ]] || echo no
### regex: conditional command, spaces
[[ 'a b c' =~ a\ b ]] && echo yes; [[ 'key = value' =~ ^([a-z]+)[[:space:]]*=[[:space:]]*(.*)$ ]] && echo "${BASH_REMATCH[1]}:${BASH_REMATCH[2]}"
### regex: conditional command, alternatives and groups
[[ v1.29.3 =~ ^v([0-9]+)\.([0-9]+)(\.([0-9]+))?$ ]] && printf '<%s>' "${BASH_REMATCH[@]}"; echo; [[ foo =~ ^(foo|bar)$ ]] && echo ok
### regex: newlines
x=$'a\nb'; [[ $x =~ ^a.b$ ]] && echo across; [[ $x =~ ^b ]] || echo one line
### regex: hyphen places
echo 'a-z5' | grep -o '[a-z-]' | tr -d '\n'; echo; echo '+-*/' | grep -o '[+*/-]' | tr -d '\n'; echo; echo 'x-y' | sed 's/[-x]/_/g'
### regex: backslash in brackets
echo 'a\b' | sed 's/[\]/_/'; echo 'a\nb' | grep -o '[\n]' | tr -d '\n'; echo; echo 'a]b' | grep -oE '[\]]' ; echo $?
