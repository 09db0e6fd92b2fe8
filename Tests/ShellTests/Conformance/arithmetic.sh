### arithmetic: operators
echo $((1+2*3)) $((7/2)) $((-7/2)) $((7%3)) $((2**10)) $((1<<4)) $((5&3)) $((5|3)) $((5^3)) $((~5)) $((!0))
### arithmetic: comparison
echo $((1<2)) $((2<=1)) $((1==1)) $((1!=1)) $((1&&0)) $((1||0)) $((1?2:3))
### arithmetic: bases
echo $((0x1F)) $((010)) $((2#101)) $((36#z)) $((64#_))
### arithmetic: assignment
x=5; echo $((x+=2)) $((x++)) $((++x)) $((x--)) $x $((y=3,y*2))
### arithmetic: division by zero
echo $((1/0)); echo after
### arithmetic: syntax
echo $((1+)); echo after
### arithmetic: bad base
echo $((08))
### arithmetic: command
((x=3)); echo $? $x; ((0)); echo $?
### arithmetic: let
let x=1+2 y=x*2; echo $x $y; let 0; echo $?
### arithmetic: recursion by name
a=b; b=3; echo $((a+1))
### arithmetic: array
x=(1 2 3); echo $((x[1]+x[2])) $((x[0]++)) ${x[0]}
### arithmetic: for
for ((i=0;i<3;i++)); do echo $i; done
### arithmetic: wrap
echo $((9223372036854775807+1))
### arithmetic: precedence
echo $((2+3<<1)) $((1+2==3&&4)) $((-2**2)) $(( (1+2)*3 ))
### arithmetic: error in command
((1+)); echo $?
### arithmetic: blank
echo $(( )) $((   4   ))
### operands of a division by zero
for e in '0 / ! 7' '(n = 0) % n++' '7 % --m' '1 / (0) + 2' '4 / 0' '1 / 0 * 3' 'x /= 0'; do (n=0 m=1; echo $((e)) $(( $e ))); done; echo $?
### what is no token
for e in '0{p,q}' 'a.b' '1 @ 2' 'foo bar$' 'x 3' '1.5' '~' '1 + @' '(1)@ ' 'a{' 'a b c"' 'a[0]$'; do (echo "$(( $e ))"); done
### the line of a loop's own expressions
f() {
  :
}
for ((i=0; i<2; i++)); do
  f
  i='a$'
done
