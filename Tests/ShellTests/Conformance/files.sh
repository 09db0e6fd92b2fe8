### mkdir: forms
mkdir a; mkdir a; echo $?; mkdir -p a/b/c; mkdir -v d; mkdir x/y; echo $?; mkdir; echo $?; ls
### mkdir: mode
mkdir -m 700 a; stat -c %a a; mkdir -p -m 750 b/c; stat -c '%a %n' b b/c
### rmdir: forms
mkdir -p a/b; rmdir a; echo $?; rmdir a/b; rmdir -v a; rmdir a; echo $?; mkdir -p x/y/z; rmdir -p x/y/z; ls
### touch: forms
touch a b; ls; touch -c c; ls; touch x/y; echo $?; touch; echo $?; touch -d 2024-01-02 a; stat -c %y a | cut -c1-19; touch -r a b; stat -c %Y a b | uniq | wc -l; touch -t 202401020304 a; date -r a '+%F %T'
### touch: bad date
touch -d nonsense a; echo $?; ls
### rm: forms
touch a b c; mkdir d; rm a; rm d; echo $?; rm nothing; echo $?; rm -f nothing; echo $?; rm -r d; rm -v b; rm -rv c; ls; rm; echo $?; rm -f; echo $?
### rm: trees
mkdir -p a/b; touch a/x a/b/y; rm -r a/b; ls a; rm -rf a nothing; ls; mkdir e; rm -d e; ls; rm -r .; echo $?; rm -rf ..; echo $?
### rm: verbose tree
mkdir -p a/b; touch a/b/y; rm -rv a
### cp: files
echo hi > a; cp a b; cat b; cp a; echo $?; cp; echo $?; cp nothing c; echo $?; mkdir d; cp a b d; ls d; cp a b nothing; echo $?; cp d e; echo $?; cp -v a d/z
### cp: trees
mkdir -p a/b; echo 1 > a/x; echo 2 > a/b/y; cp -r a c; find c | sort; cp -r a c; find c | sort; cp -rv a/b z | sort
### cp: same file, folder over file
echo 1 > a; cp a a; echo $?; mkdir d; cp -r d a; echo $?; cp a d; cp -n a d; cp -u a d; ls d
### cp: options
echo 1 > a; chmod 640 a; cp -p a b; stat -c %a b; ln -s a l; cp -P l m; readlink m; cp l n; test -L n; echo $?; cp -t . a; echo $?; mkdir d; cp -t d a b; ls d
### mv: forms
echo 1 > a; mv a b; ls; mkdir d; mv b d; ls d; mv d e; ls; mv nothing x; echo $?; mv e; echo $?; touch f g; mv f g e; ls e; mv -v e/f .; touch h; mv h e/g; ls e; mv -n f e/g; ls
### mv: into itself
mkdir a; mv a a/b; echo $?; touch x; mv x a/; ls a; mv a/x/ y; echo $?
### ln: forms
echo 1 > a; ln a b; stat -c %h a; ln -s a c; readlink c; ls -F; ln -s a c; echo $?; ln -sf b c; readlink c; ln -s nothing d; cat d; echo $?; ln nothing e; echo $?; mkdir f; ln f g; echo $?; ln -s ../a f; readlink f/a
### ln: verbose
ln -sv a b; echo 1 > x; ln -v x y
### ls: simple
touch b a .c; mkdir d; ls; ls -a; ls -A; ls -1; ls -r; ls d; ls a b; ls a d; ls nothing; echo $?; ls -d d .; ls -F; ls -p
### ls: recursive
mkdir -p a/b c; touch a/x a/b/y; ls -R; ls -R a
### ls: by size and time
printf 12345 > a; printf 1 > b; printf 123 > c; touch -d 2024-01-01 a; touch -d 2024-01-03 b; touch -d 2024-01-02 c; ls -S; ls -t; ls -rt; ls -Sr
### ls: long
printf 12345 > a; printf 1 > b; touch -d '2020-01-01 10:00' a b; chmod 600 b; ln -s a l; ls -l a b | cut -d' ' -f1,2,5-; ls -lh a | cut -d' ' -f5; ls -l --time-style=long-iso a | cut -d' ' -f6-; ls -l l | cut -c1; ls -go a
### ls: total
mkdir d; printf 1 > d/a; ls -l d | head -1; ls -s d | head -1; ls -lh d | head -1
### ls: links and dots
mkdir d; ln -s d l; touch d/x; ls l; ls -d l; ls -l l/ | tail -1 | cut -c1-10
### ls: unknown option
ls -y; echo $?; ls --nosuch; echo $?; ls --sort=x; echo $?
### ls: columns
touch a bb ccc; ls -C -w 8; ls -x -w 8; ls -m
### ls: sort by extension and version
touch f10.c f9.b f2.a; ls -X; ls -v; ls --sort=version -r
### ls: ignore
touch a b a~; ls -B; ls -I 'a*'; ls --hide=b
### ls: group directories first
mkdir z; touch a b; ls --group-directories-first
### chmod: octal and words
touch a; chmod 640 a; stat -c %a a; chmod u+x a; stat -c %a a; chmod go-r,o+w a; stat -c %a a; chmod a=r a; stat -c %a a; chmod +x a; stat -c %A a; chmod u=rwx,g=u-w,o= a; stat -c %A a
### chmod: errors
touch a; chmod; echo $?; chmod 644; echo $?; chmod 999 a; echo $?; chmod u+q a; echo $?; chmod 644 nothing; echo $?; chmod -v 755 a; chmod -c 755 a; chmod -c 700 a
### chmod: trees and special bits
mkdir -p a/b; touch a/x; chmod -R 750 a; stat -c '%a %n' a a/b a/x; chmod -R u=rwX,g=rX,o= a; stat -c '%a %n' a/x; chmod 4755 a/x; stat -c %A a/x; chmod +t a; stat -c %A a; chmod --reference=a/b a/x; stat -c %a a/x
### basename and dirname
basename /a/b; basename /a/b/; basename a.txt .txt; basename -s .c x.c y.c; basename -a /x/y z; basename /; basename; echo $?; dirname /a/b; dirname a; dirname /; dirname /a/b/ c/d; dirname; echo $?
### readlink and realpath
touch a; ln -s a b; ln -s b c; readlink b; readlink a; echo $?; readlink -f c | sed "s,.*/,,"; realpath c | sed 's,.*/,,'; realpath nothing | sed 's,.*/,,'; realpath -e nothing; echo $?; readlink -f x/y; echo $?; realpath --relative-to=. a; realpath -m x/../y | sed 's,.*/,,'
### stat: formats
printf 12345 > a; chmod 644 a; stat -c '%n %s %a %A %F %h' a; stat -c '%N' a; ln -s a l; stat -c '%N %F' l; stat -L -c %F l; stat --printf '%s\n' a; mkdir d; stat -c '%F %A' d; stat nothing; echo $?; : > e; stat -c %F e; touch -d '2024-05-06 07:08:09' a; stat -c '%y %Y' a
### truncate
printf 12345 > a; truncate -s 3 a; cat a; echo; truncate -s 5 a; cat -A a; truncate -s +2 a; stat -c %s a; truncate -s 0 b; ls -l b | cut -d' ' -f5; truncate a; echo $?; truncate -s 1K c; stat -c %s c; truncate -c -s 1 nothing; ls nothing
### dd
printf 'abcdefgh' > a; dd if=a of=b bs=2 count=2 2>/dev/null; cat b; echo; dd if=a bs=1 skip=2 count=3 2>/dev/null; echo; dd if=/dev/zero of=z bs=1k count=2 2>/dev/null; stat -c %s z; dd if=nothing 2>&1 | head -1; dd if=a of=c status=none; cat c
### du
mkdir -p a/b; printf 1 > a/x; printf 1 > a/b/y; du a; du -s a; du -a a | sort -k2; du -h a/x; du -c a/b; du -d 0 a; du nothing; echo $?; du -b a/x
### install
echo 1 > a; install a b; stat -c %a b; install -m 600 a c; stat -c %a c; install -d x/y; ls x; install -D a p/q/r; cat p/q/r; install -v a z; install; echo $?; install nothing n; echo $?
### mktemp
d=$(mktemp -d); test -d "$d"; echo $?; f=$(mktemp); test -f "$f"; echo $?; mktemp x.XXXX | cut -c1-2; mktemp bad; echo $?
### file names with spaces
touch 'a b' "c'd"; rm nothing\ here; ls; mv 'a b' e; rm "c'd"; ls
### permissions of new files
umask 027; touch a; mkdir d; stat -c %a a d; umask 22; touch b; stat -c %a b
### globs and rm
touch a.txt b.txt c.md; rm *.txt; ls; rm *.txt; echo $?
### unlink
touch a; unlink a; ls; unlink a; echo $?; mkdir d; unlink d; echo $?; unlink; echo $?
### cat and redirection to folders
mkdir d; cat d; echo $?; echo x > d; echo $?; cat < d; echo $?
### dd: zeros at the end of a file
dd if=/dev/zero of=f bs=1M count=4 status=noxfer; stat -c %s f; printf abc > g; dd if=/dev/zero of=g bs=1k count=2 oflag=append conv=notrunc status=none; stat -c %s g; head -c 5 g | od -c; dd if=f of=h bs=64k count=3 status=none; cmp f h; stat -c %s h
### truncate: larger and smaller
printf 'abcdef' > f; truncate -s 3M f; stat -c %s f; head -c 8 f | od -c; truncate -s +1 f; wc -c < f; tail -c 2 f | od -c; truncate -s 4 f; cat f; echo; cp f g; truncate -s 100K g; cp g h; cmp g h && stat -c %s h; printf xyz >> h; tail -c 4 h | od -c; stat -c %s h
### truncate: written over
truncate -s 1000 f; printf hello | dd of=f bs=1 seek=995 conv=notrunc status=none; stat -c %s f; tail -c 7 f | od -c; printf abc | dd of=f conv=notrunc status=none; head -c 5 f | od -c; stat -c %s f
### fallocate: forms
fallocate -l 1K f; stat -c %s f; fallocate -l 10 f; stat -c %s f; fallocate -o 1000 -l 1000 f; stat -c %s f; fallocate -n -l 1M f; stat -c %s f; fallocate f; echo $?; fallocate -l x f; echo $?; fallocate -l 1M; echo $?; fallocate -l 1 x/y; echo $?
### head and tail: bytes of files
printf 'abcdef' > f; head -c 2 f; echo; head -c -2 f; echo; tail -c 2 f; echo; tail -c +3 f; echo
