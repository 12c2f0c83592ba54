"""Finds and reads the project's own files, for the tests that hold its rules."""

import ast
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("dashboard", "etl")


@dataclass(frozen=True)
class Module:
    """A Python file: its path from the root, its dotted name and its syntax tree."""

    path: str

    @property
    def name(self) -> str:
        return self.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    @cached_property
    def text(self) -> str:
        return (ROOT / self.path).read_text(encoding="utf-8")

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)


@lru_cache
def modules(*packages: str) -> tuple[Module, ...]:
    """Every Python file below these folders, in order."""
    found = [path for package in packages for path in (ROOT / package).rglob("*.py")]
    return tuple(Module(path.relative_to(ROOT).as_posix()) for path in sorted(found))


@dataclass(frozen=True)
class Import:
    path: str
    line: int
    name: str  # dotted, as far as the statement tells


def imports(module: Module) -> Iterator[Import]:
    """What a file imports, wherever in it; `from a import b` may mean the module a.b."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(module.path, node.lineno, alias.name)
        elif isinstance(node, ast.ImportFrom):
            source = _absolute(module, node)
            for alias in node.names:
                yield Import(module.path, node.lineno, f"{source}.{alias.name}")


def _absolute(module: Module, node: ast.ImportFrom) -> str:
    if not node.level:
        return node.module or ""
    package = module.path.removesuffix(".py").split("/")[: -node.level]
    return ".".join([*package, *([node.module] if node.module else [])])


@lru_cache
def committed_texts() -> tuple[tuple[str, str], ...]:
    """(path, text) of every text file that is, or is about to be, under version control."""
    return tuple(_read_texts(_committed_paths()))


def _committed_paths() -> list[str]:
    if shutil.which("git") and (ROOT / ".git").exists():
        listed = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=ROOT,
            capture_output=True,
            check=True,
        )
        return sorted({path for path in listed.stdout.decode().split("\0") if path})
    folders = (*PACKAGES, "data", "docs", "tests", ".ci")
    found = [p for folder in folders for p in (ROOT / folder).rglob("*")] + list(ROOT.iterdir())
    return sorted(path.relative_to(ROOT).as_posix() for path in found if path.is_file())


def _read_texts(paths: list[str]) -> Iterator[tuple[str, str]]:
    for path in paths:
        file = ROOT / path
        if file.is_file() and b"\0" not in (content := file.read_bytes()):
            yield path, content.decode("utf-8")
