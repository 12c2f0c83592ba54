"""What is asked about columns of figures: their scale, their unit, and whether they are results."""

from etl.layouts.words import Scale
from etl.recognise.figures import Use
from etl.recognise.measures import Measure, spoken
from etl.recognise.questions import Question

_UNITS = {
    Scale.PERCENT: "percents from 0 to 100",
    Scale.FRACTION: "fractions: 0.793 is 79.3 %",
    Scale.COUNT: "numbers of students",
    Scale.MEAN: "means or scores",
    Scale.INDEX: "an index",
    Scale.RATIO: "ratios",
    Scale.DOLLARS: "dollars",
}


def about_values(measures: list[Measure]) -> list[Question]:
    questions = []
    for scale, told in _UNITS.items():
        unsure = [m for m in measures if m.figure.scale is scale and not m.figure.is_sure]
        if unsure:
            names = _listed([spoken(m.label) or "all figures" for m in unsure])
            text = f"Are these {told}: {names}? ({unsure[0].figure.reason})"
            questions.append(Question("value.scale", text, proposed=scale.value))
    questions += _about_factors(measures)
    targets = [m.label for m in measures if m.figure.use is Use.TARGET]
    if targets:
        text = f"These look like targets, not results: {_listed(targets)}. Are they wanted?"
        questions.append(Question("value.measure", text, proposed="kept"))
    changes = [m.label for m in measures if m.figure.use is Use.CHANGE]
    if changes:
        text = f"These tell changes or an earlier year: {_listed(changes)}. Are they wanted?"
        questions.append(Question("value.measure", text, proposed="kept"))
    return questions


def _about_factors(measures: list[Measure]) -> list[Question]:
    questions = []
    for factor in sorted({m.figure.factor for m in measures if m.figure.factor != 1}):
        own = [m for m in measures if m.figure.factor == factor]
        names = _listed([spoken(m.label) for m in own])
        unit = "a rate per 100" if own[0].figure.scale is Scale.PER_100 else "single units"
        text = (
            f"Is each figure of {names}, times {factor:g}, {unit}? ({own[0].figure.reason}) Write "
            "the factor that turns it into the unit of your indicator."
        )
        questions.append(Question("value.factor", text, proposed=f"{factor:g}"))
    return questions


def _listed(names: list[str], most: int = 10) -> str:
    return "; ".join(names[:most]) + ("; ..." if len(names) > most else "")
