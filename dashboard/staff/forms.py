"""Forms of the desk: native ones that work without a script, each field with its label."""

from collections.abc import Iterable
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.field import Field, StaffField
from dashboard.staff.asked import Asked

# The name under which each form sends its token back.
TOKEN = "token"


def form(
    asked: Asked, action: str, *children: Any, has_files: bool = False, kind: str = ""
) -> Component:
    """A form that changes something: it is posted, with the token of the session."""
    coded: dict[str, Any] = {"encType": "multipart/form-data"} if has_files else {}
    look = f"form {kind}".strip()
    return html.Form(
        [hidden(TOKEN, asked.token), *children],
        action=action,
        method="post",
        className=look,
        **coded,
    )


def hidden(name: str, value: str) -> Component:
    """What a form sends along that nobody types."""
    return Field(type="hidden", name=name, value=value)


def button(words: str, *, is_quiet: bool = False, name: str = "", value: str = "") -> Component:
    """Sends the form; `name` and `value` say which of its buttons was pressed."""
    pressed: dict[str, Any] = {"name": name, "value": value} if name else {}
    look = "btn btn--quiet" if is_quiet else "btn"
    return html.Button(words, type="submit", className=look, **pressed)


def waiting_button(words: str, why: str, id: str) -> list[Component]:
    """A button that cannot be pressed yet, and why not. `id` names the sentence."""
    described: dict[str, Any] = {"aria-describedby": id}
    return [
        html.Button(words, type="submit", className="btn", disabled=True, **described),
        html.P(why, id=id, className="small muted"),
    ]


def line(
    id: str, label: str, value: str = "", *, type: str = "text", hint: str = "", **more: Any
) -> Component:
    """One line to write; `id` is also the name under which it is sent."""
    field = StaffField(type=type, name=id, value=value, id=id, **more, **_described(id, hint))
    return _labelled(id, label, hint, field)


def text(
    id: str, label: str, value: str = "", *, rows: int = 3, hint: str = "", **more: Any
) -> Component:
    """Several lines to write."""
    field = html.Textarea(value, id=id, name=id, rows=rows, **more, **_described(id, hint))
    return _labelled(id, label, hint, field)


def tick(id: str, label: str, *, is_ticked: bool = False, value: str = "yes") -> Component:
    """A box with its words beside it; it sends `value` when it is ticked."""
    box = Field(type="checkbox", name=id, value=value, id=id, checked=is_ticked)
    return html.Label([box, html.Span(label)], className="check", htmlFor=id)


def choice(
    id: str, label: str, options: Iterable[tuple[str, str]], chosen: str = "", *, hint: str = ""
) -> Component:
    """One of several: `options` are what is sent, and the words for it."""
    listed = [html.Option(words, value=value, selected=value == chosen) for value, words in options]
    field = html.Select(listed, id=id, name=id, **_described(id, hint))
    return _labelled(id, label, hint, field)


def files(id: str, label: str, *, accept: str = "", hint: str = "") -> Component:
    """Files of the reader's own, one or more; `accept` lists their endings."""
    wanted: dict[str, Any] = {"accept": accept} if accept else {}
    field = StaffField(type="file", name=id, id=id, multiple=True, **wanted, **_described(id, hint))
    return _labelled(id, label, hint, field)


def _described(id: str, hint: str) -> dict[str, Any]:
    return {"aria-describedby": f"{id}-hint"} if hint else {}


def _labelled(id: str, label: str, hint: str, field: Component) -> Component:
    told = [html.P(hint, id=f"{id}-hint", className="hint")] if hint else []
    return html.Div([html.Label(label, htmlFor=id), *told, field], className="field")
