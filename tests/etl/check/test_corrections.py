"""A correction by a few students is signed off, whichever release said otherwise."""

import pandas as pd

from etl.check.corrections import NUMBERS, check_corrections
from etl.check.history import History
from tests.builders.district import plan
from tests.builders.observations import observations, row


def found(new: float, public: float, *earlier: float) -> int:
    """Corrections to sign off where `public` students are public and `earlier` ones were."""
    frames = [observations([row("all", n, 60.0)]) for n in (new, public, *earlier)]
    history = History(frames[0], frames[1])
    released = pd.concat(frames[1:])[NUMBERS].astype({"state": "str"})
    return len(check_corrections(history, plan(), released))


def test_one_student_more_than_what_is_public_is_signed_off() -> None:
    assert found(501, 500) == 1
    assert found(520, 500) == 0


def test_one_student_more_than_what_an_earlier_release_said_is_signed_off() -> None:
    assert found(501, 520, 500) == 1


def test_what_was_signed_off_before_is_not_asked_again() -> None:
    assert found(501, 501, 500) == 0
