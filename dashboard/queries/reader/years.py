"""Which school years a reader wants to see: the last few, or all from one on.

A choice leaves earlier years out and never later ones, so the latest figure, its status and its
pace stay what they are.
"""

from dashboard import addresses
from dashboard.queries.scope import Scope
from dashboard.speech import noted
from dashboard.view_data.choice import Choice, Choices

# Fewer years than this leave nothing to choose.
LEAST = 4
FEWEST, SOME = 3, 5
FROM = noted("from {year} on")


def years(scope: Scope) -> Choices | None:
    """None where too few years have figures."""
    known = scope.years
    if len(known) < LEAST:
        return None
    say = scope.say
    links = [_choice(scope, say("All years"), "")]
    links += [
        _choice(scope, say.plural("The last year", "The last {count} years", count), str(count))
        for count in (SOME, FEWEST)
        if count < len(known)
    ]
    from_one = tuple(
        _choice(scope, _upper(say(FROM, year=year)), str(year)) for year in known[1:-1]
    )
    current = tuple(choice for choice in from_one if choice.is_current)
    rest = tuple(choice for choice in from_one if not choice.is_current)
    return Choices(say("Years shown"), (*links, *current), say("From another year on"), rest)


def _choice(scope: Scope, label: str, years: str) -> Choice:
    address = addresses.indicator(scope.indicator.slug, scope.state.but(years=years))
    return Choice(label, address, scope.state.years == years)


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
