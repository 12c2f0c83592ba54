"""What a later release corrected of the figures that an earlier one shows."""

from etl.model.figure import Cell, Series
from etl.published import PublishedRelease

# The kind of change, as `etl.wording` names it.
CORRECTED = "Corrected"


def corrected(
    shown: PublishedRelease, latest: PublishedRelease, slug: str, organization: str = ""
) -> tuple[str, ...]:
    """A sentence for each figure of a measure that the latest release tells otherwise, of the
    district or of another organization; empty where nothing was corrected. What either of them
    hides is told as hidden."""
    known = {indicator.slug for indicator in latest.plan.indicators}
    if slug not in known or slug not in {each.slug for each in shown.plan.indicators}:
        return ()
    place = organization or shown.plan.organization
    told = latest.words.changes(_cells(shown, slug, place), _cells(latest, slug, place))
    return tuple(str(each.sentence) for each in told if each.kind == CORRECTED and each.series)


def _cells(
    release: PublishedRelease, slug: str, organization: str
) -> dict[Series, tuple[Cell, ...]]:
    found = release.series(slug, organization=organization)
    return {each: release.cells(each) for each in found}
