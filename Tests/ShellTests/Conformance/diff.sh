### diff: forms
seq 5 > a; seq 5 | sed 's/3/x/' > b; diff a b; echo $?; diff a a; echo $?; diff -q a b; diff -s a a; seq 6 > c; diff a c; diff c a; diff a nothing; echo $?; diff a; echo $?; diff a b c; echo $?; diff; echo $?; diff -k a b; echo $?
### diff: unified
seq 20 > a; sed 's/^5$/five/; 12d; $a end' a > b; diff -u a b | tail -n +3; diff -U1 a b | tail -n +3; diff -U 0 a b | tail -n +3; diff -u --label x --label y a b; touch -d '2024-01-02 03:04:05' a b; TZ=UTC diff -u a b | head -2; : > e; diff -u e a | tail -n +3; diff -u a e | tail -n +3 | head -2
### diff: no newline at the end
printf 'a\nb' > a; printf 'a\nb\n' > b; diff a b; diff -u a b | tail -n +3; printf 'a\nc' > c; diff a c
### diff: blanks and case
printf 'a  b\nC\n' > a; printf 'a b \nc\n' > b; diff -b a b; diff -w a b; diff -i a b; diff -bi a b; echo $?; printf 'a\n\nb\n' > c; printf 'a\nb\n' > d; diff -B c d; echo $?
### diff: folders
mkdir -p a/s b/s; echo 1 > a/x; echo 2 > b/x; echo 1 > a/only; echo 3 > a/s/y; echo 4 > b/s/y; diff a b; echo $?; diff -r a b; diff -rq a b; diff -rN a b; echo 1 > f; diff f a/x; diff a/x b; mkdir a/k; echo > b/k; diff -r a b | tail -1
### diff: standard input
seq 3 > a; seq 4 | diff a -; seq 4 | diff - a; diff <(seq 2) <(seq 3)
### diff: repeated lines
printf 'a\na\nb\na\nc\nb\n' > x; printf 'a\nb\na\na\nc\n' > y; diff x y; printf '{\n a\n}\n\n{\n b\n}\n' > x; printf '{\n a\n}\n\n{\n c\n}\n\n{\n b\n}\n' > y; diff x y; diff -u x y | tail -n +3
### diff: binary
printf 'a\0b' > a; printf 'a\0c' > b; diff a b; echo $?; diff -q a b; echo $?; diff -a a b | wc -l
