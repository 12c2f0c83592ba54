"""The forecast of hidden cells, from observations that were checked."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from etl.combine import combine
from etl.combine.layers import layered
from etl.model.cell import State
from etl.model.observation import KEY
from etl.model.organization import Organization
from etl.model.plan import Plan
from etl.model.privacy_rules import PrivacyRules
from etl.model.student_group import Vocabulary
from etl.protect import protect
from etl.protect.crew import Crew

_UNIT = ["indicator", "school_year"]  # nothing is hidden for the sake of another of these
_PLACE = ["upload", "sheet", "column", "row"]
HIDDEN = [*KEY, "reason", *_PLACE]


@dataclass(frozen=True)
class Forecast:
    """`handed_in` are cells of the new observations that would be hidden, each with its key, the
    reason and its place; `lost` are cells that are public now and no part of the new ones, which
    would have to go with them (their place is empty). `rows` counts the new observations."""

    rows: int
    handed_in: pd.DataFrame
    lost: pd.DataFrame


@dataclass(frozen=True)
class Known:
    """What is there already: the observations behind the public release, what it shows, and what
    releases have hidden and shown so far."""

    observations: pd.DataFrame
    published: pd.DataFrame
    hidden_before: pd.DataFrame
    shown_before: pd.DataFrame


def forecast(
    new: pd.DataFrame,
    known: Known,
    plan: Plan,
    vocabulary: Vocabulary,
    organizations: Mapping[str, Organization],
    rules: PrivacyRules,
    *,
    crew: Crew | None = None,
) -> Forecast:
    """The forecast for "observations" that were checked. Only the indicators and years that they
    speak of are looked at, by `crew`. Raises AuditFailed where they could not be published."""
    base, published, hidden_before, shown_before = (
        _of_units(frame, new)
        for frame in (
            known.observations,
            known.published,
            known.hidden_before,
            known.shown_before,
        )
    )
    whole = combine(layered(base, new), plan, organizations)
    reasons = protect(
        whole,
        plan,
        vocabulary,
        organizations,
        rules,
        hidden_before=hidden_before,
        shown_before=shown_before,
        crew=crew,
    ).reasons
    return told(reasons, new, published)


def told(reasons: pd.DataFrame, new: pd.DataFrame, published: pd.DataFrame) -> Forecast:
    """The forecast from the `reasons` why cells of a release are hidden: `new` are the observations
    that were handed in, `published` what is public now."""
    places = _keyed(new.drop_duplicates(subset=list(KEY), keep="last"))[_PLACE]
    hidden = _keyed(reasons).join(places, how="left")
    is_new = hidden.index.isin(places.index)
    is_shown = hidden.index.isin(_keyed(published[published["state"] == State.REPORTED]).index)
    return Forecast(len(new), _listed(hidden[is_new]), _listed(hidden[~is_new & is_shown]))


def _of_units(frame: pd.DataFrame, new: pd.DataFrame) -> pd.DataFrame:
    """The rows of the indicators and years that `new` speaks of."""
    wanted = pd.MultiIndex.from_frame(new[_UNIT].drop_duplicates().astype("str"))
    return frame[pd.MultiIndex.from_frame(frame[_UNIT].astype("str")).isin(wanted)]


def _keyed(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.set_index(pd.MultiIndex.from_frame(frame[list(KEY)].astype("str")))


def _listed(hidden: pd.DataFrame) -> pd.DataFrame:
    return hidden[HIDDEN].reset_index(drop=True)
