"""What a view hands over: one tree of components, rendered twice."""

from dataclasses import dataclass, field

from dash.development.base_component import Component


@dataclass(frozen=True)
class Crumb:
    """A step of the way from the plan to this page; the page itself has no link."""

    label: str
    href: str = ""


@dataclass(frozen=True)
class Page:
    """`title` names the browser tab, `tree` is the content of `<main>` (its h1 included).

    `message` is what a screen reader hears when only the choice on the page changed ("12 schools,
    2016-17"); without one it hears the title. `crumbs` are drawn above `<main>`.
    """

    title: str
    tree: list[Component] = field(default_factory=list)
    message: str = ""
    crumbs: tuple[Crumb, ...] = ()
    status: int = 200
