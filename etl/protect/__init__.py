"""From observations to what everybody may see. Nothing but the published frame leaves here.

The order of privacy.toml's rules: size, primary hiding, lines, coding and rounding, audit.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

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
from etl.protect.audit.knowledge import cells
from etl.protect.audited import Audit, audited
from etl.protect.crew import Crew
from etl.protect.dropped import dropped
from etl.protect.earlier import listed, remembered, still_known, with_roundings
from etl.protect.lines import against_all, by_dimension, lines, nested, sums
from etl.protect.primary import Reason, events, primary
from etl.protect.repair import Auditor, Scales
from etl.protect.rule_book import Rules
from etl.protect.same_students import same_students
from etl.protect.secondary import complete, few_left_out, few_others
from etl.protect.shown import shown
from etl.protect.sizes import sizes
from etl.protect.units import units
from etl.protect.unseen import with_unseen


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
    shown_before: pd.DataFrame | None = None,
    auditor: Auditor = exposed,
    crew: Crew | None = None,
    say: Callable[[str], None] = lambda _: None,
) -> Protected:
    """Hide, round and code every observation, then have the result audited.

    `hidden_before` has the keys that an earlier release hid: once hidden, always hidden.
    `shown_before` has the published rows of earlier releases, withdrawn ones too: what they told
    stays known. `crew` does the audits (here, without one). Raises AuditFailed, and nothing is
    published, when the auditor finds a cell that could be worked out.
    """
    given = observations
    observations = with_unseen(given, plan, vocabulary, organizations)
    unseen = np.arange(len(observations)) >= len(given)
    size = sizes(observations, organizations, rules)
    n = size["n"].to_numpy()
    counted = events(observations, n, plan)
    earlier = None if hidden_before is None else listed(observations, hidden_before)
    reason = primary(observations, size, counted, plan, rules, earlier)

    reported = (observations["state"] == State.REPORTED).to_numpy()
    weight = _weight(observations, n, counted)
    told = reported | unseen
    reason[unseen & (n > 0) & (n < rules.minimum)] = Reason.FEW_STUDENTS
    others = _few_others(observations, vocabulary, size, weight, told, rules.minimum)
    reason[others[reason[others] == Reason.NONE]] = Reason.FEW_OTHERS
    line = lines(observations, weight, vocabulary, {c: o.kind for c, o in organizations.items()})
    from_source = (observations["state"] == State.SUPPRESSED).to_numpy()
    as_shown = shown(observations, size, from_source, plan)
    public = still_known(as_shown, shown_before)
    # What an earlier release told protects nobody by being hidden now.
    partners = told & ~public
    same = same_students(observations, size, line, plan, rules.minimum)
    kept = remembered(observations, n, shown_before, plan, rules)
    # What cannot be hidden for sure protects last: readers may know it after all.
    last = kept.any | unseen
    by_lines = partial(
        complete, line, weight, minimum=rules.minimum, known=public, shown_before=last
    )
    hide = Rules(observations, plan, vocabulary, rules.minimum, same, partners, by_lines)
    known = cells(observations, size, as_shown, plan, rules, (kept.n_low, kept.n_high))
    known = with_roundings(known.without_rates(unseen), observations, shown_before)
    scales = Scales(weight, partners, hide.final() | unseen, last)
    audit = Audit(observations, known, rules, auditor, public, scales)
    cut = partial(units, observations, sums(line), nested(observations, line, vocabulary))
    reason = audited(hide(reason), audit, hide, cut, crew or Crew(), say)
    return _protected(given, size[~unseen], reason[~unseen], plan, say)


def _protected(
    observations: pd.DataFrame,
    size: pd.DataFrame,
    reason: np.ndarray,
    plan: Plan,
    say: Callable[[str], None],
) -> Protected:
    """What readers get, and what staff are told."""
    if count := int((reason == Reason.TOLD_BEFORE).sum()):
        say(f"Earlier releases give away {count:,} hidden figures: headway audit names them")
    for place in dropped(observations, reason):
        say(f"Not shown, so that nobody can be found: {place}")
    hidden = reason != Reason.NONE
    published = validated(shown(observations, size, hidden, plan), "published")
    reasons = observations.loc[hidden, list(KEY)].assign(reason=reason[hidden].astype(str))
    return Protected(published, reasons.reset_index(drop=True))


def _few_others(
    observations: pd.DataFrame,
    vocabulary: Vocabulary,
    size: pd.DataFrame,
    weight: np.ndarray,
    reported: np.ndarray,
    minimum: int,
) -> np.ndarray:
    """Rows that would tell of 1 to 9 other students."""
    n, line = size["n"].to_numpy(), against_all(observations)
    # Schools tell a band in place of the number of students: there nothing can be subtracted.
    told = reported & size["wide"].to_numpy(dtype=bool)
    out = few_left_out(by_dimension(observations, vocabulary), n, told, minimum)
    by_count = [few_others(line, each, reported, minimum) for each in (weight, n)]
    return np.unique(np.concatenate([*by_count, out]))


def _weight(observations: pd.DataFrame, n: np.ndarray, counted: np.ndarray) -> np.ndarray:
    """Students a cell stands for in its lines. Where events are watched, the rarer of the two is
    what a reader could single out; events that were only worked out from a rounded rate are too
    vague to be taken from one another, so there the students count."""
    given = observations["numerator"].notna().to_numpy() | np.isnan(n)
    return np.where(given & (counted > 0), np.fmin(n, counted), n)
