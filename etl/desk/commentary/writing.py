"""What an author writes on the page becomes an upload, and goes the way of every upload."""

from collections.abc import Sequence
from dataclasses import dataclass

from etl.desk.commentary.reading import LONGEST_FILE, judged
from etl.desk.commentary.words import words_to_avoid
from etl.desk.desk import Desk
from etl.desk.intake.arriving import arrive
from etl.desk.intake.originals import keep
from etl.desk.people.roles import Account, Right
from etl.desk.publication import district_for
from etl.desk.uploads.states import Kind
from etl.desk.uploads.uploads import begin
from etl.findings import Finding
from etl.model.commentary import Comment
from etl.model.school_year import SchoolYear
from etl.model.text import Text
from etl.publish.codec import to_json
from etl.published import NoRelease, open_published


class NotACommentary(ValueError):
    """What was written cannot be sent as it is; `sentences` say why."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        said = [f"{each.sentence} {each.fix} ({each.code})" for each in findings]
        super().__init__(" ".join(said))
        self.sentences = tuple(said)


@dataclass(frozen=True)
class Written:
    """What the form holds. An empty `english` takes back what is public."""

    indicator: str
    school_year: SchoolYear
    english: str
    spanish: str
    signed: str


def comments_now(desk: Desk) -> tuple[Comment, ...]:
    """What is public, the latest school year first."""
    try:
        return open_published(desk.home.public).current().commentary()
    except NoRelease:
        return ()


def write(desk: Desk, who: Account, written: Written) -> int:
    """A new upload that holds the comment; its number. Raises NotAllowed, NotACommentary where it
    could never be published, and where it would take back what was never said."""
    who.need(Right.UPLOAD)
    comment = Comment(
        written.indicator,
        written.school_year,
        Text(_lines(written.english), _lines(written.spanish)),
        " ".join(written.signed.split()),
        desk.now().date(),
    )
    plan = district_for(desk.home).plan
    name = "commentary.json"
    found = judged([comment], name, plan, words_to_avoid(desk.home), desk.now().date())
    errors = [each for each in found if each.is_error]
    if errors:
        raise NotACommentary(errors)
    staged = arrive(desk.home, [to_json((comment,))], LONGEST_FILE)
    shown = plan.indicator(comment.indicator).name.en
    what = "Commentary" if comment.text.en else "Commentary taken back"
    return begin(
        desk,
        who,
        [keep(desk.home, staged, name)],
        kind=Kind.COMMENTARY,
        title=f"{what}: {shown}, {comment.school_year}",
    )


def _lines(text: str) -> str:
    """As browsers send it, with one kind of line ends and no spaces around."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ").strip()
