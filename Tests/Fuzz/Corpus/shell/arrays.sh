declare -A m=([k]=v); m[x]+=1; [[ $m =~ ^(a|b)+$ && -n ${m[k]^^} ]]; (( i = ~3 << 2, i )) ; trap "echo bye" EXIT; set -eu -o pipefail
