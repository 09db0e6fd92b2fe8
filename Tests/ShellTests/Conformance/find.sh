### find: names
mkdir -p a/b; touch a/x.txt a/b/y.txt a/z.md; find a | sort; find a -name '*.txt' | sort; find a -iname 'X*'; find . -path './a/b*' | sort; find a -type d | sort; find a -type f -name 'z*'; find a ! -name '*.txt' | sort
### find: depth
mkdir -p a/b/c; touch a/1 a/b/2 a/b/c/3; find a -maxdepth 1 | sort; find a -mindepth 2 | sort; find a -depth -name '[a-c]'; find a -maxdepth 0
### find: size, empty, perm
printf 123 > a; : > b; chmod 600 a; chmod 755 b; mkdir d; find . -empty | sort; find . -size -2c -type f; find . -size +2c -type f; find . -perm 600; find . -perm -u+x -type f; find . -perm /001 -type f
### find: time
touch -d '2020-01-01' a; touch b; find . -type f -mtime +1; find . -type f -mtime -1; find . -newer a -type f; find . -type f ! -newermt 2021-06-01
### find: exec
printf 1 > a; find . -type f -exec cat {} \;; echo; find . -type f -exec echo {} + | tr ' ' '\n' | sort; find . -name a -exec false \; -print; find . -name a -exec test -f {} \; -print; find . -type f -exec sh -c 'echo "$1"' _ {} \; | sort
### find: delete and prune
mkdir -p a/skip b; touch a/x a/skip/y b/z; find . -name skip -prune -o -type f -print | sort; find a -name x -delete; find . | sort; find b -delete; ls
### find: operators
touch a b c; find . -name a -o -name b | sort; find . \( -name a -o -name b \) -print | sort; find . -type f -a ! -name a -a ! -name b; find . -not -name '[ab]' -type f
### find: printf and print0
printf 12 > a; find . -name a -printf '%f %s %d %p %h %y\n'; find . -name a -print0 | tr '\0' ';'; find . -type f -printf '%P\n'; find . -name a -printf '%m %M\n'
### find: errors
find nothing; echo $?; find . -nosuch; echo $?; find . -name; echo $?; find . -type q; echo $?; find . -exec echo; echo $?; find . \( -name a; echo $?; find . -size x; echo $?; find a b c 2>&1 | sort
### find: quit and links
touch a b; ln -s a l; find . -type l; find -L . -type f | sort; find . -lname a; find . -name a -quit; find . -type f -print -quit | wc -l
### xargs: words
echo a b c | xargs; printf 'a\nb\nc\n' | xargs -n1 echo x; echo a b c | xargs -n2; printf 'a b\nc\n' | xargs -I{} echo '[{}]'; printf "'a b' c\\\\ d" | xargs -n1; : | xargs echo none; : | xargs -r echo none
### xargs: delimiters
printf 'a,b,c' | xargs -d, -n1; printf 'a\0b c\0' | xargs -0 -n1; printf 'a b\nc d\n' | xargs -L1 echo; printf 'a\nb\n' | xargs -t echo 2>&1
### xargs: status
echo a | xargs false; echo $?; echo a | xargs nosuchprogram; echo $?; echo a | xargs sh -c 'exit 255' ; echo $?; printf 'a\nb\n' | xargs -n1 sh -c 'exit 3'; echo $?
### xargs: unmatched
echo "a 'b" | xargs; echo $?; echo a | xargs -n x; echo $?
### find and xargs
mkdir d; touch d/a d/b; find d -type f | sort | xargs -n1 basename; find d -type f -print0 | xargs -0 rm; ls d
