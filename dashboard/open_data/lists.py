"""The lists that figures point to: organizations and student groups."""

from collections.abc import Iterator

from dashboard.open_data.columns import GROUP, ORGANIZATION, both, words
from dashboard.open_data.table import Field, Line, Table, Type
from dashboard.speech import noted
from etl.model.organization import Kind
from etl.published import PublishedRelease

KINDS = {
    Kind.STATE: "a state",
    Kind.DISTRICT: "a school district",
    Kind.SCHOOL: "a school",
    Kind.PROGRAMME: "a programme",
}


def _organizations(release: PublishedRelease) -> Iterator[Line]:
    for code in sorted(release.organizations):
        each = release.organizations[code]
        yield (code, str(each.kind), each.name, each.level or None, each.type or None)


def _groups(release: PublishedRelease) -> Iterator[Line]:
    for each in release.vocabulary.groups:
        of = release.vocabulary.dimension(each.dimension).title
        names = (each.label.en, each.label.es or None)
        codes = (each.ceds or None, each.edfi or None, each.edfacts or None)
        yield (each.code, each.dimension, of.en, *names, *codes)


ORGANIZATIONS = Table(
    "organizations",
    "Organizations",
    noted("The district, its schools and programmes."),
    (
        ORGANIZATION,
        Field(
            "kind",
            Type.STRING,
            "What it is.",
            categories={str(kind): meaning for kind, meaning in KINDS.items()},
        ),
        Field("name", Type.STRING, "Its name now."),
        words("level", "Its level.", "not said"),
        words("type", "Its type.", "not said"),
    ),
    ("organization",),
    _organizations,
)
GROUPS = Table(
    "student_groups",
    "Student groups",
    noted("Every student group that figures are told for."),
    (
        GROUP,
        Field("dimension", Type.STRING, "The way of telling students apart, by its code."),
        Field("dimension_title", Type.STRING, "Its name."),
        *both("name", "The name of the group."),
        words("ceds", "Its code in the Common Education Data Standards.", "it has none"),
        words("ed_fi", "Its code in Ed-Fi.", "it has none"),
        words("edfacts", "Its code in EDFacts.", "it has none"),
    ),
    ("student_group",),
    _groups,
)
