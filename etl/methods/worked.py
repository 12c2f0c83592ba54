"""A method with one example. What the example says is what the test works out."""

import inspect
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from etl.model.method import Method

Inputs = Mapping[str, Any]
MINUS = "−"
# A hyphen before a number that nothing stands before: "2014-15" keeps its own.
_HYPHEN = re.compile(r"(?<![\w)])-(?=\d)")


@dataclass(frozen=True)
class Worked:
    """`words` tells the example; its places are filled from `inputs` and `answers`, so that the
    page cannot show other numbers than those that are tested. `work` works the answers out from the
    inputs, by `function`."""

    code: str
    title: str
    rule: str
    words: str
    inputs: Inputs
    answers: Mapping[str, float]
    function: Callable[..., Any]
    work: Callable[[Inputs], Mapping[str, float]]

    @property
    def example(self) -> str:
        """The words with their numbers, written with the minus sign of the pages."""
        return _HYPHEN.sub(MINUS, self.words.format(**self.inputs, **self.answers))

    @property
    def method(self) -> Method:
        name = f"{self.function.__module__}.{self.function.__name__}"
        docstring = inspect.getdoc(self.function) or ""
        return Method(self.code, self.title, self.rule, self.example, name, docstring)
