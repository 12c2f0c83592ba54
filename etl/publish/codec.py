"""The model as JSON and back, so that a release carries the plan and words it was made with."""

import json
from functools import lru_cache
from typing import Any, TypeVar

from cattrs.preconf.json import JsonConverter, make_converter

from etl.model.school_year import SchoolYear

Model = TypeVar("Model")


@lru_cache
def _converter() -> JsonConverter:
    """One for the process: it learns each type once, which costs more than reading a plan."""
    converter = make_converter()
    converter.register_unstructure_hook(SchoolYear, str)
    converter.register_structure_hook(SchoolYear, lambda text, _: SchoolYear.parse(text))
    return converter


def to_json(value: Any) -> bytes:
    """Readable, and the same bytes for the same value."""
    plain = _converter().unstructure(value)
    return (json.dumps(plain, ensure_ascii=False, indent=1, default=str) + "\n").encode()


def from_json(content: bytes, kind: type[Model]) -> Model:
    """Raises ValueError when the content is not JSON of this kind."""
    try:
        return _converter().structure(json.loads(content), kind)
    except Exception as fault:  # cattrs raises groups of many kinds; none may reach a reader
        raise ValueError(f"this is not a {getattr(kind, '__name__', kind)} as JSON") from fault
