"""The layouts of a home: those that are shipped and the district's own, and what staff do with
them."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

import data
from etl.desk.layout_judgement import judged
from etl.desk.publication import district_for
from etl.district import LAYOUTS, District, layouts_of
from etl.findings import Finding
from etl.layouts import Layout, LayoutProblems
from etl.layouts.folder import parse_layout
from etl.layouts.table import LayoutFile
from etl.map import layout_slips, map_workbook, read_by_layout
from etl.publish.durable import write_whole
from etl.publish.home import Home
from etl.read import Workbook, read_file
from etl.recognise import Recognition, Suggestion, recognise, suggest
from etl.recognise.choice import Choice, choose_layout
from etl.recognise.outline import known_line, measure_lines, outline

UNANSWERED = "HW-261"


class AlreadyThere(FileExistsError):
    """The home has a layout of this name. The message says what to do."""


class NotOwn(LookupError):
    """The home has no layout of its own with this name. The message says which it has."""


@dataclass(frozen=True)
class Shelved:
    layout: Layout
    is_own: bool


@dataclass(frozen=True)
class Mapped:
    """What would be read of a file: how it was chosen, the other layouts, counts, findings."""

    choice: Choice
    recognition: Recognition
    lines: tuple[str, ...]
    findings: tuple[Finding, ...]


def all_layouts(home: Home) -> list[Shelved]:
    """By name; the district's own take the place of shipped ones. Raises LayoutProblems."""
    every = layouts_of(data.FOLDER, home.config)
    return [Shelved(layout, not layout.is_shipped) for layout in every]


def read_layout_file(path: Path, *, is_draft: bool = False) -> Layout:
    """Raises LayoutProblems with all that is wrong, FileNotFoundError. A draft may still have
    questions that nobody has answered."""
    findings: list[Finding] = []
    layout = parse_layout(path.read_bytes(), LayoutFile(path.name, findings))
    wrong = [found for found in findings if not (is_draft and found.code == UNANSWERED)]
    if wrong or layout is None:
        raise LayoutProblems(wrong)
    return layout


def save_layout(home: Home, path: Path, *, replace: bool = False) -> Path:
    """Put the layout into the home, from now on used for the files that it fits.

    Raises LayoutProblems, AlreadyThere.
    """
    layout = read_layout_file(path)
    if slips := _slips(layout, path, district_for(home)):
        raise LayoutProblems(slips)
    place = home.config / LAYOUTS / f"{layout.name}.toml"
    if place.exists() and not replace:
        raise AlreadyThere(
            f"The home has a layout called {layout.name} already. Give this one another name in "
            "its first lines, or add --force."
        )
    home.prepare()
    place.parent.mkdir(exist_ok=True)
    write_whole(place, path.read_bytes())
    return place


def remove_layout(home: Home, name: str) -> bool:
    """Take the district's own layout of this name away, for good; also one that can no longer be
    read. Says whether a shipped one counts again in its place. Raises NotOwn."""
    own = {path.stem: path for path in sorted((home.config / LAYOUTS).glob("*.toml"))}
    is_shipped = name in {path.stem for path in (data.FOLDER / LAYOUTS).glob("*.toml")}
    if name not in own:
        told = "comes with Headway and stays" if is_shipped else "is not there"
        raise NotOwn(f"The layout {name} {told}. Your own layouts: {', '.join(own) or 'none'}.")
    own[name].unlink()
    return is_shipped


def suggest_layout(home: Home, path: Path) -> tuple[Suggestion, Recognition]:
    """A suggestion for the file, and which known layouts fit or nearly fit. Raises Unreadable."""
    district = district_for(home)
    workbook = read_file(path, district.limits)
    found = recognise(workbook, district.layouts, district.vocabulary, district.aliases)
    return suggest(workbook, district.vocabulary, district.aliases), found


@dataclass(frozen=True)
class Tried:
    """What a layout reads of a file, and which indicator each measure belongs to; all findings."""

    frame: pd.DataFrame
    lines: tuple[str, ...]
    findings: tuple[Finding, ...]


def try_layout(home: Home, layout: Path, path: Path) -> Tried:
    """What the layout, or the draft of one, reads of the file. Raises LayoutProblems,
    Unreadable."""
    told = read_layout_file(layout, is_draft=True)
    district = district_for(home)
    workbook = read_file(path, district.limits)
    read = read_by_layout(workbook, told, district.aliases, district.vocabulary)
    measures = sorted(set(read.frame["measure"].astype(str)))
    slips = _slips(told, layout, district, measures)
    lines = [
        known_line(read.frame, district.organizations),
        *measure_lines(measures, told, district.plan),
    ]
    against = judged(read.frame, workbook.name, told, district.plan, district.organizations)
    return Tried(read.frame, tuple(lines), (*slips, *read.findings, *against))


def _slips(
    layout: Layout, path: Path, district: District, measures: Sequence[str] = ()
) -> list[Finding]:
    words = district.vocabulary, district.aliases
    return layout_slips(layout, path.name, district.plan, *words, measures)


def map_file(home: Home, path: Path, plan: str | None = None) -> Mapped:
    """What would be read of the file for the plan. Raises Unreadable."""
    district = district_for(home, plan)
    workbook = read_file(path, district.limits)
    words = district.vocabulary, district.aliases
    choice = choose_layout(workbook, district.layouts, *words)
    known = recognise(workbook, district.layouts, *words)
    lines, findings = _read(workbook, choice, district)
    return Mapped(choice, known, tuple(lines), (*choice.findings, *findings))


def _read(
    workbook: Workbook, choice: Choice, district: District
) -> tuple[list[str], list[Finding]]:
    if not choice.is_known:
        return [], []
    observations, findings = map_workbook(
        workbook,
        district.plan,
        district.vocabulary,
        district.organizations,
        district.aliases,
        layout=choice.layout,
    )
    return outline(observations), findings
