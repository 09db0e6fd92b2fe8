### awk: print fields
echo 'a b c' | awk '{print $2}'; echo 'a b c' | awk '{print $1, $3}'; echo 'a b c' | awk '{print $NF}'; echo 'a b c' | awk '{print $(NF-1)}'; echo '  a   b ' | awk '{print $1 "|" $2}'
### awk: whole record
printf 'a b\nc d\n' | awk '{print}'; printf 'a\n' | awk '{print $0}'; printf 'a\nb' | awk 1
### awk: field separators
echo a:b:c | awk -F: '{print $2}'; echo 'a,b' | awk -F, '{print $2}'; echo 'a1b22c' | awk -F'[0-9]+' '{print $3}'; printf 'a\tb c\n' | awk -F'\t' '{print $2}'; echo 'a||b' | awk -F'|' '{print NF}'
### awk: field separator in BEGIN
echo a:b | awk 'BEGIN{FS=":"}{print $2}'; echo 'a b' | awk '{FS=":"; print $1}'; echo 'a::b' | awk -F'::' '{print $2}'; echo 'a.b' | awk -F. '{print $2}'
### awk: output separator
echo 'a b c' | awk 'BEGIN{OFS="-"}{print $1,$2}'; echo 'a b c' | awk -v OFS=, '{$1=$1; print}'; echo 'a b' | awk 'BEGIN{ORS="|"}{print $1; print $2}'; echo
### awk: assign fields
echo 'a b c' | awk '{$2="X"; print; print NF}'; echo 'a b' | awk '{$5="e"; print; print NF}'; echo 'a b c' | awk '{NF=2; print}'; echo 'a b' | awk '{$0="x y z"; print NF, $3}'
### awk: assign fields beyond
echo 'a' | awk -v OFS=: '{$3="c"; print $0; print NF}'; echo 'a b c' | awk '{$3=""; print; print NF}'
### awk: record numbers
printf 'a\nb\nc\n' | awk '{print NR": "$0}'; printf 'a\nb\n' | awk 'END{print NR}'; printf 'a\n' > x; printf 'b\nc\n' > y; awk '{print FILENAME, FNR, NR}' x y
### awk: patterns
printf '1 a\n2 b\n3 c\n' | awk '$1>1'; printf '1 a\n2 b\n' | awk '/b/{print $1}'; printf 'a\nb\nc\n' | awk 'NR==2'; printf 'a\nb\nc\n' | awk '!/b/'; printf 'a\nb\nc\n' | awk 'NR%2'
### awk: patterns and logic
printf '1 a\n2 b\n3 c\n' | awk '$1>1 && $2!="c"'; printf '1 a\n2 b\n3 c\n' | awk '$1==1 || /c/'; printf 'ab\ncd\n' | awk '$1 ~ /^a/'; printf 'ab\ncd\n' | awk '$1 !~ "^a"'
### awk: ranges
seq 9 | awk '/3/,/5/'; seq 9 | awk 'NR==2,NR==4{print "l" $0}'; printf 'a\nb\na\nb\n' | awk '/a/,/a/'; seq 3 | awk '/2/,/9/'
### awk: BEGIN and END
printf '1\n2\n3\n' | awk 'BEGIN{print "start"} {s+=$1} END{print "sum", s}'; awk 'BEGIN{print 1+1}'; awk 'BEGIN{a=1} BEGIN{print a}'
### awk: sums and averages
printf 'x 10\ny 20\nz 30\n' | awk '{s+=$2} END{print s, s/NR}'; printf '1.5\n2.25\n' | awk '{s+=$1}END{print s}'
### awk: arithmetic
awk 'BEGIN{print 7/2, 7%3, 2^10, -3, +4, 1e3, .5, 10/3}'; awk 'BEGIN{print 2^3^2, -2^2, (1+2)*3, 1-1-1}'; awk 'BEGIN{x=5; x+=2; x-=1; x*=3; x/=2; x%=5; x^=2; print x}'
### awk: increments
awk 'BEGIN{i=5; print i++, i, ++i, i--, --i}'; echo '1 2' | awk '{$1++; print; print $2--; print}'; awk 'BEGIN{print x++ + ++x}'
### awk: number output
awk 'BEGIN{print 3.0, 0.1, 1/3, 100000, 1000000, 123456789, 1e6, 1e-5, 123456.789}'; awk 'BEGIN{OFMT="%.2f"; print 3.14159, 3.14159 ""}'; awk 'BEGIN{CONVFMT="%.2f"; x=3.14159 ""; print x; print 17 ""}'
### awk: strings and numbers
awk 'BEGIN{print "3"+4, "3x"+1, "x"+1, "1e2"+0, " 12 "+0, "-5"+0, "+5"+0, ".5"+0}'; awk 'BEGIN{print 1 " " 2, 1 2, "a" "b"}'
### awk: comparison rules
printf '10 9\n' | awk '{print ($1>$2), ($1"">$2"")}'; awk 'BEGIN{print ("10"<"9"), (10<9), ("a"<"b"), (2<"10")}'; echo '1.0 1' | awk '{print ($1==$2), ($1==1), ($1=="1")}'; echo 'abc 5' | awk '{print ($1>5), ($2==5.0)}'
### awk: uninitialized values
awk 'BEGIN{print x+0, "[" x "]", length(x); if (!x) print "false"; if (x==0 && x=="") print "both"}'; echo a | awk '{print $5+0, "[" $5 "]"}'
### awk: truth
awk 'BEGIN{if ("0") print "text"; if (0) print "zero"; if ("") print "empty"; if (" ") print "blank"}'; echo '0 a' | awk '{if ($1) print "yes"; else print "no"; if ($2) print "a"}'; echo 0.0 | awk '{print ($1 ? "t" : "f")}'
### awk: conditionals
awk 'BEGIN{x=3; if (x>2) print "big"; else print "small"; print x==3 ? "three" : "other"}'; awk 'BEGIN{if (0) print 1
else print 2}'; awk 'BEGIN{ if (1) if (0) print "a"; else print "b" }'; awk 'BEGIN{print 1?2?3:4:5}'
### awk: loops
awk 'BEGIN{for(i=1;i<=3;i++) printf "%d ", i; print ""}'; awk 'BEGIN{while(i<3){i++; printf i " "}; print ""}'; awk 'BEGIN{do {i++; printf "%s ", i} while (i<3); print ""}'; awk 'BEGIN{for(;;){if(++n>4)break; if(n==2)continue; printf n}; print ""}'
### awk: loops with empty bodies
awk 'BEGIN{for(i=0;i<5;i++); print i}'; awk 'BEGIN{while(i++<5); print i}'; awk 'BEGIN { for (i = 0;
 i < 2;
 i++)
 print i }'
### awk: arrays
printf 'a 1\nb 2\na 3\n' | awk '{s[$1]+=$2} END{print s["a"], s["b"]}'; awk 'BEGIN{a["x"]=1; if ("x" in a) print "in"; if (!("y" in a)) print "out"; delete a["x"]; print ("x" in a), length(a)}'
### awk: array of one
awk 'BEGIN{a["k"]="v"; for (k in a) print k, a[k]}'; awk 'BEGIN{a[1]; for (k in a) print k; print length(a)}'; awk 'BEGIN{a[01]=1; a["1"]=2; print a[1], length(a)}'; awk 'BEGIN{a[0.1+0.2]=1; for(k in a) print k}'
### awk: sorted counts
printf 'b\na\nb\nc\n' | awk '{n[$1]++} END{for (k in n) print k, n[k]}' | sort; printf 'x\ny\nx\n' | awk '!seen[$0]++'
### awk: several subscripts
awk 'BEGIN{a[1,2]=3; if ((1,2) in a) print "yes"; for (k in a) {split(k, p, SUBSEP); print p[1], p[2]}}'; awk 'BEGIN{SUBSEP=":"; a["x","y"]=1; for (k in a) print k}'
### awk: delete whole arrays
awk 'BEGIN{a[1];a[2]; delete a; print length(a)}'; awk 'BEGIN{a[1]=1; a[2]=2; delete a[1]; for(k in a) print k}'
### awk: printf
awk 'BEGIN{printf "%d %i %5d|%-5d|%05d|%+d\n", 42.9, 42, 42, 42, 42, 42}'; awk 'BEGIN{printf "%s|%5s|%-5s|%.2s\n", "abc", "abc", "abc", "abc"}'; awk 'BEGIN{printf "%f %.2f %8.3f|%-8.1f|\n", 3.14159, 3.14159, 3.14159, 3.14159}'
### awk: printf, other conversions
awk 'BEGIN{printf "%x %X %o %u %c %c %%\n", 255, 255, 8, 7, 65, "hello"}'; awk 'BEGIN{printf "%e %E %g %G %g\n", 12345.678, 0.00012, 0.0001, 1e10, 123456789}'; awk 'BEGIN{printf "%#x %#o % d\n", 255, 8, 5}'
### awk: printf, stars
awk 'BEGIN{printf "%*d|%-*d|%.*f\n", 5, 42, 5, 42, 2, 3.14159}'; awk 'BEGIN{printf("%s %s\n", "a", "b")}'; awk 'BEGIN{printf "no newline"}'; echo; awk 'BEGIN{printf "%5.1f%%\n", 45.678}'
### awk: printf of text as numbers
awk 'BEGIN{printf "%d %d %.1f\n", "12abc", "x", "3.77"}'; awk 'BEGIN{printf "%s %s\n", 1e6, 0.1+0.2}'; awk 'BEGIN{printf "%d\n", -3.9}'
### awk: rounding
awk 'BEGIN{printf "%.2f %.2f %.2f %.1f %.0f %.0f\n", 2.675, 1.005, 0.125, 0.25, 0.5, 1.5}'; awk 'BEGIN{printf "%.20f\n%.3e\n", 0.1, 1234.5678}'; awk 'BEGIN{print 0.1+0.2, 1e300*10, 1-0.9}'
### awk: length
awk 'BEGIN{print length("hello"), length(""), length(12345)}'; echo 'a bc' | awk '{print length, length($2), length()}'; printf 'short\nlonger line\n' | awk 'length > 6'
### awk: substr
awk 'BEGIN{s="hello"; print substr(s,2,3), substr(s,2), substr(s,4,10), "[" substr(s,9) "]"}'; awk 'BEGIN{print substr("hello",2,0) "|" substr("hello",2,-1) "|"}'
### awk: index
awk 'BEGIN{print index("hello","l"), index("hello","x"), index("hello","lo"), index("a.b",".")}'
### awk: split
awk 'BEGIN{n=split("a b  c", a); print n, a[1], a[3]}'; awk 'BEGIN{n=split("a:b:c", a, ":"); print n, a[2]}'; awk 'BEGIN{n=split("a1b22c", a, /[0-9]+/); print n, a[3]}'; awk 'BEGIN{print split("", a), length(a)}'; awk 'BEGIN{n=split("abc", a, ""); print n, a[2]}'
### awk: split and numbers
awk 'BEGIN{split("10 9", a); print (a[1]>a[2]); split("2024-01-15", d, "-"); print d[1]+0, d[2]+0}'; awk 'BEGIN{n=split(" a b ", x, / /); print n; n=split("a.b.c", y, "."); print n, y[3]}'
### awk: sub and gsub
echo 'hello world' | awk '{sub(/o/,"0"); print}'; echo 'hello world' | awk '{print gsub(/o/,"0"), $0}'; echo 'a b c' | awk '{gsub(/ /,"_"); print; print NF}'; awk 'BEGIN{s="aaa"; sub("a","b",s); print s; gsub("a","c",s); print s}'
### awk: replacements
echo hello | awk '{gsub(/l/,"[&]"); print}'; echo hello | awk '{gsub(/l/,"\\&"); print}'; echo abc | awk '{gsub(/x*/,"-"); print}'; echo 'a.b.c' | awk '{gsub(/\./,"-"); print}'; echo 'a/b' | awk '{gsub("/", "\\"); print}'
### awk: replace in a field
echo 'a-b c-d' | awk '{gsub(/-/,"+",$2); print; print $2}'; echo 'abc' | awk '{n=sub(/z/,"y"); print n, $0}'; echo aaa | awk '{sub(/^a/,"b"); gsub(/^b/,"c"); print}'
### awk: match
awk 'BEGIN{print match("foobar", /o+/), RSTART, RLENGTH}'; awk 'BEGIN{print match("x", /y/), RSTART, RLENGTH}'; echo 'key=val' | awk '{if (match($0, /=.*/)) print substr($0, RSTART+1, RLENGTH-1)}'
### awk: case
awk 'BEGIN{print toupper("abc1"), tolower("ABC")}'; echo 'hello world' | awk '{print toupper(substr($1,1,1)) substr($1,2)}'
### awk: numbers' functions
awk 'BEGIN{print int(3.9), int(-3.9), int("12x"), sqrt(16), sqrt(2)}'; awk 'BEGIN{print exp(0), exp(1), log(10), sin(1), cos(1), atan2(0,-1), atan2(1,1), atan2(-1,-1)}'; awk 'BEGIN{printf "%.10f %.10f %.10f\n", exp(2.5), log(2), sin(3)}'
### awk: sprintf
awk 'BEGIN{s=sprintf("%03d-%s", 7, "x"); print s; print length(sprintf("%10s","a"))}'
### awk: user functions
awk 'function add(a,b){return a+b} BEGIN{print add(2,3)}'; awk 'function f(n){return n<=1?1:n*f(n-1)} BEGIN{print f(10)}'; awk 'function g(x){x=5} BEGIN{y=1; g(y); print y}'; awk 'function none(){} BEGIN{x=none(); print "[" x "]"}'
### awk: functions and arrays
awk 'function fill(a,n,  i){for(i=1;i<=n;i++)a[i]=i*i} BEGIN{fill(sq,3); print sq[1],sq[2],sq[3]; print i+0}'; awk 'function f(a){a["k"]=1} BEGIN{f(x); print x["k"]}'; awk 'function outer(a){inner(a)} function inner(b){b[1]="deep"} BEGIN{outer(z); print z[1]}'
### awk: recursion with locals
awk 'function fib(n){return n<2?n:fib(n-1)+fib(n-2)} BEGIN{print fib(15)}'; awk 'function rev(s,  n){n=length(s); return n<2?s:rev(substr(s,2)) substr(s,1,1)} BEGIN{print rev("hello")}'
### awk: function definitions
awk 'function f(a,
 b) {
 return a b
}
BEGIN { print f("x", "y") }'
### awk: getline
printf '1\n2\n3\n4\n' | awk 'NR==1{getline; print}'; printf 'a\nb\nc\n' | awk '{getline x; print $0, x}'; printf 'a\nb\n' | awk '{while ((getline line) > 0) n++; print n}'
### awk: getline from a file
printf 'x\ny\n' > f; awk 'BEGIN{while ((getline line < "f") > 0) print "got", line; close("f"); getline < "f"; print $0}'; awk 'BEGIN{print (getline x < "nosuch")}'; echo f | awk '{getline l < $1; print l}'
### awk: getline from a command
awk 'BEGIN{"echo hi" | getline x; print x; "echo a b" | getline; print $2}'; awk 'BEGIN{cmd="seq 3"; while ((cmd | getline n) > 0) s+=n; close(cmd); print s}'
### awk: output to files
awk 'BEGIN{print "a" > "o"; print "b" > "o"; close("o"); while((getline l < "o")>0) print l}'; awk 'BEGIN{print "x" >> "o"; printf "%s\n", "y" >> "o"}'; cat o; printf '1 a\n2 b\n' | awk '{print $2 > $1}'; cat 1 2
### awk: output to commands
awk 'BEGIN{print "b" | "sort"; print "a" | "sort"}'; awk 'BEGIN{print "c\na" | "sort"; close("sort"); print "end"}'; printf 'b\na\n' | awk '{print | "sort -r"}'; awk 'BEGIN{print "x" | "cat 1>&2"}'
### awk: output to standard streams
awk 'BEGIN{print "err" > "/dev/stderr"; print "out" > "/dev/stdout"}'
### awk: system
awk 'BEGIN{r=system("echo hi; exit 3"); print r}'; awk 'BEGIN{system("")}'; awk 'BEGIN{print "before"; system("echo inside"); print "after"}'
### awk: exit
printf '1\n2\n3\n' | awk '{print; if ($1==2) exit 4}'; echo $?; awk 'BEGIN{exit 3}'; echo $?; awk 'BEGIN{exit} END{print "end"}'; awk 'BEGIN{exit 1} END{exit}'; echo $?; awk '{exit} END{print NR}' < /dev/null
### awk: next
printf '1\n2\n3\n' | awk '$1==2{next}{print}'; printf 'a\nb\n' > x; printf 'c\nd\n' > y; awk 'FNR==2{nextfile}{print}' x y
### awk: variables of the command line
awk -v x=5 'BEGIN{print x*2}'; awk -v s='a\tb' 'BEGIN{print s}'; echo l | awk '{print v}' v=1 -; printf 'a\n' > f; awk '{print x}' x=1 f x=2 f; awk -vx=3 'BEGIN{print x}'; awk -v n=10 'BEGIN{print (n>9)}'
### awk: ARGV
awk 'BEGIN{for(i=0;i<ARGC;i++) print ARGV[i]}' a b=c; printf 'q\n' > f; awk 'BEGIN{ARGV[1]="f"; ARGC=2}{print}' nosuch; awk 'BEGIN{ARGV[1]=""} {print}' nosuch f
### awk: ENVIRON
X=hello awk 'BEGIN{print ENVIRON["X"]}'; export N=10; awk 'BEGIN{print (ENVIRON["N"]>9)}'
### awk: record separators
printf 'a;b;c' | awk 'BEGIN{RS=";"}{print NR, $0}'; printf 'a b\nc\n\nd\ne f\n' | awk 'BEGIN{RS=""}{print NR ": " $1 "," $NF}'; printf 'a1b2c' | awk -v RS='[0-9]' '{print}'; printf 'a\n\n\n\nb\n' | awk -v RS= '{print NR, $0}'
### awk: paragraphs and fields
printf 'a:1\nb:2\n\nc:3\n' | awk 'BEGIN{RS="";FS="\n"}{print $1; print NF}'
### awk: regular expressions
printf 'foo123\nbar\n' | awk '/[0-9]+$/'; printf 'a.b\naxb\n' | awk '/a\.b/'; printf 'cat\ndog\n' | awk '/^(cat|cow)$/'; printf 'a/b\nc\n' | awk '/a\/b/'; echo 'a+b' | awk '/a\+b/{print "plus"}'; echo tab | awk '/[[:alpha:]]+/{print "alpha"}'
### awk: dynamic regular expressions
printf 'foo\nbar\n' | awk -v p='^f' '$0 ~ p'; awk 'BEGIN{r="a+"; s="caat"; sub(r,"o",s); print s}'; echo 'a.b' | awk '{print ($0 ~ "a\\.b"), ($0 ~ "^a.b$")}'; echo x | awk '{print /x/ + 1, !/y/}'
### awk: brackets in regular expressions
echo 'a/b' | awk '/[/]/{print "slash"}'; echo 'a]b' | awk '/[]]/{print "bracket"}'; echo 'a-b' | awk '{gsub(/[-]/,"+"); print}'; echo 'x^y' | awk '/x\^y/{print "caret"}'
### awk: separators of statements
awk 'BEGIN{print 1; print 2;;print 3}'; awk 'BEGIN{
print 1

print 2
}'; awk 'BEGIN{if(1){print "a"}else{print "b"}}'; awk 'BEGIN { x = 1; { y = 2; print x, y } }'
### awk: continued lines and comments
awk 'BEGIN { # comment
 print 1, \
 2 # more
}
# end'; awk 'BEGIN{print 1 &&
 0, 1 ||
 0}'; awk '
BEGIN { print "x" }
'
### awk: concatenation and comparison
awk 'BEGIN{print 1 " " 2+3, 2*3 "x", -1 " " -2}'; awk 'BEGIN{x="A"; y=x "B" "C"; print y}'; awk 'BEGIN{print (1 2 == 12), 1==1.0, "a" > "o1"; close("o1"); getline l < "o1"; print l}'
### awk: precedence
awk 'BEGIN{print !0+1, !1, -"3", 1+2 "3", 2 * 3 % 4, 10 % 3 * 2, 2^-1}'; awk 'BEGIN{print 1<2 ? "y" : "n", (2>1) (1>2)}'; awk 'BEGIN{a=b=3; print a, b; print a+=b-=1, b}'
### awk: in and not
awk 'BEGIN{a["x"]; print ("x" in a) ? "yes":"no"; print !("z" in a); if (("x" in a) && !("y" in a)) print "ok"}'
### awk: string escapes
awk 'BEGIN{print "a\tb\nc\\d\"\101"}'; awk 'BEGIN{printf "%s\n", "it'\''s"}'; awk 'BEGIN{print length("\n\t")}'
### awk: assignments as values
awk 'BEGIN{if ((x = 5) > 3) print x; y = (z = 2) + 1; print y, z}'; awk 'BEGIN{$0="a b c"; print $2; $3="z"; print $0, NF}'; awk 'BEGIN{$3="c"; print NF, $0}'
### awk: fields from expressions
echo '3 a b c' | awk '{print $$1}'; echo '1 2 3' | awk '{i=1; print $i++, i; print $++i}'; echo '1 2 3' | awk '{for(i=NF;i>0;i--) printf "%s ", $i; print ""}'; echo 'a b c' | awk '{print $NF-1, $(NF)-1}'
### awk: swap and sum fields
echo '1 2 3' | awk '{t=$1; $1=$3; $3=t; print}'; echo '1 2 3' | awk '{for(i=1;i<=NF;i++) s+=$i; print s}'; printf '1 2\n3 4\n' | awk '{a+=$1; b+=$2} END{print a, b}'
### awk: transpose
printf '1 2\n3 4\n' | awk '{for(i=1;i<=NF;i++) a[NR,i]=$i} END{for(j=1;j<=2;j++){for(i=1;i<=NR;i++) printf "%s ", a[i,j]; print ""}}'
### awk: longest line and maximum
printf 'a\nabc\nab\n' | awk 'length>max{max=length; l=$0} END{print max, l}'; printf '3\n9\n4\n' | awk 'NR==1||$1>m{m=$1} END{print m}'; printf '3\n9\n4\n' | awk 'BEGIN{min=1e9} $1<min{min=$1} END{print min}'
### awk: joins of two files
printf '1 one\n2 two\n' > a; printf '2 x\n1 y\n3 z\n' > b; awk 'NR==FNR{m[$1]=$2; next} $1 in m{print $2, m[$1]}' a b; awk 'NR==FNR{m[$1]=$2; next} {print $0, ($1 in m ? m[$1] : "-")}' a b
### awk: tables
printf 'NAME STATUS\nweb-1 Running\ndb Pending\n' | awk 'NR>1{print $1}'; printf 'NAME STATUS\nweb-1 Running\ndb Pending\n' | awk 'NR>1 && $2=="Running"{n++} END{print n}'; printf 'a 1\nbb 22\n' | awk '{printf "%-5s%3d\n", $1, $2}'
### awk: comma separated values
printf 'id,name,qty\n1,apple,3\n2,pear,5\n' | awk -F, 'NR>1{t+=$3} END{print t}'; printf '1,2\n' | awk 'BEGIN{FS=OFS=","}{$3=$1+$2}1'
### awk: passwd
printf 'root:x:0:0:root:/root:/bin/bash\nu:x:1000:1000::/home/u:/bin/sh\n' > p; awk -F: '$3>=1000{print $1, $NF}' p; awk -F: '{print $1":"$3}' p; awk -F: -v u=root '$1==u{print $6}' p
### awk: script files
printf 'BEGIN { x = 2 }\n{ print $1 * x }\n' > s.awk; echo 21 | awk -f s.awk; printf 'function f(a) { return a "!" }\n' > l.awk; printf 'BEGIN { print f("x") }\n' > m.awk; awk -f l.awk -f m.awk
### awk: missing files
awk '{print}' nosuch; echo $?; printf 'a\n' > f; awk '{print}' nosuch f; echo $?; awk -f nosuch; echo $?
### awk: usage
awk 2>/dev/null; echo $?; awk -f 2>/dev/null; echo $?
### awk: syntax errors
awk 'BEGIN{print 1' 2>/dev/null; echo $?; awk 'BEGIN{if}' 2>/dev/null; echo $?; awk '{print $1' 2>/dev/null < /dev/null; echo $?; awk 'BEGIN{f(1)}' 2>/dev/null; echo $?; awk 'BEGIN { print "abc }' 2>/dev/null; echo $?
### awk: division by zero
awk 'BEGIN{x=5%3; print x; print 1/4}'
### awk: wrong use of arrays
awk 'BEGIN{a[1]=1; a=2}' 2>/dev/null; echo $?; awk 'BEGIN{a=1; a[1]=2}' 2>/dev/null; echo $?
### awk: empty input
awk '{print}' < /dev/null; awk 'END{print NR}' < /dev/null; awk 'BEGIN{while((getline l) > 0) n++; print n+0}' < /dev/null; printf '\n\n' | awk '{print NF}'
### awk: no newline at the end
printf 'a\nb' | awk '{print NR, $0}'; printf 'x' | awk '{print length}'; printf 'a b' | awk '{print $2}'
### awk: pipe into awk and out
seq 100 | awk '{s+=$1} END{print s}'; seq 5 | awk '$1%2==0' | tr '\n' ' '; seq 3 | awk '{print $1*$1}' | sort -rn; yes | awk 'NR==3{exit}{print NR}'
### awk: head of endless output
awk 'BEGIN{while(1) print "y"}' | head -2
### awk: srand
awk 'BEGIN{srand(1); a=rand(); srand(1); b=rand(); print (a==b), (a>=0 && a<1)}'; awk 'BEGIN{srand(5); print srand(7), srand()}'
### awk: integers of text
awk 'BEGIN{x="007"; print x+0, x ""; y=1e3; print y}'; echo '007 7' | awk '{print ($1==$2)}'; echo '1e2' | awk '{print $1+0, ($1==100)}'
### awk: large and small
awk 'BEGIN{printf "%.0f\n", 1e15; print 1000*1000, 0.000001, 1234567.8}'; awk 'BEGIN{print 1e5, 100000.5, 99999.95}'
### awk: getline changes counts
printf 'a\nb\nc\n' | awk 'NR==1{getline; print NR, $0; getline x; print NR, x, $0}'; printf 'z\n' > f; printf 'a\n' | awk '{getline y < "f"; print NR, y}'
### awk: uninitialized separators
echo 'aXbXc' | awk 'BEGIN{FS="X"; OFS="-"}{$1=$1}1'; echo 'a  b' | awk -F' ' '{print NF}'; echo ' a b' | awk -F'[ ]' '{print NF}'
### awk: chained replacements
echo 'one two three' | awk '{gsub(/[aeiou]/,""); print}'; echo '2024-01-15' | awk '{gsub("-","/"); print}'; echo '  trim  ' | awk '{gsub(/^ +| +$/,""); print "[" $0 "]"}'; echo '$5.00' | awk '{sub(/\$/,""); print $1*2}'
### awk: several patterns on one line
printf '1\n2\n' | awk '/1/{print "one"} /2/{print "two"}'; printf '1\n2\n' | awk '/1/; /2/{print "b"}'; printf '5\n' | awk '$1>3{print ">3"}$1>4{print ">4"};END{print "x"}'
### awk: loops over words
echo 'a b a c b a' | awk '{for(i=1;i<=NF;i++) n[$i]++} END{print n["a"], n["b"], n["c"]}'; echo 'x=1;y=2' | awk -F'[=;]' '{for(i=1;i<=NF;i+=2) print $i " is " $(i+1)}'
### awk: deep data
awk 'BEGIN{s="a,b;c,d"; n=split(s, r, ";"); for(i=1;i<=n;i++){m=split(r[i], c, ","); for(j=1;j<=m;j++) printf "%s%s", c[j], (j<m?"-":"\n")}}'
### awk: while with getline and close
printf '1\n2\n' > f; awk 'BEGIN{for(k=0;k<2;k++){while((getline l < "f")>0) printf l; close("f")}; print ""; print close("nosuch")}'
### awk: ternaries in print
printf '50\n90\n' | awk '{print $1, ($1>=60 ? "pass" : "fail")}'; awk 'BEGIN{n=1; print n " item" (n==1 ? "" : "s")}'
### awk: UTF-8
echo '가 나' | awk '{print $2, $1}'; echo '이름:값' | awk -F: '{print $2}'; echo '한글 텍스트' | awk '/한글/{gsub(/텍/,"X"); print}'
