"""A plan of one goal and one indicator, written to a folder and spoilt in one place."""

from pathlib import Path

from etl.findings import Finding
from etl.model.plan import Plan
from etl.plan_files import PlanProblems, load_plan
from etl.vocabulary_files import load_vocabulary

VOCABULARY = load_vocabulary(Path(__file__).parents[3] / "data" / "vocabulary")

PLAN = """
slug = "small"
title = "A small plan"
district = "A district"
organization = "1"
starts = "2015-16"
ends = "2019-20"
[vision]
text = "Every student learns."
[mission]
text = { en = "Teach well.", es = "Enseñar bien." }
[[focus_area]]
code = "learning"
title = "Learning"
[[focus_area.goal]]
code = "graduate"
title = "Graduate"
indicators = ["graduation"]
[[focus_area.goal.strategy]]
code = "mentors"
title = "Mentors"
[[comparison]]
dimension = "race"
student_group = "all_others"
[[guardrail]]
code = "no-narrowing"
title = "No subject is dropped"
indicators = ["graduation"]
[[alignment]]
document = "A partner's plan"
node = "mentors"
[[edition]]
name = "First"
adopted = 2015-06-30
[[crosswalk]]
earlier_plan = "The plan before"
earlier = "Diplomas"
indicator = "graduation"
kind = "changed"
"""

INDICATOR = """
slug = "graduation"
title = "Are students graduating?"
name = "Graduation"
definition = "Students who graduate."
population = "Students due to graduate."
people = "students"
why = "It matters."
unit = "percent"
direction = "higher"
numerator = "graduates"
denominator = "students due to graduate"
source = "The state"
cycle = "Each autumn"
role = "lagging"
[baseline]
school_year = "2014-15"
value = 80.0
[target]
kind = "number"
scale = "absolute"
path = { "2017-18" = 85.0, "2019-20" = 90 }
[[due]]
school_year = "2017-18"
on = 2018-11-15
[[caution]]
grade_band = "all"
school_year = "2016-17"
text = "Read with care."
organization = "1"
"""

ORGANIZATIONS = """code,kind,level,type,name,names_by_year
1,district,,,A district,
11,school,high,A1,North High,2011-12: North School; 2014-15: North High
"""


def write(folder: Path, plan: str = PLAN, indicator: str = INDICATOR) -> Path:
    """Write the three files, with these texts in place of the good ones."""
    (folder / "indicators").mkdir(exist_ok=True)
    (folder / "plan.toml").write_text(plan, encoding="utf-8")
    (folder / "indicators" / "graduation.toml").write_text(indicator, encoding="utf-8")
    (folder / "organizations.csv").write_text(ORGANIZATIONS, encoding="utf-8")
    return folder


def spoilt(text: str, old: str, new: str) -> str:
    """`text` with `old`, which it has once at least, replaced."""
    assert old in text
    return text.replace(old, new)


def loaded(folder: Path) -> Plan:
    return load_plan(folder, VOCABULARY)


def findings_of(folder: Path) -> list[Finding]:
    """What loading says is wrong ([] when the plan loads)."""
    try:
        loaded(folder)
    except PlanProblems as problems:
        return problems.findings
    return []


def codes(found: list[Finding]) -> list[tuple[str, str, str]]:
    return [(each.code, each.place.upload, each.place.key) for each in found]
