import subprocess
import sys

# scipy is for publishing: pages enter some of these files and must start fast.
ASKED = """
import importlib, pkgutil, sys, etl.measure
for each in pkgutil.walk_packages(etl.measure.__path__, "etl.measure."):
    importlib.import_module(each.name)
sys.exit("scipy" in sys.modules)
"""


def test_importing_any_measure_loads_no_scipy() -> None:
    assert subprocess.run([sys.executable, "-c", ASKED], check=False).returncode == 0
