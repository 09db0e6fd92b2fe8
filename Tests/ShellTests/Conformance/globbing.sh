### glob: star
touch a.txt b.txt c.md; echo *.txt
### glob: question mark
touch a1 a2 a10; echo a?
### glob: class
touch f1 f2 f3 g1; echo f[12] [fg]1 f[!1]
### glob: range
touch a b c d; echo [b-c] [^a]
### glob: no match stays
echo *.nope
### glob: quoted
touch a b; echo "*" '*' \*
### glob: hidden files
touch .a b; echo * .*a
### glob: folders
mkdir d1 d2; touch f; echo */
### glob: deep
mkdir -p a/x b/x; touch a/x/1 b/x/2; echo */x/* */*/1
### glob: in a variable
touch a.txt; p='*.txt'; echo $p "$p"
### glob: in an assignment is kept
touch a b; x=*; echo "$x"; echo $x
### glob: with spaces in names
touch "a b" c; for f in *; do echo "<$f>"; done
### glob: sorted
touch b a C 1 _z; echo *
### glob: named class
touch a1 ab A1; echo [[:lower:]]1 a[[:digit:]]
### glob: literal bracket
touch 'a[1]'; echo a\[1\] 'a[1]'
### glob: dash in class
touch a-b a_b; echo a[-_]b
### glob: star of everything in a folder
mkdir d; touch d/x d/y; echo d/*
### glob: absolute
echo /etc/host[n]ame /bin/ba[s]h
### glob: in for
touch 1.log 2.log; for f in *.log; do mv "$f" "${f%.log}.old"; done; ls
### glob: count
touch a b c; set -- *; echo $#
### glob: rm pattern
touch a.tmp b.tmp c; rm *.tmp; ls
### glob: rm no match
rm *.nope; echo $?
### glob: ls no match
ls *.nope; echo $?
### glob: cp several
touch a.c b.c; mkdir d; cp *.c d; ls d
### glob: multiple stars
touch foo-bar-baz; echo *-*-* *bar*
### glob: in redirection
touch only.txt; echo x > only*; cat only.txt
### glob: in case and brackets
[[ abc == a* ]] && echo y; case abc in *c) echo z;; esac
### glob: escaped star in the middle
touch 'a*b' acb; echo a\*b a*b
### glob: GLOBIGNORE
touch a b c; GLOBIGNORE=b; echo *
### glob: brace and star
touch a.x b.y; echo *.{x,y,z}
### glob: dot files with braces
touch .env .gitignore; echo .[a-z]*
### glob: mv to a folder
mkdir d; touch x1 x2; mv x? d/; ls d
### brace: list
echo {a,b,c} x{1,2}y {a,b}{1,2}
### brace: ranges
echo {1..5} {5..1} {a..e} {01..03} {1..10..3} {e..a..2}
### brace: nested
echo {a,b{1,2},c} {{a,b},c}
### brace: not expanded
echo {a} {} {a..} '{a,b}' "{a,b}" \{a,b} a{b c}
### brace: empty elements
echo x{,.bak} {,a}
### brace: backup
echo v > f; cp f{,.bak}; ls
### brace: variables are late
a=1; b=3; echo {$a..$b} {$a,$b}
### brace: mkdir tree
mkdir -p app/{src,test}/{main,util}; find app -type d | sort
### brace: quotes in elements
echo {"a b",c} {'x,y',z}
### brace: negative
echo {-2..2} {2..-2..2}
### brace: mixed text
echo file{1..3}.txt /dev/sd{a..c}{1,2}
### brace: in assignment is kept
x={a,b}; echo $x
### brace: dollar brace beside
x=v; echo ${x}{1,2} {${x},w}
### brace: long range
echo {1..20} | wc -w
### brace: padded by the wider
echo {8..11} {08..11}
### tilde: home
echo ~ ~/x "~" '~' x~
### tilde: in assignments
x=~/a; echo $x; PATH2=~/b:~/c; echo $PATH2
### tilde: users
echo ~root ~nosuchuser
### tilde: plus and minus
cd /tmp; cd /usr; echo ~+ ~-
### tilde: HOME changed
HOME=/srv; echo ~
### tilde: in arguments
echo --dir=~/x a:~/b
### split: default
x="  a  b
c	d "; set -- $x; echo $#; printf '<%s>' $x; echo
### split: IFS colon
IFS=:; x=a:b::c; set -- $x; echo $# "$3"; echo $x
### split: IFS with spaces
IFS=', '; x="a, b,c , d"; for i in $x; do echo "<$i>"; done
### split: IFS empty
IFS=; x="a b"; set -- $x; echo $#
### split: IFS newline
IFS=$'\n'; for l in $(printf 'a b\nc d\n'); do echo "<$l>"; done
### split: quoted
x="a b"; for i in "$x" $x; do echo "<$i>"; done
### split: trailing delimiter
IFS=:; x=a:b:; set -- $x; echo $#; x=:a; set -- $x; echo $#
### split: star with IFS
set -- a b c; IFS=,; echo "$*"; echo $*; IFS=; echo "$*"
### split: at in assignment
set -- a "b c"; x=$@; y="$*"; echo "$x|$y"
### split: substitution
set -- $(echo "a   b"); echo $#; set -- "$(echo "a   b")"; echo $#
### split: empty expansions
x=; set -- $x "$x" ''; echo $#
### split: no splitting in assignment
x="a   b"; y=$x; echo "$y"
### split: no splitting in case
x="a b"; case $x in "a b") echo whole;; esac
### split: PATH
IFS=:; set -- /bin:/usr/bin:/sbin; for d in $*; do echo $d; done | head -2
### split: arithmetic result
IFS=1; echo $((213))
### split: unset IFS
IFS=x; unset IFS; x="a b"; set -- $x; echo $#
### split: adjacent text
x="a b"; printf '<%s>' pre$x"post"; echo
### split: IFS per command
IFS=: read a b <<< "1:2"; x="p:q"; echo $a $b $x
### split: tab
x=$(printf 'a\tb'); echo $x "$x"
### glob: GLOBIGNORE shows hidden files and takes several patterns
touch a b c .h; GLOBIGNORE='b:c*'; echo *; GLOBIGNORE='*'; echo *; unset GLOBIGNORE; echo *
