"""The plan's year in one document: what was promised, how it stands, what staff do next."""

from dataclasses import dataclass
from datetime import date

from dashboard import addresses
from dashboard.packet.content import Changed, Edition, GapsLeaf, Passage, Plate
from dashboard.packet.cover import changed
from dashboard.packet.edition import edition, kept
from dashboard.packet.gaps import gaps_leaf
from dashboard.packet.leaf import finding, trend_plate
from dashboard.queries import measures, need, nodes, status
from dashboard.queries.every_measure import every_measure
from dashboard.queries.scope import Scope
from dashboard.speech import noted, speech
from dashboard.view_data.status_mark import StatusCount, StatusMark
from etl.model.plan import FocusArea, Goal, Guardrail, Quotation, Strategy
from etl.published import PublishedRelease

TITLE = noted("The plan in action: {year}")
NEXT = noted("What staff do next")
COMMENTARY = noted(
    "Staff have not written to this release. All words here come from the plan and from the "
    "published figures."
)


@dataclass(frozen=True)
class MeasureNow:
    """How one measure stands; `story` is the paragraph of its page, `plate` its trend."""

    name: str
    address: str
    status: StatusMark
    story: str
    plate: Plate | None


@dataclass(frozen=True)
class GoalNow:
    """A goal or a guardrail. `actions` are its strategies, each with who answers for it."""

    title: str
    note: str
    measures: tuple[MeasureNow, ...]
    actions: tuple[Passage, ...] = ()


@dataclass(frozen=True)
class AreaNow:
    title: str
    note: str
    goals: tuple[GoalNow, ...]


@dataclass(frozen=True)
class ResourceNow:
    """What schools have beside their need: `story` in words, `plate` by quarter of need."""

    name: str
    story: str
    plate: Plate


@dataclass(frozen=True)
class Yearly:
    """Everything that the yearly report says, in `language`."""

    language: str
    edition: Edition
    title: str
    promises: tuple[Passage, ...]
    tally: str
    counts: tuple[StatusCount, ...]
    changed: Changed | None
    areas: tuple[AreaNow, ...]
    guardrails: tuple[GoalNow, ...]
    gaps: GapsLeaf | None
    resources: tuple[ResourceNow, ...]
    address: str


def report_stem(release: PublishedRelease) -> str:
    """What its file is called: "report-release-2-es"."""
    spoken = "" if release.language == "en" else f"-{release.language}"
    return f"report-release-{release.release.number}{spoken}"


def yearly(
    release: PublishedRelease, today: date, before: PublishedRelease | None = None
) -> Yearly:
    """Of the latest school year with figures. `before` is what the board had when it last met."""
    say, plan = speech(release.language), release.plan
    promised = tuple(slug for area in plan.focus_areas for slug in nodes.slugs(area))
    scopes = measures.measures(release, tuple(dict.fromkeys(promised)), today)
    found = tuple(release.status(scope.everyone) for scope in scopes)
    promises = (
        _promise(release, say("Vision"), plan.vision),
        _promise(release, say("Mission"), plan.mission),
    )
    years = [cell.school_year for scope in scopes for cell in scope.cells()]
    return Yearly(
        language=release.language,
        edition=edition(release),
        title=say(TITLE, year=max(years, default=plan.starts)),
        promises=tuple(each for each in promises if each.text),
        tally=release.words.tally(found) if found else "",
        counts=status.counts(scopes),
        changed=changed(scopes, before),
        areas=tuple(_area(release, each, today) for each in plan.focus_areas),
        guardrails=tuple(_goal(release, each, today) for each in plan.guardrails),
        gaps=gaps_leaf(every_measure(release, today)),
        resources=tuple(_resource(each) for each in need.resources(release)),
        address=kept(addresses.REPORT, release),
    )


def _promise(release: PublishedRelease, name: str, said: Quotation) -> Passage:
    return Passage(name, said.text.spoken(release.language))


def _area(release: PublishedRelease, area: FocusArea, today: date) -> AreaNow:
    language = release.language
    goals = tuple(_goal(release, each, today) for each in area.goals)
    return AreaNow(area.title.spoken(language), area.note.spoken(language), goals)


def _goal(release: PublishedRelease, goal: Goal | Guardrail, today: date) -> GoalNow:
    language = release.language
    scopes = measures.measures(release, goal.indicators, today)
    strategies = goal.strategies if isinstance(goal, Goal) else ()
    return GoalNow(
        title=goal.title.spoken(language),
        note=goal.note.spoken(language),
        measures=tuple(_measure(scope) for scope in scopes),
        actions=tuple(_action(release, each) for each in strategies),
    )


def _measure(scope: Scope) -> MeasureNow:
    return MeasureNow(
        name=measures.name(scope),
        address=addresses.indicator(scope.indicator.slug),
        status=status.status_mark(scope, with_year=True),
        story=finding(scope) if scope.cells() else "",
        plate=trend_plate(scope) if scope.cells() else None,
    )


def _action(release: PublishedRelease, strategy: Strategy) -> Passage:
    say, language = speech(release.language), release.language
    owner = strategy.owner.spoken(language)
    said = (
        strategy.note.spoken(language),
        say("Who answers for it: {owner}", owner=owner) + "." if owner else "",
    )
    return Passage(strategy.title.spoken(language), " ".join(text for text in said if text))


def _resource(found: need.Resource) -> ResourceNow:
    words, bars = found.release.words, need.quarters(found)
    story = (words.need_story(found.found), words.need_caution(found.found))
    plate = Plate(
        title=found.name,
        under=str(found.latest.school_year),
        sentence=bars.summary,
        drawn=bars,
        table=need.by_quarter(found),
    )
    return ResourceNow(found.name, " ".join(str(each) for each in story if each), plate)
