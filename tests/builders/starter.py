"""A process that replaces the plan of a home again and again, to be killed at any moment.

Run as `python -m tests.builders.starter HOME PLAN PLAN`: prints "ready" when the slow imports are
done and the home has a plan.
"""

import sys
from itertools import cycle
from pathlib import Path

from etl.desk.own_plan import start
from etl.publish.home import Home


def main() -> None:
    home, *plans = (Path(name) for name in sys.argv[1:])
    start(Home(home), plans[0], force=True)
    print("ready", flush=True)  # noqa: T201
    for plan in cycle(plans):
        start(Home(home), plan, force=True)


if __name__ == "__main__":
    main()
