"""Packets have addresses of their own: of a release, in a language, on a paper."""

import io

import pikepdf
import pytest
from flask.testing import FlaskClient

from dashboard.components import packet_links
from dashboard.packet.writers import FORMS


def test_a_packet_is_a_file_with_a_name(client: FlaskClient) -> None:
    answer = client.get("/packet/plan.pdf")
    assert answer.status_code == 200
    assert answer.mimetype == "application/pdf"
    assert 'filename="packet-plan-release-1.pdf"' in answer.headers["Content-Disposition"]
    assert pikepdf.open(io.BytesIO(answer.get_data())).pages


def test_a_packet_asked_for_again_is_known_by_its_mark(client: FlaskClient) -> None:
    mark = client.get("/packet/plan.pdf").headers["ETag"]
    assert client.get("/packet/plan.pdf", headers={"If-None-Match": mark}).status_code == 304


def test_paper_and_language_are_those_of_the_address(client: FlaskClient) -> None:
    answer = client.get("/packet/meeting.pdf?paper=a4&lang=es")
    with pikepdf.open(io.BytesIO(answer.get_data())) as found:
        assert str(found.Root.Lang) == "es"
        assert round(float(found.pages[0].mediabox[3])) == 842


@pytest.mark.parametrize(
    "address",
    [
        "/packet/goal/nothing.pdf",
        "/packet/school/nothing.pdf",
        "/packet/meeting/2001-01-01.pdf",
        "/packet/nothing.pdf",
        "/packet/nothing/here.pdf",
        "/packet/goal.pdf",
        "/packet/plan/here.pdf",
        "/packet/plan.exe",
        "/packet/plan",
        "/packet/plan.pdf?paper=napkin",
        "/packet/plan.pdf?release=9",
    ],
)
def test_what_there_is_not_is_not_found(client: FlaskClient, address: str) -> None:
    assert client.get(address).status_code == 404


def test_pages_link_every_form_that_is_written() -> None:
    assert list(packet_links.LABELS) == [each.ending for each in FORMS.values()]
