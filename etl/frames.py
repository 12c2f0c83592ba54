"""Holds every stage of the path to the columns that `etl.model.observation` declares."""

from typing import Any

import pandas as pd
import pandera.pandas as pa

from etl.model.observation import FIGURES, KEY, OBSERVATIONS, PUBLISHED, STATUSES, SUMMARIES

_DTYPES: dict[str, Any] = {
    "code": "category",
    "year": "int16",
    "number": "float64",
    "count": "int32",
    "flag": "bool",
}


class FrameError(ValueError):
    """A stage handed over a frame that is not as declared: a fault of the program."""


def _column(kind: str) -> pa.Column:
    """Of a code only the kind of its column is asked: to compare types of categories takes every
    category in hand, and notes have as many as there are rows."""
    if kind == "code":
        return pa.Column(checks=pa.Check(_holds_codes, name="category"))
    return pa.Column(_DTYPES[kind], nullable=kind == "number")


def _holds_codes(column: pd.Series) -> bool:
    return isinstance(column.dtype, pd.CategoricalDtype)


def _schema(columns: dict[str, str], unique: tuple[str, ...] = ()) -> pa.DataFrameSchema:
    return pa.DataFrameSchema(
        {name: _column(kind) for name, kind in columns.items()},
        strict=True,
        ordered=True,
        unique=list(unique) or None,
    )


_SCHEMAS = {
    "observations": _schema(OBSERVATIONS),
    "published": _schema(PUBLISHED, unique=KEY),
    "figures": _schema(FIGURES),
    "statuses": _schema(STATUSES, unique=KEY),
    "summaries": _schema(SUMMARIES),
}
_COLUMNS = {
    "observations": OBSERVATIONS,
    "published": PUBLISHED,
    "figures": FIGURES,
    "statuses": STATUSES,
    "summaries": SUMMARIES,
}


def validated(frame: pd.DataFrame, stage: str) -> pd.DataFrame:
    """`frame` itself, if it is as declared for `stage`; FrameError, without any value, if not."""
    try:
        # In place, as a copy of a large release costs more than its check; nothing is coerced.
        _SCHEMAS[stage].validate(frame, inplace=True)
    except (pa.errors.SchemaError, pa.errors.SchemaErrors) as fault:
        reason = getattr(fault, "reason_code", None)
        column = getattr(getattr(fault, "schema", None), "name", None)
        raise FrameError(f"the {stage} frame is not as declared ({reason}, {column})") from None
    return frame


def shaped(frame: pd.DataFrame, stage: str) -> pd.DataFrame:
    """`frame` with exactly the declared columns, in order and dtype; missing ones are filled with
    "" (code), 0 (year, count), False (flag) or a missing number."""
    columns = _COLUMNS[stage]
    empty = {"code": "", "year": 0, "count": 0, "number": float("nan"), "flag": False}
    built = {}
    for name, kind in columns.items():
        column = frame[name] if name in frame else pd.Series(empty[kind], index=frame.index)
        if kind == "code" and isinstance(column.dtype, pd.CategoricalDtype):
            built[name] = column
        else:
            built[name] = column.astype(_DTYPES[kind])
    return pd.DataFrame(built, index=frame.index, copy=False).reset_index(drop=True)


def empty(stage: str) -> pd.DataFrame:
    """A frame of this stage with no rows."""
    return shaped(pd.DataFrame(columns=list(_COLUMNS[stage])), stage)
