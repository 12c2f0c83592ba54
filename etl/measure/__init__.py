"""Published observations -> figures and statuses. Pure functions on arrays.

Each file holds one idea. The formulas: interval, means and mix here; two figures side by side in
`gap`, years in a row in `progress`, all groups at once in `spread` and `ordered`, test levels in
`levels`, schools in `schools`, staff in `staff`, very many gaps in `scan`; what no page may show in
`reference`. The arrays they work on: points, changes, series, gaps, targets, status. The ways in: a
whole release (release) and a reader's own comparison (reader). Nothing here sees what `etl.protect`
has hidden. Importing this package loads neither pandas nor scipy.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from etl.model.organization import Organization
from etl.model.plan import Plan
from etl.model.student_group import Vocabulary

if TYPE_CHECKING:
    import pandas as pd

    from etl.measure.release import Measured


def measure(
    published: "pd.DataFrame",
    plan: Plan,
    vocabulary: Vocabulary,
    organizations: Mapping[str, Organization],
) -> "Measured":
    """Frames "figures", "statuses" and "summaries" of a frame "published".

    Raises KeyError when a published group is not of the vocabulary, FrameError when the frame is
    not as declared.
    """
    from etl.measure.release import measure_release

    for group in published["student_group"].cat.categories:
        vocabulary.group(group)
    return measure_release(published, plan, vocabulary, organizations)
