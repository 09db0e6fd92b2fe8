### arrays: literal and index
a=(one two three); echo ${a[0]} ${a[2]} $a
### arrays: all and count
a=(x "y z" w); echo ${#a[@]}; for e in "${a[@]}"; do echo "<$e>"; done
### arrays: star joins
a=(1 2 3); IFS=-; echo "${a[*]}"
### arrays: append
a=(1); a+=(2 3); a[5]=six; echo "${a[@]}" ${#a[@]}; echo ${!a[@]}
### arrays: append to an element
a=(ab); a[0]+=cd; echo ${a[0]}
### arrays: negative index
a=(1 2 3); echo ${a[-1]} ${a[-2]}
### arrays: negative index too far
a=(1); echo ${a[-5]}; echo $?
### arrays: slice
a=(a b c d e); echo ${a[@]:1:2} ${a[@]: -2} ${a[@]:3}
### arrays: length of an element
a=(hello); echo ${#a[0]} ${#a}
### arrays: unset an element
a=(1 2 3); unset 'a[1]'; echo ${a[@]} ${!a[@]} ${#a[@]}
### arrays: unset all
a=(1 2); unset a; echo "[${a[@]}]" ${#a[@]}
### arrays: from a substitution
a=($(echo x y z)); echo ${#a[@]} ${a[1]}
### arrays: from files
touch b.c a.c; a=(*.c); echo ${#a[@]} ${a[0]}
### arrays: explicit indices
a=([3]=c [1]=a b); declare -p a
### arrays: copy
a=(1 "2 3"); b=("${a[@]}"); echo ${#b[@]} "${b[1]}"
### arrays: pattern replacement in all
a=(foo.txt bar.txt); echo ${a[@]%.txt} ${a[@]/o/0} ${a[@]^^}
### arrays: loop over indices
a=(x y); for i in "${!a[@]}"; do echo "$i=${a[$i]}"; done
### arrays: arithmetic index
a=(1 2 3); i=1; echo ${a[i]} ${a[i+1]} $((a[0]+a[2]))
### arrays: arithmetic assignment
a=(1 2); ((a[1]+=5)); echo ${a[@]}; a[a[0]]=9; echo ${a[@]}
### arrays: declare -a and print
declare -a a=(1 "two words" '$x'); declare -p a
### arrays: associative
declare -A m; m[a]=1; m[b]="x y"; echo ${m[a]} ${m[b]} ${#m[@]}
### arrays: associative literal
declare -A m=([one]=1 [two]=2); for k in one two; do echo $k ${m[$k]}; done
### arrays: associative keys sorted
declare -A m=([x]=1 [y]=2 [z]=3); for k in "${!m[@]}"; do echo $k=${m[$k]}; done | sort
### arrays: associative test
declare -A m=([a]=1); [[ -v m[a] ]] && echo has; [[ -v m[b] ]] || echo no; [ -n "${m[b]}" ] || echo empty
### arrays: associative unset
declare -A m=([a]=1 [b]=2); unset 'm[a]'; echo ${!m[@]}
### arrays: associative with spaces in keys
declare -A m; m["a b"]=1; k="a b"; echo "${m[$k]}" "${!m[@]}"
### arrays: associative counters
declare -A n; for w in a b a c a; do ((n[$w]++)); done; for k in a b c; do echo $k ${n[$k]}; done
### arrays: associative append
declare -A m=([a]=x); m[a]+=y; m+=([b]=z); echo ${m[a]} ${m[b]}
### arrays: associative print
declare -A m=([k]="v w"); declare -p m
### arrays: mapfile
printf 'a\nb c\n' > f; mapfile -t l < f; echo ${#l[@]} "${l[1]}"
### arrays: mapfile with newlines
mapfile l < <(printf 'a\nb\n'); printf '%s' "${l[@]}"
### arrays: readarray with options
readarray -t -n 2 -s 1 l < <(seq 5); echo ${l[@]}
### arrays: readarray delimiter
readarray -d , -t l <<< "a,b,c"; echo ${#l[@]} ${l[1]}
### arrays: read -a
read -ra w <<< "x y  z"; echo ${#w[@]} ${w[2]}
### arrays: read -a with IFS
IFS=: read -ra p <<< "/bin:/usr/bin:"; echo ${#p[@]} ${p[1]}
### arrays: pass to a command
args=(-l "my file"); printf '<%s>' "${args[@]}"; echo
### arrays: build a command
cmd=(echo -n hi); "${cmd[@]}"; echo
### arrays: empty array gives nothing
a=(); printf '<%s>' "${a[@]}"; echo; for x in "${a[@]}"; do echo never; done
### arrays: nounset and empty arrays
set -u; a=(); echo "${a[@]}" ${#a[@]}; echo ok
### arrays: nounset and missing element
set -u; a=(1); echo ${a[3]}; echo no
### arrays: quoted star and at
a=(1 2); printf '<%s>' "${a[*]}" "${a[@]}" x"${a[@]}"y; echo
### arrays: nested quotes in elements
a=('a"b' "c'd"); printf '%s\n' "${a[@]}"; declare -p a
### arrays: readonly
declare -r a=(1 2); a[0]=5; echo $?
### arrays: into a function
f() { echo $# "$2"; }; a=(1 "2 3"); f "${a[@]}"
### arrays: sort
a=(c a b); s=($(printf '%s\n' "${a[@]}" | sort)); echo ${s[@]}
### arrays: contains by pattern
a=(apple banana); [[ " ${a[*]} " == *" banana "* ]] && echo yes
### arrays: last element
a=(1 2 3); echo ${a[${#a[@]}-1]} ${a[@]: -1}
### arrays: reverse
a=(1 2 3); for ((i=${#a[@]}-1; i>=0; i--)); do echo -n ${a[i]}; done; echo
### arrays: multi-line literal
a=(
  one   # comment
  two
)
echo ${#a[@]} ${a[1]}
### arrays: scalar becomes array
x=5; x[1]=6; echo ${x[@]}
### arrays: assignment of a scalar to an array
a=(1 2); a=9; echo ${a[@]}
### arrays: bad subscript
a=(1); echo ${a[x y]}; echo $?
### arrays: empty subscript | differs: an empty subscript is taken for 0
a=(); a[]=1; echo $?
### arrays: default for missing
a=(); echo "${a[0]:-none}" "${a[@]:-none}"
### arrays: alternate
a=(1); echo "${a[@]:+some}" "${b[@]:+some}"
### arrays: at transformation
a=(x 'y z'); echo "${a[@]@Q}"; echo "${a[*]@A}"
### arrays: indirect
a=(1 2); r='a[1]'; echo ${!r}; r='a[@]'; echo ${!r}
### arrays: PIPESTATUS
true | (exit 3) | false; echo "${PIPESTATUS[@]}"
### arrays: BASH_REMATCH
[[ v1.32.4 =~ v([0-9]+)\.([0-9]+) ]]; echo ${BASH_REMATCH[@]}
### arrays: split a path
IFS=/ read -ra p <<< "a/b/c"; echo ${p[@]: -1}
### arrays: two at once
h=(n1 n2); i=(10.0.0.1 10.0.0.2); for k in ${!h[@]}; do echo "${i[k]} ${h[k]}"; done
### arrays: integer attribute
declare -ai n=(1+1 2*3); echo ${n[@]}
### arrays: local and global
a=(g); f() { local a=(l1 l2); echo ${a[@]}; }; f; echo ${a[@]}
### arrays: printf -v element
printf -v a[2] '%03d' 7; echo ${a[2]} ${!a[@]}
### arrays: declare without value | differs: an array without a value is shown as an empty one
declare -a a; declare -A m; declare -p a m
### arrays: exported is not passed
export a=(1 2); bash -c 'echo "[${a[0]}]"'
### arrays: substring of each
a=(hello world); echo ${a[@]:0:1} "${a[@]:0:1}"
### arrays: case of words
a=(Ab cD); echo ${a[@],,} ${a[@]^}
