"""The public process holds what pages need, and nothing that opens a workbook or fits a curve."""

import subprocess
import sys
from pathlib import Path

WATCHED = (
    "openpyxl",
    "python_calamine",
    "plotly.express",
    "scipy.stats",
    "scipy.optimize",
    "pandas",
    "pandera",
    "pyarrow",
    "etl.read",
    "etl.desk",
    "etl.pipeline",
)
START = """
import os, sys
from dashboard.wsgi import public
server = public()
assert server.test_client().get("/").status_code == 200
assert server.test_client().get("/indicator/readiness?group=black&compare=all").status_code == 200
sys.stdout.write(" ".join(name for name in sys.argv[1:] if name in sys.modules))
"""


def test_no_heavy_library_is_loaded_to_show_a_page(home: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", START, *WATCHED],
        env={"HEADWAY_HOME": str(home), "PATH": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == ""


def test_importing_the_application_makes_none() -> None:
    code = (
        "import dash, sys; made = []; begin = dash.Dash.__init__; "
        "dash.Dash.__init__ = lambda *a, **k: made.append(1); "
        "import dashboard.app, dashboard.wsgi, dashboard.cli; sys.exit(len(made))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
