"""The workers of a Dask cluster, as an executor like any other."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import Any

from etl.protect.audit.system import AuditFailed

_SECONDS_TO_CONNECT = 30


class Cluster(Executor):
    """Work is done anew elsewhere when a worker dies. Raises AuditFailed when the cluster at
    `address` (tcp://..., tls://...) does not answer."""

    def __init__(self, address: str) -> None:
        try:
            from distributed import Client
        except ImportError:
            raise AuditFailed(
                "HEADWAY_CLUSTER is set, but the library for clusters is missing: install "
                "headway[cluster], or unset HEADWAY_CLUSTER. Nothing was published."
            ) from None
        try:
            self._client = Client(address, timeout=_SECONDS_TO_CONNECT, set_as_default=False)
        except (OSError, ValueError):
            raise AuditFailed(
                f"HEADWAY_CLUSTER names {address}, which does not answer: start the cluster, or "
                "unset HEADWAY_CLUSTER. Nothing was published."
            ) from None
        # The same question is asked twice only to be worked out twice.
        self._executor = self._client.get_executor(pure=False)

    def submit(self, work: Callable[..., Any], /, *arguments: Any, **options: Any) -> "Future[Any]":
        """As any executor does."""
        asked: Future[Any] = self._executor.submit(work, *arguments, **options)
        return asked

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Leave the cluster; what nobody waits for any more is not done."""
        self._executor.shutdown(wait=wait and not cancel_futures)
        self._client.close()
