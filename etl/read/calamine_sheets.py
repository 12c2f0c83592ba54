"""Sheets by the library that reads values, calamine."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import python_calamine as calamine

from etl.read.refused import Refused


def calamine_sheets(path: Path, names: Iterable[str]) -> Iterator[Any]:
    """The sheets of these names, one at a time. Its faults are those of the file: some arrive as
    panics, which are no ordinary exceptions. Raises Refused (HW-110, HW-111)."""
    try:
        opened = calamine.load_workbook(str(path))
        places = {sheet.name: number for number, sheet in enumerate(opened.sheets_metadata)}
        for name in names:
            yield opened.get_sheet_by_index(places[name])
    except calamine.PasswordError:
        raise Refused("HW-110") from None
    except (calamine.CalamineError, KeyError, ValueError, OSError):
        raise Refused("HW-111") from None
    except BaseException as fault:
        if type(fault).__name__ == "PanicException":
            raise Refused("HW-111") from None
        raise
