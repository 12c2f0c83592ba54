"""The releases of an installation as they were when one of them was the latest."""

from functools import cached_property
from pathlib import Path

from etl.model.release import Release
from etl.published import Published, PublishedRelease


class OneRelease(Published):
    """Raises, when it is first asked, what `Published.release` raises."""

    def __init__(self, public: Path, number: int) -> None:
        super().__init__(public)
        self._number = number

    @cached_property
    def _own(self) -> PublishedRelease:
        return Published(self._public).release(self._number)

    def current(self) -> PublishedRelease:
        return self._own

    def releases(self) -> tuple[Release, ...]:
        """Those up to it, oldest first."""
        return tuple(each for each in super().releases() if each.number <= self._number)
