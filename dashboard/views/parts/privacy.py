"""How students are kept from being recognised, in plain words and in the release's own numbers."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.section import section, section_head
from dashboard.components.table import table
from dashboard.components.told_list import told_list
from dashboard.queries import hiding, rounding, sources
from dashboard.speech import speech
from etl.published import PublishedRelease


def hidden(release: PublishedRelease, title: str) -> Component:
    found, say = sources.hidden(release), speech(release.language)
    shown = html.Summary(say("What is hidden in this release, measure by measure"))
    listed = html.Details([shown, told_list(found)], className="twin")
    return section(
        "hidden",
        section_head("hidden", title),
        *(html.P(words) for words in hiding.why(release)),
        listed if found else html.P(say("No figure of the district is hidden in this release.")),
        html.H3(say("What do marks in place of a number mean?")),
        table(hiding.marks(say)),
    )


def rounding_rules(release: PublishedRelease, title: str) -> Component:
    say = speech(release.language)
    return section(
        "rounding",
        section_head("rounding", title),
        html.P(say(hiding.COARSE)),
        html.P(say(hiding.SIZES)),
        table(rounding.by_size(say, release.rules)),
    )
