"""Makes the web files once, at set-up: `python -m dashboard.web_assets OUT`.

The small chart library, Dash's scripts packed as tightly as they go, and the fonts cut down to the
letters of English and Spanish. Each part that cannot be had costs one sentence and a heavier page.
Run again, it has nothing to do until a library, or this file, changes.
"""

import gzip
import hashlib
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from importlib.util import find_spec
from pathlib import Path

from dashboard.web_folder import CHART_LIBRARY, ENCODINGS, Made, made_with, read_made

# Letters and marks of English and Spanish, arrows, and the signs that figures are written with.
LETTERS = "U+0020-007E,U+00A0-017F,U+2009-2015,U+2018-201E,U+2020-2022,U+2026,U+202F,U+2030"
SIGNS = "U+2032-2033,U+2039-203A,U+2070-2079,U+20AC,U+2122,U+2190-2193,U+2212,U+2248,U+2260-2265"
FEATURES = ("kern", "liga", "lnum", "tnum", "ccmp", "locl", "mark", "mkmk", "sups")
FAMILIES = (
    ("Source Sans Pro", "font_source_sans_pro", "SourceSansPro"),
    ("Source Serif Pro", "font_source_serif_pro", "SourceSerifPro"),
)
WEIGHTS = ((400, "Regular"), (600, "Semibold"), (700, "Bold"))
PATIENCE = 60  # seconds for npm
LARGE = 2_000_000  # bytes


def say(sentence: str) -> None:
    sys.stderr.write(f"{sentence}\n")


def make(out: Path) -> Made:
    """Fill `out`, unless what it holds is complete and fits. Replaces it as a whole."""
    out = out.absolute()
    recipe = hashlib.sha256(Path(__file__).read_bytes()).hexdigest()[:12]
    there = read_made(out)
    if there and there.is_complete and there.fits() and there.recipe == recipe:
        return there
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=out.parent, prefix=".web-") as scratch:
        folder = Path(scratch) / "web"
        (folder / "fonts").mkdir(parents=True)
        has_brotli = find_spec("brotli") is not None
        if not has_brotli:
            say("The brotli package is not installed: scripts travel a little heavier.")
        bundle, library = _chart_library(Path(scratch))
        scripts = {**_dash_scripts(), CHART_LIBRARY: library}
        for name, content in scripts.items():
            _pack(folder / "suites" / name, content, has_brotli)
        made = made_with(recipe, bundle=bundle, brotli=has_brotli, fonts=_fonts(folder))
        made.write(folder)
        if out.exists():
            shutil.rmtree(out)
        folder.rename(out)
    return made


def _chart_library(scratch: Path) -> tuple[str, bytes]:
    """plotly's basic bundle of the version that is installed, else the one that came with it."""
    from plotly.offline import get_plotlyjs, get_plotlyjs_version

    package = f"plotly.js-basic-dist-min@{get_plotlyjs_version()}"
    npm = shutil.which("npm")
    try:
        if npm is None:
            raise FileNotFoundError
        command = [npm, "pack", "--silent", "--pack-destination", str(scratch), package]
        subprocess.run(command, timeout=PATIENCE, check=True, capture_output=True, cwd=scratch)
        packed = next(scratch.glob("plotly.js-basic-dist-min-*.tgz"))
        with tarfile.open(packed) as archive:
            member = archive.extractfile("package/plotly-basic.min.js")
            assert member is not None
            return "basic", member.read()
    except (OSError, subprocess.SubprocessError, StopIteration, tarfile.TarError, KeyError):
        why = "npm is not installed" if npm is None else f"npm could not bring {package}"
        say(f"{why}: charts use plotly's full library (1.3 MB to load in place of 0.4 MB).")
        return "full", get_plotlyjs().encode()


def _dash_scripts() -> dict[str, bytes]:
    """The scripts that a page of Dash asks for, by their path within the suites."""
    import dash
    from dash.fingerprint import check_fingerprint

    app = dash.Dash("dashboard", use_async=False, include_assets_files=False)
    app.layout = dash.html.Div(dash.dcc.Graph())
    index = app.server.test_client().get("/").get_data(as_text=True)
    names = re.findall(r'src="/_dash-component-suites/dash/([^"]+)"', index)
    parts = [check_fingerprint(name)[0] for name in names] + ["dcc/async-graph.js"]
    home = Path(dash.__file__).parent
    return {f"dash/{part}": (home / part).read_bytes() for part in parts}


def _pack(target: Path, content: bytes, has_brotli: bool) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    packed = gzip.compress(content, 9, mtime=0)
    target.with_name(target.name + ENCODINGS["gzip"]).write_bytes(packed)
    if has_brotli:
        import brotli

        # The tightest level takes half a minute for plotly's full library, and gains little there.
        packed = brotli.compress(content, quality=11 if len(content) < LARGE else 9)
        target.with_name(target.name + ENCODINGS["br"]).write_bytes(packed)


def _fonts(folder: Path) -> bool:
    """Cut every face down and write the CSS that names it; False where a package is missing."""
    needed = ("fontTools", "brotli", *(package for _, package, _ in FAMILIES))
    missing = [name for name in needed if find_spec(name) is None]
    if missing:
        say(f"Not installed: {', '.join(missing)}. Pages use the fonts of the reader's system.")
        return False
    faces = []
    for family, package, stem in FAMILIES:
        spec = find_spec(package)
        assert spec is not None and spec.origin is not None
        for weight, style in WEIGHTS:
            source = Path(spec.origin).parent / "files" / f"{stem}-{style}.ttf"
            face = _cut(source)
            name = f"{stem}-{weight}-{hashlib.sha256(face).hexdigest()[:10]}.woff2"
            (folder / "fonts" / name).write_bytes(face)
            faces.append(
                f'@font-face{{font-family:"{family}";src:url(/assets/fonts/{name}) '
                f'format("woff2");font-weight:{weight};font-display:swap}}'
            )
    (folder / "fonts.css").write_text("\n".join(faces) + "\n", encoding="utf-8")
    return True


def _cut(source: Path) -> bytes:
    from io import BytesIO

    from fontTools import subset

    options = subset.Options(flavor="woff2", layout_features=list(FEATURES), desubroutinize=True)
    font = subset.load_font(str(source), options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=subset.parse_unicodes(f"{LETTERS},{SIGNS}"))
    cutter.subset(font)
    written = BytesIO()
    subset.save_font(font, written, options)
    return written.getvalue()


def main(arguments: list[str]) -> int:
    if len(arguments) != 1:
        say("Say where to put the files: python -m dashboard.web_assets OUT")
        return 2
    try:
        make(Path(arguments[0]))
    except OSError as fault:
        say(f"The web files could not be written: {fault.strerror}. Pages work without them.")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
