"""The rows of the home page: every measure of a goal."""

from datetime import date

from dashboard import addresses
from dashboard.figures import palette
from dashboard.queries import bundle, lines, status
from dashboard.queries.path import target_path
from dashboard.queries.scope import Scope, home_scope
from dashboard.view_data.chart import every_year
from dashboard.view_data.measure_row import MeasureRow, Said
from dashboard.view_data.spark import Spark
from etl.model.indicator import Direction
from etl.model.school_year import SchoolYear
from etl.published import PublishedRelease


def measures(release: PublishedRelease, slugs: tuple[str, ...], today: date) -> tuple[Scope, ...]:
    return tuple(home_scope(release, slug, today) for slug in slugs)


def common_years(scopes: tuple[Scope, ...]) -> tuple[SchoolYear, ...]:
    """The years that every small trend shares: from the first figure to the plan's last year."""
    shown = [cell.school_year for scope in scopes for cell in scope.cells()]
    if not shown:
        return ()
    return every_year(min(shown), max(*shown, scopes[0].release.plan.ends))


def row(scope: Scope, years: tuple[SchoolYear, ...]) -> MeasureRow:
    return MeasureRow(
        question=question(scope),
        address=addresses.indicator(scope.indicator.slug),
        about=about(scope),
        status=status.status_mark(scope),
        latest=_latest(scope),
        target=_target(scope),
        due=_due(scope),
        spark=spark(scope, years),
    )


def question(scope: Scope) -> str:
    """The measure as a question: that of the grade band where it has one of its own."""
    own = scope.indicator.grade_band(scope.grade_band).question.spoken(scope.release.language)
    return own or scope.indicator.title.spoken(scope.release.language)


def name(scope: Scope) -> str:
    """The measure as a noun: "Elementary school reading"."""
    return scope.release.words.measure(scope.everyone)


def about(scope: Scope) -> str:
    """What is counted, in half a sentence, and what an index is made of."""
    language, indicator = scope.release.language, scope.indicator
    counted = indicator.numerator.spoken(language) or indicator.name.spoken(language)
    text = counted[:1].upper() + counted[1:]
    if indicator.direction is Direction.LOWER:
        text = scope.say("{counted}; lower is better", counted=text)
    made_of = bundle.said(scope)
    return f"{text}. {made_of}" if made_of else text


def spark(scope: Scope, years: tuple[SchoolYear, ...]) -> Spark | None:
    """None where nothing was published."""
    cells = scope.cells()
    if not cells:
        return None
    pen = palette.EVERYONE
    late = status.overdue(scope) is not None
    return Spark(
        id=f"spark-{scope.indicator.slug}",
        name=scope.indicator.name.spoken(scope.release.language),
        summary=scope.release.words.spark_summary(cells),
        unit=scope.indicator.unit,
        years=years,
        line=lines.line(scope, pen=palette.overdue(pen) if late else pen),
        path=target_path(scope, scope.everyone),
        language=scope.release.language,
    )


def _latest(scope: Scope) -> Said:
    words, cells = scope.release.words, scope.cells()
    if not cells:
        return Said("", (scope.say("No figure yet"),))
    latest = cells[-1]
    value = words.value(latest)
    if latest.value is None:
        return Said(value, (words.no_number(latest),), is_number=False)
    interval = words.interval(latest)
    year = str(latest.school_year)
    number, per, unit = value.partition(f" {scope.say('per')} ")
    detail = f"{per.strip()} {unit}, {year}" if unit else year
    return Said(number, (f"{detail}; {interval}" if interval else detail,))


def _target(scope: Scope) -> Said:
    fact = scope.release.words.fact_target(scope.indicator)
    is_number = fact.value[:1].isdigit() or fact.value[:1] == "$"
    return Said(fact.value, (fact.text.rstrip("."),), is_number)


def _due(scope: Scope) -> Said:
    words, plan, say = scope.release.words, scope.release.plan, scope.say
    latest = status.latest_year(scope)
    if status.has_ended(plan, scope.today):
        last = (say("last data {year}", year=latest),) if latest else ()
        return Said("", (say("Ended {year}", year=plan.ends.ending), *last))
    if late := status.overdue(scope):
        figures = say("{year} figures", year=late.school_year)
        return Said("", (say("Was due {day}", day=words.day(late.on)), figures))
    due = scope.indicator.next_due(latest)
    if due is None:
        return Said("", (say("Not scheduled"),))
    return Said("", (words.day(due.on), say("{year} figures", year=due.school_year)))
