"""Opens every page, light and dark, wide and narrow: axe, console, requests, layout."""
import pathlib
import re
import urllib.parse

import axe_playwright_python

import browsing

AXE = pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN_AXE = """
const done = arguments[arguments.length - 1];
axe.run(document, {runOnly: {type: 'tag', values: arguments[0]}, iframes: false,
  resultTypes: ['violations']}).then(
  result => done(result.violations), error => done(String(error)));
"""
SCROLL_THROUGH = """
const done = arguments[arguments.length - 1];
let top = 0;
(function step() {
  window.scrollTo(0, top);
  top += innerHeight;
  if (top < document.documentElement.scrollHeight) requestAnimationFrame(step);
  else requestAnimationFrame(() => { window.scrollTo(0, 0); requestAnimationFrame(() => done()); });
})();
"""


def accessibility(driver, scheme):
    violations = driver.execute_async_script(RUN_AXE, RULES)
    if isinstance(violations, str):
        yield f"axe: {violations}"
        return
    for violation in violations:
        for node in violation["nodes"][:3]:
            yield f"axe, {scheme}: {violation['id']} at {node['target']}: {violation['help']}"


def page_problems(driver, base, file, url, size):
    embedded = {urllib.parse.urlsplit(source).netloc for source in re.findall(
        r'<iframe[^>]+src="([^"]+)"', file.read_text(encoding="utf-8"))}
    browsing.requests(driver)
    driver.get_log("browser")
    browsing.show(driver, url, size=size)
    driver.execute_async_script(SCROLL_THROUGH)
    shift = driver.execute_script("return window.layoutShift ?? 0")
    # A tenth of what search engines call good; a busy machine paints pages before all of them is there.
    if shift > 0.01:
        yield f"the layout shifts by {shift:.4f}"
    if driver.execute_script(
            "return document.documentElement.scrollWidth > document.documentElement.clientWidth"):
        yield "the page scrolls sideways"
    driver.execute_script(AXE.read_text(encoding="utf-8"))
    yield from accessibility(driver, "light")
    browsing.set_scheme(driver, "dark")
    yield from accessibility(driver, "dark")
    for entry in driver.get_log("browser"):
        if entry["level"] in ("SEVERE", "WARNING") and not any(
                host in entry["message"] for host in embedded):
            yield f"console: {entry['message']}"
    for request in browsing.requests(driver):
        if not request.startswith(base + "/") and (
                urllib.parse.urlsplit(request).netloc not in embedded):
            yield f"asks for {request}"


def check(driver, base, site):
    # What an author embeds is the author's: it is kept from loading, so that only the page is seen.
    driver.execute_cdp_cmd("Network.enable", {})
    driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": ["*://*.youtube-nocookie.com/*"]})
    for file, path in browsing.page_files(site):
        for size in (browsing.DESKTOP, browsing.PHONE):
            problems = list(page_problems(driver, base, file, base + path, size))
            yield f"{urllib.parse.unquote(path)} at {size[0]} px", problems
    driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": []})
