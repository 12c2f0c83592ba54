"""A desk with a small plan and an account of each role, on both databases."""

import pytest

from etl.desk.desk import Desk
from etl.desk.people.roles import Account, Role
from tests.builders.handed_in import small_district


@pytest.fixture
def people(desk: Desk) -> dict[Role, Account]:
    return small_district(desk)


@pytest.fixture
def analyst(people: dict[Role, Account]) -> Account:
    return people[Role.ANALYST]


@pytest.fixture
def approver(people: dict[Role, Account]) -> Account:
    return people[Role.APPROVER]
