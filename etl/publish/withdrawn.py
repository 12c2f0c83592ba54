"""Releases that were taken back: what the public still learns of them, and where their files went.

A note in `public/withdrawn/` says that a release is gone and why; from then on it counts as
withdrawn, whatever else is done. Its files move to the private folder, since what was public once
stays known to whoever saw it, and the privacy audit goes on reading it.
"""

import contextlib
import shutil
from dataclasses import replace
from pathlib import Path

from etl.model.release import Release
from etl.publish.codec import from_json, to_json
from etl.publish.durable import UNFINISHED, sync_folder, write_whole
from etl.publish.home import Home, derived_folder, releases_folder, withdrawn_folder


def withdrawn_releases(public: Path) -> tuple[Release, ...]:
    """Every release that was taken back, with the reason that was given."""
    notes = sorted(withdrawn_folder(public).glob("r[0-9]*.json"))
    return tuple(from_json(note.read_bytes(), Release) for note in notes)


def note_withdrawn(public: Path, release: Release, reason: str) -> Release:
    """The one step by which a release is withdrawn."""
    folder = withdrawn_folder(public)
    folder.mkdir(exist_ok=True)
    gone = replace(release, withdrawn=reason)
    write_whole(folder / f"{release.id}.json", to_json(gone))
    return gone


def put_away(home: Home) -> None:
    """Move the files of withdrawn releases out of `public/`. Safe to do again after a kill; a
    query file that a reader holds open is left for the next time."""
    for release in withdrawn_releases(home.public):
        shown = releases_folder(home.public) / release.id
        if shown.is_dir():
            _move(shown, home.withdrawn / release.id)
        for derived in derived_folder(home.public).glob(f"{release.id}-*"):
            with contextlib.suppress(PermissionError):
                derived.unlink()


def kept_folder(home: Home, release: Release) -> Path:
    """Where the files of a release are, public or withdrawn."""
    shown = releases_folder(home.public) / release.id
    return shown if shown.is_dir() else home.withdrawn / release.id


def _move(shown: Path, kept: Path) -> None:
    """The two folders may lie on different disks, so: a whole copy first, then the removal."""
    kept.parent.mkdir(exist_ok=True)
    if not kept.is_dir():
        unfinished = kept.with_name(f"{UNFINISHED}{kept.name}")
        shutil.rmtree(unfinished, ignore_errors=True)
        shutil.copytree(shown, unfinished)
        unfinished.rename(kept)
        sync_folder(kept.parent)
    shutil.rmtree(shown)
    sync_folder(shown.parent)
