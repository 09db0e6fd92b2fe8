### base64: encode
printf hello | base64; printf '' | base64; printf h | base64; printf he | base64; seq 60 | base64; seq 60 | base64 -w 0; echo; seq 30 | base64 -w 20; echo admin > a; base64 a; base64 nothing; echo $?; base64 a b; echo $?; base64 -w x; echo $?
### base64: decode
echo aGVsbG8= | base64 -d; echo; echo aGVsbG8= | base64 --decode; echo; echo 'aGV$sbG8=' | base64 -d; echo $?; echo 'aGV$sbG8=' | base64 -di; echo; seq 60 | base64 | base64 -d | tail -1; echo aGVsbG8 | base64 -d; echo " $?"; base64 -Z; echo $?
### base32
printf hello | base32; printf hello12 | base32 | base32 -d; echo
### sums: of standard input
printf abc | md5sum; printf abc | sha1sum; printf abc | sha224sum; printf abc | sha256sum; printf abc | sha384sum; printf abc | sha512sum; seq 1000 | md5sum; seq 1000 | sha1sum; seq 1000 | sha256sum; seq 1000 | sha512sum; md5sum < /dev/null
### sums: lengths around a block
for n in 54 55 56 57 63 64 65 110 111 112 113 119 127 128 129; do printf %0*d $n 0 | sha512sum; printf %0*d $n 0 | sha256sum; printf %0*d $n 0 | md5sum; done
### sums: files
echo a > a; echo b > b; sha256sum a b; md5sum a nothing; echo $?; sha256sum --tag a; md5sum -b a; mkdir d; md5sum d; echo $?
### sums: check
echo a > a; echo b > b; sha256sum a b > list; sha256sum -c list; echo $?; echo c > b; sha256sum -c list; echo $?; rm b; sha256sum -c list; echo $?; sha256sum --ignore-missing -c list; sha256sum --status -c list; echo $?; echo junk >> list; sha256sum -c list; echo $?; sha256sum -c a; echo $?; md5sum a | md5sum -c; sha256sum --tag a | sha256sum -c --quiet; echo $?
