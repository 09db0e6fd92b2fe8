### od: characters
printf 'hello\tworld\n\0end' | od -c
### od: default
printf 'abcdefgh' | od
### od: hexadecimal bytes
printf 'abc' | od -An -tx1
### od: hexadecimal words
printf '\x01\x02\x03\x04' | od -x
### od: octal bytes
printf 'AB' | od -b
### od: decimal
printf '\xff\x00\x01\x80' | od -An -td1; printf '\xff\xff' | od -An -tu2
### od: four bytes
printf 'abcdefgh' | od -An -tx4 -tu4
### od: decimal addresses
seq 20 | od -Ad -c
### od: hexadecimal addresses and text
printf 'hello world, this is text\n' | od -Ax -tx1z
### od: count and skip
printf 'abcdefghij' | od -j 2 -N 4 -c
### od: names
printf 'a b\n\033' | od -a
### od: repeated lines
head -c 64 /dev/zero | od -c; head -c 48 /dev/zero | od -v -An -tx1
### od: file
printf 'x\n' > f; od -c f; od -c nosuch; echo $?
### od: random number
od -An -N4 -tu4 /dev/zero
### od: Hangul
printf '한' | od -An -tx1
### od: two formats
printf 'hi\n' | od -tx1 -c
### od: width
printf 'abcdefgh' | od -An -w4 -c
