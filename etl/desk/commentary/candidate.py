"""What a release would be in which the district says something more of the same figures. No figure
changes, so nothing has to be audited again."""

from collections.abc import Sequence
from pathlib import Path

from etl.model.commentary import Comment
from etl.model.plan import Plan
from etl.publish import manifest as manifests
from etl.publish.candidate import Made
from etl.publish.codec import from_json
from etl.publish.commentary import carried, read_commentary
from etl.publish.home import Home, releases_folder
from etl.publish.records import Records, Upload
from etl.publish.retold import Retold
from etl.publish.store import current_id


class NothingToSpeakOf(RuntimeError):
    """There is no release whose figures could be commented."""


def retold(home: Home, comments: Sequence[Comment], uploads: Sequence[tuple[Path, Upload]]) -> Made:
    """The public release with these comments. Raises NothingToSpeakOf, DamagedRelease."""
    now = current_id(home.public)
    if now is None:
        raise NothingToSpeakOf("Nothing has been published yet, so there is nothing to speak of.")
    base, records = releases_folder(home.public) / now, Records(home)
    manifest = manifests.verify(base)
    plan = from_json((base / "plan.json").read_bytes(), Plan)
    said = carried(read_commentary(base, manifest), comments, plan)
    return Made(
        Retold(base, plan, said),
        records.observations_behind(now),
        records.reasons_behind(now),
        uploads,
        records.accepted_warnings(now),
    )
