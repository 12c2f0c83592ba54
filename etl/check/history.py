"""An upload beside what is behind the public release: what is new, and what was a year before."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from etl.check.places import reported
from etl.model.observation import KEY

_FIGURES = ("value", "numerator", "denominator")
_SERIES = [column for column in KEY if column != "school_year"]
# What a rule about two years looks at.
_KEPT = [*KEY, "state", *_FIGURES, "size", "upload", "sheet", "row", "column", "letters"]


@dataclass(frozen=True)
class History:
    """`new` is an upload, `before` the observations behind the public release (of any plan's
    indicators, and possibly none)."""

    new: pd.DataFrame
    before: pd.DataFrame

    @cached_property
    def rows(self) -> pd.DataFrame:
        """The first row of each key of the upload, under them what is public of the same
        indicators and not in the upload. `is_known` marks rows of the upload whose key is public
        (with `value_public`), `is_news` those that say something else than what is public;
        `series` and `place` number the series and the rows."""
        own = self.new[_KEPT].assign(is_own=True)
        about = set(self.new["indicator"].unique())
        known = self.before.loc[self.before["indicator"].isin(about), _KEPT].assign(is_own=False)
        both = _united(own, known) if len(known) else own
        both = both.reset_index(drop=True)
        key = both.groupby(list(KEY), observed=True, sort=False).ngroup().to_numpy()
        public, is_same = _what_is_public(both, key)
        value = both["value"].to_numpy()
        both = both.assign(
            is_known=public >= 0,
            value_public=np.where(public >= 0, value[public], np.nan),
            is_news=both["is_own"].to_numpy() & ~is_same,
            series=both.groupby(_SERIES, observed=True, sort=False).ngroup(),
            place=np.arange(len(both)),
        )
        return both[~pd.Series(key).duplicated().to_numpy()]

    @cached_property
    def pairs(self) -> pd.DataFrame:
        """News with a figure, beside the figures of its series one year before: columns
        `value_before`, `denominator_before`, `size_before`, and `before`, the index of that row
        in `rows`."""
        rows = reported(self.rows)
        rows = rows[rows["value"].notna()].sort_values(["series", "school_year"], kind="stable")
        series = rows["series"].to_numpy()
        year = rows["school_year"].to_numpy().astype("int64")
        follows = np.zeros(len(rows), bool)
        follows[1:] = (series[1:] == series[:-1]) & (year[1:] == year[:-1] + 1)
        told = {
            f"{name}_before": np.where(follows, rows[name].shift().to_numpy(), np.nan)
            for name in ("value", "denominator")
        }
        index = np.roll(rows.index.to_numpy(), 1)
        size = np.roll(rows["size"].astype("str").to_numpy(), 1)
        paired = rows.assign(**told, before=index, size_before=size)
        return paired[follows & rows["is_news"].to_numpy()].sort_values("place")

    def rows_before(self, pairs: pd.DataFrame) -> pd.DataFrame:
        """The rows of the year before, one for each of `pairs`."""
        return self.rows.loc[pairs["before"]]


def _united(own: pd.DataFrame, known: pd.DataFrame) -> pd.DataFrame:
    """Both, one under the other; their categories are made the same first, which is quicker than
    a text for every row."""
    columns = {}
    for name in own.columns:
        first, second = own[name], known[name]
        if isinstance(first.dtype, pd.CategoricalDtype):
            joined = pd.api.types.union_categoricals([first, second])
            columns[name] = pd.Series(joined)
        else:
            columns[name] = pd.Series(np.concatenate([first.to_numpy(), second.to_numpy()]))
    return pd.DataFrame(columns)


def _what_is_public(both: pd.DataFrame, key: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """For each row of the upload, where the public row of its key is (-1: nowhere), and whether
    it says just what that says: such rows were accepted before."""
    is_own = both["is_own"].to_numpy()
    place = np.full(int(key.max(initial=-1)) + 1, -1)
    place[key[~is_own]] = np.flatnonzero(~is_own)
    public = np.where(is_own, place[key], -1)
    same = (public >= 0) & (both["state"].to_numpy()[public] == both["state"].to_numpy())
    for name in _FIGURES:
        figure = both[name].to_numpy()
        same &= (figure[public] == figure) | (np.isnan(figure[public]) & np.isnan(figure))
    return public, same
