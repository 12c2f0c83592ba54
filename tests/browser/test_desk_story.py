"""The whole story in a real browser, on SQLite and on PostgreSQL: from a state's file, unaltered,
to the public page and back."""

from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import Workbook
from playwright.sync_api import Browser, Locator, Page, expect

from etl.desk.log import broken_at, events
from etl.desk.people.roles import Role
from tests.browser.desk_site import PASSWORD, DeskSite, desk_site
from tests.browser.reader import PATIENCE
from tests.builders.elm_desk import elm_desk
from tests.builders.handed_in import GOOD, check

pytestmark = pytest.mark.browser

WRONG, RIGHT = 163.4, 63.4
_DROP = """
([zone, name, content]) => {
  const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
  const carried = new DataTransfer();
  carried.items.add(new File([bytes], name));
  zone.dispatchEvent(
    new DragEvent("drop", { dataTransfer: carried, bubbles: true, cancelable: true }),
  );
}
"""


@pytest.fixture
def site(tmp_path: Path, database: str) -> Iterator[DeskSite]:
    here = elm_desk(tmp_path / "home", url=database)
    with desk_site(here) as found:
        yield found
    here.desk.catalogue.close()


@pytest.fixture
def small(tmp_path: Path) -> Iterator[DeskSite]:
    """How many steps a page asks for does not hang on the database: one is enough."""
    here = elm_desk(tmp_path / "home")
    with desk_site(here) as found:
        yield found
    here.desk.catalogue.close()


def state_file(folder: Path, everyone: float) -> Path:
    """As a state would send it: its own headers, its own names, one calendar year."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Export"
    for row in (
        ("Campus Number", "Year", "Pupil Category", "Tested", "Prof Rate"),
        ("D1", 2018, "Everyone", 1010, everyone),
        ("D1", 2018, "African American", 400, 52.5),
        ("D1", 2018, "White", 610, 70.5),
    ):
        sheet.append(row)
    folder.mkdir(exist_ok=True)
    path = folder / "state_2018.xlsx"
    book.save(path)
    return path


def dropped(page: Page, path: Path) -> None:
    """Lets go of a file over the page's place for files."""
    zone = page.locator(".drop").element_handle()
    page.evaluate(_DROP, [zone, path.name, b64encode(path.read_bytes()).decode()])


def pressed(page: Page, button: str) -> None:
    page.get_by_role("button", name=button, exact=True).click()


def answered(page: Page) -> None:
    """What a person who knows the file answers to its questions."""
    page.get_by_role("link", name="Fill in what is proposed").click()
    page.get_by_label("A single calendar year").select_option("ending")
    page.get_by_label("Which student group is “Everyone”?").select_option("all")
    page.get_by_label("Which indicator of the plan").select_option("readiness")
    pressed(page, "Keep these answers and check again")


def shown(page: Page, words: str) -> None:
    expect(page.locator("main")).to_contain_text(words, timeout=PATIENCE)


def public(browser: Browser, site: DeskSite) -> str:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.public}/indicator/readiness")
    told = page.locator("main").inner_text()
    context.close()
    return told


def sent(analyst: Page, site: DeskSite, folder: Path) -> None:
    """A state's file with a slip is dropped, its questions are answered, the mended one is sent."""
    analyst.get_by_role("link", name="Upload files").first.click()
    dropped(analyst, state_file(folder / "first", WRONG))
    pressed(analyst, "Upload")
    analyst.wait_for_url("**/uploads/1")
    site.work()
    analyst.get_by_role("link", name="Answer the questions").click()
    answered(analyst)
    site.work()
    shown(analyst, "1 error in 1 place stops this upload")
    shown(analyst, "163.4")
    with analyst.expect_download() as taken:
        analyst.get_by_role("link", name="Download your workbook with the problems marked").click()
    assert taken.value.suggested_filename.endswith(".xlsx")
    dropped(analyst, state_file(folder / "mended", RIGHT))
    pressed(analyst, "Upload a corrected workbook")
    shown(analyst, "Your corrected files are safe")
    site.work()
    shown(analyst, "No errors")
    shown(analyst, "What will change on the public pages")
    pressed(analyst, "Send for approval")
    shown(analyst, "It is sent for approval")


def returned(approver: Page, site: DeskSite) -> None:
    """It is looked at as the public would see it, and goes back with a note."""
    approver.get_by_role("link", name="Approvals").first.click()
    approver.get_by_role("link", name="1:").click()
    approver.get_by_role("link", name="Preview the public pages").first.click()
    expect(approver.locator("body")).to_contain_text("DRAFT")
    approver.goto(f"{site.desk}/draft/1/indicator/readiness")
    expect(approver.locator("main")).to_contain_text("63.4")
    approver.goto(f"{site.desk}/uploads/1")
    approver.get_by_label("Note to the uploader").fill("Is this the final file of the state?")
    pressed(approver, "Return with this note")


def test_from_a_state_s_file_to_the_public_page_and_back(
    browser: Browser, site: DeskSite, tmp_path: Path
) -> None:
    analyst = site.signed_in(browser, Role.ANALYST)
    sent(analyst, site, tmp_path)
    assert "63.4" not in public(browser, site)
    approver = site.signed_in(browser, Role.APPROVER)
    returned(approver, site)
    analyst.reload()
    shown(analyst, "Is this the final file of the state?")
    pressed(analyst, "Send for approval")
    shown(analyst, "It is sent for approval")
    approver.goto(f"{site.desk}/uploads/1")
    pressed(approver, "Approve and publish")
    site.work()
    shown(approver, "Published as release 2")  # the page renews itself
    assert "63.4" in public(browser, site)
    approver.goto(f"{site.desk}/releases")
    pressed(approver, "Make release 1 public again")
    site.work()
    assert "63.4" not in public(browser, site)
    analyst.goto(f"{site.desk}/log")
    shown(analyst, "approved")
    assert PASSWORD not in analyst.content()
    with site.here.desk.catalogue.read() as connection:
        told = [event.what for event in reversed(events(connection))]
        assert broken_at(connection) is None
    for what in ("sent for approval", "returned", "approved", "published"):
        assert any(what in line for line in told), (what, told)
    for page in (analyst, approver):
        page.context.close()


def decided(page: Page) -> None:
    """Each warning is accepted with a reason; nothing is sent yet."""
    page.locator("main input[name^=accept]").first.wait_for()
    for box in page.locator("main input[name^=accept]").all():
        box.check()
    for reason in page.locator("main textarea[name^=reason]").all():
        reason.fill("The figures are as the state told them.")


def test_a_new_analyst_s_first_file_takes_at_most_seven_actions(
    browser: Browser, small: DeskSite, tmp_path: Path
) -> None:
    """An action is a form that is filled in and sent, a link, or a file that is chosen."""
    actions = 0

    def acted(what: Locator, path: Path | None = None) -> None:
        nonlocal actions
        actions += 1
        if path is None:
            what.click()
        else:
            what.set_input_files(path)

    file = tmp_path / "readiness.csv"
    file.write_text(GOOD.replace("S1", "D1"), encoding="utf-8")
    page = browser.new_context().new_page()
    page.set_default_timeout(PATIENCE)
    page.goto(small.desk)
    page.get_by_label("Name").fill(str(Role.ANALYST))
    page.get_by_label("Password").fill(PASSWORD)
    acted(page.get_by_role("button", name="Sign in"))
    acted(page.get_by_role("link", name="Upload files").first)
    acted(page.get_by_label("Files"), file)
    acted(page.get_by_role("button", name="Upload", exact=True))
    page.wait_for_url("**/uploads/1")
    small.work()
    shown(page, "What the public will not see")  # the page renews itself
    decided(page)
    acted(page.get_by_role("button", name="Keep these"))
    shown(page, "reasons are kept")
    acted(page.get_by_role("button", name="Send for approval"))
    shown(page, "It is sent for approval")
    assert actions <= 7, actions
    page.context.close()


def test_a_page_that_renews_itself_never_drops_what_is_being_written(
    browser: Browser, small: DeskSite, tmp_path: Path
) -> None:
    file = tmp_path / "readiness.csv"
    file.write_text(GOOD.replace("S1", "D1"), encoding="utf-8")
    page = small.signed_in(browser, Role.ANALYST)
    page.goto(f"{small.desk}/uploads/new")
    page.get_by_label("Files").set_input_files(file)
    pressed(page, "Upload")
    page.wait_for_url("**/uploads/1")
    check(small.here.desk)
    decided(page)
    small.work()
    shown(page, "There is news")
    written = page.locator("main textarea[name^=reason]").first
    expect(written).to_have_value("The figures are as the state told them.")
    page.get_by_role("button", name="Keep these").click()
    shown(page, "reasons are kept")
    expect(page.get_by_role("button", name="Send for approval")).to_be_enabled()
    page.context.close()
