"""The command says one sentence when something is in its way, and starts quickly."""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from dashboard.cli import headway, main


def _run(home: Path, *arguments: str, **environment: str) -> Result:
    return CliRunner().invoke(headway, arguments, env={"HEADWAY_HOME": str(home), **environment})


def _is_one_sentence(result: Result) -> bool:
    return "Traceback" not in result.output and len(result.output.strip().splitlines()) == 1


def test_every_verb_is_listed_and_explains_itself_with_an_example() -> None:
    listed = CliRunner().invoke(headway, ["--help"])
    assert listed.exit_code == 0
    for verb in ("check", "config", "demo", "publish", "releases", "serve", "show", "undo"):
        assert f"  {verb} " in listed.output
        told = CliRunner().invoke(headway, [verb, "--help"])
        assert told.exit_code == 0
        assert f"Example: headway {verb}" in told.output


def test_a_desk_without_encryption_stays_on_this_machine(tmp_path: Path) -> None:
    open_to_all = {"HEADWAY_DESK_HOST": "0.0.0.0", "PORT": "0"}
    for arguments in (["serve"], ["serve", "--desk"]):
        result = _run(tmp_path, *arguments, **open_to_all)
        assert result.exit_code == 2
        assert _is_one_sentence(result)
        assert "HEADWAY_DESK_URL" in result.output


def test_a_catalogue_that_does_not_answer_is_one_sentence(tmp_path: Path) -> None:
    secret = {"HEADWAY_DATABASE": "postgresql://desk:correct-horse@127.0.0.1:1/headway"}
    result = _run(tmp_path, "serve", "--desk", "--port", "0", **secret)
    assert result.exit_code == 1
    assert _is_one_sentence(result)
    assert "headway config" in result.output
    assert "correct-horse" not in result.output


def test_a_port_in_use_is_named_with_another_to_try(home: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        result = _run(home, "serve", "--public", "--port", str(port))
    assert result.exit_code == 1
    assert _is_one_sentence(result)
    assert f"Port {port} is in use" in result.output


def test_a_host_that_is_not_this_machine_is_one_sentence(home: Path) -> None:
    result = _run(home, "serve", "--public", "--port", "0", "--host", "192.0.2.1")
    assert result.exit_code == 1
    assert _is_one_sentence(result)


def test_a_home_that_is_a_file_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("")
    for verb in ("serve", "demo", "config"):
        result = _run(tmp_path / "home", verb)
        assert result.exit_code == 2
        assert _is_one_sentence(result)
        assert "is not a folder" in result.output


def test_a_setting_that_cannot_be_used_stops_every_verb_that_needs_it(tmp_path: Path) -> None:
    for verb in ("serve", "demo", "config"):
        result = _run(tmp_path, verb, PORT="eighty")
        assert result.exit_code == 2
        assert _is_one_sentence(result)


def test_the_demo_does_not_mix_the_sample_into_the_home_of_a_district(home: Path) -> None:
    result = _run(home, "demo", "--port", "0")
    assert result.exit_code == 1
    assert _is_one_sentence(result)
    assert "HEADWAY_HOME" in result.output


def test_the_settings_in_effect_are_printed_for_people_and_for_programs(tmp_path: Path) -> None:
    secret = {"HEADWAY_SECRET_KEY": "correct horse", "PORT": "9"}
    said = _run(tmp_path, "config", **secret)
    assert "correct horse" not in said.output
    assert any(line.split() == ["port", "9", "(PORT)"] for line in said.output.splitlines())
    settings = json.loads(_run(tmp_path, "config", "--json", **secret).output)["settings"]
    assert settings["port"] == {"value": "9", "source": "PORT"}
    database = {"HEADWAY_DATABASE": "postgresql://desk:correct-horse@db/headway?password=staple"}
    said = _run(tmp_path, "config", **database)
    assert "postgresql://desk:(hidden)@db/headway?(hidden)" in said.output
    assert settings["secret_key"] == {"value": "(hidden)", "source": "HEADWAY_SECRET_KEY"}


def test_a_fault_of_headway_itself_is_a_sentence_unless_one_asks_to_see_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = click.Command("broken", callback=lambda: {}["x"])
    monkeypatch.setitem(headway.commands, "broken", broken)
    with pytest.raises(SystemExit) as stopped:
        main(["broken"])
    said = capsys.readouterr().err
    assert stopped.value.code == 1
    assert "(KeyError)" in said
    assert "Traceback" not in said
    with pytest.raises(KeyError):
        main(["--debug", "broken"])


def test_the_command_starts_without_what_only_its_verbs_need() -> None:
    heavy = ("dash", "flask", "pandas", "numpy", "openpyxl", "duckdb", "plotly", "scipy")
    code = (
        "import sys, dashboard.cli; "
        f"sys.exit(', '.join(name for name in {heavy!r} if name in sys.modules) or 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=os.environ, check=False
    )
    assert done.returncode == 0, done.stderr
