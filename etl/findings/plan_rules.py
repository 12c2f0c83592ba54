"""Rules of plans, in their files and in plan workbooks (HW-6xx)."""

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
        "Something needed is missing",
        "This is needed and is not there.",
        "Add it: {example}",
        "an indicator without a unit",
    ),
    _error(
        "HW-605",
        "The wrong kind of value",
        "This is the wrong kind of value.",
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
        "Write year, month and day, such as 2018-11-15 (with no quotes in a TOML file).",
        'on = "15 Nov 2018"',
    ),
    _error(
        "HW-610",
        "A text is empty",
        "The text is empty.",
        "Write it, or leave the key out where it may be left out.",
        'title = ""',
    ),
    _error(
        "HW-611",
        "A text is too long",
        "The text has more than {limit:,} characters.",
        "Shorten it. Long texts belong into a document that the plan names.",
        "a whole report as a note",
    ),
    _error(
        "HW-612",
        "A character that cannot be shown",
        "The text has a control character, which no page and no workbook can show.",
        "Type the text again, or paste it as plain text.",
        "a text that was copied out of an old program",
    ),
)

_TREE = (
    _error(
        "HW-620",
        "A goal names an indicator that is not there",
        "The plan names the indicator {slug}, and there is no indicator of this name.",
        "Correct the name, or add the indicator (a file in indicators/, or a row of the sheet "
        "Indicators).{hint}",
        'indicators = ["graduation-rat"]',
    ),
    _error(
        "HW-621",
        "An indicator hangs nowhere",
        "No goal names the indicator {slug}, and it is not in the plan's context list.",
        "Give it a goal, make it context, or let a guardrail, a pipeline or an index name it.",
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
        "The list of organizations has no row with this code.",
        "Correct the code, or add the row.",
        'organization = "257"',
    ),
    _error(
        "HW-626",
        "An organization that is not usable",
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
    _error(
        "HW-641",
        "A link that could mean two parts of the plan",
        "Two parts of the plan have this name.",
        "Give one of them another code, such as technology-goal.",
        "a goal and an indicator that are both called technology",
    ),
    _error(
        "HW-642",
        "A link that is not a web address",
        "The link is not a web address.",
        "Write one that starts with https://, or leave it out.",
        'link = "see the shared drive"',
    ),
    _error(
        "HW-643",
        "A row of the crosswalk that says too much",
        "A row that is {kind} cannot have {needless}.",
        "Take it away, or correct what became of the indicator.",
        'kind = "dropped" with an indicator of this plan',
    ),
    _error(
        "HW-644",
        "Two rows of the crosswalk at odds",
        "An earlier row says the same, or something that cannot be true beside it.",
        "Keep the row that is right.",
        "an indicator that is new and comes from an earlier one",
    ),
    _error(
        "HW-645",
        "A version that the plan does not list",
        "The plan lists its versions, and the version in force is not among them.",
        "Correct the name, or add the version.",
        'version = "Second" where only the first is listed',
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
        "Add the baseline's school year and value, or say that it is pending.",
        "[target] and no [baseline]",
    ),
    _error(
        "HW-633",
        "A relative target without a baseline value",
        "The target is a percent of the baseline, and the baseline has no value.",
        "Give the baseline's value, or make the scale of the target absolute.",
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
        "Change the direction, or make the kind of target none.",
        'direction = "none" and a target of 90',
    ),
    _error(
        "HW-637",
        "A percent outside 0 to 100",
        "A percent of the baseline or the target lies outside 0 to 100.",
        "Correct it, or say that the indicator may exceed 100.",
        "a target of 930",
    ),
    _error(
        "HW-638",
        "Numbers on a target that has none",
        "The kind of target has no numbers, and a path or a scale is given.",
        "Make the kind number, or take the path and the scale away.",
        'kind = "increase" with a path',
    ),
    _error(
        "HW-639",
        "A pending baseline with a value",
        "The baseline is said to be pending, and a value is given.",
        "Take the value away, or take back that it is pending.",
        "pending = true beside value = 79.0",
    ),
    _error(
        "HW-640",
        "A relative target on a baseline of zero",
        "The target is a percent of the baseline, and the baseline is zero.",
        "Make the scale of the target absolute, and write its values.",
        'scale = "relative" with a baseline of 0',
    ),
    _error(
        "HW-646",
        "A smallest step that is not above zero",
        "The smallest change that counts must be more than zero.",
        "Write a number above zero, or leave it out: it is then 0.5.",
        "smallest_step = 0",
    ),
    _error(
        "HW-647",
        "An index without its parts",
        "An indicator whose unit is an index names at least two other indicators as its parts, "
        "and none of them is an index. No other indicator has parts.",
        "Add the parts as indicators and name them, or make the unit mean where it is one measure.",
        'unit = "index" without parts',
    ),
)

PLAN_RULES: tuple[Rule, ...] = _FORM + _TREE + _NAMES + _PROMISES
