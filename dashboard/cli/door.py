"""An open port, or a sentence why not."""

import socket
from dataclasses import dataclass

from dashboard.cli.told import stop


@dataclass(frozen=True)
class Door:
    socket: socket.socket
    address: str


def open_door(host: str, port: int, variable: str = "PORT") -> Door:
    """Ends the command with a sentence where the port is taken or the host is not this machine.
    Whoever serves closes the door."""
    from dashboard.serving import PortInUse, listen

    try:
        opened = listen(host, port)
    except PortInUse:
        stop(f"Port {port} is in use on {host}. Choose another: {variable}={port + 1}.")
    except OSError as fault:
        stop(f"Headway cannot listen on {host}, port {port}: {fault.strerror}.")
    shown = f"[{host}]" if ":" in host else host
    return Door(opened, f"http://{shown}:{opened.getsockname()[1]}")
