"""Reads an upload by what it brings: figures, the plan, or words about figures."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from etl.check.changes import Changes
from etl.desk.commentary.reading import Said, read_commentary_file
from etl.desk.commentary.words import words_to_avoid
from etl.desk.desk import Desk
from etl.desk.intake.originals import under_their_names
from etl.desk.own_plan import CannotStart, OwnPlan, read_own_plan
from etl.desk.publication import district_for, now_public
from etl.desk.uploads.answers import Answers
from etl.desk.uploads.reading import Read, read_upload
from etl.desk.uploads.seen import Seen
from etl.desk.uploads.states import Kind
from etl.desk.work.jobs import Failed
from etl.district import District
from etl.findings import Finding, Report
from etl.frames import empty
from etl.model.commentary import Comment
from etl.pipeline import Checked
from etl.plan_files import PlanProblems
from etl.publish.home import Home
from etl.publish.records import Upload

Files = Iterable[tuple[str, str]]
Say = Callable[[str], None]


def read_kind(
    desk: Desk, kind: Kind, number: int, files: Files, answers: Answers, say: Say
) -> Read:
    """The originals (name, sha256) of an upload, read and checked; changes nothing. A plan and a
    commentary bring no figures; their rows count indicators and comments."""
    return _READERS[kind](desk, number, files, answers, say)


def comments_of(desk: Desk, files: Files) -> Said:
    """What the files of a commentary say, and what is wrong with it."""
    plan, avoided = district_for(desk.home).plan, words_to_avoid(desk.home)
    comments: list[Comment] = []
    findings: list[Finding] = []
    with under_their_names(desk.home, list(files)) as paths:
        for path in paths:
            # By the day on which it is read: no example's `as_of` dates what staff write now.
            said = read_commentary_file(path, plan, avoided, desk.now().date())
            comments += said.comments
            findings += said.findings
    return Said(tuple(comments), tuple(findings))


def plan_of(home: Home, files: Files) -> OwnPlan:
    """The plan in the one file of an upload. Raises PlanProblems, CannotStart for a plan that the
    public figures do not belong to, or several files."""
    with under_their_names(home, list(files)) as paths:
        if len(paths) != 1:
            raise CannotStart("A plan is one workbook. Take this upload back, and send it alone.")
        own = read_own_plan(home, paths[0])
    now = now_public(home)
    if now is not None and now.plan != own.plan.slug:
        raise CannotStart(
            f"The figures that are public belong to the plan {now.plan}, and this is the plan "
            f"{own.plan.slug}. Keep the plan's code as it is."
        )
    return own


def _commentary(desk: Desk, number: int, files: Files, answers: Answers, say: Say) -> Read:
    files = tuple(files)
    say("Reading what the district says")
    said = comments_of(desk, files)
    return _read(desk, files, said.findings, len(said.comments), district_for(desk.home))


def _plan(desk: Desk, number: int, files: Files, answers: Answers, say: Say) -> Read:
    files = tuple(files)
    say("Reading the plan")
    district = district_for(desk.home)
    try:
        own = plan_of(desk.home, files)
    except CannotStart as why:
        raise Failed(str(why)) from None
    except PlanProblems as problems:
        return _read(desk, files, problems.findings, 0, district)
    new = replace(district, plan=own.plan, organizations=own.organizations)
    return _read(desk, files, own.findings, len(own.plan.indicators), new)


def _read(
    desk: Desk, files: Files, findings: Iterable[Finding], rows: int, district: District
) -> Read:
    now = now_public(desk.home)
    originals = tuple((desk.home.uploads / name, Upload(name, sha256)) for name, sha256 in files)
    report = Report(list(findings), rows=rows)
    number = now.number if now else None
    checked = Checked(empty("observations"), report, originals, Changes(), number)
    return Read(checked, Seen(), (), district, number or 0)


_READERS: Mapping[Kind, Callable[[Desk, int, Files, Answers, Say], Read]] = MappingProxyType(
    {Kind.FIGURES: read_upload, Kind.PLAN: _plan, Kind.COMMENTARY: _commentary}
)
