"""Pages for staff pass axe at both widths, and are walked by keyboard."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from dashboard.staff.routes import ROUTES
from etl.desk.people import managing
from etl.desk.people.roles import RIGHTS, Role
from tests.browser import reader
from tests.browser.axe import violations
from tests.browser.desk_site import DeskSite, desk_site
from tests.browser.test_keyboard import wrong_on
from tests.builders.busy_desk import ERRORS, QUESTIONS, WAITING, WARNINGS, busy_desk

pytestmark = pytest.mark.browser
_FILES = re.compile(r"\.(csv|ics|xlsx|json)$")
# Pages that a role finds otherwise than the role before it.
_OWN = {
    Role.ANALYST: (
        *(f"/uploads/{number}" for number in (QUESTIONS, ERRORS, WARNINGS, WAITING)),
        f"/uploads/{QUESTIONS}/questions",
        "/rules/HW-260",
        "/uploads/99",
    ),
    Role.APPROVER: (f"/uploads/{WAITING}", "/releases"),
    Role.ADMINISTRATOR: ("/accounts/1", "/releases"),
    Role.BOARD: ("/releases", "/accounts"),
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DeskSite]:
    here = busy_desk(tmp_path_factory.mktemp("desk"))
    with desk_site(here) as found:
        yield found
    here.desk.catalogue.close()


def paths(role: Role) -> list[str]:
    """Every page without parts that is open to this role and to none before it, and its own."""
    before = frozenset[object]().union(*(RIGHTS[each] for each in list(Role)[: _place(role)]))
    plain = [
        route.rule
        for route in ROUTES
        if route.method == "GET" and "<" not in route.rule and not _FILES.search(route.rule)
        if route.need in RIGHTS[role] and route.need not in before
    ]
    return [*plain, *_OWN[role]]


def _place(role: Role) -> int:
    return list(Role).index(role)


def enter(page: Page, site: DeskSite, role: Role) -> None:
    """Signed in, without the door."""
    key = site.here.signed_in(role).key
    page.context.add_cookies([{"name": "headway", "value": key, "url": site.desk}])


@pytest.mark.parametrize("role", list(Role))
def test_pages_of_a_role_pass_axe_and_are_walked_by_keyboard(
    browser: Browser, site: DeskSite, role: Role
) -> None:
    wrong = []
    with reader.opened(browser, reduced_motion="reduce") as (page, _):
        enter(page, site, role)
        for path in paths(role):
            page.set_viewport_size({"width": 1280, "height": 900})
            page.goto(f"{site.desk}{path}")
            wrong += [f"{path} {each}" for each in violations(page)]
            wrong += wrong_on(page, path)
            page.set_viewport_size({"width": 390, "height": 900})
            wrong += [f"{path} at 390: {each}" for each in violations(page)]
            if page.evaluate("document.documentElement.scrollWidth") > 390:
                wrong.append(f"{path} is wider than a telephone")
    assert wrong == []


def test_the_door_passes_axe_and_is_walked_by_keyboard(browser: Browser, site: DeskSite) -> None:
    office = site.here.accounts[Role.ADMINISTRATOR]
    _, key = managing.add(site.here.desk, office, "data office", Role.BOARD)
    wrong = []
    with reader.opened(browser, reduced_motion="reduce") as (page, _):
        for path in ("/sign-in", f"/welcome?key={key}"):
            page.goto(f"{site.desk}{path}")
            wrong += [f"{path[:9]} {each}" for each in violations(page)]
            wrong += wrong_on(page, path[:9])
    assert wrong == []
