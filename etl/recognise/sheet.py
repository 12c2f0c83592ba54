"""One sheet, taken apart: what each column is, and who, when and what its figures are about."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from etl.map.aliases import Aliases
from etl.model.student_group import Vocabulary
from etl.read import RawSheet
from etl.recognise.code_sheets import CodeSheet, naming_groups
from etl.recognise.figures import Figure, Marks, Use, figure_of, marks_of
from etl.recognise.groups import KnownGroups
from etl.recognise.kinds import Kind, Verdict, kind_of
from etl.recognise.number_style import Decimal, style_of, with_points
from etl.recognise.organizations import OrganizationColumns, choose_organization
from etl.recognise.profile import Profile, pooled, profiles_of, sample_rows
from etl.recognise.row_types import RowTypes, find_row_types
from etl.recognise.side_by_side import sides_of
from etl.recognise.tables import Found, find_table
from etl.recognise.wide import Pieces, joined, take_apart
from etl.recognise.years import YearSource, find_year


@dataclass(frozen=True)
class Words:
    """What is known of names: the vocabulary's groups, and other spellings."""

    vocabulary: Vocabulary
    aliases: Aliases
    groups: KnownGroups
    sheets: tuple[CodeSheet, ...] = ()  # of the workbook, that explain codes


@dataclass(frozen=True)
class SheetReading:
    """`pieces` tell of headers that name a group or a year; `figures` of each column of figures;
    `rows` is a sample of rows."""

    found: Found
    profiles: Mapping[int, Profile]
    verdicts: Mapping[int, Verdict]
    organization: OrganizationColumns | None
    year: YearSource
    pieces: Mapping[int, Pieces]
    figures: Mapping[int, Figure]
    marks: Marks
    rows: tuple[Mapping[int, str], ...]
    row_types: RowTypes | None
    explained: Mapping[int, CodeSheet]  # columns of codes of student groups
    span: str = ""  # its columns, where tables stand side by side
    decimal: Decimal = Decimal.POINT

    def columns(self, kind: Kind) -> list[int]:
        return [column for column, verdict in self.verdicts.items() if verdict.kind is kind]

    @property
    def grade_column(self) -> int | None:
        return next(iter(self.columns(Kind.GRADE)), None)

    @property
    def group_columns(self) -> list[int]:
        return self.columns(Kind.GROUP)

    @property
    def is_wide_by_group(self) -> bool:
        return any(pieces.group for pieces in self.pieces.values())


def words_for(vocabulary: Vocabulary, aliases: Aliases) -> Words:
    return Words(vocabulary, aliases, KnownGroups(vocabulary, aliases))


def read_sides(sheet: RawSheet, file: str, words: Words) -> list[SheetReading]:
    """Of each of the tables that stand side by side on a sheet; none of a sheet that holds no table
    with figures. Texts with a decimal comma are read as they would be with a point."""
    style = style_of(sheet)
    if style.decimal is Decimal.COMMA:
        sheet = with_points(sheet)
    found = [(side.span, read_sheet(side.sheet, file, words)) for side in sides_of(sheet)]
    return [
        replace(reading, span=span, decimal=style.decimal) for span, reading in found if reading
    ]


def read_sheet(sheet: RawSheet, file: str, words: Words) -> SheetReading | None:
    """Of the (first) table alone; None of a sheet that holds no table with figures."""
    found = find_table(sheet)
    if found is None:
        return None
    profiles = profiles_of(found)
    verdicts = {
        column: kind_of(profile, words.groups, words.aliases)
        for column, profile in profiles.items()
    }
    explained = _explained(profiles, verdicts, words)
    for column in explained:
        told = "a sheet of the workbook explains its codes as student groups"
        verdicts[column] = Verdict(Kind.GROUP, told, is_sure=False)
    figure_columns = [c for c, verdict in verdicts.items() if verdict.kind is Kind.FIGURE]
    if not figure_columns:
        return None
    has_year = any(v.kind is Kind.YEAR and v.is_sure for v in verdicts.values())
    parts = {c: profiles[c].parts for c in figure_columns}
    pieces = take_apart(parts, words.groups, with_years=not has_year)
    figures = _figures(figure_columns, profiles, pieces)
    rows = tuple(sample_rows(found, tuple(verdicts)))
    return SheetReading(
        found,
        profiles,
        verdicts,
        choose_organization(profiles, verdicts, rows, words.aliases),
        find_year(found, file, profiles, verdicts, pieces),
        pieces,
        figures,
        marks_of([profiles[c] for c in figure_columns], words.aliases, _may_be_negative(figures)),
        rows,
        find_row_types(profiles, verdicts, rows),
        explained,
    )


def _explained(
    profiles: Mapping[int, Profile], verdicts: Mapping[int, Verdict], words: Words
) -> dict[int, CodeSheet]:
    if any(verdict.kind is Kind.GROUP for verdict in verdicts.values()):
        return {}
    labels = [c for c, verdict in verdicts.items() if verdict.kind is Kind.LABEL]
    found = {c: naming_groups(profiles[c].words, words.sheets, words.groups) for c in labels}
    return {column: sheet for column, sheet in found.items() if sheet}


def _may_be_negative(figures: Mapping[int, Figure]) -> set[int]:
    return {c for c, each in figures.items() if each.use in {Use.CHANGE, Use.MEAN}}


def _figures(
    columns: list[int], profiles: Mapping[int, Profile], pieces: Mapping[int, Pieces]
) -> dict[int, Figure]:
    """Columns of one measure, one for each student group, are judged together."""
    together: dict[str, list[int]] = {}
    for column in columns:
        label = label_of(column, profiles, pieces)
        together.setdefault(label or f"@{column}", []).append(column)
    figures = {}
    for named, own in together.items():
        label = "" if named.startswith("@") else named
        figure = figure_of(pooled([profiles[c] for c in own]), label)
        figures.update(dict.fromkeys(own, figure))
    return figures


def label_of(column: int, profiles: Mapping[int, Profile], pieces: Mapping[int, Pieces]) -> str:
    """The header without the student group and the school year that it names."""
    if column not in pieces:
        return joined(profiles[column].parts)
    holed = pieces[column].pattern
    return holed.replace("{student_group}", "").replace("{school_year}", "").strip(" _->")
