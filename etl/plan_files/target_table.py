"""[baseline] and [target] of an indicator or of one of its student groups."""

from collections.abc import Iterator

from etl.model.indicator import Direction
from etl.model.school_year import SchoolYear
from etl.model.target import Baseline, Scale, Target, TargetKind
from etl.plan_files.relative import value_at
from etl.plan_files.table import Table

PROMISING = (TargetKind.NUMBER, TargetKind.INCREASE, TargetKind.DECREASE)
_AGAINST = {
    (TargetKind.INCREASE, Direction.LOWER),
    (TargetKind.DECREASE, Direction.HIGHER),
}


def read_promise(
    owner: Table, direction: Direction | None, percent: bool
) -> tuple[Baseline, Target]:
    """The baseline and target under `owner`, in the indicator's own unit: a relative path
    (percent change from the baseline) becomes values. `percent` holds values to 0 to 100.
    """
    baseline, said = _baseline(owner.table("baseline"))
    table = owner.table("target")
    target = Target(TargetKind.NONE) if table is None else _target(table, baseline)
    if target.kind in PROMISING and not said:
        owner.report("HW-632", "baseline")
    if table is not None:
        _check_path(table, baseline, target)
        _check_side(table, direction, baseline, target)
    numbers = {f"target.path.{year}": value for year, value in target.path}
    if baseline.value is not None:
        numbers["baseline.value"] = baseline.value
    for key, number in numbers.items():
        if percent and not 0 <= number <= 100:
            owner.report("HW-637", key)
    return baseline, target


def _baseline(table: Table | None) -> tuple[Baseline, bool]:
    """The baseline, and whether the file says anything of it."""
    if table is None:
        return Baseline(None, None), False
    pending = table.flag("pending")
    if pending and table.has("value"):
        table.report("HW-639", "value")
    baseline = Baseline(
        school_year=table.year("school_year", needed=not pending),
        value=None if pending else table.number("value"),
        note=table.text("note", needed=False),
    )
    table.close()
    return baseline, True


def _target(table: Table, baseline: Baseline) -> Target:
    kind = table.word("kind", TargetKind) or TargetKind.NONE
    scale = Scale.ABSOLUTE
    path: tuple[tuple[SchoolYear, float], ...] = ()
    if kind is TargetKind.NUMBER:
        scale = table.word("scale", Scale) or Scale.ABSOLUTE
        told = table.table("path")
        path = tuple(_steps(told)) if told else ()
        if not (told and told.is_filled):
            table.report("HW-631", "path")
        if scale is Scale.RELATIVE:
            path = _absolute(table, path, baseline)
    else:
        for key in filter(table.has, ("path", "scale")):
            table.report("HW-638", key)
    note = table.text("note", needed=False)
    table.close()
    return Target(kind, path, scale, note)


def _steps(path: Table) -> Iterator[tuple[SchoolYear, float]]:
    for key in path.free_keys():
        year, value = path.parsed_year(key, key), path.number(key)
        if year is not None and value is not None:
            yield year, value


def _absolute(
    table: Table, path: tuple[tuple[SchoolYear, float], ...], baseline: Baseline
) -> tuple[tuple[SchoolYear, float], ...]:
    if not baseline.value:
        table.report("HW-633" if baseline.value is None else "HW-640", "scale")
        return path
    return tuple((year, value_at(baseline.value, percent)) for year, percent in path)


def _check_path(table: Table, baseline: Baseline, target: Target) -> None:
    years = [year for year, _ in target.path]
    if years != sorted(set(years)):
        table.report("HW-630", "path")
    elif (
        years
        and baseline.school_year
        and (years[0] < baseline.school_year or years[-1] == baseline.school_year)
    ):
        table.report("HW-634", "path")


def _check_side(
    table: Table, direction: Direction | None, baseline: Baseline, target: Target
) -> None:
    if direction is Direction.NONE and target.kind is not TargetKind.NONE:
        table.report("HW-636", "kind")
    elif direction is not None and (target.kind, direction) in _AGAINST:
        table.report("HW-635", "kind")
    elif target.final and baseline.value is not None:
        rise = target.final[1] - baseline.value
        if (direction is Direction.HIGHER and rise < 0) or (
            direction is Direction.LOWER and rise > 0
        ):
            table.report("HW-635", "path")
