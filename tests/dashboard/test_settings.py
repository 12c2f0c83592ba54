"""Settings come from what is typed, the environment, a file, or a default, and say which."""

from pathlib import Path

import pytest

from dashboard.settings import BadSettings, read_settings


def _home(folder: Path, config: str = "") -> dict[str, str]:
    if config:
        (folder / "config.toml").write_text(config, encoding="utf-8")
    return {"HEADWAY_HOME": str(folder)}


def _sources(environment: dict[str, str], **given: object) -> dict[str, tuple[str, str]]:
    lines = read_settings(environment, **given).effective()
    return {line.name: (line.value, line.source) for line in lines}


def test_without_any_setting_headway_listens_to_this_machine_alone(tmp_path: Path) -> None:
    settings = read_settings(_home(tmp_path))
    assert (settings.host, settings.port) == ("127.0.0.1", 8050)


def test_without_a_home_the_data_folder_of_the_user_is_used() -> None:
    assert read_settings({}).home.name == "headway"


def test_what_is_typed_wins_over_the_environment_and_that_over_the_file(tmp_path: Path) -> None:
    environment = _home(tmp_path, 'port = 1\nhost = "0.0.0.0"\nlog_level = "debug"')
    environment |= {"PORT": "2", "HOST": "::1"}
    found = _sources(environment, port=3)
    assert found["port"] == ("3", "typed")
    assert found["host"] == ("::1", "HOST")
    assert found["log_level"] == ("debug", "config.toml")
    assert found["workers"] == ("2", "default")


def test_no_secret_is_ever_printed(tmp_path: Path) -> None:
    found = _sources(_home(tmp_path) | {"HEADWAY_SECRET_KEY": "correct horse"})
    assert found["secret_key"] == ("(hidden)", "HEADWAY_SECRET_KEY")


def test_a_secret_that_is_not_set_is_seen_to_be_unset(tmp_path: Path) -> None:
    assert _sources(_home(tmp_path))["secret_key"] == ("", "default")


@pytest.mark.parametrize(
    ("config", "sentence"),
    [
        ('port = "eighty"', "port (config.toml) has to be a whole number from 0 to 65535."),
        ("port = 70000", "port (config.toml) has to be a whole number from 0 to 65535."),
        ('log_level = "loud"', "log_level (config.toml) has to be one of debug"),
        ('base_url = "ftp://x"', "base_url (config.toml) has to be an address"),
        ("web_assets = 3", "web_assets (config.toml) has to be a folder."),
        ('prot = "x"', "prot (config.toml) is not a setting."),
        ("port =", "is not a TOML file"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named_with_its_place(
    tmp_path: Path, config: str, sentence: str
) -> None:
    with pytest.raises(BadSettings) as caught:
        read_settings(_home(tmp_path, config))
    assert sentence in str(caught.value)


def test_all_settings_that_cannot_be_used_are_named_at_once(tmp_path: Path) -> None:
    with pytest.raises(BadSettings, match=r"port .* is not a setting"):
        read_settings(_home(tmp_path, 'nonsense = 1\nport = "x"'))


def test_a_config_file_that_is_no_text_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BadSettings, match=r"config.toml cannot be read"):
        read_settings(_home(tmp_path))


def test_settings_cannot_be_changed_once_read(tmp_path: Path) -> None:
    settings = read_settings(_home(tmp_path))
    with pytest.raises(AttributeError):
        settings.port = 1  # type: ignore[misc]
