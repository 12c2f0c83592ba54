"""Answers that are for the person alone who asked for them."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from etl.commands.speech import home, say, stop

if TYPE_CHECKING:
    import pandas as pd

    from etl.pipeline import Checked


def refuse_taken(target: str | None, ending: str) -> None:
    """Before anything else is done: the name must end in `ending` and be free. So a file that was
    to be read is never written over by a slip in the order of words."""
    if target is None or target == "-":
        return
    path = Path(target)
    if path.suffix.lower() != ending:
        raise click.BadParameter(f"{target} must end in {ending}.")
    if path.exists():
        stop(f"{target} is there already. Choose another name.")


def tell_read(frame: "pd.DataFrame", target: str) -> None:
    """Every figure as it was read, into the file."""
    from etl.desk.private_lists import read_as_csv, write_private

    write_private(Path(target), read_as_csv(frame))
    say(
        f"{target} holds {len(frame):,} figures just as they were read, small groups too. "
        "It is private: keep it as you keep the originals."
    )


def tell_hidden(checked: "Checked", target: str, plan: str | None) -> list[str]:
    """What would be hidden: lines for the screen, and every cell into the file that was named."""
    from etl.commands.foretold import foretold_lines
    from etl.desk.foretelling import foretell
    from etl.desk.private_lists import hidden_as_csv, write_private

    found = foretell(home(), checked, plan=plan, say=say)
    if target != "-":
        write_private(Path(target), hidden_as_csv(found.cells))
        say(f"{target} says of each hidden figure why. It is private: it is for staff alone.")
    return [*foretold_lines(found)]
