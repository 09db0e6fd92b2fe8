cat <<EOF | grep a && x=$(echo b) || y=${z:-`date`}
a $x ${y#*a} $((1 + 2 * (3 - n++)))
EOF
