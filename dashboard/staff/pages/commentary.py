"""What the district says of its figures: what is public, and a form to write more."""

from dash import html
from dash.development.base_component import Component
from flask import Response

from dashboard.components.table import table
from dashboard.page import Crumb, Page
from dashboard.staff.answers import Refusal, see
from dashboard.staff.asked import Asked
from dashboard.staff.forms import button, choice, form, line, text
from dashboard.staff.route import Route
from dashboard.view_data.table import Entry, Head, Row, Table
from etl.desk.commentary.reading import LONGEST_NAME, LONGEST_TEXT
from etl.desk.commentary.writing import NotACommentary, Written, comments_now, write
from etl.desk.people.roles import Right
from etl.desk.publication import district_for
from etl.model.commentary import Comment
from etl.model.plan import Plan
from etl.model.school_year import NotASchoolYear, SchoolYear

# Letters of a comment that the list shows.
_BEGINNING = 160
_MOST_LETTERS = 16_000


def page(asked: Asked) -> Page:
    said = comments_now(asked.desk)
    new = html.A("Write a comment", className="btn", href="/commentary/new")
    parts: list[Component] = [
        html.H1("Commentary"),
        html.P(
            "What the district says of a measure, in its own words: signed, dated, and set apart "
            "from everything that is computed. It is approved like figures.",
            className="under-h1",
        ),
        html.P(new, className="btns"),
    ]
    if said:
        parts.append(table(_listed(said, district_for(asked.desk.home).plan)))
    else:
        parts.append(html.P("Nothing is said publicly yet.", className="muted"))
    return Page("Commentary", [html.Div(parts, className="wrap page-top")])


def _listed(said: tuple[Comment, ...], plan: Plan) -> Table:
    names = {each.slug: each.name.en for each in plan.indicators}
    rows = tuple(
        Row(
            names.get(each.indicator, each.indicator),
            (
                Entry(str(each.school_year)),
                Entry(_beginning(each.text.en), sub="" if each.text.es else "in English alone"),
                Entry(f"{each.signed}, {each.on:%-d %B %Y}"),
            ),
            link=f"/commentary/new?indicator={each.indicator}&year={each.school_year}",
            sub="change or take back",
        )
        for each in said
    )
    heads = ("Measure", "School year", "What is said", "Signed")
    return Table("Public now", tuple(Head(each, False) for each in heads), rows)


def _beginning(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= _BEGINNING else f"{plain[:_BEGINNING].rsplit(' ', 1)[0]} ..."


def write_page(asked: Asked) -> Page:
    slug, year = asked.query.get("indicator", ""), asked.query.get("year", "")
    now = [
        each
        for each in comments_now(asked.desk)
        if (each.indicator, str(each.school_year)) == (slug, year)
    ]
    filled = {"indicator": slug, "year": year, "signed": asked.who.name}
    if now:
        filled |= {"english": now[0].text.en, "spanish": now[0].text.es, "signed": now[0].signed}
    return _form_page(asked, filled)


def _form_page(
    asked: Asked, filled: dict[str, str], problems: tuple[str, ...] = (), status: int = 200
) -> Page:
    plan = district_for(asked.desk.home).plan
    measures = [("", "Choose a measure"), *((each.slug, each.name.en) for each in plan.indicators)]
    box = html.Div(
        [html.H2("It is not sent yet"), html.Ul([html.Li(each) for each in problems])],
        className="verdict",
        role="alert",
    )
    most = f"At most {LONGEST_TEXT:,} letters. An empty line begins a paragraph. Plain text alone."
    parts = [
        html.H1("Write a comment"),
        *([box] if problems else []),
        html.P(
            "Do not name a student, and do not tell a figure that the pages hide: Headway cannot "
            "see either. Somebody else reads the text before it is public.",
            className="under-h1",
        ),
        form(
            asked,
            "/commentary",
            choice("indicator", "Measure", measures, filled.get("indicator", "")),
            line(
                "year",
                "School year",
                filled.get("year", ""),
                hint="The year of the figures that you write of, such as 2025-26.",
                maxLength=9,
            ),
            text("english", "English", filled.get("english", ""), rows=8, hint=_TAKE_BACK + most),
            text("spanish", "Spanish (optional)", filled.get("spanish", ""), rows=8, hint=_SPANISH),
            line(
                "signed",
                "Signed",
                filled.get("signed", ""),
                hint="A role or a name, as readers are to see it.",
                maxLength=LONGEST_NAME,
            ),
            button("Keep it and check the words"),
        ),
    ]
    crumbs = (Crumb("Commentary", "/commentary"), Crumb("Write a comment"))
    body = html.Div(parts, className="wrap page-top")
    return Page("Write a comment", [body], crumbs=crumbs, status=status)


_TAKE_BACK = "Leave it empty to take back what is public of that year. "
_SPANISH = "Where it is missing, Spanish readers get the English text, marked as such."


def receive(asked: Asked) -> Page | Response:
    names = ("indicator", "year", "english", "spanish", "signed")
    filled = {name: asked.text(name)[:_MOST_LETTERS] for name in names}
    try:
        year = SchoolYear.parse(filled["year"])
    except NotASchoolYear:
        words = "The school year is two years in a row, such as 2025-26."
        return _form_page(asked, filled, (words,), 422)
    written = Written(
        filled["indicator"], year, filled["english"], filled["spanish"], filled["signed"]
    )
    if not written.english and written.spanish:
        words = "Spanish alone cannot stand: write the English text too."
        return _form_page(asked, filled, (words,), 422)
    if not written.english and not _is_public(asked, written):
        words = "Write the English text. There is nothing public of that year to take back."
        return _form_page(asked, filled, (words,), 422)
    try:
        number = write(asked.desk, asked.who, written)
    except NotACommentary as why:
        return _form_page(asked, filled, why.sentences, 422)
    except OSError as fault:
        raise Refusal(f"The text could not be kept: {fault.strerror}. Try again.", 503) from None
    return see(asked, f"/uploads/{number}", "Your text is kept. It goes the way of every upload.")


def _is_public(asked: Asked, written: Written) -> bool:
    about = (written.indicator, written.school_year)
    return any(each.about == about for each in comments_now(asked.desk))


ROUTES = (
    Route("/commentary", page, Right.READ_DRAFTS),
    Route("/commentary/new", write_page, Right.UPLOAD),
    Route("/commentary", receive, Right.UPLOAD, "POST"),
)
