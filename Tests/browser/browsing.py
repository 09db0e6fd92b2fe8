"""Serves a built site on this machine and opens it in Chromium."""
import contextlib
import functools
import http.server
import json
import re
import shutil
import threading
import urllib.parse

from selenium import webdriver

DESKTOP, PHONE = (1280, 900), (390, 844)
SHIFTS = """
new PerformanceObserver(list => {
  for (const entry of list.getEntries())
    if (!entry.hadRecentInput) window.layoutShift = (window.layoutShift ?? 0) + entry.value;
}).observe({type: 'layout-shift', buffered: true});
"""


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@contextlib.contextmanager
def serving(site):
    """The address at which the site is served meanwhile."""
    handler = functools.partial(Quiet, directory=str(site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@contextlib.contextmanager
def browsing():
    """A browser that keeps logs of its console and its requests, and measures layout shifts."""
    options = webdriver.ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                     "--disable-dev-shm-usage", "--lang=ko"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    service = webdriver.ChromeService(shutil.which("chromedriver"))
    driver = webdriver.Chrome(options=options, service=service)
    try:
        driver.set_page_load_timeout(60)
        driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": SHIFTS})
        yield driver
    finally:
        driver.quit()


def set_scheme(driver, scheme):
    """Light or dark; without animations, so that what is looked at stands still."""
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [
        {"name": "prefers-color-scheme", "value": scheme},
        {"name": "prefers-reduced-motion", "value": "reduce"}]})


def show(driver, url, scheme="light", size=DESKTOP):
    """Opens a page in a window of a size, given as width and height."""
    set_scheme(driver, scheme)
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": size[0], "height": size[1], "deviceScaleFactor": 1, "mobile": size[0] < 600})
    driver.get(url)


def requests(driver):
    """The addresses asked for since this was last called, those within the browser left out."""
    urls = []
    for entry in driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            url = message["params"]["request"]["url"]
            if url.startswith(("http:", "https:", "ws:", "wss:")):
                urls.append(url)
    return urls


def page_files(site):
    """Pairs of a page's file and its path in the address, redirects left out."""
    for file in sorted(site.rglob("*.html")):
        if 'http-equiv="refresh"' in file.read_text(encoding="utf-8"):
            continue
        path = file.relative_to(site).as_posix().removesuffix("index.html")
        yield file, "/" + urllib.parse.quote(path)


def sample_post(site):
    """The path of a post: the one that its author wrote most for, which shows most."""
    def length(file):
        page = file.read_text(encoding="utf-8")
        return len(re.sub(r'<div class="code-check">.*?</div>', "", page, flags=re.DOTALL))

    file = max((site / "posts").glob("*/index.html"), key=length)
    return f"/posts/{urllib.parse.quote(file.parent.name)}/"
