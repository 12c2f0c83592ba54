"""Files and names that mean harm, handed in on the page: nothing runs, nothing leaves its folder,
nobody reads another's work, and nothing public changes."""

import hashlib
import io
import re
import zipfile
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from sqlalchemy import select
from werkzeug.test import TestResponse

from dashboard.staff.route import Route
from dashboard.staff.routes import ROUTES
from etl.desk.catalogue.tables import JOB, UPLOAD
from etl.desk.people import accounts, sessions
from etl.desk.people.roles import RIGHTS, Role
from tests.builders.databases import Postgres
from tests.builders.desk import DeskHere, Reader
from tests.builders.elm_desk import elm_desk
from tests.builders.handed_in import HEADER, check
from tests.builders.sent import sent

_MARKUP = '<img src=x onerror="alert(1)">'
_LINK = "javascript:alert(1)"
_FORMULA = "=HYPERLINK(0)"
_NAMES = (
    "../../../public/pointer.json",
    "..\\..\\escape.csv",
    "/etc/passwd",
    "C:\\escape.csv",
    f"{_MARKUP}.csv",
    f"{_LINK}.csv",
    f"{_FORMULA}.csv",
    "a\r\nSet-Cookie: b=c.csv",
    "\u202egnp.csv",
    "x" * 3000 + ".csv",
    ".",
)


def _figures(label: str, value: int = 70) -> bytes:
    return f"{HEADER}\nreadiness,D1,2017-18,all,{label},{value},200\n".encode()


def _bomb(inner: int) -> bytes:
    """A workbook of a few kilobytes that unpacks to `inner` megabytes."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", "<workbook/>")
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part:
            for _ in range(inner):
                part.write(b" " * 1_000_000)
    return packed.getvalue()


def _entities() -> bytes:
    """A workbook whose text would grow without end, and ask for a file of the machine."""
    text = (
        '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">'
        '<!ENTITY d SYSTEM "file:///etc/passwd">]><a>&c;&d;</a>'
    )
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name in ("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"):
            archive.writestr(name, text)
    return packed.getvalue()


# What is handed in together, as one upload each.
NAMED = {name: _figures("all", 20 + place) for place, name in enumerate(_NAMES)}
LABELLED = {
    "markup.csv": _figures(_MARKUP.replace('"', "'")),
    "link.csv": _figures(_LINK),
    "formula.csv": _figures(_FORMULA),
}
HUGE = {"bomb.xlsx": _bomb(60), "entities.xlsx": _entities()}
UPLOADS = (NAMED, LABELLED, HUGE)


def _post(reader: Reader, files: dict[str, bytes]) -> TestResponse:
    sent = [(io.BytesIO(content), name) for name, content in files.items()]
    return reader.post("/uploads", {"files": sent}, content_type="multipart/form-data")


def _public(here: DeskHere) -> dict[str, str]:
    return {
        str(file): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(here.desk.home.public.rglob("*"))
        if file.is_file()
    }


@pytest.fixture(scope="module")
def before() -> dict[str, str]:
    """Every public file as it was before anything was handed in."""
    return {}


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory, before: dict[str, str]) -> DeskHere:
    here = elm_desk(tmp_path_factory.mktemp("attacked") / "home")
    before |= _public(here)
    analyst = here.signed_in(Role.ANALYST)
    for files in UPLOADS:
        assert _post(analyst, files).status_code == 303
    check(here.desk)
    return here


@pytest.fixture(scope="module")
def pages(here: DeskHere) -> dict[str, str]:
    """Every page that is about an upload, as its uploader sees it, by address."""
    analyst = here.signed_in(Role.ANALYST)
    rest = ("", "/questions", "/findings.csv", "/findings.json")
    found = {"/uploads": analyst.get("/uploads").text, "/log": analyst.get("/log").text}
    for number in range(1, len(UPLOADS) + 1):
        for each in rest:
            answer = analyst.get(f"/uploads/{number}{each}")
            assert answer.status_code < 500, (number, each)
            assert "Set-Cookie" not in answer.headers
            found[f"/uploads/{number}{each}"] = answer.text
    return found


def test_no_name_leaves_its_folder(here: DeskHere, before: dict[str, str]) -> None:
    assert before and _public(here) == before
    outside = [each.name for each in here.folder.parent.iterdir()]
    assert outside == ["home"]
    kept = {each.stem for each in here.desk.home.uploads.iterdir() if each.is_file()}
    assert kept and all(len(name) == 64 and name.isalnum() for name in kept)


def test_no_page_holds_markup_or_a_link_that_a_file_brought(pages: dict[str, str]) -> None:
    for address, page in pages.items():
        if address.endswith((".csv", ".json")):
            continue
        assert "<img src=x" not in page, address
        assert 'href="javascript:' not in page, address
        assert "\u202e" not in page, address


def test_no_list_of_findings_has_a_cell_that_runs(pages: dict[str, str]) -> None:
    lists = [page for address, page in pages.items() if address.endswith(".csv")]
    assert lists
    assert not [line for page in lists for line in page.splitlines() if ",=HYPER" in line]
    assert not [line for page in lists for line in page.splitlines() if line.startswith("=")]


@pytest.mark.parametrize("name", ["bomb.xlsx", "entities.xlsx"])
def test_a_file_that_would_fill_the_machine_is_an_error_of_its_own(
    here: DeskHere, pages: dict[str, str], name: str
) -> None:
    assert [line for line in pages["/uploads/3/findings.csv"].splitlines() if name in line]
    with here.desk.catalogue.read() as connection:
        upload = connection.execute(select(UPLOAD).where(UPLOAD.c.id == 3)).one()
        fault = connection.execute(select(JOB.c.fault).where(JOB.c.upload == 3)).scalar_one()
    assert (upload.errors > 0 or upload.state == "refused") and fault == ""
    assert "root:" not in pages["/uploads/3"]


def test_another_analyst_learns_nothing_of_an_upload_not_even_that_it_is_there(
    here: DeskHere,
) -> None:
    with here.desk.catalogue.begin() as connection:
        other = accounts.add(connection, here.clock(), "another analyst", Role.ANALYST)
        key = sessions.begin(connection, here.clock(), other)
    reader = Reader(here.app.test_client(), key)
    reader.client.set_cookie("headway", key)
    about = [route for route in ROUTES if "/<int:number>" in route.rule and _is_open_to(route)]
    assert len(about) > 8
    for route in about:
        answers = [_answer(reader, route, number) for number in ("1", "999999")]
        assert answers[0] == answers[1], route.name
        assert answers[0][0] in (400, 404, 409), route.name
    assert ".csv" not in reader.get("/uploads").text


def _is_open_to(route: Route) -> bool:
    is_upload = route.rule.startswith(("/uploads/", "/draft/"))
    return is_upload and route.need is not None and _analyst(route)


def _analyst(route: Route) -> bool:
    return route.need in RIGHTS[Role.ANALYST]


def _answer(reader: Reader, route: Route, number: str) -> tuple[int, str]:
    path = route.rule.replace("<int:number>", number).replace("<int:place>", "0")
    path = path.replace("<path:page>", "about")
    answer = reader.get(path) if route.method == "GET" else reader.post(path)
    told = answer.text.partition("<h1>")[2].partition("</h1>")[2].partition("</p>")[0]
    return answer.status_code, re.sub(rf"\b{number}\b", "NUMBER", told)


@pytest.mark.parametrize(
    "path",
    [
        "/assets/../private/catalogue.sqlite",
        "/assets/%2e%2e/%2e%2e/private/catalogue.sqlite",
        "/assets/fonts/..%2f..%2fprivate%2fcatalogue.sqlite",
        "/templates/..%2f..%2fprivate%2fconfig.xlsx",
        "/draft/1/../../private/catalogue.sqlite",
        "/rules/..%2f..%2fetc%2fpasswd",
        "/" + quote("rules/\x00"),
    ],
)
def test_no_address_leads_to_a_file_of_the_machine(here: DeskHere, path: str) -> None:
    answer = here.signed_in(Role.APPROVER).get(path)
    assert answer.status_code in (303, 308, 404)
    assert b"SQLite format" not in answer.data and b"root:" not in answer.data


def test_what_is_larger_than_a_page_takes_is_refused_before_it_is_read(here: DeskHere) -> None:
    analyst = here.signed_in(Role.ANALYST)
    answer = analyst.post("/sign-out", {"more": "x" * 100_000})
    assert answer.status_code == 413 and "larger" in answer.text
    assert analyst.get("/").status_code == 303


_FIELDS = (
    *("version", "seen", "number", "approver", "size", "offset", "code", "candidate", "public_at"),
    *("note", "reason", "title", "name", "role", "indicator", "year", "english", "signed", "what"),
)


@pytest.mark.parametrize("odd", ["\u00b2", "9" * 5000, "a\x00b"])
def test_no_field_of_a_form_and_no_query_makes_the_desk_fail(office: DeskHere, odd: str) -> None:
    sent_in = dict.fromkeys(_FIELDS, odd)
    for route in ROUTES:
        role = next((role for role, rights in RIGHTS.items() if route.need in rights), Role.ANALYST)
        reader, path = office.signed_in(role), re.sub(r"<(int:|path:)?\w+>", "1", route.rule)
        if route.method == "GET":
            answer = reader.get(path, query_string=sent_in)
        else:
            answer = reader.post(path, sent_in, query_string=sent_in)
        assert answer.status_code < 500, (route.method, path)


def test_a_note_with_a_letter_that_no_text_may_hold_is_no_fault(office: DeskHere) -> None:
    number = sent(office.desk, office.accounts[Role.ANALYST], 2)
    form = {"version": "1", "note": "Look\x00 at row 4.", "what": "return"}
    answer = office.signed_in(Role.APPROVER).post(f"/uploads/{number}/return", form)
    assert answer.status_code == 303


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory, postgres: Postgres) -> Iterator[DeskHere]:
    """On PostgreSQL, which is the stricter about what a text may hold."""
    made = elm_desk(tmp_path_factory.mktemp("odd") / "home", url=postgres.fresh())
    sent(made.desk, made.accounts[Role.ANALYST], 1)
    yield made
    made.desk.catalogue.close()
