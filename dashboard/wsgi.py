"""For a server of one's own choice: `gunicorn --no-control-socket 'dashboard.wsgi:public()'`."""

import os
from typing import Any

from dashboard.serving import application
from dashboard.settings import read_settings


def public() -> Any:
    """The public pages of `HEADWAY_HOME`, made when it is called, not when it is imported."""
    return application(read_settings(os.environ)).server
