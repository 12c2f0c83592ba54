"""What many tests share."""

import pytest

from etl.publish.home import Home
from tests.builders.sample import sample_home


@pytest.fixture(scope="session")
def sample() -> Home:
    """Vision 2020 as a new user gets it. Read it, never write to it."""
    return sample_home()
