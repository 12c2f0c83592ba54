"""A password is long, is none that everybody tries first, and is never kept itself."""

import pytest

from etl.desk.people.passwords import LONGEST, WeakPassword, hashed, is_right, refuse_weak

GOOD = "seven gulls over the weir"


def test_the_right_password_opens_and_another_does_not() -> None:
    kept = hashed(GOOD, "analyst")
    assert kept.startswith("$argon2id$") and GOOD not in kept
    assert is_right(kept, GOOD)
    assert not is_right(kept, GOOD + " ")
    assert not is_right(kept, "")


def test_an_account_without_a_password_is_opened_by_none() -> None:
    assert not is_right("", "")
    assert not is_right("", GOOD)


def test_letters_are_the_same_however_a_keyboard_composes_them() -> None:
    assert is_right(hashed("caf\u00e9 on the corner", "analyst"), "cafe\u0301 on the corner")


@pytest.mark.parametrize(
    "password",
    [
        "fourteen signs",
        "x" * (LONGEST + 1),
        "passwordpassword",
        "Password12345678!",
        "P a s s w o r d - 1234567890",
        "qwertyuiopasdfghjkl",
        "111111111111111111",
        "abcabcabcabcabcabc",
        "abcdefghijklmnop",
        "98765432109876543210",
        "correct horse battery staple",
        "Data Director 2026!",
        "datadirectordatadirector",
        "headway-headway-admin",
        "               ",
    ],
)
def test_a_password_that_is_tried_first_is_refused_with_the_reason(password: str) -> None:
    with pytest.raises(WeakPassword, match="password"):
        refuse_weak(password, "data director")


@pytest.mark.parametrize("password", [GOOD, "80213774950618273", "mXk2-vRt9-pLq4-wZ"])
def test_no_kind_of_sign_is_asked_for(password: str) -> None:
    refuse_weak(password, "data director")
