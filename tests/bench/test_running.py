"""The table tells all the work that a command makes, whoever does it."""

import sys

import pytest

from tests.bench.running import python

_LEAVES_A_WORKER = """
import os, time
if os.fork():
    os._exit(0)
while time.process_time() < 0.5:
    pass
"""


@pytest.mark.skipif(sys.platform != "linux", reason="orphans can be waited for on Linux alone")
def test_work_of_a_process_that_outlives_its_parent_is_counted() -> None:
    assert python(_LEAVES_A_WORKER).work >= 0.5
