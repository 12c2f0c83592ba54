"""Where a request of the desk came in, by what the installation says of itself: no header decides.

The desk answers under its own address (HEADWAY_DESK_URL) and on the machine itself, and nowhere
else: a name that somebody else points here gets nothing.
"""

from dataclasses import dataclass
from ipaddress import ip_address, ip_network
from urllib.parse import urlsplit

from flask import Request

_MACHINE = frozenset({"localhost", "127.0.0.1", "[::1]"})


class OtherHost(PermissionError):
    """The request is for a name that is not the desk's."""


@dataclass(frozen=True)
class Origin:
    """Scheme and host by which the reader's browser knows the desk."""

    scheme: str
    host: str

    @property
    def is_secure(self) -> bool:
        return self.scheme == "https"

    def __str__(self) -> str:
        return f"{self.scheme}://{self.host}"


def origin_of(request: Request, desk_url: str) -> Origin:
    """Raises OtherHost."""
    host = request.environ.get("HTTP_HOST", "").lower()
    own = urlsplit(desk_url)
    if desk_url and host == own.netloc.lower():
        return Origin(own.scheme, host)
    if _without_port(host) in _MACHINE:
        return Origin("http", host)
    raise OtherHost("The desk does not answer under this name.")


def is_from_here(request: Request, origin: Origin) -> bool:
    """Whether the page that sent a form was one of the desk's, as far as the browser tells."""
    sent_from = request.headers.get("Origin")
    if sent_from is not None:
        return sent_from == str(origin)
    return request.headers.get("Sec-Fetch-Site", "same-origin") in ("same-origin", "none")


def reader_of(request: Request, proxy: str) -> str:
    """The address that a request comes from. What a proxy says of it counts only where the
    installation names that proxy (an address or a network, HEADWAY_PROXY)."""
    address = request.environ.get("REMOTE_ADDR") or ""
    told = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
    if proxy and told and _is_in(address, proxy):
        return told if _is_address(told) else address
    return address


def _without_port(host: str) -> str:
    if host.startswith("["):
        return host[: host.find("]") + 1]
    return host.partition(":")[0]


def _is_in(address: str, network: str) -> bool:
    try:
        return ip_address(address) in ip_network(network, strict=False)
    except ValueError:
        return False


def _is_address(text: str) -> bool:
    try:
        ip_address(text)
    except ValueError:
        return False
    return True
