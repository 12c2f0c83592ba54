"""A chart with everything that it needs where nothing of a page surrounds it."""

from dataclasses import dataclass

from dashboard.figures.svg import Markup


@dataclass(frozen=True)
class Picture:
    """`title` is the finding, `under` says measure, unit, who and years, `sentence` what the
    picture shows, `notes` what must be known (a cut axis, cautions). `page` is the address of the
    chart on its page, `source` names who published the figures."""

    title: str
    under: str
    sentence: str
    wide: Markup
    narrow: Markup
    notes: tuple[str, ...]
    source: str
    page: str
