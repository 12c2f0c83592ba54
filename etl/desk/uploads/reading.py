"""Reads and checks the originals of an upload, as its uploader's answers say."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from etl.desk.desk import Desk
from etl.desk.intake.originals import under_their_names
from etl.desk.publication import district_for, now_public
from etl.desk.uploads.answers import Answers, question_id
from etl.desk.uploads.asked import Asked, Step
from etl.desk.uploads.drafting import draft_for
from etl.desk.uploads.seen import FileSeen, Seen, file_seen
from etl.desk.uploads.words_asked import with_answers, words_asked
from etl.district import District
from etl.findings import CATALOGUE, Finding, Report
from etl.layouts import Layout
from etl.pipeline import Checked, check_files
from etl.publish.records import Behind, Records

if TYPE_CHECKING:
    import pandas as pd

    from etl.read import Workbook
    from etl.recognise.choice import Choice

# A file of no known family, and one that several layouts read.
_UNKNOWN, _SEVERAL = "HW-260", "HW-263"
OF_STUDENTS = frozenset({"HW-320", "HW-321"})


def _which_layout(file: str, several: tuple[str, ...], answers: Answers) -> Asked:
    question = question_id("layout", file)
    return Asked(
        question,
        Step.LAYOUT,
        file,
        "More than one layout reads this file. Which one is right?",
        tuple((name, name) for name in several),
        given=answers.given.get(question, ""),
    )


@dataclass(frozen=True)
class Read:
    """`layouts` are those that were made from answers, to become the district's own when the
    upload is published; `base` is the public release that the figures were held beside, or 0, and
    `behind` what staff have of it, where that was read."""

    checked: Checked
    seen: Seen
    layouts: tuple[Layout, ...]
    district: District
    base: int
    behind: Behind | None = None

    @property
    def report(self) -> Report:
        return self.checked.report

    @property
    def told(self) -> list[Finding]:
        """What is told of it: not that a file was not known, while its questions are open."""
        waiting = {each.file for each in self.seen.open}
        return [
            each
            for each in self.report.findings
            if each.code not in (_UNKNOWN, _SEVERAL) or each.place.upload not in waiting
        ]

    @property
    def is_of_students(self) -> bool:
        """Whether a file held rows about single students: then no copy of it is kept."""
        return any(each.code in OF_STUDENTS for each in self.report.findings)


@dataclass
class _Reading:
    """One reading of all files: what each raised on the way."""

    upload: int
    district: District
    answers: Answers
    books: list["Workbook"] = field(default_factory=list)
    seen: list[FileSeen] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    layouts: list[Layout] = field(default_factory=list)

    def layout_for(self, workbook: "Workbook") -> Layout | None:
        """The layout that the uploader chose for this file, or has described by answers."""
        file = workbook.name
        named = self.answers.given.get(f"layout|{file}", "")
        for layout in self.district.layouts:
            if layout.name == named:
                asked = _which_layout(file, (named,), self.answers)
                self.asked.append(replace(asked, is_open=False))
                return layout
        if any(file in each.split("|")[1:2] for each in self.answers.given):
            draft = draft_for(workbook, self.district, self.answers, self.upload)
            if draft.layout is not None:
                self.asked += draft.asked
                self.layouts.append(draft.layout)
                return draft.layout
        return None

    def hear(self, workbook: "Workbook", choice: "Choice", rows: "pd.DataFrame") -> None:
        self.seen.append(file_seen(workbook, choice, rows, self.district))
        codes = {each.code for each in choice.findings}
        if _UNKNOWN in codes:
            self.asked += draft_for(workbook, self.district, self.answers, self.upload).asked
        elif _SEVERAL in codes:
            self.asked.append(_which_layout(workbook.name, choice.several, self.answers))
        elif choice.layout is None:
            self.books.append(workbook)


def read_upload(
    desk: Desk,
    upload: int,
    files: Iterable[tuple[str, str]],
    answers: Answers,
    say: Callable[[str], None] = lambda _: None,
) -> Read:
    """Read, map and check the originals (name, sha256) beside what is public now; changes
    nothing."""
    home = desk.home
    district = with_answers(district_for(home), answers)
    reading = _Reading(upload, district, answers)
    now = now_public(home)
    behind = Records(home).behind(now.id) if now and now.plan == district.plan.slug else None
    with under_their_names(home, list(files)) as paths:
        checked = check_files(
            paths,
            district,
            district.plan.as_of or desk.now().date(),
            say,
            behind,
            layout_for=reading.layout_for,
            seen=reading.hear,
        )
    for workbook in reading.books:
        reading.asked += words_asked(workbook, checked.report.findings, answers, district)
    seen = Seen(tuple(reading.seen), tuple(dict.fromkeys(reading.asked)), len(CATALOGUE))
    layouts = tuple(reading.layouts)
    return Read(checked, seen, layouts, district, now.number if now else 0, behind)
