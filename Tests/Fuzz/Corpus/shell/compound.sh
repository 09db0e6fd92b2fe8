if ! true; then :; elif (cd /; ls -la | wc -l) then exec 3<&0 >f; else until false; do break 2; done; fi & wait; eval "a='$b'"; select x in a; do :; done; shopt -s extglob; echo !(a|b)*
