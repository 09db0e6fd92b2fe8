"""Takes pictures of each kind of page, on a phone and a desktop, light and dark."""
import urllib.parse

import browsing

SIZES = {"phone": (390, 1600), "desktop": (1280, 1400)}


def check(driver, base, site, folder):
    folder.mkdir(parents=True, exist_ok=True)
    series = next(path for path in sorted((site / "series").iterdir()) if path.is_dir()).name
    pages = {
        "home": "/", "post": browsing.sample_post(site), "series-index": "/series/",
        "series": f"/series/{urllib.parse.quote(series)}/", "guide": "/guide/", "tags": "/tags/",
        "archive": "/archive/", "coverage": "/coverage/", "search": "/search/?q=%ED%8C%8C%EB%93%9C", "404": "/404.html",
    }
    for name, path in pages.items():
        for scheme in ("light", "dark"):
            for device, size in SIZES.items():
                browsing.show(driver, base + path, scheme, size)
                file = folder / f"{name}-{device}-{scheme}.png"
                saved = driver.save_screenshot(str(file))
                yield file.name, [] if saved else ["could not be written"]
