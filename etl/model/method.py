"""How a number is worked out, as the methods page tells it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Method:
    """`code` is its place on the page, `rule` says it in plain words, `example` works it out once.
    `function` is where the code does it ("etl.measure.gap.size.gap"), `docstring` what it says
    there."""

    code: str
    title: str
    rule: str
    example: str
    function: str
    docstring: str
