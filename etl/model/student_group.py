"""Student groups: the rows of every gap."""

from dataclasses import dataclass
from datetime import date

from etl.model.text import Text


@dataclass(frozen=True)
class Dimension:
    """A way of telling students apart, such as race and ethnicity.

    `is_whole` says whether its groups make up all students (race) or each stands alone
    (services, which overlap).
    """

    code: str
    title: Text
    is_whole: bool
    is_ordered: bool = False


@dataclass(frozen=True)
class StudentGroup:
    """One group of a dimension. `code` is unique over all dimensions.

    `label` reads "Black students", `short` reads "Black"; colour, dash and marker are the same on
    every page and belong to the vocabulary, not to a chart. `complement` are all other students,
    `within` names a larger group that holds every student of this one. `aliases` are other names
    that readers may search by; none is ever shown.
    """

    code: str
    dimension: str
    label: Text
    short: Text
    colour: str
    dash: str
    marker: str
    ceds: str = ""
    edfi: str = ""
    edfacts: str = ""
    complement: str = ""
    within: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    aliases: tuple[str, ...] = ()


ALL = "all"
ALL_OTHERS = "all_others"
GOAL = "goal"


@dataclass(frozen=True)
class Vocabulary:
    """Every dimension and student group, in the order in which readers see them."""

    dimensions: tuple[Dimension, ...]
    groups: tuple[StudentGroup, ...]

    def group(self, code: str) -> StudentGroup:
        """Raises KeyError when no group has this code."""
        for group in self.groups:
            if group.code == code:
                return group
        raise KeyError(code)

    def dimension(self, code: str) -> Dimension:
        """Raises KeyError when no dimension has this code."""
        for dimension in self.dimensions:
            if dimension.code == code:
                return dimension
        raise KeyError(code)

    def in_dimension(self, code: str) -> tuple[StudentGroup, ...]:
        return tuple(group for group in self.groups if group.dimension == code)
