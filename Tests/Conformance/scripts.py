"""Makes random shell scripts, the same for the same seed: lists of statements."""
import random

NAMES = ["a", "b", "c", "x1", "LIST"]
WORDS = ["foo", "bar baz", "", "a*b", "1", "07", "-n", "x=y", "~", "{p,q}", "über", "a:b:c", "  s  "]
PATTERNS = ["*", "f*", "?o*", "[a-f]*", "[!a]*", "*a", "ba?\\ *", "''", "\"$a\"", "$b"]


class Scripts:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def pick(self, *choices):
        return self.random.choice(choices)

    def name(self):
        return self.random.choice(NAMES)

    def number(self, depth=2):
        if depth == 0 or self.random.random() < 0.4:
            return self.pick("0", "1", "2", "7", "-3", "0x1f", "010", "n", "m", "${#a}")
        left, right = self.number(depth - 1), self.number(depth - 1)
        operator = self.pick("+", "-", "*", "/", "%", "<<", "<", "==", "&&", "||", "&", "|", "^", ",")
        return self.pick(f"{left} {operator} {right}", f"({left}) {operator} {right}",
                         f"! {left}", f"~{left}", f"{left} ? {right} : {left}",
                         f"n {self.pick('=', '+=', '-=')} {left}", "n++", "--m")

    def parameter(self, depth):
        name = self.pick("a", "b", "c", "unset", "1", "@", "#", "*", "?", "arr[@]", "arr[1]", "n")
        word = self.word(depth - 1) if depth > 0 else "w"
        pattern = self.random.choice(PATTERNS)
        return self.pick(
            f"${{{name}}}", f"${{{name}:-{word}}}", f"${{{name}+{word}}}", f"${{{name}-{word}}}",
            f"${{{name}#{pattern}}}", f"${{{name}%%{pattern}}}", f"${{{name}/{pattern}/{word}}}",
            f"${{{name}//a/-}}", f"${{{name}:1}}", f"${{{name}:1:2}}", f"${{{name}^^}}",
            f"${{#{self.name()}}}", f"${{{name}%?}}", f"${{{name}@Q}}", f"${{{name}: -2}}", "$a", "$b",
            "$*", "$@")

    def quoted(self, depth):
        inner = self.pick("text", "two words", "$a", "\\$a", "\\\"", "'", "*", "{1,2}")
        if depth > 0:
            inner += self.pick("", self.parameter(depth - 1), f"$(({self.number()}))",
                               f"$({self.command(depth - 1)})")
        return f'"{inner}"'

    def word(self, depth=2):
        parts = []
        for _ in range(self.random.randint(1, 2)):
            parts.append(self.random.choice([
                lambda: self.pick("foo", "bar", "x", "a.b", "1", "-", "=", "a=b"),
                lambda: "'" + self.random.choice(WORDS) + "'",
                lambda: self.quoted(depth), lambda: self.parameter(depth),
                lambda: f"$(({self.number()}))", lambda: self.pick("{1..3}", "{a,b}", "{a,}", "{x}"),
                lambda: self.pick("\\ ", "\\$", "\\\\", "$'t\\tn'", "$'\\x41'"),
                lambda: f"$({self.command(depth - 1)})" if depth > 0 else "end"])())
        return "".join(parts)

    def words(self, depth, most=3):
        return " ".join(self.word(depth) for _ in range(self.random.randint(0, most)))

    def command(self, depth):
        return self.pick(
            f"echo {self.words(depth)}", f"printf '[%s]' {self.words(depth)}", "true", "false",
            f"{self.name()}={self.word(depth)}", f"show {self.words(depth)}",
            f"set -- {self.words(depth)}", f"arr=({self.words(depth)})", f"arr+=({self.words(depth)})",
            f"arr[{self.pick('0', '1', '3', 'n')}]={self.word(depth)}", f"(({self.number()}))",
            f"[[ {self.word(0)} == {self.random.choice(PATTERNS)} ]]", f"unset {self.name()}",
            f"test {self.pick('-n', '-z')} \"$a\"", f"IFS={self.pick(':', ' ', 'a', '')}",
            f"read {self.name()} {self.name()} <<<{self.word(depth)}", f"let n={self.pick('1', '2+3')}",
            f"{self.name()}+={self.word(depth)}", "shift", f"printf '%d %x\\n' {self.pick('7', '0x1f')} 255",
            f"local_test {self.word(depth)}")

    def statement(self, depth):
        if depth == 0:
            return self.command(1)
        body, other = self.statement(depth - 1), self.statement(depth - 1)
        command = self.command(depth)
        return self.pick(
            command, f"{command} && {body}", f"{command} || {body}", f"! {command}",
            f"if {command}; then {body}; else {other}; fi",
            f"for i in {self.words(1)}; do {body}; done",
            f"case {self.word(1)} in {self.random.choice(PATTERNS)}) {body};; *) {other};; esac",
            f"for ((i=0; i<2; i++)); do {body}; done", f"( {body} )", f"{{ {body}; }}",
            f"{{ {body}; }} | while read -r l; do echo \"<$l>\"; done", f"f() {{ {body}; }}; f {self.word(1)}",
            f"n=0; while (( n++ < 2 )); do {body}; break; done",
            f"cat <<E\n{self.pick('plain', '$a', '${b:-x}', '$((1+2))')}\nE\n{command}",
            f"cat <<'E'\n$a\nE\n{command}", f"{{ {body}; }} 2>&1 >/dev/null", f"set -u; {command}; set +u",
            f"{command} >f; cat f", f"x1=$({self.inner(body)}); echo \"$x1\" $?")

    def inner(self, body):
        """The body of a command substitution: `$((` would begin arithmetic."""
        return f" {body}" if body.startswith("(") else body

    def script(self):
        """Statements, the first of which set up what the others use."""
        setup = ["a='foo bar'; b=ba:r; c=; n=3; m=5; arr=(one 'two three' four); set -- p 'q r' s",
                 "show() { printf '<%s>' \"$@\"; echo \" $#\"; }",
                 "local_test() { local a=$1 n; echo \"$a ${n-none}\"; return 3; }"]
        return setup + [self.statement(2) + "\necho \"= $?\""
                        for _ in range(self.random.randint(1, 4))]
