### heredoc: configuration file
cat <<EOF > app.conf
listen 80;
server_name example.com;
EOF
cat app.conf
### heredoc: variables are expanded
NAME=web; PORT=8080
cat <<EOF
name: $NAME
port: ${PORT}
url: http://$NAME:$PORT/
EOF
### heredoc: quoted word keeps dollars
NAME=web
cat <<'EOF'
name: $NAME
$(date) `pwd` \$x
EOF
### heredoc: double-quoted word keeps dollars
x=1; cat <<"EOF"
$x \\ "quoted"
EOF
### heredoc: word with a backslash keeps dollars
x=1; cat <<\EOF
$x
EOF
### heredoc: escapes
x=1; cat <<EOF
\$x \` \\ \n \"q\" "$x" '$x'
EOF
### heredoc: continued line
cat <<EOF
one \
two
three
EOF
### heredoc: command substitution
cat <<EOF
today: $(echo monday)
sum: $((2+3))
back: `echo tick`
EOF
### heredoc: tabs are stripped
cat <<-EOF
	one
		two
	  three
	EOF
### heredoc: tabs kept without the dash
cat <<EOF
	one
EOF
### heredoc: dash and quoted word
x=1
cat <<-'END'
	$x
	END
### heredoc: two on a line
cat <<A; cat <<B
first
A
second
B
### heredoc: two for one command
cat <<A <<B
first
A
second
B
### heredoc: in a pipeline
cat <<EOF | grep b | tr a-z A-Z
abc
xyz
bcd
EOF
### heredoc: piped into a loop
while read -r name port; do
  echo "$name=$port"
done <<EOF
web 80
db 5432
EOF
### heredoc: loop keeps variables
n=0
while read -r l; do n=$((n+1)); done <<EOF
a
b
EOF
echo $n
### heredoc: inside a loop
for i in 1 2; do
cat <<EOF
host$i
EOF
done
### heredoc: inside a function
usage() {
  cat <<EOF
Usage: $0 [-h] FILE
EOF
}
usage
### heredoc: inside an if
if true; then
  cat <<EOF
yes
EOF
else
  cat <<EOF
no
EOF
fi
### heredoc: in a command substitution
x=$(cat <<EOF
a b
c
EOF
)
echo "$x"
### heredoc: append with tee
echo first > f
tee -a f <<EOF
second
EOF
cat f
### heredoc: tee to nowhere else
cat <<EOF | tee hosts > /dev/null
127.0.0.1 localhost
EOF
cat hosts
### heredoc: redirection before the word
> f cat <<EOF
x
EOF
cat f
### heredoc: redirection behind the word
cat <<EOF >> f
x
EOF
cat <<EOF >> f
y
EOF
cat f
### heredoc: and list behind the word
cat <<EOF && echo done
x
EOF
### heredoc: other descriptor
cat /dev/fd/3 3<<EOF
from three
EOF
### heredoc: read from another descriptor
exec 3<<EOF
l1
l2
EOF
read a <&3; read b <&3; echo "$b $a"
### heredoc: empty
cat <<EOF
EOF
echo end
### heredoc: delimiter in the text
cat <<EOF
EOF is not the end
 EOF
EOF
### heredoc: dollar at the end
cat <<EOF
cost: 5$
$
EOF
### heredoc: braces and defaults | differs: bash expands a program's document in the child process
cat <<EOF
${A:-default} ${B:=set} ${#B}
EOF
echo $B
### heredoc: default with quotes
unset A; cat <<EOF
${A:-"q"} ${A:-'s'}
EOF
### heredoc: unset variables vanish
cat <<EOF
[$NOPE]
EOF
### heredoc: json
TOKEN=abc
cat <<EOF
{
  "token": "$TOKEN",
  "list": ["a", "b"]
}
EOF
### heredoc: delimiter with punctuation
cat <<END-OF-FILE!
x
END-OF-FILE!
### heredoc: no terminator
cat <<EOF
x
y
### heredoc: no terminator in bash -c
bash -c 'cat <<EOF
x'
### herestring: word
cat <<< hello
### herestring: variable
x='a  b'; cat <<< $x; cat <<< "$x"
### herestring: read
read a b c <<< "1 2 3 4"; echo "$a|$b|$c"
### herestring: IFS
IFS=, read -r a b <<< "x,y"; echo $a $b
### herestring: several lines
grep b <<< $'a\nb\nbc'
### herestring: no splitting and no globbing
x='*'; cat <<< *; cat <<< $x
### herestring: empty
cat <<< "" | wc -c
### herestring: tr
tr a-z A-Z <<< "shout"
### herestring: command substitution
wc -w <<< "$(echo one two three)"
### heredoc: sudo style bash script
bash <<'EOF'
set -e
x=5
echo "x is $x"
EOF
### heredoc: bash -s with arguments
bash -s one two <<'EOF'
echo "$# $1 $2"
EOF
### heredoc: group
{
  cat
  echo end
} <<EOF
in
EOF
### heredoc: subshell
(cat; echo end) <<EOF
in
EOF
### heredoc: until
until ! read -r x; do echo "<$x>"; done <<EOF
1
2
EOF
### heredoc: case in a substitution in a document
cat <<EOF
$(case a in (a) echo A;; esac)
EOF
### heredoc: nested
cat <<A
$(cat <<B
inner
B
)
outer
A
### heredoc: the document ends where the line does
cat <<EOF | sed 's/a/b/' | tr b c; echo after
aaa
EOF
### heredoc: array in document
a=(x y z); cat <<EOF
${a[@]} ${#a[@]} ${a[1]} ${a[*]}
EOF
### heredoc: star parameters
set -- 1 "2 3"; cat <<EOF
$* $@ "$@"
EOF
### heredoc: sed script file
cat > s.sed <<'EOF'
s/a/b/
/x/d
EOF
printf 'a\nx\n' | sed -f s.sed
### heredoc: kubectl-like reading of dash
cat <<EOF | cat -
apiVersion: v1
kind: Pod
EOF
### heredoc: comment behind the word
cat <<EOF # comment
x
EOF
### heredoc: assignment before
X=5 bash -c 'echo $X; cat' <<EOF
body
EOF
### heredoc: not a variable
cat <<EOF
a$1b $2. 100% $% $.
EOF
### heredoc: yaml with dashes and colons
cat <<EOF > d.yaml
spec:
  containers:
  - name: app
    args: ["-c", "echo \$HOME"]
EOF
cat d.yaml
