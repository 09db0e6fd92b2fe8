### expr: arithmetic
expr 1 + 2; expr 5 - 7; expr 3 \* 4; expr 7 / 2; expr 7 % 3; expr -7 / 2; expr 1 + 2 \* 3; expr \( 1 + 2 \) \* 3; expr 5; expr 0; echo $?; expr ''; echo $?; expr -3 + 3; echo $?
### expr: comparisons and logic
expr 2 \< 10; expr a \< b; expr 10 = 10; expr a = b; echo $?; expr 1 \!= 1; expr 3 \>= 3; expr 4 \> 5; expr 1 \| 2; expr 0 \| 2; expr '' \| ''; expr 1 \& 2; expr 0 \& 2; expr abc == abc; expr 02 = 2
### expr: texts
expr length abcdef; expr substr abcdef 2 3; expr substr abc 5 1; expr index abcdef dc; expr abc : 'a.'; expr abc : 'b'; expr file.txt : '\(.*\)\.txt'; expr abc : '\(x\)'; echo $?; expr match abc 'ab*'; expr + length; expr 한글 : '.*'; expr length 한글
### expr: errors
expr 1 +; echo $?; expr; echo $?; expr 1 / 0; echo $?; expr a + 1; echo $?; expr 1 2; echo $?; expr \( 1; echo $?; expr \); echo $?; expr \( 1 2; echo $?
### expr: in loops
i=0; while [ $i -lt 3 ]; do i=$(expr $i + 1); echo $i; done
### shuf: what it keeps
seq 10 | shuf | sort -n | tr '\n' ' '; shuf -i 1-5 | sort; shuf -e a b c | sort; shuf -n 2 -i 1-9 | wc -l; shuf -n 0 -e a; printf 'x\n' | shuf; shuf -r -n 4 -e a | uniq -c | tr -s ' '; shuf -i 3-3
### shuf: errors
shuf -n x; echo $?; shuf -i 5; echo $?; shuf a b; echo $?; shuf -i 1-2 a; echo $?; shuf nosuchfile; echo $?
### envsubst
export A=1 B='two words'; echo 'a $A ${B} $NOSUCH_VARIABLE ${A' | envsubst; echo '$A $B' | envsubst '$A'; echo '$A-$$A-${A}b $1 ${1} ${}' | envsubst; envsubst -v '$A x ${B}'; C=3; echo '[$C]' | envsubst; printf 'no newline $A' | envsubst
### bc: integers
echo '1+2*3' | bc; echo '7/2; 7%3; -7/2; 2^10; (1+2)*3' | bc; echo '10-20' | bc; echo '2^100' | bc; echo '123456789012345678901234567890 * 987654321' | bc; echo '-5 + 3' | bc; echo '5 -3' | bc
### bc: scale
echo 'scale=2; 10/3' | bc; echo 'scale=4; 1/3; 2/3; -1/3' | bc; echo '0.5+0.25' | bc; echo '1.5*1.5' | bc; echo 'scale=3; 1.25*3.333' | bc; echo 'scale=10; sqrt(2)' | bc; echo 'sqrt(16); sqrt(17)' | bc; echo 'scale=2; 5%3; 5.5%2' | bc; echo '2.5^3; scale=5; 2.5^3; 2^-2' | bc; echo '.5 * 100' | bc; echo '1.10 + 2.20' | bc
### bc: variables and control
echo 'x=5; y=x*2; y; x+=1; x; x==6; x>7; !x' | bc; printf 'i=0\nwhile (i<3) { i=i+1; i }\n' | bc; echo 'for (i=1;i<=3;i++) i*i' | bc; echo 'if (1<2) 5 else 6' | bc; echo 'a=3; print a, "\n"; "text"' | bc; echo; echo 'define f(x) { return (x*x); } f(5)' | bc; echo 'x=1; ++x; x++; x; --x' | bc; printf '# comment\n1 /* inner */ + 1\n' | bc
### bc: bases and functions
echo 'ibase=16; FF' | bc; echo 'obase=16; 255' | bc; echo 'obase=2; 10' | bc; echo 'ibase=2; 1010' | bc; echo 'length(12345); scale(1.234); length(0.5)' | bc; echo 'obase=8; 64' | bc; bc <<< '3 + 4'
### bc: with files and -l
echo '1+1' > f; echo '' | bc f; bc -l <<< '1/3'; bc -l <<< 'e(1)'; bc -l <<< 'l(2)'; bc -l <<< 'scale=10; 4*a(1)'; bc -l <<< 's(0); c(0)'; echo 'scale=20; e(0.5)' | bc -l; echo 'scale=5; s(1); c(1); a(0.5)' | bc -l
### bc: errors
echo '1/0' | bc; echo $?; echo '1 +' | bc; echo $?
