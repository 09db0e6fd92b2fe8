"""Runs the checks of a built site and counts what passed.

    check.py SITE SCREENSHOTS [markup] [feeds] [pages] [reading] [preview] [screenshots]
"""
import pathlib
import sys
import time

import browsing
import feeds
import markup
import pages
import preview
import reading
import screenshots

SHOWN = 5  # problems of one subject
PROGRAM = pathlib.Path(__file__).parents[2] / ".build/release/pilgi"


def main(site, folder, names):
    with browsing.serving(site) as base, browsing.browsing() as driver:
        checks = {
            "markup": lambda: markup.check(site),
            "feeds": lambda: feeds.check(site),
            "pages": lambda: pages.check(driver, base, site),
            "reading": lambda: reading.check(driver, base, site),
            "preview": lambda: preview.check(driver, PROGRAM),
            "screenshots": lambda: screenshots.check(driver, base, site, folder),
        }
        passed = failed = 0
        for name in names or checks:
            start = time.monotonic()
            counts = [0, 0]
            for subject, problems in checks[name]():
                for problem in problems[:SHOWN]:
                    print(f"{name}: {subject}: {problem}")
                if len(problems) > SHOWN:
                    print(f"{name}: {subject}: … and {len(problems) - SHOWN} more")
                counts[bool(problems)] += 1
            print(f"{name}: {counts[0]} passed, {counts[1]} failed "
                  f"({time.monotonic() - start:.0f} s)", flush=True)
            passed, failed = passed + counts[0], failed + counts[1]
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3:]))
