"""What an uploader answered to questions about a file: kept with the upload, also over mended
files, and taken back as easily as given."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select

from etl.desk.catalogue.tables import ANSWER
from etl.desk.desk import Desk
from etl.desk.people.roles import Account
from etl.desk.uploads.uploads import own, read_again

_BETWEEN = "|"


@dataclass(frozen=True)
class Answers:
    """By the question's id, such as "group|Blak": what it is about, then what is asked of."""

    given: Mapping[str, str]

    def of(self, about: str) -> dict[str, str]:
        """The answers about groups, headers or marks, or about one file, by the rest of the id."""
        start = about + _BETWEEN
        return {
            question.removeprefix(start): answer
            for question, answer in self.given.items()
            if question.startswith(start)
        }


def question_id(*parts: str) -> str:
    """What it is about first; the last part may be any text of the file."""
    return _BETWEEN.join(parts)


def answers_of(connection: Connection, upload: int) -> Answers:
    rows = connection.execute(select(ANSWER).where(ANSWER.c.upload == upload))
    return Answers({row.question: row.answer for row in rows})


def answer(
    desk: Desk, who: Account, upload: int, given: Mapping[str, str], *, version: int | None = None
) -> None:
    """Keep these answers, in place of earlier ones; an empty one is taken back. The upload is then
    checked again. Raises NotAllowed, NoSuchUpload, Stale, NotNow."""
    at = desk.now()
    with desk.catalogue.begin() as connection:
        own(connection, who, upload)
        named = ANSWER.c.upload == upload, ANSWER.c.question.in_(list(given))
        connection.execute(delete(ANSWER).where(*named))
        rows = [
            {"upload": upload, "question": question, "answer": said, "account": who.id, "at": at}
            for question, said in given.items()
            if said
        ]
        if rows:
            connection.execute(insert(ANSWER), rows)
        told = f"{len(rows)} answered, {len(given) - len(rows)} taken back"
        read_again(desk, connection, who, upload, f"answered questions ({told})", version)
