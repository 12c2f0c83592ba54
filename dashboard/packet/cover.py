"""The first page of a packet: what it is about, how every measure stands, what changed."""

from dashboard.packet.content import Changed, Cover, Passage
from dashboard.packet.subject import NAMES, Kind, Subject, meeting, title
from dashboard.queries import board, news, school, status
from dashboard.queries.scope import Scope
from dashboard.speech import speech
from etl.published import PublishedRelease


def cover(
    release: PublishedRelease,
    subject: Subject,
    scopes: tuple[Scope, ...],
    before: PublishedRelease | None,
) -> Cover:
    """`scopes` are the measures of the subject. Raises KeyError for what is not there."""
    say, words = speech(release.language), release.words
    held = meeting(subject, release.plan)
    judged = tuple(scope for scope in scopes if board.is_judged(scope))
    found = tuple(scope.release.status(scope.everyone) for scope in judged)
    is_school = subject.kind is Kind.SCHOOL
    return Cover(
        kind=say(NAMES[subject.kind]),
        title=title(subject, release),
        meeting=words.day(held.on) if held else "",
        lede=school.lede(scopes) if is_school else _lede(release, subject),
        tally=words.tally(found) if found else "",
        counts=status.counts(judged),
        pace=board.lede(say, judged) if judged and not is_school else "",
        parts=board.parts(judged),
        changed=changed(scopes, before),
    )


def _lede(release: PublishedRelease, subject: Subject) -> str:
    """What the plan says of a goal or a focus area; of the whole, its vision."""
    language, plan = release.language, release.plan
    for area in plan.focus_areas:
        if subject == Subject(Kind.FOCUS_AREA, area.code):
            return area.note.spoken(language)
        for goal in area.goals:
            if subject == Subject(Kind.GOAL, goal.code):
                return goal.note.spoken(language)
    vision = plan.vision.text.spoken(language)
    return f"{speech(language)('Our vision:')} {vision}" if vision else ""


def changed(scopes: tuple[Scope, ...], before: PublishedRelease | None) -> Changed | None:
    """Since `before`, of these measures; None where there is nothing to set them beside."""
    found = news.news(scopes, before)
    if found is None:
        return None
    return Changed(
        found.title, found.note, tuple(Passage(each.kind, each.sentence) for each in found.items)
    )
