"""What a page of the desk may answer beside a page: a way on, or a sentence that says no."""

from flask import Response, redirect

from dashboard.staff.asked import Asked
from etl.desk.people import sessions


class Refusal(Exception):
    """The request is not done. The sentence says why, and what to do."""

    def __init__(self, sentence: str, status: int = 400, title: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.status = status
        self.title = title or "This could not be done"


def see(asked: Asked, address: str, said: str = "") -> Response:
    """On to `address`, a path of the desk, where `said` is shown once."""
    if said and asked.key and asked.visitor:
        with asked.desk.catalogue.begin() as connection:
            sessions.hold(connection, asked.key, {"said": said})
    answer = redirect(inside(address), 303)
    assert isinstance(answer, Response)
    return answer


def inside(address: str) -> str:
    """The address if it leads to a page of the desk, else its first page."""
    is_path = address.startswith("/") and not address.startswith(("//", "/\\"))
    return address if is_path and address.isprintable() else "/"
