"""Files of the site that are the same whatever is read: style, fonts, data, the page of a wrong
address."""

import re
from pathlib import Path

from dashboard import pinned
from dashboard.answers import framed
from dashboard.assets_served import OwnAssets
from dashboard.errors import missing_page
from dashboard.html import render
from dashboard.open_data.catalogue import catalogue
from dashboard.open_data.package import to_json, write_package
from dashboard.static_site.document import ICON, SEARCH_SCRIPT, STYLE, alone
from dashboard.static_site.settled import settled
from dashboard.visit import Visit
from dashboard.web_folder import WebFolder
from etl.published import PublishedRelease

WRONG_ADDRESS = "404.html"
_FACE = re.compile(r"/assets/(fonts/[\w.-]+)")
_TAG = re.compile(r"<[a-z][^<>]*>")
_LINK = re.compile(r' (href|action)="(/[^"]*)"')


def write_fixed(
    release: PublishedRelease, folder: Path, web: WebFolder, site: str, contact: str
) -> None:
    """`release` is told in the site's first language; `site` is where the files will be served (""
    where that is not known)."""
    own = OwnAssets(web)
    (folder / "assets").mkdir()
    style = own.style.content.decode()
    for name in sorted(set(_FACE.findall(style))):
        face = web.font(name.removeprefix("fonts/"))
        if face is not None:
            (folder / "assets" / "fonts").mkdir(exist_ok=True)
            (folder / "assets" / name).write_bytes(face)
    (folder / STYLE).write_text(_FACE.sub(r"\1", style), encoding="utf-8")
    (folder / ICON).write_bytes(own.icon.content)
    script = Path(__file__).with_name("search.js")
    (folder / SEARCH_SCRIPT).write_bytes(script.read_bytes())
    (folder / WRONG_ADDRESS).write_text(_wrong(release, own, site), encoding="utf-8")
    _write_data(release, folder, site, contact)


def _write_data(release: PublishedRelease, folder: Path, site: str, contact: str) -> None:
    package = folder / "data" / "release" / str(release.release.number)
    package.mkdir(parents=True)
    write_package(release, package)
    told = catalogue(release, site, contact, has_answers=False)
    (folder / "data.json").write_bytes(to_json(told))


def _wrong(release: PublishedRelease, own: OwnAssets, site: str) -> str:
    """Shown at any depth, so it has no link from file to file; where the site's address is known,
    it leads to the first page."""
    visit = Visit("/404", f"{pinned.LANGUAGE}={release.language}")
    answer = framed(missing_page(visit.say), visit, release)
    shown = render(settled(answer.tree, is_alone=True))
    home = f' href="{site}/index.html"' if site else ""
    shown = _TAG.sub(
        lambda tag: _LINK.sub(lambda link: home if link[2] == "/" else "", tag[0]), shown
    )
    return alone(visit.language, answer.title, shown, own)
