"""The public pages open what is public, and never a file of the private folder."""

import json
import subprocess
import sys
from pathlib import Path

from etl.publish.home import Home
from tests.builders.board import two_releases
from tests.builders.district import ROOT

# In a process of its own: an audit hook cannot be taken away again.
WATCHED_READER = """
import json, os, sys
from datetime import date
from pathlib import Path
home, opened = Path(sys.argv[1]), []
def watch(event, arguments):
    if event in ("open", "os.listdir", "os.scandir", "glob.glob", "subprocess.Popen") and arguments:
        opened.append(os.fsdecode(arguments[0]) if isinstance(arguments[0], (str, bytes)) else "")
sys.addaudithook(watch)
from dashboard.app import create_app
from dashboard.settings import read_settings
from etl.published import open_published
from tests.dashboard.test_crawl import crawl
settings = read_settings({"HEADWAY_HOME": str(home)})
app = create_app(settings, open_published(settings.public), lambda: date(2018, 11, 1))
pages = crawl(app.server.test_client(), choices=2)
within = [each for each in opened if each.startswith(f"{home}{os.sep}")]
inside = {Path(each).relative_to(home).parts[0] for each in within}
print(json.dumps({"pages": len(pages), "inside": sorted(inside)}))
"""


def test_serving_every_page_opens_no_private_file(tmp_path: Path) -> None:
    two_releases(tmp_path)
    assert any(Home(tmp_path).private.iterdir())
    reader = subprocess.run(
        [sys.executable, "-c", WATCHED_READER, str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert reader.returncode == 0, reader.stderr
    seen = json.loads(reader.stdout)
    assert seen["pages"] > 20
    assert seen["inside"] == ["config.toml", "public"]
