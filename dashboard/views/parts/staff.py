"""Teachers and leaders by group beside the students whom they serve."""

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.components.chart_card import Headline, chart_card
from dashboard.components.drawing import Drawing
from dashboard.components.readable import reader
from dashboard.components.section import section
from dashboard.components.table import twin
from dashboard.figures import stops, svg_beside
from dashboard.queries import beside
from dashboard.queries.beside import Staff
from dashboard.speech import noted, speech
from dashboard.views.parts import shared

TITLE = noted("Do our leaders and teachers look like our students?")
RANGE = noted(
    "Under each difference in the table stands its range by chance. Where the range holds 0, the "
    "difference could be chance."
)


def beside_section(found: tuple[Staff, ...]) -> list[Component]:
    """Nothing where no staff is told by group."""
    if not found:
        return []
    say, data = speech(found[0].release.language), beside.beside(found)
    wide, narrow = svg_beside.draw(data), svg_beside.draw(data, svg_beside.NARROW)
    drawings = html.Div(
        [
            Drawing(wide, class_name="only-wide"),
            Drawing(narrow, class_name="only-narrow"),
            *reader(say, stops.of_beside(data), data.name),
        ],
        className="chartbox for-620",
    )
    under = say(
        "Percent of {kinds} in each group, {year}.",
        kinds=", ".join(kind.lower() for kind in beside.kinds(found)),
        year=found[0].year,
    )
    own = shared.of_people(found[0].release, "beside", found[0].indicator.slug)
    told = html.Ul([html.Li(text) for text in beside.told(found)], className="plain-list")
    links = [
        html.Li(
            html.A(
                each.indicator.title.spoken(each.release.language),
                href=addresses.indicator(each.indicator.slug),
            )
        )
        for each in found
    ]
    heading = Headline(say(TITLE), f"{under} {beside.whole_note(found)}".strip(), "h2", "beside")
    return [
        section(
            "beside",
            chart_card(heading, drawings, [say(RANGE)], own),
            told,
            twin(beside.table(found), say("The same shares as a table")),
            html.Ul(links, className="plain-list"),
        )
    ]
