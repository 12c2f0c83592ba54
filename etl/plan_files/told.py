"""`Plan` -> what its TOML files say, as plain tables of texts, numbers, dates and lists. Whatever
is as it would be without saying so is left out."""

from typing import Any

from etl.model.indicator import Comparison, GradeBand, Indicator, Served
from etl.model.plan import FocusArea, Goal, Plan, Quotation
from etl.model.target import Baseline, Scale, Target, TargetKind
from etl.model.text import Text
from etl.plan_files.indicator_table import ALL_GRADES, SMALLEST_STEP
from etl.plan_files.relative import percent_of
from etl.plan_files.target_table import PROMISING

Told = dict[str, Any]


def told_plan(plan: Plan) -> Told:
    """What plan.toml says."""
    return _said(
        slug=plan.slug,
        title=plan.title,
        district=plan.district,
        organization=plan.organization,
        starts=str(plan.starts),
        ends=str(plan.ends),
        as_of=plan.as_of,
        version=plan.version,
        fictional=plan.is_fictional,
        notice=plan.notice,
        context=plan.context,
        low_income_share=plan.low_income_share,
        resources=plan.resources,
        licence=plan.licence,
        vision=_quotation(plan.vision),
        mission=_quotation(plan.mission),
        value=[_said(code=v.code, name=v.name, **_quotation(v.text)) for v in plan.values],
        focus_area=[_focus_area(area) for area in plan.focus_areas],
        comparison=_comparisons(plan.comparisons),
        guardrail=[
            _said(code=g.code, title=g.title, indicators=g.indicators, note=g.note)
            for g in plan.guardrails
        ],
        pipeline=[
            _said(code=p.code, title=p.title, indicators=p.indicators) for p in plan.pipelines
        ],
        alignment=[
            _said(document=a.document, node=a.node, note=a.note, link=a.link)
            for a in plan.alignments
        ],
        edition=[_said(name=v.name, adopted=v.adopted, note=v.note) for v in plan.versions],
        crosswalk=[
            _said(
                earlier_plan=c.earlier_plan,
                earlier=c.earlier,
                indicator=c.indicator,
                kind=str(c.kind),
                note=c.note,
            )
            for c in plan.crosswalk
        ],
        meeting=[_said(on=meeting.on, title=meeting.title) for meeting in plan.meetings],
    )


def told_indicator(indicator: Indicator) -> Told:
    """What the indicator's file says."""
    first, *_ = bands = indicator.grade_bands
    headline = indicator.headline_grade_band
    return _said(
        slug=indicator.slug,
        title=indicator.title,
        name=indicator.name,
        definition=indicator.definition,
        population=indicator.population,
        people=indicator.people,
        why=indicator.why,
        unit=str(indicator.unit),
        direction=str(indicator.direction),
        numerator=indicator.numerator,
        denominator=indicator.denominator,
        source=indicator.source,
        cycle=indicator.cycle,
        owner=indicator.owner,
        role=str(indicator.role),
        headline_grade_band="" if headline == first.code else headline,
        smallest_step=_unless(SMALLEST_STEP, indicator.smallest_step),
        may_exceed_100=indicator.may_exceed_100,
        cuts=indicator.cuts,
        parts=indicator.parts,
        served=_served(indicator.served),
        **_promise(indicator.baseline, indicator.target),
        grade_band=[] if bands == (ALL_GRADES,) else [_grade_band(band) for band in bands],
        group_target=[
            _said(student_group=each.student_group, **_promise(each.baseline, each.target))
            for each in indicator.group_targets
        ],
        **_what_readers_must_know(indicator),
        comparison=_comparisons(indicator.comparisons),
        due=[{"school_year": str(due.school_year), "on": due.on} for due in indicator.due],
    )


def _what_readers_must_know(indicator: Indicator) -> Told:
    breaks = [
        _said(
            grade_band=each.grade_band,
            school_year=str(each.school_year),
            reason=each.reason,
            source=each.source,
            linked=each.is_linked,
        )
        for each in indicator.breaks
    ]
    cautions = [
        _said(
            grade_band=each.grade_band,
            school_year=str(each.school_year),
            student_group=each.student_group,
            organization=each.organization,
            text=each.text,
        )
        for each in indicator.cautions
    ]
    return {"break": breaks, "caution": cautions}


def _served(served: Served | None) -> Told:
    return {} if served is None else _said(indicator=served.indicator, without=served.without)


def _said(**words: Any) -> Told:
    """Without what is empty (no number given here is ever 0); texts in one language as a plain
    string."""
    plain = {
        key: _text(word) if isinstance(word, Text) else _listed(word) for key, word in words.items()
    }
    return {key: word for key, word in plain.items() if word}


def _listed(word: Any) -> Any:
    return list(word) if isinstance(word, tuple) else word


def _unless(usual: float, number: float) -> float | None:
    return None if number == usual else number


def _text(text: Text) -> str | Told:
    return {"en": text.en, "es": text.es} if text.es else text.en


def _quotation(quotation: Quotation) -> Told:
    return _said(text=quotation.text, quoted_from=quotation.quoted_from)


def _focus_area(area: FocusArea) -> Told:
    goals = [_goal(goal) for goal in area.goals]
    return _said(code=area.code, title=area.title, note=area.note, goal=goals)


def _goal(goal: Goal) -> Told:
    return _said(
        code=goal.code,
        title=goal.title,
        note=goal.note,
        indicators=goal.indicators,
        strategy=[
            _said(code=each.code, title=each.title, note=each.note, owner=each.owner)
            for each in goal.strategies
        ],
    )


def _comparisons(comparisons: tuple[Comparison, ...]) -> list[Told]:
    return [
        _said(dimension=each.dimension, student_group=each.student_group, note=each.note)
        for each in comparisons
    ]


def _grade_band(band: GradeBand) -> Told:
    return _said(code=band.code, title=band.title, question=band.question)


def _promise(baseline: Baseline, target: Target) -> dict[str, Told]:
    start = _baseline(baseline)
    if not start and target.kind in PROMISING:
        start = {"pending": True}
    promised = {} if target == Target(TargetKind.NONE) else _target(target, baseline)
    return {"baseline": start, "target": promised}


def _baseline(baseline: Baseline) -> Told:
    told = _said(
        school_year=str(baseline.school_year) if baseline.school_year else "", note=baseline.note
    )
    if baseline.value is not None:
        told["value"] = baseline.value
    elif told:
        told["pending"] = True
    return told


def _target(target: Target, baseline: Baseline) -> Told:
    told: Told = {"kind": str(target.kind)}
    if target.kind is TargetKind.NUMBER:
        told["scale"] = str(target.scale)
        told["path"] = {
            str(year): percent_of(baseline.value, value)
            if target.scale is Scale.RELATIVE and baseline.value
            else value
            for year, value in target.path
        }
    return told | _said(note=target.note)
