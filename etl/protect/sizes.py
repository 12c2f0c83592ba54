"""What is known about the number of students behind each observation, and the precision that
follows from it."""

from collections.abc import Callable, Mapping

import numpy as np
import pandas as pd

from etl.model.cell import Basis
from etl.model.organization import Kind, Organization
from etl.model.privacy_rules import Precision, PrivacyRules

_WIDE = (Kind.DISTRICT, Kind.STATE)


def is_wide(frame: pd.DataFrame, organizations: Mapping[str, Organization]) -> np.ndarray:
    """One bool a row: whether its organization is a district or a state, not a school."""
    return at_once(
        frame["organization"],
        lambda code: code in organizations and organizations[code].kind in _WIDE,
    ).astype(bool)


def at_once(column: pd.Series, answer: Callable[[str], object]) -> np.ndarray:
    """`answer(word)` for each row of a category column, asked once a distinct word."""
    answers = np.array([answer(word) for word in column.cat.categories], dtype=object)
    return answers[column.cat.codes.to_numpy()] if len(answers) else np.array([], dtype=object)


def sizes(
    frame: pd.DataFrame, organizations: Mapping[str, Organization], rules: PrivacyRules
) -> pd.DataFrame:
    """Columns, one row an observation: `n` (students, missing when unknown), `n_floor` (fewest it
    can be), `basis`, `n_band`, `decimals`, `code_below`, `code_above`, `hidden` (the rule for its
    size class hides it whatever the value)."""
    wide = is_wide(frame, organizations)
    n = frame["denominator"].to_numpy(dtype="float64")
    size = frame["size"].astype(str).to_numpy()
    counted = ~np.isnan(n)
    bands = {band.code: band for band in rules.bands}
    classes = {each.code: each for each in rules.enrolment_classes}
    banded = ~counted & np.isin(size, list(bands))

    floors = np.array([band.from_students for band in rules.bands], dtype="float64")
    place = np.clip(np.searchsorted(floors, np.nan_to_num(n), side="right") - 1, 0, None)
    precisions: list[Precision] = [
        *rules.bands,
        *rules.enrolment_classes,
        rules.school_rate_only,
        _NO_CLASS,
    ]
    codes = [*bands, *classes]
    known = np.array([codes.index(s) if s in codes else -1 for s in size])
    is_all = (frame["student_group"] == "all").to_numpy()
    # A rate alone is shown for All students only: a district counts as a large group, a school has
    # a precision of its own.
    alone = np.where(~is_all, len(codes) + 1, np.where(wide, len(bands), len(codes)))
    which = np.where(counted, place, np.where(known >= 0, known, alone))
    table = pd.DataFrame([vars(each) for each in precisions]).iloc[which]
    basis = np.where(counted, Basis.COUNT, np.where(banded, Basis.BAND, Basis.RATE_ONLY))
    return pd.DataFrame(
        {
            "n": n,
            "n_floor": np.where(
                counted & wide,
                n,
                np.where(counted | banded, table["from_students"].to_numpy(), np.nan),
            ),
            "basis": basis,
            "n_band": np.where(counted | banded, table["code"].to_numpy(), ""),
            "decimals": table["decimals"].to_numpy(),
            "code_below": table["code_below"].to_numpy(),
            "code_above": table["code_above"].to_numpy(),
            "hidden": table["hidden"].to_numpy() & ~counted,
            "wide": wide,
        },
        index=frame.index,
    )


# A rate alone, and nothing that says how large the group is: it cannot be shown.
_NO_CLASS = Precision(code="", hidden=True)
