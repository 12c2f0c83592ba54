"""The first measure's index of social factors in one sentence, and the way to its page."""

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.components.prose import prose
from dashboard.components.section import section, section_head
from dashboard.queries import social
from dashboard.speech import noted, speech
from etl.published import PublishedRelease

TITLE = noted("How far do social factors predict success?")


def social_link(release: PublishedRelease, among: tuple[str, ...] | None = None) -> list[Component]:
    """Of all measures, or of those `among` them; nothing where none has an index."""
    found = [
        each for each in social.measures(release) if among is None or each.series.indicator in among
    ]
    if not found:
        return []
    words, now, say = release.words, found[0], speech(release.language)
    said = f"{now.name}. {words.social_share(now.found)} {words.social_caution(now.found)}"
    link = html.A(
        say("See it year by year and school by school"),
        href=addresses.social(now.series.indicator, now.series.grade_band),
    )
    head = section_head("social", say(TITLE))
    return [section("social", head, html.P(prose(said)), html.P(link))]
