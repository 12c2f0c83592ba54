"""The native `<input>` that `dash.html` lacks: hidden state, radio buttons, boxes, search."""

# ruff: noqa: RUF012 (Dash looks for lists in these class attributes)
from dash.development.base_component import Component

KINDS = ("hidden", "radio", "checkbox", "search", "text")
# What is typed or handed over here is not for addresses that are shared: for forms of staff.
STAFF_KINDS = (*KINDS, "password", "file", "date", "datetime-local", "number")


class Field(Component):
    """`Field(type="radio", name="group", value="black", checked=True, id="group-black")`.

    Takes the attributes of `<input>` by their React names, and `aria-` and `data-` ones. The
    browser's half is `window.headway_components.Field`. Raises ValueError for a type that no
    public page may use.
    """

    _children_props: list[str] = []
    _base_nodes: list[str] = []
    _namespace = "headway_components"
    _type = "Field"
    _prop_names = [
        "id",
        "className",
        "type",
        "name",
        "value",
        "checked",
        "disabled",
        "placeholder",
        "autoComplete",
        "maxLength",
    ]
    _valid_wildcard_attributes = ["aria-", "data-"]
    available_properties = _prop_names
    available_wildcard_properties = _valid_wildcard_attributes
    _kinds: tuple[str, ...] = KINDS

    def __init__(self, type: str, name: str, value: str = "", **attributes: object) -> None:
        if type not in self._kinds:
            raise ValueError(f"a field is one of {', '.join(self._kinds)}, not {type}")
        super().__init__(type=type, name=name, value=value, **attributes)


class StaffField(Field):
    """A field of the desk: it may also be a password, a file, a day, a moment or a number."""

    _prop_names = [*Field._prop_names, "required", "multiple", "accept", "min", "max", "step"]
    available_properties = _prop_names
    _kinds = STAFF_KINDS
