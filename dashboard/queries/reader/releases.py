"""As published on which day: every release that a reader may open."""

from dashboard import addresses
from dashboard.queries.scope import Scope
from dashboard.speech import noted
from dashboard.view_data.choice import Choice, Choices
from etl.model.release import Release

# More releases than these are folded away, all but the one that is shown and the latest.
FEW = 3
LATEST, EARLIER = noted("{day} (release {number}, the latest)"), noted("{day} (release {number})")


def releases(scope: Scope, standing: tuple[Release, ...]) -> Choices | None:
    """`standing` are those that led to the public one and itself, oldest first. The newest comes
    first. Each address names its release, and so shows the same for as long as it stands. None
    where there is but one."""
    if len(standing) < 2:
        return None
    shown = _choice(scope, scope.release.release, standing[-1])
    newest = _choice(scope, standing[-1], standing[-1])
    in_sight = tuple(dict.fromkeys((newest, shown)))
    others = tuple(_choice(scope, each, standing[-1]) for each in reversed(standing[:-1]))
    rest = tuple(choice for choice in others if choice not in in_sight)
    if len(standing) <= FEW:
        return Choices(scope.say("As published on"), (newest, *others))
    return Choices(scope.say("As published on"), in_sight, scope.say("On another day"), rest)


def _choice(scope: Scope, each: Release, newest: Release) -> Choice:
    day = scope.release.words.day(each.published_at.date())
    label = scope.say(LATEST if each == newest else EARLIER, day=day, number=each.number)
    address = addresses.indicator(scope.indicator.slug, scope.state)
    is_shown = each.number == scope.release.release.number
    return Choice(label, addresses.of_release(address, each.number), is_shown)
