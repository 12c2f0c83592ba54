"""The log of requests says who asked for what, and holds nothing that somebody sent."""

import json
import logging
from typing import Any

import pytest

from etl.desk.people.roles import Role
from tests.builders.desk import DeskHere


def lines(caplog: pytest.LogCaptureFixture) -> list[dict[str, Any]]:
    found = [each.getMessage() for each in caplog.records if each.name == "headway.desk"]
    assert all("\n" not in each for each in found)
    return [json.loads(each) for each in found]


def test_a_line_has_the_account_the_rule_and_the_status(
    here: DeskHere, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    board = here.signed_in(Role.BOARD)
    answer = board.get("/accounts/4")
    [told] = lines(caplog)
    assert told == {
        "at": here.clock().isoformat(),
        "request": answer.headers["X-Request-Id"],
        "account": here.accounts[Role.BOARD].id,
        "method": "GET",
        "rule": "/accounts/<int:number>",
        "status": 403,
    }


@pytest.mark.parametrize(
    "path", ["/welcome?key=a-secret", "/a-secret%0A%7B%22account%22:1%7D", "/log?of=a-secret"]
)
def test_nothing_that_was_sent_stands_in_the_log(
    here: DeskHere, caplog: pytest.LogCaptureFixture, path: str
) -> None:
    caplog.set_level(logging.INFO)
    sent = {"User-Agent": "a-secret", "Referer": "http://a-secret", "X-Request-Id": "a-secret"}
    here.stranger().get(path, headers=sent)
    assert lines(caplog) and "a-secret" not in caplog.text
