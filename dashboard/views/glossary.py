"""The words and the acronyms of these pages, explained; an address of their own."""

from dash import html

from dashboard import addresses
from dashboard.components.section import section, section_head
from dashboard.page import Crumb, Page
from dashboard.speech import noted, speech
from dashboard.views.parts import glossary
from etl.published import PublishedRelease

QUESTION = noted("What do the words mean?")
NAME = noted("Words")
ACRONYMS = (
    ("ADA", noted("Americans with Disabilities Act: the law on equal access for everybody.")),
    ("CSV", noted("A plain table file that any spreadsheet opens.")),
    ("EL", noted("English learner: a student who is learning English at school.")),
    ("FTE", noted("Full-time equivalent: two half-time teachers count as one.")),
    ("JSON", noted("A plain form of data that programs read.")),
    ("PDF", noted("A file of pages that looks the same on every screen and on paper.")),
    ("R²", noted("How far one thing goes along with another: 0 not at all, 1 fully.")),
    ("SVG", noted("A file of a drawing that stays sharp at any size.")),
    ("WCAG", noted("Web Content Accessibility Guidelines: what pages must do for everybody.")),
)


def page(release: PublishedRelease) -> Page:
    say = speech(release.language)
    top = html.Div(
        [
            html.P(release.plan.title.spoken(release.language), className="eyebrow"),
            html.H1(say(QUESTION)),
            html.P(
                [
                    say("Every word that these pages use in a way of their own."),
                    " ",
                    html.A(say("How each number is worked out"), href=addresses.METHODS),
                ],
                className="lede",
            ),
        ],
        className="wrap page-top",
    )
    short = [html.Div([html.Dt(word), html.Dd(say(meaning))]) for word, meaning in ACRONYMS]
    acronyms = section(
        "acronyms",
        section_head("acronyms", say("What do the short forms stand for?")),
        html.Dl(short, className="words"),
    )
    tree = [top, glossary.glossary(release, say("Words")), acronyms]
    crumbs = (Crumb(say("The plan"), addresses.HOME), Crumb(say(NAME)))
    return Page(say(QUESTION), tree, crumbs=crumbs)
