"""What is wrong with the sheets of a plan workbook, before anybody asks what the plan says."""

from collections.abc import Iterable
from difflib import get_close_matches

from etl.findings import Finding, Place, finding
from etl.read import Workbook


class Notes:
    """Findings about places of one workbook. What is excused is not reported again: it has been
    said, or follows from what has been said."""

    def __init__(self, workbook: Workbook) -> None:
        self.findings: list[Finding] = []
        self._upload = workbook.name
        self._excused: set[tuple[Place, str]] = set()

    def place(self, sheet: str = "", cell: str = "") -> Place:
        return Place(self._upload, sheet, cell)

    def note(self, code: str, place: Place, **words: object) -> None:
        found = finding(code, place, **words)
        self.findings.append(found)
        if found.is_error:
            self.excuse(place)

    def missing(self, place: Place, hint: str) -> None:
        """Note that what `hint` says is needed at `place`, if nothing has been said of it."""
        if (place, "") not in self._excused:
            self.note("HW-604", place, example=hint)

    def excuse(self, place: Place, code: str = "") -> None:
        """From rule `code`, or from all rules."""
        self._excused.add((place, code))

    def with_more(self, findings: Iterable[Finding]) -> list[Finding]:
        """These notes, and what else was found that is not excused."""
        return [
            *self.findings,
            *(
                found
                for found in findings
                if not {(found.place, ""), (found.place, found.code)} & self._excused
            ),
        ]


def normal(text: str) -> str:
    """One form of a name for looking it up: case and the width of spaces do not matter."""
    return " ".join(text.casefold().split())


def nearest(text: str, known: Iterable[str]) -> str:
    """The known name nearest to `text`, or "" when none is near."""
    by_form = {normal(name): name for name in known}
    near = get_close_matches(normal(text), by_form, n=1)
    return by_form[near[0]] if near else ""


def suggestion(name: str) -> str:
    return f" The nearest is {name}." if name else ""
