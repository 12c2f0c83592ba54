"""What a board watches: its goals, what moves before them, and what must not happen on the way."""

from dashboard import addresses
from dashboard.queries import bundle, measures, status
from dashboard.queries.scope import Scope
from dashboard.queries.sufficiency import ENOUGH, SHORT, sufficiency
from dashboard.speech import Speech, noted, noted_plural
from dashboard.view_data.board import BoardPart, BoardRow
from etl.model.cell import State
from etl.model.figure import FigureName, FigureState
from etl.model.indicator import Direction, Role
from etl.model.plan import Plan

GOALS = noted("Goals")
INTERIM = noted("Interim goals")
GUARDRAILS = noted("Guardrails")
UNDER = {
    GOALS: noted("What the plan promises."),
    INTERIM: noted("Measures that move before the goals do."),
    GUARDRAILS: noted("What must not happen on the way to the goals."),
}
NONE_ENOUGH = noted_plural(
    "Of {count} measure with a pace that can be judged, none is fast enough to reach its target.",
    "Of {count} measures with a pace that can be judged, none is fast enough to reach its target.",
)
SOME_ENOUGH = noted_plural(
    "Of {count} measure with a pace that can be judged, {enough} is fast enough, or there already.",
    "Of {count} measures with a pace that can be judged, {enough} are fast enough, or there "
    "already.",
)
NO_PACE = noted("No measure has a pace that can be judged yet.")


def parts(scopes: tuple[Scope, ...]) -> tuple[BoardPart, ...]:
    """Each measure once: those that a guardrail names stand under it alone."""
    if not scopes:
        return ()
    plan, say = scopes[0].release.plan, scopes[0].say
    rules = watched(plan, say.language)
    found: dict[str, list[BoardRow]] = {GOALS: [], INTERIM: [], GUARDRAILS: []}
    for scope in scopes:
        rule = rules.get(scope.indicator.slug, "")
        leads = scope.indicator.role is Role.LEADING
        part = GUARDRAILS if rule else INTERIM if leads else GOALS
        found[part].append(row(scope, rule))
    found[GUARDRAILS].sort(key=lambda each: list(rules.values()).index(each.rule))
    return tuple(
        BoardPart(say(title), say(UNDER[title]), tuple(rows))
        for title, rows in found.items()
        if rows
    )


def watched(plan: Plan, language: str) -> dict[str, str]:
    """The guardrail of each measure that one names, in the plan's order."""
    found: dict[str, str] = {}
    for guardrail in plan.guardrails:
        for slug in guardrail.indicators:
            found.setdefault(slug, guardrail.title.spoken(language))
    return found


def is_judged(scope: Scope) -> bool:
    """Whether a measure can have a status at all; context has none."""
    return scope.indicator.direction is not Direction.NONE


def lede(say: Speech, scopes: tuple[Scope, ...]) -> str:
    """How many of the paces that can be judged are enough."""
    codes = [sufficiency(scope).code for scope in scopes]
    judged = sum(code in (*ENOUGH, *SHORT) for code in codes)
    if not judged:
        return say(NO_PACE)
    enough = sum(code in ENOUGH for code in codes)
    return say.plural(*(SOME_ENOUGH if enough else NONE_ENOUGH), judged, enough=enough)


def row(scope: Scope, rule: str = "") -> BoardRow:
    words, cells = scope.release.words, scope.cells()
    figures = scope.release.figures(scope.everyone)
    is_hidden = bool(cells) and cells[-1].state is State.SUPPRESSED
    pace = None if is_hidden else words.fact_pace(cells, figures)
    target, enough = words.fact_target(scope.indicator), sufficiency(scope)
    return BoardRow(
        name=measures.name(scope),
        address=addresses.indicator(scope.indicator.slug),
        latest=f"{words.value(cells[-1])}, {cells[-1].school_year}" if cells else "",
        made_of=bundle.said(scope),
        target=_target(target.value, target.text.rstrip(".")),
        status=status.status_mark(scope),
        direction=_direction(scope),
        pace=f"{pace.value} {pace.text}" if pace else "",
        answer=enough.answer,
        reason=enough.reason,
        rule=rule,
    )


def _target(value: str, text: str) -> str:
    """ "93% by 2019-20"; a word for a target that has no number is set apart."""
    is_number = any(each.isdigit() for each in value)
    return (" " if is_number else ". ").join(part for part in (value, text) if part)


def _direction(scope: Scope) -> str:
    """ "Fell 6.4 points, away from the goal", since the year before."""
    cells = scope.cells()
    changes = [
        figure
        for figure in scope.release.figures(scope.everyone)
        if figure.name is FigureName.CHANGE
        and figure.state is FigureState.REPORTED
        and figure.school_year == cells[-1].school_year
    ]
    if not changes:
        return ""
    change = changes[-1]
    said = str(scope.release.words.direction(change, cells[-1].decimals))
    text = f"{said[:1].upper()}{said[1:]}"
    if change.since is None:
        return text
    return scope.say("{moved}, since {year}", moved=text, year=change.since)
