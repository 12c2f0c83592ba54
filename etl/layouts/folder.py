"""Folders of layouts -> the layouts."""

import tomllib
from collections.abc import Sequence
from pathlib import Path

from etl.findings import Finding, finding
from etl.layouts.layout import Layout
from etl.layouts.problems import LayoutProblems
from etl.layouts.reading import read_layout
from etl.layouts.table import LayoutFile, Table


def load_layouts(folders: Sequence[Path]) -> tuple[Layout, ...]:
    """Every layout of `folders` (*.toml), by name. A later folder's layout takes the place of an
    earlier one of the same name; a folder that is not there holds none.

    Raises LayoutProblems with every problem of every file.
    """
    findings: list[Finding] = []
    layouts: dict[str, Layout] = {}
    for folder in folders:
        names: set[str] = set()
        for path in sorted(folder.glob("*.toml")):
            source = LayoutFile(path.name, findings)
            layout = parse_layout(path.read_bytes(), source)
            if layout is None:
                continue
            if layout.name in names:
                findings.append(finding("HW-623", source.place("name"), name=layout.name))
            names.add(layout.name)
            layouts[layout.name] = layout
    if findings:
        raise LayoutProblems(findings)
    return tuple(layouts[name] for name in sorted(layouts))


def parse_layout(content: bytes, source: LayoutFile) -> Layout | None:
    """The layout that a file's bytes tell; what is wrong is added to the findings of `source`.
    None when they are no TOML."""
    try:
        told = tomllib.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        reason = "it is not UTF-8 text"
    except tomllib.TOMLDecodeError as fault:
        reason = str(fault)
    else:
        return read_layout(Table(told, source))
    source.findings.append(finding("HW-601", source.place(""), reason=reason))
    return None
