"""Reads the files of a built site: what they refer to, and what can be referred to in them."""
import html.parser
import json
import re
import xml.etree.ElementTree as xml

CODE = {"code", "pre", "script", "style", "kbd"}


class Page(html.parser.HTMLParser):
    """A page: its links, identifiers, first-level headings, title and the text outside of code."""

    def __init__(self, text):
        super().__init__()
        self.links, self.ids, self.words = [], [], []
        self.headings = 0
        self.language = self.title = self.canonical = None
        self.is_redirect = False
        self.depth = 0  # of elements with code
        self.in_title = False
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.depth += tag in CODE
        self.in_title = tag == "title"
        self.headings += tag == "h1"
        if tag == "html":
            self.language = attributes.get("lang")
        if tag == "meta" and attributes.get("http-equiv") == "refresh":
            self.is_redirect = True
        if tag == "link" and attributes.get("rel") == "canonical":
            self.canonical = attributes.get("href")
        self.links += [attributes[name] for name in ("href", "src", "poster", "data-search-index")
                       if attributes.get(name)]
        self.links += [part.split()[0] for part in attributes.get("srcset", "").split(",") if part]
        if "id" in attributes:
            self.ids.append(attributes["id"])

    def handle_endtag(self, tag):
        self.depth -= tag in CODE
        self.in_title = False

    def handle_data(self, data):
        if self.in_title:
            self.title = data.strip()
        if self.depth == 0:
            self.words.append(data)


def style_sheet_links(text):
    return [link for link in re.findall(r"url\(\s*[\"']?([^\"')]+)", text)
            if not link.startswith(("data:", "#"))]


def feed_links(text):
    """The absolute addresses in an XML document: texts of link, loc and guid, and href attributes."""
    for element in xml.fromstring(text).iter():
        name = element.tag.rpartition("}")[2]
        if name in ("link", "loc", "guid") and element.text and element.text.strip():
            yield element.text.strip()
        if name == "link" and element.get("href"):
            yield element.get("href")


def json_links(text):
    """The addresses in search.json (`u`) and in JSON feeds (`url`)."""
    document = json.loads(text)
    entries = document if isinstance(document, list) else document.get("items", [])
    return [entry.get("u") or entry.get("url") for entry in entries]
