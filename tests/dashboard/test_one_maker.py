"""What many want at once is made once."""

from collections.abc import Callable
from threading import Event, Thread

from flask import Flask

from dashboard.app import Headway
from dashboard.kept_answers import KeptAnswers, note
from dashboard.one_maker import OneMaker

READERS = 8
LONG = 60
# So long the test gives others to do what they must not.
A_MOMENT = 0.3
PAGE = "/indicator/readiness"


def many(act: Callable[[], object]) -> list[Thread]:
    threads = [Thread(target=act, daemon=True) for _ in range(READERS)]
    for thread in threads:
        thread.start()
    return threads


def test_the_first_is_the_maker_and_the_others_have_what_it_made() -> None:
    makers: OneMaker[str] = OneMaker()
    making, is_maker = makers.join("page")
    others = [makers.join("page") for _ in range(READERS)]
    assert is_maker and not any(mine for _, mine in others)
    assert makers.join("another page")[1]
    makers.land("page", "made")
    assert {each.wait() for each, _ in others} == {making.wait()} == {"made"}
    assert makers.join("page")[1]


def test_where_nothing_came_of_it_the_others_are_sent_on() -> None:
    makers: OneMaker[str] = OneMaker()
    makers.join("page")
    waiting, _ = makers.join("page")
    makers.land("page", None)
    assert waiting.wait() is None


class Counted:
    """A server whose one page takes until `go`, and what it was asked."""

    def __init__(self, app: Headway, *, fails: bool = False) -> None:
        self.made: list[int] = []
        self.begun, self.again, self.go = Event(), Event(), Event()
        server = Flask("slow")

        @server.get("/<path:_>")
        def page(_: str) -> str:
            (self.again if self.made else self.begun).set()
            self.made.append(1)
            assert self.go.wait(LONG)
            if fails and len(self.made) == 1:
                raise RuntimeError
            note(app.answers.mark())
            return "a page"

        kept = KeptAnswers(server.wsgi_app, app.answers.mark)
        server.wsgi_app = kept  # type: ignore[method-assign]
        self.server = server
        self.told: list[str] = []

    def ask(self) -> None:
        self.told.append(self.server.test_client().get(PAGE).get_data(as_text=True))


def test_a_new_page_that_many_ask_for_at_once_is_made_once(app: Headway) -> None:
    slow = Counted(app)
    first = Thread(target=slow.ask, daemon=True)
    first.start()
    assert slow.begun.wait(LONG)
    threads = many(slow.ask)
    assert not slow.again.wait(A_MOMENT)
    slow.go.set()
    for thread in (first, *threads):
        thread.join(LONG)
    assert slow.told == ["a page"] * (READERS + 1) and len(slow.made) == 1


def test_where_the_maker_fails_the_others_still_have_their_page(app: Headway) -> None:
    slow = Counted(app, fails=True)
    first = Thread(target=slow.ask, daemon=True)
    first.start()
    assert slow.begun.wait(LONG)
    threads = many(slow.ask)
    slow.go.set()
    for thread in (first, *threads):
        thread.join(LONG)
    assert slow.told.count("a page") == READERS
