"""What staff keep of each release, in the private folder: the observations it was made from, why
cells are hidden, and the uploads in their original bytes."""

import json
import shutil
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

import pandas as pd

from etl.frames import empty, shaped
from etl.model.cell import State
from etl.model.observation import KEY
from etl.model.release import Release
from etl.protect.job import code_mark
from etl.publish import manifest as manifests
from etl.publish.commentary import Commentary, read_commentary
from etl.publish.durable import UNFINISHED, sync_file, sync_folder, write_whole
from etl.publish.home import Home, releases_folder
from etl.publish.store import all_releases
from etl.publish.withdrawn import kept_folder

_NUMBERS = [*KEY, "state", "denominator", "value"]
_CANDIDATE, _AUDIT = "candidate.txt", "audit.txt"
_TOLD = ["value", "low", "high", "coding", "students", "n_band", "decimals"]


@dataclass(frozen=True)
class Upload:
    """An original as it was received, known by the hash of its bytes."""

    name: str
    sha256: str


@dataclass(frozen=True)
class Behind:
    """What staff have of the public release: its number (None before the first), the observations
    it was made from, what of them is public, of each original ever published the release that had
    it first, the numbers of some indicators behind every release, withdrawn ones too (read when
    they are asked for), and what is said of them."""

    number: int | None
    observations: pd.DataFrame
    published: pd.DataFrame
    releases_of: Mapping[str, int]
    released: Callable[[Collection[str]], pd.DataFrame]
    commentary: Commentary = ()


def nothing_behind() -> Behind:
    """Before the first release."""
    return Behind(None, empty("observations"), empty("published"), {}, _no_numbers)


def _no_numbers(_: Collection[str]) -> pd.DataFrame:
    return empty("observations")[_NUMBERS]


class Records:
    """The private side of every release. Never opened by the public pages."""

    def __init__(self, home: Home) -> None:
        self._home = home

    def keep_original(self, path: Path, upload: Upload) -> None:
        """Store the bytes once; the same file uploaded again is the same original."""
        kept = self._home.uploads / f"{upload.sha256}{path.suffix.lower()}"
        if not kept.exists():
            temporary = kept.with_name(f"{UNFINISHED}{kept.name}")
            shutil.copyfile(path, temporary)
            sync_file(temporary)
            temporary.replace(kept)
            sync_folder(kept.parent)

    def keep(
        self,
        release: Release,
        observations: pd.DataFrame,
        reasons: pd.DataFrame,
        uploads: Iterable[Upload],
        warnings: Sequence[Mapping[str, Any]] = (),
    ) -> None:
        """Written before the release becomes public, so that a public release always has it."""
        folder = self._home.records / release.id
        folder.mkdir(exist_ok=True)
        observations.to_parquet(folder / "observations.parquet", compression="zstd")
        reasons.to_parquet(folder / "reasons.parquet", compression="zstd")
        listed = [{"name": upload.name, "sha256": upload.sha256} for upload in uploads]
        (folder / "uploads.json").write_text(json.dumps(listed, indent=1), encoding="utf-8")
        (folder / _AUDIT).write_text(code_mark(), encoding="utf-8")
        self.keep_warnings(release, warnings)
        for path in folder.iterdir():
            sync_file(path)
        sync_folder(folder)

    def keep_warnings(self, release: Release, warnings: Sequence[Mapping[str, Any]]) -> None:
        """What was found and let stand, with the reasons that were given."""
        told = json.dumps([*warnings], ensure_ascii=False, indent=1)
        write_whole(self._home.records / release.id / "warnings.json", told.encode())

    def take_over(self, candidate: Home, was: Release, release: Release, key: str) -> None:
        """Keep what a candidate has of itself as that of the release that it becomes."""
        folder = self._home.records / release.id
        folder.mkdir(exist_ok=True)
        for path in sorted((candidate.records / was.id).iterdir()):
            shutil.copyfile(path, folder / path.name)
            sync_file(folder / path.name)
        write_whole(folder / _CANDIDATE, key.encode())
        sync_folder(folder)

    def audited_by(self, release_id: str) -> str:
        """The mark of the code of the audit that the release passed; "" where it is not known."""
        path = self._home.records / release_id / _AUDIT
        return path.read_text(encoding="utf-8") if path.is_file() else ""

    def candidate_of(self, release_id: str) -> str:
        """The key of the candidate that the release was; "" where it was made without one."""
        path = self._home.records / release_id / _CANDIDATE
        return path.read_text(encoding="utf-8") if path.is_file() else ""

    def observations_behind(self, release_id: str | None, indicator: str = "") -> pd.DataFrame:
        """What the release was made from, of one indicator or of all (""); no rows where there is
        no release."""
        if release_id is None:
            return empty("observations")
        path = self._home.records / release_id / "observations.parquet"
        only = [("indicator", "=", indicator)] if indicator else None
        return shaped(pd.read_parquet(path, filters=only), "observations")

    def files_of(self, release_id: str) -> dict[str, str]:
        """The hash of each original that came with the release, by its name."""
        path = self._home.records / release_id / "uploads.json"
        told = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else []
        return {each["name"]: each["sha256"] for each in told}

    def behind(self, release_id: str | None) -> Behind:
        """All that is known of what is public now."""
        releases = all_releases(self._home.public)
        number = next((each.number for each in releases if each.id == release_id), None)
        first = self.releases_of()
        released = partial(self._numbers, releases)
        if release_id is None:
            return replace(nothing_behind(), releases_of=first, released=released)
        folder = releases_folder(self._home.public) / release_id
        published = pd.read_parquet(folder / "published.parquet")
        said = read_commentary(folder, manifests.read(folder))
        own = self.observations_behind(release_id)
        return Behind(number, own, published, first, released, said)

    def releases_of(self) -> dict[str, int]:
        """Of each original ever published, the number of the release that had it first."""
        first: dict[str, int] = {}
        for release in all_releases(self._home.public):
            for sha256 in self._originals(release):
                first.setdefault(sha256, release.number)
        return first

    def _numbers(self, releases: Sequence[Release], indicators: Collection[str]) -> pd.DataFrame:
        """Every number of students, and every value, of these indicators that a release was made
        from."""
        only = [("state", "=", State.REPORTED.value), ("indicator", "in", sorted(indicators))]
        folders = [self._home.records / each.id / "observations.parquet" for each in releases]
        tables = [
            pd.read_parquet(path, columns=_NUMBERS, filters=only).astype({"state": "str"})
            for path in folders
            if indicators and path.is_file()
        ]
        if not tables:
            return _no_numbers(indicators)
        return pd.concat(tables, ignore_index=True).drop_duplicates()

    def _originals(self, release: Release) -> list[str]:
        listed = self._home.records / release.id / "uploads.json"
        if not listed.is_file():
            return []
        return [each["sha256"] for each in json.loads(listed.read_text(encoding="utf-8"))]

    def accepted_warnings(self, release_id: str) -> list[dict[str, Any]]:
        """The warnings that the release was published with: code, title, count and the reason that
        was given for each."""
        path = self._home.records / release_id / "warnings.json"
        return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else []

    def reasons_behind(self, release_id: str) -> pd.DataFrame:
        """Why each cell of the release is hidden: the key and one word. For staff alone."""
        return pd.read_parquet(self._home.records / release_id / "reasons.parquet")

    def keep_withdrawal(
        self, release: Release, reason: str, people: tuple[str, str], at: datetime
    ) -> None:
        """Who took a release back, when and why; the public is told the reason alone."""
        folder = self._home.records / release.id
        folder.mkdir(exist_ok=True)
        said = {"at": at.isoformat(), "by": list(people), "reason": reason}
        content = json.dumps(said, ensure_ascii=False, indent=1)
        write_whole(folder / "withdrawal.json", content.encode())

    def shown_before(self) -> pd.DataFrame:
        """Every row that any release has shown, withdrawn ones too: what was told stays known."""
        tables = [
            pd.read_parquet(
                kept_folder(self._home, release) / "published.parquet",
                columns=[*KEY, "state", *_TOLD],
                filters=[("state", "=", State.REPORTED.value)],
            )
            for release in all_releases(self._home.public)
        ]
        if not tables:
            return pd.DataFrame(columns=[*KEY, "state", *_TOLD])
        return pd.concat(tables, ignore_index=True).drop_duplicates()

    def hidden_before(self) -> pd.DataFrame:
        """Keys of every cell that any release has hidden: once hidden, always hidden."""
        tables = [
            pd.read_parquet(
                kept_folder(self._home, release) / "published.parquet",
                columns=list(KEY),
                filters=[("state", "=", State.SUPPRESSED.value)],
            )
            for release in all_releases(self._home.public)
        ]
        if not tables:
            return pd.DataFrame(columns=list(KEY))
        return pd.concat(tables, ignore_index=True).drop_duplicates()
