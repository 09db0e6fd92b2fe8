"""Edits a site under `pilgi serve` and looks at what the browser shows of it."""
import contextlib
import pathlib
import subprocess
import tempfile
import time

from selenium.webdriver.common.by import By

PATIENCE = 10  # seconds for what should come at once
POST = """---
title: 미리보기
date: 2026-03-02
---

## 처음 제목

```
echo 안녕
```

""" + "".join(f"문단 {number}\n\n" for number in range(120))


class Preview:
    """A site of its own and the server that shows it."""

    def __init__(self, folder, program):
        self.folder, self.program = pathlib.Path(folder), program
        self.port, self.process = 4710, None
        self.write("pilgi.yaml", "title: 시험\n")
        self.write("content/posts/a.md", POST)
        self.write("content/posts/b.md", POST.replace("미리보기", "다음 글"))

    def write(self, path, text):
        """Writes as editors do: another file first, which then takes the place."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        new = file.with_name(file.name + ".tmp")
        new.write_text(text)
        new.rename(file)

    def start(self):
        self.process = subprocess.Popen(
            [self.program, "serve", "-s", str(self.folder), "-p", str(self.port)],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.address = self.process.stdout.readline().strip()

    def stop(self):
        self.process.terminate()
        return self.process.wait(PATIENCE)


def wait(condition):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        with contextlib.suppress(Exception):
            if condition():
                return True
        time.sleep(0.02)
    return False


SHADOW = "const part = (s) => document.querySelector('pilgi-preview').shadowRoot.querySelector(s);"


def check(driver, program):
    with tempfile.TemporaryDirectory() as folder:
        preview = Preview(folder, program)
        preview.start()
        try:
            yield from scenes(driver, preview)
        finally:
            preview.stop()


def scenes(driver, preview):
    run = driver.execute_script
    heading = lambda: driver.find_element(By.CSS_SELECTOR, "main h2").text
    is_live = lambda: run("return document.documentElement.dataset.pilgi") == "live"
    overlay = lambda: run(SHADOW + "const o = part('.overlay'); return o.hidden ? '' : o.textContent")
    address = preview.address + "posts/a/"
    driver.get(address)
    yield "connecting", [] if wait(is_live) else ["no events"]

    run("window.isTheSame = true; scrollTo({top: 900, behavior: 'instant'})")
    preview.write("content/posts/a.md", POST.replace("처음 제목", "바뀐 제목"))
    problems = [] if wait(lambda: "바뀐 제목" in heading()) else ["the heading stays"]
    if not run("return window.isTheSame === true"):
        problems.append("the page was loaded anew")
    if abs(run("return scrollY") - 900) > 80:  # a verdict more or less above what is read
        problems.append(f"the page moved to {run('return scrollY')}")
    yield "an edit", problems

    preview.write("assets/css/site.css", "body { background: rgb(1, 2, 3) }\n")
    color = "return getComputedStyle(document.body).backgroundColor"
    problems = [] if wait(lambda: run(color) == "rgb(1, 2, 3)") else ["the style stays"]
    if not run("return window.isTheSame === true && Math.abs(scrollY - 900) < 80"):
        problems.append("the page was loaded anew or moved")
    yield "a style sheet", problems
    (preview.folder / "assets/css/site.css").unlink()
    yield "a style sheet taken away", (
        [] if wait(lambda: run(color) != "rgb(1, 2, 3)") else ["the style stays"])

    preview.write("templates/post.mustache", "{{> base}}{{nonsense}}\n")
    problems = [] if wait(lambda: "nonsense" in overlay()) else ["no overlay"]
    if "바뀐 제목" not in heading():
        problems.append("the last good page is gone")
    yield "a broken template", problems
    (preview.folder / "templates/post.mustache").unlink()
    yield "a mended template", [] if wait(lambda: overlay() == "") else ["the overlay stays"]

    preview.write("content/posts/a.md", POST.replace("title: 미리보기", 'title: "미리보기'))
    problems = [] if wait(lambda: "a.md:2" in overlay()) else ["no overlay"]
    if "바뀐 제목" not in heading():
        problems.append("the last good page is gone")
    yield "broken front matter", problems
    preview.write("content/posts/a.md", POST.replace("처음 제목", "고친 제목"))
    yield "mended front matter", (
        [] if wait(lambda: overlay() == "" and "고친 제목" in heading()) else ["it does not come"])

    yield "verdicts", [] if wait(lambda: driver.find_element(
        By.CSS_SELECTOR, ".code-check .verdict-verified")) else ["no verdict at the block"]
    run(SHADOW + "part('.open').click(); part('#line').value = 'echo 저장 > /tmp/x; cat /tmp/x';"
        "part('form').requestSubmit()")
    yield "the terminal", [] if wait(lambda: run(
        SHADOW + "return part('.screen').textContent").endswith("\n저장\n")) else ["no answer"]

    driver.get(preview.address + "posts/c/")
    wait(is_live)
    preview.write("content/posts/c.md", POST.replace("미리보기", "새 글"))
    yield "a page that was not there", [] if wait(lambda: "처음 제목" in heading()) else ["no page"]

    driver.get(address)
    wait(is_live)
    run("window.isTheSame = true")
    status = preview.stop()
    problems = [] if status == 0 else [f"the server ended with status {status}"]
    wait(lambda: not is_live())
    preview.write("content/posts/a.md", POST.replace("처음 제목", "나중 제목"))
    preview.start()
    if not wait(lambda: "나중 제목" in heading()):
        problems.append("the tab does not come back")
    if not run("return window.isTheSame === true"):
        problems.append("the page was loaded anew")
    yield "a restart", problems
    errors = [entry["message"] for entry in driver.get_log("browser")
              if entry["level"] == "SEVERE" and "ERR_" not in entry["message"]
              and "404" not in entry["message"]]
    yield "the console", errors
