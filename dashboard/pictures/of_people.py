"""Charts of adults: the stages of a pipeline by group, and staff beside the students they serve."""

from dashboard import addresses
from dashboard.figures import svg_beside, svg_stages_grid
from dashboard.pictures.picture import Picture
from dashboard.queries import beside, pipeline
from dashboard.speech import noted, speech
from etl.published import PublishedRelease

UNDER = noted(
    "Number of people, and percent of those at the first stage. Bars are drawn to each group’s own "
    "first stage."
)


def of_stages(release: PublishedRelease, code: str) -> Picture | None:
    """Every group of the pipeline that the plan calls `code`."""
    flow = next((each for each in pipeline.flows(release) if each.pipeline.code == code), None)
    if flow is None:
        return None
    groups = tuple(pipeline.stages(flow, group) for group in flow.groups)
    title = f"{flow.pipeline.title.spoken(release.language)}, {flow.year}"
    return Picture(
        title=title,
        under=speech(release.language)(UNDER),
        sentence=" ".join(each.summary for each in groups),
        wide=svg_stages_grid.draw(title, groups),
        narrow=svg_stages_grid.draw(title, groups, is_narrow=True),
        notes=(),
        source=release.plan.indicator(flow.stages[0]).source.spoken(release.language),
        page=f"{addresses.PIPELINE}#stages-{code}",
    )


def of_beside(release: PublishedRelease, slug: str) -> Picture | None:
    """All kinds of staff, at the address of the first of them."""
    found = beside.staff(release)
    if not found or found[0].indicator.slug != slug:
        return None
    data, say = beside.beside(found), speech(release.language)
    under = say(
        "Percent of {kinds} in each group, {year}.",
        kinds=", ".join(kind.lower() for kind in beside.kinds(found)),
        year=found[0].year,
    )
    return Picture(
        title=data.name,
        under=under,
        sentence=data.summary,
        wide=svg_beside.draw(data),
        narrow=svg_beside.draw(data, svg_beside.NARROW),
        notes=(beside.whole_note(found),) if beside.whole_note(found) else (),
        source=found[0].indicator.source.spoken(release.language),
        page=f"{addresses.PIPELINE}#beside",
    )


MAKERS = {"stages": of_stages, "beside": of_beside}
