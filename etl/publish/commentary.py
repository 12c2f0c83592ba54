"""The comments of a release: a file of its own, which is only there when there are any."""

from collections.abc import Iterable
from pathlib import Path

from etl.model.commentary import Comment
from etl.model.plan import Plan
from etl.publish.codec import from_json, to_json
from etl.publish.manifest import Manifest

FILE = "commentary.json"

Commentary = tuple[Comment, ...]


def carried(earlier: Iterable[Comment], newer: Iterable[Comment], plan: Plan) -> Commentary:
    """What a release says that follows one with `earlier` comments: a newer one takes the place of
    the earlier about the same, an empty one takes it back; what the plan no longer has is left
    out. By indicator in the plan's order, and by year."""
    standing = {each.about: each for each in (*earlier, *newer)}
    order = {indicator.slug: place for place, indicator in enumerate(plan.indicators)}
    kept = [each for each in standing.values() if each.text.en and each.indicator in order]
    return tuple(sorted(kept, key=lambda each: (order[each.indicator], each.school_year)))


def write_commentary(folder: Path, commentary: Commentary) -> None:
    """Nothing is written where nothing is said: such a release is as releases always were."""
    if commentary:
        (folder / FILE).write_bytes(to_json(commentary))


def read_commentary(folder: Path, manifest: Manifest) -> Commentary:
    """The comments of a release; none where its manifest does not list the file. Raises ValueError
    for a file that is none."""
    if FILE not in manifest.files:
        return ()
    return from_json((folder / FILE).read_bytes(), Commentary)


def said_of(commentary: Commentary, indicator: str) -> Commentary:
    """Of one indicator, or of all (""): the latest school year first."""
    own = [each for each in commentary if indicator in ("", each.indicator)]
    return tuple(sorted(own, key=lambda each: each.school_year, reverse=True))
