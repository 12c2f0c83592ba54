"""The campaign of five hundred kills in pieces: `python -m tests.etl.desk.campaign FROM TO`.

A piece is fifty kills, half of them on SQLite and half on PostgreSQL. It says each kill as it is
seen, and at its end how many fell into which act; ends with 1 where anything was lost."""

import sys
import time
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.builders.databases import Postgres
from tests.builders.killing_desk import (
    Mother,
    clean_in_the_end,
    kill_desk,
    mother_of_all,
    prepared,
)

KILLS = 25  # of each piece on each of the two databases


def campaign(
    mother: Mother, folder: Path, database: str, times: int, seed: int, name: str = ""
) -> Counter[str]:
    """How many kills fell into which act.

    Raises AssertionError where one lost what was acknowledged."""
    desk = prepared(folder, database)
    acts = Counter[str]()
    for act in kill_desk(mother, desk, database, times, seed):
        acts[act] += 1
        if name:
            _say(f"{name} kill {acts.total()}: {act}")
    clean_in_the_end(desk)
    desk.catalogue.close()
    return acts


def piece(mother: Mother, folder: Path, database: str, seed: int) -> bool:
    """Whether nothing was lost; it says so."""
    name = f"{seed} {'PostgreSQL' if database else 'SQLite'}"
    began = time.monotonic()
    try:
        acts = campaign(mother, folder, database, KILLS, seed, name)
    except Exception as fault:  # the next piece is tried whatever became of this one
        _say(f"{name}: LOST: {type(fault).__name__}: {fault}")
        return False
    told = ", ".join(f"{count} {act}" for act, count in acts.most_common())
    _say(f"{name}: {acts.total()} kills, {time.monotonic() - began:.0f} s, none lost: {told}")
    return True


def main(first: int, after: int) -> int:
    """Pieces `first` to `after`, the last left out."""
    held = []
    with TemporaryDirectory() as made, mother_of_all() as mother:
        server = Path(made) / "server"
        server.mkdir()
        postgres = Postgres(server)
        try:
            for seed in range(first, after):
                folder = Path(made) / str(seed)
                held.append(piece(mother, folder / "sqlite", "", seed))
                held.append(piece(mother, folder / "postgresql", postgres.fresh(), seed))
        finally:
            postgres.end()
    _say(f"Pieces {first} to {after - 1}: {held.count(False)} of {len(held)} lost something.")
    return int(not all(held))


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2])))
