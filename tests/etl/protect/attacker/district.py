"""Counts of a random district, by school and student group, and their corrections from release to
release. Counts only: nobody is made up."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from etl.model.organization import Kind, Organization

# About the shares of a large county in kentucky's public files; `skewed` bends them.
RACES = {
    "white": 0.44,
    "black": 0.37,
    "hispanic": 0.09,
    "asian": 0.04,
    "two_or_more": 0.045,
    "american_indian": 0.01,
    "pacific_islander": 0.005,
}
PAIRS = {
    "female": ("male", 0.49),
    "economically_disadvantaged": ("not_economically_disadvantaged", 0.6),
    "english_learner": ("not_english_learner", 0.07),
    "disability": ("no_disability", 0.12),
}
DISTRICT = "D1"

Counts = Mapping[str, tuple[int, int]]  # group: students, events


@dataclass(frozen=True)
class District:
    """`schools`: school code: group: (students, events). Every group is counted, zeros too."""

    schools: Mapping[str, Counts]
    with_siblings: bool
    year: int = 2015
    organizations: Mapping[str, Organization] = field(default_factory=dict)

    def total(self) -> Counts:
        codes = next(iter(self.schools.values()))
        return {
            code: (
                sum(counts[code][0] for counts in self.schools.values()),
                sum(counts[code][1] for counts in self.schools.values()),
            )
            for code in codes
        }

    def everywhere(self) -> dict[str, Counts]:
        return {DISTRICT: self.total(), **self.schools}

    def rows(self) -> Iterator[dict]:
        """What an analyst's workbook would say, as `tests.builders.observations` takes it."""
        for place, counts in self.everywhere().items():
            for code, (students, events) in counts.items():
                if not self.with_siblings and code in SIBLINGS:
                    continue
                yield {
                    "indicator": "readiness",
                    "organization": place,
                    "school_year": self.year,
                    "grade_band": "all",
                    "student_group": code,
                    "numerator": float(events) if students else None,
                    "denominator": float(students),
                    "value": None,
                    "state": "reported" if students else "not_applicable",
                    "maturity": "final",
                }


SIBLINGS = frozenset(sibling for group, (sibling, _) in PAIRS.items() if group != "female")


def random_district(seed: int, schools: int) -> District:
    """The same district for the same seed."""
    rng = np.random.default_rng(seed)
    shares = np.array(list(RACES.values()))
    if rng.random() < 0.5:  # skewed: some groups nearly nowhere, others nearly everywhere
        shares = shares ** rng.uniform(1.0, 1.8)
    shares = shares / shares.sum()
    level = rng.uniform(0.25, 0.9)
    codes = [f"S{number:03d}" for number in range(1, schools + 1)]
    made = {code: _school(rng, shares, level) for code in codes}
    organizations = {DISTRICT: Organization(DISTRICT, Kind.DISTRICT, "Elm County")} | {
        code: Organization(code, Kind.SCHOOL, f"School {code[1:]}", "high") for code in codes
    }
    return District(made, bool(rng.random() < 0.5), organizations=organizations)


def _school(rng: np.random.Generator, shares: np.ndarray, level: float) -> Counts:
    whole = int(np.clip(rng.lognormal(np.log(220), 0.7), 12, 1800))
    mine = rng.dirichlet(shares * rng.uniform(3, 40) + 1e-3)
    students = rng.multinomial(whole, mine)
    here = np.clip(level + rng.normal(0, 0.12), 0.02, 0.98)
    rates = np.clip(here + rng.normal(0, 0.12, len(shares)), 0, 1)
    events = rng.binomial(students, rates)
    counts = {code: (int(n), int(x)) for code, n, x in zip(RACES, students, events, strict=True)}
    met = int(events.sum())
    for group, (sibling, share) in PAIRS.items():
        n = int(rng.binomial(whole, np.clip(share + rng.normal(0, share * 0.3), 0, 1)))
        x = int(rng.hypergeometric(met, whole - met, n)) if n else 0
        counts |= {group: (n, x), sibling: (whole - n, met - x)}
    return {"all": (whole, met), **counts}


def corrected(district: District, seed: int) -> District:
    """A late file: in a few schools some students more or fewer, and some outcomes recoded."""
    rng = np.random.default_rng(seed)
    schools = dict(district.schools)
    for code in rng.choice(list(schools), size=min(len(schools), 3), replace=False):
        schools[str(code)] = _changed(rng, schools[str(code)])
    return replace(district, schools=schools)


def _changed(rng: np.random.Generator, counts: Counts) -> Counts:
    """One student more, in one group of each dimension; whether an event came with them differs."""
    event = int(rng.random() < 0.5)
    chosen = [rng.choice(list(RACES))]
    chosen += [rng.choice([group, sibling]) for group, (sibling, _) in PAIRS.items()]
    return {
        code: (n + 1, x + event) if code == "all" or code in chosen else (n, x)
        for code, (n, x) in counts.items()
    }
