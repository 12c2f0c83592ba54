"""Accounts: who may come to the desk, as what. For administrators."""

from dash import html
from dash.development.base_component import Component
from flask import Response

from dashboard.components.table import table
from dashboard.page import Crumb, Page
from dashboard.staff.answers import Refusal, see
from dashboard.staff.asked import Asked
from dashboard.staff.forms import button, choice, form, line
from dashboard.staff.route import Route
from dashboard.staff.said import moment
from dashboard.view_data.table import Entry, Head, Row, Table
from etl.desk.people import accounts, managing
from etl.desk.people.accounts import HERE, Listed, NotAName
from etl.desk.people.managing import NotThisAccount
from etl.desk.people.roles import Account, Right, Role

_LIST = "/accounts"
# What each role is for, in a few words.
WORK = {
    Role.BOARD: "reads approved releases before their public hour",
    Role.ANALYST: "uploads, answers questions and sends for approval",
    Role.APPROVER: "approves, returns, publishes and undoes; never an upload of their own",
    Role.ADMINISTRATOR: "manages accounts",
}


def page(asked: Asked) -> Page:
    with asked.desk.catalogue.read() as connection:
        listed = accounts.listed(connection)
    parts = [
        html.H1("Accounts"),
        html.P(
            "Each person has an account of their own: the log tells who did what. An account that "
            "is closed stays in this list, and so does what it did.",
            className="under-h1",
        ),
        table(_table(listed)),
        *_invite(asked),
    ]
    return Page("Accounts", [html.Div(parts, className="wrap page-top")])


def _table(listed: list[Listed]) -> Table:
    heads = (Head("Name", False), Head("Role", False), Head("Comes in by", False))
    rows = tuple(
        Row(
            each.account.name,
            (Entry(str(each.account.role)), Entry(_way(each)), Entry(moment(each.created_at))),
            link="" if each.is_closed else f"{_LIST}/{each.account.id}",
        )
        for each in listed
    )
    return Table("Everybody with an account", (*heads, Head("Since", False)), rows, kind="lines")


def _way(each: Listed) -> str:
    if each.is_closed:
        return "closed"
    if each.issuer != HERE:
        return f"the district's sign-in ({each.subject})"
    return "a password" if each.has_password else "a link, not used yet"


def _invite(asked: Asked) -> list[Component]:
    district = [
        line(
            "subject",
            "Name at the district's sign-in",
            hint="Leave it empty to get a link. The page that turns a person away says it.",
            maxLength=255,
        )
    ]
    fields = [
        line(
            "name",
            "Name",
            hint="How the log and the pages call this person, such as “data director”.",
            maxLength=accounts.LONGEST_NAME,
            required=True,
            autoComplete="off",
        ),
        _roles(Role.ANALYST),
        *(district if asked.settings.oidc_issuer else []),
        button("Add the account"),
    ]
    return [html.H2("Add an account"), form(asked, _LIST, *fields)]


def _roles(chosen: Role) -> Component:
    options = [(str(role), f"{role}: {work}") for role, work in WORK.items()]
    return choice("role", "Role", options, str(chosen))


def add(asked: Asked) -> Page | Response:
    subject = asked.text("subject") if asked.settings.oidc_issuer else ""
    issuer = asked.settings.oidc_issuer if subject else ""
    try:
        account, key = managing.add(
            asked.desk, asked.who, asked.text("name"), _role(asked), issuer, subject
        )
    except NotAName as fault:
        raise Refusal(str(fault)) from fault
    if not key:
        return see(asked, _LIST, f"{account.name} can come in by the district's sign-in.")
    return _link_page(asked, account, key)


def one(asked: Asked) -> Page:
    account = _account(asked)
    address = f"{_LIST}/{account.id}"
    change = form(asked, f"{address}/role", _roles(account.role), button("Change the role"))
    own = html.P("This is your own account: another administrator can change its role.")
    parts = [
        html.H1(account.name),
        html.P(f"{account.role}: {WORK[account.role]}.", className="under-h1"),
        html.H2("Role"),
        own if account.id == asked.who.id else change,
        html.H2("A new link"),
        html.P("For somebody who forgot the password. Links made before stop working."),
        form(asked, f"{address}/link", button("Make a link", is_quiet=True)),
        html.H2("Close"),
        html.P("Nobody comes in by a closed account again. What it did stays in the log."),
        form(asked, f"{address}/close", button("Close this account", is_quiet=True)),
    ]
    return Page(
        account.name,
        [html.Div(parts, className="wrap page-top")],
        crumbs=(Crumb("Accounts", _LIST), Crumb(account.name)),
    )


def change_role(asked: Asked) -> Response:
    try:
        account = managing.change_role(asked.desk, asked.who, _number(asked), _role(asked))
    except NotThisAccount as fault:
        raise Refusal(str(fault), 409) from fault
    return see(asked, _LIST, f"{account.name} is {account.role} now, and was signed out.")


def link(asked: Asked) -> Page:
    return _link_page(asked, *managing.link(asked.desk, asked.who, _number(asked)))


def close(asked: Asked) -> Response:
    try:
        account = managing.close(asked.desk, asked.who, _number(asked))
    except NotThisAccount as fault:
        raise Refusal(str(fault), 409) from fault
    return see(asked, _LIST, f"The account of {account.name} is closed.")


def _link_page(asked: Asked, account: Account, key: str) -> Page:
    """The only time that anybody sees the link."""
    address = f"{asked.origin}/welcome?key={key}"
    parts = [
        html.H1(f"A link for {account.name}"),
        html.P(
            "Give it to this person and to nobody else: whoever opens it first chooses the "
            "password. It works once, for three days. It is not shown again.",
            className="under-h1",
        ),
        html.P(address, className="fingerprint", id="link"),
        html.P(html.A("Back to the accounts", href=_LIST)),
    ]
    title = f"A link for {account.name}"
    return Page(
        title,
        [html.Div(parts, className="wrap page-top")],
        crumbs=(Crumb("Accounts", _LIST), Crumb(title)),
    )


def _role(asked: Asked) -> Role:
    try:
        return Role(asked.text("role"))
    except ValueError as fault:
        raise Refusal("Choose one of the roles.") from fault


def _number(asked: Asked) -> int:
    return int(asked.values["number"])


def _account(asked: Asked) -> Account:
    with asked.desk.catalogue.read() as connection:
        return accounts.by_number(connection, _number(asked))


ROUTES = (
    Route(_LIST, page, Right.MANAGE),
    Route(_LIST, add, Right.MANAGE, "POST"),
    Route(f"{_LIST}/<int:number>", one, Right.MANAGE),
    Route(f"{_LIST}/<int:number>/role", change_role, Right.MANAGE, "POST"),
    Route(f"{_LIST}/<int:number>/link", link, Right.MANAGE, "POST"),
    Route(f"{_LIST}/<int:number>/close", close, Right.MANAGE, "POST"),
)
