"""Reads a page as its HTML tells it: headings, links, texts."""

import re
from html import unescape

from dashboard.html import render
from dashboard.page import Page


def shown(page: Page) -> str:
    return render(page.tree)


def headings(page: Page, level: str) -> list[str]:
    found = re.findall(rf"<{level}[^>]*>(.*?)</{level}>", shown(page), re.DOTALL)
    return [text(each) for each in found]


def links(page: Page) -> list[tuple[str, str]]:
    """(words, address) of every link, in order."""
    found = re.findall(r'<a [^>]*?href="([^"]*)"[^>]*>(.*?)</a>', shown(page), re.DOTALL)
    return [(text(words), unescape(address)) for address, words in found]


def text(html: str) -> str:
    return unescape(re.sub(r"<[^>]+>", "", html)).strip()


def words(page: Page) -> str:
    """The page as one line of text."""
    whole = re.sub(r"<wbr/?>", "", shown(page))
    line = " ".join(text(re.sub(r"<[^>]+>", " ", whole)).split())
    return re.sub(r" (?=[,.:;])", "", line)
