### quoting: single quotes
echo 'a  $b \n'
### quoting: double quotes keep blanks
x='a  b'; echo "$x" $x
### quoting: backslash
echo a\ b \$x \\ \"
### quoting: dollar quotes
echo $'a\tb\x41\u00e9\101'
### quoting: backslash in double quotes
echo "a\b \$ \` \" \\ \
c"
### quoting: empty words
set -- '' "" a; echo $#
### quoting: adjacent
echo a'b'"c"$'d'
### quoting: unmatched double
echo "abc
### quoting: unmatched single
echo 'abc
### quoting: comment
echo a # b
echo a#b
### quoting: backquote nesting
echo `echo \`echo x\``
