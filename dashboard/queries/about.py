"""About this number: what, who, why, source, dates, in under 120 words."""

from dataclasses import dataclass

from dashboard.queries import status
from dashboard.queries.scope import Scope


@dataclass(frozen=True)
class Paragraph:
    title: str
    text: str


def about(scope: Scope) -> tuple[Paragraph, ...]:
    indicator = scope.indicator
    said = (
        ("What is counted", indicator.definition.spoken("en")),
        ("Who is in it", indicator.population.spoken("en")),
        ("Why it matters", indicator.why.spoken("en")),
        ("Source", indicator.source.spoken("en")),
        ("Collected, published, next", _dates(scope)),
        ("Who answers for it", indicator.owner.spoken("en")),
    )
    return tuple(Paragraph(title, text) for title, text in said if text)


def _dates(scope: Scope) -> str:
    words, release = scope.release.words, scope.release.release
    published = f"Release {release.number}, {words.day(release.published_at.date())}."
    due = scope.indicator.next_due(status.latest_year(scope))
    is_over = status.has_ended(scope.release.plan, scope.today)
    when = "Was due" if status.overdue(scope) else "Next due"
    coming = f"{when} {words.day(due.on)}." if due and not is_over else ""
    return " ".join(
        text for text in (scope.indicator.cycle.spoken("en"), published, coming) if text
    )
