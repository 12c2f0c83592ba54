"""What was written is on the disk, or the writer is told that it is not."""

import errno
import os
import stat
from pathlib import Path

import pytest

from etl.publish.durable import write_whole


def failing_for_folders(number: int) -> object:
    """`os.fsync` of a disk that keeps files and fails with this error for folders."""
    keep = os.fsync

    def sync(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(number, os.strerror(number))
        keep(handle)

    return sync


def test_a_disk_that_fails_on_the_folder_is_not_hushed_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", failing_for_folders(errno.EIO))
    with pytest.raises(OSError, match=os.strerror(errno.EIO)):
        write_whole(tmp_path / "current.json", b"{}")


def test_a_share_that_cannot_sync_folders_keeps_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", failing_for_folders(errno.EINVAL))
    write_whole(tmp_path / "current.json", b"{}")
    assert (tmp_path / "current.json").read_bytes() == b"{}"
