"""What is foretold is what publishing hides, and no figure is told on the way."""

from dataclasses import replace
from pathlib import Path

import pandas as pd

from etl.combine import combine
from etl.combine.layers import layered
from etl.forecast import Forecast, Known, forecast, tallied
from etl.frames import empty
from etl.model.observation import KEY
from etl.protect import protect
from etl.protect.crew import Crew
from tests.builders.district import ORGANIZATIONS, RULES, VOCABULARY, indicator, plan
from tests.builders.observations import observations, row

PLAN = plan(indicator(), indicator("absence"))
WORDS = PLAN, VOCABULARY, ORGANIZATIONS, RULES
NOTHING = Known(empty("observations"), empty("published"), empty("published"), empty("published"))
RACES = [row("all", 1000, 60.0), row("white", 500, 70.0), row("black", 400, 50.0)]
SMALL = [*RACES, row("asian", 9, 50.0), row("hispanic", 91, 55.0)]


def foretold(rows: list[dict], known: Known = NOTHING) -> Forecast:
    return forecast(observations(rows), known, *WORDS)


def published(rows: list[dict]) -> Known:
    """These rows, as a release of them would leave them behind."""
    frame = observations(rows)
    shown = protect(frame, *WORDS).published
    is_shown = shown["state"] == "reported"
    return Known(frame, shown, shown[~is_shown], shown[is_shown])


def groups(cells: pd.DataFrame) -> dict[str, str]:
    return dict(zip(cells["student_group"], cells["reason"], strict=True))


def test_the_small_group_and_the_group_that_would_give_it_away_are_foretold() -> None:
    found = foretold(SMALL)
    assert groups(found.handed_in) == {"asian": "few_students", "hispanic": "completes_a_line"}
    assert found.rows == 5 and found.lost.empty


def test_what_is_foretold_is_what_protecting_hides() -> None:
    frame = observations(SMALL)
    reasons = protect(frame, *WORDS).reasons
    told = foretold(SMALL).handed_in
    assert told[[*KEY, "reason"]].astype(str).values.tolist() == reasons.astype(str).values.tolist()


def test_each_cell_has_its_place_and_no_figure() -> None:
    cells = foretold(SMALL).handed_in
    assert set(cells) == {*KEY, "reason", "upload", "sheet", "row", "column"}
    assert cells["row"].notna().all()


def test_a_figure_that_is_public_and_would_go_by_stricter_rules_is_lost_and_has_no_place() -> None:
    known = published([*RACES, row("asian", 10, 50.0), row("hispanic", 90, 55.0)])
    new = observations([row("hispanic", 90, 56.0)])
    stricter = replace(RULES, minimum=20)
    found = forecast(new, known, PLAN, VOCABULARY, ORGANIZATIONS, stricter)
    assert groups(found.lost)["asian"] == "few_students"
    assert found.lost["row"].isna().all()


def test_years_and_indicators_that_are_not_handed_in_are_left_alone() -> None:
    known = published([*SMALL, row("all", 9, 50.0, indicator="absence")])
    assert foretold([row("all", 9, 50.0, indicator="absence")], known).lost.empty


def test_cells_are_counted_by_indicator_reason_level_group_and_year() -> None:
    (tally,) = tallied(foretold(SMALL).handed_in, ORGANIZATIONS)
    assert tally.count == 2 and tally.reasons == {"completes_a_line": 1, "few_students": 1}
    assert tally.levels == {("district", ""): 2}
    assert tally.groups == {"asian": 1, "hispanic": 1} and sum(tally.years.values()) == 2


def test_where_nothing_would_be_hidden_nothing_is_counted() -> None:
    found = foretold([*RACES, row("hispanic", 100, 55.0)])
    assert tallied(found.handed_in, ORGANIZATIONS) == []


def kept(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_what_was_audited_to_foretell_is_not_audited_again_to_foretell_or_to_publish(
    tmp_path: Path,
) -> None:
    known = published([*RACES, row("all", 400, 50.0, indicator="absence")])
    new = observations([row("asian", 9, 50.0), row("hispanic", 91, 55.0)])
    foretold = forecast(new, known, *WORDS, crew=Crew(tmp_path))
    (audited,) = kept(tmp_path)
    audited.write_text(audited.read_text("utf-8").replace("completes_a_line", "told_before"))
    again = forecast(new, known, *WORDS, crew=Crew(tmp_path))
    assert again.handed_in["reason"].tolist() == ["few_students", "told_before"]
    assert len(again.handed_in) == len(foretold.handed_in)
    whole = combine(layered(known.observations, new), PLAN, ORGANIZATIONS)
    reasons = protect(
        whole,
        *WORDS,
        hidden_before=known.hidden_before,
        shown_before=known.shown_before,
        crew=Crew(tmp_path),
    ).reasons
    assert "told_before" in reasons["reason"].tolist()
    assert len(kept(tmp_path)) == 2  # what was handed in, and the other measure
