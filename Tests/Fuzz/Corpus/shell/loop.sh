for i in 1 2 3; do echo "item $i"; done | sort -r | head -n 1
