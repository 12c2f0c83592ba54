"""One small site, written as people write it."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dashboard.cli import headway


def export(home: Path, folder: Path, *words: str) -> Result:
    """By this process alone, without the web files that set-up may have made."""
    runner = CliRunner(env={"HEADWAY_HOME": str(home), "HEADWAY_WEB_ASSETS": str(home / "none")})
    asked = ["export", "site", str(folder), "--processes", "1", *words]
    return runner.invoke(headway, asked, catch_exceptions=False)


@pytest.fixture(scope="session")
def site(board_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Read it, never write to it."""
    folder = tmp_path_factory.mktemp("static") / "site"
    written = export(board_home, folder)
    assert written.exit_code == 0, written.output
    return folder
