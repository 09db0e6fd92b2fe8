# needs: jq
### jq: pretty print
echo '{"b":1,"a":[1,2,{"x":null}],"e":{},"l":[]}' | jq .
### jq: compact
echo '{"b": 1, "a": [1, 2]}' | jq -c .
### jq: field
echo '{"name":"web","spec":{"replicas":3}}' | jq '.name, .spec.replicas'
### jq: raw output
echo '{"name":"web"}' | jq -r .name
### jq: missing field
echo '{"a":1}' | jq '.b, .b.c'
### jq: array index
echo '[10,20,30]' | jq '.[0], .[-1], .[5]'
### jq: slice
echo '[1,2,3,4,5]' | jq -c '.[1:3], .[:2], .[-2:], .[2:]'
### jq: string slice
echo '"abcdef"' | jq '.[2:4]'
### jq: iterate
echo '{"items":[{"n":"a"},{"n":"b"}]}' | jq -r '.items[].n'
### jq: iterate object
echo '{"a":1,"b":2}' | jq '.[]'
### jq: kubernetes names
echo '{"items":[{"metadata":{"name":"p1"},"status":{"phase":"Running"}},{"metadata":{"name":"p2"},"status":{"phase":"Pending"}}]}' | jq -r '.items[] | select(.status.phase=="Running") | .metadata.name'
### jq: quoted field
echo '{"app.kubernetes.io/name":"x"}' | jq '."app.kubernetes.io/name", .["app.kubernetes.io/name"]'
### jq: label with dots below
echo '{"metadata":{"labels":{"a.b/c":"v"}}}' | jq -r '.metadata.labels["a.b/c"]'
### jq: optional
echo '[1,{"a":2}]' | jq '.[] | .a?'
### jq: build object
echo '{"user":"kim","id":7,"x":1}' | jq -c '{user, id}, {name: .user, "n": .id}, {(.user): .id}'
### jq: build array
echo '{"a":1,"b":[2,3]}' | jq -c '[.a, .b[]]'
### jq: object of several
echo '{"user":"k","titles":["a","b"]}' | jq -c '{user, title: .titles[]}'
### jq: map and select
echo '[1,2,3,4]' | jq -c 'map(. * 2), map(select(. > 2))'
### jq: length
echo '[[1,2],"abc",{"a":1},null,-5]' | jq -c '[.[] | length]'
### jq: keys
echo '{"b":1,"a":2}' | jq -c 'keys, keys_unsorted, (.|to_entries)'
### jq: has and in
echo '{"a":1}' | jq -c 'has("a"), has("b")'; echo '[0,1]' | jq -c 'map(in([5,6]))'
### jq: string interpolation
echo '{"n":"web","p":80}' | jq -r '"\(.n):\(.p) has \(.p+1)"'
### jq: concatenation
echo '{"a":"x","b":"y"}' | jq -r '.a + "-" + .b'
### jq: arithmetic
jq -n '1+2*3, 10/4, 7%3, -(2), 2-5, 1/3'
### jq: compare
jq -n -c '[1<2, "a"<"b", null<false, [1]==[1], {"a":1}=={"a":1.0}, 1!=2]'
### jq: and or not
jq -n -c '[true and false, true or false, (true|not), (null and 1)]'
### jq: alternative
echo '{"a":null,"b":false}' | jq -c '[.a // "d", .b // 1, .c // empty, (.a, 5) // 6]'
### jq: if
echo '[1,5,10]' | jq -c 'map(if . < 3 then "low" elif . < 7 then "mid" else "high" end)'
### jq: reduce
echo '[1,2,3]' | jq 'reduce .[] as $x (0; . + $x)'
### jq: foreach
jq -nc '[foreach (1,2,3) as $x (0; .+$x; [$x,.])]'
### jq: variables
echo '{"a":3}' | jq '.a as $x | $x * $x'
### jq: destructuring
echo '{"a":[1,{"b":2}]}' | jq -c '. as {a: [$x, {b: $y}]} | [$x,$y]'
### jq: functions
jq -n 'def inc(x): x + 1; def twice(f): f | f; 3 | twice(inc(.))'
### jq: recursive function
jq -n 'def fac: if . <= 1 then 1 else . * (. - 1 | fac) end; 10 | fac'
### jq: value parameters
jq -n 'def add($a; $b): $a + $b; add(1; 2)'
### jq: sort
echo '[3,1,2,"b","a",null,true,[1],{"a":1}]' | jq -c 'sort'
### jq: sort_by
echo '[{"n":"b","v":1},{"n":"a","v":2}]' | jq -c 'sort_by(.n), sort_by(-.v) , (sort_by(.v)|reverse)'
### jq: group_by
echo '[{"k":"x","v":1},{"k":"y","v":2},{"k":"x","v":3}]' | jq -c 'group_by(.k) | map({k: .[0].k, sum: (map(.v)|add)})'
### jq: unique
echo '[3,1,3,2,1]' | jq -c 'unique, (map({a:.})|unique_by(.a)|length)'
### jq: min max
echo '[3,1,2]' | jq -c 'min, max'; echo '[{"a":3},{"a":1}]' | jq -c 'min_by(.a), max_by(.a)'; echo '[]' | jq 'min, max, add'
### jq: add
echo '["a","b"]' | jq 'add'; echo '[[1],[2]]' | jq -c add; echo '[{"a":1},{"b":2}]' | jq -c add
### jq: any all
echo '[true,false]' | jq -c 'any, all, any(. == false), all(. != null)'
### jq: flatten
echo '[1,[2,[3,[4]]]]' | jq -c 'flatten, flatten(1)'
### jq: range
jq -nc '[range(4)], [range(2;5)], [range(0;10;3)], [range(3;0;-1)]'
### jq: join
echo '["a","b",1,null,true]' | jq -r 'join(", ")'
### jq: split
echo '"a,b,c"' | jq -c 'split(","), split(", *"; null)'
### jq: ascii case
echo '"aBc"' | jq -r 'ascii_upcase, ascii_downcase'
### jq: startswith
echo '"kube-system"' | jq -c 'startswith("kube"), endswith("x"), ltrimstr("kube-"), rtrimstr("-system")'
### jq: test
echo '["nginx:1.25","redis"]' | jq -c 'map(test("^nginx")), map(test("REDIS";"i"))'
### jq: match
echo '"foo bar"' | jq -c 'match("b(a)r"), [match("o";"g").offset]'
### jq: capture
echo '"v1.32"' | jq -c 'capture("v(?<major>[0-9]+)\\.(?<minor>\\d+)")'
### jq: scan
echo '"a1b22"' | jq -c '[scan("[0-9]+")], [scan("([a-z])([0-9])")]'
### jq: sub gsub
echo '"a-b-c"' | jq -r 'sub("-";"+"), gsub("-";"_"), gsub("(?<x>[a-c])";"<\(.x)>")'
### jq: contains
jq -nc '["foobar"|contains("bar")], [["a","b"]|contains(["a"])], [{"a":{"b":1}}|contains({"a":{}})]'
### jq: inside index
jq -nc '("bar"|inside("foobar")), ("a,b,a"|index("a")), ("a,b,a"|rindex("a")), ([1,2,1]|indices(1)), ("a,b,a"|indices("a"))'
### jq: tostring tonumber
jq -nc '(1|tostring), ("42"|tonumber), ([1]|tostring), ("x"|tostring), ("1.50"|tonumber)'
### jq: tojson fromjson
jq -nc '({"a":[1]}|tojson), ("{\"b\":2}"|fromjson)'
### jq: type
echo '[1,"a",null,true,[],{}]' | jq -c 'map(type)'
### jq: to_entries and from_entries
echo '{"a":1,"b":2}' | jq -c 'to_entries, (to_entries|from_entries), with_entries(.value+=1), with_entries(select(.key=="a"))'
### jq: from_entries forms
jq -nc '[{"name":"a","value":1},{"Key":"b","Value":2},{"key":"c"}] | from_entries'
### jq: paths
echo '{"a":{"b":1},"c":[2]}' | jq -c 'paths, [paths(type=="number")], [leaf_paths|join(".")?]'
### jq: getpath setpath
echo '{"a":{"b":1}}' | jq -c 'getpath(["a","b"]), setpath(["a","c"];2), getpath(["x","y"])'
### jq: delete
echo '{"a":1,"b":2,"c":[1,2,3]}' | jq -c 'del(.a), del(.c[0,2]), del(.b,.c), delpaths([["a"],["b"]])'
### jq: assign
echo '{"a":1}' | jq -c '.a = 5, .b.c = 1, .a |= .+1, .a += 10, .x //= 3'
### jq: update many
echo '{"items":[{"v":1},{"v":2}]}' | jq -c '.items[].v |= .*10, (.items[] | select(.v==2)).v = 0'
### jq: replicas in a manifest
echo '{"spec":{"replicas":1,"template":{"spec":{"containers":[{"name":"web","image":"nginx:1.14"}]}}}}' | jq '.spec.replicas=3 | .spec.template.spec.containers[0].image="nginx:1.25"'
### jq: map_values
echo '{"a":1,"b":2}' | jq -c 'map_values(.+1), map_values(select(.>1))'
### jq: recurse
echo '{"a":[1,{"b":2}]}' | jq -c '[..|numbers], [recurse|scalars]'
### jq: all names deep
echo '{"name":"x","c":[{"name":"y"}]}' | jq -r '.. | .name? // empty'
### jq: walk
echo '[1,[2]]' | jq -c 'walk(if type=="number" then .+1 else . end)'
### jq: env
X=5 jq -n 'env.X, $ENV.X'
### jq: arg
jq -n --arg name web --argjson n 3 '{name: $name, replicas: $n}' -c
### jq: args
jq -nc '$ARGS.positional, $ARGS.named' --args a b
### jq: slurp
printf '1\n2\n3\n' | jq -s -c '., add'
### jq: slurp raw
printf 'a\nb\n' | jq -Rs .; printf 'a\nb\n' | jq -R .; printf 'x=1\ny=2\n' | jq -Rc 'split("=")'
### jq: null input
jq -n '{"a":1}' ; printf '1 2 3' | jq -n '[inputs]' -c; printf '1 2 3' | jq -c '[., input]'
### jq: exit status
echo '{"a":false}' | jq -e .a; echo $?; echo '{"a":1}' | jq -e .a; echo $?; echo '{}' | jq -e .a; echo $?; echo '{}' | jq -e empty; echo $?
### jq: sort keys
echo '{"b":{"d":1,"c":2},"a":1}' | jq -S -c .
### jq: tab and indent
echo '{"a":[1]}' | jq --tab . ; echo '{"a":[1]}' | jq --indent 1 .; echo '{"a":[1]}' | jq --indent 4 .
### jq: ascii output
echo '"한글 é"' | jq -a . ; echo '"한글"' | jq .
### jq: join output
echo '["a","b"]' | jq -j '.[]'; echo
### jq: formats
echo '["a b",1,"it'"'"'s \"q\""]' | jq -r '@csv, @tsv, @sh, @json, @html'; echo '"a b&c=ü"' | jq -r '@uri, @base64'; echo '"aGVsbG8="' | jq -r '@base64d'
### jq: secret decoding
echo '{"data":{"password":"czNjcjN0","user":"YWRtaW4="}}' | jq -r '.data | map_values(@base64d)'
### jq: format with text
echo '{"u":"a b"}' | jq -r '@uri "https://x/?q=\(.u)", @sh "echo \(.u)"'
### jq: table
echo '{"items":[{"n":"a","c":1},{"n":"b","c":2}]}' | jq -r '.items[] | [.n, .c] | @tsv'
### jq: numbers
jq -nc '[1.0, 1.5, 1e3, 1e17, 1e18, 123456789012, 0.1, 1e-5, 3.14159265358979, 100000000000000000000, 1.1e-10, -0.5]'
### jq: floor sqrt pow
jq -nc '[(3.7|floor), (3.2|ceil), (16|sqrt), pow(2;10), (2.5|round), (-1.5|fabs)]'
### jq: nan and infinite
jq -nc '[nan, infinite, -infinite] , (nan|isnan), ([nan]|sort)'
### jq: try catch
jq -nc 'try error("x") catch ., (try (1|keys) catch .), ([1,"a"] | map(try tonumber catch "bad"))'
### jq: question mark
echo '[1,[2]]' | jq -c '[.[] | .[]?], [.[] | (.a)?]'
### jq: limit first last
jq -nc '[limit(3;range(10))], first(range(5)), [.[]?], last(range(5)), ([1,2,3]|first,last), nth(2; range(9))'
### jq: until while
jq -nc '1|until(.>50;.*2), [1|while(.<10;.*2)]'
### jq: label break
jq -nc '[label $out | 1, 2, break $out, 3]'
### jq: combinations transpose
jq -nc '[[1,2],[3,4]] | [combinations], transpose'
### jq: string times and division
jq -nc '"ab"*3, "a,b"/",", {"a":{"b":1}}*{"a":{"c":2}}'
### jq: array subtraction
jq -nc '[1,2,3,1]-[1]'
### jq: explode implode
jq -nc '"AB"|explode, (explode|implode)'
### jq: dates
jq -nr '0|todate, ("2024-01-02T03:04:05Z"|fromdate), (1700000000|strftime("%Y-%m-%d %H:%M")), (0|gmtime|mktime)'
### jq: comments and lines
echo '[1,2]' | jq -c '
  # first
  map(. + 1)   # add
  | map(tostring)
'
### jq: filter file
echo '.a | length' > f.jq; echo '{"a":[1,2]}' | jq -f f.jq
### jq: files
echo '{"a":1}' > a.json; echo '{"a":2}' > b.json; jq .a a.json b.json; jq -s -c 'map(.a)' a.json b.json
### jq: missing file
jq . nosuch.json; echo $?
### jq: slurpfile rawfile
echo '{"a":1} {"a":2}' > d.json; printf 'text\n' > t; jq -nc --slurpfile d d.json --rawfile t t '$d, $t'
### jq: input invalid
echo '{"a":}' | jq .; echo $?
### jq: input not json
echo 'hello' | jq .; echo $?
### jq: input cut
echo '{"a":1' | jq .; echo $?
### jq: empty input
jq . < /dev/null; echo $?; echo '' | jq .a; echo $?
### jq: several documents
printf '{"a":1}\n{"a":2}\n' | jq .a
### jq: cannot index
echo '[1]' | jq .a; echo $?; echo '{"a":1}' | jq '.[0]'; echo '5' | jq .a
### jq: cannot iterate
echo '5' | jq '.[]'; echo $?; echo 'null' | jq '.[]'; echo '"abcdefghijklmnop"' | jq '.[]'
### jq: cannot add
jq -n '1+"a"'; jq -n '{}-1'; jq -n '[]/{}'; jq -n '1/0'
### jq: error function
jq -n 'error("custom")'; echo $?; jq -n 'error({"a":1})'; echo $?
### jq: unknown function
jq -n 'foo(1)'; echo $?; jq -n '$x'; echo $?
### jq: error position
printf '{"a":1}\n{"a":[]}\n3\n' | jq '.a.b'
### jq: error in the middle goes on
printf '1\n"x"\n2\n' | jq '.+1'; echo $?
### jq: tonumber error
echo '"abc"' | jq tonumber; echo $?
### jq: pods by node
echo '{"items":[{"spec":{"nodeName":"n1"},"metadata":{"name":"a"}},{"spec":{"nodeName":"n2"},"metadata":{"name":"b"}},{"spec":{"nodeName":"n1"},"metadata":{"name":"c"}}]}' | jq -c '.items | group_by(.spec.nodeName) | map({(.[0].spec.nodeName): map(.metadata.name)}) | add'
### jq: images of containers
echo '{"items":[{"spec":{"containers":[{"image":"nginx"},{"image":"redis"}]}}]}' | jq -r '[.items[].spec.containers[].image] | unique | .[]'
### jq: count
echo '{"items":[1,2,3]}' | jq '.items | length'
### jq: inspect of a network
echo '[{"NetworkSettings":{"Networks":{"bridge":{"IPAddress":"172.17.0.2"}}}}]' | jq -r '.[0].NetworkSettings.Networks.bridge.IPAddress, (.[0].NetworkSettings.Networks | keys[0])'
### jq: conditions
echo '{"status":{"conditions":[{"type":"Ready","status":"True"},{"type":"Disk","status":"False"}]}}' | jq -r '.status.conditions[] | "\(.type)=\(.status)"'
### jq: select by type and index
echo '{"conditions":[{"type":"A","s":1},{"type":"B","s":2}]}' | jq '.conditions[] | select(.type=="B").s'
### jq: identity of scalars
echo '"x" 1 null true' | jq .
### jq: escapes
echo '"tab\tnew\nline \"q\" \\ \u0041 \u001f"' | jq . ; echo '"a\tb"' | jq -r .
### jq: escapes of output
echo '"tab\tnew\nline \"q\" \\ \u0041 \u001f \u007f"' | jq .
### jq: big object
jq -n '[range(3) | {id: ., tags: ["a","b"]}]'
### jq: getpath in paths
echo '{"a":{"b":5}}' | jq -c '[paths(scalars) as $p | {path: $p, value: getpath($p)}]'
### jq: limit of a list
echo '[5,3,9]' | jq -c 'sort | .[:2], (to_entries | map("\(.key):\(.value)"))'
### jq: pipe into keys
echo '{"a":{"x":1,"y":2}}' | jq -r '.a | keys | join(",")'
### jq: ltrimstr on others
jq -nc '[1|ltrimstr("a")]'
### jq: index with a variable
echo '{"env":"dev","dev":{"url":"u"}}' | jq -r '.[.env].url'
### jq: object with text key
jq -nc '"k" as $k | {"x-\($k)": 1, $k, @base64 "y": 2}'
### jq: nested if without match
jq -nc '[1,null,"a"] | map(if type=="number" then "n" elif .==null then "null" else "other" end)'
### jq: input_line_number and halt
echo '1' | jq -c '[1] | halt_error'; echo $?; jq -n '"bye\n"|halt_error(3)'; echo $?
### jq: debug
jq -nc '1|debug|.+1'
### jq: error message with object
echo '{"a":"b"}' | jq '.a.c'; echo '{"a":[1]}' | jq '.a["x"]'
### jq: version
jq --version
### jq: IN and INDEX
jq -nc '2|IN(1,2,3), ([{"id":1},{"id":2}]|INDEX(.id)|keys)'
### jq: splits and ascii
jq -nc '["a1b2c"|splits("[0-9]")], ("a-b_c"|[splits("[-_]")])'
### jq: todate of now is a string
jq -n 'now|type'
### jq: getpath of missing with default
echo '{}' | jq -r '.a.b.c // "none"'
### jq: quoting mistake
echo '{"a":1}' | jq .a .b; echo $?
### jq: brackets left open
jq -n '.foo['; jq -n '[1,2'; jq -n '{a:1'; jq -n '.[0'; echo $?
### jq: filters that are none
jq -n '.a | | .b'; jq -n '.a b'; jq -n 'map(.a))'; echo $?
### jq: filter file missing
jq -f nosuch.jq; echo $?
