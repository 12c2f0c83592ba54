"""The rules of checks, for pages: each with its words, how to fix it and an example."""

from dataclasses import dataclass

from etl.findings import CATALOGUE


class NoSuchRule(LookupError):
    """No rule has this code."""


@dataclass(frozen=True)
class RuleTold:
    """`sentence` and `fix` may hold {words} that a finding fills."""

    code: str
    title: str
    severity: str
    sentence: str
    fix: str
    example: str


def rules() -> list[RuleTold]:
    """Every rule there is, by code."""
    return [
        RuleTold(each.code, each.title, str(each.severity), each.sentence, each.fix, each.example)
        for each in sorted(CATALOGUE.values(), key=lambda each: each.code)
    ]


def rule(code: str) -> RuleTold:
    """Raises NoSuchRule."""
    for each in rules():
        if each.code == code:
            return each
    raise NoSuchRule(f"There is no rule {code}.")
