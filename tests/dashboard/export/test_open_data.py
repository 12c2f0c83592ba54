"""The open data as programs ask for it."""

import io
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
import schemathesis
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from schemathesis import APIOperation, Case
from schemathesis.core.result import Ok

from dashboard.app import Headway
from dashboard.export.open_data import OPEN
from dashboard.open_data.openapi import openapi
from dashboard.routes import ROLES
from etl.desk.publication import withdraw
from etl.publish.home import Home
from tests.builders.sample import copied

MakeApp = Callable[..., Headway]
EXAMPLES = 8


@pytest.fixture(scope="module")
def site(board_home: Path, make_app: MakeApp) -> Headway:
    return make_app(board_home)


@pytest.fixture
def client(site: Headway) -> FlaskClient:
    return site.server.test_client()


def told(client: FlaskClient, address: str) -> Any:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.get_json()


# --- What there is


def test_each_release_has_its_own_address_and_one_leads_to_the_latest(client: FlaskClient) -> None:
    first = told(client, "/data/release/1/datapackage.json")
    second = told(client, "/data/release/2/datapackage.json")
    assert (first["version"], second["version"]) == ("1.0.0", "2.0.0")
    latest = client.get("/data/latest/observations.csv?x=1")
    assert latest.status_code == 302
    assert latest.headers["Location"] == "/data/release/2/observations.csv?x=1"
    assert told(client, "/data/releases.json")["latest"] == 2


def test_a_file_of_the_package_is_answered_as_it_is_described(client: FlaskClient) -> None:
    for resource in told(client, "/data/release/2/datapackage.json")["resources"]:
        text = client.get(f"/data/release/2/{resource['path']}")
        assert (text.mimetype, len(text.data)) == ("text/csv", resource["bytes"])
        binary = client.get(f"/data/release/2/{resource['parquet']['path']}")
        rows = pd.read_parquet(io.BytesIO(binary.data))
        assert len(rows) == len(pd.read_csv(io.BytesIO(text.data), dtype=str))


def test_rows_as_json_are_those_of_the_file_part_by_part(client: FlaskClient) -> None:
    address = "/data/release/2/observations.json?indicator=readiness"
    whole = told(client, address)["rows"]
    parts, offset = [], 0
    while offset is not None:
        part = told(client, f"{address}&limit=7&offset={offset}")
        parts += part["rows"]
        offset = part["next"]
    assert parts == whole
    file = io.BytesIO(client.get("/data/release/2/observations.csv").data)
    listed = pd.read_csv(file, dtype=str, keep_default_na=False)
    assert len(whole) == (listed["indicator"] == "readiness").sum() > 7
    school = told(client, f"{address}&organization=S1")["rows"]
    assert school == [row for row in whole if row["organization"] == "S1"]


def test_a_page_as_json_says_what_the_page_says(client: FlaskClient) -> None:
    page = client.get("/indicator/readiness?group=black").get_data(as_text=True)
    view = told(client, "/data/view/indicator/readiness.json?group=black")
    headings = [each["heading"] for each in view["sections"]]
    assert view["title"].removesuffix(" | Headway") in headings
    tables = [table for each in view["sections"] for table in each.get("tables", ())]
    assert tables
    cells = {cell for table in tables for row in table["rows"] for cell in row if "%" in cell}
    assert cells
    assert all(cell in page for cell in cells)
    assert '<link rel="alternate" type="application/json" href="/data/view/indicator/' in page
    spanish = told(client, "/data/view/home.json?lang=es&release=1")
    assert (spanish["language"], spanish["release"], spanish["page"]) == ("es", 1, "/")


def test_catalogues_are_told_where_each_file_is(board_home: Path, make_app: MakeApp) -> None:
    app = make_app(
        board_home, HEADWAY_BASE_URL="https://data.example.org", HEADWAY_CONTACT="data@example.org"
    )
    catalogue = told(app.server.test_client(), "/data.json")
    assert catalogue["conformsTo"] == "https://project-open-data.cio.gov/v1.1/schema"
    (dataset,) = catalogue["dataset"]
    assert dataset["accessLevel"] == "public"
    assert dataset["contactPoint"]["hasEmail"] == "mailto:data@example.org"
    files = [each["downloadURL"] for each in dataset["distribution"] if "downloadURL" in each]
    assert "https://data.example.org/data/release/2/observations.csv" in files
    for address in files:
        path = address.removeprefix("https://data.example.org")
        assert app.server.test_client().get(path).status_code == 200


# --- How it is answered


def test_any_site_may_read_and_nobody_may_change(client: FlaskClient) -> None:
    answer = client.get("/data/release/2/targets.csv")
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in answer.headers
    asked = client.options("/data/release/2/targets.csv")
    assert asked.headers["Access-Control-Allow-Methods"] == "GET, HEAD"
    refused = client.post("/data/release/2/targets.csv")
    assert refused.status_code == 405
    assert "GET" in refused.headers["Allow"]


@pytest.mark.parametrize("address", ["/", "/indicator/readiness", "/healthz", "/_dash-layout"])
def test_no_other_address_may_be_read_by_other_sites(client: FlaskClient, address: str) -> None:
    assert "Access-Control-Allow-Origin" not in client.get(address).headers


def test_every_address_of_the_open_data_is_listed_with_its_role() -> None:
    assert {ROLES[rule] for rule in OPEN} == {"public"}


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("/data/release/1/observations.csv", "public, max-age=86400"),
        ("/data/release/1/indicators.json", "public, max-age=86400"),
        ("/data/view/gaps.json", "public, max-age=300"),
        ("/data.json", "public, max-age=300"),
    ],
)
def test_what_a_reader_has_already_is_not_sent_again(
    client: FlaskClient, address: str, kept: str
) -> None:
    first = client.get(address)
    assert first.headers["Cache-Control"] == kept
    again = client.get(address, headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    packed = client.get(address, headers={"Accept-Encoding": "gzip"})
    assert packed.headers.get("Content-Encoding", "gzip") == "gzip"
    assert "Accept-Encoding" in packed.headers["Vary"]


def test_who_asks_too_often_is_told_when_to_ask_again(board_home: Path, make_app: MakeApp) -> None:
    client = make_app(board_home, HEADWAY_DATA_RATE="2").server.test_client()
    assert [client.get("/data.json").status_code for _ in range(3)] == [200, 200, 429]
    refused = client.get("/data/releases.json")
    assert refused.headers["Retry-After"] == "30"
    assert refused.mimetype == "application/problem+json"
    assert refused.headers["Access-Control-Allow-Origin"] == "*"
    assert client.get("/").status_code == 200


@pytest.mark.parametrize(
    ("address", "status", "said"),
    [
        ("/data/release/9/targets.csv", 404, "no release 9"),
        ("/data/release/x/targets.csv", 404, "no release"),
        ("/data/release/2/secrets.csv", 404, "observations.csv"),
        ("/data/release/2/observations.json", 400, "Name one indicator"),
        ("/data/release/2/observations.json?indicator=nothing", 404, "nothing"),
        ("/data/release/2/targets.json?limit=0", 400, "limit has to be"),
        ("/data/release/2/targets.json?offset=x", 400, "offset has to be"),
        ("/data/view/nothing.json", 404, "no page"),
        ("/data/nothing", 404, "/data/openapi.json"),
    ],
)
def test_what_cannot_be_answered_is_said_in_words(
    client: FlaskClient, address: str, status: int, said: str
) -> None:
    answer = client.get(address)
    assert (answer.status_code, answer.mimetype) == (status, "application/problem+json")
    assert said in answer.get_json()["detail"]
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_release_that_was_withdrawn_answers_so(
    board_home: Path, tmp_path: Path, make_app: MakeApp
) -> None:
    own = copied(Home(board_home), tmp_path / "home")
    client = make_app(own.folder).server.test_client()
    assert client.get("/data/release/1/targets.csv").status_code == 200
    at = datetime(2018, 11, 1, tzinfo=UTC)
    withdraw(own, 1, "A wrong file.", ("A", "B"), at)
    for name in ("targets.csv", "targets.json", "datapackage.json"):
        answer = client.get(f"/data/release/1/{name}")
        assert answer.status_code == 410
        assert "A wrong file." in answer.get_json()["detail"]


# --- What is described is what is answered


@pytest.fixture(scope="module")
def operations(site: Headway) -> list[APIOperation]:
    schema = schemathesis.openapi.from_wsgi("/data/openapi.json", site.server)
    return [found.ok() for found in schema.get_all_operations() if isinstance(found, Ok)]


def test_the_description_has_every_table_and_kind_of_answer(client: FlaskClient) -> None:
    paths = told(client, "/data/openapi.json")["paths"]
    assert "/data/release/{number}/observations.json" in paths
    assert "/data/view/{page}.json" in paths
    assert len(paths) == 18
    assert json.dumps(openapi("", ["home"]))


@pytest.mark.parametrize("place", range(16))
def test_schemathesis_finds_nothing(operations: list[APIOperation], place: int) -> None:
    operation = operations[place]

    @settings(
        max_examples=EXAMPLES,
        suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow],
    )
    @given(case=operation.as_strategy())
    def holds(case: Case) -> None:
        # As it is: schemathesis does not unpack what the application packs.
        case.call_and_validate(headers={"Accept-Encoding": "identity"})

    holds()
