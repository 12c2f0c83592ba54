"""The way to leadership: who reaches each stage, who goes on, and whom staff resemble."""

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.components.drawing import Drawing
from dashboard.components.prose import prose
from dashboard.components.readable import PART, reader
from dashboard.components.section import section, section_head
from dashboard.components.signs import key
from dashboard.components.table import table, twin
from dashboard.figures import stops, svg_stages
from dashboard.page import Crumb, Page
from dashboard.queries import beside, pipeline
from dashboard.queries.pipeline import Flow
from dashboard.speech import noted, speech
from dashboard.view_data.stages import Stages
from dashboard.views.parts import shared, staff
from etl.published import PublishedRelease

TITLE = noted("Who does our leadership pipeline bring in, and who stays?")
NAME = noted("Leaders")
NO_PLAN = noted(
    "The plan names no leadership pipeline, so there are no stages to show. A district adds one by "
    "naming its stages in the plan, each a count of people."
)
NO_FIGURES = noted("Nothing is published yet of the people at the stages of this pipeline.")
STAGES = noted("How many people reach each stage?")
STAGES_UNDER = noted(
    "Number of people, and percent of those at the first stage. Bars are drawn to each group’s own "
    "first stage."
)
STEPS = noted("Does any group leave more often at one stage?")
STEPS_UNDER = noted(
    "Percent who went on from one stage to the next, 0 to 100%, with exact ranges. The dotted line "
    "is everybody."
)
CHANCE = noted(
    "“Cannot be told” means that chance alone could give such a difference. With so few people "
    "only large differences could be seen, so it does not mean that there is none."
)
OPEN = noted("An open mark: fewer than 30 people.")
GUARDED = noted(
    "Numbers are shown where they, those who left and whoever is left over are 10 or more. Only "
    "counts by stage are kept; no person’s record is loaded."
)


def page(release: PublishedRelease) -> Page:
    say, flows = speech(release.language), pipeline.flows(release)
    found = beside.staff(release)
    tree = [_top(release, flows, found)]
    for flow in flows:
        tree += [_stages(flow), _steps(flow)]
    tree += staff.beside_section(found)
    crumbs = (Crumb(say("The plan"), addresses.HOME), Crumb(say(NAME)))
    return Page(say(TITLE), tree, crumbs=crumbs)


def _top(
    release: PublishedRelease, flows: tuple[Flow, ...], found: tuple[beside.Staff, ...]
) -> Component:
    say = speech(release.language)
    names = [_name(flow) for flow in flows] or [release.plan.title.spoken(release.language)]
    told = [_story(flow) for flow in flows]
    parts: list[Component] = [html.P(prose(", ".join(names)), className="eyebrow")]
    parts.append(html.H1(say(TITLE)))
    if not release.plan.pipelines:
        parts.append(html.Div(html.P(say(NO_PLAN)), className="empty"))
    elif not flows:
        parts.append(html.Div(html.P(say(NO_FIGURES)), className="empty"))
    lede = " ".join(filter(None, (*told, *beside.told(found)[-1:])))
    parts += [html.P(prose(lede), className="lede")] if lede else []
    parts += [html.P(prose(_counted(flow)), className="muted") for flow in flows]
    return html.Div(parts, className="wrap page-top")


def _name(flow: Flow) -> str:
    return flow.pipeline.title.spoken(flow.release.language)


def _counted(flow: Flow) -> str:
    """Whose counts these are."""
    first = flow.release.plan.indicator(flow.stages[0])
    return first.population.spoken(flow.release.language)


def _story(flow: Flow) -> str:
    words = flow.release.words
    first, last = flow.cell(flow.stages[0]), flow.cell(flow.stages[-1])
    through = words.through(first, last) if first and last else ""
    return f"{through} {words.steps_apart(pipeline.apart(flow))}".strip()


def _stages(flow: Flow) -> Component:
    say, code = speech(flow.release.language), f"stages-{flow.pipeline.code}"
    groups = tuple(pipeline.stages(flow, group) for group in flow.groups)
    listed = html.Ul([_panel(each) for each in groups], className="panels stages")
    # The groups are read as one chart: up and down lead from one to the next.
    read = reader(say, stops.of_stages(groups), f"{say(STAGES)} {say(STAGES_UNDER)}")
    return section(
        code,
        section_head(code, say(STAGES), say(STAGES_UNDER)),
        html.Div([listed, *read], className="panels-box"),
        shared.of_people(flow.release, "stages", flow.pipeline.code),
        _meanings(flow),
        *_hidden(flow),
        twin(pipeline.people(flow), say("The same numbers as a table")),
    )


def _panel(data: Stages) -> Component:
    drawings = (svg_stages.draw(data), svg_stages.draw(data, svg_stages.NARROW))
    both = [
        Drawing(each, class_name=kind)
        for each, kind in zip(drawings, ("only-wide", "only-narrow"), strict=True)
    ]
    box = html.Div(both, className="chartbox for-206")
    return html.Li([html.H3([key(data.pen), data.name], className="ttl"), box], **PART)


def _meanings(flow: Flow) -> Component:
    """What each stage is, with the way to its figures."""
    plan, language = flow.release.plan, flow.release.language
    listed = []
    for slug in flow.stages:
        stage = plan.indicator(slug)
        link = html.A(stage.name.spoken(language), href=addresses.indicator(slug))
        listed.append(html.Li([html.Strong(link), f" {stage.definition.spoken(language)}"]))
    return html.Ul(listed, className="stage-words small")


def _hidden(flow: Flow) -> list[Component]:
    if not flow.hidden:
        return []
    words = flow.release.words
    hiding = words.hiding(flow.release.plan.indicator(flow.stages[0]))
    names = ", ".join(pipeline.name(flow, group) for group in flow.hidden)
    return [html.P([html.Strong(hiding), f". {names}."], className="small muted")]


def _steps(flow: Flow) -> Component:
    say, code = speech(flow.release.language), f"steps-{flow.pipeline.code}"
    method = html.A(say("How steps are worked out"), href=addresses.methods("pipeline"))
    notes = [say(CHANCE), say(OPEN) if pipeline.has_small(flow) else "", say(GUARDED)]
    note = html.P([f"{' '.join(filter(None, notes))} ", method], className="chart-note")
    head = section_head(code, say(STEPS), say(STEPS_UNDER))
    return section(code, head, table(pipeline.steps(flow)), note)
