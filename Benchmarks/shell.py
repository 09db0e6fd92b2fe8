"""Measures the simulated shell, beside bash: python3 Benchmarks/shell.py SHELL-BENCH

Parsing, simple commands in a loop and one after the other, and pipelines of three utilities.
Whole processes are measured on both sides, and the time that an empty script takes is taken off.
"""
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

NOTE = """# a comment
docker run -d --name web -p 8080:80 nginx:1.25
x="value of $HOME and ${y:-default}"; echo "$x" | grep -v 'foo bar' > /tmp/out.txt
for i in 1 2 3; do echo "item $i"; done
if [ -f /etc/passwd ]; then cat /etc/passwd; else echo none; fi
kubectl get pods -o wide --namespace kube-system && echo done || echo failed
cat <<EOF > file.yaml
apiVersion: v1
metadata:
  name: $name
EOF
f() { local a=$1; echo $((a + 1)); }
"""
SCRIPTS = {
    # name: (script, what it holds of the unit, unit)
    "loop": ("for i in {1..10000}; do :; x=$i; echo $i; done\n", 30_000, "commands/s"),
    "list": (":\nx=1\necho $x\n" * 10_000, 30_000, "commands/s"),
    "pipelines": ("echo b | sort | head -n 1\n" * 300, 300, "pipelines/s"),
}


def seconds(command, runs=5):
    figures = []
    for _ in range(runs):
        start = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        figures.append(time.perf_counter() - start)
    return statistics.median(figures)


def main():
    shell = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        def script(name, text):
            path = pathlib.Path(folder) / f"{name}.sh"
            path.write_text(text)
            return path

        empty = script("empty", "\n")
        parsed = script("parsed", NOTE * 4000)
        bases = {"run": seconds([shell, "run", empty]), "bash": seconds(["bash", empty])}
        ours = seconds([shell, "parse", parsed]) - bases["run"]
        theirs = seconds(["bash", "-n", parsed]) - bases["bash"]
        size = parsed.stat().st_size / 1e6
        print(f"{'':12} {'simulated':>12} {'bash':>12} {'ratio':>7}")
        print(f"{'parsing':12} {size / ours:12.1f} {size / theirs:12.1f} {theirs / ours:7.2f}  MB/s")
        for name, (text, count, unit) in SCRIPTS.items():
            path = script(name, text)
            ours = seconds([shell, "run", path]) - bases["run"]
            theirs = seconds(["bash", path]) - bases["bash"]
            print(f"{name:12} {count / ours:12.0f} {count / theirs:12.0f} {theirs / ours:7.2f}  {unit}")


if __name__ == "__main__":
    main()
