"""Every message that the pages' code says, read from the code itself."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from etl.published import methods
from tests.source_files import Module, modules

# How a speech is called where one stands: `say`, `scope.say`, `visit.say`, `speech(language)`.
NAMES = ("say", "speech")
# It says what it does to the people at a terminal, by a `say` of its own.
# Where `say` prints a line for whoever runs the command, or is defined.
APART = ("dashboard/speech.py", "dashboard/web_assets.py", "dashboard/cli/")
MARKS = ("noted", "noted_plural")


@dataclass(frozen=True)
class Message:
    """`other` is the form for many, of a message with a number; `place` is where it is said."""

    one: str
    other: str
    place: str

    @property
    def texts(self) -> tuple[str, ...]:
        return (self.one, self.other) if self.other else (self.one,)


@lru_cache
def messages() -> tuple[Message, ...]:
    """Those of the code, and those of the methods, whose texts stand in `etl.methods`."""
    said = [found for module in speakers() for found in _messages(module)]
    told = [
        Message(text, "", f"etl.methods {method.code}")
        for title, listed in methods().items()
        for method in listed
        for text in (title, method.title, method.rule, method.example)
    ]
    return (*said, *told)


def wrongly_said() -> list[str]:
    """Calls whose message is put together on the way, so that no catalogue can have it."""
    return [
        f"{module.path}:{call.lineno}"
        for module in speakers()
        for call in _calls(module)
        for text in call.args[: 2 if _kind(call) in ("plural", "noted_plural") else 1]
        if isinstance(text, ast.JoinedStr | ast.BinOp)
    ]


def speakers() -> tuple[Module, ...]:
    return tuple(module for module in modules("dashboard") if not module.path.startswith(APART))


def _messages(module: Module) -> Iterator[Message]:
    for call in _calls(module):
        texts = [a.value for a in call.args if isinstance(a, ast.Constant)]
        if not texts or not isinstance(texts[0], str) or not texts[0]:
            continue
        many = _kind(call) in ("plural", "noted_plural")
        yield Message(texts[0], str(texts[1]) if many else "", f"{module.path}:{call.lineno}")


def _calls(module: Module) -> Iterator[ast.Call]:
    return (
        node
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call) and node.args and _kind(node)
    )


def _kind(call: ast.Call) -> str:
    """ "say", "plural", "noted", "noted_plural", or "" for a call of something else."""
    name = call.func
    if isinstance(name, ast.Name):
        return name.id if name.id in (*MARKS, "say") else ""
    if isinstance(name, ast.Attribute):
        return name.attr if name.attr == "say" or _is_plural(name) else ""
    is_made = isinstance(name, ast.Call) and isinstance(name.func, ast.Name)
    return "say" if is_made and name.func.id in NAMES else ""  # type: ignore[attr-defined, union-attr]


def _is_plural(name: ast.Attribute) -> bool:
    return name.attr == "plural"
