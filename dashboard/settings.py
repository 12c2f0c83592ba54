"""What an installation may set: by environment, by `config.toml` in its home, or not at all."""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from ipaddress import ip_network
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from platformdirs import user_data_path

CONFIG_FILE = "config.toml"
HIDDEN = "(hidden)"
_MACHINE = ("localhost", "127.0.0.1", "::1")
LOG_LEVELS = ("debug", "info", "warning", "error")


class BadSettings(ValueError):
    """A setting that cannot be used; the text says where it stands and what it may be."""


def _whole(low: int, high: int) -> Callable[[object], int]:
    def read(given: object) -> int:
        number = int(str(given))
        if not low <= number <= high:
            raise ValueError
        return number

    read.__doc__ = f"a whole number from {low} to {high}"
    return read


def _text(given: object) -> str:
    """a text"""
    if not isinstance(given, str):
        raise ValueError
    return given.strip()


def _level(given: object) -> str:
    """one of debug, info, warning, error"""
    level = _text(given).lower()
    if level not in LOG_LEVELS:
        raise ValueError
    return level


def _address(given: object) -> str:
    """an address that starts with https:// or http://"""
    address = _text(given).rstrip("/")
    if address and not address.startswith(("https://", "http://")):
        raise ValueError
    return address


def _desk_address(given: object) -> str:
    """an address that starts with https:// (http:// only for localhost), without a path"""
    address = _address(given)
    told = urlsplit(address)
    if address and (told.path or (told.scheme != "https" and told.hostname not in _MACHINE)):
        raise ValueError
    return address


def _issuer(given: object) -> str:
    """the address of an OpenID Connect issuer, with https:// (http:// only for localhost)"""
    issuer = _text(given)
    told = urlsplit(issuer)
    if issuer and told.scheme != "https" and told.hostname not in _MACHINE:
        raise ValueError
    return issuer


def _network(given: object) -> str:
    """an address of the network, such as 10.0.0.7, or a range, such as 10.0.0.0/24"""
    network = _text(given)
    if network:
        ip_network(network, strict=False)
    return network


def _database(given: object) -> str:
    """an address such as postgresql://user:password@host/name, or sqlite:///file"""
    address = _text(given)
    scheme = address.partition("://")[0].partition("+")[0]
    if address and scheme not in ("postgresql", "postgres", "sqlite"):
        raise ValueError
    return address


def _folder(given: object) -> Path:
    """a folder"""
    return Path(_text(given)).expanduser().absolute()


def _setting(variable: str, read: Callable[[object], Any], default: Any) -> Any:
    return field(default=default, metadata={"variable": variable, "read": read})


@dataclass(frozen=True)
class Settings:
    """Values in effect. `sources` says where each that is not a default came from."""

    home: Path
    web_assets: Path = field(metadata={"variable": "HEADWAY_WEB_ASSETS", "read": _folder})
    host: str = _setting("HOST", _text, "127.0.0.1")
    port: int = _setting("PORT", _whole(0, 65535), 8050)
    workers: int = _setting("HEADWAY_WORKERS", _whole(1, 64), 2)
    threads: int = _setting("HEADWAY_THREADS", _whole(1, 64), 4)
    log_level: str = _setting("HEADWAY_LOG_LEVEL", _level, "info")
    base_url: str = _setting("HEADWAY_BASE_URL", _address, "")
    secret_key: str = _setting("HEADWAY_SECRET_KEY", _text, "")
    contact: str = _setting("HEADWAY_CONTACT", _text, "")
    # Questions a minute to the open data, by one reader to one process; 0: no limit.
    data_rate: int = _setting("HEADWAY_DATA_RATE", _whole(0, 100_000), 240)
    # Where staff reach the desk, and the proxy whose word on a reader's address counts.
    desk_url: str = _setting("HEADWAY_DESK_URL", _desk_address, "")
    proxy: str = _setting("HEADWAY_PROXY", _network, "")
    # The district's own sign-in (OpenID Connect), where it has one.
    oidc_issuer: str = _setting("HEADWAY_OIDC_ISSUER", _issuer, "")
    oidc_client_id: str = _setting("HEADWAY_OIDC_CLIENT_ID", _text, "")
    oidc_client_secret: str = _setting("HEADWAY_OIDC_CLIENT_SECRET", _text, "")
    # The catalogue of the desk: an address of PostgreSQL; else SQLite in the home.
    database: str = _setting("HEADWAY_DATABASE", _database, "")
    # The desk is for this machine alone unless it is told otherwise; port 0: the one after PORT.
    desk_host: str = _setting("HEADWAY_DESK_HOST", _text, "127.0.0.1")
    desk_port: int = _setting("HEADWAY_DESK_PORT", _whole(0, 65535), 0)
    sources: Mapping[str, str] = field(default_factory=dict)

    @property
    def public(self) -> Path:
        """All that the public pages may open."""
        return self.home / "public"

    @property
    def desk_at(self) -> int:
        """The port of the desk; 0 stands for any that is free."""
        return self.desk_port or (self.port and self.port + 1)

    def effective(self) -> list["Effective"]:
        """Every setting with its source, safe to print: secrets are hidden."""
        return [
            Effective(each.name, self._shown(each.name), self.sources.get(each.name, "default"))
            for each in fields(self)
            if each.name != "sources"
        ]

    def _shown(self, name: str) -> str:
        value = getattr(self, name)
        if name in SECRETS and value:
            return HIDDEN
        return _without_password(value) if name == "database" else str(value)


SECRETS = frozenset({"secret_key", "oidc_client_secret"})


def _without_password(address: str) -> str:
    """The address of a database as it may be shown."""
    if not address:
        return ""
    told = urlsplit(address)
    user, _, host = told.netloc.rpartition("@")
    shown = f"{user.partition(':')[0]}:{HIDDEN}@{host}" if ":" in user else told.netloc
    # A password may stand behind the question mark as well: nothing of that is shown.
    return f"{told.scheme}://{shown}{told.path}{'?' + HIDDEN if told.query else ''}"


@dataclass(frozen=True)
class Effective:
    """One line of `headway config`."""

    name: str
    value: str
    source: str


def read_settings(environment: Mapping[str, str], **given: object) -> Settings:
    """Settings from what was typed (`given`, None where nothing was), else the environment, else
    `config.toml` in the home, else the defaults. Raises BadSettings with every problem found."""
    home = _home(environment, given.pop("home", None))
    if home[0].exists() and not home[0].is_dir():
        raise BadSettings(f"{home[0]} is not a folder. Set HEADWAY_HOME to one.")
    values: dict[str, Any] = {"home": home[0]}
    sources = {"home": home[1]}
    file = _read_file(home[0] / CONFIG_FILE)
    problems = []
    for each in fields(Settings):
        if not each.metadata:
            continue
        found = _first(each.name, each.metadata["variable"], given, environment, file)
        if found is None:
            continue
        raw, source = found
        read = each.metadata["read"]
        try:
            values[each.name], sources[each.name] = read(raw), source
        except ValueError:
            problems.append(f"{each.name} ({source}) has to be {read.__doc__}.")
    known = {each.name for each in fields(Settings) if each.metadata}
    problems += [f"{name} ({CONFIG_FILE}) is not a setting." for name in file if name not in known]
    if problems:
        raise BadSettings(" ".join(problems))
    values.setdefault("web_assets", _own_web_assets())
    return Settings(**values, sources=sources)


def _home(environment: Mapping[str, str], typed: object) -> tuple[Path, str]:
    if typed:
        return _folder(typed), "typed"
    if environment.get("HEADWAY_HOME"):
        return _folder(environment["HEADWAY_HOME"]), "HEADWAY_HOME"
    return user_data_path("headway", appauthor=False), "default"


def _read_file(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as fault:
        raise BadSettings(f"{path} cannot be read.") from fault
    except tomllib.TOMLDecodeError as fault:
        raise BadSettings(f"{path} is not a TOML file: {fault}.") from fault


def _first(
    name: str,
    variable: str,
    given: Mapping[str, object],
    environment: Mapping[str, str],
    file: Mapping[str, object],
) -> tuple[object, str] | None:
    if given.get(name) is not None:
        return given[name], "typed"
    if environment.get(variable):
        return environment[variable], variable
    return (file[name], CONFIG_FILE) if name in file else None


def _own_web_assets() -> Path:
    """Where set-up puts them in a checkout; absent elsewhere, and then not used."""
    return Path(__file__).resolve().parent.parent / "build" / "web"
