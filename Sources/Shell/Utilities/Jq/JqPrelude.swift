/// The functions of `jq` that are written in its own language.
enum JqPrelude {
  static var functions: [JqFunction] {
    (try? JqParser.definitions(ByteString(text))) ?? []
  }

  private static let text = """
    def map(f): [.[] | f]; def map_values(f): .[] |= f; def select(f): if f then . else empty end;
    def recurse: recurse(.[]?); def recurse(f): def r: ., (f | r); r;
    def recurse(f; cond): def r: ., (f | select(cond) | r); r; def recurse_down: recurse;
    def values: select(. != null); def nulls: select(. == null);
    def booleans: select(type == "boolean"); def numbers: select(type == "number");
    def strings: select(type == "string"); def arrays: select(type == "array");
    def objects: select(type == "object"); def iterables: select(type | . == "array" or . == "object");
    def scalars: select(type | . != "array" and . != "object");
    def add: reduce .[] as $x (null; . + $x); def add(f): reduce f as $x (null; . + $x);
    def range($n): range(0; $n); def del(f): delpaths([path(f)]);
    def to_entries: [keys_unsorted[] as $k | {key: $k, value: .[$k]}];
    def from_entries: reduce .[] as $x ({}; . + { ($x | if type == "object" then
        (if has("key") then .key elif has("k") then .k elif has("name") then .name
         elif has("Name") then .Name elif has("Key") then .Key elif has("K") then .K else null end)
        | if type == "string" then . elif type == "null" then "null" else tojson end
      else . end): ($x | if type == "object" then
        (if has("value") then .value elif has("v") then .v elif has("Value") then .Value
         elif has("V") then .V else null end) else null end) });
    def with_entries(f): to_entries | map(f) | from_entries;
    def any: reduce .[] as $x (false; . or $x); def all: reduce .[] as $x (true; . and $x);
    def any(f): reduce (.[] | f) as $x (false; . or $x);
    def all(f): reduce (.[] | f) as $x (true; . and $x);
    def any(g; f): isempty(first(g | f | if . then . else empty end)) | not;
    def all(g; f): isempty(first(g | f | if . then empty else 1 end));
    def isvalid(f): try (f | true) catch false;
    def in(xs): . as $x | xs | has($x); def inside(xs): . as $x | xs | contains($x);
    def paths: path(..) | select(length > 0);
    def paths(f): paths as $p | select(getpath($p) | f) | $p; def leaf_paths: paths(scalars);
    def pick(f): . as $in | reduce path(f) as $p (null; setpath($p; $in | getpath($p)));
    def join($x): reduce .[] as $i (null; (if . == null then "" else . + $x end)
      + ($i | if . == null then "" elif type == "string" then . else tojson end)) // "";
    def flatten: _flatten(1000000000);
    def flatten($n): if $n < 0 then error("flatten depth must not be negative") else _flatten($n) end;
    def first: .[0]; def last: .[-1]; def nth($n): .[$n];
    def nth($n; f): if $n < 0 then error("Out of bounds negative array index") else last(limit($n + 1; f)) end;
    def until(c; u): def r: if c then . else (u | r) end; r;
    def while(c; u): def r: if c then ., (u | r) else empty end; r;
    def repeat(f): def r: ., (f | r); r;
    def combinations: if length == 0 then [] else .[0][] as $x | (.[1:] | combinations) as $w | [$x] + $w end;
    def combinations(n): . as $d | [range(n)] | map($d) | combinations;
    def walk(f): . as $in | if type == "object" then
        reduce keys_unsorted[] as $k ({}; . + { ($k): ($in[$k] | walk(f)) }) | f
      elif type == "array" then map(walk(f)) | f else f end;
    def env: $ENV; def todate: strftime("%Y-%m-%dT%H:%M:%SZ"); def now: _now;
    def fromdateiso8601: _fromdate; def fromdate: _fromdate; def date: todate;
    def todateiso8601: todate; def dateadd(u; n): . + n; def datesub(u; n): . - n;
    def match(re; f): _match(re; f) | .[]; def match($v): ($v | type) as $t
      | if $t == "array" then match($v[0]; $v[1]) else match($v; null) end;
    def test(re; f): _match(re; f) | length > 0; def test($v): ($v | type) as $t
      | if $t == "array" then test($v[0]; $v[1]) else test($v; null) end;
    def capture(re; f): match(re; f) | [.captures | .[] | select(.name != null) | {key: .name, value: .string}] | from_entries;
    def capture($v): ($v | type) as $t | if $t == "array" then capture($v[0]; $v[1]) else capture($v; null) end;
    def scan($re): scan($re; null);
    def scan($re; $f): match($re; "g" + $f) | if (.captures | length) > 0 then [.captures[].string] else .string end;
    def splits($re): splits($re; null); def splits($re; f): split($re; f) | .[];
    def split($re; f): . as $s | [foreach ((match($re; f + "g") | [.offset, .length]), null) as $m
      ([0, null]; if $m == null then [.[0], $s[.[0]:]] else [$m[0] + $m[1], $s[.[0]:$m[0]]] end; .[1])];
    def ascii: [.] | implode;
    def sub($re; s): sub($re; s; ""); def gsub($re; s): sub($re; s; "g");
    def gsub($re; s; $f): sub($re; s; $f + "g");
    def sub($re; s; $f): . as $in | [match($re; $f)] as $all
      | reduce $all[] as $m ({at: 0, out: ""};
          ($m.captures | map(select(.name != null) | {key: .name, value: .string}) | from_entries) as $c
          | .out += $in[.at:$m.offset] + ($c | s) | .at = $m.offset + $m.length)
      | .out + $in[.at:];
    def index($i): indices($i) | .[0]; def rindex($i): indices($i) | .[-1:][0];
    def indices($i): if type == "array" and ($i | type) == "array" then .[$i]
      elif type == "array" then .[[$i]] else _indices($i) end;
    def transpose: if . == [] then [] else . as $in | (map(length) | max) as $max
      | [range(0; $max) as $j | [range(0; $in | length) as $i | $in[$i][$j]]] end;
    def min_by(f): _pick_by(map([f]); -1); def max_by(f): _pick_by(map([f]); 1);
    def sort_by(f): _sort_by(map([f])); def group_by(f): _group_by(map([f]));
    def unique_by(f): [group_by(f)[] | .[0]]; def unique: unique_by(.);
    def finites: select(isinfinite or isnan | not); def normals: select(isnormal);
    def tostream: path(def r: (.[]?|r), .; r) as $p | getpath($p)
      | reduce path(.[]?) as $q ([$p, .]; [$p + $q]);
    def IN(s): any(s == .; .); def IN(src; s): any(src == s; .);
    def INDEX(stream; f): reduce stream as $row ({}; .[$row | f | tostring] |= $row);
    def INDEX(f): INDEX(.[]; f); def toarray: if type == "array" then . else [.] end;
    def halt_error: halt_error(5); def error(m): m | error; def have_decnum: false;
    def debug(m): (m | debug | empty), .; def inputs: repeat_inputs;
    """
}
