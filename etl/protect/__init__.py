"""From observations to what everybody may see. Nothing but the published frame leaves here.

The order of privacy.toml's rules: size, primary hiding, lines, coding and rounding, audit.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from etl.frames import validated
from etl.model.cell import State
from etl.model.observation import KEY
from etl.model.organization import Organization
from etl.model.plan import Plan
from etl.model.privacy_rules import PrivacyRules
from etl.model.student_group import Vocabulary
from etl.protect.audit.exposed import exposed
from etl.protect.audit.knowledge import Cells, cells
from etl.protect.audit.system import AuditFailed
from etl.protect.audit.unit import Unit
from etl.protect.lines import against_all, by_dimension, lines, nested, sums
from etl.protect.primary import Reason, events, primary
from etl.protect.repair import Auditor, Scales, repaired
from etl.protect.secondary import complete, few_left_out, few_others
from etl.protect.shown import shown
from etl.protect.sizes import sizes
from etl.protect.units import Part, units


@dataclass(frozen=True)
class Protected:
    """`published` is for everybody; `reasons` (key, reason) stays in the private folder."""

    published: pd.DataFrame
    reasons: pd.DataFrame


def protect(
    observations: pd.DataFrame,
    plan: Plan,
    vocabulary: Vocabulary,
    organizations: Mapping[str, Organization],
    rules: PrivacyRules,
    *,
    hidden_before: pd.DataFrame | None = None,
    auditor: Auditor = exposed,
) -> Protected:
    """Hide, round and code every observation, then have the result audited.

    `hidden_before` has the keys that an earlier release hid: once hidden, always hidden. Raises
    AuditFailed, and nothing is published, when the auditor finds a cell that could be worked out.
    """
    size = sizes(observations, organizations, rules)
    n = size["n"].to_numpy()
    counted = events(observations, n, plan)
    before = None if hidden_before is None else _listed(observations, hidden_before)
    reason = primary(observations, size, counted, rules, before)

    reported = (observations["state"] == State.REPORTED).to_numpy()
    weight = _weight(observations, n, counted)
    alone = few_others(against_all(observations), weight, reported, rules.minimum)
    few = few_others(against_all(observations), n, reported, rules.minimum)
    # Schools tell a band in place of the number of students: there nothing can be subtracted.
    told = reported & size["wide"].to_numpy(dtype=bool)
    out = few_left_out(by_dimension(observations, vocabulary), n, told, rules.minimum)
    for rows in (alone, few, out):
        reason[rows[reason[rows] == Reason.NONE]] = Reason.FEW_OTHERS
    kinds = {code: each.kind for code, each in organizations.items()}
    line = lines(observations, weight, vocabulary, kinds)
    reason = complete(line, weight, reason, reported, rules.minimum)

    scales = Scales(weight, reported)
    known = cells(
        observations,
        size,
        shown(observations, size, (observations["state"] == State.SUPPRESSED).to_numpy(), plan),
        plan,
        rules,
    )
    few = np.isin(reason, [Reason.FEW_EVENTS])
    for part in units(observations, sums(line), nested(observations, line, vocabulary)):
        unit = _unit(part, known, reason, few, rules)
        reason[part.rows] = _safe(observations, part, unit, reason[part.rows], scales, auditor)

    hidden = reason != Reason.NONE
    published = validated(shown(observations, size, hidden, plan), "published")
    reasons = observations.loc[hidden, list(KEY)].assign(reason=reason[hidden].astype(str))
    return Protected(published, reasons.reset_index(drop=True))


def _unit(
    part: Part, known: Cells, reason: np.ndarray, few: np.ndarray, rules: PrivacyRules
) -> Unit:
    nothing = np.zeros(len(part.rows), dtype=bool)
    return Unit(
        known.at(part.rows),
        part.relations,
        reason[part.rows] != Reason.NONE,
        nothing,
        nothing,
        few[part.rows],
        nothing,
        rules.minimum,
        rules.minimum_events,
    )


def _safe(
    observations: pd.DataFrame,
    part: Part,
    unit: Unit,
    reason: np.ndarray,
    scales: Scales,
    auditor: Auditor,
) -> np.ndarray:
    """The reasons of one indicator and year, with what the audit needs. Raises AuditFailed."""
    own = Scales(scales.weight[part.rows], scales.showable[part.rows])
    try:
        return repaired(unit, reason, own, auditor)
    except AuditFailed as fault:
        first = observations.iloc[part.rows[0]]
        year = f"{first['school_year'] - 1}-{first['school_year'] % 100:02d}"
        raise AuditFailed(f"{first['indicator']}, {year}: {fault}") from None


def _weight(observations: pd.DataFrame, n: np.ndarray, counted: np.ndarray) -> np.ndarray:
    """Students a cell stands for in its lines. Where events are watched, the rarer of the two is
    what a reader could single out; events that were only worked out from a rounded rate are too
    vague to be taken from one another, so there the students count."""
    given = observations["numerator"].notna().to_numpy() | np.isnan(n)
    return np.where(given & (counted > 0), np.fmin(n, counted), n)


def _listed(observations: pd.DataFrame, keys: pd.DataFrame) -> np.ndarray:
    """Whether each observation's key is among `keys`. Both become one number a row, so that
    millions of rows are compared without a text."""
    mine, wanted = np.zeros(len(observations), "int64"), np.zeros(len(keys), "int64")
    known = np.ones(len(keys), dtype=bool)
    for name in KEY:
        place, words = pd.factorize(observations[name])
        told = pd.Index(words).get_indexer(pd.Index(np.asarray(keys[name])))
        mine, wanted = mine * len(words) + place, wanted * len(words) + told
        known &= told >= 0
    return np.isin(mine, wanted[known])
