"""What is measured: a full build by Pilgi, by Hugo, and cmark-gfm with writing alone."""
import pathlib
import shutil
import subprocess

import generate
import measure

HERE = pathlib.Path(__file__).resolve().parent
PILGI = HERE.parent / ".build/release/pilgi"


class Builders:
    """Builds generated sites, in a folder that the caller removes in the end."""

    def __init__(self, folder):
        self.folder = folder
        self.outputs = 0

    def output(self):
        """A new output folder for each build.

        Nothing is removed between builds: ext4 is slow to reuse the inodes of files just removed,
        which would be counted against whichever builder comes next.
        """
        self.outputs += 1
        return self.folder / f"out-{self.outputs}"

    def site(self, count):
        site = self.folder / f"site-{count}"
        if not site.exists():
            generate.main(site, count)
        return site

    def pilgi(self, site, output):
        """A full build: no output, no cache."""
        shutil.rmtree(site / ".pilgi", ignore_errors=True)
        return measure.run([PILGI, "build", "-q", "-s", site, "-d", output])

    def hugo(self, site, output):
        return measure.run([
            "hugo", "build", "--quiet", "--noBuildLock", "--source", HERE / "hugo",
            "--contentDir", site / "content", "--destination", output,
            "--cacheDir", self.folder / "hugo-cache"])

    def baseline(self, site, output, built):
        """cmark-gfm alone in two processes, and as many files and bytes as `built` has."""
        program = self.folder / "baseline"
        if not program.exists():
            compiler = next(filter(shutil.which, ("cc", "clang", "gcc")), None)
            if compiler is None:
                raise SystemExit("no C compiler for the baseline: install gcc or clang")
            subprocess.run([compiler, "-O2", "-D_GNU_SOURCE", HERE / "baseline.c", "-o", program,
                            "-lcmark-gfm", "-lcmark-gfm-extensions"], check=True)
        posts = len(list((site / "content/posts").iterdir()))
        _, page_bytes = measure.contents(built / "posts")
        files, size = measure.contents(built)
        others = files - posts
        return measure.run([program, site / "content/posts", output, page_bytes // posts,
                            others, (size - page_bytes) // others])

    def edited(self, site, output, change):
        """A build after a post was changed, everything else cached. The post is put back."""
        command = [PILGI, "build", "-q", "-s", site, "-d", output]
        post = site / "content/posts/note-00042.md"
        original = post.read_text(encoding="utf-8")
        changed = change(original)
        if changed == original:
            raise SystemExit("the edit changes nothing")
        post.write_text(changed, encoding="utf-8")
        result = measure.run(command)
        post.write_text(original, encoding="utf-8")
        measure.run(command)
        return result
