"""One measure as a packet shows it: what its page says, on one sheet."""

from dashboard import addresses
from dashboard.figures import svg_gap, svg_trend
from dashboard.packet.content import Leaf, Passage, Plate
from dashboard.packet.edition import kept
from dashboard.queries import (
    about,
    bundle,
    commentary,
    facts,
    gap_by_year,
    group_notes,
    groups_by_year,
    levels_table,
    measures,
    school,
    shares,
    status,
    table,
    together,
    trend,
    trend_notes,
)
from dashboard.queries.comparison import Comparison, comparison
from dashboard.queries.gap import Gap, gap
from dashboard.queries.scope import Scope
from dashboard.speech import noted
from dashboard.view_data.fact import Fact
from dashboard.view_data.status_mark import StatusMark
from dashboard.view_data.table import Table

SHARES = noted(
    "Bars begin at 0. Groups are in alphabetical order. Shares are rounded, so they may not add up."
)
PEOPLE = noted("Bars begin at 0. Groups are in alphabetical order.")


def leaf(scope: Scope) -> Leaf:
    """Of a measure that has figures. The group that is compared is the one that its page shows
    first, by the rule that the passages name."""
    chosen = None if _is_whole(scope) else comparison(scope)
    found = gap(scope, chosen) if chosen else None
    release = scope.release
    own = addresses.indicator(scope.indicator.slug, scope.state)
    return Leaf(
        anchor="-".join(part for part in (scope.indicator.slug, scope.state.grade_band) if part),
        slug=scope.indicator.slug,
        place=_place(scope),
        question=measures.question(scope),
        name=measures.name(scope),
        who=_who(scope),
        status=_status(scope),
        finding=finding(scope),
        facts=_facts(scope),
        plates=_plates(scope, chosen, found),
        passages=_passages(scope, found),
        tables=_tables(scope),
        about=tuple(Passage(each.title, each.text) for each in about.about(scope)),
        notes=_notes(scope, chosen),
        source=scope.indicator.source.spoken(release.language),
        address=kept(own, release),
    )


def has_figures(scope: Scope) -> bool:
    """Whether anything was published for it there, hidden figures included."""
    return bool(scope.cells()) or bool(scope.groups)


def _is_whole(scope: Scope) -> bool:
    """Shares of a whole, or adults by group: no status, no gap, no path."""
    return shares.is_mix(scope) or shares.is_people(scope)


def _place(scope: Scope) -> str:
    place = scope.release.plan.place_of(scope.indicator.slug)
    return place[0].title.spoken(scope.release.language) if place else ""


def _who(scope: Scope) -> str:
    """The school, and the school level where there are several."""
    band = scope.indicator.grade_band(scope.grade_band)
    has_levels = len(scope.indicator.grade_bands) > 1
    level = band.title.spoken(scope.release.language) if has_levels else ""
    parts = (scope.organization.name if scope.is_school else "", level)
    return ", ".join(part for part in parts if part)


def _status(scope: Scope) -> StatusMark | None:
    if _is_whole(scope):
        return shares.mark(scope)
    return status.status_mark(scope, with_year=True) if scope.cells() else None


def finding(scope: Scope) -> str:
    """The paragraph that its page opens with."""
    if shares.is_mix(scope):
        return shares.told(scope)
    series = scope.everyone
    figures, now = scope.release.figures(series), scope.release.status(series)
    return scope.release.words.lede(scope.cells(), now, figures)


def _plates(scope: Scope, chosen: Comparison | None, found: Gap | None) -> tuple[Plate, ...]:
    if _is_whole(scope):
        made = [_shares(scope)]
    else:
        made = [trend_plate(scope), _gap(scope, chosen, found) if chosen and found else None]
    return tuple(plate for plate in made if plate is not None)


def trend_plate(scope: Scope) -> Plate | None:
    """The trend of all students; None where no figure can be shown."""
    drawn = trend.trend(scope)
    if drawn is None:
        return None
    note = trend_notes.note(scope, drawn, svg_trend.axis(drawn).words)
    return Plate(
        title=drawn.name,
        under=scope.release.words.trend_subtitle(scope.cells()),
        sentence=drawn.summary,
        drawn=drawn,
        table=table.by_year(scope),
        notes=(note,) if note else (),
    )


def _gap(scope: Scope, chosen: Comparison, found: Gap) -> Plate | None:
    rows = gap_by_year.gap_by_year(scope, chosen, found)
    if found.chart is None or rows is None:
        return None
    notes = (svg_gap.axis(found.chart).words, found.note)
    return Plate(
        title=found.headline,
        under=found.under,
        sentence=found.chart.summary,
        drawn=found.chart,
        table=rows,
        notes=tuple(note for note in notes if note),
    )


def _shares(scope: Scope) -> Plate | None:
    drawn = shares.bars(scope)
    if drawn is None:
        return None
    return Plate(
        title=shares.headline(scope),
        under=scope.indicator.numerator.spoken(scope.release.language),
        sentence=drawn.summary,
        drawn=drawn,
        table=shares.by_year(scope),
        notes=(scope.say(SHARES if shares.is_mix(scope) else PEOPLE),),
    )


def _passages(scope: Scope, found: Gap | None) -> tuple[Passage, ...]:
    """What is told of the gap, of a school beside others, and what the district says."""
    beside = tuple(Passage(each.name, each.text) for each in together.beside_others(scope))
    beside += _commentary(scope)
    if found is None:
        return beside
    say = scope.say
    told = [
        (say("Who moved it? {answer}", answer=found.who.answer), found.who.sentence)
        if found.who
        else ("", ""),
        (say("Students behind the gap"), f"{found.behind.answer} {found.behind.sentence}")
        if found.behind
        else ("", ""),
        (say("Years to close the gap"), f"{found.years.answer}. {found.years.sentence}")
        if found.years
        else ("", ""),
    ]
    return (*(Passage(heading, text.strip()) for heading, text in told if heading), *beside)


def _commentary(scope: Scope) -> tuple[Passage, ...]:
    """What the district says of the latest school year of which it says anything."""
    return tuple(
        Passage(
            scope.say("What the district says of {year}", year=said.school_year),
            f"{' '.join(said.paragraphs)} ({said.signed})",
        )
        for said in commentary.remarks(scope)[:1]
    )


def _tables(scope: Scope) -> tuple[Table, ...]:
    if _is_whole(scope):
        return ()
    found = [bundle.table(scope), groups_by_year.groups_by_year(scope)]
    if not scope.is_school:
        found.append(levels_table.levels_table(scope))
    return tuple(each for each in found if each is not None)


def _notes(scope: Scope, chosen: Comparison | None) -> tuple[str, ...]:
    """How the group was chosen, why it is compared so, and how figures of groups are read."""
    words, said = scope.release.words, []
    if chosen:
        why = words.comparison_note(scope.of(chosen.group), chosen.compare)
        group = words.group_inside(chosen.compare)
        said = [
            chosen.rule,
            scope.say("Why {group}: {note}.", group=group, note=why) if why else "",
        ]
    if not _is_whole(scope) and scope.groups:
        said.append(group_notes.note(scope))
    return tuple(text for text in said if text)


def _facts(scope: Scope) -> tuple[Fact, ...]:
    """Those of its page; at a school, the district's figure too."""
    if _is_whole(scope):
        return ()
    found = facts.facts(scope)
    if not scope.is_school:
        return found
    district = school.row(scope).district
    value, *details = (district.value, *district.details) if district.value else district.details
    return (*found, Fact(scope.say("District"), value, " ".join(details), district.is_number))
