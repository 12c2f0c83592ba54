"""The path goes one way, by the doors, and nothing happens at import."""

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter

import pytest

from tests.doors import DASHBOARD, ETL, LIBRARIES
from tests.source_files import PACKAGES, ROOT, Import, Module, imports, modules

DOORS = {**ETL, **DASHBOARD}
OURS = (*PACKAGES, "data", "tests")


def part_of(name: str) -> str:
    """etl.read.cells belongs to etl.read."""
    return ".".join(name.split(".")[:2])


def is_below(name: str, package: str) -> bool:
    return name == package or name.startswith(f"{package}.")


def wrong_doors(module: Module) -> Iterator[str]:
    part = part_of(module.name)
    allowed = DOORS.get(part, ())
    for each in imports(module):
        entered = part_of(each.name) if each.name.split(".")[0] in PACKAGES else each.name
        if not any(is_below(each.name, ours) for ours in OURS) or entered == part:
            continue
        if not any(is_below(each.name, door) for door in allowed):
            yield f"{each.path}:{each.line} {part} may not import {entered}"


def test_every_part_of_the_project_says_whom_it_may_import() -> None:
    unlisted = {part_of(m.name) for m in modules(*PACKAGES)} - set(DOORS)
    assert not unlisted, f"give these a line in tests/doors.py: {sorted(unlisted)}"


def test_parts_enter_each_other_by_their_doors_only() -> None:
    wrong = {line for module in modules(*PACKAGES) for line in wrong_doors(module)}
    assert not wrong, "\n".join(sorted(wrong))


def test_no_parts_import_each_other_in_a_circle() -> None:
    entered: dict[str, set[str]] = {}
    for module in modules(*PACKAGES):
        part = part_of(module.name)
        others = {part_of(i.name) for i in imports(module) if i.name.split(".")[0] in PACKAGES}
        entered.setdefault(part, set()).update(others - {part})
    TopologicalSorter(entered).prepare()  # CycleError names the circle


def test_the_table_never_lets_etl_know_the_dashboard() -> None:
    assert not [p for p, allowed in ETL.items() if any(is_below(a, "dashboard") for a in allowed)]


def test_only_the_staff_and_the_command_line_reach_more_of_etl_than_its_types_and_releases() -> (
    None
):
    public = {"etl.model", "etl.published"}
    wider = {
        p for p, allowed in DASHBOARD.items() if {a for a in allowed if a[:3] == "etl"} - public
    }
    assert wider == {"dashboard.staff", "dashboard.cli"}


def test_a_library_is_imported_only_where_it_belongs() -> None:
    wrong = [
        f"{each.path}:{each.line} only {' and '.join(places)} may import {library}"
        for module in modules(*PACKAGES)
        for each in imports(module)
        for library, places in LIBRARIES.items()
        if is_below(each.name, library)
        and not any(is_below(module.name, place) for place in places)
    ]
    assert not wrong, "\n".join(wrong)


def test_the_types_need_nothing_but_the_standard_library() -> None:
    def is_standard(each: Import) -> bool:
        return each.name.split(".")[0] in sys.stdlib_module_names

    wrong = [
        f"{each.path}:{each.line} imports {each.name}"
        for module in modules("etl/model")
        for each in imports(module)
        if not is_standard(each) and not is_below(each.name, "etl.model")
    ]
    assert not wrong, "\n".join(wrong)


# --- Nothing happens at import

WORLDLY_CALLS = {
    *("open", "print", "input", "getenv", "now", "today", "utcnow", "monotonic"),
    *("read_text", "read_bytes", "write_text", "mkdir", "iterdir", "glob", "rglob", "exists"),
    *(
        "cwd",
        "home",
        "getcwd",
        "listdir",
        "connect",
        "run",
        "Popen",
        "basicConfig",
        "Dash",
        "Flask",
    ),
    *("create_app", "load_dotenv", "read_csv", "read_excel", "read_parquet", "user_data_dir"),
}
WORLDLY_NAMES = {"os.environ", "sys.argv"}


def at_import(node: ast.AST) -> Iterator[ast.AST]:
    """Everything that runs when a file is imported: not the insides of functions."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
            arguments = child.args
            defaults = [*arguments.defaults, *(d for d in arguments.kw_defaults if d)]
            for part in (*child.decorator_list, *defaults):
                yield part
                yield from at_import(part)
        elif isinstance(child, ast.Lambda) or is_main_block(child):
            continue
        else:
            yield child
            yield from at_import(child)


def is_main_block(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test) == "__name__ == '__main__'"


def worldly(module: Module) -> Iterator[str]:
    for node in at_import(module.tree):
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func).rsplit(".", 1)[-1]
            if called in WORLDLY_CALLS:
                yield f"{module.path}:{node.lineno} calls {called} at import"
        elif isinstance(node, ast.Attribute) and ast.unparse(node) in WORLDLY_NAMES:
            yield f"{module.path}:{node.lineno} looks at {ast.unparse(node)} at import"


def test_no_file_calls_upon_the_world_when_it_is_imported() -> None:
    wrong = [line for module in modules(*PACKAGES) for line in worldly(module)]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    "source",
    [
        "import os\nHOME = os.environ.get('HOME')",
        "from datetime import date\ndef age(today=date.today()): ...",
        "class Settings:\n    text = open('settings.toml').read()",
        "rows = [p for p in folder.iterdir()]",
    ],
)
def test_the_rule_sees_what_happens_at_import(source: str) -> None:
    class Written(Module):
        tree = ast.parse(source)

    assert list(worldly(Written("written.py")))


def test_the_rule_leaves_functions_and_programs_alone() -> None:
    class Written(Module):
        tree = ast.parse(
            "def load(path):\n    return open(path)\nif __name__ == '__main__':\n    print(1)"
        )

    assert not list(worldly(Written("written.py")))


WATCHED_IMPORT = """
import importlib, json, os, sys
root, names = sys.argv[1], json.loads(sys.argv[2])
seen = []
def watch(event, arguments):
    if event == "open" and isinstance(arguments[0], str):
        path = os.path.relpath(arguments[0], root)
        if path.split(os.sep)[0] in ("dashboard", "data", "docs", "etl", "tests"):
            if not path.endswith((".py", ".pyc")):
                seen.append(f"opens {path}")
    elif event in ("socket.connect", "subprocess.Popen", "os.mkdir", "sqlite3.connect"):
        seen.append(event)
sys.addaudithook(watch)
for name in names:
    before = len(seen)
    importlib.import_module(name)
    seen[before:] = [f"{name}: {what}" for what in seen[before:]]
print(json.dumps(seen))
"""


def test_importing_everything_opens_no_file_and_starts_nothing() -> None:
    names = [m.name for m in modules(*PACKAGES) if not m.name.endswith("__main__")]
    watched = subprocess.run(
        [sys.executable, "-c", WATCHED_IMPORT, str(ROOT), json.dumps(names)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert watched.returncode == 0, watched.stderr
    seen = json.loads(watched.stdout)
    assert not seen, "\n".join(seen)
