"""How the processes of an installation write their log."""

import logging
import sys

_LINE = "%(asctime)s %(levelname)s %(name)s %(message)s"


def start_log(level: str) -> None:
    """Lines from `level` on ("info"), to standard error."""
    logging.basicConfig(level=level.upper(), format=_LINE, stream=sys.stderr)
    # It tells of every look at the tables' version.
    logging.getLogger("alembic").setLevel(logging.WARNING)
