"""One spoilt line, one finding at its place: every rule of plan files."""

from pathlib import Path

import pytest

from etl.findings.plan_rules import PLAN_RULES
from tests.etl.plan_files.small_plan import INDICATOR, PLAN, codes, findings_of, spoilt, write

BASELINE = '[baseline]\nschool_year = "2014-15"\nvalue = 80.0\n'
LONG = "word " * 2001
TWO_GROUP_TARGETS = '[[group_target]]\nstudent_group = "black"\n' * 2
TWO_COMPARISONS = '[[comparison]]\ndimension = "sex"\nstudent_group = "female"\n' * 2
SERVED_WITHOUT = 'served = { indicator = "graduation", without = ["nobody"] }'
NUMBER = 'kind = "number"\nscale = "absolute"\npath = { "2017-18" = 85.0, "2019-20" = 90 }'

IN_THE_INDICATOR = [
    ('slug = "graduation"', 'slug = "Graduation Rate!"', "HW-627", "slug"),
    ('unit = "percent"', 'unit = "procent"', "HW-606", "unit"),
    ('unit = "percent"\n', "", "HW-604", "unit"),
    ('direction = "higher"', 'direction = "up"', "HW-606", "direction"),
    ('role = "lagging"', 'role = "late"', "HW-606", "role"),
    ('role = "lagging"', 'cuts = ["graduates"]', "HW-620", "cuts"),
    ('role = "lagging"', 'parts = ["graduates"]', "HW-620", "parts"),
    ('unit = "percent"', 'unit = "index"', "HW-647", "parts"),
    ('role = "lagging"', 'served = { indicator = "mix" }', "HW-620", "served.indicator"),
    ('role = "lagging"', SERVED_WITHOUT, "HW-606", "served.without"),
    ('why = "It matters."', 'why = ""', "HW-610", "why"),
    ('why = "It matters."', 'why = { es = "Importa." }', "HW-604", "why.en"),
    ('why = "It matters."', "why = 3", "HW-605", "why"),
    ("value = 80.0", 'value = "80"', "HW-605", "baseline.value"),
    ("value = 80.0", "valu = 80.0\nvalue = 80.0", "HW-603", "baseline.valu"),
    ('school_year = "2014-15"', 'school_year = "2015"', "HW-607", "baseline.school_year"),
    ('school_year = "2014-15"', 'school_year = "2014-16"', "HW-608", "baseline.school_year"),
    ('school_year = "2014-15"', "school_year = 2015", "HW-605", "baseline.school_year"),
    ('"2017-18" = 85.0', '"2018" = 85.0', "HW-607", "target.path.2018"),
    ('"2017-18" = 85.0', '"2017-18" = "85"', "HW-605", "target.path.2017-18"),
    ('"2017-18" = 85.0, "2019-20" = 90', '"2019-20" = 90, "2017-18" = 85', "HW-630", "target.path"),
    ('path = { "2017-18" = 85.0, "2019-20" = 90 }', "", "HW-631", "target.path"),
    (BASELINE, "", "HW-632", "baseline"),
    ('"2017-18" = 85.0', '"2013-14" = 85.0', "HW-634", "target.path"),
    ('school_year = "2014-15"', 'school_year = "2019-20"', "HW-634", "target.path"),
    ('"2019-20" = 90', '"2019-20" = 70', "HW-635", "target.path"),
    (NUMBER, 'kind = "decrease"', "HW-635", "target.kind"),
    (NUMBER, 'kind = "increase"\npath = { "2019-20" = 90 }', "HW-638", "target.path"),
    ('direction = "higher"', 'direction = "none"', "HW-636", "target.kind"),
    ('"2019-20" = 90', '"2019-20" = 930', "HW-637", "target.path.2019-20"),
    ("on = 2018-11-15", 'on = "2018-11-15"', "HW-609", "due[1].on"),
    ("on = 2018-11-15", "on = 2018-11-15T08:00:00", "HW-609", "due[1].on"),
    ('grade_band = "all"', 'grade_band = "high"', "HW-606", "caution[1].grade_band"),
    ('organization = "1"', 'organization = "2"', "HW-625", "caution[1].organization"),
    ("[[due]]", "[due]", "HW-605", "due"),
    ("value = 80.0", "value = nan", "HW-605", "baseline.value"),
    ("value = 80.0", "value = 1" + "0" * 400, "HW-605", "baseline.value"),
    ("value = 80.0", "value = 80.0\npending = true", "HW-639", "baseline.value"),
    (NUMBER, 'kind = "increase"\nscale = "absolute"', "HW-638", "target.scale"),
    ('why = "It matters."', f'why = "{LONG}"', "HW-611", "why"),
    ('why = "It matters."', 'why = "It \\u0007 matters."', "HW-612", "why"),
    ('role = "lagging"', "smallest_step = 0", "HW-646", "smallest_step"),
    ("[[due]]", TWO_GROUP_TARGETS + "[[due]]", "HW-623", "group_target[2].student_group"),
    ("[[due]]", TWO_COMPARISONS + "[[due]]", "HW-623", "comparison[2].dimension"),
]

CROSSING = '\n[[crosswalk]]\nearlier_plan = "The plan before"\n'
SAME_AGAIN = CROSSING + 'earlier = "Diplomas"\nindicator = "graduation"\nkind = "same"'
NEW_AFTER_ALL = CROSSING + 'indicator = "graduation"\nkind = "new"'
DROPPED_AFTER_ALL = CROSSING + 'earlier = "Diplomas"\nkind = "dropped"'
SAME_GUARDRAIL = '[[guardrail]]\ncode = "no-narrowing"\ntitle = "The same"\n'
STAGES = '[[pipeline]]\ncode = "leaders"\ntitle = "Leaders"\nindicators = ["{}"]\n'
NO_STAGE = ("HW-620", "pipeline[1].indicators")
SAME_PIPELINE = ("HW-623", "pipeline[2].code")
GOAL_INDICATORS = "focus_area[1].goal[1].indicators"
IN_THE_PLAN = [
    ("[[guardrail]]", "[[guardrial]]", "HW-603", "guardrial"),
    ('"Graduate"\nindicators = ["g', '"Graduate"\nindicators = ["', "HW-620", GOAL_INDICATORS),
    (
        'starts = "2015-16"',
        'context = ["graduation"]\nstarts = "2015-16"',
        "HW-622",
        GOAL_INDICATORS,
    ),
    ('ends = "2019-20"', 'ends = "2014-15"', "HW-624", "ends"),
    ('organization = "1"', 'organization = "2"', "HW-625", "organization"),
    ('dimension = "race"', 'dimension = "sex"\nnote = 1', "HW-605", "comparison[1].note"),
    ('"all_others"', '"female"', "HW-606", "comparison[1].student_group"),
    ('node = "mentors"', 'node = "menors"', "HW-628", "alignment[1].node"),
    ('indicator = "graduation"', 'indicator = "gone"', "HW-628", "crosswalk[1].indicator"),
    ('earlier = "Diplomas"\n', "", "HW-629", "crosswalk[1].earlier"),
    ('indicator = "graduation"\n', "", "HW-629", "crosswalk[1].indicator"),
    ('code = "mentors"', 'code = "learning"', "HW-628", "alignment[1].node"),
    ("[mission]\n", "[missoin]\n", "HW-604", "mission"),
    ('code = "graduate"', 'code = "mentors"', "HW-641", "alignment[1].node"),
    ('node = "mentors"', 'node = "mentors"\nlink = "javascript:x"', "HW-642", "alignment[1].link"),
    ('kind = "changed"', 'kind = "dropped"', "HW-643", "crosswalk[1].indicator"),
    ('kind = "changed"', 'kind = "new"', "HW-643", "crosswalk[1].earlier"),
    ('kind = "changed"', 'kind = "changed"' + SAME_AGAIN, "HW-644", "crosswalk[2].kind"),
    ('kind = "changed"', 'kind = "changed"' + NEW_AFTER_ALL, "HW-644", "crosswalk[2].kind"),
    ('kind = "changed"', 'kind = "changed"' + DROPPED_AFTER_ALL, "HW-644", "crosswalk[2].kind"),
    ('starts = "2015-16"', 'version = "Second"\nstarts = "2015-16"', "HW-645", "version"),
    ("[[edition]]", '[[edition]]\nname = "First"\n[[edition]]', "HW-623", "edition[2].name"),
    ("starts =", 'low_income_share = "lunch"\nstarts =', "HW-620", "low_income_share"),
    ("starts =", 'resources = ["money"]\nstarts =', "HW-620", "resources"),
    ("[[guardrail]]", STAGES.format("graduates") + "[[guardrail]]", *NO_STAGE),
    ("[[guardrail]]", 2 * STAGES.format("graduation") + "[[guardrail]]", *SAME_PIPELINE),
    ("[[guardrail]]", SAME_GUARDRAIL + "[[guardrail]]", "HW-623", "guardrail[2].code"),
]


@pytest.mark.parametrize(("old", "new", "code", "key"), IN_THE_INDICATOR)
def test_an_indicator_that_breaks_a_rule_is_told_where(
    tmp_path: Path, old: str, new: str, code: str, key: str
) -> None:
    found = codes(findings_of(write(tmp_path, indicator=spoilt(INDICATOR, old, new))))
    assert (code, "indicators/graduation.toml", key) in found


@pytest.mark.parametrize(("old", "new", "code", "key"), IN_THE_PLAN)
def test_a_plan_that_breaks_a_rule_is_told_where(
    tmp_path: Path, old: str, new: str, code: str, key: str
) -> None:
    found = codes(findings_of(write(tmp_path, plan=spoilt(PLAN, old, new))))
    assert (code, "plan.toml", key) in found


def test_an_indicator_that_no_part_of_the_plan_names_hangs_nowhere(tmp_path: Path) -> None:
    plan = PLAN.replace('indicators = ["graduation"]', "indicators = []")
    assert codes(findings_of(write(tmp_path, plan=plan))) == [
        ("HW-621", "indicators/graduation.toml", "slug")
    ]


def test_the_stage_of_a_pipeline_needs_no_goal(tmp_path: Path) -> None:
    plan = PLAN.replace('indicators = ["graduation"]', "indicators = []")
    plan = spoilt(plan, "[[guardrail]]", STAGES.format("graduation") + "[[guardrail]]")
    assert not findings_of(write(tmp_path, plan=plan))


PARTS = 'unit = "index"\nparts = ["safety", "belonging"]'


def with_parts(folder: Path, unit: str = "mean") -> Path:
    """The plan of one goal, whose indicator is an index of two others."""
    bundle = INDICATOR.split("[baseline]")[0]
    write(folder, indicator=spoilt(bundle, 'unit = "percent"', PARTS))
    for slug in ("safety", "belonging"):
        text = spoilt(bundle, "graduation", slug).replace('unit = "percent"', f'unit = "{unit}"')
        (folder / "indicators" / f"{slug}.toml").write_text(text, encoding="utf-8")
    return folder


def test_an_index_names_its_parts_which_need_no_goal(tmp_path: Path) -> None:
    assert not findings_of(with_parts(tmp_path))


def test_no_part_of_an_index_is_an_index(tmp_path: Path) -> None:
    found = codes(findings_of(with_parts(tmp_path, unit="index")))
    assert ("HW-647", "indicators/graduation.toml", "parts") in found


def test_only_an_index_has_parts(tmp_path: Path) -> None:
    folder = with_parts(tmp_path)
    path = folder / "indicators" / "graduation.toml"
    told = path.read_text("utf-8").replace('unit = "index"', 'unit = "mean"')
    path.write_text(told, encoding="utf-8")
    assert codes(findings_of(folder)) == [("HW-647", "indicators/graduation.toml", "parts")]


def test_a_relative_target_needs_a_baseline_value(tmp_path: Path) -> None:
    text = spoilt(INDICATOR, '"absolute"', '"relative"')
    text = spoilt(text, 'school_year = "2014-15"\nvalue = 80.0', "pending = true")
    found = codes(findings_of(write(tmp_path, indicator=text)))
    assert found == [("HW-633", "indicators/graduation.toml", "target.scale")]


def test_a_relative_target_cannot_stand_on_a_baseline_of_zero(tmp_path: Path) -> None:
    text = spoilt(INDICATOR, '"absolute"', '"relative"')
    found = codes(findings_of(write(tmp_path, indicator=spoilt(text, "= 80.0", "= 0"))))
    assert ("HW-640", "indicators/graduation.toml", "target.scale") in found


@pytest.mark.parametrize("more", ["", CROSSING + 'earlier = "Exams"\nkind = "dropped"'])
def test_an_indicator_may_come_from_two_earlier_ones(tmp_path: Path, more: str) -> None:
    merged = CROSSING + 'earlier = "Certificates"\nindicator = "graduation"\nkind = "changed"'
    assert not findings_of(write(tmp_path, plan=PLAN + merged + more))


def test_a_percent_over_100_is_allowed_where_the_indicator_says_so(tmp_path: Path) -> None:
    text = spoilt(INDICATOR, '"2019-20" = 90', '"2019-20" = 120')
    folder = write(tmp_path, indicator=text)
    assert codes(findings_of(folder)) == [
        ("HW-637", "indicators/graduation.toml", "target.path.2019-20")
    ]
    assert not findings_of(write(folder, indicator="may_exceed_100 = true" + text))


def test_every_rule_of_plan_files_is_broken_by_a_test() -> None:
    here = "".join(path.read_text("utf-8") for path in Path(__file__).parent.glob("test_*.py"))
    assert not [rule.code for rule in PLAN_RULES if rule.code not in here]
