"""A packet holds what the pages say of its subject, and nothing of its own."""

from datetime import date

import pytest

from dashboard.packet.build import packet_of
from dashboard.packet.content import Packet
from dashboard.packet.subject import Kind, Subject
from dashboard.queries import facts, status, table
from dashboard.queries.scope import home_scope
from etl.published import Published, PublishedRelease
from tests.builders.board import TODAY


def packet(release: PublishedRelease, kind: Kind, code: str = "") -> Packet:
    return packet_of(release, Subject(kind, code), TODAY)


def test_a_packet_without_a_day_is_for_the_next_meeting(board: PublishedRelease) -> None:
    found = packet(board, Kind.MEETING)
    assert found.subject == Subject(Kind.MEETING, "2018-11-13")
    assert found.cover.meeting == "13 November 2018"


def test_after_the_last_meeting_the_packet_is_for_that_one(board: PublishedRelease) -> None:
    found = packet_of(board, Subject(Kind.MEETING), date(2019, 2, 1))
    assert found.subject.code == "2018-11-13"


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (Kind.GOAL, "nothing"),
        (Kind.FOCUS_AREA, "nothing"),
        (Kind.SCHOOL, "nothing"),
        (Kind.MEETING, "2018-11-14"),
        (Kind.PLAN, "nothing"),
    ],
)
def test_of_what_is_not_there_there_is_no_packet(
    board: PublishedRelease, kind: Kind, code: str
) -> None:
    with pytest.raises(KeyError):
        packet(board, kind, code)


def test_every_measure_is_a_leaf_or_waits_for_figures(board: PublishedRelease) -> None:
    found = packet(board, Kind.PLAN)
    named = {each.name for each in found.leaves} | {each.name for each in found.waiting}
    rows = {row.name for part in found.cover.parts for row in part.rows}
    assert rows <= named
    assert "Early literacy" in {each.name for each in found.waiting}


def test_a_leaf_says_what_the_page_says(board: PublishedRelease) -> None:
    scope = home_scope(board, "readiness", TODAY)
    leaf = next(each for each in packet(board, Kind.PLAN).leaves if each.slug == "readiness")
    assert leaf.status == status.status_mark(scope, with_year=True)
    assert leaf.facts == facts.facts(scope)
    assert leaf.plates[0].table == table.by_year(scope)
    assert leaf.address == "/indicator/readiness?release=2"


def test_a_school_has_a_leaf_for_each_measure_with_the_district_beside_it(
    board: PublishedRelease,
) -> None:
    found = packet(board, Kind.SCHOOL, "S1")
    assert found.leaves
    for leaf in found.leaves:
        assert found.cover.title in leaf.who
        assert leaf.facts[-1].label == "District"


def test_every_page_names_the_release_and_its_day(board: PublishedRelease) -> None:
    assert packet(board, Kind.PLAN).edition.line == "Release 2, published 16 October 2018"


def test_a_packet_is_told_in_spanish(board: PublishedRelease) -> None:
    found = packet(board.in_language("es"), Kind.MEETING)
    assert found.language == "es"
    assert found.cover.kind == "Documentos para la junta"
    assert found.address.endswith("release=2&lang=es")
    assert found.file_stem.endswith("-release-2-es")


def test_what_changed_is_what_the_board_s_page_says(
    published: Published, board: PublishedRelease
) -> None:
    found = packet_of(board, Subject(Kind.MEETING), TODAY, published.release(1))
    assert found.cover.changed is not None
    assert found.cover.changed.items
