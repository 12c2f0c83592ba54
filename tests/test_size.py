"""Files and functions stay small enough to be read in one sitting."""

import ast
from collections.abc import Iterator
from statistics import median

from tests.source_files import PACKAGES, Module, committed_texts, modules

FILE_CAP, MEDIAN_CAP, FUNCTION_CAP, CALLBACK_CAP = 350, 80, 50, 10
WRITTEN_BY_HAND = (".py", ".css", ".js", ".sh")
Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(module: Module) -> Iterator[Function]:
    return (node for node in ast.walk(module.tree) if isinstance(node, Function))


def length(node: Function) -> int:
    """Lines from `def` to the end, without the docstring."""
    first, last = node.lineno, node.end_lineno or node.lineno
    told = node.body[0] if ast.get_docstring(node) else None
    spoken = (told.end_lineno or told.lineno) - told.lineno + 1 if told else 0
    return last - first + 1 - spoken


def is_callback(node: Function) -> bool:
    called = [d.func if isinstance(d, ast.Call) else d for d in node.decorator_list]
    return any(ast.unparse(name).split(".")[-1] == "callback" for name in called)


def test_no_file_is_longer_than_350_lines() -> None:
    counts = {
        path: text.count("\n")
        for path, text in committed_texts()
        if path.endswith(WRITTEN_BY_HAND) or path.startswith(".ci/")
    }
    too_long = [f"{path}: {lines} lines" for path, lines in counts.items() if lines > FILE_CAP]
    assert counts and not too_long, "\n".join(too_long)


def test_half_of_the_files_are_shorter_than_80_lines() -> None:
    lines = [m.text.count("\n") for m in modules(*PACKAGES) if not m.path.endswith("__init__.py")]
    assert median(lines) < MEDIAN_CAP


def test_no_function_is_as_long_as_50_lines() -> None:
    too_long = [
        f"{module.path}:{node.lineno} {node.name} has {length(node)} lines"
        for module in modules(*PACKAGES, "tests")
        for node in functions(module)
        if length(node) >= FUNCTION_CAP
    ]
    assert not too_long, "\n".join(too_long)


def test_a_callback_parses_calls_and_returns_in_ten_lines() -> None:
    bodies = {
        f"{module.path}:{node.lineno} {node.name}": (node.end_lineno or 0) - node.body[0].lineno + 1
        for module in modules("dashboard")
        for node in functions(module)
        if is_callback(node)
    }
    too_long = [
        f"{where} has {lines} lines" for where, lines in bodies.items() if lines > CALLBACK_CAP
    ]
    assert not too_long, "\n".join(too_long)
