"""Undo: an earlier release is public again, in one step. The job `undo` does it, after today's
audit where that release was made under older rules."""

from collections.abc import Callable

from etl.desk.decisions.locked import switching
from etl.desk.decisions.plan_in_force import plan_changed_between, put_in_force
from etl.desk.desk import Desk
from etl.desk.log import note
from etl.desk.people.roles import Account, Right
from etl.desk.publication import now_public
from etl.desk.uploads.moves import NotNow, Stale
from etl.desk.work.jobs import Failed, Job, ask
from etl.model.release import Release
from etl.publish.store import NotThere, Store

Say = Callable[[str], None]


def undo_to(desk: Desk, who: Account, number: int, *, seen: int) -> int:
    """Ask for the release `number` in place of the one that is public; the job's number. `seen` is
    the number of the public one that the person looked at.

    Raises NotAllowed, NotThere for one that there is not or that was withdrawn, Stale, NotNow.
    """
    who.need(Right.PUBLISH)
    at, now = desk.now(), now_public(desk.home)
    Store(desk.home).not_withdrawn(number)
    if now is None or now.number != seen:
        raise Stale(
            "What is public has changed since you looked. Nothing was undone: look at the "
            "releases again."
        )
    if now.number == number:
        raise NotNow(f"Release {number} is public already.")
    with desk.catalogue.begin() as connection:
        subject = f"release {number}"
        note(connection, at, who, "asked to make it public again", subject, instead_of=seen)
        return ask(connection, "undo", at=at, account=who.id, to=number, seen=seen)


def undo(desk: Desk, job: Job, say: Say) -> None:
    """The job. Where it was done before a kill, only the log is written."""
    to, seen = int(job.asked["to"]), int(job.asked["seen"])
    with switching(desk.home, say) as store:
        now = now_public(desk.home)
        try:
            release = store.not_withdrawn(to)
        except NotThere as why:
            raise Failed(str(why)) from None
        if now is None or now.number not in (to, seen):
            raise Failed("Something else was published or undone first. Nothing was changed.")
        if now.number != to:
            _audit_again(desk, release, say)
            store.back_to(release)
        with desk.catalogue.begin() as connection:
            if plan_changed_between(connection, to, seen):
                put_in_force(desk.home, release)
            told = {"instead_of": seen, "job": job.id}
            note(connection, desk.now(), None, "is public again", f"release {to}", **told)


def _audit_again(desk: Desk, release: Release, say: Say) -> None:
    """Under today's rules, with all that is known by now. Raises Failed where more would have to
    be hidden than that release hides."""
    from etl.desk.decisions.today import exposed_today, is_of_today

    if is_of_today(desk.home, release):
        return
    say(f"Release {release.number} was made under older rules: auditing it under today's")
    count = exposed_today(desk.home, release, desk.cluster, say)
    if count:
        raise Failed(
            f"Release {release.number} was made under older rules, and shows {count:,} figures "
            "that today's rules hide. It stays as it is: publish its files again instead."
        )
