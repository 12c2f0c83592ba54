"""All that a home tells to everybody: each address that links lead to and each file behind one, the
answers of the live page, pages that say that something is wrong, and the files of `public/`."""

import io
import json
import re
from collections import deque
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import duckdb
import pandas as pd
from click.testing import CliRunner
from flask.testing import FlaskClient

from dashboard.cli import headway
from dashboard.open_data.rows import OF_ONE
from dashboard.routes import ROLES
from etl.publish.home import Home
from tests.builders.document_words import words_of
from tests.builders.moves import UPDATE, move_to

Told = dict[str, bytes]

_LINK = re.compile(r'\b(?:href|action|src|content|poster|data-[a-z-]+)="(/[^"]*)"')
_STARTS = (
    *("/", "/search?q=read", "/search?q=zebra", "/?lang=es", "/data/latest/targets.csv"),
    *(f"/data/release/1/{name}.json?indicator=readiness" for name in OF_ONE),
)
# Packets take a moment to make: of each form so many are asked for as of a page.
_PACKET = re.compile(r"^/packet/.*\.")
_WRONG = (
    "/nothing",
    "/indicator/nothing",
    "/school/nothing",
    "/data/nothing.csv",
    "/data/release/1/nothing.csv",
    "/data/release/1/observations.json?indicator=nothing",
    "/data/view/school/nothing.json",
    "/?release=99",
    "/?release=x",
    "/indicator/readiness?group=american_indian&compare=two_or_more",
    "/indicator/readiness?organization=S1&group=american_indian",
    "/school/S1?group=american_indian",
    "/gaps?group=american_indian",
)


def everything_served(client: FlaskClient, choices: int) -> Told:
    """By address. Of a path at most `choices` queries are followed."""
    told = _crawled(client, choices)
    pages = {
        address.partition("?")[0]: address
        for address in told
        if told[address].startswith(b"<!doctype")
    }
    return told | _live(client, [*pages.values()]) | _wrong(client)


def _crawled(client: FlaskClient, choices: int) -> Told:
    found: Told = {}
    followed: dict[str, int] = {}
    whole = [rule for rule in ROLES if "<" not in rule and not rule.startswith("/_dash-update")]
    waiting = deque([*_STARTS, *whole])
    while waiting:
        address = waiting.popleft()
        path = _PACKET.sub("/packet/.", address.partition("?")[0])
        if address in found or followed.get(path, 0) >= choices:
            continue
        followed[path] = followed.get(path, 0) + 1
        answer = client.get(address)
        found[address] = answer.get_data()
        if answer.mimetype.endswith("parquet"):
            found[f"{address} rows"] = _rows(pd.read_parquet(io.BytesIO(answer.get_data())))
        if answer.mimetype in ("text/html", "image/svg+xml", "text/css"):
            waiting.extend(_leads(answer.get_data(as_text=True)))
    return found


def _leads(text: str) -> Iterator[str]:
    for address in _LINK.findall(text):
        if not address.startswith(("//", "/assets/", "/_dash-component-suites/")):
            yield unescape(address).partition("#")[0]


def _live(client: FlaskClient, pages: list[str]) -> Told:
    """What the browser is sent when a reader goes on from one page to the next."""
    told = {}
    for address in pages:
        answer = client.post(UPDATE, json=move_to(address, shown="elsewhere"))
        assert answer.status_code == 200, address
        told[f"live {address}"] = answer.get_data()
    return told


def _wrong(client: FlaskClient) -> Told:
    posted = client.post(UPDATE, json={"output": "nothing"})
    # A fault is told by a reference that stands in the log, another each time.
    fault = re.sub(rb"\b[0-9a-f]{8}\b", b"reference", posted.get_data())
    return {"live nothing": fault} | {
        f"wrong {address}": client.get(address).get_data() for address in _WRONG
    }


def public_files(home: Home) -> Told:
    """Every file of `public/`. Of a table its bytes and its rows; a query file is made anew by each
    building, so that of it the rows and the size count. To be asked before a server opens them."""
    told: Told = {}
    for path in sorted(home.public.rglob("*")):
        name = f"file {path.relative_to(home.public).as_posix()}"
        if path.suffix == ".duckdb":
            told |= {f"{name} size": str(path.stat().st_size).encode(), name: _database(path)}
        elif path.suffix == ".parquet":
            told |= {name: path.read_bytes(), f"{name} rows": _rows(pd.read_parquet(path))}
        elif path.is_file():
            told[name] = path.read_bytes()
    return told


def exported_files(home: Home, folder: Path) -> Told:
    """Every file of the site that `headway export site` writes, the data package in it too."""
    runner = CliRunner(env={"HEADWAY_HOME": str(home.folder)})
    asked = ["export", "site", str(folder), "--processes", "1", "--language", "en"]
    written = runner.invoke(headway, asked)
    assert written.exit_code == 0, written.output
    told: Told = {}
    for path in sorted(each for each in folder.rglob("*") if each.is_file()):
        name = f"exported {path.relative_to(folder).as_posix()}"
        told[name] = path.read_bytes()
        if path.suffix == ".parquet":
            told[f"{name} rows"] = _rows(pd.read_parquet(path))
    return told


def _database(path: Path) -> bytes:
    with duckdb.connect(str(path), read_only=True) as connection:
        tables = [name for (name,) in connection.execute("SHOW TABLES").fetchall()]
        return b"".join(
            f"{name}\n".encode() + _rows(connection.execute(f"FROM {name}").df())
            for name in sorted(tables)
        )


def _rows(frame: pd.DataFrame) -> bytes:
    text = io.StringIO()
    frame.to_csv(text, index=False)
    return text.getvalue().encode()


def texts(told: Told) -> dict[str, str]:
    """What is told, as a person or a program would read it: no entities, no escapes."""
    return {name: unescape(_plain(words_of(content))) for name, content in told.items()}


def _plain(text: str) -> str:
    if text.startswith(("{", "[", '"')):
        try:
            return json.dumps(json.loads(text), ensure_ascii=False)
        except ValueError:
            return text
    return text
