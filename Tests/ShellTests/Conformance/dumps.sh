### xxd
printf 'hello, world of dumps\n' > a; xxd a; xxd -p a; xxd -u a; xxd -l 4 a; xxd -c 8 a; printf '68656c6c6f0a' | xxd -r -p; xxd -p a | xxd -r -p; seq 30 | xxd -p; printf '\0\377' | xxd; printf abc | xxd; xxd < /dev/null
### hexdump: canonical
printf 'hello, world of dumps\n' > a; hexdump -C a; hd a; hexdump -C -n 5 a; hexdump -C -s 7 a; printf '%0100d' 0 | hexdump -C; printf '%0100d' 0 | hexdump -vC | wc -l; hexdump -C < /dev/null
