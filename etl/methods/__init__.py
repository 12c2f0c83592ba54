"""How each number is worked out: in plain words, with an example that the tests run, and with what
the code itself says. The methods page is made from this alone.

Importing it loads neither pandas nor scipy; the examples are worked out by the tests, not on the
way to a reader.
"""

from etl.methods.gaps import GAPS
from etl.methods.groups import GROUPS
from etl.methods.progress import PROGRESS
from etl.methods.schools import SCHOOLS
from etl.methods.staff import STAFF
from etl.methods.values import VALUES
from etl.methods.worked import Worked
from etl.model.method import Method


def all_worked() -> dict[str, tuple[Worked, ...]]:
    """Every worked example, by the heading that it stands under."""
    return {
        "One figure": VALUES,
        "Progress toward the target": PROGRESS,
        "Gaps between groups": GAPS,
        "Schools": SCHOOLS,
        "All groups at once": GROUPS,
        "Leaders and resources": STAFF,
    }


def methods() -> dict[str, tuple[Method, ...]]:
    """The same as readers meet them."""
    return {title: tuple(each.method for each in found) for title, found in all_worked().items()}
