"""What differences are called in the unit of a measure."""

from dashboard.queries.scope import Scope
from dashboard.speech import noted
from dashboard.view_data.bars import Bars
from etl.model.indicator import Unit

DIFFERENCES = {
    Unit.PERCENT: noted("points"),
    Unit.PER_100: noted("per 100"),
    Unit.DOLLARS: noted("dollars"),
}
_CHANGES = {
    Unit.PERCENT: noted("Change in points"),
    Unit.PER_100: noted("Change per 100"),
    Unit.DOLLARS: noted("Change in dollars"),
}
_A_YEAR = {
    Unit.PERCENT: noted("Points a year"),
    Unit.PER_100: noted("Per 100 a year"),
    Unit.DOLLARS: noted("Dollars a year"),
}


def differences(scope: Scope) -> str:
    """ "points" for percents, never "percent"; "" where the number needs no word."""
    return scope.say(DIFFERENCES.get(scope.indicator.unit, ""))


def change(scope: Scope) -> str:
    """ "Change in points", "Change per 100", "Change"."""
    return scope.say(_CHANGES.get(scope.indicator.unit, noted("Change")))


def change_since(scope: Scope, movers: Bars) -> str:
    """ "Change in points, 2011-12 to 2016-17": the years stand in the summary of the bars."""
    since = movers.summary.partition(":")[0].partition(", ")[2]
    return f"{change(scope)}, {since}" if since else change(scope)


def a_year(scope: Scope) -> str:
    """ "Points a year"."""
    return scope.say(_A_YEAR.get(scope.indicator.unit, noted("Change a year")))


def of_all_a_year(scope: Scope) -> str:
    """ "Points a year, all students"; where adults are counted, "Points a year"."""
    said = a_year(scope)
    if scope.release.words.counts_adults(scope.indicator):
        return said
    return scope.say("{unit}, all students", unit=said)
