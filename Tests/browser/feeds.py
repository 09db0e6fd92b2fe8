"""Checks feeds and the sitemap against what their specifications require."""
import datetime
import email.utils
import json
import pathlib
import sys
import xml.etree.ElementTree as xml

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def is_absolute(url):
    return bool(url) and url.startswith(("http://", "https://")) and url.isascii()


def is_date(text):
    try:
        return datetime.datetime.fromisoformat(text.replace("Z", "+00:00")).tzinfo is not None
    except (ValueError, AttributeError):
        return False


def atom(path):
    """RFC 4287, section 4: required elements, unique identifiers, RFC 3339 dates."""
    feed = xml.parse(path).getroot()
    entries = feed.findall(ATOM + "entry")
    yield feed.tag == ATOM + "feed", "the root is no feed"
    for element in [feed, *entries]:
        for name in ("id", "title", "updated"):
            yield element.findtext(ATOM + name), f"no {name}"
        yield is_date(element.findtext(ATOM + "updated")), "updated is no date"
        yield is_absolute(element.findtext(ATOM + "id")), "the id is no absolute URL"
        for link in element.findall(ATOM + "link"):
            yield is_absolute(link.get("href")), f"{link.get('href')} is not absolute"
    yield feed.findtext(f"{ATOM}author/{ATOM}name"), "no author"
    ids = [entry.findtext(ATOM + "id") for entry in entries]
    yield len(ids) == len(set(ids)), "an id stands twice"


def rss(path):
    """RSS 2.0: channel title, link and description; items with guid and RFC 822 dates."""
    channel = xml.parse(path).getroot().find("channel")
    for name in ("title", "link", "description"):
        yield channel.findtext(name), f"no {name}"
    for item in channel.findall("item"):
        yield item.findtext("title"), "an item without title"
        yield is_absolute(item.findtext("link")), "an item's link is not absolute"
        yield email.utils.parsedate_tz(item.findtext("pubDate")), "pubDate is no date"
    guids = [item.findtext("guid") for item in channel.findall("item")]
    yield len(guids) == len(set(guids)), "a guid stands twice"


def json_feed(path):
    """JSON Feed 1.1: version and title; items with id and content."""
    feed = json.loads(path.read_text(encoding="utf-8"))
    yield feed["version"] == "https://jsonfeed.org/version/1.1", "another version"
    yield feed["title"], "no title"
    for item in feed["items"]:
        yield is_absolute(item["url"]), "an item's URL is not absolute"
        yield "content_text" in item or "content_html" in item, "an item without content"
        yield is_date(item["date_published"]), "date_published is no date"
    ids = [item["id"] for item in feed["items"]]
    yield len(ids) == len(set(ids)), "an id stands twice"


def sitemap(path):
    urls = xml.parse(path).getroot().findall(SITEMAP + "url")
    yield 0 < len(urls) <= 50_000, f"{len(urls)} URLs"
    for url in urls:
        yield is_absolute(url.findtext(SITEMAP + "loc")), "a loc is not absolute"
        date = url.findtext(SITEMAP + "lastmod")
        yield date is None or is_date(date), f"{date} is no date"


CHECKS = {"feed.xml": atom, "rss.xml": rss, "feed.json": json_feed, "sitemap.xml": sitemap}


def main(root):
    passed = failed = 0
    for name, check in CHECKS.items():
        for path in sorted(root.rglob(name)):
            problems = [message for holds, message in check(path) if not holds]
            for problem in problems:
                print(f"{path}: {problem}")
            failed += bool(problems)
            passed += not problems
    print(f"feeds: {passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
