"""What staff may know before they publish: which of the figures that they hand in the public would
not see. For staff alone: a reason tells more than the public may know."""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from etl.desk.publication import district_for, now_public
from etl.district import District
from etl.forecast import Known, Tally, forecast, tallied
from etl.pipeline import Checked
from etl.protect.crew import Crew
from etl.publish.home import Home
from etl.publish.records import Records


@dataclass(frozen=True)
class Foretold:
    """`cells` are those of `Forecast`, what was handed in before what is public now; `handed_in`
    and `lost` count the two. `rows` counts all that was handed in."""

    district: District
    rows: int
    cells: pd.DataFrame
    handed_in: list[Tally]
    lost: list[Tally]


def foretell(
    home: Home,
    checked: Checked,
    *,
    plan: str | None = None,
    say: Callable[[str], None] = lambda _: None,
) -> Foretold:
    """What would be hidden if the files were published as they were `checked`. Nothing public
    changes; in a home that is there, answers of the audit are kept in its private folder, so that
    neither asking again nor publishing audits the same anew. Raises AuditFailed where they could
    not be published at all."""
    say("Working out what would be hidden")
    district, records, now = district_for(home, plan), Records(home), now_public(home)
    behind = records.behind(now.id if now else None)
    known = Known(
        behind.observations, behind.published, records.hidden_before(), records.shown_before()
    )
    found = forecast(
        checked.observations,
        known,
        district.plan,
        district.vocabulary,
        district.organizations,
        district.rules,
        crew=Crew(home.audits if home.private.is_dir() else None),
    )
    return Foretold(
        district,
        found.rows,
        pd.concat([found.handed_in, found.lost], ignore_index=True),
        tallied(found.handed_in, district.organizations),
        tallied(found.lost, district.organizations),
    )
