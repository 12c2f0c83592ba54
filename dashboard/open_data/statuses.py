"""The status of each figure against its target, year by year."""

from collections.abc import Iterator

from dashboard.open_data.columns import KEY, OF_SERIES, SERIES
from dashboard.open_data.table import Field, Line, Table, Type
from dashboard.speech import noted
from etl.model.figure import StatusCode
from etl.published import PublishedRelease

STATUSES = {
    StatusCode.HIDDEN: "the figure is hidden",
    StatusCode.NO_DATA: "there is no figure",
    StatusCode.NO_TARGET: "no target is set",
    StatusCode.BASELINE_PENDING: "the plan has not set its baseline",
    StatusCode.SERIES_BROKEN: "cannot tell: the series changed",
    StatusCode.MET: "the target is met",
    StatusCode.ON_TRACK: "on track",
    StatusCode.CLOSE_TO_PATH: "cannot tell: too close to the path",
    StatusCode.CANNOT_TELL: "cannot tell: chance alone may explain it",
    StatusCode.STAGNANT: "stagnant",
    StatusCode.OFF_TRACK: "off track",
    StatusCode.CONTEXT: "context, not judged",
}
FIELDS = (
    *SERIES,
    Field(
        "status",
        Type.STRING,
        "The status as if this year were the latest.",
        categories={str(code): meaning for code, meaning in STATUSES.items()},
    ),
    Field("rule", Type.INTEGER, "The number of the rule that decided, as on the page of methods."),
    Field("by_value", Type.BOOLEAN, "Whether the value alone decided, without a test of chance."),
)


def lines(release: PublishedRelease, slug: str, organization: str = "") -> Iterator[Line]:
    """The rows of one indicator, of one organization or of all ("")."""
    for series in release.series(slug, organization=organization or None):
        start = (slug, series.organization)
        end = (series.grade_band, series.student_group)
        for each in release.statuses(series):
            if each.school_year is not None:
                told = (str(each.code), each.rule, each.by_value)
                yield (*start, str(each.school_year), *end, *told)


def _every(release: PublishedRelease) -> Iterator[Line]:
    for indicator in release.plan.indicators:
        yield from lines(release, indicator.slug)


TABLE = Table(
    "statuses",
    "Statuses",
    noted("One row for each published figure: where it stands against its target."),
    FIELDS,
    KEY,
    _every,
    OF_SERIES,
)
