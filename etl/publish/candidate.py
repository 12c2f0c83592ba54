"""A candidate: the next release as it would be, written whole before anybody lets it out.

It lies in `private/candidates/<key>/` as a home of its own, whose `public/` holds that one release.
What was seen there is what comes out: a candidate is let out as a copy of its files.
"""

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pandas as pd

from etl.model.release import Release
from etl.publish import manifest as manifests
from etl.publish.build import Content
from etl.publish.codec import from_json, to_json
from etl.publish.durable import UNFINISHED, sync_folder, write_whole
from etl.publish.home import Home, derived_folder, releases_folder
from etl.publish.records import Records, Upload
from etl.publish.retold import Retold
from etl.publish.store import Store, all_releases, current_id

_NOTE = "candidate.json"


class NewerRelease(RuntimeError):
    """What is public is no longer what the candidate was made on."""


class NoCandidate(LookupError):
    """There is no candidate of this key, or no longer."""


@dataclass(frozen=True)
class Base:
    """What a candidate stands on: the id and number of the public release ("" and 0 before the
    first), and the ids of all releases that there were, since its audit counts them as known."""

    release: str
    number: int
    known: tuple[str, ...]


@dataclass(frozen=True)
class Made:
    """All that a candidate is written from: what the public would see; and for staff what that was
    made of, why cells are hidden, the originals, and the warnings that were found."""

    content: Content | Retold
    observations: pd.DataFrame
    reasons: pd.DataFrame
    uploads: Sequence[tuple[Path, Upload]]
    warnings: Sequence[Mapping[str, Any]] = ()


@dataclass(frozen=True)
class Note:
    """What a candidate says of itself: the number of its upload (0: none), its base, and the mark
    of the plan, words and rules that it was made with."""

    upload: int
    base: Base
    rules: str


@dataclass(frozen=True)
class Candidate:
    """`release` is what it would be: its number is the next one, its id names its content."""

    key: str
    home: Home
    release: Release
    note: Note

    @property
    def files(self) -> Path:
        """The files that would be public."""
        return releases_folder(self.home.public) / self.release.id


def base_now(home: Home) -> Base:
    """What a candidate of this moment stands on. Ask before anything else is read."""
    known = all_releases(home.public)
    now = current_id(home.public)
    number = next((each.number for each in known if each.id == now), 0)
    return Base(now or "", number, tuple(each.id for each in known))


def build(
    home: Home, made: Made, base: Base, at: datetime, note: str, upload: int = 0
) -> Candidate:
    """Write a candidate. The same upload with the same content on the same base is the same
    candidate. Of one upload only one may be built at a time."""
    home.candidates.mkdir(exist_ok=True)
    folder = home.candidates / f"{UNFINISHED}{upload}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    own = Home(folder)
    store, records = Store(own), Records(home)
    for path, original in made.uploads:
        records.keep_original(path, original)
    number = max((manifests.number_in(each) for each in base.known), default=0) + 1
    release = store.save(made.content.write, made.content.plan.slug, at, note, number=number)
    originals = [original for _, original in made.uploads]
    Records(own).keep(release, made.observations, made.reasons, originals, made.warnings)
    store.switch_to(release)
    rules = manifests.rules_mark(releases_folder(own.public) / release.id)
    write_whole(folder / _NOTE, to_json(Note(upload, base, rules)))
    key = f"{upload}-{base.number}-{release.id}"
    place = home.candidates / key
    if place.is_dir():
        shutil.rmtree(folder)
    else:
        folder.rename(place)
        sync_folder(home.candidates)
    return find(home, key)


def find(home: Home, key: str) -> Candidate:
    """The candidate of this key. Raises NoCandidate; DamagedRelease when a file was changed."""
    place = home.candidates / key
    try:
        is_here = key == place.name and place.parent == home.candidates and place.is_dir()
        note = from_json((place / _NOTE).read_bytes(), Note) if is_here else None
    except (OSError, ValueError):
        note = None
    if note is None or key.startswith("."):
        raise NoCandidate("This candidate is no longer there. Check the upload again.")
    own = Home(place)
    release = manifests.verify(releases_folder(own.public) / str(current_id(own.public))).release
    return Candidate(key, own, release, note)


def discard(candidate: Candidate) -> None:
    """Remove it. A candidate that is removed half is none: its note goes first."""
    (candidate.home.folder / _NOTE).unlink(missing_ok=True)
    shutil.rmtree(candidate.home.folder, ignore_errors=True)


def adopted(home: Home, key: str) -> Release | None:
    """The release that this candidate became, or None."""
    records = Records(home)
    released = reversed(all_releases(home.public))
    return next((each for each in released if records.candidate_of(each.id) == key), None)


def refuse_newer(home: Home, candidate: Candidate) -> None:
    """Raises NewerRelease when something was published, undone or withdrawn since it was made."""
    base, now = candidate.note.base, base_now(home)
    if now == base:
        return
    came = [manifests.number_in(each) for each in now.known if each not in base.known]
    number = max(came, default=now.number)
    if number > base.number:
        raise NewerRelease(
            f"Release {number} is newer than the one you started from ({base.number})."
        )
    raise NewerRelease(
        f"Release {now.number} is public now, and not the one you started from ({base.number})."
    )


def adopt(
    home: Home,
    candidate: Candidate,
    at: datetime,
    note: str,
    warnings: Sequence[Mapping[str, Any]] | None = None,
) -> Release:
    """Let the candidate out as a new release. The caller holds the lock of the store and has
    cleaned up. To adopt again what was adopted before a kill changes nothing.

    `warnings` are those with their reasons, in place of what the candidate knew of them.
    Raises NewerRelease, DamagedRelease.
    """
    # The database is for readers: a check of files starts without it.
    from etl.publish.tables import derive

    done = adopted(home, candidate.key)
    if done is not None:
        return done
    refuse_newer(home, candidate)
    store, records = Store(home), Records(home)

    def keep(release: Release) -> None:
        records.take_over(candidate.home, candidate.release, release, candidate.key)
        if warnings is not None:
            records.keep_warnings(release, warnings)

    plan = candidate.release.plan
    release = store.save(lambda folder: _copy(candidate.files, folder), plan, at, note, keep=keep)
    ready = derived_folder(candidate.home.public)
    if release.id == candidate.release.id:
        for path in ready.glob(f"{release.id}-*"):
            _move_in(path, derived_folder(home.public) / path.name)
    derive(home.public, release.id)
    store.switch_to(release)
    return release


def _copy(files: Path, folder: Path) -> None:
    for name in manifests.verify(files).files:
        shutil.copyfile(files / name, folder / name)


def _move_in(path: Path, place: Path) -> None:
    """A query file that was built for the preview, so that it is not built again."""
    unfinished = place.with_name(f"{UNFINISHED}{place.name}")
    shutil.copyfile(path, unfinished)
    unfinished.chmod(0o444)
    unfinished.replace(place)
