"""What a packet is about: a meeting, a goal, a focus area, the whole plan, or a school."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dashboard import addresses
from dashboard.queries import every_measure, measures, nodes, school, schools
from dashboard.queries.board import watched
from dashboard.queries.scope import Scope
from dashboard.speech import noted, speech
from etl.model.plan import Meeting, Plan
from etl.published import PublishedRelease


class Kind(StrEnum):
    MEETING = "meeting"
    GOAL = "goal"
    FOCUS_AREA = "focus-area"
    PLAN = "plan"
    SCHOOL = "school"


NAMES = {
    Kind.MEETING: noted("Board packet"),
    Kind.GOAL: noted("Goal"),
    Kind.FOCUS_AREA: noted("Focus area"),
    Kind.PLAN: noted("The whole plan"),
    Kind.SCHOOL: noted("School"),
}


@dataclass(frozen=True)
class Subject:
    """`code` is that of the goal, focus area or school, the day of a meeting ("2018-11-13"), and
    empty for the whole plan. A meeting without a day is the next one, else the last."""

    kind: Kind
    code: str = ""

    @property
    def file_stem(self) -> str:
        """ "packet-goal-reading"."""
        kept = "".join(each if each.isalnum() else "-" for each in self.code).strip("-")
        return "-".join(part for part in ("packet", self.kind.value, kept) if part)


def settled(subject: Subject, plan: Plan, today: date) -> Subject:
    """A meeting with its day, everything else as it is."""
    if subject.kind is not Kind.MEETING or subject.code:
        return subject
    found = next_meeting(plan, today)
    return Subject(Kind.MEETING, found.on.isoformat() if found else "")


def next_meeting(plan: Plan, today: date) -> Meeting | None:
    listed = sorted(plan.meetings, key=lambda each: each.on)
    return next((each for each in listed if each.on >= today), listed[-1] if listed else None)


def meeting(subject: Subject, plan: Plan) -> Meeting | None:
    """The meeting of a packet; None where the plan lists none. Raises KeyError for a day that the
    plan does not list."""
    if subject.kind is not Kind.MEETING or not subject.code:
        return None
    for each in plan.meetings:
        if each.on.isoformat() == subject.code:
            return each
    raise KeyError(subject.code)


def title(subject: Subject, release: PublishedRelease) -> str:
    """ "Every student reads well". Raises KeyError for what the release does not have."""
    plan, language = release.plan, release.language
    if subject.kind is Kind.GOAL and (found := nodes.goal(plan, subject.code)):
        return found[1].title.spoken(language)
    if subject.kind is Kind.FOCUS_AREA and (area := nodes.focus_area(plan, subject.code)):
        return area.title.spoken(language)
    if subject.kind is Kind.SCHOOL and subject.code in release.organizations:
        own = release.organizations[subject.code]
        if schools.is_school(own):
            return own.name
    if subject.kind is Kind.PLAN and not subject.code:
        return plan.title.spoken(language)
    if subject.kind is Kind.MEETING:
        named = meeting(subject, plan)
        title = named.title.spoken(language) if named else ""
        return title or speech(language)(NAMES[Kind.MEETING])
    raise KeyError(subject.code)


def address(subject: Subject) -> str:
    """The page that shows the same."""
    if subject.kind is Kind.GOAL:
        return addresses.goal(subject.code)
    if subject.kind is Kind.FOCUS_AREA:
        return addresses.focus_area(subject.code)
    if subject.kind is Kind.SCHOOL:
        return addresses.school(subject.code)
    return addresses.BOARD if subject.kind is Kind.MEETING else addresses.HOME


def scopes(subject: Subject, release: PublishedRelease, today: date) -> tuple[Scope, ...]:
    """Its measures in the plan's order, each once, in the school level that pages show first; at a
    school, every level that has figures. A meeting has what its page watches, the whole plan the
    context too. Raises KeyError for what the release does not have."""
    plan = release.plan
    if subject.kind is Kind.SCHOOL:
        title(subject, release)
        return school.measures_of(release, release.organizations[subject.code], today)
    if subject.kind is Kind.PLAN:
        listed = [each.indicator.slug for each in every_measure.every_measure(release, today)]
    elif subject.kind is Kind.MEETING:
        meeting(subject, plan)
        promised = (slug for area in plan.focus_areas for slug in nodes.slugs(area))
        listed = [*promised, *watched(plan, release.language)]
    else:
        listed = list(_of_node(subject, plan))
    return measures.measures(release, tuple(dict.fromkeys(listed)), today)


def _of_node(subject: Subject, plan: Plan) -> tuple[str, ...]:
    if subject.kind is Kind.GOAL and (found := nodes.goal(plan, subject.code)):
        return found[1].indicators
    if subject.kind is Kind.FOCUS_AREA and (area := nodes.focus_area(plan, subject.code)):
        return nodes.slugs(area)
    raise KeyError(subject.code)
