"""Rules of plan files (HW-6xx)."""

from etl.findings.rule import Rule, Severity


def _error(code: str, title: str, sentence: str, fix: str, example: str) -> Rule:
    return Rule(code, title, Severity.ERROR, sentence, fix, example)


_FORM = (
    _error(
        "HW-601",
        "The file is not valid TOML",
        "The file cannot be read: {reason}.",
        "Correct that line. Texts stand in double quotes, years too.",
        'title = Graduation rate  (write: title = "Graduation rate")',
    ),
    _error(
        "HW-602",
        "A file of the plan is missing",
        "The plan has no {file}.",
        "Add the file, or name the folder that holds the plan.",
        "plans/vision2020 without plan.toml",
    ),
    _error(
        "HW-603",
        "A key that nobody knows",
        "The key is not one that a plan file may have.",
        "{fix}",
        "targt = ...  (did you mean target?)",
    ),
    _error(
        "HW-604",
        "A key is missing",
        "The key is needed and is not there.",
        "Add it: {example}",
        "an indicator without a unit",
    ),
    _error(
        "HW-605",
        "The wrong kind of value",
        "The key holds the wrong kind of value.",
        "Write {wanted}.",
        'value = "79"  (write: value = 79)',
    ),
    _error(
        "HW-606",
        "A word that is not in the list",
        "The word is not one of those allowed here.",
        "Write one of: {allowed}.",
        'unit = "procent"',
    ),
    _error(
        "HW-607",
        "A year that could be two school years",
        "A single year could be the start or the end of a school year.",
        "Write both years, such as 2018-19.",
        'school_year = "2019"',
    ),
    _error(
        "HW-608",
        "Not a school year",
        "This is not a school year.",
        "Write two years in a row, such as 2018-19.",
        'school_year = "2018-20"',
    ),
    _error(
        "HW-609",
        "Not a date",
        "This is not a date.",
        "Write year, month and day with no quotes, such as 2018-11-15.",
        'on = "15 Nov 2018"',
    ),
    _error(
        "HW-610",
        "A text is empty",
        "The text is empty.",
        "Write it, or leave the key out where it may be left out.",
        'title = ""',
    ),
)

_TREE = (
    _error(
        "HW-620",
        "A goal names an indicator that is not there",
        "The plan names the indicator {slug}, and no file in indicators/ has this slug.",
        "Correct the name, or add indicators/{slug}.toml.{hint}",
        'indicators = ["graduation-rat"]',
    ),
    _error(
        "HW-621",
        "An indicator hangs nowhere",
        "No goal names the indicator {slug}, and it is not in the plan's context list.",
        "Add it to a goal's indicators in plan.toml, or to context.",
        "indicators/reading.toml that no goal names",
    ),
    _error(
        "HW-622",
        "An indicator hangs in two places",
        "The plan names the indicator {slug} more than once.",
        "Keep one place for it.",
        "graduation-rate under two goals",
    ),
    _error(
        "HW-623",
        "Two entries share a name",
        "The name {name} is used twice.",
        "Give each entry a name of its own.",
        "two files with slug = reading",
    ),
    _error(
        "HW-624",
        "The plan ends before it starts",
        "The last school year of the plan comes before its first.",
        "Correct starts or ends.",
        'starts = "2019-20", ends = "2015-16"',
    ),
    _error(
        "HW-625",
        "An organization that is not listed",
        "organizations.csv has no row with this code.",
        "Correct the code, or add the row to organizations.csv.",
        'organization = "257"',
    ),
    _error(
        "HW-626",
        "A row of organizations.csv is not usable",
        "The row is not usable: {reason}.",
        "Correct the row. Each has its own code, a name and a kind: {kinds}.",
        "a school without a code",
    ),
)

_NAMES = (
    _error(
        "HW-627",
        "A short name that cannot be an address",
        "The name goes into addresses and file names, and it cannot be one.",
        "Use small letters a to z, digits and single hyphens, such as graduation-rate.",
        'slug = "Graduation Rate"',
    ),
    _error(
        "HW-628",
        "A link to a part of the plan that is not there",
        "The plan has no focus area, goal, strategy, guardrail or indicator of this name.",
        "Correct the name, or take the link away.",
        'node = "goal-9"',
    ),
    _error(
        "HW-629",
        "A row of the crosswalk that is not complete",
        "A row that is {kind} needs {needed}.",
        "Correct the row.",
        'kind = "same" without the earlier name',
    ),
)

_PROMISES = (
    _error(
        "HW-630",
        "A target path out of order",
        "The years of the target path are not in order.",
        "List the years from the first to the last.",
        'path = { "2019-20" = 93.0, "2017-18" = 88.0 }',
    ),
    _error(
        "HW-631",
        "A target without its number",
        "The target is a number by a year, and no year is given.",
        "Add the path, or change the kind to increase, decrease, pending or none.",
        'kind = "number" and no path',
    ),
    _error(
        "HW-632",
        "A target without a baseline",
        "The plan sets a target and says nothing of the baseline.",
        "Add the baseline's school year and value, or write pending = true under [baseline].",
        "[target] and no [baseline]",
    ),
    _error(
        "HW-633",
        "A relative target without a baseline value",
        "The target is a percent of the baseline, and the baseline has no value.",
        'Give the baseline\'s value, or write the target as scale = "absolute".',
        'scale = "relative" with a pending baseline',
    ),
    _error(
        "HW-634",
        "A target that comes before its baseline",
        "The target path starts before the baseline's year or ends with it.",
        "Correct the path or the baseline's year.",
        "a baseline of 2014-15 and a target for 2013-14",
    ),
    _error(
        "HW-635",
        "A target on the wrong side",
        "The target asks for a change away from the good direction of the indicator.",
        "Correct the direction, the baseline or the target.",
        "higher is better, from 79 to 70",
    ),
    _error(
        "HW-636",
        "A promise about an indicator that is not judged",
        "The direction is none, so the indicator is context, and yet it has a target.",
        'Change the direction, or write kind = "none".',
        'direction = "none" and a target of 90',
    ),
    _error(
        "HW-637",
        "A percent outside 0 to 100",
        "A percent of the baseline or the target lies outside 0 to 100.",
        "Correct it, or write may_exceed_100 = true where the indicator allows it.",
        "a target of 930",
    ),
    _error(
        "HW-638",
        "A path on a target that has no number",
        "The kind of target has no numbers, and a path is given.",
        'Write kind = "number", or take the path away.',
        'kind = "increase" with a path',
    ),
)

PLAN_RULES: tuple[Rule, ...] = _FORM + _TREE + _NAMES + _PROMISES
