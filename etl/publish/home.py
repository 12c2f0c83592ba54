"""The folders of an installation, `HEADWAY_HOME`."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Home:
    """`public/` is all that the public pages may open; `private/` is for the desk and the worker;
    `private/config/` holds the district's own plan and rules, which override the bundled ones."""

    folder: Path

    @property
    def public(self) -> Path:
        return self.folder / "public"

    @property
    def private(self) -> Path:
        return self.folder / "private"

    @property
    def config(self) -> Path:
        return self.private / "config"

    @property
    def uploads(self) -> Path:
        return self.private / "uploads"

    @property
    def staging(self) -> Path:
        return self.private / "staging"

    @property
    def records(self) -> Path:
        """What each release was made from, for staff alone."""
        return self.private / "releases"

    @property
    def withdrawn(self) -> Path:
        """Releases that were taken back: no longer public, still known to the audit."""
        return self.private / "withdrawn"

    @property
    def candidates(self) -> Path:
        """Releases that nobody has let out yet, each a home of its own."""
        return self.private / "candidates"

    @property
    def audits(self) -> Path:
        """What the audit found already, by what it was asked."""
        return self.private / "audits"

    def prepare(self) -> None:
        """Make the folders; what is private is closed to other users of the machine."""
        for folder in (releases_folder(self.public), derived_folder(self.public)):
            folder.mkdir(parents=True, exist_ok=True)
        self.private.mkdir(parents=True, exist_ok=True, mode=0o700)
        for folder in (self.config, self.uploads, self.staging, self.records):
            folder.mkdir(exist_ok=True)


def releases_folder(public: Path) -> Path:
    return public / "releases"


def derived_folder(public: Path) -> Path:
    return public / "derived"


def withdrawn_folder(public: Path) -> Path:
    """Notes of releases that were taken back, for their old links."""
    return public / "withdrawn"


def pointer_file(public: Path) -> Path:
    return public / "current.json"
