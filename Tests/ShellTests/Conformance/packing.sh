### tar: pack and list
mkdir -p d/e; echo 1 > d/a; tar cf x.tar d/a; tar tf x.tar; tar -cvf y.tar d/e d/a; tar -tf y.tar; tar -czf z.tgz d/a; tar tzf z.tgz; tar tf z.tgz; ls
### tar: unpack
mkdir -p d/e; echo 1 > d/a; echo 2 > d/e/b; ln -s a d/l; tar -czf x.tar.gz d; rm -r d; tar -xzf x.tar.gz; find d | sort; cat d/a d/e/b; readlink d/l; mkdir o; tar xf x.tar.gz -C o; find o | sort; tar xf x.tar.gz -C o --strip-components=1; ls o; tar -xf x.tar.gz -C nothing; echo $?
### tar: modes and times
echo 1 > a; chmod 750 a; touch -d '2024-01-02 03:04:05' a; tar cf x.tar a; rm a; tar xf x.tar; stat -c '%a %Y' a; tar tvf x.tar | cut -c1-10; tar tvf x.tar | grep -o '2024.*'
### tar: members
mkdir d; echo 1 > d/a; echo 2 > d/b; tar cf x.tar d/a d/b; rm -r d; tar xvf x.tar d/a; ls d; tar tf x.tar d/b; tar xf x.tar nothing; echo $?; tar xOf x.tar d/b
### tar: errors
tar; echo $?; tar cf x.tar; echo $?; tar xf nothing; echo $?; tar tf nothing.tar; echo $?; echo junk > j; tar tf j; echo $?; tar cf x.tar nothing; echo $?; tar -tx -f x; echo $?; tar -cf nowhere/x.tar j; echo $?
### tar: through a pipe
mkdir a b; echo 1 > a/x; tar cf - -C a x | tar xf - -C b; ls b; tar cf - a/x | tar tf -; tar czf - a/x | tar tzf -; tar cvf - a/x 2>/dev/null | wc -c
### tar: long names and exclusion
n=$(printf '%0120d' 1); echo 1 > $n; tar cf x.tar $n; tar tf x.tar; mkdir d; touch d/a.log d/b; tar cf y.tar --exclude='*.log' d; tar tf y.tar; tar tf y.tar --exclude=b
### tar: absolute names
tar cf x.tar /etc/hostname; tar tf x.tar
### gzip
seq 5 > a; gzip a; ls; gzip a.gz; echo $?; gunzip a.gz; ls; gzip -k a; ls; zcat a.gz; gzip a </dev/null; echo $?; gunzip -c a.gz | tail -1; gzip -dc a.gz | head -1; rm a; gzip -d a; ls; gzip nothing; echo $?; mkdir d; gzip d; echo $?; gzip -c a | gunzip; gunzip a; echo $?; gzip -t a; echo $?; : > e; gzip e; zcat e.gz
### gzip: a large one
seq 20000 | gzip | gunzip | md5sum
