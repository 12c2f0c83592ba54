"""What many tests share."""

import pytest
from hypothesis import settings

from etl.publish.home import Home
from tests.builders.sample import sample_home

# A change is judged by the same examples each time; the campaigns of `make soak` draw new ones.
settings.register_profile("same examples", derandomize=True, deadline=None)
settings.register_profile("new examples", deadline=None)


def pytest_configure(config: pytest.Config) -> None:
    is_campaign = config.getoption("markexpr") == "soak"
    settings.load_profile("new examples" if is_campaign else "same examples")


@pytest.fixture(scope="session")
def sample() -> Home:
    """Vision 2020 as a new user gets it. Read it, never write to it."""
    return sample_home()
