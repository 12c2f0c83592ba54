"""Whatever the program says can be read at grade 9, in both languages."""

import pytest
from hypothesis import given, settings

from etl.model.indicator import Direction, Unit
from tests.builders.district import indicator
from tests.builders.published import readiness_rows
from tests.etl.measure.test_release import QUICK, releases
from tests.etl.wording.reading import grade, inflesz
from tests.etl.wording.told import Told

GRADE, PERSPICUITY = 9, 55
CHANGES: tuple[dict, ...] = (
    {},
    {"direction": Direction.LOWER, "unit": Unit.PER_100},
    {"direction": Direction.NONE},
)


def _text(said: list[str]) -> str:
    return " ".join(s if s.endswith((".", "?")) else f"{s}." for s in said if s)


def _all(told: Told) -> str:
    return _text([told.lede(), told.reason(), *told.everything("black"), *told.everything("all")])


@pytest.mark.parametrize("changes", CHANGES)
def test_every_sentence_reads_at_grade_9_or_lower(changes: dict) -> None:
    told = Told(readiness_rows(), indicator(**changes))
    for said in ([told.lede()], [told.reason()], told.everything("black")):
        assert grade(_text(said)) <= GRADE, _text(said)


@pytest.mark.parametrize("changes", CHANGES)
def test_every_spanish_sentence_has_an_inflesz_of_55_or_more(changes: dict) -> None:
    told = Told(readiness_rows(), indicator(**changes), "es")
    for said in ([told.lede()], [told.reason()], told.everything("black")):
        assert inflesz(_text(said)) >= PERSPICUITY, _text(said)


@settings(max_examples=20, deadline=None, phases=QUICK)
@given(releases)
def test_any_figures_are_told_at_grade_9_and_inflesz_55(rows: list[dict]) -> None:
    for group in {row["student_group"] for row in rows if row["state"] == "reported"}:
        english, spanish = (Told(rows, language=language) for language in ("en", "es"))
        assert grade(_text(english.everything(group))) <= GRADE
        assert inflesz(_text(spanish.everything(group))) >= PERSPICUITY


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("The cat sat on the mat.", -2, 2),
        (
            "Institutional accountability necessitates comprehensive statistical methodology.",
            20,
            50,
        ),
    ],
)
def test_grades_tell_easy_from_hard(text: str, low: float, high: float) -> None:
    assert low < grade(text) < high


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("El gato come pan.", 80, 130),
        ("La institucionalización metodológica imposibilita responsabilidades.", -200, 0),
    ],
)
def test_inflesz_tells_easy_from_hard(text: str, low: float, high: float) -> None:
    assert low < inflesz(text) < high
