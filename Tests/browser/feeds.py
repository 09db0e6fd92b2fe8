"""Checks feeds and the sitemap against what their specifications require."""
import datetime
import email.utils
import json
import urllib.parse
import xml.etree.ElementTree as xml

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def is_absolute(url):
    """An absolute address in ASCII: a URI, not an IRI."""
    return bool(url) and url.startswith(("http://", "https://")) and url.isascii()


def is_date(text):
    """RFC 3339: date, time and zone."""
    try:
        return "T" in text and datetime.datetime.fromisoformat(
            text.replace("Z", "+00:00")).tzinfo is not None
    except (ValueError, AttributeError, TypeError):
        return False


def is_mail_date(text):
    """RFC 822 with a year of four digits and a zone, and the right day of the week."""
    date = email.utils.parsedate_tz(text) if text else None
    if date is None or date[9] is None:
        return False
    return text.startswith(datetime.date(*date[:3]).strftime("%a"))


def is_own(url, path):
    """Is the address that of this path on the site?"""
    return is_absolute(url) and urllib.parse.unquote(urllib.parse.urlsplit(url).path).endswith(path)


def are_different(values):
    values = list(values)
    return len(values) == len(set(values))


def atom(path, url):
    """RFC 4287, section 4: required elements, identifiers, dates, links."""
    feed = xml.parse(path).getroot()
    entries = feed.findall(ATOM + "entry")
    yield feed.tag == ATOM + "feed", "the root is no feed"
    yield entries, "no entries"
    yield feed.findtext(f"{ATOM}author/{ATOM}name"), "no author"
    links = {link.get("rel", "alternate"): link.get("href") for link in feed.findall(ATOM + "link")}
    yield is_own(links.get("self"), url), f"the link to itself is {links.get('self')}"
    yield is_absolute(links.get("alternate")), "no link to the page"
    for element in [feed, *entries]:
        for name in ("id", "title", "updated"):
            yield element.findtext(ATOM + name), f"no {name}"
            yield len(element.findall(ATOM + name)) == 1, f"more than one {name}"
        yield is_date(element.findtext(ATOM + "updated")), "updated is no date"
        yield is_absolute(element.findtext(ATOM + "id")), "the id is no absolute URL"
        for link in element.findall(ATOM + "link"):
            yield is_absolute(link.get("href")), f"{link.get('href')} is not absolute"
    for entry in entries:
        published = entry.findtext(ATOM + "published")
        yield published is None or is_date(published), "published is no date"
        alternates = [link for link in entry.findall(ATOM + "link")
                      if link.get("rel", "alternate") == "alternate"]
        yield alternates or entry.find(ATOM + "content") is not None, "neither link nor content"
        yield all(category.get("term") for category in entry.findall(ATOM + "category")), (
            "a category without a term")
    yield are_different(entry.findtext(ATOM + "id") for entry in entries), "an id stands twice"
    newest = max((entry.findtext(ATOM + "updated") for entry in entries), default="",
                 key=lambda date: datetime.datetime.fromisoformat(date).timestamp())
    yield feed.findtext(ATOM + "updated") == newest, "updated is not that of the newest entry"


def rss(path, url):
    """RSS 2.0: the channel's title, link and description; items with guid and RFC 822 dates."""
    root = xml.parse(path).getroot()
    yield root.tag == "rss" and root.get("version") == "2.0", "no RSS 2.0"
    channel = root.find("channel")
    for name in ("title", "link", "description"):
        yield channel.findtext(name), f"no {name}"
    yield is_absolute(channel.findtext("link")), "the link is not absolute"
    own = channel.find(ATOM + "link")
    yield own is None or is_own(own.get("href"), url), "the link to itself leads elsewhere"
    built = channel.findtext("lastBuildDate")
    yield built is None or is_mail_date(built), "lastBuildDate is no date"
    items = channel.findall("item")
    yield items, "no items"
    for item in items:
        yield item.findtext("title") or item.findtext("description"), "neither title nor description"
        yield is_absolute(item.findtext("link")), "an item's link is not absolute"
        yield is_mail_date(item.findtext("pubDate")), f"{item.findtext('pubDate')} is no date"
        guid = item.find("guid")
        yield guid is not None and guid.text, "an item without guid"
        yield guid is None or guid.get("isPermaLink") == "false" or is_absolute(guid.text), (
            "a guid is no address, but says so")
        author = item.findtext("author")
        yield author is None or "@" in author, "an author is no mail address"
    yield are_different(item.findtext("guid") for item in items), "a guid stands twice"


def json_feed(path, url):
    """JSON Feed 1.1: version and title; items with id, content and dates."""
    feed = json.loads(path.read_text(encoding="utf-8"))
    yield feed.get("version") == "https://jsonfeed.org/version/1.1", "another version"
    yield isinstance(feed.get("title"), str) and feed["title"], "no title"
    yield is_own(feed.get("feed_url"), url), f"feed_url is {feed.get('feed_url')}"
    yield is_absolute(feed.get("home_page_url")), "home_page_url is not absolute"
    items = feed.get("items")
    yield isinstance(items, list) and items, "no items"
    for item in items:
        yield isinstance(item.get("id"), str), "an item's id is no text"
        yield is_absolute(item.get("url")), "an item's URL is not absolute"
        yield "content_text" in item or "content_html" in item, "an item without content"
        for name in ("date_published", "date_modified"):
            yield name not in item or is_date(item[name]), f"{name} is no date"
        yield all(isinstance(tag, str) for tag in item.get("tags", [])), "a tag is no text"
        yield "author" not in item, "author is deprecated in 1.1: authors"
    yield are_different(item.get("id") for item in items), "an id stands twice"


def sitemap(path, url):
    """sitemaps.org 0.9: at most 50,000 different addresses, dates as W3C has them."""
    urls = xml.parse(path).getroot().findall(SITEMAP + "url")
    yield 0 < len(urls) <= 50_000, f"{len(urls)} URLs"
    for entry in urls:
        yield is_absolute(entry.findtext(SITEMAP + "loc")), "a loc is not absolute"
        date = entry.findtext(SITEMAP + "lastmod")
        yield date is None or is_date(date), f"{date} is no date"
    locations = [entry.findtext(SITEMAP + "loc") for entry in urls]
    yield are_different(locations), "a loc stands twice"
    root = path.parent
    listed = {urllib.parse.unquote(urllib.parse.urlsplit(loc).path) for loc in locations}
    for post in root.glob("posts/*/index.html"):
        name = post.parent.name
        if 'http-equiv="refresh"' not in post.read_text(encoding="utf-8"):
            yield any(loc.endswith(f"/posts/{name}/") for loc in listed), f"no post {name}"


def robots(path, url):
    lines = path.read_text(encoding="utf-8").splitlines()
    maps = [line.split(":", 1)[1].strip() for line in lines if line.startswith("Sitemap:")]
    yield len(maps) == 1 and is_own(maps[0], "/sitemap.xml"), f"the sitemap is {maps}"


CHECKS = {"feed.xml": atom, "rss.xml": rss, "feed.json": json_feed, "sitemap.xml": sitemap,
          "robots.txt": robots}


def check(site):
    """Pairs of a file and what is wrong with it."""
    for name, rules in CHECKS.items():
        for path in sorted(site.rglob(name)):
            url = "/" + path.relative_to(site).as_posix()
            yield url, [problem for holds, problem in rules(path, url) if not holds]
