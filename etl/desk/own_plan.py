"""The district's own plan: read from a workbook or a folder, checked, put in place, handed out."""

import shutil
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import data
from etl.desk.publication import district_for
from etl.district import OWN, REPLACED, chosen, own_plan
from etl.findings import Finding, Place, finding
from etl.model.organization import Organization
from etl.model.plan import Plan
from etl.model.student_group import Vocabulary
from etl.plan_book import load_forms, read_plan_book, write_plan_book, write_plan_template
from etl.plan_files import PlanProblems, load_organizations, load_plan, write_plan
from etl.plan_files.organizations import FILE as ORGANIZATIONS
from etl.publish.durable import UNFINISHED, sync_file, sync_folder
from etl.publish.home import Home
from etl.publish.store import Store, all_releases, current_id
from etl.read import Unreadable, load_limits, read_file
from etl.vocabulary_files import load_vocabulary

_BOOK = data.FOLDER / "plan_book"


class CannotStart(RuntimeError):
    """The home has something that this plan would replace."""


@dataclass(frozen=True)
class OwnPlan:
    """A plan that keeps every rule. `findings` are its warnings and notes."""

    plan: Plan
    organizations: dict[str, Organization]
    findings: tuple[Finding, ...] = ()


def read_own_plan(home: Home, path: Path) -> OwnPlan:
    """The plan in a plan workbook, or in a folder of TOML files. Changes nothing.

    Raises PlanProblems with everything that is wrong.
    """
    vocabulary = _vocabulary(home)
    if path.is_dir():
        return _read_folder(path, vocabulary)
    limits = load_limits(chosen(data.FOLDER, home.config, "limits.toml"))
    try:
        workbook = read_file(path, limits)
    except Unreadable as refusal:
        raise PlanProblems([refusal.finding]) from None
    book = read_plan_book(workbook, vocabulary, load_forms(_BOOK))
    return OwnPlan(book.plan, book.organizations, book.findings)


def start(home: Home, path: Path, *, force: bool = False) -> OwnPlan:
    """Make the plan of a workbook or a folder that of the home.

    Raises PlanProblems, CannotStart, Busy; the home is then as it was. A plan that is replaced is
    kept beside the new one.
    """
    own = read_own_plan(home, path)
    _refuse(home, own.plan, force)
    with Store(home).locked():
        _refuse(home, own.plan, force)
        put_in_place(home.config, own)
    return own


def export(home: Home, plan: str | None = None) -> bytes:
    """The plan workbook of the home's plan, or of the bundled one called `plan`.

    Raises UnknownPlan, PlanProblems.
    """
    district = district_for(home, plan)
    return write_plan_book(
        district.plan,
        district.organizations.values(),
        district.vocabulary,
        load_forms(_BOOK),
    )


def template(home: Home) -> bytes:
    """An empty plan workbook, with examples on a sheet of their own."""
    vocabulary, folder = _vocabulary(home), _BOOK / "example"
    return write_plan_template(
        load_plan(folder, vocabulary),
        load_organizations(folder).values(),
        vocabulary,
        load_forms(_BOOK),
    )


def _vocabulary(home: Home) -> Vocabulary:
    return load_vocabulary(chosen(data.FOLDER, home.config, "vocabulary"))


def _read_folder(folder: Path, vocabulary: Vocabulary) -> OwnPlan:
    """A home needs the organizations as well, so their file must be there."""
    missing = []
    if not (folder / ORGANIZATIONS).is_file():
        missing = [finding("HW-602", Place(ORGANIZATIONS), file=ORGANIZATIONS)]
    try:
        plan = load_plan(folder, vocabulary)
    except PlanProblems as problems:
        raise PlanProblems([*problems.findings, *missing]) from None
    if missing:
        raise PlanProblems(missing)
    return OwnPlan(plan, load_organizations(folder))


def _refuse(home: Home, plan: Plan, force: bool) -> None:
    now = current_id(home.public)
    public = [release.plan for release in all_releases(home.public) if release.id == now]
    if public and public != [plan.slug]:
        raise CannotStart(
            f"This home shows figures of another plan, {public[0]}. Set HEADWAY_HOME to an empty "
            f"folder for the plan {plan.slug}."
        )
    if own_plan(home.config) and not force:
        raise CannotStart(
            "This home has a plan already. To replace it, add --force; the plan before is kept."
        )


def put_in_place(config: Path, own: OwnPlan) -> None:
    """The caller holds the lock of the store. Written beside and renamed: between the two renames
    the replaced plan is still in force, since `own_plan` finds it."""
    for left in config.glob(f"{UNFINISHED}*"):
        shutil.rmtree(left)
    new, place, replaced = config / f"{UNFINISHED}{uuid4().hex}", config / OWN, config / REPLACED
    write_plan(own.plan, own.organizations.values(), new)
    for folder in (new / "indicators", new):
        for path in folder.iterdir():
            if path.is_file():
                sync_file(path)
        sync_folder(folder)
    if place.is_dir():
        if replaced.is_dir():
            shutil.rmtree(replaced)
        place.rename(replaced)
        sync_folder(config)
    new.rename(place)
    sync_folder(config)
