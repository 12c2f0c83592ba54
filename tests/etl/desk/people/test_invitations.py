"""A link lets one person choose a password, once, for three days."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from etl.desk.catalogue.database import Catalogue, open_catalogue
from etl.desk.people import accounts, invitations
from etl.desk.people.invitations import LASTS, NotInvited
from etl.desk.people.roles import Role
from etl.publish.home import Home

AT = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    return open_catalogue(Home(tmp_path))


def test_a_link_is_used_once(catalogue: Catalogue) -> None:
    with catalogue.begin() as connection:
        who = accounts.add(connection, AT, "analyst", Role.ANALYST)
        key = invitations.invite(connection, AT, who)
        assert invitations.use(connection, AT, key).account == who
        with pytest.raises(NotInvited, match="used"):
            invitations.use(connection, AT, key)


@pytest.mark.parametrize("wait", [LASTS, timedelta(seconds=-1)])
def test_a_link_that_is_too_old_opens_nothing_nor_one_from_the_future(
    catalogue: Catalogue, wait: timedelta
) -> None:
    with catalogue.begin() as connection:
        key = invitations.invite(connection, AT, None)
        with pytest.raises(NotInvited):
            invitations.find(connection, AT + wait, key)
        assert invitations.find(connection, AT + LASTS - timedelta(seconds=1), key)


def test_a_new_link_closes_the_one_before(catalogue: Catalogue) -> None:
    with catalogue.begin() as connection:
        who = accounts.add(connection, AT, "analyst", Role.ANALYST)
        first, second = (invitations.invite(connection, AT, who) for _ in range(2))
        with pytest.raises(NotInvited):
            invitations.find(connection, AT, first)
        assert invitations.find(connection, AT, second).account == who


def test_the_first_link_opens_nothing_once_somebody_has_an_account(catalogue: Catalogue) -> None:
    with catalogue.begin() as connection:
        key = invitations.invite(connection, AT, None)
        accounts.add(connection, AT, "administrator", Role.ADMINISTRATOR)
        with pytest.raises(NotInvited, match="administrator already"):
            invitations.find(connection, AT, key)


def test_the_catalogue_holds_no_key_of_a_link(catalogue: Catalogue) -> None:
    with catalogue.begin() as connection:
        key = invitations.invite(connection, AT, None)
        [row] = connection.execute(text("select * from invitation"))
        assert key not in str(row)
        with pytest.raises(NotInvited):
            invitations.find(connection, AT, row.key)
