"""The ladder of set-up, with stand-ins for uv and Debian's package tools on a PATH of our own."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.source_files import ROOT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows is set up with uv alone")

UTILITIES = ("sh", "cat", "cksum", "dirname", "rm", "mkdir", "ln", "echo")
# Makes an environment whose Python is this one, and writes down what it was asked to do.
UV = f"""#!/bin/sh
echo "$*" >>uv.log
case $1 in venv) mkdir -p .venv/bin && ln -sf "{sys.executable}" .venv/bin/python ;; esac
"""
FAILING_UV = '#!/bin/sh\n[ "$1" = --version ]\n'
SOMEBODY = "#!/bin/sh\necho 1000\n"
NEVER = "#!/bin/sh\necho called >>called.log\nexit 1\n"


class Checkout:
    """A folder with what set-up reads, and a PATH that holds little else than what a test puts."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.path = folder / "a checkout", folder / "bin"
        self.folder.mkdir()
        self.path.mkdir()
        for name in ("pyproject.toml", *(p.name for p in ROOT.glob("requirements*.lock"))):
            shutil.copy(ROOT / name, self.folder / name)
        shutil.copytree(ROOT / ".ci", self.folder / ".ci")
        for name in UTILITIES:
            (self.path / name).symlink_to(shutil.which(name) or name)
        # Without this, the system's own Python would be found by its full path.
        script = self.folder / ".ci" / "setup.sh"
        script.write_text(script.read_text().replace("/usr/bin/python3", "no-such-python"))

    def has(self, name: str, script: str) -> "Checkout":
        (self.path / name).write_text(script)
        (self.path / name).chmod(0o755)
        return self

    def set_up(self, level: str = "run") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["sh", ".ci/setup.sh", level],
            cwd=self.folder,
            env={"PATH": str(self.path), "HOME": str(self.folder)},
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )

    def log(self, name: str = "uv.log") -> str:
        file = self.folder / name
        return file.read_text() if file.exists() else ""


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return Checkout(tmp_path)


def test_uv_makes_the_environment_from_hashed_locks(checkout: Checkout) -> None:
    assert checkout.has("uv", UV).set_up().returncode == 0
    assert "pip sync --quiet --require-hashes --python .venv requirements.lock" in checkout.log()
    assert "requirements-dev.lock" not in checkout.log()


def test_a_second_set_up_does_nothing(checkout: Checkout) -> None:
    checkout.has("uv", UV).set_up()
    once = checkout.log()
    assert checkout.set_up().returncode == 0
    assert checkout.log() == once != ""


def test_a_changed_lock_is_set_up_again(checkout: Checkout) -> None:
    checkout.has("uv", UV).set_up()
    once = checkout.log()
    with (checkout.folder / "requirements.lock").open("a") as lock:
        lock.write("# changed\n")
    checkout.set_up()
    assert len(checkout.log()) > len(once)


def test_an_environment_for_tests_serves_for_running_too(checkout: Checkout) -> None:
    checkout.has("uv", UV).set_up("test")
    once = checkout.log()
    assert "requirements-dev.lock" in once
    checkout.set_up("run")
    assert checkout.log() == once


def test_where_nothing_works_one_line_says_what_to_type_and_nobody_asks_for_a_password(
    checkout: Checkout,
) -> None:
    checkout.has("id", SOMEBODY).has("apt-get", NEVER).has("sudo", NEVER)
    refused = checkout.set_up()
    assert refused.returncode == 1
    assert "Type: sudo apt-get install python3-venv" in refused.stderr.splitlines()[-1]
    assert checkout.log("called.log") == ""
    assert not list(checkout.folder.glob(".venv/.ready*"))


def test_root_on_debian_gets_the_missing_package_installed(checkout: Checkout) -> None:
    checkout.has("id", "#!/bin/sh\necho 0\n").has("apt-get", NEVER)
    assert "Installing python3-venv with apt-get." in checkout.set_up().stderr
    assert "called" in checkout.log("called.log")


def test_a_uv_that_cannot_reach_the_index_leaves_no_mark_of_success(checkout: Checkout) -> None:
    checkout.has("uv", FAILING_UV).has("id", SOMEBODY)
    assert checkout.set_up().returncode == 1
    assert not list(checkout.folder.glob(".venv/.ready*"))


def test_a_word_that_is_no_level_is_refused_by_name(checkout: Checkout) -> None:
    refused = checkout.set_up("everything")
    assert refused.returncode == 2 and "everything" in refused.stderr
