"""The worker in a process of its own."""

import os
import signal
from threading import Event

from dashboard.settings import Settings
from etl.desk.work.logs import start_log
from etl.desk.work.worker import Work, work


def work_until_told(settings: Settings) -> None:
    """Raises AtWork."""
    start_log(settings.log_level)
    stop = Event()
    for each in (signal.SIGTERM, signal.SIGINT):
        signal.signal(each, lambda *_: stop.set())
    cluster = os.environ.get("HEADWAY_CLUSTER", "").strip()
    work(Work(settings.home, settings.database, cluster, settings.log_level), stop)
