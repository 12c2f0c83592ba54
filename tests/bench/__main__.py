"""`make bench`: what Headway costs on this machine, written to docs/benchmarks.md."""

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.bench.beside import beside
from tests.bench.desk import desk
from tests.bench.desk_at_work import beside_checks, previews
from tests.bench.exports import exports
from tests.bench.foreign import foreign
from tests.bench.fresh import fresh
from tests.bench.lasting import lasting
from tests.bench.measures import measures
from tests.bench.office import office
from tests.bench.packet import packet
from tests.bench.path import millions, riverbend, vision2020
from tests.bench.privacy import privacy
from tests.bench.reading import reading
from tests.bench.running import ROOT
from tests.bench.table import Row, machine, write
from tests.bench.web import web

_PARTS: dict[str, Callable[[Path], Iterator[Row]]] = {
    part.__name__: part
    for part in (
        fresh,
        vision2020,
        riverbend,
        millions,
        measures,
        reading,
        foreign,
        privacy,
        office,
        packet,
        web,
        beside,
        lasting,
        exports,
        desk,
        beside_checks,
        previews,
    )
}
_TABLE = ROOT / "docs" / "benchmarks.md"


def main(arguments: list[str]) -> int:
    """0 when every budget was kept, else 1."""
    parser = argparse.ArgumentParser("tests.bench", description="Measure; without names, all.")
    for name in _PARTS:
        parser.add_argument(
            f"--{name.replace('_', '-')}", dest="parts", action="append_const", const=name
        )
    broken = False
    for name in parser.parse_args(arguments).parts or _PARTS:
        where, rows = machine(), []
        with tempfile.TemporaryDirectory(prefix="headway-bench-") as folder:
            for row in _PARTS[name](Path(folder)):
                sys.stdout.write(f"{row.what}: {row.cost}\n")
                sys.stdout.flush()
                rows.append(row)
        write(_TABLE, rows, where)
        broken = broken or any(row.kept is False for row in rows)
    return int(broken)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
