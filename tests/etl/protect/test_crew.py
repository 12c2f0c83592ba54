"""Whoever audits, the release is the same to the byte, and a worker lost midway changes nothing."""

import os
import signal
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pandas as pd
import pytest

from etl.protect import protect
from etl.protect.audit.exposed import Exposed, Kind, exposed
from etl.protect.audit.system import AuditFailed
from etl.protect.audit.unit import Unit
from etl.protect.crew import Crew
from etl.protect.repair import Auditor
from tests.builders.district import RULES, VOCABULARY, plan
from tests.builders.observations import observations
from tests.etl.protect.attacker.district import District, random_district

# Districts that the solver is soon done with.
SEEDS = (4, 5)


def years() -> list[District]:
    return [replace(random_district(seed, schools=5), year=2010 + seed) for seed in SEEDS]


def protected(crew: Crew | None, auditor: Auditor = exposed) -> tuple[bytes, bytes]:
    """What is published and why cells are hidden, as bytes."""
    made = protect(
        observations([row for each in years() for row in each.rows()]),
        plan(),
        VOCABULARY,
        dict(years()[0].organizations),
        RULES,
        auditor=auditor,
        crew=crew,
    )
    return _bytes(made.published), _bytes(made.reasons)


def _bytes(frame: pd.DataFrame) -> bytes:
    return frame.to_json(orient="split").encode()


def dying_once(note: Path, unit: Unit) -> list[Exposed]:
    """An auditor whose process is killed the first time that it is asked."""
    try:
        note.touch(exist_ok=False)
    except FileExistsError:
        return exposed(unit)
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError("a killed process goes on")


def dying(_: Unit) -> list[Exposed]:
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError("a killed process goes on")


def leaky(unit: Unit) -> list[Exposed]:
    return [Exposed(Kind.CELL, 0)]


needs_kill = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no process is killed here")


@needs_kill
def test_two_processes_publish_the_same_though_one_is_killed(tmp_path: Path) -> None:
    auditor = partial(dying_once, tmp_path / "died")
    assert protected(Crew(alone=0, count=2), auditor) == protected(None)
    assert (tmp_path / "died").exists()


def test_little_work_is_done_here() -> None:
    asked_here: list[Unit] = []

    def auditor(unit: Unit) -> list[Exposed]:
        asked_here.append(unit)
        return exposed(unit)

    protected(Crew(count=2), auditor)
    assert len(asked_here) >= len(SEEDS)


def test_a_cell_that_others_find_stops_everything_and_is_named() -> None:
    with pytest.raises(AuditFailed, match="readiness, 2013-14"):
        protected(Crew(alone=0, count=2), leaky)


@pytest.mark.soak
@needs_kill
def test_processes_that_die_again_and_again_stop_everything() -> None:
    with pytest.raises(AuditFailed, match="again and again"):
        protected(Crew(alone=0, count=2), dying)


def test_a_cluster_that_is_not_there_stops_everything() -> None:
    with pytest.raises(AuditFailed, match="HEADWAY_CLUSTER"):
        protected(Crew(alone=0, cluster="nowhere"))


@pytest.fixture(scope="module")
def cluster() -> Iterator[str]:
    distributed = pytest.importorskip("distributed", reason="headway[cluster] is not installed")
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=50
    ) as started:
        yield started.scheduler_address


@pytest.mark.soak
@needs_kill
def test_a_cluster_publishes_the_same_though_a_worker_is_killed(
    cluster: str, tmp_path: Path
) -> None:
    assert protected(Crew(alone=0, cluster=cluster)) == protected(None)
    auditor = partial(dying_once, tmp_path / "died")
    assert protected(Crew(alone=0, cluster=cluster), auditor) == protected(None)
    assert (tmp_path / "died").exists()
