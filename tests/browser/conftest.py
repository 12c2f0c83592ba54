"""A real Chromium, started once and shared by the tests that need one."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.chromium import MISSING, find_chromium, start_arguments
from tests.browser.states import Sites, sites


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    chromium = find_chromium()
    if chromium is None:
        pytest.skip(MISSING)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=start_arguments())
        yield started
        started.close()


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sites]:
    """Districts whose pages show every state, served for as long as the tests run."""
    with sites(tmp_path_factory.mktemp("states")) as found:
        yield found
