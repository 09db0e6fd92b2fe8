f() { local a=("${@:2}") b; case $1 in (a*|?b) echo "${a[@]}";; *) return 3;; esac; }; f ab {1..3}{x,y} >&2 2>/dev/null <<<"$b"
