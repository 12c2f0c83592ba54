"""Files that an analyst hands in at a desk, and their check."""

from etl.desk.desk import Desk
from etl.desk.intake.arriving import arrive
from etl.desk.intake.originals import Original, keep
from etl.desk.people import accounts
from etl.desk.people.roles import Account, Role
from etl.desk.uploads import uploads
from etl.desk.uploads.uploads import Upload
from etl.desk.work.handlers import HANDLERS
from etl.desk.work.running import run_waiting
from etl.plan_files import write_plan
from tests.builders.district import ORGANIZATIONS, plan

HEADER = "Indicator,Organization code,School year,Grade band,Student group,Value,Number of students"
GOOD = f"{HEADER}\nreadiness,S1,2017-18,all,all,70,200\n"
# The figure of the year before makes a jump, which is a warning (HW-503).
JUMPS = f"{HEADER}\nreadiness,S1,2016-17,all,all,20,200\nreadiness,S1,2017-18,all,all,70,200\n"
WRONG = f"{HEADER}\nreadiness,S1,2017-18,all,all,seventy,200\nreadiness,S9,2017-18,all,all,70,200\n"
STUDENTS = "SSID,Student name,Value\n" + "".join(f"10000{n},Pupil {n},1\n" for n in range(9))
STRANGE = (
    "Campus Number,Year,Pupil Category,Tested,Prof Rate\n"
    "S1,2018,Everyone,310,81.6\nS1,2018,African American,120,77.5\n"
    "S2,2018,Everyone,200,LNE\nS2,2018,White,200,80.1\n"
    "S3,2018,White,200,80.1\nS3,2018,Everyone,200,80.1\n"
)


def small_district(desk: Desk) -> dict[Role, Account]:
    """The desk gets a plan of one indicator, and an account of each role."""
    write_plan(plan(), ORGANIZATIONS.values(), desk.home.config / "plan")
    with desk.catalogue.begin() as connection:
        return {role: accounts.add(connection, desk.now(), str(role), role) for role in Role}


def original(desk: Desk, content: str, name: str = "figures.csv") -> Original:
    return keep(desk.home, arrive(desk.home, [content.encode()], 1_000_000), name)


def upload(desk: Desk, who: Account, content: str, name: str = "figures.csv") -> int:
    return uploads.begin(desk, who, [original(desk, content, name)])


def check(desk: Desk) -> None:
    """Every check that waits, in this process; candidates are left to wait."""
    run_waiting(desk, {"check": HANDLERS["check"]})


def checked(desk: Desk, who: Account, content: str, name: str = "figures.csv") -> Upload:
    number = upload(desk, who, content, name)
    check(desk)
    return uploads.get(desk, who, number)
