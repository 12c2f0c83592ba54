"""The files of a release, written from what was protected and measured and from nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from etl.frames import validated
from etl.model.organization import Organization
from etl.model.plan import Plan
from etl.model.privacy_rules import PrivacyRules
from etl.model.student_group import Vocabulary
from etl.publish.codec import to_json
from etl.publish.commentary import Commentary, write_commentary

_ROWS_A_GROUP = 200_000
# Readers ask for one indicator at one organization: rows that are read together lie together.
_ORDER = ["indicator", "organization", "grade_band", "dimension", "student_group", "school_year"]


@dataclass(frozen=True)
class _Words:
    """A column of words: places in a list of words."""

    place: np.ndarray
    words: np.ndarray


@dataclass(frozen=True)
class Content:
    """All that a release holds. `published` to `summaries` are frames as declared."""

    plan: Plan
    vocabulary: Vocabulary
    organizations: Mapping[str, Organization]
    rules: PrivacyRules
    published: pd.DataFrame
    figures: pd.DataFrame
    statuses: pd.DataFrame
    summaries: pd.DataFrame
    commentary: Commentary = ()

    def write(self, folder: Path) -> None:
        """Write every file; the same content gives the same bytes."""
        for stage in ("published", "figures", "statuses", "summaries"):
            frame = validated(getattr(self, stage), stage)
            _write_table(frame, _ordered(stage), folder / f"{stage}.parquet")
        organizations = tuple(self.organizations[code] for code in sorted(self.organizations))
        for name, value in {
            "plan": self.plan,
            "vocabulary": self.vocabulary,
            "organizations": organizations,
            "privacy": self.rules,
        }.items():
            (folder / f"{name}.json").write_bytes(to_json(value))
        write_commentary(folder, self.commentary)


def _ordered(stage: str) -> list[str]:
    if stage == "summaries":
        return [name for name in _ORDER if name != "student_group"] + ["summary", "about"]
    return [*_ORDER, "figure", "comparison"] if stage == "figures" else _ORDER


def _write_table(frame: pd.DataFrame, order: list[str], path: Path) -> None:
    """Write the frame indicator by indicator, each sorted by `order`, so that what is held in
    memory beside the frame stays small."""
    whole = {name: frame[name].dtype for name in frame.columns}
    schema = pa.schema([(name, _type(dtype)) for name, dtype in whole.items()])
    place, names = frame["indicator"].cat.codes.to_numpy(), frame["indicator"].cat.categories
    with pq.ParquetWriter(path, schema, compression="zstd", store_schema=False) as writer:
        for code in np.argsort(names.to_numpy(dtype=object), kind="stable"):
            part = frame.iloc[np.flatnonzero(place == code)]
            columns = {name: _words_in_order(part[name]) for name in frame.columns}
            at = _sorted(columns, order)
            arrays = [_array(columns[name], at) for name in frame.columns]
            writer.write_table(pa.Table.from_arrays(arrays, schema=schema), _ROWS_A_GROUP)


def _type(dtype: Any) -> pa.DataType:
    if isinstance(dtype, pd.CategoricalDtype):
        return pa.dictionary(pa.int32(), pa.string())
    return pa.from_numpy_dtype(dtype)


def _words_in_order(column: pd.Series) -> np.ndarray | _Words:
    """A category column as places in the sorted list of the words that it holds."""
    if not isinstance(column.dtype, pd.CategoricalDtype):
        return column.to_numpy()
    codes, words = column.cat.codes.to_numpy(), column.cat.categories.to_numpy(dtype=object)
    held = np.unique(codes)
    held = held[np.argsort(words[held], kind="stable")]
    rank = np.zeros(len(words), dtype="int32")
    rank[held] = np.arange(len(held))
    return _Words(rank[codes], words[held])


def _sorted(columns: Mapping[str, np.ndarray | _Words], order: list[str]) -> np.ndarray:
    """The rows in order, by one number a row that is made of all the places."""
    key = np.zeros(1, dtype="int64")
    for name in order:
        column = columns[name]
        place = column.place if isinstance(column, _Words) else column - column.min(initial=0)
        key = key * (int(place.max(initial=0)) + 1) + place
    return np.argsort(key, kind="stable")


def _array(column: np.ndarray | _Words, at: np.ndarray) -> pa.Array:
    if isinstance(column, _Words):
        return pa.DictionaryArray.from_arrays(column.place[at], pa.array(column.words, pa.string()))
    return pa.array(column[at], from_pandas=True)
