"""Lines: every way in which a hidden cell could be worked out by taking parts from their total.

A line is one total and its parts, known by row numbers of the observations frame. A cell may be a
part of several lines and the total of others.
"""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from etl.model.organization import Kind
from etl.model.student_group import ALL, Vocabulary
from etl.protect.sizes import at_once

_WHOLE = ["indicator", "school_year", "organization", "grade_band"]


def against_all(frame: pd.DataFrame) -> pd.DataFrame:
    """Rows (line, part, total) of every group and its All students, one group a line: what is left
    over is a group too, whether anybody shows it or not."""
    codes = _codes(frame)
    is_all = (frame["student_group"] == ALL).to_numpy()
    parts = codes[~is_all].assign(family=codes["student_group"][~is_all])
    return _joined(parts, codes[is_all], _WHOLE)


def sums(line: pd.DataFrame) -> pd.DataFrame:
    """The lines of two parts and more. What the one part of a line leaves over is nobody's to
    know: it is a group within a group, and no sum."""
    parts = line.groupby("line")["part"].transform("size")
    return line[parts >= 2]


def nested(frame: pd.DataFrame, line: pd.DataFrame, vocabulary: Vocabulary) -> pd.DataFrame:
    """Rows (part, total): a cell and a larger one that holds all of its students: All students
    where the group stands alone, the group that the vocabulary names, the total of a line that
    gives one part. `line` comes from `lines`."""
    codes = _codes(frame)
    whole = {each.code for each in vocabulary.dimensions if each.is_whole}
    alone = at_once(frame["dimension"], lambda code: code not in whole).astype(bool)
    is_all = (frame["student_group"] == ALL).to_numpy()
    in_all = _joined(codes[alone & ~is_all].assign(family=0), codes[is_all], _WHOLE)
    places = {code: place for place, code in enumerate(frame["student_group"].cat.categories)}
    within = {
        places[group.code]: places[group.within]
        for group in vocabulary.groups
        if group.within in places and group.code in places
    }
    inner = codes[np.isin(codes["student_group"], list(within))]
    inner = inner.assign(student_group=inner["student_group"].map(within))
    in_group = inner.merge(
        codes.rename(columns={"row": "total"}), on=[*_WHOLE, "student_group"]
    ).rename(columns={"row": "part"})
    single = line[~line["line"].isin(sums(line)["line"])]
    both = pd.concat([in_all, in_group, single])[["part", "total"]].astype("int64")
    return both[both["total"] >= 0].drop_duplicates().reset_index(drop=True)


def _codes(frame: pd.DataFrame) -> pd.DataFrame:
    """Keys as whole numbers, so that joining millions of rows stays cheap."""
    names = [*_WHOLE, "student_group"]
    codes = {
        name: frame[name].to_numpy() if name == "school_year" else frame[name].cat.codes.to_numpy()
        for name in names
    }
    return pd.DataFrame({**codes, "row": np.arange(len(frame))})


def lines(
    frame: pd.DataFrame, weight: np.ndarray, vocabulary: Vocabulary, kinds: dict[str, Kind]
) -> pd.DataFrame:
    """Rows (line, part, total, is_mix): row numbers into `frame`; total is -1 where none is given.
    `weight` is students or events a cell, missing where it is unknown. `is_mix` where the parts may
    be shares of the same students: groups of a dimension, never schools or grades.

    Three kinds of line: the groups of a whole dimension (or a group and its sibling) and All
    students; a group in every school and in the district; grade bands and all grades.
    """
    codes = _codes(frame)
    found = [
        by_dimension(frame, vocabulary),
        _by_school(frame, codes, weight, kinds),
        _by_grade_band(frame, codes),
    ]
    first = 0
    for place, part in enumerate(found):
        part["line"] += first
        part["is_mix"] = place == 0
        first = int(part["line"].max()) + 1 if len(part) else first
    return pd.concat(found, ignore_index=True)


def _joined(parts: pd.DataFrame, totals: pd.DataFrame, on: Sequence[str]) -> pd.DataFrame:
    """Parts with the row of their total, numbered by line."""
    on = list(on)
    keys = [*on, "family"] if "family" in parts else on
    merged = parts.merge(totals[[*on, "row"]].rename(columns={"row": "total"}), on=on, how="left")
    merged["line"] = merged.groupby(keys, sort=False).ngroup()
    merged["total"] = merged["total"].fillna(-1).astype("int64")
    return merged[["line", "row", "total"]].rename(columns={"row": "part"})


def by_dimension(frame: pd.DataFrame, vocabulary: Vocabulary) -> pd.DataFrame:
    """Rows (line, part, total): the groups of a whole dimension, or a group and its sibling."""
    codes = _codes(frame)
    whole = {each.code for each in vocabulary.dimensions if each.is_whole}
    paired = {
        group.code
        for group in vocabulary.groups
        if group.complement and group.dimension not in whole
    }
    dimension = frame["dimension"].cat.codes.to_numpy()
    in_whole = at_once(frame["dimension"], lambda code: code in whole).astype(bool)
    in_pair = at_once(frame["student_group"], lambda code: code in paired).astype(bool)
    is_part = (in_whole | in_pair) & (frame["student_group"] != ALL).to_numpy()
    parts = codes.assign(family=dimension)[is_part]
    totals = codes[(frame["student_group"] == ALL).to_numpy()]
    return _joined(parts, totals, _WHOLE)


def _by_school(
    frame: pd.DataFrame, codes: pd.DataFrame, weight: np.ndarray, kinds: dict[str, Kind]
) -> pd.DataFrame:
    kind = at_once(frame["organization"], lambda code: kinds.get(code, Kind.SCHOOL))
    # Where nobody counts a school's students, nothing can be taken from a total. A count of people
    # is its own number of students.
    counted = ~np.isnan(weight)
    maybe = counted | (frame["state"] == "suppressed").to_numpy()
    keys = ["indicator", "school_year", "grade_band", "student_group"]
    schools = codes[(kind == Kind.SCHOOL) & maybe]
    some = codes[(kind == Kind.SCHOOL) & counted]
    schools = schools.merge(some[keys].drop_duplicates(), on=keys)
    return _joined(schools, codes[kind == Kind.DISTRICT], keys)


def _by_grade_band(frame: pd.DataFrame, codes: pd.DataFrame) -> pd.DataFrame:
    everything = (frame["grade_band"] == ALL).to_numpy()
    keys = ["indicator", "school_year", "organization", "student_group"]
    totals = codes[everything]
    parts = codes[~everything].merge(totals[keys], on=keys)
    return _joined(parts, totals, keys)
