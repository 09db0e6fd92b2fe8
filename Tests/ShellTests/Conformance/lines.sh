### tac
seq 3 | tac; printf 'a\nb' | tac; echo; seq 2 > a; tac a a; tac nothing; echo $?
### paste
seq 3 > a; printf 'x\ny\n' > b; paste a b; paste -d, a b; paste -s a b; paste -sd, a; paste -d ',;' a b a; seq 6 | paste - - -; seq 5 | paste -d'\n' - -; paste nothing; echo $?; paste a nothing; echo $?; seq 3 | paste -sd+ | tr -d '\n'; paste -d '\' a
### comm
printf 'a\nb\nd\n' > a; printf 'b\nc\nd\n' > b; comm a b; comm -12 a b; comm -3 a b; comm -23 a b; comm -13 a b; comm a; echo $?; comm; echo $?; comm a b c; echo $?; comm a nothing; echo $?; comm --output-delimiter=: a b
### comm: unsorted
printf 'b\na\n' > a; printf 'c\n' > b; comm a b; echo $?; comm --nocheck-order a b; echo $?; comm --check-order a b; echo $?
### nl
printf 'a\n\nb\n' > a; nl a; nl -ba a; nl -bn a; nl -w3 -s': ' a; nl -nln a; nl -nrz -w3 a; nl -v10 -i5 a; nl -bx a; echo $?; nl -nxx a; echo $?; nl nothing; echo $?
### fold
printf '%0100d\n' 1 | fold; echo 'the quick brown fox' | fold -w 7; echo 'the quick brown fox' | fold -sw 7; echo abcdef | fold -b -w 2; printf abc | fold -w2; echo; fold -w 0; echo $?; printf 'a\tb\tc\n' | fold -w 9
### expand
printf 'a\tb\tc\n' | expand; printf 'a\tb\n' | expand -t 4; printf '\ta\tb\n' | expand -i; expand -t x; echo $?; expand -t 0; echo $?
### column: tables
printf 'a bb ccc\ndddd e f\n' | column -t; printf 'a:b:c\ndd:ee:ff\n' | column -ts:; printf 'a,b\nccc,d\n' | column -t -s, -o ' | '; printf '이름 나이\n가 1\n' | column -t; printf 'a b c\nd\n' | column -t | sed 's/ *$//'
### cmp
echo abc > a; echo abd > b; cmp a a; echo $?; cmp a b; echo $?; cmp -s a b; echo $?; printf ab > c; cmp a c; echo $?; cmp -l a b; echo $?; cmp a nothing; echo $?; : > e; cmp a e; echo $?; seq 3 > f; seq 2 > g; cmp f g; cmp a < a; cmp; echo $?; echo abc | cmp a -; echo $?; cmp -n 2 a b; echo $?
### split
seq 5 | split -l 2; ls; cat xab; seq 5 > in; split -l 3 -d in part-; ls; split -b 4 -a 3 --additional-suffix=.txt in p; ls; cat paaa.txt; split -l 0 in; echo $?; split -b 1K in k; ls k*; split nothing; echo $?; seq 30 | split -l 1 -a 1; echo $?; ls x? | wc -l; split --verbose -l 4 in v
