"""The files of a release, written from what was protected and measured and from nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from etl.frames import validated
from etl.model.organization import Organization
from etl.model.plan import Plan
from etl.model.student_group import Vocabulary
from etl.protect.rules import PrivacyRules
from etl.publish.codec import to_json

# Readers ask for one indicator at one organization: rows that are read together lie together.
_ORDER = ["indicator", "organization", "grade_band", "dimension", "student_group", "school_year"]


@dataclass(frozen=True)
class Content:
    """All that a release holds. `published`, `figures` and `statuses` are frames as declared."""

    plan: Plan
    vocabulary: Vocabulary
    organizations: Mapping[str, Organization]
    rules: PrivacyRules
    published: pd.DataFrame
    figures: pd.DataFrame
    statuses: pd.DataFrame

    def write(self, folder: Path) -> None:
        """Write every file; the same content gives the same bytes."""
        for stage in ("published", "figures", "statuses"):
            frame = validated(getattr(self, stage), stage)
            extra = ["figure", "comparison"] if stage == "figures" else []
            _write_table(frame, _ORDER + extra, folder / f"{stage}.parquet")
        organizations = tuple(self.organizations[code] for code in sorted(self.organizations))
        for name, value in {
            "plan": self.plan,
            "vocabulary": self.vocabulary,
            "organizations": organizations,
            "privacy": self.rules,
        }.items():
            (folder / f"{name}.json").write_bytes(to_json(value))


def _write_table(frame: pd.DataFrame, order: list[str], path: Path) -> None:
    plain = frame.astype(
        {name: "str" for name, kind in frame.dtypes.items() if kind == "category"}
    ).sort_values(order, kind="stable")
    table = pa.Table.from_pandas(plain, preserve_index=False).replace_schema_metadata(None)
    pq.write_table(table, path, compression="zstd", row_group_size=200_000)
