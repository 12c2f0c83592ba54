"""`/data/openapi.json`: how programs ask for the open data (OpenAPI 3.1)."""

from importlib.metadata import version
from typing import Any

from dashboard import addresses
from dashboard.open_data.descriptor import NAME
from dashboard.open_data.rows import MOST, OF_ONE, USUAL
from dashboard.open_data.table import Field, Table, Type
from dashboard.open_data.tables import TABLES
from dashboard.speech import LANGUAGES

_JSON, _PROBLEM = "application/json", "application/problem+json"
Told = dict[str, Any]

_RELEASE: Told = {
    "name": "number",
    "in": "path",
    "required": True,
    "description": "The number of a release.",
    "schema": {"type": "integer", "minimum": 1, "maximum": 999_999},
}
_TYPES = {
    Type.STRING: "string",
    Type.INTEGER: "integer",
    Type.NUMBER: "number",
    Type.BOOLEAN: "boolean",
}


def openapi(site: str, pages: list[str]) -> Told:
    """`site` is the address that everything begins with ("" for this server), `pages` names pages
    that are there ("indicator/reading")."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Published figures",
            "version": version("headway"),
            "description": "Published figures alone: what is hidden on a page is hidden here. "
            "For reading; no key is needed. A release never changes; one that is withdrawn "
            "answers 410. Addresses under /data/latest/ lead to the same of the latest release.",
        },
        "servers": [{"url": site or "/"}],
        "paths": {
            addresses.CATALOGUE: _plain("The latest release in the words of DCAT-US."),
            addresses.RELEASES_JSON: _plain("Every release, oldest first."),
            addresses.DATA_RELEASES + "{number}/" + NAME: _described(),
            **{_address(table): _rows(table) for table in TABLES},
            addresses.DATA_VIEWS + "{page}.json": _view(pages),
        },
        "components": {"schemas": {"Problem": _problem()}},
    }


def _address(table: Table) -> str:
    return addresses.DATA_RELEASES + "{number}/" + table.name + ".json"


def _plain(what: str) -> Told:
    return {"get": {"summary": what, "responses": _responses({"type": "object"})}}


def _described() -> Told:
    what = "What the tables of a release hold, as a Frictionless data package."
    told = {"summary": what, "parameters": [_RELEASE]}
    return {"get": told | {"responses": _responses({"type": "object"}, 404, 410)}}


def _rows(table: Table) -> Told:
    one = table.name in OF_ONE
    indicator = _asked("indicator", "Rows of this indicator alone.", {"type": "string"})
    parameters = [
        _RELEASE,
        indicator | {"required": one},
        _asked("organization", "Rows of this organization alone.", {"type": "string"}),
        _asked("offset", "Rows to pass over.", _whole(0, 10**9, 0)),
        _asked("limit", "Rows to answer with at most.", _whole(1, MOST, USUAL)),
    ]
    schema = {
        "type": "object",
        "required": ["release", "table", "offset", "next", "rows"],
        "properties": {
            "release": {"type": "integer"},
            "table": {"const": table.name},
            "offset": {"type": "integer"},
            "next": {"type": ["integer", "null"], "description": "The offset to go on with."},
            "rows": {"type": "array", "items": _row(table)},
        },
    }
    told = {"summary": table.title, "description": table.description, "parameters": parameters}
    return {"get": told | {"responses": _responses(schema, 400, 404, 410)}}


def _view(pages: list[str]) -> Told:
    page = {
        "name": "page",
        "in": "path",
        "required": True,
        "description": "A page's address without its first slash, such as indicator/reading; home "
        "for the first page. A page's own choices may follow as its address has them.",
        "schema": {"type": "string", "examples": pages},
    }
    language = {"type": "string", "enum": list(LANGUAGES), "default": "en"}
    parameters = [
        page,
        _asked("release", "The number of a release; without it the latest.", _whole(1, 999_999)),
        _asked("lang", "The language.", language),
        *(
            _asked(name, f"The {name.replace('_', ' ')} that the page shows.", {"type": "string"})
            for name in ("organization", "grade_band", "group", "compare", "dimension", "measure")
        ),
    ]
    told = {"summary": "What a page says.", "parameters": parameters}
    return {"get": told | {"responses": _responses(_said(), 404, 410)}}


def _said() -> Told:
    """A page's words."""
    texts = {"type": "array", "items": {"type": "string"}}
    table = {
        "type": "object",
        "properties": {
            "caption": {"type": "string"},
            "columns": texts,
            "rows": {"type": "array", "items": texts},
        },
    }
    section = {
        "type": "object",
        "required": ["heading", "level"],
        "properties": {
            "heading": {"type": "string"},
            "level": {"type": "integer"},
            "texts": texts,
            "charts": texts,
            "tables": {"type": "array", "items": table},
        },
    }
    return {
        "type": "object",
        "required": ["release", "title", "language", "page", "sections"],
        "properties": {
            "release": {"type": "integer"},
            "title": {"type": "string"},
            "language": {"type": "string"},
            "page": {"type": "string"},
            "sections": {"type": "array", "items": section},
        },
    }


def _asked(name: str, what: str, schema: Told) -> Told:
    return {"name": name, "in": "query", "description": what, "schema": schema}


def _whole(least: int, most: int, usual: int | None = None) -> Told:
    schema: Told = {"type": "integer", "minimum": least, "maximum": most}
    return schema if usual is None else schema | {"default": usual}


def _row(table: Table) -> Told:
    return {
        "type": "object",
        "required": list(table.names),
        "properties": {field.name: _field(field) for field in table.fields},
    }


def _field(field: Field) -> Told:
    kind = _TYPES[field.type]
    said: Told = {"type": [kind, "null"] if field.missing else kind}
    said["description"] = field.description
    if field.categories:
        said["enum"] = [*field.categories, *([None] if field.missing else [])]
    return said


def _responses(schema: Told, *refused: int) -> Told:
    """What is answered, and the problems that there may be."""
    words = {
        400: "The question cannot be answered as it is.",
        404: "There is no such thing.",
        410: "The release was withdrawn.",
        429: "Too many questions. Retry-After says how many seconds to wait.",
        503: "Nothing can be shown now.",
    }
    problem = {_PROBLEM: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    told: Told = {"200": {"description": "Found.", "content": {_JSON: {"schema": schema}}}}
    for status in (*refused, 429, 503):
        told[str(status)] = {"description": words[status], "content": problem}
    return told


def _problem() -> Told:
    return {
        "type": "object",
        "required": ["status", "title", "detail"],
        "properties": {
            "status": {"type": "integer"},
            "title": {"type": "string"},
            "detail": {"type": "string"},
        },
    }
