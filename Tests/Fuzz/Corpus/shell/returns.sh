echo a
#x
 b

# c
echo d