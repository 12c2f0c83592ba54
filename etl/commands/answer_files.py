"""Answers that go into a file in place of the screen."""

from pathlib import Path

import click


def written(target: str, text: str, ending: str) -> None:
    """Print `text` for the target -, else write it. A target must end in `ending`: so that a file
    to be checked is never written over by a slip in the order of words."""
    if target == "-":
        click.echo(text, nl=False)
        return
    path = Path(target)
    if path.suffix.lower() != ending:
        raise click.BadParameter(f"{target} must end in {ending}, or be - to print.")
    path.write_text(text, encoding="utf-8", newline="")
