"""The answer of `headway show`: published rows and figures, as plain data. Described by
docs/show.schema.json; `version` rises when a reader of it would have to change."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from etl.commands.told import told
from etl.model.cell import Coding
from etl.model.figure import Cell, Figure, FigureName, Series, Status, StatusCode
from etl.model.school_year import SchoolYear
from etl.model.student_group import ALL, ALL_OTHERS, GOAL
from etl.published import PublishedRelease
from etl.wording.phrase import ENGLISH
from etl.wording.words import Words

VERSION = 1
_SHOWN = {
    "gap": FigureName.GAP,
    "ratio": FigureName.RATIO,
    "change": FigureName.CHANGE,
    "students_behind": FigureName.STUDENTS_BEHIND,
}


@dataclass(frozen=True)
class Question:
    """What was asked for; None means every one (the district, for the organization). With a
    `language` the sentences are asked for too."""

    indicator: str
    organization: str | None = None
    group: str | None = None
    school_year: SchoolYear | None = None
    grade_band: str | None = None
    comparison: str | None = None
    language: str | None = None

    def unknown(self, release: PublishedRelease) -> str:
        """A sentence on the first word that the release does not know, or ""."""
        slugs = [each.slug for each in release.plan.indicators]
        groups = [each.code for each in release.vocabulary.groups]
        asked = (
            ("indicator", self.indicator, slugs),
            ("organization", self.organization, [*release.organizations, "all"]),
            ("student group", self.group, groups),
            ("comparison", self.comparison, [*groups, ALL_OTHERS, GOAL]),
        )
        for what, word, known in asked:
            if word is not None and word not in known:
                near = get_close_matches(word, known, 1, cutoff=0.4)
                hint = f" Did you mean {near[0]}?" if near else ""
                return f"There is no {what} called {word}.{hint}"
        bands = [band.code for band in release.plan.indicator(self.indicator).grade_bands]
        if self.grade_band is not None and self.grade_band not in bands:
            return (
                f"There is no grade band called {self.grade_band}. There are: {', '.join(bands)}."
            )
        return ""


def answer(release: PublishedRelease, question: Question) -> dict[str, Any]:
    """Rows in the order of organization, grade band, student group, school year."""
    indicator = release.plan.indicator(question.indicator)
    organization = question.organization or release.plan.organization
    found = release.series(
        question.indicator,
        organization=None if organization == "all" else organization,
        grade_band=question.grade_band,
    )
    words = release.words_in(question.language or ENGLISH)
    chosen = [s for s in found if question.group in (None, s.student_group)]
    answered: dict[str, Any] = {
        "version": VERSION,
        "release": {
            "number": release.release.number,
            "id": release.release.id,
            "published_at": release.release.published_at.isoformat(),
        },
        "indicator": indicator.slug,
        "unit": indicator.unit.value,
        "rows": [row for series in chosen for row in _rows(release, series, question, words)],
    }
    if question.language:
        answered["language"] = question.language
        answered["sentences"] = [
            sentence for series in chosen for sentence in _sentences(release, series, words)
        ]
    return answered


def _sentences(release: PublishedRelease, series: Series, words: Words) -> Iterator[dict[str, Any]]:
    """What is said of a series, each with the places of the cells it rests on."""
    about = f"{words.measure(series)}: {words.group_label(series.student_group)}"
    if series.organization != release.plan.organization:
        about = f"{about}, {release.organizations[series.organization].name}"
    for sentence in told(release, series, words):
        yield {"about": about, "text": sentence, "cells": [str(each) for each in sentence.cells]}


def _rows(
    release: PublishedRelease, series: Series, question: Question, words: Words
) -> list[dict[str, Any]]:
    comparison = question.comparison or release.default_comparison(series)
    known = (
        release.compare(series, comparison)
        if question.comparison and comparison != series.student_group
        else release.figures(series)
    )
    statuses = {status.school_year: status for status in release.statuses(series)}
    changes = [f for f in release.figures(series) if f.name is FigureName.CHANGE]
    figures = {(f.school_year, f.name): f for f in (*known, *changes)}
    coded = _coded_years(release, series, comparison)
    return [
        _row(release, cell, figures, statuses.get(cell.school_year), coded, words)
        for cell in release.cells(series)
        if question.school_year in (None, cell.school_year)
    ]


def _coded_years(
    release: PublishedRelease, series: Series, comparison: str
) -> frozenset[SchoolYear]:
    """Years in which a side of the comparison is only a bound ("5% or less"): what is worked out
    from it is a bound too."""
    other = ALL if comparison == ALL_OTHERS else comparison
    sides = (series, Series(series.indicator, series.organization, series.grade_band, other))
    return frozenset(
        cell.school_year
        for side in sides
        for cell in release.cells(side)
        if cell.coding is not Coding.EXACT
    )


def _row(
    release: PublishedRelease,
    cell: Cell,
    figures: dict[tuple[SchoolYear, FigureName], Figure],
    status: Status | None,
    coded: frozenset[SchoolYear],
    words: Words,
) -> dict[str, Any]:
    group = release.vocabulary.group(cell.series.student_group)
    interval = cell.interval and {"low": cell.interval.low, "high": cell.interval.high}
    return {
        "organization": cell.series.organization,
        "school_year": str(cell.school_year),
        "grade_band": cell.series.grade_band,
        "student_group": {
            "dimension": group.dimension,
            "code": group.code,
            "label": group.label.spoken(words.language),
        },
        "state": cell.state.value,
        "value": cell.value,
        "low": cell.low,
        "high": cell.high,
        "coding": cell.coding.value,
        "n": cell.students,
        "n_band": cell.n_band,
        "basis": cell.basis.value,
        "interval": interval,
        "text": words.value(cell),
        "figures": {
            **{
                name: _figure(figures.get((cell.school_year, figure)), coded)
                for name, figure in _SHOWN.items()
            },
            "status": _status(words, status),
        },
    }


def _figure(figure: Figure | None, coded: frozenset[SchoolYear]) -> dict[str, Any]:
    """A worked-out number, or the state that says why there is none. There is no gap to All
    students' own line, and none of the comparison group to itself."""
    if figure is None:
        return {"state": "not_applicable"}
    about: dict[str, Any] = {"comparison": figure.comparison} if figure.comparison else {}
    if figure.since is not None:
        about["since"] = str(figure.since)
    if figure.value is None:
        return {"state": figure.state.value, **about}
    bound = figure.school_year in coded or figure.since in coded
    return {"value": figure.value, "low": figure.low, "high": figure.high, "bound": bound, **about}


def _status(words: Words, status: Status | None) -> dict[str, Any]:
    if status is None:
        return {"state": StatusCode.NO_DATA.value}
    if status.code is StatusCode.HIDDEN:
        return {"state": "suppressed"}
    return {
        "value": status.code.value,
        "low": status.low,
        "high": status.high,
        "rule": status.rule,
        "by_value": status.by_value,
        "expected": status.expected,
        "distance": status.distance,
        "text": words.status(status),
    }
