"""Everything that a packet says, ready to be written: published figures and finished sentences.

A writer (PDF, slides, workbook) lays it out and adds nothing. Texts are in `Packet.language`;
years inside them are written "2016-17". All of it is plain and frozen.
"""

from dataclasses import dataclass
from datetime import datetime

from dashboard.packet.subject import Subject
from dashboard.view_data.bars import Bars
from dashboard.view_data.board import BoardPart
from dashboard.view_data.fact import Fact
from dashboard.view_data.gap import GapTrend
from dashboard.view_data.status_mark import StatusCount, StatusMark
from dashboard.view_data.table import Table
from dashboard.view_data.told import Told
from dashboard.view_data.trend import Trend

# What a plate is drawn from. Bars are drawn lying; those that are `standing` are years.
Drawn = Trend | GapTrend | Bars


@dataclass(frozen=True)
class Plate:
    """A chart with all that has to stand beside it. `title` is the finding, `under` says measure,
    unit, who and years, `sentence` what the picture shows (its alternative text), `notes` what
    must be known (a cut axis, cautions), `table` the same figures."""

    title: str
    under: str
    sentence: str
    drawn: Drawn
    table: Table
    notes: tuple[str, ...] = ()
    is_standing: bool = False


@dataclass(frozen=True)
class Passage:
    """A short heading with the sentences under it ("Years to close the gap")."""

    heading: str
    text: str


@dataclass(frozen=True)
class Leaf:
    """One measure, on a page of its own. `anchor` is unique in the packet, `place` says where in
    the plan it hangs, `who` whose figures these are where that is not the district.

    `plates` come trend first, then gap; `passages` tell of the gap (who moved it, years to close,
    students behind it); `tables` hold every student group, and school levels where there are
    several. `address` is the page of this measure, of this release, without the site's name.
    """

    anchor: str
    slug: str
    place: str
    question: str
    name: str
    who: str
    status: StatusMark | None
    finding: str
    facts: tuple[Fact, ...]
    plates: tuple[Plate, ...]
    passages: tuple[Passage, ...]
    tables: tuple[Table, ...]
    about: tuple[Passage, ...]
    notes: tuple[str, ...]
    source: str
    address: str


@dataclass(frozen=True)
class Changed:
    """What changed since the board last met: `note` says what is set beside what, each item has a
    kind ("Fell") as its heading."""

    title: str
    note: str
    items: tuple[Passage, ...]


@dataclass(frozen=True)
class Cover:
    """`kind` reads "Board packet", `title` names the subject, `meeting` its day. `tally` and
    `counts` tell the statuses, `pace` how many paces are enough, `parts` list every measure."""

    kind: str
    title: str
    meeting: str
    lede: str
    tally: str
    counts: tuple[StatusCount, ...]
    pace: str
    parts: tuple[BoardPart, ...]
    changed: Changed | None


@dataclass(frozen=True)
class GapsLeaf:
    """The gaps that stand out, or, where none were looked for together, every gap. `table` has the
    range by chance under each gap and a bar of it."""

    title: str
    finding: str
    table: Table
    notes: tuple[str, ...]


@dataclass(frozen=True)
class Closing:
    """How to read a packet: methods, marks, what is hidden and why, sources, breaks, cautions."""

    title: str
    passages: tuple[Passage, ...]
    tables: tuple[Table, ...]
    hidden_title: str
    hidden: tuple[Told, ...]
    sources_title: str
    sources: tuple[Told, ...]
    care_title: str
    care: tuple[Told, ...]


@dataclass(frozen=True)
class Edition:
    """What stands on every page: `line` reads "Release 2, published 16 October 2018". `at` is
    that day, at its first second, for files that carry a date. `notice` says who made this."""

    number: int
    at: datetime
    line: str
    district: str
    plan: str
    notice: str


@dataclass(frozen=True)
class Packet:
    """`waiting` lists the measures that have no figures yet, with what the plan says of each.
    `address` is the page that shows the same, of this release."""

    subject: Subject
    language: str
    edition: Edition
    cover: Cover
    leaves: tuple[Leaf, ...]
    waiting: tuple[Told, ...]
    gaps: GapsLeaf | None
    closing: Closing
    address: str

    @property
    def title(self) -> str:
        """Names the document: "Board packet: Regular meeting. Vision 2020"."""
        head = f"{self.cover.kind}: {self.cover.title}"
        return head if self.edition.plan in head else f"{head}. {self.edition.plan}"

    @property
    def file_stem(self) -> str:
        """ "packet-goal-reading-release-2-es"."""
        spoken = "" if self.language == "en" else f"-{self.language}"
        return f"{self.subject.file_stem}-release-{self.edition.number}{spoken}"
