"""Rules of what the district says in its own words (HW-7xx)."""

from etl.findings.rule import Rule, Severity

ERROR, WARNING = Severity.ERROR, Severity.WARNING

COMMENTARY_RULES = (
    Rule(
        "HW-701",
        "Not a commentary",
        ERROR,
        "This file is not a commentary as Headway writes it.",
        "Write the text on the page Commentary, which makes the file.",
        "A Word document in place of the file.",
    ),
    Rule(
        "HW-702",
        "A comment on an unknown indicator",
        ERROR,
        "The plan has no indicator of this name.",
        "Choose one of the plan's indicators.",
        "graduation-rat",
    ),
    Rule(
        "HW-703",
        "A comment on a year that cannot have figures yet",
        ERROR,
        "The school year is later than there can be figures for.",
        "Check the year. The latest that is accepted now is {latest}.",
        "2041-42 in place of 2014-15.",
    ),
    Rule(
        "HW-704",
        "A comment that is too long",
        ERROR,
        "The {part} has {count} letters; {most} is the most.",
        "Shorten it, and lead to a longer text elsewhere by its name.",
        "The whole yearly report pasted in.",
    ),
    Rule(
        "HW-705",
        "A comment without a name",
        ERROR,
        "Nobody signed the comment.",
        "Say who wrote it: a role or a name, as it is to be shown.",
        "Signed: (empty)",
    ),
    Rule(
        "HW-706",
        "Signs that cannot be seen",
        ERROR,
        "The {part} holds signs that cannot be seen or that turn the direction of writing.",
        "Type the text again, or paste it as plain text.",
        "A text copied from a PDF with control signs in it.",
    ),
    Rule(
        "HW-707",
        "Two comments on the same year",
        ERROR,
        "There are two comments on this indicator and school year.",
        "Make one text of the two.",
        "The same indicator and year twice in one file.",
    ),
    Rule(
        "HW-708",
        "A date that is still to come",
        ERROR,
        "The comment is dated later than today.",
        "Give the day on which it was written.",
        "2041-01-02 in place of 2014-01-02.",
    ),
    Rule(
        "HW-710",
        "Words that put students down",
        WARNING,
        "The {part} holds words that readers may hear as putting students down.",
        "Write {instead}. Where the words are a name that must stand, say so as the reason.",
        "A word from the list in data/words_to_avoid.toml.",
    ),
)
