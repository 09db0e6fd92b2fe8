"""Opens every page in Chromium, light and dark: axe, console, requests, layout shift, behaviour."""
import contextlib
import functools
import http.server
import json
import pathlib
import sys
import threading

from axe_selenium_python import Axe
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

SHIFT = """
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) window.shift = (window.shift ?? 0) + entry.value;
}).observe({type: 'layout-shift', buffered: true});
"""


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@contextlib.contextmanager
def serving(root):
    handler = functools.partial(Quiet, directory=str(root))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@contextlib.contextmanager
def browsing():
    options = webdriver.ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                     "--disable-dev-shm-usage", "--lang=ko"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    service = webdriver.ChromeService("/usr/bin/chromedriver")
    driver = webdriver.Chrome(options=options, service=service)
    driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": SHIFT})
    yield driver
    driver.quit()


def show(driver, url, scheme="light", width=1280, height=900):
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
        "features": [{"name": "prefers-color-scheme", "value": scheme}]})
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600})
    driver.get(url)


def foreign_requests(driver, base):
    for entry in driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            url = message["params"]["request"]["url"]
            if not url.startswith((base, "data:", "blob:", "chrome", "about:", "devtools:")):
                yield url


def check_page(driver, base, path):
    """The problems of one page."""
    embeds = "<iframe" in path.read_text(encoding="utf-8")
    for scheme in ("light", "dark"):
        axe = Axe(driver)
        axe.inject()
        for violation in axe.run({"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "best-practice"]})[
                "violations"]:
            where = violation["nodes"][0]["target"]
            yield f"axe ({scheme}): {violation['id']} at {where}: {violation['help']}"
        if scheme == "light":
            driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
                "features": [{"name": "prefers-color-scheme", "value": "dark"}]})
    shift = driver.execute_script("return window.shift ?? 0")
    if shift > 0.01:
        yield f"the layout shifts by {shift:.3f}"
    for entry in driver.get_log("browser"):
        if entry["level"] == "SEVERE":
            yield f"console: {entry['message']}"
    if not embeds:
        yield from (f"asks {url}" for url in foreign_requests(driver, base))
    if driver.execute_script("return document.documentElement.scrollWidth > innerWidth"):
        yield "the page scrolls sideways"


def behaviour(driver, base, root):
    """Things a reader does, as (name, whether it works)."""
    post = sorted((root / "posts").glob("*/index.html"))[1].parent.name
    show(driver, f"{base}/posts/{post}/")
    yield "resume", driver.execute_script(
        "return Object.keys(localStorage).some(k => k.startsWith('series:'))")
    series = driver.find_element(By.CSS_SELECTOR, ".series-box a[href*='/series/']")
    driver.get(series.get_attribute("href"))
    yield "resume link", driver.find_element(By.CSS_SELECTOR, "a[data-resume]").is_displayed()
    driver.find_element(By.CSS_SELECTOR, "[data-theme-toggle]").click()
    yield "theme", driver.execute_script("return document.documentElement.dataset.theme") == "dark"
    for query in ("쿠버네티스의", "ㅋㅌㅇㄴ"):
        driver.get(f"{base}/search/?q={query}")
        script = "return document.querySelectorAll('[data-search-results] li').length"
        found = WebDriverWait(driver, 5).until(
            lambda d: d.find_element(By.CSS_SELECTOR, "[data-search-status]").text)
        wanted = query == "ㅋㅌㅇㄴ"
        yield f"search {query}", not wanted or driver.execute_script(script) > 0 and found
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    driver.get(f"{base}/posts/{post}/")
    yield "reading without scripts", len(
        driver.find_element(By.CSS_SELECTOR, ".prose").text) > 1000
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def screenshots(driver, base, folder, root):
    folder.mkdir(parents=True, exist_ok=True)
    post = sorted((root / "posts").glob("*/index.html"))[1].parent.name
    pages = {"home": "/", "post": f"/posts/{post}/", "series-index": "/series/",
             "guide": "/guide/", "search": "/search/", "404": "/404.html"}
    for name, path in pages.items():
        for scheme in ("light", "dark"):
            for device, width, height in (("phone", 390, 1600), ("desktop", 1280, 1400)):
                show(driver, base + path, scheme, width, height)
                driver.save_screenshot(str(folder / f"{name}-{device}-{scheme}.png"))


def main(root, folder):
    passed = failed = 0
    with serving(root) as base, browsing() as driver:
        for path in sorted(root.rglob("*.html")):
            url = path.relative_to(root).as_posix().removesuffix("index.html")
            if "http-equiv=\"refresh\"" in path.read_text(encoding="utf-8"):
                continue
            for width in (1280, 390):
                show(driver, f"{base}/{url}", width=width)
                problems = list(check_page(driver, base, path))
                for problem in problems:
                    print(f"/{url} ({width}): {problem}")
                failed += bool(problems)
                passed += not problems
        for name, works in behaviour(driver, base, root):
            if not works:
                print(f"{name} does not work")
            failed += not works
            passed += bool(works)
        screenshots(driver, base, folder, root)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])))
