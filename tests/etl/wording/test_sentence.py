"""Each sentence carries the places of the cells that it rests on."""

import json
import pickle
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from etl.wording.sentence import CellId, Sentence
from tests.builders.published import readiness_rows
from tests.etl.measure.test_release import QUICK, releases
from tests.etl.wording.told import Told


def _sentences(told: Told, group: str) -> dict[str, str]:
    own, found, words = told.cells(group), told.figures(group), told.words
    both = told.both(group)
    said: dict[str, str] = {
        "headline": words.trend_headline(own),
        "lede": words.lede(own, told.status(group), found),
        "reason": words.reason(told.status(group), own[-1]),
        "summary": words.trend_summary(own),
        "change": words.latest_change(found),
        "gap": words.gap_headline(found, *both),
        "gap note": words.gap_note(found, *both),
        "gap summary": words.gap_summary(found, *both),
        "behind": words.students_behind(found)[0],
        "years": words.years_to_close(found, *both)[1],
    }
    moved = words.who_moved(found, *both)
    return said | ({"who": moved.sentence, "who in short": moved.headline} if moved else {})


def test_the_readiness_gap_rests_on_both_groups_now_and_in_the_first_year() -> None:
    told = Told(readiness_rows())
    headline = told.words.gap_headline(told.figures("black"), *told.both("black"))
    years = {(cell.student_group, cell.school_year) for cell in headline.cells}
    assert {("black", "2016-17"), ("white", "2016-17")} <= years
    assert str(headline.cells[0]).startswith("readiness/D1/all/black/20")


def test_a_sentence_is_text_wherever_text_is_asked_for() -> None:
    cell = CellId("readiness", "D1", "all", "black", "2016-17")
    said = Sentence("It rose.", [cell, cell])
    assert said == "It rose."
    assert said.cells == (cell,)
    assert json.dumps([said]) == '["It rose."]'
    assert pickle.loads(pickle.dumps(said)).cells == (cell,)
    assert Sentence("", [cell]).cells == ()


@settings(max_examples=25, deadline=None, phases=QUICK)
@given(releases, st.data())
def test_a_cell_that_a_sentence_does_not_list_may_change_without_it(
    rows: list[dict[str, Any]], data: st.DataObject
) -> None:
    shown = [n for n, row in enumerate(rows) if row["state"] == "reported"]
    changed = data.draw(st.sampled_from(shown)) if shown else None
    groups = {row["student_group"] for row in rows if row["state"] == "reported"}
    if changed is None:
        return
    row = rows[changed]
    moved = 50.0 if row["value"] < 40 else row["value"] - 7
    other = [*rows[:changed], {**row, "value": moved}, *rows[changed + 1 :]]
    before, after = Told(rows), Told(other)
    place = (row["student_group"], _year(row))
    for group in groups:
        then, now = _sentences(before, group), _sentences(after, group)
        for name, sentence in then.items():
            listed = {(c.student_group, c.school_year) for c in getattr(sentence, "cells", ())}
            listed |= {
                (c.student_group, c.school_year) for c in getattr(now.get(name), "cells", ())
            }
            if place not in listed:
                assert now.get(name) == sentence, (name, place)


def _year(row: dict[str, Any]) -> str:
    ending = row["school_year"]
    return f"{ending - 1}-{ending % 100:02d}"


def test_the_same_figures_name_the_same_cells() -> None:
    said = [_sentences(Told(readiness_rows()), "black") for _ in range(2)]
    assert said[0] == said[1]
    assert [getattr(s, "cells", ()) for s in said[0].values()] == [
        getattr(s, "cells", ()) for s in said[1].values()
    ]
