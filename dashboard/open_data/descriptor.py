"""`datapackage.json`: what a release's tables hold, as Frictionless Data Package 2.0 says it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.open_data.table import Field, Link, Table
from etl.published import PublishedRelease

NAME = "datapackage.json"
_PACKAGE = "https://datapackage.org/profiles/2.0/datapackage.json"
_SCHEMA = "https://datapackage.org/profiles/2.0/tableschema.json"
_ADDRESS = re.compile(r"https?://\S+")
_SPDX = re.compile(r"[A-Za-z0-9][A-Za-z0-9.+-]*")
_NOT_STATED = "Not stated"
_GUARD = (
    "A text that a spreadsheet would run as a formula has an apostrophe in front: where "
    "apostrophes and then one of = + - @, a tab or a line end begin a text, drop the first "
    "apostrophe. Parquet and JSON have the texts as they are."
)

Described = dict[str, Any]


@dataclass(frozen=True)
class Stored:
    """A file of the package: `name` in its folder, bytes and hash."""

    name: str
    bytes: int
    sha256: str


def descriptor(
    release: PublishedRelease, files: Mapping[Table, tuple[Stored, Stored]]
) -> Described:
    """`files` has each table's CSV and Parquet."""
    plan, own = release.plan, release.release
    title = f"{plan.title.en}: published figures, release {own.number}"
    told = [plan.notice.en, "Small groups are hidden before anything is worked out.", _GUARD]
    described: Described = {
        "$schema": _PACKAGE,
        "name": f"{plan.slug}-release-{own.number}",
        "id": own.id,
        "title": title,
        "description": " ".join(text for text in told if text),
        "version": f"{own.number}.0.0",
        "created": own.published_at.isoformat(),
        "contributors": [{"title": plan.district, "roles": ["publisher"]}],
        "sources": sources(release),
    }
    if plan.licence:
        described["licenses"] = [licence(plan.licence)]
    resources = [_resource(table, *stored) for table, stored in files.items()]
    return described | {"resources": resources}


def licence(named: str) -> Described:
    """A licence as the plan names it: an SPDX name, an address, or a title."""
    if _ADDRESS.fullmatch(named):
        return {"name": "other", "path": named}
    if _SPDX.fullmatch(named):
        return {"name": named, "path": f"https://spdx.org/licenses/{named}.html"}
    return {"name": "other", "title": named}


def sources(release: PublishedRelease) -> list[Described]:
    """Every source that an indicator names, once."""
    named = dict.fromkeys(each.source.en for each in release.plan.indicators if each.source.en)
    return [{"title": title} for title in (*named, *([] if named else [_NOT_STATED]))]


def _resource(table: Table, stored: Stored, parquet: Stored) -> Described:
    schema: Described = {
        "$schema": _SCHEMA,
        "fields": [_field(field) for field in table.fields],
    }
    if table.key:
        schema["primaryKey"] = list(table.key)
    if table.links:
        schema["foreignKeys"] = [_link(link) for link in table.links]
    return {
        "name": table.name,
        "type": "table",
        "title": table.title,
        "description": table.description,
        "path": stored.name,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": stored.bytes,
        "hash": f"sha256:{stored.sha256}",
        # The same rows for programs that read Parquet. Not a resource of its own: a table is told
        # once, and tools that know no Parquet go on.
        "parquet": {
            "path": parquet.name,
            "mediatype": "application/vnd.apache.parquet",
            "bytes": parquet.bytes,
            "hash": f"sha256:{parquet.sha256}",
        },
        "schema": schema,
    }


def _field(field: Field) -> Described:
    said: Described = {
        "name": field.name,
        "type": str(field.type),
        "description": field.description,
    }
    limits: Described = {}
    if field.missing:
        said["missingValues"] = [{"value": "", "label": field.missing}]
    else:
        limits["required"] = True
    if field.pattern:
        limits["pattern"] = field.pattern
    if field.categories:
        said["categories"] = [
            {"value": value, "label": label} for value, label in field.categories.items()
        ]
        limits["enum"] = list(field.categories)
    return said | ({"constraints": limits} if limits else {})


def _link(link: Link) -> Described:
    return {
        "fields": list(link.fields),
        "reference": {"resource": link.table, "fields": list(link.there)},
    }
