"""What an upload would change of what is behind the public release, counted and never told."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from etl.check.history import History
from etl.check.places import abouts, places
from etl.findings import About, Place
from etl.model.plan import Plan

LARGEST = 10  # changes of figures that are listed


@dataclass(frozen=True)
class IndicatorChange:
    """Rows of one indicator in an upload: new ones, those that say something else than before,
    and those that say the same."""

    indicator: str
    name: str
    new: int
    changed: int
    same: int


@dataclass(frozen=True)
class Changes:
    """`largest` are the cells whose figures change most beside what they were, largest first."""

    by_indicator: Sequence[IndicatorChange] = ()
    largest: Sequence[tuple[Place, About]] = ()

    def as_text(self, release: int | None) -> str:
        """The changes for a terminal; `release` is the public one's number, None before the
        first."""
        if release is None:
            return "Nothing is public yet: every row is new."
        if not self.by_indicator:
            return f"Beside release {release}, the files bring nothing: no row could be read."
        lines = [f"Beside release {release}, the files would bring:"]
        lines += [
            f"  {each.name} ({each.indicator}): {_rows(each.new)} new, {each.changed:,} changed, "
            f"{each.same:,} the same"
            for each in self.by_indicator
        ]
        if self.largest:
            lines.append("Figures that change most:")
            lines += [
                f"  {place}: {about.organization}, {about.school_year}, {about.student_group}"
                for place, about in self.largest
            ]
        return "\n".join(lines)


def changes(observations: pd.DataFrame, before: pd.DataFrame, plan: Plan) -> Changes:
    """Count the rows of `observations` beside `before`, the observations behind the release."""
    if before.empty:
        return Changes()
    rows = History(observations, before).rows
    own = rows[rows["is_own"]]
    counted = []
    for slug, each in own.groupby("indicator", observed=True, sort=False):
        is_known, is_news = each["is_known"].to_numpy(), each["is_news"].to_numpy()
        new, changed = int((~is_known).sum()), int((is_known & is_news).sum())
        name = plan.indicator(str(slug)).name.en
        counted.append(IndicatorChange(str(slug), name, new, changed, len(each) - new - changed))
    return Changes(tuple(counted), tuple(_largest(own)))


def _largest(own: pd.DataFrame) -> list[tuple[Place, About]]:
    """Places of the rows whose value moves most, as a share of the usual size of its indicator's
    figures: so dollars and percents can stand in one list."""
    usual = own["value"].abs().groupby(own["indicator"], observed=True).transform("median")
    moved = ((own["value"] - own["value_public"]).abs() / usual.where(usual > 0)).dropna()
    at = own.loc[moved[moved > 0].nlargest(LARGEST).index]
    return list(zip(places(at), abouts(at), strict=True))


def _rows(number: int) -> str:
    return f"{number:,} {'row' if number == 1 else 'rows'}"
