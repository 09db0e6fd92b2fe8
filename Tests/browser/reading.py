"""Does what readers do: skips to the text, searches, copies, resumes, reads without scripts."""
import urllib.parse

from selenium.common.exceptions import TimeoutException
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

import browsing

INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
PARTICLES = "은는이가을를의와과"
READABLE = """
const main = document.querySelector('main');
return main.checkVisibility() && main.innerText.trim().length;
"""


def press(driver, *keys):
    ActionChains(driver).send_keys(*keys).perform()


def wait(driver, condition, seconds=5):
    """What the condition gives as soon as it is true; False when it never is."""
    try:
        return WebDriverWait(driver, seconds).until(lambda _: condition())
    except TimeoutException:
        return False


def first(driver, selector):
    return driver.find_element(By.CSS_SELECTOR, selector)


def skip_link(driver, base, path):
    browsing.show(driver, base + path)
    press(driver, Keys.TAB)
    link = driver.switch_to.active_element
    yield link.get_attribute("href") == f"{base}{path}#main", "the first Tab does not reach it"
    yield link.is_displayed() and link.rect["y"] >= 0, "it cannot be seen when it has the focus"
    press(driver, Keys.ENTER)
    yield wait(driver, lambda: driver.switch_to.active_element.get_attribute("id") == "main"), (
        "the text does not get the focus")


def visible_focus(driver, base, path):
    """Whatever Tab reaches first on a page shows that it has the focus."""
    browsing.show(driver, base + path)
    for _ in range(12):
        press(driver, Keys.TAB)
        shows = driver.execute_script("""
            const element = document.activeElement, style = getComputedStyle(element);
            return element === document.body || style.outlineStyle !== 'none'
              || style.boxShadow !== 'none' || element.classList.contains('skip');""")
        name = driver.execute_script("return document.activeElement.outerHTML.slice(0, 80)")
        yield shows, f"no outline at {name}"


def theme(driver, base, path):
    browsing.show(driver, base + path)
    first(driver, "[data-theme-toggle]").click()
    colour = "return getComputedStyle(document.body).backgroundColor"
    dark = driver.execute_script(colour)
    browsing.show(driver, base + path, scheme="dark")
    driver.execute_script("localStorage.clear()")
    browsing.show(driver, base + path, scheme="dark")
    yield driver.execute_script(colour) == dark, "the button's dark is not the system's dark"
    browsing.show(driver, base + path)
    yield driver.execute_script(colour) != dark, "light is dark"


def copying(driver, base, path):
    driver.execute_cdp_cmd("Browser.grantPermissions", {
        "origin": base, "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]})
    browsing.show(driver, base + path)
    button = first(driver, "button.code-copy")
    yield button.is_displayed(), "the button is hidden"
    expected = driver.execute_script(
        "const button = arguments[0]; return button.dataset.copy"
        " ?? button.closest('.code').querySelector('code').textContent", button)
    driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", button)
    button.click()
    read = "navigator.clipboard.readText().then(arguments[0], error => arguments[0](String(error)))"
    copied = wait(driver, lambda: driver.execute_async_script(read) or False)
    yield copied == expected, f"copied {copied!r}"


def searching(driver, base, title):
    """A word of a title, the same with a particle, and its initial consonants find the page."""
    word = next(word for word in title.split() if len(word) > 2 and "가" <= word[0] <= "힣")
    word = "".join(letter for letter in word if "가" <= letter <= "힣").rstrip(PARTICLES)
    initials = "".join(INITIALS[(ord(letter) - 0xAC00) // 588] for letter in word)
    closed = (ord(word[-1]) - 0xAC00) % 28 != 0
    for query in (word, word + ("은" if closed else "는"), initials):
        driver.get(f"{base}/search/?q={urllib.parse.quote(query)}")
        found = wait(driver, lambda: driver.find_elements(
            By.CSS_SELECTOR, "[data-search-results] a"))
        yield bool(found), f"{query} finds nothing"
        yield found and any(word in link.text for link in found), f"{query} finds no {word}"
    driver.get(f"{base}/search/?q=zzzqqq")
    yield wait(driver, lambda: not driver.find_elements(
        By.CSS_SELECTOR, "[data-search-results] li")), "nonsense finds something"


def search_key(driver, base, path):
    browsing.show(driver, base + path)
    press(driver, "/")
    yield wait(driver, lambda: "/search/" in driver.current_url), "the key / does not open search"


def resuming(driver, base, path):
    browsing.show(driver, base + path)
    series = first(driver, "main a[href*='/series/']").get_attribute("href")
    driver.get(series)
    link = first(driver, "a[data-resume]")
    yield link.get_attribute("href") == base + path, "the series page does not resume where I was"


def without_scripts(driver, base, paths):
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    for path in paths:
        browsing.show(driver, base + path)
        yield (driver.execute_script(READABLE) or 0) > 10, f"{path} cannot be read"
        shown = [button.get_attribute("outerHTML")[:80] for button in
                 driver.find_elements(By.CSS_SELECTOR, "button:not([type=submit])")
                 if button.is_displayed()]
        yield not shown, f"{path} shows buttons that do nothing: {shown[:2]}"
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def not_found(driver, base, site):
    text = (site / "404.html").read_text(encoding="utf-8")
    yield 'content="noindex' in text, "404.html may be indexed"
    yield 'src="../' not in text and 'href="./' not in text, "404.html has relative links"


def check(driver, base, site):
    post = browsing.sample_post(site)
    title = driver_title(driver, base + post)
    kinds = ["/", post, "/series/", "/tags/", "/archive/", "/search/", "/404.html"]
    checks = {
        "skip link": skip_link(driver, base, post),
        "skip link of the home page": skip_link(driver, base, "/"),
        "visible focus": visible_focus(driver, base, post),
        "light and dark": theme(driver, base, post),
        "copying": copying(driver, base, post),
        "searching": searching(driver, base, title),
        "search key": search_key(driver, base, post),
        "resuming": resuming(driver, base, post),
        "without scripts": without_scripts(driver, base, kinds),
        "404": not_found(driver, base, site),
    }
    for name, steps in checks.items():
        yield name, [problem for holds, problem in steps if not holds]


def driver_title(driver, url):
    browsing.show(driver, url)
    return first(driver, "h1").text
