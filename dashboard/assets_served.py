"""Files that a browser may keep: our style sheet and script, the fonts, Dash's scripts.

Each is named with what it holds (a hash, or Dash's version), so it may be kept for a year, and is
compressed once: at set-up where that was run, else at its first request.
"""

import gzip
import hashlib
import mimetypes
import re
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from dash.fingerprint import build_fingerprint, check_fingerprint
from flask import Flask, Response, request

from dashboard.compression import accepts
from dashboard.web_folder import CHART_LIBRARY, ENCODINGS, WebFolder

KEEP = "public, max-age=31536000, immutable"
ASSETS = Path(__file__).parent / "assets"
# Served as one file each, in the order of their names.
STYLE, SCRIPT = "headway.css", "headway.js"
ICON = "favicon.svg"
_SUITES = "/_dash-component-suites/"
_FIRST_FACES = re.compile(r"url\((/assets/fonts/[A-Za-z]+-[46]00-\w+\.woff2)\)")
_SCRIPTS = frozenset({"text/javascript", "application/javascript"})


@dataclass(frozen=True)
class Asset:
    """One of our own files with its compressed twin."""

    name: str
    content: bytes
    packed: bytes

    @property
    def address(self) -> str:
        mark = hashlib.sha256(self.content).hexdigest()[:12]
        return f"/assets/{self.name}?v={mark}"


class OwnAssets:
    """Our style sheet (with the font faces that set-up made), script and icon, read once."""

    def __init__(self, web: WebFolder) -> None:
        self.style = joined(STYLE, ASSETS, "*.css", web.font_faces)
        self.script = joined(SCRIPT, ASSETS, "*.js", "")
        self.icon = joined(ICON, ASSETS, ICON, "")
        # Every page uses these at once: asked for early, they come before the first paint.
        # At an address of its version, which Dash on its own does not give it.
        address = build_fingerprint(CHART_LIBRARY, version("plotly"), web.mark or "0")
        self.chart_library = f"{_SUITES}{address}"
        self.first_faces = tuple(_FIRST_FACES.findall(web.font_faces))

    @property
    def all(self) -> tuple[Asset, ...]:
        return self.style, self.script, self.icon


def joined(name: str, folder: Path, pattern: str, before: str) -> Asset:
    """The files of `folder` as one, after the text `before`."""
    texts = [file.read_text(encoding="utf-8") for file in sorted(folder.glob(pattern))]
    content = "\n".join([before, *texts]).strip().encode()
    return Asset(name, content, gzip.compress(content, 9, mtime=0))


def register(server: Flask, own: OwnAssets, web: WebFolder) -> None:
    """Answer for these files before Dash does, and pack what Dash answers itself."""
    packed_by_path: dict[str, bytes] = {}

    @server.before_request
    def kept() -> Response | None:
        return _kept(request.path, own, web) if request.method in ("GET", "HEAD") else None

    @server.after_request
    def packed(response: Response) -> Response:
        """Dash's own answer for one of its scripts, compressed at its first request."""
        if not request.path.startswith(_SUITES):
            return response
        response.headers.setdefault("Cache-Control", "no-cache")
        is_script = response.mimetype in _SCRIPTS
        if not is_script or response.status_code != 200 or "Content-Encoding" in response.headers:
            return response
        response.headers["Vary"] = "Accept-Encoding"
        if accepts("gzip"):
            if request.path not in packed_by_path:
                packed_by_path[request.path] = gzip.compress(response.get_data(), 6, mtime=0)
            response.set_data(packed_by_path[request.path])
            response.headers["Content-Encoding"] = "gzip"
        return response


def _kept(path: str, own: OwnAssets, web: WebFolder) -> Response | None:
    for asset in own.all:
        if path == f"/assets/{asset.name}":
            return _own(asset)
    if path.startswith("/assets/fonts/"):
        return _font(web, path.removeprefix("/assets/fonts/"))
    return _script(web, path.removeprefix(_SUITES)) if path.startswith(_SUITES) else None


def _own(asset: Asset) -> Response:
    if accepts("gzip"):
        return _keep(asset.packed, asset.name, "gzip")
    return _keep(asset.content, asset.name)


def _font(web: WebFolder, name: str) -> Response:
    face = web.font(name)
    return Response(status=404) if face is None else _keep(face, name)


def _script(web: WebFolder, address: str) -> Response | None:
    package, _, rest = address.partition("/")
    name, has_version = check_fingerprint(rest)
    accepted = tuple(encoding for encoding in ENCODINGS if accepts(encoding))
    found = web.script(f"{package}/{name}", accepted) if has_version else None
    return _keep(found[0], name, found[1]) if found else None


def _keep(content: bytes, name: str, encoding: str = "") -> Response:
    kind = "font/woff2" if name.endswith(".woff2") else mimetypes.guess_type(name)[0]
    response = Response(content, mimetype=kind)
    response.headers["Cache-Control"] = KEEP
    response.headers["Vary"] = "Accept-Encoding"
    if encoding:
        response.headers["Content-Encoding"] = encoding
    return response
