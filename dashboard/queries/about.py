"""About this number: what, who, why, source, dates, in under 120 words."""

from dataclasses import dataclass

from dashboard.queries import status
from dashboard.queries.scope import Scope
from dashboard.speech import noted
from etl.model.indicator import Unit
from etl.model.text import Text

MOST = 120
SHAPES = {
    Unit.PERCENT: noted("{numerator}, divided by {denominator}, times 100."),
    Unit.PER_100: noted("{numerator}, divided by {denominator}, times 100. It may pass 100."),
    Unit.RATIO: noted("{numerator}, divided by {denominator}."),
    Unit.MEAN: noted("{numerator}, divided by {denominator}."),
    Unit.DOLLARS: noted("{numerator}, divided by {denominator}."),
}


@dataclass(frozen=True)
class Paragraph:
    """`is_english` where a text of the plan lacks the language of the page."""

    title: str
    text: str
    is_english: bool = False


def about(scope: Scope) -> tuple[Paragraph, ...]:
    indicator, say = scope.indicator, scope.say
    told = [
        _of_plan(scope, say("What is counted"), indicator.definition),
        _of_plan(scope, say("Who is in it"), indicator.population),
        Paragraph(say("Numerator and denominator"), _divided(scope)),
        _of_plan(scope, say("Why it matters"), indicator.why),
        _of_plan(scope, say("Source"), indicator.source),
        Paragraph(say("Collected, published, next"), _dates(scope)),
        _of_plan(scope, say("Who answers for it"), indicator.owner),
    ]
    found = [paragraph for paragraph in told if paragraph.text]
    # A minute's reading: who answers goes first, then what the numerator says again.
    for spare in (told[-1], told[0]):
        if _words(found) >= MOST and spare in found and told[2] in found:
            found.remove(spare)
    return tuple(found)


def _words(found: list[Paragraph]) -> int:
    return sum(len(f"{each.title} {each.text}".split()) for each in found)


def _of_plan(scope: Scope, title: str, text: Text) -> Paragraph:
    language = scope.release.language
    return Paragraph(title, text.spoken(language), text.is_missing(language))


def _divided(scope: Scope) -> str:
    """What is divided by what, in the plan's words; "" for a number that is no quotient."""
    indicator, language = scope.indicator, scope.release.language
    over, under = indicator.numerator.spoken(language), indicator.denominator.spoken(language)
    shape = SHAPES.get(indicator.unit)
    if not shape or not over or not under:
        return ""
    return scope.say(shape, numerator=over[:1].upper() + over[1:], denominator=under)


def _dates(scope: Scope) -> str:
    words, release, say = scope.release.words, scope.release.release, scope.say
    day = words.day(release.published_at.date())
    published = say("Release {number}, {day}.", number=release.number, day=day)
    due = scope.indicator.next_due(status.latest_year(scope))
    is_over = status.has_ended(scope.release.plan, scope.today)
    coming = ""
    if due and not is_over:
        when = words.day(due.on)
        late = status.overdue(scope)
        coming = say("Was due {day}.", day=when) if late else say("Next due {day}.", day=when)
    cycle = scope.indicator.cycle.spoken(scope.release.language)
    return " ".join(text for text in (cycle, published, coming) if text)
