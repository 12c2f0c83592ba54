"""What upload pages owe their analysts (U1 to U20, U32, U34, U35), item by item, at one desk: its
files are handed in once, as a browser without a script does, and read by every test."""

import csv
import hashlib
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from werkzeug.test import TestResponse

from etl.desk.people.roles import Role
from etl.desk.uploads import uploads
from etl.desk.uploads.states import State
from etl.findings import CATALOGUE
from tests.builders.desk import DeskHere, Reader
from tests.builders.desk_home import desk_home
from tests.builders.elm_desk import elm_desk
from tests.builders.handed_in import HEADER, STRANGE, STUDENTS, check
from tests.builders.sent import worked_out

GOLDEN = Path(__file__).resolve().parents[2] / "golden"
_ROW = "readiness,D1,{year},all,{group},{value},{students}"
_WHOLE = [("all", 63, 1000), ("white", 69, 600), ("black", 54, 400)]


def _lines(*rows: str) -> bytes:
    return "\n".join([HEADER, *rows, ""]).encode()


def _good(year: str = "2017-18", all_students: str = "63") -> bytes:
    rows = [(group, value, n) for group, value, n in _WHOLE[1:]]
    told = [_ROW.format(year=year, group=g, value=v, students=n) for g, v, n in rows]
    first = _ROW.format(year=year, group="All Students", value=all_students, students=1000)
    return _lines(first, *told)


def _workbook() -> bytes:
    """A template's sheet with a formula that lost its cell, and a format of the analyst's own."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Data"
    sheet.append(HEADER.split(","))
    sheet.append(["readiness", "D1", "2017-18", "all", "all", "#REF!", 1000])
    sheet["F2"].data_type = "e"
    sheet["G2"].number_format = "#,##0.0"
    book.create_sheet("Contacts")["A1"] = "Not for Headway"
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


FILES = {
    "good.csv": _good(),
    "wrong.csv": _lines(
        *(
            _ROW.format(year="2017-18", group="x", value="seventy-one", students=n)
            for n in range(25)
        )
    ),
    "warned.csv": _good(all_students="20"),
    "figures.xlsx": _workbook(),
    "strange.csv": STRANGE.encode(),
    "students.csv": STUDENTS.encode(),
    "=HYPERLINK(1)<b>.csv": b"%PDF-1.7 no spreadsheet",
}


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> DeskHere:
    here = elm_desk(tmp_path_factory.mktemp("desk"))
    analyst = here.signed_in(Role.ANALYST)
    for name, content in FILES.items():
        assert _post(analyst, {name: content}).status_code == 303
    check(here.desk)
    return here


def _post(reader: Reader, files: dict[str, bytes], at: str = "/uploads") -> TestResponse:
    sent = [(io.BytesIO(content), name) for name, content in files.items()]
    return reader.post(at, {"files": sent}, content_type="multipart/form-data")


@pytest.fixture(scope="module")
def analyst(here: DeskHere) -> Reader:
    return here.signed_in(Role.ANALYST)


def _number(name: str) -> int:
    return list(FILES).index(name) + 1


def _page(reader: Reader, name: str, rest: str = "") -> str:
    return reader.get(f"/uploads/{_number(name)}{rest}").text


def test_u1_a_template_is_filled_in_with_the_public_rows(analyst: Reader) -> None:
    assert 'href="/templates/readiness.xlsx"' in analyst.get("/uploads/new").text
    book = load_workbook(io.BytesIO(analyst.get("/templates/readiness.xlsx").data))
    groups = {row[4] for row in book["Data"].iter_rows(min_row=2, values_only=True)}
    assert {"all", "black"} <= groups
    assert analyst.get("/templates/none-such.xlsx").status_code == 404


def test_u2_u3_the_page_says_what_is_taken_and_has_a_plain_form(analyst: Reader) -> None:
    page = analyst.get("/uploads/new").text
    for word in (".xlsx", ".csv", "200 MB", "500,000 rows", "600 MB", "413"):
        assert word in page
    assert '<label for="files">' in page and 'type="file"' in page and "multiple" in page
    assert 'enctype="multipart/form-data"' in page.replace("encType", "enctype")


def test_u3_the_form_as_it_stands_on_the_page_brings_every_byte(
    here: DeskHere, analyst: Reader
) -> None:
    page = analyst.get("/uploads/new").text
    form = next(
        each for each in re.findall(r"<form.*?</form>", page, re.S) if 'type="file"' in each
    )
    action = re.search(r'action="([^"]*)"', form)
    hidden = re.findall(r'<input(?=[^>]*type="hidden")[^>]*>', form)
    fields = {_attribute(each, "name"): _attribute(each, "value") for each in hidden}
    two = {"one.csv": _lines("a,b", "1,2"), "two.csv": _lines("c,d", "3,4")}
    sent = [(io.BytesIO(content), name) for name, content in two.items()]
    assert action and set(fields) == {"token"}
    told = {**fields, "files": sent}
    answer = analyst.client.post(action[1], data=told, content_type="multipart/form-data")
    number = int(answer.location.rpartition("/")[2])
    came = uploads.get(here.desk, here.accounts[Role.ANALYST], number)
    assert {each.name: each.sha256 for each in came.files} == {
        name: hashlib.sha256(content).hexdigest() for name, content in two.items()
    }


def _attribute(tag: str, name: str) -> str:
    found = re.search(rf'\b{name}="([^"]*)"', tag)
    return found[1] if found else ""


def test_u4_the_same_bytes_are_recognised(here: DeskHere, analyst: Reader) -> None:
    answer = _post(analyst, {"again.csv": FILES["good.csv"]})
    told = analyst.get(answer.location).text
    assert f"already in upload {_number('good.csv')}" in told


def test_u4_bytes_of_a_release_are_recognised_by_its_number(tmp_path: Path) -> None:
    home = desk_home(tmp_path)
    (kept,) = home.uploads.glob("*.xlsx")
    analyst = DeskHere(home.folder).signed_in(Role.ANALYST)
    answer = _post(analyst, {"another-name.xlsx": kept.read_bytes()})
    assert "The same file is already loaded as release 1." in analyst.get(answer.location).text


@pytest.mark.parametrize(
    ("item", "codes"),
    [
        ("U5", "HW-105 HW-108 HW-109 HW-110 HW-104"),
        ("U6", "HW-209 HW-210 HW-208 HW-211 HW-122 HW-250"),
        ("U7", "HW-401"),
        ("U8", "HW-417"),
        ("U9", "HW-302"),
        ("U11", "HW-118 HW-119 HW-216"),
    ],
)
def test_u5_to_u11_each_kind_of_trouble_has_its_example(item: str, codes: str) -> None:
    told = "".join(path.read_text() for path in GOLDEN.glob("*/expected*"))
    assert not [code for code in codes.split() if code not in told], item


def test_u5_a_file_that_is_no_spreadsheet_gets_its_sentence_and_its_fix(analyst: Reader) -> None:
    page = _page(analyst, "=HYPERLINK(1)<b>.csv")
    assert CATALOGUE["HW-104"].sentence in page and "HW-104" in page
    assert "&lt;b" in page or "_b_" in page
    assert "<b>.csv" not in page


def test_u10_codes_keep_their_zeros(here: DeskHere, analyst: Reader) -> None:
    answer = _post(analyst, {"zeros.csv": _lines("readiness,001,2017-18,all,all,60,900")})
    check(here.desk)
    assert "<strong>001</strong>" in analyst.get(answer.location).text


def test_u12_unknown_columns_are_asked_for_and_nothing_is_chosen_before(analyst: Reader) -> None:
    page = _page(analyst, "strange.csv", "/questions")
    assert "Which indicator of the plan is “Prof Rate”?" in page
    assert "Which student group is “Everyone”?" in page
    assert not re.search(r'<option value="[^"]+" selected', page)
    proposed = _page(analyst, "strange.csv", "/questions?proposed=yes")
    assert re.search(r'<option value="[^"]+" selected', proposed)


def test_open_questions_are_all_that_the_page_of_an_upload_asks_for(analyst: Reader) -> None:
    page = _page(analyst, "strange.csv")
    at = f"/uploads/{_number('strange.csv')}/questions"
    assert page.count(f'href="{at}"') == 2 and "wait for your answer" in page
    assert "HW-260" not in page and "and upload again" not in page


def test_u13_every_word_that_became_another_is_listed(analyst: Reader) -> None:
    page = _page(analyst, "good.csv")
    assert "<td>All Students</td><td>All students</td>" in page


def test_u14_a_finding_has_its_place_value_rule_sentence_and_fix(analyst: Reader) -> None:
    page = _page(analyst, "figures.xlsx")
    for part in ("Data!F2", "<strong>#REF!</strong>", "in column Value", "Error, 1 place"):
        assert part in page
    assert CATALOGUE["HW-401"].title in page and 'href="/rules/HW-401"' in page
    assert "Sheets read: Data. Sheets not read: Contacts." in page
    assert '<td class="bad r">#REF!</td>' in page and "1,000" not in page


def test_u15_all_findings_are_told_by_rule_and_the_first_twenty_shown(analyst: Reader) -> None:
    page = _page(analyst, "wrong.csv")
    assert "Error, 25 places" in page and "… and 5 more" in page
    listed = list(csv.DictReader(io.StringIO(_page(analyst, "wrong.csv", "/findings.csv")[1:])))
    assert sum(each["code"] == "HW-304" for each in listed) == 25


def test_u16_the_workbook_comes_back_marked(analyst: Reader) -> None:
    answer = analyst.get(f"/uploads/{_number('figures.xlsx')}/marked/0")
    assert "figures-marked.xlsx" in answer.headers["Content-Disposition"]
    book = load_workbook(io.BytesIO(answer.data))
    assert book.sheetnames == ["Data", "Contacts", "Problems"]
    assert book["Data"]["F2"].comment and book["Data"]["G2"].number_format == "#,##0.0"


def test_u17_the_lists_have_places_and_rules_and_no_values(analyst: Reader) -> None:
    text = _page(analyst, "figures.xlsx", "/findings.csv")
    told = json.loads(_page(analyst, "figures.xlsx", "/findings.json"))
    assert text[1:].startswith("code,severity,file,sheet,cell,field,organization,year,group")
    assert "F2" in [each["cell"] for each in told["findings"]]
    for rest in ("/findings.csv", "/findings.json"):
        assert "seventy-one" not in _page(analyst, "wrong.csv", rest)
    assert "seventy-one" in _page(analyst, "wrong.csv")


def test_u18_errors_block_and_warnings_need_a_tick_and_a_reason(
    here: DeskHere, analyst: Reader
) -> None:
    assert "Not yet: 1 error remains." in _page(analyst, "figures.xlsx")
    number, page = _number("warned.csv"), _page(analyst, "warned.csv")
    codes = re.findall(r'name="accept-(HW-\d+)"', page)
    assert codes and "a warning has no reason yet" in page
    at = f"/uploads/{number}/reasons"
    for code in codes:
        bare = analyst.post(at, {"code": code, f"accept-{code}": "yes"})
        assert bare.status_code == 400 and "Say why" in bare.text
        unticked = analyst.post(at, {"code": code, f"reason-{code}": "Counted again."})
        assert unticked.status_code == 400 and "tick the box" in unticked.text
        said = {"code": code, f"accept-{code}": "yes", f"reason-{code}": "Counted again."}
        assert analyst.post(at, said).status_code == 303
    worked_out(here.desk, number)
    page = _page(analyst, "warned.csv")
    assert "Counted again." in page and 'type="submit" class="btn">Send for approval' in page


def test_u19_no_findings_is_no_proof(analyst: Reader) -> None:
    rules = len(CATALOGUE)
    said = (
        f"Checked {rules} rules on 3 rows: no problems. This does not prove the numbers are right."
    )
    assert said in _page(analyst, "good.csv")


def test_u20_every_rule_has_its_page(analyst: Reader) -> None:
    every = analyst.get("/rules").text
    for code in ("HW-101", "HW-402", "HW-503"):
        page = analyst.get(f"/rules/{code}").text
        assert f'href="/rules/{code}"' in every
        assert CATALOGUE[code].title in page and "Example" in page
    assert analyst.get("/rules/HW-999").status_code == 404


def test_u32_a_file_of_students_is_refused_and_cannot_be_had_again(
    here: DeskHere, analyst: Reader
) -> None:
    page = _page(analyst, "students.csv")
    assert "no copy of it was kept" in page and "Pupil" not in page
    assert analyst.get(f"/uploads/{_number('students.csv')}/marked/0").status_code == 404


def test_u34_who_looked_at_an_older_state_is_told_so(here: DeskHere, analyst: Reader) -> None:
    answer = _post(analyst, {"mine.csv": _good("2018-19")})
    seen = uploads.get(here.desk, here.accounts[Role.ANALYST], int(answer.location.split("/")[2]))
    _post(analyst, {"mine.csv": _good("2018-19", "64")}, f"/uploads/{seen.id}/files")
    late = analyst.post(f"/uploads/{seen.id}/back", {"version": str(seen.version)})
    assert late.status_code == 409 and "look at it again" in late.text.lower()


def test_u35_a_lost_session_loses_no_byte(here: DeskHere, analyst: Reader) -> None:
    begun = json.loads(analyst.post("/transfers", {"name": "large.csv", "size": "6"}).text)
    piece: dict[str, Any] = {"content_type": "application/octet-stream", "headers": _token(analyst)}
    analyst.client.post(f"/transfers/{begun['key']}?offset=0", data=b"abc", **piece)
    again = here.signed_in(Role.ANALYST)
    assert "large.csv: 3 bytes of 6 bytes arrived" in again.get("/uploads").text
    told = json.loads(again.post("/transfers", {"name": "large.csv", "size": "6"}).text)
    assert (told["key"], told["arrived"]) == (begun["key"], 3)
    piece["headers"] = _token(again)
    done = again.client.post(f"/transfers/{begun['key']}?offset=3", data=b"def", **piece)
    assert json.loads(done.text)["whole"]
    answer = again.post("/uploads", {"transfer": begun["key"]})
    assert answer.status_code == 303
    assert "large.csv:" not in again.get("/uploads").text


def _token(reader: Reader) -> dict[str, str]:
    from etl.desk.people import sessions

    return {"X-Headway-Token": sessions.token(reader.key)}


def test_a_first_file_is_sent_in_three_actions_after_signing_in(
    here: DeskHere, analyst: Reader
) -> None:
    answer = _post(analyst, {"first.csv": _good("2018-19", "63.5")})  # choose, upload
    number = int(answer.location.rpartition("/")[2])
    check(here.desk)
    worked_out(here.desk, number)
    page = analyst.get(answer.location).text
    sent = dict(re.findall(r'<input type="hidden" name="(\w+)" value="(\w+)"', page))
    approver = str(here.accounts[Role.APPROVER].id)
    done = analyst.post(f"{answer.location}/send", sent | {"approver": approver})
    assert done.status_code == 303
    told = uploads.get(here.desk, here.accounts[Role.APPROVER], number)
    assert told.state is State.AWAITING_APPROVAL


@pytest.mark.parametrize("rest", ["", "/findings.csv", "/findings.json", "/marked/0", "/progress"])
def test_what_was_not_sent_is_its_uploaders_alone(here: DeskHere, rest: str) -> None:
    at = f"/uploads/{_number('figures.xlsx')}{rest}"
    for role, status in ((Role.APPROVER, 404), (Role.BOARD, 403), (Role.ADMINISTRATOR, 403)):
        assert here.signed_in(role).get(at).status_code == status
    assert here.stranger().get(at).status_code == 303


def test_a_file_above_the_limit_is_refused_in_words(here: DeskHere, analyst: Reader) -> None:
    limits = here.desk.home.config / "limits.toml"
    told = (Path(__file__).parents[3] / "data" / "limits.toml").read_text()
    limits.write_text(told.replace("bytes = 200_000_000\n", "bytes = 1_000_000\n"))
    answer = _post(analyst, {"large.csv": b"x" * 1_000_001})
    limits.unlink()
    assert answer.status_code == 413 and "Split it by school year" in answer.text
    assert not list(here.desk.home.staging.glob(".unfinished-*"))
