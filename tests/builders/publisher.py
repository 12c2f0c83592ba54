"""A process that publishes again and again, to be killed at any moment.

Run as `python -m tests.builders.publisher HOME SEED`: prints "ready" when the slow imports are
done, then one line a release.
"""

import sys
from pathlib import Path

from etl.publish.home import Home
from etl.publish.store import Store
from tests.builders.observations import row
from tests.builders.release import publish


def figures(step: int) -> list[dict]:
    """Two groups whose values both carry the step, so that a mixed release would show."""
    value = 40.0 + step % 50
    return [
        row("all", 1000, value),
        row("white", 600, value),
        row("black", 400, value),
    ]


def main() -> None:
    home = Home(Path(sys.argv[1]))
    step = int(sys.argv[2])
    print("ready", flush=True)  # noqa: T201
    while True:
        Store(home).clean_up()
        release = publish(home, figures(step))
        print(release.number, flush=True)  # noqa: T201
        step += 1


if __name__ == "__main__":
    main()
