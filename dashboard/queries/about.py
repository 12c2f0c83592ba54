"""About this number: what, who, why, source, dates, in under 120 words."""

from dataclasses import dataclass

from dashboard.queries import status
from dashboard.queries.scope import Scope


@dataclass(frozen=True)
class Paragraph:
    title: str
    text: str


def about(scope: Scope) -> tuple[Paragraph, ...]:
    indicator, say, language = scope.indicator, scope.say, scope.release.language
    said = (
        (say("What is counted"), indicator.definition.spoken(language)),
        (say("Who is in it"), indicator.population.spoken(language)),
        (say("Why it matters"), indicator.why.spoken(language)),
        (say("Source"), indicator.source.spoken(language)),
        (say("Collected, published, next"), _dates(scope)),
        (say("Who answers for it"), indicator.owner.spoken(language)),
    )
    return tuple(Paragraph(title, text) for title, text in said if text)


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
